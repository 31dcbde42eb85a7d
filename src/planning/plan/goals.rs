//! What became of every goal and every hard bound.

use std::fmt;

use serde::{Serialize, Serializer};

use super::Room;
use super::lines::measured;
use crate::domain::brief::Measure;
use crate::domain::curve;
use crate::problem::outcome::Outcome;
use crate::problem::{
    self, By, Decision, Family, GoalMeasure, LimitIndex, PlacementIndex, Problem, RowName, Side, Stated, SumIndex, Want,
};
use crate::text::language::{Text, say};
use crate::tolerance::keeping::SHARE_FLOOR;
use crate::tolerance::telling::{STANDS, STANDS_AT_FREQUENCY};

/// What stands for a phase where a goal is about the journey as a whole.
pub const WHOLE: &str = "all";

/// A goal and what became of it.
#[derive(Clone, Debug, Serialize)]
pub struct Goal {
    /// Its key.
    pub goal: String,
    /// The phase's key; `all` where it is about the journey as a whole.
    pub phase: String,
    /// The audience's key; all when none.
    pub audience: Option<String>,
    /// What is measured.
    pub measure: GoalMeasure,
    /// How many contacts make a person count as reached.
    pub at_frequency: usize,
    /// What was wanted: points for reach, otherwise the measure's unit.
    pub target: f64,
    /// What the plan brings; none where nothing was bought that could.
    pub value: Option<f64>,
    /// How far it is missed, as a share of the target.
    pub shortfall: f64,
    /// Whether it is met.
    pub met: bool,
    /// Whether it is met with nothing to spare.
    pub tight: bool,
    /// 1 first.
    pub priority: u32,
    /// The week it is for, of a goal for every week.
    pub week: Option<String>,
}

/// Whether the goals of a phase are met.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub enum GoalStatus {
    /// It has none.
    #[default]
    #[serde(rename = "")]
    NoGoals,
    /// All of them.
    #[serde(rename = "met")]
    Met,
    /// Not all of them.
    #[serde(rename = "missed")]
    Missed,
}

impl GoalStatus {
    /// The name in files; empty where there are no goals.
    pub fn name(self) -> &'static str {
        match self {
            Self::NoGoals => "",
            Self::Met => "met",
            Self::Missed => "missed",
        }
    }

    /// That of a phase.
    pub(super) fn of(phase: &str, goals: &[Goal]) -> Self {
        let mut of_phase = goals.iter().filter(|goal| goal.phase == phase).peekable();
        match (of_phase.peek().is_some(), of_phase.all(|goal| goal.met)) {
            (false, _) => Self::NoGoals,
            (true, true) => Self::Met,
            (true, false) => Self::Missed,
        }
    }
}

/// A hard bound and where the plan stands to it.
#[derive(Clone, Debug, Serialize)]
pub struct Limit {
    /// Its row's name.
    pub limit: RowName,
    /// What a planner calls it.
    pub title: Text,
    /// What is bounded.
    pub measure: Bounded,
    /// Which side of it is allowed.
    pub side: Side,
    /// What the plan has.
    pub value: f64,
    /// What is allowed, in the measure's unit.
    pub bound: f64,
    /// Whether the plan stands at it.
    pub binding: bool,
    /// Whether the plan keeps it; a recommended plan keeps every bound.
    pub kept: bool,
    /// What one more of the bound is worth to the objective at the margin, in its own unit: any value
    /// between both sides where those differ.
    pub price: f64,
}

/// What a bound counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Bounded {
    /// What adds up over placements.
    Sum(Measure),
    /// Contacts per person reached.
    Frequency,
}

/// The name in files: GRP are in capitals here.
impl fmt::Display for Bounded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sum(measure) => measure.fmt(f),
            Self::Frequency => f.write_str("frequency"),
        }
    }
}

impl Serialize for Bounded {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl super::Plan {
    /// The goals as the brief states them, with what each is called: of one for every week, the week that has least.
    pub fn stated_goals(&self) -> Vec<(String, &Goal)> {
        let mut told: Vec<(String, &Goal)> = Vec::new();
        for goal in &self.goals {
            let Some(week) = &goal.week else {
                told.push((goal.goal.clone(), goal));
                continue;
            };
            let label = say!("{}, least in {week}", "{}, het minst in {week}", goal.goal);
            let worse = |other: &Goal| {
                let part = |one: &Goal| one.value.unwrap_or(0.0) / one.target;
                goal.shortfall > other.shortfall || goal.shortfall == other.shortfall && part(goal) < part(other)
            };
            match told.iter_mut().find(|(_, other)| other.goal == goal.goal && other.week.is_some()) {
                Some(known) if worse(known.1) => *known = (label, goal),
                Some(_) => {}
                None => told.push((label, goal)),
            }
        }
        told
    }
}

/// The goals, by priority and then by key.
pub(super) fn results(
    (in_weeks, in_week): (&Problem, &Decision),
    (problem, outcome): (&Problem, &Outcome),
    (x, room): (&Decision, &Room),
) -> Vec<Goal> {
    let weekly = in_weeks.goals.iter().any(|goal| goal.week.is_some()).then(|| Outcome::of(in_weeks, in_week));
    let each = in_weeks.goals.iter().filter_map(|goal| match (goal.week, &weekly) {
        (Some(t), Some(outcome)) => Some(of_week(in_weeks, outcome, (in_week, room), (goal, t))),
        _ => problem.goals.iter().find(|one| one.key == goal.key).map(|goal| result(problem, outcome, (x, room), goal)),
    });
    each.collect()
}

/// A goal for one of the weeks: its value is that of its form.
fn of_week(
    problem: &Problem,
    outcome: &Outcome,
    (x, room): (&Decision, &Room),
    (goal, t): (&problem::Goal, usize),
) -> Goal {
    let value = outcome.value(&goal.form, x);
    let wanted = if let Want::Reach(target) = goal.want { 100.0 * target } else { goal.want.wanted() };
    let shortfall = (goal.target - value).max(0.0);
    Goal {
        goal: goal.key.clone(),
        phase: goal.phase.map_or_else(|| WHOLE.to_owned(), |phase| problem.phases[phase].journey.key.clone()),
        audience: goal.audience.map(|a| problem.audiences[a].key.clone()),
        measure: goal.want.measure(1),
        at_frequency: 1,
        target: wanted,
        value: Some(value * wanted),
        shortfall,
        met: shortfall <= room.goals,
        tight: (value - goal.target).abs() <= 10.0 * crate::solver::stage::MET,
        priority: goal.priority,
        week: Some(problem.campaign.calendar.label(t)),
    }
}

fn result(problem: &Problem, outcome: &Outcome, (x, room): (&Decision, &Room), goal: &problem::Goal) -> Goal {
    let sum = |measure: Measure| measured(problem, x, &goal.members, &measure, goal.audience);
    let heads = |sum: SumIndex| problem.phases[problem.sums[sum].phase].people[problem.sums[sum].audience];
    let people: f64 = goal.form.reach.iter().map(|&(sum, _)| heads(sum)).sum();
    let each = goal.form.reach.iter().map(|&(sum, _)| heads(sum) * curve::reach(outcome.sums[sum]));
    let reached: f64 = each.sum();
    let (target, value) = match goal.want {
        Want::Reach(target) => (100.0 * target, Some(100.0 * reached / people)),
        Want::ReachPeople(target) => (target, Some(reached)),
        Want::Contacts(target) => (target, Some(sum(Measure::Contacts))),
        Want::Grp(target) => (target, Some(sum(Measure::Grp))),
        Want::Clicks(target) => (target, Some(sum(Measure::Clicks))),
        Want::Conversions(target) => (target, Some(sum(Measure::Conversions))),
        Want::CostPerConversion(target) => {
            (target, super::lines::ratio(sum(Measure::Spend), sum(Measure::Conversions)))
        }
        Want::Roas(target) => {
            let worth = outcome.worth(problem, x, &goal.members, goal.audience);
            (target, super::lines::ratio(worth, sum(Measure::Spend)))
        }
    };
    let spare = outcome.value(&goal.form, x) - goal.target;
    let shortfall = (-spare).max(0.0);
    Goal {
        goal: goal.key.clone(),
        phase: goal.phase.map_or_else(|| WHOLE.to_owned(), |phase| problem.phases[phase].journey.key.clone()),
        audience: goal.audience.map(|a| problem.audiences[a].key.clone()),
        measure: goal.want.measure(goal.frequency),
        at_frequency: goal.frequency,
        target,
        value,
        shortfall,
        met: shortfall <= room.goals,
        tight: spare.abs() <= 10.0 * crate::solver::stage::MET,
        priority: goal.priority,
        week: None,
    }
}

/// The hard bounds, in the problem's order, with their duals where there are any.
pub(super) fn limits(problem: &Problem, (x, room): (&Decision, &Room), duals: &By<LimitIndex, f64>) -> Vec<Limit> {
    let multiplier = |index: LimitIndex| duals.get(index).copied().unwrap_or(0.0);
    let each = problem.limits.keys().zip(problem.limits.iter().zip(&room.limits));
    let stands = each.map(|(index, (limit, room))| Limit {
        kept: limit.breach(problem, x) <= *room,
        price: problem.objective.natural(multiplier(index) / limit.row.scale),
        ..stand(problem, limit, x)
    });
    let outcome = Outcome::of(problem, x);
    let average = |one: &problem::AverageFrequency, side| average(one, side, &outcome, (x, room.goals));
    let caps = problem.frequency_caps.iter().map(|cap| average(cap, Side::AtMost));
    stands.chain(caps).chain(problem.frequency_floors.iter().map(|floor| average(floor, Side::AtLeast))).collect()
}

/// The bounds on parts of the campaign that a planner stated, each with its place among all.
pub(super) fn by_period(
    problem: &Problem,
    (x, room): (&Decision, &Room),
    duals: &By<LimitIndex, f64>,
) -> Vec<(LimitIndex, Limit)> {
    let told = |limit: &problem::Limit| {
        limit.when.is_some() && matches!(limit.family, Family::Limit | Family::AlwaysOn | Family::OnAir)
    };
    let each = problem.limits.keys().zip(problem.limits.iter().zip(&room.limits)).filter(|(_, (limit, _))| told(limit));
    let each = each.map(|(index, (limit, room))| {
        let on: f64 =
            limit.row.activations.iter().filter(|(s, _)| problem.activations[*s].is_on(x)).map(|(_, c)| c).sum();
        let (value, bound) = (limit.row.value(problem, x) - on, limit.row.bound - on);
        let (has, may) =
            limit.share_in_period(problem, x).unwrap_or((limit.row.scale * value, limit.row.scale * bound));
        let price = duals.get(index).copied().unwrap_or(0.0);
        let off = limit.family == Family::OnAir && on == 0.0;
        let result = Limit {
            limit: limit.row_name(),
            title: Text::of(|| problem.title(limit)),
            measure: Bounded::Sum(limit.measure.clone()),
            side: limit.side,
            value: has,
            bound: may,
            binding: !off && binds(problem, limit, x, (value, bound)),
            kept: limit.breach(problem, x) <= *room,
            price: problem.objective.natural(price / limit.row.scale),
        };
        (index, result)
    });
    each.collect()
}

/// A bound on an average frequency.
fn average(one: &problem::AverageFrequency, side: Side, outcome: &Outcome, (x, room): (&Decision, f64)) -> Limit {
    let over = one.over(&outcome.sums, x);
    let beyond = if side == Side::AtMost { over } else { -over };
    Limit {
        limit: one.row_name(),
        title: Text::of(|| one.title(side)),
        measure: Bounded::Frequency,
        side,
        value: one.frequency(&outcome.sums, x).unwrap_or(0.0),
        bound: one.bound,
        binding: over.abs() <= STANDS_AT_FREQUENCY && one.contacts.iter().any(|&(p, _)| x[p] > 0.0),
        kept: beyond <= room,
        price: 0.0,
    }
}

fn stand(problem: &Problem, limit: &problem::Limit, x: &Decision) -> Limit {
    let on = |of: &dyn Fn(f64) -> bool| {
        let counted = limit.row.activations.iter().filter(|&&(s, c)| of(c) && problem.activations[s].is_on(x));
        counted.count() as f64
    };
    let measured = |members: &[PlacementIndex]| measured(problem, x, members, &limit.measure, limit.audience);
    let (value, bound) = match (limit.family, &limit.measure, &limit.stated) {
        (Family::Budget, _, Stated::Amount(money)) => (super::lines::budget_used(problem, x).get(), *money),
        // Whether the channel is bought, beside whether the one that it needs is.
        (Family::Prerequisite, ..) => (on(&|c| c > 0.0), on(&|c| c < 0.0)),
        (Family::MinimumBuy, _, Stated::Amount(least)) => {
            (measured(&limit.members), if on(&|_| true) > 0.0 { *least } else { 0.0 })
        }
        (_, Measure::Channels, Stated::Amount(amount)) => (on(&|_| true), *amount),
        (_, _, Stated::Amount(amount)) => (measured(&limit.members), *amount),
        (_, _, Stated::Share(share, of)) => (measured(&limit.members), share * measured(of)),
    };
    Limit {
        limit: limit.row_name(),
        title: Text::of(|| problem.title(limit)),
        measure: Bounded::Sum(limit.measure.clone()),
        side: limit.side,
        value,
        bound,
        binding: binds(problem, limit, x, (value, bound)),
        kept: true,
        price: 0.0,
    }
}

/// Whether the plan stands at a bound.
fn binds(problem: &Problem, limit: &problem::Limit, x: &Decision, (value, bound): (f64, f64)) -> bool {
    let row = limit.row.value(problem, x);
    match (limit.family, limit.side) {
        (Family::MinimumBuy, _) => bound > 0.0 && value - bound <= STANDS * bound,
        // Which of the two was wanted for its own sake cannot be told from the plan.
        (Family::Prerequisite, _) => false,
        (_, Side::AtLeast) => row - limit.row.bound <= STANDS * limit.row.bound.abs().max(SHARE_FLOOR),
        (_, Side::AtMost) => limit.row.bound - row <= STANDS * limit.row.bound.abs().max(SHARE_FLOOR),
        (_, Side::Exactly) => true,
    }
}
