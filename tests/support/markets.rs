//! Random markets and their clients.

use std::fmt::Write;

use proptest::prelude::*;

/// The same cases on every run, so that a failure is the change's and not the day's.
pub(crate) fn seeded() -> ProptestConfig {
    let rng_seed = proptest::test_runner::RngSeed::Fixed(20_261_122);
    ProptestConfig { rng_seed, failure_persistence: None, ..ProptestConfig::default() }
}

/// A random market and its client.
#[derive(Clone, Debug)]
pub(crate) struct Market {
    pub(crate) budget: f64,
    pub(crate) channels: Vec<Channel>,
    pub(crate) two_audiences: bool,
    pub(crate) goal: Option<f64>,
    pub(crate) share: Option<f64>,
    pub(crate) clicks: bool,
}

#[derive(Clone, Debug)]
pub(crate) struct Channel {
    pub(crate) phase: usize,
    pub(crate) price: f64,
    pub(crate) ceiling: f64,
    pub(crate) shape: f64,
    pub(crate) follows: bool,
    pub(crate) at_most: Option<f64>,
    pub(crate) at_least: Option<f64>,
}

fn channels() -> impl Strategy<Value = Vec<Channel>> {
    let one = (
        0..3usize,
        2.0..60.0,
        0.1..0.9,
        0.2..3.0,
        any::<bool>(),
        proptest::option::of(0.05..0.6),
        proptest::option::weighted(0.2, 0.0..0.05),
    );
    let channel = one.prop_map(|(phase, price, ceiling, shape, follows, at_most, at_least)| Channel {
        phase,
        price,
        ceiling,
        shape,
        follows: follows && phase == 1,
        at_most,
        at_least: at_least.filter(|_| !(follows && phase == 1)),
    });
    proptest::collection::vec(channel, 2..10)
}

pub(crate) fn markets() -> impl Strategy<Value = Market> {
    (
        1e4..4e5,
        channels(),
        any::<bool>(),
        proptest::option::of(0.05..0.9),
        proptest::option::of(0.3..0.9),
        any::<bool>(),
    )
        .prop_map(|(budget, channels, two_audiences, goal, share, clicks)| Market {
            budget,
            channels,
            two_audiences,
            goal,
            share,
            clicks,
        })
}

impl Market {
    /// The brief, with all money multiplied by `unit` and extra tables at the end.
    pub(crate) fn brief(&self, unit: f64, more: &str) -> String {
        let order: Vec<usize> = (0..self.channels.len()).collect();
        self.brief_in_order(unit, more, &order)
    }

    pub(crate) fn brief_in_order(&self, unit: f64, more: &str, order: &[usize]) -> String {
        let mut text = format!("[campaign]\nbudget = {:?}\nweeks = 4\ncatalogue = \"none\"\n", self.budget * unit);
        text.push_str("[audience.a]\npeople = 1_000_000\n");
        if self.two_audiences {
            text.push_str("[audience.b]\npeople = 400_000\nin_phase = { think = \"50%\" }\n");
        }
        // The first channel serves See, so there is something to follow and to have a goal for.
        for &index in order {
            let channel = &self.channels[index];
            let phase = ["see", "think", "do"][if index == 0 { 0 } else { channel.phase }];
            let _ = writeln!(text, "[channel.c{index}]\ntags = [\"{}\"]", if index % 2 == 0 { "even" } else { "odd" });
            let _ = writeln!(text, "price = {{ per = \"thousand\", mid = {:?} }}", channel.price * unit);
            if let Some(most) = channel.at_most {
                let _ = writeln!(text, "at_most = {:?}", most * self.budget * unit);
            }
            if let Some(least) = channel.at_least.filter(|least| channel.at_most.is_none_or(|most| *least < most)) {
                let _ = writeln!(text, "at_least = {:?}", least * self.budget * unit);
            }
            let _ = writeln!(
                text,
                "[channel.c{index}.role.{phase}]\nceiling = {:?}\nclick_through = \"1%\"",
                channel.ceiling
            );
            let _ = writeln!(text, "curve = {{ kind = \"nbd\", shape = {:?} }}", channel.shape);
            if channel.follows && index != 0 {
                text.push_str("follows = { phase = \"see\", reachable = \"40%\", frequency_cap = { contacts = 6 } }\n");
            }
        }
        if let Some(goal) = self.goal {
            let _ = writeln!(text, "[goal.see]\nreach = {goal:?}");
        }
        if let Some(share) = self.share {
            let _ = writeln!(text, "[limit.even]\ntags = [\"even\"]\nat_most = {{ share = {share:?} }}");
        }
        if self.clicks {
            text.push_str("[objective]\nmaximise = \"clicks\"\n");
        }
        text + more
    }
}
