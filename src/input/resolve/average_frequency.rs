//! Limits on the average frequency: contacts per person reached, of some channels in one phase.

use super::bounds::Bounds;
use super::notes::Notes;
use super::offer::Offer;
use super::sums::limit_sums;
use crate::domain::brief::{self, Bound, Measure};
use crate::domain::curve;
use crate::fault::{Code, Fault};
use crate::problem::{AverageFrequency, Family, Limit, LimitRow, PhaseIndex, PlacementIndex, Side, Stated};
use crate::text::messages::{say, word};
use crate::text::number;

/// A limit on the average frequency of some placements.
pub(super) fn bounds(
    notes: &mut Notes,
    offer: &mut Offer,
    key: &str,
    limit: &brief::Limit,
    members: &[PlacementIndex],
) -> Bounds {
    let mut bounds = Bounds::default();
    let phases: Vec<PhaseIndex> = members.iter().map(|&p| offer.placements[p].phase).collect();
    let phase = match phases.first() {
        Some(first) if phases.iter().all(|phase| phase == first) => *first,
        Some(_) => {
            let what = say!("frequency-over-several-phases", key);
            notes.fault(Fault::at(Code::Unsupported, &["limit", key], what).help(word!("name-one-of-phases")));
            return bounds;
        }
        None => return bounds,
    };
    if limit.exactly.is_some() || limit.audience.is_some() {
        let word = if limit.exactly.is_some() { "exactly" } else { "audience" };
        let fault = Fault::at(Code::misplaced(word), &["limit", key, word], say!("frequency-has-no-such-key", word));
        notes.fault(fault.help(word!("use-at-most-at-least-or-both")));
        return bounds;
    }
    for (word, bound) in [("at_most", &limit.at_most), ("at_least", &limit.at_least)] {
        let path = ["limit", key, word];
        match bound {
            None => {}
            Some(Bound::Amount(amount)) if amount.get() >= 1.0 => {
                let stated = StatedFrequency { path, phase, members, bound: amount.get() };
                match word {
                    // `Σ contacts ≤ most · Σ people reached`: concave, so a row of its own.
                    "at_most" => bounds.frequency_caps.extend(average(notes, offer, &stated)),
                    _ => bounds.extend(at_least(notes, offer, &stated)),
                }
            }
            Some(_) => {
                let what = word!("frequency-is-one-or-more");
                notes.fault(Fault::at(Code::OutOfRange, &path, what).help(word!("write-number-such-as-three")));
            }
        }
    }
    bounds
}

/// A bound on the average frequency of some placements of one phase, as the brief states it.
struct StatedFrequency<'a> {
    path: [&'a str; 3],
    phase: PhaseIndex,
    members: &'a [PlacementIndex],
    bound: f64,
}

/// Whether all placements build reach; a fault where one has no people reached to divide its contacts by.
fn all_reach(notes: &mut Notes, offer: &Offer, stated: &StatedFrequency) -> bool {
    let &StatedFrequency { path, members, .. } = stated;
    let builds_no_reach = |p: &&PlacementIndex| offer.placements[**p].curves.iter().all(Option::is_none);
    let Some(&p) = members.iter().find(builds_no_reach) else { return true };
    let what = say!("builds-no-reach-so-has-no-frequency", placement = offer.placements[p].key);
    let role = ["channel", &offer.placements[p].channel, "role", &offer.placements[p].role];
    let help = word!("name-channels-that-build-reach");
    notes.fault(Fault::at(Code::any_key_of(&role, &["curve", "ceiling"]), &path, what).help(help));
    false
}

/// Contacts and people reached of some placements.
fn average(notes: &mut Notes, offer: &mut Offer, stated: &StatedFrequency) -> Option<AverageFrequency> {
    if !all_reach(notes, offer, stated) {
        return None;
    }
    let &StatedFrequency { path, phase, members, bound } = stated;
    let sums = limit_sums(notes, offer, path[1], phase, members);
    let people = &offer.market.phases[phase].people;
    let everyone: f64 = people.iter().sum();
    let reach_shares = sums.iter().map(|&sum| (sum, people[offer.sums[sum].audience] / everyone)).collect();
    let contacts = members.iter().map(|&p| (p, offer.per_x(p, &Measure::Contacts, None) / everyone / bound)).collect();
    let (path, members) = (path.map(str::to_owned).to_vec(), members.to_vec());
    Some(AverageFrequency { path, members, contacts, reached: reach_shares, bound })
}

/// `Σ contacts ≥ least · Σ people reached`: not concave, so it takes a search.
fn floor(notes: &mut Notes, offer: &mut Offer, stated: &StatedFrequency) -> Option<AverageFrequency> {
    let &StatedFrequency { path, phase, members, .. } = stated;
    let straight = |p: &&PlacementIndex| {
        offer.placements[**p].curves.iter().flatten().any(|weighted| !weighted.curve.is_concave())
    };
    if let Some(&p) = members.iter().find(straight) {
        let what = say!("least-frequency-is-not-solved-with-s-curve", placement = offer.placements[p].key);
        notes.fault(Fault::at(Code::Unsupported, &path, what).help(word!("give-it-limit-of-its-own")));
        return None;
    }
    if super::frequencies::any_follows(offer, members) {
        let phase = &offer.market.phases[phase].journey.key;
        let what = say!("least-frequency-is-not-solved-for-followers", phase);
        notes.fault(Fault::at(Code::Unsupported, &path, what).help(word!("name-channels-that-follow-no-phase")));
        return None;
    }
    average(notes, offer, stated)
}

/// Of one placement the average frequency rises with what is bought, so a least frequency is a least amount, if
/// anything is bought.
fn at_least(notes: &mut Notes, offer: &mut Offer, stated: &StatedFrequency) -> Bounds {
    let &StatedFrequency { path, members, bound: least, .. } = stated;
    let mut bounds = Bounds::default();
    let (&[p], Some(s)) = (members, members.first().and_then(|&p| offer.placements[p].activation)) else {
        bounds.frequency_floors.extend(floor(notes, offer, stated));
        return bounds;
    };
    if !all_reach(notes, offer, stated) {
        return bounds;
    }
    let placement = &offer.placements[p];
    let people = &offer.market.phases[placement.phase].people;
    let frequency = |x: f64| {
        let placement_reach = placement
            .curves
            .iter()
            .zip(people)
            .map(|(curve, people)| curve.as_ref().map_or(0.0, |curve| people * curve::reach(curve.depth(x))));
        offer.per_x(p, &Measure::Contacts, None) * x / placement_reach.sum::<f64>()
    };
    let (mut low, mut high) = (0.0, placement.most);
    if frequency(high).is_nan() || frequency(high) < least {
        let highest_frequency = number::fixed(frequency(high), 1);
        let what = say!("reaches-frequency-at-most", placement = placement.key, highest_frequency);
        notes.fault(Fault::at(Code::Unattainable, &path, what).help(word!("lower-it-or-raise-budget")));
        return bounds;
    }
    for _ in 0..100 {
        let middle = 0.5 * (low + high);
        if frequency(middle) < least { low = middle } else { high = middle }
    }
    let units = high * placement.units_per_x;
    let row = LimitRow {
        terms: vec![(p, 1.0 / placement.most)],
        activations: vec![(s, -high / placement.most)],
        money: false,
        bound: 0.0,
        scale: placement.most * placement.units_per_x,
    };
    bounds.limits.push(Limit {
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
    bounds
}
