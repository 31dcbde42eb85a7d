//! From the bytes of a file to text: whatever encoding a spreadsheet saved it in.
//!
//! A byte order mark says the encoding; without one, text that is no UTF-8 is Windows-1252, as Excel writes
//! "CSV" in Western Europe. What the text means is not known here.

use encoding_rs::{Encoding, WINDOWS_1252};

use crate::fault::{Code, Fault};

/// A file as text.
pub(super) struct Decoded {
    pub(super) text: String,
    pub(super) assumed: Option<String>,
}

/// The text of a file that is one.
pub(super) fn decoded(name: &str, bytes: &[u8]) -> Result<Decoded, Fault> {
    if let Some(what) = packed(bytes) {
        return Err(Fault::whole(Code::WrongFormat, name, format!("this is {what}, which is not read"))
            .mend("save it as XLSX or CSV"));
    }
    let (text, assumed) = match (Encoding::for_bom(bytes), std::str::from_utf8(bytes)) {
        (Some((encoding, mark)), _) => (sound(name, encoding, &bytes[mark..])?, None),
        (None, Ok(text)) => (text.to_owned(), None),
        (None, Err(_)) => {
            let (text, _) = WINDOWS_1252.decode_without_bom_handling(bytes);
            (text.into_owned(), Some("the file is read as Windows-1252 text".to_owned()))
        }
    };
    if text.contains('\0') {
        let what = "this is not a text file, for it holds NUL bytes";
        return Err(Fault::whole(Code::WrongFormat, name, what).mend("save it as CSV, in UTF-8"));
    }
    Ok(Decoded { text: with_line_feeds(text), assumed })
}

/// The kind of packed file that this is, if it is one.
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

/// Text in the encoding that its byte order mark names.
fn sound(name: &str, encoding: &'static Encoding, bytes: &[u8]) -> Result<String, Fault> {
    let (text, broken) = encoding.decode_without_bom_handling(bytes);
    if broken {
        let what = format!("begins as {} text, but holds bytes that are not", encoding.name());
        return Err(Fault::whole(Code::WrongFormat, name, what).mend("save it as CSV, in UTF-8"));
    }
    Ok(text.into_owned())
}

/// Text whose lines end in carriage returns only gets line feeds, so that faults can show its lines.
fn with_line_feeds(text: String) -> String {
    if text.contains('\n') { text } else { text.replace('\r', "\n") }
}
