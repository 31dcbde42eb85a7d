//! Days in any notation: `2026-12-14`, `14-12-2026`, `14/12/26`, `14 december 2026`, `Dec 14, 2026`.
//!
//! Which number is the day and which the month is decided once for a column: by the days that are valid in one order
//! only, and where weeks are named by their Monday, by the order that makes all days Mondays. A day that still reads in
//! two ways is a fault that names both.

use jiff::civil::{Date, Weekday};

use crate::text::messages::say;

/// The order of the numbers of a day, by the first of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DateOrder {
    Day,
    Month,
    Year,
}

const ORDERS: [DateOrder; 3] = [DateOrder::Day, DateOrder::Month, DateOrder::Year];

/// The names of the months and their short forms, in English and Dutch.
const MONTHS: [&[&str]; 12] = [
    &["january", "januari", "jan"],
    &["february", "februari", "feb"],
    &["march", "maart", "mar", "mrt"],
    &["april", "apr"],
    &["may", "mei"],
    &["june", "juni", "jun"],
    &["july", "juli", "jul"],
    &["august", "augustus", "aug"],
    &["september", "sep", "sept"],
    &["october", "oktober", "oct", "okt"],
    &["november", "nov"],
    &["december", "dec"],
];

/// The names of weekdays, which may stand beside a day.
const WEEKDAYS: [&str; 28] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "mon",
    "tue",
    "wed",
    "thu",
    "fri",
    "sat",
    "sun",
    "maandag",
    "dinsdag",
    "woensdag",
    "donderdag",
    "vrijdag",
    "zaterdag",
    "zondag",
    "ma",
    "di",
    "wo",
    "do",
    "vr",
    "za",
    "zo",
];

/// The month that a word names, from 1.
pub(super) fn month(word: &str) -> Option<i8> {
    let word = word.trim_end_matches('.').to_lowercase();
    let at = MONTHS.iter().position(|names| names.contains(&word.as_str()))?;
    i8::try_from(at + 1).ok()
}

/// The parts of a day, before its order is decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum DateParts {
    /// A day that reads in one way only.
    Certain(Date),
    /// Three numbers.
    Numbers([i16; 3], YearPosition),
}

/// Which number may be the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum YearPosition {
    Last,
    Anywhere,
}

impl DateParts {
    fn of(text: &str) -> Option<Self> {
        let text = text.trim().to_lowercase();
        // A spreadsheet adds midnight to a day.
        let digit = |c: char| c.is_ascii_digit();
        let day = text.split_once('t').filter(|(day, hour)| day.ends_with(digit) && hour.starts_with(digit));
        let text = day.map_or(text.as_str(), |(day, _)| day);
        let words = text.split([' ', '-', '/', '.', ',', '\u{2013}']).filter(|word| !word.is_empty());
        let words = words.take_while(|word| !word.contains(':')).filter(|word| !WEEKDAYS.contains(word));
        let words: Vec<&str> = words.collect();
        match words[..] {
            [compact] if compact.len() == 8 && compact.is_ascii() => {
                certain(&compact[..4], &compact[4..6], &compact[6..])
            }
            [one, two, three] => Self::of_three([one, two, three]),
            _ => None,
        }
    }

    fn of_three(words: [&str; 3]) -> Option<Self> {
        let [one, two, three] = words;
        match (month(one), month(two)) {
            (Some(month), _) => Date::new(year(three)?, month, ordinal(two)?).ok().map(Self::Certain),
            (_, Some(month)) if one.len() == 4 => Date::new(year(one)?, month, ordinal(three)?).ok().map(Self::Certain),
            (_, Some(month)) => Date::new(year(three)?, month, ordinal(one)?).ok().map(Self::Certain),
            _ if one.len() == 4 => certain(one, two, three),
            _ => {
                let numbers = [number(one)?, number(two)?, number(three)?];
                let short = one.len() <= 2 && two.len() <= 2;
                match three.len() {
                    4 if short => Some(Self::Numbers(numbers, YearPosition::Last)),
                    2 if short => Some(Self::Numbers(numbers, YearPosition::Anywhere)),
                    _ => None,
                }
            }
        }
    }

    fn day(self, order: DateOrder) -> Option<Date> {
        let ([one, two, three], years) = match self {
            Self::Certain(day) => return Some(day),
            Self::Numbers(numbers, years) => (numbers, years),
        };
        let (year, month, day) = match order {
            DateOrder::Day => (three, two, one),
            DateOrder::Month => (three, one, two),
            DateOrder::Year if years == YearPosition::Anywhere => (one, two, three),
            DateOrder::Year => return None,
        };
        let year = if year < 100 { 2000 + year } else { year };
        Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
    }
}

fn certain(year: &str, month: &str, day: &str) -> Option<DateParts> {
    let (month, day) = (i8::try_from(number(month)?).ok()?, i8::try_from(number(day)?).ok()?);
    Date::new(number(year)?, month, day).ok().map(DateParts::Certain)
}

fn number(word: &str) -> Option<i16> {
    if word.bytes().all(|byte| byte.is_ascii_digit()) { word.parse().ok() } else { None }
}

/// The number of a day with its English ending: `1st`, `22nd`.
fn ordinal(word: &str) -> Option<i8> {
    let digits = word.trim_end_matches(|c: char| c.is_alphabetic());
    i8::try_from(number(digits)?).ok()
}

fn year(word: &str) -> Option<i16> {
    let word = word.trim_start_matches(['\'', '\u{2019}']);
    let year = number(word)?;
    match word.len() {
        2 => Some(2000 + year),
        4 => Some(year),
        _ => None,
    }
}

/// A column of days, with the order of their numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct DateColumn {
    /// The orders in which every cell is a day.
    orders: Vec<DateOrder>,
    /// Whether all days are Sundays: the end of an ISO week, and the start of a week elsewhere. False without days.
    sundays: bool,
}

impl DateColumn {
    /// The orders in which all cells that look like days are valid; of those, the ones in which all are lawful, if any.
    pub(super) fn of<'a>(cells: impl Iterator<Item = &'a str>, lawful: impl Fn(Date) -> bool) -> Self {
        let parts: Vec<DateParts> = cells.filter_map(DateParts::of).collect();
        let valid = |order: DateOrder| parts.iter().all(|parts| parts.day(order).is_some());
        let all_days_lawful = |order: DateOrder| parts.iter().all(|parts| parts.day(order).is_some_and(&lawful));
        let valid: Vec<DateOrder> = ORDERS.into_iter().filter(|order| valid(*order)).collect();
        let lawful: Vec<DateOrder> = valid.iter().copied().filter(|order| all_days_lawful(*order)).collect();
        let orders = if lawful.is_empty() { valid } else { lawful };
        let is_sunday = |day: Date| day.weekday() == Weekday::Sunday;
        let sunday = |parts: &DateParts| orders.first().and_then(|order| parts.day(*order)).is_some_and(is_sunday);
        let sundays = !parts.is_empty() && parts.iter().all(sunday);
        Self { orders, sundays }
    }

    /// Whether all are Sundays, so that the week of each is ambiguous.
    pub(super) fn are_sundays(&self) -> bool {
        self.sundays
    }

    /// Whether a cell looks like a day.
    pub(super) fn is_date(cell: &str) -> bool {
        DateParts::of(cell).is_some()
    }

    /// The day of a cell, or why it is none or several.
    pub(super) fn day(&self, cell: &str) -> Result<Date, String> {
        let unreadable_day = || say!("is-no-day-that-can-be-read", cell);
        let parts = DateParts::of(cell).ok_or_else(unreadable_day)?;
        let mut days: Vec<Date> = self.orders.iter().filter_map(|order| parts.day(*order)).collect();
        days.sort();
        days.dedup();
        match days[..] {
            [day] => Ok(day),
            [one, other, ..] => {
                Err(say!("can-be-read-in-two-ways", cell, one = one.to_string(), other = other.to_string()))
            }
            // Where no order fits all cells, a cell that reads in one way is read by itself.
            [] => {
                let mut readings: Vec<Date> = ORDERS.iter().filter_map(|order| parts.day(*order)).collect();
                readings.dedup();
                match readings[..] {
                    [day] => Ok(day),
                    _ => Err(unreadable_day()),
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn days(cells: &[&str]) -> Vec<Result<Date, String>> {
        let days = DateColumn::of(cells.iter().copied(), |_| true);
        cells.iter().map(|cell| days.day(cell)).collect()
    }

    #[test]
    fn a_day_is_read_in_every_form_that_means_one_thing() {
        let forms = [
            "2026-12-14",
            "2026/12/14",
            "20261214",
            "14-12-2026",
            "14/12/2026",
            "14.12.2026",
            "12/14/2026",
            "14 december 2026",
            "14 Dec 2026",
            "ma 14 dec. 2026",
            "Monday, December 14, 2026",
            "Dec 14th 2026",
            "14-dec-26",
            "2026-12-14 00:00:00",
            "2026-12-14T00:00:00",
        ];
        for form in forms {
            assert_eq!(days(&[form]), [Ok(date(2026, 12, 14))], "{form}");
        }
    }

    #[test]
    fn a_day_that_reads_in_two_ways_is_decided_by_the_others_of_its_column_or_refused() {
        assert!(days(&["07-12-2026"])[0].as_ref().is_err_and(|why| why.contains("2026-07-12 and as 2026-12-07")));
        assert_eq!(days(&["07-12-2026", "14-12-2026"])[0], Ok(date(2026, 12, 7)));
        assert_eq!(days(&["07/12/2026", "07/14/2026"])[0], Ok(date(2026, 7, 12)));
        let monday = |day: Date| day.weekday() == Weekday::Monday;
        let mondays = DateColumn::of(["07-12-2026"].into_iter(), monday);
        assert_eq!(mondays.day("07-12-2026"), Ok(date(2026, 12, 7)));
        for none in ["", "14", "31-02-2026", "32-12-2026", "week 51", "2026-13-01", "12-2026", "14 dec"] {
            assert!(days(&[none])[0].is_err(), "{none}");
        }
    }
}
