//! Languages and translation: English and Dutch texts side by side, by `say!`, `word!` and `text!`.
//!
//! A missing translation, or one that leaves out a figure, does not compile. The language of reports is set once per
//! run, like the locale of a process. JSON and CSV files have the language stated by the brief, so that a brief gives
//! the same bytes on every machine. Keys, codes and column names are the same in all languages.

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

static OF_RUN: AtomicU8 = AtomicU8::new(0);
static OF_FILES: AtomicU8 = AtomicU8::new(0);

thread_local! {
    /// The language of this thread during [`Language::scoped`], instead of that of the run.
    static SCOPED: Cell<Option<Language>> = const { Cell::new(None) };
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

    /// The language of a locale such as `nl_NL.UTF-8` or `nl-BE`; none for other languages.
    pub fn of_locale(locale: &str) -> Option<Self> {
        let tag = locale.split(['_', '-', '.', '@']).next()?.to_lowercase();
        Self::ALL.into_iter().find(|language| language.tag() == tag)
    }

    /// The current language: that of [`Self::scoped`], else that of the run.
    pub fn current() -> Self {
        SCOPED.get().unwrap_or_else(|| Self::ALL[usize::from(OF_RUN.load(Ordering::Relaxed))])
    }

    /// The language of JSON and CSV files.
    pub fn of_files() -> Self {
        Self::ALL[usize::from(OF_FILES.load(Ordering::Relaxed))]
    }

    /// The result of a function run with this language as the current one, on this thread only.
    pub fn scoped<T>(self, function: impl FnOnce() -> T) -> T {
        let language_before = SCOPED.replace(Some(self));
        let result = function();
        SCOPED.set(language_before);
        result
    }

    /// Sets the language of JSON and CSV files; to be called before any is written.
    pub fn use_for_files(self) {
        OF_FILES.store(self as u8, Ordering::Relaxed);
    }

    /// Sets the language of the run; to be called before any text is made.
    pub fn use_for_run(self) {
        OF_RUN.store(self as u8, Ordering::Relaxed);
    }
}

/// A formatted sentence in the current language: English format, Dutch format, and the arguments of both.
macro_rules! say {
    ($english:literal, $dutch:literal $(, $($figures:tt)*)?) => {
        match $crate::text::language::Language::current() {
            $crate::text::language::Language::English => format!($english $(, $($figures)*)?),
            $crate::text::language::Language::Dutch => format!($dutch $(, $($figures)*)?),
        }
    };
}

/// A value in the current language: English, Dutch.
macro_rules! word {
    ($english:expr, $dutch:expr) => {
        match $crate::text::language::Language::current() {
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
