//! The only room that opens output: a result becomes text in a format, and text becomes a file.
//!
//! Formats are pure functions from a result to text. Files appear whole or not at all: every one is
//! written beside its place first and moved there when all are complete.

mod by;
mod chart;
pub mod compare;
pub mod csv;
pub mod document;
pub mod evaluate;
pub mod explain;
pub mod faults;
pub mod fit;
pub mod json;
pub mod map;
pub mod markdown;
mod measure;
pub mod mediaplanschema;
mod page;
mod picture;
pub mod risk;
pub mod side_by_side;
pub mod stream;
pub mod sweep;
pub mod table;
mod terminal;
mod under_way;
mod value;
mod ways_out;
mod weeks;
pub mod workbook;

use std::io::Write;
use std::path::{Path, PathBuf};

use crate::annex::Annex;
use crate::brief::CsvDialect;
use crate::explain::Explanation;
use crate::fault::Fault;
use crate::map::Map;
use crate::plan::Plan;
use crate::read::reason;
pub use by::{By, by};

/// A format a result can be written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// For the terminal.
    Table,
    /// For programs and spreadsheets.
    Csv(CsvDialect),
    /// For programs, at full precision.
    Json,
    /// For a mail or a page.
    Markdown,
    /// A workbook, for whoever calculates on.
    Workbook,
    /// A page of its own, for the client: on screen, on paper, or in a mail.
    Html,
    /// A media plan in mediaplanschema's JSON, for planning systems.
    MediaPlanSchema,
}

impl Format {
    /// The format a file's extension stands for.
    pub fn of_extension(path: &Path, csv: CsvDialect) -> Option<Self> {
        match path.extension()?.to_str()?.to_lowercase().as_str() {
            "csv" => Some(Self::Csv(csv)),
            "json" => Some(Self::Json),
            "md" | "markdown" => Some(Self::Markdown),
            "txt" => Some(Self::Table),
            "xlsx" => Some(Self::Workbook),
            "html" | "htm" => Some(Self::Html),
            _ => None,
        }
    }

    /// Whether a file with this extension can hold this format.
    pub fn fits(self, path: &Path) -> bool {
        match (Self::of_extension(path, CsvDialect::Plain), self) {
            (None, _) | (Some(Self::Csv(_)), Self::Csv(_)) | (Some(Self::Json), Self::MediaPlanSchema) => true,
            (Some(own), format) => own == format,
        }
    }
}

/// A plan with what goes with it, in a format that is read or calculated with.
pub fn content(plan: &Plan, annex: Option<&Annex>, by: By, (format, width): (Format, usize)) -> Result<Vec<u8>, Fault> {
    match format {
        Format::Workbook => workbook::bytes(plan, annex),
        Format::Html if by == By::Line => Ok(page::document(plan, annex).html().into_bytes()),
        Format::MediaPlanSchema => Ok(mediaplanschema::text(plan)?.into_bytes()),
        format => Ok(self::by(plan, by, format, width).into_bytes()),
    }
}

/// A plan as text; tables are at most `width` columns wide.
pub fn text(plan: &Plan, format: Format, width: usize) -> String {
    match format {
        Format::Table if plan.under_way.is_some() => {
            format!("{}\n{}", table::text(plan, width), under_way::document(plan).text(width))
        }
        Format::Table => table::text(plan, width),
        Format::Csv(dialect) => csv::text(plan, dialect),
        Format::Json | Format::MediaPlanSchema => json::text(plan),
        Format::Html => page::document(plan, None).html(),
        Format::Markdown if plan.under_way.is_some() => {
            format!("{}\n{}", markdown::text(plan), under_way::document(plan).markdown())
        }
        Format::Markdown | Format::Workbook => markdown::text(plan),
    }
}

/// An explanation as text; it has no rows for a spreadsheet, so a CSV is the plan's.
pub fn explained(explanation: &Explanation, format: Format, width: usize) -> String {
    match format {
        Format::Csv(dialect) => csv::text(&explanation.plan, dialect),
        Format::Json => json::text(explanation),
        format => explain::document(explanation).told(format, width),
    }
}

/// The map of a journey as text; it has no rows for a spreadsheet.
pub fn mapped(map: &Map, format: Format, width: usize) -> String {
    match format {
        Format::Json => json::text(map),
        format => map::document(map).told(format, width),
    }
}

/// Writes files, all of them or none.
pub fn write(files: &[(PathBuf, Vec<u8>)]) -> Result<(), Fault> {
    let mut ready = Vec::new();
    for (path, content) in files {
        ready.push((path, beside(path, content).map_err(|error| cannot(path, &error))?));
    }
    // A file that another program holds open is known to be so only when it is to be replaced.
    let before: Vec<Option<Vec<u8>>> = ready.iter().map(|(path, _)| std::fs::read(path).ok()).collect();
    let paths: Vec<&PathBuf> = ready.iter().map(|(path, _)| *path).collect();
    for (done, (path, file)) in ready.into_iter().enumerate() {
        if let Err(error) = file.persist(path) {
            paths.iter().zip(&before).take(done).for_each(|(path, content)| restore(path, content.as_deref()));
            return Err(cannot(path, &error.error));
        }
    }
    Ok(())
}

/// Makes a file what it was before; nothing more can be done where that fails too.
fn restore(path: &Path, content: Option<&[u8]>) {
    let _ = match content {
        Some(content) => beside(path, content).map(|file| file.persist(path).is_ok()),
        None => std::fs::remove_file(path).map(|()| true),
    };
}

fn cannot(path: &Path, error: &std::io::Error) -> Fault {
    let fault = Fault::whole(path.display().to_string(), format!("cannot be written: {}", reason(error)));
    fault.mend(match error.kind() {
        std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ResourceBusy => {
            "nothing was written; close the file where it is open in another program, or name a folder that you may write to"
        }
        _ => "nothing was written; name a folder that exists and that you may write to",
    })
}

fn beside(path: &Path, content: &[u8]) -> std::io::Result<tempfile::NamedTempFile> {
    let mut file = temporary(path)?;
    file.write_all(content)?;
    file.as_file().sync_all()?;
    Ok(file)
}

/// An empty file beside a path, to be moved there when it is complete.
fn temporary(path: &Path) -> std::io::Result<tempfile::NamedTempFile> {
    if path.is_dir() {
        return Err(std::io::Error::other("is a directory"));
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(std::fs::Permissions::from_mode(0o644));
    }
    builder.tempfile_in(folder)
}

/// Writes a new file, and beside it one that goes with it. A file that is there already stays as it is: the first is
/// then a fault and nothing is written, the second is not, and it is told that it was there.
pub fn write_new(new: (&Path, &str), with: (&Path, &str)) -> Result<bool, Fault> {
    let ready = |(path, text): (&Path, &str)| beside(path, text.as_bytes()).map_err(|error| cannot(path, &error));
    let (new_file, with_file) = (ready(new)?, ready(with)?);
    let is_there = |error: &tempfile::PersistError| error.error.kind() == std::io::ErrorKind::AlreadyExists;
    new_file.persist_noclobber(new.0).map_err(|error| {
        if is_there(&error) {
            let name = new.0.display().to_string();
            return Fault::whole(name, "is there already, and is left as it is").mend("name another file");
        }
        cannot(new.0, &error.error)
    })?;
    match with_file.persist_noclobber(with.0) {
        Ok(_) => Ok(false),
        Err(error) if is_there(&error) => Ok(true),
        Err(error) => Err(cannot(with.0, &error.error)),
    }
}
