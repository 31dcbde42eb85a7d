//! Scenarios: named changes of a brief, each started from the brief, from another scenario, or from another brief.
//!
//! Read here are their names, what they start from, and whether that leads to a brief. The keys that a scenario changes
//! are read when it is merged.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use toml::de::{DeTable, DeValue};

use super::placed_name::PlacedName;
use super::syntax::parse;
use super::understand::covering;
use crate::domain::brief::BASE;
use crate::fault::{Code, Fault, MOST_SHOWN, Named, Sources, did_you_mean, listed, nearest, suggestion};
use crate::text::messages::{say, word};

/// A scenario, without what it changes.
#[derive(Clone, Debug)]
pub(in crate::input) struct ScenarioOutline {
    pub(in crate::input) name: String,
    /// Where it was written.
    place: Range<usize>,
    pub(in crate::input) base: ScenarioBase,
    /// The catalogue it asks for.
    pub(in crate::input) catalogue: Option<PlacedName>,
}

/// What a scenario starts from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::input) enum ScenarioBase {
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

/// Takes the `scenario` table out of a text; a fault where it is no table.
pub(in crate::input) fn taken<'t>(table: &mut DeTable<'t>, faults: &mut Vec<Fault>) -> DeTable<'t> {
    match table.remove("scenario").map(|value| (value.span(), value.into_inner())) {
        Some((_, DeValue::Table(scenarios))) => scenarios,
        Some((place, _)) => {
            faults.push(fault(
                Code::WrongType,
                place,
                word!("scenario-holds-scenarios").to_owned(),
                word!("write-scenario-table"),
            ));
            DeTable::new()
        }
        None => DeTable::new(),
    }
}

/// The outlines of scenarios, in the order they were written. What is no scenario is a fault.
pub(in crate::input) fn outlines(scenarios: &mut DeTable<'_>, faults: &mut Vec<Fault>) -> Vec<ScenarioOutline> {
    let mut outlines: Vec<ScenarioOutline> = Vec::new();
    for (key, value) in scenarios.iter_mut() {
        let (name, place) = (key.get_ref().to_string(), key.span());
        let table = match value.get_mut() {
            DeValue::Table(table) if !name.is_empty() && name != BASE => table,
            DeValue::Table(_) if name.is_empty() => {
                faults.push(fault(
                    Code::BadValue,
                    place,
                    word!("scenario-has-no-name").to_owned(),
                    word!("name-the-scenario"),
                ));
                continue;
            }
            DeValue::Table(_) => {
                let what = word!("base-is-reserved");
                faults.push(fault(Code::Reserved, place, what.to_owned(), word!("give-it-another-name")));
                continue;
            }
            _ => {
                faults.push(fault(
                    Code::WrongType,
                    value.span(),
                    say!("scenario-is-not-a-table", name),
                    word!("write-scenario-table"),
                ));
                continue;
            }
        };
        if let Some((key, _)) = table.remove_entry("scenario") {
            let help = word!("write-scenario-beside");
            faults.push(fault(Code::misplaced("scenario"), key.span(), word!("scenario-in-scenario").to_owned(), help));
        }
        let base = base(table, faults);
        outlines.push(ScenarioOutline { name, place, base, catalogue: PlacedName::of_catalogue(table) });
    }
    outlines.sort_by_key(|outline| outline.place.start);
    let outlines_by_name = by_name(&outlines);
    let strangers = outlines.iter().filter(|outline| unknown(outline, &outlines_by_name));
    faults.extend(strangers.enumerate().filter_map(|(at, outline)| not_known(outline, &outlines, at < MOST_SHOWN)));
    faults.extend(cycles(&outlines, &outlines_by_name));
    outlines
}

/// The scenarios that `name` is made of, what it starts from first; none where they do not lead to a brief.
pub(in crate::input) fn chain<'a>(outlines: &'a [ScenarioOutline], name: &str) -> Option<Vec<&'a ScenarioOutline>> {
    let outlines_by_name = by_name(outlines);
    let mut chain: Vec<&ScenarioOutline> = Vec::new();
    let mut scenarios_passed = BTreeSet::new();
    let mut next = name;
    loop {
        let outline = outlines_by_name.get(next)?;
        if !scenarios_passed.insert(next) {
            return None;
        }
        chain.push(outline);
        match &outline.base {
            ScenarioBase::Scenario(base) => next = &base.name,
            ScenarioBase::Brief | ScenarioBase::File(_) => break,
        }
    }
    chain.reverse();
    Some(chain)
}

/// The scenarios that lead to a brief.
pub(in crate::input) fn with_brief(outlines: &[ScenarioOutline]) -> BTreeSet<&str> {
    let outlines_by_name = by_name(outlines);
    // A scenario on the current path leads to none until the end of the path is known.
    let mut leads_to_brief: BTreeMap<&str, bool> = BTreeMap::new();
    for start in outlines {
        let (mut path_taken, mut at) = (Vec::new(), Some(start));
        let with_brief = loop {
            let Some(outline) = at else { break false };
            if let Some(&with_brief) = leads_to_brief.get(outline.name.as_str()) {
                break with_brief;
            }
            leads_to_brief.insert(&outline.name, false);
            path_taken.push(outline.name.as_str());
            match &outline.base {
                ScenarioBase::Scenario(base) => at = outlines_by_name.get(base.name.as_str()).copied(),
                ScenarioBase::Brief | ScenarioBase::File(_) => break true,
            }
        };
        leads_to_brief.extend(path_taken.into_iter().map(|name| (name, with_brief)));
    }
    leads_to_brief.into_iter().filter(|(_, with_brief)| *with_brief).map(|(name, _)| name).collect()
}

/// The fault of a scenario name that a brief does not have.
pub(in crate::input) fn missing(name: &str, known: &[String]) -> Fault {
    let flag = format!("--scenario {name}");
    if known.is_empty() {
        return Fault::whole(Code::unknown(Named::Scenario, name), flag, word!("there-are-no-scenarios"))
            .help(word!("write-scenario-table"));
    }
    Fault::whole(Code::unknown(Named::Scenario, name), flag, word!("there-is-no-such-scenario"))
        .help(suggestion(name, known.iter().map(String::as_str)))
}

/// Takes the `base` out of a scenario's table.
fn base(table: &mut DeTable<'_>, faults: &mut Vec<Fault>) -> ScenarioBase {
    let base_name = PlacedName::of(table, "base");
    match (table.remove("base"), base_name) {
        (None, _) => ScenarioBase::Brief,
        (Some(_), Some(base_name)) if is_file(&base_name.name) => ScenarioBase::File(base_name),
        (Some(_), Some(base_name)) => ScenarioBase::Scenario(base_name),
        (Some(value), None) => {
            let what = word!("base-is-a-name").to_owned();
            faults.push(fault(Code::WrongType, value.span(), what, word!("write-base-in-quotes")));
            ScenarioBase::Brief
        }
    }
}

fn is_file(name: &str) -> bool {
    std::path::Path::new(name).extension().is_some_and(|extension| extension.eq_ignore_ascii_case("toml"))
}

fn by_name(outlines: &[ScenarioOutline]) -> BTreeMap<&str, &ScenarioOutline> {
    outlines.iter().map(|outline| (outline.name.as_str(), outline)).collect()
}

/// Whether a scenario starts from an unknown one.
fn unknown(outline: &ScenarioOutline, known: &BTreeMap<&str, &ScenarioOutline>) -> bool {
    matches!(&outline.base, ScenarioBase::Scenario(base) if !known.contains_key(base.name.as_str()))
}

/// The fault of a scenario that starts from an unknown one; the name that was meant is looked up where the fault is
/// shown.
fn not_known(outline: &ScenarioOutline, outlines: &[ScenarioOutline], shown: bool) -> Option<Fault> {
    let ScenarioBase::Scenario(PlacedName { name, place }) = &outline.base else { return None };
    let code = Code::unknown(Named::Scenario, name);
    let what = say!("no-scenario-to-start-from", name);
    if !shown {
        return Some(Fault::text(code, place.clone(), what));
    }
    let help = if name == BASE {
        word!("leave-base-out").to_owned()
    } else {
        let others = outlines.iter().map(|other| other.name.as_str()).filter(|other| *other != outline.name);
        match nearest(name, others.clone()) {
            Some(meant) => did_you_mean(meant),
            None => say!("known-scenarios", names = listed(others)),
        }
    };
    Some(fault(code, place.clone(), what, &help))
}

/// Scenarios that start from each other in a cycle: one fault for each cycle, at the scenario that was written first.
fn cycles(outlines: &[ScenarioOutline], known: &BTreeMap<&str, &ScenarioOutline>) -> Vec<Fault> {
    let next = |outline: &&ScenarioOutline| match &outline.base {
        ScenarioBase::Scenario(base) => known.get(base.name.as_str()).copied(),
        ScenarioBase::Brief | ScenarioBase::File(_) => None,
    };
    let mut faults = Vec::new();
    let mut scenarios_passed: BTreeSet<&str> = BTreeSet::new();
    for start in outlines {
        let mut path_taken: Vec<&ScenarioOutline> = Vec::new();
        let mut next_scenario = Some(start);
        while let Some(outline) = next_scenario.filter(|outline| scenarios_passed.insert(&outline.name)) {
            path_taken.push(outline);
            next_scenario = next(&outline);
        }
        // A path that meets itself is a cycle. Where it meets an earlier path, that was checked before.
        let met = next_scenario.and_then(|met| path_taken.iter().position(|outline| outline.name == met.name));
        faults.extend(met.and_then(|from| cycle(&path_taken[from..])));
    }
    faults
}

fn cycle(cycle: &[&ScenarioOutline]) -> Option<Fault> {
    let first_in_cycle = (0..cycle.len()).min_by_key(|&at| cycle[at].place.start)?;
    let names: Vec<&str> =
        (0..=cycle.len()).map(|at| cycle[(first_in_cycle + at) % cycle.len()].name.as_str()).collect();
    let what = say!("scenarios-in-a-round", round = names.join(" -> "));
    let ScenarioBase::Scenario(PlacedName { place, .. }) = &cycle[first_in_cycle].base else { return None };
    Some(fault(Code::Circular, place.clone(), what, word!("let-one-start-from-brief")))
}

fn fault(code: Code, place: Range<usize>, what: String, help: &str) -> Fault {
    Fault::text(code, place, what).help(help)
}
