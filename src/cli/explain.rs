//! `klantreis explain`: why the plan is as it is, and what each bound and goal costs.

use clap::Args;

use super::ExitReason;
use super::document_command::DocumentArgs;
use crate::planning::explain;
use crate::report;
use crate::text::messages::word;

#[derive(Args)]
pub(super) struct ExplainArgs {
    #[command(flatten)]
    document: DocumentArgs,
}

pub(super) fn run(args: &ExplainArgs) -> Result<u8, ExitReason> {
    args.document.run(word!("explain-has-no-rows"), explain::explain, report::explanation)
}
