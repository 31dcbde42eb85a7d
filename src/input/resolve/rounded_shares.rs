//! Shares of one whole that were rounded, such as three times 33.3%: they are scaled to 100%.
//!
//! Taken by the letter, only a plan of nothing keeps them. Where what they lack of 100%, or pass it by, is within what
//! rounding took off or added, they are scaled to 100%, and that is said.

use super::notes::Notes;
use super::offer::Offer;
use super::rows::row;
use crate::problem::{By, Family, Limit, LimitIndex, PlacementIndex, Side, Stated};
use crate::text::language::Text;
use crate::text::messages::say;
use crate::text::number::{listed, significant};
use crate::tolerance::feasibility::{ADDED_UP, WHOLE};

/// The most that rounding may have taken off or added in all.
const MOST: f64 = 0.005;
/// The decimals of a percentage beyond which none counts.
const DECIMALS: i32 = 6;

/// Scales every set of rounded shares to the whole it is a set of.
pub(super) fn scale_to_whole(notes: &mut Notes, offer: &Offer, limits: &mut By<LimitIndex, Limit>) {
    for side in [Side::AtMost, Side::AtLeast] {
        for first in limits.keys() {
            if let Some(set) = set_of(offer, limits, first, side) {
                scale(notes, offer, limits, &set, side);
            }
        }
    }
}

/// The shares of one whole that begin with one, if they bound different parts of it: all of them, or else only wishes
/// or only limits.
fn set_of(offer: &Offer, limits: &By<LimitIndex, Limit>, first: LimitIndex, side: Side) -> Option<Vec<LimitIndex>> {
    let whole = whole(offer, &limits[first])?;
    let first_limit = &limits[first];
    let shares_the_whole = |index: LimitIndex| {
        let limit = &limits[index];
        limit.side != opposite(side)
            && (&limit.measure, limit.audience) == (&first_limit.measure, first_limit.audience)
            && self::whole(offer, limit).as_ref() == Some(&whole)
    };
    if !shares_the_whole(first) || limits.keys().take_while(|index| *index < first).any(shares_the_whole) {
        return None;
    }
    let share_limits: Vec<LimitIndex> =
        limits.keys().filter(|&index| index >= first && shares_the_whole(index)).collect();
    let only = |family: Family| share_limits.iter().copied().filter(|&index| limits[index].family == family).collect();
    let sets: [Vec<LimitIndex>; 3] = [share_limits.clone(), only(Family::Wish), only(Family::Limit)];
    sets.into_iter().find(|set| is_rounded(set.iter().map(|&index| &limits[index]), &whole, side))
}

/// Whether shares of different parts come to a rounding below the whole, or above it.
fn is_rounded<'a>(set: impl Iterator<Item = &'a Limit>, whole: &[PlacementIndex], side: Side) -> bool {
    let set: Vec<&Limit> = set.collect();
    let shares_holding = |p: &PlacementIndex| set.iter().filter(|limit| limit.members.contains(p)).count();
    let covers = side == Side::AtLeast || whole.iter().all(|p| shares_holding(p) == 1);
    let shares_are_apart = whole.iter().all(|p| shares_holding(p) <= 1)
        && set.iter().all(|limit| limit.members.iter().any(|p| whole.contains(p)));
    let shares: Vec<f64> = set.iter().filter_map(|limit| share(limit)).collect();
    let total: f64 = shares.iter().sum();
    let off = if side == Side::AtMost { 1.0 - total } else { total - 1.0 };
    let finest = shares.iter().map(|share| last_digit(*share)).fold(1.0, f64::min);
    let rounding = (0.5 * finest * shares.len() as f64).min(MOST);
    set.len() > 1 && covers && shares_are_apart && off > ADDED_UP && off <= rounding + ADDED_UP
}

/// Scales shares so that they add up to the whole, with a remark.
fn scale(notes: &mut Notes, offer: &Offer, limits: &mut By<LimitIndex, Limit>, set: &[LimitIndex], side: Side) {
    let total: f64 = set.iter().filter_map(|&index| share(&limits[index])).sum();
    for &index in set {
        let limit = &limits[index];
        let Stated::Share(share, of) = &limit.stated else { continue };
        let stated = Stated::Share(share / total, of.clone());
        let scaled = row(offer, &limit.measure, limit.audience, &limit.members, &stated);
        (limits[index].stated, limits[index].row) = (stated, scaled);
    }
    let names: Vec<String> =
        set.iter().filter_map(|&index| limits[index].path.get(1)).map(|name| format!("`{name}`")).collect();
    notes.remarks.push(Text::of(|| {
        let (names, total) = (listed(&names), significant((total * 1e8).round() / 1e6, 6));
        match side {
            Side::AtMost => say!("rounded-shares-shares-of-add-up-to-pct-taken", names, total),
            _ => say!("shares-of-add-up-to-pct-taken", names, total),
        }
    }));
}

/// What a share is a share of, as far as it counts and may be bought; none for what is no share.
fn whole(offer: &Offer, limit: &Limit) -> Option<Vec<PlacementIndex>> {
    let Stated::Share(share, of) = &limit.stated else { return None };
    let counts =
        |p: &PlacementIndex| offer.placements[*p].most > 0.0 && offer.per_x(*p, &limit.measure, limit.audience) != 0.0;
    (*share > 0.0).then(|| of.iter().copied().filter(counts).collect())
}

fn share(limit: &Limit) -> Option<f64> {
    if let Stated::Share(share, _) = limit.stated { Some(share) } else { None }
}

fn opposite(side: Side) -> Side {
    if side == Side::AtMost { Side::AtLeast } else { Side::AtMost }
}

/// One of the last digit that a percentage is written with: .001 for 33.3%.
fn last_digit(share: f64) -> f64 {
    let percent = 100.0 * share;
    let is_whole = |tens: f64| (percent * tens - (percent * tens).round()).abs() <= WHOLE;
    let decimals = (0..DECIMALS).find(|&decimals| is_whole(10f64.powi(decimals)));
    0.01 / 10f64.powi(decimals.unwrap_or(DECIMALS))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_digit_of_a_percentage_is_seen() {
        for (share, wanted) in [(0.33, 0.01), (0.333, 0.001), (0.3333, 1e-4), (0.5, 0.01), (1.0 / 3.0, 1e-8)] {
            assert!((last_digit(share) - wanted).abs() < 1e-12, "{share}: {}", last_digit(share));
        }
    }
}
