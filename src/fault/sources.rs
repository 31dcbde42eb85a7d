//! The texts that were read, and where each key was written: a fault's place becomes a file, a line and a caret.
//!
//! The texts lie end to end in one address space, so a range of bytes says which text it is in. Texts are only added:
//! an address stays valid in every later reading of the same texts.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use super::{Fault, Place};

/// Every text that was read, end to end, and where each key was written.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    texts: Vec<Arc<Source>>,
    keys: BTreeMap<Vec<String>, KeyPlace>,
    /// Which text is the brief.
    brief: Option<usize>,
}

/// One text, and where it begins in the common address space.
#[derive(Clone, Debug)]
pub struct Source {
    /// The file, or the flag.
    pub name: String,
    /// What it says.
    pub text: String,
    /// The address of its first byte.
    pub start: usize,
    /// Whether it is a flag or another change of a brief, and no file.
    is_flag: bool,
}

/// Where a key was written: a table at its key, a value at the value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeyPlace {
    /// The key of a table.
    Table(Range<usize>),
    /// The value of any other key.
    Value(Range<usize>),
}

impl Sources {
    /// Adds the text of a file; its index among the texts.
    pub fn add(&mut self, name: String, text: String) -> usize {
        self.push(name, text, false)
    }

    /// Adds the text of a flag, or of another change of a brief; its index among the texts.
    pub fn add_flag(&mut self, name: String, text: String) -> usize {
        self.push(name, text, true)
    }

    fn push(&mut self, name: String, text: String, is_flag: bool) -> usize {
        let start = self.texts.last().map_or(0, |last| last.start + last.text.len() + 1);
        self.texts.push(Arc::new(Source { name, text, start, is_flag }));
        self.texts.len() - 1
    }

    /// The texts, in the order they were added.
    pub fn texts(&self) -> &[Arc<Source>] {
        &self.texts
    }

    /// Which text is the brief, if there is a brief.
    pub fn brief(&self) -> Option<usize> {
        self.brief
    }

    /// Sets which text is the brief.
    pub fn set_brief(&mut self, brief: Option<usize>) {
        self.brief = brief;
    }

    /// The brief's name, if there is a brief.
    pub fn brief_name(&self) -> Option<&str> {
        self.brief.map(|brief| self.texts[brief].name.as_str())
    }

    /// The same texts with these keys.
    #[must_use]
    pub fn with_keys(self, keys: BTreeMap<Vec<String>, KeyPlace>) -> Self {
        Self { keys, ..self }
    }

    /// The same texts with the keys of another reading of them.
    #[must_use]
    pub fn with_keys_of(self, other: &Self) -> Self {
        Self { texts: self.texts, keys: other.keys.clone(), brief: other.brief }
    }

    /// The text that `range` lies in, and the range within it.
    pub fn find(&self, range: &Range<usize>) -> Option<(&Source, Range<usize>)> {
        let text = self.texts.iter().rev().find(|text| text.start <= range.start)?;
        let end = range.end.saturating_sub(text.start).min(text.text.len());
        Some((text, (range.start - text.start).min(end)..end))
    }

    /// Whether `range` lies in a flag, or in another change of a brief.
    pub fn is_flag(&self, range: &Range<usize>) -> bool {
        self.find(range).is_some_and(|(text, _)| text.is_flag)
    }

    /// The words at `range`.
    pub fn words(&self, range: &Range<usize>) -> Option<&str> {
        let (text, range) = self.find(range)?;
        text.text.get(range)
    }

    /// Where exactly this key was written.
    pub fn key(&self, path: &[String]) -> Option<&KeyPlace> {
        self.keys.get(path)
    }

    /// Where a key path was written; of a missing key, its nearest table.
    pub fn locate(&self, path: &[String]) -> Option<Range<usize>> {
        let place = (1..=path.len()).rev().find_map(|depth| self.keys.get(&path[..depth]))?;
        let (KeyPlace::Table(range) | KeyPlace::Value(range)) = place;
        Some(range.clone())
    }

    /// Where a fault sits in the texts; none of a fault of a file as a whole, and of a key that is in no text.
    pub fn place(&self, fault: &Fault) -> Option<Range<usize>> {
        match &fault.place {
            Place::Text(range) => Some(range.clone()),
            Place::Key(path) => self.locate(path),
            Place::Whole(_) => None,
        }
    }
}
