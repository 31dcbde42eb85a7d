//! Rounding of a relaxed value, to a figure as a planner would state it.

use crate::planning::parameter::{Shift, Unit};
use crate::text::number;
use crate::tolerance::reporting::LAST_STEP;

/// Significant digits that a value is rounded to.
pub(super) const DIGITS: i32 = 4;

/// A value rounded to significant digits, to the side that it is shifted to: shares to points and their decimals, money
/// to whole cents at the finest.
pub(super) fn rounded(shift: Shift, value: f64, digits: i32) -> f64 {
    let Shift { parameter, sign } = shift;
    let step = match parameter.unit {
        Unit::Share(_) => 10f64.powi(1 - digits),
        Unit::Money(_) => number::significant_step(value, digits).max(0.01),
        Unit::Count(_) if parameter.grain == Some(1.0) => 1.0,
        Unit::Count(_) if parameter.now >= 10.0 => number::significant_step(value, digits).max(1.0),
        Unit::Count(_) => number::significant_step(value, digits).max(0.1),
    };
    let steps = value / step;
    // A remainder of the last step that Newton's method leaves does not ask for another step.
    let whole_steps = if sign > 0.0 { (steps - LAST_STEP).ceil() } else { (steps + LAST_STEP).floor() };
    let most = if matches!(parameter.unit, Unit::Share(_)) { 1.0 } else { f64::INFINITY };
    // A step such as 0.01 is not exact in binary, so the decimals it leaves are cut off.
    ((whole_steps * step * 1e9).round() / 1e9).clamp(0.0, most)
}
