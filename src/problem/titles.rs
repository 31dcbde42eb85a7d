//! What a planner calls each bound: names for reports, where rows carry keys.

use super::{AverageFrequency, Family, Limit, Problem, Side};
use crate::text::messages::{say, word};

impl Problem {
    /// The bound in a planner's words, to stand in the middle of a sentence: `the cap on Television spot`.
    pub fn title(&self, limit: &Limit) -> String {
        let key = limit.path.get(1).map_or("", String::as_str);
        let channel = || {
            let of_key = |placement: &&super::Placement| placement.channel == key;
            self.placements.iter().find(of_key).map_or(key, |placement| placement.name.as_str())
        };
        let title = match limit.family {
            Family::Budget => word!("budget").to_owned(),
            Family::Volume => {
                let phase = limit.members.first().map(|&p| self.phases[self.placements[p].phase].journey.name.as_str());
                say!("supply-of", channel = channel(), phase = phase.unwrap_or_default())
            }
            Family::Wish => of_wish(limit.side, channel()),
            Family::MinimumBuy => say!("minimum-buy", channel = channel()),
            Family::Prerequisite => {
                say!("what-is-not-bought-without", channel = channel())
            }
            Family::Limit => of_limit(limit.side, key),
            Family::Frequency => say!("frequency-of-limit", key),
            Family::Calendar => say!("weeks-of", channel = channel()),
            Family::AlwaysOn => say!("weekly-minimum", channel = channel()),
            Family::OnAir => say!("least-of-week-on-air", channel = channel()),
            Family::Smooth => say!("evenness-of", channel = channel()),
            Family::Ran => say!("what-ran", channel = channel()),
        };
        limit.when.as_ref().map_or(title.clone(), |when| format!("{title} in {when}"))
    }
}

impl AverageFrequency {
    /// The bound in a planner's words: `the cap of limit ‘often’`.
    pub fn title(&self, side: Side) -> String {
        let key = self.path.get(1).map_or("", String::as_str);
        match side {
            Side::AtLeast => say!("least-frequency-of-limit", key),
            other => of_limit(other, key),
        }
    }
}

fn of_wish(side: Side, channel: &str) -> String {
    match side {
        Side::AtLeast => say!("minimum-for", channel),
        Side::AtMost => say!("cap-on", channel),
        Side::Exactly => say!("fixed-amount", channel),
    }
}

fn of_limit(side: Side, key: &str) -> String {
    match side {
        Side::AtLeast => say!("minimum-of-limit", key),
        Side::AtMost => say!("cap-of-limit", key),
        Side::Exactly => say!("fixed-amount-of-limit", key),
    }
}
