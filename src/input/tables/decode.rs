//! Decodes the bytes of a file in whatever encoding a spreadsheet saved it.
//!
//! A byte order mark states the encoding. Without one, bytes that are not UTF-8 are Windows-1252, as Excel writes "CSV"
//! in Western Europe.

use encoding_rs::{Encoding, WINDOWS_1252};

use crate::fault::{Code, Fault};

/// A file as text.
pub(super) struct Decoded {
    pub(super) text: String,
    pub(super) assumed: Option<String>,
}

/// The text of a file; a fault of a file that is no text.
pub(super) fn decoded(name: &str, bytes: &[u8]) -> Result<Decoded, Fault> {
    if let Some(what) = packed(bytes) {
        return Err(Fault::whole(Code::WrongFormat, name, format!("this is {what}, which is not read"))
            .help("save it as XLSX or CSV"));
    }
    let (text, assumed) = match (Encoding::for_bom(bytes), std::str::from_utf8(bytes)) {
        (Some((encoding, mark)), _) => (of_encoding(name, encoding, &bytes[mark..])?, None),
        (None, Ok(text)) => (text.to_owned(), None),
        (None, Err(_)) => {
            let (text, _) = WINDOWS_1252.decode_without_bom_handling(bytes);
            (text.into_owned(), Some("the file is read as Windows-1252 text".to_owned()))
        }
    };
    if text.contains('\0') {
        let what = "this is not a text file, for it holds NUL bytes";
        return Err(Fault::whole(Code::WrongFormat, name, what).help("save it as CSV, in UTF-8"));
    }
    Ok(Decoded { text: with_line_feeds(text), assumed })
}

/// The kind of compressed or binary file that this is, if it is one.
fn packed(bytes: &[u8]) -> Option<&'static str> {
    let within = bytes.get(30..).unwrap_or_default();
    match bytes {
        [b'P', b'K', 3, 4, ..] if within.starts_with(b"mimetypeapplication/vnd.oasis") => {
            Some("a LibreOffice workbook")
        }
        [0xd0, 0xcf, 0x11, 0xe0, ..] => Some("a workbook of Excel 2003 or older, or one with a password"),
        [b'P', b'K', 3 | 5, 4 | 6, ..] | [0x1f, 0x8b, ..] => Some("a packed file"),
        _ if bytes.starts_with(b"%PDF") => Some("a PDF document"),
        _ => None,
    }
}

/// The text in the encoding of its byte order mark.
fn of_encoding(name: &str, encoding: &'static Encoding, bytes: &[u8]) -> Result<String, Fault> {
    let (text, broken) = encoding.decode_without_bom_handling(bytes);
    if broken {
        let what = format!("begins as {} text, but holds bytes that are not", encoding.name());
        return Err(Fault::whole(Code::WrongFormat, name, what).help("save it as CSV, in UTF-8"));
    }
    Ok(text.into_owned())
}

/// Line feeds in the place of carriage returns, where lines end in those alone, so that faults can show the lines.
fn with_line_feeds(text: String) -> String {
    if text.contains('\n') { text } else { text.replace('\r', "\n") }
}
