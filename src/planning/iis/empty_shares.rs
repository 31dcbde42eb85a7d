//! Infeasible shares: bounds on shares of a whole that only a plan that buys nothing satisfies, as an irreducible
//! infeasible set with what the shares add up to and how far each must be relaxed.

use rayon::prelude::*;

use super::search::{BoundRows, stated, without};
use super::sentences::{sentence, when};
use super::{ExplainedIis, IisBound};
use crate::domain::brief::Measure;
use crate::fault::Fault;
use crate::planning::parameter::{Parameter, flags, key_path};
use crate::planning::relaxation::{relaxed_share, restore_shares};
use crate::planning::what_if::WhatIf;
use crate::problem::{By, Family, Limit, LimitIndex, PlacementIndex, Problem, Side, Stated};
use crate::solver::shares::{force_empty_plan, is_homogeneous, is_share, only_zero_is_feasible, whole_of};
use crate::text::language::Text;
use crate::text::messages::{say, word};
use crate::text::number;

/// Digits of a share in per cent that count, so that a sum can be checked.
const DIGITS: i32 = 5;

/// The relaxation of one bound: its parameter and the new value.
type FindRelaxation<'a> = dyn Fn(LimitIndex) -> Option<(Parameter, f64)> + Sync + 'a;

/// The same set without solving a plan: how far each bound must be relaxed so that the shares fit.
pub fn by_shares_alone(what_if: &WhatIf, problem: &Problem) -> Vec<Fault> {
    if !force_empty_plan(problem) {
        return Vec::new();
    }
    let scenario = what_if.reading.scenario.as_deref();
    explained(problem, scenario, &smallest(problem), false, &|limit| relaxed_share(what_if, problem, limit)).faults()
}

/// The smallest change of one share that leaves a plan, where these shares are `alone` in making the brief infeasible;
/// otherwise the smallest one with which the shares fit.
pub(super) fn relaxation(
    what_if: &WhatIf,
    problem: &Problem,
    limit: LimitIndex,
    alone: bool,
) -> Option<(Parameter, f64)> {
    if alone { restore_shares(what_if, problem, limit) } else { relaxed_share(what_if, problem, limit) }
}

/// The set in words: what the shares add up to, and at each bound the smallest relaxation that leaves something to buy.
/// `planned` where every relaxation was verified by solving.
pub(super) fn explained(
    problem: &Problem,
    scenario: Option<&str>,
    bounds: &BoundRows,
    planned: bool,
    relaxation: &FindRelaxation,
) -> ExplainedIis {
    let relaxations: Vec<Option<(Parameter, f64)>> = bounds.par_iter().map(|rows| relaxation(rows[0])).collect();
    let share_limits: Vec<&Limit> = bounds.iter().map(|rows| &problem.limits[rows[0]]).collect();
    let sufficient = relaxations.iter().flatten().count();
    let iis_bounds = bounds.iter().zip(&relaxations).map(|(rows, relaxation)| {
        let limit = &problem.limits[rows[0]];
        IisBound {
            key: key_path(&limit.path),
            sentence: Text::of(|| format!("{}{}", sentence(problem, limit), when(problem, rows))),
            change: Text::of(|| match relaxation {
                Some((parameter, value)) => relaxation_words(parameter, *value, planned, scenario),
                None => no_relaxation_words(limit).to_owned(),
            }),
            set: relaxation.iter().flat_map(|(parameter, value)| parameter.sets(*value)).collect(),
            path: limit.path.clone(),
        }
    });
    let bounds = iis_bounds.collect();
    ExplainedIis {
        sentence: Text::of(|| contradiction_words(problem, &share_limits)),
        change: Text::of(|| advice(share_limits.len(), sufficient).to_owned()),
        bounds,
    }
}

fn advice(bounds: usize, enough: usize) -> &'static str {
    match (bounds, enough) {
        (_, 0) => word!("no-single-one-of-them-can-be"),
        (1, _) => word!("change-it-as-said-below-or-drop"),
        _ => word!("empty-shares-change-one-of-them-as-said-below"),
    }
}

fn relaxation_words(parameter: &Parameter, value: f64, planned: bool, scenario: Option<&str>) -> String {
    let consequence = if planned { word!("then-there-is-plan") } else { word!("then-something-can-be-bought") };
    let verb = if value > parameter.now { word!("raise") } else { word!("lower") };
    let (now, to, flags) = (percent(parameter.now), percent(value), flags(&parameter.sets(value), scenario));
    say!("it-from", verb, now, to, consequence, flags)
}

/// Why a bound has no relaxation.
fn no_relaxation_words(limit: &Limit) -> &'static str {
    match limit.family {
        Family::Ran => word!("this-already-ran-so-it-cannot-be"),
        _ if is_nothing(limit) => word!("this-forbids-all-of-it-no-figure"),
        _ => word!("no-share-between-0-pct-and-100"),
    }
}

/// The irreducible set of share bounds: it leaves nothing to buy, while every smaller one leaves something. A deletion
/// filter finds it.
pub(super) fn smallest(problem: &Problem) -> BoundRows {
    let all_placements: Vec<PlacementIndex> = problem.lines().collect();
    let homogeneous = |rows: &Vec<LimitIndex>| rows.iter().any(|&row| is_homogeneous(&problem.limits[row]));
    let mut needed_bounds: BoundRows = stated(problem).into_iter().filter(homogeneous).collect();
    let adds_up = |row: LimitIndex| problem.limits[row].family == Family::Calendar;
    let forces_empty_plan = |bounds: &BoundRows| {
        let mut in_subset: By<LimitIndex, bool> = vec![false; problem.limits.len()].into();
        bounds.iter().flatten().for_each(|&row| in_subset[row] = true);
        only_zero_is_feasible(problem, &all_placements, &|row| in_subset[row] || adds_up(row))
    };
    for rows in needed_bounds.clone() {
        let fewer_bounds = without(&needed_bounds, &rows);
        if forces_empty_plan(&fewer_bounds) {
            needed_bounds = fewer_bounds;
        }
    }
    needed_bounds
}

/// `no plan is possible: ‘tv’ 30% + ‘radio’ 60% = 90% of the spend, less than 100%, so only a plan that buys
/// nothing …`.
fn contradiction_words(problem: &Problem, bounds: &[&Limit]) -> String {
    let contradiction =
        sum(problem, bounds).or_else(|| of_itself(problem, bounds)).unwrap_or_else(|| match bounds.len() {
            1 => word!("one-share-leaves-no-room-for-anything").to_owned(),
            count => say!("bounds-together-leave-no-room-for-anything", count),
        });
    say!("no-plan-is-possible-so-only-plan", contradiction)
}

/// What shares of one whole add up to, where each bounds a different part of it: `‘tv’ 30% + ‘radio’ 60% = 90% …`.
fn sum(problem: &Problem, bounds: &[&Limit]) -> Option<String> {
    let first_share = bounds.iter().find(|limit| is_share(limit))?;
    let (share_subject, whole) =
        (|limit: &Limit| (limit.measure.clone(), limit.audience, limit.when.clone()), whole_of(problem, first_share));
    let same_whole = |limit: &&Limit| {
        is_nothing(limit) || (share_subject(limit) == share_subject(first_share) && whole_of(problem, limit) == whole)
    };
    let share_a_line = |i: usize, j: usize| bounds[i].members.iter().any(|p| bounds[j].members.contains(p));
    let disjoint = (0..bounds.len()).all(|i| (0..i).all(|j| !share_a_line(i, j)));
    let shares: Vec<f64> = bounds.iter().filter_map(|limit| share(limit)).collect();
    let total: f64 = shares.iter().sum();
    let opposite_side = if total < 1.0 { Side::AtLeast } else { Side::AtMost };
    let adds_up = bounds.len() > 1 && shares.len() == bounds.len() && disjoint && bounds.iter().all(same_whole);
    if !adds_up || bounds.iter().any(|limit| limit.side == opposite_side) {
        return None;
    }
    let name = |limit: &Limit| limit.path.get(1).cloned().unwrap_or_default();
    let added_shares =
        bounds.iter().zip(&shares).map(|(limit, share)| format!("`{}` {}", name(limit), percent(*share)));
    let (added_shares, of) =
        (added_shares.collect::<Vec<_>>().join(" + "), measured(problem, first_share, whole.len()));
    let compared = if total < 1.0 { word!("empty-shares-less") } else { word!("empty-shares-more") };
    let total = percent(total);
    Some(say!("of-than-100-pct", added_shares, total, of, compared))
}

/// One share of a whole where the bounded part is that whole.
fn of_itself(problem: &Problem, bounds: &[&Limit]) -> Option<String> {
    let [limit] = bounds else { return None };
    let share = percent(share(limit)?);
    let name = limit.path.get(1).map_or("", String::as_str);
    let bounds_whole = whole_of(problem, limit).iter().all(|p| limit.members.contains(p));
    (bounds_whole && limit.when.is_none()).then(|| say!("what-bounds-holds-all", name, share))
}

/// The share that a bound states; a bound that allows nothing at all is a share of 0.
fn share(limit: &Limit) -> Option<f64> {
    match limit.stated {
        Stated::Share(share, _) => Some(share),
        Stated::Amount(_) => is_nothing(limit).then_some(0.0),
    }
}

fn is_nothing(limit: &Limit) -> bool {
    let of_line = matches!(limit.family, Family::Wish | Family::Limit | Family::Volume);
    let is_amount = matches!(limit.stated, Stated::Amount(amount) if amount == 0.0);
    of_line && is_amount && limit.row.activations.is_empty() && limit.side != Side::AtLeast
}

fn percent(share: f64) -> String {
    format!("{}%", number::significant((share * 1e8).round() / 1e6, DIGITS))
}

/// What the shares are shares of.
fn measured(problem: &Problem, limit: &Limit, whole: usize) -> String {
    let of_all_lines = limit.when.is_none()
        && whole == problem.lines().filter(|&p| problem.per_x(p, &limit.measure, limit.audience) != 0.0).count();
    match (&limit.measure, of_all_lines) {
        (Measure::Spend, true) => word!("empty-shares-spend").to_owned(),
        (Measure::Spend, false) => word!("same-spend").to_owned(),
        (other, true) => say!("all", other = number::noun_plural(&other.to_string())),
        (other, false) => say!("same", other = number::noun_plural(&other.to_string())),
    }
}
