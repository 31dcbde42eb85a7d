//! Layers become one tree: the later is laid over the earlier, key by key.

use std::collections::BTreeMap;
use std::ops::Range;

use serde_spanned::Spanned;
use toml::de::{DeTable, DeValue};

use super::sources::Layer;

/// Lays `over` upon `under`, key by key; a brief's `price` or `curve` replaces the catalogue's whole, while
/// a flag changes the one key it names.
pub(super) fn merge<'t>(under: &mut DeTable<'t>, over: DeTable<'t>, layer: Layer) {
    for (key, value) in over {
        let whole = layer != Layer::Set && matches!(key.get_ref().as_ref(), "price" | "curve");
        let below = under.get_mut(key.get_ref().as_ref()).filter(|_| !whole);
        match (below.map(Spanned::get_mut), value) {
            (Some(DeValue::Table(below)), value) if value.get_ref().is_table() => {
                if let DeValue::Table(inner) = value.into_inner() {
                    merge(below, inner, layer);
                }
            }
            (_, value) => {
                under.remove(key.get_ref().as_ref());
                under.insert(key, value);
            }
        }
    }
}

/// Notes where every key of a tree was written: a table at its key, a value at the value.
pub(super) fn note_places(
    table: &DeTable<'_>,
    path: &mut Vec<String>,
    written: &mut BTreeMap<Vec<String>, Range<usize>>,
) {
    for (key, value) in table {
        path.push(key.get_ref().to_string());
        match value.get_ref().as_table() {
            Some(inner) => {
                written.insert(path.clone(), key.span());
                note_places(inner, path, written);
            }
            None => {
                written.insert(path.clone(), value.span());
            }
        }
        path.pop();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_price_is_replaced_whole_and_the_rest_key_by_key() {
        let mut under = DeTable::parse("price = { low = 1, mid = 2 }\nname = \"a\"").unwrap().into_inner();
        merge(&mut under, DeTable::parse("price = { mid = 3 }").unwrap().into_inner(), Layer::Brief);
        assert_eq!(under["price"].get_ref().as_table().map(toml::map::Map::len), Some(1));
        assert!(under.contains_key("name"));
    }
}
