//! A plan that is told about in words and tables, with no rows for a spreadsheet: what `explain` and `map` share.

use clap::Args;

use super::arguments::{BriefArgs, SolveArgs, print_time_up};
use super::input_files::InputFiles;
use super::output::{self, OutputArgs};
use super::{ExitReason, plan_exit_code};
use crate::planning::what_if::{Answer, WhatIf};
use crate::report::Format;

/// What is asked for, where it goes, and how it is solved.
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
    /// Solves the brief, and tells of its plan; `name` is what a spreadsheet cannot hold: `a map`.
    pub(super) fn run<T>(
        &self,
        name: &str,
        of: impl Fn(&WhatIf, &Answer) -> T,
        text: impl Fn(&T, Format, usize) -> String,
    ) -> Result<u8, ExitReason> {
        let planner = self.asked.planner(&self.solve)?;
        let output = self.output.destinations(planner.problem.campaign.csv, &InputFiles::of(&planner.reading))?;
        let no_rows = format!("{name} has no rows for a spreadsheet; use .json, .md or .txt");
        output.refuse(|format| matches!(format, Format::Csv(_)), &no_rows)?;
        let answer = planner.answer().map_err(|why| output.write_no_plan(ExitReason::unplanned(&planner, why)))?;
        let told = of(&planner.what_if().aside(), &answer);
        output::print_remarks(&answer.plan.remarks);
        print_time_up(&planner.settings);
        output.write(|format, width| text(&told, format, width))?;
        output.print(|format, width| text(&told, format, width))?;
        Ok(plan_exit_code(answer.plan.status))
    }
}
