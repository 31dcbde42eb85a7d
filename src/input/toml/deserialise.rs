//! Serde on a TOML tree with error recovery: an unknown key is skipped, an entry that cannot be read is left out, and
//! the table that holds it is read again without it.
//!
//! Serde stops at its first error. Here only the table with the faulty entry is read again and not the whole tree, so
//! the time grows with the tree and not with its faults.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::ops::Range;
use std::ptr;

use serde::de::value::StrDeserializer;
use serde::de::{DeserializeSeed, Deserializer, MapAccess, Visitor};
use serde::{Deserialize, forward_to_deserialize_any};
use serde_spanned::Spanned;
use toml::de::DeValue;

use super::entry_error::EntryError;
use super::plain_value::{self, TableEntry};

/// An entry that was left out.
pub(super) struct RejectedEntry {
    /// The keys that lead to it.
    pub(super) path: Vec<String>,
    /// Where the fault is.
    pub(super) span: Range<usize>,
    /// What is wrong with it.
    pub(super) error: EntryError,
}

/// Reads a tree as `T`; with it, every entry that was left out, in the order they were met.
pub(super) fn read<'t, T: Deserialize<'t> + Default>(root: &Spanned<DeValue<'t>>) -> (T, Vec<RejectedEntry>) {
    let rejections = Rejections::default();
    loop {
        match T::deserialize(TreeNode { value: root, above_key: None, rejections: &rejections }) {
            Ok(read) => return (read, rejections.entries.into_inner()),
            Err(EntryError::Within) => {}
            Err(error) => {
                rejections.entries.borrow_mut().push(RejectedEntry { path: Vec::new(), span: 0..0, error });
                return (T::default(), rejections.entries.into_inner());
            }
        }
    }
}

/// The entries left out so far.
#[derive(Default)]
struct Rejections {
    entries: RefCell<Vec<RejectedEntry>>,
    /// The memory addresses of their values. The tree does not move while it is read.
    rejected: RefCell<BTreeSet<usize>>,
}

impl Rejections {
    fn reject(
        &self,
        entry: TableEntry<'_, '_>,
        above_key: Option<&KeyPath<'_>>,
        span: Range<usize>,
        error: EntryError,
    ) {
        self.rejected.borrow_mut().insert(ptr::from_ref(entry.1).addr());
        let mut path = vec![entry.0.get_ref().to_string()];
        let mut above = above_key;
        while let Some(above_key) = above {
            path.push(above_key.key.to_owned());
            above = above_key.above;
        }
        path.reverse();
        self.entries.borrow_mut().push(RejectedEntry { path, span, error });
    }

    fn is_rejected(&self, entry: TableEntry<'_, '_>) -> bool {
        self.rejected.borrow().contains(&ptr::from_ref(entry.1).addr())
    }

    /// Reads the value of an entry, again for each entry within it that has to be left out first.
    fn value<'t, V: Deserialize<'t>>(
        &self,
        entry: TableEntry<'_, 't>,
        above_key: Option<&KeyPath<'_>>,
    ) -> Result<V, EntryError> {
        let within = KeyPath { key: entry.0.get_ref(), above: above_key };
        loop {
            let error = match V::deserialize(TreeNode { value: entry.1, above_key: Some(&within), rejections: self }) {
                Err(EntryError::Within) => continue,
                Err(error) => error,
                Ok(value) => return Ok(value),
            };
            let span = match &error {
                EntryError::InList(_, span) => span.clone(),
                _ => entry.1.span(),
            };
            self.reject(entry, above_key, span, error);
            return Err(EntryError::Within);
        }
    }
}

/// The keys that lead to a value.
struct KeyPath<'w> {
    key: &'w str,
    above: Option<&'w KeyPath<'w>>,
}

/// A value of the tree, and the keys that lead to it.
#[derive(Clone, Copy)]
struct TreeNode<'a, 't> {
    value: &'a Spanned<DeValue<'t>>,
    above_key: Option<&'a KeyPath<'a>>,
    rejections: &'a Rejections,
}

impl<'a, 't> TreeNode<'a, 't> {
    fn entries(self) -> Option<TableEntries<'a, 't>> {
        let table = self.value.get_ref().as_table()?;
        Some(TableEntries {
            left: Box::new(table.iter()),
            value: None,
            above_key: self.above_key,
            rejections: self.rejections,
        })
    }
}

impl<'t> Deserializer<'t> for TreeNode<'_, 't> {
    type Error = EntryError;

    fn deserialize_any<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, EntryError> {
        match self.entries() {
            Some(entries) => visitor.visit_map(entries),
            None => plain_value::read(self.value.get_ref(), visitor),
        }
    }

    fn deserialize_option<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, EntryError> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'t>>(self, _: &'static str, visitor: V) -> Result<V::Value, EntryError> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'t>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, EntryError> {
        plain_value::read_word(self.value.get_ref(), variants, visitor)
    }

    forward_to_deserialize_any! {
        <V: Visitor<'t>>
        bool u8 u16 u32 u64 u128 i8 i16 i32 i64 i128 f32 f64 char str string seq bytes byte_buf map struct unit
        ignored_any unit_struct tuple_struct tuple identifier
    }
}

/// The entries of a table, without those that were left out.
struct TableEntries<'a, 't> {
    left: Box<dyn Iterator<Item = TableEntry<'a, 't>> + 'a>,
    value: Option<TableEntry<'a, 't>>,
    above_key: Option<&'a KeyPath<'a>>,
    rejections: &'a Rejections,
}

impl<'a, 't> TableEntries<'a, 't> {
    /// Moves to the next entry and reads its key.
    fn key<K>(
        &mut self,
        read: impl FnOnce(StrDeserializer<'_, EntryError>) -> Result<K, EntryError>,
    ) -> Option<Result<K, EntryError>> {
        let entry = self.left.find(|entry| !self.rejections.is_rejected(*entry))?;
        let key = read(StrDeserializer::new(entry.0.get_ref()));
        if let Err(error) = &key {
            self.rejections.reject(entry, self.above_key, entry.0.span(), error.clone());
        }
        self.value = Some(entry);
        Some(key)
    }

    fn current(&mut self) -> Result<TableEntry<'a, 't>, EntryError> {
        self.value.take().ok_or(EntryError::Unparsed)
    }
}

impl<'t> MapAccess<'t> for TableEntries<'_, 't> {
    type Error = EntryError;

    fn next_key_seed<K: DeserializeSeed<'t>>(&mut self, seed: K) -> Result<Option<K::Value>, EntryError> {
        self.key(|key| seed.deserialize(key)).transpose().map_err(|_| EntryError::Within)
    }

    fn next_value_seed<V: DeserializeSeed<'t>>(&mut self, seed: V) -> Result<V::Value, EntryError> {
        let entry = self.current()?;
        let above_key = KeyPath { key: entry.0.get_ref(), above: self.above_key };
        seed.deserialize(TreeNode { value: entry.1, above_key: Some(&above_key), rejections: self.rejections })
    }

    /// The next known key; unknown ones are skipped.
    fn next_key<K: Deserialize<'t>>(&mut self) -> Result<Option<K>, EntryError> {
        loop {
            match self.key(|key| K::deserialize(key)) {
                Some(Err(_)) => {}
                key => return key.transpose(),
            }
        }
    }

    fn next_value<V: Deserialize<'t>>(&mut self) -> Result<V, EntryError> {
        let entry = self.current()?;
        self.rejections.value(entry, self.above_key)
    }

    /// The next entry that can be read; of a table of names, such as of channels.
    fn next_entry<K: Deserialize<'t>, V: Deserialize<'t>>(&mut self) -> Result<Option<(K, V)>, EntryError> {
        while let Some(key) = self.next_key()? {
            if let Ok(value) = self.next_value() {
                return Ok(Some((key, value)));
            }
        }
        Ok(None)
    }
}
