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

/// The default of `--replan`.
const REPLANNED: usize = 100;
/// The default of `--gamma`.
const BAD_AT_ONCE: usize = 3;

#[derive(Args)]
#[command(after_help = "\
Examples:
  klantreis risk brief.toml
  klantreis risk brief.toml --draws 10000 --replan 0             (nothing is planned anew)
  klantreis risk brief.toml --gamma 2                            (safe against any two bad channels)
  klantreis risk brief.toml --plan split.csv -o risk.md -o risk.json
  klantreis risk brief.toml --set uncertainty.price=30%

A price has the range `low` to `high` of the catalogue, or a `spread` on either side; a ceiling
has the `spread` of its role. Where nobody says, [uncertainty] counts: price ±20% and ceiling ±10
%; these are assumptions. A bad channel has its high price and its low ceilings in all its roles;
the robust plan is for the most reach and keeps goals and limits at the figures planned with.
Draws are the same on every run; another --seed gives others. Exit codes are those of `plan`.")]
pub(super) struct RiskArgs {
    #[command(flatten)]
    asked: BriefArgs,
    /// A split of your own instead of the recommended plan: a CSV as `evaluate` reads it.
    #[arg(long, value_name = "FILE")]
    plan: Option<PathBuf>,
    /// In how many redrawn markets the plan is tried.
    #[arg(long, value_name = "N", default_value_t = 1_000, value_parser = draws)]
    draws: usize,
    /// Which markets are drawn.
    #[arg(long, value_name = "S", default_value_t = 1)]
    seed: u64,
    /// How many of these markets are planned anew to see whether the split holds; 100 when left out, 0 for none.
    #[arg(long, value_name = "M")]
    replan: Option<usize>,
    /// Against how many bad channels at once the robust plan is to be safe; 3 when left out, 0 for no robust plan.
    #[arg(long, value_name = "CHANNELS")]
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
        return Err(ExitReason::Usage(format!(
            "--replan {replan}: only the {draws} markets of --draws {draws} can be planned anew"
        )));
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
        _ => Err("a number of draws lies between 10 and 1,000,000".to_owned()),
    }
}
