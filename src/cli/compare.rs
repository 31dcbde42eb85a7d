//! `compare`: two plans, each a file written earlier or a brief that is planned on the spot.
//!
//! Both sides are read before either is planned, so that a slip in the second costs no waiting.

use std::path::{Path, PathBuf};

use clap::Args;

use super::ask::{Solve, answered, case_of};
use super::output::{Output, remark};
use super::{Stop, code, told};
use crate::brief::CsvDialect;
use crate::case::Case;
use crate::compare::{Comparison, Snapshot};
use crate::fault::Fault;
use crate::read::{self, Reading, Request, split};
use crate::report;
use crate::what_if::WhatIf;

/// How a run can end, the worst first.
const WORST_FIRST: [u8; 7] = [70, 3, 2, 1, 5, 4, 0];

#[derive(Args)]
pub(super) struct CompareArgs {
    /// What was: a plan (.json, .csv), or a brief (.toml) that is planned now.
    #[arg(value_name = "A")]
    a: PathBuf,
    /// What is: the same.
    #[arg(value_name = "B")]
    b: PathBuf,
    #[command(flatten)]
    output: Output,
    #[command(flatten)]
    solve: Solve,
}

/// A side that has been read.
#[derive(Clone)]
enum Side {
    Planned(Box<Snapshot>),
    Brief(String, Box<(Reading, Case)>),
}

pub(super) fn compare(args: &CompareArgs) -> Result<u8, Stop> {
    let same = args.a == args.b;
    let (a, b) = both(side(&args.a), (!same).then(|| side(&args.b)))?;
    let output = args.output.checked(dialect(&a).or(dialect(&b)).unwrap_or_default())?;
    let ((a, code_a), (b, code_b)) = both(finished(a, &args.solve), (!same).then(|| finished(b, &args.solve)))?;
    let comparison = Comparison::of(&a, &b).map_err(fault)?;
    if output.has_csv() {
        remark(&comparison.remarks);
    }
    output.write(|format, width| report::compare::text(&comparison, format, width))?;
    output.print(|format, width| report::compare::text(&comparison, format, width))?;
    Ok(if badness(code_a) >= badness(code_b) { code_a } else { code_b })
}

/// Both sides, the second being the first again when it is the same file; of two failures the lesser is told
/// here, and the worse ends the run.
fn both<T: Clone>(a: Result<T, Stop>, b: Option<Result<T, Stop>>) -> Result<(T, T), Stop> {
    match (a, b) {
        (Ok(a), None) => Ok((a.clone(), a)),
        (Ok(a), Some(Ok(b))) => Ok((a, b)),
        (Err(stop), None | Some(Ok(_))) | (Ok(_), Some(Err(stop))) => Err(stop),
        (Err(a), Some(Err(b))) => {
            let (lesser, worse) = if badness(a.code()) > badness(b.code()) { (b, a) } else { (a, b) };
            told(&lesser);
            Err(worse)
        }
    }
}

fn badness(code: u8) -> usize {
    WORST_FIRST.len() - WORST_FIRST.iter().position(|known| *known == code).unwrap_or(0)
}

fn fault(fault: Fault) -> Stop {
    Stop::Faults(vec![fault], Box::default())
}

/// Reads a file as what its extension says it is.
fn side(path: &Path) -> Result<Side, Stop> {
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

/// The dialect of `.csv` files that a brief asks for.
fn dialect(side: &Side) -> Option<CsvDialect> {
    match side {
        Side::Planned(_) => None,
        Side::Brief(_, read) => Some(read.1.campaign.csv),
    }
}

/// A finished plan and the exit code it stands for; a file stands for success.
fn finished(side: Side, solve: &Solve) -> Result<(Snapshot, u8), Stop> {
    match side {
        Side::Planned(snapshot) => Ok((*snapshot, 0)),
        Side::Brief(name, read) => {
            let (reading, case) = *read;
            let what_if = WhatIf { reading: &reading, settings: solve.settings(&case)? };
            let plan = answered(&what_if, &case)?.plan;
            remark_on(&name, &plan.remarks);
            Ok((Snapshot::of(&name, &plan), code(plan.status)))
        }
    }
}

fn remark_on(name: &str, remarks: &[String]) {
    remark(&remarks.iter().map(|said| format!("{name}: {said}")).collect::<Vec<_>>());
}
