//! The context of a search: what every node and candidate is judged against.

use crate::problem::{Decision, Problem};
use crate::solver::settings::SolverOptions;
use crate::solver::stage::Stage;

/// The problem and stage that are searched, the solver, and the best split so far.
#[derive(Clone, Copy)]
pub(super) struct SearchContext<'a> {
    /// The problem before any range was narrowed.
    pub(super) problem: &'a Problem,
    pub(super) stage: &'a Stage,
    pub(super) options: SolverOptions,
    /// The best feasible split so far.
    pub(super) incumbent: Option<&'a Decision>,
}
