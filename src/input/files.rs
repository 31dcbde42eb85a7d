//! Files and streams as text: of a lawful kind, not too large, and UTF-8. What they say is not known here.

use std::io::Read;
use std::path::Path;

use crate::fault::{Code, Fault};

/// The largest file that is read: a brief of this size is a mistake.
const LARGEST: u64 = 10_000_000;

/// How to mend a file that cannot be read, by what it was wanted for.
pub(in crate::input) struct Mends {
    pub(in crate::input) missing: &'static str,
    pub(in crate::input) directory: &'static str,
    pub(in crate::input) large: &'static str,
}

pub(in crate::input) const CASE: Mends = Mends {
    missing: "`klantreis init` writes a brief to start from",
    directory: "name the brief inside it, such as brief.toml",
    large: "is this really a brief or a catalogue?",
};

/// The text of a file, if it is one, is not too large, and is UTF-8.
pub(in crate::input) fn file(path: &Path) -> Result<String, Fault> {
    contents(path, &CASE).and_then(utf8)
}

/// The name and the bytes of a file, if it is one and is not too large.
pub(in crate::input) fn contents(path: &Path, mends: &Mends) -> Result<(String, Vec<u8>), Fault> {
    let name = path.display().to_string();
    let cannot = |error: std::io::Error| {
        Fault::whole(Code::Unreadable, &name, format!("cannot be read: {}", reason(&error))).mend(mends.missing)
    };
    if std::fs::metadata(path).map_err(cannot)?.is_dir() {
        return Err(Fault::whole(Code::Unreadable, &name, "is a directory").mend(mends.directory));
    }
    streamed(&name, std::fs::File::open(path).map_err(cannot)?, mends)
}

/// The bytes of a stream; no more than the largest file is read of one that never ends.
pub(in crate::input) fn streamed(name: &str, stream: impl Read, mends: &Mends) -> Result<(String, Vec<u8>), Fault> {
    let mut bytes = Vec::new();
    let read = stream.take(LARGEST + 1).read_to_end(&mut bytes);
    read.map_err(|error| Fault::whole(Code::Unreadable, name, format!("cannot be read: {}", reason(&error))))?;
    if bytes.len() as u64 > LARGEST {
        let what = format!("is larger than {} MB, the most that is read", LARGEST / 1_000_000);
        return Err(Fault::whole(Code::TooLarge, name, what).mend(mends.large));
    }
    Ok((name.to_owned(), bytes))
}

pub(in crate::input) fn utf8((name, bytes): (String, Vec<u8>)) -> Result<String, Fault> {
    String::from_utf8(bytes).map_err(|error| {
        let what = format!("is not UTF-8: byte {} cannot be read", error.utf8_error().valid_up_to() + 1);
        Fault::whole(Code::WrongFormat, name, what).mend("save it as UTF-8 text")
    })
}

/// An operating system's reason, without its number.
pub(crate) fn reason(error: &std::io::Error) -> String {
    let text = error.to_string();
    text.split(" (os error").next().unwrap_or(&text).to_lowercase()
}
