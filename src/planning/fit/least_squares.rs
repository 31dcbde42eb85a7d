//! Least squares of a family: the ceiling in closed form or by a search, the other parameters by nested searches over
//! their ranges, and the last digits by Levenberg–Marquardt.

use super::curve_model::{CurveModel, ParameterRanges, Parameters};
use super::golden_section::minimum;
use super::levenberg_marquardt::minimise;
use super::weighted_points::WeightedPoints;

/// The parameters with the least squares over their ranges, and those squares.
pub(super) fn fit_parameters(
    model: CurveModel,
    points: &WeightedPoints,
    ranges: &ParameterRanges,
) -> (Parameters, f64) {
    minimise(model, points, ranges, scanned(model, &points.grouped(), ranges))
}

/// The parameters by nested scans: for each value of one the best of the next.
fn scanned(model: CurveModel, points: &WeightedPoints, ranges: &ParameterRanges) -> Parameters {
    let ceiling_fit = |first: f64, second: f64| best_ceiling(model, points, ranges[0], first, second);
    let over_second = |first: f64| minimum(ranges[2], |second| ceiling_fit(first, second).1);
    let (first, _) = minimum(ranges[1], |first| over_second(first).1);
    let (second, _) = over_second(first);
    [ceiling_fit(first, second).0, first, second]
}

/// The best ceiling for given other parameters, and its squares.
fn best_ceiling(model: CurveModel, points: &WeightedPoints, range: (f64, f64), first: f64, second: f64) -> (f64, f64) {
    if model.is_linked() {
        return minimum(range, |ceiling| points.squares(|w| model.reach(&[ceiling, first, second], w)));
    }
    let part = |w: f64| model.part(&[1.0, first, second], w);
    let (mut over, mut under) = (0.0, 0.0);
    for point in &points.points {
        let part = part(point.weight);
        over += point.count * part * point.reach;
        under += point.count * part * part;
    }
    let ceiling = if under > 0.0 { (over / under).clamp(range.0, range.1) } else { range.0 };
    (ceiling, points.squares(|w| ceiling * part(w)))
}
