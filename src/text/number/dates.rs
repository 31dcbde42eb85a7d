//! Dates as people read them, in the language of the run: a day goes before its month.

use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::{MD, YMD};
use icu_datetime::input::Date;
use icu_locale_core::{Locale, locale};

use crate::text::language::Language;

/// A day in a sentence, such as `1 March 2027`; none where it is no ISO date.
pub fn date(iso: &str) -> Option<String> {
    let formatter = DateTimeFormatter::try_new(spoken().into(), YMD::long()).ok()?;
    let (year, month, day) = parts(iso)?;
    Some(formatter.format(&Date::try_new_iso(year, month, day).ok()?).to_string())
}

/// A day where there is little room, such as `1 Mar`; none where it is no ISO date.
pub fn short_date(iso: &str) -> Option<String> {
    let formatter = DateTimeFormatter::try_new(spoken().into(), MD::medium()).ok()?;
    let (year, month, day) = parts(iso)?;
    Some(formatter.format(&Date::try_new_iso(year, month, day).ok()?).to_string())
}

fn spoken() -> Locale {
    match Language::spoken() {
        Language::English => locale!("en-GB"),
        Language::Dutch => locale!("nl"),
    }
}

/// Year, month and day.
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
    }
}
