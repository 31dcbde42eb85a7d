//! `klantreis explain`: why the plan is as it is, and what each bound and goal costs.

use clap::Args;

use super::ExitReason;
use super::document_command::DocumentArgs;
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
    document: DocumentArgs,
}

pub(super) fn run(args: &ExplainArgs) -> Result<u8, ExitReason> {
    args.document.run("an explanation", explain::explain, report::explanation)
}
