//! `klantreis map`: the journey of every persona, what goes wrong there, and what to do first.

use clap::Args;

use super::ask::{Asked, Solve, answered, joined};
use super::output::{self, Output};
use super::{Stop, code};
use crate::map;
use crate::report::{self, Format};
use crate::what_if::WhatIf;

#[derive(Args)]
#[command(after_help = "\
Examples:
  klantreis map plans/florist/brief.toml
  klantreis map brief.toml --set phase.do.moves_on=4% --width 120
  klantreis map brief.toml -o map.md -o map.json --quiet

The plan is solved as `plan` does, and the exit code is that of `plan`.")]
pub(super) struct MapArgs {
    #[command(flatten)]
    asked: Asked,
    #[command(flatten)]
    output: Output,
    #[command(flatten)]
    solve: Solve,
}

pub(super) fn map(args: &MapArgs) -> Result<u8, Stop> {
    let (reading, case) = joined(&args.asked)?;
    let output = args.output.checked(case.campaign.csv)?;
    let no_rows = "a map has no rows for a spreadsheet; use .json, .md or .txt";
    output.without(|format| matches!(format, Format::Csv(_)), no_rows)?;
    let what_if = WhatIf { reading: &reading, settings: args.solve.settings(&case)? };
    let answer = answered(&what_if, &case)?;
    let map = map::of(&what_if.aside(), &answer);
    output::remark(&answer.plan.remarks);
    output.write(|format, width| report::mapped(&map, format, width))?;
    output.print(|format, width| report::mapped(&map, format, width))?;
    Ok(code(map.status))
}
