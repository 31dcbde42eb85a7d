//! Records as CSV, in two dialects.
//!
//! `csv` is RFC 4180 with comma and point. `csv-excel-nl` is what a Dutch Excel opens by itself: semicolon, decimal
//! comma, byte order mark. A text that a spreadsheet would run as a formula is guarded; a number never is.

use csv::{QuoteStyle, Terminator, WriterBuilder};

use crate::domain::brief::CsvDialect;
use crate::report::records::{Field, Records};
use crate::text::language::in_files;
use crate::text::number::without_negative_zero;
use crate::text::sanitise::guard_formulas;

/// Records below a head, with their words in the language of files.
pub(in crate::report) fn text(dialect: CsvDialect, records: impl FnOnce() -> Records) -> String {
    let Records { names, rows } = in_files(records);
    let rows = rows.into_iter().map(|row| row.into_iter().map(|field| field_text(field, dialect)).collect());
    format!("{}{}", head(&names, dialect), csv_lines(rows, dialect))
}

/// The names of columns as the first line of a file.
pub(in crate::report) fn head(names: &[&str], dialect: CsvDialect) -> String {
    let mark = if dialect == CsvDialect::ExcelNl { "\u{feff}" } else { "" };
    let names = names.iter().map(|name| guard_formulas(name, delimiter(dialect)).into_owned()).collect();
    format!("{mark}{}", csv_lines(std::iter::once(names), dialect))
}

/// A record as a line of a file.
pub(in crate::report) fn line(fields: Vec<Field>, dialect: CsvDialect) -> String {
    csv_lines(std::iter::once(fields.into_iter().map(|field| field_text(field, dialect)).collect()), dialect)
}

fn csv_lines(rows: impl Iterator<Item = Vec<String>>, dialect: CsvDialect) -> String {
    let mut writer = WriterBuilder::new()
        .delimiter(delimiter(dialect) as u8)
        .terminator(Terminator::CRLF)
        .quote_style(QuoteStyle::Necessary)
        .from_writer(Vec::new());
    for row in rows {
        // Writing to memory cannot fail.
        let _ = writer.write_record(&row);
    }
    String::from_utf8_lossy(&writer.into_inner().unwrap_or_default()).into_owned()
}

/// A field as a dialect writes it.
fn field_text(field: Field, dialect: CsvDialect) -> String {
    match field {
        Field::Empty => String::new(),
        Field::Text(text) => guard_formulas(&text, delimiter(dialect)).into_owned(),
        Field::Number(value, digits) => {
            let text = without_negative_zero(format!("{value:.digits$}"));
            if dialect == CsvDialect::ExcelNl { text.replace('.', ",") } else { text }
        }
    }
}

fn delimiter(dialect: CsvDialect) -> char {
    if dialect == CsvDialect::ExcelNl { ';' } else { ',' }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_defused_and_numbers_are_not() {
        assert_eq!(field_text(Field::Text("=1+1".into()), CsvDialect::Plain), "'=1+1");
        assert_eq!(field_text(Field::Number(-1.5, 1), CsvDialect::ExcelNl), "-1,5");
    }
}
