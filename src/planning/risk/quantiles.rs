//! The mean and the quantiles of many results.

use serde::Serialize;

/// The mean and the quantiles of results. The `p`-th percentile of `n` sorted results is read at position `(n − 1)
/// p/100`, counted from 0, by linear interpolation: PERCENTILE.INC of spreadsheets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Quantiles {
    /// The mean.
    pub mean: f64,
    /// The minimum.
    pub min: f64,
    /// One in twenty lies below.
    pub p5: f64,
    /// One in ten lies below.
    pub p10: f64,
    /// One in four lies below.
    pub p25: f64,
    /// Half lie below.
    pub median: f64,
    /// One in four lies above.
    pub p75: f64,
    /// One in ten lies above.
    pub p90: f64,
    /// One in twenty lies above.
    pub p95: f64,
    /// The maximum.
    pub max: f64,
}

impl Quantiles {
    /// The quantiles of results; all 0 where there are none.
    pub fn of(results: impl IntoIterator<Item = f64>) -> Self {
        let mut sorted: Vec<f64> = results.into_iter().collect();
        if sorted.is_empty() {
            return Self::default();
        }
        sorted.sort_by(f64::total_cmp);
        let percentile_at = |percent: f64| percentile(&sorted, percent);
        Self {
            mean: sorted.iter().sum::<f64>() / sorted.len() as f64,
            min: percentile_at(0.0),
            p5: percentile_at(5.0),
            p10: percentile_at(10.0),
            p25: percentile_at(25.0),
            median: percentile_at(50.0),
            p75: percentile_at(75.0),
            p90: percentile_at(90.0),
            p95: percentile_at(95.0),
            max: percentile_at(100.0),
        }
    }

    /// The 90th less the 10th percentile.
    pub fn interdecile_range(&self) -> f64 {
        self.p90 - self.p10
    }
}

fn percentile(sorted: &[f64], percent: f64) -> f64 {
    let rank = (sorted.len() - 1) as f64 * percent / 100.0;
    let below = rank.floor() as usize;
    let above = (below + 1).min(sorted.len() - 1);
    let between = rank - below as f64;
    // Equal results are not interpolated, so that a constant stays exact.
    if sorted[below] == sorted[above] {
        sorted[below]
    } else {
        sorted[below] + between * (sorted[above] - sorted[below])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_read_between_results() {
        let spread = Quantiles::of([4.0, 1.0, 3.0, 2.0, 5.0]);
        assert_eq!((spread.min, spread.median, spread.max, spread.mean), (1.0, 3.0, 5.0, 3.0));
        assert!((spread.p5 - 1.2).abs() < 1e-12 && (spread.p90 - 4.6).abs() < 1e-12);
        assert_eq!((spread.p25, spread.p75), (2.0, 4.0));
        assert_eq!(Quantiles::of([7.1]).p95, 7.1);
    }
}
