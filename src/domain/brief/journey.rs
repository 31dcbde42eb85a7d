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
    /// The keys of its phases, in the order in which people pass them. Required.
    pub phases: Vec<String>,
    /// Where it comes from. Default: none.
    pub source: Option<LocalisedText>,
}

/// `[phase.KEY]`: what the brief says of a phase, over what its journey says.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Phase {
    /// What reports call it. Default: the journey's word.
    pub name: Option<LocalisedText>,
    /// For a journey of your own: the phase it stands for, `see`, `think`, `do` or `care`. Default: the phase of that
    /// key.
    pub stands_for: Option<String>,
    /// What media are for in it. Default: the journey's.
    pub aim: Option<LocalisedText>,
    /// Its parts, which touchpoints may name. Default: the journey's.
    pub sub_phases: Option<Vec<String>>,
    /// The people in it, of every audience that does not state its own: a share or a number. Default: the journey's (an
    /// assumption).
    pub people: Option<ShareOrAmount>,
    /// How long people stay in it on average, in weeks; it sets the assumed rates of moving on and leaving. Default: by
    /// the kind of purchase (an assumption).
    pub weeks: Option<Positive>,
    /// The share of its people who go on to the next phase during the campaign; of Do, the site's or shop's own
    /// conversion rate. Default: an assumption, which `klantreis map` lists.
    pub moves_on: Option<Rate>,
    /// The share of its people who leave the journey. Default: an assumption.
    pub lost: Option<Rate>,
    /// The friends whom one of its people brings to the start of the journey. Default: 0.
    pub brings: Option<Rate>,
    /// How many weeks after the phase before it its media start. Default: 0; for Think 1 or 2 weeks where
    /// `campaign.purchase` states `considered` or `high-consideration`, and at most an eighth of the campaign (an
    /// assumption).
    pub start_after: Option<Amount>,
    /// The first day of its media, in place of `start_after`. Default: as `start_after` says.
    pub from: Option<Day>,
    /// The last day of its media. Default: the campaign's last day.
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
