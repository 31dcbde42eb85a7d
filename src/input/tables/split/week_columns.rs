//! The week of a row, from the columns that name it: ISO year and week, a week, its Monday, a day.

use std::collections::BTreeMap;

use jiff::civil::{Date, Weekday};

use crate::input::tables::dates::DateColumn;
use crate::input::tables::decimal_mark::DecimalDecision;
use crate::input::tables::number::ParsedCell;
use crate::input::tables::record::Record;
use crate::input::tables::weeks::{week, week_of_day, week_of_year};
use crate::text::messages::{say, word};
use crate::text::number;

/// The columns that name weeks and days, and how their days are read.
pub(super) struct WeekColumns {
    week: Option<(usize, DateColumn)>,
    monday: Option<(usize, DateColumn)>,
    date: Option<(usize, DateColumn)>,
    iso: Option<(usize, usize)>,
    iso_week: Option<usize>,
    year: Option<usize>,
}

/// What is wrong with the week of a row, in which column, and how to mend it.
pub(super) struct WeekFault {
    pub(super) column: &'static str,
    pub(super) what: String,
    pub(super) help: &'static str,
}

/// A week, and the column that names it.
struct NamedWeek {
    column: &'static str,
    week: String,
}

impl WeekColumns {
    /// The columns that name weeks and days, with the order of their days decided over all rows.
    pub(super) fn of(
        words: &BTreeMap<&'static str, usize>,
        figures: &BTreeMap<&'static str, usize>,
        below: &[Record],
    ) -> Self {
        let days = |name: &str, lawful: fn(Date) -> bool| {
            let at = *words.get(name)?;
            Some((at, DateColumn::of(below.iter().map(|record| record.cell(at)), lawful)))
        };
        let is_monday = |day: Date| day.weekday() == Weekday::Monday;
        let (year, iso_week) = (figures.get("iso_year").copied(), figures.get("iso_week").copied());
        Self {
            week: days("week", |_| true),
            monday: days("monday", is_monday),
            date: days("date", |_| true),
            iso: year.zip(iso_week),
            iso_week,
            year,
        }
    }

    /// The week of a row: `2027-W12`, or `12` where no year is named; none where it names none.
    pub(super) fn week(&self, record: &Record) -> Result<Option<String>, WeekFault> {
        let (day, monday) = (self.day(record)?, self.monday(record)?);
        let (week, iso) = (self.named(record)?, self.iso(record)?);
        let mut week_columns_named = [iso, day, monday, week].into_iter().flatten();
        let Some(NamedWeek { column, week: first }) = week_columns_named.next() else { return Ok(None) };
        for NamedWeek { column: other, week } in week_columns_named {
            if !agree(&first, &week) {
                let what = say!("columns-name-other-weeks", column = other, week, other = column, other_week = first);
                return Err(WeekFault { column: other, what, help: word!("correct-the-wrong-week") });
            }
        }
        Ok(Some(first))
    }

    fn day(&self, record: &Record) -> Result<Option<NamedWeek>, WeekFault> {
        let Some((cell, days)) = filled(self.date.as_ref(), record) else { return Ok(None) };
        let help = word!("write-the-day");
        let day = days.day(cell).map_err(|what| WeekFault { column: "date", what, help })?;
        Ok(Some(NamedWeek { column: "date", week: week_of_day(day) }))
    }

    /// A week by its Monday. Another day is a fault: a Sunday may end a week or begin one.
    fn monday(&self, record: &Record) -> Result<Option<NamedWeek>, WeekFault> {
        let Some((cell, days)) = filled(self.monday.as_ref(), record) else { return Ok(None) };
        let help = word!("write-the-monday");
        let day = days.day(cell).map_err(|what| WeekFault { column: "monday", what, help })?;
        if day.weekday() == Weekday::Monday {
            return Ok(Some(NamedWeek { column: "monday", week: week_of_day(day) }));
        }
        let weekday = number::weekday(&day.to_string()).unwrap_or_default();
        let before = day.nth_weekday(-1, Weekday::Monday).map_or(String::new(), |day| day.to_string());
        let after = day.nth_weekday(1, Weekday::Monday).map_or(String::new(), |day| day.to_string());
        let what = say!("day-is-no-monday", cell, weekday, before, after);
        Err(WeekFault { column: "monday", what, help: word!("write-monday-or-name-column-date") })
    }

    /// A week by its name or number, or by any of its days.
    fn named(&self, record: &Record) -> Result<Option<NamedWeek>, WeekFault> {
        let Some((cell, days)) = filled(self.week.as_ref(), record) else { return Ok(None) };
        let read = if DateColumn::is_date(cell) {
            let sunday = days.are_sundays().then(|| say!("day-is-a-sunday", cell));
            sunday.map_or_else(|| days.day(cell).map(week_of_day), Err)
        } else {
            week_of_range(cell, days).unwrap_or_else(|| week(cell))
        };
        let read = read.and_then(|week| self.with_year(week, record));
        let help = word!("write-the-week");
        let column = "week";
        read.map(|week| Some(NamedWeek { column, week })).map_err(|what| WeekFault { column, what, help })
    }

    /// A week by its number, with the year of another column.
    fn with_year(&self, week: String, record: &Record) -> Result<String, String> {
        let year = self.year.map(|at| record.cell(at)).filter(|year| !year.is_empty() && !week.contains('W'));
        let Some(year) = year else { return Ok(week) };
        let (number, own) = (week.parse().unwrap_or(0.0), year.parse().unwrap_or(0.0));
        week_of_year(own, number).ok_or_else(|| say!("year-has-no-such-week", year, week))
    }

    fn iso(&self, record: &Record) -> Result<Option<NamedWeek>, WeekFault> {
        let number = |at: usize| match record.number(at) {
            Some(number) => Some(number.value),
            None => DecimalDecision::default().of_cell(&ParsedCell::of(record.cell(at))),
        };
        let Some(at) = self.iso_week.filter(|&at| !record.cell(at).is_empty()) else { return Ok(None) };
        let year = self.iso.map(|(year, _)| year).filter(|&year| !record.cell(year).is_empty());
        let read = match year {
            Some(year) => number(year).zip(number(at)).and_then(|(year, week)| week_of_year(year, week)),
            None => week(record.cell(at)).ok(),
        };
        let written = year.into_iter().chain([at]).map(|at| record.cell(at)).collect::<Vec<_>>().join(" ");
        let what = || say!("is-no-week-of-a-year", written);
        let (column, help) = ("iso_week", word!("write-year-and-week"));
        read.map(|week| Some(NamedWeek { column, week })).ok_or_else(|| WeekFault { column, what: what(), help })
    }
}

/// The week that holds both days of `2027-03-01 - 2027-03-07`; none where a cell is no such range.
fn week_of_range(cell: &str, days: &DateColumn) -> Option<Result<String, String>> {
    let signs = [" - ", " \u{2013} ", " t/m ", " tot ", " to ", " until "];
    let (from, to) = signs.into_iter().find_map(|sign| cell.split_once(sign))?;
    if !DateColumn::is_date(from) || !DateColumn::is_date(to) {
        return None;
    }
    let first_and_last_week = days.day(from).and_then(|from| Ok((week_of_day(from), week_of_day(days.day(to)?))));
    Some(first_and_last_week.and_then(|(from, to)| {
        if from == to { Ok(from) } else { Err(say!("range-lies-in-two-weeks", cell, first = from, last = to)) }
    }))
}

fn filled<'r>(column: Option<&'r (usize, DateColumn)>, record: &'r Record) -> Option<(&'r str, &'r DateColumn)> {
    column.map(|(at, days)| (record.cell(*at), days)).filter(|(cell, _)| !cell.is_empty())
}

/// Whether two names can be the same week: `12` is week 12 of any year.
fn agree(one: &str, other: &str) -> bool {
    let number = |week: &str| week.rsplit('W').next().and_then(|digits| digits.parse::<u8>().ok());
    let has_year = |week: &str| week.contains('W');
    if has_year(one) && has_year(other) { one == other } else { number(one) == number(other) }
}
