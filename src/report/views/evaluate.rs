//! A planner's own split: the report of any plan, then what it breaks, and what the best plan would gain.

mod object;

use super::compare::moves;
use super::goal::result;
use crate::planning::evaluate::Evaluation;
use crate::planning::plan::{Effect, GoalEffect, ObjectiveUnit};
use crate::report::document::{Document, capital};
use crate::text::messages::{say, word};
use crate::text::number::{listed, money, quoted};
use crate::tolerance::feasibility::NO_GAIN;
pub(in crate::report) use object::EvaluationObject;

/// What the split breaks and what the best plan would gain; it follows the report of the split as any plan.
pub(in crate::report) fn document(evaluation: &Evaluation) -> Document {
    let mut document = Document::new();
    if !evaluation.violations.is_empty() {
        let heading = word!("what-split-breaks");
        document.heading(heading).list(evaluation.violations.iter().map(|sentence| capital(sentence)));
    }
    document.heading(match evaluation.for_money {
        Some(used) => {
            let used = money(used, &evaluation.plan.campaign.currency);
            say!("what-best-plan-would-gain-for-same", used)
        }
        None => word!("what-best-plan-would-save").to_owned(),
    });
    document.sentence(gain_sentence(evaluation));
    if let Some(comparison) = evaluation.comparison.as_ref().filter(|_| has_gain(evaluation)) {
        document.faint(word!("is-your-split-b-best-plan"));
        moves(&mut document, comparison);
    }
    if !evaluation.assumed.is_empty() {
        document.heading(word!("what-was-assumed")).list(evaluation.assumed.iter().map(|sentence| capital(sentence)));
    }
    document
}

/// Whether the best plan is better by more than rounding, or keeps what the split breaks.
fn has_gain(evaluation: &Evaluation) -> bool {
    evaluation.gain.is_some() && (evaluation.is_bettered() || !evaluation.violations.is_empty())
}

fn gain_sentence(evaluation: &Evaluation) -> String {
    let (plan, is_broken) = (&evaluation.plan, !evaluation.violations.is_empty());
    if evaluation.budget_used < 0.01 {
        let no_gain = word!("split-spends-nothing-so-there-is-nothing");
        return no_gain.to_owned();
    }
    let Some(gain) = &evaluation.gain else {
        let no_plan = word!("there-is-no-plan-for-this-money");
        return no_plan.to_owned();
    };
    if !has_gain(evaluation) {
        let no_gain = match evaluation.for_money {
            Some(_) => word!("nothing-this-split-is-best-there"),
            None => word!("nothing-no-plan-does-as-much"),
        };
        return no_gain.to_owned();
    }
    let goals: Vec<String> = gain.goals.iter().filter_map(|goal| nearer_goal(goal, evaluation)).collect();
    if !goals.is_empty() {
        // Goals come before the aim, which may have to yield to them.
        return say!("best-plan-comes-nearer-to-goals", goals = listed(&goals), plan = gain.words(plan));
    }
    let Some(value) = ObjectiveUnit::of(plan).change(gain.objective) else { return worth_as_much(gain, evaluation) };
    let gain_lead = if is_broken { word!("keeping-every-bound-best-plan-has") } else { word!("best-plan-has") };
    match gain.words_if_any(plan) {
        // Words about the objective begin with it.
        Some(gain_words) if gain_words.starts_with(&value) => format!("{gain_lead} {gain_words}."),
        Some(gain_words) => format!("{gain_lead} {value}: {gain_words}."),
        None => format!("{gain_lead} {value}."),
    }
}

/// That the best plan is worth no more and no less, and what it does otherwise.
fn worth_as_much(gain: &Effect, evaluation: &Evaluation) -> String {
    let lead = if evaluation.violations.is_empty() {
        word!("best-plan-is-worth-as-much")
    } else {
        word!("best-plan-keeps-every-bound")
    };
    gain.words_if_any(&evaluation.plan).map_or_else(|| format!("{lead}."), |words| format!("{lead}: {words}."))
}

/// What a goal that the split misses has in the best plan: `‘see’ 58.1 of 60.0% instead of 0.2`.
fn nearer_goal(effect: &GoalEffect, evaluation: &Evaluation) -> Option<String> {
    let goal_of = |plan: &crate::planning::plan::Plan| plan.goals.iter().find(|goal| goal.goal == effect.goal).cloned();
    let (own_goal, best_goal) = (goal_of(&evaluation.plan)?, goal_of(evaluation.best.as_ref()?)?);
    let currency = &evaluation.plan.campaign.currency;
    let ((own_value, _), (best_value, target)) = (result(&own_goal, currency), result(&best_goal, currency));
    let name = quoted(&effect.goal);
    let nearer_words = || say!("has-of-instead", name, best_value, target, own_value);
    (effect.nearer > NO_GAIN).then(nearer_words)
}
