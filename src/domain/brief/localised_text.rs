//! Localised text of a brief or catalogue: one text for all languages, or one per language.

use serde::Deserialize;
use serde::de::{self, Deserializer, MapAccess, Visitor};

use crate::text::language::{Language, Text};
use crate::text::messages::{say, word};

/// A name or a remark: `"Radio spot"`, or one per language, `{ en = "Radio spot", nl = "Radiospot" }`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LocalisedText {
    english: Option<String>,
    dutch: Option<String>,
}

impl LocalisedText {
    /// The text, or a default if there is none.
    pub fn or(text: Option<&Self>, default: impl Into<Text>) -> Text {
        text.map_or_else(|| default.into(), Self::text)
    }

    /// The text in every language; a missing one is that of the other language.
    pub fn text(&self) -> Text {
        Text::of(|| self.in_current_language())
    }

    fn in_current_language(&self) -> &str {
        let (current_text, other_text) = match Language::current() {
            Language::English => (&self.english, &self.dutch),
            Language::Dutch => (&self.dutch, &self.english),
        };
        current_text.as_deref().or(other_text.as_deref()).unwrap_or_default()
    }
}

impl From<&str> for LocalisedText {
    fn from(words: &str) -> Self {
        Self { english: Some(words.to_owned()), dutch: None }
    }
}

impl<'de> Deserialize<'de> for LocalisedText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(LocalisedTextVisitor)
    }
}

struct LocalisedTextVisitor;

impl<'de> Visitor<'de> for LocalisedTextVisitor {
    type Value = LocalisedText;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(word!("words-such-as"))
    }

    fn visit_str<E: de::Error>(self, words: &str) -> Result<LocalisedText, E> {
        Ok(LocalisedText::from(words))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<LocalisedText, A::Error> {
        let mut words = LocalisedText::default();
        while let Some(key) = map.next_key::<String>()? {
            match key.as_str() {
                "en" => words.english = Some(map.next_value()?),
                "nl" => words.dutch = Some(map.next_value()?),
                other => return Err(de::Error::unknown_field(other, &["en", "nl"])),
            }
        }
        if words == LocalisedText::default() {
            Err(de::Error::custom(say!("expected-only", expected = word!("words-such-as"))))
        } else {
            Ok(words)
        }
    }
}
