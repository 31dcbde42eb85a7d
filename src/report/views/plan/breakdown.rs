//! A plan by phase, or by phase and audience, with reach of their own: what lines cannot be added up to.
//!
//! One spend serves every audience it meets, so rows by audience carry people and contacts and no money.

use super::amounts::PlanAmounts;
use super::records::booked;
use crate::planning::plan::{Phase, PhaseAudience, Plan};
use crate::report::document::{Document, Table, TableColumn};
use crate::report::records::{Field, Records};
use crate::text::messages::word;
use crate::text::number::{fixed, money};

/// What a row is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Breakdown {
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

/// A phase, and one of its audiences where the row is about that alone.
#[derive(Clone, Copy)]
struct PhaseAudienceRow<'a> {
    phase: &'a Phase,
    audience: Option<&'a PhaseAudience>,
}

impl PhaseAudienceRow<'_> {
    fn people(self) -> f64 {
        self.audience.map_or(self.phase.phase_people, |audience| audience.phase_people)
    }

    fn contacts(self) -> f64 {
        self.audience.map_or(self.phase.contacts, |audience| audience.contacts)
    }

    fn grp(self) -> f64 {
        if self.people() > 0.0 { 100.0 * self.contacts() / self.people() } else { 0.0 }
    }

    fn reach_pct(self) -> f64 {
        self.audience.map_or(self.phase.reach_pct, |audience| audience.reach_pct)
    }

    /// People with `k` contacts or more, as a percentage.
    fn reach_pct_at_least(self, k: usize) -> f64 {
        match self.audience {
            Some(audience) => audience.frequency_pct.iter().skip(k).sum(),
            None if k == 2 => self.phase.reach_2plus_pct,
            None => self.phase.reach_3plus_pct,
        }
    }

    /// A figure that only the phase as a whole has.
    fn of_phase(self, figure: fn(&Phase) -> f64, digits: usize) -> Field {
        Field::optional(Some(figure(self.phase)).filter(|_| self.audience.is_none()), digits)
    }

    /// What the lines of the phase add up to, as they are booked.
    fn spend(self, plan: &Plan) -> Field {
        let booked = booked(plan, &self.phase.phase);
        Field::optional(Some(booked).filter(|_| self.audience.is_none()), usize::from(plan.campaign.minor_digits))
    }
}

type PhaseField = (&'static str, fn(&Plan, PhaseAudienceRow) -> Field);

/// The columns, named as those of lines.
const COLUMNS: [PhaseField; 20] = [
    ("format_version", |plan, _| Field::Number(f64::from(plan.format_version), 0)),
    ("campaign", |plan, _| Field::Text(plan.campaign.name.to_string())),
    ("scenario", |plan, _| Field::Text(plan.campaign.scenario.clone())),
    ("phase", |_, row| Field::Text(row.phase.phase.clone())),
    ("phase_stdc", |_, row| Field::Text(row.phase.phase_stdc.key().to_owned())),
    ("phase_name", |_, row| Field::Text(row.phase.name.to_string())),
    ("audience", |_, row| row.audience.map_or(Field::Empty, |audience| Field::Text(audience.name.to_string()))),
    ("phase_people", |_, row| Field::Number(row.people(), 0)),
    ("currency", |plan, _| Field::Text(plan.campaign.currency.clone())),
    ("spend", |plan, row| row.spend(plan)),
    ("share_of_spend_pct", |_, row| row.of_phase(|phase| phase.share_of_spend_pct, 2)),
    ("impressions", |_, row| row.of_phase(|phase| phase.impressions, 0)),
    ("contacts", |_, row| Field::Number(row.contacts(), 0)),
    ("grp", |_, row| Field::Number(row.grp(), 2)),
    ("reach_people", |_, row| Field::Number(row.people() * row.reach_pct() / 100.0, 0)),
    ("reach_pct", |_, row| Field::Number(row.reach_pct(), 2)),
    ("reach_2plus_pct", |_, row| Field::Number(row.reach_pct_at_least(2), 2)),
    ("reach_3plus_pct", |_, row| Field::Number(row.reach_pct_at_least(3), 2)),
    ("clicks", |_, row| row.of_phase(|phase| phase.clicks, 0)),
    ("conversions", |_, row| row.of_phase(|phase| phase.conversions, 0)),
];

fn rows(plan: &Plan, by: Breakdown) -> Vec<PhaseAudienceRow<'_>> {
    let phases = plan.phases.iter().filter(|phase| phase.phase_people > 0.0);
    let rows = phases.flat_map(|phase| match by {
        Breakdown::Audience => {
            phase.audiences.iter().map(|audience| PhaseAudienceRow { phase, audience: Some(audience) }).collect()
        }
        _ => vec![PhaseAudienceRow { phase, audience: None }],
    });
    rows.collect()
}

/// The plan by phase, or by phase and audience, as records.
pub(in crate::report) fn records(plan: &Plan, by: Breakdown) -> Records {
    let fields = |row: PhaseAudienceRow| COLUMNS.iter().map(|(_, field)| field(plan, row)).collect();
    Records { names: COLUMNS.map(|(name, _)| name).to_vec(), rows: rows(plan, by).into_iter().map(fields).collect() }
}

/// The plan by phase, or by phase and audience, as a document.
pub(in crate::report) fn document(plan: &Plan, by: Breakdown) -> Document {
    let mut document = Document::new();
    document.title(plan.campaign.title()).sentence(plan.headline());
    let mut columns = vec![TableColumn::left(word!("heading-phase"))];
    columns.extend((by == Breakdown::Audience).then(|| TableColumn::left(word!("heading-audience"))));
    columns.push(TableColumn::right(word!("heading-people")));
    columns.extend((by == Breakdown::Phase).then(|| TableColumn::right(word!("heading-spend"))));
    columns.extend(["GRP", word!("reach-pct"), "2+ %", "3+ %"].map(TableColumn::right));
    let amounts = PlanAmounts::of(plan);
    let cells = |row: PhaseAudienceRow| {
        let mut cells = vec![row.phase.name.to_string()];
        cells.extend(row.audience.map(|audience| audience.name.to_string()));
        cells.push(fixed(row.people(), 0));
        cells.extend((by == Breakdown::Phase).then(|| money(amounts.phase(&row.phase.phase), &plan.campaign.currency)));
        cells.extend([
            fixed(row.grp(), 0),
            fixed(row.reach_pct(), 1),
            fixed(row.reach_pct_at_least(2), 1),
            fixed(row.reach_pct_at_least(3), 1),
        ]);
        cells
    };
    document.table(Table { columns, rows: rows(plan, by).into_iter().map(cells).collect(), keys: None });
    document.good(plan.proof());
    document
}
