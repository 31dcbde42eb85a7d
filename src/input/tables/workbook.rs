//! Reads an XLSX workbook: the sheet with the heading that is needed, its numbers and days as they are.
//!
//! Nothing in a workbook reads in two ways: a number is a number, a day is a day. The words of merged cells are in
//! every row. Money in merged cells belongs to no single row, and is a fault where it is read.

use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};

use calamine::{DataRef, Reader, SheetVisible, Xlsx, XlsxError, open_workbook_from_rs};

use super::heading::{HeadingScore, TOP};
use super::number::code;
use super::record::ExactNumber;
use super::typed_rows::{SheetText, TypedCell, of_rows};
use crate::fault::{Code, Fault, Named, listed};
use crate::text::messages::{say, text, word};
use crate::text::sanitise::visible_text;

/// The most cells of a sheet, empty ones before filled ones included.
const CELLS: usize = 3_000_000;
/// The most bytes of an unpacked workbook.
const UNPACKED: u64 = 300_000_000;

/// The most characters of a sheet.
const CHARACTERS: usize = 50_000_000;

type Book<'a> = Xlsx<Cursor<&'a [u8]>>;

/// A sheet that was read.
struct SheetPage {
    name: String,
    opened: SheetText,
}

/// The file and the sheet of a name such as `plan.xlsx#Media`.
pub(super) fn split_sheet_name(path: &Path) -> (PathBuf, Option<String>) {
    let path_alone = || (path.to_owned(), None);
    let Some((file, sheet)) = path.to_str().and_then(|text| text.rsplit_once('#')) else { return path_alone() };
    let is_meant = !sheet.is_empty() && !path.exists() && Path::new(file).is_file();
    if is_meant { (PathBuf::from(file), Some(sheet.to_owned())) } else { path_alone() }
}

/// Whether bytes are an XLSX workbook.
pub(super) fn is_workbook(bytes: &[u8]) -> bool {
    let holds_name = |name: &[u8]| bytes.windows(name.len()).any(|window| window == name);
    bytes.starts_with(b"PK\x03\x04") && holds_name(b"xl/workbook")
}

/// The cells of the sheet that is asked for, or else of the one with a heading.
pub(super) fn read(name: &str, wanted: Option<&str>, bytes: &[u8], score: HeadingScore) -> Result<SheetText, Fault> {
    let broken = |error: XlsxError| {
        let what = say!("workbook-cannot-be-read", error = error.to_string());
        Fault::whole(Code::WrongFormat, name, what).help(word!("open-workbook-and-save-it"))
    };
    check_size(name, bytes)?;
    let mut book: Book = open_workbook_from_rs(Cursor::new(bytes)).map_err(broken)?;
    let visible = book.sheets_metadata().iter().filter(|sheet| sheet.visible == SheetVisible::Visible);
    let names: Vec<String> = visible.map(|sheet| sheet.name.clone()).collect();
    if let Some(wanted) = wanted {
        let named_sheet = names.iter().find(|sheet| sheet.eq_ignore_ascii_case(wanted)).ok_or_else(|| {
            let names = listed(names.iter().map(String::as_str));
            let what = say!("workbook-has-no-such-sheet", wanted, names);
            Fault::whole(Code::unknown(Named::Sheet, wanted), name, what).help(word!("name-a-sheet-behind-hash"))
        })?;
        return page(&mut book, named_sheet)
            .map_err(broken)?
            .map_err(|what| Fault::whole(Code::TooLarge, name, what))
            .map(|page| page.opened);
    }
    let mut pages = Vec::new();
    for sheet in &names {
        // A sheet of charts has no cells.
        match page(&mut book, sheet) {
            Ok(read) => pages.push(read.map_err(|what| Fault::whole(Code::TooLarge, name, what))?),
            Err(XlsxError::WorksheetNotFound(_)) => {}
            Err(error) => return Err(broken(error)),
        }
    }
    chosen(name, pages, score)
}

/// Checks that a workbook does not unpack to more than is read.
fn check_size(name: &str, bytes: &[u8]) -> Result<(), Fault> {
    let broken = |error: &dyn std::fmt::Display| {
        let what = say!("workbook-cannot-be-read", error = error.to_string());
        Fault::whole(Code::WrongFormat, name, what).help(word!("save-workbook-again"))
    };
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
    let mut bytes_left = UNPACKED;
    for at in 0..archive.len() {
        let entry = archive.by_index(at).map_err(|error| broken(&error))?;
        let unpacked =
            std::io::copy(&mut entry.take(bytes_left + 1), &mut std::io::sink()).map_err(|error| broken(&error))?;
        bytes_left = bytes_left.checked_sub(unpacked).ok_or_else(|| {
            let what = say!("workbook-unpacks-to-too-much", most = UNPACKED / 1_000_000);
            Fault::whole(Code::TooLarge, name, what).help(word!("really-a-media-plan"))
        })?;
    }
    Ok(())
}

/// The one sheet with a heading; of a workbook that klantreis wrote, that of the plan.
fn chosen(name: &str, mut pages: Vec<SheetPage>, score: HeadingScore) -> Result<SheetText, Fault> {
    let top = |page: &SheetPage| page.opened.sheet.records.iter().take(TOP).map(|row| score.exact(&row.cells)).max();
    let complete: Vec<usize> = (0..pages.len()).filter(|&at| is_own(&pages[at].opened)).collect();
    let complete = if complete.is_empty() {
        (0..pages.len()).filter(|&at| top(&pages[at]).is_some_and(|(complete, _)| complete)).collect()
    } else {
        complete
    };
    if complete.len() > 1 {
        let sheets = listed(complete.iter().map(|&at| pages[at].name.as_str()));
        let sheet = &pages[complete[0]].name;
        let what = say!("workbook-has-several-tables", sheets);
        let help = say!("name-the-sheet-that-is-meant", file = name, sheet);
        return Err(Fault::whole(Code::Ambiguous, name, what).help(help));
    }
    if pages.is_empty() {
        let what = word!("workbook-has-no-cells");
        return Err(Fault::whole(Code::Empty, name, what).help(word!("name-a-workbook-with-a-table")));
    }
    let best_sheet = complete.first().copied().or_else(|| (0..pages.len()).rev().max_by_key(|&at| top(&pages[at])));
    let page = pages.swap_remove(best_sheet.unwrap_or_default());
    let (several, mut opened) = (!pages.is_empty(), page.opened);
    if several && !is_own(&opened) {
        opened.assumed.push(text!("one-sheet-is-read", sheet = page.name));
    }
    Ok(opened)
}

fn is_own(opened: &SheetText) -> bool {
    opened.sheet.records.first().and_then(|row| row.cells.first()).is_some_and(|cell| cell == "format_version")
}

/// The cells of a sheet, or a message that there are too many.
fn page(book: &mut Book<'_>, name: &str) -> Result<Result<SheetPage, String>, XlsxError> {
    let merged = book.merge_cells_by_sheet_name(name)?;
    let mut grid = Grid::default();
    let mut formulas = book.worksheet_cells_reader(name)?;
    while let Some(formula) = formulas.next_formula()?.filter(|_| grid.fits()) {
        // A formula that was never calculated has no number: its text becomes the cell, which is a fault where it is
        // read.
        if !formula.get_value().is_empty() {
            grid.put(formula.get_position(), TypedCell::words(format!("={}", formula.get_value())));
        }
    }
    drop(formulas);
    let mut reader = book.worksheet_cells_reader(name)?;
    while let Some((cell, style)) = reader.next_cell_with_style_id()?.filter(|_| grid.fits()) {
        let format = reader.styles().get(style).and_then(|style| style.number_format.as_ref());
        let format = format.map_or("", |format| format.format_code.as_str());
        if let Some(read) = of_value(cell.get_value(), format) {
            grid.put(cell.get_position(), read);
        }
    }
    for region in merged {
        grid.fill(region.start, region.end);
    }
    if !grid.fits() {
        return Ok(Err(say!("sheet-has-too-many-cells", sheet = name, cells = CELLS, characters = CHARACTERS)));
    }
    let opened = SheetText { sheet_name: Some(name.to_owned()), ..of_rows(grid.rows.into_iter()) };
    Ok(Ok(SheetPage { name: name.to_owned(), opened }))
}

/// The cells of a sheet, up to the most that is read.
#[derive(Default)]
struct Grid {
    rows: Vec<Vec<TypedCell>>,
    cells: usize,
    characters: usize,
}

impl Grid {
    fn fits(&self) -> bool {
        self.cells <= CELLS && self.characters <= CHARACTERS
    }

    /// Puts a cell in its place, unless the grid is full.
    fn put(&mut self, (row, column): (u32, u32), cell: TypedCell) {
        let (row, column) = (row as usize, column as usize);
        self.cells += (row + 1).saturating_sub(self.rows.len());
        let row_width = self.rows.get(row).map_or(0, Vec::len);
        self.cells += (column + 1).saturating_sub(row_width);
        self.characters += cell.text.len();
        if !self.fits() {
            return;
        }
        if self.rows.len() <= row {
            self.rows.resize_with(row + 1, Vec::new);
        }
        let sheet_row = &mut self.rows[row];
        if sheet_row.len() <= column {
            sheet_row.resize(column + 1, TypedCell::default());
        }
        sheet_row[column] = cell;
    }

    /// Gives every row of a merged cell its words. A number stays in the first cell only, and the others refer to it:
    /// money that is merged over rows or weeks belongs to none of them alone.
    fn fill(&mut self, (top, left): (u32, u32), (bottom, right): (u32, u32)) {
        let first = self.rows.get(top as usize).and_then(|row| row.get(left as usize)).cloned().unwrap_or_default();
        if first.text.is_empty() {
            return;
        }
        let (columns, cell) = match first.number {
            Some(_) => {
                let (row, column) = ((top + 1).to_string(), (left + 1).to_string());
                let text = say!("merged-with-cell", row, column);
                (left..=right, TypedCell { text, number: None, merged: true })
            }
            None => (left..=left, TypedCell::words(first.text)),
        };
        for row in top..=bottom {
            for column in columns.clone().filter(|column| (row, *column) != (top, left)) {
                if !self.fits() {
                    return;
                }
                self.put((row, column), cell.clone());
            }
        }
    }
}

/// A cell as it is read; none of an empty one.
fn of_value(value: &DataRef<'_>, format: &str) -> Option<TypedCell> {
    let number = |value: f64| {
        let signs = signs(format);
        let (value, sign) = if signs.percent { (rounded(value * 100.0), "%") } else { (value, "") };
        TypedCell {
            text: format!("{}{value}{sign}", signs.currency),
            number: Some(ExactNumber { value, divided: divided(format) }),
            merged: false,
        }
    };
    Some(match value {
        DataRef::Empty => return None,
        DataRef::Int(value) => number(*value as f64),
        DataRef::Float(value) => number(*value),
        DataRef::String(text) => TypedCell::words(visible_text(text)),
        DataRef::SharedString(text) => TypedCell::words(visible_text(text)),
        DataRef::Bool(value) => TypedCell::words(value.to_string()),
        DataRef::DateTime(day) if day.is_datetime() => {
            let (year, month, day, ..) = day.to_ymd_hms_milli();
            TypedCell::words(format!("{year:04}-{month:02}-{day:02}"))
        }
        DataRef::DateTime(length) => TypedCell::words(say!("cell-of-days", days = length.as_f64())),
        DataRef::DateTimeIso(day) | DataRef::DurationIso(day) => TypedCell::words(day.clone()),
        DataRef::Error(error) => TypedCell::words(error.to_string()),
    })
}

/// What a number format shows beside a number.
struct Signs {
    percent: bool,
    /// The sign or code of a currency with a space behind it, or nothing.
    currency: String,
}

/// The signs of a number format: `0.0%`, `"€" #,##0.00`, `[$$-409]#,##0.00`. Quoted parts are text.
fn signs(format: &str) -> Signs {
    let (mut percent, mut words) = (false, String::new());
    let mut format_signs = format.split(';').next().unwrap_or_default().chars();
    while let Some(sign) = format_signs.next() {
        match sign {
            '"' => words.extend(format_signs.by_ref().take_while(|c| *c != '"')),
            '\\' => words.extend(format_signs.next()),
            '[' => {
                let inside: String = format_signs.by_ref().take_while(|c| *c != ']').collect();
                words.push_str(inside.strip_prefix('$').and_then(|code| code.split('-').next()).unwrap_or_default());
            }
            '%' => percent = true,
            '\u{20ac}' | '$' | '\u{a3}' => words.push(sign),
            _ => {}
        }
    }
    let currency = code(words.trim()).map(|code| format!("{code} ")).unwrap_or_default();
    Signs { percent, currency }
}

/// By how much a number format divides what it shows: one comma after the digits is a thousand, two are a million.
fn divided(format: &str) -> f64 {
    let first = format.split(';').next().unwrap_or_default();
    let digits = first.trim_end_matches(|c: char| !"#0,.?".contains(c));
    let commas = digits.len() - digits.trim_end_matches(',').len();
    1e3_f64.powi(i32::try_from(commas.min(3)).unwrap_or(0))
}

/// A percentage without the error of binary fractions.
fn rounded(value: f64) -> f64 {
    (value * 1e9).round() / 1e9
}
