//! Tightening of bounds by what whole lots and channels imply: no plan is lost.

use crate::problem::{ActivationIndex, Family, Limit, LimitRow, Problem, Side};
use crate::tolerance::feasibility::{SAME_AMOUNT, SAME_LOT};

/// Tightens every bound as far as whole lots and channels allow.
///
/// A sum of whole lots is a whole number of lots, so a bound on it is rounded to one. A bound on a channel is 0 where
/// the channel is not bought: `Σ c · x ≤ b` becomes `Σ c · x ≤ b · bought`.
pub(super) fn tighten(problem: &mut Problem) {
    for index in problem.limits.keys() {
        let limit = &problem.limits[index];
        if limit.row.money && limit.row.terms.iter().any(|(p, _)| problem.placements[*p].tariff.is_some()) {
            continue;
        }
        let row_lot = lot_of_row(problem, &limit.row);
        let activation = channel_of_bound(problem, limit);
        let limit = &mut problem.limits[index];
        if let Some(lot) = row_lot {
            round_bound_to_lots(limit, lot);
        }
        if let Some(s) = activation {
            limit.row.activations.push((s, -limit.row.bound));
            limit.row.bound = 0.0;
        }
    }
}

/// The size of a lot in a row, where it is the same for all its placements.
fn lot_of_row(problem: &Problem, row: &LimitRow) -> Option<f64> {
    let mut lots = row.terms.iter().map(|&(p, c)| problem.placements[p].lot.map(|lot| c * lot));
    let first_lot = lots.next()??;
    (first_lot > 0.0 && lots.all(|lot| lot.is_some_and(|lot| (lot - first_lot).abs() <= SAME_LOT * first_lot)))
        .then_some(first_lot)
}

/// The channel that all placements of an upper bound belong to, where it need not be bought.
fn channel_of_bound(problem: &Problem, limit: &Limit) -> Option<ActivationIndex> {
    let mut activations = limit.row.terms.iter().map(|&(p, _)| problem.placements[p].activation);
    let first_activation = activations.next()??;
    let caps_amounts = limit.side == Side::AtMost && limit.row.activations.is_empty() && limit.row.bound > 0.0;
    (caps_amounts && activations.all(|s| s == Some(first_activation))).then_some(first_activation)
}

fn round_bound_to_lots(limit: &mut Limit, lot: f64) {
    let whole_lots_up = |amount: f64| (amount / lot - SAME_AMOUNT).ceil() * lot;
    match (limit.side, &mut limit.row.activations[..]) {
        (Side::AtMost, []) => limit.row.bound = (limit.row.bound / lot + SAME_AMOUNT).floor() * lot,
        (Side::AtLeast, []) => limit.row.bound = whole_lots_up(limit.row.bound),
        (Side::AtLeast, [(_, minimum_buy)]) if limit.family == Family::MinimumBuy => {
            *minimum_buy = -whole_lots_up(-*minimum_buy);
        }
        _ => {}
    }
}
