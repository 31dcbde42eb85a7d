//! What all text for a terminal has in common: the few styles, and how a sentence is broken into lines.
//!
//! Styles are always in the text and are taken out where it does not reach a terminal.

use anstyle::{AnsiColor, Style};

/// Titles and headings.
pub(in crate::report) const BOLD: Style = Style::new().bold();
/// What is as it should be.
pub(in crate::report) const GOOD: Style = AnsiColor::Green.on_default();
/// What is not.
pub(in crate::report) const BAD: Style = AnsiColor::Red.on_default().bold();
/// What may be passed over at a first reading.
pub(in crate::report) const FAINT: Style = Style::new().dimmed();

/// A sentence in lines of at most `width` columns, broken between words only and never before a per cent sign.
pub(in crate::report) fn wrapped(sentence: &str, width: usize) -> String {
    let whole_words = textwrap::Options::new(width).word_splitter(textwrap::WordSplitter::NoHyphenation);
    // A flag that is copied from two lines would be two commands.
    let joined = sentence.replace(" %", "\u{a0}%").replace("--set ", "--set\u{a0}");
    textwrap::fill(&joined, whole_words.word_separator(textwrap::WordSeparator::AsciiSpace)).replace('\u{a0}', " ")
}
