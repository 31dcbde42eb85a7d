//! `klantreis evaluate`: a split of the planner's own, as an audited plan.

use std::path::PathBuf;

use clap::Args;

use super::ExitReason;
use super::arguments::{BriefArgs, SolveArgs, print_time_up};
use super::input_files::InputFiles;
use super::output::{self, OutputArgs};
use crate::input::read::split;
use crate::planning::evaluate::{Evaluation, NoEvaluation, evaluate};
use crate::report;
use crate::text::messages::word;

#[derive(Args)]
pub(super) struct EvaluateArgs {
    #[command(flatten)]
    asked: BriefArgs,
    #[arg(long, value_name = word!("value-file"), help = word!("help-split"))]
    plan: PathBuf,
    #[command(flatten)]
    output: OutputArgs,
    #[command(flatten)]
    solve: SolveArgs,
}

pub(super) fn run(args: &EvaluateArgs) -> Result<u8, ExitReason> {
    let planner = args.asked.planner(&args.solve)?;
    let inputs = InputFiles::of(&planner.reading).with_file(Some(&args.plan));
    let output = args.output.destinations(planner.problem.campaign.csv, &inputs)?;
    let split::SplitReading { split, sources, faults } = split::file(&args.plan);
    if !faults.is_empty() {
        return Err(ExitReason::Faults(faults, Box::new(sources)));
    }
    let evaluation = match evaluate(&planner.what_if(), &planner.problem, &split) {
        Ok(evaluation) => evaluation,
        Err(NoEvaluation::Faults(faults)) => return Err(ExitReason::Faults(faults, Box::new(sources))),
        Err(NoEvaluation::NoPlan(why)) => return Err(ExitReason::unplanned(&planner, why)),
    };
    output::print_remarks(&evaluation.plan.remarks);
    output::print_remarks(&evaluation.assumed);
    print_time_up(&planner.settings);
    output.write(|format, width| report::evaluation(&evaluation, format, width))?;
    output.print(|format, width| report::evaluation(&evaluation, format, width))?;
    Ok(exit_code(&evaluation))
}

/// The exit code: 4 if a goal is missed, or a wish or limit broken.
fn exit_code(evaluation: &Evaluation) -> u8 {
    let feasible = evaluation.violations.is_empty() && evaluation.plan.goals.iter().all(|goal| goal.met);
    if feasible { 0 } else { 4 }
}
