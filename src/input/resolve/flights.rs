//! When a placement can run: in its phase's days and its channel's flights, and in no blackout.

use super::dates::{dates_fit, holds_day};
use super::market::Market;
use super::notes::Notes;
use super::roles::OfferedRole;
use crate::domain::calendar::DateRange;
use crate::problem::Open;

/// The days of every week in which a role of a channel can run.
pub(super) fn of_role(notes: &mut Notes, market: &Market, offered: &OfferedRole) -> Vec<Open> {
    let (campaign, channel) = (&market.campaign, offered.channel);
    let known_spans = |notes: &mut Notes, spans: &[DateRange], word: &str| -> Vec<DateRange> {
        let path = ["channel", offered.key, word];
        spans.iter().filter(|span| dates_fit(notes, campaign, span, &path)).copied().collect()
    };
    let first_role = channel.role.keys().next().is_some_and(|first| first == offered.phase_key);
    let (faults, remarks) = (notes.faults.len(), notes.remarks.len());
    let (flights, blackouts) =
        (known_spans(notes, &channel.flight, "flight"), known_spans(notes, &channel.blackout, "blackout"));
    if !first_role {
        // Faults in a channel's dates are noted with its first role.
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
