//! An uncertain figure as a range: its ends, the value planned with, and the basis of the range.

use serde::Serialize;

/// A figure with its range: `low <= mid <= high`.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Range {
    /// The least it may be.
    pub low: f64,
    /// The value planned with, and the likeliest.
    pub mid: f64,
    /// The most it may be.
    pub high: f64,
    /// The basis of the range.
    pub basis: Basis,
}

/// The basis of a range; later ones are weaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Basis {
    /// Both ends come from a source.
    Sourced,
    /// The brief or the catalogue states it, without a source.
    Stated,
    /// At least one end is a default of this program.
    Assumed,
}

impl Basis {
    /// Its word in files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Sourced => "sourced",
            Self::Stated => "stated",
            Self::Assumed => "assumed",
        }
    }
}

/// A level within a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// At the low end.
    Low,
    /// At the value planned with.
    Mid,
    /// At the high end.
    High,
}

impl Range {
    /// The figure at a level.
    pub fn at(&self, level: Level) -> f64 {
        match level {
            Level::Low => self.low,
            Level::Mid => self.mid,
            Level::High => self.high,
        }
    }

    /// The `u`-quantile of the triangular distribution from `low` to `high` with its mode at `mid`:
    ///
    /// `low + √(u (high − low)(mid − low))` up to `u = (mid − low)/(high − low)`, and above it
    /// `high − √((1 − u)(high − low)(high − mid))`.
    ///
    /// Its mean is `(low + mid + high)/3`, which differs from `mid` where the ends are not equally far from it. A range
    /// without width is constant.
    pub fn quantile(&self, u: f64) -> f64 {
        let (width, below, above) = (self.high - self.low, self.mid - self.low, self.high - self.mid);
        if width <= 0.0 {
            return self.mid;
        }
        let quantile = if u * width < below {
            self.low + (u * width * below).sqrt()
        } else {
            self.high - ((1.0 - u) * width * above).sqrt()
        };
        quantile.clamp(self.low, self.high)
    }

    /// The range of `factor` times this figure, such as in another currency.
    #[must_use]
    pub fn times(&self, factor: f64) -> Self {
        Self { low: self.low * factor, mid: self.mid * factor, high: self.high * factor, ..*self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn range(low: f64, mid: f64, high: f64) -> Range {
        Range { low, mid, high, basis: Basis::Stated }
    }

    #[test]
    fn quantiles_are_those_of_the_closed_form() {
        // The distribution function is (x − l)²/((h − l)(m − l)) up to the mode, 1 − (h − x)²/((h − l)(h − m)) above
        // it.
        let (l, m, h) = (4.0, 7.0, 11.0);
        for x in [4.5, 6.0, 7.0, 8.0, 10.5] {
            let below = if x <= m {
                (x - l) * (x - l) / ((h - l) * (m - l))
            } else {
                1.0 - (h - x) * (h - x) / ((h - l) * (h - m))
            };
            assert!((range(l, m, h).quantile(below) - x).abs() < 1e-12, "{x}");
        }
        assert_eq!((range(l, m, h).quantile(0.0), range(l, m, h).quantile(1.0)), (l, h));
    }

    #[test]
    fn the_mean_is_that_of_the_closed_form() {
        for (l, m, h) in [(4.0, 7.0, 11.0), (1.0, 1.0, 5.0), (0.5, 0.9, 0.9), (800.0, 990.0, 1188.0)] {
            let count = 100_000;
            let sum: f64 = (0..count).map(|i| range(l, m, h).quantile((f64::from(i) + 0.5) / f64::from(count))).sum();
            assert!((sum / f64::from(count) - (l + m + h) / 3.0).abs() < 1e-6 * h, "{l} {m} {h}");
        }
    }

    #[test]
    fn a_range_without_width_is_one_value() {
        for u in [0.0, 0.3, 0.999] {
            assert_eq!(range(2.0, 2.0, 2.0).quantile(u), 2.0);
        }
    }
}
