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
    let what = match set.limits.len() {
        1 => format!("no plan is possible: one hard bound{caps} cannot be kept"),
        count => format!("no plan is possible: {count} hard bounds{caps} contradict each other"),
    };
    let aside = what_if.aside();
    let relaxed: Vec<_> = set.limits.par_iter().map(|&limit| out_of_conflict(&aside, case, limit)).collect();
    let enough = relaxed.iter().flatten().count();
    let mend = match (set.limits.len(), enough) {
        (_, 0) => "no single one of them can be changed far enough: drop one, or change several",
        (1, _) => "change it as said below, or drop it",
        _ => "change any one of them as said below, and the rest fits together",
    };
    let mut faults = vec![Fault::whole("the brief", what).mend(mend)];
    faults.extend(set.limits.iter().zip(&relaxed).map(|(&index, relaxed)| {
        let limit = &case.limits[index];
        let fault = Fault::at(&limit.path, sentence(case, limit));
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
    /// Indices into [`Case::limits`].
    pub limits: Vec<usize>,
    /// Whether frequency caps are part of it.
    pub caps: bool,
}

/// The smallest set the deletion filter comes to.
pub fn irreducible(case: &Case, settings: Settings) -> Result<Conflict, NoSolution> {
    let stage = Stage { aim: Aim::LeastBreach, holds: Vec::new(), margin: 0.0 };
    let precision = Precision { tolerance: 1e-8, polish: 1e-9 };
    let priced = refine(case, &stage, &mut first_pieces(case), (settings.engine, precision), None)?.multipliers;
    let mut kept: Vec<usize> = (0..case.limits.len()).filter(|&index| priced.limit[index].abs() > 1e-6).collect();
    if !conflicts(case, &kept, true, settings)? {
        kept = (0..case.limits.len()).collect();
    }
    for index in kept.clone() {
        let fewer: Vec<usize> = kept.iter().copied().filter(|&other| other != index).collect();
        if conflicts(case, &fewer, true, settings)? {
            kept = fewer;
        }
    }
    let caps = !conflicts(case, &kept, false, settings)?;
    Ok(Conflict { limits: kept, caps })
}

fn conflicts(case: &Case, limits: &[usize], caps: bool, settings: Settings) -> Result<bool, NoSolution> {
    let mut part = case.clone();
    part.limits = limits.iter().map(|&index| case.limits[index].clone()).collect();
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
    let said = match limit.family {
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
    };
    limit.when.as_ref().map_or(said.clone(), |when| format!("{said}, in {when}"))
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
