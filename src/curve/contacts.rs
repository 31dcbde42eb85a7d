//! People reached `k` times and more by placements that meet them independently.
//!
//! Let `G(z) = Σ Pₙ zⁿ` generate the shares of people with `n` contacts. Independent placements multiply their `G`, so
//! the logarithms add up: with `ln G(z) = −l + c₁ z + c₂ z² + …` per placement, `L = Σ l` and `Cⱼ = Σ cⱼ`,
//!
//! ```text
//! P(N < k) = e^−L T(C₁ … Cₖ₋₁),   T = Σ over n < k of the coefficient of zⁿ in exp(C₁ z + C₂ z² + …)
//! ```
//!
//! exactly: `T₂ = 1 + C₁`, `T₃ = 1 + C₁ + C₂ + C₁²/2`. So reach at a frequency depends on `k` sums over placements and
//! on nothing else. None of the `cⱼ` is concave in spend; a [`Table`] knows them over a range with a margin, and lines
//! over it are those of the least concave function above a mixture of them. Nothing here knows channels or money.

use super::envelope::{Line, Peak};

/// The highest frequency that is solved for.
pub const MOST: usize = 4;
/// Knots after which a table is not refined further: its margins are then larger.
const MOST_KNOTS: usize = 6_000;
/// How many times the largest deviation seen in a cell its margin is.
const MARGIN: f64 = 4.0;

/// `l, c₁, c₂, c₃` of a distribution of contacts, or their sums over placements.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Log(pub [f64; MOST]);

impl Log {
    /// Of the shares of people with 0, 1, 2 and 3 contacts: `n aₙ = Σ j cⱼ aₙ₋ⱼ` with `aₙ = Pₙ / P₀`.
    pub fn of(shares: [f64; MOST]) -> Self {
        let mut log = [0.0; MOST];
        log[0] = -shares[0].ln();
        let a = shares.map(|share| share / shares[0]);
        for n in 1..MOST {
            let known: f64 = (1..n).map(|j| j as f64 * log[j] * a[n - j]).sum();
            log[n] = a[n] - known / n as f64;
        }
        Self(log)
    }

    /// Two placements, or groups of them, together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self(std::array::from_fn(|j| self.0[j] + other.0[j]))
    }

    /// `T(C₁ … Cₖ₋₁)`.
    pub fn fewer(self, k: usize) -> f64 {
        let mut b = [1.0; MOST];
        for n in 1..MOST.min(k) {
            b[n] = (1..=n).map(|j| j as f64 * self.0[j] * b[n - j]).sum::<f64>() / n as f64;
        }
        b[..MOST.min(k)].iter().sum()
    }

    /// `L − ln T`: the depth of those reached `k` times and more.
    pub fn depth(self, k: usize) -> f64 {
        (self.0[0] - self.fewer(k).ln()).max(0.0)
    }
}

/// Some functions of `x` over a range, each known at knots, and between them to a margin about the straight line.
#[derive(Clone, Debug)]
pub struct Table {
    knots: Vec<f64>,
    /// Per knot, all functions.
    values: Vec<Vec<f64>>,
    /// Per cell to the right of a knot, the margin of each function.
    margins: Vec<Vec<f64>>,
}

impl Table {
    /// Tabulates functions over `0 ≤ x ≤ most`, in cells whose deviation from a straight line is at most `accuracy`.
    pub fn of(at: impl Fn(f64) -> Vec<f64>, most: f64, accuracy: f64) -> Self {
        let first = std::iter::once(0.0).chain((0..=30).map(|i| most * 10f64.powf((f64::from(i) - 30.0) / 5.0)));
        let mut waiting: Vec<(f64, Vec<f64>)> = first.map(|x| (x, at(x))).collect();
        waiting.reverse();
        let mut table = Self { knots: Vec::new(), values: Vec::new(), margins: Vec::new() };
        while let Some((x, values)) = waiting.pop() {
            let Some((end, there)) = waiting.last() else {
                table.knots.push(x);
                table.values.push(values);
                break;
            };
            let seen = |part: f64| -> Vec<f64> {
                let between = at(x + part * (end - x));
                let each = between.iter().zip(values.iter().zip(there));
                each.map(|(value, (a, b))| (value - (a + part * (b - a))).abs()).collect()
            };
            let middle = seen(0.5);
            let fine = middle.iter().all(|deviation| *deviation <= accuracy);
            if !fine && table.knots.len() + waiting.len() < MOST_KNOTS && end - x > 1e-12 * most {
                let halfway = 0.5 * (x + end);
                waiting.push((halfway, at(halfway)));
                waiting.push((x, values));
                continue;
            }
            let largest = [seen(0.25), seen(0.75)]
                .into_iter()
                .fold(middle, |most, seen| most.into_iter().zip(seen).map(|(a, b)| a.max(b)).collect());
            table.margins.push(largest.into_iter().map(|deviation| MARGIN * deviation + 1e-12).collect());
            table.knots.push(x);
            table.values.push(values);
        }
        table
    }

    /// The weighted sum of the functions at the knots of a range and at its ends, each raised by the margins beside it.
    fn raised(&self, weights: &[f64], (low, high): (f64, f64)) -> Vec<(f64, f64)> {
        let sum = |values: &[f64]| values.iter().zip(weights).map(|(value, weight)| value * weight).sum::<f64>();
        let room = |cell: usize| {
            let margins = self.margins.get(cell).map_or(&[][..], Vec::as_slice);
            margins.iter().zip(weights).map(|(margin, weight)| margin * weight.abs()).sum::<f64>()
        };
        let last = self.knots.len() - 1;
        let between = |x: f64| {
            let cell = self.knots.partition_point(|knot| *knot <= x).clamp(1, last.max(1)) - 1;
            let (Some(a), Some(b)) = (self.knots.get(cell), self.knots.get(cell + 1)) else { return (x, 0.0) };
            let part = ((x - a) / (b - a)).clamp(0.0, 1.0);
            let (one, two) = (sum(&self.values[cell]), sum(&self.values[cell + 1]));
            (x, one + part * (two - one) + room(cell))
        };
        let inside = self.knots.partition_point(|knot| *knot <= low)..self.knots.partition_point(|knot| *knot < high);
        let mut points = vec![between(low)];
        points.extend(inside.map(|knot| {
            let beside = room(knot).max(if knot > 0 { room(knot - 1) } else { 0.0 });
            (self.knots[knot], sum(&self.values[knot]) + beside)
        }));
        if high > low {
            points.push(between(high));
        }
        points
    }

    /// No less than the largest of `weights · functions + linear · x` over a range.
    pub fn maximum(&self, weights: &[f64], linear: f64, range: (f64, f64)) -> Peak {
        let points = self.raised(weights, range).into_iter().map(|(at, value)| Peak { at, value: value + linear * at });
        let least = Peak { at: range.0, value: f64::NEG_INFINITY };
        points.fold(least, |best, peak| if peak.value > best.value { peak } else { best })
    }

    /// The least concave function above `weights · functions` over a range.
    pub fn hull(&self, weights: &[f64], range: (f64, f64)) -> Hull {
        Hull::above(self.raised(weights, range))
    }

    /// The least and the largest value of one function over a range.
    pub fn extent(&self, function: usize, range: (f64, f64)) -> (f64, f64) {
        let mut weights = vec![0.0; self.values.first().map_or(0, Vec::len)];
        weights[function] = 1.0;
        let most = self.maximum(&weights, 0.0, range).value;
        weights[function] = -1.0;
        (-self.maximum(&weights, 0.0, range).value, most)
    }
}

/// The corners of a concave function made of straight lines.
#[derive(Clone, Debug, Default)]
pub struct Hull {
    points: Vec<(f64, f64)>,
}

impl Hull {
    /// The least concave function above some points, which come by rising argument.
    pub fn above(all: Vec<(f64, f64)>) -> Self {
        let mut points: Vec<(f64, f64)> = Vec::new();
        for point in all {
            while let [.., a, b] = points[..] {
                if (b.1 - a.1) * (point.0 - b.0) > (point.1 - b.1) * (b.0 - a.0) {
                    break;
                }
                points.pop();
            }
            points.push(point);
        }
        Self { points }
    }

    /// Which of its lines holds at `x`.
    pub fn line_at(&self, x: f64) -> usize {
        let lines = self.points.len().saturating_sub(1);
        self.points.partition_point(|point| point.0 < x).clamp(1, lines.max(1)) - 1
    }

    /// One of its lines; over a single point, a level one.
    pub fn line(&self, index: usize) -> Line {
        match (self.points.get(index), self.points.get(index + 1)) {
            (Some(a), Some(b)) => {
                let slope = (b.1 - a.1) / (b.0 - a.0);
                Line { slope, offset: a.1 - slope * a.0 + 1e-14 }
            }
            (Some(a), None) => Line { slope: 0.0, offset: a.1 },
            _ => Line { slope: 0.0, offset: 0.0 },
        }
    }

    /// All of its lines.
    pub fn lines(&self) -> impl Iterator<Item = Line> + '_ {
        (0..self.points.len().saturating_sub(1).max(1)).map(|index| self.line(index))
    }

    /// Its value at `x`.
    pub fn value(&self, x: f64) -> f64 {
        let line = self.line(self.line_at(x));
        line.slope * x + line.offset
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::curve::Curve;
    use crate::curve::frequency::{self, Frequency};

    fn bought() -> Vec<(Curve, f64)> {
        vec![
            (Curve::Nbd { ceiling: 0.85, shape: 0.95, scale: 1.0 }, 2.4),
            (Curve::Nbd { ceiling: 0.4, shape: 0.2, scale: 1.0 }, 3.0),
            (Curve::Exponential { ceiling: 0.7, scale: 0.7 }, 1.3),
            (Curve::goerg(2.0, 0.5, 1.0).unwrap(), 0.8),
            (Curve::Nbd { ceiling: 0.99, shape: 5.0, scale: 1.0 }, 0.3),
        ]
    }

    fn spread(curve: &Curve, contacts: f64) -> Frequency {
        frequency::of(curve, contacts, contacts, curve.reach(contacts))
    }

    fn log(curve: &Curve, contacts: f64) -> Log {
        Log::of(std::array::from_fn(|k| spread(curve, contacts).0[k]))
    }

    #[test]
    fn sums_of_logarithms_are_the_convolution() {
        let (mut together, mut sum) = (Frequency::NONE, Log::default());
        for (curve, contacts) in bought() {
            together = together.and(&spread(&curve, contacts));
            sum = sum.and(log(&curve, contacts));
            for k in 1..=MOST {
                let (reach, exact) = (-(-sum.depth(k)).exp_m1(), together.at_least(k));
                assert!((reach - exact).abs() < 1e-12, "{k}+: {reach} is not {exact}");
            }
        }
    }

    /// The tangents from the origin to k+ reach of Poisson contacts, in GRP: below them a straight line would promise
    /// what no plan has.
    #[test]
    fn poisson_tangents_are_those_published() {
        for (k, wanted) in [(2, 179.3), (3, 338.4), (4, 488.1)] {
            let per_contact = |grp: f64| {
                let g: f64 = grp / 100.0;
                let shares = [1.0, g, g * g / 2.0, g * g * g / 6.0].map(|part| part * (-g).exp());
                -(-Log::of(shares).depth(k)).exp_m1() / g
            };
            let steps = (1..60_000).map(|i| f64::from(i) * 0.01);
            let best = steps.max_by(|a, b| per_contact(*a).total_cmp(&per_contact(*b))).unwrap();
            assert!((best - wanted).abs() < 0.1, "{k}+: {best} is not {wanted}");
        }
    }

    #[test]
    fn a_table_is_never_too_low_and_hardly_too_high() {
        for (curve, most) in bought() {
            let at = |x: f64| log(&curve, 3.0 * x * most).0.to_vec();
            let table = Table::of(at, 1.0, 2e-7);
            assert!(table.knots.len() < MOST_KNOTS, "{curve:?} takes {} knots", table.knots.len());
            for weights in [[1.0, -0.6, 0.0, 0.0], [1.0, -0.5, -0.3, -0.1], [0.0, 1.0, 0.0, 0.0], [0.0, 0.0, -1.0, 0.5]]
            {
                for range in [(0.0, 1.0), (0.0, 0.03), (0.21, 0.6), (0.4, 0.4)] {
                    let hull = table.hull(&weights, range);
                    let peak = table.maximum(&weights, -0.3, range);
                    for i in 0..=3_000 {
                        let x = range.0 + (range.1 - range.0) * f64::from(i) / 3_000.0;
                        let value: f64 = at(x).iter().zip(weights).map(|(v, w)| v * w).sum();
                        assert!(hull.value(x) >= value, "{curve:?} {weights:?} {x}");
                        assert!(peak.value >= value - 0.3 * x);
                    }
                    let there: f64 = at(peak.at).iter().zip(weights).map(|(v, w)| v * w).sum();
                    assert!(peak.value <= there - 0.3 * peak.at + 4e-6, "{curve:?} {weights:?} {range:?}");
                }
            }
        }
    }
}
