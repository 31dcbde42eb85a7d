//! When hard bounds contradict each other: conflicting sets from which nothing can be left out, with what each bound of
//! them would have to become, solved.
//!
//! That a set conflicts is decided by the proven bound on its least breach, not by an engine's word.

mod empty_shares;
mod relaxations;
mod search;
mod words;

use serde::Serialize;

use crate::fault::{Code, Fault};
use crate::planning::parameter::{flags, key_path};
use crate::planning::relaxation::out_of_conflict;
use crate::planning::what_if::WhatIf;
use crate::problem::Problem;
use crate::solver::lp::NoSolution;
use crate::solver::shares;
use crate::text::language::{Text, say, text, word};
pub use empty_shares::by_shares_alone;
use relaxations::way_out;
pub use search::Conflict;
#[cfg(feature = "rooms")]
pub use search::irreducible;
use search::{Bounds, among, stated};
pub use words::sentence;
use words::{keys, when};

/// The most conflicts that are told of one brief.
const MOST: usize = 4;

/// Why there is no plan: conflicts that have no bound in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contradiction {
    /// One or more.
    pub conflicts: Vec<Clash>,
}

/// Bounds that contradict each other, while without any one of them the rest would not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Clash {
    /// What contradicts.
    pub sentence: Text,
    /// What to do about it.
    pub change: Text,
    /// The bounds.
    pub bounds: Vec<Bound>,
}

/// A bound that is part of a conflict.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Bound {
    /// Where it is stated: `channel.tv.at_least`.
    pub key: String,
    /// What it asks for.
    pub sentence: Text,
    /// The smallest change of it that ends the conflict, or why it has none.
    pub change: Text,
    /// The change, as `--set` takes it; empty where it has none.
    pub set: Vec<String>,
    #[serde(skip)]
    path: Vec<String>,
}

impl Contradiction {
    /// A fault for each conflict, and one at each bound of it.
    pub fn faults(&self) -> Vec<Fault> {
        self.conflicts.iter().flat_map(Clash::faults).collect()
    }

    /// The bounds of all conflicts.
    pub fn bounds(&self) -> impl Iterator<Item = &Bound> {
        self.conflicts.iter().flat_map(|clash| &clash.bounds)
    }
}

impl Clash {
    fn faults(&self) -> Vec<Fault> {
        let whole = Fault::whole(Code::Conflict, word!("the brief", "de briefing"), self.sentence.as_str())
            .mend(self.change.as_str());
        let each = self
            .bounds
            .iter()
            .map(|bound| Fault::at(Code::Conflict, &bound.path, bound.sentence.as_str()).mend(bound.change.as_str()));
        std::iter::once(whole).chain(each).collect()
    }
}

/// Every conflict of a brief that has no plan, with the ways out of each.
pub fn of(what_if: &WhatIf, problem: &Problem) -> Result<Contradiction, NoSolution> {
    let aside = what_if.aside();
    let emptied = shares::emptied(problem).then(|| empty_shares::irreducible(problem));
    let mut rest: Bounds = stated(problem);
    let mut found: Vec<Conflict> = Vec::new();
    if let Some(bounds) = &emptied {
        rest.retain(|rows| !bounds.contains(rows));
    }
    while found.len() < MOST {
        let Some(conflict) = among(problem, rest.clone(), what_if.settings)? else { break };
        rest.retain(|rows| !conflict.bounds.iter().any(|own| rows.contains(&own[0])));
        let is_whole = conflict.bounds.is_empty();
        found.push(conflict);
        if is_whole {
            break;
        }
    }
    if emptied.is_none() && found.is_empty() {
        found.push(Conflict::of_all(problem));
    }
    let all: Vec<&Bounds> = emptied.iter().chain(found.iter().map(|conflict| &conflict.bounds)).collect();
    let others = |own: &Bounds| -> Vec<Vec<String>> {
        let others = all.iter().filter(|bounds| **bounds != own);
        others.flat_map(|bounds| bounds.iter()).map(|rows| problem.limits[rows[0]].path.clone()).collect()
    };
    let scenario = what_if.reading.scenario.as_deref();
    let mut conflicts = Vec::new();
    if let Some(bounds) = &emptied {
        let alone = found.is_empty();
        conflicts.push(empty_shares::clash((problem, scenario), bounds, alone, &|limit| {
            empty_shares::out(&aside, problem, limit, alone)
        }));
    }
    for conflict in &found {
        conflicts.push(clash(&aside, problem, conflict, &others(&conflict.bounds))?);
    }
    if conflicts.len() > 1 {
        of_several(&aside, &mut conflicts);
    }
    Ok(Contradiction { conflicts })
}

/// One conflict of hard bounds; `others` are the bounds of all other conflicts.
fn clash(
    what_if: &WhatIf,
    problem: &Problem,
    conflict: &Conflict,
    others: &[Vec<String>],
) -> Result<Clash, NoSolution> {
    let ways = relaxations::all(what_if, problem, &conflict.bounds, others)?;
    let enough = ways.iter().filter(|way| way.is_enough()).count();
    let alone = others.is_empty();
    let bounds = conflict.bounds.iter().zip(&ways).map(|(rows, way)| {
        let limit = relaxations::largest(problem, rows);
        Bound {
            key: key_path(&limit.path),
            sentence: Text::of(|| format!("{}{}", sentence(problem, limit), when(problem, rows))),
            change: Text::of(|| way_out(way, limit, alone, what_if.reading.scenario.as_deref())),
            set: way.set(),
            path: limit.path.clone(),
        }
    });
    Ok(Clash {
        sentence: Text::of(|| what(problem, conflict)),
        change: Text::of(|| advice(conflict.bounds.len(), enough)),
        bounds: bounds.collect(),
    })
}

/// `no plan is possible: 3 hard bounds contradict each other`.
fn what(problem: &Problem, conflict: &Conflict) -> String {
    let caps = match (conflict.caps, problem.frequency_caps.is_empty() && problem.frequency_floors.is_empty()) {
        (false, _) => "",
        (true, true) => word!(
            ", together with the frequency caps of remarketing,",
            ", samen met de frequentiemaxima van remarketing,"
        ),
        (true, false) => word!(", together with the limits on frequency,", ", samen met de limieten op frequentie,"),
    };
    match conflict.bounds.len() {
        1 => say!(
            "no plan is possible: one hard bound{caps} cannot be kept",
            "er is geen plan mogelijk: aan één harde grens{caps} is niet te voldoen"
        ),
        count => say!(
            "no plan is possible: {count} hard bounds{caps} contradict each other",
            "er is geen plan mogelijk: {count} harde grenzen{caps} spreken elkaar tegen"
        ),
    }
}

/// What to do about so many bounds, of which so many can be changed far enough by themselves.
fn advice(bounds: usize, enough: usize) -> String {
    let said = match (bounds, enough) {
        (_, 0) => word!(
            "no change of one of them alone is enough, see below: change several",
            "geen wijziging van een ervan alleen is genoeg, zie hieronder: wijzig er meer"
        ),
        (1, _) => word!("change it as said below", "wijzig die zoals hieronder staat"),
        (bounds, enough) if enough < bounds => word!(
            "change one of them as said below, and the rest fits together",
            "wijzig er een zoals hieronder staat, en de rest past bij elkaar"
        ),
        _ => word!(
            "change any one of them as said below, and the rest fits together",
            "wijzig er een zoals hieronder staat, en de rest past bij elkaar"
        ),
    };
    said.to_owned()
}

/// Changes of one bound of every conflict that leave a plan, solved; none where none were found.
fn together(what_if: &WhatIf, conflicts: &[Clash]) -> Option<Vec<String>> {
    let first = |clash: &Clash| clash.bounds.iter().find(|bound| !bound.set.is_empty()).map(|bound| bound.set.clone());
    let sets: Vec<Vec<String>> = conflicts.iter().map(first).collect::<Option<_>>()?;
    let all = sets.concat();
    if what_if.answer(&all).is_some() {
        return Some(all);
    }
    // What ends one conflict may take what another needs: so one of them is moved as far as that takes.
    conflicts.iter().enumerate().find_map(|(own, clash)| {
        let others: Vec<String> =
            sets.iter().enumerate().filter(|(index, _)| *index != own).flat_map(|(_, set)| set.clone()).collect();
        let reading = what_if.reading.changed(&others);
        let changed = WhatIf { reading: &reading, ..*what_if };
        let problem = changed.problem(&[])?;
        let row = |bound: &Bound| problem.limits.position(|limit| limit.path == bound.path);
        let moved = |bound: &Bound| out_of_conflict(&changed, &problem, row(bound)?, &[]);
        let (parameter, value) = clash.bounds.iter().find_map(moved)?;
        Some([others, parameter.sets(value)].concat())
    })
}

/// Says of each conflict which bounds are its own, and that it takes a change in every one of them.
fn of_several(what_if: &WhatIf, conflicts: &mut [Clash]) {
    let count = conflicts.len();
    let together = together(what_if, conflicts);
    for (index, clash) in conflicts.iter_mut().enumerate() {
        let sentence = clash.sentence.clone();
        let names = Text::of(|| keys(clash.bounds.iter().map(|bound| bound.key.as_str())));
        clash.sentence = text!(
            "{sentence}: {names} (conflict {} of {count}, each on its own)",
            "{sentence}: {names} (tegenstrijdigheid {} van {count}, elk op zichzelf)",
            index + 1
        );
        if clash.bounds.iter().all(|bound| bound.set.is_empty()) {
            continue;
        }
        clash.change = text!(
            "each change below ends this conflict by itself; the changes together may conflict anew",
            "elke wijziging hieronder beëindigt deze tegenstrijdigheid; samen kunnen de wijzigingen opnieuw botsen"
        );
    }
    if let (Some(changes), Some(last)) = (together, conflicts.last_mut()) {
        let (said, typed) = (last.change.clone(), flags(&changes, what_if.reading.scenario.as_deref()));
        last.change = text!("{said}; a plan is possible with [{typed}]", "{said}; er is een plan met [{typed}]");
    }
}
