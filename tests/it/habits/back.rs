//! What is read back of a file: the money of every line and week to the cent, or faults that name where they sit.

use std::collections::BTreeMap;

use klantreis::case::Case;
use klantreis::case::written::{Matching, Written, added_up};
use klantreis::evaluate;
use klantreis::fault::{Fault, Place};
use klantreis::read::split::{self, Row, SplitReading};

/// Money in cents, by line and week; none where it is about the campaign. What is nothing is left out.
pub(super) type Money = BTreeMap<(usize, Option<usize>), i64>;

/// What a file comes to.
#[derive(Debug, PartialEq)]
pub(super) enum Back {
    Money(Money),
    /// What the faults say, one a line.
    Refused(String),
    /// What is wrong with how it is read or refused.
    Broken(String),
}

/// Reads a split from the bytes of a file, as `evaluate` does.
pub(super) fn split(case: &Case, bytes: &[u8]) -> Back {
    let reading = split::text("split", bytes);
    if let Some(nameless) = reading.faults.iter().find(|fault| !names_its_place(fault, &reading)) {
        return Back::Broken(format!("{nameless:?} names no place"));
    }
    if !reading.faults.is_empty() {
        return refused(&reading.faults);
    }
    match (matched(case, &reading.split.rows), evaluate::decision(case, &reading.split)) {
        (Ok(money), Ok((x, _))) => agreed(case, &x, money),
        (Err(faults), Err(_)) => refused(&faults),
        // What cannot run in its week is refused where it is bought, and not before.
        (Ok(_), Err(faults)) => refused(&faults),
        (Err(faults), Ok(_)) => Back::Broken(format!("{faults:?}, and yet it is decided")),
    }
}

/// The money of rows by the lines and the weeks that they are matched with.
fn matched(case: &Case, rows: &[Row]) -> Result<Money, Vec<Fault>> {
    let mut matching = Matching::of(case);
    let mut found = Vec::new();
    for row in rows {
        let row = written(row);
        let at = matching.line_and_week(&row).map_err(|fault| vec![fault])?;
        found.push((row, at));
    }
    let added = added_up(&found);
    let faults = case.check_added_up(&added);
    let cents = added.iter().map(|one| ((one.line, one.week), (one.spend * 100.0).round() as i64));
    if faults.is_empty() { Ok(cents.filter(|(_, cents)| *cents != 0).collect()) } else { Err(faults) }
}

fn written(row: &Row) -> Written<'_> {
    Written {
        row: row.row,
        place: row.place.clone(),
        phase: row.phase.as_deref(),
        under: row.under.as_deref(),
        channel: &row.channel,
        week: row.week.as_deref(),
        spend: row.spend,
        figures: &row.figures,
    }
}

/// Holds that what is decided spends on each line what its rows say.
fn agreed(case: &Case, x: &[f64], money: Money) -> Back {
    let campaign = case.by_campaign();
    for p in 0..case.lines() {
        let said: i64 = money.iter().filter(|((line, _), _)| *line == p).map(|(_, cents)| cents).sum();
        let decided: f64 = if case.is_weekly(p) {
            (0..case.campaign.calendar.weeks.len())
                .filter_map(|t| case.column(p, t).map(|column| column.placement))
                .map(|q| x[q] * case.paid_per_x(q))
                .sum()
        } else {
            campaign.placements[p].spend(x[p])
        };
        if (decided - said as f64 / 100.0).abs() > 0.005 + 1e-9 * decided.abs() {
            return Back::Broken(format!("line {p} is decided at {decided}, and its rows say {said} cents"));
        }
    }
    Back::Money(money)
}

fn refused(faults: &[Fault]) -> Back {
    Back::Refused(faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
}

/// Whether a fault says where it sits: a row that is there, or the file as a whole.
fn names_its_place(fault: &Fault, reading: &SplitReading) -> bool {
    match &fault.place {
        Place::Whole(name) => !name.is_empty() && !fault.what.is_empty(),
        Place::Text(range) => reading.sources.find(range).is_some() && fault.what.contains("row "),
        _ => false,
    }
}
