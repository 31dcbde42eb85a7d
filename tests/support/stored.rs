//! Outputs that are stored, read by somebody, and compared from then on.

use std::fs;
use std::path::Path;

/// The text stored in a file; with `BLESS=1` in the environment, `now` is stored there first.
///
/// `BLESS=1 cargo test` stores all such outputs anew: read the difference before you keep it.
pub(crate) fn stored(file: impl AsRef<Path>, now: &str) -> String {
    let file = file.as_ref();
    if std::env::var_os("BLESS").is_some() {
        fs::write(file, now).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    }
    fs::read_to_string(file).unwrap_or_default()
}

/// Asserts that a text is the stored one.
#[track_caller]
pub(crate) fn is_stored(file: impl AsRef<Path>, now: &str) {
    let wanted = stored(&file, now);
    assert!(now == wanted, "{} is now\n{now}\nand was stored as\n{wanted}", file.as_ref().display());
}
