//! Cuts for reach at a frequency above 1: lines over what each placement adds to a view or to a contact window.

use std::borrow::Cow;
use std::sync::Arc;

use crate::domain::curve::hull::{ConcaveHull, LinearBound};
use crate::domain::curve::log_series::MAX_FREQUENCY;

use crate::problem::{By, Contacts, Decision, PlacementIndex, Problem, Sum, SumIndex, View};

/// Where the first lines are added, as parts of a placement's range.
const FIRST_LINES: [f64; 5] = [0.0, 0.02, 0.1, 0.4, 1.0];

/// The cuts of one sum at a frequency.
#[derive(Clone, Debug, Default)]
pub struct ContactCuts {
    /// Per view and member, over what the member adds to it.
    pub views: Vec<Vec<HullCuts>>,
    /// Per `Cⱼ` and member, over it and under it, where its window was narrowed.
    pub windows: Vec<Vec<[HullCuts; 2]>>,
    /// The views they are valid for.
    of_views: Vec<View>,
}

impl ContactCuts {
    /// The cuts of a sum so far, or first ones where those are of other views.
    pub fn of_sum<'a>(
        problem: &Problem,
        index: SumIndex,
        contacts: &Contacts,
        sum_cuts: &'a By<SumIndex, Self>,
    ) -> Cow<'a, Self> {
        let current = sum_cuts.get(index).filter(|cuts| cuts.belong_to(contacts));
        current.map_or_else(|| Cow::Owned(first_of_sum(problem, &problem.sums[index])), Cow::Borrowed)
    }

    /// Whether they are valid for these views and windows. Views change whenever a range or a window is narrowed, and
    /// a line over one view is not valid for another.
    fn belong_to(&self, contacts: &Contacts) -> bool {
        let narrowed_windows = contacts.windows.iter().map(|window| window.cut.contains(&true));
        self.of_views == contacts.views && self.windows.iter().map(|cuts| !cuts.is_empty()).eq(narrowed_windows)
    }
}

/// Some lines of a least concave function above another, its hull.
#[derive(Clone, Debug)]
pub struct HullCuts {
    hull: Arc<ConcaveHull>,
    added_lines: Vec<usize>,
}

impl HullCuts {
    /// Adds the line of the hull at `x`; how many were added.
    fn add_line(&mut self, x: f64) -> usize {
        let index = self.hull.line_at(x);
        if self.added_lines.contains(&index) {
            return 0;
        }
        self.added_lines.push(index);
        1
    }

    /// The lines added so far.
    pub fn lines(&self) -> impl Iterator<Item = LinearBound> + '_ {
        self.added_lines.iter().map(|&index| self.hull.line(index))
    }

    /// The hull's value at `x`: the bound that all its lines give together.
    pub fn value(&self, x: f64) -> f64 {
        self.hull.value(x)
    }
}

/// The first cuts of every sum at a frequency, over the present ranges of the placements.
pub fn first_contact_cuts(problem: &Problem) -> By<SumIndex, ContactCuts> {
    problem.sums.iter().map(|sum| first_of_sum(problem, sum)).collect()
}

fn first_of_sum(problem: &Problem, sum: &Sum) -> ContactCuts {
    let Some(contacts) = &sum.contacts else { return ContactCuts::default() };
    let hull_cuts_over = |p: PlacementIndex, weights: [f64; MAX_FREQUENCY]| {
        let placement = &problem.placements[p];
        let mut table_weights = vec![0.0; MAX_FREQUENCY * problem.audiences.len()];
        table_weights[MAX_FREQUENCY * sum.audience.0..MAX_FREQUENCY * (sum.audience.0 + 1)].copy_from_slice(&weights);
        let placement_range = (placement.least, placement.most);
        let hull =
            placement.contacts.as_ref().map(|table| table.hull(&table_weights, placement_range)).unwrap_or_default();
        let mut hull_cuts = HullCuts { hull: Arc::new(hull), added_lines: Vec::new() };
        for range_part in FIRST_LINES {
            hull_cuts.add_line(placement_range.0 + range_part * (placement_range.1 - placement_range.0));
        }
        hull_cuts
    };
    let single_weight = |j: usize, weight: f64| std::array::from_fn(|i| if i == j { weight } else { 0.0 });
    let view_cuts =
        contacts.views.iter().map(|view| sum.members.iter().map(|&p| hull_cuts_over(p, view.weights)).collect());
    let window_cuts = contacts.windows.iter().enumerate().map(|(j, window)| {
        let is_narrowed = window.cut.contains(&true);
        let members = sum.members.iter().filter(|_| is_narrowed);
        members
            .map(|&p| [hull_cuts_over(p, single_weight(j + 1, 1.0)), hull_cuts_over(p, single_weight(j + 1, -1.0))])
            .collect()
    });
    ContactCuts { views: view_cuts.collect(), windows: window_cuts.collect(), of_views: contacts.views.clone() }
}

/// Adds the lines at a split; how many were added.
pub fn add_lines(problem: &Problem, cuts: &mut By<SumIndex, ContactCuts>, x: &Decision) -> usize {
    let mut added_lines = 0;
    for (sum, cuts) in problem.sums.iter().zip(cuts) {
        for (m, &p) in sum.members.iter().enumerate() {
            let range_x = x[p].max(problem.placements[p].least).min(problem.placements[p].most);
            let views = cuts.views.iter_mut().filter_map(|view| view.get_mut(m));
            added_lines += views.map(|hull_cuts| hull_cuts.add_line(range_x)).sum::<usize>();
            let windows = cuts.windows.iter_mut().filter_map(|window| window.get_mut(m)).flatten();
            added_lines += windows.map(|hull_cuts| hull_cuts.add_line(range_x)).sum::<usize>();
        }
    }
    added_lines
}
