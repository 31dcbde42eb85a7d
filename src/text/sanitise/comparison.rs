//! Words as they are compared: what a spreadsheet or a web page slips in between letters is no part of a name.

use std::borrow::Cow;

use super::hidden::is_hidden;

/// The sign that stands where a word may be broken, and that some keyboards have for a minus.
const SOFT_HYPHEN: char = '\u{ad}';

/// Text without characters that nobody sees and with plain spaces; its lines stay.
pub fn visible(text: &str) -> String {
    let kept = |c: char| match c {
        '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => Some(' '),
        '\r' | '\u{2028}' | '\u{2029}' => Some('\n'),
        '\t' | '\n' => Some(c),
        SOFT_HYPHEN | '\u{200b}'..='\u{200d}' | '\u{2060}'..='\u{2065}' => None,
        c => Some(c).filter(|c| !is_hidden(*c)),
    };
    let kept: String = with_edges(text.trim()).chars().filter_map(kept).collect();
    kept.trim().to_owned()
}

/// A soft hyphen at the edge of a number may be a minus or nothing, so it has to be seen.
fn with_edges(text: &str) -> Cow<'_, str> {
    let of_number = |c: char| c.is_ascii_digit() || "\u{20ac}$\u{a3} ".contains(c);
    let before = text.strip_prefix(SOFT_HYPHEN).filter(|rest| rest.starts_with(of_number));
    let behind = text.strip_suffix(SOFT_HYPHEN).filter(|rest| rest.ends_with(of_number));
    match (before, behind) {
        (Some(rest), _) => format!("(soft hyphen){rest}").into(),
        (_, Some(rest)) => format!("{rest}(soft hyphen)").into(),
        _ => text.into(),
    }
}

/// Words as they are compared: capitals, hyphens, commas and how many spaces there are do not count.
pub fn alike(words: &str) -> String {
    let small = visible(words).to_lowercase();
    let apart = |c: char| if "-_,;:/\u{2010}\u{2011}\u{2013}\u{2014}".contains(c) { ' ' } else { c };
    let spaced: String = small.chars().map(apart).collect();
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
            assert_eq!(alike(words), "online video", "{words:?}");
        }
        assert_ne!(alike("online video"), alike("onlinevideo"));
    }

    #[test]
    fn a_soft_hyphen_at_the_edge_of_a_number_is_seen() {
        assert_eq!(visible("\u{ad}500"), "(soft hyphen)500");
        assert_eq!(visible("12,50\u{ad}"), "12,50(soft hyphen)");
        assert_eq!(visible("12\u{ad}50"), "1250");
    }
}
