//! A tree in which a value that could not be read has one that can be in its place.
//!
//! What cannot be without a key is struck out as a whole where the key cannot be read, and with it all else that is
//! wrong there. With a stand-in it is read, so that what it lacks besides can be told in the same run; no figure of it
//! is looked at.

use serde::de::DeserializeOwned;
use serde_spanned::Spanned;
use toml::de::DeValue;

use super::deserialise;

/// What a tree says with stand-ins for the values at some key paths; none where there are none.
pub(in crate::input) fn read<T: DeserializeOwned + Default>(
    root: &Spanned<DeValue<'_>>,
    unread: &[Vec<String>],
) -> Option<T> {
    if unread.is_empty() {
        return None;
    }
    let mut patched = root.clone();
    let one = DeValue::parse("1").ok()?.into_inner();
    for path in unread {
        put(patched.get_mut(), path, &one);
    }
    Some(deserialise::read(&patched).0)
}

/// Puts a value at a key path below another, where the tables that lead there are.
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
