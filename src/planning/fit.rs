//! A channel's reach curve from observed or exported points: least squares in each family, and which to take.
//!
//! Every family is searched over the whole of its lawful range; the ceiling is below 1 and, where it is free, no lower
//! than the highest point, for what was reached can be reached. How far the points determine a fit is told beside it:
//! what it says of points it was not shown, and between which ceilings and shapes the errors are no more than scatter
//! and rounding. Pure: what a file or a brief looks like is not known here, nor what a fit is called in words.
//!
//! ```text
//! gathered  points by weight            search  the least over a range       choice  which fit to take
//! model     families and their ranges   newton  the last digits              doubt   how far points determine it
//! least     both of these together      stands  points as they are      warnings  what to know before use
//! ```

mod choice;
mod doubt;
mod gathered;
mod least;
mod model;
mod newton;
mod search;
mod stands;
mod warnings;

use std::fmt;

use serde::Serialize;

use crate::domain::curve::Along;
use crate::domain::curve::Curve;
use crate::tolerance::telling::AT_END;
pub use choice::Because;
use doubt::Settled;
use gathered::Gathered;
pub use model::HIGHEST;
use model::{Model, Parameters, Ranges, SHAPES};
pub use stands::{Fall, Stands, WhyNot};
pub use warnings::Warning;

/// A family of reach curves, as a brief can state it. The order is that of preference between equals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Family {
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
    /// The points as they stand.
    Points,
}

impl Family {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Nbd, Self::Goerg, Self::Exponential, Self::Hill, Self::BetaBinomial, Self::Points];

    /// Whether it can be stated over a kind of weight: over insertions only the beta-binomial can.
    pub fn suits(self, along: Along) -> bool {
        (along == Along::Insertions) == (self == Self::BetaBinomial)
    }

    /// The word a brief has for it.
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

/// What is wanted of a fit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wanted {
    /// What weights are counted in.
    pub along: Along,
    /// The ceiling, where it is held fast.
    pub ceiling: Option<f64>,
    /// The one family that is wanted; all that suit when left out.
    pub family: Option<Family>,
}

/// A curve through points.
#[derive(Clone, Debug, PartialEq)]
pub struct Fit {
    /// Its family.
    pub family: Family,
    /// The curve.
    pub curve: Curve,
    /// How many parameters were free.
    pub parameters: usize,
    /// Root mean square error, in shares.
    pub rmse: f64,
    /// The largest error: the curve less the point, in shares, and the weight where it is.
    pub largest: (f64, f64),
    /// Root mean square error at points that were left out in turn, in shares; none where too few points are left.
    pub left_out: Option<f64>,
    /// Between which ceilings the errors stay within scatter and rounding; none where it is held or cannot be told.
    pub ceilings: Option<(f64, f64)>,
    /// The same of the shape of a negative binomial, or the exponent of a Hill curve.
    pub shapes: Option<(f64, f64)>,
    /// Whether the ceiling lies at an end of what is lawful, and at which.
    pub at_end: Option<End>,
    /// Whether the shape is so large that this is the exponential in all but name.
    pub alike: bool,
}

/// An end of the lawful range of a ceiling.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum End {
    /// The most that a medium can reach.
    Everyone,
    /// What was reached at the highest point.
    HighestPoint,
}

/// All fits to some points.
#[derive(Clone, Debug, PartialEq)]
pub struct Fitted {
    /// What was wanted.
    pub wanted: Wanted,
    /// How many points there are.
    pub count: usize,
    /// The points by weight, those of one weight as their mean.
    pub points: Vec<(f64, f64)>,
    /// A fit per family, in the order of the families.
    pub fits: Vec<Fit>,
    /// The place of the one that is recommended.
    pub recommended: usize,
    /// Why it is.
    pub because: Because,
    /// What is told of the points as they stand.
    pub stands: Stands,
    /// What should be known before it is used.
    pub warnings: Vec<Warning>,
}

/// Fits with the table of a brief that the recommended one belongs in.
#[derive(Clone, Debug, PartialEq)]
pub struct Titled {
    /// The channel's key.
    pub channel: String,
    /// The phase of the role.
    pub phase: String,
    /// The file the points came from.
    pub file: String,
    /// The year of the points, where it is known.
    pub year: Option<u16>,
    /// The fits.
    pub fitted: Fitted,
}

/// Why points have no fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// There are too few weights for what is free.
    TooFew {
        /// How many different weights there are.
        weights: usize,
        /// How many are needed at least.
        needed: usize,
    },
    /// The family cannot be stated over this kind of weight.
    Unsuited,
    /// The points as they stand make no curve.
    NoCurve(WhyNot),
    /// Nothing is reached at any point.
    Nothing,
}

impl fmt::Display for Unfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooFew { weights, needed } => {
                write!(f, "there are points at {weights} different weights, and {needed} are needed")
            }
            Self::Unsuited => f.write_str("this family of curves is not over this kind of weight"),
            Self::NoCurve(WhyNot::Many) => f.write_str("the points are too many to be a curve as they stand"),
            Self::NoCurve(WhyNot::Everyone) => f.write_str("a point reaches everyone, and no curve does"),
            Self::NoCurve(WhyNot::Falls) => f.write_str("reach falls along the points, so they make no curve"),
            Self::Nothing => f.write_str("nobody is reached at any point"),
        }
    }
}

impl std::error::Error for Unfit {}

impl Fitted {
    /// The fit that is recommended.
    pub fn best(&self) -> Option<&Fit> {
        self.fits.get(self.recommended)
    }
}

/// Fits curves to points of weight and reach, which are above 0, and from 0 to 1.
///
/// ```
/// use klantreis::{fit::{Wanted, fitted}, points::Along};
///
/// let points = [(1.0, 0.28), (2.0, 0.42), (4.0, 0.56), (8.0, 0.67)];
/// let found = fitted(&points, Wanted { along: Along::Grp, ceiling: None, family: None }).expect("enough points");
/// assert!(found.best().is_some());
/// ```
pub fn fitted(points: &[(f64, f64)], wanted: Wanted) -> Result<Fitted, Unfit> {
    let gathered = Gathered::of(points);
    let (through, stands) = stands::taken(&gathered);
    let families = asked(wanted)?;
    if gathered.highest() <= 0.0 {
        return Err(Unfit::Nothing);
    }
    let enough = enough(&gathered, &families, wanted)?;
    let rounding = Gathered::rounding(points);
    let mut fits: Vec<Fit> = enough.into_iter().map(|model| of_model(model, &gathered, wanted, rounding)).collect();
    if let (Some(curve), true) = (through, families.contains(&Family::Points)) {
        fits.push(of_points(curve, &gathered));
    }
    let Some((recommended, because)) = choice::chosen(&fits, gathered.count) else {
        return Err(Unfit::NoCurve(stands.why_not.unwrap_or(WhyNot::Falls)));
    };
    let warnings = warnings::of(&gathered, wanted, fits.get(recommended));
    let points = gathered.points.iter().map(|point| (point.weight, point.reach)).collect();
    Ok(Fitted { wanted, count: gathered.count as usize, points, fits, recommended, because, stands, warnings })
}

/// The families that are wanted and suit.
fn asked(wanted: Wanted) -> Result<Vec<Family>, Unfit> {
    let suits = |family: &Family| family.suits(wanted.along) && wanted.family.is_none_or(|only| only == *family);
    let families: Vec<Family> = Family::ALL.into_iter().filter(suits).collect();
    if families.is_empty() { Err(Unfit::Unsuited) } else { Ok(families) }
}

/// The models that have no more free parameters than there are weights. One weight alone tells no curve unless the
/// ceiling is held.
fn enough(gathered: &Gathered, families: &[Family], wanted: Wanted) -> Result<Vec<Model>, Unfit> {
    let formulas = families.iter().filter(|family| **family != Family::Points);
    let models: Vec<Model> = formulas.map(|&family| Model { family, along: wanted.along }).collect();
    let weights = gathered.points.len();
    let needed = |model: &Model| {
        let free = model.ranges(gathered, wanted.ceiling).iter().filter(|(low, high)| low < high).count();
        if wanted.ceiling.is_none() { free.max(2) } else { free.max(1) }
    };
    let enough: Vec<Model> = models.iter().copied().filter(|model| needed(model) <= weights).collect();
    let least = models.iter().map(needed).min().unwrap_or(1);
    if enough.is_empty() && least > weights { Err(Unfit::TooFew { weights, needed: least }) } else { Ok(enough) }
}

fn of_model(model: Model, points: &Gathered, wanted: Wanted, rounding: f64) -> Fit {
    let ranges = model.ranges(points, wanted.ceiling);
    let (at, squares) = least::best(model, points, &ranges);
    let settled = Settled { model, points, ranges: &ranges, at, squares };
    let (rmse, largest) = errors(points, |w| model.reach(&at, w));
    let is_shaped = matches!(model.family, Family::Nbd | Family::Hill);
    let shapes = settled.range(1, rounding).filter(|_| is_shaped);
    Fit {
        family: model.family,
        curve: model.curve(&at),
        parameters: settled.free(),
        rmse,
        largest,
        left_out: settled.left_out(wanted.ceiling),
        ceilings: settled.range(0, rounding),
        shapes: shapes.map(|(low, high)| (low.exp(), high.exp())),
        at_end: end(&ranges, &at),
        alike: model.family == Family::Nbd && at[1] >= SHAPES.1.ln() - AT_END,
    }
}

fn of_points(curve: Curve, points: &Gathered) -> Fit {
    let (rmse, largest) = errors(points, |w| curve.reach(w));
    Fit {
        family: Family::Points,
        curve,
        parameters: points.points.len(),
        rmse,
        largest,
        left_out: None,
        ceilings: None,
        shapes: None,
        at_end: None,
        alike: false,
    }
}

/// Root mean square error over all points, and the largest error of a weight's mean with its weight.
fn errors(points: &Gathered, reach: impl Fn(f64) -> f64) -> (f64, (f64, f64)) {
    let squares = points.within + points.squares(&reach);
    let each = points.points.iter().map(|point| (reach(point.weight) - point.reach, point.weight));
    let largest = each.max_by(|a, b| a.0.abs().total_cmp(&b.0.abs())).unwrap_or_default();
    ((squares / points.count.max(1.0)).sqrt(), largest)
}

/// The end of its range at which a free ceiling lies.
fn end(ranges: &Ranges, at: &Parameters) -> Option<End> {
    let [(low, high), ..] = *ranges;
    match at[0] {
        _ if low >= high => None,
        ceiling if ceiling >= high - AT_END => Some(End::Everyone),
        ceiling if ceiling <= low + AT_END => Some(End::HighestPoint),
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
