//! Checks the prerequisites of channels: the others without which a channel is not bought.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::notes::Notes;
use crate::domain::catalogue::{Catalogue, Channel};
use crate::fault::{Code, Fault, listed};
use crate::text::messages::{say, text, word};

/// Faults of prerequisites that are unknown, the channel itself, left out, or circular.
pub(super) fn check(notes: &mut Notes) {
    let catalogue = notes.catalogue;
    for (key, channel) in &catalogue.channel {
        notes.channels_named(&channel.needs, &["channel", key, "needs"]);
        if channel.needs.contains(key) {
            let fault = Fault::at(Code::Circular, &["channel", key, "needs"], say!("channel-needs-itself", key));
            notes.fault(fault.help(word!("name-other-channel-or-leave-needs-out")));
        }
        if is_offered(notes, key) {
            left_out(notes, key, channel);
        }
    }
    cycles(notes);
}

/// Whether the plan may buy a channel.
fn is_offered(notes: &Notes, key: &str) -> bool {
    notes.is_listed(key) && notes.catalogue.channel.get(key).is_some_and(|channel| !channel.exclude)
}

/// A channel that needs one that cannot be bought can itself not be bought.
fn left_out(notes: &mut Notes, key: &str, channel: &Channel) {
    let is_known_but_left_out =
        |name: &&String| notes.catalogue.channel.contains_key(*name) && !is_offered(notes, name);
    let missing_prerequisites: Vec<&str> =
        channel.needs.iter().filter(is_known_but_left_out).map(String::as_str).collect();
    if missing_prerequisites.is_empty() {
        return;
    }
    let (names, count) = (|| listed(missing_prerequisites.iter().copied()), missing_prerequisites.len());
    if channel.is_required() {
        let what = say!("channel-is-required-and-needs-left-out", count, key, names = names());
        let help = say!("let-needed-in-or-drop-bounds", names = names(), key);
        notes.fault(Fault::at(Code::Contradicts, &["channel", key, "needs"], what).help(help));
    } else {
        notes.remarks.push(text!("can-never-be-bought-it-needs", count, key, names = names()));
    }
}

/// Circular dependencies between channels; each is one fault, at the channel that comes first.
fn cycles(notes: &mut Notes) {
    let catalogue = notes.catalogue;
    let mut faulted: BTreeSet<&str> = BTreeSet::new();
    for start in may_be_circular(catalogue) {
        if faulted.contains(&start) {
            continue;
        }
        let Some(cycle) = cycle(notes, start).filter(|cycle| cycle.len() > 1) else { continue };
        let path = cycle.iter().copied().chain([start]).collect::<Vec<_>>().join(" -> ");
        let what = say!("circular-dependency-of-needs", path);
        let help = say!("drop-one-of-these-needs", channels = cycle.len());
        notes.fault(Fault::at(Code::Circular, &["channel", start, "needs"], what).help(help));
        faulted.extend(cycle);
    }
}

/// The shortest way from a channel over its needs back to itself.
fn cycle<'a>(notes: &Notes<'a>, start: &'a str) -> Option<Vec<&'a str>> {
    let mut needed_by: BTreeMap<&str, Option<&str>> = [(start, None)].into();
    let mut ends: VecDeque<&str> = [start].into();
    while let Some(last) = ends.pop_front() {
        for next in
            notes.catalogue.channel.get(last).iter().flat_map(|channel| channel.needs.iter().map(String::as_str))
        {
            if next == start {
                let mut needs_cycle: Vec<&str> = std::iter::successors(Some(last), |&key| needed_by[key]).collect();
                needs_cycle.reverse();
                return Some(needs_cycle);
            }
            if !needed_by.contains_key(next) {
                needed_by.insert(next, Some(last));
                ends.push_back(next);
            }
        }
    }
    None
}

/// The channels that may be in a circular dependency: those that need no other channel, or are needed by none, are left
/// out, and then those that only led to them.
fn may_be_circular(catalogue: &Catalogue) -> BTreeSet<&str> {
    let is_channel = |name: &&String| catalogue.channel.contains_key(*name);
    let needs_pairs = catalogue
        .channel
        .iter()
        .flat_map(|(key, channel)| channel.needs.iter().filter(is_channel).map(move |needed| (key, needed)));
    let needs_pairs: Vec<(&str, &str)> = needs_pairs.map(|(key, needed)| (key.as_str(), needed.as_str())).collect();
    let mut unplaced_channels: BTreeSet<&str> = catalogue.channel.keys().map(String::as_str).collect();
    let turned: Vec<(&str, &str)> = needs_pairs.iter().map(|&(key, needed)| (needed, key)).collect();
    for pairs in [&needs_pairs, &turned] {
        drop_ends(&mut unplaced_channels, pairs);
    }
    unplaced_channels
}

/// Drops what leads to nothing that is left, until nothing more does.
fn drop_ends<'a>(left: &mut BTreeSet<&'a str>, pairs: &[(&'a str, &'a str)]) {
    let (mut onward, mut back): (BTreeMap<&str, usize>, BTreeMap<&str, Vec<&str>>) = (BTreeMap::new(), BTreeMap::new());
    for (from, to) in pairs.iter().filter(|(from, to)| left.contains(from) && left.contains(to)) {
        *onward.entry(from).or_default() += 1;
        back.entry(to).or_default().push(from);
    }
    let mut ends: Vec<&str> = left.iter().copied().filter(|key| !onward.contains_key(key)).collect();
    while let Some(end) = ends.pop() {
        left.remove(end);
        for from in back.remove(end).unwrap_or_default() {
            if let Some(count) = onward.get_mut(from) {
                *count -= 1;
                if *count == 0 {
                    ends.push(from);
                }
            }
        }
    }
}
