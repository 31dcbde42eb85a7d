//! Reach curves: the share of people reached at least once, as a function of weight.
//!
//! A curve has a reach `r`, a depth `l = −ln(1 − r)`, the slope and curvature of `l`, and the inverse. The program is
//! written in `l`: it adds up over placements that reach people independently. It is concave in weight, because the
//! non-reach of a mixed-Poisson or mixed-binomial schedule is a Laplace transform and so log-convex; Hill curves with
//! an exponent above 1 and some curves of points are S-shaped instead. The weight `w` is contacts per head, insertions
//! or spend, as the source of the curve states it. [`frequency`] gives the distribution of contacts.

mod along;
mod build;
pub mod contact_table;
pub mod envelope;
pub mod frequency;
mod gamma;
pub mod hull;
pub mod log_series;
#[cfg(test)]
mod test_curves;

pub use along::Along;

use crate::tolerance::proving::BENT;
use gamma::{log_non_reach, log_non_reach_slope, trigamma};

/// Below this share of its half-point a Hill curve with an exponent below 1 is a straight line: its slope at zero would
/// be infinite, and reach free.
pub const HILL_STRAIGHT: f64 = 1e-4;

/// A reach curve; every ceiling is below 1.
#[derive(Clone, Debug, PartialEq)]
pub enum Curve {
    /// Gamma-Poisson contacts below a ceiling: `r = m (1 − (1 + w/(m s t))^−s)`.
    Nbd {
        /// The most that can be reached, `m`.
        ceiling: f64,
        /// How alike people are in how often they meet the medium, `s`.
        shape: f64,
        /// The weight that makes one contact per head, `t`.
        scale: f64,
    },
    /// Exponential below a ceiling: `r = m (1 − e^(−w/t))`.
    Exponential {
        /// The most that can be reached, `m`.
        ceiling: f64,
        /// The weight at which 63% of the ceiling is reached, `t`.
        scale: f64,
    },
    /// Beta-binomial in insertions: `1 − r/m = Γ(b+w) Γ(a+b) / (Γ(b) Γ(a+b+w))` (Hyett 1958).
    BetaBinomial {
        /// The most that can be reached, `m`; 1 by default.
        ceiling: f64,
        /// `a` of the beta distribution of ratings.
        alpha: f64,
        /// `b` of the beta distribution of ratings.
        beta: f64,
    },
    /// Straight lines in `l` between points from a planning tool; constant after the last.
    Points {
        /// Pairs of weight and `l`, from (0, 0) on, non-decreasing.
        knots: Vec<(f64, f64)>,
    },
    /// Hill: `r = m w^a / (w^a + h^a)`, S-shaped with an exponent above 1.
    Hill {
        /// The most that can be reached, `m`.
        ceiling: f64,
        /// The weight at which half the ceiling is reached, `h`.
        half: f64,
        /// The exponent, `a`.
        exponent: f64,
    },
    /// A concave curve with a lower ceiling: constant from there on.
    Capped {
        /// The curve below the ceiling.
        curve: Box<Curve>,
        /// The weight at which it reaches the ceiling.
        from: f64,
    },
    /// A concave curve of messages to a list: nobody gets more messages than were sent.
    Sent {
        /// The curve of reach.
        curve: Box<Curve>,
        /// The weight of one message to every address.
        one: f64,
    },
}

impl Curve {
    /// Reach `r` at weight `w`.
    pub fn reach(&self, w: f64) -> f64 {
        -(-self.depth(w)).exp_m1()
    }

    /// `l = −ln(1 − r)` at weight `w`.
    pub fn depth(&self, w: f64) -> f64 {
        match *self {
            Self::Nbd { ceiling, shape, scale } => {
                let unreached = (-shape * (w / (scale * ceiling * shape)).ln_1p()).exp_m1();
                -(ceiling * unreached).ln_1p()
            }
            Self::Exponential { ceiling, scale } => -(ceiling * (-w / scale).exp_m1()).ln_1p(),
            Self::BetaBinomial { ceiling, alpha, beta } => {
                let log_unreached = log_non_reach(alpha, beta, w);
                -(ceiling * log_unreached.exp_m1()).ln_1p()
            }
            Self::Points { ref knots } => match knots.windows(2).find(|pair| w <= pair[1].0) {
                Some(pair) => pair[0].1 + line_slope(pair) * (w - pair[0].0),
                None => knots.last().map_or(0.0, |last| last.1),
            },
            Self::Hill { ceiling, half, exponent } => {
                let straight_until = half * HILL_STRAIGHT;
                if w < straight_until && exponent < 1.0 {
                    return self.depth(straight_until) * w / straight_until;
                }
                depth(ceiling * self.hill_share(w))
            }
            Self::Capped { ref curve, from } => curve.depth(w.min(from)),
            Self::Sent { ref curve, .. } => curve.depth(w),
        }
    }

    /// The slope `dl/dw` at weight `w`; at a kink, the slope to the right.
    pub fn slope(&self, w: f64) -> f64 {
        match *self {
            Self::Nbd { ceiling, shape, scale } => {
                let log_growth = (w / (scale * ceiling * shape)).ln_1p();
                (-(shape + 1.0) * log_growth).exp() / (scale * (-self.depth(w)).exp())
            }
            Self::Exponential { ceiling, scale } => ceiling * (-w / scale).exp() / (scale * (-self.depth(w)).exp()),
            Self::BetaBinomial { ceiling, alpha, beta } => {
                let log_unreached = log_non_reach(alpha, beta, w);
                let log_unreached_slope = log_non_reach_slope(alpha, beta, w);
                ceiling * log_unreached.exp() * log_unreached_slope / (-self.depth(w)).exp()
            }
            Self::Points { ref knots } => knots.windows(2).find(|pair| w < pair[1].0).map_or(0.0, line_slope),
            Self::Hill { ceiling, half, exponent } => {
                let straight_until = half * HILL_STRAIGHT;
                if w < straight_until && exponent < 1.0 {
                    return self.depth(straight_until) / straight_until;
                }
                if w <= 0.0 {
                    return if exponent > 1.0 { 0.0 } else { ceiling / half };
                }
                let reached_share = self.hill_share(w);
                ceiling * reached_share * (1.0 - reached_share) * exponent / (w * (1.0 - ceiling * reached_share))
            }
            Self::Capped { ref curve, from } => {
                if w < from {
                    curve.slope(w)
                } else {
                    0.0
                }
            }
            Self::Sent { ref curve, .. } => curve.slope(w),
        }
    }

    /// The second derivative `d²l/dw²` at weight `w`, above 0 only where a curve is S-shaped; at a kink, that to the
    /// right.
    ///
    /// If a share `q` of those below the ceiling is not reached, `e^−l = 1 − m + m q`, and so
    /// `l″ = −m q″ / e^−l + l′²`.
    pub fn curvature(&self, w: f64) -> f64 {
        let highest_curvature = if self.is_concave() { 0.0 } else { f64::INFINITY };
        let depth_curvature = |ceiling: f64, second_derivative: f64| {
            let slope = self.slope(w);
            (slope * slope - ceiling * second_derivative / (-self.depth(w)).exp()).min(highest_curvature)
        };
        match *self {
            Self::Nbd { ceiling, shape, scale } => {
                let per_head = 1.0 / (scale * ceiling);
                let log_growth = (w * per_head / shape).ln_1p();
                let second_derivative = per_head * per_head * (shape + 1.0) / shape;
                depth_curvature(ceiling, second_derivative * (-(shape + 2.0) * log_growth).exp())
            }
            Self::Exponential { ceiling, scale } => depth_curvature(ceiling, (-w / scale).exp() / (scale * scale)),
            Self::BetaBinomial { ceiling, alpha, beta } => {
                let log_unreached = log_non_reach(alpha, beta, w);
                let log_unreached_slope = log_non_reach_slope(alpha, beta, w);
                let log_unreached_curvature = trigamma(beta + w) - trigamma(alpha + beta + w);
                let second_derivative = log_unreached_slope * log_unreached_slope + log_unreached_curvature;
                depth_curvature(ceiling, log_unreached.exp() * second_derivative)
            }
            Self::Points { .. } => 0.0,
            Self::Hill { ceiling, half, exponent } => {
                if w <= 0.0 || (w < half * HILL_STRAIGHT && exponent < 1.0) {
                    return 0.0;
                }
                let reached_share = self.hill_share(w);
                let reached_slope = reached_share * (1.0 - reached_share) * exponent / w;
                let second_derivative = reached_slope * (1.0 - exponent * (1.0 - 2.0 * reached_share)) / w;
                depth_curvature(ceiling, second_derivative)
            }
            Self::Capped { ref curve, from } => {
                if w < from {
                    curve.curvature(w)
                } else {
                    0.0
                }
            }
            Self::Sent { ref curve, .. } => curve.curvature(w),
        }
    }

    /// Whether the depth is concave.
    pub fn is_concave(&self) -> bool {
        self.inflection() == 0.0
    }

    /// The inflection: the weight from which the depth is concave. Below it the depth is convex (for points: it may
    /// be).
    ///
    /// For a Hill curve with exponent `a > 1`, with a share `q` of its ceiling `m` reached, `l′` is proportional to
    /// `q^(1−1/a) (1−q)^(1+1/a) / (1 − m q)`, whose logarithm is flat where
    /// `m q² − (2 − m/a) q + (1 − 1/a) = 0`. That is above 0 at `q = 0` and, with `m < 1`, below 0 at `q = 1`, so
    /// there is exactly one inflection.
    pub fn inflection(&self) -> f64 {
        match *self {
            Self::Hill { ceiling, half, exponent } if exponent > 1.0 => {
                let (b, c) = (2.0 - ceiling / exponent, (exponent - 1.0) / exponent);
                // Of both roots the smaller; written so that a small ceiling does not cancel.
                let reached_share = 2.0 * c / (b + (b * b - 4.0 * ceiling * c).sqrt());
                half * (reached_share / (1.0 - reached_share)).powf(1.0 / exponent)
            }
            Self::Points { ref knots } => {
                let bent_knots = knots.windows(3).filter(|knots_in_row| {
                    line_slope(&knots_in_row[1..]) > line_slope(&knots_in_row[..2]) * (1.0 + BENT) + f64::MIN_POSITIVE
                });
                bent_knots.map(|knots_in_row| knots_in_row[1].0).fold(0.0, f64::max)
            }
            _ => 0.0,
        }
    }

    /// The supremum of reach over all weights.
    pub fn highest(&self) -> f64 {
        match *self {
            Self::Nbd { ceiling, .. }
            | Self::Exponential { ceiling, .. }
            | Self::BetaBinomial { ceiling, .. }
            | Self::Hill { ceiling, .. } => ceiling,
            Self::Points { ref knots } => knots.last().map_or(0.0, |last| reach(last.1)),
            Self::Capped { ref curve, from } => curve.reach(from),
            Self::Sent { ref curve, .. } => curve.highest(),
        }
    }

    /// The weight at which reach is `reach`, by bisection; `None` if the curve does not get there.
    pub fn weight_for(&self, reach: f64) -> Option<f64> {
        if reach <= 0.0 {
            return Some(0.0);
        }
        let mut high = 1.0;
        while self.reach(high) < reach {
            high *= 2.0;
            if high > 1e15 {
                return None;
            }
        }
        let mut low = 0.0;
        for _ in 0..200 {
            let middle = 0.5 * (low + high);
            if self.reach(middle) < reach { low = middle } else { high = middle }
        }
        Some(high)
    }

    /// The share of its ceiling that a Hill curve reaches at weight `w`.
    fn hill_share(&self, w: f64) -> f64 {
        match *self {
            Self::Hill { half, exponent, .. } if w > 0.0 => 1.0 / (1.0 + (half / w).powf(exponent)),
            _ => 0.0,
        }
    }
}

/// The depth `l = −ln(1 − r)` of a reach.
pub fn depth(reach: f64) -> f64 {
    -(-reach).ln_1p()
}

/// The reach `r = 1 − e^−l` of a depth.
pub fn reach(depth: f64) -> f64 {
    -(-depth).exp_m1()
}

/// The slope of the line through two points.
fn line_slope(pair: &[(f64, f64)]) -> f64 {
    (pair[1].1 - pair[0].1) / (pair[1].0 - pair[0].0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn assert_close(got: f64, wanted: f64, within: f64) {
        assert!((got - wanted).abs() <= within, "{got} is not {wanted}");
    }

    fn all() -> Vec<Curve> {
        vec![
            Curve::Nbd { ceiling: 0.85, shape: 0.95, scale: 1.0 },
            Curve::Nbd { ceiling: 0.6, shape: 0.2, scale: 100.0 },
            Curve::Exponential { ceiling: 0.8, scale: 100.0 },
            Curve::goerg(2.0, 0.5, 1.0).unwrap(),
            Curve::beta_binomial(0.5, 0.55, 1.0).unwrap(),
            Curve::beta_binomial(0.06, 0.103, 0.7).unwrap(),
            Curve::points(&[(10.0, 0.2), (30.0, 0.4), (90.0, 0.5)]).unwrap().0,
            Curve::Hill { ceiling: 0.7, half: 3.0, exponent: 0.8 },
            Curve::Hill { ceiling: 0.7, half: 3.0, exponent: 1.0 },
        ]
    }

    #[test]
    fn published_values_are_met() {
        assert_close(Curve::Nbd { ceiling: 1.0, shape: 1.0, scale: 1.0 }.reach(1.5), 0.6, 1e-12);
        assert_close(Curve::Nbd { ceiling: 1.0, shape: 1.7, scale: 1.0 }.reach(2.5), 0.785_098_537, 1e-9);
        assert_close(Curve::beta_binomial(0.5, 0.55, 1.0).unwrap().reach(5.0), 0.603_365, 1e-6);
        let magazine = Curve::beta_binomial(0.06, 0.103, 1.0).unwrap();
        for (insertions, reach) in [(3.0, 0.136_156), (4.0, 0.162_943), (5.0, 0.185_299), (6.0, 0.204_408)] {
            assert_close(magazine.reach(insertions), reach, 1e-6);
        }
        // Goerg: 200 contacts reach 100 of 1,000 people, so 100 contacts reach 66.667.
        assert_close(Curve::goerg(0.2, 0.1, 1.0).unwrap().reach(0.1), 0.066_666_7, 1e-6);
    }

    #[test]
    fn television_is_not_a_plain_exponential() {
        // Belgian currency data, 2016: 300 GRP reach 72.8% with a fitted shape of 0.87.
        assert_close(Curve::Nbd { ceiling: 1.0, shape: 0.87, scale: 1.0 }.reach(3.0), 0.728, 0.002);
        assert!(reach(3.0) > 0.95);
    }

    #[test]
    fn slopes_are_derivatives_and_fall() {
        for curve in all() {
            let mut last = f64::INFINITY;
            for w in [0.001, 0.01, 0.7, 2.0, 11.0, 70.0, 400.0] {
                let step = w * 1e-5;
                let finite = (curve.depth(w + step) - curve.depth(w - step)) / (2.0 * step);
                assert_close(curve.slope(w), finite, 1e-5 * finite.abs() + 1e-9);
                assert!(curve.slope(w) <= last * (1.0 + 1e-9), "{curve:?} is not concave at {w}");
                last = curve.slope(w);
            }
            assert_eq!(curve.depth(0.0), 0.0, "{curve:?}");
        }
    }

    #[test]
    fn curvatures_are_derivatives_of_slopes() {
        for curve in all() {
            for w in [0.001, 0.01, 0.7, 2.0, 11.0, 70.0, 400.0] {
                let step = w * 1e-5;
                let finite = (curve.slope(w + step) - curve.slope(w - step)) / (2.0 * step);
                let noise = 1e-9 * curve.slope(w) / w;
                assert_close(curve.curvature(w), finite, 1e-5 * finite.abs() + noise);
            }
        }
    }

    #[test]
    fn the_inverse_is_an_inverse() {
        for curve in all() {
            let reach = curve.reach(0.3);
            assert_close(curve.weight_for(reach).unwrap(), 0.3, 1e-9);
        }
        assert_eq!(Curve::Exponential { ceiling: 0.8, scale: 1.0 }.weight_for(0.81), None);
    }

    #[test]
    fn points_whose_reach_falls_are_refused() {
        assert!(Curve::points(&[(10.0, 0.4), (20.0, 0.3)]).is_err());
        let (_, moved) = Curve::points(&[(10.0, 0.19), (20.0, 0.36), (30.0, 0.35)]).unwrap();
        assert!(moved > 0.005 && moved < 0.02, "{moved}");
    }

    #[test]
    fn an_s_shape_bends_once_and_where_it_is_said_to() {
        for (ceiling, half, exponent) in [(0.7, 3.0, 2.5), (0.99, 100.0, 1.01), (0.05, 1.0, 3.0), (0.6, 9.0, 20.0)] {
            let curve = Curve::Hill { ceiling, half, exponent };
            let inflection = curve.inflection();
            for part in [0.02, 0.2, 0.6, 0.95] {
                assert!(curve.curvature(inflection * part) > 0.0, "{curve:?} below {inflection}");
            }
            for part in [1.02, 1.2, 1.6] {
                assert!(curve.curvature(inflection * part) < 0.0, "{curve:?} above {inflection}");
            }
        }
        let (bent, moved) = Curve::points(&[(10.0, 0.05), (20.0, 0.4), (30.0, 0.5)]).unwrap();
        assert!(moved < 1e-12 && bent.inflection() == 10.0 && !bent.is_concave());
        assert!((bent.reach(10.0) - 0.05).abs() < 1e-12);
    }

    #[test]
    fn impossible_parameters_are_refused() {
        assert!(Curve::beta_binomial(0.5, 0.76, 1.0).is_err());
        assert!(Curve::goerg(0.4, 0.5, 1.0).is_err());
        assert!(Curve::goerg(1.0, 0.9, 1.0).is_err());
    }
}
