//! When hard bounds contradict each other: a conflicting set from which nothing can be left out.
//!
//! A deletion filter over the bounds that carry a price in the least-breach program. That a set conflicts
//! is decided by the proven bound on its least breach, not by an engine's word.

use rayon::prelude::*;

use crate::case::{Case, Family, Limit, Side, Stated};
use crate::fault::Fault;
use crate::lp::NoSolution;
use crate::number::{self, plural};
use crate::recommend::{Settings, least_breach};
use crate::refine::{Precision, first_pieces, refine};
use crate::remedy::out_of_conflict;
use crate::stage::{Aim, Stage};
use crate::what_if::WhatIf;

/// A breach below this, in a row's scale, is rounding.
const ROUNDING: f64 = 1e-7;

/// The faults of a contradiction: one that says so, and one at each bound of the set with the smallest
/// move of it that would do, solved.
pub fn faults(what_if: &WhatIf, case: &Case) -> Result<Vec<Fault>, NoSolution> {
    let set = irreducible(case, what_if.settings)?;
    let caps = match (set.caps, case.frequency_caps.is_empty() && case.frequency_floors.is_empty()) {
        (false, _) => "",
        (true, true) => ", together with the frequency caps of remarketing,",
        (true, false) => ", together with the limits on frequency,",
    };
    let what = match set.bounds.len() {
        1 => format!("no plan is possible: one hard bound{caps} cannot be kept"),
        count => format!("no plan is possible: {count} hard bounds{caps} contradict each other"),
    };
    let aside = what_if.aside();
    let relaxed: Vec<_> = set.bounds.par_iter().map(|rows| out_of_conflict(&aside, case, rows[0])).collect();
    let enough = relaxed.iter().flatten().count();
    let mend = match (set.bounds.len(), enough) {
        (_, 0) => "no single one of them can be changed far enough: drop one, or change several",
        (1, _) => "change it as said below, or drop it",
        _ => "change any one of them as said below, and the rest fits together",
    };
    let mut faults = vec![Fault::whole("the brief", what).mend(mend)];
    faults.extend(set.bounds.iter().zip(&relaxed).map(|(rows, relaxed)| {
        // A part of a week is asked for a part of what a whole one is.
        let amount = |row: &usize| if let Stated::Amount(amount) = case.limits[*row].stated { amount } else { 0.0 };
        let largest = rows.iter().copied().max_by(|a, b| amount(a).total_cmp(&amount(b)));
        let limit = &case.limits[largest.unwrap_or(rows[0])];
        let fault = Fault::at(&limit.path, format!("{}{}", sentence(case, limit), when(case, rows)));
        let Some((lever, relaxed)) = relaxed else {
            return fault;
        };
        let verb = if relaxed.value > lever.now { "raise" } else { "lower" };
        let now = lever.amount(lever.now);
        fault.mend(format!("{verb} it from {now} to {}: then there is a plan", lever.amount(relaxed.value)))
    }));
    Ok(faults)
}

/// A set of bounds that conflicts, while every smaller one does not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// The bounds, each as its rows in [`Case::limits`]: one, or one per week, month or quarter.
    pub bounds: Vec<Vec<usize>>,
    /// Whether frequency caps are part of it.
    pub caps: bool,
}

/// The smallest set the deletion filter comes to. What a brief states once is one bound, in however many weeks.
pub fn irreducible(case: &Case, settings: Settings) -> Result<Conflict, NoSolution> {
    let stage = Stage { aim: Aim::LeastBreach, holds: Vec::new(), margin: 0.0 };
    let precision = Precision { tolerance: 1e-8, polish: 1e-9 };
    let priced = refine(case, &stage, &mut first_pieces(case), (settings.engine, precision), None)?.multipliers;
    let stated = stated(case);
    let has_price = |rows: &&Vec<usize>| rows.iter().any(|&index| priced.limit[index].abs() > 1e-6);
    let mut kept: Vec<Vec<usize>> = stated.iter().filter(has_price).cloned().collect();
    if !conflicts(case, &kept, true, settings)? {
        kept = stated;
    }
    for rows in kept.clone() {
        let fewer: Vec<Vec<usize>> = kept.iter().filter(|other| **other != rows).cloned().collect();
        if conflicts(case, &fewer, true, settings)? {
            kept = fewer;
        }
    }
    for at in 0..kept.len() {
        if let Some(alone) = alone(case, &kept, at, settings)? {
            kept[at] = vec![alone];
        }
    }
    let caps = !conflicts(case, &kept, false, settings)?;
    Ok(Conflict { bounds: kept, caps })
}

/// The bounds as they are stated, each with its rows; that weeks add up to their line is none.
fn stated(case: &Case) -> Vec<Vec<usize>> {
    let mut bounds: Vec<Vec<usize>> = Vec::new();
    for (index, limit) in case.limits.iter().enumerate().filter(|(_, limit)| limit.family != Family::Calendar) {
        let same = |rows: &&mut Vec<usize>| {
            let first = &case.limits[rows[0]];
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
fn alone(case: &Case, kept: &[Vec<usize>], at: usize, settings: Settings) -> Result<Option<usize>, NoSolution> {
    for &row in kept[at].iter().filter(|_| kept[at].len() > 1) {
        let mut fewer = kept.to_vec();
        fewer[at] = vec![row];
        if conflicts(case, &fewer, true, settings)? {
            return Ok(Some(row));
        }
    }
    Ok(None)
}

/// When a bound conflicts: in its only week, or in all of them together.
fn when(case: &Case, rows: &[usize]) -> String {
    match (rows, case.limits[rows[0]].when.as_ref()) {
        (_, None) => String::new(),
        ([_], Some(when)) => format!(", in {when}"),
        (rows, Some(_)) => {
            let last = case.limits[rows[rows.len() - 1]].when.as_deref().unwrap_or_default();
            format!(", from {} to {last}", case.limits[rows[0]].when.as_deref().unwrap_or_default())
        }
    }
}

fn conflicts(case: &Case, bounds: &[Vec<usize>], caps: bool, settings: Settings) -> Result<bool, NoSolution> {
    let mut part = case.clone();
    let adds_up = case.limits.iter().filter(|limit| limit.family == Family::Calendar).cloned();
    part.limits = bounds.iter().flatten().map(|&index| case.limits[index].clone()).chain(adds_up).collect();
    if !caps {
        part.frequency_caps.clear();
        part.frequency_floors.clear();
        part.follows.clear();
        part.pools.clear();
    }
    // What one placement may take is a bound of its own here, not of the columns.
    for placement in &mut part.placements {
        placement.most = placement.most.max(1e3);
    }
    Ok(least_breach(&part, settings)? > ROUNDING)
}

/// A bound as a sentence.
pub fn sentence(case: &Case, limit: &Limit) -> String {
    let side = match limit.side {
        Side::AtLeast => "at least",
        Side::AtMost => "at most",
        Side::Exactly => "exactly",
    };
    let what = match limit.stated {
        Stated::Amount(amount) if limit.measure == crate::brief::Measure::Spend => {
            number::money(amount, case.campaign.currency.code())
        }
        Stated::Amount(1.0) if limit.measure == crate::brief::Measure::Channels => "1 channel".to_owned(),
        Stated::Amount(amount) => format!("{} {}", number::plain(amount, 1), limit.measure),
        Stated::Share(share, _) => {
            format!("{} % of {}", number::plain(share * 100.0, 1), limit.measure)
        }
    };
    let name = limit.path.get(1).map_or("", String::as_str);
    match limit.family {
        Family::Budget => format!("the budget: {what} in all"),
        Family::Volume => format!("channel `{name}`: there are only {what}"),
        Family::Wish => format!("channel `{name}`: {side} {what}{}", lots(case, limit)),
        Family::MinimumBuy => format!("channel `{name}`: {side} {what}, if anything"),
        Family::Needs => format!("channel `{name}`: not without the channels it needs"),
        Family::Limit | Family::Frequency => format!("limit `{name}`: {side} {what}"),
        Family::Calendar => format!("channel `{name}`: its weeks add up"),
        Family::AlwaysOn => format!("channel `{name}`: always on, {side} {what}"),
        Family::OnAir => format!("channel `{name}`: {side} {what} in a week on air"),
        Family::Smooth => format!("channel `{name}`: no week much unlike the one before"),
        Family::Ran => format!("channel `{name}`: what already ran"),
    }
}

/// That what a bound is about only comes in lots.
fn lots(case: &Case, limit: &Limit) -> String {
    let placement = limit.members.first().map(|&p| &case.placements[p]);
    match placement.and_then(|placement| Some((placement, placement.lot? * placement.units_per_x))) {
        Some((placement, lot)) if (lot - 1.0).abs() < 1e-6 => {
            format!(", in a whole number of {}", plural(&placement.unit))
        }
        Some((placement, lot)) => format!(", in lots of {} {}", number::digits(lot, 6), plural(&placement.unit)),
        None => String::new(),
    }
}
