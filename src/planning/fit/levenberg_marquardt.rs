//! The Levenberg–Marquardt method: damped Gauss–Newton steps from a start near the least squares.
//!
//! Parameters stay in their ranges: one at an end that would leave it is fixed while the others move. Only steps that
//! lower the squares are taken. The scan before makes the minimum the global one.

use super::curve_model::{CurveModel, MOST, ParameterRanges, Parameters};
use super::weighted_points::WeightedPoints;
use crate::tolerance::feasibility::NOT_ZERO_OF_ANY_SCALE;

/// The most steps; twenty are usual.
const STEPS: usize = 300;
/// The step of numerical derivatives, in a logarithm or a share.
const DIFFERENCE: f64 = 1e-6;
/// A step below this, or a relative gain below it, ends the method.
const NOTHING: f64 = 1e-14;
/// The damping at the start, and at which the method stops.
const DAMPING: (f64, f64) = (1e-3, 1e16);
/// The least damping.
const LEAST_DAMPING: f64 = 1e-15;

/// The parameters with the least squares near a start, and those squares.
pub(super) fn minimise(
    model: CurveModel,
    points: &WeightedPoints,
    ranges: &ParameterRanges,
    from: Parameters,
) -> (Parameters, f64) {
    let squares = |at: &Parameters| points.squares(|w| model.reach(at, w));
    let mut at = within(ranges, from);
    let mut best_squares = squares(&at);
    let mut damping = DAMPING.0;
    for _ in 0..STEPS {
        let (matrix, slope) = normal_equations(model, points, ranges, &at);
        let free = std::array::from_fn(|i| is_free(ranges[i], at[i], slope[i]));
        let mut improved = false;
        while !improved && damping < DAMPING.1 {
            let step = damped_step(&matrix, &slope, free, damping);
            if step.iter().all(|part| part.abs() < NOTHING) {
                return (at, best_squares);
            }
            let next_parameters = within(ranges, std::array::from_fn(|i| at[i] + step[i]));
            let value = squares(&next_parameters);
            improved = value < best_squares;
            if improved {
                let gained = best_squares - value;
                (at, best_squares) = (next_parameters, value);
                if gained <= NOTHING * best_squares {
                    return (at, best_squares);
                }
                damping = (damping * 0.1).max(LEAST_DAMPING);
            } else {
                damping *= 10.0;
            }
        }
        if !improved {
            break;
        }
    }
    (at, best_squares)
}

fn within(ranges: &ParameterRanges, at: Parameters) -> Parameters {
    std::array::from_fn(|i| at[i].clamp(ranges[i].0, ranges[i].1))
}

/// Whether a parameter may move in the direction that lowers the squares.
fn is_free((low, high): (f64, f64), at: f64, slope: f64) -> bool {
    low < high && !(at <= low && slope < 0.0) && !(at >= high && slope > 0.0)
}

type Matrix = [[f64; MOST]; MOST];

/// The normal equations: `JᵀJ`, and `Jᵀ` times the residuals.
fn normal_equations(
    model: CurveModel,
    points: &WeightedPoints,
    ranges: &ParameterRanges,
    at: &Parameters,
) -> (Matrix, Parameters) {
    let (mut matrix, mut slope) = ([[0.0; MOST]; MOST], [0.0; MOST]);
    for point in &points.points {
        let missing = point.reach - model.reach(at, point.weight);
        let derivatives: Parameters = std::array::from_fn(|i| {
            let (low, high) = ranges[i];
            if low >= high {
                return 0.0;
            }
            let (mut less, mut more) = (*at, *at);
            less[i] = (at[i] - DIFFERENCE).max(low);
            more[i] = (at[i] + DIFFERENCE).min(high);
            (model.reach(&more, point.weight) - model.reach(&less, point.weight)) / (more[i] - less[i])
        });
        for i in 0..MOST {
            slope[i] += point.count * derivatives[i] * missing;
            for j in 0..MOST {
                matrix[i][j] += point.count * derivatives[i] * derivatives[j];
            }
        }
    }
    (matrix, slope)
}

/// The solution of the damped equations; parameters that are not free do not move.
fn damped_step(matrix: &Matrix, slope: &Parameters, free: [bool; MOST], damping: f64) -> Parameters {
    let cell = |i: usize, j: usize| match (free[i] && free[j], i == j) {
        (true, true) => matrix[i][i] + damping * matrix[i][i].max(NOT_ZERO_OF_ANY_SCALE),
        (true, false) => matrix[i][j],
        (false, same) => f64::from(u8::from(same)),
    };
    let mut a: Matrix = std::array::from_fn(|i| std::array::from_fn(|j| cell(i, j)));
    let mut b: Parameters = std::array::from_fn(|i| if free[i] { slope[i] } else { 0.0 });
    // The matrix is positive definite, so no pivoting is needed.
    for i in 0..MOST {
        let (pivot, right) = (a[i], b[i]);
        for j in i + 1..MOST {
            let factor = a[j][i] / pivot[i];
            for (below, above) in a[j].iter_mut().zip(pivot) {
                *below -= factor * above;
            }
            b[j] -= factor * right;
        }
    }
    let mut step = [0.0; MOST];
    for i in (0..MOST).rev() {
        let known: f64 = (i + 1..MOST).map(|j| a[i][j] * step[j]).sum();
        step[i] = (b[i] - known) / a[i][i];
    }
    step.map(|part| if part.is_finite() { part } else { 0.0 })
}
