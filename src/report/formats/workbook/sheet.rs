//! A sheet that is written from top to bottom.
//!
//! Text is always text, whatever it begins with; what is longer than a cell holds is cut; a figure that is not
//! a number leaves its cell empty; a formula is written with its result.

use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Worksheet, XlsxError, column_number_to_name};
use textwrap::core::display_width;

use super::style;
use crate::report::document::{Block, Document};
use crate::text::messages::say;

/// What a cell holds at most, in UTF-16 units.
const LONGEST: usize = 32_767;
/// How high a line of text and a row can be, in points.
const LINE: f64 = 15.0;
const HIGHEST: f64 = 405.0;
/// How wide letters are beside digits, with an allowance for where lines break.
const FILLED: f64 = 0.88;
/// A4.
const PAPER: u8 = 9;
/// How many characters of the title stand in the footer.
const FOOTER: usize = 60;

/// Whether something could be written.
pub(in crate::report) type WriteResult = Result<(), XlsxError>;

/// A sheet, and the row that is written next.
pub(in crate::report) struct SheetWriter {
    pub(in crate::report) page: Worksheet,
    pub(in crate::report) row: u32,
    /// How wide its columns are, in digits.
    widths: Vec<f64>,
}

impl SheetWriter {
    /// An empty sheet of columns this wide, set up for print.
    pub(in crate::report) fn new(name: &str, title: &str, widths: &[f64]) -> Result<Self, XlsxError> {
        let mut page = Worksheet::new();
        page.set_name(name)?;
        page.set_landscape()
            .set_paper_size(PAPER)
            .set_print_fit_to_pages(1, 0)
            .set_margins(0.4, 0.4, 0.5, 0.6, 0.3, 0.3);
        let title: String = title.chars().filter(|letter| !letter.is_control()).take(FOOTER).collect();
        let pages = say!("page-p-of-n");
        page.set_footer(format!("&L{}&R{pages}", title.replace('&', "&&")));
        for (column, width) in widths.iter().enumerate() {
            page.set_column_width(column as u16, *width)?;
        }
        Ok(Self { page, row: 0, widths: widths.to_vec() })
    }

    /// A text; an empty one leaves the cell empty.
    pub(in crate::report) fn text(&mut self, column: u16, text: &str, format: &Format) -> WriteResult {
        if text.is_empty() {
            self.page.write_blank(self.row, column, format)?;
        } else {
            self.page.write_string_with_format(self.row, column, fitting(text), format)?;
        }
        Ok(())
    }

    /// A figure.
    pub(in crate::report) fn number(&mut self, column: u16, value: f64, format: &Format) -> WriteResult {
        if value.is_finite() {
            // No minus sign before a zero.
            self.page.write_number_with_format(self.row, column, value + 0.0, format)?;
        } else {
            self.page.write_blank(self.row, column, format)?;
        }
        Ok(())
    }

    /// A figure that may be unknown.
    pub(in crate::report) fn optional(&mut self, column: u16, value: Option<f64>, format: &Format) -> WriteResult {
        self.number(column, value.unwrap_or(f64::NAN), format)
    }

    /// A formula, in English as files store them, with its result.
    pub(in crate::report) fn formula(
        &mut self,
        column: u16,
        formula: &str,
        result: f64,
        format: &Format,
    ) -> WriteResult {
        let result = if result.is_finite() { result + 0.0 } else { 0.0 };
        let formula = Formula::new(formula).set_result(result.to_string());
        self.page.write_formula_with_format(self.row, column, formula, format)?;
        Ok(())
    }

    /// An ISO date as a date; anything else as text.
    pub(in crate::report) fn date(&mut self, column: u16, iso: &str, format: &Format) -> WriteResult {
        let date = iso.parse::<jiff::civil::Date>().ok();
        let date = date.and_then(|date| {
            ExcelDateTime::from_ymd(
                date.year().try_into().ok()?,
                date.month().unsigned_abs(),
                date.day().unsigned_abs(),
            )
            .ok()
        });
        match date {
            Some(date) => self.page.write_datetime_with_format(self.row, column, &date, format).map(|_| ()),
            None => self.text(column, iso, format),
        }
    }

    /// The heads of columns, words first and then figures.
    pub(in crate::report) fn heads(&mut self, words: &[&str], figures: &[&str]) -> WriteResult {
        let formats = [style::head(), style::head_of_figures()];
        for (column, heading) in words.iter().enumerate() {
            self.text(column as u16, heading, &formats[0])?;
        }
        for (column, heading) in figures.iter().enumerate() {
            self.text((words.len() + column) as u16, heading, &formats[1])?;
        }
        let heights =
            (0..).zip(words.iter().chain(figures)).map(|(column, heading)| self.height_of_head(heading, column));
        self.page.set_row_height(self.row, heights.fold(LINE, f64::max))?;
        self.row += 1;
        Ok(())
    }

    /// How high a head is: bold letters are wider, and a word that does not fit is broken.
    fn height_of_head(&self, heading: &str, column: u16) -> f64 {
        let column_width = self.widths.get(usize::from(column)).copied().unwrap_or(f64::MAX);
        if display_width(heading) as f64 + 1.0 > column_width { 2.0 * LINE } else { LINE }
    }

    /// The title, and an empty row.
    pub(in crate::report) fn title(&mut self, title: &str) -> WriteResult {
        self.text(0, title, &style::title())?;
        self.page.set_row_height(self.row, 24)?;
        self.row += 1;
        Ok(())
    }

    /// What the rows below are about, with an empty row before it.
    pub(in crate::report) fn heading(&mut self, heading: &str) -> WriteResult {
        self.row += 1;
        self.text(0, heading, &style::heading())?;
        self.page.set_row_height(self.row, 20)?;
        self.row += 1;
        Ok(())
    }

    /// A paragraph over the full width, as high as it needs to be.
    pub(in crate::report) fn paragraph(&mut self, text: &str, format: &Format) -> WriteResult {
        self.paragraph_from(0, text, format)
    }

    /// A paragraph from a column to the last one.
    pub(in crate::report) fn paragraph_from(&mut self, first: u16, text: &str, format: &Format) -> WriteResult {
        let (text, last) = (fitting(text), (self.widths.len() as u16).saturating_sub(1));
        if first < last {
            self.page.merge_range(self.row, first, self.row, last, &text, format)?;
        } else {
            self.page.write_string_with_format(self.row, first, text.as_str(), format)?;
        }
        self.page.set_row_height(self.row, self.height(&text, (first, last)))?;
        self.row += 1;
        Ok(())
    }

    /// How high a row is that holds a text in these columns.
    pub(in crate::report) fn height(&self, text: &str, (first, last): (u16, u16)) -> f64 {
        let merged_width: f64 = self.widths.iter().skip(first.into()).take(usize::from(last - first) + 1).sum();
        let lines = text
            .split('\n')
            .map(|text_line| (display_width(text_line) as f64 * FILLED / merged_width.max(1.0)).ceil().max(1.0));
        (LINE * lines.sum::<f64>()).min(HIGHEST)
    }

    /// The paragraphs and lists of a document; its tables and drawings have sheets of their own.
    pub(in crate::report) fn document(&mut self, document: &Document) -> WriteResult {
        for block in &document.blocks {
            match block {
                Block::Title(words) | Block::Heading(words) | Block::Subheading(words) => self.heading(words)?,
                Block::Sentence(words) => self.paragraph(words, &style::wrapped())?,
                Block::Good(words) => self.paragraph(words, &style::good())?,
                Block::Bad(words) => self.paragraph(words, &style::bad())?,
                Block::Faint(words) => self.paragraph(words, &style::faint())?,
                Block::List(points) => self.points(points)?,
                Block::Steps(points) => {
                    for (index, point) in points.iter().enumerate() {
                        self.paragraph(&format!("{}. {point}", index + 1), &style::wrapped())?;
                    }
                }
                Block::Facts(facts) => {
                    let points: Vec<String> = facts.iter().map(|(name, fact)| format!("{name}: {fact}")).collect();
                    self.points(&points)?;
                }
                Block::Drawing(_) | Block::Figure(_) | Block::Table(_) => {}
            }
        }
        Ok(())
    }

    /// Points in no order.
    pub(in crate::report) fn points<S: AsRef<str>>(&mut self, points: &[S]) -> WriteResult {
        points.iter().try_for_each(|point| self.paragraph(&format!("• {}", point.as_ref()), &style::wrapped()))
    }
}

/// A text as a cell can hold it: what is too long ends in an ellipsis.
pub(in crate::report) fn fitting(text: &str) -> String {
    if text.encode_utf16().count() <= LONGEST {
        return text.to_owned();
    }
    let mut units_left = LONGEST - 1;
    let fitting_letters = text.chars().take_while(|letter| {
        let letter_fits = letter.len_utf16() <= units_left;
        units_left = units_left.saturating_sub(letter.len_utf16());
        letter_fits
    });
    fitting_letters.chain(['…']).collect()
}

/// The letters of a column.
pub(in crate::report) fn letters(column: u16) -> String {
    column_number_to_name(column)
}

/// `SUM` of a column from one row to another, both from 0.
pub(in crate::report) fn sum_of_rows(column: u16, (first, last): (u32, u32)) -> String {
    let column = letters(column);
    format!("SUM({column}{}:{column}{})", first + 1, last + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_is_too_long_is_cut_between_letters() {
        assert_eq!(fitting("kort"), "kort");
        let long = fitting(&"💐".repeat(20_000));
        assert_eq!(long.encode_utf16().count(), LONGEST);
        assert!(long.ends_with("💐…"));
    }
}
