//! What can only be had whole, and reach at a frequency: lots, minimum buys, needs, counts of channels, fees.

use super::Audit;
use crate::domain::curve::frequency::{self, Frequency};
use crate::planning::plan;
use crate::problem::{AudienceIndex, Goal, Limit, PhaseIndex, PlacementIndex, Side, Want};
use crate::tolerance::proving::{FIGURE_ROUNDING, GOAL_FLOOR, NOBODY, SAME, SAME_SHARE};

impl Audit<'_> {
    /// Whole lots, and an activation fee once per channel that is bought.
    pub(super) fn whole(&mut self) {
        let plan = self.plan;
        for line in &plan.lines {
            let lot = self.placement(line).and_then(|p| {
                let placement = &self.problem.placements[p];
                placement.lot.map(|lot| lot * placement.units_per_x)
            });
            let Some(lot) = lot.filter(|_| self.must_keep()) else { continue };
            let lots = line.units / lot;
            if (lots - lots.round()).abs() > SAME * lots.max(1.0) {
                let name = line.key();
                self.findings.push(format!("{name}: {} units are no whole lots of {lot}", line.units));
            }
        }
        for activation in &self.problem.activations {
            let bought = if self.buys(&activation.channel) { activation.fee.get() } else { 0.0 };
            let own = plan.lines.iter().filter(|line| line.channel == activation.channel);
            let told: f64 = own.map(|line| line.activation_fee).sum();
            self.same(&format!("{}: activation fee", activation.channel), told, bought);
        }
        for line in plan.lines.iter().filter(|line| line.activation_fee != 0.0) {
            let charged = self
                .problem
                .activations
                .iter()
                .any(|activation| activation.channel == line.channel && activation.fee.get() > 0.0);
            let largest = plan.lines.iter().all(|other| other.channel != line.channel || other.spend <= line.spend);
            if !charged || !largest {
                let name = line.key();
                self.findings.push(format!("{name}: an activation fee of {} is misplaced", line.activation_fee));
            }
        }
    }

    /// Contacts per person reached stay within their bounds.
    pub(super) fn frequencies(&mut self) {
        let problem = self.problem;
        let most = problem.frequency_caps.iter().map(|cap| (cap, Side::AtMost));
        let averages = most.chain(problem.frequency_floors.iter().map(|floor| (floor, Side::AtLeast)));
        for (cap, side) in averages.filter(|_| self.plan.status != plan::Status::Evaluated) {
            let members = |line: &&plan::Line| self.placement(line).is_some_and(|p| cap.members.contains(&p));
            let contacts: f64 = self.plan.lines.iter().filter(members).map(|line| line.contacts).sum();
            let phase = cap.members.first().map_or(PhaseIndex(0), |&p| self.problem.placements[p].phase);
            let people = self.problem.phases[phase].people.iter_enumerated();
            let reached: f64 = people.map(|(a, people)| people * self.reached(&cap.members, a, 1)).sum();
            // Of people by the million a fraction of one is rounding, and a line may reach no more than that.
            let room = NOBODY * problem.phases[phase].everyone() * cap.bound;
            match side {
                Side::AtLeast => self.at_most(&cap.row_name().to_string(), cap.bound * reached, contacts + room),
                Side::AtMost | Side::Exactly => {
                    self.at_most(&cap.row_name().to_string(), contacts, cap.bound * reached + room);
                }
            }
        }
    }

    /// Whether any line buys of a channel.
    pub(super) fn buys(&self, channel: &str) -> bool {
        self.plan.lines.iter().any(|line| line.channel == channel && line.units > 0.0)
    }

    /// How many channels of a limit are bought, in whatever phase.
    pub(super) fn count(&self, limit: &Limit) -> f64 {
        let mut channels: Vec<&str> =
            limit.members.iter().map(|&p| self.problem.placements[p].channel.as_str()).collect();
        channels.sort_unstable();
        channels.dedup();
        channels.into_iter().filter(|channel| self.buys(channel)).count() as f64
    }

    /// How many of the channels are bought that a channel needs.
    pub(super) fn needed(&self, limit: &Limit) -> f64 {
        let needed = limit.row.activations.iter().filter(|(_, c)| *c < 0.0);
        needed.filter(|&&(s, _)| self.buys(&self.problem.activations[s].channel)).count() as f64
    }

    /// The least of a minimum buy: none while nothing is bought.
    pub(super) fn if_bought(&self, limit: &Limit, least: f64) -> f64 {
        if self.count(limit) > 0.0 { least } else { 0.0 }
    }

    /// A bound is told with the figures it has.
    pub(super) fn stands(&mut self, result: &plan::Limit, (value, bound): (f64, f64), room: f64) {
        for (what, said, wanted) in [("value", result.value, value), ("bound", result.bound, bound)] {
            if (said - wanted).abs() > room.max(SAME * wanted.abs()).max(FIGURE_ROUNDING) {
                self.findings.push(format!("{}: the {what} {said} is not {wanted}", result.limit));
            }
        }
    }

    /// A goal is told with the value it has; reach in points.
    pub(super) fn goal_value(&mut self, goal: &Goal, result: &plan::Goal, value: f64) {
        let value = if matches!(goal.want, Want::Reach(_)) { 100.0 * value } else { value };
        let apart = result.value.map_or(f64::INFINITY, |said| (said - value).abs());
        if apart > SAME_SHARE * value.abs().max(GOAL_FLOOR * result.target) {
            self.findings.push(format!("goal {}: {:?} is not {value}", goal.key, result.value));
        }
    }

    /// The share of an audience that some placements reach `k` times and more: what each leaves unreached, or the
    /// convolution of how their contacts spread.
    pub(super) fn reached(&self, members: &[PlacementIndex], a: AudienceIndex, k: usize) -> f64 {
        let lines = self.plan.lines.iter().filter_map(|line| Some((self.placement(line)?, line)));
        let counted = lines.filter(|(p, _)| members.contains(p));
        let reach = |line: &plan::Line| line.audience_reach_pct.get(a.0).copied().flatten().unwrap_or(0.0) / 100.0;
        if k <= 1 {
            return 1.0 - counted.map(|(_, line)| 1.0 - reach(line)).product::<f64>();
        }
        let spread = counted.fold(Frequency::NONE, |all, (p, line)| {
            let placement = &self.problem.placements[p];
            let people = self.problem.phases[placement.phase].people[a];
            match &placement.curves[a] {
                Some(weighted) if people > 0.0 => {
                    let weight = weighted.per_x * line.units / placement.units_per_x;
                    let contacts = line.units * placement.per_unit.contacts[a] / people;
                    all.and(&frequency::distribution(&weighted.curve, weight, contacts, reach(line)))
                }
                _ => all,
            }
        });
        spread.at_least(k)
    }
}
