//! Words of the client's own, in one language or in each that a report may be written in.

use serde::Deserialize;
use serde::de::{self, Deserializer, MapAccess, Visitor};

use crate::language::{Language, Text};

const WORDS: &str = "words such as \"Radio spot\", or { en = \"Radio spot\", nl = \"Radiospot\" }";

/// A name or a remark: `"Radio spot"`, or one per language, `{ en = "Radio spot", nl = "Radiospot" }`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    english: Option<String>,
    dutch: Option<String>,
}

impl Words {
    /// The words, or where there are none at all, the text that stands for them.
    pub fn or(words: Option<&Self>, other: impl Into<Text>) -> Text {
        words.map_or_else(|| other.into(), Self::text)
    }

    /// The words in every language; those of the other where there are none in one.
    pub fn text(&self) -> Text {
        Text::of(|| self.said())
    }

    fn said(&self) -> &str {
        let (own, other) = match Language::spoken() {
            Language::English => (&self.english, &self.dutch),
            Language::Dutch => (&self.dutch, &self.english),
        };
        own.as_deref().or(other.as_deref()).unwrap_or_default()
    }
}

impl From<&str> for Words {
    fn from(words: &str) -> Self {
        Self { english: Some(words.to_owned()), dutch: None }
    }
}

impl<'de> Deserialize<'de> for Words {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(OneOrEach)
    }
}

struct OneOrEach;

impl<'de> Visitor<'de> for OneOrEach {
    type Value = Words;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(WORDS)
    }

    fn visit_str<E: de::Error>(self, words: &str) -> Result<Words, E> {
        Ok(Words::from(words))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Words, A::Error> {
        let mut words = Words::default();
        while let Some(key) = map.next_key::<String>()? {
            match key.as_str() {
                "en" => words.english = Some(map.next_value()?),
                "nl" => words.dutch = Some(map.next_value()?),
                other => return Err(de::Error::unknown_field(other, &["en", "nl"])),
            }
        }
        if words == Words::default() { Err(de::Error::custom(format!("expected {WORDS}"))) } else { Ok(words) }
    }
}

/// Text without characters that nobody sees and with plain spaces: what a spreadsheet or a web page slips in between
/// letters is no part of a name.
pub fn shown_plainly(text: &str) -> String {
    let plain = |c: char| match c {
        '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => Some(' '),
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' => None,
        '\r' | '\u{2028}' | '\u{2029}' => Some('\n'),
        '\t' | '\n' => Some(c),
        c if c.is_control() => None,
        c => Some(c),
    };
    // A soft hyphen at the edge of a number may be a minus or nothing, so it has to be seen.
    let digit = |c: char| c.is_ascii_digit() || "\u{20ac}$\u{a3} ".contains(c);
    let text = text.trim();
    let before = text.strip_prefix('\u{ad}').filter(|rest| rest.starts_with(digit));
    let text = before.map_or_else(|| text.to_owned(), |rest| format!("(soft hyphen){rest}"));
    let behind = text.strip_suffix('\u{ad}').filter(|rest| rest.ends_with(digit));
    let text = behind.map_or_else(|| text.clone(), |rest| format!("{rest}(soft hyphen)"));
    let plain: String = text.chars().filter_map(plain).collect();
    plain.trim().to_owned()
}

/// Words as they are compared: capitals, hyphens, commas and how many spaces there are do not count.
pub fn alike(words: &str) -> String {
    let plain = shown_plainly(words).to_lowercase();
    let spaced: String =
        plain.chars().map(|c| if "-_,;:/\u{2010}\u{2011}\u{2013}\u{2014}".contains(c) { ' ' } else { c }).collect();
    spaced.replace(['\u{2018}', '\u{2019}', '`'], "'").split_whitespace().collect::<Vec<_>>().join(" ")
}
