//! The next step that a plan suggests to the planner.

use crate::domain::catalogue::Confidence;
use crate::planning::plan::{Line, Plan, Sense, Status};
use crate::text::messages::{say, word};
use crate::text::number;

impl Plan {
    /// The next step for the planner.
    pub fn next_step(&self) -> String {
        let mut assumed: Vec<&Line> =
            self.lines.iter().filter(|line| line.confidence == Confidence::Assumption).collect();
        assumed.sort_by(|a, b| b.spend.total_cmp(&a.spend));
        let mut names: Vec<&str> = Vec::new();
        for line in assumed {
            if names.len() < 3 && !names.contains(&line.channel_name.as_str()) {
                names.push(&line.channel_name);
            }
        }
        let check = match names.len() {
            0 => word!("it-is-ready-to-send").to_owned(),
            _ => say!("check-assumed-figures-first-heaviest-of-then", names = number::listed(&names)),
        };
        match self.status {
            Status::Optimal if self.lines.is_empty() && self.objective.sense == Sense::Maximise => {
                word!("next-nothing-that-helps-can-be-bought").to_owned()
            }
            Status::Optimal if self.goals.is_empty() => say!("next", check),
            Status::Optimal => {
                say!("next-every-goal-is-met", check)
            }
            Status::GoalMissed if self.shortages.iter().all(|shortage| shortage.relaxations.is_empty()) => {
                word!("next-change-several-things-of-brief").to_owned()
            }
            Status::GoalMissed => word!("next-choose-one-of-ways-out-above").to_owned(),
            Status::NotProved if self.objective.cut_short => say!(
                "next-better-plan-may-exist-time-limit",
                gap = format!("{:.0e}", self.objective.gap.unwrap_or(1.0) * 1.05)
            ),
            Status::NotProved => word!("next-better-plan-may-exist-loosen-tolerance").to_owned(),
            Status::Evaluated => self.next_of_split(&check),
        }
    }

    /// The next step; `check` is the one where nothing is wrong with the split.
    fn next_of_split(&self, check: &str) -> String {
        let next_step = match (self.verdict.breaks, self.verdict.bettered) {
            (true, true) => word!("heading-next-see-below-what-split-breaks"),
            (true, false) => word!("next-see-below-what-split-breaks"),
            (false, true) => word!("next-see-below-what-best-plan-does"),
            (false, false) if self.lines.is_empty() => word!("next-write-in-split-what-is-spent"),
            (false, false) if self.goals.iter().any(|goal| !goal.met) => word!("next-no-split-of-this-money-does"),
            (false, false) => return say!("next", check),
        };
        next_step.to_owned()
    }
}
