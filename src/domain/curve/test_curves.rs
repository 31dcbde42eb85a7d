//! Curves for tests: some fixed ones, and random ones that are the same on every run.

use chacha20::ChaCha8Rng;
use chacha20::rand_core::{Rng, SeedableRng};

use super::Curve;
use super::frequency::{self, Frequency};
use super::log_series::LogSeries;

/// A source of random curves and ranges.
pub(super) struct RandomCurves(ChaCha8Rng);

impl RandomCurves {
    pub(super) fn new(seed: u64) -> Self {
        Self(ChaCha8Rng::seed_from_u64(seed))
    }

    /// From 0 to 1.
    pub(super) fn unit(&mut self) -> f64 {
        (self.0.next_u64() >> 11) as f64 / (1_u64 << 53) as f64
    }

    pub(super) fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.unit()
    }

    /// A curve of any kind but the beta-binomial: Hill below an exponent of 3 twice as often as above it.
    pub(super) fn curve(&mut self) -> Curve {
        let (ceiling, scale) = (self.between(0.02, 0.98), 10f64.powf(self.between(-1.0, 2.0)));
        match (5.0 * self.unit()) as u32 {
            0 | 1 => Curve::Hill { ceiling, half: scale, exponent: self.between(0.5, 3.0) },
            2 => Curve::Hill { ceiling, half: scale, exponent: self.between(3.0, 20.0) },
            3 => Curve::Nbd { ceiling, shape: 10f64.powf(self.between(-1.0, 1.0)), scale },
            _ => self.points(scale),
        }
    }

    fn points(&mut self, scale: f64) -> Curve {
        let (mut weight, mut reach) = (0.0, 0.0);
        let count = self.between(2.0, 9.0) as usize;
        let points: Vec<(f64, f64)> = (0..count)
            .map(|_| {
                weight += scale * self.between(0.05, 1.0);
                reach += (0.97 - reach) * self.between(0.0, 0.4).powi(2);
                (weight, reach)
            })
            .collect();
        Curve::points(&points).expect("weights and reach rise").0
    }

    /// A range of weights on the scale of the curve; its ends are often zero, or next to the inflection.
    pub(super) fn range(&mut self, curve: &Curve) -> (f64, f64) {
        let size = match curve {
            Curve::Hill { half, .. } => *half,
            Curve::Nbd { scale, .. } | Curve::Exponential { scale, .. } => *scale,
            Curve::Capped { curve, .. } | Curve::Sent { curve, .. } => return self.range(curve),
            Curve::Points { knots } => knots[knots.len() / 2].0,
            Curve::BetaBinomial { .. } => 10.0,
        };
        let inflection = curve.inflection();
        let mut end = || {
            let close = inflection * 10f64.powf(self.between(-17.0, -6.0));
            match (8.0 * self.unit()) as u32 {
                0 => 0.0,
                1 => inflection,
                2 => inflection - close,
                3 => inflection + close,
                _ => size * self.between(0.0, 4.0),
            }
        };
        let (one, other) = (end(), end());
        (one.min(other), one.max(other))
    }
}

/// Curves with contacts as weight, each with the contacts per head bought.
pub(super) fn curves_with_contacts() -> Vec<(Curve, f64)> {
    vec![
        (Curve::Nbd { ceiling: 0.85, shape: 0.95, scale: 1.0 }, 2.4),
        (Curve::Nbd { ceiling: 0.4, shape: 0.2, scale: 1.0 }, 3.0),
        (Curve::Exponential { ceiling: 0.7, scale: 0.7 }, 1.3),
        (Curve::goerg(2.0, 0.5, 1.0).unwrap(), 0.8),
        (Curve::Nbd { ceiling: 0.99, shape: 5.0, scale: 1.0 }, 0.3),
    ]
}

/// The distribution of contacts, when a curve has these contacts per head.
pub(super) fn distribution(curve: &Curve, contacts: f64) -> Frequency {
    frequency::distribution(curve, contacts, contacts, curve.reach(contacts))
}

/// The log series of that distribution.
pub(super) fn log_series(curve: &Curve, contacts: f64) -> LogSeries {
    LogSeries::of(std::array::from_fn(|k| distribution(curve, contacts).0[k]))
}
