//! The row of a bound on a linear measure over some placements.

use std::collections::BTreeMap;

use super::offer::Offer;
use crate::domain::brief::Measure;
use crate::problem::{AudienceIndex, LimitRow, PlacementIndex, Stated};

/// The row of a bound on a measure over its members.
pub(super) fn row(
    offer: &Offer,
    measure: &Measure,
    audience: Option<AudienceIndex>,
    members: &[PlacementIndex],
    stated: &Stated,
) -> LimitRow {
    let mut coefficients: BTreeMap<PlacementIndex, f64> = BTreeMap::new();
    for &p in members {
        *coefficients.entry(p).or_default() += offer.per_x(p, measure, audience);
    }
    let mut bound = 0.0;
    match stated {
        Stated::Amount(amount) => bound = *amount,
        Stated::Share(share, of) => {
            for &p in of {
                *coefficients.entry(p).or_default() -= share * offer.per_x(p, measure, audience);
            }
        }
    }
    let reachable = coefficients.iter().map(|(p, c)| (c * offer.placements[*p].most).abs());
    let scale = reachable.fold(bound.abs(), f64::max);
    let scale = if scale > 0.0 { scale } else { 1.0 };
    let terms = coefficients.into_iter().filter(|(_, c)| *c != 0.0).map(|(p, c)| (p, c / scale)).collect();
    let money = *measure == Measure::Spend;
    LimitRow { terms, activations: Vec::new(), money, bound: bound / scale, scale }
}
