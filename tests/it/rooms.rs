//! Which wing may use which: the tree is the sentence the tool speaks, and it is read one way.

mod circles;
mod words;

use std::fs;
use std::path::Path;

/// A wing, and the wings its files may name with `crate::`; every wing may use `tolerance`.
const MAY_USE: [(&str, &[&str]); 11] = [
    ("tolerance", &[]),
    ("text", &[]),
    ("fault", &["text"]),
    ("domain", &["text"]),
    ("problem", &["domain", "text"]),
    ("input", &["problem", "domain", "fault", "text"]),
    ("solver", &["problem", "domain", "text"]),
    ("planning", &["solver", "input", "problem", "domain", "fault", "text"]),
    ("report", &["planning", "domain", "fault", "text"]),
    ("cli", &["report", "planning", "solver", "input", "problem", "domain", "fault", "text"]),
    ("main", &[]),
];

#[test]
fn wings_only_use_the_wings_below_them() {
    for (path, text) in sources().into_iter().filter(|(path, _)| path != "src/lib.rs") {
        let wing = wing(&path);
        let Some((_, allowed)) = MAY_USE.iter().find(|(name, _)| *name == wing) else {
            panic!("{path}: `{wing}` is no wing");
        };
        for used in code(without_tests(&text)).split("crate::").skip(1) {
            let name: String = used.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            let is_allowed = name == wing || name == "tolerance" || allowed.contains(&name.as_str());
            assert!(is_allowed, "{path}: `{wing}` uses `{name}`");
        }
    }
}

#[test]
fn no_files_go_round_in_a_circle() {
    let arrows = circles::circles(&sources());
    assert!(arrows.is_empty(), "these files need each other:\n{}", arrows.join("\n"));
}

#[test]
fn the_audit_knows_nothing_of_the_program() {
    for (path, text) in sources().into_iter().filter(|(path, _)| path.starts_with("src/planning/audit")) {
        let code = code(&text);
        for used in code.split("crate::solver::").skip(1) {
            assert!(used.starts_with("stage::"), "{path} uses solver::{}", used.lines().next().unwrap_or_default());
        }
    }
}

#[test]
fn only_the_right_rooms_touch_solvers_files_and_clap() {
    for (path, text) in sources() {
        for (word, places) in [
            ("good_lp", &["solver/lp"][..]),
            ("std::fs", &["input", "report/files"]),
            ("clap", &["cli", "main"]),
            ("toml::de", &["input"]),
            ("encoding_rs", &["input"]),
            ("annotate_snippets", &["report"]),
            ("textplots", &["report"]),
            ("rust_xlsxwriter", &["report"]),
            ("ctrlc", &["cli"]),
            ("signal_hook", &["cli"]),
            ("rustix", &["report/files"]),
            ("indicatif", &["cli"]),
            ("schemars", &["text", "domain"]),
        ] {
            let is_there = places.iter().any(|place| path.starts_with(&format!("src/{place}")));
            assert!(!code(&text).contains(word) || is_there, "{path} uses {word}");
        }
    }
}

#[test]
fn there_is_one_way_from_a_brief_to_a_plan() {
    for (path, text) in sources() {
        for (call, rooms) in [
            ("resolve::problem(", &["planning/what_if"][..]),
            (" recommend(", &["planning/what_if", "solver/recommend"]),
            ("recommend::recommend(", &["planning/what_if"]),
            ("recommend_near(", &["planning/what_if", "solver/recommend"]),
            ("Plan::of(", &["planning/what_if", "planning/plan"]),
            ("Plan::of_split(", &["planning/what_if", "planning/plan"]),
            ("audit::check(", &["planning/what_if"]),
            ("relaxation::of_missed(", &["planning/planner", "planning/explain"]),
            ("UnderWay::of(", &["planning/planner"]),
        ] {
            let is_called = code(without_tests(&text)).contains(call);
            assert!(
                !is_called || rooms.iter().any(|room| path.starts_with(&format!("src/{room}"))),
                "{path} calls {call}: a plan is what_if's and planner's"
            );
        }
    }
}

/// How many numbers like `1e-9` a file may have that are no tolerances.
const SMALL_NUMBERS: [(&str, usize, &str); 8] = [
    ("src/input/resolve/weekly/actuals.rs", 1, "the x of a column in which nothing was paid"),
    ("src/domain/curve.rs", 1, "where a Hill curve begins to be one"),
    ("src/domain/curve/frequency.rs", 2, "how alike people are in opening what is sent"),
    ("src/planning/fit/curve_model.rs", 6, "the ranges in which parameters are looked for"),
    ("src/planning/fit/levenberg_marquardt.rs", 4, "steps and damping of the search for parameters"),
    ("src/domain/quantity.rs", 1, "the smallest figure of a brief"),
    ("src/input/tables/points/rows.rs", 1, "the smallest weight of a point"),
    ("src/input/tables/scale.rs", 3, "cents and micros are units"),
];

#[test]
fn tolerances_have_names_in_their_own_room() {
    let is_code = |path: &str| Path::new(path).extension().is_some_and(|it| it == "rs");
    for (path, text) in sources().into_iter().filter(|(path, _)| is_code(path) && wing(path) != "tolerance") {
        let of_program = without_tests(&text);
        let found: usize = code(of_program).lines().map(small_numbers).sum();
        let known = SMALL_NUMBERS.iter().find(|(known, ..)| *known == path).map_or(0, |(_, count, _)| *count);
        assert_eq!(found, known, "{path}: a tolerance belongs in src/tolerance, with a name and what it means");
    }
}

/// How many numbers like `1e-9` stand in a line of code, outside its strings and its comment.
fn small_numbers(line: &str) -> usize {
    let outside: String = line.split('"').step_by(2).collect();
    let code = outside.split(" //").next().unwrap_or_default().as_bytes();
    code.windows(4).filter(|at| at[0].is_ascii_digit() && at[1..3] == *b"e-" && at[3].is_ascii_digit()).count()
}

/// The text without comments.
fn code(text: &str) -> String {
    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

pub(crate) fn sources() -> Vec<(String, String)> {
    let mut found = Vec::new();
    walk(Path::new("src"), &mut found);
    assert!(found.len() > 20);
    found
}

fn walk(folder: &Path, found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            walk(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") && !path.ends_with("tests.rs") {
            found.push((path.display().to_string(), fs::read_to_string(&path).unwrap()));
        }
    }
}

/// The wing a file belongs to: the first name below src.
fn wing(path: &str) -> &str {
    let below = path.trim_start_matches("src/");
    below.split(['/', '.']).next().unwrap_or_default()
}

/// The text up to its own tests.
pub(crate) fn without_tests(text: &str) -> &str {
    text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default()
}

#[test]
fn the_way_of_a_plan_is_told_as_it_is() {
    let told = fs::read_to_string("src/lib.rs").unwrap();
    let page = told.split("# One plan, from arguments to file").nth(1).and_then(|rest| rest.split("# Use from").next());
    let mut steps = 0;
    for line in page.unwrap().lines().map(|line| line.trim_start_matches("//!")) {
        let Some((at, file)) = line
            .split_whitespace()
            .enumerate()
            .find(|(_, word)| Path::new(word).extension().is_some_and(|end| end == "rs"))
        else {
            continue;
        };
        let function = line.split_whitespace().nth(at + 1).unwrap_or_else(|| panic!("{line}: no function"));
        let text = fs::read_to_string(format!("src/{file}")).unwrap_or_else(|error| panic!("{line}: {error}"));
        let is_there = text.contains(&format!("fn {function}(")) || text.contains(&format!("fn {function}<"));
        assert!(is_there, "{line}: {file} has no function {function}");
        steps += 1;
    }
    assert!(steps > 40, "{steps} steps");
}
