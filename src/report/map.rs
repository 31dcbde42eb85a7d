//! The map of a journey as a document: what to do first, each persona's way, critical points, actions and money.

use super::document::{Column, Document, Table, capital};
use crate::map::{Action, Drop, Map, MediaPart, Persona, Point, Stop};
use crate::number::{fixed, listed, money, money_exact, plain, quoted};
use crate::plan::InWords;

/// The map as a document.
pub fn document(map: &Map) -> Document {
    let mut document = Document::new();
    document.title(format!("{}: map of the journey", map.campaign.title())).sentence(&map.headline);
    for persona in map.personas.iter().filter(|persona| persona.people > 0.0) {
        travelled(&mut document, persona, map);
    }
    if map.personas.len() > 1 {
        document.heading("All personas together").table(funnel(&map.together, &[]));
    }
    steady(&mut document, map);
    points(&mut document, map);
    drops(&mut document, map);
    actions(&mut document, map);
    balance(&mut document, map);
    earned(&mut document, map);
    document.list(map.remarks.iter().map(|remark| format!("{remark}.")));
    assumed(&mut document, map);
    document
}

/// A persona's journey and the sales funnel side by side.
fn travelled(document: &mut Document, persona: &Persona, map: &Map) {
    document.heading(format!("{}, {} people", persona.name, fixed(persona.people, 0)));
    if !persona.attributes.is_empty() {
        let each = persona.attributes.iter().map(|(word, said)| format!("{word}: {said}"));
        document.sentence(format!("{}.", capital(&each.collect::<Vec<_>>().join("; "))));
    }
    let told: Vec<String> = persona.stops.iter().map(seen).collect();
    let some = told.iter().any(|said| !said.is_empty());
    document.table(funnel(&persona.stops, if some { &told } else { &[] }));
    let (with, without) = persona.acting;
    let action = &map.campaign.action;
    if with > 0.0 {
        document.sentence(format!(
            "{} take the action ({action}) during the campaign, {} of them because of it.",
            fixed(with, 0),
            fixed((with - without).max(0.0), 0)
        ));
    }
    let friends: f64 = persona.stops.iter().map(|stop| stop.brought).sum();
    if friends > 0.0 {
        let first = persona.stops.first().map_or("", |stop| stop.name.as_str());
        document.sentence(format!("Customers bring {} friends, who enter the journey at {first}.", fixed(friends, 0)));
    }
}

/// What the persona asks, feels and meets in a phase.
fn seen(stop: &Stop) -> String {
    let asks = stop.asks.iter().map(|question| quoted(question));
    let met = (!stop.touchpoints.is_empty()).then(|| format!("at {}", listed(&stop.touchpoints)));
    let feels = (!stop.feels.is_empty()).then(|| format!("feels {}", listed(&stop.feels)));
    asks.chain(feels).chain(met).collect::<Vec<_>>().join("; ")
}

/// The journey's side, where anything is said of it, and the funnel's.
fn funnel(stops: &[Stop], told: &[String]) -> Table {
    let mut columns = vec![Column::left("Phase")];
    if !told.is_empty() {
        columns.push(Column::wrapped("The persona"));
    }
    columns.extend(["In it", "Arrive", "Reached", "Move on", "Lost", "Stay"].map(Column::right));
    let rows = stops.iter().enumerate().map(|(f, stop)| {
        let people = [stop.at_start, stop.arriving, stop.reached, stop.moving_on, stop.lost, stop.staying];
        let head = [Some(stop.name.clone()), told.get(f).cloned()];
        head.into_iter().flatten().chain(people.into_iter().map(counted)).collect()
    });
    Table { columns, rows: rows.collect() }
}

/// People in thousands and millions, as a table has room for.
fn counted(people: f64) -> String {
    match people {
        _ if people >= 999_500.0 => format!("{}m", fixed(people / 1e6, 2)),
        _ if people >= 9_999.5 => format!("{}k", fixed(people / 1e3, 1)),
        _ => fixed(people, 0),
    }
}

fn steady(document: &mut Document, map: &Map) {
    let each = map.together.iter().filter_map(|stop| {
        let (with, without) = (stop.steady_with?, stop.steady_without?);
        (with > 0.0).then(|| format!("{} {} ({} without any)", stop.name, counted(with), counted(without)))
    });
    let each: Vec<String> = each.collect();
    document.heading("In the long run");
    if each.is_empty() {
        document.sentence("There is no steady state: friends bring ever more friends, or nobody ever leaves a phase.");
    } else {
        document.sentence(format!("People in each phase if every campaign were like this one: {}.", each.join("; ")));
    }
}

fn points(document: &mut Document, map: &Map) {
    if map.points.is_empty() {
        return;
    }
    document.heading("Critical points: how much each matters times how far it falls short");
    let columns = ["Touchpoint", "Phase", "Persona"].map(Column::left).into_iter();
    let columns =
        columns.chain(["Matters", "Scores", "Critical"].map(Column::right)).chain([Column::wrapped("What is wrong")]);
    let grade = |grade: Option<f64>| grade.map_or_else(|| "–".to_owned(), |grade| plain(grade, 1));
    let row = |point: &Point| {
        let critical =
            point.criticality.map_or_else(|| "–".to_owned(), |share| format!("{} %", fixed(100.0 * share, 0)));
        let name = match point.touch {
            "indirect" => format!("{} (indirect)", point.name),
            _ => point.name.clone(),
        };
        vec![
            name,
            point.phase_name.clone(),
            point.persona.clone(),
            grade(point.importance),
            grade(point.score),
            critical,
            point.problem.clone().unwrap_or_default(),
        ]
    };
    document.table(Table { columns: columns.collect(), rows: map.points.iter().map(row).collect() });
}

fn drops(document: &mut Document, map: &Map) {
    if map.drops.is_empty() {
        return;
    }
    document.heading("Where people drop off");
    let worth = map.drops.iter().any(|drop| drop.at_stake.is_some_and(|stake| stake > 0.0));
    let mut columns =
        vec![Column::left("Phase"), Column::left("Persona"), Column::right("Lost"), Column::right("Of all")];
    columns.extend(worth.then(|| Column::right("Worth")));
    let row = |drop: &Drop| {
        let mut row = vec![
            drop.phase_name.clone(),
            drop.persona.clone(),
            fixed(drop.people, 0),
            format!("{} %", fixed(drop.share_pct, 1)),
        ];
        row.extend(worth.then(|| drop.at_stake.map_or_else(String::new, |stake| money(stake, &map.campaign.currency))));
        row
    };
    document.table(Table { columns, rows: map.drops.iter().map(row).collect() });
}

fn actions(document: &mut Document, map: &Map) {
    let actions = &map.actions;
    if actions.now.is_empty() && actions.backlog.is_empty() && actions.ungraded.is_empty() {
        return;
    }
    document.heading("Action plan");
    if !actions.now.is_empty() {
        document.sentence(
            "Take up now (together half of all that is at stake: criticality times what is lost in the phase):",
        );
        document.steps(actions.now.iter().map(|action| told(action, &map.campaign.currency)));
    }
    if !actions.backlog.is_empty() {
        document.sentence("Backlog:");
        document.steps(actions.backlog.iter().map(|action| told(action, &map.campaign.currency)));
    }
    if !actions.ungraded.is_empty() {
        document.sentence(format!("Grade first, without a score or an importance: {}.", listed(&actions.ungraded)));
    }
}

/// `Show the price on the page (Product page in Think, City; web team): 31 % of what is at stake, with 9,000 people lost
/// there. Media: …`
fn told(action: &Action, currency: &str) -> String {
    let what = action.what.as_ref().or(action.problem.as_ref()).unwrap_or(&action.name);
    let owner = action.owner.as_ref().map_or_else(String::new, |owner| format!("; {owner}"));
    let worth = action.at_stake.filter(|stake| *stake > 0.0);
    let worth = worth.map_or_else(String::new, |stake| format!(" worth {}", money(stake, currency)));
    let lost = format!("with {} people{worth} lost there", fixed(action.lost, 0));
    let media = match &action.media {
        MediaPart::Bought { channel, spend, next_reach_point_cost } => {
            let next = next_reach_point_cost
                .map(|cost| format!(", the next point of reach costs {}", money_exact(cost, currency)));
            format!(
                " Media: the plan spends {} on {channel} there{}.",
                money(*spend, currency),
                next.unwrap_or_default()
            )
        }
        MediaPart::NotBought { channel } => format!(" Media: the plan buys nothing of {channel} there."),
        MediaPart::None => String::new(),
    };
    format!(
        "{} ({} in {}, {}{owner}): {} % of what is at stake, {lost}.{media}",
        capital(what.trim_end_matches('.')),
        action.name,
        action.phase_name,
        action.persona,
        plain(action.share_pct, 0)
    )
}

fn balance(document: &mut Document, map: &Map) {
    document.heading("A little more, or less").sentence(&map.balance);
    let words = InWords::of_objective(&map.objective, map.weighted, &map.campaign.currency);
    let told = map.next_money.iter().filter_map(|next| {
        let gain = words.change(next.objective?).unwrap_or_else(|| "nothing".to_owned());
        let to: Vec<&str> =
            next.goes_to.iter().filter(|(_, more)| *more > 0.0).map(|(name, _)| name.as_str()).collect();
        let to = if to.is_empty() { String::new() } else { format!(" (to {})", listed(&to)) };
        let points = next.reach_points.filter(|points| points.abs() >= 0.005);
        let points = points.map_or_else(String::new, |points| {
            format!(", its own reach {} points", crate::number::signed_fixed(points, 2))
        });
        Some(format!("{} more for {}: {gain}{points}{to}.", money(map.step, &map.campaign.currency), next.name))
    });
    document.list(told.collect::<Vec<_>>());
}

fn earned(document: &mut Document, map: &Map) {
    let Some(value) = &map.value else { return };
    document.heading("What it earns").sentence(super::value::words(value, &map.campaign.currency));
}

fn assumed(document: &mut Document, map: &Map) {
    document.faint(format!("Journey {}: {}.", map.journey, map.source));
    if map.assumed.is_empty() {
        return;
    }
    let each = map.assumed.iter().map(|one| format!("{}: {}", one.key, one.value));
    document.faint("Nobody stated these, so they are assumed; set the key to change one:");
    document.list(each.collect::<Vec<_>>());
}
