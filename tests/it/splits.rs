//! What becomes of a planner's own split: rows, assumptions and faults.
//!
//! Every `tests/splits/NAME.csv` is a file as a spreadsheet may save it, byte for byte, and `NAME.txt` beside it
//! is what was read from it. `BLESS=1` writes the readings anew: read them before you
//! keep them.

use klantreis::input::resolve;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use crate::support;
use crate::support::stored;
use klantreis::domain::brief::CsvDialect;
use klantreis::fault::Place;
use klantreis::input::read::split::{self, SplitReading, SplitRow};
use klantreis::plan::{Line, Plan};
use klantreis::report;
use klantreis::text::number;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

#[test]
fn every_stored_split_is_read_as_stored() {
    let mut wrong = String::new();
    let splits = splits("csv");
    assert!(splits.len() > 40, "only {} stored splits were found", splits.len());
    for path in splits {
        let said = rendered(&split::file(&path));
        let stored = stored::stored(path.with_extension("txt"), &said);
        if stored != said {
            let _ = writeln!(wrong, "{} is read as\n{said}\ninstead of\n{stored}", path.display());
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn no_stored_reading_is_without_its_split() {
    let lost: Vec<PathBuf> = splits("txt").into_iter().filter(|path| !path.with_extension("csv").is_file()).collect();
    assert!(lost.is_empty(), "readings without a split: {lost:?}");
}

#[test]
fn what_klantreis_writes_it_reads_in_both_dialects() {
    for (name, brief) in support::examples() {
        let plan = planned(&brief);
        for dialect in [CsvDialect::Plain, CsvDialect::ExcelNl] {
            let reading = split::text(&name, report::csv(&plan, dialect).as_bytes());
            assert!(reading.faults.is_empty(), "{name}: {:?}", reading.faults);
            assert!(reading.split.assumed.is_empty(), "{name}: {:?}", reading.split.assumed);
            assert_eq!(reading.split.rows.len(), plan.lines.len(), "{name}");
            let digits = usize::from(plan.campaign.minor_digits);
            let spends: Vec<f64> = plan.lines.iter().map(|line| line.spend).collect();
            let spends = number::largest_remainder(&spends, digits);
            for ((row, line), spend) in reading.split.rows.iter().zip(&plan.lines).zip(spends) {
                is_line(row, line);
                support::close(row.spend, spend, 1e-9);
            }
        }
    }
}

#[test]
fn the_stored_plans_are_read() {
    for (name, brief) in support::examples() {
        let reading = split::file(&brief.with_file_name("plan.csv"));
        assert!(reading.faults.is_empty(), "{name}: {:?}", reading.faults);
        assert!(reading.split.assumed.is_empty() && !reading.split.rows.is_empty(), "{name}");
    }
}

#[test]
fn files_that_cannot_be_read_are_faults_of_the_whole() {
    let folder = tempfile::tempdir().expect("a folder for the test can be made");
    let large = folder.path().join("large.csv");
    let file = fs::File::create(&large).expect("a file can be made");
    file.set_len(100_000_000).expect("a sparse file can be long");
    let missing = folder.path().join("missing.csv");
    for (path, what) in
        [(&large, "is larger than 10 MB"), (&missing, "cannot be read"), (&folder.path().to_owned(), "is a directory")]
    {
        let reading = split::file(path);
        assert_eq!(reading.faults.len(), 1);
        assert!(reading.faults[0].what.contains(what), "{:?}", reading.faults);
        assert_eq!(reading.faults[0].place, Place::Whole(path.display().to_string()));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, rng_seed: RngSeed::Fixed(20_261_122), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_read_without_a_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        sound(&split::text("any", &bytes));
    }

    #[test]
    fn anything_like_a_split_is_read_without_a_panic(
        heading in prop::sample::select(vec!["phase,channel,spend", "kanaal;besteding", "channel\tbudget\tfase", "sep=;\nchannel;spend", "format_version;channel;spend;grp"]),
        body in "([a-c€é\"(%'0-9.,; \t\n\r-]|tot(al|aal)|1[.,]234){0,80}",
    ) {
        sound(&split::text("any", format!("{heading}\n{body}").as_bytes()));
        sound(&split::text("any", format!("{heading}\r{}", body.replace('\n', "\r")).as_bytes()));
    }
}

#[test]
fn one_cause_of_many_faults_is_not_told_without_end() {
    let text = format!("phase,channel,spend\n{}", "see,tv,x\n".repeat(5000));
    let faults = split::text("many", text.as_bytes()).faults;
    assert_eq!(faults.len(), 101);
    assert_eq!(faults[100].what, "has 5,000 faults; the first 100 are told");
}

/// Holds that every place lies in the text, and that the faults can be shown.
fn sound(reading: &SplitReading) {
    let places = reading.split.rows.iter().map(|row| row.place.clone());
    for place in places.chain(reading.faults.iter().filter_map(|fault| match &fault.place {
        Place::Text(range) => Some(range.clone()),
        _ => None,
    })) {
        let (text, range) = reading.sources.find(&place).expect("a place lies in the text");
        let row = text.text.get(range).expect("a place is whole characters");
        assert!(!row.starts_with(['\n', '\r']) && !row.ends_with(['\n', '\r']), "{row:?}");
    }
    assert!(reading.split.rows.iter().all(|row| row.spend >= 0.0 && !row.channel.is_empty()));
    rendered(reading);
}

/// Holds that a row says of a line all that it keeps, within what the CSV rounds.
#[track_caller]
fn is_line(row: &SplitRow, line: &Line) {
    assert_eq!(row.phase.as_deref(), Some(line.phase.as_str()));
    assert_eq!(row.channel, line.channel);
    assert_eq!(line.channel_name, row.words["channel_name"].as_str());
    assert_eq!(row.words["currency"], line.currency);
    let figures =
        [("units", Some(line.units)), ("grp", Some(line.grp)), ("reach_pct", line.reach_pct), ("clicks", line.clicks)];
    let written: BTreeMap<&str, f64> = figures.into_iter().filter_map(|(name, value)| Some((name, value?))).collect();
    for (name, value) in written {
        support::close(row.figures[name], value, 0.500_001);
    }
}

fn planned(brief: &Path) -> Plan {
    let reading = klantreis::input::read::request(&klantreis::input::read::Request {
        brief: Some(brief.to_owned()),
        ..Default::default()
    });
    let problem = resolve::problem(&reading.brief, &reading.catalogue).expect("an example has no faults");
    let settings = klantreis::solver::recommend::Settings { tolerance: 1e-2, ..Default::default() };
    let found = klantreis::solver::recommend::recommend(&problem, settings).expect("an example has a plan");
    Plan::of(&problem, &found, 1e-2)
}

/// A reading as text: rows, assumptions, faults.
fn rendered(reading: &SplitReading) -> String {
    let mut text = String::new();
    for row in &reading.split.rows {
        let _ =
            writeln!(text, "{} {} | {:?} | {}", row.row, row.phase.as_deref().unwrap_or("-"), row.channel, row.spend);
        if !row.figures.is_empty() || !row.words.is_empty() {
            let _ = writeln!(text, "    {:?} {:?}", row.figures, row.words);
        }
    }
    for sentence in &reading.split.assumed {
        let _ = writeln!(text, "assumed: {sentence}");
    }
    let faults = report::faults::text(&reading.faults, &reading.sources);
    let _ = write!(text, "{}", anstream::adapter::strip_str(&faults));
    text
}

/// The files of `tests/splits` with an extension, in order.
fn splits(extension: &str) -> Vec<PathBuf> {
    let listed = fs::read_dir("tests/splits").expect("tests/splits can be listed");
    let paths = listed.map(|entry| entry.expect("an entry can be read").path());
    let mut wanted: Vec<PathBuf> =
        paths.filter(|path| path.extension().is_some_and(|found| found == extension)).collect();
    wanted.sort();
    wanted
}
