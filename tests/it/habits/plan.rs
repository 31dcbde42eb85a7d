//! A plan that is known to the cent: what is booked of which line, when, and from whom.

use std::collections::BTreeMap;

use super::back::Money;
use super::dice::Dice;
use super::habit::Habit::{
    Credits, DayRows, MonthColumns, MonthColumnsDutch, NoPhaseColumn, TimesAbove, TimesInHeading, TwoVendors,
    WholeEuros,
};
use super::habit::{Habit, Worn};
use super::market::{Line, WEEKS};

/// Layouts in which weeks, or days of them, have rows.
pub(super) const IN_ROWS: [Habit; 7] = [
    Habit::WeekRows,
    Habit::WeekRowsByNumber,
    Habit::WeekRowsIsoPair,
    Habit::WeekRowsByMonday,
    Habit::WeekRowsByDutchMonday,
    Habit::WeekRowsByMondayInWords,
    Habit::DayRows,
];

/// Layouts in which a booking names weeks.
pub(super) const BY_WEEK: [Habit; 10] = [
    Habit::WeekColumns,
    Habit::WeekColumnsIso,
    Habit::WeekColumnsByMonday,
    Habit::WeekColumnsUnderMonths,
    Habit::WeekRows,
    Habit::WeekRowsByNumber,
    Habit::WeekRowsIsoPair,
    Habit::WeekRowsByMonday,
    Habit::WeekRowsByDutchMonday,
    Habit::WeekRowsByMondayInWords,
];

/// The months that any campaign of eight weeks lies in, from its first.
pub(super) const MONTHS: usize = 2;

/// What is booked in one row: money by week, month or day of the campaign, or all under 0.
#[derive(Clone, Debug)]
pub(super) struct Booking {
    pub(super) line: usize,
    pub(super) vendor: &'static str,
    pub(super) cents: BTreeMap<usize, i64>,
}

impl Booking {
    pub(super) fn sum(&self) -> i64 {
        self.cents.values().sum()
    }
}

const VENDORS: [&str; 8] = ["Ster", "Talpa", "Ad Alliance", "Global", "Google", "Meta", "PostNL", "Ocean"];

/// A plan, its bookings in the order of the lines.
pub(super) fn drawn(dice: &mut Dice, worn: &Worn, lines: &[Line]) -> Vec<Booking> {
    let lawful: Vec<usize> = (0..lines.len()).filter(|p| !worn.has(NoPhaseColumn) || lines[*p].only).collect();
    let mut chosen: Vec<usize> = lawful.into_iter().filter(|_| dice.chance(60)).collect();
    if chosen.is_empty() {
        chosen.push(0);
    }
    let mut bookings = Vec::new();
    for line in chosen {
        let own = if worn.has(TwoVendors) { 1 + dice.below(3) } else { 1 };
        let first = dice.below(VENDORS.len());
        for k in 0..own {
            let cents = slots(dice, worn);
            let cents = cents.into_iter().map(|slot| (slot, amount(dice, worn))).collect();
            bookings.push(Booking { line, vendor: VENDORS[(first + k) % VENDORS.len()], cents });
        }
        if worn.has(Credits) && bookings.last().is_some_and(|last| last.sum() > 200) {
            let last = bookings.last().expect("a booking was made").clone();
            // A credit takes off a part of what was booked, in the same weeks.
            let step = step(worn);
            let back = last.cents.iter().map(|(slot, cents)| (*slot, -(cents / (2 * step)) * step)).collect();
            bookings.push(Booking { vendor: VENDORS[(first + own) % VENDORS.len()], cents: back, ..last });
        }
    }
    bookings
}

/// When a booking runs.
fn slots(dice: &mut Dice, worn: &Worn) -> Vec<usize> {
    let all = if worn.any(&BY_WEEK) {
        WEEKS
    } else if worn.has(DayRows) {
        7 * WEEKS
    } else if worn.any(&[MonthColumns, MonthColumnsDutch]) {
        MONTHS
    } else {
        return vec![0];
    };
    let per_cent = if all > WEEKS { 10 } else { 60 };
    let mut some: Vec<usize> = (0..all).filter(|_| dice.chance(per_cent)).collect();
    if some.is_empty() {
        some.push(dice.below(all));
    }
    some
}

/// The cents that every amount is a multiple of.
fn step(worn: &Worn) -> i64 {
    if worn.any(&[TimesInHeading, TimesAbove]) {
        1_000
    } else if worn.has(WholeEuros) {
        100
    } else {
        1
    }
}

/// An amount of any size, in cents.
fn amount(dice: &mut Dice, worn: &Worn) -> i64 {
    let some = |dice: &mut Dice, end: usize| i64::try_from(dice.below(end)).expect("a small number");
    let cents = match dice.below(10) {
        0 => 0,
        1 => some(dice, 1_000),
        2 => 1_250,
        3 => 99_999,
        4 => 100_000,
        5 => 1_250_000,
        6 => 123_456_789,
        7 => 100 * some(dice, 1_000_000),
        8 => 100_000 * some(dice, 1_000),
        _ => some(dice, 10_000_000),
    };
    let step = step(worn);
    let shown = if worn.any(&[TimesInHeading, TimesAbove]) { 100 * cents } else { cents };
    shown / step * step
}

/// What must be read back.
pub(super) fn money(bookings: &[Booking], worn: &Worn) -> Money {
    let mut money = Money::new();
    for booking in bookings {
        for (slot, cents) in &booking.cents {
            let week = if worn.any(&BY_WEEK) {
                Some(*slot)
            } else if worn.has(DayRows) {
                Some(slot / 7)
            } else {
                None
            };
            *money.entry((booking.line, week)).or_default() += cents;
        }
    }
    money.retain(|_, cents| *cents != 0);
    money
}
