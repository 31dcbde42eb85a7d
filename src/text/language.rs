//! The languages of a run: that of its reports, tables and headings, and that of the files programs read.
//!
//! Every sentence stands in the code once, in all languages side by side: `say!` and `word!` take the English
//! and the Dutch, so that a translation that is missing, or that leaves out a figure, does not compile. The language
//! of reports is that of the whole run, as the locale of a process is: it is set once, before anything is said. JSON
//! and CSV are in the language that the brief states, so that the same brief gives the same bytes whoever runs it.
//! Keys, codes and the names of columns are no words of a language, and are the same in all.

mod text;

use std::cell::Cell;
use std::sync::atomic::{AtomicU8, Ordering};

use serde::Deserialize;

pub use text::Text;

/// A language that reports and files are written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum Language {
    /// English, with days before months as in Europe.
    #[default]
    #[serde(rename = "en")]
    English,
    /// Dutch, as a planner in the Netherlands writes it.
    #[serde(rename = "nl")]
    Dutch,
}

static SPOKEN: AtomicU8 = AtomicU8::new(0);
static WRITTEN: AtomicU8 = AtomicU8::new(0);

thread_local! {
    /// The language that is spoken here for the time being, instead of that of the run.
    static DURING: Cell<Option<Language>> = const { Cell::new(None) };
}

impl Language {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::English, Self::Dutch];

    /// The tag of the language, as `--language` and the `lang` of a page have it.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Dutch => "nl",
        }
    }

    /// The language of a locale such as `nl_NL.UTF-8` or `nl-BE`; none where it is another one.
    pub fn of_locale(locale: &str) -> Option<Self> {
        let tag = locale.split(['_', '-', '.', '@']).next()?.to_lowercase();
        Self::ALL.into_iter().find(|language| language.tag() == tag)
    }

    /// The language that is spoken: that of this run, or the one asked for meanwhile.
    pub fn spoken() -> Self {
        DURING.get().unwrap_or_else(|| Self::ALL[usize::from(SPOKEN.load(Ordering::Relaxed))])
    }

    /// The language of the files that programs read.
    pub fn written() -> Self {
        Self::ALL[usize::from(WRITTEN.load(Ordering::Relaxed))]
    }

    /// What is done while this language is spoken, on this thread alone.
    pub fn during<T>(self, done: impl FnOnce() -> T) -> T {
        let before = DURING.replace(Some(self));
        let result = done();
        DURING.set(before);
        result
    }

    /// Sets the language of the files that programs read; to be done before any is written.
    pub fn write(self) {
        WRITTEN.store(self as u8, Ordering::Relaxed);
    }

    /// Sets the language of this run; to be done before anything is said.
    pub fn speak(self) {
        SPOKEN.store(self as u8, Ordering::Relaxed);
    }
}

/// A sentence with figures in the language of the run: English, Dutch, and what both may name.
macro_rules! say {
    ($english:literal, $dutch:literal $(, $($figures:tt)*)?) => {
        match $crate::text::language::Language::spoken() {
            $crate::text::language::Language::English => format!($english $(, $($figures)*)?),
            $crate::text::language::Language::Dutch => format!($dutch $(, $($figures)*)?),
        }
    };
}

/// Words that never change, in the language of the run: English, Dutch.
macro_rules! word {
    ($english:expr, $dutch:expr) => {
        match $crate::text::language::Language::spoken() {
            $crate::text::language::Language::English => $english,
            $crate::text::language::Language::Dutch => $dutch,
        }
    };
}

pub(crate) use text::text;
pub(crate) use {say, word};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locale_names_its_language() {
        assert_eq!(Language::of_locale("nl_NL.UTF-8"), Some(Language::Dutch));
        assert_eq!(Language::of_locale("nl-BE"), Some(Language::Dutch));
        assert_eq!(Language::of_locale("en"), Some(Language::English));
        assert_eq!(Language::of_locale("fr_FR"), None);
        assert_eq!(Language::of_locale("C"), None);
    }

    #[test]
    fn a_sentence_takes_its_figures_in_both_languages() {
        let count = 3;
        assert_eq!(say!("{count} goals of {}", "{count} doelen van {}", "See"), "3 goals of See");
        assert_eq!(word!("met", "gehaald"), "met");
    }
}
