//! Evaluates a planner's own split as a plan: what it brings, what it violates, and what the best plan for the same
//! money would gain, or save where the brief minimises money.
//!
//! The split is not changed. Amounts in a file are rounded to the cent, so a bound or a goal that is missed only by
//! such rounding counts as kept.

mod purchases;
mod violations;
mod weeks;
mod whole_lots;

use std::fmt;

use serde::Serialize;

use crate::fault::{self, Fault};
use crate::input::read::split::Split;
use crate::planning::compare::{PairComparison, PlanFigures};
use crate::planning::plan::{Effect, FeasibilityTolerance, Plan, SplitVerdict};
use crate::planning::what_if::{Answer, WhatIf, own_plan};
use crate::problem::outcome::Outcome;
use crate::problem::{Budgeted, Decision, Limit, NetMedia, Part, PlacementIndex, Problem, Sense};
use crate::solver::recommend::NoPlan;
use crate::solver::stage::{Aim, Stage};
use crate::text::language::Text;
use crate::text::messages::{say, text, word};
use crate::text::number;
use crate::tolerance::feasibility::{BOUND_ROOM, CAP_ROOM_OF_A_SPLIT, NO_GAIN, SAME_MONEY, SHARE_FLOOR, VALUE_FLOOR};
use purchases::purchases;

/// Amounts in a file are exact to half of this part of the currency: a cent.
const CENT: f64 = 0.01;

/// An evaluated split, beside the best plan.
#[derive(Clone, Debug, Serialize)]
pub struct Evaluation {
    /// The split as a plan.
    #[serde(skip)]
    pub plan: Plan,
    /// What it takes from the budget, in the budget's own terms.
    pub budget_used: f64,
    /// The money of the best plan, which is what the split takes; none where the brief minimises money and the budget
    /// has room for the split.
    pub for_money: Option<f64>,
    /// What it violates, in sentences.
    #[serde(rename = "broken")]
    pub violations: Vec<Text>,
    /// The best plan; none where the hard bounds allow none.
    #[serde(skip)]
    pub best: Option<Plan>,
    /// What the best plan has more than the split.
    pub gain: Option<Effect>,
    /// The comparison of the split (A) with the best plan (B).
    #[serde(skip)]
    pub comparison: Option<PairComparison>,
    /// What was assumed when the file was read.
    pub assumed: Vec<Text>,
}

/// Why a split cannot be evaluated.
#[derive(Debug)]
pub enum NoEvaluation {
    /// The split and the brief do not fit: faults in the split's file.
    Faults(Vec<Fault>),
    /// No plan could be computed: a bug.
    NoPlan(NoPlan),
}

impl fmt::Display for NoEvaluation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Faults(faults) => f.write_str(&say!("split-does-not-fit-brief", faults = fault::in_one_line(faults))),
            Self::NoPlan(why) => why.fmt(f),
        }
    }
}

impl std::error::Error for NoEvaluation {}

impl Evaluation {
    /// Whether the best plan is better in the objective, or nearer to a goal, by more than rounding.
    pub fn is_bettered(&self) -> bool {
        let Some(gain) = &self.gain else { return false };
        let objective = &self.plan.objective;
        let better = objective.sense.sign() * gain.objective;
        let best_goals = self.best.iter().flat_map(|best| &best.goals);
        let nearer = self.plan.goals.iter().zip(best_goals).any(|(own, best)| best.shortfall < own.shortfall - NO_GAIN);
        nearer || better > NO_GAIN * objective.value.abs().max(VALUE_FLOOR)
    }
}

/// Evaluates a split against its brief.
///
/// ```
/// use klantreis::{Planner, evaluate::evaluate, split};
///
/// let brief = "campaign = { budget = 20_000, only = [\"radio\", \"search-brand\"] }\naudience.city.people = 200_000";
/// let planner = Planner::text("brief", brief)?;
/// let own = split::text("own.csv", b"phase,channel,spend\nsee,radio,12000\ndo,search-brand,5000\n").split;
/// let judged = evaluate(&planner.what_if(), &planner.problem, &own)?;
/// assert!((judged.plan.totals.spend - 17_000.0).abs() < 0.01 && judged.best.is_some());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn evaluate(what_if: &WhatIf, problem: &Problem, split: &Split) -> Result<Evaluation, NoEvaluation> {
    let purchases = purchases(problem.by_campaign(), split).map_err(NoEvaluation::Faults)?;
    let x = purchases.decision(problem);
    let share = budget_share(problem, &x);
    let mut assumed: Vec<Text> = split.assumed.clone();
    assumed.extend(purchases.assumed.iter().cloned());
    assumed.extend(purchases.in_no_week(problem));
    assumed.extend(purchases.without_weeks(problem));
    let for_least =
        problem.objective.sense == Sense::Minimise && problem.objective.sought.counts_money() && share <= 1.0;
    let money = if for_least { 1.0 } else { share + rounding_share(problem, &x) };
    // A split that spends nothing has no best plan.
    let best_answer =
        if share * problem.campaign.money() < Budgeted(CENT) { Ok(None) } else { best_plan(what_if, problem, money) };
    let best_answer = best_answer.map_err(NoEvaluation::NoPlan)?;
    let bound = best_answer.as_ref().and_then(|best| comparable_bound(best, &purchases.decision(&best.problem)));
    let plan = own_plan(problem, &x, &rounding_room(problem, &x), bound).map_err(NoEvaluation::NoPlan)?;
    assumed.extend(Text::optional(|| other_budget_sentence(problem, share)).filter(|_| !for_least));
    let gain = best_answer.as_ref().map(|best| Effect::between(&plan, &best.plan, Vec::new()));
    let best_plan = best_answer.map(|best| best.plan);
    let names = [text!("your-split"), text!("best-plan")];
    let pair = best_plan
        .as_ref()
        .map(|best_plan| (PlanFigures::of(names[0].clone(), &plan), PlanFigures::of(names[1].clone(), best_plan)));
    let comparison = pair.and_then(|(a, b)| PairComparison::of(&a, &b).ok());
    let violations = Text::list(|| violations::violations(what_if.reading, problem, &x, &plan));
    let budget_used = (share * problem.campaign.money()).get();
    let for_money = (!for_least).then_some(budget_used);
    let mut evaluation =
        Evaluation { plan, budget_used, for_money, violations, best: best_plan, gain, comparison, assumed };
    evaluation.plan.verdict =
        SplitVerdict { breaks: !evaluation.violations.is_empty(), bettered: evaluation.is_bettered() };
    Ok(evaluation)
}

/// A split as the decision of its problem, with the assumptions made; or all faults of its file.
pub fn decision(problem: &Problem, split: &Split) -> Result<(Decision, Vec<Text>), Vec<Fault>> {
    let purchases = purchases(problem.by_campaign(), split)?;
    let assumed = split.assumed.iter().chain(&purchases.assumed).cloned().collect();
    Ok((purchases.decision(problem), assumed))
}

/// What a split takes from the budget, in the budget's own terms, as a share of it.
fn budget_share(problem: &Problem, x: &Decision) -> f64 {
    let purchases = problem.placements.iter().zip(x);
    let budgeted: Budgeted = purchases.map(|(p, x)| problem.campaign.budgeted(p.spend(*x), p.discount)).sum();
    (budgeted + problem.activation_fees(x)) / problem.campaign.money()
}

/// What rounding to the cent may have taken off, as a share of the budget.
fn rounding_share(problem: &Problem, x: &Decision) -> f64 {
    let bought = problem.placements.iter().zip(x).filter(|(_, x)| **x > 0.0);
    bought.map(|(p, _)| problem.campaign.budgeted(NetMedia(0.5 * CENT), p.discount)).sum::<Budgeted>()
        / problem.campaign.money()
}

/// The best plan for a share of the budget.
fn best_plan(what_if: &WhatIf, problem: &Problem, share: f64) -> Result<Option<Answer>, NoPlan> {
    let changes = if (share - 1.0).abs() <= SAME_MONEY {
        Vec::new()
    } else {
        vec![format!("campaign.budget={:e}", (problem.campaign.budget * share).get())]
    };
    what_if.try_answer(&changes)
}

/// The bound of the best plan in its own unit, where it applies to the split because the split keeps the same limits
/// and goals.
fn comparable_bound(best: &Answer, x: &Decision) -> Option<f64> {
    let stage = Stage { aim: Aim::Objective, held: best.found.held.clone(), margin: 0.0 };
    let outcome = Outcome::of(&best.problem, x);
    let tolerance = rounding_room(&best.problem, x);
    let goals_kept = stage.held.iter().all(|hold| {
        let goals = best.problem.goals.iter().filter(|goal| goal.priority == hold.priority);
        let goal_shortfall = goals.map(|goal| stage.shortfall(goal, &outcome, x)).sum::<f64>();
        goal_shortfall <= hold.most + tolerance.goals
    });
    let limits_kept = best
        .problem
        .limits
        .iter()
        .zip(&tolerance.limits)
        .all(|(limit, tolerance)| limit.breach(&best.problem, x) <= *tolerance);
    let caps = best.problem.frequency_caps.iter().map(|cap| cap.over(&outcome.sums, x));
    let floors = best.problem.frequency_floors.iter().map(|floor| -floor.over(&outcome.sums, x));
    let limits_kept = limits_kept && caps.chain(floors).all(|beyond| beyond <= tolerance.goals);
    let all_kept = goals_kept
        && limits_kept
        && best.problem.can_be_bought(x)
        && outcome.over_caps(&best.problem, x) <= CAP_ROOM_OF_A_SPLIT;
    all_kept.then(|| best.problem.objective.natural(best.found.bound.max(stage.value(&best.problem, &outcome, x))))
}

/// The room for rounding every spend to the cent, per limit and for goals.
fn rounding_room(problem: &Problem, x: &Decision) -> FeasibilityTolerance {
    // A line is the sum of a rounded amount per week. A week may be a whole cent off so that weeks add up to the line,
    // and it moves with a line whose lots are made whole.
    let weeks = |p: PlacementIndex| {
        problem.weekly.iter().flat_map(|weekly| weekly.columns.get(p).into_iter().flatten()).count()
    };
    let amounts =
        |p: PlacementIndex| if matches!(problem.placements[p].part, Part::Week { .. }) { 3 } else { weeks(p).max(1) };
    let half_rounding: Decision = problem
        .placements
        .keys()
        .map(|p| (p, problem.paid_per_x(p).get()))
        .map(|(p, paid)| if x[p] > 0.0 && paid > 0.0 { 0.5 * CENT * amounts(p) as f64 / paid } else { 0.0 })
        .collect();
    let of_row = |limit: &Limit| {
        let rounded_up: f64 = limit.row.terms.iter().map(|&(p, c)| (c * half_rounding[p]).abs()).sum();
        rounded_up + BOUND_ROOM * limit.row.bound.abs().max(SHARE_FLOOR)
    };
    let rounded_up: Decision = x.iter().zip(&half_rounding).map(|(x, half)| x + half).collect();
    let (here, there) = (Outcome::of(problem, x), Outcome::of(problem, &rounded_up));
    let goals =
        problem.goals.iter().map(|goal| (there.value(&goal.form, &rounded_up) - here.value(&goal.form, x)).abs());
    FeasibilityTolerance {
        limits: problem.limits.iter().map(of_row).collect(),
        goals: goals.sum::<f64>() + crate::solver::stage::MET,
    }
}

/// The sentence that the split takes another amount than the budget, and what it is compared with.
fn other_budget_sentence(problem: &Problem, share: f64) -> Option<String> {
    let currency = problem.campaign.currency.code();
    let money = problem.campaign.money().get();
    let total = number::money(share * money, currency);
    let what = match (share - 1.0).abs() {
        near if near <= SAME_MONEY || share * money < CENT => return None,
        _ if share > 1.0 => word!("more-than"),
        _ => word!("less-than"),
    };
    Some(say!("split-takes-brief-has-it-is-compared", total, what, money = number::money(money, currency)))
}
