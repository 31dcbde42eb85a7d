//! What klantreis writes, saved again as planners save it: with another delimiter or mark, columns dropped and moved.

use std::collections::BTreeMap;

use klantreis::audit;
use klantreis::domain::brief::CsvDialect;
use klantreis::plan::Plan;
use klantreis::report::{self, Breakdown, Format};
use klantreis::solver::recommend::{Settings, recommend};
use klantreis::text::number::largest_remainder;

use super::back::{self, Back, Money};
use super::dice::Dice;
use super::encodings;
use super::habit::Habit::{
    AllQuoted, ByteOrderMark, CarriageReturn, ColumnsShuffled, DecimalComma, LineFeed, NoLastLineEnd, Pipe,
    RowsShuffled, Semicolon, SepLine, Tab, Title, Utf16Be, Utf16Le, Windows1252,
};
use super::habit::{Habit, Worn};
use super::market::{Market, STARTS};
use super::shown;
use super::table::{Cell, Column, Table};
use crate::support::long;

/// Habits of whoever saves a file again.
const LET: [Habit; 16] = [
    AllQuoted,
    ByteOrderMark,
    CarriageReturn,
    ColumnsShuffled,
    DecimalComma,
    LineFeed,
    NoLastLineEnd,
    Pipe,
    RowsShuffled,
    Semicolon,
    SepLine,
    Tab,
    Title,
    Utf16Be,
    Utf16Le,
    Windows1252,
];

/// Columns without which the money is what it was.
const NEEDED: [&str; 6] = ["phase", "channel", "spend", "iso_year", "iso_week", "monday"];

fn planned(market: &Market) -> Plan {
    let brief = market.brief.replace("900_000_000", "90_000");
    let problem = crate::support::problem(&brief);
    let found = recommend(&problem, Settings::default()).expect("a small brief has a plan");
    let plan = Plan::of(&problem, &found, 1e-4);
    assert_eq!(audit::check(&problem, &plan), Vec::<String>::new());
    plan
}

/// What a plan spends on each line, as its CSV has it.
fn by_line(plan: &Plan, market: &Market) -> Money {
    let spends: Vec<f64> = plan.lines.iter().map(|line| line.spend).collect();
    let line = |at: usize| {
        let own = &plan.lines[at];
        let found = market.lines.iter().position(|line| line.phase == own.phase && line.names[0] == own.channel);
        found.expect("a line of this market")
    };
    let cents = largest_remainder(&spends, 2).into_iter().map(|spend| (spend * 100.0).round() as i64).enumerate();
    cents.map(|(at, cents)| ((line(at), None), cents)).collect()
}

/// A CSV of ours as it is saved again.
fn saved_again(csv: &str, worn: &Worn, dice: &mut Dice) -> Vec<u8> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(csv.as_bytes());
    let rows: Vec<Vec<String>> =
        reader.records().map(|row| row.expect("our own CSV").iter().map(ToOwned::to_owned).collect()).collect();
    let mut kept: Vec<usize> =
        (0..rows[0].len()).filter(|&at| NEEDED.contains(&rows[0][at].as_str()) || dice.chance(70)).collect();
    if worn.has(ColumnsShuffled) {
        dice.shuffle(&mut kept);
    }
    let mut order: Vec<usize> = (1..rows.len()).collect();
    if worn.has(RowsShuffled) {
        dice.shuffle(&mut order);
    }
    let cell = |row: usize, at: usize| {
        let words = &rows[row][at];
        let is_number = words.parse::<f64>().is_ok() && words.contains('.');
        Cell::LocalisedText(if worn.has(DecimalComma) && is_number { words.replace('.', ",") } else { words.clone() })
    };
    let title = worn.has(Title).then(|| vec![Cell::words("Plan of klantreis")]);
    let body = [0].into_iter().chain(order).map(|row| kept.iter().map(|&at| cell(row, at)).collect());
    let table = Table {
        columns: vec![Column::Empty; kept.len()],
        rows: title.into_iter().chain(body).collect(),
        merged: Vec::new(),
    };
    encodings::bytes(&table, worn, dice)
}

/// What is wrong with how bytes are read, if something is; a plan of ours is never refused as it was written.
fn wrong(market: &Market, bytes: &[u8], (right, is_saved): (&Money, bool)) -> Option<String> {
    match back::split(&market.problem, bytes) {
        Back::Money(read) => Some(back::differences(&read, right).join("; ")).filter(|told| !told.is_empty()),
        Back::Refused(why) => (!is_saved).then_some(why),
        Back::Broken(why) => Some(why),
    }
}

#[test]
fn what_klantreis_writes_is_read_however_it_is_saved_again() {
    let is_let = |habit: Habit| LET.contains(&habit);
    for market in STARTS.map(Market::of) {
        let plan = planned(&market);
        let right = by_line(&plan, &market);
        let weekly = report::by(&plan, Breakdown::Week, Format::Csv(CsvDialect::Plain), 80);
        for dialect in [CsvDialect::Plain, CsvDialect::ExcelNl] {
            let by_week = report::by(&plan, Breakdown::Week, Format::Csv(dialect), 80);
            for text in [report::csv(&plan, dialect), by_week] {
                assert_eq!(wrong(&market, text.as_bytes(), (&right, false)), None, "{text}");
            }
        }
        let mut refused: BTreeMap<bool, usize> = BTreeMap::new();
        let all = long(200, 30);
        for seed in 0..all as u64 {
            let mut dice = Dice::of(seed);
            let worn = Worn::drawn(&mut dice, 5, &is_let);
            let text = if seed % 2 == 0 { report::csv(&plan, CsvDialect::Plain) } else { weekly.clone() };
            let bytes = saved_again(&text, &worn, &mut dice);
            let found = wrong(&market, &bytes, (&right, true));
            assert_eq!(found, None, "seed {seed}, {worn:?}\n{}", shown(&bytes));
            let is_refused = matches!(back::split(&market.problem, &bytes), Back::Refused(_));
            *refused.entry(is_refused).or_default() += 1;
        }
        anstream::println!("saved again and refused: {refused:?}");
        assert!(10 * refused.get(&true).copied().unwrap_or(0) <= all, "{refused:?}");
    }
}
