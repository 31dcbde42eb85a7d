//! `show journeys`: the built-in journeys in short, or one with its aims, KPIs, media and source.

use crate::cli::ExitReason;
use crate::domain::journey::{Journey, Phase, Stdc, built_in};
use crate::fault::suggestion;
use crate::report::document::{Document, Table, TableColumn};
use crate::report::{Format, render};
use crate::text::language::{say, word};
use crate::text::number::{listed, plain};

/// How wide the text is.
const WIDTH: usize = 80;

/// How to choose a journey, or to write an own one.
fn instructions() -> &'static str {
    word!(
        "People are the share of an audience in the phase when none is stated: assumptions, but for the first phase. Set \
         `in_phase` of the audience or `people` of the phase. `journey = \"NAME\"` under [campaign] chooses a journey; the keys \
         see, think, do and care lead to the first phase that stands for each, so one catalogue serves all of them. For one of \
         your own, write `[journey.NAME]` with `phases = [...]`, and `stands_for` under each `[phase.KEY]`.",
        "‘Mensen’ is het deel van een doelgroep dat in de fase zit als niemand iets opgeeft: aannames, behalve voor de eerste fase. \
         Stel `in_phase` van de doelgroep in, of `people` van de fase. `journey = \"NAAM\"` onder [campaign] kiest een \
         klantreis; de sleutels see, think, do en care leiden naar de eerste fase die voor elk staat, zodat één catalogus \
         voor alle klantreizen geldt. Schrijf voor een eigen klantreis `[journey.NAAM]` met `phases = [...]`, en \
         `stands_for` onder elke `[phase.SLEUTEL]`."
    )
}

/// The text of all journeys in short, or of the named one in full.
pub(super) fn text(name: Option<&str>) -> Result<String, ExitReason> {
    let journeys = built_in();
    let mut document = Document::new();
    match name {
        None => journeys.iter().for_each(|journey| in_short(&mut document, journey)),
        Some(name) => {
            let journey_keys = journeys.iter().map(|journey| journey.key.as_str());
            let Some(journey) = journeys.iter().find(|journey| journey.key == name) else {
                return Err(ExitReason::Usage(format!(
                    "show journeys {name}: no such journey ({})",
                    suggestion(name, journey_keys)
                )));
            };
            in_full(&mut document, journey);
        }
    }
    document.faint(instructions());
    Ok(render(&document, Format::Table, WIDTH))
}

/// Adds the purpose of a journey, a table of its phases, and its source.
fn in_short(document: &mut Document, journey: &Journey) {
    document.heading(format!("{}: {}", journey.key, journey.note));
    let [name, stands_for, people_in_it, aim_of_it] =
        word!(["Phase", "Stands for", "People", "Aim"], ["Fase", "Staat voor", "Mensen", "Bedoeling"]);
    let columns = vec![
        TableColumn::left(name),
        TableColumn::left(stands_for),
        TableColumn::right(people_in_it),
        TableColumn::wrapped(aim_of_it),
    ];
    let row =
        |phase: &Phase| vec![phase.key.clone(), phase.stdc.name().to_owned(), people_share(phase), phase_aim(phase)];
    document.table(Table { columns, rows: journey.phases.iter().map(row).collect(), keys: None });
    add_left_out(document, journey);
    document.sentence(say!("Source: {}.", "Bron: {}.", journey.source));
}

/// Adds the phases of a journey, each with its aim, KPIs and media, and its source.
fn in_full(document: &mut Document, journey: &Journey) {
    document.title(format!("{}: {}", journey.key, journey.note));
    for phase in &journey.phases {
        document.heading(say!(
            "{} ({}, stands for {}), {} of the audience",
            "{} ({}, staat voor {}), {} van de doelgroep",
            phase.name,
            phase.key,
            phase.stdc.name(),
            people_share(phase)
        ));
        document.list([
            say!("Aim: {}", "Bedoeling: {}", phase_aim(phase)),
            say!("KPIs: {}", "KPI’s: {}", phase.stdc.kpis()),
            say!("Media: {}", "Media: {}", phase.stdc.media()),
        ]);
    }
    add_left_out(document, journey);
    document.sentence(say!("Source: {}.", "Bron: {}.", journey.source));
    document.sentence(word!(
        "KPIs and media are those of See-Think-Do-Care: Avinash Kaushik, kaushik.net, 2013 and 2015, and Dutch agencies.",
        "KPI’s en media zijn die van See-Think-Do-Care: Avinash Kaushik, kaushik.net, 2013 en 2015, en Nederlandse bureaus."
    ));
}

fn people_share(phase: &Phase) -> String {
    format!("{} %", plain(phase.people * 100.0, 1))
}

fn phase_aim(phase: &Phase) -> String {
    if phase.sub_phases.is_empty() {
        phase.aim.to_string()
    } else {
        format!("{} ({})", phase.aim, phase.sub_phases.join(", "))
    }
}

fn add_left_out(document: &mut Document, journey: &Journey) {
    let missing_intents: Vec<&str> = journey.missing_intents().into_iter().map(Stdc::name).collect();
    if !missing_intents.is_empty() {
        let left_out_sentence = say!(
            "It has no phase for {}: goals, limits and channels for it are left out, and it is said.",
            "Er is geen fase voor {}: doelen, limieten en kanalen daarvoor vallen weg, en dat wordt gemeld.",
            listed(&missing_intents)
        );
        document.sentence(left_out_sentence);
    }
}
