//! Reach at a frequency: the sums over placements that it depends on, and straight relations nowhere below it.
//!
//! With `k = 2, 3, 4` the depth of a phase is `D = L − ln T(C₁ … Cₖ₋₁)` (see [`crate::domain::curve::log_series`]).
//! Inside a window of every `Cⱼ`, `T` is nowhere below a linear `t₀ + Σ tⱼ Cⱼ`, and `−ln` of that nowhere above a
//! chord. What is left, `D ≤ constant + Σ over placements of l − σ Σ tⱼ cⱼ`, adds up over placements: a view. Views get
//! exact as windows and ranges narrow.

use crate::domain::curve::log_series::MAX_FREQUENCY;
use crate::tolerance::proving::POINT;

/// Chords this alike are one view.
const ALIKE: f64 = 0.1;

/// What the depth at a frequency is related to.
#[derive(Clone, Debug, Default)]
pub struct Contacts {
    /// Per `Cⱼ`, what it lies between.
    pub windows: Vec<Window>,
    /// Relations that every split keeps.
    pub views: Vec<View>,
}

/// What a sum of terms lies between.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Window {
    /// No less than this.
    pub low: f64,
    /// No more than this.
    pub high: f64,
    /// Whether the lower end was narrowed beyond what the ranges of the placements imply, and the upper.
    pub cut: [bool; 2],
}

impl Window {
    /// Nothing is known of it.
    pub const OPEN: Self = Self { low: f64::NEG_INFINITY, high: f64::INFINITY, cut: [false; 2] };
}

/// `D ≤ constant + Σ over placements of weights · (l, c₁, c₂, c₃)`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct View {
    /// The constant.
    pub constant: f64,
    /// The weights of `l, c₁, c₂, c₃`.
    pub weights: [f64; MAX_FREQUENCY],
}

/// `t₀ + Σ tⱼ Cⱼ`, nowhere above `T` inside the windows: tangents in their middle of `C₁²/2` and `C₁³/6`, and the mean
/// of both planes below the product `C₁ C₂` (after `McCormick`, 1976).
fn below_fewer(k: usize, windows: &[Window]) -> [f64; MAX_FREQUENCY] {
    let mut t = [0.0; MAX_FREQUENCY];
    t[0] = 1.0;
    t[1..k].fill(1.0);
    let Some(first) = windows.first().filter(|_| k > 2) else { return t };
    let (low, high) = (first.low.max(0.0), first.high.max(0.0));
    let middle = 0.5 * (low + high);
    t[0] -= middle * middle / 2.0;
    t[1] += middle;
    if let Some(second) = windows.get(1).filter(|_| k > 3) {
        t[0] -= middle.powi(3) / 3.0;
        t[1] += middle * middle / 2.0;
        t[0] -= 0.5 * (low * second.low + high * second.high);
        t[1] += 0.5 * (second.low + second.high);
        t[2] += middle;
    }
    t
}

/// The views inside windows: with the chord of `−ln`, and with the tangents at both of its ends while they differ.
pub(super) fn views(k: usize, windows: &[Window]) -> Vec<View> {
    let t = below_fewer(k, windows);
    let (mut low, mut high) = (t[0], t[0]);
    for (t, window) in t[1..k].iter().zip(windows) {
        let ends = [t * window.low, t * window.high];
        low += ends[0].min(ends[1]);
        high += ends[0].max(ends[1]);
    }
    // Fewer than k contacts are no rarer than none, so T is at least 1.
    let low = low.max(1.0);
    let high = high.max(low);
    let chord = if high - low > POINT { (high.ln() - low.ln()) / (high - low) } else { 1.0 / low };
    let mut slopes = vec![chord];
    for slope in [1.0 / high, 1.0 / low] {
        if slopes.iter().all(|known| (known - slope).abs() > ALIKE * known) {
            slopes.push(slope);
        }
    }
    let view = |slope: f64| {
        let highest_gap = (slope * low - low.ln()).max(slope * high - high.ln());
        let weights = std::array::from_fn(|j| if j == 0 { 1.0 } else { -slope * t[j] });
        View { constant: highest_gap - slope * t[0], weights }
    };
    slopes.into_iter().map(view).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::curve::log_series::LogSeries;

    /// Inside its windows every view lies nowhere below the depth at the frequency, and touches it as they narrow.
    #[test]
    fn views_are_nowhere_below_the_depth() {
        for k in 2..=MAX_FREQUENCY {
            for (middle, width) in [([0.9, 0.3, 0.1], 0.8), ([2.4, -0.2, 0.5], 0.3), ([1.2, 0.4, -0.1], 1e-4)] {
                let windows: Vec<Window> = (0..k - 1)
                    .map(|j| Window { low: middle[j] - width * 0.5, high: middle[j] + width * 0.5, cut: [false; 2] })
                    .collect();
                for view in views(k, &windows) {
                    for corner in 0..27_usize {
                        let corner_part = |j: u32| (corner / 3_usize.pow(j) % 3) as f64 / 2.0;
                        let mut log = [3.0, 0.0, 0.0, 0.0];
                        for (j, window) in windows.iter().enumerate() {
                            log[j + 1] = window.low + corner_part(j as u32) * (window.high - window.low);
                        }
                        if LogSeries(log).truncated_sum(k) < 1.0 {
                            continue;
                        }
                        let exact = 3.0 - LogSeries(log).truncated_sum(k).ln();
                        let view_height = view.constant + view.weights.iter().zip(log).map(|(w, v)| w * v).sum::<f64>();
                        assert!(view_height >= exact - 1e-12, "{k}+ {windows:?}: {view_height} < {exact}");
                        assert!(width > 1e-3 || view_height < exact + 1e-3, "{k}+: {view_height} is far from {exact}");
                    }
                }
            }
        }
    }
}
