//! What a planner calls each bound: names for reports, where rows carry keys.

use super::{Case, Family, Limit, Side};

impl Case {
    /// The bound in a planner's words, to stand in the middle of a sentence: `the cap on Television spot`.
    pub fn title(&self, limit: &Limit) -> String {
        let key = limit.path.get(1).map_or("", String::as_str);
        let channel = || {
            let of_key = |placement: &&super::Placement| placement.channel == key;
            self.placements.iter().find(of_key).map_or(key, |placement| placement.name.as_str())
        };
        let title = match (limit.family, limit.side) {
            (Family::Budget, _) => "the budget".to_owned(),
            (Family::Volume, _) => {
                let phase = limit.members.first().map(|&p| self.phases[self.placements[p].phase].journey.name.as_str());
                format!("the supply of {} in {}", channel(), phase.unwrap_or_default())
            }
            (Family::Wish, Side::AtLeast) => format!("the minimum for {}", channel()),
            (Family::Wish, Side::AtMost) => format!("the cap on {}", channel()),
            (Family::Wish, Side::Exactly) => format!("the fixed amount for {}", channel()),
            (Family::MinimumBuy, _) => format!("the minimum buy of {}", channel()),
            (Family::Needs, _) => format!("what {} is not bought without", channel()),
            (Family::Limit, Side::AtLeast) => format!("the minimum of limit ‘{key}’"),
            (Family::Limit, Side::AtMost) => format!("the cap of limit ‘{key}’"),
            (Family::Frequency, _) => format!("the frequency of limit ‘{key}’"),
            (Family::Limit, Side::Exactly) => format!("the fixed amount of limit ‘{key}’"),
            (Family::Calendar, _) => format!("the weeks of {}", channel()),
            (Family::AlwaysOn, _) => format!("the weekly minimum for {}", channel()),
            (Family::OnAir, _) => format!("the least of a week on air of {}", channel()),
            (Family::Smooth, _) => format!("the evenness of {}", channel()),
            (Family::Ran, _) => format!("what ran of {}", channel()),
        };
        limit.when.as_ref().map_or(title.clone(), |when| format!("{title} in {when}"))
    }
}
