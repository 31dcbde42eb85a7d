//! The language of a run: that of `--language`, else that of the locale, else English.

use std::ffi::OsString;

use clap::builder::{PossibleValuesParser, TypedValueParser};

use crate::text::language::Language;

/// The flag that names a language.
const FLAG: &str = "--language";

/// The language that the arguments ask for. It is looked up before they are parsed, so that help and errors have it too.
pub(super) fn of_arguments(arguments: &[OsString]) -> Option<Language> {
    let mut before_end = arguments.iter().map(|argument| argument.to_string_lossy()).take_while(|word| word != "--");
    let flag =
        before_end.find(|word| word.strip_prefix(FLAG).is_some_and(|rest| rest.is_empty() || rest.starts_with('=')));
    let value = match flag?.split_once('=') {
        Some((_, value)) => value.to_owned(),
        None => before_end.next()?.into_owned(),
    };
    Language::of_tag(&value)
}

/// Sets the language of the run to the one asked for, else to that of the locale.
pub(super) fn use_for_run(asked: Option<Language>) {
    let locale = || sys_locale::get_locale().and_then(|locale| Language::of_locale(&locale));
    asked.or_else(locale).unwrap_or_default().use_for_run();
}

/// Parses `--language`.
pub(super) fn parser() -> impl TypedValueParser<Value = Language> {
    PossibleValuesParser::new(Language::TAGS).map(|tag| Language::of_tag(&tag).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_found_wherever_it_is_named() {
        let found = |words: &[&str]| of_arguments(&words.iter().map(OsString::from).collect::<Vec<_>>());
        assert_eq!(found(&["klantreis", "plan", "--language", "nl"]), Some(Language::Dutch));
        assert_eq!(found(&["klantreis", "--language=nl", "--help"]), Some(Language::Dutch));
        assert_eq!(found(&["klantreis", "plan", "--language"]), None);
        assert_eq!(found(&["klantreis", "--languages=nl"]), None);
        assert_eq!(found(&["klantreis", "--", "--language", "nl"]), None);
    }
}
