//! Violations of whole lots and of prerequisites in a planner's own split.

use crate::planning::parameter;
use crate::problem::{ActivationIndex, Decision, Limit, Placement, Problem};
use crate::text::messages::say;
use crate::text::number;
use crate::tolerance::feasibility::WHOLE_LOTS;
use crate::tolerance::reporting::ONE_UNIT_OF_A_SPLIT;

/// The nearest whole lots, where the split is within rounding to the cent of them.
pub(super) fn nearest_lots(placement: &Placement, x: f64, allowed_change: f64) -> f64 {
    let Some(lot) = placement.lot.filter(|lot| *lot > 0.0) else {
        return x;
    };
    let whole_lots = (x / lot).round() * lot;
    if whole_lots > 0.0 && (x - whole_lots).abs() <= allowed_change.min(0.01 * lot) { whole_lots } else { x }
}

/// Every line that buys part of a lot: `Cinema in See is sold in whole units: 2.5 units are 2 or 3`.
pub(super) fn parts_of_lots(problem: &Problem, x: &Decision) -> Vec<String> {
    let purchases = problem.placements.iter().zip(x);
    purchases
        .filter_map(|(placement, &x)| {
            let lot = placement.lot.filter(|lot| *lot > 0.0 && x > 0.0)?;
            let lots = x / lot;
            ((lots - lots.round()).abs() > WHOLE_LOTS * lots.max(1.0))
                .then(|| part_of_a_lot(problem, placement, lot, x))
        })
        .collect()
}

fn part_of_a_lot(problem: &Problem, placement: &Placement, lot: f64, x: f64) -> String {
    let (size, units, lots) = (lot * placement.units_per_x, x * placement.units_per_x, x / lot);
    let (phase, plural) = (&problem.phases[placement.phase].journey.name, parameter::unit_plural(&placement.unit));
    let sold = if (size - 1.0).abs() <= ONE_UNIT_OF_A_SPLIT {
        plural.clone()
    } else {
        say!("lots-of", size = number::significant(size, 7), plural)
    };
    say!(
        "in-is-sold-in-whole-only-cannot",
        placement = placement.name,
        phase,
        sold,
        units = number::significant(units, 7),
        plural,
        lower = number::significant(lots.floor() * size, 7),
        higher = number::significant(lots.ceil() * size, 7)
    )
}

/// `Radio spot is bought without Television spot, which it needs`.
pub(super) fn missing_prerequisite(problem: &Problem, limit: &Limit) -> String {
    let name = |s: ActivationIndex| {
        let of_activation = |placement: &&Placement| placement.activation == Some(s);
        problem.placements.iter().find(of_activation).map_or("", |placement| placement.name.as_str())
    };
    let named_channel =
        |is_bought: bool| limit.row.activations.iter().find(|(_, c)| (*c > 0.0) == is_bought).map(|&(s, _)| name(s));
    let bought = named_channel(true).unwrap_or_default();
    match named_channel(false) {
        Some(needed) => say!("is-bought-without-which-it-needs", bought, needed),
        None => say!("is-bought-without-channel-it-needs", bought),
    }
}
