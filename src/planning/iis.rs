//! Infeasibility: the irreducible infeasible sets (IIS) of hard bounds, and for each bound the smallest change that
//! ends the conflict, verified by solving.
//!
//! A set is infeasible where the proven bound on its least breach is above zero; the status an LP engine reports is not
//! relied on.

mod bound_relaxation;
mod empty_shares;
mod search;
mod sentences;

use serde::Serialize;

use crate::fault::{Code, Fault};
use crate::planning::parameter::{flags, key_path};
use crate::planning::relaxation::restore_feasibility;
use crate::planning::what_if::WhatIf;
use crate::problem::Problem;
use crate::solver::lp::NoSolution;
use crate::solver::shares;
use crate::text::language::Text;
use crate::text::messages::{say, text, word};
use bound_relaxation::words_of;
pub use empty_shares::by_shares_alone;
pub use search::Iis;
#[cfg(feature = "rooms")]
pub use search::irreducible;
use search::{BoundRows, find_iis, stated};
pub use sentences::sentence;
use sentences::{keys, when};

/// The most irreducible infeasible sets that are reported of one brief.
const MOST_CONFLICTS: usize = 4;

/// Why there is no plan: irreducible infeasible sets that have no bound in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contradiction {
    /// One or more.
    pub sets: Vec<ExplainedIis>,
}

/// An irreducible infeasible set in words: bounds that contradict each other, while any smaller set of them does not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ExplainedIis {
    /// What contradicts.
    pub sentence: Text,
    /// What to do about it.
    pub change: Text,
    /// The bounds.
    pub bounds: Vec<IisBound>,
}

/// A bound of an irreducible infeasible set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct IisBound {
    /// Where it is stated: `channel.tv.at_least`.
    pub key: String,
    /// What it asks for.
    pub sentence: Text,
    /// The smallest change of it that ends the conflict, or why there is none.
    pub change: Text,
    /// The change, as `--set` takes it; empty where there is none.
    pub set: Vec<String>,
    #[serde(skip)]
    path: Vec<String>,
}

impl Contradiction {
    /// A fault for each set, and one at each bound of it.
    pub fn faults(&self) -> Vec<Fault> {
        self.sets.iter().flat_map(ExplainedIis::faults).collect()
    }

    /// The bounds of all sets.
    pub fn bounds(&self) -> impl Iterator<Item = &IisBound> {
        self.sets.iter().flat_map(|iis| &iis.bounds)
    }
}

impl ExplainedIis {
    fn faults(&self) -> Vec<Fault> {
        let whole = Fault::whole(Code::Conflict, word!("brief"), self.sentence.as_str()).help(self.change.as_str());
        let each = self
            .bounds
            .iter()
            .map(|bound| Fault::at(Code::Conflict, &bound.path, bound.sentence.as_str()).help(bound.change.as_str()));
        std::iter::once(whole).chain(each).collect()
    }
}

/// The irreducible infeasible sets of a brief that has no plan, disjoint, with a relaxation of each bound.
pub fn of(what_if: &WhatIf, problem: &Problem) -> Result<Contradiction, NoSolution> {
    let explaining = what_if.for_explanations();
    let empty = shares::force_empty_plan(problem).then(|| empty_shares::smallest(problem));
    let mut remaining_bounds: BoundRows = stated(problem);
    let mut conflicts: Vec<Iis> = Vec::new();
    if let Some(bounds) = &empty {
        remaining_bounds.retain(|rows| !bounds.contains(rows));
    }
    while conflicts.len() < MOST_CONFLICTS {
        let Some(iis) = find_iis(problem, remaining_bounds.clone(), what_if.settings)? else { break };
        remaining_bounds.retain(|rows| !iis.bounds.iter().any(|conflict| rows.contains(&conflict[0])));
        let cannot_be_split = iis.bounds.is_empty();
        conflicts.push(iis);
        if cannot_be_split {
            break;
        }
    }
    if empty.is_none() && conflicts.is_empty() {
        conflicts.push(Iis::of_all(problem));
    }
    let conflicting: Vec<&BoundRows> = empty.iter().chain(conflicts.iter().map(|iis| &iis.bounds)).collect();
    let other_conflicts = |conflict: &BoundRows| -> Vec<Vec<String>> {
        let other_conflicts = conflicting.iter().filter(|bounds| **bounds != conflict);
        other_conflicts.flat_map(|bounds| bounds.iter()).map(|rows| problem.limits[rows[0]].path.clone()).collect()
    };
    let scenario = what_if.reading.scenario.as_deref();
    let mut sets = Vec::new();
    if let Some(bounds) = &empty {
        let alone = conflicts.is_empty();
        let relaxation = |limit| empty_shares::relaxation(&explaining, problem, limit, alone);
        sets.push(empty_shares::explained(problem, scenario, bounds, alone, &relaxation));
    }
    for iis in &conflicts {
        sets.push(explained(&explaining, problem, iis, &other_conflicts(&iis.bounds))?);
    }
    if sets.len() > 1 {
        number_sets(&explaining, &mut sets);
    }
    Ok(Contradiction { sets })
}

/// An irreducible infeasible set in words; `others` are the bounds of all other sets.
fn explained(
    what_if: &WhatIf,
    problem: &Problem,
    iis: &Iis,
    other_conflicts: &[Vec<String>],
) -> Result<ExplainedIis, NoSolution> {
    let relaxations = bound_relaxation::all(what_if, problem, &iis.bounds, other_conflicts)?;
    let sufficient = relaxations.iter().filter(|relaxation| relaxation.is_enough()).count();
    let alone = other_conflicts.is_empty();
    let bounds = iis.bounds.iter().zip(&relaxations).map(|(rows, relaxation)| {
        let limit = bound_relaxation::largest(problem, rows);
        IisBound {
            key: key_path(&limit.path),
            sentence: Text::of(|| format!("{}{}", sentence(problem, limit), when(problem, rows))),
            change: Text::of(|| words_of(relaxation, limit, alone, what_if.reading.scenario.as_deref())),
            set: relaxation.set(),
            path: limit.path.clone(),
        }
    });
    Ok(ExplainedIis {
        sentence: Text::of(|| contradiction_words(problem, iis)),
        change: Text::of(|| advice(iis.bounds.len(), sufficient)),
        bounds: bounds.collect(),
    })
}

/// `no plan is possible: 3 hard bounds contradict each other`.
fn contradiction_words(problem: &Problem, iis: &Iis) -> String {
    let caps = match (iis.caps, problem.frequency_caps.is_empty() && problem.frequency_floors.is_empty()) {
        (false, _) => "",
        (true, true) => word!("together-with-frequency-caps-of-remarketing"),
        (true, false) => word!("together-with-limits-on-frequency"),
    };
    match iis.bounds.len() {
        1 => say!("no-plan-is-possible-one-hard-bound", caps),
        count => say!("no-plan-is-possible-hard-bounds-contradict", count, caps),
    }
}

/// What to do about `bounds` bounds, of which `enough` end the conflict when changed alone.
fn advice(bounds: usize, enough: usize) -> String {
    let advice = match (bounds, enough) {
        (_, 0) => word!("no-change-of-one-of-them-alone"),
        (1, _) => word!("change-it-as-said-below"),
        (bounds, enough) if enough < bounds => word!("change-one-of-them-as-said-below"),
        _ => word!("change-one-of-them-as-said-below"),
    };
    advice.to_owned()
}

/// A change of one bound of every set, together: with all of them the brief has a plan, as solved. None where no such
/// changes were found.
fn joint_change(what_if: &WhatIf, sets: &[ExplainedIis]) -> Option<Vec<String>> {
    let first_change =
        |iis: &ExplainedIis| iis.bounds.iter().find(|bound| !bound.set.is_empty()).map(|bound| bound.set.clone());
    let changes: Vec<Vec<String>> = sets.iter().map(first_change).collect::<Option<_>>()?;
    let joint_set = changes.concat();
    if what_if.answer(&joint_set).is_some() {
        return Some(joint_set);
    }
    // A change that ends one conflict may worsen another. So all but one set get their change, and a bound of the last
    // one is moved as far as that takes.
    sets.iter().enumerate().find_map(|(relaxed_index, iis)| {
        let others: Vec<String> = changes
            .iter()
            .enumerate()
            .filter(|(index, _)| *index != relaxed_index)
            .flat_map(|(_, set)| set.clone())
            .collect();
        let reading = what_if.reading.changed(&others);
        let changed = WhatIf { reading: &reading, ..*what_if };
        let problem = changed.problem(&[])?;
        let row = |bound: &IisBound| problem.limits.position(|limit| limit.path == bound.path);
        let relaxed = |bound: &IisBound| restore_feasibility(&changed, &problem, row(bound)?, &[]);
        let (parameter, value) = iis.bounds.iter().find_map(relaxed)?;
        Some([others, parameter.sets(value)].concat())
    })
}

/// Numbers several sets, names the bounds of each, and says that each of them needs a change.
fn number_sets(what_if: &WhatIf, sets: &mut [ExplainedIis]) {
    let count = sets.len();
    let joint_change = joint_change(what_if, sets);
    for (index, iis) in sets.iter_mut().enumerate() {
        let sentence = iis.sentence.clone();
        let names = Text::of(|| keys(iis.bounds.iter().map(|bound| bound.key.as_str())));
        iis.sentence = text!("conflict-of-each-on-its-own", sentence, names, index = index + 1, count);
        if iis.bounds.iter().all(|bound| bound.set.is_empty()) {
            continue;
        }
        iis.change = text!("each-change-below-ends-this-conflict");
    }
    if let (Some(changes), Some(last)) = (joint_change, sets.last_mut()) {
        let (change, flags) = (last.change.clone(), flags(&changes, what_if.reading.scenario.as_deref()));
        last.change = text!("plan-is-possible", change, flags);
    }
}
