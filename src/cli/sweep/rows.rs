//! Where the rows of a sweep go: files that grow, standard output, and a progress bar on a terminal.

use std::io::IsTerminal;
use std::sync::atomic::{AtomicBool, Ordering};

use indicatif::{ProgressBar, ProgressStyle};

use crate::cli::ExitReason;
use crate::cli::output::{Destinations, FILE_WIDTH, print_while_read};
use crate::fault::Fault;
use crate::planning::sweep::{SweepCell, SweepSetup, SweepSummary};
use crate::report::files::{self, OpenOutput};
use crate::report::{self, Format};
use crate::text::messages::word;

/// Where rows go while they come, and the rest when all are there.
pub(super) struct RowOutput<'a> {
    setup: &'a SweepSetup,
    output: &'a Destinations,
    files: Vec<OpenOutput>,
    /// Whether the pipe of standard output is closed.
    pub(super) pipe_closed: bool,
}

impl<'a> RowOutput<'a> {
    /// Opens every file, so that one that cannot be written is told before anything is solved.
    pub(super) fn begin(setup: &'a SweepSetup, output: &'a Destinations) -> Result<Self, ExitReason> {
        let files = output.files().iter().map(|(place, _)| OpenOutput::begin(place)).collect::<Result<Vec<_>, _>>();
        let mut rows = Self { setup, output, files: files.map_err(fault)?, pipe_closed: false };
        rows.append(|format| report::sweep::head(setup, format)).map(|()| rows)
    }

    /// Adds a cell; when nobody reads any more and no file wants it either, the sweep is over.
    pub(super) fn add(&mut self, cell: &SweepCell, stop: &AtomicBool) -> Result<(), ExitReason> {
        let setup = self.setup;
        self.append(|format| report::sweep::row(setup, cell, format))?;
        let is_printed = self.output.printed().is_some() && !self.pipe_closed;
        if !is_printed && !self.files.iter().any(OpenOutput::is_wanted) {
            self.pipe_closed = true;
            stop.store(true, Ordering::SeqCst);
        }
        Ok(())
    }

    /// Closes and moves every file to its place, and prints what is made of the whole.
    pub(super) fn finish(&mut self, summary: &SweepSummary) -> Result<(), ExitReason> {
        for (file, (_, format)) in self.files.iter_mut().zip(self.output.files()) {
            let text = report::sweep::tail(self.setup, summary, *format, FILE_WIDTH);
            file.write(&anstream::adapter::strip_str(&text).to_string()).map_err(fault)?;
        }
        self.output.remark_on_csv();
        files::finish(std::mem::take(&mut self.files)).map_err(fault)?;
        match self.output.printed() {
            Some((format, width)) => {
                print_while_read(&report::sweep::tail(self.setup, summary, format, width)).map(|_| ())
            }
            None => Ok(()),
        }
    }

    /// Adds to every file, and prints, the part of its format.
    fn append(&mut self, text_of_format: impl Fn(Format) -> Option<String>) -> Result<(), ExitReason> {
        for (file, (_, format)) in self.files.iter_mut().zip(self.output.files()) {
            if let Some(text) = text_of_format(*format) {
                file.write(&text).map_err(fault)?;
            }
        }
        if let Some(text) = self.output.printed().and_then(|(format, _)| text_of_format(format)) {
            self.pipe_closed |= !print_while_read(&text)?;
        }
        Ok(())
    }

    /// A bar with the time that is left, where someone watches and nothing is printed meanwhile.
    pub(super) fn progress(&self, cells: usize) -> ProgressBar {
        let prints_rows = matches!(self.output.printed(), Some((Format::Csv(_) | Format::Json, _)));
        let is_watched = std::io::stderr().is_terminal() && self.output.printed().is_some();
        if !is_watched || (prints_rows && std::io::stdout().is_terminal()) {
            return ProgressBar::hidden();
        }
        let template = word!("bar-30-human-pos-of-human-len");
        ProgressBar::new(cells as u64)
            .with_style(ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar()))
    }
}

fn fault(fault: Fault) -> ExitReason {
    ExitReason::Faults(vec![fault], Box::default())
}
