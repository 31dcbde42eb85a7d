//! The map of a journey as a document: what to do first, each persona's way, critical points, actions and money.

mod object;
mod sentences;

use crate::domain::brief::TouchpointKind;
use crate::planning::map::{DropOff, Improvement, JourneyMap, MediaPart, Persona, PersonaPhase, RankedTouchpoint};
use crate::planning::plan::ObjectiveUnit;
use crate::report::document::{Document, Table, TableColumn, capital};
use crate::text::messages::{say, word};
use crate::text::number::{fixed, listed, money, money_exact, plain, quoted, signed_fixed};
pub(in crate::report) use object::MapObject;

/// The map as a document.
pub(in crate::report) fn document(map: &JourneyMap) -> Document {
    let mut document = Document::new();
    document.title(say!("map-of-journey", campaign = map.campaign.title())).sentence(map.headline());
    for persona in map.personas.iter().filter(|persona| persona.people > 0.0) {
        journey_of(&mut document, persona, map);
    }
    if map.personas.len() > 1 {
        document.heading(word!("all-personas-together")).table(funnel(&map.together, &[]));
    }
    steady_state(&mut document, map);
    critical_points(&mut document, map);
    drop_offs(&mut document, map);
    action_plan(&mut document, map);
    balance(&mut document, map);
    earned_value(&mut document, map);
    document.list(map.remarks().iter().map(|remark| format!("{remark}.")));
    assumed_keys(&mut document, map);
    document
}

/// A persona's journey and the sales funnel side by side.
fn journey_of(document: &mut Document, persona: &Persona, map: &JourneyMap) {
    document.heading(say!("map-people", persona = persona.name, people = fixed(persona.people, 0)));
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
            "take-action-during-campaign-of-them-because",
            actors = fixed(acting_with, 0),
            action,
            because_of_it = fixed((acting_with - acting_without).max(0.0), 0)
        ));
    }
    let friends: f64 = persona.phases.iter().map(|journey_phase| journey_phase.brought).sum();
    if friends > 0.0 {
        let first_phase = persona.phases.first().map_or("", |journey_phase| journey_phase.name.as_str());
        document.sentence(say!("customers-bring-friends", friends = friends.round(), first_phase));
    }
}

/// What is told of a persona, by its key in the brief.
fn attribute(key: &'static str) -> &'static str {
    match key {
        "age" => word!("persona-age"),
        "place" => word!("persona-place"),
        "income" => word!("persona-income"),
        "household" => word!("persona-household"),
        "lifestyle" => word!("persona-lifestyle"),
        other_key => other_key,
    }
}

/// What the persona asks, feels and meets in a phase.
fn experience(journey_phase: &PersonaPhase) -> String {
    let asked_questions = journey_phase.asks.iter().map(|question| quoted(question));
    let touchpoint_words =
        (!journey_phase.touchpoints.is_empty()).then(|| say!("at", touchpoints = listed(&journey_phase.touchpoints)));
    let felt_words = (!journey_phase.feels.is_empty()).then(|| say!("feels", feels = listed(&journey_phase.feels)));
    asked_questions.chain(felt_words).chain(touchpoint_words).collect::<Vec<_>>().join("; ")
}

/// The journey's side, where anything is said of it, and the funnel's.
fn funnel(journey_phases: &[PersonaPhase], experiences: &[String]) -> Table {
    let mut columns = vec![TableColumn::left(word!("heading-phase"))];
    if !experiences.is_empty() {
        columns.push(TableColumn::wrapped(word!("heading-persona")));
    }
    let people_counts =
        [word!("in-it"), word!("arrive"), word!("reached"), word!("move-on"), word!("lost"), word!("stay")];
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
        _ if people >= 999_500.0 => say!("m", millions = fixed(people / 1e6, 2)),
        _ if people >= 9_999.5 => format!("{}k", fixed(people / 1e3, 1)),
        _ => fixed(people, 0),
    }
}

fn steady_state(document: &mut Document, map: &JourneyMap) {
    let steady_phases = map.together.iter().filter_map(|journey_phase| {
        let (steady_with, steady_without) = (journey_phase.steady_with?, journey_phase.steady_without?);
        (steady_with > 0.0).then(|| {
            say!(
                "without-any",
                journey_phase = journey_phase.name,
                steady_with = short_people(steady_with),
                steady_without = short_people(steady_without)
            )
        })
    });
    let steady_phases: Vec<String> = steady_phases.collect();
    document.heading(word!("in-long-run"));
    if steady_phases.is_empty() {
        document.sentence(word!("there-is-no-steady-state-friends-bring"));
    } else {
        document.sentence(say!("people-in-each-phase-if-every-campaign", steady_phases = steady_phases.join("; ")));
    }
}

fn critical_points(document: &mut Document, map: &JourneyMap) {
    if map.touchpoints.is_empty() {
        return;
    }
    document.heading(word!("critical-points-how-much-each-matters-times"));
    let names = [word!("touchpoint"), word!("heading-phase"), word!("persona")].map(TableColumn::left);
    let grades = [word!("matters"), word!("scores"), word!("critical")].map(TableColumn::right);
    let wrong = TableColumn::wrapped(word!("what-is-wrong"));
    let columns = names.into_iter().chain(grades).chain([wrong]);
    let grade = |grade: Option<f64>| grade.map_or_else(|| "–".to_owned(), |grade| plain(grade, 1));
    let row = |point: &RankedTouchpoint| {
        let critical =
            point.criticality.map_or_else(|| "–".to_owned(), |share| format!("{}%", fixed(100.0 * share, 0)));
        let name = match point.touch {
            TouchpointKind::Indirect => say!("indirect", point = point.name),
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
    document.heading(word!("where-people-drop-off"));
    let shows_value = map.drop_offs.iter().any(|drop| drop.at_stake.is_some_and(|value_at_stake| value_at_stake > 0.0));
    let [phase, persona, lost_people, share] =
        [word!("heading-phase"), word!("persona"), word!("lost"), word!("of-all")];
    let mut columns = vec![
        TableColumn::left(phase),
        TableColumn::left(persona),
        TableColumn::right(lost_people),
        TableColumn::right(share),
    ];
    columns.extend(shows_value.then(|| TableColumn::right(word!("heading-value"))));
    let row = |drop: &DropOff| {
        let mut row = vec![
            drop.phase_name.to_string(),
            drop.persona.to_string(),
            fixed(drop.people, 0),
            format!("{}%", fixed(drop.share_pct, 1)),
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
    document.heading(word!("action-plan"));
    if !actions.now.is_empty() {
        document.sentence(word!("take-up-now-together-half-of-all"));
        document.steps(actions.now.iter().map(|action| action_words(action, &map.campaign.currency)));
    }
    if !actions.backlog.is_empty() {
        document.sentence(word!("backlog"));
        document.steps(actions.backlog.iter().map(|action| action_words(action, &map.campaign.currency)));
    }
    if !actions.ungraded.is_empty() {
        document.sentence(say!("grade-first-without-score-or-importance", ungraded = listed(&actions.ungraded)));
    }
}

/// `Show the price on the page (Product page in Think, City; web team): 31% of what is at stake, with 9,000 people
/// lost there. Media: …`
fn action_words(action: &Improvement, currency: &str) -> String {
    let action_title = action.what.as_ref().or(action.problem.as_ref()).unwrap_or(&action.name);
    let owner = action.owner.as_ref().map_or_else(String::new, |owner| format!("; {owner}"));
    let value_words = action.at_stake.filter(|value_at_stake| *value_at_stake > 0.0);
    let value_words = value_words
        .map_or_else(String::new, |value_at_stake| say!("map-worth", value_at_stake = money(value_at_stake, currency)));
    let lost_words = say!("with-people-lost-there", lost = fixed(action.lost, 0), value_words);
    let media_words = match &action.media {
        MediaPart::Bought { channel, spend, next_reach_point_cost } => {
            let next_point_words =
                next_reach_point_cost.map(|cost| say!("next-point-of-reach-costs", cost = money_exact(cost, currency)));
            say!(
                "media-plan-spends-on-there",
                spend = money(*spend, currency),
                channel,
                next_point_words = next_point_words.unwrap_or_default()
            )
        }
        MediaPart::UnboughtPlacement { channel } => {
            say!("media-plan-buys-nothing-of-there", channel)
        }
        MediaPart::None => String::new(),
    };
    say!(
        "in-pct-of-what-is-at-stake",
        improvement = capital(action_title.trim_end_matches('.')),
        action = action.name,
        phase_name = action.phase_name,
        persona = action.persona,
        owner,
        share_pct = plain(action.share_pct, 0),
        lost_words,
        media_words
    )
}

fn balance(document: &mut Document, map: &JourneyMap) {
    document.heading(word!("little-more-or-less")).sentence(map.balance());
    let objective_unit = ObjectiveUnit::of_objective(&map.objective, map.weighted, &map.campaign.currency);
    let steps = map.next_money.iter().filter_map(|next| {
        let gain_words = objective_unit.change(next.objective?).unwrap_or_else(|| word!("nothing").to_owned());
        let goes_to: Vec<&str> =
            next.goes_to.iter().filter(|(_, increase)| *increase > 0.0).map(|(name, _)| name.as_str()).collect();
        let goes_to = if goes_to.is_empty() { String::new() } else { say!("map-to", goes_to = listed(&goes_to)) };
        let reach_words = next.reach_points.filter(|reach_words| reach_words.abs() >= 0.005);
        let reach_words = reach_words.map_or_else(String::new, |reach_words| {
            say!("its-own-reach-points", reach_words = signed_fixed(reach_words, 2))
        });
        let step = money(map.step, &map.campaign.currency);
        Some(say!("more-for", step, next = next.name, gain_words, reach_words, goes_to))
    });
    document.list(steps.collect::<Vec<_>>());
}

fn earned_value(document: &mut Document, map: &JourneyMap) {
    let Some(value) = &map.value else { return };
    document.heading(word!("what-it-earns")).sentence(super::plan::value::words(value, &map.campaign.currency));
}

fn assumed_keys(document: &mut Document, map: &JourneyMap) {
    document.faint(say!("journey", journey = map.journey, source = map.source));
    if map.assumed.is_empty() {
        return;
    }
    let assumptions = map.assumed.iter().map(|assumed_key| format!("{}: {}", assumed_key.key, assumed_key.value));
    document.faint(word!("nobody-stated-these-so-they-are-assumed"));
    document.list(assumptions.collect::<Vec<_>>());
}
