//! Texts that are kept: in a plan, in an explanation, in whatever is written later in one language or another.
//!
//! What a run tells and what it writes to files need not be in one language, so what is kept until it is known which it
//! will be has every one of them.

use std::fmt::{self, Display, Formatter};
use std::ops::Deref;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Language;

/// A text in every language; it reads as the one that is spoken.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Text([String; Language::ALL.len()]);

impl Text {
    /// What is said, in every language.
    pub fn of<S: Into<String>>(said: impl Fn() -> S) -> Self {
        Self(Language::ALL.map(|language| language.during(|| said().into())))
    }

    /// What may be said, in every language; nothing where it is said in none.
    pub fn maybe(said: impl Fn() -> Option<String>) -> Option<Self> {
        let text = Self::of(|| said().unwrap_or_default());
        (!text.is_empty()).then_some(text)
    }

    /// All that is said, in every language, in the same order in each.
    pub fn each(said: impl Fn() -> Vec<String>) -> Vec<Self> {
        let [english, dutch] = Language::ALL.map(|language| language.during(&said));
        english.into_iter().zip(dutch).map(|(english, dutch)| Self([english, dutch])).collect()
    }

    /// The text in the language that is spoken.
    pub fn as_str(&self) -> &str {
        &self.0[Language::spoken() as usize]
    }

    /// Whether some language has it so, but for capitals: `small` has none.
    pub fn is_called(&self, small: &str) -> bool {
        self.0.iter().any(|own| own.to_lowercase() == small)
    }

    /// The text in every language.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }

    /// What both are in some language, so that they cannot be told apart there.
    pub fn alike<'a>(&'a self, other: &Self) -> Option<&'a str> {
        self.0.iter().zip(&other.0).find(|(own, other)| own == other).map(|(own, _)| own.as_str())
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
        Self(Language::ALL.map(|_| text.clone()))
    }
}

impl From<&str> for Text {
    /// A text that is the same in every language.
    fn from(text: &str) -> Self {
        Self::from(text.to_owned())
    }
}

impl From<&Text> for String {
    /// What it reads as.
    fn from(text: &Text) -> Self {
        text.as_str().to_owned()
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
    /// What a file has, in whichever language it was written.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::from)
    }
}

/// A sentence as `say!` makes it, kept in every language. What its figures are is worked out in each.
macro_rules! text {
    ($($said:tt)*) => {
        $crate::text::language::Text::of(|| $crate::text::language::say!($($said)*))
    };
}

pub(crate) use text;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::language::word;

    #[test]
    fn a_text_reads_as_the_language_that_is_spoken() {
        let half = || word!("0.5", "0,5");
        let costs = text!("costs {}", "kost {}", half());
        let [english, dutch] = Language::ALL.map(|language| language.during(|| costs.to_string()));
        assert_eq!((english.as_str(), dutch.as_str()), ("costs 0.5", "kost 0,5"));
        let nested = text!("It {costs}", "Het {costs}");
        assert_eq!(Language::Dutch.during(|| nested.to_string()), "Het kost 0,5");
        assert!(
            nested.is_called("it costs 0.5") && nested.is_called("het kost 0,5") && !nested.is_called("it kost 0,5")
        );
    }

    #[test]
    fn texts_are_alike_where_one_language_has_them_so() {
        let (city, stad) = (text!("City", "Stad"), Text::from("Stad"));
        assert_eq!(
            (city.alike(&stad), city.alike(&Text::from("City")), city.alike(&"Town".into())),
            (Some("Stad"), Some("City"), None)
        );
    }

    #[test]
    fn a_language_is_spoken_for_as_long_as_it_is_asked_for() {
        let before = Language::spoken();
        let inner = Language::Dutch.during(|| Language::English.during(Language::spoken));
        assert_eq!((inner, Language::spoken()), (Language::English, before));
    }
}
