//! What each bound of a conflict would have to become, or why no change of it alone is enough.

use rayon::prelude::*;

use super::search::{Bounds, among, conflicts, stated, without};
use super::words::keys;
use crate::planning::parameter::{Eases, Parameter, flags, key_path, of_limit};
use crate::planning::relaxation::out_of_conflict;
use crate::planning::what_if::WhatIf;
use crate::problem::{Family, Limit, LimitIndex, Problem, Stated};
use crate::solver::lp::NoSolution;
use crate::text::language::{say, word};

/// What can be done about one bound.
pub(super) enum Way {
    /// Its figure is moved.
    Moved(Box<Parameter>, f64),
    /// It is left out, by this change.
    Emptied(String),
    /// It is left out, for which there is no change to type.
    Dropped,
    /// Even without it these bounds contradict each other, by key.
    Others(Vec<String>),
    /// It is what already happened.
    Past,
    /// No change of it was found that is enough.
    NotFound,
}

impl Way {
    /// Whether it ends the conflict.
    pub(super) fn is_enough(&self) -> bool {
        matches!(self, Self::Moved(..) | Self::Emptied(_) | Self::Dropped)
    }

    /// The change, as `--set` takes it.
    pub(super) fn set(&self) -> Vec<String> {
        match self {
            Self::Moved(parameter, value) => parameter.sets(*value),
            Self::Emptied(change) => vec![change.clone()],
            _ => Vec::new(),
        }
    }
}

/// The way out of each bound of a conflict; `others` are the bounds of conflicts that are left aside.
pub(super) fn all(
    what_if: &WhatIf,
    problem: &Problem,
    bounds: &Bounds,
    others: &[Vec<String>],
) -> Result<Vec<Way>, NoSolution> {
    let mut rest = stated(problem);
    rest.retain(|rows| !others.contains(&problem.limits[rows[0]].path));
    bounds.par_iter().map(|rows| way(what_if, problem, rows, (others, &rest))).collect()
}

type Beside<'a> = (&'a [Vec<String>], &'a Bounds);

fn way(what_if: &WhatIf, problem: &Problem, rows: &[LimitIndex], (others, rest): Beside) -> Result<Way, NoSolution> {
    let limit = &problem.limits[rows[0]];
    if limit.family == Family::Ran {
        return Ok(Way::Past);
    }
    if let Some((parameter, value)) = out_of_conflict(what_if, problem, rows[0], others) {
        return Ok(Way::Moved(Box::new(parameter), value));
    }
    let whole = rest.iter().find(|stated| stated.contains(&rows[0])).cloned().unwrap_or_default();
    let fewer = without(rest, &whole);
    if conflicts(problem, &fewer, true, what_if.settings)? {
        let left = among(problem, fewer, what_if.settings)?;
        let named = left.into_iter().flat_map(|conflict| conflict.bounds);
        return Ok(Way::Others(named.map(|rows| key_path(&problem.limits[rows[0]].path)).collect()));
    }
    Ok(match limit.family {
        Family::Prerequisite => emptied(what_if, limit, others),
        Family::Budget | Family::Volume | Family::Calendar | Family::Ran => Way::NotFound,
        _ => dropped(what_if, problem, limit, others),
    })
}

/// A wish or a limit that asks for at least something asks for nothing at 0; any other is taken away.
fn dropped(what_if: &WhatIf, problem: &Problem, limit: &Limit, others: &[Vec<String>]) -> Way {
    let Some(parameter) = of_limit(what_if.reading, problem, limit) else { return Way::Dropped };
    let works = |set: &[String]| !others.is_empty() || what_if.answer(set).is_some();
    if parameter.eases == Eases::Down && works(&parameter.sets(0.0)) {
        return Way::Moved(Box::new(parameter), 0.0);
    }
    let away = parameter.away.filter(|away| works(std::slice::from_ref(away)));
    away.map_or(Way::Dropped, Way::Emptied)
}

/// A need is no figure: the least change is to need nothing.
fn emptied(what_if: &WhatIf, limit: &Limit, others: &[Vec<String>]) -> Way {
    let change = format!("{}=[]", key_path(&limit.path));
    let works = !others.is_empty() || what_if.answer(std::slice::from_ref(&change)).is_some();
    if works { Way::Emptied(change) } else { Way::Dropped }
}

/// The row of a bound that asks for most: a part of a week is asked for a part of what a whole one is.
pub(super) fn largest<'a>(problem: &'a Problem, rows: &[LimitIndex]) -> &'a Limit {
    let amount = |row: &LimitIndex| if let Stated::Amount(amount) = problem.limits[*row].stated { amount } else { 0.0 };
    let largest = rows.iter().copied().max_by(|a, b| amount(a).total_cmp(&amount(b)));
    &problem.limits[largest.unwrap_or(rows[0])]
}

/// The way in words, with what to type; `alone` where there is no other conflict.
pub(super) fn way_out(way: &Way, limit: &Limit, alone: bool, scenario: Option<&str>) -> String {
    let typed = || flags(&way.set(), scenario);
    let then = if alone {
        word!("then there is a plan", "dan is er een plan")
    } else {
        word!("then this conflict is gone", "dan is deze tegenstrijdigheid weg")
    };
    match way {
        Way::Moved(parameter, value) => {
            let verb = if *value > parameter.now { word!("raise", "verhoog") } else { word!("lower", "verlaag") };
            let (now, to, typed) = (parameter.exactly(parameter.now), parameter.exactly(*value), typed());
            say!("{verb} it from {now} to {to}: {then} [{typed}]", "{verb} dit van {now} naar {to}: {then} [{typed}]")
        }
        Way::Emptied(_) => {
            let typed = typed();
            say!("drop it: {then} [{typed}]", "laat dit vallen: {then} [{typed}]")
        }
        Way::Dropped => say!("drop it: {then}", "laat dit vallen: {then}"),
        Way::Others(bounds) if bounds.is_empty() => word!(
            "no change of it is enough: without it there is no plan either",
            "geen wijziging ervan is genoeg: ook zonder deze grens is er geen plan"
        )
        .to_owned(),
        Way::Others(bounds) => {
            let (count, names) = (bounds.len(), keys(bounds.iter().map(String::as_str)));
            match count {
                1 => say!(
                    "no change of it is enough: without it {names} still cannot be kept",
                    "geen wijziging ervan is genoeg: ook zonder deze grens is niet te voldoen aan {names}"
                ),
                _ => say!(
                    "no change of it is enough: without it {names} still contradict each other",
                    "geen wijziging ervan is genoeg: ook zonder deze grens spreken {names} elkaar tegen"
                ),
            }
        }
        Way::Past => {
            word!("this already ran, so it cannot be changed", "dit is al ingezet en dus niet te wijzigen").to_owned()
        }
        Way::NotFound if limit.family == Family::Volume => word!(
            "this is what there is to be had: ask for less of it elsewhere",
            "meer is er niet: vraag er elders minder van"
        )
        .to_owned(),
        Way::NotFound => word!(
            "no figure for it alone was found that is enough: change another bound as well",
            "er is geen waarde gevonden die op zichzelf genoeg is: wijzig ook een andere grens"
        )
        .to_owned(),
    }
}
