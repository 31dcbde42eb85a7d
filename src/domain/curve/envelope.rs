//! Concave envelopes: upper bounds, over a range, on the depth of a curve and on the maximum of a sum of depths.
//!
//! The envelope of an S-shaped curve lies above the curve below its inflection; it gets tighter as the range does. All
//! bounds are valid: lines are nowhere below the curve, maxima never too low.

use super::hull::{ConcaveHull, LinearBound};
use super::{Curve, line_slope};
use crate::tolerance::proving::{AT_INFLECTION, BRACKET, CELL, ENVELOPE, RAISED};

/// A term of a sum: `coefficient · depth(per_x · x)`, with a coefficient of 0 or more.
#[derive(Clone, Copy, Debug)]
pub struct CurveTerm<'a> {
    /// Its coefficient.
    pub coefficient: f64,
    /// The curve.
    pub curve: &'a Curve,
    /// The curve's argument per `x`.
    pub per_x: f64,
}

/// An upper bound on a maximum, and an argument near it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BoundedMaximum {
    /// The argument.
    pub at: f64,
    /// A value not below the maximum.
    pub value: f64,
}

/// The number of cells after which the current upper bound is returned.
const MAX_CELLS: usize = 2_000;

/// The line at `at` of the concave envelope of a curve's depth over a range of weights.
pub fn line_above(curve: &Curve, (low, high): (f64, f64), at: f64) -> LinearBound {
    if high <= low {
        return LinearBound { slope: 0.0, offset: curve.depth(high).max(curve.depth(low)) };
    }
    let at = at.max(low).min(high);
    if let Curve::Points { knots } = curve {
        return line_above_points(curve, knots, (low, high), at);
    }
    let inflection = curve.inflection();
    if inflection <= low {
        return tangent(curve, at);
    }
    match tangent_from(curve, (low, high), inflection) {
        Some(contact) if at >= contact => tangent(curve, at),
        // The slope of the tangent, not of the chord: the range may begin so close to the inflection that the ends of
        // the chord differ by rounding only.
        Some(contact) => line_with_slope(low, curve.depth(low), curve.slope(contact)),
        None => chord((low, curve.depth(low)), (high, curve.depth(high))),
    }
}

/// The weight at which the line through the curve at `low` is a tangent above the curve, if that is inside the range.
///
/// The slope falls from the inflection on, so a weight that is a little too low gives a valid bound.
fn tangent_from(curve: &Curve, (low, high): (f64, f64), inflection: f64) -> Option<f64> {
    let depth_at_low = curve.depth(low);
    let tangent_gap = |w: f64| curve.slope(w) * (w - low) - (curve.depth(w) - depth_at_low);
    if inflection >= high || tangent_gap(high) >= 0.0 {
        return None;
    }
    // From the inflection on the curve is concave, so `tangent_gap` changes sign once.
    let (mut below_contact, mut beyond_contact) = (inflection, high);
    for _ in 0..80 {
        let middle = 0.5 * (below_contact + beyond_contact);
        if tangent_gap(middle) > 0.0 { below_contact = middle } else { beyond_contact = middle }
    }
    Some(below_contact)
}

/// The tangent at a weight.
fn tangent(curve: &Curve, at: f64) -> LinearBound {
    line_with_slope(at, curve.depth(at), curve.slope(at))
}

/// The line through a point, raised by the rounding error.
fn line_with_slope(w: f64, depth: f64, slope: f64) -> LinearBound {
    LinearBound { slope, offset: depth - slope * w + RAISED }
}

/// The line through two points.
fn chord(one: (f64, f64), other: (f64, f64)) -> LinearBound {
    line_with_slope(one.0, one.1, line_slope(&[one, other]))
}

/// The envelope of a curve of points: its hull, because the curve is straight between points.
fn line_above_points(curve: &Curve, knots: &[(f64, f64)], (low, high): (f64, f64), at: f64) -> LinearBound {
    let inner_knots = knots.iter().copied().filter(|&(w, _)| low < w && w < high);
    let range_ends = [(low, curve.depth(low)), (high, curve.depth(high))];
    let hull = ConcaveHull::above(std::iter::once(range_ends[0]).chain(inner_knots).chain([range_ends[1]]).collect());
    hull.line(hull.line_at(at))
}

/// An upper bound on the maximum of `Σ terms + linear · x` over a range of `x`, by branch and bound.
pub fn maximum(terms: &[CurveTerm], linear: f64, (low, high): (f64, f64)) -> BoundedMaximum {
    let sum = CurveSum { terms, linear };
    let mut cell_ends = vec![low, high];
    for term in terms.iter().filter(|term| term.per_x > 0.0) {
        match term.curve {
            Curve::Points { knots } => cell_ends.extend(knots.iter().map(|(w, _)| w / term.per_x)),
            Curve::Capped { from, .. } => cell_ends.push(from / term.per_x),
            curve => cell_ends.push(curve.inflection() / term.per_x),
        }
    }
    cell_ends.retain(|end| (low..=high).contains(end));
    cell_ends.sort_by(f64::total_cmp);
    let values_at_ends = cell_ends.iter().map(|&at| BoundedMaximum { at, value: sum.value(at) });
    let mut best = values_at_ends.fold(BoundedMaximum { at: low, value: f64::NEG_INFINITY }, larger);
    let mut bound = best;
    let depth_scale = terms.iter().map(|term| term.coefficient * term.curve.depth(term.per_x * high)).sum::<f64>();
    let tolerance = ENVELOPE * depth_scale.max((linear * high).abs());
    let mut cells: Vec<(f64, f64)> = cell_ends.windows(2).map(|pair| (pair[0], pair[1])).collect();
    let mut cells_visited = 0;
    while let Some((a, b)) = cells.pop() {
        cells_visited += 1;
        let peak = sum.upper_bound(a, b);
        best = larger(best, BoundedMaximum { at: peak.at, value: sum.value(peak.at) });
        if peak.value <= best.value + tolerance || b - a <= CELL * high || cells_visited > MAX_CELLS {
            bound = larger(bound, peak);
            continue;
        }
        let middle = if a < peak.at && peak.at < b { peak.at } else { 0.5 * (a + b) };
        let middle = middle.max(a + 0.1 * (b - a)).min(b - 0.1 * (b - a));
        cells.extend([(a, middle), (middle, b)]);
    }
    BoundedMaximum { at: best.at, value: bound.value.max(best.value) }
}

fn larger(one: BoundedMaximum, other: BoundedMaximum) -> BoundedMaximum {
    if other.value > one.value { other } else { one }
}

/// `Σ terms + linear · x`.
struct CurveSum<'a> {
    terms: &'a [CurveTerm<'a>],
    linear: f64,
}

impl CurveSum<'_> {
    fn value(&self, x: f64) -> f64 {
        self.linear * x + self.terms.iter().map(|t| t.coefficient * t.curve.depth(t.per_x * x)).sum::<f64>()
    }

    /// An upper bound on the maximum over a cell without inflections inside: convex terms are replaced by their chord,
    /// and the rest is concave.
    fn upper_bound(&self, a: f64, b: f64) -> BoundedMaximum {
        let (mut linear, mut constant) = (self.linear, 0.0);
        let mut concave_terms: Vec<&CurveTerm> = Vec::new();
        for term in self.terms {
            let is_straight = matches!(term.curve, Curve::Points { .. });
            if is_straight || term.curve.inflection() >= term.per_x * b * (1.0 - AT_INFLECTION) {
                let (start, end) = (term.curve.depth(term.per_x * a), term.curve.depth(term.per_x * b));
                let slope = (end - start) / (b - a);
                linear += term.coefficient * slope;
                constant += term.coefficient * (start - slope * a);
            } else {
                concave_terms.push(term);
            }
        }
        let depth = |x: f64| concave_terms.iter().map(|t| t.coefficient * t.curve.depth(t.per_x * x)).sum::<f64>();
        let slope =
            |x: f64| concave_terms.iter().map(|t| t.coefficient * t.per_x * t.curve.slope(t.per_x * x)).sum::<f64>();
        concave_maximum(|x| constant + linear * x + depth(x), |x| linear + slope(x), (a, b))
    }
}

/// An upper bound on the maximum of a concave function over a range.
///
/// The slope is bisected to a bracket `[a, b]`; `f(a) + f′(a) (b − a)` is not below the maximum, because a concave
/// function lies below its tangents.
pub fn concave_maximum(
    value: impl Fn(f64) -> f64,
    slope: impl Fn(f64) -> f64,
    (least, most): (f64, f64),
) -> BoundedMaximum {
    let (mut low, mut high) = (least, most);
    let mut steepness = slope(low);
    if steepness <= 0.0 || high <= low {
        return BoundedMaximum { at: low, value: value(low) };
    }
    if slope(high) >= 0.0 {
        return BoundedMaximum { at: high, value: value(high) };
    }
    for _ in 0..100 {
        let middle = 0.5 * (low + high);
        if middle <= low || middle >= high || steepness * (high - low) <= BRACKET {
            break;
        }
        let middle_slope = slope(middle);
        if middle_slope > 0.0 {
            (low, steepness) = (middle, middle_slope);
        } else {
            high = middle;
        }
    }
    BoundedMaximum { at: low, value: value(low) + steepness * (high - low) }
}

#[cfg(test)]
mod tests {
    use super::super::test_curves::RandomCurves;
    use super::*;

    /// The least concave function above some points, at `at`.
    fn hull(points: &[(f64, f64)], at: f64) -> f64 {
        let mut hull: Vec<(f64, f64)> = Vec::new();
        for &point in points {
            while let [.., a, b] = hull[..] {
                if (b.1 - a.1) * (point.0 - b.0) > (point.1 - b.1) * (b.0 - a.0) {
                    break;
                }
                hull.pop();
            }
            hull.push(point);
        }
        let line = hull.windows(2).find(|pair| at <= pair[1].0);
        line.map_or(hull[0].1, |pair| pair[0].1 + line_slope(pair) * (at - pair[0].0))
    }

    /// Weights over a range: even steps, and ever finer ones to its start, to `at` and to where the curve bends.
    fn weights(curve: &Curve, (low, high): (f64, f64), at: f64) -> Vec<f64> {
        let mut weights: Vec<f64> = (0..=2_000).map(|i| low + (high - low) * f64::from(i) / 2_000.0).collect();
        for around in [low, at, curve.inflection()] {
            let steps = (0..160).map(|i| (high - low) * 10f64.powf(f64::from(i) / -10.0));
            weights.extend(steps.flat_map(|step| [around - step, around + step]));
        }
        if let Curve::Points { knots } = curve {
            weights.extend(knots.iter().map(|knot| knot.0));
        }
        weights.extend([low, high]);
        weights.retain(|w| (low..=high).contains(w));
        weights.sort_by(f64::total_cmp);
        weights.dedup();
        weights
    }

    #[test]
    fn lines_are_nowhere_below_the_curve_and_touch_its_envelope() {
        let mut random = RandomCurves::new(1);
        for _ in 0..400 {
            let curve = random.curve();
            let (low, high) = random.range(&curve);
            for share_of_range in [0.0, 0.01 * random.unit(), random.unit(), 1.0] {
                let at = (low + share_of_range * (high - low)).min(high);
                let line = line_above(&curve, (low, high), at);
                let points: Vec<(f64, f64)> =
                    weights(&curve, (low, high), at).into_iter().map(|w| (w, curve.depth(w))).collect();
                let below = points.iter().map(|(w, depth)| depth - line.slope * w - line.offset).fold(-1.0, f64::max);
                assert!(below <= 1e-12, "{curve:?} over {low:e} to {high:e} at {at:e}: {below:e} below");
                let loose = line.slope * at + line.offset - hull(&points, at);
                assert!(loose <= 1e-6, "{curve:?} over {low:e} to {high:e} at {at:e}: {loose:e} too high");
            }
        }
    }

    /// A range that was to begin at the inflection begins a rounding before it.
    #[test]
    fn a_range_may_begin_a_rounding_before_the_inflection() {
        for exponent in [1.01, 2.5, 7.0, 20.0] {
            let curve = Curve::Hill { ceiling: 0.53, half: 37.8, exponent };
            let bends = curve.inflection();
            for share in [1e-16, 3e-16, 1e-15, 1e-13, 1e-10, 1e-7] {
                let (low, high) = (bends * (1.0 - share), 4.0 * bends);
                let line = line_above(&curve, (low, high), low);
                for w in weights(&curve, (low, high), bends) {
                    let below = curve.depth(w) - line.slope * w - line.offset;
                    assert!(below <= 1e-12, "{curve:?} from {share:e} before {bends} at {w}: {below:e}");
                }
            }
        }
    }

    #[test]
    fn maxima_are_never_too_low_and_hardly_too_high() {
        let mut random = RandomCurves::new(2);
        for _ in 0..400 {
            let count = 1.0 + 3.0 * random.unit();
            let curves: Vec<(Curve, f64, f64)> = (0..count as usize)
                .map(|_| {
                    let curve = random.curve();
                    let per_x = random.range(&curve).1.max(1e-3) * random.between(0.03, 0.3);
                    (curve, per_x, random.between(0.0, 2.0))
                })
                .collect();
            let curve_terms =
                curves.iter().map(|(curve, per_x, c)| CurveTerm { coefficient: *c, curve, per_x: *per_x });
            let terms: Vec<CurveTerm> = curve_terms.collect();
            let (low, high) = (random.between(-8.0, 8.0).max(0.0), random.between(8.0, 40.0));
            let deepest = CurveSum { terms: &terms, linear: 0.0 }.value(high);
            let sum = CurveSum { terms: &terms, linear: -deepest / high * random.between(-0.2, 3.0) };
            let found_maximum = maximum(&terms, sum.linear, (low, high));
            let knots = curves.iter().filter_map(|(curve, per_x, _)| match curve {
                Curve::Points { knots } => Some(knots.iter().map(move |knot| knot.0 / per_x)),
                _ => None,
            });
            let even = (0..=20_000).map(|i| low + (high - low) * f64::from(i) / 20_000.0);
            let sampled_weights = even.chain(knots.flatten().filter(|x| (low..=high).contains(x)));
            let sampled_best = sampled_weights.map(|x| sum.value(x)).fold(f64::NEG_INFINITY, f64::max);
            assert!(
                found_maximum.value >= sampled_best - 1e-12,
                "{terms:?} {low} {high}: {} < {sampled_best}",
                found_maximum.value
            );
            assert!(
                found_maximum.value <= sum.value(found_maximum.at) + 1e-8,
                "{terms:?} {low} {high}: {found_maximum:?}"
            );
        }
        let curve = Curve::Hill { ceiling: 0.7, half: 3.0, exponent: 2.5 };
        let terms = [CurveTerm { coefficient: 2.0, curve: &curve, per_x: 1.0 }];
        let only = maximum(&terms, -0.1, (3.0, 3.0));
        assert!(only.at == 3.0 && (only.value - (2.0 * curve.depth(3.0) - 0.3)).abs() < 1e-12);
    }

    #[test]
    fn a_concave_maximum_is_never_underestimated() {
        // ln(1 + x) − x/3 is largest at x = 2.
        let found_maximum =
            concave_maximum(|x| (1.0 + x).ln() - x / 3.0, |x| 1.0 / (1.0 + x) - 1.0 / 3.0, (0.0, 10.0)).value;
        let exact = 3.0_f64.ln() - 2.0 / 3.0;
        assert!(found_maximum >= exact && found_maximum < exact + 1e-12, "{found_maximum} against {exact}");
        assert_eq!(concave_maximum(|x| -x, |_| -1.0, (0.0, 1.0)).value, 0.0);
    }
}
