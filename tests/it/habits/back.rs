//! What is read back of a file: the money of every line and week to the cent, or faults that name where they sit.

use std::collections::{BTreeMap, BTreeSet};

use klantreis::evaluate;
use klantreis::fault::{Fault, Place};
use klantreis::input::read::split::{self, SplitReading};
use klantreis::problem::{Decision, Problem};

/// The part of a cent that may be lost where money is spread over weeks.
const PART: f64 = 0.01;

/// Money in cents, by line and week; of a line that is told for the campaign, without a week. What is nothing is left
/// out.
pub(super) type Money = BTreeMap<(usize, Option<usize>), i64>;

/// What is spent by line and week, in cents and parts of them where money was spread over weeks.
pub(super) type Spent = BTreeMap<(usize, Option<usize>), f64>;

/// What a file comes to.
#[derive(Debug, PartialEq)]
pub(super) enum Back {
    /// By line and week, also where the file names no weeks and the money was spread over them.
    Money(Spent),
    /// What the faults say, one a line.
    Refused(String),
    /// What is wrong with how it is refused.
    Broken(String),
}

/// Reads a split from the bytes of a file, as `evaluate` does.
pub(super) fn split(problem: &Problem, bytes: &[u8]) -> Back {
    let reading = split::text("split", bytes);
    if let Some(nameless) = reading.faults.iter().find(|fault| !names_its_place(fault, &reading)) {
        return Back::Broken(format!("{nameless:?} names no place"));
    }
    if !reading.faults.is_empty() {
        return refused(&reading.faults);
    }
    match evaluate::decision(problem, &reading.split) {
        Ok((x, _)) => Back::Money(spent(problem, &x)),
        Err(faults) => refused(&faults),
    }
}

/// What a decision spends, line by line and week by week.
fn spent(problem: &Problem, x: &Decision) -> Spent {
    let weeks = 0..problem.campaign.calendar.weeks.len();
    let columns = problem.lines().flat_map(|p| weeks.clone().map(move |t| (p, t)));
    let found = columns.filter_map(|(p, t)| {
        let q = problem.column(p, t)?.placement;
        Some(((p.0, Some(t)), x[q] * problem.paid_per_x(q).get() * 100.0))
    });
    found.collect()
}

/// Where money is not what is right: a line and a week, or a line as a whole where what is right names no week.
pub(super) fn differences(read: &Spent, right: &Money) -> Vec<String> {
    let in_weeks = |line: usize| right.keys().any(|at| at.0 == line && at.1.is_some());
    let mut told = Spent::new();
    for ((line, week), cents) in read {
        *told.entry((*line, week.filter(|_| in_weeks(*line)))).or_default() += cents;
    }
    let places: BTreeSet<_> = told.keys().chain(right.keys()).copied().collect();
    let both =
        places.into_iter().map(|at| (at, told.get(&at).copied().unwrap_or(0.0), right.get(&at).copied().unwrap_or(0)));
    let wrong = both.filter(|(_, read, right)| (read - *right as f64).abs() > PART);
    wrong.map(|(at, read, right)| format!("{at:?} is read as {read} cents, right is {right}")).collect()
}

fn refused(faults: &[Fault]) -> Back {
    Back::Refused(faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
}

/// Whether a fault says where it sits: a row that is there, or the file as a whole.
fn names_its_place(fault: &Fault, reading: &SplitReading) -> bool {
    match &fault.place {
        Place::Whole(name) => !name.is_empty() && !fault.what.is_empty(),
        Place::Text(range) => reading.sources.find(range).is_some() && fault.what.contains("row "),
        Place::Key(_) => false,
    }
}
