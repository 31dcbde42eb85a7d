//! One reader of tables: a split of a budget, what already ran, and the points of a reach curve, from CSV, XLSX or
//! JSON.
//!
//! Spreadsheets save a table in many ways, and people write more into one than a table: titles, totals, currencies,
//! merged cells. What the file shows is read. What it does not show is assumed, and the assumption is reported. What
//! reads in two ways is a fault. Nothing is guessed in silence.
//!
//! ```text
//! open          a file -> its cells, by its format            split     a planner's own budget
//! decode        bytes -> text                                 actuals   what already ran, week by week
//! workbook      XLSX -> the cells of a sheet                  points    points of a reach curve
//! plan_json     a plan in JSON -> rows of cells
//! typed_rows    cells that are numbers or words already
//! foreign       files that are no tables, by name
//! sheet         text -> rows, by the likeliest delimiter      totals    rows that add up others
//! record        one row, and the reader of CSV                dates     days
//! heading       which row names the columns                   weeks     weeks and months
//! cell          a cell with its row and column                scale     amounts in thousands
//! number        a cell as a number                            decimal_mark   the decimal mark of a column
//! ```

pub(super) mod actuals;
mod cell;
mod dates;
mod decimal_mark;
mod decode;
mod foreign;
mod heading;
mod number;
mod open;
mod plan_json;
pub mod points;
mod record;
mod scale;
mod sheet;
pub mod split;
mod totals;
mod typed_rows;
mod weeks;
mod workbook;

use std::path::{Path, PathBuf};

/// The workbook that a name such as `plan.xlsx#Media` is of, or the file that it is.
pub fn workbook_of(path: &Path) -> PathBuf {
    workbook::split_sheet_name(path).0
}
