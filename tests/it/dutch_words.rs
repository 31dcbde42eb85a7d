//! A Dutch run has no English but keys: what is printed has no word that the tool says in English only.

use std::collections::BTreeSet;
use std::fs;

use crate::support::command::{Folder, run};

/// The words of a text in lowercase, without what stands in backticks.
fn words(text: &str) -> BTreeSet<String> {
    let outside_code = text.split('`').step_by(2).collect::<Vec<_>>().join(" ");
    let words = outside_code.split(|c: char| !c.is_alphabetic() && c != '-' && c != '\'');
    words.filter(|word| word.len() > 2).map(str::to_lowercase).collect()
}

/// The words of a file of messages that a reader sees.
fn said(tag: &str) -> BTreeSet<String> {
    let text = fs::read_to_string(format!("src/text/messages/{tag}.ftl")).expect("messages");
    let values = text.lines().filter(|line| !line.starts_with('#')).map(|line| match line.split_once(" =") {
        Some((key, value)) if !key.contains(' ') => value,
        _ => line,
    });
    let without_figures = values.map(|value| {
        value.split('{').map(|part| part.split_once('}').map_or(part, |(_, rest)| rest)).collect::<Vec<_>>().join(" ")
    });
    words(&without_figures.collect::<Vec<_>>().join("\n"))
}

/// The words that are English and nothing else here.
fn english() -> BTreeSet<String> {
    let mut english = said("en");
    for word in said("nl") {
        english.remove(&word);
    }
    for key in keys() {
        english.remove(&key);
    }
    // Dutch as well, or a name of the field that stands in data.
    for word in [
        "see", "think", "care", "search", "brand", "display", "social", "spot", "online", "offline", "static", "video",
        "mail",
    ] {
        english.remove(word);
    }
    assert!(english.contains("the") && !english.contains("budget"));
    english
}

/// The names of tables in the examples, such as `visits` of `[goal.visits]`: reports call goals by their keys.
fn keys() -> BTreeSet<String> {
    let examples = fs::read_dir("plans").expect("examples").map(|file| file.expect("a file").path().join("brief.toml"));
    let texts = examples.filter_map(|brief| fs::read_to_string(brief).ok()).collect::<Vec<_>>().join("\n");
    let tables = texts.lines().filter(|line| line.starts_with('[')).filter_map(|line| line.split(']').next());
    tables.flat_map(|table| table.split(|c: char| !c.is_alphanumeric()).map(str::to_owned)).collect()
}

/// What is left of a printed text when everything that is typed or written by the planner is taken out: source lines with
/// their carets, flags and their values, what stands in quotes, the names in lists of commands and values, and keys.
fn without_what_is_typed(text: &str) -> String {
    let is_source = |line: &str| {
        let line = line.trim_start();
        let after_number = line.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
        line.starts_with("-->") || line.starts_with("::: ") || after_number.starts_with('|')
    };
    let lines = text.lines().filter(|line| !is_source(line)).map(without_listed_name).collect::<Vec<_>>().join("\n");
    let outside =
        [("[--", "]"), ("[mogelijke waarden:", "]"), ("[standaard:", "]"), ("\"", "\""), ("‘", "’"), (" '", "'")]
            .into_iter()
            .fold(lines, |text, (open, close)| without(&text, open, close));
    let is_typed = |word: &str| {
        word.starts_with("--")
            || word.contains(['_', '=', '/'])
            || (word.starts_with('(') && word.ends_with(','))
            || (word.contains('.') && !word.ends_with('.'))
    };
    outside.split_whitespace().filter(|word| !is_typed(word)).collect::<Vec<_>>().join(" ")
}

/// A line without the name that it explains, as in `  plan      Verdeel het budget` and `- table: Tabel`.
fn without_listed_name(line: &str) -> &str {
    let item = line.trim_start().strip_prefix("- ");
    let listed = item.and_then(|item| match item.split_once(": ") {
        Some((_, rest)) => Some(rest),
        None => Some("").filter(|_| !item.contains(' ')),
    });
    let in_columns = line.strip_prefix("  ").and_then(|rest| rest.split_once("  ").map(|(_, rest)| rest));
    listed.or(in_columns).unwrap_or(line)
}

/// A text without what stands between two marks on a line; at most 60 characters, so that an apostrophe is none.
fn without(text: &str, open: &str, close: &str) -> String {
    let mut left = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(open) {
        left.push_str(before);
        left.push(' ');
        rest = match after.find(close).filter(|end| *end <= 300) {
            Some(end) => &after[end + close.len()..],
            None => after,
        };
    }
    left + rest
}

/// The English words in what a run prints.
fn english_in(arguments: &[&str]) -> Vec<String> {
    let ran = run(&[&["--language", "nl"], arguments].concat());
    english_words(&format!("{}\n{}", ran.result, ran.said))
}

/// The English words in a text.
pub(crate) fn english_words(told: &str) -> Vec<String> {
    let told = words(&without_what_is_typed(told));
    let english = english();
    told.into_iter().filter(|word| english.contains(word)).collect()
}

fn assert_dutch(runs: impl IntoIterator<Item = Vec<String>>) {
    let mut faults = Vec::new();
    for arguments in runs {
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let found = english_in(&arguments);
        if !found.is_empty() {
            faults.push(format!("{}: {}", arguments.join(" "), found.join(", ")));
        }
    }
    assert!(faults.is_empty(), "{} runs say English:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn every_fault_is_told_in_dutch() {
    let files = fs::read_dir("tests/faults").expect("faults").map(|file| file.expect("a file").path());
    let mut briefs: Vec<String> = files
        .filter(|path| path.extension().is_some_and(|ending| ending == "toml"))
        .map(|path| path.display().to_string())
        .collect();
    briefs.sort();
    assert!(briefs.len() > 200);
    assert_dutch(briefs.into_iter().map(|brief| vec!["check".to_owned(), brief]));
}

#[test]
fn every_command_speaks_dutch() {
    let folder = Folder::empty();
    let new = folder.at("nieuw.toml").display().to_string();
    let new = new.as_str();
    assert_dutch(
        [
            &["plan", "plans/kitchen/brief.toml"][..],
            &["plan", "plans/florist/brief.toml", "--goal", "see=97%"],
            &["explain", "plans/kitchen/brief.toml"],
            &["evaluate", "plans/kitchen/brief.toml", "--plan", "plans/kitchen/plan.csv"],
            &["risk", "plans/kitchen/brief.toml", "--draws", "20"],
            &["compare", "plans/kitchen/brief.toml", "plans/gym/brief.toml"],
            &["sweep", "plans/kitchen/brief.toml", "--steps", "3"],
            &["map", "plans/kitchen/brief.toml"],
            &["check", "plans/kitchen/brief.toml", "--explain"],
            &["show", "journeys", "aida"],
            &["init", new],
            &["check", new, "--explain"],
        ]
        .map(|arguments| arguments.iter().map(|argument| (*argument).to_owned()).collect()),
    );
}

#[test]
fn help_is_dutch() {
    let commands =
        ["", "plan", "explain", "evaluate", "risk", "compare", "sweep", "fit", "map", "check", "init", "show"];
    assert_dutch(
        commands.map(|command| {
            [command, "--help"].into_iter().filter(|word| !word.is_empty()).map(str::to_owned).collect()
        }),
    );
}

#[test]
fn a_wrong_command_line_is_told_in_dutch() {
    assert_dutch(
        [
            &["plan", "--bugdet", "5"][..],
            &["plna"],
            &["plan", "--budget"],
            &["plan", "brief.toml", "--by", "day"],
            &["fit"],
            &["plan", "nothing-there.toml"],
            &["plan", "plans/florist/brief.toml", "-o", "plan.docx"],
            &["sweep", "plans/florist/brief.toml", "--vary", "budget=1..x"],
        ]
        .map(|arguments| arguments.iter().map(|argument| (*argument).to_owned()).collect()),
    );
}
