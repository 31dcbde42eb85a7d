//! A known plan, written in every habit that planners have, is read back to the cent or refused by name: never as
//! another figure, and never with a line lost or gained.

mod amounts;
mod back;
mod encodings;
mod habit;
mod hostile;
mod market;
mod names;
mod own;
mod plan;
mod points;
mod rows;
mod table;
mod traps;
mod under_way;
mod workbooks;

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::support::{dice, long};
use back::{Back, Money};
use dice::Dice;
use habit::Habit::{TaxAbove, TaxInHeading, Workbook};
use habit::{ALL, Habit, Worn};
use market::{Market, STARTS};
use plan::Booking;
use table::Table;

/// The most habits of one file.
const MOST: usize = 9;

/// A file that a seed makes, and what must be read of it.
struct File {
    bytes: Vec<u8>,
    money: Money,
}

fn written(market: &Market, worn: &Worn, dice: &mut Dice) -> File {
    let bookings = plan::drawn(dice, worn, &market.lines);
    table_of(market, (&bookings, worn), dice)
}

/// The bookings of a plan as a file.
fn table_of(market: &Market, (bookings, worn): (&[Booking], &Worn), dice: &mut Dice) -> File {
    let source = table::Source { lines: &market.lines, start: market.start, worn };
    let table = source.table(bookings, dice);
    File { bytes: bytes_of(&table, worn, dice), money: plan::money(bookings, worn) }
}

/// A table as the bytes of a workbook or of a CSV file.
fn bytes_of(table: &Table, worn: &Worn, dice: &mut Dice) -> Vec<u8> {
    let write = if worn.has(Workbook) { workbooks::bytes } else { encodings::bytes };
    write(table, worn, dice)
}

/// How a file ended, if it ended lawfully.
#[derive(Clone, Copy, PartialEq)]
enum End {
    Read,
    Refused,
}

/// Reads a file; a finding tells the seed, the habits and the file.
fn ended(market: &Market, (seed, worn, file): (u64, &Worn, &File)) -> Result<(End, String), String> {
    let not_net = worn.any(&[TaxInHeading, TaxAbove]);
    let told = match back::split(&market.problem, &file.bytes) {
        Back::Refused(why) => return Ok((End::Refused, why)),
        Back::Broken(why) => why,
        Back::Money(_) if not_net => "amounts with VAT are read as net".to_owned(),
        Back::Money(money) => {
            let wrong = back::differences(&money, &file.money);
            if wrong.is_empty() {
                return Ok((End::Read, String::new()));
            }
            wrong[..wrong.len().min(4)].join("; ")
        }
    };
    Err(format!("seed {seed} of {}, {worn:?}: {told}\n{}", market.start, shown(&file.bytes)))
}

/// A file as a failure prints it.
fn shown(bytes: &[u8]) -> String {
    if bytes.starts_with(b"PK") {
        return "(a workbook)".to_owned();
    }
    let (text, ..) = encoding_rs::UTF_8.decode(bytes);
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.escape_debug().to_string().replace("\\n", "\n").replace("\\\"", "\"").replace("\\t", "\t").replace("\\'", "'")
}

#[test]
fn a_plan_in_any_habits_is_read_to_the_cent_or_refused() {
    let markets = STARTS.map(Market::of);
    let mut counts: BTreeMap<Habit, (usize, usize)> = BTreeMap::new();
    let mut wrong = Vec::new();
    let mut all = (0, 0);
    for seed in 0..long(300, 150) as u64 {
        let market = &markets[seed as usize % markets.len()];
        let mut dice = Dice::of(seed);
        let worn = Worn::drawn(&mut dice, MOST, &|_| true);
        let file = written(market, &worn, &mut dice);
        match ended(market, (seed, &worn, &file)) {
            Ok((end, _)) => {
                let read = usize::from(end == End::Read);
                all = (all.0 + read, all.1 + 1);
                for habit in worn.all() {
                    let count = counts.entry(habit).or_default();
                    *count = (count.0 + read, count.1 + 1);
                }
            }
            Err(finding) => wrong.push(finding),
        }
    }
    anstream::println!("{} of {} files were read", all.0, all.1);
    for (habit, (read, of)) in &counts {
        anstream::println!("{habit:?}: {read} of {of}");
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong[..wrong.len().min(long(40, 8))].join("\n"));
    assert!(10 * all.0 >= 8 * all.1, "{} of {} files were read", all.0, all.1);
}

/// What a planner would call plain is read, and not refused: each habit by itself.
#[test]
fn each_habit_by_itself_is_read() {
    let markets = STARTS.map(Market::of);
    let mut told = String::new();
    let mut wrong = Vec::new();
    for &habit in ALL.iter().filter(|habit| ![TaxAbove, TaxInHeading].contains(habit)) {
        let worn = Worn::only(habit);
        let of = long(4, 2);
        let mut read = 0;
        let mut why = String::new();
        for seed in 0..of as u64 {
            let market = &markets[seed as usize % markets.len()];
            let mut dice = Dice::of(seed);
            let file = written(market, &worn, &mut dice);
            match ended(market, (seed, &worn, &file)) {
                Ok((End::Read, _)) => read += 1,
                Ok((End::Refused, fault)) => why = format!("{fault}\n{}", shown(&file.bytes)),
                Err(finding) => wrong.push(finding),
            }
        }
        anstream::println!("{habit:?}: {read} of {of}");
        if 10 * read < 9 * of {
            let _ = writeln!(told, "{habit:?} is read {read} times of {of}: {why}");
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
    assert!(told.is_empty(), "{told}");
}
