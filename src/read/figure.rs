//! The number that is written at a key, as a sweep needs it to know where it starts from.

use toml::de::DeTable;

use super::Reading;
use super::sources::Spot;
use crate::quantity;

impl Reading {
    /// The number now written at a key path such as `channel.tv.price.mid`, whatever the unit: a share such as
    /// `"83%"` is 0.83, and `"250k"` is 250,000. None where no number is written, also where there is a default.
    pub fn figure(&self, path: &str) -> Option<f64> {
        match self.sources.written.get(&keys(path)?)? {
            Spot::Value(range) => number(self.sources.words(range)?),
            Spot::Table(_) => None,
        }
    }
}

/// The keys of a dotted path, in which a key may stand in quotes.
fn keys(path: &str) -> Option<Vec<String>> {
    let text = format!("{path} = 0");
    let root = DeTable::parse(&text).ok()?;
    let (mut table, mut keys) = (root.get_ref(), Vec::new());
    loop {
        let mut entries = table.iter();
        let (Some((key, value)), None) = (entries.next(), entries.next()) else { return None };
        keys.push(key.get_ref().to_string());
        match value.get_ref().as_table() {
            Some(inner) => table = inner,
            None => return Some(keys),
        }
    }
}

/// A value of TOML as a number.
pub(super) fn number(words: &str) -> Option<f64> {
    let table: toml::Table = toml::from_str(&format!("value = {words}")).ok()?;
    let number = match table.get("value")? {
        toml::Value::Integer(integer) => *integer as f64,
        toml::Value::Float(float) => *float,
        toml::Value::String(text) => quantity::figure(text)?,
        _ => return None,
    };
    number.is_finite().then_some(number)
}
