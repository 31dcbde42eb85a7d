//! A concave function of one variable, what is left of a sum or a placement once relations are priced, and its maximum.

use crate::domain::curve;
use crate::domain::curve::envelope::{self, BoundedMaximum, concave_maximum};
use crate::problem::{Addressable, Placement, Weighted};
use crate::tolerance::feasibility::WHOLE;

/// A concave function of one variable: `linear · z + reach (1 − e^−z) + Σ c φ(z) + Σ ν F(z)`.
pub(super) struct OneVariable<'a> {
    pub(super) linear: f64,
    pub(super) reach: f64,
    pub(super) curves: Vec<(f64, &'a Weighted)>,
    pub(super) pools: Vec<(f64, &'a Addressable)>,
}

impl OneVariable<'_> {
    pub(super) fn value(&self, z: f64) -> f64 {
        let curves: f64 = self.curves.iter().map(|(c, curve)| c * curve.depth(z)).sum();
        let pools: f64 = self.pools.iter().map(|(price, pool)| price * pool.depth(z)).sum();
        self.linear * z + self.reach * curve::reach(z) + curves + pools
    }

    pub(super) fn slope(&self, z: f64) -> f64 {
        let curves: f64 = self.curves.iter().map(|(c, curve)| c * curve.slope(z)).sum();
        let pools: f64 = self.pools.iter().map(|(price, pool)| price * pool.slope(z)).sum();
        self.linear + self.reach * (-z).exp() + curves + pools
    }

    /// The maximum over a placement's range, of whole lots where it comes in lots.
    pub(super) fn maximum(&self, placement: &Placement) -> BoundedMaximum {
        let placement_range = (placement.least, placement.most);
        if self.curves.iter().any(|(_, weighted)| !weighted.curve.is_concave()) {
            return self.envelope_maximum(placement_range);
        }
        let concave_peak = concave_maximum(|z| self.value(z), |z| self.slope(z), placement_range);
        match placement.lot {
            Some(lot) => self.whole_maximum(lot, placement_range, concave_peak),
            None => concave_peak,
        }
    }

    /// The maximum where a curve is not concave.
    fn envelope_maximum(&self, range: (f64, f64)) -> BoundedMaximum {
        let terms: Vec<envelope::CurveTerm> = self
            .curves
            .iter()
            .map(|(c, weighted)| envelope::CurveTerm { coefficient: *c, curve: &weighted.curve, per_x: weighted.per_x })
            .collect();
        envelope::maximum(&terms, self.linear, range)
    }

    /// The best whole number of lots of a concave function, next to its maximum.
    fn whole_maximum(&self, lot: f64, (least, most): (f64, f64), peak: BoundedMaximum) -> BoundedMaximum {
        let (lots_below, lots_above) = ((peak.at / lot - WHOLE).floor() * lot, (peak.at / lot + WHOLE).ceil() * lot);
        let lot_amounts = [lots_below, (peak.at / lot).round() * lot, lots_above].map(|at| at.clamp(least, most));
        let lot_maxima = lot_amounts.into_iter().map(|at| BoundedMaximum { at, value: self.value(at) });
        lot_maxima.max_by(|a, b| a.value.total_cmp(&b.value)).unwrap_or(peak)
    }
}
