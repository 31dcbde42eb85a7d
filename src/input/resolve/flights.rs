//! When a placement can run: the phase's own days, the channel's flights, and no blackout.

use std::ops::Range;

use super::journeys::of_phase;
use super::market::Market;
use super::notes::Notes;
use super::roles::OfferedRole;
use crate::domain::calendar::Span;
use crate::domain::journey::{Journey, Stdc};
use crate::fault::{Code, Fault};
use crate::problem::{Campaign, Open, PhaseIndex};
use crate::text::language::{Text, say, text, word};
use crate::text::number::plain;

/// The part of the campaign that a default lag takes at most.
const MOST_LAG: f64 = 0.125;

/// The days of the campaign, counted from 0, in which the media of each phase may run.
///
/// A phase starts with the campaign, or so many weeks after the phase before it as the brief says; by default Think
/// waits as long as the kind of purchase has it, where the brief names one, and no longer than an eighth of the
/// campaign.
pub(super) fn of_phases(notes: &mut Notes, campaign: &Campaign, journey: &Journey) -> Vec<Range<usize>> {
    let days = campaign.calendar.days();
    let brief = notes.brief;
    let mut windows: Vec<Range<usize>> = Vec::new();
    for (f, phase) in journey.phases.iter().enumerate() {
        let stated = of_phase(&brief.phase, journey, PhaseIndex(f));
        let before = windows.last().map_or(0, |window| window.start);
        let mut window = match stated.and_then(|stated| stated.start_after) {
            Some(weeks) => before + (weeks.get() * 7.0).round() as usize..days,
            None => default_lag(notes, campaign, phase)..days,
        };
        if let Some(stated) = stated {
            let span = Span { from: stated.from, until: stated.until };
            let key = ["phase", phase.key.as_str()];
            if dates_fit(notes, campaign, &span, &key) {
                let inside = (0..days).filter(|&day| holds_day(campaign, &span, day));
                let inside: Vec<usize> = inside.collect();
                let first = if span.from.is_some() { 0 } else { window.start };
                window = inside.first().map_or(days, |day| *day).max(first)..inside.last().map_or(0, |day| day + 1);
            }
        }
        if window.is_empty() && days > 0 {
            let word = if stated.is_some_and(|stated| stated.start_after.is_some()) { "start_after" } else { "from" };
            let what = format!("phase `{}` would start when the campaign is over", phase.key);
            notes.fault(
                Fault::at(Code::OutsideCampaign, &["phase", &phase.key, word], what)
                    .mend("start it sooner, or add weeks"),
            );
        }
        windows.push(window);
    }
    windows
}

/// How many days a phase starts after the campaign where the brief says nothing: an assumption.
fn default_lag(notes: &mut Notes, campaign: &Campaign, phase: &crate::domain::journey::Phase) -> usize {
    let Some(kind) = notes.brief.campaign.purchase.filter(|_| phase.stdc == Stdc::Think) else { return 0 };
    let weeks = kind.lag().min((campaign.weeks * MOST_LAG).floor());
    if weeks > 0.0 {
        let value = Text::of(|| {
            let count = plain(weeks, 1);
            let after = if count == "1" { word!("week", "week") } else { word!("weeks", "weken") };
            say!(
                "{count} {after} after the campaign starts, as its kind of purchase has it",
                "{count} {after} na de start van de campagne, passend bij het type aankoop"
            )
        });
        notes.default(format!("phase.{}.start_after", phase.key), value, true);
    }
    (weeks * 7.0).round() as usize
}

/// Whether dates are in order and the campaign has dates to set beside them; the faults where not.
pub(super) fn dates_fit(notes: &mut Notes, campaign: &Campaign, span: &Span, path: &[&str]) -> bool {
    let at = |word: &'static str| path.iter().copied().chain([word]).collect::<Vec<&str>>();
    let word = if span.from.is_some() { "from" } else { "until" };
    if !span.is_stated() {
        return false;
    }
    if let (true, Some(from), Some(until)) = (span.is_reversed(), span.from, span.until) {
        let fault = Fault::at(Code::OutOfOrder, &at("until"), format!("{until} lies before {from}, where it starts"));
        notes.fault(fault.mend("swap the two: `until` is the last day, itself included"));
        return false;
    }
    let Some((first, last)) = campaign.ends() else {
        let fault = Fault::at(
            Code::missing(&["campaign", "start"]),
            &at(word),
            "the campaign has no start, so no day of it can be told",
        );
        notes.fault(fault.mend("add `start = 2027-03-01` under [campaign]"));
        return false;
    };
    let outside = span.from.is_some_and(|from| from.0 > last) || span.until.is_some_and(|until| until.0 < first);
    if outside {
        notes.remarks.push(text!(
            "`{}`: no day of it lies in the campaign, which runs from {first} until {last}",
            "`{}`: geen dag ervan valt in de campagne, die loopt van {first} tot en met {last}",
            path.join(".")
        ));
    }
    true
}

pub(super) fn holds_day(campaign: &Campaign, span: &Span, day: usize) -> bool {
    campaign.date(day).is_none_or(|date| span.holds(date))
}

/// The days of every week in which a role of a channel can run.
pub(super) fn of_role(notes: &mut Notes, market: &Market, offered: &OfferedRole) -> Vec<Open> {
    let (campaign, channel) = (&market.campaign, offered.channel);
    let known = |notes: &mut Notes, spans: &[Span], word: &str| -> Vec<Span> {
        let path = ["channel", offered.key, word];
        spans.iter().filter(|span| dates_fit(notes, campaign, span, &path)).copied().collect()
    };
    let first_role = channel.role.keys().next().is_some_and(|first| first == offered.phase_key);
    let (faults, remarks) = (notes.faults.len(), notes.remarks.len());
    let (flights, blackouts) = (known(notes, &channel.flight, "flight"), known(notes, &channel.blackout, "blackout"));
    if !first_role {
        // What is wrong with a channel's dates is noted once.
        notes.faults.truncate(faults);
        notes.remarks.truncate(remarks);
    }
    let window = &market.phases[offered.phase].days;
    let runs = |day: usize| {
        window.contains(&day)
            && (channel.flight.is_empty() || flights.iter().any(|span| holds_day(campaign, span, day)))
            && !blackouts.iter().any(|span| holds_day(campaign, span, day))
    };
    let weeks = campaign.calendar.weeks.iter().map(|week| {
        let days: Vec<usize> = (week.before..week.before + week.days).filter(|&day| runs(day)).collect();
        Open::on(&days)
    });
    weeks.collect()
}
