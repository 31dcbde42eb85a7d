//! The scale of amounts, by which what is written is multiplied: `x 1000`, `(000)`, `in thousands`, `k€`.

/// Words for a scale, in any text.
const WORDS: [(&str, f64); 22] = [
    ("thousand", 1e3),
    ("thousands", 1e3),
    ("duizend", 1e3),
    ("duizenden", 1e3),
    ("duizendtallen", 1e3),
    ("tsd", 1e3),
    ("teur", 1e3),
    ("keur", 1e3),
    ("eurk", 1e3),
    ("k\u{20ac}", 1e3),
    ("\u{20ac}k", 1e3),
    ("mln", 1e6),
    ("mio", 1e6),
    ("miljoen", 1e6),
    ("miljoenen", 1e6),
    ("million", 1e6),
    ("millions", 1e6),
    ("meur", 1e6),
    ("m\u{20ac}", 1e6),
    ("1000-tallen", 1e3),
    ("honderden", 1e2),
    ("hundreds", 1e2),
];
/// Words for a scale in the name of a column only.
const IN_NAMES: [(&str, f64); 6] =
    [("000", 1e3), ("000s", 1e3), ("k", 1e3), ("cent", 1e-2), ("cents", 1e-2), ("micros", 1e-6)];

/// The words of a name or a line in small letters, without brackets and signs. `x1.000` is two words, and so are a
/// currency and its number.
pub(super) fn words_of(text: &str) -> Vec<String> {
    let spaced: String =
        text.to_lowercase().chars().map(|c| if "()[]_:;'\"\u{2019}|".contains(c) { ' ' } else { c }).collect();
    let spaced = spaced.replace(['*', '\u{d7}'], " x ");
    let split_word = |word: &str| -> Vec<String> {
        let word = word.trim_matches([',', '.', '-', '/', '\u{2013}']);
        // `incl.btw` and `eur1000` are two words.
        let letters = |c: char| c.is_alphabetic();
        if let Some((one, other)) =
            word.split_once('.').filter(|(one, other)| one.ends_with(letters) && other.starts_with(letters))
        {
            return vec![one.to_owned(), other.to_owned()];
        }
        if let Some(number) = ["eur", "usd", "gbp"]
            .into_iter()
            .find_map(|code| word.strip_prefix(code))
            .filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
        {
            return vec![word[..3].to_owned(), number.to_owned()];
        }
        let x_prefix = word.strip_prefix('x').filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
        let (before, word) = x_prefix.map_or((None, word), |rest| (Some("x".to_owned()), rest));
        let sign = word.chars().next().filter(|c| "\u{20ac}$\u{a3}".contains(*c));
        let number =
            sign.map(|sign| &word[sign.len_utf8()..]).filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
        let parts = match (sign, number) {
            (Some(sign), Some(number)) => vec![sign.to_string(), number.to_owned()],
            _ => vec![word.to_owned()],
        };
        before.into_iter().chain(parts).filter(|word| !word.is_empty()).collect()
    };
    spaced.split_whitespace().flat_map(split_word).collect()
}

/// Words without those for a scale, and that scale.
pub(super) fn scale<'a>(words: &[&'a str]) -> (Vec<&'a str>, Option<f64>) {
    // `1,5 mln` is an amount, not a scale.
    scaled(words, |before| !before.starts_with(|c: char| c.is_ascii_digit()))
}

fn scaled<'a>(words: &[&'a str], may_follow: fn(&str) -> bool) -> (Vec<&'a str>, Option<f64>) {
    let mut scale_found = None;
    let mut other_words = Vec::new();
    let mut word_before = "";
    for word in words {
        let scale_word = WORDS.iter().find(|(known, _)| known == word).map(|(_, times)| *times);
        let scale_word = scale_word.or_else(|| short(word, word_before)).filter(|_| may_follow(word_before));
        let power = of_ten(word).filter(|_| ["x", "in", "maal", "keer", "times"].contains(&word_before));
        match scale_word.or(power) {
            Some(times) if scale_found.is_none() => scale_found = Some(times),
            _ => other_words.push(*word),
        }
        word_before = word;
    }
    (other_words, scale_found)
}

/// The words of a column's name without those for a scale, and that scale; shorter words count too.
pub(super) fn scale_of_name<'a>(words: &[&'a str]) -> (Vec<&'a str>, f64) {
    // A number before it is that of a week, as in `wk 9 k€`.
    let (other_words, times) = scaled(words, |_| true);
    if let Some(times) = times {
        return (other_words.into_iter().filter(|word| *word != "x").collect(), times);
    }
    let name_scale = IN_NAMES.iter().find(|(known, _)| words.len() > 1 && words.contains(known));
    let other_words =
        other_words.into_iter().filter(|word| name_scale.is_none_or(|(known, _)| known != word)).collect();
    (other_words, name_scale.map_or(1.0, |(_, times)| *times))
}

/// A word for thousands that needs another before it: `in k`, `EUR 000`.
fn short(word: &str, before: &str) -> Option<f64> {
    let is_one = ["000", "000s"].contains(&word) || word == "k" && before == "in";
    is_one.then_some(1e3)
}

/// A hundred, a thousand or a million in digits, in any grouping.
fn of_ten(word: &str) -> Option<f64> {
    let without_cents = |sign: &str| word.strip_suffix(sign).filter(|whole| whole.len() > 2);
    let word = without_cents(",00").or_else(|| without_cents(".00")).unwrap_or(word);
    let digits: String = word.chars().filter(char::is_ascii_digit).collect();
    let grouped = word.chars().all(|c| c.is_ascii_digit() || "., ".contains(c));
    match digits.as_str() {
        "100" if grouped => Some(1e2),
        "1000" if grouped => Some(1e3),
        "1000000" if grouped => Some(1e6),
        _ => None,
    }
}
