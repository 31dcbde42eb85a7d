//! What makes a plan more than a split: channels bought or not bought at all, minimum buys, activation fees,
//! lots, and channels that are not bought without others.

use std::collections::{BTreeMap, BTreeSet};

use super::exchange_rates::rate;
use super::lines::Lines;
use super::market::Market;
use super::measures::FREQUENCY;
use super::notes::Notes;
use super::offer::Offer;
use super::roles::OfferedRole;
use crate::domain::brief::{Measure, Wish};
use crate::domain::catalogue::{Catalogue, Channel};
use crate::problem::{
    Activation, ActivationIndex, Budgeted, By, Family, Limit, PhaseIndex, Placement, PlacementIndex, Row, Setting,
    Side, Stated,
};

/// The activations of every channel that needs one: those that have a minimum, a fee or a need, and those that are
/// needed or counted.
pub(super) fn activations(
    notes: &Notes,
    market: &Market,
    placements: &By<PlacementIndex, Placement>,
    lines: &Lines,
) -> By<ActivationIndex, Activation> {
    let mut activations = By::new();
    let catalogue = notes.catalogue;
    let needed: BTreeSet<&String> = catalogue.channel.values().flat_map(|other| &other.needs).collect();
    let counted = counted(notes, market, placements, lines);
    for (key, channel) in &catalogue.channel {
        let members = lines.of_channel(key).to_vec();
        let own = channel.minimum_buy.is_some() || channel.activation_fee.is_some() || !channel.needs.is_empty();
        if members.is_empty() || !(own || needed.contains(key) || counted.contains(key.as_str())) {
            continue;
        }
        let rate = channel.price.as_ref().map_or(1.0, |price| rate(notes.brief, &market.campaign, price));
        let fee = Budgeted(rate * channel.activation_fee.map_or(0.0, crate::domain::quantity::Amount::get));
        activations.push(Activation { channel: key.clone(), members, fee, setting: Setting::Open });
    }
    activations
}

/// The channels that a limit counts among those bought.
fn counted<'a>(
    notes: &Notes<'a>,
    market: &Market,
    placements: &By<PlacementIndex, Placement>,
    lines: &Lines,
) -> BTreeSet<&'a str> {
    let catalogue = notes.catalogue;
    let asks = |limit: &&crate::domain::brief::Limit| match limit.measure.as_deref() {
        Some("channels") => true,
        // Of one channel a least frequency is a minimum buy.
        Some(word) => {
            let one = limit.channels.as_ref().is_some_and(|channels| channels.len() == 1);
            word == FREQUENCY && limit.at_least.is_some() && one
        }
        None => false,
    };
    let mut counted = BTreeSet::new();
    for limit in notes.brief.limit.values().filter(asks) {
        let named =
            |names: &'a Vec<String>| names.iter().filter_map(|name| catalogue.channel.get_key_value(name)).collect();
        let channels: Vec<(&String, &Channel)> =
            limit.channels.as_ref().map_or_else(|| catalogue.channel.iter().collect(), named);
        let phases = limit
            .phases
            .as_ref()
            .map(|names| names.iter().filter_map(|name| market.journey.phase(name)).map(PhaseIndex).collect());
        let in_one = |key: &str, phases: &Vec<PhaseIndex>| {
            lines.of_channel(key).iter().any(|&p| phases.contains(&placements[p].phase))
        };
        counted.extend(channels.into_iter().filter_map(|(key, channel)| {
            let tagged = limit.tags.as_ref().is_none_or(|tags| tags.iter().any(|tag| channel.tags.contains(tag)));
            (tagged && phases.as_ref().is_none_or(|phases| in_one(key, phases))).then_some(key.as_str())
        }));
    }
    counted
}

/// Minimum buys and needs as hard bounds.
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
        row: Row { terms, activations: vec![(s, -amount / scale)], money, bound: 0.0, scale },
    }
}

/// A channel is not bought without another: `bought[this] ≤ bought[other]`.
fn prerequisite(offer: &Offer, s: ActivationIndex, other: Option<ActivationIndex>) -> Limit {
    let mut activations = vec![(s, 1.0)];
    activations.extend(other.map(|other| (other, -1.0)));
    let path = ["channel", &offer.activations[s].channel, "needs"].map(str::to_owned).to_vec();
    Limit {
        family: Family::Needs,
        path,
        measure: Measure::Channels,
        audience: None,
        when: None,
        members: offer.activations[s].members.clone(),
        side: Side::AtMost,
        stated: Stated::Amount(0.0),
        row: Row { terms: Vec::new(), activations, money: false, bound: 0.0, scale: 1.0 },
    }
}

/// How many units make a lot; none where any part of a unit can be bought.
pub(super) fn lot(offered: &OfferedRole) -> Option<f64> {
    let whole = offered.channel.whole_units.unwrap_or(false).then_some(1.0);
    offered.channel.lot.map(crate::domain::quantity::Positive::get).or(whole)
}
