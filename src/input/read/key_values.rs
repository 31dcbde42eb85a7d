//! The number that is written at a key path, such as a sweep starts from.

use toml::de::DeValue;

use super::Reading;
use crate::domain::quantity::ParsedNumber;
use crate::fault::KeyPlace;
use crate::input::toml::key_unit::{KeyUnit, keys};

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
        match self.sources.key(&keys)? {
            KeyPlace::Value(range) => {
                let value = DeValue::parse(self.sources.words(range)?).ok()?;
                KeyUnit::at(&keys, measure).written(value.get_ref(), self.sources.is_flag(range))
            }
            KeyPlace::Table(_) => None,
        }
    }
}
