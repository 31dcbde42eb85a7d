//! Decodes the bytes of a file in whatever encoding a spreadsheet saved it.
//!
//! A byte order mark states the encoding. Without one, bytes that are not UTF-8 are Windows-1252, as Excel writes "CSV"
//! in Western Europe.

use encoding_rs::{Encoding, WINDOWS_1252};

use crate::fault::{Code, Fault};
use crate::text::language::Text;
use crate::text::messages::{say, text, word};

/// A file as text.
pub(super) struct Decoded {
    pub(super) text: String,
    pub(super) assumed: Option<Text>,
}

/// The text of a file; a fault of a file that is no text.
pub(super) fn decoded(name: &str, bytes: &[u8]) -> Result<Decoded, Fault> {
    if let Some(what) = packed(bytes) {
        return Err(Fault::whole(Code::WrongFormat, name, what).help(word!("save-as-xlsx-or-csv")));
    }
    let (text, assumed) = match (Encoding::for_bom(bytes), std::str::from_utf8(bytes)) {
        (Some((encoding, mark)), _) => (of_encoding(name, encoding, &bytes[mark..])?, None),
        (None, Ok(text)) => (text.to_owned(), None),
        (None, Err(_)) => {
            let (text, _) = WINDOWS_1252.decode_without_bom_handling(bytes);
            (text.into_owned(), Some(text!("read-as-windows-1252")))
        }
    };
    if text.contains('\0') {
        let what = word!("holds-nul-bytes");
        return Err(Fault::whole(Code::WrongFormat, name, what).help(word!("save-as-csv-in-utf-8")));
    }
    Ok(Decoded { text: with_line_feeds(text), assumed })
}

/// The sentence about a file that is compressed or binary, if it is one.
fn packed(bytes: &[u8]) -> Option<&'static str> {
    let within = bytes.get(30..).unwrap_or_default();
    match bytes {
        [b'P', b'K', 3, 4, ..] if within.starts_with(b"mimetypeapplication/vnd.oasis") => {
            Some(word!("libreoffice-workbook-is-not-read"))
        }
        [0xd0, 0xcf, 0x11, 0xe0, ..] => Some(word!("old-excel-workbook-is-not-read")),
        [b'P', b'K', 3 | 5, 4 | 6, ..] | [0x1f, 0x8b, ..] => Some(word!("packed-file-is-not-read")),
        _ if bytes.starts_with(b"%PDF") => Some(word!("pdf-document-is-not-read")),
        _ => None,
    }
}

/// The text in the encoding of its byte order mark.
fn of_encoding(name: &str, encoding: &'static Encoding, bytes: &[u8]) -> Result<String, Fault> {
    let (text, broken) = encoding.decode_without_bom_handling(bytes);
    if broken {
        let what = say!("holds-bytes-of-no-encoding", encoding = encoding.name());
        return Err(Fault::whole(Code::WrongFormat, name, what).help(word!("save-as-csv-in-utf-8")));
    }
    Ok(text.into_owned())
}

/// Line feeds in the place of carriage returns, where lines end in those alone, so that faults can show the lines.
fn with_line_feeds(text: String) -> String {
    if text.contains('\n') { text } else { text.replace('\r', "\n") }
}
