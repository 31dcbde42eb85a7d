//! The binary: parse, run, exit. Everything else is the library's.

use std::process::ExitCode;

use klantreis::cli::{Cli, run};

fn main() -> ExitCode {
    run(Cli::of_command_line())
}
