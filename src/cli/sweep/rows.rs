//! Where the rows of a sweep go: files that grow, standard output, and a bar for whoever waits.
//!
//! Which rows there are and when they end is not known here.

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

/// Where rows go while they come, and the rest when all are there.
pub(super) struct Rows<'a> {
    head: &'a Head,
    output: &'a Destinations,
    files: Vec<Growing>,
    /// Whether whoever read the rows has gone away.
    pub(super) unread: bool,
}

impl<'a> Rows<'a> {
    /// Opens every file, so that one that cannot be written is told before anything is solved.
    pub(super) fn begin(head: &'a Head, output: &'a Destinations) -> Result<Self, ExitReason> {
        let files = output.files().iter().map(|(place, _)| Growing::begin(place)).collect::<Result<Vec<_>, _>>();
        let mut rows = Self { head, output, files: files.map_err(fault)?, unread: false };
        rows.each(|format| begun(head, format)).map(|()| rows)
    }

    /// Adds a cell; when nobody reads any more and no file wants it either, the sweep is over.
    pub(super) fn add(&mut self, cell: &Cell, stop: &AtomicBool) -> Result<(), ExitReason> {
        let head = self.head;
        self.each(|format| row(head, cell, format))?;
        let is_printed = self.output.printed().is_some() && !self.unread;
        if !is_printed && !self.files.iter().any(Growing::is_wanted) {
            self.unread = true;
            stop.store(true, Ordering::SeqCst);
        }
        Ok(())
    }

    /// Closes and moves every file to its place, and prints what is made of the whole.
    pub(super) fn finish(&mut self, summary: &Summary) -> Result<(), ExitReason> {
        for (file, (_, format)) in self.files.iter_mut().zip(self.output.files()) {
            let text = closed(self.head, summary, (*format, FILE_WIDTH));
            file.write(&anstream::adapter::strip_str(&text).to_string()).map_err(fault)?;
        }
        self.output.advise();
        written::finish(std::mem::take(&mut self.files)).map_err(fault)?;
        match self.output.printed() {
            Some(printed) => print_while_read(&closed(self.head, summary, printed)).map(|_| ()),
            None => Ok(()),
        }
    }

    /// Adds to every file, and prints, the part of its format.
    fn each(&mut self, part: impl Fn(Format) -> Option<String>) -> Result<(), ExitReason> {
        for (file, (_, format)) in self.files.iter_mut().zip(self.output.files()) {
            if let Some(text) = part(*format) {
                file.write(&text).map_err(fault)?;
            }
        }
        if let Some(text) = self.output.printed().and_then(|(format, _)| part(format)) {
            self.unread |= !print_while_read(&text)?;
        }
        Ok(())
    }

    /// A bar with the time that is left, where someone watches and nothing is printed meanwhile.
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

/// What stands in front of the rows of a format; none where there are no rows.
fn begun(head: &Head, format: Format) -> Option<String> {
    match format {
        Format::Csv(dialect) => Some(report::sweep::csv::head(head, dialect)),
        Format::Json => Some(report::sweep::json::head(head)),
        _ => None,
    }
}

fn row(head: &Head, cell: &Cell, format: Format) -> Option<String> {
    match format {
        Format::Csv(dialect) => Some(report::sweep::csv::row(head, cell, dialect)),
        Format::Json => Some(report::sweep::json::row(head, cell)),
        _ => None,
    }
}

/// What follows the rows, or the whole where there are none.
fn closed(head: &Head, summary: &Summary, (format, width): (Format, usize)) -> String {
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
