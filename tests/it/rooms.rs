//! Which room may use which: the tree is the sentence the tool speaks, and it is read one way.

use std::fs;
use std::path::Path;

/// The room that every other may use.
const FOR_ALL: &str = "tolerance";

/// A room, and the rooms its files may name with `crate::`.
const MAY_USE: [(&str, &[&str]); 46] = [
    ("language", &[]),
    ("tolerance", &[]),
    ("harmless", &[]),
    ("quantity", &[]),
    ("calendar", &["language", "quantity"]),
    ("number", &["language"]),
    ("journey", &["language"]),
    ("flow", &["language", "journey", "quantity"]),
    ("lp", &[]),
    ("curve", &["curve"]),
    ("brief", &["language", "calendar", "journey", "quantity"]),
    ("catalogue", &["language", "brief", "calendar", "quantity"]),
    ("schema", &["brief", "catalogue"]),
    ("fault", &["language", "read"]),
    ("read", &["brief", "calendar", "catalogue", "fault", "harmless", "number", "quantity"]),
    (
        "case",
        &[
            "language",
            "brief",
            "calendar",
            "catalogue",
            "curve",
            "fault",
            "flow",
            "harmless",
            "journey",
            "number",
            "quantity",
        ],
    ),
    ("deadline", &[]),
    ("outcome", &["case", "curve"]),
    ("stage", &["case", "outcome"]),
    ("program", &["bound", "brief", "case", "curve", "lp", "stage"]),
    ("shares", &["language", "case", "lp", "number", "outcome"]),
    ("bound", &["case", "curve", "stage"]),
    ("refine", &["bound", "case", "curve", "deadline", "lp", "outcome", "program", "stage"]),
    ("polish", &["bound", "case", "curve", "stage", "outcome"]),
    (
        "recommend",
        &[
            "language", "bound", "case", "curve", "deadline", "lp", "number", "outcome", "polish", "program", "refine",
            "stage",
        ],
    ),
    (
        "plan",
        &[
            "language",
            "brief",
            "calendar",
            "case",
            "catalogue",
            "curve",
            "flow",
            "journey",
            "number",
            "outcome",
            "recommend",
            "stage",
        ],
    ),
    ("audit", &["brief", "case", "curve", "plan", "stage"]),
    ("lever", &["language", "brief", "case", "catalogue", "number", "quantity", "read"]),
    ("what_if", &["audit", "brief", "case", "catalogue", "fault", "plan", "read", "recommend", "shares"]),
    ("uncertainty", &["language", "brief", "case", "catalogue", "fault", "quantity", "read", "what_if"]),
    (
        "risk",
        &[
            "language",
            "brief",
            "case",
            "catalogue",
            "curve",
            "deadline",
            "fault",
            "number",
            "outcome",
            "plan",
            "quantity",
            "read",
            "recommend",
            "robust",
            "uncertainty",
            "what_if",
        ],
    ),
    (
        "price",
        &["language", "bound", "case", "lever", "outcome", "plan", "polish", "recommend", "shares", "stage", "what_if"],
    ),
    (
        "remedy",
        &[
            "language",
            "brief",
            "case",
            "catalogue",
            "curve",
            "lever",
            "number",
            "outcome",
            "plan",
            "price",
            "quantity",
            "recommend",
            "shares",
            "stage",
            "what_if",
        ],
    ),
    (
        "conflict",
        &[
            "language",
            "brief",
            "case",
            "fault",
            "lever",
            "lp",
            "number",
            "recommend",
            "refine",
            "remedy",
            "shares",
            "stage",
            "what_if",
        ],
    ),
    (
        "explain",
        &[
            "language",
            "bound",
            "brief",
            "case",
            "catalogue",
            "lever",
            "number",
            "outcome",
            "plan",
            "price",
            "quantity",
            "read",
            "recommend",
            "remedy",
            "stage",
            "what_if",
        ],
    ),
    ("robust", &["language", "case", "fault", "outcome", "plan", "recommend", "refine", "stage", "what_if"]),
    ("compare", &["language", "brief", "fault", "harmless", "journey", "number", "plan", "read"]),
    (
        "evaluate",
        &[
            "language",
            "audit",
            "case",
            "compare",
            "fault",
            "lever",
            "number",
            "outcome",
            "plan",
            "read",
            "recommend",
            "stage",
            "what_if",
        ],
    ),
    ("planner", &["case", "conflict", "fault", "plan", "read", "recommend", "remedy", "what_if"]),
    ("fit", &["curve", "read"]),
    ("map", &["language", "brief", "case", "explain", "flow", "number", "plan", "what_if"]),
    ("sweep", &["language", "case", "fault", "harmless", "number", "plan", "quantity", "read", "recommend", "what_if"]),
    (
        "annex",
        &["language", "brief", "case", "compare", "curve", "outcome", "planner", "recommend", "sweep", "what_if"],
    ),
    (
        "report",
        &[
            "annex",
            "language",
            "brief",
            "calendar",
            "catalogue",
            "compare",
            "conflict",
            "curve",
            "evaluate",
            "explain",
            "fault",
            "fit",
            "harmless",
            "lever",
            "map",
            "number",
            "plan",
            "price",
            "quantity",
            "read",
            "risk",
            "robust",
            "sweep",
            "uncertainty",
        ],
    ),
    (
        "cli",
        &[
            "annex",
            "language",
            "brief",
            "case",
            "catalogue",
            "compare",
            "conflict",
            "deadline",
            "evaluate",
            "explain",
            "fault",
            "fit",
            "harmless",
            "journey",
            "lp",
            "map",
            "number",
            "plan",
            "planner",
            "quantity",
            "read",
            "recommend",
            "report",
            "risk",
            "schema",
            "shares",
            "sweep",
            "uncertainty",
            "what_if",
        ],
    ),
    ("main", &[]),
];

#[test]
fn rooms_only_use_the_rooms_before_them() {
    for (path, text) in sources() {
        let room = room(&path);
        let Some((_, allowed)) = MAY_USE.iter().find(|(name, _)| *name == room) else {
            assert_eq!(room, "lib", "{path}: room `{room}` is not in the list");
            continue;
        };
        for used in code(&text).split("crate::").skip(1) {
            let name: String = used.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            assert!(
                name == room || name == FOR_ALL || allowed.contains(&name.as_str()),
                "{path}: `{room}` uses `{name}`"
            );
        }
    }
}

#[test]
fn only_the_right_rooms_touch_solvers_files_and_clap() {
    for (path, text) in sources() {
        let room = room(&path);
        for (word, rooms) in [
            ("good_lp", &["lp"][..]),
            ("std::fs", &["read", "report"]),
            ("clap", &["cli", "main"]),
            ("toml::de", &["read"]),
            ("encoding_rs", &["read"]),
            ("annotate_snippets", &["report"]),
            ("textplots", &["report"]),
            ("rust_xlsxwriter", &["report"]),
            ("ctrlc", &["cli"]),
            ("signal_hook", &["cli"]),
            ("rustix", &["report"]),
            ("indicatif", &["cli"]),
            ("schemars", &["language", "quantity", "calendar", "journey", "brief", "catalogue", "schema"]),
        ] {
            assert!(!code(&text).contains(word) || rooms.contains(&room.as_str()), "{path} uses {word}");
        }
    }
}

#[test]
fn there_is_one_way_from_a_brief_to_a_plan() {
    for (path, text) in sources() {
        let own = text.split("#[cfg(test)]").next().unwrap_or_default();
        for (call, rooms) in [
            ("Case::join(", &["what_if"][..]),
            (" recommend(", &["what_if", "recommend"]),
            ("recommend::recommend(", &["what_if"]),
            ("recommend_near(", &["what_if", "recommend"]),
            ("Plan::of(", &["what_if", "plan"]),
            ("Plan::of_split(", &["what_if", "plan"]),
            ("audit::check(", &["what_if"]),
            ("remedy::of_missed(", &["planner", "explain"]),
            ("UnderWay::of(", &["planner"]),
        ] {
            let is_called = code(own).contains(call);
            assert!(
                !is_called || rooms.contains(&room(&path).as_str()),
                "{path} calls {call}: a plan is what_if's and planner's"
            );
        }
    }
}

/// How many numbers like `1e-9` a file may have that are no tolerances.
const SMALL_NUMBERS: [(&str, usize, &str); 8] = [
    ("src/case/actuals.rs", 1, "the x of a column in which nothing was paid"),
    ("src/curve.rs", 1, "where a Hill curve begins to be one"),
    ("src/curve/frequency.rs", 2, "how alike people are in opening what is sent"),
    ("src/fit/model.rs", 6, "the ranges in which parameters are looked for"),
    ("src/fit/newton.rs", 4, "steps and damping of the search for parameters"),
    ("src/quantity.rs", 1, "the smallest figure of a brief"),
    ("src/read/points/rows.rs", 1, "the smallest weight of a point"),
    ("src/read/table/times.rs", 3, "cents and micros are units"),
];

#[test]
fn tolerances_have_names_in_their_own_room() {
    let is_code = |path: &str| Path::new(path).extension().is_some_and(|it| it == "rs");
    for (path, text) in sources().into_iter().filter(|(path, _)| is_code(path) && room(path) != FOR_ALL) {
        let of_program = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
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

fn sources() -> Vec<(String, String)> {
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
        } else if !path.ends_with("tests.rs") {
            found.push((path.display().to_string(), fs::read_to_string(&path).unwrap()));
        }
    }
}

/// The room a file belongs to: the first name below src.
fn room(path: &str) -> String {
    let below = path.trim_start_matches("src/");
    below.split(['/', '.']).next().unwrap_or_default().to_owned()
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
