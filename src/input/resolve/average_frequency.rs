//! Limits on the average frequency: contacts per person reached, of some channels in one phase.

use super::notes::Notes;
use crate::domain::brief::{self, Bound, Measure};
use crate::domain::curve;
use crate::fault::{Code, Fault};
use crate::problem::{AverageFrequency, Family, Limit, PhaseIndex, PlacementIndex, Problem, Row, Side, Stated};

/// The word that limits use for contacts per person reached.
pub(super) const WORD: &str = "frequency";

/// A limit on the average frequency of some placements.
pub(super) fn limit(
    notes: &mut Notes,
    problem: &mut Problem,
    (key, limit): (&str, &brief::Limit),
    members: &[PlacementIndex],
) {
    let phases: Vec<PhaseIndex> = members.iter().map(|&p| problem.placements[p].phase).collect();
    let phase = match phases.first() {
        Some(first) if phases.iter().all(|phase| phase == first) => *first,
        Some(_) => {
            let what = format!("limit `{key}` is about a frequency over several phases, which count different people");
            return notes.fault(
                Fault::at(Code::Unsupported, &["limit", key], what).mend("name one of them: `phases = [\"see\"]`"),
            );
        }
        None => return,
    };
    if limit.exactly.is_some() || limit.audience.is_some() {
        let word = if limit.exactly.is_some() { "exactly" } else { "audience" };
        let fault = Fault::at(Code::misplaced(word), &["limit", key, word], format!("a frequency has no `{word}`"));
        return notes.fault(fault.mend("use `at_most`, `at_least` or both, over all audiences"));
    }
    for (word, bound) in [("at_most", &limit.at_most), ("at_least", &limit.at_least)] {
        let path = ["limit", key, word];
        match bound {
            None => {}
            Some(Bound::Amount(amount)) if amount.get() >= 1.0 => match word {
                "at_most" => at_most(notes, problem, &path, (phase, members), amount.get()),
                _ => at_least(notes, problem, &path, (phase, members), amount.get()),
            },
            Some(_) => {
                let what = "whoever is reached has one contact at least, so a frequency is a number from 1 on";
                notes.fault(Fault::at(Code::OutOfRange, &path, what).mend("write a number such as 3"));
            }
        }
    }
}

/// `Σ contacts ≤ most · Σ people reached`: concave, so a row of its own.
fn at_most(
    notes: &mut Notes,
    problem: &mut Problem,
    path: &[&str; 3],
    (phase, members): (PhaseIndex, &[PlacementIndex]),
    most: f64,
) {
    if let Some(cap) = average(notes, problem, path, (phase, members), most) {
        problem.frequency_caps.push(cap);
    }
}

/// Whether all placements build reach; a fault where one has no people reached to divide its contacts by.
fn all_reach(notes: &mut Notes, problem: &Problem, path: &[&str; 3], members: &[PlacementIndex]) -> bool {
    let none = |p: &&PlacementIndex| problem.placements[**p].curves.iter().all(Option::is_none);
    let Some(&p) = members.iter().find(none) else { return true };
    let what = format!("`{}` builds no reach, so it has no frequency", problem.placements[p].key);
    let role = ["channel", &problem.placements[p].channel, "role", &problem.placements[p].role];
    let mend = "name `channels` that do, or give its role a `curve` and a `ceiling`";
    notes.fault(Fault::at(Code::any_key_of(&role, &["curve", "ceiling"]), path, what).mend(mend));
    false
}

/// Contacts and people reached of some placements.
fn average(
    notes: &mut Notes,
    problem: &mut Problem,
    path: &[&str; 3],
    (phase, members): (PhaseIndex, &[PlacementIndex]),
    bound: f64,
) -> Option<AverageFrequency> {
    if !all_reach(notes, problem, path, members) {
        return None;
    }
    let sums = super::goals::sums_of(notes, problem, (path[1], phase), members);
    let people = &problem.phases[phase].people;
    let everyone: f64 = people.iter().sum();
    let reached = sums.iter().map(|&sum| (sum, people[problem.sums[sum].audience] / everyone)).collect();
    let contacts =
        members.iter().map(|&p| (p, problem.per_x(p, &Measure::Contacts, None) / everyone / bound)).collect();
    let (path, members) = (path.map(str::to_owned).to_vec(), members.to_vec());
    Some(AverageFrequency { path, members, contacts, reached, bound })
}

/// `Σ contacts ≥ least · Σ people reached`: not concave, so it takes a search.
fn floor(
    notes: &mut Notes,
    problem: &mut Problem,
    path: &[&str; 3],
    (phase, members): (PhaseIndex, &[PlacementIndex]),
    least: f64,
) {
    let straight =
        |p: &&PlacementIndex| problem.placements[**p].curves.iter().flatten().any(|one| !one.curve.is_concave());
    if let Some(&p) = members.iter().find(straight) {
        let what = format!(
            "`{}` first rises ever faster, and a least frequency is not solved with that",
            problem.placements[p].key
        );
        return notes.fault(
            Fault::at(Code::Unsupported, path, what)
                .mend("give it a limit of its own, and name the others in this one"),
        );
    }
    if super::frequencies::follow(problem, members) {
        let phase = &problem.phases[phase].journey.key;
        let what = format!(
            "whom remarketing reaches in `{phase}` depends on the phase it follows, so a least frequency is not solved there"
        );
        return notes.fault(Fault::at(Code::Unsupported, path, what).mend("name `channels` that follow no phase"));
    }
    if let Some(floor) = average(notes, problem, path, (phase, members), least) {
        problem.frequency_floors.push(floor);
    }
}

/// Of one placement the average frequency rises with what is bought, so a least frequency is a least amount, if
/// anything is bought.
fn at_least(
    notes: &mut Notes,
    problem: &mut Problem,
    path: &[&str; 3],
    (phase, members): (PhaseIndex, &[PlacementIndex]),
    least: f64,
) {
    let (&[p], Some(s)) = (members, members.first().and_then(|&p| problem.placements[p].activation)) else {
        return floor(notes, problem, path, (phase, members), least);
    };
    if !all_reach(notes, problem, path, members) {
        return;
    }
    let placement = &problem.placements[p];
    let people = &problem.phases[placement.phase].people;
    let frequency = |x: f64| {
        let reached = placement
            .curves
            .iter()
            .zip(people)
            .map(|(curve, people)| curve.as_ref().map_or(0.0, |curve| people * curve::reach(curve.depth(x))));
        problem.per_x(p, &Measure::Contacts, None) * x / reached.sum::<f64>()
    };
    let (mut low, mut high) = (0.0, placement.most);
    if frequency(high).is_nan() || frequency(high) < least {
        let most = frequency(high);
        let what = format!("`{}` reaches a frequency of {most:.1} at most, whatever is bought", placement.key);
        return notes.fault(Fault::at(Code::Unattainable, path, what).mend("lower it, or raise the budget"));
    }
    for _ in 0..100 {
        let middle = 0.5 * (low + high);
        if frequency(middle) < least { low = middle } else { high = middle }
    }
    let units = high * placement.units_per_x;
    let row = Row {
        terms: vec![(p, 1.0 / placement.most)],
        activations: vec![(s, -high / placement.most)],
        money: false,
        bound: 0.0,
        scale: placement.most * placement.units_per_x,
    };
    problem.limits.push(Limit {
        family: Family::MinimumBuy,
        path: path.map(str::to_owned).to_vec(),
        measure: Measure::Units,
        audience: None,
        when: None,
        members: vec![p],
        side: Side::AtLeast,
        stated: Stated::Amount(units),
        row,
    });
}
