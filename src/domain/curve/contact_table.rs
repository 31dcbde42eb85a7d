//! Contact tables: functions tabulated over a range with error margins, and upper bounds on their weighted sums.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use super::envelope::BoundedMaximum;
use super::hull::ConcaveHull;
use crate::tolerance::proving::{CELL, TABLE_NOISE};

/// The largest number of knots; a table that needs more has larger margins.
const MAX_KNOTS: usize = 6_000;

/// The margin of a cell, as a multiple of its largest sampled deviation.
const MARGIN_FACTOR: f64 = 4.0;

/// Where in a cell its deviation is sampled, besides its middle. Between whole insertions the functions ripple, so
/// these are not round fractions.
const SAMPLED: [f64; 4] = [0.07, 0.23, 0.69, 0.88];

/// Functions of `x` over a range: their values at knots, and error margins around the straight lines between knots.
#[derive(Clone, Debug)]
pub struct ContactTable {
    knots: Vec<f64>,
    /// Per knot, the value of each function.
    values: Vec<Vec<f64>>,
    /// Per knot, the margin of each function in the cells on both sides of it.
    margins: Vec<Vec<f64>>,
}

/// `x`, and the value of each function there.
type Sample = (f64, Vec<f64>);

/// The interval between two knots, with a sample in its middle.
struct ContactCell {
    low: Sample,
    middle: Sample,
    high: Sample,
    /// The largest deviation of the middle from the straight line.
    deviation: f64,
}

impl ContactCell {
    fn new(at: &impl Fn(f64) -> Vec<f64>, low: Sample, high: Sample) -> Self {
        let x = 0.5 * (low.0 + high.0);
        let mut cell = Self { low, middle: (x, at(x)), high, deviation: 0.0 };
        cell.deviation = cell.deviations(&cell.middle).into_iter().fold(0.0, f64::max);
        cell
    }

    /// The distance of each function from the straight line between the ends.
    fn deviations(&self, (x, values): &Sample) -> Vec<f64> {
        let share_of_cell = (x - self.low.0) / (self.high.0 - self.low.0);
        let end_values = self.low.1.iter().zip(&self.high.1);
        values.iter().zip(end_values).map(|(value, (a, b))| (value - (a + share_of_cell * (b - a))).abs()).collect()
    }

    /// The margin of each function, from the deviations sampled.
    fn margins(&self, at: &impl Fn(f64) -> Vec<f64>) -> Vec<f64> {
        let sampled_deviations = SAMPLED.map(|share| {
            let x = self.low.0 + share * (self.high.0 - self.low.0);
            self.deviations(&(x, at(x)))
        });
        let largest_deviations = sampled_deviations.into_iter().fold(self.deviations(&self.middle), larger);
        largest_deviations.into_iter().map(|deviation| MARGIN_FACTOR * deviation + TABLE_NOISE).collect()
    }
}

impl PartialEq for ContactCell {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for ContactCell {}

impl PartialOrd for ContactCell {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for ContactCell {
    fn cmp(&self, other: &Self) -> Ordering {
        self.deviation.total_cmp(&other.deviation)
    }
}

/// The larger of each pair.
fn larger(one: Vec<f64>, other: Vec<f64>) -> Vec<f64> {
    one.into_iter().zip(other).map(|(a, b)| a.max(b)).collect()
}

/// Cells over a range. The cell with the largest deviation is halved until no deviation exceeds `accuracy`, or the
/// number of knots is reached.
fn cells(at: &impl Fn(f64) -> Vec<f64>, most: f64, accuracy: f64) -> Vec<ContactCell> {
    let first_knots = std::iter::once(0.0).chain((0..=30).map(|i| most * 10f64.powf((f64::from(i) - 30.0) / 5.0)));
    let first_knots: Vec<Sample> = first_knots.map(|x| (x, at(x))).collect();
    let first_cells = first_knots.windows(2).map(|pair| ContactCell::new(at, pair[0].clone(), pair[1].clone()));
    let (mut open_cells, mut fine_cells) = (first_cells.collect::<BinaryHeap<ContactCell>>(), Vec::new());
    while let Some(cell) = open_cells.pop() {
        let is_fine = cell.deviation <= accuracy || open_cells.len() + fine_cells.len() >= MAX_KNOTS;
        if is_fine || cell.high.0 - cell.low.0 <= CELL * most {
            fine_cells.push(cell);
            continue;
        }
        open_cells.push(ContactCell::new(at, cell.low, cell.middle.clone()));
        open_cells.push(ContactCell::new(at, cell.middle, cell.high));
    }
    fine_cells.sort_by(|a, b| a.low.0.total_cmp(&b.low.0));
    fine_cells
}

impl ContactTable {
    /// Tabulates functions over `0 ≤ x ≤ most`, in cells with a deviation of at most `accuracy`.
    pub fn of(at: impl Fn(f64) -> Vec<f64>, most: f64, accuracy: f64) -> Self {
        let cells = cells(&at, most, accuracy);
        let cell_margins: Vec<Vec<f64>> = cells.iter().map(|cell| cell.margins(&at)).collect();
        let margins_around = |knot: usize| {
            let mut adjacent_margins =
                cell_margins[knot.saturating_sub(1)..cell_margins.len().min(knot + 1)].iter().cloned();
            adjacent_margins.next().map(|margins| adjacent_margins.fold(margins, larger)).unwrap_or_default()
        };
        let margins = (0..=cells.len()).map(margins_around).collect();
        let last_knot = cells.last().map(|cell| cell.high.clone());
        let (knots, values) = cells.into_iter().map(|cell| cell.low).chain(last_knot).unzip();
        Self { knots, values, margins }
    }

    /// Points of an upper bound on the weighted sum of the functions over a range: at its knots and its ends, with the
    /// margins added, so that the straight lines between them are not below the sum.
    fn upper_points(&self, weights: &[f64], (low, high): (f64, f64)) -> Vec<(f64, f64)> {
        let raised_knot = |knot: usize| {
            let knot_functions = self.values[knot].iter().zip(&self.margins[knot]).zip(weights);
            (
                self.knots[knot],
                knot_functions.map(|((value, margin), weight)| value * weight + margin * weight.abs()).sum::<f64>(),
            )
        };
        let raised_between = |x: f64| {
            let knot_right = self.knots.partition_point(|knot| *knot < x).clamp(1, self.knots.len() - 1);
            let (a, b) = (raised_knot(knot_right - 1), raised_knot(knot_right));
            let share_of_cell = ((x - a.0) / (b.0 - a.0)).clamp(0.0, 1.0);
            (x, a.1 + share_of_cell * (b.1 - a.1))
        };
        let inner_knots =
            self.knots.partition_point(|knot| *knot <= low)..self.knots.partition_point(|knot| *knot < high);
        let mut bound_points = vec![raised_between(low)];
        bound_points.extend(inner_knots.map(raised_knot));
        if high > low {
            bound_points.push(raised_between(high));
        }
        bound_points
    }

    /// An upper bound on the maximum of `weights · functions + linear · x` over a range.
    pub fn maximum(&self, weights: &[f64], linear: f64, range: (f64, f64)) -> BoundedMaximum {
        let points = self
            .upper_points(weights, range)
            .into_iter()
            .map(|(at, value)| BoundedMaximum { at, value: value + linear * at });
        let lowest_bound = BoundedMaximum { at: range.0, value: f64::NEG_INFINITY };
        points.fold(lowest_bound, |best, peak| if peak.value > best.value { peak } else { best })
    }

    /// The least concave function above `weights · functions` over a range.
    pub fn hull(&self, weights: &[f64], range: (f64, f64)) -> ConcaveHull {
        ConcaveHull::above(self.upper_points(weights, range))
    }

    /// A lower and an upper bound on one function over a range.
    pub fn extent(&self, function: usize, range: (f64, f64)) -> (f64, f64) {
        let mut weights = vec![0.0; self.values.first().map_or(0, Vec::len)];
        weights[function] = 1.0;
        let highest_value = self.maximum(&weights, 0.0, range).value;
        weights[function] = -1.0;
        (-self.maximum(&weights, 0.0, range).value, highest_value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::curve::Curve;
    use crate::domain::curve::frequency;
    use crate::domain::curve::log_series::{LogSeries, MAX_FREQUENCY};
    use crate::domain::curve::test_curves::{RandomCurves, curves_with_contacts, log_series};

    /// Points at which every table is held against what it tabulates.
    const POINTS: u32 = 50_000;

    #[test]
    fn a_table_is_never_too_low_and_hardly_too_high() {
        for (curve, most) in curves_with_contacts() {
            let series_at = |x: f64| log_series(&curve, 3.0 * x * most).0.to_vec();
            let table = ContactTable::of(series_at, 1.0, 2e-7);
            assert!(table.knots.len() < MAX_KNOTS, "{curve:?} takes {} knots", table.knots.len());
            for weights in [[1.0, -0.6, 0.0, 0.0], [1.0, -0.5, -0.3, -0.1], [0.0, 1.0, 0.0, 0.0], [0.0, 0.0, -1.0, 0.5]]
            {
                for range in [(0.0, 1.0), (0.0, 0.03), (0.21, 0.6), (0.4, 0.4)] {
                    let hull = table.hull(&weights, range);
                    let peak = table.maximum(&weights, -0.3, range);
                    for i in 0..=3_000 {
                        let x = range.0 + (range.1 - range.0) * f64::from(i) / 3_000.0;
                        let value: f64 = series_at(x).iter().zip(weights).map(|(v, w)| v * w).sum();
                        assert!(hull.value(x) >= value, "{curve:?} {weights:?} {x}");
                        assert!(peak.value >= value - 0.3 * x);
                    }
                    let exact_peak: f64 = series_at(peak.at).iter().zip(weights).map(|(v, w)| v * w).sum();
                    assert!(peak.value <= exact_peak - 0.3 * peak.at + 4e-6, "{curve:?} {weights:?} {range:?}");
                }
            }
        }
    }

    /// Curves with their most weight and the contacts of a unit of it: small and large shapes, ceilings next to 1 and
    /// far from it, insertions by the thousand, S-shapes and points.
    fn wide() -> Vec<(Curve, f64, f64)> {
        let insertions = |r1: f64, r2: f64, ceiling: f64| Curve::beta_binomial(r1, r2, ceiling).unwrap();
        let points = [(10.0, 0.05), (20.0, 0.4), (30.0, 0.5), (31.0, 0.52)];
        vec![
            (Curve::Nbd { ceiling: 0.85, shape: 0.05, scale: 1.0 }, 40.0, 1.0),
            (Curve::Nbd { ceiling: 0.2, shape: 0.02, scale: 1.0 }, 400.0, 1.0),
            (Curve::Nbd { ceiling: 0.99, shape: 50.0, scale: 1.0 }, 12.0, 1.0),
            (Curve::Exponential { ceiling: 0.98, scale: 0.98 }, 20.0, 1.0),
            (insertions(0.06, 0.103, 1.0), 52.0, 0.06),
            (insertions(0.06, 0.103, 1.0), 52.0, 0.05),
            (insertions(0.3, 0.35, 0.7), 16.0, 0.3),
            (insertions(0.01, 0.015, 1.0), 4_000.0, 0.01),
            (Curve::Hill { ceiling: 0.7, half: 3.0, exponent: 2.5 }, 30.0, 1.0),
            (Curve::Hill { ceiling: 0.7, half: 3.0, exponent: 0.6 }, 30.0, 1.0),
            (Curve::Hill { ceiling: 0.7, half: 3.0, exponent: 20.0 }, 9.0, 1.0),
            (Curve::points(&points).unwrap().0, 50.0, 0.2),
        ]
    }

    #[test]
    fn tables_hold_wherever_they_are_asked() {
        let mut random = RandomCurves::new(3);
        for (curve, most, per) in wide() {
            let at = |x: f64| LogSeries::of(frequency::first_classes(&curve, x, x * per, curve.reach(x))).0.to_vec();
            let table = ContactTable::of(at, most, 2e-7);
            // Where contacts do not fit the insertions the law may jump, and a cell around a jump has no width.
            let wide = |knot: usize| table.knots[knot + 1] - table.knots[knot - 1] > 1e-9 * most;
            let inner = (1..table.knots.len() - 1).filter(|knot| wide(*knot));
            let loosest = inner.flat_map(|knot| table.margins[knot].iter().copied()).fold(0.0, f64::max);
            assert!(loosest < 1e-4, "{curve:?}: {} knots, a margin of {loosest:e}", table.knots.len());
            for i in 0..POINTS {
                let x = if i % 3 == 0 { most * 10f64.powf(random.between(-7.0, 0.0)) } else { most * random.unit() };
                for (j, value) in at(x).into_iter().enumerate() {
                    let (low, high) = table.extent(j, (x, x));
                    assert!(low <= value && value <= high, "{curve:?} at {x}: {value} is not in {low} to {high}");
                }
            }
            for _ in 0..40 {
                // Ranges that end on a knot, and hardly have a length.
                let knot = table.knots[(random.unit() * table.knots.len() as f64) as usize];
                let near = knot + most * 10f64.powf(random.between(-14.0, 0.0)) * random.between(-1.0, 1.0);
                let other = near.max(0.0).min(most);
                let range = (knot.min(other), knot.max(other));
                let weights: Vec<f64> = (0..MAX_FREQUENCY).map(|_| random.between(-1.0, 1.0)).collect();
                let linear = random.between(-1.0, 1.0) / most;
                let (hull, peak) = (table.hull(&weights, range), table.maximum(&weights, linear, range));
                for i in 0..200 {
                    let x = range.0 + (range.1 - range.0) * f64::from(i) / 200.0;
                    let value: f64 = at(x).iter().zip(&weights).map(|(v, w)| v * w).sum();
                    assert!(hull.value(x) >= value, "{curve:?} over {range:?} at {x}");
                    assert!(
                        hull.lines().all(|line| line.slope * x + line.offset >= value - 1e-12),
                        "{curve:?} {range:?}"
                    );
                    assert!(peak.value >= value + linear * x, "{curve:?} over {range:?} at {x}");
                }
            }
        }
    }
}
