//! Localised text of a brief or catalogue: one text for all languages, or one per language.

use serde::Deserialize;
use serde::de::{self, Deserializer, MapAccess, Visitor};

use crate::text::language::{Language, Text};
use crate::text::messages::{say, word};

/// A name, a source or a remark: `"Radio spot"`, or one per language, `{ en = "Radio spot", nl = "Radiospot" }`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LocalisedText([Option<String>; Language::ALL.len()]);

impl LocalisedText {
    /// The text, or a default if there is none.
    pub fn or(text: Option<&Self>, default: impl Into<Text>) -> Text {
        text.map_or_else(|| default.into(), Self::text)
    }

    /// The text in every language; a missing one is that of the first language that has one.
    pub fn text(&self) -> Text {
        Text::of(|| self.stated_in(Language::current()).or_else(|| self.first_stated()).unwrap_or_default()).as_stated()
    }

    /// What is stated in a language.
    pub fn stated_in(&self, language: Language) -> Option<&str> {
        self.0[language as usize].as_deref()
    }

    fn first_stated(&self) -> Option<&str> {
        self.0.iter().flatten().map(String::as_str).next()
    }
}

impl From<&str> for LocalisedText {
    /// A text that is the same in every language.
    fn from(words: &str) -> Self {
        Self(Language::ALL.map(|_| Some(words.to_owned())))
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
            match Language::of_tag(&key) {
                Some(language) => words.0[language as usize] = Some(map.next_value()?),
                None => return Err(de::Error::unknown_field(&key, &Language::TAGS)),
            }
        }
        if words == LocalisedText::default() {
            Err(de::Error::custom(say!("expected-only", expected = word!("words-such-as"))))
        } else {
            Ok(words)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> LocalisedText {
        let table: std::collections::BTreeMap<String, LocalisedText> = toml::from_str(text).expect("a text");
        table["name"].clone()
    }

    #[test]
    fn a_string_is_the_same_in_every_language_and_a_missing_one_is_another_ones() {
        let [one, two, dutch] =
            ["name = \"Radio\"", "name = { en = \"Radio spot\", nl = \"Radiospot\" }", "name.nl = \"Radiospot\""]
                .map(read);
        let in_all = |text: &LocalisedText| text.text().all().map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(in_all(&one), ["Radio", "Radio"]);
        assert_eq!(in_all(&two), ["Radio spot", "Radiospot"]);
        assert_eq!(in_all(&dutch), ["Radiospot", "Radiospot"]);
        assert_eq!((dutch.stated_in(Language::English), dutch.stated_in(Language::Dutch)), (None, Some("Radiospot")));
    }
}
