//! Small markets of whole things, and plans judged against every other possibility.

use std::fmt::Write;

use chacha20::ChaCha8Rng;
use chacha20::rand_core::{Rng, SeedableRng};
use klantreis::problem::outcome::Outcome;
use klantreis::problem::{Decision, Problem};
use klantreis::solver::recommend::{NoPlan, Recommendation};
use klantreis::solver::stage::{Aim, HeldPriority, Stage};

/// The phases that markets use, in order.
pub(crate) const PHASES: [&str; 3] = ["see", "think", "do"];
/// How far a plan may be below the best rival, as a share of its value.
const BEHIND: f64 = 1e-4;
/// What a missed goal leaves open: half the room when it is searched for, and the room when the rest is.
const MISSED: f64 = 1.6e-4;

/// Draws that are the same on every machine.
pub(crate) struct Draws(ChaCha8Rng);

impl Draws {
    pub(crate) fn of(seed: u8) -> Self {
        Self(ChaCha8Rng::from_seed([seed; 32]))
    }

    pub(crate) fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * (self.0.next_u64() >> 11) as f64 / (1_u64 << 53) as f64
    }

    pub(crate) fn chance(&mut self, share: f64) -> bool {
        self.between(0.0, 1.0) < share
    }

    /// A whole number below another.
    pub(crate) fn below(&mut self, most: usize) -> usize {
        ((self.between(0.0, 1.0) * most as f64) as usize).min(most - 1)
    }
}

/// A market whose channels are bought or not.
#[derive(Clone, Debug)]
pub(crate) struct Market {
    pub(crate) budget: f64,
    pub(crate) two_audiences: bool,
    pub(crate) channels: Vec<Channel>,
    pub(crate) goals: String,
    pub(crate) counts: Vec<Count>,
}

#[derive(Clone, Debug)]
pub(crate) struct Channel {
    pub(crate) price: f64,
    pub(crate) odd: bool,
    pub(crate) roles: Vec<Role>,
    pub(crate) minimum: Option<Minimum>,
    pub(crate) fee: Option<f64>,
    pub(crate) needs: Option<usize>,
    pub(crate) at_most: Option<f64>,
}

#[derive(Clone, Debug)]
pub(crate) struct Role {
    pub(crate) phase: usize,
    pub(crate) ceiling: f64,
    pub(crate) shape: f64,
    pub(crate) follows: bool,
}

#[derive(Clone, Copy, Debug)]
pub(crate) enum Minimum {
    Money(f64),
    Units(f64),
}

/// A limit on the number of channels; of those with the odd tag, or of all.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Count {
    pub(crate) odd: bool,
    pub(crate) side: &'static str,
    pub(crate) number: usize,
}

impl Market {
    pub(crate) fn draw(draws: &mut Draws) -> Self {
        let (size, phases) = (4 + draws.below(3), 1 + draws.below(3));
        let budget = draws.between(60_000.0, 300_000.0);
        let channels: Vec<Channel> = (0..size).map(|index| channel(draws, (index, size, phases), budget)).collect();
        let count = |draws: &mut Draws| {
            let odd = draws.chance(0.5) && channels.iter().any(|channel| channel.odd);
            let group = if odd { channels.iter().filter(|channel| channel.odd).count() } else { size };
            let side = ["at_most", "at_least", "exactly"][draws.below(3)];
            Count { odd, side, number: 1 + draws.below(group.max(2) - 1) }
        };
        let counts = if draws.chance(0.5) { vec![count(draws)] } else { Vec::new() };
        let mut goals = String::new();
        for phase in PHASES.iter().take(phases) {
            if draws.chance(0.35) {
                let (reach, priority) = (draws.between(0.1, 0.75), 1 + draws.below(2));
                let _ = writeln!(goals, "[goal.{phase}]\nreach = {reach:.3}\npriority = {priority}");
            }
        }
        Self { budget, two_audiences: draws.chance(0.4), channels, goals, counts }
    }

    /// The brief with everything that is whole.
    pub(crate) fn brief(&self) -> String {
        let mut text = self.head(self.budget);
        for (index, channel) in self.channels.iter().enumerate() {
            channel.describe(&mut text, index);
            match channel.minimum {
                Some(Minimum::Money(money)) => _ = writeln!(text, "minimum_buy = {money}"),
                Some(Minimum::Units(units)) => _ = writeln!(text, "minimum_buy = {{ units = {units} }}"),
                None => {}
            }
            if let Some(fee) = channel.fee {
                let _ = writeln!(text, "activation_fee = {fee}");
            }
            if let Some(needed) = channel.needs {
                let _ = writeln!(text, "needs = [\"c{needed}\"]");
            }
            if let Some(most) = channel.at_most {
                let _ = writeln!(text, "at_most = {most}");
            }
            channel.play(&mut text, index);
        }
        for (index, count) in self.counts.iter().enumerate() {
            let _ = writeln!(text, "[limit.count-{index}]\nmeasure = \"channels\"\n{} = {}", count.side, count.number);
            text.push_str(if count.odd { "tags = [\"odd\"]\n" } else { "" });
        }
        text
    }

    /// The convex brief of a set of channels that are bought; none where needs, counts or minimums forbid the set.
    pub(crate) fn brief_of(&self, set: usize) -> Option<String> {
        let bought = |index: usize| set >> index & 1 == 1;
        let those = || self.channels.iter().enumerate().filter(|(index, _)| bought(*index)).map(|(_, channel)| channel);
        let needs = self.channels.iter().enumerate().filter(|(index, _)| bought(*index));
        let needed = needs.into_iter().all(|(_, channel)| channel.needs.is_none_or(bought));
        let counted = self.counts.iter().all(|count| {
            let number = those().filter(|channel| channel.odd || !count.odd).count();
            match count.side {
                "at_most" => number <= count.number,
                "at_least" => number >= count.number,
                _ => number == count.number,
            }
        });
        let fees: f64 = those().filter_map(|channel| channel.fee).sum();
        let least: f64 = those().map(Channel::least_money).sum();
        let too_much = those().any(|channel| channel.at_most.is_some_and(|most| most < channel.least_money()));
        if !needed || !counted || too_much || fees + least > self.budget * (1.0 - 1e-9) {
            return None;
        }
        let mut text = self.head(self.budget - fees);
        for (index, channel) in self.channels.iter().enumerate() {
            channel.describe(&mut text, index);
            if bought(index) {
                match channel.minimum {
                    Some(Minimum::Money(money)) => _ = writeln!(text, "at_least = {money}"),
                    Some(Minimum::Units(units)) => _ = writeln!(text, "at_least = {{ units = {units} }}"),
                    // Bought is bought, if only for one coin.
                    None => text.push_str("at_least = 1\n"),
                }
                if let Some(most) = channel.at_most {
                    let _ = writeln!(text, "at_most = {most}");
                }
            } else {
                text.push_str("at_most = 0\n");
            }
            channel.play(&mut text, index);
        }
        Some(text)
    }

    fn head(&self, budget: f64) -> String {
        let mut text = format!("[campaign]\nbudget = {budget:?}\nweeks = 4\ncatalogue = \"none\"\n");
        text.push_str("[audience.a]\npeople = 1_000_000\n");
        if self.two_audiences {
            text.push_str("[audience.b]\npeople = 400_000\nin_phase = { think = \"50%\" }\n");
        }
        text + &self.goals
    }
}

impl Channel {
    pub(crate) fn least_money(&self) -> f64 {
        match self.minimum {
            Some(Minimum::Money(money)) => money,
            Some(Minimum::Units(units)) => units * self.price,
            None => 1.0,
        }
    }

    fn describe(&self, text: &mut String, index: usize) {
        let tag = if self.odd { "odd" } else { "even" };
        let price = self.price;
        let _ =
            writeln!(text, "[channel.c{index}]\ntags = [\"{tag}\"]\nprice = {{ per = \"thousand\", mid = {price:?} }}");
    }

    fn play(&self, text: &mut String, index: usize) {
        for Role { phase, ceiling, shape, follows } in &self.roles {
            let _ = writeln!(text, "[channel.c{index}.role.{}]\nceiling = {ceiling:.4}", PHASES[*phase]);
            let _ = writeln!(text, "curve = {{ kind = \"nbd\", shape = {shape:.4} }}");
            if *follows {
                text.push_str("follows = { phase = \"see\", reachable = \"40%\", frequency_cap = { contacts = 6 } }\n");
            }
        }
    }
}

fn channel(draws: &mut Draws, (index, size, phases): (usize, usize, usize), budget: f64) -> Channel {
    let first = if index < phases { index } else { draws.below(phases) };
    let follower = index == size - 1 && phases > 1 && draws.chance(0.4);
    let second = (!follower && phases > 1 && draws.chance(0.35)).then(|| (first + 1) % phases);
    let places = if follower { vec![1] } else { std::iter::once(first).chain(second).collect() };
    let role = |phase, draws: &mut Draws| {
        let (ceiling, shape) = (draws.between(0.15, 0.85), draws.between(0.3, 2.5));
        Role { phase, ceiling, shape, follows: follower }
    };
    let roles = places.into_iter().map(|phase| role(phase, draws)).collect();
    let price = draws.between(4.0, 50.0).round();
    let least = (budget * draws.between(0.03, 0.45)).round();
    let minimum = match draws.below(3) {
        0 => None,
        _ if follower => Some(Minimum::Money((least * 0.1).round())),
        1 => Some(Minimum::Money(least)),
        _ => Some(Minimum::Units((least / price).round())),
    };
    let fee = draws.chance(0.5).then(|| (budget * draws.between(0.005, 0.15)).round());
    let needs = draws.chance(0.25).then(|| draws.below(size)).filter(|needed| *needed != index);
    let at_most = draws.chance(0.25).then(|| (budget * draws.between(0.2, 0.7)).round());
    Channel { price, odd: draws.chance(0.5), roles, minimum, fee, needs, at_most }
}

/// A split of one case in another with the same placements: as many units of each.
pub(crate) fn carried((from, to): (&Problem, &Problem), x: &Decision) -> Vec<f64> {
    let units = |key: &str| {
        let found = from.placements.iter().zip(x).find(|(placement, _)| placement.key == key);
        found.map_or(0.0, |(placement, x)| placement.units_per_x * x)
    };
    to.placements.iter().map(|placement| units(&placement.key) / placement.units_per_x).collect()
}

/// What a split comes to, in the order of wishes.
#[derive(Clone, Debug)]
pub(crate) struct Score {
    /// The total shortfall per priority.
    pub(crate) short: Vec<(u32, f64)>,
    pub(crate) value: f64,
}

impl Score {
    pub(crate) fn of(problem: &Problem, outcome: &Outcome, x: &Decision) -> Self {
        let stage = Stage { aim: Aim::Objective, held: Vec::new(), margin: 0.0 };
        let mut short: Vec<(u32, f64)> = Vec::new();
        for goal in &problem.goals {
            let missed = stage.shortfall(goal, outcome, x);
            match short.iter_mut().find(|(priority, _)| *priority == goal.priority) {
                Some((_, together)) => *together += missed,
                None => short.push((goal.priority, missed)),
            }
        }
        short.sort_by_key(|(priority, _)| *priority);
        Self { short, value: stage.value(problem, outcome, x) }
    }

    /// Whether what earlier wishes reached is kept, up to some slack.
    fn keeps(&self, holds: &[HeldPriority], slack: f64) -> bool {
        holds.iter().all(|hold| {
            self.short.iter().all(|(priority, short)| *priority != hold.priority || *short <= hold.most + slack)
        })
    }
}

/// What is wrong with a plan beside its rivals, which keep every hard bound; nothing where it stands. A gap above
/// the one that may be left is wrong, too.
pub(crate) fn wrong(
    problem: &Problem,
    (found, may_be_left): (&Result<Recommendation, NoPlan>, f64),
    rivals: &[Score],
) -> Option<String> {
    let found = match found {
        Ok(found) => found,
        Err(NoPlan::Contradiction) if rivals.is_empty() => return None,
        Err(error) => {
            return Some(format!("{error:?} though {} other plans stand: {:?}", rivals.len(), rivals.first()));
        }
    };
    let mine = Score::of(problem, &Outcome::of(problem, &found.x), &found.x);
    if found.gap > may_be_left {
        return Some(format!("is not proved: gap {:.1e}, {:?}", found.gap, found.searched));
    }
    rivals.iter().find_map(|rival| beaten(&mine, found, rival)).map(|what| {
        format!("{what}; plan {mine:?}, bound {}, holds {:?}, {:?}", found.bound, found.held, found.searched)
    })
}

/// How a rival beats a plan or its bound, if it does.
fn beaten(mine: &Score, found: &Recommendation, rival: &Score) -> Option<String> {
    for (index, (priority, short)) in mine.short.iter().enumerate() {
        let before: Vec<HeldPriority> = found.held.iter().copied().filter(|hold| hold.priority < *priority).collect();
        if rival.keeps(&before, 0.0) && rival.short[index].1 < short - MISSED {
            return Some(format!("priority {priority} could be missed by less: {rival:?}"));
        }
    }
    let scale = rival.value.abs();
    if rival.keeps(&found.held, 0.0) && rival.value > found.bound + 1e-6 * scale + 1e-12 {
        return Some(format!("its bound is exceeded: {rival:?}"));
    }
    let behind = rival.keeps(&found.held, 2e-6) && mine.value < rival.value - BEHIND * scale - 1e-9;
    behind.then(|| format!("another plan is better: {rival:?}"))
}

/// Whether a split keeps every hard bound.
pub(crate) fn keeps(problem: &Problem, x: &Decision) -> bool {
    Stage { aim: Aim::Objective, held: Vec::new(), margin: 0.0 }.is_feasible(problem, x)
}
