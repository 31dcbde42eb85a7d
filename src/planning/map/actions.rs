//! The action plan: which improvements come now, which later, and what paid media do at each touchpoint.

use crate::text::language::Text;
use serde::Serialize;

use super::RankedTouchpoint;

/// The improvements, in the order to make them.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ActionPlan {
    /// For now: together half of all that is at stake.
    pub now: Vec<Improvement>,
    /// For later.
    pub backlog: Vec<Improvement>,
    /// The names of touchpoints without a score or an importance: grade them first.
    pub ungraded: Vec<Text>,
}

/// An improvement.
#[derive(Clone, Debug, Serialize)]
pub struct Improvement {
    /// The touchpoint's key.
    pub touchpoint: String,
    /// Its name.
    pub name: Text,
    /// The persona's name.
    pub persona: Text,
    /// The phase's name.
    pub phase_name: Text,
    /// What to do: the improvement, or else the problem that needs one.
    pub what: Option<Text>,
    /// The problem behind it.
    pub problem: Option<Text>,
    /// Who does it.
    pub owner: Option<Text>,
    /// How much it matters, 1 to 10.
    pub importance: f64,
    /// How well it does, 1 to 10.
    pub score: f64,
    /// How critical that makes it.
    pub criticality: f64,
    /// The people lost in its phase.
    pub lost: f64,
    /// Their value.
    pub at_stake: Option<f64>,
    /// Its share of all criticality times what is at stake, in points.
    pub share_pct: f64,
    /// What paid media do there.
    pub media: MediaPart,
}

/// What paid media do at a touchpoint.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum MediaPart {
    /// It is part of a channel that the plan buys.
    Bought {
        /// The channel's name.
        channel: Text,
        /// What the plan spends on it in the phase.
        spend: f64,
        /// What its next point of reach costs.
        next_reach_point_cost: Option<f64>,
    },
    /// It is part of a channel of which the plan buys nothing there.
    UnboughtPlacement {
        /// The channel's name.
        channel: Text,
    },
    /// It is no part of any channel.
    None,
}

/// The improvements for now make up this share of all that is at stake.
const NOW: f64 = 0.5;

/// The action plan of ranked touchpoints.
pub(super) fn action_plan(points: &[RankedTouchpoint]) -> ActionPlan {
    let mut graded: Vec<(f64, &RankedTouchpoint)> =
        points.iter().filter_map(|point| Some((point.weight()?, point))).collect();
    graded.sort_by(|a, b| b.0.total_cmp(&a.0));
    let total_weight: f64 = graded.iter().map(|(weight, _)| weight).sum();
    let ungraded = points.iter().filter(|point| point.weight().is_none()).map(|point| point.name.clone());
    let mut actions = ActionPlan { ungraded: ungraded.collect(), ..ActionPlan::default() };
    let mut taken = 0.0;
    for (weight, point) in graded {
        let share = if total_weight > 0.0 { weight / total_weight } else { 0.0 };
        let improvement = improvement(point, share);
        // A touchpoint with a score of 10, or with nothing at stake, needs no improvement.
        let now = weight > 0.0 && taken < NOW;
        if now {
            actions.now.push(improvement);
        } else {
            actions.backlog.push(improvement);
        }
        taken += share;
    }
    actions
}

fn improvement(point: &RankedTouchpoint, share: f64) -> Improvement {
    let media = match (&point.channel, point.spend) {
        (Some((_, name)), Some(spend)) if spend > 0.0 => {
            MediaPart::Bought { channel: name.clone(), spend, next_reach_point_cost: point.next_reach_point_cost }
        }
        (Some((_, name)), _) => MediaPart::UnboughtPlacement { channel: name.clone() },
        (None, _) => MediaPart::None,
    };
    Improvement {
        touchpoint: point.touchpoint.clone(),
        name: point.name.clone(),
        persona: point.persona.clone(),
        phase_name: point.phase_name.clone(),
        what: point.improvement.clone(),
        problem: point.problem.clone(),
        owner: point.owner.clone(),
        importance: point.importance.unwrap_or(0.0),
        score: point.score.unwrap_or(0.0),
        criticality: point.criticality.unwrap_or(0.0),
        lost: point.lost,
        at_stake: point.at_stake,
        share_pct: 100.0 * share,
        media,
    }
}
