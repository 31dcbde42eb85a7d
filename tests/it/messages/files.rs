//! The files of messages, as a translator sees them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser::parse;

const FOLDER: &str = "src/text/messages";

/// A message of one language.
pub(super) struct Message {
    /// Its text, with figures numbered in their order.
    pub(super) pattern: String,
    /// The figures that a reader sees.
    pub(super) figures: BTreeSet<String>,
    /// Those, and what a plural form is chosen by.
    pub(super) needs: BTreeSet<String>,
    /// The keys of the messages it refers to.
    pub(super) references: BTreeSet<String>,
    /// Whether it is another message as a whole.
    pub(super) is_reference: bool,
}

impl Message {
    /// Its words in lowercase between single spaces, without figures, keys in backticks and punctuation.
    pub(super) fn words(&self) -> String {
        let outside_code: String = self.pattern.split('`').step_by(2).collect::<Vec<_>>().join(" ");
        let outside_code = outside_code.split('"').step_by(2).collect::<Vec<_>>().join(" ").replace(['[', ']'], "`");
        let outside_code: String = outside_code.split('`').step_by(2).collect::<Vec<_>>().join(" ");
        let words: String = outside_code
            .to_lowercase()
            .chars()
            .map(|c| if c.is_alphanumeric() || c == '-' { c } else { ' ' })
            .collect();
        format!(" {} ", words.split_whitespace().collect::<Vec<_>>().join(" "))
    }
}

/// Whether a message is looked up by a name in data: a noun.
pub(super) fn is_found_by_name(key: &str) -> bool {
    key.starts_with("noun-")
}

/// The tags of the languages that have a file.
pub(super) fn tags() -> BTreeSet<String> {
    let files = fs::read_dir(FOLDER).expect("the folder of messages");
    let names = files.map(|file| file.expect("a file").file_name().into_string().expect("a name"));
    names.filter_map(|name| name.strip_suffix(".ftl").map(str::to_owned)).collect()
}

/// The keys of a file, from the top.
pub(super) fn keys(tag: &str) -> Vec<String> {
    let text = text(tag);
    let heads = text.lines().filter_map(|line| line.split_once(" ="));
    heads.map(|(key, _)| key.to_owned()).filter(|key| !key.contains([' ', '{', '['])).collect()
}

fn text(tag: &str) -> String {
    fs::read_to_string(format!("{FOLDER}/{tag}.ftl")).expect("a file of messages")
}

/// The messages of a language by key.
pub(super) fn messages(tag: &str) -> BTreeMap<String, Message> {
    let text = text(tag);
    let parsed = parse(text.as_str()).unwrap_or_else(|(_, errors)| panic!("{tag}.ftl: {errors:?}"));
    let patterns = parsed.body.iter().filter_map(|entry| match entry {
        Entry::Message(message) => Some((message.id.name, message.value.as_ref().expect("a text"))),
        _ => None,
    });
    let patterns: Vec<(&str, &Pattern<&str>)> = patterns.collect();
    let by_key: BTreeMap<&str, &Pattern<&str>> = patterns.iter().copied().collect();
    assert_eq!(patterns.len(), by_key.len(), "{tag}.ftl has a key twice");
    by_key.iter().map(|(key, pattern)| ((*key).to_owned(), message(pattern, &by_key))).collect()
}

fn message(pattern: &Pattern<&str>, by_key: &BTreeMap<&str, &Pattern<&str>>) -> Message {
    let mut read = Reader { by_key, order: Vec::new(), needs: BTreeSet::new(), references: BTreeSet::new() };
    let text = read.pattern(pattern);
    let is_reference = matches!(
        pattern.elements.as_slice(),
        [PatternElement::Placeable { expression: Expression::Inline(InlineExpression::MessageReference { .. }) }]
    );
    let figures = read.order.iter().cloned().collect();
    Message { pattern: text, figures, needs: read.needs, references: read.references, is_reference }
}

/// What is gathered while a pattern is read.
struct Reader<'a> {
    by_key: &'a BTreeMap<&'a str, &'a Pattern<&'a str>>,
    order: Vec<String>,
    needs: BTreeSet<String>,
    references: BTreeSet<String>,
}

impl Reader<'_> {
    fn pattern(&mut self, pattern: &Pattern<&str>) -> String {
        let elements = pattern.elements.iter().map(|element| match element {
            PatternElement::TextElement { value } => (*value).to_owned(),
            PatternElement::Placeable { expression } => self.expression(expression),
        });
        elements.collect()
    }

    fn expression(&mut self, expression: &Expression<&str>) -> String {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                let InlineExpression::VariableReference { id } = selector else { panic!("a figure chooses the form") };
                self.needs.insert(id.name.to_owned());
                let variants = variants.iter().map(|variant| self.pattern(&variant.value)).collect::<Vec<_>>();
                let is_shown = if self.order.iter().any(|known| known == id.name) { "shown" } else { "not shown" };
                format!("{{{is_shown}}} {}", variants.join(" / "))
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) -> String {
        match inline {
            InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => {
                (*value).to_owned()
            }
            InlineExpression::VariableReference { id } => self.figure(id.name),
            InlineExpression::MessageReference { id, .. } => {
                self.references.insert(id.name.to_owned());
                let by_key = self.by_key;
                by_key
                    .get(id.name)
                    .map_or_else(|| panic!("there is no message `{}`", id.name), |other| self.pattern(other))
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::FunctionReference { arguments: CallArguments { positional, .. }, .. } => {
                positional.iter().map(|argument| self.inline(argument)).collect()
            }
            InlineExpression::TermReference { id, .. } => panic!("`-{}`: terms are messages here", id.name),
        }
    }

    fn figure(&mut self, name: &str) -> String {
        self.needs.insert(name.to_owned());
        let at = self.order.iter().position(|known| known == name).unwrap_or_else(|| {
            self.order.push(name.to_owned());
            self.order.len() - 1
        });
        format!("{{{at}}}")
    }
}
