//! Texts that a spreadsheet would run as a formula, and the guard against that: an apostrophe in front.
//!
//! A cell begins where the text does, and where a program with other settings would split it: a Dutch Excel splits a
//! file of commas at semicolons, within quotes too. What begins there with a sign of a formula, behind whatever white
//! space, quotes and apostrophes, gets one apostrophe more. [`unguarded`] takes that one away again and no other, so
//! every text comes back as it was.

use std::borrow::Cow;

/// Whether a character splits cells or rows, with one setting or another.
fn splits(c: char) -> bool {
    matches!(c, ';' | ',' | '\t' | '\n' | '\r')
}

/// Whether a character stands in front of a formula without ending it.
fn precedes(c: char) -> bool {
    let unseen = matches!(c, '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
    !splits(c) && (c.is_whitespace() || c.is_control() || unseen || matches!(c, '\'' | '"'))
}

/// Whether a spreadsheet may run what begins here.
fn runs(text: &str) -> bool {
    let first = text.trim_start_matches(precedes).chars().next();
    first.is_some_and(|c| matches!(c, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠' | '\t' | '\n' | '\r'))
}

/// The places where a cell begins, with the character that ends the one before; none of the first.
fn beginnings(text: &str) -> impl Iterator<Item = (usize, Option<char>)> {
    let split = text.char_indices().filter(|(_, c)| splits(*c));
    std::iter::once((0, None)).chain(split.map(|(at, c)| (at + c.len_utf8(), Some(c))))
}

/// A text for a file whose cells are split by `delimiter`. Behind that delimiter the text is in quotes, and needs no
/// guard but for an apostrophe that would be taken for one.
pub fn guarded(text: &str, delimiter: char) -> Cow<'_, str> {
    let guards = |(at, split): &(usize, Option<char>)| {
        runs(&text[*at..]) && (*split != Some(delimiter) || text[*at..].starts_with('\''))
    };
    let places: Vec<usize> = beginnings(text).filter(guards).map(|(at, _)| at).collect();
    if places.is_empty() {
        return text.into();
    }
    let mut guarded = text.to_owned();
    for at in places.into_iter().rev() {
        guarded.insert(at, '\'');
    }
    guarded.into()
}

/// The text that [`guarded`] made this of.
pub fn unguarded(cell: &str) -> Cow<'_, str> {
    let guarded = |at: &usize| cell[*at..].strip_prefix('\'').is_some_and(runs);
    let places: Vec<usize> = beginnings(cell).map(|(at, _)| at).filter(guarded).collect();
    if places.is_empty() {
        return cell.into();
    }
    let mut text = cell.to_owned();
    for at in places.into_iter().rev() {
        text.remove(at);
    }
    text.into()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_would_run_is_guarded_and_nothing_else_is() {
        for text in [
            "=1+1",
            "+1",
            "-1",
            "@SUM(A1)",
            "＝1",
            "＋1",
            "－1",
            "＠a",
            "\ta",
            "\ra",
            "\na",
            " =1",
            "\u{a0}=1",
            "\u{200b}=1",
            "\u{feff}=1",
            "'=1",
            "\"=1",
        ] {
            assert_eq!(guarded(text, ','), format!("'{text}"));
            assert_eq!(guarded(text, ';'), format!("'{text}"));
        }
        assert_eq!(guarded("x;=1+1", ','), "x;'=1+1");
        assert_eq!(guarded("x;=1+1", ';'), "x;=1+1");
        assert_eq!(guarded("x, =1+1", ';'), "x,' =1+1");
        assert_eq!(guarded("x\t=1\n@a", ';'), "x\t'=1\n'@a");
        assert_eq!(guarded("\n=1", ','), "'\n'=1");
        for plain in ["", "Radio", "a=b", "TV - spot", "x; y", "a, b", "it's", "'t is", "50 %", "a;b=1"] {
            assert_eq!(guarded(plain, ','), plain);
            assert_eq!(guarded(plain, ';'), plain);
        }
    }

    proptest! {
        #[test]
        fn every_text_comes_back_and_none_that_runs_is_left(text in "[a=＝+@'\"; ,\t\n\r\u{a0}\u{200b}-]{0,12}") {
            for (delimiter, other) in [(',', ';'), (';', ',')] {
                let written = guarded(&text, delimiter);
                prop_assert_eq!(unguarded(&written), text.as_str());
                let cells = written.split([other, '\t', '\n', '\r']);
                let run = |cell: &str| cell.trim_start_matches(|c: char| c.is_whitespace() || c == '"').starts_with(['=', '+', '-', '@', '＝']);
                prop_assert!(!cells.into_iter().any(run), "{:?}", written);
            }
        }
    }
}
