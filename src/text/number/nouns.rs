//! Nouns of counted things, singular and plural, in the current language.
//!
//! Files and codes name them in English and in the plural, `clicks`; their message is `noun-clicks`. A name of a brief's
//! own has no translation, and stays as it is.

use crate::text::language::Language;
use crate::text::messages::{Argument, find_sentence};

/// The nouns that have a message, as files name them.
const NOUNS: [&str; 37] = [
    "addresses",
    "addresses a month",
    "addresses a week",
    "channels",
    "clicks",
    "clicks a month",
    "clicks a week",
    "contacts",
    "contacts per person reached",
    "conversions",
    "conversions a month",
    "conversions a week",
    "days",
    "episodes",
    "faces",
    "impressions",
    "insertions",
    "months",
    "pages",
    "people",
    "posts",
    "screens",
    "searches",
    "searches a month",
    "searches a week",
    "sends",
    "shop weeks",
    "spend",
    "spots",
    "stands",
    "stands of 6 m2",
    "thousand impressions",
    "times the net media",
    "units",
    "webinars",
    "weeks",
    "window weeks",
];

/// The plural in the current language: `clicks`.
pub fn noun_plural(name: &str) -> String {
    counted(2, name).unwrap_or_else(|| name.to_owned())
}

/// The singular in the current language: `search a month` for `searches a month`.
pub fn noun_singular(name: &str) -> String {
    counted(1, name).unwrap_or_else(|| english_singular(name))
}

/// The unit of a price, after `per`: `click`, `thousand impressions`.
pub fn unit_noun(name: &str) -> String {
    counted(1, name).or_else(|| counted(1, &english_plural(name))).unwrap_or_else(|| name.to_owned())
}

/// The noun of a plural, in whatever language that is, as it is written after a count.
fn counted(count: usize, plural: &str) -> Option<String> {
    let noun = NOUNS.into_iter().find(|noun| *noun == plural || is_plural_of(plural, noun))?;
    in_words(count, noun)
}

/// Whether a word is the plural of a noun in some language.
fn is_plural_of(word: &str, noun: &str) -> bool {
    Language::ALL.into_iter().any(|language| language.scoped(|| in_words(2, noun)).as_deref() == Some(word))
}

fn in_words(count: usize, noun: &str) -> Option<String> {
    find_sentence(&format!("noun-{}", noun.replace(' ', "-")), [("count", count.value())])
}

/// The plural of a unit: sends, webinars, stands of 6 m2; GRP and names that end in s stay.
pub fn unit_plural(unit: &str) -> String {
    noun_plural(&english_plural(unit))
}

/// The plural of a unit by English spelling.
fn english_plural(unit: &str) -> String {
    let (noun, rest) = unit.split_once(" of ").map_or((unit, String::new()), |(noun, of)| (noun, format!(" of {of}")));
    let plural_stays = noun == "GRP" || noun.ends_with('s');
    if plural_stays { unit.to_owned() } else { format!("{noun}s{rest}") }
}

/// The singular of a name that has no message, by English spelling.
fn english_singular(name: &str) -> String {
    let (noun, rest) = name.split_once(' ').map_or((name, String::new()), |(noun, rest)| (noun, format!(" {rest}")));
    let singular_noun = match noun {
        _ if rest.is_empty() || rest.starts_with(" of ") || rest.starts_with(" a ") => {
            noun.strip_suffix('s').unwrap_or(noun)
        }
        _ => return name.strip_suffix('s').unwrap_or(name).to_owned(),
    };
    format!("{singular_noun}{rest}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_of_many_loses_its_ending() {
        assert_eq!(noun_singular("searches a month"), "search a month");
        assert_eq!(noun_singular("stands of 6 m2"), "stand of 6 m2");
        assert_eq!(unit_plural("webinar"), "webinars");
        assert_eq!(unit_plural("GRP"), "GRP");
        assert_eq!(unit_noun("click"), "click");
        let units = || ["post", "stand of 6 m2", "GRP", "own unit"].map(|unit| (unit_noun(unit), unit_plural(unit)));
        let dutch = Language::Dutch.scoped(units).map(|(one, many)| format!("{one}, {many}"));
        assert_eq!(dutch, ["post, posts", "stand van 6 m2, stands van 6 m2", "GRP, GRP", "own unit, own units"]);
    }

    #[test]
    fn a_name_is_dutch_whichever_language_it_is_in() {
        let singulars = || ["clicks", "klikken", "stappen"].map(|name| counted(1, name));
        assert_eq!(Language::Dutch.scoped(singulars), [Some("klik".to_owned()), Some("klik".to_owned()), None]);
        assert_eq!(Language::English.scoped(singulars), [Some("click".to_owned()), Some("click".to_owned()), None]);
    }
}
