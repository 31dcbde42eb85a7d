//! The output of a sweep, row by row: files that grow, standard output, and a progress bar.

use std::io::IsTerminal;
use std::sync::atomic::{AtomicBool, Ordering};

use indicatif::{ProgressBar, ProgressStyle};

use crate::cli::ExitReason;
use crate::cli::output::{Destinations, FILE_WIDTH, print_while_read};
use crate::fault::Fault;
use crate::planning::sweep::{Cell, Head, Summary};
use crate::report::written::{self, Growing};
use crate::report::{self, Format};
use crate::text::language::word;

/// The destinations of the rows while the sweep runs, and of its summary at the end.
pub(super) struct RowOutput<'a> {
    head: &'a Head,
    output: &'a Destinations,
    files: Vec<Growing>,
    /// Whether the pipe of standard output is closed.
    pub(super) pipe_closed: bool,
}

impl<'a> RowOutput<'a> {
    /// Opens every file, so that a file that cannot be written is an error before anything is solved.
    pub(super) fn begin(head: &'a Head, output: &'a Destinations) -> Result<Self, ExitReason> {
        let files = output.files().iter().map(|(place, _)| Growing::begin(place)).collect::<Result<Vec<_>, _>>();
        let mut rows = Self { head, output, files: files.map_err(fault)?, pipe_closed: false };
        rows.append(|format| start_of_rows(head, format)).map(|()| rows)
    }

    /// Adds a cell. If the pipe is closed and no file is written, sets `stop`.
    pub(super) fn add(&mut self, cell: &Cell, stop: &AtomicBool) -> Result<(), ExitReason> {
        let head = self.head;
        self.append(|format| row(head, cell, format))?;
        let is_printed = self.output.printed().is_some() && !self.pipe_closed;
        if !is_printed && !self.files.iter().any(Growing::is_wanted) {
            self.pipe_closed = true;
            stop.store(true, Ordering::SeqCst);
        }
        Ok(())
    }

    /// Completes every file and moves it to its place, and prints the end of the result.
    pub(super) fn finish(&mut self, summary: &Summary) -> Result<(), ExitReason> {
        for (file, (_, format)) in self.files.iter_mut().zip(self.output.files()) {
            let text = end_of_rows(self.head, summary, *format, FILE_WIDTH);
            file.write(&anstream::adapter::strip_str(&text).to_string()).map_err(fault)?;
        }
        self.output.remark_on_csv();
        written::finish(std::mem::take(&mut self.files)).map_err(fault)?;
        match self.output.printed() {
            Some((format, width)) => print_while_read(&end_of_rows(self.head, summary, format, width)).map(|_| ()),
            None => Ok(()),
        }
    }

    /// Appends a part in its format to every file, and prints it.
    fn append(&mut self, part: impl Fn(Format) -> Option<String>) -> Result<(), ExitReason> {
        for (file, (_, format)) in self.files.iter_mut().zip(self.output.files()) {
            if let Some(text) = part(*format) {
                file.write(&text).map_err(fault)?;
            }
        }
        if let Some(text) = self.output.printed().and_then(|(format, _)| part(format)) {
            self.pipe_closed |= !print_while_read(&text)?;
        }
        Ok(())
    }

    /// A progress bar with the time left; hidden if stderr is no terminal, or if rows are printed on the terminal.
    pub(super) fn progress(&self, cells: usize) -> ProgressBar {
        let rows = matches!(self.output.printed(), Some((Format::Csv(_) | Format::Json, _)));
        let watched = std::io::stderr().is_terminal() && self.output.printed().is_some();
        if !watched || (rows && std::io::stdout().is_terminal()) {
            return ProgressBar::hidden();
        }
        let template = word!(
            "{bar:30} {human_pos} of {human_len} plans, {eta} left",
            "{bar:30} {human_pos} van {human_len} plannen, nog {eta}"
        );
        ProgressBar::new(cells as u64)
            .with_style(ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar()))
    }
}

/// The text before the rows; none for a format without rows.
fn start_of_rows(head: &Head, format: Format) -> Option<String> {
    match format {
        Format::Csv(dialect) => Some(report::sweep::csv::head(head, dialect)),
        Format::Json => Some(report::sweep::json::head(head)),
        _ => None,
    }
}

/// The text of a row; none for a format without rows.
fn row(head: &Head, cell: &Cell, format: Format) -> Option<String> {
    match format {
        Format::Csv(dialect) => Some(report::sweep::csv::row(head, cell, dialect)),
        Format::Json => Some(report::sweep::json::row(head, cell)),
        _ => None,
    }
}

/// The text after the rows; for a format without rows, the whole result.
fn end_of_rows(head: &Head, summary: &Summary, format: Format, width: usize) -> String {
    let document = || report::sweep::document(head, summary, width);
    match format {
        Format::Csv(_) => String::new(),
        Format::Json => report::sweep::json::tail(head, summary),
        format => document().told(format, width),
    }
}

fn fault(fault: Fault) -> ExitReason {
    ExitReason::Faults(vec![fault], Box::default())
}
