//! When hard bounds contradict each other: a conflicting set from which nothing can be left out.
//!
//! A deletion filter over the bounds that carry a price in the least-breach program. That a set conflicts
//! is decided by the proven bound on its least breach, not by an engine's word.

mod emptied;

use rayon::prelude::*;

use crate::case::{Case, Family, Limit, Side, Stated};
use crate::fault::Fault;
use crate::language::{say, word};
use crate::lp::NoSolution;
use crate::number::{self, plural};
use crate::recommend::{Settings, least_breach};
use crate::refine::{Precision, first_pieces, refine};
use crate::remedy::out_of_conflict;
use crate::shares;
use crate::stage::{Aim, Stage};
use crate::what_if::WhatIf;
pub use emptied::by_shares_alone;

/// A breach below this, in a row's scale, is rounding.
const ROUNDING: f64 = 1e-7;

/// The faults of a contradiction: one that says so, and one at each bound of the set with the smallest
/// move of it that would do, solved.
pub fn faults(what_if: &WhatIf, case: &Case) -> Result<Vec<Fault>, NoSolution> {
    if shares::emptied(case) {
        return Ok(emptied::faults(what_if, case));
    }
    let set = irreducible(case, what_if.settings)?;
    let caps = match (set.caps, case.frequency_caps.is_empty() && case.frequency_floors.is_empty()) {
        (false, _) => "",
        (true, true) => word!(
            ", together with the frequency caps of remarketing,",
            ", samen met de frequentiemaxima van remarketing,"
        ),
        (true, false) => word!(", together with the limits on frequency,", ", samen met de limieten op frequentie,"),
    };
    let what = match set.bounds.len() {
        1 => say!(
            "no plan is possible: one hard bound{caps} cannot be kept",
            "er is geen plan mogelijk: aan één harde grens{caps} is niet te voldoen"
        ),
        count => say!(
            "no plan is possible: {count} hard bounds{caps} contradict each other",
            "er is geen plan mogelijk: {count} harde grenzen{caps} spreken elkaar tegen"
        ),
    };
    let aside = what_if.aside();
    let relaxed: Vec<_> = set.bounds.par_iter().map(|rows| out_of_conflict(&aside, case, rows[0])).collect();
    let enough = relaxed.iter().flatten().count();
    let mend = match (set.bounds.len(), enough) {
        (_, 0) => word!(
            "no single one of them can be changed far enough: drop one, or change several",
            "geen ervan kan in zijn eentje ver genoeg worden gewijzigd: laat er een vallen, of wijzig er meer"
        ),
        (1, _) => word!("change it as said below, or drop it", "wijzig die zoals hieronder staat, of laat die vallen"),
        _ => word!(
            "change any one of them as said below, and the rest fits together",
            "wijzig er een zoals hieronder staat, en de rest past bij elkaar"
        ),
    };
    let mut faults = vec![Fault::whole(word!("the brief", "de briefing"), what).mend(mend)];
    faults.extend(set.bounds.iter().zip(&relaxed).map(|(rows, relaxed)| {
        // A part of a week is asked for a part of what a whole one is.
        let amount = |row: &usize| if let Stated::Amount(amount) = case.limits[*row].stated { amount } else { 0.0 };
        let largest = rows.iter().copied().max_by(|a, b| amount(a).total_cmp(&amount(b)));
        let limit = &case.limits[largest.unwrap_or(rows[0])];
        let fault = Fault::at(&limit.path, format!("{}{}", sentence(case, limit), when(case, rows)));
        let Some((lever, relaxed)) = relaxed else {
            return fault;
        };
        let verb = if relaxed.value > lever.now { word!("raise", "verhoog") } else { word!("lower", "verlaag") };
        let (now, to) = (lever.amount(lever.now), lever.amount(relaxed.value));
        fault.mend(say!(
            "{verb} it from {now} to {to}: then there is a plan",
            "{verb} dit van {now} naar {to}: dan is er een plan"
        ))
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
    let priced = refine(case, &stage, &mut first_pieces(case), (settings.means(), precision), None)?.multipliers;
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
            let first = case.limits[rows[0]].when.as_deref().unwrap_or_default();
            say!(", from {first} to {last}", ", van {first} tot en met {last}")
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
        Side::AtLeast => word!("at least", "minimaal"),
        Side::AtMost => word!("at most", "maximaal"),
        Side::Exactly => word!("exactly", "precies"),
    };
    let what = asked(case, limit);
    let name = limit.path.get(1).map_or("", String::as_str);
    let channel = say!("channel `{name}`", "kanaal `{name}`");
    match limit.family {
        Family::Budget => say!("the budget: {what} in all", "het budget: {what} in totaal"),
        Family::Volume => say!("{channel}: there are only {what}", "{channel}: er zijn maar {what}"),
        Family::Wish => format!("{channel}: {side} {what}{}", lots(case, limit)),
        Family::MinimumBuy => {
            say!("{channel}: {side} {what}, if anything", "{channel}: {side} {what}, als het wordt ingekocht")
        }
        Family::Needs => {
            say!(
                "{channel}: not without the channels it needs",
                "{channel}: niet zonder de kanalen die het nodig heeft"
            )
        }
        Family::Limit | Family::Frequency => say!("limit `{name}`: {side} {what}", "limiet `{name}`: {side} {what}"),
        Family::Calendar => say!("{channel}: its weeks add up", "{channel}: de weken tellen op"),
        Family::AlwaysOn => say!("{channel}: always on, {side} {what}", "{channel}: always-on, {side} {what}"),
        Family::OnAir => {
            say!("{channel}: {side} {what} in a week on air", "{channel}: {side} {what} in een week met inzet")
        }
        Family::Smooth => say!(
            "{channel}: no week much unlike the one before",
            "{channel}: geen week die veel verschilt van de week ervoor"
        ),
        Family::Ran => say!("{channel}: what already ran", "{channel}: wat er al is ingezet"),
    }
}

/// How much a bound asks for.
fn asked(case: &Case, limit: &Limit) -> String {
    let measure = number::many(&limit.measure.to_string());
    match limit.stated {
        Stated::Amount(amount) if limit.measure == crate::brief::Measure::Spend => {
            number::money(amount, case.campaign.currency.code())
        }
        Stated::Amount(1.0) if limit.measure == crate::brief::Measure::Channels => {
            word!("1 channel", "1 kanaal").to_owned()
        }
        Stated::Amount(amount) => format!("{} {measure}", number::plain(amount, 1)),
        Stated::Share(share, _) => {
            let share = number::plain(share * 100.0, 1);
            say!("{share} % of {measure}", "{share} % van {measure}")
        }
    }
}

/// That what a bound is about only comes in lots.
fn lots(case: &Case, limit: &Limit) -> String {
    let placement = limit.members.first().map(|&p| &case.placements[p]);
    match placement.and_then(|placement| Some((placement, placement.lot? * placement.units_per_x))) {
        Some((placement, lot)) if (lot - 1.0).abs() < 1e-6 => {
            let units = plural(&placement.unit);
            say!(", in a whole number of {units}", ", in een heel aantal {units}")
        }
        Some((placement, lot)) => {
            let (lot, units) = (number::digits(lot, 6), plural(&placement.unit));
            say!(", in lots of {lot} {units}", ", in pakketten van {lot} {units}")
        }
        None => String::new(),
    }
}
