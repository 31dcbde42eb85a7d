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
use side::ComparedSide;

/// How a run can end, the worst first.
const WORST_FIRST: [u8; 8] = [70, 3, 2, 1, 6, 5, 4, 0];

#[derive(Args)]
pub(super) struct CompareArgs {
    /// Plans (.json, .csv, .xlsx), and briefs (.toml) that are planned now; one brief alone stands beside its
    /// scenarios.
    #[arg(value_name = "FILE", required = true)]
    plans: Vec<PathBuf>,
    /// Of the scenarios only this one, beside the brief itself; may repeat.
    #[arg(long, value_name = "NAME")]
    only: Vec<String>,
    /// The scenarios of every brief as well.
    #[arg(long, conflicts_with = "only")]
    scenarios: bool,
    /// Draws of prices and ceilings, the same for all plans side by side, that say how sure a difference is; 0 for
    /// none.
    #[arg(long, value_name = "N", default_value_t = 1_000, value_parser = draws)]
    draws: usize,
    /// Which draws.
    #[arg(long, value_name = "S", default_value_t = 1)]
    seed: u64,
    /// Read nothing that a brief names outside its own folder, and write through no link that leads out of it.
    #[arg(long)]
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
        _ => Err("a number of draws lies between 10 and 1,000,000; 0 draws none".to_owned()),
    }
}

fn fault(fault: Fault) -> ExitReason {
    ExitReason::Faults(vec![fault], Box::default())
}

fn remark_on<S: std::fmt::Display>(name: &str, remarks: &[S]) {
    print_remarks(&remarks.iter().map(|said| format!("{name}: {said}")).collect::<Vec<_>>());
}
