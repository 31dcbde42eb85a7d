//! Audit of goals: their values, and by how much they are missed.

use super::Audit;
use crate::domain::brief::Measure;
use crate::domain::curve::frequency::{self, Frequency};
use crate::planning::plan;
use crate::problem::{AudienceIndex, Goal, PlacementIndex, Want};
use crate::solver::stage::MET;
use crate::text::messages::say;
use crate::text::number;
use crate::tolerance::proving::{GOAL_FLOOR, SAME_SHARE, SHORTFALL};

/// Whether a goal missed by this share cannot be called met, or the other way round. At the edge of the tolerance
/// either is right.
fn contradicts(met: bool, missed: f64) -> bool {
    if met { missed > 2.0 * MET } else { missed < 0.5 * MET }
}

impl Audit<'_> {
    /// Goals are printed with their values, and are met or missed as those say.
    pub(super) fn goals(&mut self) {
        let campaign = self.plan.goals.iter().filter(|result| result.week.is_none());
        for (goal, result) in self.problem.goals.iter().zip(campaign) {
            let sum = |measure| self.measured(&goal.members, &measure, goal.audience);
            let (recomputed, target) = match goal.want {
                Want::Reach(target) => (self.goal_reach(goal).1, target),
                Want::ReachPeople(target) => (self.goal_reach(goal).0, target),
                Want::Contacts(target) => (sum(Measure::Contacts), target),
                Want::Grp(target) => (sum(Measure::Grp), target),
                Want::Clicks(target) => (sum(Measure::Clicks), target),
                Want::Conversions(target) => (sum(Measure::Conversions), target),
                Want::CostPerConversion(target) => (sum(Measure::Spend) / sum(Measure::Conversions), target),
                Want::Roas(target) => (self.value_of(&goal.members, goal.audience) / sum(Measure::Spend), target),
            };
            let recomputed_shortfall = match goal.want {
                Want::CostPerConversion(_) => sum(Measure::Spend) - target * sum(Measure::Conversions),
                Want::Roas(_) => sum(Measure::Spend) - self.value_of(&goal.members, goal.audience) / target,
                _ => (target - recomputed) / target,
            };
            let recomputed_shortfall = if goal.is_ratio() {
                recomputed_shortfall / self.problem.campaign.money().get()
            } else {
                recomputed_shortfall
            }
            .max(0.0);
            // A ratio to 0 is not printed.
            if recomputed.is_finite() {
                self.goal_value(goal, result, recomputed);
            }
            // Of a planner's own split a goal counts as met where only rounding to the cent misses it.
            let contradicted = self.must_keep() && contradicts(result.met, recomputed_shortfall);
            if (recomputed_shortfall - result.shortfall).abs() > SHORTFALL || contradicted {
                let (missed, said, goal) = (recomputed_shortfall, result.shortfall, &goal.key);
                let finding = if result.met {
                    say!("audit-goal-called-met", goal, missed, said)
                } else {
                    say!("audit-goal-called-missed", goal, missed, said)
                };
                self.findings.push(finding);
            }
        }
    }

    /// People and share reached by the channels a goal counts.
    fn goal_reach(&self, goal: &Goal) -> (f64, f64) {
        let audiences = goal.audience.map_or_else(|| self.problem.audiences.keys().collect(), |a| vec![a]);
        let (mut reached, mut people) = (0.0, 0.0);
        for a in audiences {
            let phase_heads = goal.phase.map_or(0.0, |phase| self.problem.phases[phase].people[a]);
            let k = goal.form.reach.first().map_or(1, |&(sum, _)| self.problem.sums[sum].frequency);
            reached += phase_heads * self.reached(&goal.members, a, k);
            people += phase_heads;
        }
        (reached, reached / people)
    }

    /// A goal is printed with the value it has; reach in points.
    fn goal_value(&mut self, goal: &Goal, result: &plan::Goal, value: f64) {
        let recomputed = if matches!(goal.want, Want::Reach(_)) { 100.0 * value } else { value };
        let disagreement = result.value.map_or(f64::INFINITY, |printed| (printed - recomputed).abs());
        if disagreement > SAME_SHARE * recomputed.abs().max(GOAL_FLOOR * result.target) {
            let printed = result.value.map_or_else(|| "–".to_owned(), number::exact);
            let figure = say!("named-goals", count = 1, names = goal.key);
            self.findings.push(say!("audit-is-not", figure, printed, expected = recomputed));
        }
    }

    /// The share of an audience that some placements reach at least `k` times: one minus the product of what each
    /// leaves unreached, or by the convolution of their contact distributions.
    pub(super) fn reached(&self, members: &[PlacementIndex], a: AudienceIndex, k: usize) -> f64 {
        let lines = self.plan.lines.iter().filter_map(|line| Some((self.placement(line)?, line)));
        let lines_of_goal = lines.filter(|(p, _)| members.contains(p));
        let reach = |line: &plan::Line| line.audience_reach_pct.get(a.0).copied().flatten().unwrap_or(0.0) / 100.0;
        if k <= 1 {
            return 1.0 - lines_of_goal.map(|(_, line)| 1.0 - reach(line)).product::<f64>();
        }
        let joint_frequency = lines_of_goal.fold(Frequency::NONE, |frequencies, (p, line)| {
            let placement = &self.problem.placements[p];
            let people = self.problem.phases[placement.phase].people[a];
            match &placement.curves[a] {
                Some(weighted) if people > 0.0 => {
                    let weight = weighted.per_x * line.units / placement.units_per_x;
                    let contacts = line.units * placement.per_unit.contacts[a] / people;
                    frequencies.and(&frequency::distribution(&weighted.curve, weight, contacts, reach(line)))
                }
                _ => frequencies,
            }
        });
        joint_frequency.at_least(k)
    }
}
