//! Words of others as words: nothing in them acts on a terminal, a page or a spreadsheet.
//!
//! ```text
//! signs      control and direction characters, shown as text
//! formulas   what a spreadsheet would run, guarded, and the same words again
//! ```

mod formulas;
mod signs;

pub use formulas::{guarded, unguarded};
pub use signs::{around, has_hidden, line, lines};
