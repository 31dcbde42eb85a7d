//! What a plan leaves out: parts of a brief and a catalogue without a phase in the journey, and phases that no channel
//! serves.

use crate::domain::journey::{self, Journey, Stdc};
use crate::problem::Problem;
use crate::text::language::Text;
use crate::text::messages::{say, text, word};
use crate::text::number::listed;

/// What the journey has no phase for, and the brief or the catalogue has.
#[derive(Clone, Debug, Default)]
pub(super) struct LeftOut {
    pub(super) goals: Vec<String>,
    pub(super) limits: Vec<String>,
    pub(super) channels: Vec<Text>,
    /// How many of them are wished for.
    pub(super) wishes: usize,
    pub(super) touchpoints: usize,
}

/// Remarks on what the plan leaves out.
pub(super) fn remarks(left_out: &LeftOut, problem: &Problem) -> Vec<Text> {
    let served_phases =
        problem.phases.keys().map(|f| problem.placements.iter().any(|p| p.phase == f)).collect::<Vec<_>>();
    let remarks = [not_served(&problem.journey, &served_phases), left_out.remark(&problem.journey)];
    remarks.into_iter().flatten().collect()
}

/// A remark on the phases that no channel serves by itself; `served` says of each phase whether one does.
fn not_served(journey: &Journey, served: &[bool]) -> Option<Text> {
    let alone = journey.phases.iter().enumerate().filter(|&(f, phase)| {
        journey.main_phase(phase.stdc).is_some_and(|main| main != f && served[main] && !served[f])
    });
    let alone: Vec<&journey::Phase> = alone.map(|(_, phase)| phase).collect();
    let first = alone.first()?;
    let names = || listed(&alone.iter().map(|phase| phase.name.as_str()).collect::<Vec<&str>>());
    let key = &first.key;
    Some(text!("no-channel-serves-by-itself-as-channels", names = names(), key, count = alone.len()))
}

impl LeftOut {
    /// A remark on what the journey leaves out of the brief and the catalogue, if anything.
    fn remark(&self, journey: &Journey) -> Option<Text> {
        let Self { goals, limits, channels, touchpoints, .. } = self;
        let nothing = goals.is_empty() && limits.is_empty() && channels.is_empty() && *touchpoints == 0;
        (!nothing).then(|| Text::of(|| self.described(journey)))
    }

    /// The same in words.
    fn described(&self, journey: &Journey) -> String {
        let Self { goals, limits, channels, wishes, touchpoints } = self;
        let quoted = |names: &[String]| listed(&names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>());
        let counted_names = |names: &[String], [one, many]: [&str; 2]| {
            let noun = if names.len() == 1 { one } else { many };
            (!names.is_empty()).then(|| format!("{noun} {}", quoted(names)))
        };
        let goals_left = counted_names(goals, [word!("goal"), word!("goals")]);
        let limits_left = counted_names(limits, [word!("limit"), word!("limits")]);
        let mut left_out_words: Vec<String> = [goals_left, limits_left].into_iter().flatten().collect();
        if !channels.is_empty() {
            let some = channels.len().min(3);
            let more = match channels.len() - some {
                0 => String::new(),
                more => say!("and-more", more),
            };
            let count = say!("count-channels", count = channels.len());
            let counted_names: Vec<&str> = channels[..some].iter().map(Text::as_str).collect();
            left_out_words.push(format!("{count} ({}{more})", counted_names.join(", ")));
        }
        if *touchpoints > 0 {
            left_out_words.push(say!("count-touchpoints", count = *touchpoints));
        }
        let required = match wishes {
            0 => String::new(),
            1 => word!("with-wish-to-buy-one-of-these").to_owned(),
            more => say!("with-wishes-to-buy-of-these-channels", more),
        };
        let missing_intents = journey.missing_intents();
        let aim = if missing_intents == [Stdc::Care] { word!("keeping-customers") } else { "" };
        let missing_intents: Vec<&str> = missing_intents.into_iter().map(Stdc::name).collect();
        let (key, missing_intents, left_out_words) = (&journey.key, listed(&missing_intents), listed(&left_out_words));
        let count = goals.len() + limits.len() + channels.len() + touchpoints;
        say!("journey-has-no-phase-for-left-out", key, missing_intents, aim, left_out_words, count, required)
    }
}
