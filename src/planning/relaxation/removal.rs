//! Removal of an obstacle from the brief, to confirm by solving that it keeps a goal from being met.

use rayon::prelude::*;

use super::MissedPriority;
use crate::domain::brief::{Brief, Measure};
use crate::domain::catalogue::{Catalogue, PriceUnit, SendCap, VolumePeriod};
use crate::domain::quantity::{Amount, Positive};
use crate::planning::price;
use crate::planning::what_if::problem_in;
use crate::problem::Limit;
use crate::problem::outcome::Outcome;
use crate::solver::recommend::missed_priorities;
use crate::solver::stage::Aim;
use crate::tolerance::reporting::{HELPS_ENOUGH, UNNOTICED};

/// What cannot be removed is multiplied by this.
const MORE: f64 = 2.0;

/// Something that may keep a goal from being met.
#[derive(Clone, Debug)]
pub(super) struct GoalObstacle {
    /// It as a reason: `all the money is spent`.
    pub(super) words: String,
    /// What removes it.
    pub(super) removal: Removal,
}

/// What is removed from a brief, or relaxed where it cannot be removed.
#[derive(Clone, Debug)]
pub(super) enum Removal {
    /// The budget is multiplied.
    Money,
    /// A wish, a limit or a bound on weeks is removed, by its key.
    Bound(Vec<String>),
    /// A volume is multiplied, by channel and role.
    Supply(String, String),
    /// Some goals are removed.
    Goals(Vec<String>),
    /// A role, by channel and role, no longer follows another phase.
    Follows(String, String),
    /// The frequency cap of a follower is multiplied, by channel and role.
    FrequencyCap(String, String),
    /// A channel is no longer bought in whole lots or from a minimum on.
    Lots(String),
    /// A channel runs on every day.
    Days(String),
    /// All channels are considered.
    Only,
}

impl Removal {
    /// The removal of a bound of the problem.
    pub(super) fn limit(limit: &Limit) -> Self {
        match &limit.path[..] {
            [_, key, _, role] if limit.measure == Measure::Units => Self::Supply(key.clone(), role.clone()),
            path => Self::Bound(path.to_vec()),
        }
    }

    fn apply(&self, brief: &mut Brief, catalogue: &mut Catalogue) -> Option<()> {
        match self {
            Self::Money => brief.campaign.budget = Some(Positive::new(MORE * brief.campaign.budget?.get()).ok()?),
            Self::Bound(path) => remove_bound(brief, catalogue, path)?,
            Self::Goals(keys) => brief.goal.retain(|key, _| !keys.contains(key)),
            Self::Only => brief.campaign.only = None,
            Self::Supply(channel, role) => multiply_supply(catalogue, channel, role)?,
            Self::Follows(channel, role) => catalogue.channel.get_mut(channel)?.role.get_mut(role)?.follows = None,
            Self::FrequencyCap(channel, role) => {
                let follows = catalogue.channel.get_mut(channel)?.role.get_mut(role)?.follows.as_mut()?;
                let cap = follows.frequency_cap.as_mut()?;
                cap.contacts = Positive::new(MORE * cap.contacts.get()).ok()?;
            }
            Self::Lots(channel) => {
                let channel = catalogue.channel.get_mut(channel)?;
                (channel.lot, channel.whole_units, channel.minimum_buy) = (None, None, None);
            }
            Self::Days(channel) => {
                let channel = catalogue.channel.get_mut(channel)?;
                channel.flight.clear();
                channel.blackout.clear();
                channel.pattern = None;
            }
        }
        Some(())
    }
}

/// Removes a bound; none where it has no key of its own.
fn remove_bound(brief: &mut Brief, catalogue: &mut Catalogue, path: &[String]) -> Option<()> {
    let [table, key, word] = path else { return None };
    if table == "limit" {
        let limit = brief.limit.get_mut(key)?;
        match word.as_str() {
            "at_least" => limit.at_least = None,
            "at_most" => limit.at_most = None,
            "exactly" => limit.exactly = None,
            _ => return None,
        }
        if limit.at_least.is_none() && limit.at_most.is_none() && limit.exactly.is_none() {
            brief.limit.remove(key);
        }
        return Some(());
    }
    let channel = catalogue.channel.get_mut(key)?;
    match word.as_str() {
        "at_least" => channel.at_least = None,
        "at_most" => channel.at_most = None,
        "fixed" => channel.fixed = None,
        "minimum_buy" => channel.minimum_buy = None,
        "needs" => channel.needs.clear(),
        "always_on" => channel.always_on = None,
        "on_air" => channel.on_air = None,
        "smooth" => channel.smooth = None,
        _ => return None,
    }
    Some(())
}

/// Multiplies a supply: the demand of a role, and the sends to one address.
fn multiply_supply(catalogue: &mut Catalogue, channel: &str, role: &str) -> Option<()> {
    let channel = catalogue.channel.get_mut(channel)?;
    if let Some(demand) = &mut channel.role.get_mut(role)?.demand {
        let removals = [
            &mut demand.searches,
            &mut demand.impressions,
            &mut demand.clicks,
            &mut demand.conversions,
            &mut demand.units,
        ];
        for stated in removals {
            *stated = stated.and_then(|amount| Amount::new(MORE * amount.get()).ok());
        }
    }
    let price = channel.price.as_mut()?;
    if price.per == PriceUnit::Send {
        let (times, per) = price.most.map_or((1.0, VolumePeriod::Week), |most| (most.times.get(), most.per));
        price.most = Some(SendCap { times: Amount::new(MORE * times).ok()?, per });
    }
    Some(())
}

/// The obstacles whose removal brings the goals nearer: each by itself, or where none does alone, a smallest set of
/// them together.
pub(super) fn confirmed(missed: &MissedPriority, all: Vec<GoalObstacle>) -> Vec<Vec<GoalObstacle>> {
    let Some(short) = least_shortfall(missed) else { return Vec::new() };
    let enough = short - HELPS_ENOUGH.min(0.1 * short).max(UNNOTICED);
    let nearer = |some: &[GoalObstacle]| shortfall_without(missed, some).is_some_and(|short| short <= enough);
    let sufficient_alone: Vec<bool> = all.par_iter().map(|one| nearer(std::slice::from_ref(one))).collect();
    if sufficient_alone.contains(&true) {
        return all.into_iter().zip(sufficient_alone).filter(|(_, helps)| *helps).map(|(one, _)| vec![one]).collect();
    }
    if all.len() < 2 || !nearer(&all) {
        return Vec::new();
    }
    let mut together = all;
    for at in (0..together.len()).rev() {
        let mut fewer = together.clone();
        fewer.remove(at);
        if nearer(&fewer) {
            together = fewer;
        }
    }
    vec![together]
}

/// The proved least shortfall of the goals, as a sum of shares of their targets.
fn least_shortfall(missed: &MissedPriority) -> Option<f64> {
    let aim = Aim::LeastShortfall(Some(missed.priority));
    let proof = missed.base.found.proofs.iter().find(|proof| proof.stage.aim == aim)?;
    Some(-proof.bound)
}

/// The least shortfall after some removals; none where there is no plan, or no time to find one.
fn shortfall_without(missed: &MissedPriority, some: &[GoalObstacle]) -> Option<f64> {
    if missed.what_if.settings.deadline.has_passed() {
        return None;
    }
    let reading = missed.what_if.reading;
    let (mut brief, mut catalogue) = (reading.brief.clone(), reading.catalogue.clone());
    for one in some {
        one.removal.apply(&mut brief, &mut catalogue)?;
    }
    let problem = problem_in(&brief, &catalogue).ok()?;
    let steps = missed_priorities(&problem, missed.what_if.settings, missed.priority).ok()?;
    let missed_step = steps.iter().find(|step| price::goal_priority(&step.stage) == Some(missed.priority));
    Some(missed_step.map_or(0.0, |step| -step.stage.value(&problem, &Outcome::of(&problem, &step.x), &step.x)))
}
