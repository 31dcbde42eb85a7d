//! The number that is written at a key, as a sweep needs it to know where it starts from.

use toml::de::{DeTable, DeValue};

use super::Reading;
use super::measured::Measured;
use super::sources::Spot;
use crate::domain::quantity::ParsedNumber;

impl Reading {
    /// The number now written at a key path such as `channel.tv.price.mid`, whatever the unit: a share such as
    /// `"83%"` is 0.83, and `"250k"` is 250,000. None where no number is written, also where there is a default.
    pub fn figure(&self, path: &str) -> Option<f64> {
        self.written(path).map(ParsedNumber::value)
    }

    /// The same as it is written: in per cent, or not.
    pub(crate) fn written(&self, path: &str) -> Option<ParsedNumber> {
        let keys = keys(path)?;
        let limit = self.brief.limit.get(keys.get(1)?).filter(|_| keys[0] == "limit");
        let measure = limit.map(|limit| limit.measure.as_deref().unwrap_or("spend"));
        match self.sources.written.get(&keys)? {
            Spot::Value(range) => {
                let value = DeValue::parse(self.sources.words(range)?).ok()?;
                Measured::at(&keys, measure).written(value.get_ref(), self.sources.is_flag(range))
            }
            Spot::Table(_) => None,
        }
    }
}

/// What the key of a dotted path is counted in.
pub(crate) fn measured(path: &str) -> Measured {
    keys(path).map_or(Measured::Plain, |keys| Measured::at(&keys, None))
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

/// A price in TOML as a number.
pub(super) fn price(words: &str) -> Option<f64> {
    Measured::Price.written(DeValue::parse(words).ok()?.get_ref(), false).map(ParsedNumber::value)
}
