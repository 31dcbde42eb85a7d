//! Families `contact_sum`, `contact_window` and `contact_line`: people reached several times.

use super::layout::Program;
use crate::problem::{PlacementIndex, Problem};
use crate::solver::cuts::Cuts;
use crate::solver::cuts::contact_cuts::{ContactCuts, HullCuts};
use crate::solver::lp::{Col, Relation};

/// The depth of people reached `k` times and more is at most what each view of it adds up to.
///
/// `D[f,a] ≤ constant + Σ seen[p]   for every view`, with `seen[p] ≤ slope · x[p] + offset` for every line over
/// what placement `p` adds.
///
/// Exactly `D = L − ln T(C₁ … Cₖ₋₁)`, which is not concave: inside a window of each `Cⱼ` a view lies above it and adds
/// up over placements.
pub fn contact_sum(program: &mut Program, problem: &Problem, cuts: &Cuts) {
    for (index, sum) in problem.sums.iter_enumerated() {
        let mut view_rows = Vec::new();
        if let Some(contacts) = &sum.contacts {
            let cuts = ContactCuts::of_sum(problem, index, contacts, &cuts.contacts);
            for (v, view) in contacts.views.iter().enumerate() {
                let mut view_terms = vec![(1.0, program.sum[index])];
                for (m, &p) in sum.members.iter().enumerate() {
                    let name = format!("{},{},{v}", sum.name, problem.placements[p].key);
                    view_terms.push((-1.0, bounded_by(&cuts.views[v][m], 1.0, program, problem, p, &name)));
                }
                let name = format!("contact_sum[{},{v}]", sum.name);
                view_rows.push(program.lp.row(name, view_terms, Relation::AtMost, view.constant));
            }
        }
        program.rows.views.push(view_rows);
    }
}

/// Where branch and bound narrowed the window of a `Cⱼ`, the contacts stay inside it.
///
/// `low ≤ Σ cⱼ[p] ≤ high`, with lines over each `cⱼ[p]` for the one and under it for the other.
pub fn contact_window(program: &mut Program, problem: &Problem, cuts: &Cuts) {
    for (index, sum) in problem.sums.iter_enumerated() {
        let mut window_rows = Vec::new();
        let of_sum = |contacts| (contacts, ContactCuts::of_sum(problem, index, contacts, &cuts.contacts));
        let cuts = sum.contacts.as_ref().map(of_sum);
        let windows = cuts.iter().flat_map(|(contacts, cuts)| contacts.windows.iter().zip(&cuts.windows));
        for (j, (window, cuts)) in windows.enumerate() {
            let mut window_row = |window_end: usize, bound: f64| {
                let sign = if window_end == 0 { 1.0 } else { -1.0 };
                let name = format!("{},c{},{}", sum.name, j + 1, ["least", "most"][window_end]);
                let members = sum.members.iter().zip(cuts);
                let window_terms = members.map(|(&p, member_hulls)| {
                    let member_name = format!("{name},{}", problem.placements[p].key);
                    (1.0, bounded_by(&member_hulls[window_end], sign, program, problem, p, &member_name))
                });
                let window_terms: Vec<(f64, Col)> = window_terms.collect();
                let relation = if window_end == 0 { Relation::AtLeast } else { Relation::AtMost };
                program.lp.row(format!("contact_window[{name}]"), window_terms, relation, bound)
            };
            let low_row = window.cut[0].then(|| window_row(0, window.low));
            let high_row = window.cut[1].then(|| window_row(1, window.high));
            window_rows.push([low_row, high_row]);
        }
        program.rows.windows.push(window_rows);
    }
}

/// A column `seen` with a row per line: at most the line, or with sign −1 at least minus the line.
fn bounded_by(
    cuts: &HullCuts,
    sign: f64,
    program: &mut Program,
    problem: &Problem,
    p: PlacementIndex,
    name: &str,
) -> Col {
    let seen_column = program.lp.column(format!("seen[{name}]"), (f64::NEG_INFINITY, f64::INFINITY));
    for (k, line) in cuts.lines().enumerate() {
        let mut terms = vec![(sign, seen_column), (-line.slope, program.spend[p])];
        let offset = match problem.placements[p].activation {
            Some(s) => {
                terms.push((-line.offset, program.bought[s]));
                0.0
            }
            None => line.offset,
        };
        program.lp.row(format!("contact_line[{name},{k}]"), terms, Relation::AtMost, offset);
    }
    seen_column
}
