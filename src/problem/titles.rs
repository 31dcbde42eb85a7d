//! What a planner calls each bound: names for reports, where rows carry keys.

use super::{AverageFrequency, Family, Limit, Problem, Side};
use crate::text::language::{say, word};

impl Problem {
    /// The bound in a planner's words, to stand in the middle of a sentence: `the cap on Television spot`.
    pub fn title(&self, limit: &Limit) -> String {
        let key = limit.path.get(1).map_or("", String::as_str);
        let channel = || {
            let of_key = |placement: &&super::Placement| placement.channel == key;
            self.placements.iter().find(of_key).map_or(key, |placement| placement.name.as_str())
        };
        let title = match limit.family {
            Family::Budget => word!("the budget", "het budget").to_owned(),
            Family::Volume => {
                let phase = limit.members.first().map(|&p| self.phases[self.placements[p].phase].journey.name.as_str());
                say!("the supply of {} in {}", "het aanbod van {} in {}", channel(), phase.unwrap_or_default())
            }
            Family::Wish => of_wish(limit.side, channel()),
            Family::MinimumBuy => say!("the minimum buy of {}", "de minimumafname van {}", channel()),
            Family::Prerequisite => {
                say!("what {} is not bought without", "waar {} niet zonder wordt ingekocht", channel())
            }
            Family::Limit => of_limit(limit.side, key),
            Family::Frequency => say!("the frequency of limit ‘{key}’", "de frequentie van limiet ‘{key}’"),
            Family::Calendar => say!("the weeks of {}", "de weken van {}", channel()),
            Family::AlwaysOn => say!("the weekly minimum for {}", "het weekminimum voor {}", channel()),
            Family::OnAir => say!("the least of a week on air of {}", "het minimum per inzetweek van {}", channel()),
            Family::Smooth => say!("the evenness of {}", "de gelijkmatigheid van {}", channel()),
            Family::Ran => say!("what ran of {}", "wat er al is ingezet van {}", channel()),
        };
        limit.when.as_ref().map_or(title.clone(), |when| format!("{title} in {when}"))
    }
}

impl AverageFrequency {
    /// The bound in a planner's words: `the cap of limit ‘often’`.
    pub fn title(&self, side: Side) -> String {
        let key = self.path.get(1).map_or("", String::as_str);
        match side {
            Side::AtLeast => say!("the least frequency of limit ‘{key}’", "de minimale frequentie van limiet ‘{key}’"),
            other => of_limit(other, key),
        }
    }
}

fn of_wish(side: Side, channel: &str) -> String {
    match side {
        Side::AtLeast => say!("the minimum for {channel}", "het minimum voor {channel}"),
        Side::AtMost => say!("the cap on {channel}", "het maximum voor {channel}"),
        Side::Exactly => say!("the fixed amount for {channel}", "het vaste bedrag voor {channel}"),
    }
}

fn of_limit(side: Side, key: &str) -> String {
    match side {
        Side::AtLeast => say!("the minimum of limit ‘{key}’", "het minimum van limiet ‘{key}’"),
        Side::AtMost => say!("the cap of limit ‘{key}’", "het maximum van limiet ‘{key}’"),
        Side::Exactly => say!("the fixed amount of limit ‘{key}’", "het vaste bedrag van limiet ‘{key}’"),
    }
}
