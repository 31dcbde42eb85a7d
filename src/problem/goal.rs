//! Goals, as linear forms in reach and `x`.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{AudienceIndex, Form, PhaseIndex, PlacementIndex, Problem};
use crate::text::messages::say;

/// A goal: a value that should be at least its target; both are divided by the target.
#[derive(Clone, Debug)]
pub struct Goal {
    /// Its key.
    pub key: String,
    /// The week it is for; the campaign when none.
    pub week: Option<usize>,
    /// The phase; the whole journey when none.
    pub phase: Option<PhaseIndex>,
    /// The audience; all together when none.
    pub audience: Option<AudienceIndex>,
    /// The placements that count.
    pub members: Vec<PlacementIndex>,
    /// What is wanted.
    pub want: Want,
    /// Of reach: how many contacts make a person count as reached; 1 for anything else.
    pub frequency: usize,
    /// 1 first.
    pub priority: u32,
    /// Its value over its target, as a form in reach and `x`; of a ratio, what may be paid for what comes in, less what
    /// is paid, as a share of the money to plan with. It is never more than 1 below the target: no shortfall exceeds 1.
    pub form: Form,
    /// The target in the form's unit: 1, or 0 for a cost per conversion and a return.
    pub target: f64,
}

/// What a goal wants.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Want {
    /// Net reach, as a share of the people in the phase.
    Reach(f64),
    /// Net reach, in people.
    ReachPeople(f64),
    /// A sum over placements.
    Contacts(f64),
    /// Gross rating points.
    Grp(f64),
    /// Clicks.
    Clicks(f64),
    /// Conversions.
    Conversions(f64),
    /// The most net media may be per conversion.
    CostPerConversion(f64),
    /// The least that results are worth per net media.
    Roas(f64),
}

impl Goal {
    /// Whether it is about what comes in over what is paid, so that more of a placement may hurt it.
    pub fn is_ratio(&self) -> bool {
        matches!(self.want, Want::CostPerConversion(_) | Want::Roas(_))
    }

    /// The phases it is about.
    pub fn phases(&self, problem: &Problem) -> impl Iterator<Item = PhaseIndex> + use<> {
        let phase = self.phase;
        problem.phases.keys().filter(move |f| phase.is_none_or(|only| only == *f))
    }
}

impl Want {
    /// What is measured, of people with at least this number of contacts.
    pub fn measure(self, frequency: usize) -> GoalMeasure {
        let often = Often::of(frequency);
        match self {
            Self::Reach(_) => GoalMeasure::Reach(often),
            Self::ReachPeople(_) => GoalMeasure::ReachPeople(often),
            Self::Contacts(_) => GoalMeasure::Contacts,
            Self::Grp(_) => GoalMeasure::Grp,
            Self::Clicks(_) => GoalMeasure::Clicks,
            Self::Conversions(_) => GoalMeasure::Conversions,
            Self::CostPerConversion(_) => GoalMeasure::CostPerConversion,
            Self::Roas(_) => GoalMeasure::Roas,
        }
    }

    /// The number that is wanted, in its own unit.
    pub fn wanted(self) -> f64 {
        match self {
            Self::Reach(wanted)
            | Self::ReachPeople(wanted)
            | Self::Contacts(wanted)
            | Self::Grp(wanted)
            | Self::Clicks(wanted)
            | Self::Conversions(wanted)
            | Self::CostPerConversion(wanted)
            | Self::Roas(wanted) => wanted,
        }
    }
}

/// What a goal measures: what it wants without the number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GoalMeasure {
    /// Net reach in points, of people with at least this number of contacts.
    Reach(Often),
    /// The same in people.
    ReachPeople(Often),
    /// Contacts with people in the phase.
    Contacts,
    /// Gross rating points.
    Grp,
    /// Clicks.
    Clicks,
    /// Conversions.
    Conversions,
    /// Net media per conversion.
    CostPerConversion,
    /// What results are worth per net media.
    Roas,
}

/// How many contacts make a person count as reached, as far as names tell them apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Often {
    /// One or more.
    Once,
    /// Two or more.
    Twice,
    /// Three or more.
    Thrice,
    /// Four or more, or a number above.
    FourTimes,
}

impl Often {
    /// That of a frequency.
    pub fn of(frequency: usize) -> Self {
        match frequency {
            0 | 1 => Self::Once,
            2 => Self::Twice,
            3 => Self::Thrice,
            _ => Self::FourTimes,
        }
    }

    /// The number as names write it; none for one contact, which names leave out.
    pub fn times(self) -> Option<u8> {
        match self {
            Self::Once => None,
            Self::Twice => Some(2),
            Self::Thrice => Some(3),
            Self::FourTimes => Some(4),
        }
    }
}

impl GoalMeasure {
    /// All of them.
    pub const ALL: [Self; 14] = [
        Self::Reach(Often::Once),
        Self::Reach(Often::Twice),
        Self::Reach(Often::Thrice),
        Self::Reach(Often::FourTimes),
        Self::ReachPeople(Often::Once),
        Self::ReachPeople(Often::Twice),
        Self::ReachPeople(Often::Thrice),
        Self::ReachPeople(Often::FourTimes),
        Self::Contacts,
        Self::Grp,
        Self::Clicks,
        Self::Conversions,
        Self::CostPerConversion,
        Self::Roas,
    ];

    /// The name in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Reach(Often::Once) => "reach_pct",
            Self::Reach(Often::Twice) => "reach_2plus_pct",
            Self::Reach(Often::Thrice) => "reach_3plus_pct",
            Self::Reach(Often::FourTimes) => "reach_4plus_pct",
            Self::ReachPeople(Often::Once) => "reach_people",
            Self::ReachPeople(Often::Twice) => "reach_people_2plus",
            Self::ReachPeople(Often::Thrice) => "reach_people_3plus",
            Self::ReachPeople(Often::FourTimes) => "reach_people_4plus",
            Self::Contacts => "contacts",
            Self::Grp => "grp",
            Self::Clicks => "clicks",
            Self::Conversions => "conversions",
            Self::CostPerConversion => "cost_per_conversion",
            Self::Roas => "roas",
        }
    }

    /// What a name stands for.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|measure| measure.name() == name)
    }

    /// Whether it is net media over what comes in, or the other way round, so that more spend may miss it.
    pub fn is_ratio(self) -> bool {
        matches!(self, Self::CostPerConversion | Self::Roas)
    }
}

impl Serialize for GoalMeasure {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

impl<'de> Deserialize<'de> for GoalMeasure {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = String::deserialize(deserializer)?;
        Self::named(&name).ok_or_else(|| D::Error::custom(say!("unknown-measure", name)))
    }
}
