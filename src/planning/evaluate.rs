//! A planner's own split, judged as a plan: what it brings, what it breaks, and what the best plan for the
//! same money would gain; or save, where the brief asks for the least money.
//!
//! The split is taken as it is: no line is moved, and nothing is left out. Amounts in a file are rounded to
//! the cent, so a bound that is missed by no more than such rounding counts as kept, and a goal as met.

mod broken;
mod entries;
mod weeks;
mod whole;

use std::fmt;

use serde::Serialize;

use crate::fault::{self, Fault};
use crate::input::read::split::Split;
use crate::planning::compare::{Comparison, Snapshot};
use crate::planning::plan::{Effect, Judged, Plan, Room};
use crate::planning::what_if::{Answer, WhatIf, own_plan};
use crate::problem::outcome::Outcome;
use crate::problem::{Budgeted, Decision, Limit, NetMedia, Part, PlacementIndex, Problem, Sense};
use crate::solver::recommend::NoPlan;
use crate::solver::stage::{Aim, Stage};
use crate::text::language::{Text, say, text, word};
use crate::text::number;
use crate::tolerance::keeping::{BOUND_ROOM, CAP_ROOM_OF_A_SPLIT, NO_GAIN, SAME_MONEY, SHARE_FLOOR, VALUE_FLOOR};
use entries::entries;

/// Amounts in a file are right to half of this part of the currency: a cent.
const CENT: f64 = 0.01;

/// A split and how it compares.
#[derive(Clone, Debug, Serialize)]
pub struct Evaluation {
    /// The split, read as a plan.
    #[serde(flatten)]
    pub plan: Plan,
    /// What it takes of the budget, in the budget's own terms.
    pub budget_used: f64,
    /// The money the best plan was made for, which is what the split takes; none where the brief asks for the least
    /// money, and the budget has room for the split.
    pub for_money: Option<f64>,
    /// What it breaks, in sentences.
    pub broken: Vec<Text>,
    /// The best plan; none where the hard bounds allow none.
    pub best: Option<Plan>,
    /// What the best plan has more.
    pub gain: Option<Effect>,
    /// The split (A) beside the best plan (B).
    pub comparison: Option<Comparison>,
    /// What was assumed when the file was read.
    pub assumed: Vec<Text>,
}

/// Why a split cannot be evaluated.
#[derive(Debug)]
pub enum NoEvaluation {
    /// The split and the brief do not fit: faults in the split's file.
    Faults(Vec<Fault>),
    /// Our fault.
    NoPlan(NoPlan),
}

impl fmt::Display for NoEvaluation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Faults(faults) => write!(f, "the split does not fit the brief: {}", fault::in_one_line(faults)),
            Self::NoPlan(why) => why.fmt(f),
        }
    }
}

impl std::error::Error for NoEvaluation {}

impl Evaluation {
    /// Whether the best plan has more of the objective, or comes nearer to a goal, by more than rounding.
    pub fn is_bettered(&self) -> bool {
        let Some(gain) = &self.gain else { return false };
        let objective = &self.plan.objective;
        let better = objective.sense.sign() * gain.objective;
        let best = self.best.iter().flat_map(|best| &best.goals);
        let nearer = self.plan.goals.iter().zip(best).any(|(own, best)| best.shortfall < own.shortfall - NO_GAIN);
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
    let entries = entries(problem.by_campaign(), split).map_err(NoEvaluation::Faults)?;
    let x = entries.decided(problem);
    let used = used(problem, &x);
    let mut assumed: Vec<Text> = split.assumed.iter().map(|said| Text::from(said.as_str())).collect();
    assumed.extend(entries.assumed.iter().cloned());
    assumed.extend(entries.in_no_week(problem));
    assumed.extend(entries.without_weeks(problem));
    let for_least =
        problem.objective.sense == Sense::Minimise && problem.objective.sought.counts_money() && used <= 1.0;
    let money = if for_least { 1.0 } else { used + rounded(problem, &x) };
    // For nothing there is nothing to plan.
    let best = if used * problem.campaign.money() < Budgeted(CENT) { Ok(None) } else { best(what_if, problem, money) };
    let best = best.map_err(NoEvaluation::NoPlan)?;
    let bound = best.as_ref().and_then(|best| comparable(best, &entries.decided(&best.problem)));
    let plan = own_plan(problem, (&x, &rounding(problem, &x)), bound).map_err(NoEvaluation::NoPlan)?;
    assumed.extend(Text::optional(|| money_words(problem, used)).filter(|_| !for_least));
    let gain = best.as_ref().map(|best| Effect::between(&plan, &best.plan, Vec::new()));
    let best = best.map(|best| best.plan);
    let names = [text!("your split", "de eigen verdeling"), text!("the best plan", "het beste plan")];
    let pair = best.as_ref().map(|best| (Snapshot::of(names[0].clone(), &plan), Snapshot::of(names[1].clone(), best)));
    let comparison = pair.and_then(|(a, b)| Comparison::of(&a, &b).ok());
    let broken = Text::list(|| broken::words(what_if.reading, problem, (&x, &plan)));
    let budget_used = (used * problem.campaign.money()).get();
    let for_money = (!for_least).then_some(budget_used);
    let mut evaluation = Evaluation { plan, budget_used, for_money, broken, best, gain, comparison, assumed };
    evaluation.plan.judged = Judged { breaks: !evaluation.broken.is_empty(), bettered: evaluation.is_bettered() };
    Ok(evaluation)
}

/// A split as the decision of its problem, and what was assumed to read it so; or every fault of its file.
pub fn decision(problem: &Problem, split: &Split) -> Result<(Decision, Vec<Text>), Vec<Fault>> {
    let entries = entries(problem.by_campaign(), split)?;
    let read = split.assumed.iter().map(|said| Text::from(said.as_str()));
    let assumed = read.chain(entries.assumed.iter().cloned()).collect();
    Ok((entries.decided(problem), assumed))
}

/// What a split takes from the budget, in the budget's own terms, as a share of the money there is.
fn used(problem: &Problem, x: &Decision) -> f64 {
    let each = problem.placements.iter().zip(x);
    let used: Budgeted = each.map(|(p, x)| problem.campaign.budgeted(p.spend(*x), p.discount)).sum();
    (used + problem.activation_fees(x)) / problem.campaign.money()
}

/// What rounding to the cent may have taken off what the split takes, as a share of the money there is.
fn rounded(problem: &Problem, x: &Decision) -> f64 {
    let bought = problem.placements.iter().zip(x).filter(|(_, x)| **x > 0.0);
    bought.map(|(p, _)| problem.campaign.budgeted(NetMedia(0.5 * CENT), p.discount)).sum::<Budgeted>()
        / problem.campaign.money()
}

/// The best plan for a share of the money; for the brief's own budget where that is the same.
fn best(what_if: &WhatIf, problem: &Problem, share: f64) -> Result<Option<Answer>, NoPlan> {
    let changes = if (share - 1.0).abs() <= SAME_MONEY {
        Vec::new()
    } else {
        vec![format!("campaign.budget={:e}", (problem.campaign.budget * share).get())]
    };
    what_if.known(&changes)
}

/// The best plan's bound in its own unit, where the split keeps all that the best plan keeps: then no such
/// split betters it by more than rounding.
fn comparable(best: &Answer, x: &Decision) -> Option<f64> {
    let stage = Stage { aim: Aim::Objective, holds: best.found.holds.clone(), margin: 0.0 };
    let outcome = Outcome::of(&best.problem, x);
    let room = rounding(&best.problem, x);
    let goals_kept = stage.holds.iter().all(|hold| {
        let goals = best.problem.goals.iter().filter(|goal| goal.priority == hold.priority);
        let short = goals.map(|goal| stage.shortfall(goal, &outcome, x)).sum::<f64>();
        short <= hold.most + room.goals
    });
    let limits_kept =
        best.problem.limits.iter().zip(&room.limits).all(|(limit, room)| limit.breach(&best.problem, x) <= *room);
    let caps = best.problem.frequency_caps.iter().map(|cap| cap.over(&outcome.sums, x));
    let floors = best.problem.frequency_floors.iter().map(|floor| -floor.over(&outcome.sums, x));
    let limits_kept = limits_kept && caps.chain(floors).all(|beyond| beyond <= room.goals);
    let kept = goals_kept
        && limits_kept
        && best.problem.can_be_bought(x)
        && outcome.over_caps(&best.problem, x) <= CAP_ROOM_OF_A_SPLIT;
    kept.then(|| best.problem.objective.natural(best.found.bound.max(stage.value(&best.problem, &outcome, x))))
}

/// What rounding every spend to the cent can change.
fn rounding(problem: &Problem, x: &Decision) -> Room {
    // A line is the sum of as many rounded amounts as it has weeks. A week may be a whole cent off, so that weeks add
    // up to the line, and moves with a line that is made whole.
    let weeks = |p: PlacementIndex| {
        problem.weekly.iter().flat_map(|weekly| weekly.columns.get(p).into_iter().flatten()).count()
    };
    let amounts =
        |p: PlacementIndex| if matches!(problem.placements[p].part, Part::Week { .. }) { 3 } else { weeks(p).max(1) };
    let half: Decision = problem
        .placements
        .keys()
        .map(|p| (p, problem.paid_per_x(p).get()))
        .map(|(p, paid)| if x[p] > 0.0 && paid > 0.0 { 0.5 * CENT * amounts(p) as f64 / paid } else { 0.0 })
        .collect();
    let of_row = |limit: &Limit| {
        let moved: f64 = limit.row.terms.iter().map(|&(p, c)| (c * half[p]).abs()).sum();
        moved + BOUND_ROOM * limit.row.bound.abs().max(SHARE_FLOOR)
    };
    let moved: Decision = x.iter().zip(&half).map(|(x, half)| x + half).collect();
    let (here, there) = (Outcome::of(problem, x), Outcome::of(problem, &moved));
    let goals = problem.goals.iter().map(|goal| (there.value(&goal.form, &moved) - here.value(&goal.form, x)).abs());
    Room { limits: problem.limits.iter().map(of_row).collect(), goals: goals.sum::<f64>() + crate::solver::stage::MET }
}

/// That the split takes another amount than the brief's budget, and what it is then compared with.
fn money_words(problem: &Problem, used: f64) -> Option<String> {
    let currency = problem.campaign.currency.code();
    let money = problem.campaign.money().get();
    let total = number::money(used * money, currency);
    let what = match (used - 1.0).abs() {
        near if near <= SAME_MONEY || used * money < CENT => return None,
        _ if used > 1.0 => word!("more than", "meer dan"),
        _ => word!("less than", "minder dan"),
    };
    Some(say!(
        "the split takes {total}, {what} the {} the brief has; it is compared with the best plan for {total}",
        "de verdeling vraagt {total}, {what} de {} van de briefing; vergeleken is met het beste plan voor {total}",
        number::money(money, currency)
    ))
}
