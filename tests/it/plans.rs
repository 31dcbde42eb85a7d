//! Every example under plans/ is solved, audited, and compared with the plan stored beside its brief.
//!
//! `BLESS=1` stores the plans anew. Figures may differ by two parts in ten
//! thousand, because other processors round otherwise; words may not.

use crate::support;
use crate::support::stored::stored;
use klantreis::audit;
use klantreis::domain::brief::CsvDialect;
use klantreis::input::read::{self, Request};
use klantreis::input::resolve;
use klantreis::plan::Plan;
use klantreis::report::{Format, text};
use klantreis::solver::recommend::{Settings, recommend};

#[test]
fn examples_give_the_plans_stored_beside_them() {
    let examples = support::examples();
    assert!(examples.len() >= 6, "{examples:?}");
    for (name, brief) in examples {
        let plan = solved(&brief);
        let csv = text(&plan, Format::Csv(CsvDialect::Plain), 80);
        same(&name, &csv, &stored(brief.with_file_name("plan.csv"), &csv));
    }
}

#[test]
fn the_florist_meets_every_goal() {
    let plan = solved(std::path::Path::new("plans/florist/brief.toml"));
    assert!(plan.goals.len() >= 3 && plan.goals.iter().all(|goal| goal.met), "{:#?}", plan.goals);
    assert!(plan.objective.gap.is_some_and(|gap| gap <= 1e-4));
}

#[test]
fn the_snack_skips_think() {
    let plan = solved(std::path::Path::new("plans/snack/brief.toml"));
    assert!(plan.lines.iter().all(|line| line.phase != "think"));
}

fn solved(brief: &std::path::Path) -> Plan {
    let reading = read::request(&Request { brief: Some(brief.to_owned()), ..Default::default() });
    assert!(reading.faults.is_empty(), "{}: {:?}", brief.display(), reading.faults);
    let problem = resolve::problem(&reading.brief, &reading.catalogue)
        .unwrap_or_else(|faults| panic!("{}: {faults:?}", brief.display()));
    let settings = Settings::default();
    let found = recommend(&problem, settings).unwrap_or_else(|error| panic!("{}: {error:?}", brief.display()));
    let plan = Plan::of(&problem, &found, settings.tolerance);
    let findings = audit::check(&problem, &plan);
    assert!(findings.is_empty(), "{}: {findings:#?}", brief.display());
    plan
}

fn same(name: &str, got: &str, wanted: &str) {
    let (got, wanted) = (records(got), records(wanted));
    assert_eq!(got.len(), wanted.len(), "{name}: rows");
    let header = wanted.first().cloned().unwrap_or_default();
    let spend = header.iter().position(|column| column == "spend_total").unwrap();
    for (got, wanted) in got.iter().zip(&wanted) {
        // Two cents either way, and all that follows from them: a line of a few cents differs by so much between
        // machines, whose logarithms differ in their last digit.
        let cents = 0.02 / wanted[spend].parse::<f64>().unwrap_or(f64::INFINITY).max(0.02);
        for (column, (a, b)) in got.iter().zip(wanted).enumerate() {
            let near = match (a.parse::<f64>(), b.parse::<f64>()) {
                (Ok(a), Ok(b)) => (a - b).abs() <= (2e-4 + 2.0 * cents) * a.abs().max(b.abs()) + 0.02,
                _ => a == b,
            };
            assert!(near, "{name}: column {column}: {a} is not {b} in {wanted:?}");
        }
    }
}

fn records(csv: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(csv.as_bytes());
    reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
}
