//! The words for what limits, goals and the objective count, and those that resources may not take.

use super::notes::Notes;
use crate::domain::brief::Measure;
use crate::domain::catalogue::Channel;
use crate::fault::{Code, Fault, Named};
use crate::problem::REMEMBERED;
use crate::text::messages::say;

/// The word that limits use for contacts per person reached.
pub(super) const FREQUENCY: &str = "frequency";

/// Words that goals and objectives have besides the measures.
const WORDS: [&str; 7] = ["reach", "reach_people", REMEMBERED, "value", FREQUENCY, "cost_per_conversion", "roas"];

/// Refuses resources that are called like a measure: limits and objectives that name one would count the measure.
pub(super) fn named_apart(notes: &mut Notes, key: &str, channel: &Channel) {
    let measures = || Measure::BUILT_IN.iter().map(|(name, _)| *name).chain(WORDS);
    for name in channel.resource.keys() {
        if let Some(word) = measures().find(|word| word.eq_ignore_ascii_case(name.trim())) {
            let what = say!("resource-is-called-like-measure", name, word);
            let help = say!("give-it-name-such-as-of-ours", word);
            notes.fault(Fault::at(Code::Reserved, &["channel", key, "resource", name], what).help(help));
        }
    }
}

/// The measure a word stands for; a word that no channel has as a resource is a fault.
pub(super) fn measure_named(notes: &mut Notes, word: &str, path: &[&str]) -> Option<Measure> {
    let measure = Measure::named(word);
    if !matches!(&measure, Measure::Resource(name) if !notes.resources.contains(name.as_str())) {
        return Some(measure);
    }
    let built_in = Measure::BUILT_IN.iter().map(|(name, _)| *name);
    let known_measures: Vec<&str> = built_in.chain(notes.resources.iter().copied()).collect();
    notes.unknown(
        Fault::at(Code::unknown(Named::Measure, word), path, say!("unknown-measure", name = word)),
        word,
        known_measures.iter().copied(),
    );
    None
}
