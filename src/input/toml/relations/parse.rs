//! Parses a relation as planners write it: `200% of tv`, `2 x radio`, `3:1 tv to radio`.

use toml::de::{DeTable, DeValue};

use crate::domain::quantity::{NumberKind, ParsedNumber};

/// One thing is a number of times another.
#[derive(Debug, PartialEq)]
pub(super) struct KeyRelation {
    /// How many times.
    pub(super) times: f64,
    /// What is bounded, where the relation names it.
    pub(super) own: Option<String>,
    /// What it is compared with.
    pub(super) other: ComparedWith,
}

/// What something is compared with.
#[derive(Debug, PartialEq)]
pub(super) enum ComparedWith {
    /// A word that names it.
    Word(String),
    /// A group, as it is written in the brief.
    Group(String),
}

/// Words between a factor and the group it multiplies, as in `2 x radio`.
const TIMES: [&str; 5] = ["x", "×", "*", "times", "keer"];
/// Words between a share and the group it is a share of, as in `50% of tv`.
const OF: [&str; 2] = ["of", "van"];
/// Words between the two sides of a ratio.
const TO: [&str; 5] = ["to", "op", "naar", "/", ":"];

/// The relation that a text states; none where it states none.
pub(super) fn relation(text: &str) -> Option<KeyRelation> {
    let text = text.trim();
    let end = text.find(|c: char| !(c.is_ascii_digit() || ".,: ".contains(c)))?;
    let (figures, after_figure) = text.split_at(end);
    let figures = figures.trim();
    let after_figure = after_figure.trim();
    if let Some((first_amount, second_amount)) = figures.split_once(':') {
        let (first_amount, second_amount) = (number(first_amount)?, number(second_amount)?);
        let (bounded_word, other) = TO.iter().find_map(|to| after_figure.split_once(&format!(" {to} ")))?;
        let bounded_word = bounded_word.strip_prefix("of ").unwrap_or(bounded_word);
        return times(first_amount / second_amount, Some(bounded_word.trim().to_owned()), other);
    }
    let figure = number(figures)?;
    if let Some(after_figure) = after_figure.strip_prefix('%') {
        return times(figure / 100.0, None, after(after_figure.trim(), &OF)?);
    }
    times(figure, None, after(after_figure, &TIMES)?)
}

/// The text after one of some words.
fn after<'a>(text: &'a str, words: &[&str]) -> Option<&'a str> {
    let after_word = words.iter().find_map(|word| text.strip_prefix(word))?;
    after_word.starts_with(' ').then(|| after_word.trim())
}

fn times(times: f64, own: Option<String>, other: &str) -> Option<KeyRelation> {
    let word = other.trim();
    let lawful = times.is_finite() && times > 0.0 && !word.is_empty();
    lawful.then(|| KeyRelation { times, own, other: ComparedWith::Word(word.to_owned()) })
}

fn number(text: &str) -> Option<f64> {
    ParsedNumber::parse(text, NumberKind::Share).ok().map(ParsedNumber::value)
}

impl KeyRelation {
    /// The relation of a table such as `{ share = "200%", of = { channels = ["tv"] } }`, where the share is above 100
    /// %.
    pub(super) fn of_share(table: &DeTable<'_>) -> Option<Self> {
        let times = match table.get("share")?.get_ref() {
            DeValue::String(text) => ParsedNumber::parse(text, NumberKind::Share).ok()?.value(),
            DeValue::Integer(whole) => whole.as_str().parse().ok()?,
            DeValue::Float(float) => float.as_str().parse().ok()?,
            _ => return None,
        };
        let share_table = table.get("of")?.get_ref().as_table()?;
        let list = |(key, value): (&toml::Spanned<_>, &toml::Spanned<DeValue<'_>>)| -> Option<String> {
            let key: &std::borrow::Cow<'_, str> = key.get_ref();
            let group_words = value.get_ref().as_array()?;
            let group_words: Vec<String> =
                group_words.iter().filter_map(|word| word.get_ref().as_str()).map(super::quoted).collect();
            Some(format!("{key} = [{}]", group_words.join(", ")))
        };
        let group: Option<Vec<String>> = share_table.iter().map(list).collect();
        (times > 1.0).then(|| Some(Self { times, own: None, other: ComparedWith::Group(group?.join(", ")) }))?
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn relation_parts(text: &str) -> Option<(f64, Option<String>, String)> {
        let KeyRelation { times, own, other } = relation(text)?;
        let ComparedWith::Word(word) = other else { return None };
        Some((times, own, word))
    }

    #[test]
    fn relations_are_read_as_they_are_written() {
        assert_eq!(relation_parts("200% of tv"), Some((2.0, None, "tv".to_owned())));
        assert_eq!(relation_parts("37,5 % van tv"), Some((0.375, None, "tv".to_owned())));
        assert_eq!(relation_parts("2 x radio"), Some((2.0, None, "radio".to_owned())));
        assert_eq!(relation_parts("1.5x radio"), Some((1.5, None, "radio".to_owned())));
        assert_eq!(relation_parts("3:1 tv to radio"), Some((3.0, Some("tv".to_owned()), "radio".to_owned())));
    }

    #[test]
    fn what_is_no_relation_is_none() {
        for text in ["", "40%", "2 xylophones", "3:1", "tv", "250k", "3:0 tv to radio"] {
            assert_eq!(relation_parts(text), None, "{text}");
        }
    }
}
