//! The audit: re-checks a finished plan against its problem, by arithmetic that shares nothing with the solver.
//!
//! Every identity that a media plan must satisfy, every wish, limit and goal, and every reach is computed again from
//! the lines as they are printed. A finding is a fault of this program, never of the brief.
//!
//! Architecture invariant: the audit uses neither the program, nor its cuts, nor any engine.

mod goals;
mod indivisible;
mod limits;
mod lines;
mod objective;
mod phases;
mod steps;
mod totals;
mod value;
mod weeks;

use crate::planning::plan::{Line, Plan, Status};
use crate::problem::{PhaseIndex, PlacementIndex, Problem};
use crate::text::messages::say;
use crate::tolerance::proving::{FIGURE_FLOOR, SAME};

/// A finding for everything that does not add up; empty for a sound plan.
///
/// ```
/// use klantreis::{Planner, audit};
///
/// let brief = "campaign = { budget = 20_000, only = [\"radio\", \"search-brand\"] }\naudience.city.people = 200_000";
/// let planner = Planner::text("brief", brief)?;
/// let answer = planner.answer().map_err(|why| planner.why(why))?;
/// assert!(audit::check(&answer.problem, &answer.plan).is_empty());
///
/// let mut changed = answer.plan.clone();
/// changed.lines[0].spend += 100.0;
/// assert!(!audit::check(&answer.problem, &changed).is_empty());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn check(problem: &Problem, plan: &Plan) -> Vec<String> {
    let folded = problem.weekly.as_ref().map(|_| weeks::folded(problem, plan));
    let campaign = folded.as_ref().unwrap_or(problem);
    let mut audit = Audit { problem: campaign, in_weeks: problem, plan, findings: Vec::new() };
    for line in &plan.lines {
        audit.line(line);
    }
    for (f, phase) in plan.phases.iter().enumerate().map(|(f, phase)| (PhaseIndex(f), phase)) {
        audit.phase(f, phase);
        audit.reach(f, phase);
    }
    audit.followers();
    audit.totals();
    audit.limits();
    audit.indivisible();
    audit.frequencies();
    audit.goals();
    audit.objective();
    audit.steps();
    audit.value();
    audit.weeks(problem);
    audit.findings
}

struct Audit<'a> {
    /// The problem summed over its weeks, where it has any.
    problem: &'a Problem,
    /// The problem with its weeks, where it has any.
    in_weeks: &'a Problem,
    plan: &'a Plan,
    findings: Vec<String>,
}

impl Audit<'_> {
    /// A finding unless two figures are equal; `what` names the figure.
    fn same(&mut self, what: impl FnOnce() -> String, printed: f64, expected: f64) {
        let disagreement = (printed - expected).abs();
        if disagreement.is_nan() || disagreement > SAME * printed.abs().max(expected.abs()).max(FIGURE_FLOOR) {
            self.findings.push(say!("audit-is-not", figure = what(), printed, expected));
        }
    }

    /// A finding if a figure is above another; `what` names the figure.
    fn at_most(&mut self, what: impl FnOnce() -> String, printed: f64, most: f64) {
        if printed.is_nan() || printed > most + SAME * most.abs().max(FIGURE_FLOOR) {
            self.findings.push(say!("audit-is-above", figure = what(), printed, most));
        }
    }

    /// The placement of a line.
    fn placement(&self, line: &Line) -> Option<PlacementIndex> {
        let key = line.key();
        self.problem.placements.position(|placement| placement.key == key)
    }

    /// Whether the plan must keep every bound: a recommended plan must, a planner's own split need not.
    fn must_keep(&self) -> bool {
        self.plan.status != Status::Evaluated
    }
}

/// A figure of a line or a phase, as a finding names it.
fn figure(name: &str, figure: &str) -> String {
    format!("{name}: {figure}")
}
