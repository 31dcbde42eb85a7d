//! Formatting of dates in the current language, with the day before the month.

use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::{E, MD, YMD};
use icu_datetime::input::Date;

use crate::text::language::Language;

/// An ISO date in full, such as `1 March 2027`; none if the text is no ISO date.
pub fn date(iso: &str) -> Option<String> {
    let formatter = DateTimeFormatter::try_new(Language::current().locale().into(), YMD::long()).ok()?;
    let (year, month, day) = parts(iso)?;
    Some(formatter.format(&Date::try_new_iso(year, month, day).ok()?).to_string())
}

/// An ISO date in short, such as `1 Mar`; none if the text is no ISO date.
pub fn short_date(iso: &str) -> Option<String> {
    let formatter = DateTimeFormatter::try_new(Language::current().locale().into(), MD::medium()).ok()?;
    let (year, month, day) = parts(iso)?;
    Some(formatter.format(&Date::try_new_iso(year, month, day).ok()?).to_string())
}

/// The weekday of an ISO date, such as `Monday`; none if the text is no ISO date.
pub fn weekday(iso: &str) -> Option<String> {
    let formatter = DateTimeFormatter::try_new(Language::current().locale().into(), E::long()).ok()?;
    let (year, month, day) = parts(iso)?;
    Some(formatter.format(&Date::try_new_iso(year, month, day).ok()?).to_string())
}

/// The year, month and day of an ISO date.
fn parts(iso: &str) -> Option<(i32, u8, u8)> {
    let day: jiff::civil::Date = iso.parse().ok()?;
    Some((day.year().into(), day.month().try_into().ok()?, day.day().try_into().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_read_well() {
        assert_eq!(date("2027-03-01").as_deref(), Some("1 March 2027"));
        assert_eq!(short_date("2027-03-29").as_deref(), Some("29 Mar"));
        assert_eq!(date("week 1"), None);
        assert_eq!(weekday("2027-03-07").as_deref(), Some("Sunday"));
        assert_eq!(Language::Dutch.scoped(|| weekday("2027-03-07")).as_deref(), Some("zondag"));
    }
}
