//! A stage of the lexicographic order: its objective, and the constraints that earlier stages left.
//!
//! The order is: hard bounds; goals by priority, least total shortfall; the objective; the least spend for the same
//! result. A stage is data: `program` writes it as rows, `refine` solves it, `dual_bound` bounds it.

use crate::problem::outcome::Outcome;
use crate::problem::{Decision, Goal, GoalIndex, Problem};
use crate::tolerance::feasibility::{CAP_ROOM, HELD_ROUNDING, ROW_ROOM};
pub use crate::tolerance::feasibility::{MET, MISSED_ROOM};

/// A stage.
#[derive(Clone, Debug)]
pub struct Stage {
    /// What is maximised or minimised.
    pub aim: Aim,
    /// The lexicographic constraints: what earlier stages reached.
    pub held: Vec<HeldPriority>,
    /// Targets are raised and frequency caps lowered by this share, to find splits well inside what is asked.
    pub margin: f64,
}

/// What a stage optimises.
#[derive(Clone, Debug, PartialEq)]
pub enum Aim {
    /// The least total breach of hard bounds.
    LeastBreach,
    /// The least total shortfall of the goals of a priority, or of all goals.
    LeastShortfall(Option<u32>),
    /// The objective.
    Objective,
    /// The least value of the objective over several worlds.
    WorstCase,
    /// The least spend, with the objective's form at least at this value.
    LeastSpend(f64),
}

/// A lexicographic constraint: the total shortfall of a priority is at most what its stage reached.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HeldPriority {
    /// The priority.
    pub priority: u32,
    /// The most the shortfalls may add up to.
    pub most: f64,
}

impl Stage {
    /// Whether an earlier priority is missed, beyond the rounding up to which goals count as met.
    pub fn misses_held_goals(&self) -> bool {
        self.held.iter().any(|held| held.most > 2.0 * MET)
    }

    /// The stage with its lexicographic constraints relaxed by the rounding of sums of shares, for a split exactly at
    /// them.
    #[must_use]
    pub fn with_rounding_room(&self) -> Self {
        let held = self.held.iter().map(|held| HeldPriority { most: held.most + HELD_ROUNDING, ..*held });
        Self { held: held.collect(), ..self.clone() }
    }

    /// The goals that have a row: those held, and those whose shortfall is minimised.
    pub fn goals<'a>(&self, problem: &'a Problem) -> impl Iterator<Item = (GoalIndex, &'a Goal)> + use<'a> {
        let aim = self.aim.clone();
        let held_priorities: Vec<u32> = self.held.iter().map(|held_priorities| held_priorities.priority).collect();
        problem
            .goals
            .iter_enumerated()
            .filter(move |(_, goal)| held_priorities.contains(&goal.priority) || aim.minimises_shortfall_of(goal))
    }

    /// A goal's target in this stage.
    pub fn target(&self, goal: &Goal) -> f64 {
        goal.target * (1.0 + self.margin)
    }

    /// A follower's frequency cap in this stage.
    pub fn frequency_cap(&self, cap: f64) -> f64 {
        cap * (1.0 - self.margin)
    }

    /// How far a goal is missed, as a share of its target.
    pub fn shortfall(&self, goal: &Goal, outcome: &Outcome, x: &Decision) -> f64 {
        (self.target(goal) - outcome.value(&goal.form, x)).max(0.0)
    }

    /// What the stage maximises, by the true curves: minus what it minimises.
    pub fn value(&self, problem: &Problem, outcome: &Outcome, x: &Decision) -> f64 {
        match &self.aim {
            Aim::LeastBreach => -breach(problem, outcome, x),
            Aim::LeastShortfall(_) => {
                let goals = problem.goals.iter().filter(|goal| self.aim.minimises_shortfall_of(goal));
                0.0 - goals.map(|goal| self.shortfall(goal, outcome, x)).sum::<f64>()
            }
            Aim::Objective => outcome.value(&problem.objective.form, x),
            Aim::WorstCase => {
                let worlds = problem.objective.worlds.iter().map(|form| outcome.value(form, x));
                worlds.fold(f64::INFINITY, f64::min)
            }
            Aim::LeastSpend(_) => -spend(problem, x),
        }
    }

    /// Whether a split keeps every hard bound, frequency cap and lexicographic constraint, by the true curves.
    pub fn is_feasible(&self, problem: &Problem, x: &Decision) -> bool {
        if !problem.can_be_bought(x) {
            return false;
        }
        if self.aim == Aim::LeastBreach {
            return true;
        }
        if problem.limits.iter().any(|limit| limit.breach(problem, x) > ROW_ROOM) {
            return false;
        }
        let least_value = if let Aim::LeastSpend(value) = self.aim { Some(value) } else { None };
        let has_frequency_rows = !problem.frequency_caps.is_empty() || !problem.frequency_floors.is_empty();
        if self.held.is_empty() && problem.follows.is_empty() && !has_frequency_rows && least_value.is_none() {
            return true;
        }
        let outcome = Outcome::of(problem, x);
        let exact_stage = Self { margin: 0.0, ..self.clone() };
        least_value.is_none_or(|least| outcome.value(&problem.objective.form, x) >= least)
            && outcome.over_caps(problem, x) <= CAP_ROOM
            && problem.frequency_caps.iter().all(|cap| cap.over(&outcome.sums, x) <= CAP_ROOM)
            && problem.frequency_floors.iter().all(|floor| floor.over(&outcome.sums, x) >= -ROW_ROOM)
            && self.held.iter().all(|held| {
                let goals = problem.goals.iter().filter(|goal| goal.priority == held.priority);
                goals.map(|goal| exact_stage.shortfall(goal, &outcome, x)).sum::<f64>() <= held.most
            })
    }
}

impl Stage {
    /// By how much a split violates hard bounds, frequency caps and lexicographic constraints, each in its own scale; 0
    /// where it is feasible.
    pub fn violation(&self, problem: &Problem, outcome: &Outcome, x: &Decision) -> f64 {
        if self.aim == Aim::LeastBreach {
            return 0.0;
        }
        let exact_stage = Self { margin: 0.0, ..self.clone() };
        let held_violations = self.held.iter().map(|held| {
            let goals = problem.goals.iter().filter(|goal| goal.priority == held.priority);
            (goals.map(|goal| exact_stage.shortfall(goal, outcome, x)).sum::<f64>() - held.most).max(0.0)
        });
        let limit_violations = problem
            .limits
            .iter()
            .map(|limit| limit.breach(problem, x))
            .map(|breach| if breach > ROW_ROOM { breach } else { 0.0 });
        let cap_violation = outcome.over_caps(problem, x);
        let cap_violation =
            problem.frequency_caps.iter().map(|cap| cap.over(&outcome.sums, x)).fold(cap_violation, f64::max);
        let floor_violations = problem.frequency_floors.iter().map(|floor| -floor.over(&outcome.sums, x));
        let floor_violations = floor_violations.map(|breach| if breach > ROW_ROOM { breach } else { 0.0 });
        limit_violations.sum::<f64>()
            + floor_violations.sum::<f64>()
            + held_violations.sum::<f64>()
            + if cap_violation > CAP_ROOM { cap_violation } else { 0.0 }
    }
}

impl Aim {
    /// Whether a goal's shortfall is part of what the stage minimises.
    pub fn minimises_shortfall_of(&self, goal: &Goal) -> bool {
        match self {
            Self::LeastShortfall(priority) => priority.is_none_or(|priority| priority == goal.priority),
            _ => false,
        }
    }
}

/// Net spend and activation fees, as a share of the campaign's money.
pub fn spend(problem: &Problem, x: &Decision) -> f64 {
    let net: f64 = problem.placements.iter().zip(x).map(|(p, &x)| p.spend(x).get()).sum();
    (net + problem.activation_fees(x).get()) / problem.campaign.money().get()
}

/// By how much hard bounds are broken, each row in its own scale.
pub fn breach(problem: &Problem, outcome: &Outcome, x: &Decision) -> f64 {
    let row_breaches = problem.limits.iter().map(|limit| limit.breach(problem, x));
    let cap_breaches = problem.follows.iter().map(|follow| {
        let contacts = problem.contacts_per_head(follow.placement, follow.audience) * x[follow.placement];
        (contacts / follow.frequency_cap - follow.pool.people(outcome.sums[follow.pool.upstream])).max(0.0)
    });
    let frequency_breaches = problem.frequency_caps.iter().map(|cap| cap.over(&outcome.sums, x).max(0.0));
    let floor_breaches = problem.frequency_floors.iter().map(|floor| (-floor.over(&outcome.sums, x)).max(0.0));
    row_breaches.sum::<f64>()
        + cap_breaches.sum::<f64>()
        + frequency_breaches.sum::<f64>()
        + floor_breaches.sum::<f64>()
}
