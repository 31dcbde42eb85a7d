//! Sanitising of text from files and flags, so that it cannot act on a terminal, a page or a spreadsheet.
//!
//! ```text
//! hidden       control and direction characters, escaped
//! comparison   names without invisible characters, to be compared
//! formulas     spreadsheet formulas, guarded, and the guard removed again
//! ```

mod comparison;
mod formulas;
mod hidden;

pub use comparison::{comparable, visible_text};
pub use formulas::{guard_formulas, unguard_formulas};
pub use hidden::{escape_line, escape_lines, escape_with_range, has_hidden_characters};
