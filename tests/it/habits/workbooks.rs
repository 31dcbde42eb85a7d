//! A table as the bytes of an XLSX workbook: numbers, days and per cents as such, cells that are merged, other sheets.

use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet, XlsxError};

use super::amounts::typed;
use super::dice::Dice;
use super::habit::Habit::{BlankForNothing, HiddenSheet, SeveralSheets, TextNumbers, TimesAbove, TimesInHeading};
use super::habit::Worn;
use super::table::{Cell, Table};

/// The bytes of a workbook.
pub(super) fn bytes(table: &Table, worn: &Worn, dice: &mut Dice) -> Vec<u8> {
    written(table, worn, dice).expect("a workbook can be written")
}

fn written(table: &Table, worn: &Worn, dice: &mut Dice) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    if worn.has(SeveralSheets) {
        let sheet = book.add_worksheet().set_name("Toelichting")?;
        sheet.write(0, 0, "Notes to the plan")?;
        sheet.write(1, 1, 1234.5)?;
    }
    let sheet = book.add_worksheet().set_name("Media")?;
    for (at, row) in table.rows.iter().enumerate() {
        for (column, cell) in row.iter().enumerate() {
            write(sheet, (at, column), cell, worn, dice)?;
        }
    }
    for merged in &table.merged {
        let column = u16::try_from(merged.column).expect("few columns");
        let (first, last) = (row_number(merged.rows.0), row_number(merged.rows.1));
        let words = match &table.rows[merged.rows.0][merged.column] {
            Cell::LocalisedText(words) => words.as_str(),
            _ => "",
        };
        sheet.merge_range(first, column, last, column, words, &Format::new())?;
    }
    if worn.has(HiddenSheet) {
        let sheet = book.add_worksheet().set_name("Old")?;
        for (column, word) in ["phase", "channel", "spend"].iter().enumerate() {
            sheet.write(0, u16::try_from(column).expect("few columns"), *word)?;
        }
        for (column, word) in ["see", "tv"].iter().enumerate() {
            sheet.write(1, u16::try_from(column).expect("few columns"), *word)?;
        }
        sheet.write(1, 2, 77_777)?;
        sheet.set_hidden(true);
    }
    book.save_to_buffer()
}

fn row_number(at: usize) -> u32 {
    u32::try_from(at).expect("few rows")
}

fn write(
    sheet: &mut Worksheet,
    (row, column): (usize, usize),
    cell: &Cell,
    worn: &Worn,
    dice: &mut Dice,
) -> Result<(), XlsxError> {
    let (row, column) = (row_number(row), u16::try_from(column).expect("few columns"));
    let value = |cents: i64| {
        let times = if worn.any(&[TimesInHeading, TimesAbove]) { 100_000.0 } else { 100.0 };
        cents as f64 / times
    };
    match cell {
        Cell::Empty => {}
        Cell::LocalisedText(words) => _ = sheet.write(row, column, words)?,
        Cell::Money(0) if worn.has(BlankForNothing) => {}
        Cell::Money(cents) if worn.has(TextNumbers) => _ = sheet.write(row, column, typed(*cents, worn, dice))?,
        Cell::Money(cents) => {
            let format = dice.pick(&["General", "#,##0.00", "\u{20ac} #,##0.00", "0", "#,##0;[Red]-#,##0"]);
            sheet.write_with_format(row, column, value(*cents), &Format::new().set_num_format(format))?;
        }
        Cell::Number(number) | Cell::Count(number) => _ = sheet.write(row, column, *number as f64)?,
        Cell::Percent(per_cent) => {
            let format = Format::new().set_num_format("0.0%");
            sheet.write_with_format(row, column, *per_cent as f64 / 100.0, &format)?;
        }
        Cell::Figure(value, format) => {
            sheet.write_with_format(row, column, *value, &Format::new().set_num_format(*format))?;
        }
        Cell::Day(day) => {
            let date = ExcelDateTime::parse_from_str(&day.to_string())?;
            sheet.write_with_format(row, column, &date, &Format::new().set_num_format("dd-mm-yyyy"))?;
        }
        Cell::Sum(first, cents) => {
            let letter = rust_xlsxwriter::utility::column_number_to_name(column);
            let formula = Formula::new(format!("=SUM({letter}{}:{letter}{row})", first + 1))
                .set_result(value(*cents).to_string());
            sheet.write(row, column, formula)?;
        }
    }
    Ok(())
}
