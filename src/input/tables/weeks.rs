//! Weeks and months in any notation: `2026-W51`, `wk 51`, `51`, `week 51 2026`, `Jan-2027`, `december`.

use jiff::civil::{Date, ISOWeekDate, Weekday};

use super::dates::month;
use crate::domain::calendar::iso_week_label;
use crate::text::messages::say;

/// Words before the number of a week.
const WEEK: [&str; 10] = ["week", "weeks", "weeknr", "weeknummer", "wk", "w", "kw", "isoweek", "iso", "nr"];

/// Words for periods longer than a month.
const LONGER: [&str; 7] = ["q", "h", "kwartaal", "quarter", "halfjaar", "jaar", "year"];

/// A week or a month that a heading names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum NamedPeriod {
    /// A week: `2026-W51`, or `51` where no year is named.
    Week(String),
    /// A month: `2027-03`, or `03` where no year is named.
    Month(String),
}

/// The week that a cell names, with its year or by its number alone; or why it names none.
pub(super) fn week(cell: &str) -> Result<String, String> {
    let lower = cell.trim().to_lowercase();
    // A spreadsheet may add a decimal 0 to a number.
    let without_decimal = lower.strip_suffix(".0").or_else(|| lower.strip_suffix(",0")).unwrap_or(&lower);
    let words = words_of(without_decimal);
    let numbers: Vec<&str> = words.iter().map(String::as_str).filter(|word| !WEEK.contains(word)).collect();
    let below = without_decimal.starts_with(['-', '\u{2212}']);
    of_numbers(&numbers).or_else(|| counted_week(&words)).filter(|_| !below).ok_or_else(|| say!("is-no-week", cell))
}

/// A week of a year, if the year has that week.
pub(super) fn week_of_year(year: f64, week: f64) -> Option<String> {
    let are_whole_numbers = year.fract() == 0.0 && week.fract() == 0.0 && (1.0..10_000.0).contains(&year);
    if are_whole_numbers && (1.0..=53.0).contains(&week) { lawful(year as i16, week as i8) } else { None }
}

/// The ISO week of a day.
pub(super) fn week_of_day(day: Date) -> String {
    let week = day.iso_week_date();
    iso_week_label(week.year(), week.week())
}

/// The week or month that the words of a heading name, if they name nothing else.
pub(super) fn period(words: &[&str]) -> Option<NamedPeriod> {
    let week_words = words_of(&words.join(" "));
    let week_words: Vec<&str> = week_words.iter().map(String::as_str).collect();
    if let [first, rest @ ..] = &week_words[..]
        && let Some(at) = month(first)
        && !rest.iter().any(|word| WEEK.contains(word))
    {
        return match *rest {
            [] => Some(NamedPeriod::Month(format!("{at:02}"))),
            [number] => in_month(at, number),
            _ => None,
        };
    }
    let is_week = week_words.iter().any(|word| WEEK.contains(word));
    let numbers: Vec<&str> =
        week_words.iter().copied().filter(|word| !WEEK.contains(word) && month(word).is_none()).collect();
    is_week.then(|| of_numbers(&numbers)).flatten().map(NamedPeriod::Week)
}

/// Whether words name a part of the calendar and nothing else, valid or not.
pub(super) fn is_calendar(words: &[&str]) -> bool {
    let month_words = words_of(&words.join(" "));
    let is_word =
        |word: &String| WEEK.contains(&word.as_str()) || LONGER.contains(&word.as_str()) || month(word).is_some();
    let is_number = |word: &String| word.trim_end_matches('e').bytes().all(|byte| byte.is_ascii_digit());
    month_words.len() > 1
        && month_words.iter().any(is_word)
        && month_words.iter().all(|word| is_word(word) || is_number(word))
}

/// The number after a month: its year, or a week of it where a row of months is above a row of weeks; none where it can
/// be either.
fn in_month(at: i8, number: &str) -> Option<NamedPeriod> {
    let year = || Some(NamedPeriod::Month(format!("{:04}-{at:02}", year_of(number)?)));
    let Some(week) = number.parse::<i8>().ok().filter(|week| (1..=53).contains(week)) else { return year() };
    // Week 1 may begin in December, and week 52 end in January.
    let first_week = f64::from(at - 1) * 4.345 - 1.0;
    let inside =
        (first_week..first_week + 7.4).contains(&f64::from(week)) || at == 1 && week >= 52 || at == 12 && week == 1;
    match (inside, week) {
        (true, 24..) => None,
        (true, _) => Some(NamedPeriod::Week(week.to_string())),
        (false, 20..) => year(),
        (false, _) => None,
    }
}

fn of_numbers(numbers: &[&str]) -> Option<String> {
    let number = |word: &str| word.parse::<i8>().ok().filter(|week| (1..=53).contains(week));
    match *numbers {
        [both] if both.len() == 6 && both.is_ascii() => lawful(both[..4].parse().ok()?, number(&both[4..])?),
        [week] if week.len() <= 2 => Some(number(week)?.to_string()),
        [year, week] if year.len() == 4 => lawful(year.parse().ok()?, number(week)?),
        [week, year] if year.len() == 4 => lawful(year.parse().ok()?, number(week)?),
        _ => None,
    }
}

/// The week of a campaign whose weeks are counted from its start, such as `week 54`: only with the word before it.
fn counted_week(words: &[String]) -> Option<String> {
    let [word, number] = words else { return None };
    let number = number.parse::<u16>().ok().filter(|number| (54..1_000).contains(number))?;
    WEEK.contains(&word.as_str()).then(|| number.to_string())
}

/// A week of the calendar; most years have no week 53.
fn lawful(year: i16, week: i8) -> Option<String> {
    ISOWeekDate::new(year, week, Weekday::Monday).ok().map(|week| iso_week_label(week.year(), week.week()))
}

fn year_of(word: &str) -> Option<i16> {
    let year: i16 = word.trim_start_matches('\'').parse().ok()?;
    match word.trim_start_matches('\'').len() {
        2 => Some(2000 + year),
        4 => Some(year),
        _ => None,
    }
}

/// Words and numbers, also those without a sign between them: `2026w51`, `jan2027`.
fn words_of(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut char_before = ' ';
    for c in text.chars() {
        let stops = |c: char| c.is_whitespace() || "-/_()[]:'\u{2019}\u{2013}".contains(c);
        if stops(c) {
            char_before = ' ';
            continue;
        }
        if char_before == ' ' || char_before.is_alphabetic() != c.is_alphabetic() {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut() {
            word.push(c);
        }
        char_before = c;
    }
    // A point after a word marks an abbreviation.
    words.iter().map(|word| word.trim_matches('.').to_owned()).filter(|word| !word.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_week_is_read_in_every_form_that_means_one_thing() {
        for form in ["2026-W51", "2026W51", "2026 w51", "202651", "2026-51", "51-2026", "week 51 2026", "wk51/2026"] {
            assert_eq!(week(form), Ok("2026-W51".to_owned()), "{form}");
        }
        for form in ["51", "W51", "wk 51", "Week 51", "wk. 51", "51.0", "KW 51"] {
            assert_eq!(week(form), Ok("51".to_owned()), "{form}");
        }
        assert_eq!(week("week 54"), Ok("54".to_owned()));
        for none in [
            "",
            "0",
            "54",
            "week 54 2026",
            "week 1000",
            "52.6",
            "300",
            "2026-W54",
            "2027-W53",
            "spring",
            "9-16",
            "1.000",
            "-3",
        ] {
            assert!(week(none).is_err(), "{none}: {:?}", week(none));
        }
    }

    #[test]
    fn a_heading_names_a_week_a_month_or_neither() {
        let of = |words: &str| period(&words.split(' ').collect::<Vec<_>>());
        assert_eq!(of("wk 1"), Some(NamedPeriod::Week("1".to_owned())));
        assert_eq!(of("2027-w09"), Some(NamedPeriod::Week("2027-W09".to_owned())));
        assert_eq!(of("januari wk 2"), Some(NamedPeriod::Week("2".to_owned())));
        assert_eq!(of("jan-2027"), Some(NamedPeriod::Month("2027-01".to_owned())));
        assert_eq!(of("mrt '27"), Some(NamedPeriod::Month("2027-03".to_owned())));
        assert_eq!(of("march 9"), Some(NamedPeriod::Week("9".to_owned())));
        assert_eq!(of("march 10"), Some(NamedPeriod::Week("10".to_owned())));
        assert_eq!(of("jan 27"), Some(NamedPeriod::Month("2027-01".to_owned())));
        assert_eq!(of("december"), Some(NamedPeriod::Month("12".to_owned())));
        for none in ["week", "spend", "9", "2027", "week 1 grp", "marketing", "media", "jul 27", "wk 9-10", "jan-feb"] {
            assert_eq!(of(none), None, "{none}");
        }
    }
}
