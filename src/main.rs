//! The binary: parse, run, exit. Everything else is the library's.

use std::process::ExitCode;

use clap::Parser;
use klantreis::cli::{Cli, run};

fn main() -> ExitCode {
    run(Cli::parse())
}
