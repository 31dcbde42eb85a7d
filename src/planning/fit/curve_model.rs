//! The families of curves as formulas of their parameters, and the range of each parameter.
//!
//! A family has a ceiling and up to two further parameters, which are searched in logarithms. In most of them reach is
//! the ceiling times a part that does not depend on it, so that the best ceiling has a closed form. Where contacts are
//! known the negative binomial and the exponential have no scale of their own, because one contact per head is the
//! scale: their ceiling is then within the formula.

use super::CurveFamily;
use super::weighted_points::WeightedPoints;
use crate::domain::curve::Along;
use crate::domain::curve::{Curve, HILL_STRAIGHT};

/// No medium reaches everyone: the highest ceiling of a fit.
pub const HIGHEST: f64 = 0.999;
/// The lowest ceiling where no point lies higher.
const LOWEST: f64 = 1e-6;
/// The shapes of a negative binomial; from the last one on it is practically the exponential.
pub(super) const SHAPES: (f64, f64) = (0.01, 1000.0);
/// The exponents of a Hill curve; steeper ones are steps.
pub(super) const EXPONENTS: (f64, f64) = (0.1, 20.0);
/// The ratings of one insertion, and how alike they are: `a` of the beta distribution.
const RATINGS: (f64, f64) = (1e-4, 0.999);
const ALPHAS: (f64, f64) = (1e-3, 1e3);
/// The allowed range of quantities in a brief.
const LAWFUL: (f64, f64) = (1e-9, 1e12);
/// The smallest scale, as a part of the first weight; the half-points of Hill curves, as parts of the first and the
/// last.
const SCALES_FROM: f64 = 1e-6;
const HALVES: (f64, f64) = (1e-3, 1e3);

/// The most parameters: a ceiling and two more.
pub(super) const MOST: usize = 3;
/// Parameters: the ceiling, then logarithms; those a family does not have are 0.
pub(super) type Parameters = [f64; MOST];
/// The lowest and the highest value of each parameter.
pub(super) type ParameterRanges = [(f64, f64); MOST];

/// A family over weights of a kind.
#[derive(Clone, Copy, Debug)]
pub(super) struct CurveModel {
    pub(super) family: CurveFamily,
    pub(super) along: Along,
}

impl CurveModel {
    /// The weight of one contact per head, for kinds of weight that have one.
    fn contact(self) -> Option<f64> {
        match self.along {
            Along::Contacts => Some(1.0),
            Along::Grp => Some(100.0),
            Along::Spend | Along::Insertions => None,
        }
    }

    /// Whether the ceiling is within the formula, and not a factor before it.
    pub(super) fn is_linked(self) -> bool {
        let own_scale = matches!(self.family, CurveFamily::Hill | CurveFamily::BetaBinomial);
        self.contact().is_some() && !own_scale
    }

    /// The range of each parameter for some points, with the ceiling held or free. A parameter that a family does not
    /// have is 0.
    pub(super) fn ranges(self, points: &WeightedPoints, held: Option<f64>) -> ParameterRanges {
        let ceiling = held.map_or((points.highest().clamp(LOWEST, HIGHEST), HIGHEST), |held| (held, held));
        let (first, last) = points.ends();
        let logarithms = |(low, high): (f64, f64)| {
            let lawful = |value: f64| value.clamp(LAWFUL.0, LAWFUL.1).ln();
            (lawful(low), lawful(high))
        };
        let steepest = points.most_per_reach();
        let scales = logarithms((SCALES_FROM * first, 10.0 * steepest.max(last)));
        let no_slope = (0.0, 0.0);
        let further = match (self.family, self.is_linked()) {
            (CurveFamily::Nbd, true) => [logarithms(SHAPES), no_slope],
            (CurveFamily::Nbd, false) => [logarithms(SHAPES), scales],
            (CurveFamily::Goerg | CurveFamily::Exponential, false) => [scales, no_slope],
            (CurveFamily::Hill, _) => [logarithms(EXPONENTS), logarithms((HALVES.0 * first, HALVES.1 * last))],
            (CurveFamily::BetaBinomial, _) => [logarithms(ALPHAS), logarithms(RATINGS)],
            (CurveFamily::Goerg | CurveFamily::Exponential, true) | (CurveFamily::Points, _) => [no_slope, no_slope],
        };
        [ceiling, further[0], further[1]]
    }

    /// Reach at a weight.
    pub(super) fn reach(self, parameters: &Parameters, w: f64) -> f64 {
        parameters[0] * self.part(parameters, w)
    }

    /// The part of the ceiling that is reached at a weight.
    pub(super) fn part(self, &[ceiling, first, second]: &Parameters, w: f64) -> f64 {
        let linked = self.contact().map(|contact| contact * ceiling);
        match self.family {
            CurveFamily::Nbd => {
                let (shape, scale) = (first.exp(), linked.unwrap_or_else(|| second.exp()));
                -(-shape * (w / (shape * scale)).ln_1p()).exp_m1()
            }
            CurveFamily::Goerg => w / (w + linked.unwrap_or_else(|| first.exp())),
            CurveFamily::Exponential => -(-w / linked.unwrap_or_else(|| first.exp())).exp_m1(),
            CurveFamily::Hill => {
                let (exponent, half) = (first.exp(), second.exp());
                let part = |w: f64| 1.0 / (1.0 + (half / w).powf(exponent));
                let hill_straight_weight = half * HILL_STRAIGHT;
                if exponent < 1.0 && w < hill_straight_weight {
                    part(hill_straight_weight) * w / hill_straight_weight
                } else {
                    part(w)
                }
            }
            CurveFamily::BetaBinomial => {
                let (alpha, beta) = beta_of(first, second);
                Curve::BetaBinomial { ceiling: 1.0, alpha, beta }.reach(w)
            }
            CurveFamily::Points => 0.0,
        }
    }

    /// The parameters as a curve.
    pub(super) fn curve(self, &[ceiling, first, second]: &Parameters) -> Curve {
        match self.family {
            CurveFamily::Nbd => {
                let scale = self.contact().unwrap_or_else(|| second.exp() / ceiling);
                Curve::Nbd { ceiling, shape: first.exp(), scale }
            }
            CurveFamily::Goerg => {
                let scale = self.contact().unwrap_or_else(|| first.exp() / ceiling);
                Curve::Nbd { ceiling, shape: 1.0, scale }
            }
            CurveFamily::Exponential | CurveFamily::Points => {
                let scale = self.contact().map_or_else(|| first.exp(), |contact| contact * ceiling);
                Curve::Exponential { ceiling, scale }
            }
            CurveFamily::Hill => Curve::Hill { ceiling, half: second.exp(), exponent: first.exp() },
            CurveFamily::BetaBinomial => {
                let (alpha, beta) = beta_of(first, second);
                Curve::BetaBinomial { ceiling, alpha, beta }
            }
        }
    }
}

/// `a` and `b` of a beta distribution, from the logarithms of `a` and of the mean rating.
fn beta_of(alpha: f64, rating: f64) -> (f64, f64) {
    let (alpha, rating) = (alpha.exp(), rating.exp());
    (alpha, alpha * (1.0 - rating) / rating)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_model_is_the_curve_it_becomes() {
        let families = [
            CurveFamily::Nbd,
            CurveFamily::Goerg,
            CurveFamily::Exponential,
            CurveFamily::Hill,
            CurveFamily::BetaBinomial,
        ];
        for family in families {
            for along in [Along::Contacts, Along::Grp, Along::Spend, Along::Insertions] {
                let model = CurveModel { family, along };
                let parameters = [0.7, 0.4, -0.9];
                for w in [0.2, 1.0, 7.0, 300.0] {
                    let (own, curve) = (model.reach(&parameters, w), model.curve(&parameters).reach(w));
                    assert!((own - curve).abs() < 1e-12, "{family:?} over {along:?} at {w}: {own}, not {curve}");
                }
            }
        }
    }
}
