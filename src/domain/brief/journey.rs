//! The journey as a brief states it: phases of its own, what each holds, and how people pass it.

#[cfg(test)]
use schemars::JsonSchema;
use serde::Deserialize;

use super::LocalisedText;
use crate::domain::quantity::{Amount, Day, Positive, Share};

/// `[journey.NAME]`: a journey of the brief's own; what each phase stands for is said in `[phase.KEY]`.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Journey {
    /// The keys of its phases, in the order people travel them.
    pub phases: Vec<String>,
    /// Where it comes from.
    pub source: Option<LocalisedText>,
}

/// `[phase.KEY]`: what the brief says of a phase, over what its journey says.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Phase {
    /// The name reports carry.
    pub name: Option<LocalisedText>,
    /// The phase of See-Think-Do-Care it stands for: `see`, `think`, `do` or `care`.
    pub stands_for: Option<String>,
    /// What media are for in it.
    pub aim: Option<LocalisedText>,
    /// Its parts, for touchpoints.
    pub sub_phases: Option<Vec<String>>,
    /// The people in it, of every audience that does not say otherwise.
    pub people: Option<ShareOrAmount>,
    /// How long people stay in it on average, in weeks.
    pub weeks: Option<Positive>,
    /// The share of its people that goes on to the next phase during the campaign; before Care, the site's or shop's
    /// own conversion rate.
    pub moves_on: Option<Rate>,
    /// The share that leaves the journey.
    pub lost: Option<Rate>,
    /// Friends that one of its people brings to the start of the journey.
    pub brings: Option<Rate>,
    /// How many weeks after the phase before it its media start; by the kind of purchase when left out.
    pub start_after: Option<Amount>,
    /// The first day of its media, instead.
    pub from: Option<Day>,
    /// The last day of its media.
    pub until: Option<Day>,
}

/// A share of people over the campaign; one figure where the campaign changes nothing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rate {
    /// Of those it does not reach.
    pub unreached: Share,
    /// Of those it reaches.
    pub reached: Share,
}

/// A share of a whole, or an absolute number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ShareOrAmount {
    /// A share of the whole.
    Share(Share),
    /// A number in the unit of the whole.
    Amount(Amount),
}
