//! The pattern of a channel that runs and pauses in turn.

use super::super::notes::Notes;
use super::channel::WeeklyChannel;
use crate::fault::{Code, Fault};
use crate::problem::{Pattern, Problem};
use crate::text::messages::{say, word};

/// The pattern of a channel, with every offset to choose from.
pub(super) fn of_channel(notes: &mut Notes, problem: &mut Problem, weekly: &WeeklyChannel) {
    let WeeklyChannel { key, channel, lines } = weekly;
    let Some(asked) = channel.pattern else { return };
    let path = ["channel", key, "pattern"];
    if asked.on.get().fract() != 0.0 || asked.off.get().fract() != 0.0 {
        let fault = Fault::at(Code::NotWhole, &path, word!("pattern-counts-whole-weeks"));
        return notes.fault(fault.help(word!("write-pattern-in-whole-weeks")));
    }
    let (on, off) = (asked.on.get() as usize, asked.off.get() as usize);
    if on + off > 2 * problem.campaign.calendar.weeks.len().max(1) {
        let what = say!("pattern-is-longer-than-campaign", on, off);
        return notes.fault(Fault::at(Code::OutOfRange, &path, what).help(word!("shorten-pattern")));
    }
    let offsets = (0..on + off).collect();
    let pattern = Pattern { channel: (*key).to_owned(), lines: lines.clone(), on, off, offsets };
    if let Some(weekly) = &mut problem.weekly {
        weekly.patterns.push(pattern);
    }
}
