//! Families `contact_sum` and `contact_window`: reach of those with several contacts.

use std::borrow::Cow;
use std::sync::Arc;

use super::{Pieces, Program};
use crate::domain::curve::contacts::MAX_FREQUENCY;
use crate::domain::curve::hull::{ConcaveHull, LinearBound};
use crate::problem::{By, Contacts, Decision, PlacementIndex, Problem, Sum, SumIndex, View};
use crate::solver::lp::{Col, Relation};

/// Where the first lines are drawn, as parts of a placement's range.
const FIRST: [f64; 5] = [0.0, 0.02, 0.1, 0.4, 1.0];

/// The lines drawn so far over what the depth at a frequency adds up.
#[derive(Clone, Debug, Default)]
pub struct ContactLines {
    /// Per view and member, over what the member adds to it.
    pub views: Vec<Vec<Lines>>,
    /// Per `Cⱼ` and member, over it and under it, where its window was narrowed.
    pub windows: Vec<Vec<[Lines; 2]>>,
    /// The views they were drawn for.
    of: Vec<View>,
}

impl ContactLines {
    /// Whether they were drawn for these views and windows: views are drawn anew whenever a range or a window is
    /// narrowed, and a line over one view says nothing of another.
    fn belong_to(&self, contacts: &Contacts) -> bool {
        let narrowed = contacts.windows.iter().map(|window| window.cut.contains(&true));
        self.of == contacts.views && self.windows.iter().map(|lines| !lines.is_empty()).eq(narrowed)
    }
}

/// The lines of a sum: those drawn so far, or first ones where those belong to other views.
fn lines<'a>(problem: &Problem, (index, contacts): (SumIndex, &Contacts), pieces: &'a Pieces) -> Cow<'a, ContactLines> {
    let drawn = pieces.contacts.get(index).filter(|lines| lines.belong_to(contacts));
    drawn.map_or_else(|| Cow::Owned(of_sum(problem, &problem.sums[index])), Cow::Borrowed)
}

/// Some lines of the least concave function above another.
#[derive(Clone, Debug)]
pub struct Lines {
    hull: Arc<ConcaveHull>,
    drawn: Vec<usize>,
}

impl Lines {
    /// Draws the line that holds at `x`; how many were drawn.
    fn touch(&mut self, x: f64) -> usize {
        let index = self.hull.line_at(x);
        if self.drawn.contains(&index) {
            return 0;
        }
        self.drawn.push(index);
        1
    }

    fn each(&self) -> impl Iterator<Item = LinearBound> + '_ {
        self.drawn.iter().map(|&index| self.hull.line(index))
    }

    /// What they promise at `x` once all are drawn.
    pub fn value(&self, x: f64) -> f64 {
        self.hull.value(x)
    }
}

/// The first lines of every sum at a frequency, over the ranges the placements have now.
pub fn first(problem: &Problem) -> By<SumIndex, ContactLines> {
    problem.sums.iter().map(|sum| of_sum(problem, sum)).collect()
}

fn of_sum(problem: &Problem, sum: &Sum) -> ContactLines {
    let Some(contacts) = &sum.contacts else { return ContactLines::default() };
    let over = |p: PlacementIndex, weights: [f64; MAX_FREQUENCY]| {
        let placement = &problem.placements[p];
        let mut all = vec![0.0; MAX_FREQUENCY * problem.audiences.len()];
        all[MAX_FREQUENCY * sum.audience.0..MAX_FREQUENCY * (sum.audience.0 + 1)].copy_from_slice(&weights);
        let range = (placement.least, placement.most);
        let hull = placement.contacts.as_ref().map(|table| table.hull(&all, range)).unwrap_or_default();
        let mut lines = Lines { hull: Arc::new(hull), drawn: Vec::new() };
        for part in FIRST {
            lines.touch(range.0 + part * (range.1 - range.0));
        }
        lines
    };
    let only = |j: usize, weight: f64| std::array::from_fn(|i| if i == j { weight } else { 0.0 });
    let views = contacts.views.iter().map(|view| sum.members.iter().map(|&p| over(p, view.weights)).collect());
    let windows = contacts.windows.iter().enumerate().map(|(j, window)| {
        let cut = window.cut.contains(&true);
        let members = sum.members.iter().filter(|_| cut);
        members.map(|&p| [over(p, only(j + 1, 1.0)), over(p, only(j + 1, -1.0))]).collect()
    });
    ContactLines { views: views.collect(), windows: windows.collect(), of: contacts.views.clone() }
}

/// Draws lines at a split; how many were drawn.
pub fn touch(problem: &Problem, pieces: &mut Pieces, x: &Decision) -> usize {
    let mut drawn = 0;
    for (sum, lines) in problem.sums.iter().zip(&mut pieces.contacts) {
        for (m, &p) in sum.members.iter().enumerate() {
            let at = x[p].max(problem.placements[p].least).min(problem.placements[p].most);
            drawn += lines.views.iter_mut().filter_map(|view| view.get_mut(m)).map(|one| one.touch(at)).sum::<usize>();
            let windows = lines.windows.iter_mut().filter_map(|window| window.get_mut(m)).flatten();
            drawn += windows.map(|one| one.touch(at)).sum::<usize>();
        }
    }
    drawn
}

/// Of people reached `k` times and more the depth is no more than any view of it adds up to.
///
/// `D[f,a] ≤ constant + Σ seen[p]   for every view`, with `seen[p] ≤ slope · x[p] + offset` for every line drawn over
/// what placement `p` adds.
///
/// Exactly `D = L − ln T(C₁ … Cₖ₋₁)`, which is not concave: inside a window of each `Cⱼ` a view lies above it and adds
/// up over placements.
pub fn contact_sum(program: &mut Program, problem: &Problem, pieces: &Pieces) {
    for (index, sum) in problem.sums.iter_enumerated() {
        let mut rows = Vec::new();
        if let Some(contacts) = &sum.contacts {
            let lines = lines(problem, (index, contacts), pieces);
            for (v, view) in contacts.views.iter().enumerate() {
                let mut terms = vec![(1.0, program.sum[index])];
                for (m, &p) in sum.members.iter().enumerate() {
                    let name = format!("{},{},{v}", sum.name, problem.placements[p].key);
                    terms.push((-1.0, bounded(program, problem, (p, &name), &lines.views[v][m], 1.0)));
                }
                let name = format!("contact_sum[{},{v}]", sum.name);
                rows.push(program.lp.row(name, terms, Relation::AtMost, view.constant));
            }
        }
        program.rows.views.push(rows);
    }
}

/// Where the search is split by how many contacts there are, they stay inside their window.
///
/// `low ≤ Σ cⱼ[p] ≤ high`, with lines over each `cⱼ[p]` for the one and under it for the other.
pub fn contact_window(program: &mut Program, problem: &Problem, pieces: &Pieces) {
    for (index, sum) in problem.sums.iter_enumerated() {
        let mut rows = Vec::new();
        let drawn = sum.contacts.as_ref().map(|contacts| (contacts, lines(problem, (index, contacts), pieces)));
        let windows = drawn.iter().flat_map(|(contacts, drawn)| contacts.windows.iter().zip(&drawn.windows));
        for (j, (window, lines)) in windows.enumerate() {
            let mut side = |which: usize, bound: f64| {
                let sign = if which == 0 { 1.0 } else { -1.0 };
                let name = format!("{},c{},{}", sum.name, j + 1, ["least", "most"][which]);
                let members = sum.members.iter().zip(lines);
                let terms = members.map(|(&p, both)| {
                    let own = format!("{name},{}", problem.placements[p].key);
                    (1.0, bounded(program, problem, (p, &own), &both[which], sign))
                });
                let terms: Vec<(f64, Col)> = terms.collect();
                let relation = if which == 0 { Relation::AtLeast } else { Relation::AtMost };
                program.lp.row(format!("contact_window[{name}]"), terms, relation, bound)
            };
            let least = window.cut[0].then(|| side(0, window.low));
            let most = window.cut[1].then(|| side(1, window.high));
            rows.push([least, most]);
        }
        program.rows.windows.push(rows);
    }
}

/// A column with every line drawn as its bound: above it, or with sign −1 below it.
fn bounded(
    program: &mut Program,
    problem: &Problem,
    (p, name): (PlacementIndex, &str),
    lines: &Lines,
    sign: f64,
) -> Col {
    let seen = program.lp.column(format!("seen[{name}]"), (f64::NEG_INFINITY, f64::INFINITY));
    for (k, line) in lines.each().enumerate() {
        let mut terms = vec![(sign, seen), (-line.slope, program.spend[p])];
        let offset = match problem.placements[p].activation {
            Some(s) => {
                terms.push((-line.offset, program.bought[s]));
                0.0
            }
            None => line.offset,
        };
        program.lp.row(format!("contact_line[{name},{k}]"), terms, Relation::AtMost, offset);
    }
    seen
}
