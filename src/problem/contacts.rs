//! Reach at a frequency: the sums over placements that it depends on, and straight relations nowhere below it.
//!
//! With `k = 2, 3, 4` the depth of a phase is `D = L − ln T(C₁ … Cₖ₋₁)` (see [`crate::domain::curve::contacts`]).
//! Inside a window of every `Cⱼ`, `T` is nowhere below a linear `t₀ + Σ tⱼ Cⱼ`, and `−ln` of that nowhere above a
//! chord. What is left, `D ≤ constant + Σ over placements of l − σ Σ tⱼ cⱼ`, adds up over placements: a view. Views get
//! exact as windows and ranges narrow.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{AudienceIndex, Decision, PlacementIndex, Problem, Setting, Sum};
use crate::domain::curve::contact_table::ContactTable;
use crate::domain::curve::contacts::{LogSeries, MAX_FREQUENCY};
use crate::domain::curve::frequency;
use crate::tolerance::feasibility::NOT_ZERO;
use crate::tolerance::proving::{POINT, TABLE, WINDOW, WINDOW_AT_LEAST};

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

impl Problem {
    /// How the contacts of a placement spread over an audience, in logarithms.
    pub fn log(&self, p: PlacementIndex, a: AudienceIndex, x: f64) -> LogSeries {
        let Some(weighted) = &self.placements[p].curves[a] else { return LogSeries::default() };
        let weight = weighted.per_x * x;
        let contacts = self.contacts_per_head(p, a) * x;
        let spread = frequency::first_classes(&weighted.curve, weight, contacts, weighted.curve.reach(weight));
        LogSeries::of(spread)
    }

    /// `L` and `C₁, C₂, C₃` of a sum, at a split.
    pub fn logs(&self, sum: &Sum, x: &Decision) -> LogSeries {
        let each = sum.members.iter().filter(|&&p| x[p] > 0.0).map(|&p| self.log(p, sum.audience, x[p]));
        each.fold(LogSeries::default(), LogSeries::and)
    }

    /// Tabulates what the sums at a frequency above 1 add up, and draws their first views.
    pub(crate) fn tabulate(&mut self) {
        let audiences = self.audiences.keys();
        let often = self.sums.iter().filter(|sum| sum.frequency > 1);
        let counted: BTreeSet<PlacementIndex> = often.flat_map(|sum| sum.members.iter().copied()).collect();
        for p in self.placements.keys() {
            if counted.contains(&p) {
                let at = |x: f64| audiences.clone().flat_map(|a| self.log(p, a, x).0).collect();
                let table = ContactTable::of(at, self.placements[p].most.max(NOT_ZERO), TABLE);
                self.placements[p].contacts = Some(Arc::new(table));
            }
        }
        for sum in self.sums.iter_mut().filter(|sum| sum.frequency > 1) {
            sum.contacts = Some(Contacts { windows: vec![Window::OPEN; sum.frequency - 1], views: Vec::new() });
        }
        self.redraw_views();
    }

    /// Narrows every window to what the placements' ranges imply, and draws the views anew; whether no window is empty.
    pub fn redraw_views(&mut self) -> bool {
        let mut sound = true;
        for index in self.sums.keys() {
            let Some(mut contacts) = self.sums[index].contacts.take() else { continue };
            for (j, window) in contacts.windows.iter_mut().enumerate() {
                let (low, high) = self.implied(&self.sums[index], j + 1);
                let slack = WINDOW * (high - low).abs().max(WINDOW_AT_LEAST);
                *window = Window {
                    low: window.low.max(low),
                    high: window.high.min(high),
                    cut: [window.low > low + slack, window.high < high - slack],
                };
                sound &= window.low <= window.high + slack;
            }
            contacts.views = views(self.sums[index].frequency, &contacts.windows);
            self.sums[index].contacts = Some(contacts);
        }
        sound
    }

    /// What `Cⱼ` lies between as far as the ranges of the placements tell.
    fn implied(&self, sum: &Sum, j: usize) -> (f64, f64) {
        let extents = sum.members.iter().filter_map(|&p| {
            let placement = &self.placements[p];
            let table = placement.contacts.as_ref()?;
            let (low, high) = table.extent(MAX_FREQUENCY * sum.audience.0 + j, (placement.least, placement.most));
            let may_be_nothing = placement.activation.is_some_and(|s| self.activations[s].setting != Setting::On);
            Some(if may_be_nothing { (low.min(0.0), high.max(0.0)) } else { (low, high) })
        });
        extents.fold((0.0, 0.0), |(low, high), (a, b)| (low + a, high + b))
    }
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
fn views(k: usize, windows: &[Window]) -> Vec<View> {
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
        let most = (slope * low - low.ln()).max(slope * high - high.ln());
        let weights = std::array::from_fn(|j| if j == 0 { 1.0 } else { -slope * t[j] });
        View { constant: most - slope * t[0], weights }
    };
    slopes.into_iter().map(view).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

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
                        let part = |j: u32| (corner / 3_usize.pow(j) % 3) as f64 / 2.0;
                        let mut log = [3.0, 0.0, 0.0, 0.0];
                        for (j, window) in windows.iter().enumerate() {
                            log[j + 1] = window.low + part(j as u32) * (window.high - window.low);
                        }
                        if LogSeries(log).truncated_sum(k) < 1.0 {
                            continue;
                        }
                        let exact = 3.0 - LogSeries(log).truncated_sum(k).ln();
                        let seen = view.constant + view.weights.iter().zip(log).map(|(w, v)| w * v).sum::<f64>();
                        assert!(seen >= exact - 1e-12, "{k}+ {windows:?}: {seen} < {exact}");
                        assert!(width > 1e-3 || seen < exact + 1e-3, "{k}+: {seen} is far from {exact}");
                    }
                }
            }
        }
    }
}
