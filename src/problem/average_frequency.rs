//! Bounds on the average frequency: contacts per person reached, of some channels in one phase.

use super::{By, Decision, Family, Limit, LimitRow, PlacementIndex, Problem, RowName, Side, Stated, SumIndex};
use crate::domain::brief::Measure;
use crate::domain::curve;

/// A bound on contacts per person reached, over some placements of one phase.
#[derive(Clone, Debug)]
pub struct AverageFrequency {
    /// Where the brief states it.
    pub path: Vec<String>,
    /// The placements.
    pub members: Vec<PlacementIndex>,
    /// Placement and its contacts per head and `x`, over the bound.
    pub contacts: Vec<(PlacementIndex, f64)>,
    /// Sum and the share of all people it is about.
    pub reached: Vec<(SumIndex, f64)>,
    /// The bound.
    pub bound: f64,
}

impl AverageFrequency {
    /// The name of its row.
    pub fn row_name(&self) -> RowName {
        RowName { family: Family::Frequency, place: self.path[1..].join("."), when: None }
    }

    /// A bound of its own for rows with straight lines in the place of reach; the row is still empty.
    pub fn straight(&self) -> Limit {
        Limit {
            family: Family::Frequency,
            path: self.path.clone(),
            measure: Measure::Contacts,
            audience: None,
            when: None,
            members: self.members.clone(),
            side: Side::AtLeast,
            stated: Stated::Amount(self.bound),
            row: LimitRow { scale: 1.0, ..LimitRow::default() },
        }
    }

    /// How far contacts over the bound lie above the people reached, as shares of all people.
    pub fn over(&self, sums: &By<SumIndex, f64>, x: &Decision) -> f64 {
        let contacts: f64 = self.contacts.iter().map(|&(p, c)| c * x[p]).sum();
        contacts - self.reached.iter().map(|&(sum, c)| c * curve::reach(sums[sum])).sum::<f64>()
    }

    /// Contacts per person reached; none where nobody is.
    pub fn frequency(&self, sums: &By<SumIndex, f64>, x: &Decision) -> Option<f64> {
        let people_reached: f64 = self.reached.iter().map(|&(sum, c)| c * curve::reach(sums[sum])).sum();
        let contacts: f64 = self.contacts.iter().map(|&(p, c)| c * x[p]).sum();
        (people_reached > 0.0).then(|| self.bound * contacts / people_reached)
    }

    /// By how much [`Self::over`] rises with `x` of a placement.
    pub fn rise(&self, problem: &Problem, sums: &By<SumIndex, f64>, x: &Decision, p: PlacementIndex) -> f64 {
        let contacts: f64 = self.contacts.iter().filter(|(q, _)| *q == p).map(|(_, c)| c).sum();
        let reached_people =
            self.reached.iter().filter(|(sum, _)| problem.sums[*sum].members.contains(&p)).map(|&(sum, c)| {
                let curve = problem.placements[p].curves[problem.sums[sum].audience].as_ref();
                c * (-sums[sum]).exp() * curve.map_or(0.0, |curve| curve.slope(x[p]))
            });
        contacts - reached_people.sum::<f64>()
    }
}
