//! Channels of which it matters whether they are bought at all: those with a minimum buy, an activation fee or
//! prerequisites, those that others need, and those that limits count.

use crate::domain::quantity::Amount;
use std::collections::BTreeSet;

use super::exchange_rates::rate;
use super::lines::Lines;
use super::market::Market;
use super::measures::FREQUENCY;
use super::notes::Notes;
use crate::domain::catalogue::Channel;
use crate::problem::{Activation, ActivationIndex, Budgeted, By, PhaseIndex, Placement, PlacementIndex, Setting};

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
    let prerequisite_channels: BTreeSet<&String> = catalogue.channel.values().flat_map(|other| &other.needs).collect();
    let counted_channels = counted_channels(notes, market, placements, lines);
    for (key, channel) in &catalogue.channel {
        let members = lines.of_channel(key).to_vec();
        let needs_activation =
            channel.minimum_buy.is_some() || channel.activation_fee.is_some() || !channel.needs.is_empty();
        if members.is_empty()
            || !(needs_activation || prerequisite_channels.contains(key) || counted_channels.contains(key.as_str()))
        {
            continue;
        }
        let rate = channel.price.as_ref().map_or(1.0, |price| rate(notes.brief, &market.campaign, price));
        let fee = Budgeted(rate * channel.activation_fee.map_or(0.0, Amount::get));
        activations.push(Activation { channel: key.clone(), members, fee, setting: Setting::Open });
    }
    activations
}

/// The channels that a limit counts among those bought.
fn counted_channels<'a>(
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
            let one_channel = limit.channels.as_ref().is_some_and(|channels| channels.len() == 1);
            word == FREQUENCY && limit.at_least.is_some() && one_channel
        }
        None => false,
    };
    let mut counted_channels = BTreeSet::new();
    for limit in notes.brief.limit.values().filter(asks) {
        let channels_named =
            |names: &'a Vec<String>| names.iter().filter_map(|name| catalogue.channel.get_key_value(name)).collect();
        let channels: Vec<(&String, &Channel)> =
            limit.channels.as_ref().map_or_else(|| catalogue.channel.iter().collect(), channels_named);
        let phases = limit
            .phases
            .as_ref()
            .map(|names| names.iter().filter_map(|name| market.journey.phase(name)).map(PhaseIndex).collect());
        let in_one = |key: &str, phases: &Vec<PhaseIndex>| {
            lines.of_channel(key).iter().any(|&p| phases.contains(&placements[p].phase))
        };
        counted_channels.extend(channels.into_iter().filter_map(|(key, channel)| {
            let tagged = limit.tags.as_ref().is_none_or(|tags| tags.iter().any(|tag| channel.tags.contains(tag)));
            (tagged && phases.as_ref().is_none_or(|phases| in_one(key, phases))).then_some(key.as_str())
        }));
    }
    counted_channels
}
