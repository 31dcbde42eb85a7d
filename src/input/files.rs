//! Files and streams: opened, limited in size, and decoded as UTF-8; or a fault that says why not.

use std::io::Read;
use std::path::Path;

use crate::fault::{Code, Fault, io_reason};
use crate::text::messages::{say, word};

/// The largest file that is read, in bytes: a brief of this size is a mistake.
const LARGEST: u64 = 10_000_000;

/// How to mend a file that cannot be read, by what it was opened for.
pub(super) struct FileHelp {
    pub(super) missing: &'static str,
    pub(super) directory: &'static str,
    pub(super) large: &'static str,
}

/// How to mend a brief that cannot be read.
pub(super) fn help_with_brief() -> FileHelp {
    FileHelp {
        missing: word!("init-writes-brief-to-start-from"),
        directory: word!("name-brief-inside-directory"),
        large: word!("is-this-really-brief-or-catalogue"),
    }
}

/// The text of a brief or a catalogue, in UTF-8.
pub(super) fn file(path: &Path) -> Result<String, Fault> {
    contents(path, &help_with_brief()).and_then(|bytes| utf8(&path.display().to_string(), bytes))
}

/// The bytes of a file; a fault of a directory, and of a file that is too large.
pub(super) fn contents(path: &Path, help: &FileHelp) -> Result<Vec<u8>, Fault> {
    let name = path.display().to_string();
    let cannot = |error: std::io::Error| {
        Fault::whole(Code::Unreadable, &name, say!("cannot-be-read", reason = io_reason(&error))).help(help.missing)
    };
    if std::fs::metadata(path).map_err(cannot)?.is_dir() {
        return Err(Fault::whole(Code::Unreadable, &name, word!("is-directory")).help(help.directory));
    }
    streamed(&name, std::fs::File::open(path).map_err(cannot)?, help)
}

/// The bytes of a stream. Of a stream that never ends, no more is read than of the largest file.
pub(super) fn streamed(name: &str, stream: impl Read, help: &FileHelp) -> Result<Vec<u8>, Fault> {
    let mut bytes = Vec::new();
    let read = stream.take(LARGEST + 1).read_to_end(&mut bytes);
    read.map_err(|error| Fault::whole(Code::Unreadable, name, say!("cannot-be-read", reason = io_reason(&error))))?;
    if bytes.len() as u64 > LARGEST {
        let what = say!("is-larger-than-is-read", megabytes = LARGEST / 1_000_000);
        return Err(Fault::whole(Code::TooLarge, name, what).help(help.large));
    }
    Ok(bytes)
}

/// Bytes as UTF-8 text; `name` is that of the file, for faults.
pub(super) fn utf8(name: &str, bytes: Vec<u8>) -> Result<String, Fault> {
    String::from_utf8(bytes).map_err(|error| {
        let what = say!("is-not-utf-8", byte = (error.utf8_error().valid_up_to() + 1).to_string());
        Fault::whole(Code::WrongFormat, name, what).help(word!("save-it-as-utf-8"))
    })
}
