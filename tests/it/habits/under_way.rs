//! What ran, in every habit: what is read of it is the money and what was measured, week by week.

use klantreis::input::resolve;
use std::collections::BTreeMap;
use std::io::Write;

use klantreis::domain::brief::Measure;
use klantreis::input::read::{self, Reading};
use klantreis::problem::Problem;

use super::dice::Dice;
use super::habit::Habit::{
    Credits, DayRows, Measured, MonthColumns, MonthColumnsDutch, TaxAbove, TaxInHeading, TimesAbove, TimesInHeading,
    WeekColumns, WeekColumnsByMonday, WeekColumnsIso, WeekColumnsUnderMonths, WeekRows, WeekRowsByDutchMonday,
    WeekRowsByMonday, WeekRowsByMondayInWords, WeekRowsByNumber, WeekRowsIsoPair,
};
use super::habit::{Habit, Worn};
use super::market::{Market, STARTS, WEEKS};
use super::plan::{self, Booking};
use super::rows::measured;
use super::{File, shown, table_of};
use crate::support::long;

/// Ways to say when it ran.
const WHEN: [Habit; 11] = [
    WeekColumns,
    WeekColumnsIso,
    WeekColumnsByMonday,
    WeekColumnsUnderMonths,
    WeekRows,
    WeekRowsByNumber,
    WeekRowsIsoPair,
    WeekRowsByMonday,
    WeekRowsByDutchMonday,
    WeekRowsByMondayInWords,
    DayRows,
];

/// Money, contacts and clicks of a line in a week.
type Ran = BTreeMap<(usize, usize), [f64; 3]>;

/// What ran, as it is known.
fn right(bookings: &[Booking], worn: &Worn) -> Ran {
    let mut ran = Ran::new();
    for booking in bookings {
        for (&slot, &cents) in &booking.cents {
            let week = if worn.has(DayRows) { slot / 7 } else { slot };
            let one = ran.entry((booking.line, week)).or_default();
            let [contacts, clicks] = measured(cents);
            *one = [one[0] + cents as f64 / 100.0, one[1] + contacts as f64, one[2] + clicks as f64];
        }
    }
    ran
}

/// What ran, as a case under way has it; none where its file is refused.
fn read_back(reading: &Reading, market: &Market, bytes: &[u8]) -> Option<Problem> {
    let mut file = tempfile::NamedTempFile::new().expect("a file can be made");
    file.write_all(bytes).expect("a file can be written");
    let last = market.problem.campaign.calendar.label(WEEKS - 1);
    let under_way = reading.under_way(file.path(), &last, false);
    if !under_way.faults.is_empty() {
        return None;
    }
    resolve::problem(&under_way.brief, &under_way.catalogue).ok()
}

/// Where a case is not what is right, in the weeks that ran.
fn differences(problem: &Problem, (right, is_measured): (&Ran, bool)) -> Vec<String> {
    let mut wrong = Vec::new();
    for (p, t) in problem.lines().flat_map(|p| (0..WEEKS - 1).map(move |t| (p, t))) {
        let right = right.get(&(p.0, t)).copied().unwrap_or_default();
        let bought = problem.column(p, t).map(|column| problem.placements[column.placement].most).unwrap_or_default();
        let of = |measure: &Measure| bought * problem.per_x_in(p, t, measure, None);
        let read = [of(&Measure::Spend), of(&Measure::Contacts), of(&Measure::Clicks)];
        for k in 0..if is_measured { 3 } else { 1 } {
            if (read[k] - right[k]).abs() > 0.004 + 1e-9 * right[k] {
                wrong.push(format!("line {p}, week {t}: {read:?} is read, right is {right:?}"));
                break;
            }
        }
    }
    wrong
}

#[test]
fn what_ran_is_read_as_it_was_or_refused() {
    let markets = STARTS.map(Market::of);
    let readings = markets.each_ref().map(|market| read::text("brief", &market.brief));
    let is_let = |habit: Habit| {
        let of_plans = [MonthColumns, MonthColumnsDutch, Credits, TimesAbove, TimesInHeading, TaxAbove, TaxInHeading];
        !of_plans.contains(&habit)
    };
    let (mut read, mut wrong, all) = (0, Vec::new(), long(500, 120));
    for seed in 0..all as u64 {
        let at = seed as usize % markets.len();
        let market = &markets[at];
        let mut dice = Dice::of(seed);
        let worn = Worn::with(&mut dice, &WHEN, (5, &is_let));
        let mut bookings = plan::drawn(&mut dice, &worn, &market.lines);
        let days = if worn.has(DayRows) { 7 } else { 1 };
        for booking in &mut bookings {
            booking.cents.retain(|slot, _| slot / days < WEEKS - 1);
        }
        bookings.retain(|booking| !booking.cents.is_empty());
        let File { bytes, .. } = table_of(market, (&bookings, &worn), &mut dice);
        let Some(problem) = read_back(&readings[at], market, &bytes) else { continue };
        read += 1;
        // Beside columns of weeks nobody says in which of them it was measured.
        let is_measured = worn.has(Measured) && !worn.any(&WHEN[..4]);
        let found = differences(&problem, (&right(&bookings, &worn), is_measured));
        if !found.is_empty() {
            wrong.push(format!("seed {seed}, {worn:?}: {}\n{}", found[..found.len().min(4)].join("; "), shown(&bytes)));
        }
    }
    anstream::println!("{read} of {all} files of what ran were read");
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong[..wrong.len().min(6)].join("\n"));
    assert!(10 * read >= 6 * all, "{read} of {all} files of what ran were read");
}
