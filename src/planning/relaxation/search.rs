//! How far a parameter must be moved where things are whole, and what a little more of it brings says nothing of what
//! more of it does: ever further until nothing is short, and then back.

use super::rounding::{DIGITS, rounded};
use crate::planning::parameter::{Parameter, Unit};

/// Values looked at, after which a parameter is not going to be enough.
const MOST_LOOKS: i32 = 32;
/// How much further than two values say that it takes, so that it is not just not enough.
const FURTHER: f64 = 1.02;
/// This part of the way is near enough, where the way is known by what is short.
const NEAR: f64 = 0.005;

/// The value nearest to what a parameter is now at which nothing is short, to the digits that count; none where there
/// is no such value. `short` is none where there is no plan at all.
pub(super) fn searched(parameter: &Parameter, way: f64, short: &dyn Fn(f64) -> Option<f64>) -> Option<f64> {
    let short = |value: f64| Look { value, short: short(value).unwrap_or(f64::INFINITY) };
    let mut between = Between { parameter, way, before: None, near: short(parameter.now), far: None };
    if between.near.short == 0.0 {
        return Some(parameter.now);
    }
    for doubled in 0..MOST_LOOKS {
        let stride = parameter.change() * 2f64.powi(doubled);
        let Some(next) = between.next(stride) else { break };
        between.take(short(next));
    }
    between.far
}

/// A value, and what is short at it.
#[derive(Clone, Copy)]
struct Look {
    value: f64,
    short: f64,
}

struct Between<'a> {
    parameter: &'a Parameter,
    way: f64,
    /// The last two values at which something was short.
    before: Option<Look>,
    near: Look,
    /// The value nearest to them at which nothing is.
    far: Option<f64>,
}

impl Between<'_> {
    /// The value to look at next; none where it would tell nothing new.
    fn next(&self, stride: f64) -> Option<f64> {
        let Some(far) = self.far else {
            let most = if matches!(self.parameter.unit, Unit::Share(_)) { 1.0 } else { 1e12 };
            let next = self.straight().unwrap_or(self.near.value + self.way * stride).clamp(0.0, most);
            return self.is_ahead(next, self.near.value).then_some(next);
        };
        let gone = (far - self.parameter.now).abs();
        if self.near.short.is_finite() && (far - self.near.value).abs() <= NEAR * gone {
            return None;
        }
        let inside = |value: &f64| self.is_ahead(*value, self.near.value) && self.is_ahead(far, *value);
        let next = self.straight().filter(inside).unwrap_or(0.5 * (self.near.value + far));
        Some(rounded(self.parameter, next, self.way, DIGITS)).filter(inside)
    }

    fn is_ahead(&self, value: f64, of: f64) -> bool {
        (value - of) * self.way > 0.0
    }

    /// A little beyond where the straight line through the last two comes down to nothing.
    fn straight(&self) -> Option<f64> {
        let (before, near) = (self.before?, self.near);
        let falls = before.short.is_finite() && near.short < before.short;
        let further = (near.value - before.value) * near.short / (before.short - near.short);
        falls.then_some(near.value + FURTHER * further)
    }

    fn take(&mut self, look: Look) {
        if look.short == 0.0 {
            self.far = Some(look.value);
        } else {
            (self.before, self.near) = (Some(self.near), look);
        }
    }
}
