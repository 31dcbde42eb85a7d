//! `klantreis plan`: solves the brief, and prints and writes the audited plan.

use clap::Args;

use super::arguments::{ActualsArgs, BriefArgs, SolveArgs, print_time_up};
use super::output::{self, OutputArgs};
use super::{ExitReason, interrupt, plan_exit_code};
use crate::input::read::Request;
use crate::planning::appendix::Appendix;
use crate::report::{self, Format};

/// How it is used.
pub(super) const HELP: &str = "\
Examples:
  klantreis plan brief.toml
  klantreis plan --budget 250k --people 3.2m --goal see=55%      (no file at all)
  klantreis plan brief.toml --goal think=30% -o plan.csv --quiet
  klantreis plan brief.toml --format csv-excel-nl -o plan.csv
  klantreis plan brief.toml --by audience -o personas.csv        (reach of each persona)
  klantreis plan brief.toml --by week -o weeks.csv               (the flowchart, and its rows)
  klantreis plan brief.toml --by week --round-to 1               (whole euros per line and week)
  klantreis plan brief.toml --actuals ran.csv --from 2027-W12    (replan the rest under way)";

#[derive(Args)]
pub(super) struct PlanArgs {
    #[command(flatten)]
    asked: BriefArgs,
    #[command(flatten)]
    under_way: ActualsArgs,
    #[command(flatten)]
    output: OutputArgs,
    #[command(flatten)]
    solve: SolveArgs,
    /// What a row is about: a line, a phase, a phase in one audience, or a line in a week or month.
    #[arg(long, value_enum, default_value_t = ByName::Line)]
    by: ByName,
    /// Round net media of each line and week to multiples of this, such as 1: short for a key of [report]
    #[arg(long, value_name = "MONEY")]
    round_to: Option<String>,
    /// Print the linear program as readable text instead of the plan.
    #[arg(long)]
    show_program: bool,
}

impl PlanArgs {
    /// The brief, with `--round-to` as a change of its key.
    fn brief_args(&self) -> BriefArgs {
        let mut asked = self.asked.clone();
        asked.set.extend(self.round_to.iter().map(|to| format!("report.round_to={to}")));
        asked
    }
}

/// What a row of a plan is about.
#[derive(Clone, Copy, clap::ValueEnum)]
enum ByName {
    /// A placement that is bought.
    Line,
    /// A phase, all audiences together.
    Phase,
    /// A phase in one audience.
    Audience,
    /// A placement in a week: the flowchart.
    Week,
    /// A placement in a month.
    Month,
}

impl ByName {
    fn by(self) -> report::Breakdown {
        match self {
            Self::Line => report::Breakdown::Line,
            Self::Phase => report::Breakdown::Phase,
            Self::Audience => report::Breakdown::Audience,
            Self::Week => report::Breakdown::Week,
            Self::Month => report::Breakdown::Month,
        }
    }
}

/// Reads the brief, solves it, and writes the plan: files first, then standard output.
pub(super) fn run(args: &PlanArgs) -> Result<u8, ExitReason> {
    let request = Request { ran: args.under_way.ran(), ..args.brief_args().request()? };
    let planner = args.solve.planner(&request)?;
    let output =
        args.output.plan_destinations(planner.problem.campaign.csv, &args.under_way.inputs(&planner.reading))?;
    if planner.problem.campaign.start.is_none() && output.has(|format| format == Format::MediaPlanSchema) {
        return Err(ExitReason::Faults(vec![report::undated()], Box::new(planner.reading.sources)));
    }
    let answer = planner.plan().map_err(|why| output.write_no_plan(ExitReason::unplanned(&planner, why)))?;
    let plan = &answer.plan;
    output::print_remarks(&plan.remarks);
    let has_appendix = |format| matches!(format, Format::Html | Format::Workbook);
    let appendix = output.has(has_appendix).then(|| Appendix::of(&planner, &answer, interrupt::stop_flag()));
    let content = |format, width| report::content(plan, appendix.as_ref(), args.by.by(), format, width);
    print_time_up(&planner.settings);
    output.write_bytes(content)?;
    if args.show_program {
        output::print(&answer.found.program.to_string())?;
    } else {
        output.print_bytes(content)?;
    }
    Ok(plan_exit_code(plan.status))
}
