//! The map of a journey as a document: what to do first, each persona's way, critical points, actions and money.

use crate::domain::brief::TouchpointKind;
use crate::planning::map::{DropOff, Improvement, JourneyMap, MediaPart, Persona, PersonaPhase, RankedTouchpoint};
use crate::planning::plan::ObjectiveUnit;
use crate::report::document::{Document, Table, TableColumn, capital};
use crate::text::language::{say, word};
use crate::text::number::{fixed, listed, money, money_exact, plain, quoted, signed_fixed};

/// The map as a document.
pub(in crate::report) fn document(map: &JourneyMap) -> Document {
    let mut document = Document::new();
    document
        .title(say!("{}: map of the journey", "{}: kaart van de klantreis", map.campaign.title()))
        .sentence(&map.headline);
    for persona in map.personas.iter().filter(|persona| persona.people > 0.0) {
        journey_of(&mut document, persona, map);
    }
    if map.personas.len() > 1 {
        document.heading(word!("All personas together", "Alle persona’s samen")).table(funnel(&map.together, &[]));
    }
    steady_state(&mut document, map);
    critical_points(&mut document, map);
    drop_offs(&mut document, map);
    action_plan(&mut document, map);
    balance(&mut document, map);
    earned_value(&mut document, map);
    document.list(map.remarks.iter().map(|remark| format!("{remark}.")));
    assumed_keys(&mut document, map);
    document
}

/// A persona's journey and the sales funnel side by side.
fn journey_of(document: &mut Document, persona: &Persona, map: &JourneyMap) {
    document.heading(say!("{}, {} people", "{}, {} mensen", persona.name, fixed(persona.people, 0)));
    if !persona.attributes.is_empty() {
        let attribute_sentences = persona.attributes.iter().map(|(key, words)| format!("{}: {words}", attribute(key)));
        document.sentence(format!("{}.", capital(&attribute_sentences.collect::<Vec<_>>().join("; "))));
    }
    let experiences: Vec<String> = persona.phases.iter().map(experience).collect();
    let has_experiences = experiences.iter().any(|words| !words.is_empty());
    document.table(funnel(&persona.phases, if has_experiences { &experiences } else { &[] }));
    let (acting_with, acting_without) = persona.acting;
    let action = &map.campaign.action;
    if acting_with > 0.0 {
        document.sentence(say!(
            "{} take the action ({action}) during the campaign, {} of them because of it.",
            "{} mensen ondernemen tijdens de campagne de actie ({action}), van wie {} dankzij de campagne.",
            fixed(acting_with, 0),
            fixed((acting_with - acting_without).max(0.0), 0)
        ));
    }
    let friends: f64 = persona.phases.iter().map(|journey_phase| journey_phase.brought).sum();
    if friends > 0.0 {
        let first_phase = persona.phases.first().map_or("", |journey_phase| journey_phase.name.as_str());
        document.sentence(match fixed(friends, 0) {
            one_friend if one_friend == "1" => say!(
                "Customers bring {one_friend} friend, who enters the journey at {first_phase}.",
                "Klanten brengen {one_friend} vriend mee, die de klantreis bij {first_phase} begint."
            ),
            friend_count => say!(
                "Customers bring {friend_count} friends, who enter the journey at {first_phase}.",
                "Klanten brengen {friend_count} vrienden mee, die de klantreis bij {first_phase} beginnen."
            ),
        });
    }
}

/// What is told of a persona, by its key in the brief.
fn attribute(key: &'static str) -> &'static str {
    let dutch = match key {
        "age" => "leeftijd",
        "place" => "woonplaats",
        "income" => "inkomen",
        "household" => "huishouden",
        "lifestyle" => "leefstijl",
        other_key => other_key,
    };
    word!(key, dutch)
}

/// What the persona asks, feels and meets in a phase.
fn experience(journey_phase: &PersonaPhase) -> String {
    let asked_questions = journey_phase.asks.iter().map(|question| quoted(question));
    let touchpoint_words =
        (!journey_phase.touchpoints.is_empty()).then(|| say!("at {}", "bij {}", listed(&journey_phase.touchpoints)));
    let felt_words =
        (!journey_phase.feels.is_empty()).then(|| say!("feels {}", "voelt {}", listed(&journey_phase.feels)));
    asked_questions.chain(felt_words).chain(touchpoint_words).collect::<Vec<_>>().join("; ")
}

/// The journey's side, where anything is said of it, and the funnel's.
fn funnel(journey_phases: &[PersonaPhase], experiences: &[String]) -> Table {
    let mut columns = vec![TableColumn::left(word!("Phase", "Fase"))];
    if !experiences.is_empty() {
        columns.push(TableColumn::wrapped(word!("The persona", "De persona")));
    }
    let people_counts = word!(
        ["In it", "Arrive", "Reached", "Move on", "Lost", "Stay"],
        ["Erin", "Komen erbij", "Bereikt", "Gaan verder", "Haken af", "Blijven"]
    );
    columns.extend(people_counts.map(TableColumn::right));
    let rows = journey_phases.iter().enumerate().map(|(phase_index, journey_phase)| {
        let people_counts = [
            journey_phase.at_start,
            journey_phase.arriving,
            journey_phase.reached,
            journey_phase.moving_on,
            journey_phase.lost,
            journey_phase.staying,
        ];
        let phase_cells = [Some(journey_phase.name.to_string()), experiences.get(phase_index).cloned()];
        phase_cells.into_iter().flatten().chain(people_counts.into_iter().map(short_people)).collect()
    });
    Table { columns, rows: rows.collect(), keys: None }
}

/// People in thousands and millions, as a table has room for.
fn short_people(people: f64) -> String {
    match people {
        _ if people >= 999_500.0 => say!("{}m", "{} mln", fixed(people / 1e6, 2)),
        _ if people >= 9_999.5 => format!("{}k", fixed(people / 1e3, 1)),
        _ => fixed(people, 0),
    }
}

fn steady_state(document: &mut Document, map: &JourneyMap) {
    let steady_phases = map.together.iter().filter_map(|journey_phase| {
        let (steady_with, steady_without) = (journey_phase.steady_with?, journey_phase.steady_without?);
        (steady_with > 0.0).then(|| {
            say!(
                "{} {} ({} without any)",
                "{} {} (zonder {})",
                journey_phase.name,
                short_people(steady_with),
                short_people(steady_without)
            )
        })
    });
    let steady_phases: Vec<String> = steady_phases.collect();
    document.heading(word!("In the long run", "Op de lange duur"));
    if steady_phases.is_empty() {
        document.sentence(word!(
            "There is no steady state: friends bring ever more friends, or nobody ever leaves a phase.",
            "Er ontstaat geen evenwicht: vrienden brengen steeds meer vrienden mee, of niemand verlaat ooit een fase."
        ));
    } else {
        document.sentence(say!(
            "People in each phase if every campaign were like this one: {}.",
            "Mensen per fase als elke campagne was zoals deze: {}.",
            steady_phases.join("; ")
        ));
    }
}

fn critical_points(document: &mut Document, map: &JourneyMap) {
    if map.touchpoints.is_empty() {
        return;
    }
    document.heading(word!(
        "Critical points: how much each matters times how far it falls short",
        "Knelpunten: hoe zwaar elk telt maal hoe ver het tekortschiet"
    ));
    let names = word!(["Touchpoint", "Phase", "Persona"], ["Contactmoment", "Fase", "Persona"]).map(TableColumn::left);
    let grades = word!(["Matters", "Scores", "Critical"], ["Belang", "Score", "Kritiek"]).map(TableColumn::right);
    let wrong = TableColumn::wrapped(word!("What is wrong", "Wat er mis is"));
    let columns = names.into_iter().chain(grades).chain([wrong]);
    let grade = |grade: Option<f64>| grade.map_or_else(|| "–".to_owned(), |grade| plain(grade, 1));
    let row = |point: &RankedTouchpoint| {
        let critical =
            point.criticality.map_or_else(|| "–".to_owned(), |share| format!("{} %", fixed(100.0 * share, 0)));
        let name = match point.touch {
            TouchpointKind::Indirect => say!("{} (indirect)", "{} (indirect)", point.name),
            TouchpointKind::Direct => point.name.to_string(),
        };
        vec![
            name,
            point.phase_name.to_string(),
            point.persona.to_string(),
            grade(point.importance),
            grade(point.score),
            critical,
            point.problem.as_ref().map(ToString::to_string).unwrap_or_default(),
        ]
    };
    document.table(Table { columns: columns.collect(), rows: map.touchpoints.iter().map(row).collect(), keys: None });
}

fn drop_offs(document: &mut Document, map: &JourneyMap) {
    if map.drop_offs.is_empty() {
        return;
    }
    document.heading(word!("Where people drop off", "Waar mensen afhaken"));
    let shows_value = map.drop_offs.iter().any(|drop| drop.at_stake.is_some_and(|value_at_stake| value_at_stake > 0.0));
    let [phase, persona, lost_people, share] =
        word!(["Phase", "Persona", "Lost", "Of all"], ["Fase", "Persona", "Haken af", "Van allen"]);
    let mut columns = vec![
        TableColumn::left(phase),
        TableColumn::left(persona),
        TableColumn::right(lost_people),
        TableColumn::right(share),
    ];
    columns.extend(shows_value.then(|| TableColumn::right(word!("Worth", "Waarde"))));
    let row = |drop: &DropOff| {
        let mut row = vec![
            drop.phase_name.to_string(),
            drop.persona.to_string(),
            fixed(drop.people, 0),
            format!("{} %", fixed(drop.share_pct, 1)),
        ];
        row.extend(shows_value.then(|| {
            drop.at_stake.map_or_else(String::new, |value_at_stake| money(value_at_stake, &map.campaign.currency))
        }));
        row
    };
    document.table(Table { columns, rows: map.drop_offs.iter().map(row).collect(), keys: None });
}

fn action_plan(document: &mut Document, map: &JourneyMap) {
    let actions = &map.actions;
    if actions.now.is_empty() && actions.backlog.is_empty() && actions.ungraded.is_empty() {
        return;
    }
    document.heading(word!("Action plan", "Actieplan"));
    if !actions.now.is_empty() {
        document.sentence(word!(
            "Take up now (together half of all that is at stake: criticality times what is lost in the phase):",
            "Nu oppakken (samen de helft van alles wat op het spel staat: hoe kritiek iets is maal wie er in de fase afhaken):"
        ));
        document.steps(actions.now.iter().map(|action| action_words(action, &map.campaign.currency)));
    }
    if !actions.backlog.is_empty() {
        document.sentence(word!("Backlog:", "Later:"));
        document.steps(actions.backlog.iter().map(|action| action_words(action, &map.campaign.currency)));
    }
    if !actions.ungraded.is_empty() {
        document.sentence(say!(
            "Grade first, without a score or an importance: {}.",
            "Eerst beoordelen, nog zonder score of belang: {}.",
            listed(&actions.ungraded)
        ));
    }
}

/// `Show the price on the page (Product page in Think, City; web team): 31 % of what is at stake, with 9,000 people
/// lost there. Media: …`
fn action_words(action: &Improvement, currency: &str) -> String {
    let action_title = action.what.as_ref().or(action.problem.as_ref()).unwrap_or(&action.name);
    let owner = action.owner.as_ref().map_or_else(String::new, |owner| format!("; {owner}"));
    let value_words = action.at_stake.filter(|value_at_stake| *value_at_stake > 0.0);
    let value_words = value_words
        .map_or_else(String::new, |value_at_stake| say!(" worth {}", " ({} waard)", money(value_at_stake, currency)));
    let lost_words = say!(
        "with {} people{value_words} lost there",
        "en {} mensen{value_words} haken daar af",
        fixed(action.lost, 0)
    );
    let media_words = match &action.media {
        MediaPart::Bought { channel, spend, next_reach_point_cost } => {
            let next_point_words = next_reach_point_cost.map(|cost| {
                say!(
                    ", the next point of reach costs {}",
                    ", het volgende punt bereik kost {}",
                    money_exact(cost, currency)
                )
            });
            say!(
                " Media: the plan spends {} on {channel} there{}.",
                " Media: het plan besteedt daar {} aan {channel}{}.",
                money(*spend, currency),
                next_point_words.unwrap_or_default()
            )
        }
        MediaPart::UnboughtPlacement { channel } => {
            say!(
                " Media: the plan buys nothing of {channel} there.",
                " Media: het plan koopt daar niets in van {channel}."
            )
        }
        MediaPart::None => String::new(),
    };
    say!(
        "{} ({} in {}, {}{owner}): {} % of what is at stake, {lost_words}.{media_words}",
        "{} ({} in {}, {}{owner}): {} % van wat op het spel staat, {lost_words}.{media_words}",
        capital(action_title.trim_end_matches('.')),
        action.name,
        action.phase_name,
        action.persona,
        plain(action.share_pct, 0)
    )
}

fn balance(document: &mut Document, map: &JourneyMap) {
    document.heading(word!("A little more, or less", "Iets meer of iets minder")).sentence(&map.balance);
    let objective_unit = ObjectiveUnit::of_objective(&map.objective, map.weighted, &map.campaign.currency);
    let steps = map.next_money.iter().filter_map(|next| {
        let gain_words = objective_unit.change(next.objective?).unwrap_or_else(|| word!("nothing", "niets").to_owned());
        let goes_to: Vec<&str> =
            next.goes_to.iter().filter(|(_, increase)| *increase > 0.0).map(|(name, _)| name.as_str()).collect();
        let goes_to = if goes_to.is_empty() { String::new() } else { say!(" (to {})", " (naar {})", listed(&goes_to)) };
        let reach_words = next.reach_points.filter(|reach_words| reach_words.abs() >= 0.005);
        let reach_words = reach_words.map_or_else(String::new, |reach_words| {
            say!(", its own reach {} points", ", het eigen bereik {} punten", signed_fixed(reach_words, 2))
        });
        let step = money(map.step, &map.campaign.currency);
        Some(say!(
            "{step} more for {}: {gain_words}{reach_words}{goes_to}.",
            "{step} meer voor {}: {gain_words}{reach_words}{goes_to}.",
            next.name
        ))
    });
    document.list(steps.collect::<Vec<_>>());
}

fn earned_value(document: &mut Document, map: &JourneyMap) {
    let Some(value) = &map.value else { return };
    document
        .heading(word!("What it earns", "Wat het oplevert"))
        .sentence(super::plan::value::words(value, &map.campaign.currency));
}

fn assumed_keys(document: &mut Document, map: &JourneyMap) {
    document.faint(say!("Journey {}: {}.", "Klantreis {}: {}.", map.journey, map.source));
    if map.assumed.is_empty() {
        return;
    }
    let assumptions = map.assumed.iter().map(|assumed_key| format!("{}: {}", assumed_key.key, assumed_key.value));
    document.faint(word!(
        "Nobody stated these, so they are assumed; set the key to change one:",
        "Dit heeft niemand opgegeven en is dus aangenomen; stel de sleutel in om iets te wijzigen:"
    ));
    document.list(assumptions.collect::<Vec<_>>());
}
