//! The assumptions of a plan: figures without a source, and defaults that were taken.

use serde::Serialize;

use super::Line;
use crate::domain::catalogue::Confidence;
use crate::problem::Problem;
use crate::text::language::Text;
use crate::text::messages::text;

/// What was assumed.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Assumptions {
    /// Lines whose price or role is an assumption.
    pub lines: usize,
    /// The oldest price among the lines.
    pub oldest_price_year: Option<u16>,
    /// Defaults taken, by key.
    pub defaults: Vec<Assumption>,
    /// How reach is added up over channels.
    pub duplication: Text,
}

/// A default taken.
#[derive(Clone, Debug, Serialize)]
pub struct Assumption {
    /// The key that could say otherwise.
    pub key: String,
    /// What was taken.
    pub value: Text,
}

/// The lines with assumed figures, the oldest price, and every default without a source.
pub(super) fn of(problem: &Problem, lines: &[Line]) -> Assumptions {
    let bought = |path: &str| {
        let channel = path.strip_prefix("channel.").and_then(|rest| rest.split('.').next());
        channel.is_none_or(|channel| lines.iter().any(|line| line.channel == channel))
    };
    let defaults = problem.defaults.iter().filter(|default| default.assumed && bought(&default.path));
    Assumptions {
        lines: lines.iter().filter(|line| line.confidence == Confidence::Assumption).count(),
        oldest_price_year: lines.iter().filter_map(|line| line.price_year).min(),
        defaults: defaults
            .map(|default| Assumption { key: default.path.clone(), value: default.value.clone() })
            .collect(),
        duplication: text!("channels-of-phase-meet-people-independently"),
    }
}
