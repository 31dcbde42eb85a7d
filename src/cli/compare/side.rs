//! A file that is compared: read as what its extension says it is.

use std::path::Path;

use super::{fault, remark_on};
use crate::brief::CsvDialect;
use crate::case::Case;
use crate::cli::Stop;
use crate::cli::ask::case_of;
use crate::compare::Snapshot;
use crate::read::{self, Reading, Request, split};

/// A file that has been read.
#[derive(Clone)]
pub(super) enum Side {
    /// A plan that was written earlier.
    Planned(Box<Snapshot>),
    /// A brief to plan, with its name.
    Brief(String, Box<(Reading, Case)>),
}

impl Side {
    /// The dialect of `.csv` files that a brief asks for.
    pub(super) fn dialect(&self) -> Option<CsvDialect> {
        match self {
            Self::Planned(_) => None,
            Self::Brief(_, read) => Some(read.1.campaign.csv),
        }
    }
}

/// Reads a file as what its extension says it is.
pub(super) fn side(path: &Path) -> Result<Side, Stop> {
    let name = path.display().to_string();
    match path.extension().and_then(|extension| extension.to_str()).map(str::to_lowercase).as_deref() {
        Some("json") => {
            let text = read::plan(path).map_err(fault)?;
            Snapshot::of_json(&name, &text).map(planned).map_err(fault)
        }
        Some("csv") => spreadsheet(&name, path),
        Some("toml") => {
            let reading = read::request(&Request { brief: Some(path.to_owned()), ..Request::default() });
            match case_of(&reading) {
                Ok(case) => Ok(Side::Brief(name, Box::new((reading, case)))),
                Err(faults) => Err(Stop::Faults(faults, Box::new(reading.sources))),
            }
        }
        _ => Err(Stop::Usage(format!("{name}: unknown extension; name a plan (.json, .csv) or a brief (.toml)"))),
    }
}

fn planned(snapshot: Snapshot) -> Side {
    Side::Planned(Box::new(snapshot))
}

fn spreadsheet(name: &str, path: &Path) -> Result<Side, Stop> {
    let reading = split::file(path);
    if !reading.faults.is_empty() {
        return Err(Stop::Faults(reading.faults, Box::new(reading.sources)));
    }
    remark_on(name, &reading.split.assumed);
    Snapshot::of_rows(name, &reading.split.rows).map(planned).map_err(fault)
}
