//! `klantreis explain`: why the plan is as it is.

use clap::Args;

use super::Stop;
use super::document_command::Tell;
use crate::planning::explain;
use crate::report;

#[derive(Args)]
#[command(after_help = "\
Examples:
  klantreis explain brief.toml
  klantreis explain brief.toml --budget 300k
  klantreis explain brief.toml -o why.md -o why.json --quiet")]
pub(super) struct ExplainArgs {
    #[command(flatten)]
    tell: Tell,
}

pub(super) fn explain(args: &ExplainArgs) -> Result<u8, Stop> {
    args.tell.told("an explanation", explain::explain, report::explained)
}
