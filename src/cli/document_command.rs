//! A plan that is told about in words and tables, with no rows for a spreadsheet: what `explain` and `map` share.

use clap::Args;

use super::arguments::{Asked, Solve, remark_if_late};
use super::input_files::Inputs;
use super::output::{self, Output};
use super::{Stop, code};
use crate::planning::what_if::{Answer, WhatIf};
use crate::report::Format;

/// What is asked for, where it goes, and how it is solved.
#[derive(Args)]
pub(super) struct Tell {
    #[command(flatten)]
    asked: Asked,
    #[command(flatten)]
    output: Output,
    #[command(flatten)]
    solve: Solve,
}

impl Tell {
    /// Solves the brief, and tells of its plan; `name` is what a spreadsheet cannot hold: `a map`.
    pub(super) fn told<T>(
        &self,
        name: &str,
        of: impl Fn(&WhatIf, &Answer) -> T,
        text: impl Fn(&T, Format, usize) -> String,
    ) -> Result<u8, Stop> {
        let planner = self.asked.planner(&self.solve)?;
        let output = self.output.checked(planner.problem.campaign.csv, &Inputs::of(&planner.reading))?;
        let no_rows = format!("{name} has no rows for a spreadsheet; use .json, .md or .txt");
        output.without(|format| matches!(format, Format::Csv(_)), &no_rows)?;
        let answer = planner.answer().map_err(|why| output.told(Stop::unplanned(&planner, why)))?;
        let told = of(&planner.what_if().aside(), &answer);
        output::remark(&answer.plan.remarks);
        remark_if_late(&planner.settings);
        output.write(|format, width| text(&told, format, width))?;
        output.print(|format, width| text(&told, format, width))?;
        Ok(code(answer.plan.status))
    }
}
