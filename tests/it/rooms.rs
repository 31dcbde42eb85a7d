//! Which room may use which: the tree is the sentence the tool speaks, and it is read one way.

use std::fs;
use std::path::Path;

/// A room, and the rooms its files may name with `crate::`.
const MAY_USE: [(&str, &[&str]); 44] = [
    ("language", &[]),
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
            "number",
            "outcome",
            "recommend",
            "stage",
        ],
    ),
    ("audit", &["brief", "case", "curve", "plan", "stage"]),
    ("lever", &["language", "brief", "case", "catalogue", "number", "quantity", "read"]),
    ("what_if", &["audit", "case", "fault", "plan", "read", "recommend", "shares"]),
    ("uncertainty", &["language", "brief", "case", "catalogue", "fault", "quantity", "read"]),
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
    ("fit", &["curve", "read"]),
    ("map", &["language", "brief", "case", "explain", "flow", "number", "plan", "what_if"]),
    ("sweep", &["language", "case", "fault", "harmless", "number", "plan", "quantity", "read", "recommend", "what_if"]),
    ("annex", &["language", "brief", "case", "compare", "curve", "outcome", "recommend", "sweep", "what_if"]),
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
            "quantity",
            "read",
            "recommend",
            "remedy",
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
            assert!(name == room || allowed.contains(&name.as_str()), "{path}: `{room}` uses `{name}`");
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
