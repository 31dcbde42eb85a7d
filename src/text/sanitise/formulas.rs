//! Formula injection: text that a spreadsheet would run as a formula gets an apostrophe in front.
//!
//! A cell begins where the text does, and where a program with other settings would split it: a Dutch Excel splits a
//! comma-separated file at semicolons, within quotes too. A cell that begins with a formula sign, after any white
//! space, quotes and apostrophes, gets one more apostrophe. [`unguard_formulas`] removes exactly that one, so every
//! text comes back as it was.

use std::borrow::Cow;

/// Whether a character may separate cells or rows.
fn is_separator(c: char) -> bool {
    matches!(c, ';' | ',' | '\t' | '\n' | '\r')
}

/// Whether a spreadsheet skips this character in front of a formula.
fn is_skipped(c: char) -> bool {
    let unseen = matches!(c, '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
    !is_separator(c) && (c.is_whitespace() || c.is_control() || unseen || matches!(c, '\'' | '"'))
}

/// Whether a spreadsheet may run this text as a formula.
fn is_formula(text: &str) -> bool {
    let first = text.trim_start_matches(is_skipped).chars().next();
    first.is_some_and(|c| matches!(c, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠' | '\t' | '\n' | '\r'))
}

/// The offsets where a cell may begin, each with the separator before it; none before the first.
fn cell_starts(text: &str) -> impl Iterator<Item = (usize, Option<char>)> {
    let separators = text.char_indices().filter(|(_, c)| is_separator(*c));
    std::iter::once((0, None)).chain(separators.map(|(at, c)| (at + c.len_utf8(), Some(c))))
}

/// A text guarded for a file whose cells are separated by `delimiter`. After that delimiter the text is within quotes:
/// only an apostrophe that looks like a guard is guarded.
pub fn guard_formulas(text: &str, delimiter: char) -> Cow<'_, str> {
    let needs_guard = |(at, split): &(usize, Option<char>)| {
        is_formula(&text[*at..]) && (*split != Some(delimiter) || text[*at..].starts_with('\''))
    };
    let formula_starts: Vec<usize> = cell_starts(text).filter(needs_guard).map(|(at, _)| at).collect();
    if formula_starts.is_empty() {
        return text.into();
    }
    let mut guarded_text = text.to_owned();
    for at in formula_starts.into_iter().rev() {
        guarded_text.insert(at, '\'');
    }
    guarded_text.into()
}

/// The text that [`guard_formulas`] was given.
pub fn unguard_formulas(cell: &str) -> Cow<'_, str> {
    let is_guarded = |at: &usize| cell[*at..].strip_prefix('\'').is_some_and(is_formula);
    let guard_places: Vec<usize> = cell_starts(cell).map(|(at, _)| at).filter(is_guarded).collect();
    if guard_places.is_empty() {
        return cell.into();
    }
    let mut unguarded_text = cell.to_owned();
    for at in guard_places.into_iter().rev() {
        unguarded_text.remove(at);
    }
    unguarded_text.into()
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
            assert_eq!(guard_formulas(text, ','), format!("'{text}"));
            assert_eq!(guard_formulas(text, ';'), format!("'{text}"));
        }
        assert_eq!(guard_formulas("x;=1+1", ','), "x;'=1+1");
        assert_eq!(guard_formulas("x;=1+1", ';'), "x;=1+1");
        assert_eq!(guard_formulas("x, =1+1", ';'), "x,' =1+1");
        assert_eq!(guard_formulas("x\t=1\n@a", ';'), "x\t'=1\n'@a");
        assert_eq!(guard_formulas("\n=1", ','), "'\n'=1");
        for plain in ["", "Radio", "a=b", "TV - spot", "x; y", "a, b", "it's", "'t is", "50 %", "a;b=1"] {
            assert_eq!(guard_formulas(plain, ','), plain);
            assert_eq!(guard_formulas(plain, ';'), plain);
        }
    }

    proptest! {
        #[test]
        fn every_text_comes_back_and_none_that_runs_is_left(text in "[a=＝+@'\"; ,\t\n\r\u{a0}\u{200b}-]{0,12}") {
            for (delimiter, other) in [(',', ';'), (';', ',')] {
                let written = guard_formulas(&text, delimiter);
                prop_assert_eq!(unguard_formulas(&written), text.as_str());
                let cells = written.split([other, '\t', '\n', '\r']);
                let run = |cell: &str| cell.trim_start_matches(|c: char| c.is_whitespace() || c == '"').starts_with(['=', '+', '-', '@', '＝']);
                prop_assert!(!cells.into_iter().any(run), "{:?}", written);
            }
        }
    }
}
