//! Weeks as planners count them: ISO weeks with their Monday, part weeks at both ends, months as sums of days.
//!
//! A campaign starts on any day. Where the brief names none, its weeks are counted from 1 and belong to no month. Here
//! is only what a calendar says; what is bought in a week is not known.

use jiff::civil::{Date, Weekday};

use crate::domain::quantity::Day;
use crate::tolerance::keeping::WHOLE_COUNT;

/// The most weeks a campaign can have: five years.
pub const MOST_WEEKS: f64 = 260.0;

/// The weeks of a campaign.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Calendar {
    /// In order; the first and the last may be parts of a week.
    pub weeks: Vec<Week>,
}

/// A week of a campaign, or the part of it in which the campaign runs.
#[derive(Clone, Debug, PartialEq)]
pub struct Week {
    /// Its days before the first one of the campaign's are left out: how many days the campaign has run before it.
    pub before: usize,
    /// How many days the campaign runs in it, 1 to 7.
    pub days: usize,
    /// Its place in the calendar; none where nobody says when the campaign starts.
    pub dated: Option<IsoWeek>,
}

/// Where a week stands in the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IsoWeek {
    /// The ISO year, which at new year is not always that of the day.
    pub iso_year: i16,
    /// The ISO week, 1 to 53.
    pub iso_week: i8,
    /// Its Monday, also where the campaign starts later.
    pub monday: Date,
    /// The first day of the campaign in it.
    pub from: Date,
}

/// A stretch of the calendar that bounds and tables are made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Period {
    /// An ISO week.
    Week,
    /// A calendar month.
    Month,
    /// A calendar quarter.
    Quarter,
}

/// Days of the calendar, both ends included; an end left out is that of the campaign.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(rename = "Span"))]
#[serde(deny_unknown_fields, default)]
pub struct DateRange {
    /// The first day.
    pub from: Option<Day>,
    /// The last day.
    pub until: Option<Day>,
}

impl DateRange {
    /// Whether a day lies in it.
    pub fn holds(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from.0 <= day) && self.until.is_none_or(|until| day <= until.0)
    }

    /// Whether it ends before it begins.
    pub fn is_reversed(&self) -> bool {
        matches!((self.from, self.until), (Some(from), Some(until)) if until < from)
    }

    /// Whether it says anything.
    pub fn is_stated(&self) -> bool {
        self.from.is_some() || self.until.is_some()
    }
}

impl Calendar {
    /// The weeks of a campaign of so many weeks, the last day counted whole.
    pub fn of(start: Option<Day>, weeks: f64) -> Self {
        let days = (weeks.clamp(0.0, MOST_WEEKS) * 7.0 - WHOLE_COUNT).ceil().max(0.0) as usize;
        let first = start.map_or(7, |day| 8 - usize::from(day.0.weekday().to_monday_one_offset().unsigned_abs()));
        let mut calendar = Self::default();
        let mut before = 0;
        while before < days {
            let whole = if before == 0 { first } else { 7 };
            let dated = start.and_then(|day| dated(day.0, before));
            let week = Week { before, days: whole.min(days - before), dated };
            before += week.days;
            calendar.weeks.push(week);
        }
        calendar
    }

    /// How many days the campaign runs.
    pub fn days(&self) -> usize {
        self.weeks.iter().map(|week| week.days).sum()
    }

    /// The week of a label such as `2027-W12`, or of a number where weeks are only counted.
    pub fn week(&self, label: &str) -> Option<usize> {
        (0..self.weeks.len()).find(|&t| self.label(t) == label)
    }

    /// The week that a planner means by `2027-W12`, `2027W12`, `W12`, `week 12`, `12`, or a day of it such as
    /// `2027-03-22`; none where it is no week of the campaign, or could be two.
    pub fn named(&self, text: &str) -> Option<usize> {
        let text = text.trim().to_lowercase();
        if let Ok(day) = text.parse::<Date>() {
            let week = day.iso_week_date();
            return self.week(&iso_week_label(week.year(), week.week()));
        }
        let number = |text: &str| text.trim_start_matches(|c: char| c.is_alphabetic() || c == ' ').parse::<i16>().ok();
        if let Some((year, week)) =
            text.split_once('w').filter(|(year, _)| year.starts_with(|c: char| c.is_ascii_digit()))
        {
            let year = year.trim_end_matches('-').parse().ok()?;
            return self.week(&iso_week_label(year, i8::try_from(number(week)?).ok()?));
        }
        let number = number(&text)?;
        let own = |t: &usize| match self.weeks[*t].dated {
            Some(dated) => i16::from(dated.iso_week) == number,
            None => usize::try_from(number).is_ok_and(|number| number == t + 1),
        };
        let found: Vec<usize> = (0..self.weeks.len()).filter(own).collect();
        if let [only] = found[..] { Some(only) } else { None }
    }

    /// What a week is called: `2027-W09`, or `week 1` where nobody says when the campaign starts.
    pub fn label(&self, t: usize) -> String {
        self.weeks[t]
            .dated
            .map_or_else(|| format!("week {}", t + 1), |dated| iso_week_label(dated.iso_year, dated.iso_week))
    }

    /// What the period is called that a day of a week lies in.
    pub fn label_of(&self, period: Period, t: usize, day: usize) -> String {
        match (period, self.weeks[t].date(day)) {
            (Period::Month, Some(date)) => month_label(date),
            (Period::Quarter, Some(date)) => quarter(date),
            _ => self.label(t),
        }
    }

    /// The periods of a kind, in order, with how many of the campaign's days fall into them in each week. Without dates
    /// there are only weeks.
    pub fn periods(&self, period: Period) -> Vec<(String, Vec<(usize, usize)>)> {
        let mut found: Vec<(String, Vec<(usize, usize)>)> = Vec::new();
        for (t, week) in self.weeks.iter().enumerate() {
            for day in 0..week.days {
                let label = self.label_of(period, t, day);
                if found.last().is_none_or(|(last, _)| *last != label) {
                    found.push((label, Vec::new()));
                }
                let weeks = found.last_mut().map(|(_, weeks)| weeks);
                if let Some(weeks) = weeks {
                    match weeks.last_mut() {
                        Some((last, days)) if *last == t => *days += 1,
                        _ => weeks.push((t, 1)),
                    }
                }
            }
        }
        found
    }
}

impl Week {
    /// A day of it, counted from the first one of the campaign in it.
    pub fn date(&self, day: usize) -> Option<Date> {
        self.dated.and_then(|dated| later(dated.from, day))
    }

    /// The first and the last day of the campaign in it.
    pub fn ends(&self) -> Option<(Date, Date)> {
        Some((self.date(0)?, self.date(self.days - 1)?))
    }
}

/// The name of an ISO week.
pub fn iso_week_label(year: i16, week: i8) -> String {
    format!("{year}-W{week:02}")
}

/// The name of a month.
pub fn month_label(date: Date) -> String {
    format!("{:04}-{:02}", date.year(), date.month())
}

fn quarter(date: Date) -> String {
    format!("{:04}-Q{}", date.year(), (date.month() - 1) / 3 + 1)
}

fn later(date: Date, days: usize) -> Option<Date> {
    date.checked_add(jiff::Span::new().try_days(i64::try_from(days).ok()?).ok()?).ok()
}

fn dated(start: Date, before: usize) -> Option<IsoWeek> {
    let from = later(start, before)?;
    let iso = from.iso_week_date();
    let monday = jiff::civil::ISOWeekDate::new(iso.year(), iso.week(), Weekday::Monday).ok()?.date();
    Some(IsoWeek { iso_year: iso.year(), iso_week: iso.week(), monday, from })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(year: i16, month: i8, day: i8, weeks: f64) -> Calendar {
        Calendar::of(Some(Day(Date::constant(year, month, day))), weeks)
    }

    #[test]
    fn years_end_where_iso_says() {
        for (day, label) in [
            ((2024, 12, 29), "2024-W52"),
            ((2024, 12, 30), "2025-W01"),
            ((2026, 12, 28), "2026-W53"),
            ((2027, 1, 3), "2026-W53"),
            ((2027, 1, 4), "2027-W01"),
            ((2021, 1, 1), "2020-W53"),
        ] {
            assert_eq!(of(day.0, day.1, day.2, 1.0).label(0), label, "{day:?}");
        }
    }

    #[test]
    fn a_start_on_thursday_leaves_part_weeks_at_both_ends() {
        let calendar = of(2027, 3, 4, 2.0);
        let days: Vec<usize> = calendar.weeks.iter().map(|week| week.days).collect();
        assert_eq!(days, [4, 7, 3]);
        assert_eq!(calendar.weeks[0].dated.map(|dated| dated.monday.to_string()).as_deref(), Some("2027-03-01"));
        assert_eq!(calendar.weeks[2].ends().map(|(_, last)| last.to_string()).as_deref(), Some("2027-03-17"));
    }

    #[test]
    fn a_week_is_found_by_what_planners_call_it() {
        let calendar = of(2026, 12, 24, 6.5);
        for text in ["2027-W02", "2027w2", "2027-w02", "W02", "week 2", "wk 2", "2", "2027-01-13", " 2027-W2 "] {
            assert_eq!(calendar.named(text), Some(3), "{text}");
        }
        for text in ["2027-W54", "2027-12", "nonsense", "", "2028-W02", "2026-01-01", "-1", "9999"] {
            assert_eq!(calendar.named(text), None, "{text}");
        }
        assert_eq!(Calendar::of(None, 4.0).named("Week 3"), Some(2));
    }

    #[test]
    fn months_are_sums_of_days() {
        let calendar = of(2027, 3, 1, 8.0);
        let months = calendar.periods(Period::Month);
        let days = |k: usize| months[k].1.iter().map(|(_, days)| days).sum::<usize>();
        assert_eq!((months[0].0.as_str(), days(0), months[1].0.as_str(), days(1)), ("2027-03", 31, "2027-04", 25));
        // Week 13 lies in both.
        assert_eq!((months[0].1.last(), months[1].1.first()), (Some(&(4, 3)), Some(&(4, 4))));
        assert_eq!(calendar.periods(Period::Quarter).len(), 2);
    }

    #[test]
    fn weeks_without_a_date_are_counted() {
        let calendar = Calendar::of(None, 2.5);
        assert_eq!(
            (calendar.label(2).as_str(), calendar.days(), calendar.periods(Period::Month).len()),
            ("week 3", 18, 3)
        );
    }
}
