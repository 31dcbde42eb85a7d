//! `klantreis map`: the journey of every persona, what goes wrong there, and what to do first.

use clap::Args;

use super::ExitReason;
use super::document_command::DocumentArgs;
use crate::planning::map;
use crate::report;

#[derive(Args)]
#[command(after_help = "\
Examples:
  klantreis map plans/florist/brief.toml
  klantreis map brief.toml --set phase.do.moves_on=4% --width 120
  klantreis map brief.toml -o map.md -o map.json --quiet

The plan is solved as `plan` does, and the exit code is that of `plan`.")]
pub(super) struct MapArgs {
    #[command(flatten)]
    document: DocumentArgs,
}

pub(super) fn run(args: &MapArgs) -> Result<u8, ExitReason> {
    args.document.run("a map", map::journey_map, report::map)
}
