//! Messages: every text of the tool, stored as data in one Fluent file per language and looked up by its key.
//!
//! `say!("key", figure = value)` is a sentence with figures, `word!("key")` a fixed text, `text!("key", …)` a sentence in
//! every language. A test compares the files with each other and with every use of them. Numbers are formatted by
//! [`crate::text::digits`]; the plural forms of a language are those of the Unicode locale data.
//!
//! Format: Project Fluent, syntax 1.0.

mod arguments;

use std::collections::HashMap;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::Entry;
use intl_memoizer::concurrent::IntlLangMemoizer;

use crate::text::digits;
use crate::text::language::Language;
pub use arguments::{Argument, Significant};

/// The messages of one language.
struct Messages {
    bundle: FluentBundle<FluentResource>,
    /// Those without figures, by key.
    fixed: HashMap<String, String>,
}

/// A name of a figure in a message, and its value.
pub type NamedArgument<'a> = (&'static str, FluentValue<'a>);

/// The fixed text of a key in the current language.
pub fn fixed(key: &'static str) -> &'static str {
    Messages::current().fixed.get(key).map_or_else(|| unknown(key), String::as_str)
}

/// The sentence of a key in the current language, with its figures.
pub fn sentence<'a>(key: &'static str, arguments: impl IntoIterator<Item = NamedArgument<'a>>) -> String {
    find_sentence(key, arguments).unwrap_or_else(|| unknown(key).to_owned())
}

/// The sentence of a key in the current language, with its figures, if there is such a key.
pub fn find_sentence<'a>(key: &str, arguments: impl IntoIterator<Item = NamedArgument<'a>>) -> Option<String> {
    let mut named = FluentArgs::new();
    arguments.into_iter().for_each(|(name, value)| named.set(name, value));
    let bundle = &Messages::current().bundle;
    let pattern = bundle.get_message(key)?.value()?;
    let mut errors = Vec::new();
    let sentence = bundle.format_pattern(pattern, Some(&named), &mut errors);
    debug_assert!(errors.is_empty(), "message `{key}`: {errors:?}");
    Some(sentence.into_owned())
}

/// The key itself, where a message is missing: a test finds every such key.
fn unknown(key: &'static str) -> &'static str {
    debug_assert!(false, "there is no message `{key}`");
    key
}

impl Messages {
    /// Those of the current language, parsed at their first use.
    fn current() -> &'static Self {
        static MESSAGES: [OnceLock<Messages>; Language::ALL.len()] = [const { OnceLock::new() }; Language::ALL.len()];
        let language = Language::current();
        MESSAGES[language as usize].get_or_init(|| Self::of(language))
    }

    fn of(language: Language) -> Self {
        let parsed = FluentResource::try_new(language.messages().to_owned());
        debug_assert!(parsed.is_ok(), "the messages of `{}` have a syntax error", language.tag());
        // What could be parsed stands in either.
        let resource = parsed.unwrap_or_else(|(resource, _)| resource);
        let keys: Vec<String> = resource.entries().filter_map(key).collect();
        let mut bundle = FluentBundle::new_concurrent(vec![language.tag().parse().unwrap_or_default()]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(formatted));
        let added = bundle.add_resource(resource);
        debug_assert!(added.is_ok(), "the messages of `{}` name a key twice: {added:?}", language.tag());
        let fixed = keys.into_iter().filter_map(|key| fixed_text(&bundle, &key).map(|text| (key, text))).collect();
        Self { bundle, fixed }
    }
}

/// The key of an entry of a file that is a message.
fn key(entry: &Entry<&str>) -> Option<String> {
    match entry {
        Entry::Message(message) => Some(message.id.name.to_owned()),
        _ => None,
    }
}

/// The text of a message without figures.
fn fixed_text(bundle: &FluentBundle<FluentResource>, key: &str) -> Option<String> {
    let mut errors = Vec::new();
    let text = bundle.format_pattern(bundle.get_message(key)?.value()?, None, &mut errors);
    errors.is_empty().then(|| text.into_owned())
}

/// A number as the current language writes it; other values are texts already.
fn formatted(value: &FluentValue, _: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(figure) = value else { return None };
    Some(match figure.options.maximum_significant_digits {
        Some(digits) => digits::significant(figure.value, i32::try_from(digits).unwrap_or(i32::MAX)),
        None => digits::exact(figure.value),
    })
}

/// A sentence in the current language: the key of its message, and the figures of it.
macro_rules! say {
    (@value $name:ident) => { &$name };
    (@value $name:ident $figure:expr) => { &$figure };
    ($key:literal $(, $name:ident $(= $figure:expr)?)* $(,)?) => {
        $crate::text::messages::sentence(
            $key,
            [$((stringify!($name), $crate::text::messages::Argument::value($crate::text::messages::say!(@value $name $($figure)?)))),*],
        )
    };
}

/// A text without figures in the current language: the key of its message.
macro_rules! word {
    ($key:literal) => {
        $crate::text::messages::fixed($key)
    };
}

/// A [`Text`](crate::text::language::Text) of the sentence that `say!` makes; its figures are evaluated once per language.
macro_rules! text {
    ($($said:tt)*) => {
        $crate::text::language::Text::of(|| $crate::text::messages::say!($($said)*))
    };
}

pub(crate) use {say, text, word};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_takes_its_figures_in_both_languages() {
        let said = || [say!("minimum-buy", channel = "radio"), say!("weeks", weeks = Significant::new(2.5, 4))];
        assert_eq!(said(), ["the minimum buy of radio", "2.5 weeks"]);
        assert_eq!(Language::Dutch.scoped(said), ["de minimumafname van radio", "2,5 weken"]);
        assert_eq!(say!("weeks", weeks = 1_usize), "1 week");
        assert_eq!(Language::Dutch.scoped(|| word!("budget")), "het budget");
    }
}
