//! The week that a row is for, from whichever columns say it: ISO year and week, a week, its Monday, a day.

use std::collections::BTreeMap;

use jiff::civil::{Date, Weekday};

use crate::input::tables::dates::Days;
use crate::input::tables::decimal_mark::Decision;
use crate::input::tables::number::Cell;
use crate::input::tables::sheet::Record;
use crate::input::tables::weeks::{of_day, of_year, week};

/// The columns that say when, and how their days are read.
pub(super) struct When {
    week: Option<(usize, Days)>,
    monday: Option<(usize, Days)>,
    date: Option<(usize, Days)>,
    iso: Option<(usize, usize)>,
    iso_week: Option<usize>,
    year: Option<usize>,
}

/// A column that says when, and what is wrong with it.
pub(super) type Wrong = (&'static str, String, String);

impl When {
    /// How the columns of words and figures say when, over all their rows.
    pub(super) fn of(
        words: &BTreeMap<&'static str, usize>,
        figures: &BTreeMap<&'static str, usize>,
        below: &[Record],
    ) -> Self {
        let days = |name: &str, lawful: fn(Date) -> bool| {
            let at = *words.get(name)?;
            Some((at, Days::of(below.iter().map(|record| record.cell(at)), lawful)))
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

    /// The week of a row: `2027-W12`, or `12` where no year is named; none where it says none.
    pub(super) fn week(&self, record: &Record) -> Result<Option<String>, Wrong> {
        let (day, monday) = (self.day(record)?, self.monday(record)?);
        let (named, iso) = (self.named(record)?, self.iso(record)?);
        let mut said = [iso, day, monday, named].into_iter().flatten();
        let Some((column, first)) = said.next() else { return Ok(None) };
        for (other, week) in said {
            if !agree(&first, &week) {
                let what = format!("column `{other}` says {week}, and `{column}` says {first}");
                return Err((other, what, "correct the one that is wrong, or leave it out".to_owned()));
            }
        }
        Ok(Some(first))
    }

    fn day(&self, record: &Record) -> Result<Option<(&'static str, String)>, Wrong> {
        let Some((cell, days)) = filled(self.date.as_ref(), record) else { return Ok(None) };
        let day = days.day(cell).map_err(|what| ("date", what, "write it as 2027-03-01".to_owned()))?;
        Ok(Some(("date", of_day(day))))
    }

    /// A week by its Monday, which must be one: a Sunday may be the end of a week or the start of one.
    fn monday(&self, record: &Record) -> Result<Option<(&'static str, String)>, Wrong> {
        let Some((cell, days)) = filled(self.monday.as_ref(), record) else { return Ok(None) };
        let day = days.day(cell).map_err(|what| ("monday", what, "write its Monday as 2027-03-01".to_owned()))?;
        if day.weekday() == Weekday::Monday {
            return Ok(Some(("monday", of_day(day))));
        }
        let name = day.strftime("%A");
        let before = day.nth_weekday(-1, Weekday::Monday).map_or(String::new(), |day| day.to_string());
        let after = day.nth_weekday(1, Weekday::Monday).map_or(String::new(), |day| day.to_string());
        let what = format!("`{cell}` is a {name}, so its week may be that of {before} or that of {after}");
        Err(("monday", what, "write the Monday of the week, or name the column `date` if it holds days".to_owned()))
    }

    /// A week by its name or number; also by any of its days.
    fn named(&self, record: &Record) -> Result<Option<(&'static str, String)>, Wrong> {
        let Some((cell, days)) = filled(self.week.as_ref(), record) else { return Ok(None) };
        let read = if Days::is_one(cell) {
            let sunday = days.are_sundays().then(|| format!("`{cell}` is a Sunday, which ends a week or begins one"));
            sunday.map_or_else(|| days.day(cell).map(of_day), Err)
        } else {
            within_a_week(cell, days).unwrap_or_else(|| week(cell))
        };
        let read = read.and_then(|week| self.with_year(week, record));
        let mend = "write it as 2027-W12, or as 12".to_owned();
        read.map(|week| Some(("week", week))).map_err(|what| ("week", what, mend))
    }

    /// A week by its number with the year that another column says.
    fn with_year(&self, week: String, record: &Record) -> Result<String, String> {
        let year = self.year.map(|at| record.cell(at)).filter(|year| !year.is_empty() && !week.contains('W'));
        let Some(year) = year else { return Ok(week) };
        let (number, own) = (week.parse().unwrap_or(0.0), year.parse().unwrap_or(0.0));
        of_year(own, number).ok_or_else(|| format!("`{year}` has no week {week}"))
    }

    fn iso(&self, record: &Record) -> Result<Option<(&'static str, String)>, Wrong> {
        let number = |at: usize| match record.number(at) {
            Some(number) => Some(number.value),
            None => Decision::default().of_cell(&Cell::of(record.cell(at))),
        };
        let Some(at) = self.iso_week.filter(|&at| !record.cell(at).is_empty()) else { return Ok(None) };
        let year = self.iso.map(|(year, _)| year).filter(|&year| !record.cell(year).is_empty());
        let read = match year {
            Some(year) => number(year).zip(number(at)).and_then(|(year, week)| of_year(year, week)),
            None => week(record.cell(at)).ok(),
        };
        let written = year.map_or(String::new(), |year| format!("{} ", record.cell(year)));
        let what = || format!("`{written}{}` is no week of a year", record.cell(at));
        let mend = "write the year in full and a week from 1 to 53".to_owned();
        read.map(|week| Some(("iso_week", week))).ok_or_else(|| ("iso_week", what(), mend))
    }
}

/// The week that holds both days of `2027-03-01 - 2027-03-07`; none where a cell is no such stretch.
fn within_a_week(cell: &str, days: &Days) -> Option<Result<String, String>> {
    let signs = [" - ", " \u{2013} ", " t/m ", " tot ", " to ", " until "];
    let (from, to) = signs.into_iter().find_map(|sign| cell.split_once(sign))?;
    if !Days::is_one(from) || !Days::is_one(to) {
        return None;
    }
    let both = days.day(from).and_then(|from| Ok((of_day(from), of_day(days.day(to)?))));
    Some(both.and_then(
        |(from, to)| {
            if from == to { Ok(from) } else { Err(format!("`{cell}` lies in two weeks, {from} and {to}")) }
        },
    ))
}

fn filled<'r>(column: Option<&'r (usize, Days)>, record: &'r Record) -> Option<(&'r str, &'r Days)> {
    column.map(|(at, days)| (record.cell(*at), days)).filter(|(cell, _)| !cell.is_empty())
}

/// Whether two names can be of one week: `12` is week 12 of any year.
fn agree(one: &str, other: &str) -> bool {
    let number = |week: &str| week.rsplit('W').next().and_then(|digits| digits.parse::<u8>().ok());
    let has_year = |week: &str| week.contains('W');
    if has_year(one) && has_year(other) { one == other } else { number(one) == number(other) }
}
