//! Scenarios: named changes of a brief, each started from the brief, from another scenario, or from another brief.
//!
//! What can be told of them without reading what they change is told here: their names, what they start from,
//! and whether that can be followed to a brief. Whether their keys fit is only known by reading each.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use toml::de::{DeTable, DeValue};

use super::placed_name::PlacedName;
use super::syntax::parse;
use super::understand::covering;
use crate::domain::brief::BASE;
use crate::fault::{Code, Fault, Named, Sources, TOLD, listed, nearest, suggestion};

const START: &str = "write a table such as `[scenario.no-tv]`, and under it the keys that change";

/// A scenario, without what it changes.
#[derive(Clone, Debug)]
pub(in crate::input) struct Outline {
    pub(in crate::input) name: String,
    /// Where it was written.
    place: Range<usize>,
    pub(in crate::input) base: Base,
    /// The catalogue it asks for.
    pub(in crate::input) catalogue: Option<PlacedName>,
}

/// What a scenario starts from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::input) enum Base {
    /// The brief it stands in.
    Brief,
    /// Another scenario of that brief.
    Scenario(PlacedName),
    /// Another brief.
    File(PlacedName),
}

/// The scenario in whose own text `range` lies.
pub fn scenario_at(sources: &Sources, range: &Range<usize>) -> Option<String> {
    let (text, _) = sources.find(range)?;
    let (mut table, _) = parse(text);
    let scenarios = taken(&mut table, &mut Vec::new());
    covering(&scenarios, range)?.into_iter().next()
}

/// Takes the `scenario` table out of a text; a fault where it is none.
pub(in crate::input) fn taken<'t>(table: &mut DeTable<'t>, faults: &mut Vec<Fault>) -> DeTable<'t> {
    match table.remove("scenario").map(|value| (value.span(), value.into_inner())) {
        Some((_, DeValue::Table(scenarios))) => scenarios,
        Some((place, _)) => {
            faults.push(fault(Code::WrongType, place, "`scenario` holds scenarios by name".to_owned(), START));
            DeTable::new()
        }
        None => DeTable::new(),
    }
}

/// The outlines of scenarios, in the order they were written; what is no scenario is taken out and told.
pub(in crate::input) fn outlines(scenarios: &mut DeTable<'_>, faults: &mut Vec<Fault>) -> Vec<Outline> {
    let mut outlines: Vec<Outline> = Vec::new();
    for (key, value) in scenarios.iter_mut() {
        let (name, place) = (key.get_ref().to_string(), key.span());
        let table = match value.get_mut() {
            DeValue::Table(table) if !name.is_empty() && name != BASE => table,
            DeValue::Table(_) if name.is_empty() => {
                faults.push(fault(
                    Code::BadValue,
                    place,
                    "a scenario has no name".to_owned(),
                    "give it one, as in `[scenario.no-tv]`",
                ));
                continue;
            }
            DeValue::Table(_) => {
                let what = "no scenario can be called `base`: it is what the brief itself is called";
                faults.push(fault(Code::Reserved, place, what.to_owned(), "give it another name"));
                continue;
            }
            _ => {
                faults.push(fault(Code::WrongType, value.span(), format!("`scenario.{name}` is not a table"), START));
                continue;
            }
        };
        if let Some((key, _)) = table.remove_entry("scenario") {
            let mend = "write it beside this one, and say what it starts from: `base = \"…\"`";
            faults.push(fault(
                Code::misplaced("scenario"),
                key.span(),
                "a scenario cannot stand in another".to_owned(),
                mend,
            ));
        }
        let base = base(table, faults);
        outlines.push(Outline { name, place, base, catalogue: PlacedName::of_catalogue(table) });
    }
    outlines.sort_by_key(|outline| outline.place.start);
    let known = by_name(&outlines);
    let strangers = outlines.iter().filter(|outline| unknown(outline, &known));
    faults.extend(strangers.enumerate().filter_map(|(at, outline)| not_known(outline, &outlines, at < TOLD)));
    faults.extend(rounds(&outlines, &known));
    outlines
}

/// The names of the scenarios that `name` is made of, what it starts from first; none where they do not lead
/// to a brief.
pub(in crate::input) fn chain<'a>(outlines: &'a [Outline], name: &str) -> Option<Vec<&'a Outline>> {
    let known = by_name(outlines);
    let mut chain: Vec<&Outline> = Vec::new();
    let mut passed = BTreeSet::new();
    let mut next = name;
    loop {
        let outline = known.get(next)?;
        if !passed.insert(next) {
            return None;
        }
        chain.push(outline);
        match &outline.base {
            Base::Scenario(base) => next = &base.name,
            Base::Brief | Base::File(_) => break,
        }
    }
    chain.reverse();
    Some(chain)
}

/// The scenarios that lead to a brief.
pub(in crate::input) fn founded(outlines: &[Outline]) -> BTreeSet<&str> {
    let known = by_name(outlines);
    // One that is on the way leads nowhere, until its end is known.
    let mut leads: BTreeMap<&str, bool> = BTreeMap::new();
    for start in outlines {
        let (mut way, mut at) = (Vec::new(), Some(start));
        let founded = loop {
            let Some(outline) = at else { break false };
            if let Some(&founded) = leads.get(outline.name.as_str()) {
                break founded;
            }
            leads.insert(&outline.name, false);
            way.push(outline.name.as_str());
            match &outline.base {
                Base::Scenario(base) => at = known.get(base.name.as_str()).copied(),
                Base::Brief | Base::File(_) => break true,
            }
        };
        leads.extend(way.into_iter().map(|name| (name, founded)));
    }
    leads.into_iter().filter(|(_, founded)| *founded).map(|(name, _)| name).collect()
}

/// That a reading has no scenario of this name.
pub(in crate::input) fn missing(name: &str, known: &[String]) -> Fault {
    let flag = format!("--scenario {name}");
    if known.is_empty() {
        return Fault::whole(Code::unknown(Named::Scenario, name), flag, "there are no scenarios").mend(START);
    }
    Fault::whole(Code::unknown(Named::Scenario, name), flag, "there is no such scenario")
        .mend(suggestion(name, known.iter().map(String::as_str)))
}

/// Takes out what a scenario starts from.
fn base(table: &mut DeTable<'_>, faults: &mut Vec<Fault>) -> Base {
    let wanted = PlacedName::of(table, "base");
    match (table.remove("base"), wanted) {
        (None, _) => Base::Brief,
        (Some(_), Some(wanted)) if is_file(&wanted.name) => Base::File(wanted),
        (Some(_), Some(wanted)) => Base::Scenario(wanted),
        (Some(value), None) => {
            let what = "`base` is the name of a scenario, or of a brief beside this one".to_owned();
            faults.push(fault(Code::WrongType, value.span(), what, "write it in quotes, as in `base = \"no-tv\"`"));
            Base::Brief
        }
    }
}

fn is_file(name: &str) -> bool {
    std::path::Path::new(name).extension().is_some_and(|extension| extension.eq_ignore_ascii_case("toml"))
}

fn by_name(outlines: &[Outline]) -> BTreeMap<&str, &Outline> {
    outlines.iter().map(|outline| (outline.name.as_str(), outline)).collect()
}

/// Whether a scenario starts from one that there is not.
fn unknown(outline: &Outline, known: &BTreeMap<&str, &Outline>) -> bool {
    matches!(&outline.base, Base::Scenario(base) if !known.contains_key(base.name.as_str()))
}

/// That there is no such scenario to start from; what was meant instead is looked for as far as it is shown.
fn not_known(outline: &Outline, outlines: &[Outline], shown: bool) -> Option<Fault> {
    let Base::Scenario(PlacedName { name, place }) = &outline.base else { return None };
    let code = Code::unknown(Named::Scenario, name);
    let what = format!("there is no scenario `{name}` to start from");
    if !shown {
        return Some(Fault::text(code, place.clone(), what));
    }
    let mend = if name == BASE {
        "leave `base` out: a scenario starts from the brief by itself".to_owned()
    } else {
        let others = outlines.iter().map(|other| other.name.as_str()).filter(|other| *other != outline.name);
        match nearest(name, others.clone()) {
            Some(meant) => format!("did you mean `{meant}`?"),
            None => format!("known: {}; another brief ends in .toml", listed(others)),
        }
    };
    Some(fault(code, place.clone(), what, &mend))
}

/// Scenarios that start from each other in a round; each round is told once, at the one that was written first.
fn rounds(outlines: &[Outline], known: &BTreeMap<&str, &Outline>) -> Vec<Fault> {
    let next = |outline: &&Outline| match &outline.base {
        Base::Scenario(base) => known.get(base.name.as_str()).copied(),
        Base::Brief | Base::File(_) => None,
    };
    let mut faults = Vec::new();
    let mut passed: BTreeSet<&str> = BTreeSet::new();
    for start in outlines {
        let mut way: Vec<&Outline> = Vec::new();
        let mut at = Some(start);
        while let Some(outline) = at.filter(|outline| passed.insert(&outline.name)) {
            way.push(outline);
            at = next(&outline);
        }
        // Where this way meets itself is a round; where it meets an earlier one, that was looked at before.
        let met = at.and_then(|met| way.iter().position(|outline| outline.name == met.name));
        faults.extend(met.and_then(|from| round(&way[from..])));
    }
    faults
}

fn round(round: &[&Outline]) -> Option<Fault> {
    let first = (0..round.len()).min_by_key(|&at| round[at].place.start)?;
    let names: Vec<&str> = (0..=round.len()).map(|at| round[(first + at) % round.len()].name.as_str()).collect();
    let what = format!("scenarios start from each other in a round: `{}`", names.join(" -> "));
    let Base::Scenario(PlacedName { place, .. }) = &round[first].base else { return None };
    Some(fault(Code::Circular, place.clone(), what, "let one of them start from the brief: leave its `base` out"))
}

fn fault(code: Code, place: Range<usize>, what: String, mend: &str) -> Fault {
    Fault::text(code, place, what).mend(mend)
}
