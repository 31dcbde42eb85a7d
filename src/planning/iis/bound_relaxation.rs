//! The relaxation of each bound of an irreducible infeasible set, or why no change of that bound alone is enough.

use rayon::prelude::*;

use super::search::{BoundRows, find_iis, is_infeasible, stated, without};
use super::sentences::keys;
use crate::planning::parameter::{Parameter, RelaxedBy, flags, key_path, of_limit};
use crate::planning::relaxation::restore_feasibility;
use crate::planning::what_if::WhatIf;
use crate::problem::{Family, Limit, LimitIndex, Problem, Stated};
use crate::solver::lp::NoSolution;
use crate::text::messages::{say, word};

/// What can be done about one bound.
pub(super) enum BoundRelaxation {
    /// Its figure is set to this value.
    Value(Box<Parameter>, f64),
    /// It is taken away by this change.
    Removal(String),
    /// It is left out of the brief by hand: there is no change to type.
    Dropped,
    /// No change: even without it these bounds contradict each other, by key.
    Others(Vec<String>),
    /// No change: it already ran.
    Past,
    /// No change of it was found that is enough.
    NotFound,
}

impl BoundRelaxation {
    /// Whether it ends the conflict.
    pub(super) fn is_enough(&self) -> bool {
        matches!(self, Self::Value(..) | Self::Removal(_) | Self::Dropped)
    }

    /// The change, as `--set` takes it.
    pub(super) fn set(&self) -> Vec<String> {
        match self {
            Self::Value(parameter, value) => parameter.sets(*value),
            Self::Removal(change) => vec![change.clone()],
            _ => Vec::new(),
        }
    }
}

/// The relaxation of each bound of a set; `others` are the bounds of other sets, which are ignored.
pub(super) fn all(
    what_if: &WhatIf,
    problem: &Problem,
    bounds: &BoundRows,
    others: &[Vec<String>],
) -> Result<Vec<BoundRelaxation>, NoSolution> {
    let mut remaining_bounds = stated(problem);
    remaining_bounds.retain(|rows| !others.contains(&problem.limits[rows[0]].path));
    bounds.par_iter().map(|rows| relaxation(what_if, problem, rows, others, &remaining_bounds)).collect()
}

/// The relaxation of one bound; `rest` are all bounds but those of other sets.
fn relaxation(
    what_if: &WhatIf,
    problem: &Problem,
    rows: &[LimitIndex],
    others: &[Vec<String>],
    remaining_bounds: &BoundRows,
) -> Result<BoundRelaxation, NoSolution> {
    let limit = &problem.limits[rows[0]];
    if limit.family == Family::Ran {
        return Ok(BoundRelaxation::Past);
    }
    if let Some((parameter, value)) = restore_feasibility(what_if, problem, rows[0], others) {
        return Ok(BoundRelaxation::Value(Box::new(parameter), value));
    }
    let relaxed_bound = remaining_bounds.iter().find(|stated| stated.contains(&rows[0])).cloned().unwrap_or_default();
    let fewer_bounds = without(remaining_bounds, &relaxed_bound);
    if is_infeasible(problem, &fewer_bounds, true, what_if.settings)? {
        let remaining_iis = find_iis(problem, fewer_bounds, what_if.settings)?;
        let conflicting_bounds = remaining_iis.into_iter().flat_map(|iis| iis.bounds);
        return Ok(BoundRelaxation::Others(
            conflicting_bounds.map(|rows| key_path(&problem.limits[rows[0]].path)).collect(),
        ));
    }
    Ok(match limit.family {
        Family::Prerequisite => needs_nothing(what_if, limit, others),
        Family::Budget | Family::Volume | Family::Calendar | Family::Ran => BoundRelaxation::NotFound,
        _ => dropped(what_if, problem, limit, others),
    })
}

/// A bound on at least something is relaxed to 0; any other wish or limit is taken away.
fn dropped(what_if: &WhatIf, problem: &Problem, limit: &Limit, others: &[Vec<String>]) -> BoundRelaxation {
    let Some(parameter) = of_limit(what_if.reading, problem, limit) else { return BoundRelaxation::Dropped };
    let restores_a_plan = |set: &[String]| !others.is_empty() || what_if.answer(set).is_some();
    if parameter.relaxed_by == RelaxedBy::Lowering && restores_a_plan(&parameter.sets(0.0)) {
        return BoundRelaxation::Value(Box::new(parameter), 0.0);
    }
    let removal = parameter.removal.filter(|removal| restores_a_plan(std::slice::from_ref(removal)));
    removal.map_or(BoundRelaxation::Dropped, BoundRelaxation::Removal)
}

/// A need has no figure to relax: the smallest change is to need nothing.
fn needs_nothing(what_if: &WhatIf, limit: &Limit, others: &[Vec<String>]) -> BoundRelaxation {
    let change = format!("{}=[]", key_path(&limit.path));
    let restores_a_plan = !others.is_empty() || what_if.answer(std::slice::from_ref(&change)).is_some();
    if restores_a_plan { BoundRelaxation::Removal(change) } else { BoundRelaxation::Dropped }
}

/// The row of a bound with the largest amount: a part of a week has a part of the amount of a whole week.
pub(super) fn largest<'a>(problem: &'a Problem, rows: &[LimitIndex]) -> &'a Limit {
    let amount = |row: &LimitIndex| if let Stated::Amount(amount) = problem.limits[*row].stated { amount } else { 0.0 };
    let largest = rows.iter().copied().max_by(|a, b| amount(a).total_cmp(&amount(b)));
    &problem.limits[largest.unwrap_or(rows[0])]
}

/// A relaxation in words, with the flags to type; `alone` where there is no other set.
pub(super) fn words_of(relaxation: &BoundRelaxation, limit: &Limit, alone: bool, scenario: Option<&str>) -> String {
    let flags = || flags(&relaxation.set(), scenario);
    let consequence = if alone { word!("then-there-is-plan") } else { word!("then-this-conflict-is-gone") };
    match relaxation {
        BoundRelaxation::Value(parameter, value) => {
            let verb = if *value > parameter.now { word!("raise") } else { word!("lower") };
            let (now, to, flags) = (parameter.exactly(parameter.now), parameter.exactly(*value), flags());
            say!("it-from", verb, now, to, consequence, flags)
        }
        BoundRelaxation::Removal(_) => {
            let flags = flags();
            say!("bound-relaxation-drop-it", consequence, flags)
        }
        BoundRelaxation::Dropped => say!("drop-it", consequence),
        BoundRelaxation::Others(bounds) if bounds.is_empty() => {
            word!("iis-no-change-of-it-is-enough-without").to_owned()
        }
        BoundRelaxation::Others(bounds) => {
            let (count, names) = (bounds.len(), keys(bounds.iter().map(String::as_str)));
            match count {
                1 => say!("bound-relaxation-no-change-of-it-is-enough-without", names),
                _ => say!("no-change-of-it-is-enough-without", names),
            }
        }
        BoundRelaxation::Past => word!("this-already-ran-so-it-cannot-be").to_owned(),
        BoundRelaxation::NotFound if limit.family == Family::Volume => {
            word!("this-is-all-supply-ask-for-less").to_owned()
        }
        BoundRelaxation::NotFound => word!("no-figure-for-it-alone-was-found").to_owned(),
    }
}
