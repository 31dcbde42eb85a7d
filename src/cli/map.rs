//! `klantreis map`: the journey of every persona, what goes wrong there, and what to do first.

use clap::Args;

use super::ExitReason;
use super::document_command::DocumentArgs;
use crate::planning::map;
use crate::report;
use crate::text::messages::word;

#[derive(Args)]
pub(super) struct MapArgs {
    #[command(flatten)]
    document: DocumentArgs,
}

pub(super) fn run(args: &MapArgs) -> Result<u8, ExitReason> {
    args.document.run(word!("map-has-no-rows"), map::journey_map, report::map)
}
