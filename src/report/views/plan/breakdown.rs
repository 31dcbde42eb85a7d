//! A plan by phase, or by phase and audience, with reach of their own: what lines cannot be added up to.
//!
//! One spend serves every audience it meets, so rows by audience carry people and contacts and no money.

use super::amounts::Shown;
use super::records::{Cell, booked, optional, sheet, written};
use super::weeks::{self, Stretch};
use crate::domain::brief::CsvDialect;
use crate::planning::plan::{Phase, PhaseAudience, Plan};
use crate::report::document::{Column, Document, Table};
use crate::report::{Format, text};
use crate::text::language::word;
use crate::text::number::{fixed, money};

/// What a row is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// A placement that is bought.
    Line,
    /// A phase, all audiences together.
    Phase,
    /// A phase in one audience.
    Audience,
    /// A placement in a week.
    Week,
    /// A placement in a month.
    Month,
}

/// The plan by what a row is about; JSON holds all of them anyway.
pub fn by(plan: &Plan, by: By, format: Format, width: usize) -> String {
    match format {
        _ if by == By::Line => text(plan, format, width),
        _ if by == By::Week => weeks::text(plan, Stretch::Week, format, width),
        _ if by == By::Month => weeks::text(plan, Stretch::Month, format, width),
        Format::Json => text(plan, format, width),
        Format::Csv(dialect) => sheet(&COLUMNS.map(|(name, _)| name), rows(plan, by, dialect), dialect),
        format => document(plan, by).told(format, width),
    }
}

/// A phase, and one of its audiences where the row is about that alone.
type Row<'a> = (&'a Phase, Option<&'a PhaseAudience>);

type Field = (&'static str, fn(&Plan, Row) -> Cell);

/// The columns, named as those of lines.
const COLUMNS: [Field; 20] = [
    ("format_version", |plan, _| Cell::Number(f64::from(plan.format_version), 0)),
    ("campaign", |plan, _| Cell::Text(plan.campaign.name.to_string())),
    ("scenario", |plan, _| Cell::Text(plan.campaign.scenario.clone())),
    ("phase", |_, (phase, _)| Cell::Text(phase.phase.clone())),
    ("phase_stdc", |_, (phase, _)| Cell::Text(phase.phase_stdc.key().to_owned())),
    ("phase_name", |_, (phase, _)| Cell::Text(phase.name.to_string())),
    ("audience", |_, (_, audience)| audience.map_or(Cell::Empty, |one| Cell::Text(one.name.to_string()))),
    ("phase_people", |_, row| Cell::Number(people(row), 0)),
    ("currency", |plan, _| Cell::Text(plan.campaign.currency.clone())),
    ("spend", |plan, row| spend(plan, row)),
    ("share_of_spend_pct", |_, row| of_phase(row, |phase| phase.share_of_spend_pct, 2)),
    ("impressions", |_, row| of_phase(row, |phase| phase.impressions, 0)),
    ("contacts", |_, row| Cell::Number(contacts(row), 0)),
    ("grp", |_, row| Cell::Number(grp(row), 2)),
    ("reach_people", |_, row| Cell::Number(people(row) * reach(row) / 100.0, 0)),
    ("reach_pct", |_, row| Cell::Number(reach(row), 2)),
    ("reach_2plus_pct", |_, row| Cell::Number(at_least(row, 2), 2)),
    ("reach_3plus_pct", |_, row| Cell::Number(at_least(row, 3), 2)),
    ("clicks", |_, row| of_phase(row, |phase| phase.clicks, 0)),
    ("conversions", |_, row| of_phase(row, |phase| phase.conversions, 0)),
];

/// What the lines of a phase add up to, as they are booked.
fn spend(plan: &Plan, (phase, audience): Row) -> Cell {
    let booked = booked(plan, &phase.phase);
    optional(Some(booked).filter(|_| audience.is_none()), usize::from(plan.campaign.minor_digits))
}

fn people((phase, audience): Row) -> f64 {
    audience.map_or(phase.phase_people, |one| one.phase_people)
}

fn contacts((phase, audience): Row) -> f64 {
    audience.map_or(phase.contacts, |one| one.contacts)
}

fn grp(row: Row) -> f64 {
    if people(row) > 0.0 { 100.0 * contacts(row) / people(row) } else { 0.0 }
}

fn reach((phase, audience): Row) -> f64 {
    audience.map_or(phase.reach_pct, |one| one.reach_pct)
}

/// People with so many contacts and more, in points.
fn at_least((phase, audience): Row, k: usize) -> f64 {
    match audience {
        Some(one) => one.frequency_pct.iter().skip(k).sum(),
        None if k == 2 => phase.reach_2plus_pct,
        None => phase.reach_3plus_pct,
    }
}

/// A figure that only the phase as a whole has.
fn of_phase((phase, audience): Row, figure: fn(&Phase) -> f64, digits: usize) -> Cell {
    optional(Some(figure(phase)).filter(|_| audience.is_none()), digits)
}

fn all(plan: &Plan, by: By) -> Vec<Row<'_>> {
    let phases = plan.phases.iter().filter(|phase| phase.phase_people > 0.0);
    let rows = phases.flat_map(|phase| match by {
        By::Audience => phase.audiences.iter().map(|one| (phase, Some(one))).collect::<Vec<Row>>(),
        _ => vec![(phase, None)],
    });
    rows.collect()
}

fn rows(plan: &Plan, by: By, dialect: CsvDialect) -> impl Iterator<Item = Vec<String>> {
    let cells = move |row: Row| COLUMNS.iter().map(|(_, cell)| written(cell(plan, row), dialect)).collect();
    all(plan, by).into_iter().map(cells)
}

fn document(plan: &Plan, by: By) -> Document {
    let mut document = Document::new();
    document.title(plan.campaign.title()).sentence(&plan.headline);
    let mut columns = vec![Column::left(word!("Phase", "Fase"))];
    columns.extend((by == By::Audience).then(|| Column::left(word!("Audience", "Doelgroep"))));
    columns.push(Column::right(word!("People", "Mensen")));
    columns.extend((by == By::Phase).then(|| Column::right(word!("Spend", "Besteding"))));
    columns.extend(["GRP", word!("Reach %", "Bereik %"), "2+ %", "3+ %"].map(Column::right));
    let shown = Shown::of(plan);
    let line = |row: Row| {
        let (phase, audience) = row;
        let mut cells = vec![phase.name.to_string()];
        cells.extend(audience.map(|one| one.name.to_string()));
        cells.push(fixed(people(row), 0));
        cells.extend((by == By::Phase).then(|| money(shown.phase(&phase.phase), &plan.campaign.currency)));
        cells.extend([
            fixed(grp(row), 0),
            fixed(reach(row), 1),
            fixed(at_least(row, 2), 1),
            fixed(at_least(row, 3), 1),
        ]);
        cells
    };
    document.table(Table { columns, rows: all(plan, by).into_iter().map(line).collect(), keys: None });
    document.good(plan.proof());
    document
}
