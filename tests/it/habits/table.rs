//! A plan laid out as a table, before it is a file: headings, bookings, and what planners write around them.

use std::collections::BTreeSet;

use jiff::ToSpan;
use jiff::civil::Date;

use super::dice::Dice;
use super::habit::Habit::{
    BlankRowsBetween, ColumnsShuffled, CurrencyColumn, DayRows, EmptyColumnFirst, Format, GrossBeside, GroupRow,
    Measured, MonthColumns, MonthColumnsDutch, NoPhaseColumn, Notes, Owner, Period, RowsShuffled, SharePercent,
    TwoRowHeading, Vendor, WeekColumns, WeekColumnsByMonday, WeekColumnsIso, WeekColumnsUnderMonths, WeekRows,
    WeekRowsByDutchMonday, WeekRowsByMonday, WeekRowsByMondayInWords, WeekRowsByNumber, WeekRowsIsoPair, WeekTotal,
};
use super::habit::Worn;
use super::market::{Line, WEEKS};
use super::names;
use super::plan::{Booking, IN_ROWS, MONTHS};
use super::rows;

/// What a column holds.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Column {
    Phase,
    Channel,
    Money,
    /// Money of a week or a month.
    Slot(usize),
    Total,
    Gross,
    Notes,
    Owner,
    Vendor,
    Format,
    Period,
    Share,
    Currency,
    Week,
    IsoYear,
    IsoWeek,
    Monday,
    Date,
    Contacts,
    Clicks,
    Empty,
}

/// What a cell holds.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Cell {
    Empty,
    LocalisedText(String),
    /// In cents.
    Money(i64),
    Number(i64),
    /// A number that is grouped as amounts are.
    Count(i64),
    Percent(i64),
    /// A number of a workbook, with its format.
    Figure(f64, &'static str),
    Day(Date),
    /// The sum of the cells above it in its column, from a row on: its cached value is in cents.
    Sum(usize, i64),
}

impl Cell {
    pub(super) fn words(words: impl Into<String>) -> Self {
        Self::LocalisedText(words.into())
    }
}

/// Cells that are one, from the first row to the last, in a column.
pub(super) struct Merged {
    pub(super) rows: (usize, usize),
    pub(super) column: usize,
}

/// A table, with the rows above and below it.
pub(super) struct Table {
    pub(super) columns: Vec<Column>,
    pub(super) rows: Vec<Vec<Cell>>,
    pub(super) merged: Vec<Merged>,
}

/// What a table is made of.
pub(super) struct Source<'a> {
    pub(super) lines: &'a [Line],
    pub(super) start: Date,
    pub(super) worn: &'a Worn,
}

/// One row of a booking.
#[derive(Clone, Debug)]
pub(super) struct Booked {
    pub(super) booking: Booking,
    /// The week or day that the row is for.
    pub(super) slot: Option<usize>,
}

/// Whether money of weeks or months has columns.
pub(super) fn in_columns(worn: &Worn) -> bool {
    worn.any(&[
        WeekColumns,
        WeekColumnsIso,
        WeekColumnsByMonday,
        WeekColumnsUnderMonths,
        MonthColumns,
        MonthColumnsDutch,
    ])
}

impl Source<'_> {
    /// The plan as a table.
    pub(super) fn table(&self, bookings: &[Booking], dice: &mut Dice) -> Table {
        let columns = self.columns(dice);
        let mut booked = self.booked(bookings);
        if self.worn.has(RowsShuffled) {
            dice.shuffle(&mut booked);
        }
        let mut table = Table { columns, rows: Vec::new(), merged: Vec::new() };
        rows::above(&mut table, self.worn, dice);
        self.heading(&mut table, dice);
        rows::bookings(&mut table, self, &booked, dice);
        rows::below(&mut table, self.worn, &booked, dice);
        table
    }

    fn columns(&self, dice: &mut Dice) -> Vec<Column> {
        let worn = self.worn;
        let mut columns = vec![Column::Phase, Column::Channel];
        if worn.has(NoPhaseColumn) {
            columns.remove(0);
        }
        for (habit, column) in [
            (Vendor, Column::Vendor),
            (Format, Column::Format),
            (Owner, Column::Owner),
            (Period, Column::Period),
            (WeekRows, Column::Week),
            (WeekRowsByNumber, Column::Week),
            (WeekRowsIsoPair, Column::IsoYear),
            (WeekRowsIsoPair, Column::IsoWeek),
            (WeekRowsByMonday, Column::Monday),
            (WeekRowsByDutchMonday, Column::Monday),
            (WeekRowsByMondayInWords, Column::Monday),
            (DayRows, Column::Date),
            (GrossBeside, Column::Gross),
            (CurrencyColumn, Column::Currency),
        ] {
            if worn.has(habit) {
                columns.push(column);
            }
        }
        if in_columns(worn) {
            let months = worn.any(&[MonthColumns, MonthColumnsDutch]);
            columns.extend((0..if months { MONTHS } else { WEEKS }).map(Column::Slot));
        } else {
            columns.push(Column::Money);
        }
        for (habit, column) in [
            (Measured, Column::Contacts),
            (Measured, Column::Clicks),
            (WeekTotal, Column::Total),
            (SharePercent, Column::Share),
            (Notes, Column::Notes),
        ] {
            if worn.has(habit) {
                columns.push(column);
            }
        }
        if worn.has(ColumnsShuffled) && !worn.has(WeekColumnsUnderMonths) {
            dice.shuffle(&mut columns);
        }
        if worn.has(EmptyColumnFirst) {
            columns.insert(0, Column::Empty);
        }
        columns
    }

    /// A row for each booking, or for each of its weeks or days where those have rows.
    fn booked(&self, bookings: &[Booking]) -> Vec<Booked> {
        let mut booked = Vec::new();
        for booking in bookings {
            if !self.worn.any(&IN_ROWS) {
                booked.push(Booked { booking: booking.clone(), slot: None });
                continue;
            }
            for (&slot, &cents) in &booking.cents {
                let booking = Booking { cents: [(slot, cents)].into(), ..booking.clone() };
                booked.push(Booked { booking, slot: Some(slot) });
            }
        }
        booked
    }

    fn heading(&self, table: &mut Table, dice: &mut Dice) {
        let worn = self.worn;
        let money = names::money(worn, dice);
        let mut lower: Vec<String> = table.columns.iter().map(|column| self.name(column, &money, dice)).collect();
        let mut upper: Option<Vec<String>> = None;
        let empty = || vec![String::new(); lower.len()];
        if worn.has(TwoRowHeading) {
            // Two words over each other, the rest of the names in either row.
            let mut words = empty();
            if let Some((at, (first, rest))) = lower
                .iter()
                .position(|name| *name == money)
                .zip(money.split_once(' ').map(|(a, b)| (a.to_owned(), b.to_owned())))
            {
                words[at] = first;
                lower[at] = rest;
                upper = Some(words);
            }
        } else if worn.has(GroupRow) {
            let mut words = empty();
            dice.pick(&["Plan", "Media plan", "Where"]).clone_into(&mut words[0]);
            upper = Some(words);
        } else if worn.has(WeekColumnsUnderMonths) {
            upper = Some(self.months_over(table));
        }
        for row in upper.into_iter().chain([lower]) {
            let row = row.into_iter().map(|name| names::typed_heading(name, worn, dice));
            table
                .rows
                .push(row.map(|name| if name.is_empty() { Cell::Empty } else { Cell::LocalisedText(name) }).collect());
        }
    }

    /// The months over the weeks, each over the first of its weeks.
    fn months_over(&self, table: &Table) -> Vec<String> {
        let mut seen = BTreeSet::new();
        let over = |column: &Column| match column {
            Column::Slot(slot) => {
                let month = names::bare_month(self.monday(*slot), self.worn);
                if seen.insert(month.clone()) { month } else { String::new() }
            }
            _ => String::new(),
        };
        table.columns.iter().map(over).collect()
    }

    fn name(&self, column: &Column, money: &str, dice: &mut Dice) -> String {
        match column {
            Column::Money => money.to_owned(),
            Column::Slot(slot) => {
                let months = self.worn.any(&[MonthColumns, MonthColumnsDutch]);
                let name = if months {
                    names::month(self.month(*slot), self.worn)
                } else {
                    names::week(self.monday(*slot), self.worn, dice)
                };
                names::said_of_money(&name, self.worn, dice)
            }
            column => names::column(column, self.worn, dice),
        }
    }

    pub(super) fn monday(&self, week: usize) -> Date {
        self.day(7 * week)
    }

    pub(super) fn day(&self, day: usize) -> Date {
        self.start + i64::try_from(day).expect("few days").days()
    }

    fn month(&self, month: usize) -> Date {
        let first = jiff::civil::date(self.start.year(), self.start.month(), 1);
        first + i64::try_from(month).expect("few months").months()
    }

    /// Whether a blank row stands before a row.
    pub(super) fn breathes(&self, dice: &mut Dice) -> bool {
        self.worn.has(BlankRowsBetween) && dice.chance(30)
    }
}
