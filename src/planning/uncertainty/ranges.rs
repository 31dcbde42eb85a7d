//! The range of every price and ceiling on offer, from the catalogue and the brief.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::{Basis, Level, Range};
use crate::domain::brief::Uncertainty;
use crate::domain::catalogue::{Catalogue, Channel, Confidence, CurveKind, Price, Role};
use crate::domain::quantity::{Amount, Share};
use crate::input::read::Reading;
use crate::problem::Problem;

/// The spread of a price that states none: an assumption without a source.
pub const ASSUMED_PRICE_SPREAD: f64 = 0.2;
/// The spread of a ceiling that states none: an assumption without a source.
pub const ASSUMED_CEILING_SPREAD: f64 = 0.1;

/// No medium reaches more than this part of the people, unless its ceiling is above that already.
const MOST: f64 = 0.99;
/// A price stays above this part of the planned one: a price of 0 would buy without end.
const CHEAPEST: f64 = 0.01;
/// A beta-binomial's ceiling stays this part above the lowest that its first two insertions allow.
const ABOVE_INSERTIONS: f64 = 0.05;

/// The ranges of every channel on offer, by key.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FigureRanges {
    /// The ranges per channel, in the order of their keys.
    pub channels: Vec<ChannelRanges>,
}

/// The ranges of a channel's figures.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ChannelRanges {
    /// The channel's key.
    pub channel: String,
    /// Its price, in the currency of the catalogue; none where it costs nothing.
    pub price: Option<Range>,
    /// The ceilings of its roles by phase, where a ceiling bounds them.
    pub ceilings: BTreeMap<String, Range>,
}

impl FigureRanges {
    /// The ranges of all channels that a problem offers.
    pub fn of(reading: &Reading, problem: &Problem) -> Self {
        let offered: BTreeSet<&str> = problem.placements.iter().map(|placement| placement.channel.as_str()).collect();
        let channels = reading.catalogue.channel.iter().filter(|(key, _)| offered.contains(key.as_str()));
        let ranges_of_channel = |(key, channel): (&String, &Channel)| ranges(key, channel, reading.brief.uncertainty);
        Self { channels: channels.map(ranges_of_channel).collect() }
    }

    /// The ranges of a channel.
    pub fn channel(&self, key: &str) -> Option<&ChannelRanges> {
        // The channels are sorted by key.
        let range_index = self.channels.binary_search_by(|ranges| ranges.channel.as_str().cmp(key)).ok()?;
        self.channels.get(range_index)
    }

    /// The catalogue with every price and every ceiling at a level.
    pub fn catalogue_at(&self, catalogue: &Catalogue, prices: Level, ceilings: Level) -> Catalogue {
        let mut world = catalogue.clone();
        for ranges in &self.channels {
            ranges.set(&mut world, prices, ceilings);
        }
        world
    }
}

impl ChannelRanges {
    /// Sets the channel's figures in a catalogue to a level.
    pub fn set(&self, world: &mut Catalogue, prices: Level, ceilings: Level) {
        self.write(world, |range| range.at(prices), |range| range.at(ceilings));
    }

    /// Writes the channel's figures into a catalogue.
    pub(super) fn write(&self, world: &mut Catalogue, price: impl Fn(&Range) -> f64, ceiling: impl Fn(&Range) -> f64) {
        let Some(channel) = world.channel.get_mut(&self.channel) else { return };
        if let (Some(range), Some(written)) = (&self.price, &mut channel.price) {
            written.mid = Amount::new(price(range)).unwrap_or(written.mid);
        }
        for (phase, range) in &self.ceilings {
            if let Some(role) = channel.role.get_mut(phase) {
                role.ceiling = Share::new(ceiling(range)).ok().or(role.ceiling);
            }
        }
    }
}

fn ranges(key: &str, channel: &Channel, stated: Uncertainty) -> ChannelRanges {
    let sourced =
        channel.source.is_some() && channel.confidence.is_some_and(|confidence| confidence != Confidence::Assumption);
    let stated_basis = if sourced { Basis::Sourced } else { Basis::Stated };
    let price = channel.price.as_ref().filter(|price| price.mid.get() > 0.0);
    let ceilings =
        channel.role.iter().filter_map(|(phase, role)| Some((phase.clone(), ceiling(role, stated.ceiling)?)));
    ChannelRanges {
        channel: key.to_owned(),
        price: price.map(|price| price_range(price, stated_basis, stated.price)),
        ceilings: ceilings.collect(),
    }
}

/// The spread of a figure that has none of its own, and its basis.
fn default(stated: Option<Share>, assumed: f64) -> (f64, Basis) {
    stated.map_or((assumed, Basis::Assumed), |stated| (stated.get(), Basis::Stated))
}

fn price_range(price: &Price, given: Basis, stated: Option<Share>) -> Range {
    let mid = price.mid.get();
    let (spread, basis) = price
        .spread
        .map_or_else(|| default(stated, ASSUMED_PRICE_SPREAD), |own_spread| (own_spread.get(), Basis::Stated));
    let range_end = |given_end: Option<Amount>, other: f64| given_end.map_or((other, basis), |end| (end.get(), given));
    let (low, below) = range_end(price.low, mid * (1.0 - spread));
    let (high, above) = range_end(price.high, mid * (1.0 + spread));
    Range { low: low.max(CHEAPEST * mid), mid, high, basis: below.max(above) }
}

fn ceiling(role: &Role, stated: Option<Share>) -> Option<Range> {
    let curve = role.curve.as_ref().filter(|curve| curve.kind.has_ceiling())?;
    let mid = role.ceiling?.get();
    let (spread, basis) = role
        .spread
        .map_or_else(|| default(stated, ASSUMED_CEILING_SPREAD), |own_spread| (own_spread.get(), Basis::Stated));
    let least = match (curve.kind, curve.r1, curve.r2) {
        // The reach of one and of two insertions was measured, and needs a ceiling above r2 and r1²/(2 r1 − r2).
        (CurveKind::BetaBinomial, Some(reach_once), Some(reach_twice)) => {
            let (reach_once, reach_twice) = (reach_once.get(), reach_twice.get());
            let least = reach_twice
                .max(reach_once * reach_once / (2.0 * reach_once - reach_twice).max(f64::MIN_POSITIVE))
                .min(mid);
            least + ABOVE_INSERTIONS * (mid - least)
        }
        _ => 0.0,
    };
    let (low, high) = ((mid * (1.0 - spread)).max(least), (mid * (1.0 + spread)).min(MOST.max(mid)));
    Some(Range { low, mid, high, basis })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::read;

    fn ranges_of(price: &str, role: &str, more: &str) -> ChannelRanges {
        let brief = format!(
            "[campaign]\nbudget = 1000\ncatalogue = \"none\"\n[audience.all]\npeople = 10_000\n{more}\n[channel.a]\n\
             confidence = \"data\"\nsource = \"b\"\nprice = {{ per = \"thousand\", {price} }}\nrole.see = {{ {role} }}\n"
        );
        let reading = read::text("t", &brief);
        assert!(reading.faults.is_empty(), "{:?}", reading.faults);
        let problem = crate::input::resolve::problem(&reading.brief, &reading.catalogue).unwrap();
        FigureRanges::of(&reading, &problem).channels.remove(0)
    }

    fn near(range: Range, low: f64, high: f64, basis: Basis) {
        assert!((range.low - low).abs() < 1e-12 && (range.high - high).abs() < 1e-12, "{range:?}");
        assert_eq!(range.basis, basis);
    }

    const CURVE: &str = "curve = { shape = 1 }";

    #[test]
    fn a_range_is_as_good_as_its_weaker_end() {
        let role = format!("ceiling = 0.5, {CURVE}");
        let price = |words: &str| ranges_of(words, &role, "").price.unwrap();
        near(price("low = 8, mid = 10, high = 15"), 8.0, 15.0, Basis::Sourced);
        near(price("low = 9, mid = 10"), 9.0, 12.0, Basis::Assumed);
        near(price("mid = 10, spread = \"50%\""), 5.0, 15.0, Basis::Stated);
        near(price("mid = 10"), 8.0, 12.0, Basis::Assumed);
        near(price("low = 0, mid = 10, high = 10"), 0.1, 10.0, Basis::Sourced);
        let stated = ranges_of("low = 9, mid = 10", &role, "[uncertainty]\nprice = \"30%\"\nceiling = 0");
        near(stated.price.unwrap(), 9.0, 13.0, Basis::Stated);
        near(stated.ceilings["see"], 0.5, 0.5, Basis::Stated);
    }

    #[test]
    fn ceilings_stay_where_a_ceiling_can_be() {
        let ceiling = |role: &str| ranges_of("mid = 10", role, "").ceilings.get("see").copied();
        near(ceiling(&format!("ceiling = 0.5, {CURVE}")).unwrap(), 0.45, 0.55, Basis::Assumed);
        near(ceiling(&format!("ceiling = 0.95, spread = 0.2, {CURVE}")).unwrap(), 0.76, 0.99, Basis::Stated);
        near(ceiling(&format!("ceiling = 0.995, {CURVE}")).unwrap(), 0.8955, 0.995, Basis::Assumed);
        assert_eq!(ceiling("curve = { kind = \"goerg\", at = 2, reach = 0.5 }"), None);
        assert_eq!(ceiling("curve = { kind = \"points\", points = [[1, 0.2]] }"), None);
        assert_eq!(ranges_of("mid = 0", &format!("ceiling = 0.5, demand = {{ units = 9 }}, {CURVE}"), "").price, None);
    }
}
