//! The workbook, read back as a spreadsheet reads it: its figures are the plan's, its formulas come with what they
//! give, and text is text.

use std::collections::HashMap;

use calamine::{Data, Range, Reader};

use crate::support::close;
use crate::support::command::Folder;
use crate::support::workbook::{figure, opened, planned, planned_in, rows};

/// Columns of the plan that are money and add up.
const MONEY: [&str; 5] = ["spend_gross", "spend", "fee", "activation_fee", "spend_total"];
/// Columns that add up besides.
const COUNTED: [&str; 5] = ["share_of_spend_pct", "impressions", "contacts", "clicks", "conversions"];

/// What a run writes of the text of a brief.
fn planned_text(text: &str) -> (Vec<u8>, serde_json::Value) {
    planned_in(&Folder::with(text), "brief.toml", &[])
}

/// Where the columns of the plan's table stand.
fn columns(table: &Range<Data>) -> HashMap<String, usize> {
    let head = table.rows().next().unwrap();
    head.iter().enumerate().map(|(column, name)| (name.to_string(), column)).collect()
}

#[test]
fn every_sheet_is_there_in_the_language_of_the_run() {
    let (english, _) = planned("plans/florist/brief.toml", &[]);
    let (dutch, _) = planned("plans/florist/brief.toml", &["--language", "nl"]);
    let names = ["Summary", "Plan", "Flowchart", "Scenarios", "Reach", "Sources"];
    assert_eq!(opened(&english).sheet_names(), names);
    let names = ["Samenvatting", "Plan", "Flowchart", "Scenario’s", "Bereik", "Bronnen"];
    assert_eq!(opened(&dutch).sheet_names(), names);
    let (webshop, _) = planned("plans/webshop/brief.toml", &[]);
    assert!(!opened(&webshop).sheet_names().contains(&"Scenarios".to_owned()), "the webshop has no scenarios");
}

#[test]
fn the_same_brief_gives_the_same_bytes() {
    let once = planned("plans/webshop/brief.toml", &[]).0;
    assert!(once == planned("plans/webshop/brief.toml", &[]).0, "two runs differ");
}

#[test]
fn the_plan_is_that_of_the_json_and_its_totals_are_the_plans() {
    for brief in ["florist", "b2b-software", "webshop"] {
        let (bytes, json) = planned(&format!("plans/{brief}/brief.toml"), &[]);
        let mut book = opened(&bytes);
        let table = rows(&mut book, "Plan");
        let formulas = book.worksheet_formula("Plan").unwrap();
        let columns = columns(&table);
        let csv = std::fs::read_to_string(format!("plans/{brief}/plan.csv")).unwrap();
        let head: Vec<&str> = csv.lines().next().unwrap().trim().split(',').collect();
        assert_eq!(table.rows().next().unwrap().iter().map(ToString::to_string).collect::<Vec<_>>(), head);
        let lines = json["lines"].as_array().unwrap();
        assert_eq!(table.height(), lines.len() + 2, "{brief}: a head, the lines and the totals");
        for (row, line) in lines.iter().enumerate() {
            for (name, &column) in &columns {
                let cell = table.get((row + 1, column));
                match &line[name] {
                    serde_json::Value::Number(value) => {
                        // Money that adds up may be a cent off its own figure, all else is exact.
                        close(
                            figure(cell),
                            value.as_f64().unwrap(),
                            if MONEY.contains(&name.as_str()) { 0.01 } else { 1e-6 },
                        );
                    }
                    serde_json::Value::String(text) if name.ends_with("_date") => {
                        let Some(Data::DateTime(date)) = cell else { panic!("{name}: {cell:?} is no date") };
                        let (year, month, day, ..) = date.to_ymd_hms_milli();
                        assert_eq!(&format!("{year}-{month:02}-{day:02}"), text);
                    }
                    serde_json::Value::String(text) if name != "message" => {
                        assert_eq!(cell.map(ToString::to_string).unwrap_or_default(), *text, "{name}");
                    }
                    _ => {}
                }
            }
        }
        for name in MONEY.iter().chain(&COUNTED) {
            let at = (lines.len() + 1, columns[*name]);
            let (total, place) = (figure(table.get(at)), (at.0 as u32, at.1 as u32));
            assert_eq!(formulas.get_value(place).unwrap(), &format!("SUBTOTAL(109,Plan[{name}])"));
            let sum: f64 = (1..=lines.len())
                .filter_map(|row| table.get((row, at.1)))
                .filter(|cell| **cell != Data::Empty)
                .map(|cell| figure(Some(cell)))
                .sum();
            close(total, sum, 1e-6 * sum.abs().max(1.0));
            // Spend, fee and total add up as they are booked, for which one of them may be a cent off.
            if let Some(ours) = json["totals"][*name].as_f64() {
                close(total, ours, if MONEY.contains(name) { 0.010_000_1 } else { 1e-6 * ours.max(1.0) });
            }
        }
    }
}

#[test]
fn the_summary_counts_on_the_plan() {
    let (bytes, json) = planned("plans/florist/brief.toml", &[]);
    let mut book = opened(&bytes);
    let (summary, formulas) = (rows(&mut book, "Summary"), book.worksheet_formula("Summary").unwrap());
    let row = |label: &str| {
        let found = summary.rows().position(|row| row[0] == Data::String(label.to_owned()));
        found.unwrap_or_else(|| panic!("{label} is not told"))
    };
    for (label, name) in [("Net media", "spend"), ("Agency fee", "fee"), ("Impressions", "impressions")] {
        let at = row(label);
        assert_eq!(formulas.get_value((at as u32, 1)).unwrap(), &format!("SUM(Plan[{name}])"));
        let ours = json["totals"][name].as_f64().unwrap();
        close(figure(summary.get((at, 1))), ours, 0.006);
    }
    for phase in json["phases"].as_array().unwrap() {
        let (key, name) = (phase["phase"].as_str().unwrap(), phase["name"].as_str().unwrap());
        let found = summary
            .rows()
            .position(|row| row[0] == Data::String(name.to_owned()) && row[1] == Data::String(key.to_owned()));
        let at = found.unwrap_or_else(|| panic!("{name} is not told"));
        assert!(formulas.get_value((at as u32, 2)).unwrap().starts_with("SUMIFS(Plan[spend],Plan[phase],"));
        // Every line is rounded, so a phase may be a cent per line off its own figure.
        close(figure(summary.get((at, 2))), phase["spend"].as_f64().unwrap(), 0.05);
        close(figure(summary.get((at, 5))), phase["reach_pct"].as_f64().unwrap(), 1e-9);
    }
    for goal in json["goals"].as_array().unwrap() {
        let at = row(goal["goal"].as_str().unwrap());
        close(figure(summary.get((at, 3))), goal["target"].as_f64().unwrap(), 1e-9);
        close(figure(summary.get((at, 4))), goal["value"].as_f64().unwrap(), 1e-9);
    }
}

#[test]
fn rows_and_columns_of_the_flowchart_add_up_to_the_plan() {
    for brief in ["florist", "hotel"] {
        let (bytes, json) = planned(&format!("plans/{brief}/brief.toml"), &[]);
        let mut book = opened(&bytes);
        let chart = rows(&mut book, "Flowchart");
        let formulas = book.worksheet_formula("Flowchart").unwrap();
        let weeks = json["calendar"].as_array().unwrap().len();
        let all = weeks + 2;
        let is_formula = |row: usize, column: usize| {
            formulas.get_value((row as u32, column as u32)).is_some_and(|formula| !formula.is_empty())
        };
        let table = rows(&mut book, "Plan");
        let columns = columns(&table);
        let mut lines = table.rows().skip(1);
        let (mut by_week, mut counted) = (vec![0.0; weeks + 1], 0);
        for (r, row) in chart.rows().enumerate().skip(4) {
            // A line has a sum behind its weeks, and weeks that are no sums.
            let is_line = is_formula(r, all) && (2..all).all(|column| !is_formula(r, column));
            if !is_line {
                continue;
            }
            let line = lines.next().unwrap();
            assert_eq!(row[0], line[columns["channel_name"]], "{brief}");
            let each: Vec<f64> =
                (2..all).map(|column| if row[column] == Data::Empty { 0.0 } else { figure(row.get(column)) }).collect();
            assert!(
                row[2..all].iter().all(|cell| *cell == Data::Empty || figure(Some(cell)) > 0.0),
                "nothing is an empty cell"
            );
            close(each.iter().sum(), figure(line.get(columns["spend"])), 1e-6);
            close(figure(row.get(all)), each.iter().sum(), 1e-6);
            by_week.iter_mut().zip(&each).for_each(|(sum, own)| *sum += own);
            counted += 1;
        }
        assert_eq!(counted, json["lines"].as_array().unwrap().len(), "{brief}");
        by_week[weeks] = by_week[..weeks].iter().sum();
        let total = chart.rows().position(|row| row[0] == Data::String("Total".to_owned())).unwrap();
        for (t, sum) in by_week.iter().enumerate() {
            assert!(is_formula(total, t + 2));
            close(figure(chart.get((total, t + 2))), *sum, 1e-6);
        }
        close(by_week[weeks], json["totals"]["spend"].as_f64().unwrap(), 0.006);
        let dated = json["calendar"][0]["monday"].as_str();
        if let (Some(monday), Some(Data::DateTime(date))) = (dated, chart.get((4, 2))) {
            let (year, month, day, ..) = date.to_ymd_hms_milli();
            assert_eq!(format!("{year}-{month:02}-{day:02}"), monday);
        } else {
            assert!(dated.is_none(), "{brief}: its Mondays are no dates");
        }
    }
}

#[test]
fn differences_of_scenarios_are_formulas() {
    let (bytes, json) = planned("plans/florist/brief.toml", &[]);
    let mut book = opened(&bytes);
    let (scenarios, formulas) = (rows(&mut book, "Scenarios"), book.worksheet_formula("Scenarios").unwrap());
    let row = |label: &str| scenarios.rows().position(|row| row[0] == Data::String(label.to_owned())).unwrap();
    let net = row("Net media");
    close(figure(scenarios.get((net, 2))), json["totals"]["spend"].as_f64().unwrap(), 0.006);
    let difference = figure(scenarios.get((net, 3))) - figure(scenarios.get((net, 2)));
    close(figure(scenarios.get((net, 4))), difference, 0.006);
    let place = net + 1;
    assert_eq!(formulas.get_value((net as u32, 4)).unwrap(), &format!("D{place}-$C{place}"));
}

/// A brief whose channels are called so.
fn called(names: &[&str]) -> String {
    let mut brief =
        "[campaign]\nbudget = 100_000\nweeks = 4\ncatalogue = \"none\"\n[audience.all]\npeople = 1_000_000\n"
            .to_owned();
    for (index, name) in names.iter().enumerate() {
        let name = toml::Value::String((*name).to_owned());
        brief.push_str(&format!(
            "[channel.c{index}]\nname = {name}\nprice = {{ per = \"thousand\", mid = {} }}\nrole.see = {{ ceiling = 0.5, curve = {{ kind = \"nbd\", shape = 0.9 }} }}\n",
            10 + index
        ));
    }
    brief
}

#[test]
fn text_is_text_whatever_it_begins_with() {
    let long = "lang ".repeat(40);
    let names = [
        "=cmd|' /C calc'!A0",
        "+1+1",
        "@SUM(1)",
        "'quoted",
        long.trim_end(),
        "電視廣告 📺",
        "إعلان تلفزيوني",
        "_x0041_ & <b>",
    ];
    let (bytes, json) = planned_text(&called(&names));
    let mut book = opened(&bytes);
    let table = rows(&mut book, "Plan");
    let formulas = book.worksheet_formula("Plan").unwrap();
    let column = columns(&table)["channel_name"];
    let lines = json["lines"].as_array().unwrap();
    assert_eq!(lines.len(), names.len(), "every channel is bought");
    for (row, line) in lines.iter().enumerate() {
        assert_eq!(
            table.get((row + 1, column)),
            Some(&Data::String(line["channel_name"].as_str().unwrap().to_owned()))
        );
        assert!(formulas.get_value((row as u32 + 1, column as u32)).is_none_or(String::is_empty));
    }
    for name in names {
        assert!(lines.iter().any(|line| line["channel_name"] == name), "{name} is a line");
    }
}

#[test]
fn what_is_longer_than_a_cell_is_cut() {
    let name = "n".repeat(40_000);
    let (bytes, _) = planned_text(&called(&[&name]));
    let mut book = opened(&bytes);
    let table = rows(&mut book, "Plan");
    let cell = table.get((1, columns(&table)["channel_name"])).unwrap().to_string();
    assert_eq!(cell.chars().count(), 32_767);
    assert!(cell.ends_with('…'));
}

#[test]
fn a_plan_that_buys_nothing_has_a_workbook_too() {
    let brief = "[campaign]\nbudget = 100_000\nweeks = 4\ncatalogue = \"none\"\n[audience.all]\npeople = 1_000_000\n\
         [objective]\nminimise = \"spend\"\n[channel.a]\nrole.see = {}\nprice = { per = \"thousand\", mid = 10 }\n";
    let (bytes, json) = planned_text(brief);
    assert!(json["lines"].as_array().unwrap().is_empty());
    let mut book = opened(&bytes);
    let table = rows(&mut book, "Plan");
    assert_eq!(figure(table.get((2, columns(&table)["spend"]))), 0.0);
}
