//! Opens a file as a table, whatever its format, and finds its heading.

use std::path::Path;

use super::decode::decoded;
use super::foreign;
use super::heading::{self, Heading, HeadingScore, TOP};
use super::number::DecimalMark;
use super::plan_json;
use super::record::WORKBOOK;
use super::sheet::Sheet;
use super::typed_rows::SheetText;
use super::workbook;
use crate::fault::{Code, Fault, MOST_SHOWN, Named, Place, Sources};
use crate::input::files::{FileHelp, contents, streamed};
use crate::text::language::Text;
use crate::text::messages::{say, text, word};

/// A kind of table, and the words of its faults.
pub(super) struct TableKind {
    /// How much a row looks like the heading of such a table.
    pub(super) score: HeadingScore,
    /// How to mend a file that cannot be read.
    pub(super) help: FileHelp,
    /// The columns without which a row is no heading, as a fault names them.
    pub(super) needed: &'static str,
    /// How such a table begins.
    pub(super) start: &'static str,
}

/// A file opened as a table.
pub(super) struct OpenTable {
    /// The file's name.
    pub(super) name: String,
    /// Its cells; none of a file that cannot be read.
    pub(super) sheet: Option<Sheet>,
    /// Its text.
    pub(super) sources: Sources,
    /// What was assumed to read it: sentences without a full stop.
    pub(super) assumed: Vec<Text>,
    /// Why it cannot be read.
    pub(super) faults: Vec<Fault>,
}

impl OpenTable {
    fn of(name: &str, read: Result<SheetText, Fault>) -> Self {
        let mut sources = Sources::default();
        let name = name.to_owned();
        match read {
            Ok(SheetText { text, sheet, sheet_name, assumed }) => {
                let in_faults = sheet_name.map_or_else(|| name.clone(), |sheet| format!("{name}#{sheet}"));
                sources.add(in_faults, text);
                Self { name, sheet: Some(sheet), sources, assumed, faults: Vec::new() }
            }
            Err(fault) => Self { name, sheet: None, sources, assumed: Vec::new(), faults: vec![fault] },
        }
    }
}

impl TableKind {
    /// Opens a file; `-` is standard input, and `plan.xlsx#Media` a sheet of a workbook.
    pub(super) fn file(&self, path: &Path) -> OpenTable {
        if path.as_os_str() == "-" {
            let name = word!("standard-input");
            return self.of_bytes(name, None, streamed(name, std::io::stdin(), &self.help));
        }
        let (path, sheet) = workbook::split_sheet_name(path);
        self.of_bytes(&path.display().to_string(), sheet.as_deref(), contents(&path, &self.help))
    }

    /// Opens the bytes of a file.
    pub(super) fn bytes(&self, name: &str, bytes: &[u8]) -> OpenTable {
        OpenTable::of(name, self.sheet_text(name, None, bytes))
    }

    fn of_bytes(&self, name: &str, sheet: Option<&str>, bytes: Result<Vec<u8>, Fault>) -> OpenTable {
        OpenTable::of(name, bytes.and_then(|bytes| self.sheet_text(name, sheet, &bytes)))
    }

    /// The bytes of a file as cells; of a workbook, those of the sheet that is asked for, or of the one with a heading.
    fn sheet_text(&self, name: &str, sheet: Option<&str>, bytes: &[u8]) -> Result<SheetText, Fault> {
        if workbook::is_workbook(bytes) {
            return workbook::read(name, sheet, bytes, self.score);
        }
        if let Some(sheet) = sheet {
            let what = say!("no-workbook-so-no-sheet", sheet);
            let fault = Fault::whole(Code::unknown(Named::Sheet, sheet), name, what);
            return Err(fault.help(word!("leave-out-what-follows-hash")));
        }
        let decoded = decoded(name, bytes)?;
        if plan_json::is_json(&decoded.text) {
            return plan_json::read(name, &decoded.text);
        }
        foreign::refuse(name, &decoded.text)?;
        let sheet = Sheet::of(&decoded.text, self.score);
        Ok(SheetText { text: decoded.text, sheet, sheet_name: None, assumed: decoded.assumed.into_iter().collect() })
    }

    /// The heading of a table, and the rows below it up to the last that is not empty.
    pub(super) fn heading<'s>(&self, name: &str, sheet: &'s Sheet) -> Result<Heading<'s>, Fault> {
        let Some(last) = sheet.records.iter().rposition(|record| !record.is_empty()) else {
            return Err(Fault::whole(Code::Empty, name, word!("table-is-empty")).help(self.start));
        };
        heading::find(&sheet.records[..=last], self.score).ok_or_else(|| {
            let what = say!("table-has-no-heading", rows = TOP, needed = self.needed);
            Fault::whole(Code::NoHeading, name, what).help(self.start)
        })
    }
}

/// A sentence about the delimiter and the decimal mark that were found; none where they are those of klantreis or of
/// the CSV standard.
pub(super) fn dialect_found(delimiter: u8, mark: Option<DecimalMark>, own: bool) -> Option<Text> {
    let standard = delimiter == b',' && mark != Some(DecimalMark::Comma);
    if standard || delimiter == WORKBOOK || own && delimiter == b';' && mark != Some(DecimalMark::Point) {
        return None;
    }
    let shown = || match delimiter {
        b'\t' => say!("delimiter-tabs"),
        sign => format!("`{}`", char::from(sign)),
    };
    Some(match mark.map(|mark| mark.sign().to_string()) {
        Some(mark) => text!("cells-between-with-decimal-mark", delimiter = shown(), mark),
        None => text!("cells-between", delimiter = shown()),
    })
}

/// The faults in the order of the file; where they are very many, the first of them, and how many more there are.
pub(super) fn in_file_order(name: &str, mut faults: Vec<Fault>) -> Vec<Fault> {
    faults.sort_by_key(|fault| match &fault.place {
        Place::Text(range) => range.start,
        _ => 0,
    });
    let more = faults.len().saturating_sub(MOST_SHOWN);
    if more > 0 {
        faults.truncate(MOST_SHOWN);
        let what = say!("has-too-many-faults", count = MOST_SHOWN + more, shown = MOST_SHOWN);
        faults.push(Fault::whole(Code::TooMany, name, what));
    }
    faults
}
