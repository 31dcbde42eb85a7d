//! `klantreis explain`: why the plan is as it is.

use clap::Args;

use super::ask::{Asked, Solve, answered, joined};
use super::output::{self, Output};
use super::{Stop, code};
use crate::explain;
use crate::report::{self, Format};
use crate::what_if::WhatIf;

#[derive(Args)]
#[command(after_help = "\
Examples:
  klantreis explain brief.toml
  klantreis explain brief.toml --budget 300k
  klantreis explain brief.toml -o why.md -o why.json --quiet")]
pub(super) struct ExplainArgs {
    #[command(flatten)]
    asked: Asked,
    #[command(flatten)]
    output: Output,
    #[command(flatten)]
    solve: Solve,
}

pub(super) fn explain(args: &ExplainArgs) -> Result<u8, Stop> {
    let (reading, case) = joined(&args.asked)?;
    let output = args.output.checked(case.campaign.csv)?;
    let no_rows = "an explanation has no rows for a spreadsheet; use .json, .md or .txt";
    output.without(|format| matches!(format, Format::Csv(_)), no_rows)?;
    let what_if = WhatIf { reading: &reading, settings: args.solve.settings(&case)? };
    let answer = answered(&what_if, &case)?;
    let explanation = explain::explain(&what_if.aside(), &answer);
    output::remark(&explanation.plan.remarks);
    output.write(|format, width| report::explained(&explanation, format, width))?;
    output.print(|format, width| report::explained(&explanation, format, width))?;
    Ok(code(explanation.plan.status))
}
