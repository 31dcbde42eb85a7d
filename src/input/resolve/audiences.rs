//! The audiences, or personas, of a brief: their size, who they are, and their affinity with channels.

use crate::domain::quantity::Amount;
use std::collections::BTreeMap;

use super::notes::Notes;
use crate::domain::brief::{self, LocalisedText};
use crate::fault::{Code, Fault, Named, suggestion};
use crate::problem::{Audience, AudienceIndex, By};
use crate::text::language::Text;
use crate::text::messages::{say, text, word};
use crate::text::number;

/// The first audience of each name, and of each description.
#[derive(Default)]
struct Twins<'a> {
    by_name: BTreeMap<String, &'a str>,
    alike: BTreeMap<Vec<(&'static str, Text)>, &'a str>,
}

/// The audiences, each with the people it counts.
pub(super) fn audiences(notes: &mut Notes) -> By<AudienceIndex, Audience> {
    let brief = notes.brief;
    if brief.audience.is_empty() {
        let fault = Fault::missing(&["audience"], word!("there-is-no-audience"));
        notes.fault(fault.help(word!("add-audience-everyone")));
    }
    let mut twins = Twins::default();
    let mut audiences: By<AudienceIndex, Audience> = By::new();
    for (key, stated_audience) in &brief.audience {
        audiences.push(audience(notes, key, stated_audience, &mut twins));
    }
    if !audiences.is_empty() && audiences.iter().all(|audience| audience.people <= 0.0) {
        let key = &audiences[AudienceIndex(0)].key;
        let fault = Fault::at(Code::OutOfRange, &["audience", key, "people"], word!("there-is-nobody-in-any-audience"));
        notes.fault(fault.help(word!("plan-is-for-people")));
    }
    overlaps(notes, &mut audiences);
    audiences
}

fn audience<'a>(notes: &mut Notes, key: &'a str, stated_audience: &brief::Audience, twins: &mut Twins<'a>) -> Audience {
    let name = LocalisedText::or(stated_audience.name.as_ref(), key);
    let twin = name.all().find_map(|name| Some((*twins.by_name.get(name)?, name)));
    if let Some((twin, name)) = twin {
        let what = say!("audiences-have-same-name", twin, key, name);
        let help = word!("give-each-its-own-name");
        notes.fault(Fault::at(Code::Twice, &["audience", key, "name"], what).help(help));
    }
    let attributes = attributes(stated_audience);
    let like_audience = twins.alike.get(&attributes).copied().filter(|_| !attributes.is_empty());
    if let Some(twin) = like_audience.filter(|twin| !overlap_said(notes.brief, key, twin)) {
        let word = attributes[0].0;
        let what = say!("audiences-describe-same-people", twin, key);
        let help = say!("say-how-audiences-differ", twin);
        notes.fault(Fault::at(Code::Twice, &["audience", key, word], what).help(help));
    }
    let people = stated_audience.people.map_or_else(
        || {
            let fault = Fault::missing(&["audience", key, "people"], say!("audience-has-no-people", key));
            notes.fault(fault.help(word!("add-its-size")));
            1.0
        },
        Amount::get,
    );
    if people > 0.0 && people < 1.0 {
        let fault =
            Fault::at(Code::OutOfRange, &["audience", key, "people"], say!("audience-is-less-than-one-person", key));
        notes.fault(fault.help(word!("write-number-of-people")));
    }
    for channel in stated_audience.index.keys() {
        notes.channels_named(std::slice::from_ref(channel), &["audience", key, "index", channel]);
    }
    for name in name.all() {
        twins.by_name.entry(name.to_owned()).or_insert(key);
    }
    twins.alike.entry(attributes.clone()).or_insert(key);
    Audience { key: key.to_owned(), name, people, attributes, weight: stated_audience.weight.map_or(1.0, Amount::get) }
}

/// People in two audiences count half in each, so that everyone counts once in total. Their reach is then the mean of
/// both.
fn overlaps(notes: &mut Notes, audiences: &mut By<AudienceIndex, Audience>) {
    let brief = notes.brief;
    let mut shared: Vec<(AudienceIndex, AudienceIndex, f64)> = Vec::new();
    for (key, stated_audience) in &brief.audience {
        for (other, people) in &stated_audience.overlaps {
            let path = ["audience", key, "overlaps", other];
            let (Some(a), Some(b)) = (position(audiences, key), position(audiences, other)) else {
                let help = suggestion(other, audiences.iter().map(|audience| audience.key.as_str()));
                notes.fault(
                    Fault::at(Code::unknown(Named::Audience, other), &path, say!("unknown-audience", name = other))
                        .help(help),
                );
                continue;
            };
            let smaller = audiences[a].people.min(audiences[b].people);
            if a == b {
                let fault = Fault::at(Code::Circular, &path, say!("audience-cannot-overlap-itself", key));
                notes.fault(fault.help(word!("name-other-audience-or-leave-it-out")));
            } else if people.get() > smaller {
                let what = say!("overlap-is-more-than-audience-has", people = people.get(), key, other);
                notes.fault(
                    Fault::at(
                        Code::more_than_all([["audience", key, "people"], ["audience", other, "people"]]),
                        &path,
                        what,
                    )
                    .help(word!("overlap-is-at-most-smaller-audience")),
                );
            } else if shared.iter().any(|&(c, d, _)| (c, d) == (b, a)) {
                let what = say!("overlap-is-said-twice", key, other);
                notes.fault(Fault::at(Code::Twice, &path, what).help(word!("say-it-in-one-of-two")));
            } else {
                shared.push((a, b, people.get()));
            }
        }
    }
    for &(a, b, people) in &shared {
        audiences[a].people -= people / 2.0;
        audiences[b].people -= people / 2.0;
        notes.remarks.push(text!(
            "people-are-in-both-and-each-counts",
            people = number::fixed(people, 0),
            a = audiences[a].name,
            b = audiences[b].name
        ));
    }
    for audience in audiences.iter().filter(|audience| audience.people < 0.0) {
        let what = say!("audience-shares-more-people-than-it-has", key = audience.key);
        notes.faults.push(
            Fault::at(
                Code::more_than_all([["audience", &audience.key, "people"]]),
                &["audience", &audience.key, "overlaps"],
                what,
            )
            .help(word!("lower-overlaps")),
        );
    }
}

/// How much more contacts of a channel fall on each head of an audience than on the average head.
pub(super) fn affinity(brief: &brief::Brief, audience: &str, channel: &str) -> f64 {
    brief.audience[audience].index.get(channel).map_or(1.0, |index| index.get() / 100.0)
}
/// The index of an audience named at `path`.
pub(super) fn audience_named(
    notes: &mut Notes,
    audiences: &By<AudienceIndex, Audience>,
    name: &str,
    path: &[&str],
) -> Option<AudienceIndex> {
    let named_audience = audiences.position(|audience| audience.key == name);
    if named_audience.is_none() {
        let help = suggestion(name, audiences.iter().map(|audience| audience.key.as_str()));
        notes.fault(Fault::at(Code::unknown(Named::Audience, name), path, say!("unknown-audience", name)).help(help));
    }
    named_audience
}

fn position(audiences: &By<AudienceIndex, Audience>, key: &str) -> Option<AudienceIndex> {
    audiences.position(|audience| audience.key == key)
}

fn overlap_said(brief: &brief::Brief, one: &str, other: &str) -> bool {
    let says = |a: &str, b: &str| brief.audience.get(a).is_some_and(|audience| audience.overlaps.contains_key(b));
    says(one, other) || says(other, one)
}

/// What describes an audience, in the words of the brief.
fn attributes(stated_audience: &brief::Audience) -> Vec<(&'static str, Text)> {
    let audience_attributes = [
        ("age", &stated_audience.age),
        ("place", &stated_audience.place),
        ("income", &stated_audience.income),
        ("household", &stated_audience.household),
        ("lifestyle", &stated_audience.lifestyle),
    ];
    audience_attributes.into_iter().filter_map(|(word, stated)| Some((word, stated.as_ref()?.text()))).collect()
}
