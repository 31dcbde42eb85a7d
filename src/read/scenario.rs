//! Scenarios: named changes of a brief, each started from the brief, from another scenario, or from another brief.
//!
//! What can be told of them without reading what they change is told here: their names, what they start from,
//! and whether that can be followed to a brief. Whether their keys fit is only known by reading each.

use std::ops::Range;

use toml::de::{DeTable, DeValue};

use super::sources::{Sources, Wanted};
use super::understand::covering;
use crate::brief::BASE;
use crate::fault::{Fault, Place, listed, nearest, suggestion};

const START: &str = "write a table such as `[scenario.no-tv]`, and under it the keys that change";

/// A scenario, without what it changes.
#[derive(Clone, Debug)]
pub(super) struct Outline {
    pub(super) name: String,
    pub(super) base: Base,
    /// The catalogue it asks for.
    pub(super) catalogue: Option<Wanted>,
}

/// What a scenario starts from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Base {
    /// The brief it stands in.
    Brief,
    /// Another scenario of that brief.
    Scenario(Wanted),
    /// Another brief.
    File(Wanted),
}

impl Sources {
    /// The scenario in whose own text `range` lies.
    pub fn scenario_at(&self, range: &Range<usize>) -> Option<String> {
        let (text, _) = self.find(range)?;
        let (mut table, _) = text.parse();
        let scenarios = taken(&mut table, &mut Vec::new());
        covering(&scenarios, range)?.into_iter().next()
    }
}

impl Wanted {
    fn of(table: &DeTable<'_>, key: &str) -> Option<Self> {
        let wanted = table.get(key)?;
        Some(Self { name: wanted.get_ref().as_str()?.to_owned(), place: wanted.span() })
    }

    /// The catalogue that a brief or a scenario asks for.
    pub(super) fn of_catalogue(table: &DeTable<'_>) -> Option<Self> {
        Self::of(table.get("campaign")?.get_ref().as_table()?, "catalogue")
    }
}

/// Takes the `scenario` table out of a text; a fault where it is none.
pub(super) fn taken<'t>(table: &mut DeTable<'t>, faults: &mut Vec<Fault>) -> DeTable<'t> {
    match table.remove("scenario").map(|value| (value.span(), value.into_inner())) {
        Some((_, DeValue::Table(scenarios))) => scenarios,
        Some((place, _)) => {
            faults.push(fault(place, "`scenario` holds scenarios by name".to_owned(), START));
            DeTable::new()
        }
        None => DeTable::new(),
    }
}

/// The outlines of scenarios, in the order they were written; what is no scenario is taken out and told.
pub(super) fn outlines(scenarios: &mut DeTable<'_>, faults: &mut Vec<Fault>) -> Vec<Outline> {
    let mut outlines: Vec<(Range<usize>, Outline)> = Vec::new();
    for (key, value) in scenarios.iter_mut() {
        let (name, place) = (key.get_ref().to_string(), key.span());
        let table = match value.get_mut() {
            DeValue::Table(table) if !name.is_empty() && name != BASE => table,
            DeValue::Table(_) if name.is_empty() => {
                faults.push(fault(place, "a scenario has no name".to_owned(), "give it one, as in `[scenario.no-tv]`"));
                continue;
            }
            DeValue::Table(_) => {
                let what = "no scenario can be called `base`: it is what the brief itself is called";
                faults.push(fault(place, what.to_owned(), "give it another name"));
                continue;
            }
            _ => {
                faults.push(fault(value.span(), format!("`scenario.{name}` is not a table"), START));
                continue;
            }
        };
        if let Some((key, _)) = table.remove_entry("scenario") {
            let mend = "write it beside this one, and say what it starts from: `base = \"…\"`";
            faults.push(fault(key.span(), "a scenario cannot stand in another".to_owned(), mend));
        }
        let base = base(table, faults);
        outlines.push((place, Outline { name, base, catalogue: Wanted::of_catalogue(table) }));
    }
    outlines.sort_by_key(|(place, _)| place.start);
    let outlines: Vec<Outline> = outlines.into_iter().map(|(_, outline)| outline).collect();
    faults.extend(outlines.iter().filter_map(|outline| unknown(outline, &outlines)));
    faults.extend(rounds(&outlines));
    outlines
}

/// The names of the scenarios that `name` is made of, what it starts from first; none where they do not lead
/// to a brief.
pub(super) fn chain<'a>(outlines: &'a [Outline], name: &str) -> Option<Vec<&'a Outline>> {
    let mut chain: Vec<&Outline> = Vec::new();
    let mut next = name;
    loop {
        let outline = outlines.iter().find(|outline| outline.name == next)?;
        if chain.iter().any(|before| before.name == outline.name) {
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

/// That a reading has no scenario of this name.
pub(super) fn missing(name: &str, known: &[String]) -> Fault {
    let flag = format!("--scenario {name}");
    if known.is_empty() {
        return Fault::whole(flag, "there are no scenarios").mend(START);
    }
    Fault::whole(flag, "there is no such scenario").mend(suggestion(name, known.iter().map(String::as_str)))
}

/// Takes out what a scenario starts from.
fn base(table: &mut DeTable<'_>, faults: &mut Vec<Fault>) -> Base {
    let wanted = Wanted::of(table, "base");
    match (table.remove("base"), wanted) {
        (None, _) => Base::Brief,
        (Some(_), Some(wanted)) if is_file(&wanted.name) => Base::File(wanted),
        (Some(_), Some(wanted)) => Base::Scenario(wanted),
        (Some(value), None) => {
            let what = "`base` is the name of a scenario, or of a brief beside this one".to_owned();
            faults.push(fault(value.span(), what, "write it in quotes, as in `base = \"no-tv\"`"));
            Base::Brief
        }
    }
}

fn is_file(name: &str) -> bool {
    std::path::Path::new(name).extension().is_some_and(|extension| extension.eq_ignore_ascii_case("toml"))
}

fn unknown(outline: &Outline, outlines: &[Outline]) -> Option<Fault> {
    let Base::Scenario(Wanted { name, place }) = &outline.base else { return None };
    if outlines.iter().any(|other| other.name == *name) {
        return None;
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
    Some(fault(place.clone(), format!("there is no scenario `{name}` to start from"), &mend))
}

/// Scenarios that start from each other in a round; each round is told once.
fn rounds(outlines: &[Outline]) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut told: Vec<&str> = Vec::new();
    for outline in outlines {
        let mut round = vec![outline.name.as_str()];
        let mut at = outline;
        while let Base::Scenario(base) = &at.base {
            let Some(next) = outlines.iter().find(|other| other.name == base.name) else { break };
            if round.contains(&next.name.as_str()) {
                if next.name == outline.name && !told.contains(&round[0]) {
                    let what =
                        format!("scenarios start from each other in a round: `{} -> {}`", round.join(" -> "), round[0]);
                    let Base::Scenario(Wanted { place, .. }) = &outline.base else { break };
                    faults.push(fault(
                        place.clone(),
                        what,
                        "let one of them start from the brief: leave its `base` out",
                    ));
                    told.extend(&round);
                }
                break;
            }
            round.push(&next.name);
            at = next;
        }
    }
    faults
}

fn fault(place: Range<usize>, what: String, mend: &str) -> Fault {
    Fault { place: Place::Text(place), what, mend: Some(mend.to_owned()) }
}
