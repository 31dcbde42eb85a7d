//! Audit of hard bounds: wishes, limits, volumes, and average frequencies.

use super::Audit;
use crate::domain::brief::Measure;
use crate::planning::plan::{self, Status};
use crate::problem::{AudienceIndex, Family, Limit, PhaseIndex, PlacementIndex, Side, Stated};
use crate::text::messages::say;
use crate::tolerance::proving::{FIGURE_ROUNDING, NOBODY, ROW, SAME, UNIT};

impl Audit<'_> {
    /// A measure summed over some placements, from the lines as printed.
    pub(super) fn measured(
        &self,
        members: &[PlacementIndex],
        measure: &Measure,
        audience: Option<AudienceIndex>,
    ) -> f64 {
        let printed_lines = self.plan.lines.iter().filter_map(|line| self.placement(line).map(|p| (p, line)));
        let line_amounts = printed_lines.filter(|(p, _)| members.contains(p)).map(|(p, line)| {
            let placement = &self.problem.placements[p];
            let people_counted = audience.map_or(line.phase_people, |a| self.problem.phases[placement.phase].people[a]);
            let contacts = audience.map_or(line.contacts, |a| line.units * placement.per_unit.contacts[a]);
            match measure {
                Measure::Spend => line.spend,
                Measure::Units => line.units,
                Measure::Contacts => contacts,
                Measure::Grp if people_counted > 0.0 => 100.0 * contacts / people_counted,
                Measure::Grp | Measure::Channels => 0.0,
                Measure::Impressions => line.impressions,
                Measure::Clicks => line.clicks.unwrap_or(0.0),
                Measure::Conversions => line.conversions.unwrap_or(0.0),
                Measure::Resource(name) => line.units * placement.per_unit.resource.get(name).copied().unwrap_or(0.0),
            }
        });
        line_amounts.sum()
    }

    /// What rounding every line to the cent can change of a bound.
    fn rounding(&self, limit: &Limit) -> f64 {
        let per_cent = |p: PlacementIndex| {
            let spend = self.problem.placements[p].spend_per_x().get();
            let per_x = self.problem.per_x(p, &limit.measure, limit.audience).abs();
            if spend > 0.0 { 0.01 * per_x / spend } else { UNIT * self.problem.placements[p].units_per_x }
        };
        self.problem.placements.keys().map(per_cent).sum::<f64>() + ROW * limit.row.scale
    }

    /// Bounds are kept, and printed with the values they have.
    pub(super) fn limits(&mut self) {
        let limits_and_results = self.problem.limits.iter().zip(&self.plan.limits);
        for (limit, result) in limits_and_results.filter(|(limit, _)| limit.family != Family::Budget) {
            let recomputed = match (limit.family, &limit.measure) {
                (Family::Prerequisite, _) | (_, Measure::Channels) => self.count(limit),
                _ => self.measured(&limit.members, &limit.measure, limit.audience),
            };
            let (bound, scale) = match &limit.stated {
                Stated::Amount(least) if limit.family == Family::MinimumBuy => (self.if_bought(limit, *least), *least),
                Stated::Amount(_) if limit.family == Family::Prerequisite => (self.needed(limit), 1.0),
                Stated::Amount(amount) => (*amount, amount.abs()),
                Stated::Share(share, of) => {
                    let printed_whole = self.measured(of, &limit.measure, limit.audience);
                    (share * printed_whole, printed_whole.abs())
                }
            };
            // The solver keeps a row to a tolerance in the scale of its largest term.
            let largest = limit.members.iter().map(|&p| {
                (self.problem.per_x(p, &limit.measure, limit.audience) * self.problem.placements[p].most).abs()
            });
            let tolerance = SAME * largest.fold(scale, f64::max);
            let is_broken = match limit.side {
                Side::AtLeast => recomputed < bound - tolerance,
                Side::AtMost => recomputed > bound + tolerance,
                Side::Exactly => (recomputed - bound).abs() > tolerance,
            };
            // A planner's own split may break a bound. It then reports it, unless rounding alone breaks the bound.
            let breach_size = (recomputed - bound).abs();
            let admitted = !self.must_keep() && (!result.kept || breach_size <= self.rounding(limit));
            self.limit_figures(result, recomputed, bound, tolerance);
            if (is_broken && !admitted) || recomputed.is_nan() {
                let (limit, side) = (limit.row_name().to_string(), limit.side.word());
                self.findings.push(say!("audit-bound-is-broken", limit, value = recomputed, side, bound));
            }
        }
    }

    /// A bound is printed with the figures it has.
    fn limit_figures(&mut self, result: &plan::Limit, value: f64, bound: f64, tolerance: f64) {
        let differ = |printed: f64, expected: f64| {
            (printed - expected).abs() > tolerance.max(SAME * expected.abs()).max(FIGURE_ROUNDING)
        };
        let limit = result.limit.to_string();
        if differ(result.value, value) {
            self.findings.push(say!("audit-limit-value-is-not", limit, printed = result.value, expected = value));
        }
        if differ(result.bound, bound) {
            self.findings.push(say!("audit-limit-bound-is-not", limit, printed = result.bound, expected = bound));
        }
    }

    /// Contacts per person reached stay within their bounds.
    pub(super) fn frequencies(&mut self) {
        let problem = self.problem;
        let most = problem.frequency_caps.iter().map(|cap| (cap, Side::AtMost));
        let frequency_limits = most.chain(problem.frequency_floors.iter().map(|floor| (floor, Side::AtLeast)));
        for (cap, side) in frequency_limits.filter(|_| self.plan.status != Status::Evaluated) {
            let members = |line: &&plan::Line| self.placement(line).is_some_and(|p| cap.members.contains(&p));
            let contacts: f64 = self.plan.lines.iter().filter(members).map(|line| line.contacts).sum();
            let phase = cap.members.first().map_or(PhaseIndex(0), |&p| self.problem.placements[p].phase);
            let people = self.problem.phases[phase].people.iter_enumerated();
            let reached: f64 = people.map(|(a, people)| people * self.reached(&cap.members, a, 1)).sum();
            // A fraction of a person is rounding where people are counted by the million, and a line may reach no more.
            let tolerance = NOBODY * problem.phases[phase].everyone() * cap.bound;
            match side {
                Side::AtLeast => self.at_most(|| cap.row_name().to_string(), cap.bound * reached, contacts + tolerance),
                Side::AtMost | Side::Exactly => {
                    self.at_most(|| cap.row_name().to_string(), contacts, cap.bound * reached + tolerance);
                }
            }
        }
    }
}
