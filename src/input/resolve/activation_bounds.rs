//! Minimum buys, and channels that are not bought without others, as hard bounds.

use std::collections::BTreeMap;

use super::offer::Offer;
use crate::domain::brief::{Measure, Wish};
use crate::domain::catalogue::Catalogue;
use crate::problem::{ActivationIndex, Family, Limit, LimitRow, PlacementIndex, Side, Stated};

/// The bounds of every activation.
pub(super) fn bounds(catalogue: &Catalogue, offer: &Offer) -> Vec<Limit> {
    let mut bounds = Vec::new();
    let places = offer.activations.iter_enumerated().map(|(s, activation)| (activation.channel.clone(), s));
    let places: BTreeMap<String, ActivationIndex> = places.collect();
    for (s, activation) in offer.activations.iter_enumerated() {
        let Some(channel) = catalogue.channel.get(&activation.channel) else { continue };
        bounds.extend(channel.minimum_buy.map(|wish| minimum_buy(offer, s, wish)));
        bounds.extend(channel.needs.iter().map(|needed| prerequisite(offer, s, places.get(needed).copied())));
    }
    bounds
}

/// If anything is bought of a channel, at least so much is: `Σ measure[p] − minimum · bought ≥ 0`.
fn minimum_buy(offer: &Offer, s: ActivationIndex, wish: Wish) -> Limit {
    let (measure, amount) = match wish {
        Wish::Money(amount) => (Measure::Spend, amount.get()),
        Wish::Units(amount) => (Measure::Units, amount.get()),
        Wish::Grp(amount) => (Measure::Grp, amount.get()),
        Wish::Share(share) => (Measure::Spend, share.get() * offer.market.campaign.net_money().get()),
    };
    let members = offer.activations[s].members.clone();
    let coefficients: Vec<(PlacementIndex, f64)> =
        members.iter().map(|&p| (p, offer.per_x(p, &measure, None))).collect();
    let scale = coefficients.iter().map(|&(p, c)| c * offer.placements[p].most).fold(amount, f64::max);
    let scale = if scale > 0.0 { scale } else { 1.0 };
    let terms = coefficients.into_iter().filter(|(_, c)| *c != 0.0).map(|(p, c)| (p, c / scale)).collect();
    let money = measure == Measure::Spend;
    let path = ["channel", &offer.activations[s].channel, "minimum_buy"].map(str::to_owned).to_vec();
    Limit {
        family: Family::MinimumBuy,
        path,
        measure,
        audience: None,
        when: None,
        members,
        side: Side::AtLeast,
        stated: Stated::Amount(amount),
        row: LimitRow { terms, activations: vec![(s, -amount / scale)], money, bound: 0.0, scale },
    }
}

/// A channel is not bought without another: `bought[this] ≤ bought[other]`.
fn prerequisite(offer: &Offer, s: ActivationIndex, other: Option<ActivationIndex>) -> Limit {
    let mut activations = vec![(s, 1.0)];
    activations.extend(other.map(|other| (other, -1.0)));
    let path = ["channel", &offer.activations[s].channel, "needs"].map(str::to_owned).to_vec();
    Limit {
        family: Family::Prerequisite,
        path,
        measure: Measure::Channels,
        audience: None,
        when: None,
        members: offer.activations[s].members.clone(),
        side: Side::AtMost,
        stated: Stated::Amount(0.0),
        row: LimitRow { terms: Vec::new(), activations, money: false, bound: 0.0, scale: 1.0 },
    }
}
