//! The figures of a plan, read from the rows of a spreadsheet: its lines, and of a phase only what follows from them.

use std::collections::{BTreeMap, BTreeSet};

use super::super::{KeysByName, phase_names};
use super::from_json::help;
use super::{Line, Phase, PlanFigures, PlanHeader, Totals};
use crate::domain::journey::Stdc;
use crate::fault::{Code, Fault};
use crate::input::read::split::SplitRow;
use crate::planning::plan::GoalStatus;
use crate::text::language::Text;
use crate::text::messages::{say, word};
use crate::text::number::plain;
use crate::tolerance::feasibility::BELOW_ZERO;

impl PlanFigures {
    /// Reads the rows of a spreadsheet, with keys for the names of channels and phases.
    pub fn of_rows(name: &str, rows: &[SplitRow], names: &KeysByName) -> Result<Self, Fault> {
        if rows.is_empty() {
            return Err(Fault::whole(Code::Empty, name, word!("no-rows-to-compare")).help(help()));
        }
        let rows = &rows.iter().map(|row| names.by_key(row)).collect::<Vec<SplitRow>>()[..];
        let currencies: BTreeSet<&str> = words(rows, "currency").collect();
        if let [one, other, ..] = Vec::from_iter(currencies)[..] {
            let what = say!("rows-are-in-two-currencies", one, other);
            return Err(Fault::whole(Code::OtherCurrency, name, what).help(word!("give-each-currency-its-own-file")));
        }
        let lines = lines(rows);
        if let Some(line) = lines.iter().find(|line| line.spend < -BELOW_ZERO) {
            let (channel, spend) = (&line.channel, plain(line.spend, 2));
            let what = say!("spend-of-channel-sums-below-zero", channel, spend);
            return Err(Fault::whole(Code::BelowZero, name, what).help(word!("credit-takes-off-what-was-spent")));
        }
        let word = |column| words(rows, column).next().map(str::to_owned);
        let figure = |column| rows.iter().find_map(|row| row.figures.get(column)).copied();
        let header = PlanHeader {
            name: name.into(),
            campaign: word("campaign").map(Text::from),
            currency: word("currency"),
            // Older files have no such column: their `weeks` are the campaign's on every line.
            weeks: figure("campaign_weeks").or_else(|| figure("weeks")),
            people: figure("audience_people"),
            ..PlanHeader::default()
        };
        let totals = Totals {
            spend: rows.iter().map(|row| row.spend).sum(),
            activation_fee: sum(rows, "activation_fee"),
            impressions: sum(rows, "impressions"),
            clicks: sum(rows, "clicks"),
            conversions: sum(rows, "conversions"),
        };
        Ok(Self { header, totals, phases: phases(rows), lines, goals: None }.booked())
    }
}

fn words<'a>(rows: &'a [SplitRow], column: &'a str) -> impl Iterator<Item = &'a str> {
    rows.iter().filter_map(move |row| row.words.get(column)).map(String::as_str)
}

/// The sum of a column; none where no row has it.
fn sum<'a>(rows: impl IntoIterator<Item = &'a SplitRow>, column: &str) -> Option<f64> {
    rows.into_iter().filter_map(|row| row.figures.get(column)).copied().reduce(|sum, figure| sum + figure)
}

fn phase_key(row: &SplitRow) -> &str {
    row.phase.as_deref().unwrap_or_default()
}

/// One line per phase and channel. Rows of one line add up; their reach does not.
fn lines(rows: &[SplitRow]) -> Vec<Line> {
    let mut groups: BTreeMap<(&str, &str), Vec<&SplitRow>> = BTreeMap::new();
    for row in rows {
        groups.entry((phase_key(row), &row.channel)).or_default().push(row);
    }
    let line = |((phase, channel), rows): ((&str, &str), Vec<&SplitRow>)| Line {
        phase: phase.to_owned(),
        channel: channel.to_owned(),
        channel_name: rows[0].words.get("channel_name").map_or(channel, String::as_str).into(),
        spend: rows.iter().map(|row| row.spend).sum(),
        grp: sum(rows.iter().copied(), "grp"),
        reach_pct: rows[0].figures.get("reach_pct").copied().filter(|_| rows.len() == 1),
        buying_unit: rows[0].words.get("buying_unit").cloned(),
        unit_price: rows[0].figures.get("unit_price").copied(),
        discount_pct: rows[0].figures.get("discount_pct").copied(),
    };
    groups.into_iter().map(line).collect()
}

fn phases(rows: &[SplitRow]) -> Vec<Phase> {
    let mut groups: Vec<(&str, Vec<&SplitRow>)> = Vec::new();
    for row in rows {
        let key = phase_key(row);
        match groups.iter_mut().find(|(known, _)| *known == key) {
            Some((_, own)) => own.push(row),
            None => groups.push((key, vec![row])),
        }
    }
    groups.into_iter().map(|(key, rows)| phase(key, &rows)).collect()
}

fn phase(key: &str, rows: &[&SplitRow]) -> Phase {
    let any_line_says = |status: GoalStatus| {
        rows.iter().any(|row| row.words.get("goal_status").is_some_and(|word| word == status.name()))
    };
    let stdc = rows[0].words.get("phase_stdc").and_then(|word| Stdc::named(&word.to_lowercase()));
    Phase {
        phase: key.to_owned(),
        phase_stdc: stdc.or_else(|| phase_names::phase_stdc(key)),
        name: phase_names::phase_name(key),
        phase_people: rows[0].figures.get("phase_people").copied(),
        weight: None,
        spend: rows.iter().map(|row| row.spend).sum(),
        reach_pct: net_reach(rows),
        grp: sum(rows.iter().copied(), "grp"),
        goals_met: if any_line_says(GoalStatus::Missed) {
            Some(false)
        } else {
            any_line_says(GoalStatus::Met).then_some(true)
        },
    }
}

/// Net reach in points, `100 (1 − Π (1 − r))` over the lines; only for a single audience, where every line with
/// contacts states its reach.
fn net_reach(rows: &[&SplitRow]) -> Option<f64> {
    let audiences: BTreeSet<Option<&String>> = rows.iter().map(|row| row.words.get("audience")).collect();
    let is_one_audience = audiences.len() == 1 && audiences.iter().flatten().any(|audience| !audience.contains(" + "));
    let has_contacts =
        |row: &&&SplitRow| row.figures.get("contacts").or(row.figures.get("grp")).is_none_or(|it| *it > 0.0);
    let reaches: Option<Vec<f64>> =
        rows.iter().filter(has_contacts).map(|row| row.figures.get("reach_pct").copied()).collect();
    let reaches = reaches.filter(|reaches| is_one_audience && !reaches.is_empty())?;
    Some(100.0 * (1.0 - reaches.iter().map(|reach| 1.0 - reach / 100.0).product::<f64>()))
}
