//! `klantreis risk`: how uncertain a plan is when prices and ceilings are.

use std::path::PathBuf;

use clap::Args;

use super::arguments::{BriefArgs, SolveArgs, print_time_up};
use super::input_files::InputFiles;
use super::output::{self, OutputArgs};
use super::{ExitReason, plan_exit_code};
use crate::input::read::split;
use crate::planning::evaluate;
use crate::planning::plan::Status;
use crate::planning::risk::{self, FixedSplit, Gamma, RiskError};
use crate::problem::{Decision, Problem};
use crate::report;
use crate::text::messages::{say, word};

/// The default of `--replan`.
const REPLANNED: usize = 100;
/// The default of `--gamma`.
const BAD_AT_ONCE: usize = 3;

#[derive(Args)]
pub(super) struct RiskArgs {
    #[command(flatten)]
    asked: BriefArgs,
    #[arg(long, value_name = word!("value-file"), help = word!("help-risk-split"))]
    plan: Option<PathBuf>,
    #[arg(
        long,
        default_value_t = 1_000,
        value_parser = draws,
        value_name = word!("value-number"),
        help = word!("help-draws")
    )]
    draws: usize,
    #[arg(
        long,
        default_value_t = 1,
        value_parser = super::whole_number::<u64>,
        value_name = word!("value-seed"),
        help = word!("help-seed")
    )]
    seed: u64,
    #[arg(
        long,
        value_parser = super::whole_number::<usize>,
        value_name = word!("value-number-of-plans"),
        help = word!("help-replan")
    )]
    replan: Option<usize>,
    #[arg(
        long,
        value_parser = super::whole_number::<usize>,
        value_name = word!("value-channels"),
        help = word!("help-gamma")
    )]
    gamma: Option<usize>,
    #[command(flatten)]
    output: OutputArgs,
    #[command(flatten)]
    solve: SolveArgs,
}

pub(super) fn run(args: &RiskArgs) -> Result<u8, ExitReason> {
    let simulation = simulation(args)?;
    let planner = args.asked.planner(&args.solve)?;
    let inputs = InputFiles::of(&planner.reading).with_file(args.plan.as_ref());
    let output = args.output.destinations(planner.problem.campaign.csv, &inputs)?;
    let own_split_decision = args.plan.as_ref().map(|file| own_split(&planner.problem, file)).transpose()?;
    let answer = planner.answer().map_err(|why| output.write_no_plan(ExitReason::unplanned(&planner, why)))?;
    let fixed_split = own_split_decision.as_ref().map_or(FixedSplit::Recommended, FixedSplit::Own);
    let risk = risk::risk(&planner.what_if(), &answer, fixed_split, simulation).map_err(|why| match why {
        RiskError::Faults(faults) => ExitReason::Faults(faults, Box::new(planner.reading.sources.clone())),
        RiskError::NoPlan(why) => ExitReason::unplanned(&planner, why),
    })?;
    output::print_remarks(&risk.plan.remarks);
    print_time_up(&planner.settings);
    output.write(|format, width| report::risk(&risk, format, width))?;
    output.print(|format, width| report::risk(&risk, format, width))?;
    // The exit code of an own split depends on its goals, as for `evaluate`.
    let misses_goal = own_split_decision.is_some() && risk.plan.goals.iter().any(|goal| !goal.met);
    Ok(if misses_goal { plan_exit_code(Status::GoalMissed) } else { plan_exit_code(answer.plan.status) })
}

/// The number of draws and replans, and gamma; an error if the flags contradict.
fn simulation(args: &RiskArgs) -> Result<risk::RiskSettings, ExitReason> {
    if let Some(replan) = args.replan.filter(|replan| *replan > args.draws) {
        let draws = args.draws;
        let (replan, draws) = (replan.to_string(), draws.to_string());
        return Err(ExitReason::Usage(say!("more-replanned-than-drawn", replan, draws)));
    }
    let replan = args.replan.unwrap_or(REPLANNED).min(args.draws);
    let gamma = match args.gamma {
        Some(0) => Gamma::None,
        Some(gamma) => Gamma::Exactly(gamma),
        None => Gamma::AtMost(BAD_AT_ONCE),
    };
    Ok(risk::RiskSettings { draws: args.draws, seed: args.seed, replan, gamma })
}

/// The planner's own split as a decision; prints the assumptions made to read it.
fn own_split(problem: &Problem, file: &std::path::Path) -> Result<Decision, ExitReason> {
    let split::SplitReading { split, sources, faults } = split::file(file);
    if !faults.is_empty() {
        return Err(ExitReason::Faults(faults, Box::new(sources)));
    }
    let (split_decision, assumptions) =
        evaluate::decision(problem, &split).map_err(|faults| ExitReason::Faults(faults, Box::new(sources)))?;
    output::print_remarks(&assumptions);
    Ok(split_decision)
}

/// Parses `--draws`.
fn draws(text: &str) -> Result<usize, String> {
    match text.replace('_', "").parse() {
        Ok(draws) if (10..=1_000_000).contains(&draws) => Ok(draws),
        _ => Err(word!("draws-out-of-range").to_owned()),
    }
}
