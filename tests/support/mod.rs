//! What tests share: from the text of a brief to an audited plan.

pub(crate) mod briefs;
pub(crate) mod command;
pub(crate) mod dice;
pub(crate) mod enumerated;
pub(crate) mod explained;
pub(crate) mod integer_textbook;
pub(crate) mod markets;
pub(crate) mod random_brief;
pub(crate) mod reference;
pub(crate) mod s_shaped;
pub(crate) mod shop;
pub(crate) mod stored;
pub(crate) mod textbook;
pub(crate) mod workbook;

use klantreis::audit;
use klantreis::input::read;
use klantreis::input::resolve;
use klantreis::plan::Plan;
use klantreis::problem::Problem;
use klantreis::solver::recommend::{Settings, recommend};

/// The least money for contacts, of a channel with a fee and of one without.
pub(crate) const FEES: &str = "[campaign]\nbudget = 100_000\nweeks = 4\ncatalogue = \"none\"\n[audience.all]\npeople = 1_000_000\n\
     [objective]\nminimise = \"spend\"\n[goal.see]\ncontacts = 4_000_000\n\
     [channel.cheap]\nactivation_fee = 15_000\nrole.see = {}\nprice = { per = \"thousand\", mid = 10 }\n\
     [channel.plain]\nrole.see = {}\nprice = { per = \"thousand\", mid = 12 }\n";

/// A small brief without a fault, which tests spoil in one place.
pub(crate) const SOUND: &str = r#"
[campaign]
budget = 10_000
catalogue = "none"
[audience.all]
people = 100_000
[channel.radio]
price = { per = "thousand", mid = 8 }
role.see = { ceiling = "60%", curve = { shape = 1 } }
"#;

/// The case of a brief that has no faults.
pub(crate) fn problem(brief: &str) -> Problem {
    let reading = read::text("test", brief);
    assert!(reading.faults.is_empty(), "{:?}\n{brief}", reading.faults);
    resolve::problem(&reading.brief, &reading.catalogue).unwrap_or_else(|faults| panic!("{faults:?}\n{brief}"))
}

/// The plan of a brief, at a tolerance, once it has passed its audit.
pub(crate) fn plan_within(brief: &str, tolerance: f64) -> Plan {
    let problem = problem(brief);
    let settings = Settings { tolerance, ..Settings::default() };
    let found = on_all_cores(|| recommend(&problem, settings)).unwrap_or_else(|error| panic!("{error:?}\n{brief}"));
    let plan = Plan::of(&problem, &found, tolerance);
    let findings = audit::check(&problem, &plan);
    assert!(findings.is_empty(), "{findings:#?}\n{brief}");
    plan
}

/// The plan of a brief at the default tolerance.
pub(crate) fn plan(brief: &str) -> Plan {
    plan_within(brief, 1e-4)
}

/// Asserts that two numbers lie at most `within` apart.
#[track_caller]
pub(crate) fn close(got: f64, wanted: f64, within: f64) {
    assert!((got - wanted).abs() <= within, "{got} is not {wanted} (within {within})");
}

/// The units a plan buys of a channel.
pub(crate) fn units(plan: &Plan, channel: &str) -> f64 {
    plan.lines.iter().filter(|line| line.channel == channel).map(|line| line.units).sum()
}

/// The spend of a plan on a channel.
pub(crate) fn spend(plan: &Plan, channel: &str) -> f64 {
    plan.lines.iter().filter(|line| line.channel == channel).map(|line| line.spend).sum()
}

/// Walks the examples: the folder's name and its brief.
pub(crate) fn examples() -> Vec<(String, std::path::PathBuf)> {
    let folders = std::fs::read_dir("plans").unwrap().map(|entry| entry.unwrap().path());
    let mut examples: Vec<_> = folders
        .filter(|path| path.is_dir())
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), path.join("brief.toml")))
        .collect();
    examples.sort();
    examples
}

/// The brief of an example, from any folder.
pub(crate) fn example(name: &str) -> String {
    format!("{}/plans/{name}/brief.toml", env!("CARGO_MANIFEST_DIR"))
}

/// Works in threads of its own: a search whose time is limited would wait for the work of other tests, and they for it.
pub(crate) fn on_all_cores<T: Send>(work: impl FnOnce() -> T + Send) -> T {
    let threads = || rayon::ThreadPoolBuilder::new().build().unwrap();
    if rayon::current_thread_index().is_some() { work() } else { threads().install(work) }
}

/// Whether sweeps go as far as they have to before a change lands: with `KLANTREIS_LONG` in the environment.
pub(crate) fn is_long() -> bool {
    std::env::var_os("KLANTREIS_LONG").is_some()
}

/// How far a sweep goes: the first number before a change lands, the second where somebody waits.
pub(crate) fn long(long: usize, short: usize) -> usize {
    if is_long() { long } else { short }
}
