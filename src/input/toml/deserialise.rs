//! A tree as serde reads it, on past its faults: a key that nobody knows is passed over, and an entry that cannot be
//! understood is struck out and what holds it is read once more without it.
//!
//! Serde stops at its first fault. Here the table that holds the faulty entry is read again, and not the whole tree,
//! so that the time grows with the tree and not with its faults. What faults are called is not known here.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fmt;
use std::ops::Range;
use std::ptr;

use serde::de::value::StrDeserializer;
use serde::de::{DeserializeSeed, Deserializer, MapAccess, Visitor};
use serde::{Deserialize, de, forward_to_deserialize_any};
use serde_spanned::Spanned;
use toml::de::{DeValue, ValueDeserializer};

/// An entry that was struck out.
pub(in crate::input) struct RejectedEntry {
    /// The keys that lead to it.
    pub(in crate::input) path: Vec<String>,
    /// Where the fault is.
    pub(in crate::input) span: Range<usize>,
    /// What is wrong.
    pub(in crate::input) wrong: EntryError,
}

/// What is wrong with an entry, as serde and the types of a brief say it.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::input) enum EntryError {
    /// No key of this name is known; those that are.
    UnknownKey(String, &'static [&'static str]),
    /// A key is missing that an entry of its kind always has.
    MissingKey(String),
    /// Anything else, in words, and where it is known more closely, where.
    Words(String, Option<Range<usize>>),
    /// Something within was struck out: what holds it can be read again.
    Within,
}

impl fmt::Display for EntryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownKey(word, _) => write!(f, "unknown key `{word}`"),
            Self::MissingKey(key) => write!(f, "missing key `{key}`"),
            Self::Words(words, _) => f.write_str(words),
            Self::Within => Ok(()),
        }
    }
}

impl std::error::Error for EntryError {}

impl de::Error for EntryError {
    fn custom<T: fmt::Display>(words: T) -> Self {
        Self::Words(words.to_string(), None)
    }

    fn missing_field(field: &'static str) -> Self {
        Self::MissingKey(field.to_owned())
    }

    fn unknown_field(field: &str, expected: &'static [&'static str]) -> Self {
        Self::UnknownKey(field.to_owned(), expected)
    }
}

/// Reads a tree as `T`; every entry that stood in the way, in the order they were met.
pub(in crate::input) fn read<'t, T: Deserialize<'t> + Default>(root: &Spanned<DeValue<'t>>) -> (T, Vec<RejectedEntry>) {
    let reader = Reader::default();
    loop {
        match T::deserialize(Node { value: root, way: None, reader: &reader }) {
            Ok(read) => return (read, reader.struck.into_inner()),
            Err(EntryError::Within) => {}
            Err(wrong) => {
                reader.struck.borrow_mut().push(RejectedEntry { path: Vec::new(), span: 0..0, wrong });
                return (T::default(), reader.struck.into_inner());
            }
        }
    }
}

/// What was struck out so far.
#[derive(Default)]
struct Reader {
    struck: RefCell<Vec<RejectedEntry>>,
    /// Where the values of struck entries lie in memory; the tree stays where it is while it is read.
    passed: RefCell<BTreeSet<usize>>,
}

impl Reader {
    fn strike(&self, entry: Entry<'_, '_>, way: Option<&Way<'_>>, (span, wrong): (Range<usize>, EntryError)) {
        self.passed.borrow_mut().insert(ptr::from_ref(entry.1).addr());
        let mut path = vec![entry.0.get_ref().to_string()];
        let mut above = way;
        while let Some(way) = above {
            path.push(way.key.to_owned());
            above = way.above;
        }
        path.reverse();
        self.struck.borrow_mut().push(RejectedEntry { path, span, wrong });
    }

    fn has_passed(&self, entry: Entry<'_, '_>) -> bool {
        self.passed.borrow().contains(&ptr::from_ref(entry.1).addr())
    }

    /// Reads the value of an entry, as often as something within it has to be struck out first.
    fn value<'t, V: Deserialize<'t>>(&self, entry: Entry<'_, 't>, way: Option<&Way<'_>>) -> Result<V, EntryError> {
        let within = Way { key: entry.0.get_ref(), above: way };
        loop {
            let wrong = match V::deserialize(Node { value: entry.1, way: Some(&within), reader: self }) {
                Err(EntryError::Within) => continue,
                Err(wrong) => wrong,
                Ok(value) => return Ok(value),
            };
            let span = match &wrong {
                EntryError::Words(_, Some(span)) => span.clone(),
                _ => entry.1.span(),
            };
            self.strike(entry, way, (span, wrong));
            return Err(EntryError::Within);
        }
    }
}

type Entry<'a, 't> = (&'a Spanned<Cow<'t, str>>, &'a Spanned<DeValue<'t>>);

/// The keys that lead to a value.
struct Way<'w> {
    key: &'w str,
    above: Option<&'w Way<'w>>,
}

/// A value of the tree.
#[derive(Clone, Copy)]
struct Node<'a, 't> {
    value: &'a Spanned<DeValue<'t>>,
    way: Option<&'a Way<'a>>,
    reader: &'a Reader,
}

impl<'a, 't> Node<'a, 't> {
    fn entries(self) -> Option<Entries<'a, 't>> {
        let table = self.value.get_ref().as_table()?;
        Some(Entries { left: Box::new(table.iter()), value: None, way: self.way, reader: self.reader })
    }

    /// The value as TOML's own reader has it: anything but a table.
    fn plain(self) -> ValueDeserializer<'t> {
        ValueDeserializer::from(self.value.clone())
    }
}

/// TOML's own words for what is wrong with a value that is no table.
fn wrong(error: &toml::de::Error) -> EntryError {
    EntryError::Words(error.message().to_owned(), error.span())
}

impl<'t> Deserializer<'t> for Node<'_, 't> {
    type Error = EntryError;

    fn deserialize_any<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, EntryError> {
        match self.entries() {
            Some(entries) => visitor.visit_map(entries),
            None => self.plain().deserialize_any(visitor).map_err(|error| wrong(&error)),
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
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, EntryError> {
        self.plain().deserialize_enum(name, variants, visitor).map_err(|error| wrong(&error))
    }

    forward_to_deserialize_any! {
        <V: Visitor<'t>>
        bool u8 u16 u32 u64 u128 i8 i16 i32 i64 i128 f32 f64 char str string seq bytes byte_buf map struct unit
        ignored_any unit_struct tuple_struct tuple identifier
    }
}

/// The entries of a table, without those that were struck out.
struct Entries<'a, 't> {
    left: Box<dyn Iterator<Item = Entry<'a, 't>> + 'a>,
    value: Option<Entry<'a, 't>>,
    way: Option<&'a Way<'a>>,
    reader: &'a Reader,
}

impl<'a, 't> Entries<'a, 't> {
    /// The next entry, and its key as far as it can be read.
    fn key<K>(
        &mut self,
        read: impl FnOnce(StrDeserializer<'_, EntryError>) -> Result<K, EntryError>,
    ) -> Option<Result<K, EntryError>> {
        let entry = self.left.find(|entry| !self.reader.has_passed(*entry))?;
        let key = read(StrDeserializer::new(entry.0.get_ref()));
        if let Err(wrong) = &key {
            self.reader.strike(entry, self.way, (entry.0.span(), wrong.clone()));
        }
        self.value = Some(entry);
        Some(key)
    }

    fn taken(&mut self) -> Result<Entry<'a, 't>, EntryError> {
        self.value.take().ok_or_else(|| de::Error::custom("a value was asked for without its key"))
    }
}

impl<'t> MapAccess<'t> for Entries<'_, 't> {
    type Error = EntryError;

    fn next_key_seed<K: DeserializeSeed<'t>>(&mut self, seed: K) -> Result<Option<K::Value>, EntryError> {
        self.key(|key| seed.deserialize(key)).transpose().map_err(|_| EntryError::Within)
    }

    fn next_value_seed<V: DeserializeSeed<'t>>(&mut self, seed: V) -> Result<V::Value, EntryError> {
        let entry = self.taken()?;
        let way = Way { key: entry.0.get_ref(), above: self.way };
        seed.deserialize(Node { value: entry.1, way: Some(&way), reader: self.reader })
    }

    /// Keys that nobody knows are passed over.
    fn next_key<K: Deserialize<'t>>(&mut self) -> Result<Option<K>, EntryError> {
        loop {
            match self.key(|key| K::deserialize(key)) {
                Some(Err(_)) => {}
                key => return key.transpose(),
            }
        }
    }

    fn next_value<V: Deserialize<'t>>(&mut self) -> Result<V, EntryError> {
        let entry = self.taken()?;
        self.reader.value(entry, self.way)
    }

    /// Entries of a table of names that cannot be read are passed over.
    fn next_entry<K: Deserialize<'t>, V: Deserialize<'t>>(&mut self) -> Result<Option<(K, V)>, EntryError> {
        while let Some(key) = self.next_key()? {
            if let Ok(value) = self.next_value() {
                return Ok(Some((key, value)));
            }
        }
        Ok(None)
    }
}
