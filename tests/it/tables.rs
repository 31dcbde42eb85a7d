//! Tables as planners write them and other tools save them: each is read as the money or the reach that it is, or
//! refused by name.
//!
//! Every right value was worked out without this program. Spreadsheets with several habits at once are in `splits`.

use std::collections::BTreeMap;

use crate::support::close;
use crate::support::command::{Folder, Ran, run};
use klantreis::fit::{FitRequest, fit_curves};
use klantreis::input::read::points;

fn input(name: &str) -> String {
    format!("tests/cases/{name}")
}

fn evaluated(brief: &str, split: &str, more: &[&str]) -> Ran {
    let (brief, split) = (input(brief), input(split));
    let mut arguments = vec!["evaluate", &brief, "--plan", &split, "--format", "csv"];
    arguments.extend(more);
    run(&arguments)
}

/// Net media by channel, of a plan in CSV.
fn spends(csv: &str) -> BTreeMap<String, f64> {
    let mut found = BTreeMap::new();
    for row in csv::Reader::from_reader(csv.as_bytes()).deserialize::<BTreeMap<String, String>>() {
        let row = row.expect("a row of CSV");
        *found.entry(row["channel"].clone()).or_insert(0.0) += row["spend"].parse::<f64>().expect("money");
    }
    found
}

#[track_caller]
fn spent(ran: &Ran, wanted: &[(&str, f64)]) {
    let found = spends(&ran.result);
    let wanted: BTreeMap<String, f64> = wanted.iter().map(|(channel, spend)| ((*channel).to_owned(), *spend)).collect();
    assert_eq!(found, wanted, "{}", ran.said);
}

#[track_caller]
fn refused(ran: &Ran, because: &[&str]) {
    assert_eq!((ran.code, ran.result.as_str()), (1, ""), "{}", ran.said);
    for because in because {
        assert!(ran.said.contains(because), "{because} is not in\n{}", ran.said);
    }
}

// Numbers.

#[test]
fn a_number_that_reads_in_two_ways_is_refused_with_its_row_and_column() {
    let said = ["row 2, column `spend`: `12.500` can be read in two ways, as 12500 and as 12.500"];
    refused(&evaluated("base.toml", "03-typed-thousands-point.csv", &[]), &said);
    refused(&evaluated("base.toml", "03-typed-thousands-comma.csv", &[]), &["row 2, column `besteding`: `12,500`"]);
}

#[test]
fn amounts_in_thousands_are_thousands() {
    let ran = evaluated("base.toml", "03-times-1000-advice.csv", &[]);
    spent(&ran, &[("radio", 9_750.0), ("tv", 12_500.0)]);
    assert!(ran.said.contains("amounts are read times 1,000"), "{}", ran.said);
}

#[test]
fn a_unit_below_the_heading_and_a_line_above_it_count_too() {
    let folder = Folder::with(&std::fs::read_to_string(input("base.toml")).unwrap());
    for (csv, tv) in [
        ("Fase;Kanaal;Besteding\n;;(x \u{20ac} 1.000)\nSee;tv;12,5\n", 12_500.0),
        ("Alle bedragen x \u{20ac} 1.000\nFase;Kanaal;Besteding\nSee;tv;12,5\n", 12_500.0),
        ("All amounts in thousands of euros,,\nPhase,Channel,Spend\nSee,tv,12.5\n", 12_500.0),
        ("Fase;Kanaal;Besteding k\u{20ac}\nSee;tv;12,5\n", 12_500.0),
        ("Fase;Kanaal;;Media\n;;Bruto;Netto\nSee;tv;20.000,00;12.500,00\n", 12_500.0),
        ("Fase;Kanaal;Netto media, EUR\nSee;tv;12.500,00\n", 12_500.0),
    ] {
        folder.write("split.csv", csv);
        let ran = folder.run(&["evaluate", "brief.toml", "--plan", "split.csv", "--format", "csv"]);
        spent(&ran, &[("tv", tv)]);
    }
    for (csv, why) in [
        ("Fase;Kanaal;Besteding incl. btw\nSee;tv;12.500,00\n", "`Besteding incl. btw` is with VAT or a fee"),
        ("Fase;Kanaal;Bruto media\nSee;tv;12.500,00\n", "`Bruto media` is gross"),
        (
            "Bedragen incl. 21% btw\nFase;Kanaal;Besteding\nSee;tv;12.500,00\n",
            "says that amounts are with VAT or a fee",
        ),
        ("Fase;Kanaal;Besteding\nSee;tv;40%\n", "`40%` is a share"),
        ("Fase;Kanaal;Besteding\nSee;tv;5,00\nSee;Television spot;-8,00\n", "below zero"),
    ] {
        folder.write("split.csv", csv);
        let ran = folder.run(&["evaluate", "brief.toml", "--plan", "split.csv", "--format", "csv"]);
        refused(&ran, &[why]);
        assert!(!ran.said.contains("name it `spend`"), "{}", ran.said);
    }
}

// Rows, totals and merged cells.

#[test]
fn a_merged_cell_is_no_total() {
    let ran = evaluated("base.toml", "04-merged-equal-halves.csv", &[]);
    spent(&ran, &[("search-brand", 800.0), ("tv", 70_000.0)]);
}

#[test]
fn a_heading_is_found_below_any_preamble() {
    let ran = evaluated("base.toml", "04-twelve-lines-above.csv", &[]);
    spent(&ran, &[("radio", 60_000.0), ("search-brand", 800.0), ("tv", 95_000.0)]);
}

#[test]
fn a_total_is_known_by_its_label_or_by_adding_up_and_refused_where_it_does_not() {
    let folder = Folder::with(&std::fs::read_to_string(input("base.toml")).unwrap());
    let rows = "Fase;Kanaal;Besteding\nSee;tv;100,00\nSee;radio;50,00\n";
    for total in
        ["Totaal;;150,00", ";;150,00", "Totaal See;;150,00", ";;150,00\nBTW 21%;;31,50\nTotaal incl. btw;;181,50"]
    {
        folder.write("split.csv", &format!("{rows}{total}\n"));
        let ran = folder.run(&["evaluate", "brief.toml", "--plan", "split.csv", "--format", "csv"]);
        spent(&ran, &[("radio", 50.0), ("tv", 100.0)]);
    }
    for (total, why) in [
        ("Totaal;;151,50", "row 4, column `Besteding`: the total is 151.50, and the rows above it sum to 150"),
        (";;151,50", "row 4, column `Kanaal`: no channel is named"),
        ("Totaal incl. btw;;400,00", "row 4"),
        ("Bureaufee;;15,00", "row 4"),
    ] {
        folder.write("split.csv", &format!("{rows}{total}\n"));
        refused(&folder.run(&["evaluate", "brief.toml", "--plan", "split.csv", "--format", "csv"]), &[why]);
    }
}

#[test]
fn one_line_in_different_words_is_added_up() {
    let folder = Folder::with(&std::fs::read_to_string(input("base.toml")).unwrap());
    let csv = "phase,channel,spend\nsee,tv,100\nSEE,Televisie\u{200b}spot,50.50\nsee,television\u{a0}spot,9.25\nsee,TV ,0.25\n";
    folder.write("split.csv", csv);
    let ran = folder.run(&["evaluate", "brief.toml", "--plan", "split.csv", "--format", "csv"]);
    spent(&ran, &[("tv", 160.0)]);
    assert!(
        ran.said.contains("rows 2, 3, 4 and 5: Television spot in See stands there more than once"),
        "{}",
        ran.said
    );
}

#[test]
fn rows_that_look_the_same_under_other_words_are_two() {
    let folder = Folder::with(&std::fs::read_to_string(input("base.toml")).unwrap());
    for csv in [
        "Kanaal;Besteding\nSEE;\nonline-video;100,50\nTHINK;\nonline-video;100,50\n",
        "Fase;Kanaal;Besteding\nSee;tv;10,00\n;online-video;100,50\nThink;search-generic;10,00\n;online-video;100,50\n",
    ] {
        folder.write("split.csv", csv);
        let ran = folder.run(&["evaluate", "brief.toml", "--plan", "split.csv", "--format", "csv"]);
        assert_eq!(spends(&ran.result).get("online-video"), Some(&201.0), "{}", ran.said);
    }
    folder.write("split.csv", "Fase;Kanaal;Besteding\nSee;tv;10,00\nSee;tv;10,00\n");
    let ran = folder.run(&["evaluate", "brief.toml", "--plan", "split.csv"]);
    refused(&ran, &["row 3 is row 2 once more, cell for cell"]);
}

#[test]
fn a_campaign_may_be_called_total() {
    let folder = Folder::with(&std::fs::read_to_string(input("base.toml")).unwrap());
    let named = ["--set", "campaign.name=Totaal", "-q", "-o", "plan.csv", "-o", "plan.xlsx"];
    assert_eq!(folder.run(&[&["plan", "brief.toml"], &named[..]].concat()).code, 0);
    for name in ["plan.csv", "plan.xlsx"] {
        let ran = folder.run(&["evaluate", "brief.toml", "--plan", name, "--format", "csv"]);
        close(spends(&ran.result).values().sum::<f64>(), 250_000.0, 0.05);
    }
}

#[test]
fn characters_that_nobody_sees_are_no_part_of_a_name() {
    spent(&evaluated("base.toml", "11-nbsp-name.csv", &[]), &[("tv", 1_000.0)]);
}

// Weeks and months.

#[test]
fn weeks_and_months_may_be_columns() {
    let ran = evaluated("05-dark-weeks.toml", "04-flowchart-wide.csv", &[]);
    spent(&ran, &[("radio", 15_000.0), ("tv", 40_000.0)]);
    let ran = evaluated("05-dark-weeks.toml", "04-monthly-cost-columns.csv", &[]);
    spent(&ran, &[("radio", 17_500.0), ("tv", 40_000.0)]);
    assert!(ran.said.contains("row 3 is a credit"), "{}", ran.said);
}

fn under_way(actuals: &str, more: &[&str]) -> Ran {
    let (brief, actuals) = (input("weeks.toml"), input(actuals));
    let mut arguments = vec!["plan", &brief, "--actuals", &actuals, "--by", "week", "--format", "csv"];
    arguments.extend(more);
    run(&arguments)
}

/// Net media of a channel in the weeks that ran.
fn ran_of(csv: &str, channel: &str) -> Vec<(u8, f64)> {
    let mut found = Vec::new();
    for row in csv::Reader::from_reader(csv.as_bytes()).deserialize::<BTreeMap<String, String>>() {
        let row = row.expect("a row of CSV");
        if row["channel"] == channel && row["status"] == "ran" {
            found.push((row["iso_week"].parse().expect("a week"), row["spend"].parse().expect("money")));
        }
    }
    found
}

#[test]
fn days_add_up_to_their_week() {
    let ran = under_way("02-daily-actuals.csv", &["--from", "2027-W01"]);
    assert_eq!(ran_of(&ran.result, "tv"), [(53, 9_000.0)], "{}", ran.said);
    close(spends(&ran.result).values().sum::<f64>(), 120_000.0, 0.01);
}

#[test]
fn what_is_learned_of_days_is_what_is_learned_of_their_week() {
    let days = under_way("02-learn-daily.csv", &["--from", "2026-W52", "--learn"]);
    let week = under_way("02-learn-week.csv", &["--from", "2026-W52", "--learn"]);
    assert_eq!(ran_of(&days.result, "tv"), [(51, 7_000.0)], "{}", days.said);
    assert_eq!(days.result, week.result);
}

#[test]
fn a_week_is_named_by_its_monday_and_by_no_other_day() {
    refused(
        &under_way("06-sunday-weeks.csv", &["--from", "2027-W02"]),
        &[
            "row 2, column `monday`: `2026-12-20` is a Sunday, so its week may be that of 2026-12-14 or that of 2026-12-21",
        ],
    );
    let ran = under_way("12-monday-dd-mm-yyyy.csv", &["--from", "2026-W53"]);
    assert_eq!(ran_of(&ran.result, "tv"), [(51, 9_000.0), (52, 9_500.0)], "{}", ran.said);
    assert_eq!(ran_of(&ran.result, "radio"), [(51, 8_000.0)], "{}", ran.said);
}

#[test]
fn months_and_weeks_that_are_none_of_the_campaign_are_refused_or_said() {
    let folder = Folder::with(&std::fs::read_to_string(input("05-dark-weeks.toml")).unwrap());
    let evaluate = |csv: &str| {
        folder.write("split.csv", csv);
        folder.run(&["evaluate", "brief.toml", "--plan", "split.csv", "--format", "csv"])
    };
    spent(&evaluate("Kanaal;jan;feb\ntv;100,00;50,50\n"), &[("tv", 150.5)]);
    refused(
        &evaluate("Kanaal;feb;mrt\ntv;100,00;50,50\n"),
        &["month 03 is none of the campaign's", "2027-01 to 2027-02"],
    );
    refused(&evaluate("Kanaal;jan-2026;feb-2026\ntv;100,00;50,50\n"), &["month 2026-01 is none"]);
    let vat = "Kanaal;jan;feb;Totaal\ntv;100,00;50,00;150,00\nBtw 21%;;;31,50\nTotaal incl. btw;;;181,50\n";
    spent(&evaluate(vat), &[("tv", 150.0)]);
    spent(&evaluate("Week;Media;Fase;Bedrag\n1;TV;See;10,00\n2;tv;See;20,00\n"), &[("tv", 30.0)]);
    let ran = under_way("12-monday-dd-mm-yyyy.csv", &["--from", "2027-W01"]);
    assert!(ran.said.contains("no row in 2026-W53: nothing is taken to have run then"), "{}", ran.said);
}

// Files of other kinds.

#[test]
fn our_own_plan_is_read_however_it_was_saved() {
    let folder = Folder::with(&std::fs::read_to_string(input("base.toml")).unwrap());
    folder.write("swiss.csv", &std::fs::read_to_string(input("09-swiss-own-plan.csv")).unwrap());
    let swiss =
        run(&["evaluate", "plans/florist/brief.toml", "--plan", &input("09-swiss-own-plan.csv"), "--format", "csv"]);
    close(spends(&swiss.result)["tv"], 30_000.0, 0.005);
    close(spends(&swiss.result).values().sum::<f64>(), 237_500.0, 0.05);
    let made = folder.run(&["plan", "brief.toml", "-q", "-o", "p.json", "-o", "p.xlsx", "-o", "p.csv"]);
    assert_eq!(made.code, 0, "{}", made.said);
    let of = |name: &str, language: &str| {
        let ran = folder.run(&["--language", language, "evaluate", "brief.toml", "--plan", name, "--format", "csv"]);
        spends(&ran.result)
    };
    let own = of("p.csv", "en");
    assert!(own.len() > 3, "{own:?}");
    for (name, language) in [("p.json", "en"), ("p.xlsx", "en"), ("p.xlsx", "nl"), ("p.csv", "nl")] {
        for (channel, spend) in of(name, language) {
            close(spend, own[&channel], 0.011);
        }
    }
    let compared = folder.run(&["compare", "p.xlsx", "p.csv"]);
    assert!(compared.result.contains("Nothing moves"), "{}\n{}", compared.result, compared.said);
}

#[test]
fn a_sheet_is_asked_for_by_name_and_its_workbook_is_an_input() {
    let folder = Folder::with(&std::fs::read_to_string(input("base.toml")).unwrap());
    let mut book = rust_xlsxwriter::Workbook::new();
    for (name, tv) in [("v1", 100.0), ("v2", 250.5)] {
        let sheet = book.add_worksheet();
        sheet.set_name(name).unwrap();
        for (column, heading) in ["Fase", "Kanaal", "Netto media"].into_iter().enumerate() {
            sheet.write_string(0, column as u16, heading).unwrap();
        }
        sheet.write_string(1, 0, "See").unwrap().write_string(1, 1, "Televisiespot").unwrap();
        sheet.write_number(1, 2, tv).unwrap();
    }
    book.save(folder.at("plan.xlsx")).unwrap();
    let evaluate = |plan: &str| folder.run(&["evaluate", "brief.toml", "--plan", plan, "--format", "csv"]);
    refused(&evaluate("plan.xlsx"), &["more than one sheet that can be read: `v1` and `v2`", "`plan.xlsx#v1`"]);
    refused(&evaluate("plan.xlsx#v3"), &["has no sheet `v3`; there are `v1` and `v2`"]);
    spent(&evaluate("plan.xlsx#v2"), &[("tv", 250.5)]);
    let unknown = folder.run(&["evaluate", "brief.toml", "--plan", "plan.xlsx#v1", "--set", "channel.tv.exclude=true"]);
    refused(&unknown, &["row 2, column `channel`", "plan.xlsx#v1:2:1"]);
    let over = folder.run(&["evaluate", "brief.toml", "--plan", "plan.xlsx#v2", "-o", "plan.xlsx", "--format", "json"]);
    assert_ne!(over.code, 0, "{}", over.said);
    spent(&evaluate("plan.xlsx#v2"), &[("tv", 250.5)]);
}

#[test]
fn a_plan_of_another_tool_is_named() {
    for command in ["evaluate", "compare"] {
        let (brief, plan) = (input("base.toml"), input("10-mediaplanschema-sample.json"));
        let ran = match command {
            "evaluate" => run(&["evaluate", &brief, "--plan", &plan]),
            _ => run(&["compare", &plan, &brief]),
        };
        refused(&ran, &["mediaplanschema"]);
    }
}

#[test]
fn plans_are_compared_by_what_their_names_mean() {
    let folder = Folder::empty();
    folder.write("names.csv", "phase,channel,spend\nsee,Television spot,30000\nsee,Radio spot,20000\n");
    folder.write("namen.csv", "fase;kanaal;besteding\nSee;Televisiespot;30.000,00\nSEE;Radiospot;20.000,00\n");
    folder.write("keys.csv", "phase,channel,spend\nsee,tv,30000\nsee,radio,20000\n");
    for (a, b) in [("names.csv", "keys.csv"), ("namen.csv", "keys.csv"), ("namen.csv", "names.csv")] {
        let ran = folder.run(&["compare", a, b]);
        assert!(ran.result.contains("Nothing moves"), "{a} and {b}: {}\n{}", ran.result, ran.said);
    }
}

// Points of a curve.

#[track_caller]
fn is_curve(name: &str, people: Option<f64>, (ceiling, shape): (f64, f64), within: f64) {
    let reading = points::file(input(name).as_ref(), points::PointsRequest { against: None, people });
    assert!(reading.faults.is_empty(), "{name}: {:?}", reading.faults);
    let wanted = FitRequest { along: reading.along, ceiling: None, family: None };
    let found = fit_curves(&reading.series[0].points, wanted).unwrap_or_else(|why| panic!("{name}: {why:?}"));
    match found.best().expect("a fit").curve {
        klantreis::domain::curve::Curve::Nbd { ceiling: found, shape: own, .. } => {
            close(found, ceiling, within);
            close(own, shape, 2.0 * within);
        }
        ref other => panic!("{name}: {other:?}"),
    }
}

#[test]
fn points_are_read_as_planning_tools_export_them() {
    let people = Some(3_200_000.0);
    for name in ["07-control-per-cent", "07-budget-reach-people", "07-google-curve", "07-meta-export"] {
        is_curve(&format!("{name}.csv"), people, (0.70, 0.8), 2e-3);
    }
    is_curve("07-tarps.csv", None, (0.82, 0.9), 8e-3);
    is_curve("07-long-buckets.csv", None, (0.70, 0.8), 2e-3);
}

#[test]
fn reach_in_people_needs_to_know_of_how_many() {
    refused(&run(&["fit", &input("07-budget-reach-people.csv")]), &["--people", "if it counts people"]);
}
