//! Output flags and destinations: files by `-o`, standard output, and remarks on stderr.
//!
//! Every command that makes a result takes the same flags. Files are written before anything is printed. The formats
//! themselves are in [`crate::report`].

use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::ExitReason;
use super::input_files::InputFiles;
use crate::domain::brief::CsvDialect;
use crate::fault::{self, Code, Fault, nearest};
use crate::planning::planner::Unplanned;
use crate::report::files;
use crate::report::files::OutputPlace;
use crate::report::{self, Format};
use crate::text::messages::{say, word};
use crate::text::sanitise::escape_lines;

/// How wide tables in files are.
pub(super) const FILE_WIDTH: usize = 120;

#[derive(Args)]
pub(super) struct OutputArgs {
    #[arg(short = 'o', long = "output", value_name = word!("value-file"), help = word!("help-output"))]
    files: Vec<PathBuf>,
    #[arg(long, value_enum, value_name = word!("value-format"), help = word!("help-format"))]
    format: Option<FormatName>,
    #[arg(short, long, help = word!("help-quiet"))]
    quiet: bool,
    #[arg(long, value_parser = columns, value_name = word!("value-columns"), help = word!("help-width"))]
    width: Option<usize>,
}

#[derive(Clone, Copy, ValueEnum)]
enum FormatName {
    Table,
    Csv,
    CsvExcelNl,
    Json,
    Markdown,
    Xlsx,
    Html,
    #[value(name = "mediaplanschema", help = word!("format-mediaplanschema"))]
    MediaPlanSchema,
}

impl FormatName {
    fn format(self, csv: CsvDialect) -> Format {
        match self {
            Self::Table => Format::Table,
            Self::Csv => Format::Csv(csv),
            Self::CsvExcelNl => Format::Csv(CsvDialect::ExcelNl),
            Self::Json => Format::Json,
            Self::Markdown => Format::Markdown,
            Self::Xlsx => Format::Workbook,
            Self::Html => Format::Html,
            Self::MediaPlanSchema => Format::MediaPlanSchema,
        }
    }
}

/// The files and the printed format of a result, checked against each other.
pub(super) struct Destinations {
    files: Vec<(OutputPlace, Format)>,
    /// None if nothing is printed.
    printed: Option<Format>,
    width: usize,
}

impl OutputArgs {
    /// The destinations of a result that has no workbook and no mediaplanschema; `csv` is the dialect of `.csv` files.
    /// Flags that contradict are an error, before anything is solved.
    pub(super) fn destinations(&self, csv: CsvDialect, inputs: &InputFiles) -> Result<Destinations, ExitReason> {
        let destinations = self.plan_destinations(csv, inputs)?;
        let why = word!("only-plan-has-this-format");
        destinations.refuse(|format| matches!(format, Format::Workbook | Format::MediaPlanSchema), why)?;
        Ok(destinations)
    }

    /// The destinations of a plan, which has every format.
    pub(super) fn plan_destinations(&self, csv: CsvDialect, inputs: &InputFiles) -> Result<Destinations, ExitReason> {
        let formats =
            self.files.iter().map(|path| self.file_format(path, csv)).collect::<Result<Vec<_>, ExitReason>>()?;
        let format = match self.format {
            Some(format) if self.files.is_empty() => format.format(csv),
            _ => Format::Table,
        };
        if !self.quiet && format == Format::Workbook {
            return Err(ExitReason::Usage(word!("workbook-is-no-text").to_owned()));
        }
        let places = self.files.iter().map(|path| files::place(path)).collect::<Result<Vec<_>, _>>();
        let places = places.map_err(|fault| ExitReason::Faults(vec![fault], Box::default()))?;
        inputs.check_outputs(&places, !self.quiet)?;
        // A file that is standard output already holds the result: no table is printed after it.
        let quiet = self.quiet || places.iter().any(OutputPlace::is_standard_output);
        let files = places.into_iter().zip(formats).collect();
        Ok(Destinations { files, printed: (!quiet).then_some(format), width: width(self.width) })
    }

    /// The format of a file: that of `--format` where it fits the extension, else that of the extension.
    fn file_format(&self, path: &Path, csv: CsvDialect) -> Result<Format, ExitReason> {
        let format = match self.format {
            Some(format_name) if self.files.len() == 1 || format_name.format(csv).fits(path) => {
                Some(format_name.format(csv))
            }
            _ => Format::of_extension(path, csv),
        };
        let Some(format) = format else {
            return Err(ExitReason::Usage(unknown_extension(path)));
        };
        if format.fits(path) {
            return Ok(format);
        }
        Err(ExitReason::Usage(say!("extension-and-format-differ", file = path.display().to_string())))
    }
}

impl Destinations {
    /// Refuses formats that cannot hold the result, with the usage error `why`.
    pub(super) fn refuse(&self, refused: impl Fn(Format) -> bool, why: &str) -> Result<(), ExitReason> {
        if self.has(refused) { Err(ExitReason::Usage(why.to_owned())) } else { Ok(()) }
    }

    /// Whether a file or the printed result has such a format.
    pub(super) fn has(&self, has_format: impl Fn(Format) -> bool) -> bool {
        self.files.iter().map(|(_, format)| *format).chain(self.printed).any(has_format)
    }

    /// Writes the files, all of them or none, and remarks on the CSV dialect.
    pub(super) fn write(&self, text: impl Fn(Format, usize) -> String) -> Result<(), ExitReason> {
        self.write_bytes(|format, width| Ok(text(format, width).into_bytes()))
    }

    /// As [`Self::write`], for a result that may be binary.
    pub(super) fn write_bytes(
        &self,
        content: impl Fn(Format, usize) -> Result<Vec<u8>, Fault>,
    ) -> Result<(), ExitReason> {
        let fault = |fault: Fault| ExitReason::Faults(vec![fault], Box::default());
        let contents = self.files.iter().map(|(place, format)| {
            let content = content(*format, FILE_WIDTH)?;
            Ok((place.clone(), without_colour(*format, content)))
        });
        let contents = contents.collect::<Result<Vec<_>, Fault>>().map_err(fault)?;
        self.remark_on_csv();
        files::write(&contents).map_err(fault)
    }

    /// Writes the reason for a missing plan to the JSON destinations. Returns the same reason, or the fault if writing
    /// fails.
    pub(super) fn write_no_plan(&self, reason: ExitReason) -> ExitReason {
        let ExitReason::Unplanned(Unplanned::Contradiction(why), _) = &reason else { return reason };
        let text = report::no_plan(why);
        let is_json = |format: Format| format == Format::Json;
        let files = self.files.iter().filter(|(_, format)| is_json(*format));
        let files: Vec<(OutputPlace, Vec<u8>)> =
            files.map(|(place, _)| (place.clone(), text.clone().into_bytes())).collect();
        let written = files::write(&files).map_err(|fault| ExitReason::Faults(vec![fault], Box::default()));
        let printed = written.and_then(|()| if self.printed.is_some_and(is_json) { print(&text) } else { Ok(()) });
        printed.err().unwrap_or(reason)
    }

    /// Remarks that a Dutch Excel needs another CSV dialect.
    pub(super) fn remark_on_csv(&self) {
        if self.files.iter().any(|(_, format)| *format == Format::Csv(CsvDialect::Plain)) {
            print_remarks(&[word!("for-dutch-excel-write-file-with-format")]);
        }
    }

    /// The files and their formats, for a result written row by row.
    pub(super) fn files(&self) -> &[(OutputPlace, Format)] {
        &self.files
    }

    /// The printed format and its width; none if nothing is printed.
    pub(super) fn printed(&self) -> Option<(Format, usize)> {
        self.printed.map(|format| (format, self.width))
    }

    /// Whether a destination is CSV, which has no place for remarks: they go to stderr.
    pub(super) fn has_csv(&self) -> bool {
        self.has(|format| matches!(format, Format::Csv(_)))
    }

    /// As [`Self::print`], for a format whose content may fail.
    pub(super) fn print_bytes(
        &self,
        content: impl Fn(Format, usize) -> Result<Vec<u8>, Fault>,
    ) -> Result<(), ExitReason> {
        let Some(format) = self.printed else { return Ok(()) };
        let content = content(format, self.width).map_err(|fault| ExitReason::Faults(vec![fault], Box::default()))?;
        print(&String::from_utf8_lossy(&content))
    }

    /// Prints the result, unless `--quiet` is set.
    pub(super) fn print(&self, text: impl Fn(Format, usize) -> String) -> Result<(), ExitReason> {
        self.printed.map_or(Ok(()), |format| print(&text(format, self.width)))
    }
}

/// Content without terminal colours; a workbook has none.
fn without_colour(format: Format, content: Vec<u8>) -> Vec<u8> {
    if format == Format::Workbook { content } else { anstream::adapter::strip_bytes(&content).into_vec() }
}

/// The extensions that imply a format.
const EXTENSIONS: [&str; 7] = ["csv", "html", "json", "md", "txt", "xlsx", "markdown"];

/// The error for an extension without a format: the extension probably meant, and all extensions.
fn unknown_extension(path: &Path) -> String {
    let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default().to_lowercase();
    let meant = match extension.as_str() {
        "xls" | "xlsm" | "ods" => Some("xlsx"),
        "pdf" | "doc" | "docx" | "odt" | "rtf" => Some("html"),
        "tsv" | "tab" => Some("csv"),
        "" => None,
        other => nearest(other, EXTENSIONS),
    };
    let file = path.display().to_string();
    match (meant, extension.as_str()) {
        (Some("html"), "pdf") => say!("unknown-extension-pdf", file),
        (Some(meant), _) => say!("unknown-extension-like", file, meant),
        (None, _) => say!("unknown-extension", file),
    }
}

/// Prints remarks on stderr.
pub(super) fn print_remarks<S: AsRef<str>>(remarks: &[S]) {
    let mut stderr = anstream::stderr().lock();
    let word = word!("remark");
    for remark in remarks {
        // stderr is closed: ignore.
        let _ = writeln!(stderr, "{word}: {}", escape_lines(remark.as_ref()));
    }
}

/// Prints a result; a closed pipe is no error.
pub(super) fn print(text: &str) -> Result<(), ExitReason> {
    print_while_read(text).map(|_| ())
}

/// Prints part of a result; false if the pipe is closed.
pub(super) fn print_while_read(text: &str) -> Result<bool, ExitReason> {
    let mut out = anstream::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            let why = say!("cannot-be-written", why = fault::io_reason(&error));
            let fault = Fault::whole(Code::Unwritable, word!("standard-output"), why);
            Err(ExitReason::Faults(vec![fault], Box::default()))
        }
        written => Ok(written.is_ok()),
    }
}

/// Parses `--width`.
fn columns(text: &str) -> Result<usize, String> {
    match text.parse() {
        Ok(columns) if columns >= 80 => Ok(columns),
        _ => Err(word!("width-out-of-range").to_owned()),
    }
}

/// The width that is asked for, else that of the terminal, else 80.
fn width(asked: Option<usize>) -> usize {
    let terminal = || terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    asked.or_else(|| std::io::stdout().is_terminal().then(terminal).flatten()).unwrap_or(80)
}
