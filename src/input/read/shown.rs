//! Keys and texts as they are shown: a name that comes in by a brief or a catalogue acts on nothing it is written to.

use std::borrow::Cow;

use serde_spanned::Spanned;
use toml::de::{DeTable, DeValue};

use crate::fault::{Code, Fault};
use crate::text::sanitise::{escape_line, has_hidden_characters};

/// Shows every key and text of a tree; two keys that look alike then are a fault.
pub(super) fn shown(table: &mut DeTable<'_>, faults: &mut Vec<Fault>) {
    for key in table.keys().filter(|key| has_hidden_characters(key.get_ref())).cloned().collect::<Vec<_>>() {
        let Some((_, value)) = table.remove_entry(key.get_ref().as_ref()) else { continue };
        let (place, name) = (key.span(), escape_line(key.get_ref()).into_owned());
        if table.contains_key(name.as_str()) {
            let what = format!("`{name}` is written twice: signs that are not seen do not tell names apart");
            faults.push(Fault::text(Code::Twice, place, what).mend("give one of them another name"));
        } else {
            table.insert(Spanned::new(place, Cow::Owned(name)), value);
        }
    }
    for (_, value) in table.iter_mut() {
        shown_value(value.get_mut(), faults);
    }
}

fn shown_value(value: &mut DeValue<'_>, faults: &mut Vec<Fault>) {
    match value {
        DeValue::String(words) if has_hidden_characters(words) => *words = Cow::Owned(escape_line(words).into_owned()),
        DeValue::Array(values) => values.iter_mut().for_each(|value| shown_value(value.get_mut(), faults)),
        DeValue::Table(table) => shown(table, faults),
        _ => {}
    }
}
