//! Placeholders for values that cannot be read, so that faults of the same entry besides them are found in the same
//! run.
//!
//! An entry whose required key cannot be read is left out as a whole, and with it all else that is wrong there. With
//! the placeholder 1 at that key it is read. Its figures are not used.

use serde::de::DeserializeOwned;
use serde_spanned::Spanned;
use toml::de::DeValue;

use super::deserialise;

/// The tree read as `T` with placeholders at the `unread` key paths; none where there are no such paths.
pub(super) fn read<T: DeserializeOwned + Default>(root: &Spanned<DeValue<'_>>, unread: &[Vec<String>]) -> Option<T> {
    if unread.is_empty() {
        return None;
    }
    let mut patched = root.clone();
    let placeholder = DeValue::parse("1").ok()?.into_inner();
    for path in unread {
        put(patched.get_mut(), path, &placeholder);
    }
    Some(deserialise::read(&patched).0)
}

/// Puts a value at a key path below another, if the tables that lead there exist.
fn put<'t>(into: &mut DeValue<'t>, path: &[String], value: &DeValue<'t>) {
    let (DeValue::Table(table), Some((first, rest))) = (into, path.split_first()) else { return };
    if !rest.is_empty() {
        if let Some(next) = table.get_mut(first.as_str()) {
            put(next.get_mut(), rest, value);
        }
        return;
    }
    table.insert(Spanned::new(0..0, first.clone().into()), Spanned::new(0..0, value.clone()));
}
