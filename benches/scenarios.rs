//! Many plans of one brief: solved anew and from what a neighbour taught, on one thread and on two, swept,
//! drawn, and made safe; `cargo bench --bench scenarios`.
//!
//! Times are of one machine in one run: compare ratios. The brief is the florist's example.

use klantreis::input::resolve;
use std::sync::atomic::AtomicBool;
use std::time::Instant;

use klantreis::input::read::{self, Reading};
use klantreis::planning::robust::{UncertaintySet, robust};
use klantreis::planning::uncertainty::{Draws, FigureRanges, unfavourable_problem};
use klantreis::planning::what_if::{Answer, WhatIf};
use klantreis::problem::Problem;
use klantreis::problem::outcome::Outcome;
use klantreis::risk::objective_over_draws;
use klantreis::solver::deadline::Deadline;
use klantreis::solver::recommend::{Recommendation, Settings, recommend, recommend_near};
use klantreis::sweep::{Axis, Sweep, SweepGrid, SweepSetup};
use rayon::prelude::*;

/// Plans made anew in the table of re-solves.
const RESOLVES: usize = 1_000;

fn main() {
    let florist = example("florist");
    let what_if = WhatIf { reading: &florist, settings: Settings::default() };
    let Some(base) = what_if.answer(&[]) else { return };
    // Memory is what the process has held at most, so sweeps come before anything that keeps its results.
    sweeps(&what_if, &base);
    resolves(&florist, &base);
    drawn(&florist, &base);
    safe();
}

fn example(name: &str) -> Reading {
    let brief = Some(format!("plans/{name}/brief.toml").into());
    read::request(&read::Request { brief, ..read::Request::default() })
}

/// The florist with the prices and ceilings of `RESOLVES` draws: from the beginning, and from the brief's plan.
fn resolves(reading: &Reading, base: &Answer) {
    let ranges = FigureRanges::of(reading, &base.problem);
    let draws = Draws { ranges: &ranges, seed: 1 };
    let market = |index: usize| {
        let mut catalogue = reading.catalogue.clone();
        draws.write(index, &mut catalogue);
        resolve::problem(&reading.brief, &catalogue).ok()
    };
    let cases: Vec<Problem> = (0..RESOLVES).filter_map(market).collect();
    anstream::println!("\nre-solves of the florist in {} drawn markets", cases.len());
    let anew = |problem: &Problem| recommend(problem, Settings::default()).ok();
    let near = |problem: &Problem| recommend_near(problem, Settings::default(), &base.problem, &base.found).ok();
    let (slow, anew) = timed("from the beginning, 1 thread", 1, &cases, anew);
    let (one, warm) = timed("from the brief's plan, 1 thread", 1, &cases, near);
    let (two, again) = timed("from the brief's plan, 2 threads", 2, &cases, near);
    let same = warm.iter().flatten().zip(again.iter().flatten()).all(|(a, b)| a.x == b.x);
    let apart = anew.iter().zip(&warm).filter_map(|(a, b)| Some((a.as_ref()?.value / b.as_ref()?.value - 1.0).abs()));
    anstream::println!(
        "  what the brief's plan taught saves {:.0}% of the time; two threads are {:.2} times as fast as one; the \
         same on both: {same}; values apart by {:.0e} at most",
        100.0 * (1.0 - one / slow),
        one / two,
        apart.fold(0.0, f64::max)
    );
}

type CellFigures = Vec<Option<Recommendation>>;

fn timed(
    name: &str,
    threads: usize,
    cases: &[Problem],
    solve: impl Fn(&Problem) -> Option<Recommendation> + Sync,
) -> (f64, CellFigures) {
    let Ok(pool) = rayon::ThreadPoolBuilder::new().num_threads(threads).build() else { return (0.0, Vec::new()) };
    let started = Instant::now();
    let found: CellFigures = pool.install(|| cases.par_iter().map(&solve).collect());
    let seconds = started.elapsed().as_secs_f64();
    let solved = found.iter().flatten().count().max(1);
    let rounds: usize = found.iter().flatten().map(|found| found.rounds).sum();
    let proved = found.iter().flatten().filter(|found| found.proved).count();
    anstream::println!(
        "  {name:<34} {seconds:>7.2} s  {:>6.2} ms each  {:.1} rounds each  {proved} of {} proved",
        1e3 * seconds / cases.len() as f64,
        rounds as f64 / solved as f64,
        cases.len()
    );
    (seconds, found)
}

/// Budgets from 80 % to 200 % of the brief's, read, solved, audited and handed on; memory is that of the whole
/// process so far.
fn sweeps(what_if: &WhatIf, base: &Answer) {
    anstream::println!("sweeps of the florist's budget, all threads");
    for cells in [100, 1_000] {
        let mut axis = Axis::around(base.problem.campaign.budget.get(), cells);
        let first = axis.values[0];
        let last = axis.values[axis.values.len() - 1];
        for value in &mut axis.values {
            *value = last * (0.4 + 0.6 * (*value - first) / (last - first));
        }
        let grid = SweepGrid { axes: vec![axis] };
        let Ok(ends) = grid.ends(what_if.reading) else { return };
        let head = SweepSetup::of(&base.problem, &ends, grid);
        let started = Instant::now();
        let sweep = Sweep { what_if: *what_if, setup: &head, base: Some(base) };
        let done = sweep.run(&AtomicBool::new(false), |_| Ok::<(), ()>(()));
        let seconds = started.elapsed().as_secs_f64();
        let done = done.unwrap_or(0);
        anstream::println!(
            "  {done:>5} cells {seconds:>7.2} s  {:>6.2} ms each  peak {} MB",
            1e3 * seconds / done as f64,
            peak_memory()
        );
    }
}

/// The florist's plan, held fast, in drawn markets.
fn drawn(reading: &Reading, base: &Answer) {
    anstream::println!("\nthe florist's plan held fast in drawn markets, all threads");
    for draws in [1_000, 10_000] {
        let started = Instant::now();
        let values = objective_over_draws(reading, base, draws, 1, Deadline::default()).unwrap_or_default();
        let seconds = started.elapsed().as_secs_f64();
        anstream::println!("  {:>6} draws {seconds:>7.3} s", values.len());
    }
}

/// The robust plan of three examples.
fn safe() {
    anstream::println!("\nthe robust plan (worst: at worst, of the plan and of the robust plan)");
    for name in ["florist", "kitchen", "snack"] {
        let reading = example(name);
        let what_if = WhatIf { reading: &reading, settings: Settings::default() };
        let Some(base) = what_if.answer(&[]) else { continue };
        let Ok(bad) = unfavourable_problem(&reading, &FigureRanges::of(&reading, &base.problem)) else { continue };
        for gamma in [1, 2, 3, 5] {
            let hazard = UncertaintySet { problem: &base.problem, bad: &bad, gamma };
            let started = Instant::now();
            let Ok(found) = robust(&hazard, &base, &base.found.x, what_if.settings) else { continue };
            let at_mid = Outcome::of(&base.problem, &found.x).value(&base.problem.objective.form, &found.x);
            anstream::println!(
                "  {name:<8} gamma {gamma}  {:>6.2} s  {:>2} worlds  gap {:.0e}  at mid {at_mid:.4}  worst {:.4} {:.4}",
                started.elapsed().as_secs_f64(),
                found.worlds,
                found.gap,
                found.planned.worst,
                found.robust.worst
            );
        }
    }
}

/// The most memory the process has held so far, where the system says.
fn peak_memory() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmHWM:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().nth(1)).and_then(|number| number.parse::<f64>().ok());
    kilobytes.map_or_else(|| "?".to_owned(), |kilobytes| format!("{:.0}", kilobytes / 1024.0))
}
