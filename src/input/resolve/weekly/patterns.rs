//! The pattern of a channel that runs and pauses in turn.

use super::super::notes::Notes;
use super::channel::WeeklyChannel;
use crate::fault::{Code, Fault};
use crate::problem::{Pattern, Problem};

/// The pattern of a channel, with every offset to choose from.
pub(super) fn of_channel(notes: &mut Notes, problem: &mut Problem, weekly: &WeeklyChannel) {
    let WeeklyChannel { key, channel, lines } = weekly;
    let Some(asked) = channel.pattern else { return };
    let path = ["channel", key, "pattern"];
    if asked.on.get().fract() != 0.0 || asked.off.get().fract() != 0.0 {
        let fault = Fault::at(Code::NotWhole, &path, "a pattern counts whole weeks");
        return notes.fault(fault.help("write `pattern = { on = 2, off = 2 }`"));
    }
    let (on, off) = (asked.on.get() as usize, asked.off.get() as usize);
    if on + off > 2 * problem.campaign.calendar.weeks.len().max(1) {
        let what = format!("a pattern of {on} weeks on and {off} off is longer than the campaign");
        return notes
            .fault(Fault::at(Code::OutOfRange, &path, what).help("shorten it; `flight` says when it runs at all"));
    }
    let offsets = (0..on + off).collect();
    let pattern = Pattern { channel: (*key).to_owned(), lines: lines.clone(), on, off, offsets };
    if let Some(weekly) = &mut problem.weekly {
        weekly.patterns.push(pattern);
    }
}
