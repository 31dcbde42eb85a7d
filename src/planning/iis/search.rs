//! An irreducible infeasible set by a deletion filter, over the bounds with a dual in the least-breach program.

use crate::problem::{By, Family, LimitIndex, Problem};
use crate::solver::cuts::first_cuts;
use crate::solver::lp::NoSolution;
use crate::solver::recommend::{Settings, least_breach};
use crate::solver::refine::refine;
use crate::solver::stage::{Aim, Stage};
use crate::tolerance::feasibility::BREACH_ROUNDING;
use crate::tolerance::reporting::PRICED_IN_AN_IIS;
use crate::tolerance::solving::LEAST_BREACH;

/// Bounds as the brief states them, each as its rows in [`Problem::limits`]: one, or one per week, month or quarter.
pub(super) type BoundRows = Vec<Vec<LimitIndex>>;

/// An irreducible infeasible set: its bounds contradict each other, while those of any smaller set do not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Iis {
    /// The bounds, each as its rows in [`Problem::limits`]: one, or one per week, month or quarter.
    pub bounds: Vec<Vec<LimitIndex>>,
    /// Whether it is infeasible only together with the frequency caps.
    pub caps: bool,
}

impl Iis {
    /// All bounds, where no smaller set is proved infeasible.
    pub(super) fn of_all(problem: &Problem) -> Self {
        Self { bounds: stated(problem), caps: true }
    }
}

/// The set that the deletion filter ends with, for tests. What a brief states once is one bound, in however many weeks.
#[cfg(feature = "rooms")]
pub fn irreducible(problem: &Problem, settings: Settings) -> Result<Iis, NoSolution> {
    let iis = find_iis(problem, stated(problem), settings)?;
    Ok(iis.unwrap_or_else(|| Iis::of_all(problem)))
}

/// An irreducible infeasible set among some bounds; none where they are feasible together.
pub(super) fn find_iis(problem: &Problem, bounds: BoundRows, settings: Settings) -> Result<Option<Iis>, NoSolution> {
    let mut needed_bounds = with_duals(problem, &bounds, settings)?;
    if !is_infeasible(problem, &needed_bounds, true, settings)? {
        if !is_infeasible(problem, &bounds, true, settings)? {
            return Ok(None);
        }
        needed_bounds = bounds;
    }
    for rows in needed_bounds.clone() {
        let fewer_bounds = without(&needed_bounds, &rows);
        if is_infeasible(problem, &fewer_bounds, true, settings)? {
            needed_bounds = fewer_bounds;
        }
    }
    for bound_index in 0..needed_bounds.len() {
        if let Some(period) = only_period(problem, &needed_bounds, bound_index, settings)? {
            needed_bounds[bound_index] = vec![period];
        }
    }
    let caps = !is_infeasible(problem, &needed_bounds, false, settings)?;
    Ok(Some(Iis { bounds: needed_bounds, caps }))
}

/// The bounds with a dual in the least-breach program of all of them.
fn with_duals(problem: &Problem, bounds: &BoundRows, settings: Settings) -> Result<BoundRows, NoSolution> {
    let stage = Stage { aim: Aim::LeastBreach, held: Vec::new(), margin: 0.0 };
    let restricted = restricted(problem, bounds, true);
    let duals =
        refine(&restricted, &stage, &mut first_cuts(&restricted), settings.options(), LEAST_BREACH, None)?.duals;
    let mut duals = duals.limit.into_iter();
    let has_dual = |rows: &&Vec<LimitIndex>| {
        duals.by_ref().take(rows.len()).fold(0.0, |most, dual: f64| dual.abs().max(most)) > PRICED_IN_AN_IIS
    };
    Ok(bounds.iter().filter(has_dual).cloned().collect())
}

/// All bounds but one.
pub(super) fn without(bounds: &BoundRows, left_out: &[LimitIndex]) -> BoundRows {
    bounds.iter().filter(|bound| *bound != left_out).cloned().collect()
}

/// The bounds as the brief states them, each with its rows; the rows by which weeks add up to their line are not
/// bounds.
pub(super) fn stated(problem: &Problem) -> BoundRows {
    let mut bounds: BoundRows = Vec::new();
    for (index, limit) in problem.limits.iter_enumerated().filter(|(_, limit)| limit.family != Family::Calendar) {
        let same_bound = |rows: &&mut Vec<LimitIndex>| {
            let first_limit = &problem.limits[rows[0]];
            limit.when.is_some()
                && first_limit.when.is_some()
                && (first_limit.family, &first_limit.path) == (limit.family, &limit.path)
        };
        match bounds.iter_mut().find(same_bound) {
            Some(rows) => rows.push(index),
            None => bounds.push(vec![index]),
        }
    }
    bounds
}

/// The one week, month or quarter of bound `at` that makes the set infeasible by itself; none where several are needed.
fn only_period(
    problem: &Problem,
    bounds: &BoundRows,
    bound_index: usize,
    settings: Settings,
) -> Result<Option<LimitIndex>, NoSolution> {
    for &row in bounds[bound_index].iter().filter(|_| bounds[bound_index].len() > 1) {
        let mut fewer_bounds = bounds.clone();
        fewer_bounds[bound_index] = vec![row];
        if is_infeasible(problem, &fewer_bounds, true, settings)? {
            return Ok(Some(row));
        }
    }
    Ok(None)
}

/// Whether some bounds have no feasible plan: their least breach is above zero.
pub(super) fn is_infeasible(
    problem: &Problem,
    bounds: &BoundRows,
    caps: bool,
    settings: Settings,
) -> Result<bool, NoSolution> {
    Ok(least_breach(&restricted(problem, bounds, caps), settings)? > BREACH_ROUNDING)
}

/// The problem with only these bounds, in their order.
fn restricted(problem: &Problem, bounds: &BoundRows, caps: bool) -> Problem {
    let mut restricted = problem.clone();
    let adds_up = problem.limits.iter().filter(|limit| limit.family == Family::Calendar).cloned();
    restricted.limits = bounds.iter().flatten().map(|&index| problem.limits[index].clone()).chain(adds_up).collect();
    if !caps {
        restricted.frequency_caps.clear();
        restricted.frequency_floors.clear();
        restricted.follows = By::new();
        restricted.pools = By::new();
    }
    // The volume of a placement is one of the bounds here, so its column needs no upper bound.
    for placement in &mut restricted.placements {
        placement.most = placement.most.max(1e3);
    }
    restricted
}
