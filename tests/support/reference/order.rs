//! The order of wishes, asked step by step: is there a split that does better than a plan's?

use super::ellipsoid::{self, Found, Seen};
use super::{Jet, Reference};

/// How close to the optimum a search stops.
const CLOSE: f64 = 1e-7;

/// The shortfalls of a priority are together at most this.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Level {
    pub(crate) priority: u32,
    pub(crate) most: f64,
}

/// A split that does better than asked.
#[derive(Clone, Debug)]
pub(crate) struct Better {
    pub(crate) money: Vec<f64>,
    pub(crate) value: f64,
}

impl Better {
    /// `0.25 with c0 = 120, c1 = 3.5`.
    pub(crate) fn words(&self) -> String {
        let each = self.money.iter().enumerate().filter(|(_, money)| **money > 0.0);
        let each: Vec<String> = each.map(|(c, money)| format!("c{c} = {money}")).collect();
        format!("{} with {}", self.value, each.join(", "))
    }
}

impl Reference<'_> {
    /// The split of the least shortfall of a priority, if it is below `than`; earlier priorities are held.
    pub(crate) fn missed_by_less(&self, priority: u32, than: f64, held: &[Level]) -> (Option<Better>, bool) {
        let (found, proved) = self.most(-than, held, &|sight| sight.missed(self, priority) * -1.0);
        (found.map(|found| Better { value: -found.value, ..found }), proved)
    }

    /// The split of the highest objective, if it is above `than`.
    pub(crate) fn worth_more(&self, than: f64, held: &[Level]) -> (Option<Better>, bool) {
        self.most(than, held, &|sight| sight.objective)
    }

    /// The split that spends most, as a share of the budget.
    pub(crate) fn spends_more(&self, than: f64) -> (Option<Better>, bool) {
        self.most(than, &[], &|sight| sight.over[0] + 1.0)
    }

    fn most(&self, than: f64, held: &[Level], value: &dyn Fn(&super::sight::Sight) -> Jet) -> (Option<Better>, bool) {
        // What cannot be bought is no dimension.
        let open: Vec<usize> = (0..self.most.len()).filter(|&c| self.most[c] > 0.0).collect();
        let parts = |point: &[f64]| {
            let mut parts = vec![0.0; self.most.len()];
            open.iter().zip(point).for_each(|(&c, part)| parts[c] = *part);
            parts
        };
        let inner = |jet: &Jet| {
            let slope = std::array::from_fn(|k| open.get(k).map_or(0.0, |&c| jet.slope[c]));
            Jet { value: jet.value, slope }
        };
        let see = |point: &[f64]| {
            let sight = self.sight(&parts(point));
            let holds = held.iter().map(|held| sight.missed(self, held.priority) + -held.most);
            let broken = sight.over.iter().copied().chain(holds).map(|over| inner(&over));
            Seen { value: inner(&value(&sight)), broken: broken.collect() }
        };
        let Found { best, proved } = ellipsoid::best(open.len(), (than, CLOSE), &see);
        let better = best.map(|(point, value)| Better { money: self.money(&parts(&point)), value });
        (better, proved)
    }
}
