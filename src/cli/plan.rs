//! `klantreis plan`: solves the brief, and prints and writes the audited plan.

use clap::Args;

use super::arguments::{ActualsArgs, BriefArgs, SolveArgs, print_time_up};
use super::output::{self, OutputArgs};
use super::{ExitReason, interrupt, plan_exit_code};
use crate::input::read::Request;
use crate::planning::appendix::Appendix;
use crate::report::{self, Format};
use crate::text::messages::word;

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
    #[arg(long, value_enum, default_value_t = ByName::Line, value_name = word!("value-by"), help = word!("help-by"))]
    by: ByName,
    #[arg(long, value_name = word!("value-money"), help = word!("help-round-to"))]
    round_to: Option<String>,
    #[arg(long, help = word!("help-show-program"))]
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
    #[value(help = word!("by-line"))]
    Line,
    #[value(help = word!("by-phase"))]
    Phase,
    #[value(help = word!("by-audience"))]
    Audience,
    #[value(help = word!("by-week"))]
    Week,
    #[value(help = word!("by-month"))]
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
