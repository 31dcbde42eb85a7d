//! One reader of tables, whatever saved them: a split of a budget, what already ran, the points of a reach curve.
//!
//! Spreadsheets save a table in many ways, and people write more into one than a table: titles, totals, signs of
//! currencies, cells that are merged. Each way is either plain from the file, or assumed and said so, or a fault;
//! nothing is guessed in silence. What a column means to a planner is not known here.
//!
//! ```text
//! decode    bytes -> text                         mark      the decimal mark of a column
//! workbook  bytes -> the sheets of a workbook     totals    which rows add up others, and whether they do
//! others    files that are no tables, by name     dates     days, however they are written
//! sheet     text -> rows and cells                weeks     weeks and months, however they are written
//! heading   which row names the columns           entry     a cell with its row and column, for faults
//! number    one cell as a number                 times     amounts that stand for thousands
//! ```

mod actuals;
mod cell;
mod dates;
mod decimal_mark;
mod decode;
mod heading;
mod number;
mod plan_json;
pub mod points;
mod scale;
mod sheet;
pub mod split;
mod totals;
mod weeks;
pub(super) mod workbook;

use std::path::Path;

use super::files::{Mends, contents, streamed};
use crate::fault::{Code, Fault, Named, Place, TOLD};
use number::Mark;
use sheet::{Score, Sheet};

/// A file opened as a table.
pub(super) struct Opened {
    /// Its text; of a workbook, its rows with tabs between the cells.
    pub(super) text: String,
    pub(super) sheet: Sheet,
    /// The sheet of a workbook that it is.
    pub(super) page: Option<String>,
    /// What was assumed to read it: sentences without a full stop.
    pub(super) assumed: Vec<String>,
}

/// The name and the bytes of a file; `-` is standard input, and `plan.xlsx#Media` a sheet of a workbook.
pub(super) fn bytes(path: &Path, mends: &Mends) -> (String, Option<String>, Result<Vec<u8>, Fault>) {
    if path.as_os_str() == "-" {
        let name = "standard input".to_owned();
        let read = streamed(&name, std::io::stdin(), mends).map(|(_, bytes)| bytes);
        return (name, None, read);
    }
    let (path, sheet) = workbook::sheet_wanted(path);
    let read = contents(&path, mends).map(|(_, bytes)| bytes);
    (path.display().to_string(), sheet, read)
}

/// Opens the bytes of a file as a table whose heading is the row with the highest score.
pub(super) fn opened((name, wanted): (&str, Option<&str>), bytes: &[u8], score: Score) -> Result<Opened, Fault> {
    if workbook::is_one(bytes) {
        return workbook::opened((name, wanted), bytes, score);
    }
    if let Some(wanted) = wanted {
        let what = format!("is no workbook, so it has no sheet `{wanted}`");
        return Err(
            Fault::whole(Code::unknown(Named::Sheet, wanted), name, what).mend("leave out what follows the `#`")
        );
    }
    let decoded = decode::decoded(name, bytes)?;
    if let Some(opened) = plan_json::opened(name, &decoded.text)? {
        return Ok(opened);
    }
    let sheet = Sheet::of(&decoded.text, score);
    Ok(Opened { text: decoded.text, sheet, page: None, assumed: decoded.assumed.into_iter().collect() })
}

impl Opened {
    /// What faults call it: the file, and of a workbook its sheet, as in `plan.xlsx#Media`.
    pub(super) fn name(&self, file: &str) -> String {
        self.page.as_ref().map_or_else(|| file.to_owned(), |page| format!("{file}#{page}"))
    }
}

/// Says which delimiter and which decimal mark were found, unless they are those of klantreis or of the standard.
pub(super) fn marks(delimiter: u8, mark: Option<Mark>, own: bool) -> Option<String> {
    let standard = delimiter == b',' && mark != Some(Mark::Comma);
    if standard || delimiter == sheet::WORKBOOK || own && delimiter == b';' && mark != Some(Mark::Point) {
        return None;
    }
    let between = match delimiter {
        b'\t' => "tabs".to_owned(),
        sign => format!("`{}`", char::from(sign)),
    };
    let mark = mark.map_or_else(String::new, |mark| format!(", `{}` as decimal mark", mark.sign()));
    Some(format!("{between} between cells{mark}"))
}

/// The faults in the order of the file, and how many more there are when they are too many to be told.
pub(super) fn told(name: &str, mut faults: Vec<Fault>) -> Vec<Fault> {
    faults.sort_by_key(|fault| match &fault.place {
        Place::Text(range) => range.start,
        _ => 0,
    });
    let more = faults.len().saturating_sub(TOLD);
    if more > 0 {
        faults.truncate(TOLD);
        faults.push(Fault::whole(
            Code::TooMany,
            name,
            format!("has {} faults; the first {TOLD} are told", TOLD + more),
        ));
    }
    faults
}
