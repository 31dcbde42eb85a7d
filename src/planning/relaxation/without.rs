//! The brief without something that may hold a goal back, and whether the goal then comes nearer: only what does is a
//! reason.

use rayon::prelude::*;

use super::Missed;
use crate::domain::brief::{Brief, Measure};
use crate::domain::catalogue::{Catalogue, PriceUnit, SendCap, VolumePeriod};
use crate::domain::quantity::{Amount, Positive};
use crate::planning::price;
use crate::planning::what_if::problem_in;
use crate::problem::Limit;
use crate::problem::outcome::Outcome;
use crate::solver::recommend::chase;
use crate::solver::stage::Aim;
use crate::tolerance::telling::{HELPS_ENOUGH, UNNOTICED};

/// By how much there is more, of what cannot be left out.
const MORE: f64 = 2.0;

/// Something that may hold a goal back.
#[derive(Clone, Debug)]
pub(super) struct Hindrance {
    /// What is said of it.
    pub(super) words: String,
    /// What the brief would lack.
    pub(super) without: Without,
}

/// What is taken out of a brief, or loosened where it cannot be taken out.
#[derive(Clone, Debug)]
pub(super) enum Without {
    /// The end of the money.
    Money,
    /// A wish, a limit or what is asked of weeks, by its place.
    Bound(Vec<String>),
    /// The end of a supply: channel and role.
    Supply(String, String),
    /// Some goals.
    Goals(Vec<String>),
    /// That a role reaches only whom another phase reached.
    Follows(String, String),
    /// How often a follower may meet anyone.
    FrequencyCap(String, String),
    /// That a channel is bought in whole lots, or a least of it at once.
    Lots(String),
    /// The days on which a channel does not run.
    Days(String),
    /// That only some channels are considered.
    Only,
}

impl Without {
    /// What a bound of the problem is in the brief; none where it is no figure that anybody stated.
    pub(super) fn limit(limit: &Limit) -> Self {
        match &limit.path[..] {
            [_, key, _, role] if limit.measure == Measure::Units => Self::Supply(key.clone(), role.clone()),
            path => Self::Bound(path.to_vec()),
        }
    }

    fn apply(&self, brief: &mut Brief, catalogue: &mut Catalogue) -> Option<()> {
        match self {
            Self::Money => brief.campaign.budget = Some(Positive::new(MORE * brief.campaign.budget?.get()).ok()?),
            Self::Bound(path) => unbound(brief, catalogue, path)?,
            Self::Goals(keys) => brief.goal.retain(|key, _| !keys.contains(key)),
            Self::Only => brief.campaign.only = None,
            Self::Supply(channel, role) => more(catalogue, (channel, role))?,
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

/// A bound that the brief does not state.
fn unbound(brief: &mut Brief, catalogue: &mut Catalogue, path: &[String]) -> Option<()> {
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

/// More of a supply: of what is demanded, and of what is sent to one address.
fn more(catalogue: &mut Catalogue, (channel, role): (&str, &str)) -> Option<()> {
    let channel = catalogue.channel.get_mut(channel)?;
    if let Some(demand) = &mut channel.role.get_mut(role)?.demand {
        let each = [
            &mut demand.searches,
            &mut demand.impressions,
            &mut demand.clicks,
            &mut demand.conversions,
            &mut demand.units,
        ];
        for stated in each {
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

/// Those that hold the goals back: each by itself, or as few of them as do together where none does alone.
pub(super) fn true_ones(missed: &Missed, all: Vec<Hindrance>) -> Vec<Vec<Hindrance>> {
    let Some(short) = least_short(missed) else { return Vec::new() };
    let enough = short - HELPS_ENOUGH.min(0.1 * short).max(UNNOTICED);
    let nearer = |some: &[Hindrance]| short_without(missed, some).is_some_and(|short| short <= enough);
    let alone: Vec<bool> = all.par_iter().map(|one| nearer(std::slice::from_ref(one))).collect();
    if alone.contains(&true) {
        return all.into_iter().zip(alone).filter(|(_, holds)| *holds).map(|(one, _)| vec![one]).collect();
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

/// What the goals are short at least, as a sum of shares of their targets: as it was proved.
fn least_short(missed: &Missed) -> Option<f64> {
    let aim = Aim::LeastShortfall(Some(missed.priority));
    let proof = missed.base.found.proofs.iter().find(|proof| proof.stage.aim == aim)?;
    Some(-proof.bound)
}

/// What they are short in the brief without some things; none where there is no plan, or no time to find one.
fn short_without(missed: &Missed, some: &[Hindrance]) -> Option<f64> {
    if missed.what_if.settings.deadline.has_passed() {
        return None;
    }
    let reading = missed.what_if.reading;
    let (mut brief, mut catalogue) = (reading.brief.clone(), reading.catalogue.clone());
    for one in some {
        one.without.apply(&mut brief, &mut catalogue)?;
    }
    let problem = problem_in(&brief, &catalogue).ok()?;
    let steps = chase(&problem, missed.what_if.settings, missed.priority).ok()?;
    let own = steps.iter().find(|step| price::priority(&step.stage) == Some(missed.priority));
    Some(own.map_or(0.0, |step| -step.stage.value(&problem, &Outcome::of(&problem, &step.x), &step.x)))
}
