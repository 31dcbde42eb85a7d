//! When a placement can run: the phase's own days, the channel's flights, and no blackout.

use std::ops::Range;

use super::market::{At, Market};
use super::{Campaign, Desk, PhaseIndex};
use crate::domain::calendar::DateRange;
use crate::domain::journey::{Journey, Stdc};
use crate::fault::{Code, Fault};
use crate::text::language::{Text, say, text, word};
use crate::text::number::plain;

/// The days of a week in which something can run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Open {
    /// How many.
    pub days: usize,
    /// The first of them, counted from the first day of the campaign.
    pub first: usize,
    /// The last.
    pub last: usize,
    /// The days between them on which nothing can run: bit `k` stands for the day `k` days after the first.
    pub dark: u8,
}

impl Open {
    /// The days of a week, in order, on which something can run.
    fn on(days: &[usize]) -> Self {
        let (Some(&first), Some(&last)) = (days.first(), days.last()) else { return Self::default() };
        let dark = (first..=last).filter(|day| !days.contains(day)).fold(0, |bits, day| bits | 1 << (day - first));
        Self { days: days.len(), first, last, dark }
    }

    /// The days on which something can run, in order.
    pub fn on_air(self) -> impl Iterator<Item = usize> {
        let Self { days, first, last, dark } = self;
        (first..=last).filter(move |day| days > 0 && dark >> (day - first) & 1 == 0)
    }

    /// The part of what runs in the week that runs on some of its days. Days on the air are all alike.
    pub fn of(self, days: &[usize]) -> f64 {
        let inside = self.on_air().filter(|day| days.contains(day)).count();
        if self.days == 0 { 0.0 } else { inside as f64 / self.days as f64 }
    }
}

/// The part of the campaign that a default lag takes at most.
const MOST_LAG: f64 = 0.125;

/// The days of the campaign, counted from 0, in which the media of each phase may run.
///
/// A phase starts with the campaign, or so many weeks after the phase before it as the brief says; by default Think
/// waits as long as the kind of purchase has it, where the brief names one, and no longer than an eighth of the
/// campaign.
pub(super) fn of_phases(desk: &mut Desk, campaign: &Campaign, journey: &Journey) -> Vec<Range<usize>> {
    let days = campaign.calendar.days();
    let brief = desk.brief;
    let mut windows: Vec<Range<usize>> = Vec::new();
    for (f, phase) in journey.phases.iter().enumerate() {
        let stated = super::journeys::stated(&brief.phase, journey, PhaseIndex(f));
        let before = windows.last().map_or(0, |window| window.start);
        let mut window = match stated.and_then(|stated| stated.start_after) {
            Some(weeks) => before + (weeks.get() * 7.0).round() as usize..days,
            None => default_lag(desk, campaign, phase)..days,
        };
        if let Some(stated) = stated {
            let span = DateRange { from: stated.from, until: stated.until };
            let key = ["phase", phase.key.as_str()];
            if lies_in(desk, campaign, &span, &key) {
                let inside = (0..days).filter(|&day| held(campaign, &span, day));
                let inside: Vec<usize> = inside.collect();
                let first = if span.from.is_some() { 0 } else { window.start };
                window = inside.first().map_or(days, |day| *day).max(first)..inside.last().map_or(0, |day| day + 1);
            }
        }
        if window.is_empty() && days > 0 {
            let word = if stated.is_some_and(|stated| stated.start_after.is_some()) { "start_after" } else { "from" };
            let what = format!("phase `{}` would start when the campaign is over", phase.key);
            desk.fault(
                Fault::at(Code::OutsideCampaign, &["phase", &phase.key, word], what)
                    .mend("start it sooner, or add weeks"),
            );
        }
        windows.push(window);
    }
    windows
}

/// How many days a phase starts after the campaign where the brief says nothing: an assumption.
fn default_lag(desk: &mut Desk, campaign: &Campaign, phase: &crate::domain::journey::Phase) -> usize {
    let Some(kind) = desk.brief.campaign.purchase.filter(|_| phase.stdc == Stdc::Think) else { return 0 };
    let weeks = kind.lag_weeks().min((campaign.weeks * MOST_LAG).floor());
    if weeks > 0.0 {
        let value = Text::of(|| {
            let count = plain(weeks, 1);
            let after = if count == "1" { word!("week", "week") } else { word!("weeks", "weken") };
            say!(
                "{count} {after} after the campaign starts, as its kind of purchase has it",
                "{count} {after} na de start van de campagne, passend bij het type aankoop"
            )
        });
        desk.default(format!("phase.{}.start_after", phase.key), value, true);
    }
    (weeks * 7.0).round() as usize
}

/// Whether dates are in order and the campaign has dates to set beside them; the faults where not.
pub(super) fn lies_in(desk: &mut Desk, campaign: &Campaign, span: &DateRange, path: &[&str]) -> bool {
    let at = |word: &'static str| path.iter().copied().chain([word]).collect::<Vec<&str>>();
    let word = if span.from.is_some() { "from" } else { "until" };
    if !span.is_stated() {
        return false;
    }
    if let (true, Some(from), Some(until)) = (span.is_reversed(), span.from, span.until) {
        let fault = Fault::at(Code::OutOfOrder, &at("until"), format!("{until} lies before {from}, where it starts"));
        desk.fault(fault.mend("swap the two: `until` is the last day, itself included"));
        return false;
    }
    let Some((first, last)) = campaign.ends() else {
        let fault = Fault::at(
            Code::missing(&["campaign", "start"]),
            &at(word),
            "the campaign has no start, so no day of it can be told",
        );
        desk.fault(fault.mend("add `start = 2027-03-01` under [campaign]"));
        return false;
    };
    let outside = span.from.is_some_and(|from| from.0 > last) || span.until.is_some_and(|until| until.0 < first);
    if outside {
        desk.remarks.push(text!(
            "`{}`: no day of it lies in the campaign, which runs from {first} until {last}",
            "`{}`: geen dag ervan valt in de campagne, die loopt van {first} tot en met {last}",
            path.join(".")
        ));
    }
    true
}

pub(super) fn held(campaign: &Campaign, span: &DateRange, day: usize) -> bool {
    campaign.date(day).is_none_or(|date| span.holds(date))
}

/// The days of every week in which a role of a channel can run.
pub(super) fn of_role(desk: &mut Desk, market: &Market, at: &At) -> Vec<Open> {
    let (campaign, channel) = (market.campaign, at.channel);
    let known = |desk: &mut Desk, spans: &[DateRange], word: &str| -> Vec<DateRange> {
        let path = ["channel", at.key, word];
        spans.iter().filter(|span| lies_in(desk, campaign, span, &path)).copied().collect()
    };
    let first_role = channel.role.keys().next().is_some_and(|first| first == at.phase_key);
    let told = desk.faults.len();
    let remarks = desk.remarks.len();
    let (flights, blackouts) = (known(desk, &channel.flight, "flight"), known(desk, &channel.blackout, "blackout"));
    if !first_role {
        // What is wrong with a channel's dates is told once.
        desk.faults.truncate(told);
        desk.remarks.truncate(remarks);
    }
    let window = &market.phases[at.phase].days;
    let runs = |day: usize| {
        window.contains(&day)
            && (channel.flight.is_empty() || flights.iter().any(|span| held(campaign, span, day)))
            && !blackouts.iter().any(|span| held(campaign, span, day))
    };
    let weeks = campaign.calendar.weeks.iter().map(|week| {
        let days: Vec<usize> = (week.before..week.before + week.days).filter(|&day| runs(day)).collect();
        Open::on(&days)
    });
    weeks.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dark_days_within_a_week_have_no_part_of_it() {
        let open = Open::on(&[7, 8, 10, 13]);
        assert_eq!((open.days, open.first, open.last), (4, 7, 13));
        assert_eq!(open.on_air().collect::<Vec<_>>(), [7, 8, 10, 13]);
        assert_eq!((open.of(&[8, 9, 10]), open.of(&[9, 11, 12]), open.of(&[0, 13])), (0.5, 0.0, 0.25));
        assert_eq!((Open::default().on_air().count(), Open::default().of(&[0])), (0, 0.0));
    }
}
