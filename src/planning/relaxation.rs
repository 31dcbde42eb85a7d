//! Relaxations: changes of the brief that meet a missed goal, or that make infeasible hard bounds feasible.
//!
//! Each relaxation is verified by solving the changed brief. How far a bound must be relaxed is found by Newton's
//! method: the least shortfall is convex in every bound, so from the side that misses no step overshoots.

mod channels;
mod goal_costs;
mod infeasible;
mod obstacles;
mod reasons;
mod relax;
mod removal;
mod rounded_value;
mod search;
mod sentences;
mod share_relaxation;

use crate::domain::brief::Measure;
use crate::planning::parameter::{self, Parameter, RelaxedBy, Shift, Unit, key_path, of_goal};
use crate::planning::plan::{Effect, Goal, Plan, Relaxation, RelaxationKind, Shortage, Status};
use crate::planning::price;
use crate::planning::what_if::{Answer, WhatIf};
use crate::problem::outcome::purchasable;
use crate::problem::{Family, PhaseIndex};
use crate::text::language::Text;
use crate::text::messages::{say, text, word};
use crate::text::number;
use crate::tolerance::reporting::HELPS;
pub use goal_costs::{GoalCost, goal_costs};
pub use infeasible::restore_feasibility;
use rayon::prelude::*;
use relax::ShortfallTarget;
pub use relax::{Relaxed, least_budget};
use sentences::named_goals;
pub use share_relaxation::{relaxed_share, restore_shares};

/// A goal that is lowered below this share of its target is mostly given up.
const LITTLE: f64 = 0.2;

/// The most reasons that are given for a missed goal.
const MOST_REASONS: usize = 4;

/// The relaxations of every missed goal, by priority; none of one whose least shortfall is not proved.
pub fn of_missed(what_if: &WhatIf, base: &Answer) -> Vec<Shortage> {
    let base = &base.exact();
    let mut priorities: Vec<u32> = base
        .plan
        .goals
        .iter()
        .filter(|goal| !goal.met && !base.plan.is_unproved(goal))
        .map(|goal| goal.priority)
        .collect();
    priorities.dedup();
    priorities.into_par_iter().map(|priority| MissedPriority::new(what_if, base, priority).shortage()).collect()
}

/// A priority with missed goals, and the parameters that would bring them nearer.
struct MissedPriority<'a> {
    what_if: &'a WhatIf<'a>,
    base: &'a Answer,
    priority: u32,
    /// The parameters that would bring these goals nearer, each with its slope; the largest effect over its range
    /// first.
    helping: Vec<(Parameter, f64)>,
}

impl<'a> MissedPriority<'a> {
    fn new(what_if: &'a WhatIf<'a>, base: &'a Answer, priority: u32) -> Self {
        let mut missed = Self { what_if, base, priority, helping: Vec::new() };
        let Some(step) = missed.step(base) else {
            return missed;
        };
        // Lowering another missed goal does not help, as long as that goal is still missed.
        let is_missed =
            |parameter: &Parameter| base.plan.goals.iter().any(|goal| !goal.met && parameter.row.is_goal(&goal.goal));
        let other_parameters =
            parameter::all(what_if.reading, &base.problem).into_iter().filter(|parameter| !is_missed(parameter));
        let sides = other_parameters
            .flat_map(|parameter| parameter.directions().iter().map(move |sign| (parameter.clone(), *sign)));
        let slopes = sides.filter_map(|(parameter, sign)| {
            let shift = Shift { parameter: &parameter, sign };
            let slope = price::slope(what_if, &base.problem, &step, shift, parameter.now)?;
            (slope * sign * parameter.change() > HELPS).then_some((parameter, slope))
        });
        missed.helping = slopes.collect();
        let possible_gain = |(parameter, slope): &(Parameter, f64)| slope.abs() * parameter.now.max(parameter.per());
        missed.helping.sort_by(|a, b| possible_gain(b).total_cmp(&possible_gain(a)));
        missed
    }

    fn shortage(&self) -> Shortage {
        // While a higher priority is missed, a looser bound or another channel helps that one first.
        let highest_missed = self.base.plan.goals.iter().all(|goal| goal.met || goal.priority >= self.priority);
        let mut relaxations: Vec<Relaxation> = if highest_missed { self.looser_bounds() } else { Vec::new() };
        let budget = self.larger_budget();
        if highest_missed && budget.is_none() && relaxations.is_empty() {
            relaxations.extend(self.bounds_with_budget());
        }
        if highest_missed {
            relaxations.extend(channels::added(self, budget.as_ref()));
        }
        relaxations.extend(budget);
        relaxations.extend(self.higher_priority());
        relaxations.extend(self.lower_goals());
        relaxations.sort_by(|a, b| a.cost.total_cmp(&b.cost).then(a.kind.cmp(&b.kind)).then(a.set.cmp(&b.set)));
        let goals = self.goals().map(|goal| goal.goal.clone()).collect();
        let money_helps = relaxations.iter().any(|relaxation| relaxation.kind == RelaxationKind::Budget);
        Shortage { goals, priority: self.priority, sentence: Text::of(|| self.sentence(money_helps)), relaxations }
    }

    /// The goals of the priority that are missed.
    fn goals(&self) -> impl Iterator<Item = &Goal> {
        self.base.plan.goals.iter().filter(|goal| goal.priority == self.priority && !goal.met)
    }

    /// Whether a plan meets every goal that has this priority in the brief.
    fn met_by(&self, plan: &Plan) -> bool {
        let goals_now = self.base.plan.goals.iter().filter(|goal| goal.priority == self.priority);
        let met = |key: &str| plan.goals.iter().any(|goal| goal.goal == key && goal.met);
        plan.status != Status::NotProved && goals_now.into_iter().all(|goal| met(&goal.goal))
    }

    /// The targets of those goals as parameters.
    fn parameters(&self) -> Vec<Parameter> {
        let problem = &self.base.problem;
        let missed = |goal: &&crate::problem::Goal| self.goals().any(|result| result.goal == goal.key);
        problem.goals.iter().filter(missed).map(|goal| of_goal(problem, goal)).collect()
    }

    /// The goals of the priority that are missed, or met with nothing to spare.
    fn rivals(&self) -> impl Iterator<Item = &Goal> {
        let goals = self.base.plan.goals.iter().filter(|goal| goal.week.is_none());
        goals.filter(|goal| goal.priority == self.priority && (!goal.met || goal.tight))
    }

    /// Whether each missed goal comes as near as it can: it has no rival that anything brings nearer.
    fn is_alone(&self) -> bool {
        self.rivals().filter(|goal| !self.is_out_of_reach(goal)).count() <= 1
    }

    /// Whether nothing that can be bought counts for a goal.
    fn is_out_of_reach(&self, result: &Goal) -> bool {
        let problem = &self.base.problem;
        let can = purchasable(problem);
        let goal = problem.goals.iter().find(|goal| goal.key == result.goal);
        goal.is_some_and(|goal| !goal.members.iter().any(|&p| can[p]))
    }

    /// Why the shortfall is not less: the obstacles whose removal, solved, lessens it. Where no obstacle does, the
    /// money, or what the channels can reach.
    fn because(&self, money_helps: bool) -> Vec<String> {
        let bounds = obstacles::bounds(self, money_helps);
        let mut confirmed = removal::confirmed(self, bounds.clone());
        if confirmed.is_empty() {
            confirmed = removal::confirmed(self, obstacles::conditions(self));
        }
        if confirmed.is_empty() {
            let all_obstacles = [bounds, obstacles::conditions(self)].concat();
            confirmed = removal::confirmed(self, all_obstacles);
        }
        if confirmed.is_empty() {
            return reasons::without_obstacles(self);
        }
        confirmed.iter().take(MOST_REASONS).map(|together| obstacles::joined(together)).collect()
    }

    /// Each bound that would help, relaxed until the goals are met.
    fn looser_bounds(&self) -> Vec<Relaxation> {
        let bounds: Vec<&(Parameter, f64)> =
            self.helping.iter().filter(|(parameter, _)| !parameter.row.is_budget()).collect();
        let shifts = bounds.into_par_iter().map(|(parameter, slope)| Shift { parameter, sign: slope.signum() });
        shifts.filter_map(|shift| self.looser_bound(shift)).collect()
    }

    fn looser_bound(&self, shift: Shift) -> Option<Relaxation> {
        let relaxed = self.relaxed(shift)?;
        let parameter = shift.parameter;
        let (from, to) = (|| parameter.amount(parameter.now), || parameter.amount(relaxed.value));
        let verb = || if shift.sign > 0.0 { raise() } else { lower() };
        let title = &parameter.title;
        let (kind, sentence) = if parameter.row.family() == Some(Family::Volume) {
            let sentence = text!("check-it-would-take-instead", title, to = to(), from = from());
            (RelaxationKind::Supply, sentence)
        } else {
            (RelaxationKind::Loosen, text!("relaxation-from-to", verb = verb(), title, from = from(), to = to()))
        };
        Some(self.relaxation(kind, sentence, relaxed.set, &relaxed.answer))
    }

    /// A parameter shifted until the goals are met.
    fn relaxed(&self, shift: Shift) -> Option<Relaxed> {
        let is_met = |answer: &Answer| self.met_by(&answer.plan);
        let target = ShortfallTarget { first: self.priority, last: self.priority, is_met: &is_met };
        relax::until_met(self.what_if, shift, &target)
    }

    /// Each amount of money that binds, raised together with a budget that pays for it: it may help where neither does
    /// alone.
    fn bounds_with_budget(&self) -> Vec<Relaxation> {
        let problem = &self.base.problem;
        let bounds = problem.limits.iter().zip(&self.base.plan.limits);
        let binding = bounds.filter(|(limit, _)| limit.family != Family::Budget).filter(|(limit, result)| {
            let served = limit.members.iter().any(|&p| self.phases().contains(&problem.placements[p].phase));
            result.binding && served && limit.side != crate::problem::Side::AtLeast && limit.measure == Measure::Spend
        });
        let parameters = binding.filter_map(|(limit, _)| parameter::of_limit(self.what_if.reading, problem, limit));
        let money: Vec<Parameter> = parameters.filter(|parameter| matches!(parameter.unit, Unit::Money(_))).collect();
        money.into_par_iter().filter_map(|parameter| self.bound_with_budget(&parameter)).collect()
    }

    fn bound_with_budget(&self, parameter: &Parameter) -> Option<Relaxation> {
        let campaign = &self.base.problem.campaign;
        let dearest =
            self.base.problem.placements.iter().map(|p| campaign.budget_per_spend(p.discount)).fold(1.0, f64::max);
        let budget_per_unit = dearest / (1.0 - campaign.reserve);
        let paid = parameter.clone().paid_by(campaign.budget.get(), budget_per_unit);
        let Relaxed { value, set, answer } = self.relaxed(Shift { parameter: &paid, sign: 1.0 })?;
        let more_budget = (value - parameter.now) * budget_per_unit;
        let sentence = text!(
            "raise-from",
            parameter = parameter.title,
            now = parameter.amount(parameter.now),
            amount = parameter.amount(value),
            more_budget = self.budget_raised(more_budget)
        );
        Some(Relaxation { cost: more_budget, ..self.relaxation(RelaxationKind::Loosen, sentence, set, &answer) })
    }

    /// The phases of the goals.
    fn phases(&self) -> Vec<PhaseIndex> {
        let goals = self.base.problem.goals.iter().filter(|goal| goal.priority == self.priority);
        goals.flat_map(|goal| goal.phases(&self.base.problem)).collect()
    }

    /// The step that minimises the shortfall of this priority; none where an answer meets it.
    fn step(&self, answer: &Answer) -> Option<crate::solver::recommend::SolvedStage> {
        let aim = crate::solver::stage::Aim::LeastShortfall(Some(self.priority));
        answer.found.solved.iter().find(|step| step.stage.aim == aim).cloned()
    }

    /// The least budget that meets this priority and all before it.
    fn larger_budget(&self) -> Option<Relaxation> {
        let Relaxed { value, set, answer } = least_budget(self.what_if, self.base, self.priority)?;
        let more_budget = value - self.base.problem.campaign.budget.get();
        let sentence = Text::of(|| self.budget_raised(more_budget));
        Some(Relaxation { cost: more_budget, ..self.relaxation(RelaxationKind::Budget, sentence, set, &answer) })
    }

    /// `raise the budget to €98,650, €23,650 more`.
    fn budget_raised(&self, more: f64) -> String {
        let currency = &self.base.plan.campaign.currency;
        let raised_budget = number::money(self.base.problem.campaign.budget.get() + more, currency);
        say!("raise-budget-to-more", raised_budget, more = number::money(more, currency))
    }

    /// This priority before a missed one that takes its money.
    fn higher_priority(&self) -> Option<Relaxation> {
        let goals = &self.base.plan.goals;
        let missed_priority = goals.iter().find(|goal| !goal.met && goal.priority < self.priority)?.priority;
        let goals_before = goals.iter().filter(|goal| (missed_priority..self.priority).contains(&goal.priority));
        let goals_after = goals.iter().filter(|goal| goal.priority == self.priority);
        let priority_set_to = |key: &str, priority: u32| format!("{}={priority}", key_path(&["goal", key, "priority"]));
        let mut set: Vec<String> = goals_after.map(|goal| priority_set_to(&goal.goal, missed_priority)).collect();
        set.extend(goals_before.clone().map(|goal| priority_set_to(&goal.goal, goal.priority + 1)));
        let answer = self.what_if.answer(&set).filter(|answer| self.met_by(&answer.plan))?;
        let goals_after: Vec<&str> = self.goals().map(|goal| goal.goal.as_str()).collect();
        let goals_before: Vec<&str> = goals_before.map(|goal| goal.goal.as_str()).collect();
        let (goals_after, goals_before) = (|| named_goals(&goals_after), || named_goals(&goals_before));
        let sentence = text!("settle-before", goals_after = goals_after(), goals_before = goals_before());
        Some(self.relaxation(RelaxationKind::Priority, sentence, set, &answer))
    }

    /// The goals lowered to what this plan reaches.
    fn lower_goals(&self) -> Option<Relaxation> {
        let parameters = self.parameters();
        let reached_targets: Vec<(&Parameter, f64)> = parameters
            .iter()
            .zip(self.goals())
            .filter_map(|(parameter, goal)| Some((parameter, share_range(parameter, goal)?)))
            .collect();
        if reached_targets.len() < parameters.len() {
            return None;
        }
        let lowering: Vec<String> = reached_targets.iter().map(|(parameter, value)| parameter.set(*value)).collect();
        let answer = self.what_if.answer(&lowering).filter(|answer| self.met_by(&answer.plan))?;
        let lowered_goals = || {
            let lowered_goal = |(parameter, value): &(&Parameter, f64)| {
                say!("changed-to", from = parameter.title, to = parameter.amount(*value))
            };
            number::listed(&reached_targets.iter().map(lowered_goal).collect::<Vec<String>>())
        };
        let little = reached_targets
            .iter()
            .any(|(parameter, value)| parameter.relaxed_by == RelaxedBy::Lowering && *value < LITTLE * parameter.now);
        let verb = || match parameters.iter().all(|parameter| parameter.relaxed_by == RelaxedBy::Raising) {
            true => raise(),
            false if little => word!("give-most-of-it-up-lower"),
            false => lower(),
        };
        let sentence = Text::of(|| format!("{} {}", verb(), lowered_goals()));
        Some(self.relaxation(RelaxationKind::LowerGoal, sentence, lowering, &answer))
    }

    fn relaxation(&self, kind: RelaxationKind, sentence: Text, set: Vec<String>, answer: &Answer) -> Relaxation {
        let effect = Effect::between(&self.base.plan, &answer.plan, set.clone());
        Relaxation { kind, sentence, set, cost: 0.0, effect }
    }
}

fn raise() -> &'static str {
    word!("raise")
}

fn lower() -> &'static str {
    word!("lower")
}

/// The nearest round target that the plan meets; none where it reaches nothing.
fn share_range(parameter: &Parameter, goal: &Goal) -> Option<f64> {
    let value = goal.value?;
    let rounded = match (&parameter.unit, parameter.relaxed_by) {
        (Unit::Share(_), _) => (value * 10.0).floor() / 1000.0,
        (_, RelaxedBy::Raising) => number::ceil_significant(value, 3),
        _ => number::floor_significant(value, 3),
    };
    (rounded > 0.0).then_some(rounded)
}
