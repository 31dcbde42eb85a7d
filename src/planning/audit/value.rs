//! Audit of the value of a plan, computed again from its lines.

use super::Audit;
use crate::problem::{AudienceIndex, PlacementIndex};
use crate::text::messages::word;

impl Audit<'_> {
    /// The printed value is what the lines bring, and return and cost follow from it.
    pub(super) fn value(&mut self) {
        let Some(value) = &self.plan.value else { return };
        let all_placements: Vec<PlacementIndex> = self.problem.placements.keys().collect();
        let phases: f64 = value.phases.iter().map(|phase| phase.value).sum();
        let spend = self.plan.totals.spend;
        self.same(|| word!("value").to_owned(), value.counted, self.value_of(&all_placements, None));
        self.same(|| word!("audit-value-of-phases").to_owned(), value.counted, phases);
        self.at_most(|| word!("audit-value-above-exact").to_owned(), value.counted, value.exact);
        for (what, figure, numerator, denominator) in [
            (word!("audit-return-on-spend"), value.return_on_spend, value.exact, spend),
            (word!("cost-per-conversion"), value.cost_per_conversion, spend, value.conversions),
        ] {
            match figure {
                Some(figure) => self.same(|| what.to_owned(), figure * denominator, numerator),
                None => self.at_most(|| what.to_owned(), denominator, 0.0),
            }
        }
    }

    /// The value that some placements bring, by the conversions and the reach as printed.
    pub(super) fn value_of(&self, members: &[PlacementIndex], audience: Option<AudienceIndex>) -> f64 {
        let Some(value) = &self.problem.value else { return 0.0 };
        let audiences: Vec<AudienceIndex> =
            audience.map_or_else(|| self.problem.audiences.keys().collect(), |a| vec![a]);
        let planned_lines = self.plan.lines.iter().filter_map(|line| self.placement(line).map(|p| (p, line)));
        let conversions = planned_lines.filter(|(p, _)| members.contains(p)).map(|(p, line)| {
            let placement = &self.problem.placements[p];
            let contacts = &placement.per_unit.contacts;
            let heads = &self.problem.phases[placement.phase].people;
            let weights =
                if contacts.iter().any(|contacts_per_unit| *contacts_per_unit > 0.0) { contacts } else { heads };
            let audience_value = |a: &AudienceIndex| {
                weights[*a] / weights.iter().sum::<f64>() * value.per_conversion[placement.phase][*a]
            };
            line.conversions.unwrap_or(0.0) * audiences.iter().map(audience_value).sum::<f64>()
        });
        let reached = self.problem.phases.keys().flat_map(|f| {
            let phase_members = members.iter().copied().filter(|&p| self.problem.placements[p].phase == f);
            let phase_members: Vec<PlacementIndex> = phase_members.collect();
            let people = &self.problem.phases[f].people;
            let contacts_per_unit =
                audiences.iter().map(|&a| people[a] * self.reached(&phase_members, a, 1) * value.per_reached[f][a]);
            contacts_per_unit.collect::<Vec<f64>>()
        });
        conversions.sum::<f64>() + reached.sum::<f64>()
    }
}
