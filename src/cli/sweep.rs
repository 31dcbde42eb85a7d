//! `klantreis sweep`: the brief solved for ranges of values of its keys, with a row per combination.
//!
//! Rows are written as they are solved. Faults of the axes are reported before the first solve. An interruption keeps
//! the rows that are complete.

mod rows;

use std::io::Write;
use std::sync::atomic::Ordering;

use clap::Args;

use super::ExitReason;
use super::arguments::{BriefArgs, SolveArgs};
use super::input_files::InputFiles;
use super::interrupt;
use super::output::{OutputArgs, print_remarks};
use crate::fault::Fault;
use crate::input::read::Reading;
use crate::planning::planner::Planner;
use crate::planning::sweep::{Axis, AxisRequest, CellFigures, Sweep, SweepGrid, SweepSetup, SweepSummary};
use crate::planning::what_if::Answer;
use crate::problem::Problem;
use crate::solver::recommend::NoPlan;
use crate::text::messages::{say, word};
use crate::text::number::fixed;
use rows::RowOutput;

/// The default number of values of one axis.
const STEPS_OF_ONE_AXIS: usize = 40;
/// The default number of values of each of several axes.
const STEPS_OF_SEVERAL_AXES: usize = 10;
/// The number of budgets if nothing is varied: from 20% to 200% of the budget in steps of 5%.
const STEPS_OF_BUDGET: usize = 37;
/// More combinations than this need `--yes`.
const MAX_UNCONFIRMED: usize = 100_000;
/// The largest `--steps`.
const MAX_STEPS: usize = 1_000_000;

#[derive(Args)]
pub(super) struct SweepArgs {
    #[command(flatten)]
    asked: BriefArgs,
    #[arg(long, value_name = word!("value-vary"), help = word!("help-vary"))]
    vary: Vec<String>,
    #[arg(
        long,
        value_parser = parse_steps,
        value_name = word!("value-number"),
        help = word!("help-steps")
    )]
    steps: Option<usize>,
    #[arg(long, value_parser = ["spend"], value_name = word!("value-what"), help = word!("help-minimise"))]
    minimise: Option<String>,
    #[arg(long, help = word!("help-yes"))]
    yes: bool,
    #[command(flatten)]
    output: OutputArgs,
    #[command(flatten)]
    solve: SolveArgs,
}

pub(super) fn run(args: &SweepArgs) -> Result<u8, ExitReason> {
    let axis_requests = parse_axes(args)?;
    let mut brief_args = args.asked.clone();
    brief_args.set.extend(args.minimise.iter().map(|minimised| format!("objective={{minimise=\"{minimised}\"}}")));
    let planner = brief_args.planner(&args.solve)?;
    let output = args.output.destinations(planner.problem.campaign.csv, &InputFiles::of(&planner.reading))?;
    let setup = sweep_setup(&planner.reading, &planner.problem, &axis_requests, steps(args))?;
    let mut rows = RowOutput::begin(&setup, &output)?;
    let base_plan = base_plan(&planner)?;
    let sweep = Sweep { what_if: planner.what_if(), setup: &setup, base: base_plan.as_ref() };
    let base_figures = base_plan.as_ref().map(|answer| CellFigures::of(&setup, answer));
    let mut summary = SweepSummary::new(&setup, base_figures.as_ref());
    solve_cells(&sweep, &mut summary, &mut rows)?;
    summary.close();
    rows.finish(&summary)?;
    Ok(exit_code(&summary, rows.pipe_closed))
}

/// The exit code; prints on stderr how many combinations failed, have no plan, or were not solved.
fn exit_code(summary: &SweepSummary, pipe_closed: bool) -> u8 {
    let (counts, done) = (summary.counts, summary.counts.all());
    let count = |count: usize| fixed(count as f64, 0);
    if done < summary.cells {
        // A closed pipe wants no more rows: no error.
        if pipe_closed {
            return 0;
        }
        let mut stderr = anstream::stderr().lock();
        let (done, cells) = (count(done), count(summary.cells));
        // stderr is closed: ignore.
        if !interrupt::stop_flag().load(Ordering::Relaxed) {
            let message = say!("time-was-up-after-of-cells-rows", done, cells);
            let _ = writeln!(stderr, "{message}");
            return 5;
        }
        let message = say!("interrupted-after-of-cells-rows-written", done, cells);
        let _ = writeln!(stderr, "{message}");
        return 130;
    }
    if counts.failed > 0 {
        print_remarks(&[say!("of-plans-failed-or-did-not-pass", failed = count(counts.failed), done = count(done))]);
        return 70;
    }
    if counts.no_plan > 0 {
        print_remarks(&[say!(
            "of-cells-have-no-plan-because-hard",
            no_plan = count(counts.no_plan),
            done = count(done)
        )]);
    }
    match counts {
        _ if counts.no_plan == done => 3,
        _ if counts.not_found > 0 => 6,
        _ if counts.not_proved > 0 => 5,
        _ => 0,
    }
}

/// The axes of `--vary`; an error if a key is repeated, or if there are too many combinations.
fn parse_axes(args: &SweepArgs) -> Result<Vec<AxisRequest>, ExitReason> {
    let axis_requests = args
        .vary
        .iter()
        .map(|text| AxisRequest::parse(text))
        .collect::<Result<Vec<_>, _>>()
        .map_err(ExitReason::Usage)?;
    for (index, axis) in axis_requests.iter().enumerate() {
        if axis_requests[..index].iter().any(|earlier_axis| earlier_axis.path == axis.path) {
            return Err(ExitReason::Usage(say!("varied-twice", vary = args.vary[index], key = axis.path)));
        }
    }
    let cells = axis_requests.iter().try_fold(1usize, |cells, axis| cells.checked_mul(axis.count(steps(args))));
    match cells {
        Some(cells) if cells <= MAX_UNCONFIRMED || args.yes => Ok(axis_requests),
        Some(cells) => Err(ExitReason::Usage(say!("many-plans", plans = cells))),
        None => Err(ExitReason::Usage(word!("uncountable-plans").to_owned())),
    }
}

/// Parses `--steps`.
fn parse_steps(text: &str) -> Result<usize, String> {
    super::whole_number(text).and_then(|steps| {
        if (2..=MAX_STEPS).contains(&steps) { Ok(steps) } else { Err(word!("steps-out-of-range").to_owned()) }
    })
}

/// The number of values of a range.
fn steps(args: &SweepArgs) -> usize {
    let default_steps = match args.vary.len() {
        0 => STEPS_OF_BUDGET,
        1 => STEPS_OF_ONE_AXIS,
        _ => STEPS_OF_SEVERAL_AXES,
    };
    args.steps.unwrap_or(default_steps)
}

/// The grid, and what its cells have in common; or the faults of every axis.
fn sweep_setup(
    reading: &Reading,
    problem: &Problem,
    axis_requests: &[AxisRequest],
    steps: usize,
) -> Result<SweepSetup, ExitReason> {
    let as_exit = |faults: Vec<Fault>| ExitReason::Faults(faults, Box::new(reading.sources.clone()));
    let (mut axes, mut faults) = (Vec::new(), Vec::new());
    for request in axis_requests {
        match request.axis(reading, steps) {
            Ok(axis) => axes.push(axis),
            Err(fault) => faults.push(fault),
        }
    }
    if axis_requests.is_empty() {
        axes.push(Axis::around(problem.campaign.budget.get(), steps));
    }
    if !faults.is_empty() {
        return Err(as_exit(faults));
    }
    let grid = SweepGrid { axes };
    let end_briefs = grid.ends(reading).map_err(as_exit)?;
    Ok(SweepSetup::of(problem, &end_briefs, grid))
}

/// The plan of the brief as it is; none if its hard limits contradict, as those of its cells need not.
fn base_plan(planner: &Planner) -> Result<Option<Answer>, ExitReason> {
    match planner.answer() {
        Ok(answer) => Ok(Some(answer)),
        Err(NoPlan::Contradiction) => Ok(None),
        Err(why) => Err(ExitReason::unplanned(planner, why)),
    }
}

/// Solves the cells in order into the summary and the rows, until all are done or the run is interrupted.
fn solve_cells(sweep: &Sweep, summary: &mut SweepSummary, rows: &mut RowOutput) -> Result<(), ExitReason> {
    let stop = interrupt::stop_flag();
    let bar = rows.progress(summary.cells);
    let solved = sweep.run(stop, |cell| {
        summary.add(sweep.setup, &cell);
        bar.inc(1);
        rows.add(&cell, stop)
    });
    bar.finish_and_clear();
    solved.map(|_| ())
}
