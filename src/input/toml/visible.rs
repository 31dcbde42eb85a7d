//! Keys and texts of a brief without hidden and control characters, so that a name cannot act on the terminal or the
//! file it is written to.

use std::borrow::Cow;

use serde_spanned::Spanned;
use toml::de::{DeTable, DeValue};

use crate::fault::{Code, Fault};
use crate::text::messages::{say, word};
use crate::text::sanitise::{escape_line, has_hidden_characters};

/// Removes hidden characters from every key and text of a tree. Two keys that become the same are a fault.
pub(super) fn make_visible(table: &mut DeTable<'_>, faults: &mut Vec<Fault>) {
    for key in table.keys().filter(|key| has_hidden_characters(key.get_ref())).cloned().collect::<Vec<_>>() {
        let Some((_, value)) = table.remove_entry(key.get_ref().as_ref()) else { continue };
        let (place, name) = (key.span(), escape_line(key.get_ref()).into_owned());
        if table.contains_key(name.as_str()) {
            let what = say!("written-twice-unseen", name);
            faults.push(Fault::text(Code::Twice, place, what).help(word!("give-one-another-name")));
        } else {
            table.insert(Spanned::new(place, Cow::Owned(name)), value);
        }
    }
    for (_, value) in table.iter_mut() {
        make_value_visible(value.get_mut(), faults);
    }
}

fn make_value_visible(value: &mut DeValue<'_>, faults: &mut Vec<Fault>) {
    match value {
        DeValue::String(words) if has_hidden_characters(words) => *words = Cow::Owned(escape_line(words).into_owned()),
        DeValue::Array(values) => values.iter_mut().for_each(|value| make_value_visible(value.get_mut(), faults)),
        DeValue::Table(table) => make_visible(table, faults),
        _ => {}
    }
}
