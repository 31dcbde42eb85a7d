//! Values as a planner would state them.

use crate::planning::parameter::{Parameter, Unit};
use crate::text::number;
use crate::tolerance::telling::LAST_STEP;

/// Digits a value is rounded to, to its easier side.
pub(super) const DIGITS: i32 = 4;

/// Rounded to digits that count: shares to points and their decimals, money to whole cents at the finest.
pub(super) fn rounded(parameter: &Parameter, value: f64, way: f64, digits: i32) -> f64 {
    let step = match parameter.unit {
        Unit::Share(_) => 10f64.powi(1 - digits),
        Unit::Money(_) => number::significant_step(value, digits).max(0.01),
        Unit::Count(_) if parameter.grain == Some(1.0) => 1.0,
        Unit::Count(_) if parameter.now >= 10.0 => number::significant_step(value, digits).max(1.0),
        Unit::Count(_) => number::significant_step(value, digits).max(0.1),
    };
    let steps = value / step;
    // What Newton's method leaves of the last step is no reason to take another.
    let whole = if way > 0.0 { (steps - LAST_STEP).ceil() } else { (steps + LAST_STEP).floor() };
    let most = if matches!(parameter.unit, Unit::Share(_)) { 1.0 } else { f64::INFINITY };
    // A step such as 0.01 is not exact, so the decimals it leaves are cut off.
    ((whole * step * 1e9).round() / 1e9).clamp(0.0, most)
}
