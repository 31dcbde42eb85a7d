//! Replays the corpus of the fuzz target `brief` on stable Rust, each brief as it stands and in mutations.
//!
//! Every file of `tests/corpus/` is a whole brief. Whatever it says, it ends as faults that can be told, as a
//! contradiction that can be told, or as a plan that passes its audit and is written in every format. Files
//! named `faulty-…` and `contradiction-…` must end as such, files named `crash-…` failed once and may end in
//! any lawful way, all others must end as a plan. Mutations are the same on every run.

#[path = "../corpus/steps.rs"]
mod steps;

use std::panic::catch_unwind;
use std::path::Path;

use crate::support::dice::Dice;
use crate::support::long;

use steps::End;

/// What a value is replaced by.
const VALUES: [&str; 7] = ["0", "-1", "nan", "inf", "1e300", "\"x\"", "true"];

#[test]
fn every_brief_of_the_corpus_ends_as_it_should() {
    let failed = corpus().into_iter().filter_map(|(name, text)| {
        let wanted = match name.split('-').next() {
            Some("faulty") => Some(End::Faulty),
            Some("contradiction") => Some(End::Contradiction),
            Some("crash") => None,
            _ => Some(End::Planned),
        };
        match ended(&text) {
            Ok(end) if wanted.is_none_or(|wanted| wanted == end) => None,
            other => Some(format!("{name}: {other:?}")),
        }
    });
    let failed: Vec<String> = failed.collect();
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

#[test]
fn mutated_briefs_end_lawfully() {
    let mut failed = Vec::new();
    for (name, text) in corpus() {
        for number in 0..long(8, 4) {
            let mutated = mutated(&text, &mut Dice::of(number as u64));
            if let Err(finding) = ended(&mutated) {
                failed.push(format!("{name}, mutation {number}: {finding}\n{}", difference(&text, &mutated)));
            }
        }
    }
    assert!(failed.is_empty(), "{} failed:\n{}", failed.len(), failed.join("\n"));
}

/// The briefs by file name, in order.
fn corpus() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    let files = std::fs::read_dir(folder).expect("the corpus is a folder").map(|entry| entry.expect("an entry").path());
    let briefs = files.filter(|path| path.extension().is_some_and(|extension| extension == "toml"));
    let mut briefs: Vec<(String, String)> = briefs
        .map(|path| {
            let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
            (name, String::from_utf8_lossy(&std::fs::read(&path).expect("a file")).into_owned())
        })
        .collect();
    briefs.sort();
    assert!(!briefs.is_empty(), "the corpus is empty");
    briefs
}

/// How a brief ends, with a panic as an error like any other.
fn ended(text: &str) -> Result<End, String> {
    catch_unwind(|| steps::run(text)).unwrap_or_else(|panic| {
        let words = panic.downcast_ref::<String>().cloned();
        let words = words.or_else(|| panic.downcast_ref::<&str>().map(ToString::to_string));
        Err(format!("panic: {}", words.unwrap_or_default()))
    })
}

/// One to three changes: a digit, a line dropped, two lines swapped, or a value replaced.
fn mutated(text: &str, dice: &mut Dice) -> String {
    let mut text = text.to_owned();
    for _ in 0..=dice.below(3) {
        let mut lines: Vec<&str> = text.lines().collect();
        if lines.is_empty() {
            break;
        }
        let (one, two) = (dice.below(lines.len()), dice.below(lines.len()));
        text = match dice.below(5) {
            0 => {
                lines.remove(one);
                lines.join("\n")
            }
            1 => {
                lines.swap(one, two);
                lines.join("\n")
            }
            2 => replaced(&text, &digits(&text), dice, |dice| dice.below(10).to_string()),
            _ => replaced(&text, &values(&text), dice, |dice| VALUES[dice.below(VALUES.len())].to_owned()),
        };
    }
    text
}

/// The text with one of the ranges replaced.
fn replaced(
    text: &str,
    ranges: &[std::ops::Range<usize>],
    dice: &mut Dice,
    by: impl Fn(&mut Dice) -> String,
) -> String {
    let mut text = text.to_owned();
    if !ranges.is_empty() {
        text.replace_range(ranges[dice.below(ranges.len())].clone(), &by(dice));
    }
    text
}

fn digits(text: &str) -> Vec<std::ops::Range<usize>> {
    text.char_indices().filter(|(_, c)| c.is_ascii_digit()).map(|(at, _)| at..at + 1).collect()
}

/// Words that begin like a number or a string.
fn values(text: &str) -> Vec<std::ops::Range<usize>> {
    let part = |c: char| !c.is_whitespace() && !",=[]{}".contains(c);
    let starts = text.char_indices().filter(|&(at, c)| {
        (c.is_ascii_digit() || c == '-' || c == '"') && !text[..at].chars().next_back().is_some_and(part)
    });
    let ends = |at: usize| text[at..].find(|c| !part(c)).map_or(text.len(), |length| at + length);
    starts.map(|(at, _)| at..ends(at)).collect()
}

/// The lines of a mutation that the original does not have, and the other way round.
fn difference(text: &str, mutated: &str) -> String {
    let lines = |text: &str, other: &str, sign: char| -> Vec<String> {
        let new = text.lines().filter(|line| !other.lines().any(|there| there == *line));
        new.map(|line| format!("    {sign} {line}")).collect()
    };
    [lines(text, mutated, '-'), lines(mutated, text, '+')].concat().join("\n")
}
