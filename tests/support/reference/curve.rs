//! Depth `−ln(1 − reach)` by contacts per head, curve by curve.

use super::Jet;
use crate::support::random_brief::Curve;

/// Below this part of its half-point a Hill curve with an exponent below 1 is a straight line in depth.
const STRAIGHT: f64 = 1e-4;

/// The depth of a curve.
pub(super) fn depth(curve: &Curve, contacts: Jet) -> Jet {
    let w = contacts.value.max(0.0);
    let (value, slope) = at(curve, w);
    contacts.through(value, slope)
}

/// Depth and its slope at `w` contacts per head.
fn at(curve: &Curve, w: f64) -> (f64, f64) {
    match *curve {
        Curve::Nbd { ceiling, shape } => {
            let grown = (w / (ceiling * shape)).ln_1p();
            let reach = -ceiling * (-shape * grown).exp_m1();
            of_reach(reach, (-(shape + 1.0) * grown).exp())
        }
        Curve::Exponential { ceiling, scale } => {
            let scale = scale.unwrap_or(ceiling);
            of_reach(-ceiling * (-w / scale).exp_m1(), ceiling / scale * (-w / scale).exp())
        }
        Curve::Goerg { at, reach } => {
            let ceiling = at * reach / (at - reach);
            of_reach(ceiling * w / (ceiling + w), (ceiling / (ceiling + w)).powi(2))
        }
        Curve::Hill { ceiling, half, exponent } => {
            let straight = STRAIGHT * half;
            if exponent < 1.0 && w < straight {
                let (end, _) = hill((ceiling, half, exponent), straight);
                return (end * w / straight, end / straight);
            }
            hill((ceiling, half, exponent), w)
        }
        Curve::Points(ref points) => {
            let depth = |reach: f64| -(-reach).ln_1p();
            let (mut before, mut last) = (0.0, 0.0);
            for &(weight, reach) in points {
                let slope = (depth(reach) - last) / (weight - before);
                if w < weight {
                    return (last + slope * (w - before), slope);
                }
                (before, last) = (weight, depth(reach));
            }
            (last, 0.0)
        }
    }
}

fn hill((ceiling, half, exponent): (f64, f64, f64), w: f64) -> (f64, f64) {
    if w <= 0.0 {
        return (0.0, ceiling / half);
    }
    let (up, middle) = (w.powf(exponent), half.powf(exponent));
    let rise = exponent * up / w * middle / (up + middle).powi(2);
    of_reach(ceiling * up / (up + middle), ceiling * rise)
}

fn of_reach(reach: f64, slope: f64) -> (f64, f64) {
    (-(-reach).ln_1p(), slope / (1.0 - reach))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slopes_are_those_of_the_curves() {
        let curves = [
            Curve::Nbd { ceiling: 0.7, shape: 0.4 },
            Curve::Exponential { ceiling: 0.6, scale: None },
            Curve::Exponential { ceiling: 0.6, scale: Some(3.0) },
            Curve::Goerg { at: 2.0, reach: 0.4 },
            Curve::Hill { ceiling: 0.8, half: 2.0, exponent: 0.6 },
            Curve::Hill { ceiling: 0.8, half: 2.0, exponent: 1.0 },
            Curve::Points(vec![(0.5, 0.2), (1.5, 0.4), (4.0, 0.6)]),
        ];
        for curve in &curves {
            assert_eq!(at(curve, 0.0).0, 0.0);
            for w in [1e-5, 0.3, 1.1, 7.0] {
                let step = 1e-6 * w;
                let between = (at(curve, w + step).0 - at(curve, w - step).0) / (2.0 * step);
                assert!((between - at(curve, w).1).abs() <= 1e-6 * between.abs().max(1e-3), "{curve:?} at {w}");
            }
        }
    }

    #[test]
    fn known_points_are_met() {
        let reach = |curve: &Curve, w: f64| -(-at(curve, w).0).exp_m1();
        assert!((reach(&Curve::Goerg { at: 2.0, reach: 0.4 }, 2.0) - 0.4).abs() < 1e-12);
        assert!((reach(&Curve::Nbd { ceiling: 0.999_999_999, shape: 1.7 }, 2.5) - 0.785_098_537).abs() < 1e-8);
        assert!((reach(&Curve::Hill { ceiling: 0.8, half: 2.0, exponent: 0.6 }, 2.0) - 0.4).abs() < 1e-12);
    }
}
