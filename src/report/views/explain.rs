//! Why a plan is as it is: prices, balance, what is left out, the next money, goals, and sensitivities.

mod lines;
mod prices;
mod unbought;

use super::plan::relaxations;
use crate::planning::explain::{Explanation, IncrementalSpend, Sensitivity};
use crate::planning::plan::{ObjectiveUnit, Plan, Sought};
use crate::report::document::{Document, Table, TableColumn, capital};
use crate::text::language::{say, word};
use crate::text::number::{listed, money, points, quoted, signed_points};
use crate::tolerance::reporting::REACH;
use lines::bought;
use prices::prices;
use unbought::left_out;

/// The explanation as a document.
pub(in crate::report) fn document(explanation: &Explanation) -> Document {
    let plan = &explanation.plan;
    let mut document = Document::new();
    document.title(say!("{}: why this plan", "{}: waarom dit plan", plan.campaign.title())).sentence(&plan.headline);
    document.sentence(say!("Aim: {}; budget {}.", "Streven: {}; budget {}.", plan.aim(), plan.budget_words()));
    if let Some(rounding) = plan.rounding_words() {
        document.sentence(say!(
            "{rounding}. What follows is of the exact amounts, before they were rounded.",
            "{rounding}. Wat volgt gaat over de exacte bedragen, vóór het afronden."
        ));
    }
    relaxations::add(&mut document, plan);
    prices(&mut document, explanation);
    bought(&mut document, explanation);
    let not_bought = &explanation.why.unbought;
    if !not_bought.is_empty() {
        let heading = word!("What is not bought", "Wat niet wordt ingekocht");
        document.heading(heading).list(not_bought.iter().map(|placement| left_out(placement, plan)));
        let further_unbought = explanation.why.unbought_besides;
        if further_unbought > 0 {
            document.faint(say!(
                "And {further_unbought} more, which are further from being bought.",
                "En nog {further_unbought}, die verder van inkoop af liggen."
            ));
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
    document.heading(say!(
        "What {step} more net media would do in each phase",
        "Wat {step} meer netto media in elke fase zou doen"
    ));
    document.list(why.phases.iter().map(|phase| phase_words(phase, &step, plan)));
}

fn phase_words(phase: &IncrementalSpend, step: &str, plan: &Plan) -> String {
    let Some(reach_gain) = phase.reach_points else {
        return say!(
            "{}: {step} more cannot be spent there within the bounds.",
            "{}: {step} meer is daar binnen de grenzen niet te besteden.",
            phase.name
        );
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
        points if points.abs() >= REACH => gain_words.push(say!("reach {}", "bereik {}", signed_points(reach_gain))),
        _ if phase.wasted => {
            gain_words.push(
                word!("no more reach, so it would be wasted", "geen extra bereik, dus weggegooid geld").to_owned(),
            );
        }
        _ => gain_words.push(word!("no more reach", "geen extra bereik").to_owned()),
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
                let not_found = word!("no budget was found that does", "er is geen budget gevonden waarmee het lukt");
                let unattainable = word!("cannot be met", "niet haalbaar");
                (if why.least_is_proved { unattainable } else { not_found }).to_owned()
            },
            |value| money(value, &plan.campaign.currency),
        )
    };
    document.heading(word!("What each goal costs at the least", "Wat elk doel minstens kost"));
    let floor_sentence = why.least_without_goals.filter(|floor_sentence| *floor_sentence > 0.5).map_or_else(
        String::new,
        |floor_sentence| {
            say!(
                " Without any goal, wishes and limits already take {}.",
                " Zonder doelen vragen wensen en limieten al {}.",
                money(floor_sentence, &plan.campaign.currency)
            )
        },
    );
    document.sentence(match why.least_budget {
        Some(least_money) if !why.least_is_proved => {
            let least_money = money(least_money, &plan.campaign.currency);
            say!(
                "A budget of {least_money} meets all goals together; whether less is enough was not determined.{floor_sentence}",
                "Een budget van {least_money} haalt alle doelen samen; of minder ook volstaat is niet uitgezocht.{floor_sentence}"
            )
        }
        Some(least_money) => {
            let least_money = money(least_money, &plan.campaign.currency);
            say!(
                "All goals together take a budget of {least_money} at the least.{floor_sentence}",
                "Alle doelen samen vragen een budget van minstens {least_money}.{floor_sentence}"
            )
        }
        None => say!("No budget meets all goals together.{floor_sentence}", "Geen enkel budget haalt alle doelen samen.{floor_sentence}"),
    });
    let [name, alone_heading, on_top] =
        word!(["Goal", "Alone", "On top of the others"], ["Doel", "Alleen", "Boven op de andere"]);
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
    document.heading(word!(
        "Which figures the result depends on most",
        "Van welke cijfers het resultaat het meest afhangt"
    ));
    document.sentence(word!(
        "Of the figures that weigh most at the margin, each made a tenth worse, everything else as it is, and solved again; \
         the heaviest first:",
        "Van de cijfers die aan de marge het zwaarst wegen elk een tiende slechter, al het andere gelijk, en opnieuw \
         gepland; het zwaarste eerst:"
    ));
    document.list(why.sensitivities.iter().map(|sensitivity| sensitivity_words(sensitivity, plan)));
    if !why.overlap.phases.is_empty() {
        let reach_lost = why.overlap.phases.iter().map(|(name, lost)| format!("{name} −{}", points(*lost)));
        let missed_goals: Vec<String> = why.overlap.goals_lost.iter().map(|goal| quoted(goal)).collect();
        let missed_goals = match missed_goals.len() {
            0 => String::new(),
            1 => say!("; goal {} would be missed", "; doel {} zou niet gehaald worden", missed_goals[0]),
            _ => say!("; goals {} would be missed", "; doelen {} zouden niet gehaald worden", listed(&missed_goals)),
        };
        document.sentence(say!(
            "It leans as well on the assumption that channels meet people independently. A tenth of the way from \
             there to complete overlap (worked out, not solved again): {}{missed_goals}.",
            "Het leunt ook op de aanname dat kanalen mensen onafhankelijk van elkaar bereiken. Een tiende van de weg \
             daarvandaan naar volledige overlap (uitgerekend, niet opnieuw gepland): {}{missed_goals}.",
            reach_lost.collect::<Vec<_>>().join(", ")
        ));
    }
}

fn sensitivity_words(sensitivity: &Sensitivity, plan: &Plan) -> String {
    let no_plan = || word!("there is no plan", "er is geen plan").to_owned();
    let effect_words = sensitivity.effect.as_ref().map_or_else(no_plan, |effect_words| effect_words.words(plan));
    say!(
        "{} ({}) at {} instead of {}: {effect_words}.",
        "{} ({}) op {} in plaats van {}: {effect_words}.",
        capital(&sensitivity.title),
        sensitivity.confidence.label(),
        sensitivity.worse,
        sensitivity.now
    )
}
