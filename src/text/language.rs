//! Languages: which there are, which one is the current one, and texts that are kept in all of them.
//!
//! The language of reports is set once per run, like the locale of a process. Files for programs (JSON, CSV) have no
//! translated text, so that a brief gives the same bytes on every machine. What is said in each language stands in
//! [`crate::text::messages`].

mod text;

use std::cell::Cell;
use std::sync::atomic::{AtomicU8, Ordering};

use icu_locale_core::{Locale, locale};
use serde::Deserialize;

pub use text::Text;

/// The languages, each with its tag, and the locale by which it writes numbers, dates and lists. Its messages are the file
/// that is named by its tag.
macro_rules! languages {
    ($($(#[$doc:meta])* $name:ident = $tag:literal in $locale:literal),+ $(,)?) => {
        /// A language that reports are written in.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
        #[cfg_attr(test, derive(schemars::JsonSchema))]
        pub enum Language {
            $($(#[$doc])* #[serde(rename = $tag)] $name,)+
        }

        impl Language {
            /// All of them.
            pub const ALL: [Self; [$($tag),+].len()] = [$(Self::$name),+];

            /// Their tags.
            pub const TAGS: [&str; Self::ALL.len()] = [$($tag),+];

            /// The tag of the language, as `--language` and the `lang` of a page have it.
            pub fn tag(self) -> &'static str {
                Self::TAGS[self as usize]
            }

            /// The locale by which numbers, dates and lists are written.
            pub fn locale(self) -> Locale {
                match self {
                    $(Self::$name => locale!($locale),)+
                }
            }

            /// The messages of the language, as Fluent.
            pub(super) fn messages(self) -> &'static str {
                match self {
                    $(Self::$name => include_str!(concat!("messages/", $tag, ".ftl")),)+
                }
            }
        }
    };
}

languages! {
    /// English, with days before months as in Europe.
    #[default]
    English = "en" in "en-GB",
    /// Dutch, as a planner in the Netherlands writes it.
    Dutch = "nl" in "nl",
}

static OF_RUN: AtomicU8 = AtomicU8::new(0);
static OF_NAMES_IN_FILES: AtomicU8 = AtomicU8::new(0);

thread_local! {
    /// The language of this thread during [`Language::scoped`], instead of that of the run.
    static SCOPED: Cell<Option<Language>> = const { Cell::new(None) };
    /// Whether this thread writes a file for programs, by [`in_files`].
    static IN_FILES: Cell<bool> = const { Cell::new(false) };
}

impl Language {
    /// The language of a tag; none for other tags.
    pub fn of_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag() == tag)
    }

    /// The language of a locale such as `nl_NL.UTF-8` or `nl-BE`; none for other languages.
    pub fn of_locale(locale: &str) -> Option<Self> {
        let tag = locale.split(['_', '-', '.', '@']).next()?.to_lowercase();
        Self::of_tag(&tag)
    }

    /// The current language: that of [`Self::scoped`], else that of the run.
    pub fn current() -> Self {
        SCOPED.get().unwrap_or_else(|| Self::ALL[usize::from(OF_RUN.load(Ordering::Relaxed))])
    }

    /// The language of the words of a brief or a catalogue.
    pub(super) fn of_names() -> Self {
        let of_files = || Self::ALL[usize::from(OF_NAMES_IN_FILES.load(Ordering::Relaxed))];
        if IN_FILES.get() { of_files() } else { Self::current() }
    }

    /// The result of a function run with this language as the current one, on this thread only.
    pub fn scoped<T>(self, function: impl FnOnce() -> T) -> T {
        let language_before = SCOPED.replace(Some(self));
        let result = function();
        SCOPED.set(language_before);
        result
    }

    /// Sets the language of names in JSON and CSV files; to be called before any is written.
    pub fn use_for_names_in_files(self) {
        OF_NAMES_IN_FILES.store(self as u8, Ordering::Relaxed);
    }

    /// Sets the language of the run; to be called before any text is made.
    pub fn use_for_run(self) {
        OF_RUN.store(self as u8, Ordering::Relaxed);
    }
}

/// The result of a function that writes a file for programs: JSON, CSV, a media plan in mediaplanschema.
///
/// Such a file has no translated text: what the tool says in it is English. Names that a brief or a catalogue states in
/// several languages are in the one that the brief chooses for its files.
pub fn in_files<T>(function: impl FnOnce() -> T) -> T {
    let before = IN_FILES.replace(true);
    let result = Language::English.scoped(function);
    IN_FILES.set(before);
    result
}

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
}
