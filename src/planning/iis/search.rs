//! Which bounds conflict: a deletion filter over those that carry a price in the least-breach program.

use crate::problem::{By, Family, LimitIndex, Problem};
use crate::solver::cuts::first_cuts;
use crate::solver::lp::NoSolution;
use crate::solver::recommend::{Settings, least_breach};
use crate::solver::refine::refine;
use crate::solver::stage::{Aim, Stage};
use crate::tolerance::feasibility::BREACH_ROUNDING;
use crate::tolerance::reporting::PRICED_IN_AN_IIS;
use crate::tolerance::solving::LEAST_BREACH;

/// Bounds, each as its rows in [`Problem::limits`]: one, or one per week, month or quarter.
pub(super) type Bounds = Vec<Vec<LimitIndex>>;

/// A set of bounds that conflicts, while every smaller one does not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// The bounds, each as its rows in [`Problem::limits`]: one, or one per week, month or quarter.
    pub bounds: Vec<Vec<LimitIndex>>,
    /// Whether frequency caps are part of it.
    pub caps: bool,
}

impl Conflict {
    /// All bounds, where no part of them is proved to conflict by itself.
    pub(super) fn of_all(problem: &Problem) -> Self {
        Self { bounds: stated(problem), caps: true }
    }
}

/// The smallest set the deletion filter comes to, by itself as tests look at it. What a brief states once is one bound,
/// in however many weeks.
#[cfg(feature = "rooms")]
pub fn irreducible(problem: &Problem, settings: Settings) -> Result<Conflict, NoSolution> {
    let conflict = among(problem, stated(problem), settings)?;
    Ok(conflict.unwrap_or_else(|| Conflict::of_all(problem)))
}

/// The smallest set among some bounds; none where they do not conflict.
pub(super) fn among(problem: &Problem, bounds: Bounds, settings: Settings) -> Result<Option<Conflict>, NoSolution> {
    let mut kept = priced(problem, &bounds, settings)?;
    if !conflicts(problem, &kept, true, settings)? {
        if !conflicts(problem, &bounds, true, settings)? {
            return Ok(None);
        }
        kept = bounds;
    }
    for rows in kept.clone() {
        let fewer = without(&kept, &rows);
        if conflicts(problem, &fewer, true, settings)? {
            kept = fewer;
        }
    }
    for at in 0..kept.len() {
        if let Some(alone) = alone(problem, &kept, at, settings)? {
            kept[at] = vec![alone];
        }
    }
    let caps = !conflicts(problem, &kept, false, settings)?;
    Ok(Some(Conflict { bounds: kept, caps }))
}

/// The bounds that carry a price where all of them are breached the least.
fn priced(problem: &Problem, bounds: &Bounds, settings: Settings) -> Result<Bounds, NoSolution> {
    let stage = Stage { aim: Aim::LeastBreach, held: Vec::new(), margin: 0.0 };
    let part = part(problem, bounds, true);
    let prices = refine(&part, &stage, &mut first_cuts(&part), settings.options(), LEAST_BREACH, None)?.duals;
    let mut prices = prices.limit.into_iter();
    let has_price = |rows: &&Vec<LimitIndex>| {
        prices.by_ref().take(rows.len()).fold(0.0, |most, price: f64| price.abs().max(most)) > PRICED_IN_AN_IIS
    };
    Ok(bounds.iter().filter(has_price).cloned().collect())
}

/// All bounds but one.
pub(super) fn without(bounds: &Bounds, one: &[LimitIndex]) -> Bounds {
    bounds.iter().filter(|other| *other != one).cloned().collect()
}

/// The bounds as they are stated, each with its rows; that weeks add up to their line is none.
pub(super) fn stated(problem: &Problem) -> Bounds {
    let mut bounds: Bounds = Vec::new();
    for (index, limit) in problem.limits.iter_enumerated().filter(|(_, limit)| limit.family != Family::Calendar) {
        let same = |rows: &&mut Vec<LimitIndex>| {
            let first = &problem.limits[rows[0]];
            limit.when.is_some() && first.when.is_some() && (first.family, &first.path) == (limit.family, &limit.path)
        };
        match bounds.iter_mut().find(same) {
            Some(rows) => rows.push(index),
            None => bounds.push(vec![index]),
        }
    }
    bounds
}

/// The only week, month or quarter in which a bound conflicts; none where it takes several.
fn alone(problem: &Problem, kept: &Bounds, at: usize, settings: Settings) -> Result<Option<LimitIndex>, NoSolution> {
    for &row in kept[at].iter().filter(|_| kept[at].len() > 1) {
        let mut fewer = kept.clone();
        fewer[at] = vec![row];
        if conflicts(problem, &fewer, true, settings)? {
            return Ok(Some(row));
        }
    }
    Ok(None)
}

/// Whether some bounds leave no plan.
pub(super) fn conflicts(
    problem: &Problem,
    bounds: &Bounds,
    caps: bool,
    settings: Settings,
) -> Result<bool, NoSolution> {
    Ok(least_breach(&part(problem, bounds, caps), settings)? > BREACH_ROUNDING)
}

/// The problem with some of its bounds alone, in their order.
fn part(problem: &Problem, bounds: &Bounds, caps: bool) -> Problem {
    let mut part = problem.clone();
    let adds_up = problem.limits.iter().filter(|limit| limit.family == Family::Calendar).cloned();
    part.limits = bounds.iter().flatten().map(|&index| problem.limits[index].clone()).chain(adds_up).collect();
    if !caps {
        part.frequency_caps.clear();
        part.frequency_floors.clear();
        part.follows = By::new();
        part.pools = By::new();
    }
    // What one placement may take is a bound of its own here, not of the columns.
    for placement in &mut part.placements {
        placement.most = placement.most.max(1e3);
    }
    part
}
