//! A workbook as a table: the sheet whose heading names what is needed, with its numbers and days as they are.
//!
//! Nothing in a workbook reads in two ways, as a number there is a number and a day is a day. Merged cells hold their
//! words in every row; money that is merged over rows belongs to none of them, and is refused where it is read.

use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};

use calamine::{DataRef, Reader, SheetVisible, Xlsx, XlsxError, open_workbook_from_rs};

use super::Opened;
use super::heading::TOP;
use super::others::of_rows;
use super::sheet::Score;
use crate::brief::shown_plainly;
use crate::fault::{Fault, listed};

/// The most cells of a sheet, empty ones before filled ones included.
const CELLS: usize = 3_000_000;
/// The most bytes of a workbook once it is unpacked.
const UNPACKED: u64 = 300_000_000;

type Book<'a> = Xlsx<Cursor<&'a [u8]>>;

/// A cell: its words, and the number that it is if it is one.
type Cell = (String, Option<f64>);

/// A sheet that was read.
struct Page {
    name: String,
    opened: Opened,
}

/// The file, and the sheet that a name such as `plan.xlsx#Media` asks for.
pub(super) fn sheet_wanted(path: &Path) -> (PathBuf, Option<String>) {
    let whole = || (path.to_owned(), None);
    let Some((file, sheet)) = path.to_str().and_then(|text| text.rsplit_once('#')) else { return whole() };
    let is_meant = !sheet.is_empty() && !path.exists() && Path::new(file).is_file();
    if is_meant { (PathBuf::from(file), Some(sheet.to_owned())) } else { whole() }
}

/// Whether bytes are those of a workbook that can be read here.
pub(super) fn is_one(bytes: &[u8]) -> bool {
    let named = |name: &[u8]| bytes.windows(name.len()).any(|window| window == name);
    bytes.starts_with(b"PK\x03\x04") && named(b"xl/workbook")
}

/// Opens the sheet that is wanted, or else the one that has what is needed.
pub(super) fn opened((name, wanted): (&str, Option<&str>), bytes: &[u8], score: Score) -> Result<Opened, Fault> {
    let broken = |error: XlsxError| {
        let what = format!("is a workbook that cannot be read: {error}");
        Fault::whole(name, what).mend("open it in a spreadsheet and save it again as XLSX, or as CSV")
    };
    unpacks(name, bytes)?;
    let mut book: Book = open_workbook_from_rs(Cursor::new(bytes)).map_err(broken)?;
    let visible = book.sheets_metadata().iter().filter(|sheet| sheet.visible == SheetVisible::Visible);
    let names: Vec<String> = visible.map(|sheet| sheet.name.clone()).collect();
    if let Some(wanted) = wanted {
        let found = names.iter().find(|sheet| sheet.eq_ignore_ascii_case(wanted)).ok_or_else(|| {
            let what = format!("has no sheet `{wanted}`; there are {}", listed(names.iter().map(String::as_str)));
            Fault::whole(name, what).mend("name one of them behind the `#`")
        })?;
        return page(&mut book, found)
            .map_err(broken)?
            .map_err(|what| Fault::whole(name, what))
            .map(|page| page.opened);
    }
    let mut pages = Vec::new();
    for sheet in &names {
        // A sheet of charts has no cells.
        match page(&mut book, sheet) {
            Ok(read) => pages.push(read.map_err(|what| Fault::whole(name, what))?),
            Err(XlsxError::WorksheetNotFound(_)) => {}
            Err(error) => return Err(broken(error)),
        }
    }
    chosen(name, pages, score)
}

/// Holds that a workbook does not unpack to more than a computer can hold.
fn unpacks(name: &str, bytes: &[u8]) -> Result<(), Fault> {
    let broken = |error: &dyn std::fmt::Display| {
        Fault::whole(name, format!("is a workbook that cannot be read: {error}"))
            .mend("save it again as XLSX, or as CSV")
    };
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
    let mut left = UNPACKED;
    for at in 0..archive.len() {
        let entry = archive.by_index(at).map_err(|error| broken(&error))?;
        let unpacked =
            std::io::copy(&mut entry.take(left + 1), &mut std::io::sink()).map_err(|error| broken(&error))?;
        left = left.checked_sub(unpacked).ok_or_else(|| {
            let what = format!("unpacks to more than {} MB, the most that is read", UNPACKED / 1_000_000);
            Fault::whole(name, what).mend("is this really a media plan?")
        })?;
    }
    Ok(())
}

/// The one sheet that has what is needed; of a workbook that klantreis wrote, the plan.
fn chosen(name: &str, mut pages: Vec<Page>, score: Score) -> Result<Opened, Fault> {
    let top = |page: &Page| page.opened.sheet.records.iter().take(TOP).map(|row| score.exact(&row.cells)).max();
    let own = |page: &Page| {
        page.opened.sheet.records.first().is_some_and(|row| row.cells.first().is_some_and(|it| it == "format_version"))
    };
    let complete: Vec<usize> = (0..pages.len()).filter(|&at| own(&pages[at])).collect();
    let complete = if complete.is_empty() {
        (0..pages.len()).filter(|&at| top(&pages[at]).is_some_and(|(complete, _)| complete)).collect()
    } else {
        complete
    };
    if complete.len() > 1 {
        let sheets = listed(complete.iter().map(|&at| pages[at].name.as_str()));
        let first = &pages[complete[0]].name;
        let what = format!("has more than one sheet that can be read: {sheets}");
        return Err(Fault::whole(name, what).mend(format!("name the one that is meant, as in `{name}#{first}`")));
    }
    if pages.is_empty() {
        return Err(Fault::whole(name, "has no sheet with cells").mend("name a workbook with a table in it"));
    }
    let best = complete.first().copied().or_else(|| (0..pages.len()).rev().max_by_key(|&at| top(&pages[at])));
    let page = pages.swap_remove(best.unwrap_or_default());
    let (several, mut opened) = (!pages.is_empty(), page.opened);
    if several && !own_first(&opened) {
        opened.assumed.push(format!("sheet `{}` is read, and no other", page.name));
    }
    Ok(opened)
}

fn own_first(opened: &Opened) -> bool {
    opened.sheet.records.first().and_then(|row| row.cells.first()).is_some_and(|cell| cell == "format_version")
}

/// The cells of a sheet, or that there are too many.
fn page(book: &mut Book<'_>, name: &str) -> Result<Result<Page, String>, XlsxError> {
    let merged = book.merge_cells_by_sheet_name(name)?;
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    let mut cells = 0;
    let mut put = |(row, column): (u32, u32), cell: Cell| -> bool {
        let (row, column) = (row as usize, column as usize);
        let rows = grown(&mut rows, row);
        let own = &mut rows[row];
        cells += (column + 1).saturating_sub(own.len());
        if cells > CELLS {
            return false;
        }
        if own.len() <= column {
            own.resize(column + 1, (String::new(), None));
        }
        own[column] = cell;
        true
    };
    let mut fits = true;
    let mut formulas = book.worksheet_cells_reader(name)?;
    while let Some(formula) = formulas.next_formula()?.filter(|_| fits) {
        // What was never calculated has no number; the formula then stands in its place, and is refused there.
        fits =
            formula.get_value().is_empty() || put(formula.get_position(), (format!("={}", formula.get_value()), None));
    }
    drop(formulas);
    let mut reader = book.worksheet_cells_reader(name)?;
    while let Some((cell, style)) = reader.next_cell_with_style_id()?.filter(|_| fits) {
        let percent = reader.styles().get(style).and_then(|style| style.number_format.as_ref());
        let percent = percent.is_some_and(|format| format.format_code.contains('%'));
        if let Some(read) = of_value(cell.get_value(), percent) {
            fits = put(cell.get_position(), read);
        }
    }
    if !fits {
        return Ok(Err(format!("has more than {CELLS} cells in sheet `{name}`, the most that are read")));
    }
    for region in merged {
        filled_down(&mut rows, region.start, region.end);
    }
    Ok(Ok(Page { name: name.to_owned(), opened: of_rows(rows.into_iter()) }))
}

fn grown(rows: &mut Vec<Vec<Cell>>, row: usize) -> &mut Vec<Vec<Cell>> {
    if rows.len() <= row {
        rows.resize_with(row + 1, Vec::new);
    }
    rows
}

/// A cell as it is read; none where it holds nothing.
fn of_value(value: &DataRef<'_>, percent: bool) -> Option<Cell> {
    let number = |value: f64| match percent {
        true => (format!("{}%", rounded(value * 100.0)), Some(rounded(value * 100.0))),
        false => (value.to_string(), Some(value)),
    };
    Some(match value {
        DataRef::Empty => return None,
        DataRef::Int(value) => number(*value as f64),
        DataRef::Float(value) => number(*value),
        DataRef::String(text) => (shown_plainly(text), None),
        DataRef::SharedString(text) => (shown_plainly(text), None),
        DataRef::Bool(value) => (value.to_string(), None),
        DataRef::DateTime(day) if day.is_datetime() => {
            let (year, month, day, ..) = day.to_ymd_hms_milli();
            (format!("{year:04}-{month:02}-{day:02}"), None)
        }
        DataRef::DateTime(length) => (format!("{} days", length.as_f64()), None),
        DataRef::DateTimeIso(day) | DataRef::DurationIso(day) => (day.clone(), None),
        DataRef::Error(error) => (error.to_string(), None),
    })
}

/// A hundredfold without the dust that binary fractions leave.
fn rounded(value: f64) -> f64 {
    (value * 1e9).round() / 1e9
}

/// Gives every row of a merged cell its words; a number stands in its first row only, and the others say so.
fn filled_down(rows: &mut [Vec<Cell>], (top, left): (u32, u32), (bottom, _): (u32, u32)) {
    let (top, column) = (top as usize, left as usize);
    let Some((words, number)) = rows.get(top).and_then(|row| row.get(column)).cloned() else { return };
    if words.is_empty() {
        return;
    }
    let words = if number.is_some() { format!("(merged with row {})", top + 1) } else { words };
    for row in rows.iter_mut().take(bottom as usize + 1).skip(top + 1) {
        if row.len() <= column {
            row.resize(column + 1, (String::new(), None));
        }
        row[column] = (words.clone(), None);
    }
}
