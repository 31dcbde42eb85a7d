//! Fits a channel's reach curve to observed or exported points: least squares in each family of curves, and the
//! selection of one.
//!
//! Every family is searched over the whole range of its parameters. The ceiling is below 1 and, where it is free, at
//! least the highest point. Beside every fit stand its cross-validation error and the confidence ranges of its ceiling
//! and shape.
//!
//! ```text
//! weighted_points      points by weight              curve_model     families and the ranges of their parameters
//! golden_section       the minimum over a range      least_squares   the parameters of one family, by both
//! levenberg_marquardt  the last digits               confidence      how far the points determine a fit
//! points_as_curve      the points themselves         model_selection the fit to recommend; warnings about it
//! ```

mod confidence;
mod curve_model;
mod golden_section;
mod least_squares;
mod levenberg_marquardt;
mod model_selection;
mod points_as_curve;
mod warnings;
mod weighted_points;

use std::fmt;

use serde::Serialize;

use crate::domain::curve::Along;
use crate::domain::curve::Curve;
use crate::text::messages::{say, word};
use crate::tolerance::reporting::AT_END;
use confidence::LeastSquaresFit;
pub use curve_model::HIGHEST;
use curve_model::{CurveModel, ParameterRanges, Parameters, SHAPES};
pub use model_selection::SelectionReason;
pub use points_as_curve::{Fall, NotACurve, PointsDiagnosis};
pub use warnings::Warning;
use weighted_points::WeightedPoints;

/// A family of reach curves, as a brief can state it. The order is that of preference between equals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum CurveFamily {
    /// Negative binomial: a ceiling and a shape, against spend a scale as well.
    Nbd,
    /// Goerg's curve: the negative binomial of shape 1.
    Goerg,
    /// Exponential below a ceiling.
    Exponential,
    /// Hill: a ceiling, a half-point and an exponent; S-shaped with an exponent above 1.
    Hill,
    /// Beta-binomial over insertions.
    BetaBinomial,
    /// The points themselves.
    Points,
}

impl CurveFamily {
    /// All families.
    pub const ALL: [Self; 6] =
        [Self::Nbd, Self::Goerg, Self::Exponential, Self::Hill, Self::BetaBinomial, Self::Points];

    /// Whether it suits a kind of weight: the beta-binomial is over insertions, the others over the rest.
    pub fn suits(self, along: Along) -> bool {
        (along == Along::Insertions) == (self == Self::BetaBinomial)
    }

    /// Its word in a brief.
    pub fn word(self) -> &'static str {
        match self {
            Self::Nbd => "nbd",
            Self::Goerg => "goerg",
            Self::Exponential => "exponential",
            Self::Hill => "hill",
            Self::BetaBinomial => "beta-binomial",
            Self::Points => "points",
        }
    }
}

/// What to fit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FitRequest {
    /// The unit of the weights.
    pub along: Along,
    /// The ceiling, where it is held.
    pub ceiling: Option<f64>,
    /// The only family to fit; all that suit where it is left out.
    pub family: Option<CurveFamily>,
}

/// A curve through points.
#[derive(Clone, Debug, PartialEq)]
pub struct Fit {
    /// Its family.
    pub family: CurveFamily,
    /// The curve.
    pub curve: Curve,
    /// The number of free parameters.
    pub parameters: usize,
    /// Root mean square error, in shares.
    pub rmse: f64,
    /// The largest error, curve less point in shares, and its weight.
    pub largest: (f64, f64),
    /// Cross-validation error: the root mean square error at points left out in turn, in shares; none where too few
    /// points are left.
    pub cross_validation_rmse: Option<f64>,
    /// The confidence range of the ceiling; none where it is held or not determined.
    pub ceilings: Option<(f64, f64)>,
    /// The same of the shape of a negative binomial, or the exponent of a Hill curve.
    pub shapes: Option<(f64, f64)>,
    /// The end of its allowed range that the ceiling lies at, if any.
    pub at_end: Option<CeilingEnd>,
    /// Whether the shape is so large that the curve is practically exponential.
    pub is_exponential: bool,
}

/// An end of the allowed range of a ceiling.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum CeilingEnd {
    /// The most that a medium can reach.
    Everyone,
    /// The reach of the highest point.
    HighestPoint,
}

/// The fits to some points, and the recommended one.
#[derive(Clone, Debug, PartialEq)]
pub struct FitResult {
    /// What was asked for.
    pub request: FitRequest,
    /// The number of points.
    pub count: usize,
    /// The points by weight, those of one weight as their mean.
    pub points: Vec<(f64, f64)>,
    /// A fit per family, in the order of the families.
    pub fits: Vec<Fit>,
    /// The index of the recommended fit.
    pub recommended: usize,
    /// Why it is recommended.
    pub reason: SelectionReason,
    /// Whether the points are a curve of their own.
    pub diagnosis: PointsDiagnosis,
    /// Warnings before it is used.
    pub warnings: Vec<Warning>,
}

/// The fits of a channel in a phase, for the table of a brief.
#[derive(Clone, Debug, PartialEq)]
pub struct ChannelFit {
    /// The channel's key.
    pub channel: String,
    /// The phase of the role.
    pub phase: String,
    /// The file the points came from.
    pub file: String,
    /// The year of the points, where it is known.
    pub year: Option<u16>,
    /// The fits.
    pub fitted: FitResult,
}

/// Why points have no fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoFit {
    /// There are fewer weights than free parameters.
    TooFew {
        /// The number of different weights.
        weights: usize,
        /// The number needed.
        needed: usize,
    },
    /// The family cannot be stated over this kind of weight.
    Unsuited,
    /// The points are no curve of their own.
    NoCurve(NotACurve),
    /// Nothing is reached at any point.
    Nothing,
}

impl fmt::Display for NoFit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooFew { weights, needed } => f.write_str(&say!("points-at-weights-and-needed", weights, needed)),
            Self::Unsuited => f.write_str(word!("family-is-not-over-this-weight")),
            Self::NoCurve(NotACurve::Many) => f.write_str(word!("points-are-too-many-to-be-curve")),
            Self::NoCurve(NotACurve::Everyone) => f.write_str(word!("point-reaches-everyone")),
            Self::NoCurve(NotACurve::Falls) => f.write_str(word!("reach-falls-along-points")),
            Self::Nothing => f.write_str(word!("nobody-is-reached-at-any-point")),
        }
    }
}

impl std::error::Error for NoFit {}

impl FitResult {
    /// The fit that is recommended.
    pub fn best(&self) -> Option<&Fit> {
        self.fits.get(self.recommended)
    }
}

/// Fits curves to points of weight and reach, which are above 0, and from 0 to 1.
///
/// ```
/// use klantreis::{fit::{FitRequest, fit_curves}, points::Along};
///
/// let points = [(1.0, 0.28), (2.0, 0.42), (4.0, 0.56), (8.0, 0.67)];
/// let found = fit_curves(&points, FitRequest { along: Along::Grp, ceiling: None, family: None }).expect("enough points");
/// assert!(found.best().is_some());
/// ```
pub fn fit_curves(points: &[(f64, f64)], request: FitRequest) -> Result<FitResult, NoFit> {
    let weighted = WeightedPoints::of(points);
    let (through, diagnosis) = points_as_curve::curve_through_points(&weighted);
    let families = suitable_families(request)?;
    if weighted.highest() <= 0.0 {
        return Err(NoFit::Nothing);
    }
    let determined_models = determined_models(&weighted, &families, request)?;
    let rounding = WeightedPoints::rounding(points);
    let mut fits: Vec<Fit> =
        determined_models.into_iter().map(|model| fit_model(model, &weighted, request, rounding)).collect();
    if let (Some(curve), true) = (through, families.contains(&CurveFamily::Points)) {
        fits.push(points_fit(curve, &weighted));
    }
    let Some((recommended, reason)) = model_selection::select(&fits, weighted.count) else {
        return Err(NoFit::NoCurve(diagnosis.why_not.unwrap_or(NotACurve::Falls)));
    };
    let warnings = warnings::warnings(&weighted, request, fits.get(recommended));
    let points = weighted.points.iter().map(|point| (point.weight, point.reach)).collect();
    Ok(FitResult { request, count: weighted.count as usize, points, fits, recommended, reason, diagnosis, warnings })
}

/// The families that are asked for and suit.
fn suitable_families(request: FitRequest) -> Result<Vec<CurveFamily>, NoFit> {
    let suits_request =
        |family: &CurveFamily| family.suits(request.along) && request.family.is_none_or(|only| only == *family);
    let families: Vec<CurveFamily> = CurveFamily::ALL.into_iter().filter(suits_request).collect();
    if families.is_empty() { Err(NoFit::Unsuited) } else { Ok(families) }
}

/// The models with at most as many free parameters as weights. One weight alone determines no curve unless the ceiling
/// is held.
fn determined_models(
    weighted: &WeightedPoints,
    families: &[CurveFamily],
    request: FitRequest,
) -> Result<Vec<CurveModel>, NoFit> {
    let formulas = families.iter().filter(|family| **family != CurveFamily::Points);
    let models: Vec<CurveModel> = formulas.map(|&family| CurveModel { family, along: request.along }).collect();
    let weights = weighted.points.len();
    let needed = |model: &CurveModel| {
        let free = model.ranges(weighted, request.ceiling).iter().filter(|(low, high)| low < high).count();
        if request.ceiling.is_none() { free.max(2) } else { free.max(1) }
    };
    let determined_models: Vec<CurveModel> = models.iter().copied().filter(|model| needed(model) <= weights).collect();
    let least = models.iter().map(needed).min().unwrap_or(1);
    if determined_models.is_empty() && least > weights {
        Err(NoFit::TooFew { weights, needed: least })
    } else {
        Ok(determined_models)
    }
}

fn fit_model(model: CurveModel, points: &WeightedPoints, request: FitRequest, rounding: f64) -> Fit {
    let ranges = model.ranges(points, request.ceiling);
    let (at, squares) = least_squares::fit_parameters(model, points, &ranges);
    let least_squares_fit = LeastSquaresFit { model, points, ranges: &ranges, at, squares };
    let (rmse, largest) = errors(points, |w| model.reach(&at, w));
    let is_shaped = matches!(model.family, CurveFamily::Nbd | CurveFamily::Hill);
    let shapes = least_squares_fit.confidence_range(1, rounding).filter(|_| is_shaped);
    Fit {
        family: model.family,
        curve: model.curve(&at),
        parameters: least_squares_fit.free(),
        rmse,
        largest,
        cross_validation_rmse: least_squares_fit.cross_validation_rmse(request.ceiling),
        ceilings: least_squares_fit.confidence_range(0, rounding),
        shapes: shapes.map(|(low, high)| (low.exp(), high.exp())),
        at_end: end(&ranges, &at),
        is_exponential: model.family == CurveFamily::Nbd && at[1] >= SHAPES.1.ln() - AT_END,
    }
}

fn points_fit(curve: Curve, points: &WeightedPoints) -> Fit {
    let (rmse, largest) = errors(points, |w| curve.reach(w));
    Fit {
        family: CurveFamily::Points,
        curve,
        parameters: points.points.len(),
        rmse,
        largest,
        cross_validation_rmse: None,
        ceilings: None,
        shapes: None,
        at_end: None,
        is_exponential: false,
    }
}

/// The root mean square error over all points, and the largest error of a mean with its weight.
fn errors(points: &WeightedPoints, reach: impl Fn(f64) -> f64) -> (f64, (f64, f64)) {
    let squares = points.pure_error + points.squares(&reach);
    let residuals = points.points.iter().map(|point| (reach(point.weight) - point.reach, point.weight));
    let largest = residuals.max_by(|a, b| a.0.abs().total_cmp(&b.0.abs())).unwrap_or_default();
    ((squares / points.count.max(1.0)).sqrt(), largest)
}

/// The end of its range at which a free ceiling lies.
fn end(ranges: &ParameterRanges, at: &Parameters) -> Option<CeilingEnd> {
    let [(low, high), ..] = *ranges;
    match at[0] {
        _ if low >= high => None,
        ceiling if ceiling >= high - AT_END => Some(CeilingEnd::Everyone),
        ceiling if ceiling <= low + AT_END => Some(CeilingEnd::HighestPoint),
        _ => None,
    }
}

/// The ceiling of a curve that has one.
pub fn ceiling(curve: &Curve) -> Option<f64> {
    match *curve {
        Curve::Nbd { ceiling, .. }
        | Curve::Exponential { ceiling, .. }
        | Curve::BetaBinomial { ceiling, .. }
        | Curve::Hill { ceiling, .. } => Some(ceiling),
        Curve::Points { .. } | Curve::Capped { .. } | Curve::Sent { .. } => None,
    }
}
