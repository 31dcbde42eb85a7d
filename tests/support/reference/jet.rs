//! A value and how it changes with each part of the money.

use std::ops::{Add, Mul};

/// The most channels there are.
pub(crate) const MOST: usize = 6;

#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Jet {
    pub(crate) value: f64,
    pub(crate) slope: [f64; MOST],
}

impl Jet {
    /// What is decided: each value changes with itself alone.
    pub(crate) fn all(values: &[f64]) -> Vec<Self> {
        let slope = |k: usize| std::array::from_fn(|j| f64::from(u8::from(j == k)));
        values.iter().enumerate().map(|(k, &value)| Self { value, slope: slope(k) }).collect()
    }

    /// The value of a function of one variable, and its slope here.
    pub(crate) fn through(self, value: f64, slope: f64) -> Self {
        Self { value, slope: self.slope.map(|own| own * slope) }
    }

    /// The smaller of two.
    pub(crate) fn least(self, other: Self) -> Self {
        if other.value < self.value { other } else { self }
    }

    /// The larger of this and 0.
    pub(crate) fn positive(self) -> Self {
        if self.value > 0.0 { self } else { Self::default() }
    }

    /// `1 − e^−L`: the reach of a depth.
    pub(crate) fn reached(self) -> Self {
        self.through(-(-self.value).exp_m1(), (-self.value).exp())
    }
}

impl Add for Jet {
    type Output = Self;

    fn add(mut self, other: Self) -> Self {
        self.value += other.value;
        for (slope, other) in self.slope.iter_mut().zip(other.slope) {
            *slope += other;
        }
        self
    }
}

impl Add<f64> for Jet {
    type Output = Self;

    fn add(mut self, constant: f64) -> Self {
        self.value += constant;
        self
    }
}

impl Mul<f64> for Jet {
    type Output = Self;

    fn mul(self, factor: f64) -> Self {
        self.through(self.value * factor, factor)
    }
}
