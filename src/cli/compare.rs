//! `compare`: of two plans what moved, any number side by side; a plan is a file written earlier, or a brief or
//! one of its scenarios that is planned on the spot.
//!
//! Everything is read before anything is planned, so that a slip in the last file costs no waiting.

mod names;
mod pair;
mod side;
mod side_by_side;

use std::path::PathBuf;

use clap::Args;

use super::ExitReason;
use super::arguments::SolveArgs;
use super::input_files::InputFiles;
use super::output::{OutputArgs, print_remarks};
use crate::fault::Fault;
use crate::text::messages::word;
use side::ComparedSide;

/// How a run can end, the worst first.
const WORST_FIRST: [u8; 8] = [70, 3, 2, 1, 6, 5, 4, 0];

#[derive(Args)]
pub(super) struct CompareArgs {
    #[arg(required = true, value_name = word!("value-file"), help = word!("help-compared-files"))]
    plans: Vec<PathBuf>,
    #[arg(long, value_name = word!("value-name"), help = word!("help-only"))]
    only: Vec<String>,
    #[arg(long, conflicts_with = "only", help = word!("help-scenarios"))]
    scenarios: bool,
    #[arg(
        long,
        default_value_t = 1_000,
        value_parser = draws,
        value_name = word!("value-number"),
        help = word!("help-compared-draws")
    )]
    draws: usize,
    #[arg(
        long,
        default_value_t = 1,
        value_parser = super::whole_number::<u64>,
        value_name = word!("value-seed"),
        help = word!("help-compared-seed")
    )]
    seed: u64,
    #[arg(long, help = word!("help-compared-sandbox"))]
    sandbox: bool,
    #[command(flatten)]
    output: OutputArgs,
    #[command(flatten)]
    solve: SolveArgs,
}

impl CompareArgs {
    /// The files that are compared, and all that their briefs name.
    fn inputs<'a>(&self, sides: impl IntoIterator<Item = &'a ComparedSide>) -> InputFiles {
        let files = self.plans.iter().fold(InputFiles::default(), |inputs, file| inputs.with_file(Some(file)));
        sides.into_iter().fold(files, |inputs, side| inputs.with_all(side.inputs()))
    }
}

pub(super) fn compare(args: &CompareArgs) -> Result<u8, ExitReason> {
    match args.plans.as_slice() {
        [a, b] if args.only.is_empty() && !args.scenarios => pair::compare((a, b), args),
        _ => side_by_side::compare(args),
    }
}

/// How bad an exit code is.
fn badness(code: u8) -> usize {
    WORST_FIRST.len() - WORST_FIRST.iter().position(|known| *known == code).unwrap_or(0)
}

fn draws(text: &str) -> Result<usize, String> {
    match text.replace('_', "").parse() {
        Ok(draws) if draws == 0 || (10..=1_000_000).contains(&draws) => Ok(draws),
        _ => Err(word!("compared-draws-out-of-range").to_owned()),
    }
}

fn fault(fault: Fault) -> ExitReason {
    ExitReason::Faults(vec![fault], Box::default())
}

fn remark_on<S: std::fmt::Display>(name: &str, remarks: &[S]) {
    print_remarks(&remarks.iter().map(|said| format!("{name}: {said}")).collect::<Vec<_>>());
}
