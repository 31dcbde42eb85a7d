//! Why a plan is as it is: prices, balance, what is left out, the next money, goals, and sensitivities.

mod lines;
mod object;
mod prices;
mod unbought;

use super::plan::relaxations;
use crate::planning::explain::{Explanation, IncrementalSpend, Sensitivity};
use crate::planning::plan::{ObjectiveUnit, Plan, Sought};
use crate::report::document::{Document, Table, TableColumn, capital};
use crate::text::messages::{say, word};
use crate::text::number::{listed, money, points, quoted, signed_points};
use crate::tolerance::reporting::REACH;
use lines::bought;
pub(in crate::report) use object::ExplanationObject;
use prices::prices;
use unbought::left_out;

/// The explanation as a document.
pub(in crate::report) fn document(explanation: &Explanation) -> Document {
    let plan = &explanation.plan;
    let mut document = Document::new();
    document.title(say!("why-this-plan", campaign = plan.campaign.title())).sentence(plan.headline());
    document.sentence(say!("aim-budget", objective = plan.aim(), budget_words = plan.budget_words()));
    if let Some(rounding) = plan.rounding_words() {
        document.sentence(say!("what-follows-is-of-exact-amounts-before", rounding));
    }
    relaxations::add(&mut document, plan);
    prices(&mut document, explanation);
    bought(&mut document, explanation);
    let not_bought = &explanation.why.unbought;
    if !not_bought.is_empty() {
        let heading = word!("what-is-not-bought");
        document.heading(heading).list(not_bought.iter().map(|placement| left_out(placement, plan)));
        let further_unbought = explanation.why.unbought_besides;
        if further_unbought > 0 {
            document.faint(say!("and-more-which-are-further-from-being", further_unbought));
        }
    }
    phases(&mut document, explanation);
    goals(&mut document, explanation);
    sensitivities(&mut document, explanation);
    document.sentence(plan.next_step());
    document.good(plan.proof());
    document
}

fn phases(document: &mut Document, explanation: &Explanation) {
    let (plan, why) = (&explanation.plan, &explanation.why);
    let step = money(why.step, &plan.campaign.currency);
    if why.phases.is_empty() {
        return;
    }
    // A budget may be of list prices, and fees may be paid out of it; the step is all media.
    document.heading(say!("what-more-net-media-would-do", step));
    document.list(why.phases.iter().map(|phase| phase_words(phase, &step, plan)));
}

fn phase_words(phase: &IncrementalSpend, step: &str, plan: &Plan) -> String {
    let Some(reach_gain) = phase.reach_points else {
        return say!("more-cannot-be-spent-there-within-bounds", phase = phase.name, step);
    };
    let currency = &plan.campaign.currency;
    let goes_to_words: Vec<String> = phase
        .goes_to
        .iter()
        .map(|(name, more)| format!("{name} {}{}", if *more < 0.0 { "−" } else { "+" }, money(more.abs(), currency)))
        .collect();
    let goes_to_words =
        if goes_to_words.is_empty() { String::new() } else { format!(" ({})", goes_to_words.join(", ")) };
    let mut gain_words = Vec::new();
    match reach_gain {
        points if points.abs() >= REACH => {
            gain_words.push(say!("explain-reach", reach_gain = signed_points(reach_gain)));
        }
        _ if phase.wasted => {
            gain_words.push(word!("no-more-reach-so-it-would-be").to_owned());
        }
        _ => gain_words.push(word!("no-more-reach").to_owned()),
    }
    if plan.objective.sought != Sought::Reach(1) {
        gain_words.extend(phase.objective.and_then(|gain| ObjectiveUnit::of(plan).change(gain)));
    }
    let reach = gain_words.join(", ");
    format!("{}: {reach}{goes_to_words}.", phase.name)
}

fn goals(document: &mut Document, explanation: &Explanation) {
    let (plan, why) = (&explanation.plan, &explanation.why);
    if why.goals.is_empty() {
        return;
    }
    let least_cost = |value: Option<f64>| {
        value.map_or_else(
            || {
                let not_found = word!("no-budget-was-found-that-does");
                let unattainable = word!("cannot-be-met");
                (if why.least_is_proved { unattainable } else { not_found }).to_owned()
            },
            |value| money(value, &plan.campaign.currency),
        )
    };
    document.heading(word!("what-each-goal-costs-at-least"));
    let floor_sentence = why.least_without_goals.filter(|floor_sentence| *floor_sentence > 0.5).map_or_else(
        String::new,
        |floor_sentence| {
            say!(
                "without-any-goal-wishes-and-limits-already",
                floor_sentence = money(floor_sentence, &plan.campaign.currency)
            )
        },
    );
    document.sentence(match why.least_budget {
        Some(least_money) if !why.least_is_proved => {
            let least_money = money(least_money, &plan.campaign.currency);
            say!("budget-of-meets-all-goals-together-whether", least_money, floor_sentence)
        }
        Some(least_money) => {
            let least_money = money(least_money, &plan.campaign.currency);
            say!("all-goals-together-take-budget", least_money, floor_sentence)
        }
        None => say!("no-budget-meets-all-goals-together", floor = floor_sentence),
    });
    let [name, alone_heading, on_top] = [word!("heading-goal"), word!("alone"), word!("on-top-of-others")];
    // A goal that is the only one is on top of no others.
    let has_others = why.goals.len() > 1;
    let mut columns = vec![TableColumn::left(name), TableColumn::right(alone_heading)];
    columns.extend(has_others.then(|| TableColumn::right(on_top)));
    let mut table = Table::new(columns);
    for goal in &why.goals {
        let on_top = if why.least_budget.is_none() { "–".to_owned() } else { least_cost(goal.on_top) };
        table.row([goal.goal.clone(), least_cost(goal.alone)].into_iter().chain(has_others.then_some(on_top)));
    }
    document.table(table);
}

fn sensitivities(document: &mut Document, explanation: &Explanation) {
    let (plan, why) = (&explanation.plan, &explanation.why);
    if why.sensitivities.is_empty() {
        return;
    }
    document.heading(word!("which-figures-result-depends-on-most"));
    document.sentence(word!("of-figures-that-weigh-most-at-margin"));
    document.list(why.sensitivities.iter().map(|sensitivity| sensitivity_words(sensitivity, plan)));
    if !why.overlap.phases.is_empty() {
        let reach_lost = why.overlap.phases.iter().map(|(name, lost)| format!("{name} −{}", points(*lost)));
        let missed_goals: Vec<String> = why.overlap.goals_lost.iter().map(|goal| quoted(goal)).collect();
        let missed_goals = match missed_goals.len() {
            0 => String::new(),
            count => say!("goals-would-be-missed", count, missed_goals = listed(&missed_goals)),
        };
        document.sentence(say!(
            "it-rests-as-well-on-assumption",
            reach_lost = reach_lost.collect::<Vec<_>>().join(", "),
            missed_goals
        ));
    }
}

fn sensitivity_words(sensitivity: &Sensitivity, plan: &Plan) -> String {
    let no_plan = || word!("there-is-no-plan").to_owned();
    let effect_words = sensitivity.effect.as_ref().map_or_else(no_plan, |effect_words| effect_words.words(plan));
    say!(
        "at-instead",
        sensitivity = capital(&sensitivity.title),
        confidence = sensitivity.confidence.label(),
        worse = sensitivity.worse,
        now = sensitivity.now,
        effect_words
    )
}
