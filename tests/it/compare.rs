//! Two plans side by side: what moved, which goal that touched, and what is refused.

use crate::support;
use crate::support::command::Folder;
use crate::support::shop::SHOP;
use klantreis::compare::{Change, GoalOutcome, PairComparison, PlanFigures};

const COLUMNS: &str = "format_version,level,phase,channel,channel_name,currency,spend_a,spend_b,spend_difference,\
    spend_difference_pct,reach_pct_a,reach_pct_b,reach_difference_points";

// What moved.

#[test]
fn a_plan_against_itself_moves_nothing() {
    let folder = Folder::holding("a.toml", SHOP);
    let ran = folder.compare(&["a.toml", "a.toml"]);
    assert_eq!(ran.code, 0, "{}", ran.said);
    assert!(ran.result.contains("Nothing moves: B spends the same in every line; goals see and visits stay met"));
    assert!(ran.result.contains("3 lines unchanged") && !ran.result.contains("Lines that moved"), "{}", ran.result);
}

#[test]
fn one_plan_in_three_files_and_its_brief_is_the_same_plan() {
    let folder = Folder::holding("a.toml", SHOP);
    folder.plan("a.toml", &["-o", "a.json", "-o", "a.csv"]);
    folder.plan("a.toml", &["-o", "nl.csv", "--format", "csv-excel-nl"]);
    for pair in [["a.json", "a.csv"], ["a.csv", "nl.csv"], ["nl.csv", "a.toml"], ["a.toml", "a.json"]] {
        let ran = folder.compare(&pair);
        assert_eq!(ran.code, 0, "{pair:?}: {}", ran.said);
        assert!(ran.result.contains("Nothing moves"), "{pair:?}: {}", ran.result);
        assert!(!ran.result.contains("Bear in mind"), "{pair:?}: {}", ran.result);
    }
}

#[test]
fn more_budget_says_how_much_and_what_it_brings() {
    let compared = compared(SHOP, &SHOP.replace("20_000", "25_000"));
    assert!(compared.headline().starts_with("B spends €5,000 more; See gains "), "{}", compared.headline());
    assert!(compared.headline().contains("mostly by "), "{}", compared.headline());
    support::close(compared.totals.spend.difference_pct.unwrap(), 25.0, 1e-6);
    let moved: f64 = compared.lines.iter().filter_map(|line| line.spend.difference).sum();
    support::close(moved, 5_000.0, 0.01);
    assert_eq!(compared.remarks(), ["the budget differs: €20,000 of net media in A, €25,000 of net media in B"]);
}

#[test]
fn a_line_on_one_side_only_is_new_or_gone() {
    let without = SHOP.replace("[channel.tv]", "[channel.tv]\nexclude = true");
    let (gone, new) = (compared(SHOP, &without), compared(&without, SHOP));
    let change = |compared: &PairComparison| compared.lines.iter().find(|line| line.channel == "tv").unwrap().change;
    assert_eq!((change(&gone), change(&new)), (Change::Gone, Change::New));
    let tv = gone.lines.iter().find(|line| line.channel == "tv").unwrap();
    assert_eq!((tv.spend.b, tv.reach_pct.b), (Some(0.0), Some(0.0)));
    assert!(gone.headline().contains("See loses"), "{}", gone.headline());
}

#[test]
fn crumbs_of_a_solver_are_neither_new_nor_moved() {
    let was = PlanFigures::of("a", &support::plan(SHOP));
    let mut is = was.clone();
    is.lines[0].spend += 0.4;
    let mut crumb = was.lines[0].clone();
    (crumb.channel, crumb.spend, crumb.reach_pct) = ("print".to_owned(), 0.3, Some(0.001));
    is.lines.push(crumb);
    let compared = PairComparison::of(&was, &is).unwrap();
    assert_eq!(compared.unchanged_lines, 4);
    assert!(compared.headline().starts_with("Nothing moves"), "{}", compared.headline());
}

// Goals.

#[test]
fn a_goal_that_gets_met_says_so_and_names_the_lines_of_its_phase() {
    let poor = SHOP.replace("20_000", "500");
    let compared = compared(&poor, SHOP);
    let see = compared.goals.iter().find(|goal| goal.goal == "see").unwrap();
    assert_eq!((see.outcome, see.met_a, see.met_b), (GoalOutcome::NowMet, Some(false), Some(true)));
    assert!(!see.moved_lines.is_empty() && see.moved_lines.iter().all(|touch| touch.channel != "search"));
    let sizes: Vec<f64> = see.moved_lines.iter().map(|touch| -touch.spend_difference.abs()).collect();
    assert!(sizes.is_sorted(), "{sizes:?}");
    assert!(compared.headline().contains("goals see and visits are now met"), "{}", compared.headline());
}

#[test]
fn a_goal_asked_on_one_side_only_is_new() {
    let fewer = SHOP.replace("[goal.visits]\nphase = \"think\"\nclicks = 1_000\n", "");
    let visits = compared(&fewer, SHOP).goals.into_iter().find(|goal| goal.goal == "visits").unwrap();
    assert_eq!((visits.outcome, visits.met_a, visits.met_b), (GoalOutcome::New, None, Some(true)));
}

#[test]
fn a_csv_of_several_audiences_does_not_tell_reach_and_says_so() {
    let two = SHOP.replace("[goal.see]", "[audience.country]\npeople = 50_000\n\n[goal.see]");
    let folder = Folder::holding("a.toml", &two);
    folder.plan("a.toml", &["-o", "a.csv"]);
    let ran = folder.compare(&["a.toml", "a.csv"]);
    assert!(ran.result.contains("only one of the files tells the reach of See, Think"), "{}", ran.result);
}

// Exit codes and refusals.

#[test]
fn the_worse_plan_made_here_sets_the_exit_code() {
    let folder = Folder::holding("a.toml", SHOP);
    folder.write("poor.toml", &SHOP.replace("20_000", "500"));
    assert_eq!(folder.compare(&["poor.toml", "a.toml"]).code, 4);
    folder.plan("poor.toml", &["-o", "poor.json"]);
    assert_eq!(folder.compare(&["poor.json", "a.toml"]).code, 0, "a file is not judged again");
    folder.write("never.toml", &format!("{SHOP}fixed = 90_000\n"));
    let ran = folder.compare(&["poor.toml", "never.toml"]);
    assert_eq!((ran.code, ran.result.as_str()), (3, ""), "{}", ran.said);
}

#[test]
fn two_currencies_are_refused() {
    let folder = Folder::holding("a.toml", SHOP);
    folder.write("b.toml", &SHOP.replace("weeks = 4", "weeks = 4\ncurrency = \"GBP\""));
    let ran = folder.compare(&["a.toml", "b.toml"]);
    assert_eq!((ran.code, ran.result.as_str()), (1, ""));
    assert!(ran.said.contains("b.toml: is in GBP while a.toml is in EUR"), "{}", ran.said);
}

#[test]
fn a_json_that_is_no_plan_is_refused_with_what_is_missing() {
    let folder = Folder::holding("a.toml", SHOP);
    folder.write("no.json", "{ \"format_version\": 1 }");
    folder.write("broken.json", "{ \"format_version\": ");
    let ran = folder.compare(&["no.json", "a.toml"]);
    assert_eq!(ran.code, 1);
    assert!(ran.said.contains("no.json: is not a plan that klantreis wrote: `status` is missing"), "{}", ran.said);
    let ran = folder.compare(&["broken.json", "missing.json"]);
    assert_eq!(ran.code, 1);
    assert!(ran.said.contains("broken.json: is not JSON") && ran.said.contains("missing.json: cannot be read"));
    let ran = folder.compare(&["a.toml", "a.ods"]);
    assert_eq!(ran.code, 2);
    assert!(ran.said.contains("a.ods: unknown extension"), "{}", ran.said);
}

#[test]
fn a_plan_of_a_later_version_is_refused() {
    let folder = Folder::holding("a.toml", SHOP);
    folder.plan("a.toml", &["-o", "a.json"]);
    let later = folder.read("a.json").replacen("\"format_version\": 1", "\"format_version\": 2", 1);
    folder.write("a.json", &later);
    let ran = folder.compare(&["a.json", "a.toml"]);
    assert_eq!(ran.code, 1);
    assert!(ran.said.contains("has format version 2"), "{}", ran.said);
}

// Formats.

#[test]
fn csv_has_a_row_per_phase_and_line_that_add_up() {
    let folder = Folder::holding("a.toml", SHOP);
    folder.write("b.toml", &SHOP.replace("20_000", "25_000"));
    let csv = folder.compare(&["a.toml", "b.toml", "--format", "csv"]).result;
    assert_eq!(csv.lines().next(), Some(COLUMNS), "the columns are frozen: new ones come last");
    let rows: Vec<csv::StringRecord> = csv::Reader::from_reader(csv.as_bytes()).records().map(Result::unwrap).collect();
    for level in ["phase", "line"] {
        let of_level = rows.iter().filter(|row| &row[1] == level);
        let sum: f64 = of_level.map(|row| row[8].parse::<f64>().unwrap()).sum();
        support::close(sum, 5_000.0, 1e-6);
    }
    let dutch = folder.compare(&["a.toml", "b.toml", "--format", "csv-excel-nl"]).result;
    let rest = dutch.strip_prefix('\u{feff}').expect("a byte order mark comes first");
    assert!(rest.starts_with(&COLUMNS.replace(',', ";")), "{rest}");
    assert_eq!(rest.replace(',', ".").replace(';', ","), csv, "only the dialect differs");
}

#[test]
fn every_format_can_be_written_and_the_table_fits() {
    let folder = Folder::holding("a.toml", SHOP);
    folder.write(
        "b.toml",
        &SHOP.replace("20_000", "25_000").replace("Radio spot", "Radio | spot on every station there is"),
    );
    let files = ["-o", "d.md", "-o", "d.json", "-o", "d.csv", "-o", "d.txt"];
    let ran = folder.compare(&[&["a.toml", "b.toml"], &files[..]].concat());
    assert_eq!(ran.code, 0, "{}", ran.said);
    assert!(ran.result.lines().all(|line| line.chars().count() <= 80), "{}", ran.result);
    assert!(ran.said.contains("remark: the budget differs"), "a CSV cannot hold remarks: {}", ran.said);
    assert!(folder.read("d.md").contains("Radio \\| spot"));
    let json: serde_json::Value = serde_json::from_str(&folder.read("d.json")).unwrap();
    assert_eq!(json["format_version"], 1);
    assert!(json["lines"][0]["spend"]["difference"].is_number(), "{json}");
    assert!(
        folder.read("d.csv").starts_with(COLUMNS) && folder.read("d.txt").starts_with("a.toml (A) and b.toml (B)\n")
    );
    let quiet = folder.compare(&["a.toml", "b.toml", "-o", "d.md", "--quiet"]);
    assert_eq!(quiet.result, "");
}

/// The comparison of two briefs.
fn compared(a: &str, b: &str) -> PairComparison {
    let snapshot = |name: &str, brief: &str| PlanFigures::of(name, &support::plan(brief));
    PairComparison::of(&snapshot("a", a), &snapshot("b", b)).unwrap()
}

#[test]
fn fees_that_move_are_told_beside_the_media() {
    let fee = |fee: &str| SHOP.replace("[channel.radio]", &format!("[channel.radio]\nactivation_fee = {fee}"));
    let brief = |of_radio: &str| fee(of_radio).replace("[goal.see]", "[objective]\nminimise = \"spend\"\n[goal.see]");
    let compared = compared(&brief("100"), &brief("300"));
    support::close(compared.totals.activation_fee.difference.unwrap(), 200.0, 1e-9);
    assert!(compared.headline().contains("it pays €200 more of activation fees"), "{}", compared.headline());
    assert!(!compared.headline().contains("Nothing moves"), "{}", compared.headline());
    let text = klantreis::report::comparison(&compared, klantreis::report::Format::Markdown, 80);
    assert!(text.contains("Activation fees"), "{text}");
}
