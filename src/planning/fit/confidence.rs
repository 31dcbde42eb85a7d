//! How far the points determine a fit: its cross-validation error, and the range in which each parameter can move
//! before the errors exceed scatter and rounding (profile likelihood).

use super::curve_model::{CurveModel, ParameterRanges, Parameters};
use super::levenberg_marquardt::minimise;
use super::weighted_points::WeightedPoints;

/// Up to this many weights, each is left out alone; above it, cross-validation has ten folds.
const ALONE: usize = 40;
const TURNS: usize = 10;
/// The squares may grow by this many variances of one point: a 95% confidence range.
const VARIANCES: f64 = 4.0;
/// Bisections of the last step of a walk, and the most steps.
const HALVINGS: usize = 18;
const WALK: usize = 40;

/// A least-squares fit.
#[derive(Clone, Copy)]
pub(super) struct LeastSquaresFit<'a> {
    pub(super) model: CurveModel,
    pub(super) points: &'a WeightedPoints,
    pub(super) ranges: &'a ParameterRanges,
    pub(super) at: Parameters,
    pub(super) squares: f64,
}

impl LeastSquaresFit<'_> {
    /// The number of free parameters.
    pub(super) fn free(&self) -> usize {
        self.ranges.iter().filter(|(low, high)| low < high).count()
    }

    /// Cross-validation: the root mean square error at points left out in turn; none where too few are left to fit.
    pub(super) fn cross_validation_rmse(&self, held_ceiling: Option<f64>) -> Option<f64> {
        let weights = self.points.points.len();
        if weights <= self.free() {
            return None;
        }
        let resampling_turns = if weights <= ALONE { weights } else { TURNS };
        let mut squares = self.points.pure_error;
        for turn in 0..resampling_turns {
            let is_out = |index: usize| index % resampling_turns == turn;
            let points_left = self.points.without(is_out);
            let ranges = self.model.ranges(&points_left, held_ceiling);
            let (at, _) = minimise(self.model, &points_left, &ranges, self.at);
            let left_out_points = self.points.without(|index| !is_out(index));
            squares += left_out_points.squares(|w| self.model.reach(&at, w));
        }
        Some((squares / self.points.count).sqrt())
    }

    /// The confidence range of a parameter; none without spare points, or where it is fixed.
    pub(super) fn confidence_range(&self, index: usize, rounding: f64) -> Option<(f64, f64)> {
        let degrees_left = self.points.count - self.free() as f64;
        let (low, high) = self.ranges[index];
        if degrees_left < 1.0 || low >= high || self.points.points.len() <= self.free() {
            return None;
        }
        let scatter = (self.squares + self.points.pure_error) / degrees_left;
        let allowed_squares = VARIANCES * scatter.max(rounding * rounding / 3.0);
        // A few dozen groups give the same range as many points, a hundred times as fast.
        let groups = self.points.grouped();
        let (at, squares) = minimise(self.model, &groups, self.ranges, self.at);
        let fit_at_optimum = LeastSquaresFit { model: self.model, points: &groups, ranges: self.ranges, at, squares };
        Some((
            fit_at_optimum.walk(index, low, squares + allowed_squares),
            fit_at_optimum.walk(index, high, squares + allowed_squares),
        ))
    }

    /// How far a parameter can move towards an end of its range, the others refitted, while the squares stay at most
    /// `most`.
    fn walk(&self, index: usize, end: f64, most: f64) -> f64 {
        let distance = end - self.at[index];
        let with_parameter_at = |share: f64, from: Parameters| {
            let mut ranges = *self.ranges;
            let value = self.at[index] + share * distance;
            ranges[index] = (value, value);
            minimise(self.model, self.points, &ranges, from)
        };
        let (mut inside, mut from, mut step) = (0.0_f64, self.at, 0.002);
        let mut outside = None;
        for _ in 0..WALK {
            let share = (inside + step).min(1.0);
            let (at, squares) = with_parameter_at(share, from);
            if squares > most {
                outside = Some(share);
                break;
            }
            (inside, from) = (share, at);
            if share >= 1.0 {
                break;
            }
            step *= 1.5;
        }
        if let Some(mut outside) = outside {
            for _ in 0..HALVINGS {
                let middle = 0.5 * (inside + outside);
                let (at, squares) = with_parameter_at(middle, from);
                if squares > most { outside = middle } else { (inside, from) = (middle, at) }
            }
        }
        self.at[index] + inside * distance
    }
}
