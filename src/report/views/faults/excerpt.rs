//! The lines around a fault, cut out of a text of any size.

use std::ops::Range;

/// A longer line is not shown: no terminal has room for it, and nobody writes one by hand.
const LONGEST: usize = 4_000;

/// Where a range of a text stands, with the lines around it.
#[derive(Debug, PartialEq)]
pub(in crate::report) enum Excerpt<'a> {
    /// The lines, the number of the first one, and the range within them.
    Short { first: usize, lines: &'a str, range: Range<usize> },
    /// Lines that are too long to be shown: where the range begins.
    Long { line: usize, column: usize },
}

impl<'a> Excerpt<'a> {
    /// The lines of a text that a range lies in; the first one, where they are too many.
    pub(in crate::report) fn around(text: &'a str, range: Range<usize>) -> Self {
        let range = if range.is_empty() { range.start..(range.start + 1).min(text.len()) } else { range };
        let range = whole_characters(text, range);
        let start = text[..range.start].rfind('\n').map_or(0, |at| at + 1);
        let end_of_line = |from: usize| text[from..].find('\n').map_or(text.len(), |at| from + at + 1);
        let mut end = end_of_line(range.end);
        if end - start > LONGEST {
            end = end_of_line(range.start);
        }
        let line = text[..start].matches('\n').count() + 1;
        if end - start > LONGEST {
            return Self::Long { line, column: text[start..range.start].chars().count() + 1 };
        }
        let range = range.start - start..range.end.min(end) - start;
        Self::Short { first: line, lines: &text[start..end], range }
    }
}

/// A range that does not cut a character in two.
fn whole_characters(text: &str, range: Range<usize>) -> Range<usize> {
    let start = (0..=range.start).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
    let end = (range.end..=text.len()).find(|&at| text.is_char_boundary(at)).unwrap_or(text.len());
    start..end
}

#[cfg(test)]
mod tests {
    use super::*;

    fn short(text: &str, range: Range<usize>) -> (usize, &str, &str) {
        match Excerpt::around(text, range) {
            Excerpt::Short { first, lines, range } => (first, lines, &lines[range]),
            long @ Excerpt::Long { .. } => panic!("{long:?}"),
        }
    }

    #[test]
    fn a_range_is_cut_out_with_its_lines() {
        let text = "one\ntwo é\nthree\n";
        assert_eq!(short(text, 4..7), (2, "two é\n", "two"));
        assert_eq!(short(text, 9..9), (2, "two é\n", "é"));
        assert_eq!(short(text, 6..13), (2, "two é\nthree\n", "o é\nth"));
        assert_eq!(short(text, 16..16), (3, "three\n", "\n"));
        assert_eq!(short(text, text.len()..text.len()), (4, "", ""));
        assert_eq!(short("", 0..0), (1, "", ""));
    }

    #[test]
    fn of_many_lines_the_first_is_shown_and_of_a_long_one_where_it_stands() {
        let many = "x = [\n".to_owned() + &"1,\n".repeat(LONGEST) + "]\n";
        assert_eq!(short(&many, 4..many.len()), (1, "x = [\n", "[\n"));
        let long = format!("a = 1\nb = {} c\n", "é".repeat(LONGEST));
        assert_eq!(
            Excerpt::around(&long, long.len() - 2..long.len() - 1),
            Excerpt::Long { line: 2, column: LONGEST + 6 }
        );
    }
}
