//! How far a parameter must be relaxed where things are bought whole, so that slopes say little: a bracketing search,
//! with growing steps until there is no shortfall and then inwards.

use super::rounded_value::{DIGITS, rounded};
use crate::planning::parameter::{Shift, Unit};

/// Values after which a parameter is given up.
const MOST_SAMPLES: i32 = 32;
/// How much beyond the root of the secant the next value is, so that it is not just short of it.
const FURTHER: f64 = 1.02;
/// The bracket is small enough at this share of the distance from the present value.
const NEAR: f64 = 0.005;

/// The value nearest to the present one at which there is no shortfall, to the digits that are printed; none where
/// there is no such value. `shortfall` is none where there is no plan.
pub(super) fn search(shift: Shift, shortfall: &dyn Fn(f64) -> Option<f64>) -> Option<f64> {
    let parameter = shift.parameter;
    let sample = |value: f64| ShortfallSample { value, shortfall: shortfall(value).unwrap_or(f64::INFINITY) };
    let mut bracket = Bracket { shift, before: None, near: sample(parameter.now), far: None };
    if bracket.near.shortfall == 0.0 {
        return Some(parameter.now);
    }
    for doubled in 0..MOST_SAMPLES {
        let stride = parameter.change() * 2f64.powi(doubled);
        let Some(next_value) = bracket.next_value(stride) else { break };
        bracket.add(sample(next_value));
    }
    bracket.far
}

/// A value and its shortfall.
#[derive(Clone, Copy)]
struct ShortfallSample {
    value: f64,
    shortfall: f64,
}

/// A range in which the value lies.
struct Bracket<'a> {
    shift: Shift<'a>,
    /// The last but one value with a shortfall.
    before: Option<ShortfallSample>,
    /// The last value with a shortfall.
    near: ShortfallSample,
    /// The value nearest to them without one.
    far: Option<f64>,
}

impl Bracket<'_> {
    /// The next value to solve at; none where the bracket is small enough, or there is no value further on.
    fn next_value(&self, stride: f64) -> Option<f64> {
        let Shift { parameter, sign } = self.shift;
        let Some(far) = self.far else {
            let largest_value = if matches!(parameter.unit, Unit::Share(_)) { 1.0 } else { 1e12 };
            let next_value = self.root_of_secant().unwrap_or(self.near.value + sign * stride).clamp(0.0, largest_value);
            return self.is_ahead(next_value, self.near.value).then_some(next_value);
        };
        let distance = (far - parameter.now).abs();
        if self.near.shortfall.is_finite() && (far - self.near.value).abs() <= NEAR * distance {
            return None;
        }
        let inside = |value: &f64| self.is_ahead(*value, self.near.value) && self.is_ahead(far, *value);
        let next_value = self.root_of_secant().filter(inside).unwrap_or(0.5 * (self.near.value + far));
        Some(rounded(self.shift, next_value, DIGITS)).filter(inside)
    }

    fn is_ahead(&self, value: f64, of: f64) -> bool {
        (value - of) * self.shift.sign > 0.0
    }

    /// A little beyond the root of the secant through the last two samples; none where the shortfall does not fall.
    fn root_of_secant(&self) -> Option<f64> {
        let (before, near) = (self.before?, self.near);
        let shortfall_falls = before.shortfall.is_finite() && near.shortfall < before.shortfall;
        let secant_step = (near.value - before.value) * near.shortfall / (before.shortfall - near.shortfall);
        shortfall_falls.then_some(near.value + FURTHER * secant_step)
    }

    fn add(&mut self, sample: ShortfallSample) {
        if sample.shortfall == 0.0 {
            self.far = Some(sample.value);
        } else {
            (self.before, self.near) = (Some(self.near), sample);
        }
    }
}
