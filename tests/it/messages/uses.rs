//! The uses of messages in the code, and prose that is none.

use std::collections::BTreeSet;

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use crate::rooms::{sources, without_tests};

/// The macros that look up a message.
const MACROS: [&str; 3] = ["say", "word", "text"];

/// A use of a message.
pub(super) struct Use {
    /// The file.
    pub(super) path: String,
    /// The key of the message.
    pub(super) key: String,
    /// The figures it is given, by name.
    pub(super) figures: BTreeSet<String>,
}

/// All uses of messages.
pub(super) fn uses() -> Vec<Use> {
    let mut found = Vec::new();
    for (path, text) in sources() {
        visit(&tokens(&path, &text), &mut |macro_name, inside| {
            let mut inside = inside.into_iter();
            let (true, Some(TokenTree::Literal(key))) = (MACROS.contains(&macro_name), inside.next()) else { return };
            let key = key.to_string().trim_matches('"').to_owned();
            found.push(Use { path: path.clone(), key, figures: names(inside) });
        });
    }
    assert!(!found.is_empty());
    found
}

/// The names after the commas of a macro's arguments.
fn names(tokens: impl Iterator<Item = TokenTree>) -> BTreeSet<String> {
    let mut after_comma = false;
    let mut names = BTreeSet::new();
    for token in tokens {
        if let (true, TokenTree::Ident(name)) = (after_comma, &token) {
            names.insert(name.to_string());
        }
        after_comma = matches!(&token, TokenTree::Punct(mark) if mark.as_char() == ',');
    }
    names
}

/// Texts of the program, by file, that read as prose.
pub(super) fn prose() -> Vec<(String, String)> {
    let mut found = Vec::new();
    for (path, text) in
        sources().into_iter().filter(|(path, _)| !NO_PROSE.iter().any(|(known, _)| path.starts_with(known)))
    {
        literals(&tokens(&path, without_tests(&text)), &mut |literal| {
            if is_prose(&literal) {
                found.push((path.clone(), literal));
            }
        });
    }
    found
}

/// Where texts of several words are no prose, and what they are.
const NO_PROSE: [(&str, &str); 8] = [
    ("src/domain/brief/schema.rs", "descriptions for editors, in English as the keys"),
    ("src/domain/curve/test_curves.rs", "a test"),
    ("src/domain/quantity/schema.rs", "descriptions for editors"),
    ("src/domain/schema/", "descriptions for editors"),
    ("src/input/tables/points/columns.rs", "headings of columns as exports have them"),
    ("src/input/toml/syntax_errors.rs", "the parser's errors, which are told in other words"),
    ("src/planning/parameter.rs", "names of units, whose words are messages"),
    ("src/text/", "names of units, and what only a broken build says"),
];

/// Whether a text has three words in a row.
fn is_prose(literal: &str) -> bool {
    let outside_code: String = literal.split('`').step_by(2).collect::<Vec<_>>().join("`");
    let is_word = |part: &str| part.len() > 1 && part.chars().all(char::is_alphabetic);
    outside_code
        .split(' ')
        .map(|part| part.trim_matches([',', '.', ':', ';', '"', '(', ')', '?']))
        .collect::<Vec<_>>()
        .windows(3)
        .any(|three| three.iter().copied().all(is_word))
}

fn tokens(path: &str, text: &str) -> TokenStream {
    text.parse().unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Calls a function with the name and the inside of every macro call.
fn visit(tokens: &TokenStream, found: &mut impl FnMut(&str, TokenStream)) {
    let trees: Vec<TokenTree> = tokens.clone().into_iter().collect();
    for (at, tree) in trees.iter().enumerate() {
        let TokenTree::Group(group) = tree else { continue };
        visit(&group.stream(), found);
        if let [.., TokenTree::Ident(name), TokenTree::Punct(mark)] = &trees[..at]
            && mark.as_char() == '!'
        {
            found(&name.to_string(), group.stream());
        }
    }
}

/// Calls a function with every text literal outside attributes, which are comments and settings.
fn literals(tokens: &TokenStream, found: &mut impl FnMut(String)) {
    let mut attribute = false;
    for tree in tokens.clone() {
        match &tree {
            TokenTree::Group(group) if !(attribute && group.delimiter() == Delimiter::Bracket) => {
                literals(&group.stream(), found);
            }
            TokenTree::Literal(literal) if literal.to_string().contains('"') => found(literal.to_string()),
            _ => {}
        }
        attribute =
            matches!(&tree, TokenTree::Punct(mark) if mark.as_char() == '#' || (attribute && mark.as_char() == '!'));
    }
}
