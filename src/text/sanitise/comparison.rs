//! Comparison of names: invisible characters that spreadsheets and web pages insert do not count.

use std::borrow::Cow;

use super::hidden::is_hidden;
use crate::text::messages::word;

/// The soft hyphen: marks where a word may be broken. Some keyboards type it for a minus sign.
const SOFT_HYPHEN: char = '\u{ad}';

/// A text without invisible characters and with plain spaces; its lines stay.
pub fn visible_text(text: &str) -> String {
    let visible = |c: char| match c {
        '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => Some(' '),
        '\r' | '\u{2028}' | '\u{2029}' => Some('\n'),
        '\t' | '\n' => Some(c),
        SOFT_HYPHEN | '\u{200b}'..='\u{200d}' | '\u{2060}'..='\u{2065}' => None,
        c => Some(c).filter(|c| !is_hidden(*c)),
    };
    let text: String = with_soft_hyphens_at_edges(text.trim()).chars().filter_map(visible).collect();
    text.trim().to_owned()
}

/// Spells out a soft hyphen at the edge of a number, which may be a minus sign or nothing.
fn with_soft_hyphens_at_edges(text: &str) -> Cow<'_, str> {
    let of_number = |c: char| c.is_ascii_digit() || "\u{20ac}$\u{a3} ".contains(c);
    let hyphen_before = text.strip_prefix(SOFT_HYPHEN).filter(|rest| rest.starts_with(of_number));
    let behind = text.strip_suffix(SOFT_HYPHEN).filter(|rest| rest.ends_with(of_number));
    match (hyphen_before, behind) {
        (Some(rest), _) => (word!("soft-hyphen").to_owned() + rest).into(),
        (_, Some(rest)) => (rest.to_owned() + word!("soft-hyphen")).into(),
        _ => text.into(),
    }
}

/// The form in which names are compared: without capitals, hyphens, commas and repeated spaces.
pub fn comparable(words: &str) -> String {
    let lowercase = visible_text(words).to_lowercase();
    let separator_as_space = |c: char| if "-_,;:/\u{2010}\u{2011}\u{2013}\u{2014}".contains(c) { ' ' } else { c };
    let spaced: String = lowercase.chars().map(separator_as_space).collect();
    spaced.replace(['\u{2018}', '\u{2019}', '`'], "'").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_alike_however_a_page_or_a_planner_spells_them() {
        for words in [
            "Online video",
            "online-video",
            " ONLINE\u{a0}\u{200b}video",
            "on\u{ad}line_video",
            "\u{202a}online  video\u{202c}",
        ] {
            assert_eq!(comparable(words), "online video", "{words:?}");
        }
        assert_ne!(comparable("online video"), comparable("onlinevideo"));
    }

    #[test]
    fn a_soft_hyphen_at_the_edge_of_a_number_is_seen() {
        assert_eq!(visible_text("\u{ad}500"), "(soft hyphen)500");
        assert_eq!(visible_text("12,50\u{ad}"), "12,50(soft hyphen)");
        assert_eq!(visible_text("12\u{ad}50"), "1250");
    }
}
