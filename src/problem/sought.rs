//! What an objective counts, and whether it is maximised or minimised.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::domain::brief::Measure;
use crate::text::messages::{say, word};
use crate::text::number;

/// Reach that is remembered, on the mean day of the campaign.
pub(crate) const REMEMBERED: &str = "remembered_reach";

/// Which way an objective goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Sense {
    /// The most of it.
    Maximise,
    /// The least of it.
    Minimise,
}

impl Sense {
    /// The name in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Maximise => "maximise",
            Self::Minimise => "minimise",
        }
    }

    /// What a gain is counted with: less is better where the least is wanted.
    pub fn sign(self) -> f64 {
        match self {
            Self::Maximise => 1.0,
            Self::Minimise => -1.0,
        }
    }
}

/// What an objective counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sought {
    /// Net reach as a share of people, counting those with at least this number of contacts.
    Reach(usize),
    /// The same in people.
    ReachPeople(usize),
    /// Reach that is remembered, on the mean day of the campaign.
    RememberedReach,
    /// What conversions, and people reached, are worth.
    Value,
    /// Net media with what is paid once for channels that are bought.
    SpendAndFees,
    /// What adds up over placements.
    Sum(Measure),
}

impl Sought {
    /// What a name stands for; a name of none of ours is a resource.
    pub fn named(name: &str) -> Self {
        let (contact_times, what) = match name.split_once("+ ") {
            Some((contact_times, what)) => {
                (contact_times.parse().ok().filter(|contact_times| *contact_times > 1), what)
            }
            None => (Some(1), name),
        };
        match (contact_times, what) {
            (Some(contact_times), "reach") => Self::Reach(contact_times),
            (Some(contact_times), "reach_people") => Self::ReachPeople(contact_times),
            _ if name == REMEMBERED => Self::RememberedReach,
            _ if name == "value" => Self::Value,
            _ if name == "spend_and_fees" => Self::SpendAndFees,
            _ => Self::Sum(Measure::named(name)),
        }
    }

    /// Whether it is a share of people, shown in points.
    pub fn counts_points(&self) -> bool {
        matches!(self, Self::Reach(_))
    }

    /// Whether it is net media and nothing else.
    pub fn is_spend(&self) -> bool {
        *self == Self::Sum(Measure::Spend)
    }

    /// Whether it is money that is spent: with activation fees where channels have them.
    pub fn counts_money(&self) -> bool {
        matches!(self, Self::SpendAndFees | Self::Sum(Measure::Spend))
    }

    /// Whether it is shown in money: what is spent, or the value that comes in.
    pub fn in_money(&self) -> bool {
        self.counts_money() || *self == Self::Value
    }

    /// Whether it can be held against another: money with activation fees is money without them, where there are none.
    pub fn is_alike(&self, other: &Self) -> bool {
        self == other || self.counts_money() && other.counts_money()
    }

    /// How many contacts make a person count as reached; 1 for anything but reach.
    pub fn frequency(&self) -> usize {
        match self {
            Self::Reach(frequency) | Self::ReachPeople(frequency) => *frequency,
            _ => 1,
        }
    }
}

impl Sought {
    /// What it is called in a sentence: `net media`, `people reached`, `people reached 3+ times`.
    pub fn in_words(&self) -> String {
        match self {
            Self::Reach(1) => word!("reach").to_owned(),
            // In Dutch what is counted goes before how often.
            Self::Reach(often) => say!("plus-reach", often),
            Self::ReachPeople(1) => word!("people-reached").to_owned(),
            Self::ReachPeople(often) => say!("people-reached-plus-times", often),
            Self::Value => word!("value").to_owned(),
            Self::SpendAndFees => word!("net-media-with-activation-fees").to_owned(),
            Self::Sum(Measure::Spend) => word!("net-media").to_owned(),
            Self::Sum(Measure::Grp) => "GRP".to_owned(),
            Self::RememberedReach => word!("remembered-reach").to_owned(),
            Self::Sum(measure) => number::noun_plural(&measure.name().replace('_', " ")),
        }
    }
}

/// The name in files: `reach`, `3+ reach`, `reach_people`, `clicks`, `spend_and_fees`.
impl fmt::Display for Sought {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Reach(1) => f.write_str("reach"),
            Self::Reach(times) => write!(f, "{times}+ reach"),
            Self::ReachPeople(1) => f.write_str("reach_people"),
            Self::ReachPeople(times) => write!(f, "{times}+ reach_people"),
            Self::RememberedReach => f.write_str(REMEMBERED),
            Self::Value => f.write_str("value"),
            Self::SpendAndFees => f.write_str("spend_and_fees"),
            Self::Sum(measure) => f.write_str(measure.name()),
        }
    }
}

impl Serialize for Sought {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Sought {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self::named(&String::deserialize(deserializer)?))
    }
}

#[cfg(test)]
mod tests {
    use super::Sought;
    use crate::domain::brief::Measure;

    #[test]
    fn a_name_is_read_back_as_what_it_was_written_for() {
        let measures = Measure::BUILT_IN.map(|(_, measure)| Sought::Sum(measure));
        let others = [
            Sought::Reach(1),
            Sought::Reach(3),
            Sought::ReachPeople(1),
            Sought::ReachPeople(2),
            Sought::RememberedReach,
            Sought::Value,
            Sought::SpendAndFees,
            Sought::Sum(Measure::Resource("staff hours".to_owned())),
            Sought::Sum(Measure::Resource("my_reach_people".to_owned())),
            Sought::Sum(Measure::Resource("1+ reach".to_owned())),
        ];
        for sought in measures.into_iter().chain(others) {
            assert_eq!(Sought::named(&sought.to_string()), sought);
        }
    }
}
