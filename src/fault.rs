//! Faults: everything a user can do wrong, with its kind, its place, what is wrong and how to mend it.
//!
//! The kind is a [`Code`], for programs; the sentences are for people. The place of a [`Fault`] is a key path such as
//! `goal.see.reach` or a range of the text that was read. [`Sources`] finds its file, line and column.

mod code;
mod sources;

use std::fmt;
use std::io::ErrorKind;
use std::ops::Range;

use crate::text::messages::{say, word};
use crate::text::number;
pub use code::{Code, Named};
pub use sources::{KeyPlace, Source, Sources};

/// The most faults of one run that are shown: where there are more, most have one cause.
pub const MOST_SHOWN: usize = 100;

/// The longest name for which a known one is suggested, in bytes.
const LONGEST_NAME: usize = 200;

/// The most characters of one sentence that are shown.
const LONGEST_SHOWN: usize = 2_000;

/// One thing that is wrong with the input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// What kind of fault it is.
    pub code: Code,
    /// Where.
    pub place: Place,
    /// What is wrong: one sentence without a full stop, names in backticks.
    pub what: String,
    /// How to mend it.
    pub help: Option<String>,
}

/// Where a fault sits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// A key path, such as `goal.see.reach`; the key may be missing.
    Key(Vec<String>),
    /// A range of all the text that was read, see [`Sources`].
    Text(Range<usize>),
    /// A file as a whole, or a flag, by its name.
    Whole(String),
}

impl Fault {
    /// A fault at a key path.
    pub fn at<S: ToString>(code: Code, path: &[S], what: impl Into<String>) -> Self {
        let path = path.iter().map(ToString::to_string).collect();
        Self { code, place: Place::Key(path), what: what.into(), help: None }
    }

    /// The fault of a missing key.
    pub fn missing<S: ToString>(path: &[S], what: impl Into<String>) -> Self {
        Self::at(Code::missing(path), path, what)
    }

    /// A fault of a range of the text that was read.
    pub fn text(code: Code, range: Range<usize>, what: impl Into<String>) -> Self {
        Self { code, place: Place::Text(range), what: what.into(), help: None }
    }

    /// A fault of a file as a whole, or of a flag.
    pub fn whole(code: Code, name: impl Into<String>, what: impl Into<String>) -> Self {
        Self { code, place: Place::Whole(name.into()), what: what.into(), help: None }
    }

    /// The same fault, of a text that begins `bytes` later in the common address space.
    #[must_use]
    pub fn moved_by(mut self, bytes: usize) -> Self {
        if let Place::Text(range) = &mut self.place {
            *range = range.start + bytes..range.end + bytes;
        }
        self
    }

    /// The same fault, with how to mend it.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.place {
            Place::Key(path) => write!(f, "`{}`: {}", path.join("."), self.what)?,
            Place::Whole(name) => write!(f, "{name}: {}", self.what)?,
            Place::Text(_) => f.write_str(&self.what)?,
        }
        self.help.as_ref().map_or(Ok(()), |help| write!(f, " ({help})"))
    }
}

impl std::error::Error for Fault {}

/// The known name that is most similar to `word`, if one is similar enough to be meant.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if word.len() > LONGEST_NAME {
        return None;
    }
    let word = word.to_lowercase();
    let names = known.into_iter().filter(|name| name.len() <= LONGEST_NAME);
    let scored = names.map(|name| (strsim::jaro_winkler(&word, name), name));
    let best = scored.max_by(|a, b| a.0.total_cmp(&b.0));
    best.filter(|(score, _)| *score >= 0.8).map(|(_, name)| name)
}

/// "did you mean `x`?"
pub fn did_you_mean(name: &str) -> String {
    say!("did-you-mean", name)
}

/// "did you mean `x`?", or else the list of known names.
pub fn suggestion<'a>(word: &str, known: impl IntoIterator<Item = &'a str> + Clone) -> String {
    match nearest(word, known.clone()) {
        Some(name) => did_you_mean(name),
        None => say!("known-names", names = listed(known)),
    }
}

/// Names in backticks, as a list in the current language; a long one is cut.
pub fn listed<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let names: Vec<String> = names.into_iter().map(|name| format!("`{name}`")).collect();
    match names.len() {
        0 => word!("none").to_owned(),
        1..=12 => number::listed(&names),
        count => say!("names-and-more", names = names[..10].join(", "), count = count - 10),
    }
}

/// Faults as one line, for an error message.
pub fn in_one_line(faults: &[Fault]) -> String {
    faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
}

/// Words as they are shown: of very long ones, the beginning.
pub fn shortened(words: &str) -> std::borrow::Cow<'_, str> {
    match words.char_indices().nth(LONGEST_SHOWN) {
        Some((end, _)) => format!("{}…", &words[..end]).into(),
        None => words.into(),
    }
}

/// An operating system's reason for an error, without its number. A rare one is in the system's own words.
pub fn io_reason(error: &std::io::Error) -> String {
    // What is refused by the tool itself is in its own words already.
    if let Some(own) = error.get_ref() {
        return own.to_string();
    }
    let reason = match error.kind() {
        ErrorKind::NotFound => word!("io-not-found"),
        ErrorKind::PermissionDenied => word!("io-permission-denied"),
        ErrorKind::IsADirectory => word!("is-directory"),
        ErrorKind::NotADirectory => word!("io-not-a-directory"),
        ErrorKind::AlreadyExists => word!("io-already-exists"),
        ErrorKind::StorageFull => word!("io-storage-full"),
        ErrorKind::ReadOnlyFilesystem => word!("io-read-only"),
        ErrorKind::BrokenPipe => word!("io-broken-pipe"),
        ErrorKind::InvalidFilename => word!("io-name-too-long"),
        _ => return system_reason(error),
    };
    reason.to_owned()
}

fn system_reason(error: &std::io::Error) -> String {
    let text = error.to_string();
    say!("io-other", reason = text.split(" (os error").next().unwrap_or(&text).to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_typing_error_is_recognised() {
        assert_eq!(nearest("raech", ["reach", "grp", "clicks"]), Some("reach"));
        assert_eq!(nearest("xyz", ["reach", "grp"]), None);
    }

    #[test]
    fn lists_read_as_english() {
        assert_eq!(listed(["a"]), "`a`");
        assert_eq!(listed(["a", "b", "c"]), "`a`, `b` and `c`");
    }
}
