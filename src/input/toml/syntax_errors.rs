//! Errors of the TOML parser, in sentences for a planner. The parser states them in English only, and as a text.

use crate::text::messages::{say, word};

/// What is wrong, and how to mend it.
type Sentences = (String, Option<&'static str>);

/// The sentences of the parser's error `theirs`, which it found at `at` in `text`.
pub(super) fn explain(theirs: &str, text: &str, at: usize) -> Sentences {
    let (what, expected) = theirs.split_once(", expected ").unwrap_or((theirs, ""));
    let sign = expected.split('`').nth(1).unwrap_or_default();
    let kind = if what.starts_with("invalid ") { invalid(what, expected) } else { misplaced(what) };
    let kind = match kind {
        Kind::Unquoted if is_end_of_line(text, at) => Kind::NoValue,
        kind => kind,
    };
    match kind {
        Kind::Text => of_text(sign, text, at),
        Kind::Unclosed => (say!("bracket-is-missing", bracket = sign), None),
        Kind::Unopened => (say!("opening-bracket-is-missing", bracket = sign), None),
        kind => {
            let (what, help) = kind.sentences();
            (what.to_owned(), help)
        }
    }
}

/// What is wrong with a text.
#[derive(Clone, Copy)]
enum Kind {
    Deep,
    Unquoted,
    Twice,
    HasValue,
    Day,
    Number,
    LeadingZero,
    Sign,
    Underscore,
    Boolean,
    /// A text in quotes.
    Text,
    LineBreak,
    Escape,
    CarriageReturn,
    KeySigns,
    KeyLines,
    CommentSigns,
    /// A bracket that is not closed.
    Unclosed,
    /// A bracket that is not opened.
    Unopened,
    NoKey,
    NoKeyAndValue,
    KeyAlone,
    NoValue,
    Equals,
    ExtraComma,
    NoComma,
    KeyInList,
    NewLine,
    Misplaced,
    Unknown,
}

/// Errors that begin with "invalid".
fn invalid(what: &str, expected: &str) -> Kind {
    match what.trim_start_matches("invalid ") {
        "date" | "time" | "offset" | "datetime" | "date-time" => Kind::Day,
        "float" | "mantissa" | "fraction" | "exponent" | "integer number" | "hexadecimal number" | "octal number"
        | "binary number" => Kind::Number,
        "boolean" => Kind::Boolean,
        "value" => Kind::Escape,
        "basic string" | "literal string" | "multi-line basic string" | "multi-line literal string" => match expected {
            "`\"`" | "`'`" | "`\"\"\"`" | "`'''`" => Kind::Text,
            _ => Kind::LineBreak,
        },
        "unquoted key" => Kind::KeySigns,
        "comment character" => Kind::CommentSigns,
        "key-value pair" | "inline table element" => Kind::NoKeyAndValue,
        "key" | "table" | "array table" => Kind::NoKey,
        _ => Kind::Unknown,
    }
}

/// All other errors.
fn misplaced(what: &str) -> Kind {
    match what {
        "recursion limit" | "cannot recurse further; max recursion depth met" => Kind::Deep,
        "string values must be quoted" | "missing opening quote" => Kind::Unquoted,
        "duplicate key" => Kind::Twice,
        "unexpected leading zero" => Kind::LeadingZero,
        "redundant numeric sign" | "unexpected sign" | "integers with a radix cannot be signed" => Kind::Sign,
        "radix must be lowercase" | "redundant integer number prefix" => Kind::Number,
        "`_` may only go between digits" => Kind::Underscore,
        "missing escaped value" | "too few unicode value digits" => Kind::Escape,
        "carriage return must be followed by newline" => Kind::CarriageReturn,
        "keys cannot be multi-line literal strings" | "keys cannot be multi-line basic strings" => Kind::KeyLines,
        "unclosed array table" | "unclosed table" | "unclosed array" | "unclosed inline table" => Kind::Unclosed,
        "unquoted keys cannot be empty" | "missing key for inline table element" => Kind::NoKey,
        "key with no value" | "missing value for key" | "missing assignment between key-value pairs" => Kind::KeyAlone,
        "missing value" => Kind::NoValue,
        "missing array opening" | "missing inline table opening" | "missing table open" => Kind::Unopened,
        "extra `=`" | "extra assignment between key-value pairs" => Kind::Equals,
        "extra comma in array" | "extra comma in inline table" => Kind::ExtraComma,
        "missing comma between array elements" | "missing comma between key-value pairs" => Kind::NoComma,
        "unexpected `=` in array" => Kind::KeyInList,
        "unexpected key or value" => Kind::NewLine,
        "unexpected content" | "unexpected content between comment and newline" => Kind::Misplaced,
        _ if what.starts_with("cannot extend value of type ") => Kind::HasValue,
        _ => Kind::Unknown,
    }
}

impl Kind {
    /// The sentences of an error that is the same wherever it is.
    fn sentences(self) -> (&'static str, Option<&'static str>) {
        match self {
            Self::Deep => (word!("nested-too-deeply"), Some(word!("brief-is-few-levels-deep"))),
            Self::Unquoted => (word!("text-needs-quotes"), Some(word!("write-in-quotes"))),
            Self::Twice => (word!("is-written-twice"), Some(word!("keep-one-of-them"))),
            Self::HasValue => (word!("has-a-value-already"), Some(word!("keep-one-of-them"))),
            Self::Day => (word!("is-not-a-day-of-the-calendar"), Some(word!("write-a-day"))),
            Self::Number => (word!("is-not-a-number"), Some(word!("write-thousands-and-decimals"))),
            Self::LeadingZero => (word!("number-begins-with-0"), Some(word!("leave-the-zero-out"))),
            Self::Sign => (word!("number-has-one-sign"), None),
            Self::Underscore => (word!("underscore-between-digits"), None),
            Self::Boolean => (word!("is-neither-true-nor-false"), None),
            Self::LineBreak => (word!("line-break-in-text"), Some(word!("write-line-break"))),
            Self::Escape => (word!("is-not-an-escape"), Some(word!("write-backslash-twice"))),
            Self::CarriageReturn => (word!("carriage-return-alone"), Some(word!("delete-it"))),
            Self::KeySigns => (word!("key-needs-quotes"), Some(word!("write-key-in-quotes"))),
            Self::KeyLines => (word!("key-on-one-line"), None),
            Self::CommentSigns => (word!("control-character-in-comment"), Some(word!("delete-it"))),
            Self::NoKey => (word!("key-is-missing"), None),
            Self::NoKeyAndValue => (word!("key-is-missing"), Some(word!("write-key-and-value"))),
            Self::KeyAlone => (word!("key-has-no-value"), Some(word!("write-key-and-value"))),
            Self::NoValue => (word!("value-is-missing"), None),
            Self::Equals => (word!("one-equals-too-many"), None),
            Self::ExtraComma => (word!("one-comma-too-many"), None),
            Self::NoComma => (word!("comma-is-missing"), None),
            Self::KeyInList => (word!("list-holds-values"), None),
            Self::NewLine => (word!("begin-a-new-line"), None),
            Self::Misplaced => (word!("does-not-belong-here"), None),
            Self::Text | Self::Unclosed | Self::Unopened | Self::Unknown => (word!("not-valid-toml"), None),
        }
    }
}

/// Whether nothing is left of a line.
fn is_end_of_line(text: &str, at: usize) -> bool {
    let rest = text.get(at..).unwrap_or_default();
    rest.lines().next().unwrap_or_default().trim().is_empty()
}

/// A text without its closing quote; where there is no quote at all on its line, a value is missing.
fn of_text(quote: &str, text: &str, at: usize) -> Sentences {
    let before = text.get(..at).unwrap_or(text);
    let line = before.rsplit('\n').next().unwrap_or_default();
    if quote.len() == 1 && !line.contains(quote) {
        return (word!("value-is-missing").to_owned(), None);
    }
    (say!("closing-quote-is-missing", quote), None)
}

#[cfg(test)]
mod tests {
    use toml::de::DeTable;

    use super::*;
    use crate::text::language::Language;

    /// A brief with every kind of value.
    const BRIEF: &str = r#"[campaign]
name = "Lente" # remark
start = 2027-03-01
budget = 10_000
share = 0.5
learn = true
[[touchpoint]]
at = ['shop', 'site']
[channel."own radio"]
price = { per = "thousand", mid = 8 }
"#;

    /// What is typed into it.
    const TYPED: [&str; 27] = [
        "\"",
        "'",
        "[",
        "]",
        "{",
        "}",
        "=",
        ",",
        ".",
        "\n",
        "\r",
        "\\",
        "\\q",
        "-",
        "+",
        "0",
        "_",
        "0x",
        "#",
        "\u{1}",
        "'''",
        "\"\"\"",
        "tru",
        "e",
        ":",
        "2027-13-01",
        "1.000.000",
    ];

    #[test]
    fn every_error_of_the_parser_has_a_sentence() {
        for at in 0..BRIEF.len() {
            for typed in TYPED {
                for end in [at, at + 1] {
                    let text = format!("{}{typed}{}", &BRIEF[..at], &BRIEF[end..]);
                    for error in DeTable::parse_recoverable(&text).1 {
                        let (what, _) = explain(error.message(), &text, error.span().map_or(0, |span| span.start));
                        assert_ne!(what, "this is not valid TOML", "{}\n{text}", error.message());
                    }
                }
            }
        }
    }

    #[test]
    fn a_syntax_error_is_dutch_in_a_dutch_run() {
        let error = DeTable::parse_recoverable("weeks = ").1.remove(0);
        let explained = || explain(error.message(), "weeks = ", 8).0;
        assert_eq!(explained(), "a value is missing here");
        assert_eq!(Language::Dutch.scoped(explained), "hier ontbreekt een waarde");
    }
}
