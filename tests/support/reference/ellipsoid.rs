//! The ellipsoid method with deep cuts (Shor 1977; Bland, Goldfarb and Todd 1981), for a concave value over a convex
//! set.
//!
//! All that is sought lies in an ellipsoid. At its middle, either something is broken or no more is had than before:
//! that cuts part of it off, and a smaller ellipsoid holds what is left. A cut that leaves nothing is a proof.

use super::{Jet, MOST};

/// What is known of a point.
pub(crate) struct Seen {
    /// What is made most of; concave.
    pub(crate) value: Jet,
    /// At most 0 each; convex.
    pub(crate) broken: Vec<Jet>,
}

/// How a search ended.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    /// The best point above the level asked for, if any was found.
    pub(crate) best: Option<(Vec<f64>, f64)>,
    /// Whether nothing is better by more than asked: otherwise the search only came to an end.
    pub(crate) proved: bool,
}

/// The searched, of which the first so many count.
struct Ellipsoid {
    count: usize,
    middle: [f64; MOST],
    /// `{middle + axes · u : |u| ≤ 1}`.
    axes: [[f64; MOST]; MOST],
}

/// Cuts after which a search is given up.
const CUTS: usize = 20_000;

/// The best point of the unit box above a level, to within `close`.
pub(crate) fn best(count: usize, (level, close): (f64, f64), see: &dyn Fn(&[f64]) -> Seen) -> Found {
    let mut found = Found { best: None, proved: false };
    let mut level = level;
    let mut left = Ellipsoid::around_the_box(count);
    for _ in 0..CUTS {
        let point = &left.middle[..count];
        let cut = if let Some(side) = outside(point) {
            side
        } else {
            let seen = see(point);
            let kept = seen.broken.iter().all(|broken| broken.value <= 0.0);
            if kept && seen.value.value > level {
                level = seen.value.value;
                found.best = Some((point.to_vec(), level));
            }
            // No point of the ellipsoid is worth more than this.
            if seen.value.value + left.length(&seen.value.slope) <= level + close {
                found.proved = true;
                return found;
            }
            let below = seen.value * -1.0 + level;
            let cuts = seen.broken.into_iter().filter(|broken| broken.value > 0.0);
            let deeper = |cut: Jet, other: Jet| if left.deep(&other) > left.deep(&cut) { other } else { cut };
            cuts.fold(below, deeper)
        };
        if !left.cut(&cut) {
            found.proved = true;
            return found;
        }
        if left.is_spent() {
            return found;
        }
    }
    found
}

/// The side of the unit box that a point lies beyond most.
fn outside(point: &[f64]) -> Option<Jet> {
    let sides = Jet::all(point).into_iter().flat_map(|part| [part * -1.0, part + -1.0]);
    sides.filter(|side| side.value > 0.0).max_by(|a, b| a.value.total_cmp(&b.value))
}

impl Ellipsoid {
    fn around_the_box(count: usize) -> Self {
        let radius = 0.5 * (count as f64).sqrt() * (1.0 + 1e-9);
        let axis = |k: usize| std::array::from_fn(|j| if j == k { radius } else { 0.0 });
        Self { count, middle: [0.5; MOST], axes: std::array::from_fn(axis) }
    }

    /// A slope along the axes.
    fn along(&self, slope: &[f64; MOST]) -> [f64; MOST] {
        let column = |k: usize| (0..self.count).map(|j| self.axes[j][k] * slope[j]).sum();
        std::array::from_fn(|k| if k < self.count { column(k) } else { 0.0 })
    }

    /// By how much a linear function rises at most from the middle.
    fn length(&self, slope: &[f64; MOST]) -> f64 {
        self.along(slope).iter().map(|along| along * along).sum::<f64>().sqrt()
    }

    /// How deep a cut goes: 0 through the middle, 1 and more where it leaves nothing.
    fn deep(&self, cut: &Jet) -> f64 {
        let length = self.length(&cut.slope);
        if length > 0.0 {
            cut.value / length
        } else if cut.value > 0.0 {
            f64::INFINITY
        } else {
            0.0
        }
    }

    /// Shrinks to what a cut leaves; whether it leaves anything.
    fn cut(&mut self, cut: &Jet) -> bool {
        let deep = self.deep(cut);
        if deep >= 1.0 {
            return false;
        }
        let length = self.length(&cut.slope);
        if length <= 0.0 {
            return true;
        }
        let unit = self.along(&cut.slope).map(|along| along / length);
        let toward: [f64; MOST] = std::array::from_fn(|j| (0..self.count).map(|k| self.axes[j][k] * unit[k]).sum());
        let n = self.count as f64;
        let step = (1.0 + n * deep) / (n + 1.0);
        // With one dimension, what is left is a shorter piece; else all other axes grow a little.
        let (wider, thinner) = if self.count == 1 {
            (0.0, 0.5 * (1.0 - deep))
        } else {
            let wider = (n * n * (1.0 - deep * deep) / (n * n - 1.0)).sqrt();
            (wider, wider * ((n - 1.0) * (1.0 - deep) / ((n + 1.0) * (1.0 + deep))).sqrt())
        };
        for ((middle, axes), toward) in self.middle.iter_mut().zip(&mut self.axes).zip(toward) {
            *middle -= step * toward;
            for (axis, unit) in axes.iter_mut().zip(unit) {
                *axis = wider * *axis + (thinner - wider) * toward * unit;
            }
        }
        true
    }

    /// Whether it is as small as numbers can tell.
    fn is_spent(&self) -> bool {
        let largest = self.axes.iter().flatten().map(|axis| axis.abs()).fold(0.0, f64::max);
        largest < 1e-15
    }
}
