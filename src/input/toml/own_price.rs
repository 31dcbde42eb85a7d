//! A brief's own price in the place of the market's: which keys of the market's price it keeps, and which are lost.
//!
//! Which people contacts are counted in, how much is delivered and how long a list is do not depend on what a unit
//! costs: these keys are kept. The source, the confidence and the range of the market's price are lost.

use serde_spanned::Spanned;
use toml::de::{DeTable, DeValue};

use super::layer::{Layer, MergedLayer};
use crate::domain::catalogue::OwnPrice;

/// Keys that do not depend on what a unit costs, and the units that they apply to.
const STAYS: [(&str, &[&str]); 7] = [
    ("basis", &["thousand", "GRP", "click", "unit", "conversion"]),
    ("basis_people", &["thousand", "GRP", "click", "unit", "conversion"]),
    ("unit", &["unit"]),
    ("contacts", &["unit"]),
    ("list", &["send"]),
    ("delivery", &["send"]),
    ("most", &["send"]),
];

/// Keys that are stated together: with another basis, the market's number of people has no meaning.
const TOGETHER: [(&str, &str); 4] =
    [("basis", "basis_people"), ("basis_people", "basis"), ("unit", "contacts"), ("contacts", "unit")];

/// Keys that are about the market's price only.
const VOUCHED: [&str; 3] = ["source", "year", "confidence"];

/// Prepares the prices of `over` to be merged over those of `under`. Returns which channels get a price of their own,
/// and what that keeps and loses of the market's.
pub(super) fn prepare_prices<'t>(
    merged: MergedLayer<'_>,
    under: &mut DeTable<'t>,
    over: &mut DeTable<'t>,
) -> Vec<(String, OwnPrice)> {
    let (Some(under), Some(over)) = (table(under, "channel"), table(over, "channel")) else { return Vec::new() };
    let mut own_prices = Vec::new();
    for (key, value) in over.iter_mut() {
        if let (Some(market), DeValue::Table(ours)) = (table(under, key.get_ref()), value.get_mut()) {
            own_prices.extend(of_channel(merged, market, ours).map(|price| (key.get_ref().to_string(), price)));
        }
    }
    own_prices
}

fn table<'a, 't>(tree: &'a mut DeTable<'t>, key: &str) -> Option<&'a mut DeTable<'t>> {
    match tree.get_mut(key).map(Spanned::get_mut) {
        Some(DeValue::Table(table)) => Some(table),
        _ => None,
    }
}

fn of_channel<'t>(merged: MergedLayer<'_>, under: &mut DeTable<'t>, over: &mut DeTable<'t>) -> Option<OwnPrice> {
    let price_is_replaced = merged.replaces("price", over.get("price")?);
    let (market, ours) = (table(under, "price")?, table(over, "price")?);
    let mut own_price = of_price(merged.layer, price_is_replaced, market, ours);
    if merged.layer == Layer::Change || !(price_is_replaced || ours.contains_key("mid")) {
        return None;
    }
    for key in VOUCHED.into_iter().filter(|key| !over.contains_key(*key)) {
        let lost = under.remove(key);
        // A price of one's own is an assumption as well: nothing is lost.
        if lost.is_some_and(|value| value.get_ref().as_str() != Some("assumption")) {
            own_price.lost_keys.push(key.to_owned());
        }
    }
    Some(own_price)
}

/// Moves the keys that stay from the market's price into one that replaces it; removes those that do not stay where a
/// price changes some keys only.
fn of_price<'t>(layer: Layer, whole: bool, market: &mut DeTable<'t>, ours: &mut DeTable<'t>) -> OwnPrice {
    let per = word(ours, "per").or_else(|| word(market, "per")).unwrap_or_default();
    let mut own_price = OwnPrice::default();
    let names: Vec<String> = market.keys().map(|key| key.get_ref().to_string()).collect();
    let stated: Vec<String> = ours.keys().map(|key| key.get_ref().to_string()).collect();
    for name in names.iter().filter(|name| !stated.contains(name)) {
        let fate = fate(name, &per, whole, layer, &stated);
        if fate == Fate::Kept && whole {
            if let Some((key, value)) = market.remove_entry(name.as_str()) {
                ours.insert(key, value);
            }
            own_price.kept_keys.push(name.clone());
        } else if name == "currency" && whole {
            own_price.currency = word(market, name);
            market.remove(name.as_str());
        } else if fate == Fate::Lost {
            market.remove(name.as_str());
            own_price.lost_keys.push(name.clone());
        }
    }
    own_price
}

fn word(table: &DeTable<'_>, key: &str) -> Option<String> {
    Some(table.get(key)?.get_ref().as_str()?.to_owned())
}

/// What becomes of a key of the market's price.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    Kept,
    Lost,
    /// Every price states it: nothing to report.
    Replaced,
}

fn fate(name: &str, per: &str, whole: bool, layer: Layer, stated: &[String]) -> Fate {
    let states = |words: &[&str]| stated.iter().any(|key| words.contains(&key.as_str()));
    if let Some((_, units)) = STAYS.iter().find(|(stays, _)| *stays == name) {
        let stands_apart = whole && TOGETHER.iter().any(|(one, other)| *one == name && states(&[*other]));
        return if units.contains(&per) && !stands_apart { Fate::Kept } else { Fate::Lost };
    }
    let by_key = matches!(layer, Layer::Brief | Layer::ScenarioBase);
    match name {
        "per" | "mid" if whole => Fate::Replaced,
        // A flag that changes one key keeps what it can of the range; see `drops_ends`.
        "low" | "high" if whole || (by_key && states(&["mid", "spread"])) => Fate::Lost,
        "spread" if whole || (by_key && states(&["mid", "low", "high"])) => Fate::Lost,
        // The steps and the currency are those of the market's price.
        _ if whole => Fate::Lost,
        _ => Fate::Kept,
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::brief::LocalisedText;
    use crate::domain::catalogue::{Channel, PriceUnit};
    use crate::domain::quantity::{Amount, Positive};
    use crate::input::read;

    fn channel(brief: &str, key: &str) -> Channel {
        let reading = read::text("brief", &format!("[campaign]\nbudget = 1_000\n{brief}"));
        assert!(reading.faults.is_empty(), "{:?}", reading.faults);
        reading.catalogue.channel[key].clone()
    }

    #[test]
    fn a_price_of_ones_own_keeps_whom_it_counts_and_loses_who_vouched() {
        for brief in [
            "[channel.radio]\nprice = { per = \"thousand\", mid = 9 }",
            "[channel.radio.price]\nper = \"thousand\"\nmid = 9",
            "[channel.radio.price]\nmid = 9",
            "[channel.radio]\nprice.mid = 9",
            "channel.radio.price.mid = 9",
            "channel.radio.price = { per = \"GRP\", mid = 9 }",
        ] {
            // A key at the top of a brief stands before its tables.
            let (above, below) = if brief.starts_with('[') { ("", brief) } else { (brief, "") };
            let text = format!("{above}\n[campaign]\nbudget = 1_000\n{below}");
            let reading = read::text("brief", &text);
            assert!(reading.faults.is_empty(), "{brief}: {:?}", reading.faults);
            let radio = &reading.catalogue.channel["radio"];
            let price = radio.price.clone().unwrap();
            assert_eq!(price.mid.get(), 9.0, "{brief}");
            assert_eq!(price.basis.as_deref(), Some("13+"), "{brief}");
            assert_eq!(price.basis_people.map(Positive::get), Some(14_565_000.0), "{brief}");
            assert!(radio.source.is_none() && radio.year.is_none() && radio.confidence.is_none(), "{brief}");
            let lost = &radio.own_price.as_ref().unwrap().lost_keys;
            assert!(lost.contains(&"source".to_owned()), "{brief}: {lost:?}");
        }
    }

    #[test]
    fn what_a_price_states_is_its_own() {
        let tv = channel(
            "[channel.tv]\nprice = { per = \"GRP\", mid = 900, basis_people = 1_000_000 }\nsource = \"us\"",
            "tv",
        );
        let price = tv.price.unwrap();
        assert_eq!((price.basis, price.low, tv.source, tv.year), (None, None, Some(LocalisedText::from("us")), None));
        let tv = channel("[channel.tv]\nprice.low = 700", "tv");
        assert_eq!(tv.price.unwrap().low.map(Amount::get), Some(700.0));
        assert!(tv.source.is_some() && tv.own_price.is_none());
    }

    #[test]
    fn a_source_in_one_language_leaves_none_of_the_markets_in_another() {
        for source in ["source = { nl = \"ons tarief\" }", "source.nl = \"ons tarief\""] {
            let tv = channel(&format!("[channel.tv]\n{source}"), "tv");
            assert_eq!(LocalisedText::or(tv.source.as_ref(), "").as_str(), "ons tarief", "{source}");
        }
    }

    #[test]
    fn another_unit_keeps_what_still_means_something() {
        let post = channel("[channel.influencers]\nprice = { per = \"unit\", mid = 5_000 }", "influencers");
        let price = post.price.unwrap();
        assert!(price.contacts.is_some() && price.unit.as_deref() == Some("post"));
        let clicks = channel("[channel.influencers]\nprice = { per = \"thousand\", mid = 9 }", "influencers");
        let price = clicks.price.unwrap();
        assert!(price.per == PriceUnit::Thousand && price.contacts.is_none() && price.unit.is_none());
    }
}
