//! What is true of a curve over a whole range: the least concave function above it, and the largest of a sum.
//!
//! A curve that first rises ever faster, and from its inflection on ever more slowly, promises with a straight line
//! over its first stretch what no plan can have; so lines and maxima are those of a range, and get tighter with it.
//! Everything here errs to the safe side: lines are nowhere below the curve, maxima never too low.

use super::Curve;

/// A straight line, `slope · w + offset`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Line {
    /// Its slope.
    pub slope: f64,
    /// Its value at zero.
    pub offset: f64,
}

/// A term of a sum: `coefficient · depth(per_x · x)`, with a coefficient that is not below 0.
#[derive(Clone, Copy, Debug)]
pub struct Term<'a> {
    /// Its coefficient.
    pub coefficient: f64,
    /// The curve.
    pub curve: &'a Curve,
    /// The curve's argument per `x`.
    pub per_x: f64,
}

/// A maximum, never underestimated, and where it is taken.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Peak {
    /// Where.
    pub at: f64,
    /// No less than the maximum.
    pub value: f64,
}

/// By how much a maximum may be overestimated, as a share of the sum's size.
const EXACT: f64 = 1e-10;
/// Cells after which a maximum is taken as it is bounded.
const MOST_CELLS: usize = 2_000;

/// The line that the least concave function above the depth of a curve has at `at`, over a range of weights.
pub fn above(curve: &Curve, (low, high): (f64, f64), at: f64) -> Line {
    if high <= low {
        return Line { slope: 0.0, offset: curve.depth(high).max(curve.depth(low)) };
    }
    if let Curve::Points { knots } = curve {
        return above_points(curve, knots, (low, high), at);
    }
    let bends = curve.inflection();
    let touch = if bends <= low { low } else { tangent_from(curve, (low, high), bends) };
    if at < touch || touch >= high { through(curve, low, touch) } else { tangent(curve, at.min(high)) }
}

/// The weight at which a line through the curve at `low` touches it from above; `high` where it does so only beyond.
fn tangent_from(curve: &Curve, (low, high): (f64, f64), bends: f64) -> f64 {
    let start = curve.depth(low);
    let over = |w: f64| curve.slope(w) * (w - low) - (curve.depth(w) - start);
    if bends >= high || over(high) >= 0.0 {
        return high;
    }
    // From the inflection on the curve is concave, so the tangent there comes down on the start only once.
    let (mut below, mut beyond) = (bends, high);
    for _ in 0..80 {
        let middle = 0.5 * (below + beyond);
        if over(middle) > 0.0 { below = middle } else { beyond = middle }
    }
    below
}

fn tangent(curve: &Curve, at: f64) -> Line {
    let slope = curve.slope(at);
    Line { slope, offset: curve.depth(at) - slope * at }
}

fn through(curve: &Curve, low: f64, high: f64) -> Line {
    let slope = (curve.depth(high) - curve.depth(low)) / (high - low);
    Line { slope, offset: curve.depth(low) - slope * low + 1e-14 }
}

/// Between points the curve is straight, so the concave function above it goes through some of them.
fn above_points(curve: &Curve, knots: &[(f64, f64)], (low, high): (f64, f64), at: f64) -> Line {
    let inside = knots.iter().copied().filter(|&(w, _)| low < w && w < high);
    let mut hull: Vec<(f64, f64)> = Vec::new();
    for point in std::iter::once((low, curve.depth(low))).chain(inside).chain([(high, curve.depth(high))]) {
        while let [.., a, b] = hull[..] {
            if (b.1 - a.1) * (point.0 - b.0) > (point.1 - b.1) * (b.0 - a.0) {
                break;
            }
            hull.pop();
        }
        hull.push(point);
    }
    let pair = hull.windows(2).find(|pair| at <= pair[1].0).or_else(|| hull.windows(2).last());
    pair.map_or(Line { slope: 0.0, offset: curve.depth(high) }, |pair| {
        let slope = (pair[1].1 - pair[0].1) / (pair[1].0 - pair[0].0);
        Line { slope, offset: pair[0].1 - slope * pair[0].0 + 1e-14 }
    })
}

/// The maximum of `Σ terms + linear · x` over a range of `x`.
pub fn maximum(terms: &[Term], linear: f64, (low, high): (f64, f64)) -> Peak {
    let sum = Sum { terms, linear };
    let mut ends = vec![low, high];
    for term in terms.iter().filter(|term| term.per_x > 0.0) {
        match term.curve {
            Curve::Points { knots } => ends.extend(knots.iter().map(|(w, _)| w / term.per_x)),
            curve => ends.push(curve.inflection() / term.per_x),
        }
    }
    ends.retain(|end| (low..=high).contains(end));
    ends.sort_by(f64::total_cmp);
    let at_ends = ends.iter().map(|&at| Peak { at, value: sum.value(at) });
    let mut best = at_ends.fold(Peak { at: low, value: f64::NEG_INFINITY }, larger);
    let mut bound = best;
    let size = terms.iter().map(|term| term.coefficient * term.curve.depth(term.per_x * high)).sum::<f64>();
    let near = EXACT * size.max((linear * high).abs());
    let mut cells: Vec<(f64, f64)> = ends.windows(2).map(|pair| (pair[0], pair[1])).collect();
    let mut looked = 0;
    while let Some((a, b)) = cells.pop() {
        looked += 1;
        let peak = sum.promised(a, b);
        best = larger(best, Peak { at: peak.at, value: sum.value(peak.at) });
        if peak.value <= best.value + near || b - a <= 1e-12 * high || looked > MOST_CELLS {
            bound = larger(bound, peak);
            continue;
        }
        let middle = if a < peak.at && peak.at < b { peak.at } else { 0.5 * (a + b) };
        let middle = middle.max(a + 0.1 * (b - a)).min(b - 0.1 * (b - a));
        cells.extend([(a, middle), (middle, b)]);
    }
    Peak { at: best.at, value: bound.value.max(best.value) }
}

fn larger(one: Peak, other: Peak) -> Peak {
    if other.value > one.value { other } else { one }
}

struct Sum<'a> {
    terms: &'a [Term<'a>],
    linear: f64,
}

impl Sum<'_> {
    fn value(&self, x: f64) -> f64 {
        self.linear * x + self.terms.iter().map(|t| t.coefficient * t.curve.depth(t.per_x * x)).sum::<f64>()
    }

    /// No less than the maximum over a cell in which every term bends one way: terms that rise ever faster are
    /// replaced by the line through their ends, and what is left is concave.
    fn promised(&self, a: f64, b: f64) -> Peak {
        let (mut linear, mut constant) = (self.linear, 0.0);
        let mut concave: Vec<&Term> = Vec::new();
        for term in self.terms {
            let straight = matches!(term.curve, Curve::Points { .. });
            let convex = term.curve.inflection() >= term.per_x * b * (1.0 - 1e-12);
            if straight || convex {
                let (start, end) = (term.curve.depth(term.per_x * a), term.curve.depth(term.per_x * b));
                let slope = (end - start) / (b - a);
                linear += term.coefficient * slope;
                constant += term.coefficient * (start - slope * a);
            } else {
                concave.push(term);
            }
        }
        let depth = |x: f64| concave.iter().map(|t| t.coefficient * t.curve.depth(t.per_x * x)).sum::<f64>();
        let steep = |x: f64| concave.iter().map(|t| t.coefficient * t.per_x * t.curve.slope(t.per_x * x)).sum::<f64>();
        concave_maximum(|x| constant + linear * x + depth(x), |x| linear + steep(x), (a, b))
    }
}

/// No less than the maximum of a concave function over a range.
///
/// The slope is bisected to a bracket `[a, b]`; there `f(a) + f′(a) (b − a)` is above the maximum, because a concave
/// function lies below its tangents.
pub fn concave_maximum(value: impl Fn(f64) -> f64, slope: impl Fn(f64) -> f64, (least, most): (f64, f64)) -> Peak {
    let (mut low, mut high) = (least, most);
    let mut steepness = slope(low);
    if steepness <= 0.0 || high <= low {
        return Peak { at: low, value: value(low) };
    }
    if slope(high) >= 0.0 {
        return Peak { at: high, value: value(high) };
    }
    for _ in 0..100 {
        let middle = 0.5 * (low + high);
        if middle <= low || middle >= high || steepness * (high - low) <= 1e-15 {
            break;
        }
        let there = slope(middle);
        if there > 0.0 {
            (low, steepness) = (middle, there);
        } else {
            high = middle;
        }
    }
    Peak { at: low, value: value(low) + steepness * (high - low) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn curves() -> Vec<Curve> {
        vec![
            Curve::Hill { ceiling: 0.7, half: 3.0, exponent: 2.5 },
            Curve::Hill { ceiling: 0.95, half: 40.0, exponent: 1.2 },
            Curve::Hill { ceiling: 0.3, half: 8.0, exponent: 6.0 },
            Curve::Hill { ceiling: 0.5, half: 5.0, exponent: 0.8 },
            Curve::Nbd { ceiling: 0.85, shape: 0.95, scale: 4.0 },
            Curve::points(&[(5.0, 0.02), (10.0, 0.05), (20.0, 0.4), (30.0, 0.45), (35.0, 0.6), (60.0, 0.62)])
                .unwrap()
                .0,
        ]
    }

    const RANGES: [(f64, f64); 6] = [(0.0, 100.0), (0.0, 2.0), (1.0, 7.0), (6.0, 50.0), (0.5, 0.5), (20.0, 90.0)];

    #[test]
    fn lines_are_nowhere_below_the_curve_and_touch_its_envelope() {
        for curve in curves() {
            for (low, high) in RANGES {
                for part in [0.0, 0.13, 0.4, 0.77, 1.0] {
                    let at = low + part * (high - low);
                    let line = above(&curve, (low, high), at);
                    let over = |w: f64| line.slope * w + line.offset - curve.depth(w);
                    let points: Vec<f64> = (0..=2_000).map(|i| low + (high - low) * f64::from(i) / 2_000.0).collect();
                    assert!(points.iter().all(|&w| over(w) >= -1e-12), "{curve:?} {low} {high} {at}");
                    // A line of the envelope touches on both sides of where it was asked for.
                    let left =
                        points.iter().filter(|w| **w <= at + 1e-9).map(|&w| over(w)).fold(f64::INFINITY, f64::min);
                    let right =
                        points.iter().filter(|w| **w >= at - 1e-9).map(|&w| over(w)).fold(f64::INFINITY, f64::min);
                    assert!(left < 1e-3 && right < 1e-3, "{curve:?} {low} {high} {at}: {left} {right}");
                }
            }
        }
    }

    #[test]
    fn maxima_are_never_too_low_and_hardly_too_high() {
        let all = curves();
        for (i, one) in all.iter().enumerate() {
            for (j, two) in all.iter().enumerate() {
                for (low, high) in RANGES {
                    for price in [-0.5, -0.05, -0.02, -0.005, 0.01] {
                        let terms = [
                            Term { coefficient: 0.7, curve: one, per_x: 1.0 },
                            Term { coefficient: 0.4 + 0.1 * i as f64, curve: two, per_x: 0.3 + 0.2 * j as f64 },
                        ];
                        let sum = Sum { terms: &terms, linear: price };
                        let got = maximum(&terms, price, (low, high));
                        let points = (0..=4_000).map(|i| low + (high - low) * f64::from(i) / 4_000.0);
                        let best = points.map(|x| sum.value(x)).fold(f64::NEG_INFINITY, f64::max);
                        assert!(got.value >= best - 1e-12, "{one:?} {two:?} {low} {high}: {} < {best}", got.value);
                        assert!(got.value <= sum.value(got.at) + 2e-10, "{one:?} {two:?}: {got:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn a_concave_maximum_is_never_underestimated() {
        // ln(1 + x) − x/3 is largest at x = 2.
        let got = concave_maximum(|x| (1.0 + x).ln() - x / 3.0, |x| 1.0 / (1.0 + x) - 1.0 / 3.0, (0.0, 10.0)).value;
        let exact = 3.0_f64.ln() - 2.0 / 3.0;
        assert!(got >= exact && got < exact + 1e-12, "{got} against {exact}");
        assert_eq!(concave_maximum(|x| -x, |_| -1.0, (0.0, 1.0)).value, 0.0);
    }
}
