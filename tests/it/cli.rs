//! The command line from outside: exit codes, what goes where, which files appear, and that a plan
//! is the same bytes whenever it is asked for.

use std::io::Write;
use std::process::{Child, Stdio};

use crate::support::command::{Folder, Ran, run};
use crate::support::examples;

/// A brief with three channels over two phases; all its goals can be met.
const SHOP: &str = r#"
[campaign]
name = "Flower shop"
start = 2027-03-01
weeks = 4
budget = 20_000
catalogue = "none"

[audience.city]
people = 100_000
in_phase = { think = "20%" }

[goal.see]
reach = "40%"

[channel.radio]
tags = ["broadcast"]
price = { per = "thousand", mid = 8.5 }
role.see = { ceiling = "60%", curve = { shape = 1 } }

[channel.search]
price = { per = "click", mid = 0.40 }

[channel.search.role.think]
ceiling = "50%"
curve = { shape = 0.8 }
click_through = "5%"
demand = { clicks = 4_000 }

[channel.tv]
tags = ["broadcast"]
price = { per = "GRP", mid = 40, basis_people = 200_000 }
role.see = { ceiling = "85%", curve = { shape = 0.95 } }
"#;

const COLUMNS: &str = "format_version,campaign,scenario,phase,phase_stdc,channel,channel_name,format,tags,audience,\
    audience_people,phase_people,start_date,end_date,weeks,currency,buying_unit,unit_price,units,spend_gross,\
    discount_pct,spend,fee,spend_total,share_of_spend_pct,impressions,on_target_pct,contacts,grp,reach_people,\
    reach_pct,reach_3plus_pct,avg_frequency,clicks,conversions,cpm,cost_per_grp,cost_per_reach_point,cost_per_click,\
    cost_per_conversion,next_reach_point_cost,spend_min,spend_max,bound_by,goal_status,price_year,confidence,source,\
    activation_fee,message,message_aim,message_question,rounded_to,campaign_weeks";

// Exit codes.

#[test]
fn a_plan_that_meets_its_goals_ends_with_0() {
    let ran = plan(&shop(), &[]);
    assert_eq!(ran.code, 0, "{}", ran.said);
    let told = ran.result.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(told.contains("meets its goal"), "{}", ran.result);
}

#[test]
fn a_faulty_brief_ends_with_1_and_says_nothing_on_standard_output() {
    let ran = plan(&shop(), &["--set", "goal.see.raech=40%"]);
    assert_eq!(ran.code, 1);
    assert!(ran.result.is_empty(), "{}", ran.result);
    assert!(ran.said.contains("unknown key `raech`"), "{}", ran.said);
}

#[test]
fn plan_without_arguments_ends_with_2_and_shows_how() {
    let ran = run(&["plan"]);
    assert_eq!(ran.code, 2);
    assert!(ran.said.contains("klantreis plan --budget 250k --people 3.2m --goal see=55%"), "{}", ran.said);
}

#[test]
fn arguments_that_cannot_be_meant_end_with_2() {
    let folder = shop();
    let wrong: [(&[&str], &str); 8] = [
        (&["--goal", "nonsense"], "PHASE=REACH"),
        (&["-o", "plan.xyz"], "plan.xyz"),
        (&["-o", "plan"], "extension"),
        (&["-o", "plan.csv", "--format", "json"], "do not agree"),
        (&["--tolerance", "2"], "between 1e-6 and 0.5"),
        (&["--tolerance", "1e-9"], "between 1e-6 and 0.5"),
        (&["--tolerance", "small"], "1e-4"),
        (&["--people", "3m"], "--people"),
    ];
    for (arguments, word) in wrong {
        let ran = plan(&folder, arguments);
        assert_eq!(ran.code, 2, "{arguments:?}: {}", ran.said);
        assert!(ran.result.is_empty(), "{arguments:?}: {}", ran.result);
        assert!(ran.said.contains(word), "{arguments:?}: {}", ran.said);
    }
    assert_eq!(folder.names(), ["brief.toml"]);
}

#[cfg(not(feature = "highs"))]
#[test]
fn an_engine_that_is_not_built_in_ends_with_2() {
    let ran = plan(&shop(), &["--solver", "highs"]);
    assert_eq!(ran.code, 2, "{}", ran.said);
    assert!(ran.said.contains("--features highs"), "{}", ran.said);
}

#[test]
fn limits_that_contradict_end_with_3_and_write_nothing() {
    let folder = shop();
    let wishes = ["--set", "channel.tv.at_least=15_000", "--set", "channel.radio.at_least=15_000", "-o", "plan.csv"];
    let ran = plan(&folder, &wishes);
    assert_eq!(ran.code, 3, "{}", ran.said);
    assert!(ran.result.is_empty(), "{}", ran.result);
    assert!(ran.said.contains("contradict"), "{}", ran.said);
    assert_eq!(folder.names(), ["brief.toml"]);
}

#[test]
fn a_goal_that_more_money_would_meet_ends_with_4_and_names_the_least_budget() {
    let ran = plan(&shop(), &["--budget", "3k", "--goal", "see=70%"]);
    assert_eq!(ran.code, 4, "{}", ran.said);
    assert!(ran.result.contains("Goal ‘see’ of 70% cannot be met: at most "), "{}", ran.result);
    assert!(ran.result.contains("Raise the budget to €"), "{}", ran.result);
}

#[test]
fn a_goal_above_every_ceiling_ends_with_4_and_no_budget_is_named() {
    let ran = plan(&shop(), &["--goal", "think=70%"]);
    assert_eq!(ran.code, 4, "{}", ran.said);
    assert!(ran.result.contains("Goal ‘think’ of 70% cannot be met"), "{}", ran.result);
    assert!(!ran.result.contains("Raise the budget"), "{}", ran.result);
}

#[test]
fn a_missed_goal_is_explained_with_4_and_a_csv_of_reasons_is_refused_with_2() {
    let folder = shop();
    let ran = folder.run(&["explain", "brief.toml", "--budget", "3k", "--goal", "see=70%"]);
    assert_eq!(ran.code, 4, "{}", ran.said);
    for said in ["why this plan", "cannot be met", "Why each line gets what it gets", "What each goal costs"] {
        assert!(ran.result.contains(said), "{said} is not in\n{}", ran.result);
    }
    let ran = folder.run(&["explain", "brief.toml", "-o", "why.csv"]);
    assert_eq!(ran.code, 2, "{}", ran.said);
    assert_eq!(folder.names(), ["brief.toml"]);
    let ran = folder.run(&["explain", "brief.toml", "-o", "why.md", "-o", "why.json", "--quiet"]);
    assert_eq!(ran.code, 0, "{}", ran.said);
    assert_eq!(folder.names(), ["brief.toml", "why.json", "why.md"]);
}

#[test]
fn a_split_that_breaks_nothing_ends_with_0_one_that_does_with_4_and_a_faulty_one_with_1() {
    let folder = shop();
    plan(&folder, &["-o", "plan.csv", "--quiet"]);
    let ran = folder.run(&["evaluate", "brief.toml", "--plan", "plan.csv"]);
    assert_eq!(ran.code, 0, "{}", ran.said);
    assert!(ran.result.contains("Nothing: this split is the best there is for the money."), "{}", ran.result);
    folder.write("much.csv", "phase,channel,spend\nsee,radio,50000\nthink,search,9000\n");
    let ran = folder.run(&["evaluate", "brief.toml", "--plan", "much.csv"]);
    assert_eq!(ran.code, 4, "{}", ran.said);
    assert!(ran.result.contains("The budget is broken: €59,000 instead of at most €20,000"), "{}", ran.result);
    folder.write("wrong.csv", "phase,channel,spend\nsee,radoi,50000\n");
    let ran = folder.run(&["evaluate", "brief.toml", "--plan", "wrong.csv", "-o", "judged.md"]);
    assert_eq!(ran.code, 1, "{}", ran.said);
    assert!(ran.result.is_empty() && ran.said.contains("row 2, column `channel`"), "{}", ran.said);
    assert!(!folder.names().contains(&"judged.md".to_owned()));
    assert_eq!(folder.run(&["evaluate", "brief.toml", "--plan", "none.csv"]).code, 1);
    assert_eq!(folder.run(&["evaluate", "brief.toml"]).code, 2);
}

// What goes where.

#[test]
fn help_shows_examples() {
    for arguments in [&["--help"][..], &["plan", "--help"]] {
        let ran = run(arguments);
        assert_eq!(ran.code, 0, "{}", ran.said);
        assert!(ran.result.contains("Examples:\n  klantreis plan "), "{}", ran.result);
        assert!(ran.result.contains("--budget 250k --people 3.2m --goal see=55%"), "{}", ran.result);
    }
    assert!(run(&["--help"]).result.contains("Exit codes:"));
}

#[test]
fn results_go_to_standard_output_and_remarks_to_standard_error() {
    let no_demand = SHOP.replace("demand = { clicks = 4_000 }", "");
    let ran = plan(&Folder::with(&no_demand), &[]);
    assert_eq!(ran.code, 0, "{}", ran.said);
    assert!(ran.said.starts_with("remark: "), "{}", ran.said);
    assert!(ran.result.contains("Flower shop") && !ran.result.contains("remark:"), "{}", ran.result);
}

#[test]
fn nothing_is_coloured_when_nobody_looks() {
    let folder = shop();
    for arguments in [&[][..], &["--format", "markdown"], &["--set", "goal.sea.reach=40%"]] {
        let ran = plan(&folder, arguments);
        assert!(!ran.result.contains('\x1b') && !ran.said.contains('\x1b'), "{arguments:?}");
    }
    plan(&folder, &["-o", "plan.txt", "-o", "plan.md"]);
    assert!(!folder.read("plan.txt").contains('\x1b') && !folder.read("plan.md").contains('\x1b'));
}

#[test]
fn a_reader_that_goes_away_is_no_fault() {
    let folder = shop();
    for arguments in [&["plan", "brief.toml"][..], &["plan", "brief.toml", "--format", "json"], &["show", "catalogue"]]
    {
        let mut child = spawn(&folder, arguments);
        drop(child.stdout.take());
        let ended = Ran::of(&child.wait_with_output().expect("the binary ends"));
        assert_eq!(ended.code, 0, "{arguments:?}: {}", ended.said);
    }
}

#[test]
fn tables_keep_to_eighty_columns_and_to_the_width_asked() {
    let mut wide = Vec::new();
    for (_, brief) in examples() {
        for (arguments, columns) in [(&[][..], 80), (&["--width", "120"], 120)] {
            let asked: Vec<&str> = ["plan", brief.to_str().unwrap()].iter().chain(arguments).copied().collect();
            let table = run(&asked).result;
            assert!(!table.is_empty(), "{} prints nothing", brief.display());
            let lines = table.lines().filter(|line| line.chars().count() > columns);
            wide.extend(
                lines.map(|line| format!("{} at {columns}: {} columns: {line}", brief.display(), line.chars().count())),
            );
        }
    }
    assert!(wide.is_empty(), "{} lines are too wide:\n{}", wide.len(), wide.join("\n"));
}

// Files.

#[test]
fn every_file_asked_for_is_written_in_the_format_of_its_extension() {
    let folder = shop();
    let ran = plan(&folder, &["-o", "plan.csv", "-o", "plan.json", "-o", "plan.md", "-o", "plan.txt"]);
    assert_eq!(ran.code, 0, "{}", ran.said);
    assert!(ran.result.contains("Flower shop"), "the table is printed as well: {}", ran.result);
    assert_eq!(folder.names(), ["brief.toml", "plan.csv", "plan.json", "plan.md", "plan.txt"]);
    assert!(folder.read("plan.csv").starts_with(COLUMNS));
    assert!(folder.read("plan.json").starts_with('{'));
    assert!(folder.read("plan.md").contains("| "));
    assert!(folder.read("plan.txt").contains("Flower shop"));
}

#[test]
fn quiet_prints_nothing_when_a_file_is_written() {
    let folder = shop();
    let ran = plan(&folder, &["-o", "plan.json", "--quiet"]);
    assert_eq!((ran.code, ran.result.as_str()), (0, ""), "{}", ran.said);
    assert_eq!(folder.names(), ["brief.toml", "plan.json"]);
}

#[test]
fn quiet_without_a_file_leaves_the_exit_code_and_what_is_wrong() {
    let folder = shop();
    folder.write("less.toml", &folder.read("brief.toml").replace("weeks = 4", "weeks = 3"));
    let commands: [&[&str]; 7] = [
        &["plan", "brief.toml"],
        &["plan", "brief.toml", "--format", "json"],
        &["plan", "brief.toml", "--format", "xlsx"],
        &["explain", "brief.toml"],
        &["map", "brief.toml"],
        &["compare", "brief.toml", "less.toml"],
        &["sweep", "brief.toml", "--steps", "2", "--vary", "budget=10k..20k"],
    ];
    for command in commands {
        let (loud, quiet) = (folder.run(command), folder.run(&[command, &["--quiet"]].concat()));
        assert!(quiet.code == 0 && quiet.result.is_empty(), "{command:?}: {}{}", quiet.result, quiet.said);
        assert!(command.contains(&"xlsx") || !loud.result.is_empty(), "{command:?}: {}", loud.said);
    }
    let missed = plan(&folder, &["--goal", "see=80%", "--budget", "3k", "-q"]);
    assert_eq!((missed.code, missed.result.as_str()), (4, ""), "{}", missed.said);
    let faulty = plan(&folder, &["--set", "campaign.weeks=-1", "-q"]);
    assert!(faulty.code == 1 && faulty.said.contains("error"), "{}", faulty.said);
    assert_eq!(folder.names(), ["brief.toml", "less.toml"]);
}

#[test]
fn either_all_files_are_written_or_none() {
    let folder = shop();
    folder.write("kept.csv", "an older plan");
    let ran = plan(&folder, &["-o", "kept.csv", "-o", "new.json", "-o", "missing/plan.md"]);
    assert_eq!(ran.code, 1);
    assert!(ran.said.contains("missing/plan.md") && ran.said.contains("nothing was written"), "{}", ran.said);
    assert_eq!(folder.names(), ["brief.toml", "kept.csv"]);
    assert_eq!(folder.read("kept.csv"), "an older plan");
}

#[test]
fn one_format_may_be_named_for_the_file_and_its_dialect() {
    let folder = shop();
    let ran = plan(&folder, &["-o", "plan.csv", "--format", "csv-excel-nl", "--quiet"]);
    assert_eq!(ran.code, 0, "{}", ran.said);
    assert!(folder.read("plan.csv").starts_with('\u{feff}'));
}

// The same bytes.

#[test]
fn the_same_brief_gives_the_same_bytes() {
    let folder = shop();
    for format in FORMATS {
        let (once, again) = (plan(&folder, &["--format", format]), plan(&folder, &["--format", format]));
        assert_eq!(once.result, again.result, "{format}");
    }
}

#[test]
fn the_order_of_channels_changes_no_byte() {
    let backwards = Folder::with(&channels_backwards(SHOP));
    let forwards = shop();
    for format in FORMATS {
        let (one, other) = (plan(&forwards, &["--format", format]), plan(&backwards, &["--format", format]));
        assert_eq!(one.code, 0, "{}", one.said);
        assert_eq!(one.result, other.result, "{format}");
    }
}

// CSV.

#[test]
fn csv_begins_with_the_frozen_columns() {
    let ran = plan(&shop(), &["--format", "csv"]);
    assert_eq!(ran.result.lines().next(), Some(COLUMNS), "the columns are frozen: new ones come last");
    assert_eq!(COLUMNS.split(',').count(), 54);
}

#[test]
fn every_row_of_csv_has_every_column() {
    let csv = plan(&shop(), &["--format", "csv"]).result;
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.expect("every row is as long")).collect();
    assert_eq!(rows.len(), 3, "{csv}");
    assert!(rows.iter().all(|row| row.len() == 54));
}

#[test]
fn a_dutch_excel_gets_mark_semicolons_crlf_and_decimal_commas() {
    let csv = plan(&shop(), &["--format", "csv-excel-nl"]).result;
    let rest = csv.strip_prefix('\u{feff}').expect("a byte order mark comes first");
    assert!(rest.starts_with(&COLUMNS.replace(',', ";")), "{rest}");
    assert_eq!(rest.matches('\n').count(), rest.matches("\r\n").count(), "every line ends with CRLF");
    assert!(rest.ends_with("\r\n"));
    let unit_price = COLUMNS.split(',').position(|column| column == "unit_price").expect("there is a unit price");
    let radio = rest.lines().find(|line| line.contains(";radio;")).expect("radio is bought");
    assert_eq!(radio.split(';').nth(unit_price), Some("8,5000"));
}

#[test]
fn a_dialect_in_the_brief_is_the_default() {
    let named = plan(&shop(), &["--format", "csv-excel-nl"]).result;
    let default = plan(&shop(), &["--format", "csv", "--set", "report.csv=excel-nl"]).result;
    assert_eq!(named, default);
}

#[test]
fn text_that_a_spreadsheet_would_run_is_defused() {
    let asked = ["--format", "csv", "--set", "campaign.name=\"=1+1\"", "--set", "channel.radio.name=\"@SUM(A1)\""];
    let ran = plan(&shop(), &asked);
    assert_eq!(ran.code, 0, "{}", ran.said);
    assert!(ran.result.contains(",'=1+1,") && ran.result.contains(",'@SUM(A1),"), "{}", ran.result);
    assert!(!ran.result.contains(",=1+1") && !ran.result.contains(",@SUM"), "{}", ran.result);
}

// Other ways to ask.

#[test]
fn a_plan_needs_no_file_at_all() {
    let ran = run(&["plan", "--budget", "250k", "--people", "3.2m", "--goal", "see=55%"]);
    assert_eq!(ran.code, 0, "{}", ran.said);
    assert!(ran.result.contains("€250,000"), "{}", ran.result);
}

#[test]
fn a_dash_reads_standard_input() {
    let folder = shop();
    let mut child = spawn(&folder, &["plan", "-"]);
    let mut input = child.stdin.take().expect("standard input is a pipe");
    input.write_all(SHOP.as_bytes()).expect("the brief can be piped");
    drop(input);
    let piped = Ran::of(&child.wait_with_output().expect("the binary ends"));
    assert_eq!(piped.code, 0, "{}", piped.said);
    assert_eq!(piped.result, plan(&folder, &[]).result);
}

#[test]
fn set_takes_text_numbers_shares_and_booleans() {
    let folder = shop();
    let changed = [
        ("campaign.name=Tulips", "Tulips\n"),
        ("campaign.budget=12_000", "€12,000"),
        ("campaign.budget=12.5k", "€12,500"),
        ("goal.see.reach=45%", "of 45.0%"),
    ];
    for (change, word) in changed {
        let ran = plan(&folder, &["--set", change]);
        assert_eq!(ran.code, 0, "{change}: {}", ran.said);
        assert!(ran.result.contains(word), "{change}: {}", ran.result);
    }
    let bought = plan(&folder, &["--format", "csv"]).result;
    let excluded = plan(&folder, &["--format", "csv", "--set", "channel.radio.exclude=true"]).result;
    assert!(bought.contains(",radio,") && !excluded.contains(",radio,"), "{excluded}");
}

#[test]
fn the_later_of_two_changes_counts() {
    let ran = plan(&shop(), &["--set", "campaign.budget=9k", "--set", "campaign.budget=15k"]);
    assert!(ran.result.contains("€15,000"), "{}", ran.result);
}

#[test]
fn the_program_can_be_read() {
    let ran = plan(&shop(), &["--show-program"]);
    assert_eq!(ran.code, 0, "{}", ran.said);
    assert!(ran.result.starts_with("maximise\n"), "{}", ran.result);
    assert!(ran.result.contains("subject to") && ran.result.contains("budget: "), "{}", ran.result);
}

#[test]
fn init_writes_a_brief_that_check_and_plan_accept() {
    let folder = Folder::empty();
    let written = folder.run(&["init", "new.toml", "--budget", "80k", "--people", "500k", "--goal", "see=30%"]);
    assert_eq!((written.code, written.result.as_str()), (0, ""), "{}", written.said);
    assert!(written.said.contains("klantreis plan new.toml"), "{}", written.said);
    let checked = folder.run(&["check", "new.toml"]);
    assert_eq!(checked.code, 0, "{}", checked.said);
    assert!(checked.result.contains("new.toml: no faults"), "{}", checked.result);
    let planned = folder.run(&["plan", "new.toml"]);
    assert_eq!(planned.code, 0, "{}", planned.said);
    assert!(planned.result.contains("€80,000"), "{}", planned.result);
}

#[test]
fn every_key_that_init_shows_can_be_uncommented() {
    let shown =
        |line: &str| line.starts_with("# [") || line.split_once(" = ").is_some_and(|(key, _)| !key[2..].contains(' '));
    let open = |line: &str| if line.starts_with("# ") && shown(line) { line[2..].to_owned() } else { line.to_owned() };
    for language in ["en", "nl"] {
        let folder = Folder::empty();
        folder.run(&["init", "new.toml", "--language", language]);
        let text = folder.read("new.toml");
        let uncommented: Vec<String> = text.lines().map(open).collect();
        assert!(uncommented.iter().filter(|line| !text.lines().any(|other| other == *line)).count() >= 15);
        folder.write("all.toml", &uncommented.join("\n"));
        let checked = folder.run(&["check", "all.toml"]);
        assert_eq!(checked.code, 0, "{}\n{}", checked.said, uncommented.join("\n"));
    }
}

#[test]
fn init_never_writes_over_a_file() {
    let folder = shop();
    let ran = folder.run(&["init", "brief.toml"]);
    assert_eq!(ran.code, 1);
    assert!(ran.said.contains("brief.toml: is there already"), "{}", ran.said);
    assert_eq!(folder.read("brief.toml"), SHOP);
}

#[test]
fn init_with_a_fault_writes_nothing() {
    let folder = Folder::empty();
    let ran = folder.run(&["init", "new.toml", "--goal", "sea=30%"]);
    assert_eq!(ran.code, 1, "{}", ran.said);
    assert!(ran.said.contains("did you mean `see`?"), "{}", ran.said);
    assert!(folder.names().is_empty(), "{:?}", folder.names());
}

#[test]
fn check_counts_what_the_brief_holds_and_explains_its_defaults() {
    let folder = shop();
    let checked = folder.run(&["check", "brief.toml"]);
    assert_eq!(checked.code, 0, "{}", checked.said);
    assert_eq!(checked.result, "brief.toml: no faults; 3 placements, 1 goal and 0 limits\n");
    let explained = folder.run(&["check", "brief.toml", "--explain"]).result;
    assert!(explained.starts_with("Defaults in use"), "{explained}");
    let line = |key: &str| explained.lines().find(|line| line.contains(key)).unwrap_or_default();
    assert!(line("audience.city.in_phase.do").contains("assumption"), "{explained}");
    assert!(line("channel.tv.role.see.on_target").contains("50.0%"), "{explained}");
}

#[test]
fn check_ends_with_1_on_a_fault() {
    let ran = shop().run(&["check", "brief.toml", "--set", "goal.see.reach=155%"]);
    assert_eq!((ran.code, ran.result.as_str()), (1, ""), "{}", ran.said);
}

#[test]
fn show_catalogue_of_a_phase_shows_that_phase_alone() {
    let ran = run(&["show", "catalogue", "--phase", "do"]);
    assert_eq!(ran.code, 0, "{}", ran.said);
    assert!(ran.result.starts_with("Do: "), "{}", ran.result);
    assert!(ran.result.contains("shopping-ads") && !ran.result.contains("Television"), "{}", ran.result);
    assert!(!ran.result.contains("See: "), "{}", ran.result);
    let misspelt = run(&["show", "catalogue", "--phase", "doo"]);
    assert_eq!(misspelt.code, 2);
    assert!(misspelt.said.contains("did you mean `do`?"), "{}", misspelt.said);
}

#[test]
fn the_catalogue_shown_as_a_file_is_one() {
    let folder = shop();
    let shown = run(&["show", "catalogue", "--toml"]).result;
    folder.write("ours.toml", &shown);
    let brief = "[campaign]\nbudget = 50_000\ncatalogue = \"ours.toml\"\n[audience.all]\npeople = 100_000\n";
    folder.write("brief.toml", brief);
    let ran = folder.run(&["check", "brief.toml"]);
    assert_eq!(ran.code, 0, "{}", ran.said);
}

#[test]
fn show_journeys_lists_the_phases_in_order() {
    let journeys = run(&["show", "journeys"]).result;
    let at = |phase: &str| journeys.find(&format!("\n{phase} "));
    let places = [at("see"), at("think"), at("do"), at("care")];
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{journeys}");
}

const FORMATS: [&str; 5] = ["table", "csv", "csv-excel-nl", "json", "markdown"];

/// A folder with the shop's brief.
fn shop() -> Folder {
    Folder::with(SHOP)
}

/// `plan brief.toml`, with more arguments.
fn plan(folder: &Folder, more: &[&str]) -> Ran {
    folder.run(&[&["plan", "brief.toml"], more].concat())
}

fn spawn(folder: &Folder, arguments: &[&str]) -> Child {
    let mut command = folder.klantreis(arguments);
    let piped = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    piped.spawn().expect("the binary starts")
}

/// The same brief with its channels written from the last to the first.
fn channels_backwards(brief: &str) -> String {
    let tables: Vec<&str> = brief.split("\n\n").collect();
    let (channels, rest): (Vec<&str>, Vec<&str>) = tables.into_iter().partition(|table| table.contains("[channel."));
    let channels = channels.into_iter().rev().map(str::trim_end);
    rest.into_iter().chain(channels).collect::<Vec<_>>().join("\n\n") + "\n"
}
