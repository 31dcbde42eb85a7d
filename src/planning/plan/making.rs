//! Making a plan: from a recommended split, or from a planner's own.

use std::borrow::Cow;

use super::split::{CampaignSplit, WeeklySplit};
use super::{
    Campaign, FORMAT_VERSION, FeasibilityTolerance, Objective, Plan, SplitVerdict, Status, assumptions, audiences,
    baseline, flights, goals, limits, lines, measured, money, phases, remarks, rounding, steps, value, weeks,
};
use crate::problem::outcome::Outcome;
use crate::problem::{By, Decision, LimitIndex, Problem};
use crate::solver::recommend::Recommendation;

impl Plan {
    /// The plan of a recommendation.
    pub fn of(problem: &Problem, recommendation: &Recommendation, tolerance: f64) -> Self {
        let bound = problem.objective.natural(recommendation.bound);
        let objective = Objective {
            bound: Some(bound),
            gap: Some(recommendation.gap),
            tolerance,
            rounds: recommendation.rounds,
            nodes: recommendation.searched.map(|searched| searched.nodes),
            cut_short: recommendation.cut_short && !recommendation.proved,
            ..Objective::at(problem, recommendation.value)
        };
        let duals = recommendation.solved.last().map(|step| &step.duals.limit);
        let split = WeeklySplit { problem, x: &recommendation.x, rounding: recommendation.rounding.as_ref() };
        let feasibility = FeasibilityTolerance::of_solver(problem);
        let mut plan = Self::of_weekly(split, &feasibility, duals.unwrap_or(&By::new()), objective);
        if let Cow::Owned(exact) = recommendation.exact() {
            plan.copy_bindings(&Self::of(problem, &exact, tolerance));
        }
        plan.steps = steps::of(problem, recommendation, tolerance);
        plan.status = match (plan.goals.iter().all(|goal| goal.met), recommendation.proved) {
            (_, false) => Status::NotProved,
            (false, true) => Status::GoalMissed,
            (true, true) => Status::Optimal,
        };
        plan
    }

    /// The plan of a planner's own split, which may break bounds by more than the tolerance. `bound` is the bound on
    /// the objective of all plans that keep what this split keeps, in the objective's own unit.
    pub fn of_split(problem: &Problem, x: &Decision, feasibility: &FeasibilityTolerance, bound: Option<f64>) -> Self {
        let value = Outcome::of(problem, x).value(&problem.objective.form, x);
        let natural = problem.objective.natural(value);
        let scale = natural.abs().max(problem.objective.floor * problem.objective.scale);
        let objective = Objective {
            bound,
            gap: bound.map(|bound| (bound - natural).abs() / scale),
            ..Objective::at(problem, value)
        };
        Self::of_weekly(WeeklySplit { problem, x, rounding: None }, feasibility, &By::new(), objective)
    }

    fn of_weekly(
        weekly: WeeklySplit,
        feasibility: &FeasibilityTolerance,
        duals: &By<LimitIndex, f64>,
        objective: Objective,
    ) -> Self {
        let (problem, x) = &weekly.problem.folded(weekly.x);
        let split = CampaignSplit { problem, outcome: &Outcome::of(problem, x) };
        let goals = goals::results(weekly, split, feasibility);
        let mut limits = limits::of_campaign(split, feasibility, duals);
        let by_period = limits::by_period(weekly, feasibility, duals);
        let mut lines = lines::bought(split, &goals, &limits);
        lines::bound_in_weeks(weekly.problem, &mut lines, &by_period);
        limits.extend(by_period.into_iter().map(|(_, limit)| limit));
        let unspent = |x: &Decision| (problem.campaign.money() - measured::budget_used(problem, x)).get().max(0.0);
        let rounding = weekly.rounding.map(|rounding| {
            let exact_unspent = unspent(&weekly.problem.folded(&rounding.exact.x).1);
            rounding::mark_lines(weekly.problem, rounding, exact_unspent, &mut lines)
        });
        let totals = lines::totals(&lines);
        let phases = phases::results(split, &lines);
        let weeks = weeks::lines(weekly, split, &lines);
        let phase_weeks = weeks::phases(weekly, split, &weeks);
        flights::add(weekly.problem, split, &mut lines, &weeks);
        Self {
            format_version: FORMAT_VERSION,
            status: Status::Evaluated,
            campaign: Campaign::of(problem),
            audiences: audiences::of(problem),
            unspent: unspent(x),
            whole: money::is_whole(problem),
            value: value::of(split, totals.spend, totals.conversions),
            baseline: baseline::even_split(problem, &lines, x),
            assumptions: assumptions::of(problem, &lines),
            remarks: remarks::remarks(problem, &lines),
            shortages: Vec::new(),
            verdict: SplitVerdict::default(),
            steps: Vec::new(),
            objective,
            totals,
            phases,
            calendar: weeks::calendar(problem),
            weeks,
            phase_weeks,
            rounding,
            under_way: None,
            lines,
            goals,
            limits,
        }
    }
}
