//! Points in the order of their weight, with those of one weight merged.
//!
//! Least squares is unchanged by merging: a mean counts as many times as it has points, and the scatter around it is
//! the pure error.

use crate::tolerance::feasibility::WHOLE;

/// A weight with the mean reach there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct WeightedPoint {
    pub(super) weight: f64,
    /// The mean reach.
    pub(super) reach: f64,
    /// The number of points merged.
    pub(super) count: f64,
}

/// Points by weight.
#[derive(Clone, Debug, Default)]
pub(super) struct WeightedPoints {
    pub(super) points: Vec<WeightedPoint>,
    /// The pure error: the squares of points around the mean of their weight, which no curve explains.
    pub(super) pure_error: f64,
    /// The number of points before merging.
    pub(super) count: f64,
}

/// The most weights of a coarse scan; neighbours are merged above it.
const LOOK: usize = 64;

impl WeightedPoints {
    pub(super) fn of(points: &[(f64, f64)]) -> Self {
        let mut sorted = points.to_vec();
        sorted.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
        let (mut by_weight, mut pure_error) = (Vec::new(), 0.0);
        for same in sorted.chunk_by(|a, b| a.0 == b.0) {
            let count = same.len() as f64;
            let reach = same.iter().map(|(_, reach)| reach).sum::<f64>() / count;
            pure_error += same.iter().map(|(_, own)| (own - reach).powi(2)).sum::<f64>();
            by_weight.extend(same.first().map(|&(weight, _)| WeightedPoint { weight, reach, count }));
        }
        Self { points: by_weight, pure_error, count: sorted.len() as f64 }
    }

    /// The same points without some of them.
    pub(super) fn without(&self, left_out: impl Fn(usize) -> bool) -> Self {
        let points_left = self.points.iter().enumerate().filter(|(index, _)| !left_out(*index));
        let points: Vec<WeightedPoint> = points_left.map(|(_, point)| *point).collect();
        let count = points.iter().map(|point| point.count).sum();
        Self { points, pure_error: 0.0, count }
    }

    /// Few enough points for a coarse scan: neighbours are merged where there are many.
    pub(super) fn grouped(&self) -> Self {
        let run_length = self.points.len().div_ceil(LOOK).max(1);
        let together = self.points.chunks(run_length).map(|run| {
            let count: f64 = run.iter().map(|point| point.count).sum();
            let mean_reach =
                |of: fn(&WeightedPoint) -> f64| run.iter().map(|point| point.count * of(point)).sum::<f64>() / count;
            WeightedPoint { weight: mean_reach(|point| point.weight), reach: mean_reach(|point| point.reach), count }
        });
        Self { points: together.collect(), pure_error: 0.0, count: self.count }
    }

    /// The highest reach.
    pub(super) fn highest(&self) -> f64 {
        self.points.iter().map(|point| point.reach).fold(0.0, f64::max)
    }

    /// The first and the last weight.
    pub(super) fn ends(&self) -> (f64, f64) {
        let first_weight = self.points.first().map_or(1.0, |point| point.weight);
        (first_weight, self.points.last().map_or(first_weight, |point| point.weight))
    }

    /// The most weight per share of people reached.
    pub(super) fn most_per_reach(&self) -> f64 {
        let reached = self.points.iter().filter(|point| point.reach > 0.0);
        reached.map(|point| point.weight / point.reach).fold(0.0, f64::max)
    }

    /// The sum of squared errors of a curve, over all points.
    pub(super) fn squares(&self, reach: impl Fn(f64) -> f64) -> f64 {
        self.points.iter().map(|point| point.count * (point.reach - reach(point.weight)).powi(2)).sum()
    }

    /// The rounding of reach: half the last digit that any point has, in shares; 0 where it has too many digits to be
    /// rounded.
    pub(super) fn rounding(points: &[(f64, f64)]) -> f64 {
        let is_whole_number = |value: f64| (value - value.round()).abs() < WHOLE;
        let digits =
            (0..=4).find(|digits| points.iter().all(|(_, reach)| is_whole_number(reach * 100.0 * 10f64.powi(*digits))));
        digits.map_or(0.0, |digits| 0.5 * 10f64.powi(-digits) / 100.0)
    }
}
