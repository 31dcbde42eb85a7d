//! Contact windows of a problem: the contacts of its placements in logarithms, tabulated, and the windows and views
//! that follow from what the placements may spend.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::contact_views::views;
use super::{AudienceIndex, Contacts, Decision, PlacementIndex, Problem, Setting, Sum, Window};
use crate::domain::curve::contact_table::ContactTable;
use crate::domain::curve::frequency;
use crate::domain::curve::log_series::{LogSeries, MAX_FREQUENCY};
use crate::tolerance::feasibility::NOT_ZERO;
use crate::tolerance::proving::{TABLE, WINDOW, WINDOW_AT_LEAST};

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
        let contact_logs = sum.members.iter().filter(|&&p| x[p] > 0.0).map(|&p| self.log(p, sum.audience, x[p]));
        contact_logs.fold(LogSeries::default(), LogSeries::and)
    }

    /// Tabulates what the sums at a frequency above 1 add up, and draws their first views.
    pub(crate) fn tabulate(&mut self) {
        let audiences = self.audiences.keys();
        let often = self.sums.iter().filter(|sum| sum.frequency > 1);
        let counted_placements: BTreeSet<PlacementIndex> = often.flat_map(|sum| sum.members.iter().copied()).collect();
        for p in self.placements.keys() {
            if counted_placements.contains(&p) {
                let logs_at = |x: f64| audiences.clone().flat_map(|a| self.log(p, a, x).0).collect();
                let table = ContactTable::of(logs_at, self.placements[p].most.max(NOT_ZERO), TABLE);
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
