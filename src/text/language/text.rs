//! Translated texts: a text stored in every language, to be written later in any of them.
//!
//! Reports and files of one run may have different languages, so a plan stores names and remarks in all of them.

use std::cmp::Ordering;
use std::fmt::{self, Display, Formatter};
use std::ops::Deref;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Language;

/// A text in every language; it reads as its text in the current language.
#[derive(Clone, Debug, Default)]
pub struct Text {
    by_language: [String; Language::ALL.len()],
    /// Whether a brief or a catalogue words it, so that files have it in the language that the brief states.
    is_stated: bool,
}

impl Text {
    /// The text that a function makes in every language.
    pub fn of<S: Into<String>>(text: impl Fn() -> S) -> Self {
        Self::all_of(Language::ALL.map(|language| language.scoped(|| text().into())))
    }

    fn all_of(by_language: [String; Language::ALL.len()]) -> Self {
        Self { by_language, is_stated: false }
    }

    /// The same text, as words of a brief or a catalogue.
    #[must_use]
    pub fn as_stated(self) -> Self {
        Self { is_stated: true, ..self }
    }

    /// As [`Self::of`], for an optional text; none if it is empty or absent in the current language.
    pub fn optional(text: impl Fn() -> Option<String>) -> Option<Self> {
        let text = Self::of(|| text().unwrap_or_default());
        (!text.is_empty()).then_some(text)
    }

    /// As [`Self::of`], for a list with the same order in every language.
    pub fn list(texts: impl Fn() -> Vec<String>) -> Vec<Self> {
        let mut lists = Language::ALL.map(|language| language.scoped(&texts).into_iter());
        let count = lists.iter().map(ExactSizeIterator::len).min().unwrap_or(0);
        (0..count).map(|_| Self::all_of(lists.each_mut().map(|list| list.next().unwrap_or_default()))).collect()
    }

    /// The text in the current language.
    pub fn as_str(&self) -> &str {
        let language = if self.is_stated { Language::of_names() } else { Language::current() };
        &self.by_language[language as usize]
    }

    /// Whether the text in some language, in lowercase, is `lowercase`.
    pub fn matches_lowercase(&self, lowercase: &str) -> bool {
        self.by_language.iter().any(|language_text| language_text.to_lowercase() == lowercase)
    }

    /// The text in every language.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        self.by_language.iter().map(String::as_str)
    }

    /// The text that both are in some language; none if they differ in all.
    pub fn same_in_a_language<'a>(&'a self, other: &Self) -> Option<&'a str> {
        self.by_language
            .iter()
            .zip(&other.by_language)
            .find(|(own_text, other)| own_text == other)
            .map(|(own_text, _)| own_text.as_str())
    }
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        self.as_str()
    }
}

impl AsRef<str> for Text {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl Display for Text {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl From<String> for Text {
    /// A text that is the same in every language.
    fn from(text: String) -> Self {
        Self::all_of(Language::ALL.map(|_| text.clone()))
    }
}

impl From<&str> for Text {
    /// A text that is the same in every language.
    fn from(text: &str) -> Self {
        Self::from(text.to_owned())
    }
}

impl From<&Text> for String {
    /// The text in the current language.
    fn from(text: &Text) -> Self {
        text.as_str().to_owned()
    }
}

impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        self.by_language == other.by_language
    }
}

impl Eq for Text {}

impl PartialOrd for Text {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Text {
    fn cmp(&self, other: &Self) -> Ordering {
        self.by_language.cmp(&other.by_language)
    }
}

impl PartialEq<str> for Text {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}

impl PartialEq<&str> for Text {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Text {
    /// The text of a file, taken as the same in every language.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::messages::text;
    use crate::text::number::weeks;

    #[test]
    fn a_text_reads_as_the_language_that_is_spoken() {
        let campaign = Text::of(|| weeks(2.5));
        let [english, dutch] = Language::ALL.map(|language| language.scoped(|| campaign.to_string()));
        assert_eq!((english.as_str(), dutch.as_str()), ("2.5 weeks", "2,5 weken"));
        let nested = text!("minimum-buy", channel = campaign);
        assert_eq!(Language::Dutch.scoped(|| nested.to_string()), "de minimumafname van 2,5 weken");
        assert!(
            nested.matches_lowercase("the minimum buy of 2.5 weeks")
                && nested.matches_lowercase("de minimumafname van 2,5 weken")
                && !nested.matches_lowercase("the minimum buy of 2,5 weken")
        );
    }

    #[test]
    fn texts_are_alike_where_one_language_has_them_so() {
        let (budget, dutch) = (text!("budget"), Text::from("het budget"));
        assert_eq!(
            (
                budget.same_in_a_language(&dutch),
                budget.same_in_a_language(&Text::from("the budget")),
                budget.same_in_a_language(&"a budget".into())
            ),
            (Some("het budget"), Some("the budget"), None)
        );
    }

    #[test]
    fn a_language_is_spoken_for_as_long_as_it_is_asked_for() {
        let language_before = Language::current();
        let inner = Language::Dutch.scoped(|| Language::English.scoped(Language::current));
        assert_eq!((inner, Language::current()), (Language::English, language_before));
    }
}
