//! The days of the campaign in which the media of each phase may run.

use std::ops::Range;

use super::dates::{dates_fit, holds_day};
use super::journeys::of_phase;
use super::notes::Notes;
use crate::domain::calendar::DateRange;
use crate::domain::journey::{self, Journey, Stdc};
use crate::fault::{Code, Fault};
use crate::problem::{Campaign, PhaseIndex};
use crate::text::messages::{say, text, word};
use crate::text::number;

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
        let last_start = windows.last().map_or(0, |window| window.start);
        let mut window = match stated.and_then(|stated| stated.start_after) {
            Some(weeks) => last_start + (weeks.get() * 7.0).round() as usize..days,
            None => default_lag(notes, campaign, phase)..days,
        };
        if let Some(stated) = stated {
            let span = DateRange { from: stated.from, until: stated.until };
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
            let what = say!("phase-would-start-after-campaign", phase = phase.key);
            notes.fault(
                Fault::at(Code::OutsideCampaign, &["phase", &phase.key, word], what)
                    .help(word!("start-it-sooner-or-add-weeks")),
            );
        }
        windows.push(window);
    }
    windows
}

/// How many days a phase starts after the campaign where the brief says nothing: an assumption.
fn default_lag(notes: &mut Notes, campaign: &Campaign, phase: &journey::Phase) -> usize {
    let Some(kind) = notes.brief.campaign.purchase.filter(|_| phase.stdc == Stdc::Think) else { return 0 };
    let weeks = kind.lag_weeks().min((campaign.weeks * MOST_LAG).floor());
    if weeks > 0.0 {
        let value = text!("after-campaign-starts-as-its-kind", weeks = number::weeks(weeks));
        notes.note_default(format!("phase.{}.start_after", phase.key), value, true);
    }
    (weeks * 7.0).round() as usize
}
