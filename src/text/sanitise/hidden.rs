//! Hidden characters: control and direction characters, which move a cursor, rename a window or reverse text.
//!
//! They are escaped as `\u{1b}`; line breaks within one line become a space.

use std::borrow::Cow;
use std::ops::Range;

/// Whether a character is hidden: a control or direction character. Joiners of letters and emoji are not.
pub(super) fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{206f}'
            | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
}

/// Whether a character is a line break or a tab.
fn is_break(c: char) -> bool {
    matches!(c, '\t'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Whether a text has a character that must be escaped.
pub fn has_hidden_characters(text: &str) -> bool {
    text.chars().any(is_hidden)
}

/// A text on one line: line breaks as spaces, other hidden characters escaped.
pub fn escape_line(text: &str) -> Cow<'_, str> {
    if !has_hidden_characters(text) {
        return text.into();
    }
    let mut escaped_line = String::new();
    for c in text.replace("\r\n", "\n").chars() {
        if is_break(c) { escaped_line.push(' ') } else { push(&mut escaped_line, c) }
    }
    escaped_line.into()
}

/// Words whose lines, and tabs, stay as they are.
pub fn escape_lines(text: &str) -> Cow<'_, str> {
    escape_with_range(text, 0..0).0
}

/// Lines, and where a range of them is afterwards. A mark of the byte order in front of all is left out.
pub fn escape_with_range(text: &str, range: Range<usize>) -> (Cow<'_, str>, Range<usize>) {
    if text.chars().all(|c| !is_hidden(c) || matches!(c, '\n' | '\t')) {
        return (text.into(), range);
    }
    let mut escaped_text = String::new();
    let (mut escaped_start, mut escaped_end) = (0, 0);
    for (at, c) in text.char_indices() {
        match c {
            '\u{feff}' if at == 0 => {}
            '\n' | '\t' => escaped_text.push(c),
            '\r' if text[at..].starts_with("\r\n") => {}
            c => push(&mut escaped_text, c),
        }
        let next_offset = at + c.len_utf8();
        if next_offset <= range.start {
            escaped_start = escaped_text.len();
        }
        if at < range.end {
            escaped_end = escaped_text.len();
        }
    }
    (escaped_text.into(), escaped_start..escaped_end.max(escaped_start))
}

fn push(escaped_text: &mut String, c: char) {
    if is_hidden(c) { escaped_text.extend(c.escape_unicode()) } else { escaped_text.push(c) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_acts_is_shown_and_what_is_seen_stays() {
        assert_eq!(escape_line("\u{1b}]0;x\u{7}"), "\\u{1b}]0;x\\u{7}");
        assert_eq!(
            escape_line("a\u{9b}\u{7f}\u{202e}\u{2066}\u{feff}b"),
            "a\\u{9b}\\u{7f}\\u{202e}\\u{2066}\\u{feff}b"
        );
        assert_eq!(escape_line("a\r\nb\tc\u{2028}d"), "a b c d");
        for seen in ["Café – 電視 💐", "👩\u{200d}👧", "می\u{200c}خواهم", "a\u{a0}b"] {
            assert!(matches!(escape_line(seen), Cow::Borrowed(same) if same == seen), "{seen}");
        }
        assert_eq!(escape_lines("a\n\tb\u{1b}\r\nc\rd"), "a\n\tb\\u{1b}\nc\\u{d}d");
    }

    #[test]
    fn a_range_keeps_the_words_it_had() {
        for (text, range, wanted) in [
            ("name = \"\u{1b}é\" # x", 7..12, "\"\\u{1b}é\""),
            ("\u{feff}a\u{202e}b", 3..4, "a"),
            ("\u{1b}ab", 2..3, "b"),
            ("a\u{7}", 1..2, "\\u{7}"),
            ("a\u{7}", 2..2, ""),
            ("plain", 1..3, "la"),
        ] {
            let (shown, place) = escape_with_range(text, range);
            assert_eq!(&shown[place], wanted, "{text:?}");
        }
    }
}
