//! stub
use super::Curve;
/// A straight line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Line {
    /// s
    pub slope: f64,
    /// o
    pub offset: f64,
}
/// t
pub struct Term<'a> {
    /// c
    pub coefficient: f64,
    /// c
    pub curve: &'a Curve,
    /// p
    pub per_x: f64,
}
/// p
pub struct Peak {
    /// a
    pub at: f64,
    /// v
    pub value: f64,
}
/// a
pub fn above(curve: &Curve, _range: (f64, f64), at: f64) -> Line {
    let s = curve.slope(at);
    Line { slope: s, offset: curve.depth(at) - s * at }
}
/// m
pub fn maximum(_terms: &[Term], _linear: f64, _range: (f64, f64)) -> Peak {
    Peak { at: 0.0, value: f64::INFINITY }
}
