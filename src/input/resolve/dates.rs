//! Dates that a brief and a catalogue state, beside the days of the campaign.

use super::notes::Notes;
use crate::domain::calendar::DateRange;
use crate::fault::{Code, Fault};
use crate::problem::Campaign;
use crate::text::messages::{say, text, word};

/// Whether the dates of a span are in order, and the campaign has dates to compare them with; faults where not.
pub(super) fn dates_fit(notes: &mut Notes, campaign: &Campaign, span: &DateRange, path: &[&str]) -> bool {
    let span_path = |word: &'static str| path.iter().copied().chain([word]).collect::<Vec<&str>>();
    let word = if span.from.is_some() { "from" } else { "until" };
    if !span.is_stated() {
        return false;
    }
    if let (true, Some(from), Some(until)) = (span.is_reversed(), span.from, span.until) {
        let fault = Fault::at(
            Code::OutOfOrder,
            &span_path("until"),
            say!("until-lies-before-from", until = until.to_string(), from = from.to_string()),
        );
        notes.fault(fault.help(word!("swap-from-and-until")));
        return false;
    }
    let Some((first, last)) = campaign.ends() else {
        let fault =
            Fault::at(Code::missing(&["campaign", "start"]), &span_path(word), word!("no-day-of-campaign-can-be-told"));
        notes.fault(fault.help(word!("add-start-under-campaign")));
        return false;
    };
    let outside = span.from.is_some_and(|from| from.0 > last) || span.until.is_some_and(|until| until.0 < first);
    if outside {
        notes.remarks.push(text!(
            "no-day-of-it-lies-in-campaign",
            path = path.join("."),
            first = first.to_string(),
            last = last.to_string()
        ));
    }
    true
}

/// Whether a day of the campaign lies in a span; every day does where the campaign has no dates.
pub(super) fn holds_day(campaign: &Campaign, span: &DateRange, day: usize) -> bool {
    campaign.date(day).is_none_or(|date| span.holds(date))
}
