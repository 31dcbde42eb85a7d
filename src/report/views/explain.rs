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
        document.heading(heading).list(not_bought.iter().map(|one| left_out(one, plan)));
        let besides = explanation.why.unbought_besides;
        if besides > 0 {
            document.faint(say!(
                "And {besides} more, which are further from being bought.",
                "En nog {besides}, die verder van inkoop af liggen."
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
    let Some(gained) = phase.reach_points else {
        return say!(
            "{}: {step} more cannot be spent there within the bounds.",
            "{}: {step} meer is daar binnen de grenzen niet te besteden.",
            phase.name
        );
    };
    let currency = &plan.campaign.currency;
    let goes: Vec<String> = phase
        .goes_to
        .iter()
        .map(|(name, more)| format!("{name} {}{}", if *more < 0.0 { "−" } else { "+" }, money(more.abs(), currency)))
        .collect();
    let goes = if goes.is_empty() { String::new() } else { format!(" ({})", goes.join(", ")) };
    let mut gains = Vec::new();
    match gained {
        none if none.abs() >= REACH => gains.push(say!("reach {}", "bereik {}", signed_points(gained))),
        _ if phase.wasted => {
            gains.push(
                word!("no more reach, so it would be wasted", "geen extra bereik, dus weggegooid geld").to_owned(),
            );
        }
        _ => gains.push(word!("no more reach", "geen extra bereik").to_owned()),
    }
    if plan.objective.sought != Sought::Reach(1) {
        gains.extend(phase.objective.and_then(|gain| ObjectiveUnit::of(plan).change(gain)));
    }
    let reach = gains.join(", ");
    format!("{}: {reach}{goes}.", phase.name)
}

fn goals(document: &mut Document, explanation: &Explanation) {
    let (plan, why) = (&explanation.plan, &explanation.why);
    if why.goals.is_empty() {
        return;
    }
    let amount = |value: Option<f64>| {
        value.map_or_else(
            || {
                let unknown = word!("no budget was found that does", "er is geen budget gevonden waarmee het lukt");
                let known = word!("cannot be met", "niet haalbaar");
                (if why.least_is_proved { known } else { unknown }).to_owned()
            },
            |value| money(value, &plan.campaign.currency),
        )
    };
    document.heading(word!("What each goal costs at the least", "Wat elk doel minstens kost"));
    let floor = why.least_without_goals.filter(|floor| *floor > 0.5).map_or_else(String::new, |floor| {
        say!(
            " Without any goal, wishes and limits already take {}.",
            " Zonder doelen vragen wensen en limieten al {}.",
            money(floor, &plan.campaign.currency)
        )
    });
    document.sentence(match why.least_budget {
        Some(least) if !why.least_is_proved => {
            let least = money(least, &plan.campaign.currency);
            say!(
                "A budget of {least} meets all goals together; whether less is enough was not determined.{floor}",
                "Een budget van {least} haalt alle doelen samen; of minder ook volstaat is niet uitgezocht.{floor}"
            )
        }
        Some(least) => {
            let least = money(least, &plan.campaign.currency);
            say!(
                "All goals together take a budget of {least} at the least.{floor}",
                "Alle doelen samen vragen een budget van minstens {least}.{floor}"
            )
        }
        None => say!("No budget meets all goals together.{floor}", "Geen enkel budget haalt alle doelen samen.{floor}"),
    });
    let [name, alone, on_top] =
        word!(["Goal", "Alone", "On top of the others"], ["Doel", "Alleen", "Boven op de andere"]);
    // A goal that is the only one is on top of no others.
    let others = why.goals.len() > 1;
    let mut columns = vec![TableColumn::left(name), TableColumn::right(alone)];
    columns.extend(others.then(|| TableColumn::right(on_top)));
    let mut table = Table::new(columns);
    for goal in &why.goals {
        let on_top = if why.least_budget.is_none() { "–".to_owned() } else { amount(goal.on_top) };
        table.row([goal.goal.clone(), amount(goal.alone)].into_iter().chain(others.then_some(on_top)));
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
    document.list(why.sensitivities.iter().map(|lean| sensitivity_words(lean, plan)));
    if !why.overlap.phases.is_empty() {
        let each = why.overlap.phases.iter().map(|(name, lost)| format!("{name} −{}", points(*lost)));
        let missed: Vec<String> = why.overlap.goals_lost.iter().map(|goal| quoted(goal)).collect();
        let missed = match missed.len() {
            0 => String::new(),
            1 => say!("; goal {} would be missed", "; doel {} zou niet gehaald worden", missed[0]),
            _ => say!("; goals {} would be missed", "; doelen {} zouden niet gehaald worden", listed(&missed)),
        };
        document.sentence(say!(
            "It leans as well on the assumption that channels meet people independently. A tenth of the way from \
             there to complete overlap (worked out, not solved again): {}{missed}.",
            "Het leunt ook op de aanname dat kanalen mensen onafhankelijk van elkaar bereiken. Een tiende van de weg \
             daarvandaan naar volledige overlap (uitgerekend, niet opnieuw gepland): {}{missed}.",
            each.collect::<Vec<_>>().join(", ")
        ));
    }
}

fn sensitivity_words(lean: &Sensitivity, plan: &Plan) -> String {
    let none = || word!("there is no plan", "er is geen plan").to_owned();
    let effect = lean.effect.as_ref().map_or_else(none, |effect| effect.words(plan));
    say!(
        "{} ({}) at {} instead of {}: {effect}.",
        "{} ({}) op {} in plaats van {}: {effect}.",
        capital(&lean.title),
        lean.confidence.label(),
        lean.worse,
        lean.now
    )
}
