//! Words of others as words: nothing in them acts on a terminal, a page or a spreadsheet.
//!
//! ```text
//! signs      control and direction characters, shown as text
//! compared   words without what nobody sees, to be told alike
//! formulas   what a spreadsheet would run, guarded, and the same words again
//! ```

mod comparison;
mod formulas;
mod hidden;

pub use comparison::{alike, visible};
pub use formulas::{guarded, unguarded};
pub use hidden::{around, has_hidden, line, lines};
