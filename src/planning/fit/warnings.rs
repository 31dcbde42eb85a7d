//! Warnings about a fitted curve: what the points leave open, and what is odd about them.

use serde::Serialize;

use super::weighted_points::WeightedPoints;
use super::{CeilingEnd, Fit, FitRequest, ceiling};
use crate::domain::curve::Along;

/// A ceiling with a wider range than this is not determined by the points.
const OPEN: f64 = 0.10;
/// A ceiling is extrapolated where the highest point lies below this part of it.
const DRAWN_OUT: f64 = 0.6;
/// A root mean square error above this lies far from the points.
const FAR: f64 = 0.02;
/// More reach than contacts by more than this share is no rounding.
const SURPLUS: f64 = 0.005;

/// A warning before a fitted curve is used.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "code")]
pub enum Warning {
    /// There are fewer than three weights.
    Few {
        /// How many there are.
        weights: usize,
    },
    /// A point reaches everyone.
    Everyone {
        /// Its weight.
        at: f64,
    },
    /// A point reaches more people than there were contacts.
    MoreThanContacts {
        /// Its weight.
        at: f64,
    },
    /// The ceiling is not determined by the points: they do not reach the bend.
    Open {
        /// The low end of its range.
        low: f64,
        /// The highest.
        high: f64,
    },
    /// The ceiling is extrapolated far beyond the highest point.
    Beyond {
        /// The highest point.
        highest: f64,
        /// The ceiling.
        ceiling: f64,
    },
    /// The ceiling lies at an end of its allowed range.
    AtEnd {
        /// Which.
        end: CeilingEnd,
    },
    /// The ceiling is held below a point.
    HeldBelow {
        /// The highest point.
        highest: f64,
    },
    /// The points lie far from the curve.
    Far {
        /// The root mean square error of the recommended fit.
        rmse: f64,
    },
}

/// The warnings about some points and the fit that is recommended.
pub(super) fn warnings(points: &WeightedPoints, request: FitRequest, best: Option<&Fit>) -> Vec<Warning> {
    let mut warnings = Vec::new();
    let weights = points.points.len();
    if weights < 3 {
        warnings.push(Warning::Few { weights });
    }
    warnings.extend(
        points.points.iter().find(|point| point.reach >= 1.0).map(|point| Warning::Everyone { at: point.weight }),
    );
    let contacts = match request.along {
        Along::Contacts => Some(1.0),
        Along::Grp => Some(100.0),
        Along::Spend | Along::Insertions => None,
    };
    let surplus =
        contacts.and_then(|contact| points.points.iter().find(|point| point.reach > point.weight / contact + SURPLUS));
    warnings.extend(surplus.map(|point| Warning::MoreThanContacts { at: point.weight }));
    let highest = points.highest();
    if request.ceiling.is_some_and(|held| held < highest) {
        warnings.push(Warning::HeldBelow { highest });
    }
    let Some(best) = best else { return warnings };
    let ceiling = ceiling(&best.curve).unwrap_or(highest);
    match (best.ceilings, best.at_end) {
        (Some((low, high)), _) if high - low > OPEN => warnings.push(Warning::Open { low, high }),
        (_, Some(end)) => warnings.push(Warning::AtEnd { end }),
        _ if request.ceiling.is_some() => {}
        _ if highest < DRAWN_OUT * ceiling => warnings.push(Warning::Beyond { highest, ceiling }),
        _ => {}
    }
    if best.rmse > FAR {
        warnings.push(Warning::Far { rmse: best.rmse });
    }
    warnings
}
