//! The run that `explain` and `map` share: solve the brief, and write an answer that has no CSV.

use clap::Args;

use super::arguments::{BriefArgs, SolveArgs, print_time_up};
use super::input_files::InputFiles;
use super::output::{self, OutputArgs};
use super::{ExitReason, plan_exit_code};
use crate::planning::what_if::{Answer, WhatIf};
use crate::report::Format;

/// The arguments of such a command.
#[derive(Args)]
pub(super) struct DocumentArgs {
    #[command(flatten)]
    asked: BriefArgs,
    #[command(flatten)]
    output: OutputArgs,
    #[command(flatten)]
    solve: SolveArgs,
}

impl DocumentArgs {
    /// Solves the brief and writes an answer about its plan. `no_rows` is the usage error for a spreadsheet of it.
    pub(super) fn run<T>(
        &self,
        no_rows: &str,
        answer_of: impl Fn(&WhatIf, &Answer) -> T,
        text: impl Fn(&T, Format, usize) -> String,
    ) -> Result<u8, ExitReason> {
        let planner = self.asked.planner(&self.solve)?;
        let output = self.output.destinations(planner.problem.campaign.csv, &InputFiles::of(&planner.reading))?;
        output.refuse(|format| matches!(format, Format::Csv(_)), no_rows)?;
        let answer = planner.answer().map_err(|why| output.write_no_plan(ExitReason::unplanned(&planner, why)))?;
        let document = answer_of(&planner.what_if().for_explanations(), &answer);
        output::print_remarks(&answer.plan.remarks);
        print_time_up(&planner.settings);
        output.write(|format, width| text(&document, format, width))?;
        output.print(|format, width| text(&document, format, width))?;
        Ok(plan_exit_code(answer.plan.status))
    }
}
