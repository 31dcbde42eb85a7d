//! The customer journey: its phases in order, each mapped to See, Think, Do or Care.
//!
//! Because of that mapping one catalogue serves every journey.

mod built_in;

#[cfg(test)]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::text::language::Text;
use crate::text::messages::word;

pub use built_in::{built_in, stdc};

/// The four intents of See-Think-Do-Care that every phase of every journey maps to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Stdc {
    /// The largest audience that could ever buy; no intent yet.
    See,
    /// Looks for a solution and compares.
    Think,
    /// Is about to take the action.
    Do,
    /// Customers: repeat purchase, loyalty, ambassadors.
    Care,
}

impl Stdc {
    /// All four, in order.
    pub const ALL: [Self; 4] = [Self::See, Self::Think, Self::Do, Self::Care];

    /// The key as files write it.
    pub fn key(self) -> &'static str {
        match self {
            Self::See => "see",
            Self::Think => "think",
            Self::Do => "do",
            Self::Care => "care",
        }
    }

    /// The name as reports write it.
    pub fn name(self) -> &'static str {
        match self {
            Self::See => "See",
            Self::Think => "Think",
            Self::Do => "Do",
            Self::Care => "Care",
        }
    }

    /// The intent of a key; none for other keys.
    pub fn named(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|intent| intent.key() == key)
    }

    /// The aim of media in this phase, according to See-Think-Do-Care.
    pub fn aim(self) -> &'static str {
        match self {
            Self::See => word!("be-known-and-top-of-mind"),
            Self::Think => word!("aim-be-seen-as-solution"),
            Self::Do => word!("aim-be-found-at-moment-of-action"),
            Self::Care => word!("repeat-purchase-loyalty-ambassadors"),
        }
    }

    /// The KPIs typically measured.
    ///
    /// Sources: Kaushik (2013, 2015), and Dutch agencies that attach benchmarks to the phases.
    pub fn kpis(self) -> &'static str {
        match self {
            Self::See => word!("kpis-of-see"),
            Self::Think => word!("kpis-of-think"),
            Self::Do => word!("kpis-of-do"),
            Self::Care => word!("kpis-of-care"),
        }
    }

    /// The media typically booked.
    pub fn media(self) -> &'static str {
        match self {
            Self::See => word!("media-of-see"),
            Self::Think => word!("media-of-think"),
            Self::Do => word!("media-of-do"),
            Self::Care => word!("media-of-care"),
        }
    }
}

/// One phase of a journey.
#[derive(Clone, Debug, PartialEq)]
pub struct Phase {
    /// The key as files write it, such as `see`.
    pub key: String,
    /// The name as reports write it.
    pub name: Text,
    /// The aim of media in this phase.
    pub aim: Text,
    /// The intent of See-Think-Do-Care this phase stands for.
    pub stdc: Stdc,
    /// The names of its sub-phases: for touchpoints, not for money.
    pub sub_phases: Vec<Text>,
    /// The default share of an audience in this phase: an assumption.
    pub people: f64,
}

/// An ordered journey.
#[derive(Clone, Debug, PartialEq)]
pub struct Journey {
    /// The name a brief calls it by.
    pub key: String,
    /// Its phases, in the order people travel them.
    pub phases: Vec<Phase>,
    /// Its purpose, in a sentence.
    pub note: Text,
    /// Its source.
    pub source: Text,
}

impl Journey {
    /// The main phase of an intent: the first that stands for it; none if the journey has none.
    ///
    /// Roles of channels are per intent, because no source says how media divide between, say, Interest and Desire. A
    /// role for Think goes to Interest, unless it names another phase.
    pub fn main_phase(&self, intent: Stdc) -> Option<usize> {
        self.phases.iter().position(|phase| phase.stdc == intent)
    }

    /// The phase with a key, or the main phase of a key of See-Think-Do-Care.
    pub fn phase(&self, key: &str) -> Option<usize> {
        let keyed_phase = self.phases.iter().position(|phase| phase.key == key);
        keyed_phase.or_else(|| self.main_phase(Stdc::named(key)?))
    }

    /// The phase, and the sub-phase if there is one, that a name means.
    pub fn phase_or_part(&self, name: &str) -> Option<(usize, Option<&str>)> {
        let part = |(f, phase): (usize, &'_ Phase)| {
            let part =
                phase.sub_phases.iter().position(|part| part.all().any(|part| part == name || key_of(part) == name))?;
            Some((f, part))
        };
        let parts = || self.phases.iter().enumerate().find_map(part);
        match self.phase(name) {
            Some(phase) => Some((phase, None)),
            None => parts().map(|(f, part)| (f, Some(self.phases[f].sub_phases[part].as_str()))),
        }
    }

    /// The intents without a phase.
    pub fn missing_intents(&self) -> Vec<Stdc> {
        Stdc::ALL.into_iter().filter(|intent| self.main_phase(*intent).is_none()).collect()
    }
}

/// The key of a name: `decision-moment` for `decision moment`.
pub fn key_of(name: &str) -> String {
    name.to_lowercase().replace(' ', "-")
}

/// What is bought, as far as it decides how people travel.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Purchase {
    /// To see is to buy: Think is skipped.
    Impulse,
    /// Bought again without much thought.
    Habitual,
    /// Compared first.
    #[default]
    Considered,
    /// Large, expensive or for long: people stay in Think for long.
    HighConsideration,
}

impl Purchase {
    /// The people in a phase of this intent, as a multiple of those with a considered purchase: assumptions.
    ///
    /// Dutch agencies describe that an impulse skips Think and that a large purchase keeps people there; no source
    /// gives figures.
    pub fn people_factor(self, intent: Stdc) -> f64 {
        match (self, intent) {
            (Self::Impulse, Stdc::Think) => 0.0,
            (Self::Impulse, Stdc::Do) | (Self::Habitual, Stdc::Do | Stdc::Care) => 2.0,
            (Self::Habitual, Stdc::Think) => 0.25,
            (Self::HighConsideration, Stdc::Think) => 1.5,
            (Self::HighConsideration, Stdc::Do) => 0.4,
            (Self::HighConsideration, Stdc::Care) => 0.5,
            _ => 1.0,
        }
    }

    /// The pace at which people leave a phase of this intent, as a multiple of that with a considered purchase:
    /// assumptions.
    pub fn pace_factor(self, intent: Stdc) -> f64 {
        match (self, intent) {
            (Self::Habitual, Stdc::Think) => 2.0,
            (Self::HighConsideration, Stdc::Think | Stdc::Do) => 0.5,
            _ => 1.0,
        }
    }

    /// How many weeks the media of Think start after those of See: assumptions. Agencies plan such a lag; no source
    /// gives figures.
    pub fn lag_weeks(self) -> f64 {
        match self {
            Self::Impulse | Self::Habitual => 0.0,
            Self::Considered => 1.0,
            Self::HighConsideration => 2.0,
        }
    }

    /// The word as files write it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Impulse => "impulse",
            Self::Habitual => "habitual",
            Self::Considered => "considered",
            Self::HighConsideration => "high-consideration",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(key: &str) -> Journey {
        built_in().into_iter().find(|journey| journey.key == key).unwrap()
    }

    #[test]
    fn every_journey_reads_in_the_words_of_see_think_do_care() {
        let crosswalk = [
            ("aida", vec!["attention", "interest", "action"], vec![Stdc::Care]),
            ("three-phase", vec!["awareness", "consideration", "decision"], vec![Stdc::Care]),
            ("iab", vec!["awareness", "consideration", "purchase", "retention"], vec![]),
            ("iab-nl", vec!["bekendheid", "overweging", "aankoop", "klantbehoud"], vec![]),
            ("nine-phase", vec!["need", "orientation", "decision-moment", "use"], vec![]),
        ];
        for (key, mains, missing) in crosswalk {
            let journey = named(key);
            let main_phases = Stdc::ALL.into_iter().filter_map(|intent| journey.phase(intent.key()));
            let main_phases: Vec<&str> = main_phases.map(|f| journey.phases[f].key.as_str()).collect();
            assert_eq!(main_phases, mains, "{key}");
            assert_eq!(journey.missing_intents(), missing, "{key}");
        }
    }

    #[test]
    fn phases_are_in_order_and_have_keys_of_their_own() {
        for journey in built_in() {
            assert!(journey.phases.windows(2).all(|pair| pair[0].stdc <= pair[1].stdc), "{}", journey.key);
            let keys: std::collections::BTreeSet<&str> =
                journey.phases.iter().map(|phase| phase.key.as_str()).collect();
            assert_eq!(keys.len(), journey.phases.len(), "{}", journey.key);
        }
    }

    #[test]
    fn a_sub_phase_is_found_in_its_phase() {
        let iab = named("iab");
        assert_eq!(iab.phase_or_part("passive-state"), Some((0, Some("passive state"))));
        assert_eq!(iab.phase_or_part("comparison"), Some((1, Some("comparison"))));
        assert_eq!(iab.phase_or_part("awareness"), Some((0, None)));
        assert_eq!(iab.phase_or_part("nowhere"), None);
    }
}
