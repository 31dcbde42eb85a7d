//! Audit of phases: sums over lines, net reach, and remarketing within its pools.

use super::{Audit, figure};
use crate::planning::plan::{Line, Phase};
use crate::problem::{PhaseIndex, PlacementIndex};
use crate::text::messages::word;

impl Audit<'_> {
    /// Lines add up to phases.
    pub(super) fn phase(&mut self, f: PhaseIndex, phase: &Phase) {
        let lines: Vec<&Line> = self.plan.lines.iter().filter(|line| line.phase == phase.phase).collect();
        let name = phase.name.clone();
        let sum_of_lines = |of: fn(&Line) -> f64| lines.iter().map(|line| of(line)).sum::<f64>();
        let sums = [
            (word!("spend"), phase.spend, sum_of_lines(|line| line.spend)),
            (word!("audit-impressions"), phase.impressions, sum_of_lines(|line| line.impressions)),
            (word!("audit-contacts"), phase.contacts, sum_of_lines(|line| line.contacts)),
            ("GRP", phase.grp, sum_of_lines(|line| line.grp)),
            (word!("audit-clicks"), phase.clicks, sum_of_lines(|line| line.clicks.unwrap_or(0.0))),
            (word!("audit-conversions"), phase.conversions, sum_of_lines(|line| line.conversions.unwrap_or(0.0))),
            (word!("audit-people"), phase.phase_people, self.problem.phases[f].people.iter().sum()),
        ];
        for (what, printed, expected) in sums {
            self.same(|| figure(&name, what), printed, expected);
        }
        self.at_most(|| figure(&name, word!("audit-2-plus-above-1-plus")), phase.reach_2plus_pct, phase.reach_pct);
        self.at_most(
            || figure(&name, word!("audit-3-plus-above-2-plus")),
            phase.reach_3plus_pct,
            phase.reach_2plus_pct,
        );
        self.at_most(|| figure(&name, word!("audit-below-frechet")), phase.reach_low_pct, phase.reach_pct);
        self.at_most(|| figure(&name, word!("audit-above-frechet")), phase.reach_pct, phase.reach_high_pct);
        for audience in &phase.audiences {
            let spread = &audience.frequency_pct;
            self.same(|| figure(&name, word!("audit-contact-shares")), spread.iter().sum(), 100.0);
            self.same(|| figure(&name, word!("audit-reached")), 100.0 - spread[0], audience.reach_pct);
        }
    }

    /// The reach of a phase is one minus the product of what its lines leave unreached.
    pub(super) fn reach(&mut self, f: PhaseIndex, phase: &Phase) {
        let mut reached = 0.0;
        for (a, people) in self.problem.phases[f].people.iter_enumerated() {
            let lines = self.plan.lines.iter().filter(|line| line.phase == phase.phase);
            let unreached: f64 = lines.map(|line| 1.0 - line.audience_reach_pct[a.0].unwrap_or(0.0) / 100.0).product();
            let reach = phase.audiences[a.0].reach_pct;
            self.same(|| figure(&phase.name, word!("audit-net-reach")), reach, 100.0 * (1.0 - unreached));
            reached += people * (1.0 - unreached);
        }
        if phase.phase_people > 0.0 {
            let share = |people: f64| people / phase.phase_people;
            let name = &phase.name;
            self.same(|| figure(name, word!("people-reached")), share(phase.reach_people), share(reached));
            self.same(|| figure(name, word!("reach")), phase.reach_pct, 100.0 * reached / phase.phase_people);
        }
    }

    /// Followers stay within their pools, alone and together, and below their frequency caps.
    pub(super) fn followers(&mut self) {
        for follow in &self.problem.follows {
            let placement = &self.problem.placements[follow.placement];
            let Some(line) = self.plan.lines.iter().find(|line| self.placement(line) == Some(follow.placement)) else {
                continue;
            };
            let upstream = &self.problem.sums[follow.pool.upstream];
            let above = self.plan.phases[upstream.phase.0].audiences[upstream.audience.0].reach_pct / 100.0;
            let pool = follow.pool.base + follow.pool.share * above;
            let reach = line.audience_reach_pct[follow.audience.0].unwrap_or(0.0) / 100.0;
            self.at_most(|| figure(&placement.key, word!("audit-pool")), reach, pool);
            let heads = self.problem.phases[placement.phase].people[follow.audience];
            let contacts = line.units * placement.per_unit.contacts[follow.audience] / heads;
            if self.must_keep() {
                let cap = follow.frequency_cap * pool;
                self.at_most(|| figure(&placement.key, word!("audit-contact-cap")), contacts, cap);
            }
        }
        for pool in &self.problem.pools {
            let upstream = &self.problem.sums[pool.pool.upstream];
            let above = self.plan.phases[upstream.phase.0].audiences[upstream.audience.0].reach_pct / 100.0;
            let members: Vec<PlacementIndex> =
                pool.members.iter().map(|&member| self.problem.follows[member].placement).collect();
            let lines =
                self.plan.lines.iter().filter(|line| self.placement(line).is_some_and(|p| members.contains(&p)));
            let unreached: f64 =
                lines.map(|line| 1.0 - line.audience_reach_pct[pool.audience.0].unwrap_or(0.0) / 100.0).product();
            let most = pool.pool.base + pool.pool.share * above;
            self.at_most(|| word!("audit-followers-together").to_owned(), 1.0 - unreached, most);
        }
    }
}
