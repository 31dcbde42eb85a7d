//! Briefs, catalogues, prices and flags that nobody would write on purpose, through every command: each ends as it is
//! documented to, in bounded time and memory, and a plan is worth what it says.
//!
//! An input is a known brief whose tree was changed: figures, names, keys, whole tables of other briefs. What is wrong
//! is printed with its seed and the commands that repeat it, in a folder that is kept. `KLANTREIS_SEEDS=from..to` runs
//! other seeds, and `KLANTREIS_KEEP` names where folders are kept.

mod bases;
mod child;
mod flags;
mod input;
mod judged;
mod snippets;
mod tables;
mod tree;
mod values;

use std::ops::Range;

use rayon::prelude::*;

use crate::support::long;
use bases::Bases;
use input::Input;

/// The most findings that are printed.
const TOLD: usize = 40;

#[test]
fn whatever_is_asked_ends_as_documented() {
    let bases = Bases::read();
    let seeds = seeds().into_par_iter();
    let found: Vec<String> = seeds.filter_map(|seed| finding(&bases, seed)).collect();
    assert!(found.is_empty(), "{} findings:\n{}", found.len(), found[..found.len().min(TOLD)].join("\n"));
}

/// The seeds to run: those asked for, or as many as there is time for.
fn seeds() -> Range<u64> {
    let asked = std::env::var("KLANTREIS_SEEDS").ok();
    let range = asked.map(|asked| {
        let (from, to) = asked.split_once("..").expect("from..to");
        from.parse().expect("a seed")..to.parse().expect("a seed")
    });
    range.unwrap_or(0..long(2_000, 60) as u64)
}

/// What is wrong with one seed, with how to repeat it.
fn finding(bases: &Bases, seed: u64) -> Option<String> {
    let told = format!("seed {seed}, {}", wrong(&Input::of(bases, seed))?);
    if let Ok(findings) = std::env::var("KLANTREIS_KEEP") {
        std::fs::create_dir_all(&findings).expect("a folder for findings");
        std::fs::write(format!("{findings}/{seed}.txt"), &told).expect("a finding");
    }
    Some(told)
}

/// What is wrong with an input; its folder stays, so that the commands can be repeated.
fn wrong(input: &Input) -> Option<String> {
    let folder = input.written();
    let wrong = judged::all(input, folder.path());
    if wrong.is_empty() {
        return None;
    }
    let _ = folder.keep();
    Some(format!("{}:\n{}", input.base, wrong.join("\n")))
}

/// What was found once, each in the smallest brief that still shows it.
#[test]
fn what_once_went_wrong_ends_as_documented() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/hostile");
    let entries = std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let briefs =
        entries.map(|path| Input::known(&path.display().to_string(), std::fs::read_to_string(&path).expect("a brief")));
    let found: Vec<String> = briefs.filter_map(|input| wrong(&input)).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// Command lines that went on long after time was up, with the seconds of processors that they may take.
const LATE: [(&[&str], usize); 1] = [
    // Briefs were read anew for ways out that nobody had time to solve.
    (
        &[
            "plan",
            "--budget=250k",
            "--people=3.2m",
            "--goal=see=40%",
            "--set=goal.see.at_frequency=2",
            "--set=campaign.only=[\"tv\",\"radio\"]",
            "--set=channel.tv.fixed=50000",
            "--set=channel.radio.fixed=40000",
        ],
        8,
    ),
];

#[test]
fn nothing_goes_on_once_time_is_up() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    for (arguments, seconds) in LATE {
        let arguments = [arguments, &["--time-limit", "1"]].concat();
        let arguments: Vec<String> = arguments.into_iter().map(str::to_owned).collect();
        let ended = child::within(seconds, root, &arguments);
        assert!(ended.killed.is_none(), "{arguments:?}: {:?}", ended.killed);
        assert!(matches!(ended.code, Some(4..=6)), "{arguments:?}: {:?} {}", ended.code, ended.said);
    }
}
