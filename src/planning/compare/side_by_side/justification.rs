//! Why one scenario is better than another: its goals, the criterion that decides, and the trade-off.

use super::ScenarioSet;
use super::caveats::{Circumstances, OddsAgainst};
use super::goal_verdicts::GoalVerdicts;
use super::selection::{self, Criterion};
use super::trade_off::TradeOff;
use crate::tolerance::reporting::NEARER;

/// How many goals there are, and which of them a scenario misses.
#[derive(Clone, Debug)]
pub struct MissedGoals {
    /// The number of goals.
    pub count: usize,
    /// The keys of those it misses.
    pub missed: Vec<String>,
}

/// The scenario that a recommended one is compared with.
#[derive(Clone, Debug)]
pub struct Rival {
    /// Its name.
    pub name: String,
    /// Whether it is the reference; else it is the next best.
    pub is_reference: bool,
    /// The goals of the recommended one against its own.
    pub goals: GoalContrast,
    /// The criterion that decides against it.
    pub decided_by: Criterion,
    /// What the recommended one brings more; none where the two cannot be compared.
    pub trade_off: Option<TradeOff>,
    /// What differs besides the split.
    pub circumstances: Circumstances,
    /// How often the recommended one is better, where that is known.
    pub odds: Option<OddsAgainst>,
}

/// The goals of a recommended scenario against those of its rival.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GoalContrast {
    /// Neither misses any.
    NoneMissed,
    /// Both miss the same goals.
    SameMissed,
    /// Both miss the same goals, the recommended one by less.
    SameMissedByLess,
    /// They miss other goals; these are the rival's.
    RivalMisses(Vec<String>),
}

impl GoalContrast {
    /// What the chosen scenario's misses are against its rival's.
    pub(super) fn between(goals: &GoalVerdicts<'_>, chosen: usize, rival: usize) -> Self {
        let (missed, rival_missed) = (goals.missed(chosen), goals.missed(rival));
        let total_miss = |index: usize| goals.misses(index).values().map(|miss| miss.1).sum::<f64>();
        if missed != rival_missed {
            Self::RivalMisses(rival_missed.into_iter().map(str::to_owned).collect())
        } else if missed.is_empty() {
            Self::NoneMissed
        } else if total_miss(chosen) < total_miss(rival) - NEARER {
            Self::SameMissedByLess
        } else {
            Self::SameMissed
        }
    }
}

impl MissedGoals {
    /// The goals and the misses of a scenario.
    pub(super) fn of(goals: &GoalVerdicts<'_>, index: usize) -> Self {
        Self { count: goals.count(), missed: goals.missed(index).into_iter().map(str::to_owned).collect() }
    }
}

impl Rival {
    /// A rival of the chosen scenario.
    pub(super) fn of(set: &ScenarioSet<'_>, goals: &GoalVerdicts<'_>, chosen: usize, rival: usize) -> Self {
        let (scenario, other) = (&set.planned[chosen], &set.planned[rival]);
        Self {
            name: other.name.to_owned(),
            is_reference: rival == 0,
            goals: GoalContrast::between(goals, chosen, rival),
            decided_by: deciding_criterion(set, goals, chosen, rival),
            trade_off: TradeOff::between(set, other, scenario),
            circumstances: Circumstances::between(other.plan, scenario.plan),
            odds: OddsAgainst::between(set, scenario, other),
        }
    }

    /// Whether the objectives of the two are different, so that they cannot be compared.
    pub fn has_other_objective(&self) -> bool {
        self.trade_off.as_ref().is_some_and(|trade_off| trade_off.objective.is_none())
    }
}

/// The criterion that decides for the first of two.
fn deciding_criterion(set: &ScenarioSet<'_>, goals: &GoalVerdicts<'_>, chosen: usize, rival: usize) -> Criterion {
    let pair = selection::select(set, goals, &[chosen, rival]).filter(|selection| selection.chosen == chosen);
    pair.map_or(Criterion::Same, |selection| selection.by)
}
