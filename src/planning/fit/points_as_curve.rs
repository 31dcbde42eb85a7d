//! The points themselves as a curve: where they fall, where they are not concave, and the curve straight through them.

use serde::Serialize;

use super::weighted_points::WeightedPoints;
use crate::domain::curve::{Curve, depth};
use crate::tolerance::proving::NEVER_ALL_OF_A_POINT;
use crate::tolerance::reporting::{NO_BEND, STEEPER};

/// The most points that can be pasted into a brief.
const MOST: usize = 100;

/// What keeps the points from being a curve of their own.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct PointsDiagnosis {
    /// Where reach falls although weight rises.
    pub falls: Vec<Fall>,
    /// The weights after which depth rises more steeply than before.
    pub bends: Vec<f64>,
    /// The most that a point is moved to make a curve, in shares.
    pub moved: f64,
    /// Why they are no curve; none where they are one.
    pub why_not: Option<NotACurve>,
}

/// A fall of reach.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Fall {
    /// The weight before it.
    pub from: f64,
    /// The weight after it.
    pub to: f64,
    /// By how much, in shares.
    pub by: f64,
}

/// Why points are no curve of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum NotACurve {
    /// There are too many to be pasted.
    Many,
    /// They reach everyone somewhere.
    Everyone,
    /// They fall by too much.
    Falls,
}

/// The curve through the points, where they are one, and their diagnosis.
pub(super) fn curve_through_points(weighted: &WeightedPoints) -> (Option<Curve>, PointsDiagnosis) {
    let points: Vec<(f64, f64)> = weighted.points.iter().map(|point| (point.weight, point.reach)).collect();
    let mut diagnosis = PointsDiagnosis { falls: falls(&points), bends: bends(&points), ..PointsDiagnosis::default() };
    if points.len() > MOST {
        diagnosis.why_not = Some(NotACurve::Many);
        return (None, diagnosis);
    }
    if points.iter().any(|(_, reach)| *reach >= 1.0) {
        diagnosis.why_not = Some(NotACurve::Everyone);
        return (None, diagnosis);
    }
    let curve = Curve::points(&points).ok();
    match &curve {
        Some((_, moved)) => diagnosis.moved = *moved,
        None => diagnosis.why_not = Some(NotACurve::Falls),
    }
    (curve.map(|(curve, _)| curve), diagnosis)
}

fn falls(points: &[(f64, f64)]) -> Vec<Fall> {
    let pairs = points.iter().zip(points.iter().skip(1));
    let falling_pairs = pairs.filter(|(before, after)| after.1 < before.1 - NO_BEND);
    falling_pairs.map(|(before, after)| Fall { from: before.0, to: after.0, by: before.1 - after.1 }).collect()
}

/// The weights at which the slope of depth, `l = −ln(1 − r)`, rises, from the origin on.
fn bends(points: &[(f64, f64)]) -> Vec<f64> {
    let mut bends = Vec::new();
    let (mut before, mut slope) = ((0.0, 0.0), f64::INFINITY);
    for &(weight, reach) in points {
        let deep = depth(reach.min(1.0 - NEVER_ALL_OF_A_POINT));
        let slope_here = (deep - before.1) / (weight - before.0);
        if slope_here > slope * (1.0 + STEEPER) + NO_BEND / weight {
            bends.push(before.0);
        }
        (before, slope) = ((weight, deep), slope_here);
    }
    bends
}
