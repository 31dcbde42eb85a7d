//! The calendar of a campaign: ISO weeks, with part weeks at both ends, and months and quarters as sums of days.
//!
//! A campaign may start on any day. Without a start date its weeks are numbered from 1 and belong to no month.

use jiff::civil::{Date, Weekday};

use crate::domain::quantity::Day;
use crate::tolerance::feasibility::WHOLE_COUNT;

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
    /// The days of the campaign before this week.
    pub before: usize,
    /// The days of the campaign in this week, 1 to 7.
    pub days: usize,
    /// Its ISO week; none if the campaign has no start date.
    pub dated: Option<IsoWeek>,
}

/// An ISO week, with its dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IsoWeek {
    /// The ISO year, which may differ from the calendar year around new year.
    pub iso_year: i16,
    /// The ISO week, 1 to 53.
    pub iso_week: i8,
    /// Its Monday, even if the campaign starts later.
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
    /// Whether the range includes a day.
    pub fn holds(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from.0 <= day) && self.until.is_none_or(|until| day <= until.0)
    }

    /// Whether the range ends before it begins.
    pub fn is_reversed(&self) -> bool {
        matches!((self.from, self.until), (Some(from), Some(until)) if until < from)
    }

    /// Whether at least one end is stated.
    pub fn is_stated(&self) -> bool {
        self.from.is_some() || self.until.is_some()
    }
}

impl Calendar {
    /// The calendar of a campaign of `weeks` weeks, rounded up to whole days.
    pub fn of(start: Option<Day>, weeks: f64) -> Self {
        let days = (weeks.clamp(0.0, MOST_WEEKS) * 7.0 - WHOLE_COUNT).ceil().max(0.0) as usize;
        let first_week_days =
            start.map_or(7, |day| 8 - usize::from(day.0.weekday().to_monday_one_offset().unsigned_abs()));
        let mut calendar = Self::default();
        let mut days_before = 0;
        while days_before < days {
            let whole_week = if days_before == 0 { first_week_days } else { 7 };
            let dated = start.and_then(|day| iso_week(day.0, days_before));
            let week = Week { before: days_before, days: whole_week.min(days - days_before), dated };
            days_before += week.days;
            calendar.weeks.push(week);
        }
        calendar
    }

    /// The days of the campaign.
    pub fn days(&self) -> usize {
        self.weeks.iter().map(|week| week.days).sum()
    }

    /// The index of the week with a label such as `2027-W12`, or `week 3` without a start date.
    pub fn week(&self, label: &str) -> Option<usize> {
        (0..self.weeks.len()).find(|&t| self.label(t) == label)
    }

    /// The index of the week that a planner writes as `2027-W12`, `2027W12`, `W12`, `week 12`, `12`, or as a day of it
    /// such as `2027-03-22`; none if no week of the campaign matches, or more than one.
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
        let has_week_number = |t: &usize| match self.weeks[*t].dated {
            Some(dated) => i16::from(dated.iso_week) == number,
            None => usize::try_from(number).is_ok_and(|number| number == t + 1),
        };
        let matching_weeks: Vec<usize> = (0..self.weeks.len()).filter(has_week_number).collect();
        if let [only] = matching_weeks[..] { Some(only) } else { None }
    }

    /// The label of a week: `2027-W09`, or `week 1` without a start date.
    pub fn label(&self, t: usize) -> String {
        self.weeks[t]
            .dated
            .map_or_else(|| format!("week {}", t + 1), |dated| iso_week_label(dated.iso_year, dated.iso_week))
    }

    /// The label of the period that contains a day of a week.
    pub fn label_of(&self, period: Period, t: usize, day: usize) -> String {
        match (period, self.weeks[t].date(day)) {
            (Period::Month, Some(date)) => month_label(date),
            (Period::Quarter, Some(date)) => quarter_label(date),
            _ => self.label(t),
        }
    }

    /// The periods of a kind in order: each label, with pairs of a week's index and its days in the period. Without a
    /// start date every period is a week.
    pub fn periods(&self, period: Period) -> Vec<(String, Vec<(usize, usize)>)> {
        let mut periods_found: Vec<(String, Vec<(usize, usize)>)> = Vec::new();
        for (t, week) in self.weeks.iter().enumerate() {
            for day in 0..week.days {
                let label = self.label_of(period, t, day);
                if periods_found.last().is_none_or(|(last, _)| *last != label) {
                    periods_found.push((label, Vec::new()));
                }
                let weeks = periods_found.last_mut().map(|(_, weeks)| weeks);
                if let Some(weeks) = weeks {
                    match weeks.last_mut() {
                        Some((last, days)) if *last == t => *days += 1,
                        _ => weeks.push((t, 1)),
                    }
                }
            }
        }
        periods_found
    }
}

impl Week {
    /// The date of a day, counted from the first day of the campaign in this week.
    pub fn date(&self, day: usize) -> Option<Date> {
        self.dated.and_then(|dated| days_later(dated.from, day))
    }

    /// The first and the last date of the campaign in this week.
    pub fn ends(&self) -> Option<(Date, Date)> {
        Some((self.date(0)?, self.date(self.days - 1)?))
    }
}

/// The label of an ISO week: `2027-W09`.
pub fn iso_week_label(year: i16, week: i8) -> String {
    format!("{year}-W{week:02}")
}

/// The label of a month: `2027-03`.
pub fn month_label(date: Date) -> String {
    format!("{:04}-{:02}", date.year(), date.month())
}

/// The label of a quarter: `2027-Q1`.
fn quarter_label(date: Date) -> String {
    format!("{:04}-Q{}", date.year(), (date.month() - 1) / 3 + 1)
}

/// The date `days` days later.
fn days_later(date: Date, days: usize) -> Option<Date> {
    date.checked_add(jiff::Span::new().try_days(i64::try_from(days).ok()?).ok()?).ok()
}

/// The ISO week of the day `before` days after the start.
fn iso_week(start: Date, before: usize) -> Option<IsoWeek> {
    let from = days_later(start, before)?;
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
