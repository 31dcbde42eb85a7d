//! Merges layers into one tree, key by key, the later over the earlier.

use std::collections::BTreeMap;

use serde_spanned::Spanned;
use toml::de::{DeTable, DeValue};

use super::key_unit::price;
use super::layer::{Layer, MergedLayer};
use super::own_price;
use crate::domain::catalogue::OwnPrice;
use crate::fault::KeyPlace;

/// The value with which a later layer removes a bound, a limit or a goal.
const NONE: &str = "none";
/// Bounds that can be removed.
const BOUNDS: [&str; 5] = ["at_least", "at_most", "fixed", "exactly", "minimum_buy"];

/// Bounds that make a plan buy of a channel. They are removed where the channel is excluded.
const LOWER_BOUNDS: [&str; 2] = ["at_least", "fixed"];

impl MergedLayer<'_> {
    /// Merges a whole brief, or a scenario of one, over another. Returns which channels get a price of their own by
    /// that.
    pub(in crate::input) fn merge<'t>(self, under: &mut DeTable<'t>, mut over: DeTable<'t>) -> Vec<(String, OwnPrice)> {
        let own_prices = own_price::prepare_prices(self, under, &mut over);
        self.merge_at(1, "", under, over);
        own_prices
    }

    /// Merges the `scenario` table of a text over that of another.
    pub(in crate::input) fn merge_scenarios<'t>(self, under: &mut DeTable<'t>, over: DeTable<'t>) {
        self.merge_at(0, "", under, over);
    }

    /// Merges `over` over `under`, key by key. At an odd depth keys are those of the format; at an even one they are
    /// names that users give to channels, goals and scenarios. `within` is the key of the table itself.
    fn merge_at<'t>(self, depth: usize, within: &str, under: &mut DeTable<'t>, over: DeTable<'t>) {
        if self.drops_lower_bounds(&over) {
            for bound in LOWER_BOUNDS {
                under.remove(bound);
            }
        }
        self.drops_ends(under, &over);
        for (key, value) in over {
            if removes(within, key.get_ref(), &value) && under.remove(key.get_ref().as_ref()).is_some() {
                continue;
            }
            let is_replaced = depth % 2 == 1 && self.replaces(key.get_ref(), &value);
            let below = under.get_mut(key.get_ref().as_ref()).filter(|_| !is_replaced);
            match (below.map(Spanned::get_mut), value) {
                (Some(DeValue::Table(below)), value) if value.get_ref().is_table() => {
                    if let DeValue::Table(inner) = value.into_inner() {
                        self.merge_at(depth + 1, key.get_ref(), below, inner);
                    }
                }
                (_, value) => {
                    under.remove(key.get_ref().as_ref());
                    under.insert(key, value);
                }
            }
        }
    }

    /// Whether a flag or a scenario excludes a channel: then the brief's lower bounds on it are dropped.
    fn drops_lower_bounds(self, over: &DeTable<'_>) -> bool {
        let excludes = over.get("exclude").is_some_and(|value| matches!(value.get_ref(), DeValue::Boolean(true)));
        excludes && matches!(self.layer, Layer::Set | Layer::Change)
    }

    /// Drops an end of a price range where a flag or a scenario sets `mid` beyond it, unless it sets that end too.
    fn drops_ends(self, under: &mut DeTable<'_>, over: &DeTable<'_>) {
        let price_figure = |table: &DeTable<'_>, key: &str| price(self.sources.words(&table.get(key)?.span())?);
        let changes = matches!(self.layer, Layer::Set | Layer::Change) && under.contains_key("per");
        let Some(mid) = price_figure(over, "mid").filter(|_| changes) else { return };
        for (end, beyond) in [("low", f64::lt as fn(&f64, &f64) -> bool), ("high", f64::gt)] {
            if !over.contains_key(end) && price_figure(under, end).is_some_and(|end| beyond(&mid, &end)) {
                under.remove(end);
            }
        }
    }
}

/// Whether a value removes a bound, a limit or a goal.
fn removes(within: &str, key: &str, value: &Spanned<DeValue<'_>>) -> bool {
    let droppable = matches!(within, "limit" | "goal") || BOUNDS.contains(&key);
    droppable && value.get_ref().as_str() == Some(NONE)
}

/// Where every key of a tree was written.
pub(in crate::input) fn key_places(tree: &DeTable<'_>) -> BTreeMap<Vec<String>, KeyPlace> {
    let mut written = BTreeMap::new();
    note_key_places(tree, &mut Vec::new(), &mut written);
    written
}

fn note_key_places(table: &DeTable<'_>, path: &mut Vec<String>, written: &mut BTreeMap<Vec<String>, KeyPlace>) {
    for (key, value) in table {
        path.push(key.get_ref().to_string());
        match value.get_ref().as_table() {
            Some(inner) => {
                written.insert(path.clone(), KeyPlace::Table(key.span()));
                note_key_places(inner, path, written);
            }
            None => {
                written.insert(path.clone(), KeyPlace::Value(value.span()));
            }
        }
        path.pop();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::quantity::Amount;
    use crate::fault::Sources;
    use crate::input::toml::syntax::parse;

    /// The keys of `channel.tv.price` after one text is laid over another.
    fn price_keys(under: &str, over: &str, layer: Layer) -> Vec<String> {
        let mut sources = Sources::default();
        sources.add("under".to_owned(), under.to_owned());
        sources.add("over".to_owned(), over.to_owned());
        let (mut tree, _) = parse(&sources.texts()[0]);
        MergedLayer { sources: &sources, layer }.merge(&mut tree, parse(&sources.texts()[1]).0);
        let price = ["channel", "tv", "price"].map(str::to_owned);
        key_places(&tree).keys().filter_map(|path| path.strip_prefix(&price[..])?.first().cloned()).collect()
    }

    #[test]
    fn a_price_beyond_an_end_of_its_range_drops_that_end() {
        let reading = crate::input::read::text("brief", "[campaign]\nbudget = 1_000\n");
        let price = |change: &str| {
            let changed = reading.changed(&[change.to_owned()]);
            let price = changed.catalogue.channel["social-prospecting"].price.clone().unwrap();
            (price.low.map(Amount::get), price.mid.get(), price.high.map(Amount::get))
        };
        assert_eq!(price("channel.social-prospecting.price.mid=10"), (Some(6.48), 10.0, Some(14.27)));
        assert_eq!(price("channel.social-prospecting.price.mid=5"), (None, 5.0, Some(14.27)));
        assert_eq!(price("channel.social-prospecting.price.mid=20"), (Some(6.48), 20.0, None));
    }

    #[test]
    fn a_channel_left_out_in_a_scenario_is_not_wished_for() {
        let brief = "[campaign]\nbudget = 1\n[channel.tv]\nat_least = 1\n[scenario.no-tv]\nchannel.tv.exclude = true\n";
        let reading = crate::input::read::text("brief", brief);
        let without = reading.of_scenario("no-tv");
        assert!(reading.catalogue.channel["tv"].at_least.is_some());
        assert!(without.catalogue.channel["tv"].exclude && without.catalogue.channel["tv"].at_least.is_none());
    }

    #[test]
    fn a_price_is_replaced_whole_by_a_brief_and_by_braces() {
        let under = "channel.tv.price = { low = 1, mid = 2 }";
        let (braces, dotted) = ("channel.tv.price = { mid = 3 }", "[channel.tv.price]\nmid = 3");
        assert_eq!(price_keys(under, braces, Layer::Brief), ["mid"]);
        assert_eq!(price_keys(under, dotted, Layer::Brief), ["mid"]);
        let high = "[channel.tv.price]\nhigh = 3";
        assert_eq!(price_keys(under, high, Layer::Brief), ["high", "low", "mid"]);
        assert_eq!(price_keys(under, braces, Layer::Set), ["mid"]);
        assert_eq!(price_keys(under, dotted, Layer::Set), ["low", "mid"]);
    }
}
