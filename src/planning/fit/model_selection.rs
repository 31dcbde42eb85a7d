//! Model selection: the fit with the least cross-validation error, and of equals the one with fewer parameters.

use serde::Serialize;

use super::{CurveFamily, Fit};

/// Errors within a twentieth of a point of each other always count as equal.
const EQUAL: f64 = 0.0005;
/// A fit with a larger error than this gives way to the points themselves, where they are a curve.
const FAR: f64 = 0.02;
/// A cross-validated fit with a larger error than this gives way to one that could not be cross-validated.
const WIDE: f64 = 0.01;

/// Why a fit is recommended.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "why")]
pub enum SelectionReason {
    /// It is the only one.
    Only,
    /// It has the least cross-validation error.
    LeastError,
    /// Another has hardly less error, with more parameters or with a shape that is harder to plan with.
    Simpler {
        /// The other.
        than: CurveFamily,
    },
    /// There are no more points than parameters, so it could not be cross-validated.
    Unchecked,
    /// No formula fits, and the points are a curve of their own.
    PointsThemselves,
}

/// Selects a fit: its index and the reason.
///
/// Errors are equal within one standard error: a root mean square of `n` errors has a relative standard error of
/// `1/√(2n)`.
pub(super) fn select(fits: &[Fit], count: f64) -> Option<(usize, SelectionReason)> {
    let simplest = |errors: &[(usize, f64)]| simplest(fits, errors, 1.0 + (2.0 * count).sqrt().recip());
    let formulas = || fits.iter().enumerate().filter(|(_, fit)| fit.family != CurveFamily::Points);
    let checked: Vec<(usize, f64)> =
        formulas().filter_map(|(at, fit)| Some((at, fit.cross_validation_rmse?))).collect();
    let errors: Vec<(usize, f64)> = formulas().map(|(at, fit)| (at, fit.rmse)).collect();
    // Without cross-validation an S-shaped curve fits any points.
    let unchecked = |at: usize| {
        fits.get(at).is_some_and(|fit| fit.cross_validation_rmse.is_none() && fit.family != CurveFamily::Hill)
    };
    let simplest_fit = match simplest(&checked) {
        Some((at, _)) if fits.get(at).is_some_and(|fit| fit.rmse > WIDE) => {
            let unchecked_errors: Vec<(usize, f64)> = errors.into_iter().filter(|(at, _)| unchecked(*at)).collect();
            simplest(&unchecked_errors).map(|(at, _)| (at, SelectionReason::Unchecked)).or_else(|| simplest(&checked))
        }
        None => simplest(&errors).map(|(at, _)| (at, SelectionReason::Unchecked)),
        simplest_fit => simplest_fit,
    };
    let points = fits.iter().position(|fit| fit.family == CurveFamily::Points);
    match (simplest_fit, points) {
        (_, Some(points)) if fits.len() == 1 => Some((points, SelectionReason::Only)),
        (Some((at, _)), Some(points)) if fits.get(at).is_some_and(|fit| fit.rmse > FAR) => {
            Some((points, SelectionReason::PointsThemselves))
        }
        (Some((at, SelectionReason::LeastError)), _) if fits.len() == 1 => Some((at, SelectionReason::Only)),
        (simplest_fit, _) => simplest_fit,
    }
}

/// Of fits whose errors equal the least one, that with the fewest parameters; of those, the first.
fn simplest(fits: &[Fit], errors: &[(usize, f64)], equal: f64) -> Option<(usize, SelectionReason)> {
    let &(best, least) = errors.iter().min_by(|a, b| a.1.total_cmp(&b.1))?;
    let equal = errors.iter().filter(|(_, error)| *error <= (least * equal).max(least + EQUAL));
    let parameters = |at: usize| fits.get(at).map_or(0, |fit| fit.parameters);
    let &(at, _) = equal.min_by_key(|(at, _)| (parameters(*at), *at))?;
    let rival_family = fits.get(best).map_or(CurveFamily::Nbd, |fit| fit.family);
    Some((at, if at == best { SelectionReason::LeastError } else { SelectionReason::Simpler { than: rival_family } }))
}
