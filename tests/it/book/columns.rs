//! The chapter on files names every column and every key that is written.

use super::pages::{Page, inline_code};
use super::walk::Walk;

/// Commands that write CSV, each with rows of its own.
const ROWS: [&str; 9] = [
    "plan brief.toml",
    "plan brief.toml --by phase",
    "plan brief.toml --by audience",
    "plan brief.toml --by week",
    "plan brief.toml --by month",
    "compare plans/hotel/plan.csv plans/hotel/brief.toml",
    "sweep brief.toml --steps 2",
    "risk brief.toml --draws 10 --replan 0 --gamma 0",
    "fit plans/outdoor-points.csv",
];

/// How columns of a sweep begin that are named for what is varied, a phase or a channel.
const OF_A_SWEEP: [&str; 3] = ["campaign.", "reach_pct_", "spend_"];

/// Commands that write JSON.
const RECORDS: [&str; 8] = [
    "plan brief.toml",
    "explain brief.toml",
    "map brief.toml",
    "risk brief.toml --draws 10 --replan 0 --gamma 0",
    "evaluate brief.toml --plan plan.csv",
    "compare plan.csv brief.toml",
    "sweep brief.toml --steps 2",
    "fit plans/outdoor-points.csv",
];

#[test]
fn every_column_and_key_is_explained() {
    let page = Page::at("docs/reference/files.md");
    let explained = inline_code(&page.prose());
    let walk = Walk::new();
    walk.run("plan brief.toml --quiet -o plan.csv");
    let mut unexplained = Vec::new();
    let mut look = |command: &str, names: Vec<String>| {
        assert!(names.len() > 1, "{command}: {names:?}");
        // A sweep has a column per key varied, phase and channel.
        let own = |name: &str| command.starts_with("sweep") && OF_A_SWEEP.iter().any(|own| name.starts_with(own));
        unexplained.extend(names.into_iter().filter(|name| !explained.contains(name) && !own(name)));
    };
    for command in ROWS {
        let ran = walk.run(&format!("{command} --format csv"));
        look(command, ran.result.lines().next().unwrap_or_default().split(',').map(str::to_owned).collect());
    }
    for command in RECORDS {
        let ran = walk.run(&format!("{command} --format json"));
        let record: serde_json::Map<_, _> = serde_json::from_str(&ran.result).expect("a record");
        look(command, record.keys().cloned().collect());
    }
    unexplained.sort();
    unexplained.dedup();
    assert!(unexplained.is_empty(), "{unexplained:?}");
}
