//! Sweeps: how ranges are read, what is refused before anything is solved, that rows come in order and are
//! the same whatever the threads, that an interruption keeps what is complete, and that frontiers bend the
//! way proved plans must.

use klantreis::input::resolve;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::AtomicBool;

use crate::support;
use crate::support::command::{Folder, Ran};
use klantreis::input::read::{self, Reading, Request};
use klantreis::planning::what_if::WhatIf;
use klantreis::solver::recommend::Settings;
use klantreis::sweep::{AxisRequest, CellFigures, CellStatus, Sweep, SweepCell, SweepGrid, SweepSetup};

/// Two channels over two phases; the hard limit needs 4,000, the goal about 9,000.
const SHOP: &str = r#"
[campaign]
name = "Flower shop"
weeks = 4
budget = 20_000
catalogue = "none"

[audience.city]
people = 100_000
in_phase = { think = "20%" }

[goal.see]
reach = "40%"

[channel.radio]
at_least = 4_000
price = { per = "thousand", mid = 80 }
role.see = { ceiling = "80%", curve = { shape = 1 } }

[channel.search]
price = { per = "click", mid = 0.40 }

[channel.search.role.think]
ceiling = "50%"
curve = { shape = 0.8 }
click_through = "5%"
demand = { clicks = 4_000 }
"#;

// Reading ranges.

#[test]
fn ranges_and_lists_are_read_as_people_write_them() {
    let reading = read::text("shop", SHOP);
    let values = |text: &str, steps: usize| {
        let vary = AxisRequest::parse(text).unwrap_or_else(|what| panic!("{what}"));
        let axis = vary.axis(&reading, steps).unwrap_or_else(|fault| panic!("{fault}"));
        (axis.column(), axis.values)
    };
    assert_eq!(values("budget=50k..500k", 4).1, [50e3, 200e3, 350e3, 500e3]);
    assert_eq!(values("budget=0..1m", 3).1, [0.0, 5e5, 1e6]);
    assert_eq!(values("weeks=8,4,6", 40), ("campaign.weeks".to_owned(), vec![4.0, 6.0, 8.0]));
    assert_eq!(values("goal.see.reach=40%..80%", 3), ("goal.see.reach_pct".to_owned(), vec![40.0, 60.0, 80.0]));
    assert_eq!(values("budget=-20%..+20%", 3).1, [16e3, 20e3, 24e3]);
    assert_eq!(values("budget=0%..+20%", 2).1, [20e3, 24e3]);
    assert_eq!(values("budget=-5k,+0,+5k", 9).1, [15e3, 20e3, 25e3]);
    assert_eq!(values("goal.see.reach=-10%..+10%", 3).1, [36.0, 40.0, 44.0]);
    assert_eq!(values("channel.\"search\".price.mid=-50%..+50%", 3).1, [0.2, 0.4, 0.6]);
}

#[test]
fn values_between_the_ends_are_clean_and_never_the_same() {
    let reading = read::text("shop", SHOP);
    let axis = |text: &str, steps| AxisRequest::parse(text).unwrap().axis(&reading, steps).unwrap();
    for value in axis("budget=50k..500k", 40).values {
        assert!(value.to_string().trim_end_matches('0').len() <= 6, "{value}");
    }
    let narrow = axis("budget=1000000..1000001", 11).values;
    assert!(narrow.windows(2).all(|pair| pair[0] < pair[1]), "{narrow:?}");
    // 7.448 could be read as thousands, which a change must not be.
    let axis = axis("weeks=7.4475..7.4485", 3);
    assert_eq!(axis.set(axis.values[1]), "campaign.weeks=7.4480");
}

#[test]
fn a_grid_varies_its_last_axis_fastest() {
    let reading = read::text("shop", SHOP);
    let axes = ["budget=1,2,3", "weeks=4,5"].map(|text| AxisRequest::parse(text).unwrap().axis(&reading, 2).unwrap());
    let grid = SweepGrid { axes: axes.to_vec() };
    let all: Vec<Vec<f64>> = (0..grid.cells()).map(|cell| grid.values(cell)).collect();
    assert_eq!(all, [[1.0, 4.0], [1.0, 5.0], [2.0, 4.0], [2.0, 5.0], [3.0, 4.0], [3.0, 5.0]]);
}

// What is refused.

#[test]
fn what_cannot_be_meant_is_told_in_one_message() {
    let folder = Folder::with(SHOP);
    let wrong: [(&[&str], i32, &str); 15] = [
        (&["--vary", "budget=500k..50k"], 2, "the range is empty; write the smaller end first"),
        (&["--vary", "budget=50k..50k"], 2, "the range is empty"),
        (&["--vary", "budget=50k"], 2, "one value is no range"),
        (&["--vary", "budget"], 2, "expected PATH=FROM..TO"),
        (&["--vary", "budget=50k.."], 2, "an end of the range is missing"),
        (&["--vary", "budget=ten..50k"], 2, "\"ten\" is not a number"),
        (&["--vary", "weeks=1.000..9.000"], 2, "can be read in two ways: write 1_000 for thousands, or 1 for decimals"),
        (&["--vary", "budget=100,000,200,000"], 2, "a comma stands between values"),
        (&["--vary", "budget=10%..50k"], 2, "some ends are in per cent"),
        (&["--vary", "budget=1k,2k,1k"], 2, "a value is listed twice"),
        (&["--vary", "budget=1k..2k", "--vary", "campaign.budget=1k..3k"], 2, "`campaign.budget` is varied twice"),
        (&["--vary", "budget=1k..2k", "--steps", "1"], 2, "--steps"),
        (&["--vary", "budget=1k..2k", "--vary", "weeks=1..9", "--steps", "400"], 2, "this makes 160,000 plans"),
        (&["--vary", "channel.radio.at_most=-20%..+20%"], 1, "`channel.radio.at_most` is written nowhere"),
        (&["--vary", "bugdet=10k..50k"], 1, "--vary bugdet=10k..50k: unknown key `bugdet`"),
    ];
    for (args, code, what) in wrong {
        let ran = sweep(&folder, args);
        assert_eq!(ran.code, code, "{args:?}: {}", ran.said);
        assert!(ran.said.contains(what), "{args:?}: {}", ran.said);
        assert!(ran.result.is_empty(), "{args:?}");
        assert_eq!(ran.said.matches("error").count(), 1, "{args:?}: {}", ran.said);
    }
}

#[test]
fn a_value_no_brief_can_have_is_refused_before_anything_is_solved() {
    let ran = sweep(&Folder::with(SHOP), &["--vary", "goal.see.reach=40%..120%"]);
    assert_eq!(ran.code, 1, "{}", ran.said);
    let said = ran.said;
    assert!(said.contains("--vary goal.see.reach=40%..120%: at goal.see.reach=120%, a share lies"), "{said}");
}

#[test]
fn an_output_that_cannot_be_written_is_told_before_anything_is_solved() {
    let ran = sweep(&Folder::with(SHOP), &["--vary", "budget=10k..50k", "--steps", "90000", "-o", "nowhere/rows.csv"]);
    assert_eq!(ran.code, 1);
    assert!(ran.said.contains("nowhere/rows.csv: cannot be written"), "{}", ran.said);
}

// Results.

#[test]
fn the_bytes_do_not_depend_on_the_threads() {
    let folder = Folder::with(SHOP);
    let args = ["--vary", "budget=6k..30k", "--vary", "goal.see.reach=30%..60%", "--steps", "6", "--format", "json"];
    let on = |threads: &str| {
        let mut command = folder.klantreis(&[&["sweep", "brief.toml"], &args[..]].concat());
        Ran::of(&command.env("RAYON_NUM_THREADS", threads).output().unwrap())
    };
    let (one, two) = (on("1"), on("2"));
    assert_eq!(one.code, 0, "{}", one.said);
    assert_eq!(one.result, two.result);
    let json: serde_json::Value = serde_json::from_str(&one.result).unwrap();
    let cells = json["cells"].as_array().unwrap();
    assert_eq!((cells.len(), &json["complete"]), (36, &serde_json::Value::Bool(true)));
    assert_eq!(cells[1]["at"]["campaign.budget"], 6000.0);
    assert_eq!(cells[1]["at"]["goal.see.reach_pct"], 36.0);
    assert_eq!(json["summary"]["cells"], 36);
    assert!(cells.iter().all(|cell| cell["spend_by_channel"]["radio"].as_f64().unwrap() >= 3999.99));
}

#[test]
fn rows_can_be_read_again_in_either_dialect() {
    let folder = Folder::with(SHOP);
    let args = ["--vary", "budget=3k,10k,20k", "--set", "channel.radio.activation_fee=100", "-o", "rows.csv", "-q"];
    let ran = sweep(&folder, &args);
    assert_eq!(ran.code, 0, "{}", ran.said);
    assert!(ran.said.contains("1 of 3 cells have no plan"), "{}", ran.said);
    let rows = records(folder.read("rows.csv").as_bytes(), b',');
    let column = |name: &str| rows[0].iter().position(|one| one == name).unwrap_or_else(|| panic!("{name}"));
    assert_eq!(rows.len(), 4);
    assert_eq!(rows[0][..2], ["campaign.budget", "status"]);
    assert_eq!([&rows[1][1], &rows[1][column("spend")]], ["no_plan", ""]);
    assert_eq!(rows[3][1], "optimal");
    let number = |row: usize, name: &str| rows[row][column(name)].parse::<f64>().unwrap();
    for row in [2, 3] {
        let channels = number(row, "spend_radio") + number(row, "spend_search");
        support::close(channels, number(row, "spend"), 0.011);
        assert_eq!(number(row, "activation_fee"), 100.0);
        let paid = number(row, "spend") + number(row, "activation_fee");
        support::close(paid + number(row, "unspent"), number(row, "campaign.budget"), 0.011);
    }
    let fee = "channel.radio.activation_fee=100";
    let ran = sweep(&folder, &["--vary", "budget=10k,20k", "--set", fee, "--format", "csv-excel-nl"]);
    assert!(ran.result.starts_with("\u{feff}campaign.budget;status"));
    let dutch = records(&ran.result.as_bytes()["\u{feff}".len()..], b';');
    assert_eq!(dutch[2][column("spend")], rows[3][column("spend")].replace('.', ","));
}

#[test]
fn without_a_range_the_budget_is_swept_and_the_briefs_own_is_marked() {
    let ran = sweep(&Folder::with(SHOP), &["--steps", "8"]);
    assert_eq!(ran.code, 0, "{}", ran.said);
    let text = ran.result;
    for wanted in ["Flower shop: over budget", "*€20,000", "€4,000", "€40,000", "Every goal is met from", "│"] {
        assert!(text.contains(wanted), "{wanted}: {text}");
    }
    assert!(text.lines().all(|line| line.trim_end() == line && line.chars().count() <= 80), "{text}");
}

#[test]
fn a_sweep_without_any_plan_ends_with_3() {
    let ran = sweep(&Folder::with(SHOP), &["--vary", "budget=1k..3k", "--steps", "3"]);
    assert_eq!(ran.code, 3, "{}", ran.said);
}

#[cfg(unix)]
#[test]
fn an_interrupted_sweep_keeps_its_complete_rows() {
    let folder = Folder::with(SHOP);
    let args =
        ["--vary", "budget=10k..40k", "--steps", "90000", "--format", "csv", "-o", "rows.csv", "-o", "rows.json"];
    let mut child = folder
        .klantreis(&[&["sweep", "brief.toml", "-o", "/dev/stdout"], &args[..]].concat())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // Rows are printed as they come, so after the head and two of them there is something to keep.
    let mut printed = BufReader::new(child.stdout.take().unwrap());
    for _ in 0..3 {
        assert!(printed.read_line(&mut String::new()).unwrap() > 0);
    }
    let asked = Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
    assert!(asked.success());
    std::io::copy(&mut printed, &mut std::io::sink()).unwrap();
    let ran = Ran::of(&child.wait_with_output().unwrap());
    assert_eq!(ran.code, 130, "{}", ran.said);
    let rows = records(folder.read("rows.csv").as_bytes(), b',');
    let done = rows.len() - 1;
    assert!(done > 0 && done < 90_000);
    assert!(rows.iter().all(|row| row.len() == rows[0].len()));
    let json: serde_json::Value = serde_json::from_str(&folder.read("rows.json")).unwrap();
    assert_eq!(json["complete"], false);
    assert_eq!(json["cells"].as_array().unwrap().len(), done);
    assert!(ran.said.contains("of 90,000 cells; the rows written are complete"), "{}", ran.said);
}

// What proved plans must do along an axis.

#[test]
fn more_budget_brings_more_and_ever_less_of_it() {
    for name in ["florist", "snack", "webshop"] {
        let cells = swept(&example(name), "campaign.budget=0%..+60%", 7);
        let values: Vec<f64> = cells.iter().map(|found| found.objective).collect();
        let room = 1e-5 * values[0].abs();
        assert!(values.windows(2).all(|pair| pair[1] >= pair[0] - room), "{name}: {values:?}");
        let bends = |three: &[f64]| three[1] >= 0.5 * (three[0] + three[2]) - room;
        assert!(values.windows(3).all(bends), "{name}: {values:?}");
        let worth: Vec<f64> = cells.iter().filter_map(|found| found.marginal).collect();
        assert_eq!(worth.len(), values.len());
        let slopes = values.windows(2).zip(worth.windows(2));
        let step = 0.1 * read::request(&request(&example(name))).brief.campaign.budget.unwrap().get();
        for (pair, worth) in slopes {
            let slope = (pair[1] - pair[0]) / step;
            let (low, high) = (worth[1] - room / step, worth[0] + room / step);
            assert!((low..=high).contains(&slope), "{name}: {slope} is not within {worth:?}");
        }
    }
}

#[test]
fn a_higher_goal_never_costs_less() {
    let brief = format!("{SHOP}\n[objective]\nminimise = \"spend\"\n");
    let reading = read::text("shop", &brief);
    let cells = solved(&reading, "goal.see.reach=20%..60%", 9);
    let spends: Vec<f64> = cells.iter().map(|found| found.objective).collect();
    assert!(spends.windows(2).all(|pair| pair[1] >= pair[0] - 1e-3), "{spends:?}");
    assert!(spends[8] > 1.5 * spends[0], "{spends:?}");
    let ran = sweep(&Folder::with(SHOP), &["--vary", "goal.see.reach=40%..70%", "--minimise", "spend", "--steps", "7"]);
    let text = ran.result;
    assert!(text.contains("Meeting the goals takes at least") && text.contains("Each point more costs"), "{text}");
}

fn swept(brief: &Path, vary: &str, steps: usize) -> Vec<CellFigures> {
    solved(&read::request(&request(brief)), vary, steps)
}

/// The plans along an axis, each of which must be proved and meet its goals.
fn solved(reading: &Reading, vary: &str, steps: usize) -> Vec<CellFigures> {
    let problem = resolve::problem(&reading.brief, &reading.catalogue).unwrap_or_else(|faults| panic!("{faults:?}"));
    let axis = AxisRequest::parse(vary).unwrap().axis(reading, steps).unwrap();
    let head = SweepSetup::of(&problem, &[], SweepGrid { axes: vec![axis] });
    let what_if = WhatIf { reading, settings: Settings::default() };
    let mut cells: Vec<SweepCell> = Vec::new();
    let sweep = Sweep { what_if, setup: &head, base: None };
    let done = sweep.run(&AtomicBool::new(false), |cell| {
        cells.push(cell);
        Ok::<(), ()>(())
    });
    assert_eq!(done, Ok(steps));
    assert!(cells.iter().enumerate().all(|(index, cell)| cell.index == index && cell.status == CellStatus::Optimal));
    cells.into_iter().filter_map(|cell| cell.figures).collect()
}

fn example(name: &str) -> PathBuf {
    Path::new("plans").join(name).join("brief.toml")
}

fn request(brief: &Path) -> Request {
    Request { brief: Some(brief.to_owned()), ..Request::default() }
}

/// Sweeps the brief of a folder.
fn sweep(folder: &Folder, arguments: &[&str]) -> Ran {
    folder.run(&[&["sweep", "brief.toml"], arguments].concat())
}

fn records(csv: &[u8], delimiter: u8) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).delimiter(delimiter).from_reader(csv);
    reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// Ends are read as the brief reads the key they are of.
#[test]
fn the_ends_of_a_budget_are_read_as_money() {
    let reading = read::text("shop", SHOP);
    for text in ["budget=50.000..90.000", "budget=50,000..90,000", "budget=50k..0,09m", "budget=50.000,00..90'000"] {
        let axis = AxisRequest::parse(text).unwrap().axis(&reading, 2).unwrap();
        assert_eq!(axis.values, [50_000.0, 90_000.0], "{text}");
    }
    let dotted = read::text("shop", &SHOP.replacen("[campaign]", "[campaign]\nreserve = \"12.500%\"", 1));
    let axis = AxisRequest::parse("campaign.reserve=-20%..+20%").unwrap().axis(&dotted, 2).unwrap();
    assert_eq!(axis.values, [10.0, 15.0]);
}

/// In per cent a point is a decimal one: nobody writes per cents in thousands.
#[test]
fn three_decimals_of_a_percentage_are_read() {
    assert!(AxisRequest::parse("channel.tv.discount=10%,33.333%").is_ok());
    assert!(AxisRequest::parse("channel.tv.discount=10%,33.333.333%").is_err());
}
