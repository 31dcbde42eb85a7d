//! Goals of two plans, matched by key, with the lines of their phase that moved.
//!
//! A CSV states only whether all goals of a phase are met, so the result of a single goal may be unknown.

use crate::text::language::Text;
use serde::Serialize;

use super::super::phase_names::phase_name_in_either;
use super::super::{Difference, Goal, PlanFigures};
use super::LineChange;

/// A line counts as moved above this share of the total spend.
const MOVED: f64 = 0.005;

/// A goal in both plans.
#[derive(Clone, Debug, Serialize)]
pub struct GoalChange {
    /// Its key.
    pub goal: String,
    /// The phase's key.
    pub phase: String,
    /// The phase's name.
    pub phase_name: Text,
    /// The goal in A, where it is known.
    pub a: Option<Goal>,
    /// The goal in B, where it is known.
    pub b: Option<Goal>,
    /// B's value less A's, where both measure the same.
    pub difference: Option<f64>,
    /// Whether A meets it, where that is known.
    pub met_a: Option<bool>,
    /// Whether B meets it, where that is known.
    pub met_b: Option<bool>,
    /// How it changed.
    pub outcome: GoalOutcome,
    /// The lines of its phase that moved by more than 0.5% of the total spend, the largest move first.
    #[serde(rename = "touched_by")]
    pub moved_lines: Vec<MovedLine>,
}

/// How a goal changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum GoalOutcome {
    /// Met in both.
    StaysMet,
    /// Missed in both.
    StaysMissed,
    /// Missed in A, met in B.
    NowMet,
    /// Met in A, missed in B.
    NowMissed,
    /// Only a goal of B.
    New,
    /// Only a goal of A.
    Gone,
    /// One of the plans does not state it.
    Unknown,
}

/// A line whose spend moved.
#[derive(Clone, Debug, Serialize)]
pub struct MovedLine {
    /// The channel's key.
    pub channel: String,
    /// The channel's name.
    pub channel_name: Text,
    /// B's spend less A's.
    pub spend_difference: f64,
}

/// What a plan states of a goal.
enum GoalInPlan<'a> {
    Stated(&'a Goal),
    NotAsked,
    /// Only whether its phase meets its goals, where that decides it.
    ByPhase(Option<bool>),
}

impl GoalInPlan<'_> {
    fn met(&self) -> Option<bool> {
        match self {
            Self::Stated(goal) => Some(goal.met),
            Self::NotAsked => None,
            Self::ByPhase(met) => *met,
        }
    }

    fn goal(&self) -> Option<Goal> {
        if let Self::Stated(goal) = self { Some((*goal).clone()) } else { None }
    }
}

/// All goals of either plan, in the order of B and then of A.
pub(super) fn goal_changes(a: &PlanFigures, b: &PlanFigures, lines: &[LineChange], total: f64) -> Vec<GoalChange> {
    let mut goals_of_both: Vec<&Goal> = Vec::new();
    for goal in b.goals.iter().chain(&a.goals).flatten() {
        if goals_of_both.iter().all(|known| known.goal != goal.goal) {
            goals_of_both.push(goal);
        }
    }
    let only_goal_of_phase = |goal: &Goal| goals_of_both.iter().filter(|other| other.phase == goal.phase).count() == 1;
    let change = |goal: &&Goal| GoalChange {
        phase_name: phase_name_in_either(&goal.phase, a, b),
        moved_lines: moved_lines(goal, lines, total),
        ..change(goal, &goal_in(a, goal, only_goal_of_phase(goal)), &goal_in(b, goal, only_goal_of_phase(goal)))
    };
    goals_of_both.iter().map(change).collect()
}

/// The change of a goal, without its phase and the lines that moved.
fn change(goal: &Goal, a: &GoalInPlan<'_>, b: &GoalInPlan<'_>) -> GoalChange {
    let (was, is) = (a.goal(), b.goal());
    let same_measure = was.as_ref().zip(is.as_ref()).filter(|(was, is)| was.measure == is.measure);
    GoalChange {
        goal: goal.goal.clone(),
        phase: goal.phase.clone(),
        phase_name: Text::default(),
        difference: same_measure.and_then(|(was, is)| Difference::between(was.value, is.value).difference),
        a: was,
        b: is,
        met_a: a.met(),
        met_b: b.met(),
        outcome: outcome(a, b),
        moved_lines: Vec::new(),
    }
}

fn outcome(a: &GoalInPlan<'_>, b: &GoalInPlan<'_>) -> GoalOutcome {
    match (a, b) {
        (GoalInPlan::NotAsked, _) => return GoalOutcome::New,
        (_, GoalInPlan::NotAsked) => return GoalOutcome::Gone,
        _ => {}
    }
    match (a.met(), b.met()) {
        (Some(true), Some(true)) => GoalOutcome::StaysMet,
        (Some(false), Some(false)) => GoalOutcome::StaysMissed,
        (Some(false), Some(true)) => GoalOutcome::NowMet,
        (Some(true), Some(false)) => GoalOutcome::NowMissed,
        _ => GoalOutcome::Unknown,
    }
}

/// What a plan states of a goal. A phase that misses its goals misses this one where it is `alone` there.
fn goal_in<'a>(plan: &'a PlanFigures, goal: &Goal, alone: bool) -> GoalInPlan<'a> {
    if let Some(goals) = &plan.goals {
        return goals.iter().find(|own| own.goal == goal.goal).map_or(GoalInPlan::NotAsked, GoalInPlan::Stated);
    }
    let phase = plan.phase(&goal.phase);
    GoalInPlan::ByPhase(phase.and_then(|phase| phase.goals_met).filter(|met| *met || alone))
}

fn moved_lines(goal: &Goal, lines: &[LineChange], total: f64) -> Vec<MovedLine> {
    let least = MOVED * total;
    let lines_of_phase = lines.iter().filter(|line| line.phase == goal.phase && line.spend.amount().abs() > least);
    let mut moved: Vec<MovedLine> = lines_of_phase
        .map(|line| MovedLine {
            channel: line.channel.clone(),
            channel_name: line.channel_name.clone(),
            spend_difference: line.spend.amount(),
        })
        .collect();
    moved.sort_by(|line_a, line_b| line_b.spend_difference.abs().total_cmp(&line_a.spend_difference.abs()));
    moved
}
