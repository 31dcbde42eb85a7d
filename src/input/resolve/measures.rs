//! Resources, and the words they may not take.

use super::average_frequency::WORD as FREQUENCY;
use super::notes::Notes;
use crate::domain::brief::Measure;
use crate::domain::catalogue::Channel;
use crate::fault::{Code, Fault};
use crate::problem::REMEMBERED;

/// Words that goals and objectives have besides the measures.
const WORDS: [&str; 7] = ["reach", "reach_people", REMEMBERED, "value", FREQUENCY, "cost_per_conversion", "roas"];

/// Refuses resources that are called like a measure: limits and objectives that name one would count the measure.
pub(super) fn named_apart(notes: &mut Notes, key: &str, channel: &Channel) {
    let measures = || Measure::BUILT_IN.iter().map(|(name, _)| *name).chain(WORDS);
    for name in channel.resource.keys() {
        if let Some(word) = measures().find(|word| word.eq_ignore_ascii_case(name.trim())) {
            let what = format!("a resource cannot be called `{name}`: `{word}` is a measure of every channel");
            let mend = format!("give it a name of its own, such as `{word}_of_ours`");
            notes.fault(Fault::at(Code::Reserved, &["channel", key, "resource", name], what).mend(mend));
        }
    }
}
