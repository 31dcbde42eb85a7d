//! What a heading says of how many times its amounts stand for what is written: `x 1000`, `(000)`, `k€`.

/// Words that say it.
const TIMES: [(&str, f64); 21] = [
    ("x 1000", 1e3),
    ("x 1.000", 1e3),
    ("x 1 000", 1e3),
    ("000", 1e3),
    ("000s", 1e3),
    ("thousand", 1e3),
    ("thousands", 1e3),
    ("duizend", 1e3),
    ("duizenden", 1e3),
    ("duizendtallen", 1e3),
    ("k", 1e3),
    ("tsd", 1e3),
    ("x 1000000", 1e6),
    ("mln", 1e6),
    ("miljoen", 1e6),
    ("miljoenen", 1e6),
    ("million", 1e6),
    ("millions", 1e6),
    ("cent", 1e-2),
    ("cents", 1e-2),
    ("micros", 1e-6),
];

/// A name in small letters without what says that its amounts stand for more, and how many times more.
pub(in crate::read) fn without_times(name: &str) -> (String, f64) {
    let padded = format!(" {name} ");
    let found = TIMES.iter().find(|(words, _)| padded.contains(&format!(" {words} ")));
    found.map_or((padded.clone(), 1.0), |(words, times)| (padded.replacen(&format!(" {words} "), " ", 1), *times))
}

/// A name in small letters without brackets, and with the thousands taken out that stand in one word with a currency:
/// `k€`, `keur`.
pub(in crate::read) fn without_brackets(name: &str) -> (String, f64) {
    let spaced: String = name.chars().map(|c| if "()[]_:'\u{2019}".contains(c) { ' ' } else { c }).collect();
    let spaced = spaced.replace(['*', '\u{d7}'], " x ");
    let mut times = 1.0;
    let words = spaced.split_whitespace().map(|word| match word {
        "k\u{20ac}" | "\u{20ac}k" | "keur" | "eurk" => {
            times = 1e3;
            "eur"
        }
        word => word,
    });
    (words.collect::<Vec<_>>().join(" "), times)
}
