//! A plan that is told about in words and tables, with no rows for a spreadsheet: what `explain` and `map` share.

use clap::Args;

use super::ask::{Asked, Solve, answered, joined, remark_if_late};
use super::inputs::Inputs;
use super::output::{self, Output};
use super::{Stop, code};
use crate::report::Format;
use crate::what_if::{Answer, WhatIf};

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
        let (reading, case) = joined(&self.asked)?;
        let output = self.output.checked(case.campaign.csv, &Inputs::of(&reading))?;
        let no_rows = format!("{name} has no rows for a spreadsheet; use .json, .md or .txt");
        output.without(|format| matches!(format, Format::Csv(_)), &no_rows)?;
        let what_if = WhatIf { reading: &reading, settings: self.solve.settings(&case)? };
        let answer = answered(&what_if, &case).map_err(|stop| output.told(stop))?;
        let told = of(&what_if.aside(), &answer);
        output::remark(&answer.plan.remarks);
        remark_if_late(&what_if.settings);
        output.write(|format, width| text(&told, format, width))?;
        output.print(|format, width| text(&told, format, width))?;
        Ok(code(answer.plan.status))
    }
}
