//! The program as tests start it: in English, whatever the locale of whoever runs them.

use std::process::Command;

/// A command that starts the program. Tests of another language ask for it with `--language`.
pub(crate) fn klantreis() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_klantreis"));
    // The language of reports is that of the locale, unless a flag says otherwise.
    command.env("LC_ALL", "C");
    command
}
