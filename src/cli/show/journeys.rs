//! `show journeys`: the built-in journeys in short, or one with its aims, KPIs, media and source.

use crate::cli::ExitReason;
use crate::domain::journey::{Journey, Phase, Stdc, built_in};
use crate::fault::suggestion;
use crate::report::document::{Document, Table, TableColumn};
use crate::report::{Format, render};
use crate::text::language::Text;
use crate::text::messages::{say, word};
use crate::text::number::{listed, plain};

/// How wide the text is.
const WIDTH: usize = 80;

/// How to choose a journey, or to write an own one.
fn instructions() -> &'static str {
    word!("people-are-share-of-audience-in-phase")
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
                return Err(ExitReason::Usage(say!("unknown-journey", name, help = suggestion(name, journey_keys))));
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
        [word!("heading-phase"), word!("stands-for"), word!("heading-people"), word!("heading-aim")];
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
    document.sentence(say!("journeys-source", source = journey.source));
}

/// Adds the phases of a journey, each with its aim, KPIs and media, and its source.
fn in_full(document: &mut Document, journey: &Journey) {
    document.title(format!("{}: {}", journey.key, journey.note));
    for phase in &journey.phases {
        document.heading(say!(
            "stands-for-of-audience",
            name = phase.name,
            key = phase.key,
            stdc = phase.stdc.name(),
            people = people_share(phase)
        ));
        document.list([
            say!("journeys-aim", aim = phase_aim(phase)),
            say!("kpis", kpis = phase.stdc.kpis()),
            say!("media", media = phase.stdc.media()),
        ]);
    }
    add_left_out(document, journey);
    document.sentence(say!("journeys-source", source = journey.source));
    document.sentence(word!("kpis-and-media-are-those-of-see"));
}

fn people_share(phase: &Phase) -> String {
    format!("{}%", plain(phase.people * 100.0, 1))
}

fn phase_aim(phase: &Phase) -> String {
    if phase.sub_phases.is_empty() {
        phase.aim.to_string()
    } else {
        format!("{} ({})", phase.aim, phase.sub_phases.iter().map(Text::as_str).collect::<Vec<_>>().join(", "))
    }
}

fn add_left_out(document: &mut Document, journey: &Journey) {
    let missing_intents: Vec<&str> = journey.missing_intents().into_iter().map(Stdc::name).collect();
    if !missing_intents.is_empty() {
        let left_out_sentence = say!("it-has-no-phase-for-goals-limits", missing_intents = listed(&missing_intents));
        document.sentence(left_out_sentence);
    }
}
