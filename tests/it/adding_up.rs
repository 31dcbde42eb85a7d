//! What is shown adds up as it is shown: lines to phases, weeks to lines, all to totals; and differences are of what is
//! shown.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::support::command::Folder;
use crate::support::{close, example, examples, is_long};

/// The tables of a Markdown text, each with its head first.
pub(crate) fn tables(text: &str) -> Vec<Vec<Vec<String>>> {
    let mut tables: Vec<Vec<Vec<String>>> = Vec::new();
    let mut inside = false;
    for line in text.lines() {
        let is_row = line.starts_with('|');
        if is_row && !inside {
            tables.push(Vec::new());
        }
        inside = is_row;
        if is_row && !line.starts_with("| ---") {
            let cells = line.trim_matches('|').split('|').map(|cell| cell.replace("**", "").trim().to_owned());
            tables.last_mut().unwrap().push(cells.collect());
        }
    }
    tables
}

/// A figure as it is shown: `€1,234`, `12.3k`, `−€5`; nothing where there is none.
pub(crate) fn shown(cell: &str) -> f64 {
    let cell = cell.split(" (").next().unwrap().trim_start_matches('\\');
    let times = if cell.ends_with('k') {
        1e3
    } else if cell.ends_with('m') {
        1e6
    } else {
        1.0
    };
    let sign = if cell.contains('−') { -1.0 } else { 1.0 };
    let digits: String = cell.chars().filter(|c| c.is_ascii_digit() || *c == '.').collect();
    if cell.starts_with('<') || digits.is_empty() { 0.0 } else { sign * times * digits.parse::<f64>().unwrap() }
}

/// Examples with the flags they are planned with: one with each, and, where nobody waits, every other with one of them.
fn looked_at() -> Vec<(String, &'static [&'static str])> {
    let others = examples().into_iter().map(|(name, _)| name).filter(|name| is_long() && name != PAGE);
    let others = others.zip(ROUNDED.into_iter().cycle());
    ROUNDED.into_iter().map(|flags| (PAGE.to_owned(), flags)).chain(others).collect()
}

fn planned(name: &str, more: &[&str]) -> String {
    let (brief, own) = (example(name), Folder::empty());
    let ran = own.run(&[&["plan", &brief, "--language", "en"], more].concat());
    assert!([0, 4, 5].contains(&ran.code), "{name}: {}", ran.said);
    ran.result
}

/// The example whose page is read.
const PAGE: &str = "hotel";

/// Flags of the plans that are looked at: as they are, and rounded.
const ROUNDED: [&[&str]; 3] = [&[], &["--round-to", "1"], &["--round-to", "250"]];

#[test]
fn lines_add_up_to_phases_and_phases_to_the_total_in_markdown_and_on_the_page() {
    for (name, flags) in looked_at() {
        let text = planned(&name, &[flags, &["--format", "markdown"]].concat());
        // What goes with a page is planned as well, so only one of them is looked at.
        let page = (name == PAGE).then(|| planned(&name, &[flags, &["--format", "html"]].concat()));
        let (mut lines, mut phases, mut all) = ((0.0, 0.0), (0.0, 0.0), None);
        for row in &tables(&text)[0][1..] {
            let (spend, share) = (shown(&row[2]), shown(&row[3]));
            match (row[0].as_str(), row[1].as_str()) {
                ("Total", "") => all = Some(spend),
                (_, "together") => {
                    close(lines.0, spend, 1e-6);
                    close(lines.1, share, 1e-6);
                    phases = (phases.0 + spend, phases.1 + share);
                    lines = (0.0, 0.0);
                }
                _ => lines = (lines.0 + spend, lines.1 + share),
            }
            let there = page.as_ref().is_none_or(|page| page.contains(&row[2]));
            assert!(there, "{name} {flags:?}: {} is not on the page", row[2]);
        }
        close(phases.0, all.unwrap(), 1e-6);
        close(phases.1, 100.0, 1e-6);
    }
}

#[test]
fn lines_add_up_to_phases_and_phases_to_the_total_in_the_terminal() {
    for (name, flags) in looked_at() {
        let text = planned(&name, flags);
        let sign = |word: &&str| word.contains(['€', '$', '£']);
        let (mut phase, mut lines, mut all) = (0.0, 0.0, 0.0);
        for line in text.lines() {
            let money: Vec<f64> = line.split_whitespace().filter(sign).map(shown).collect();
            if line.starts_with("Total") {
                close(all, money[0], 1e-6);
                break;
            } else if line.contains(" people  ") {
                (phase, lines) = (money[0], 0.0);
                all += phase;
            } else if line.is_empty() && phase > 0.0 {
                close(lines, phase, 1e-6);
                phase = 0.0;
            } else if phase > 0.0 && !line.starts_with("Message") {
                lines += money.first().copied().unwrap_or(0.0);
            }
        }
    }
}

/// Adds the amounts of a row to sums.
fn add(sums: &mut [f64], amounts: &[f64]) {
    sums.iter_mut().zip(amounts).for_each(|(sum, amount)| *sum += amount);
}

#[track_caller]
fn same(sums: &[f64], shown: &[f64]) {
    sums.iter().zip(shown).for_each(|(sum, shown)| close(*sum, *shown, 1e-6 * shown.abs().max(1.0)));
}

/// Holds that rows add up to their totals, lines to the phase above them, and phases to all.
fn adds_up(table: &[Vec<String>], phases: &[String]) {
    let nothing = vec![0.0; table[0].len() - 1];
    let (mut all, mut lines, mut phase) = (nothing.clone(), nothing.clone(), nothing.clone());
    for row in table[1..].iter().filter(|row| row[0] != "Monday") {
        let amounts: Vec<f64> = row[1..].iter().map(|cell| shown(cell)).collect();
        let (total, each) = amounts.split_last().unwrap();
        same(&[each.iter().sum()], &[*total]);
        let is_all = row[0] == "All";
        if is_all || phases.contains(&row[0]) {
            same(&lines, &phase);
            add(&mut all, &phase);
            (phase, lines) = (amounts.clone(), nothing.clone());
        } else {
            add(&mut lines, &amounts);
        }
        if is_all {
            assert!(amounts.iter().any(|amount| *amount > 0.0), "{table:?}");
            return same(&all, &amounts);
        }
    }
    panic!("no total in {table:?}");
}

#[test]
fn weeks_and_months_add_up_both_ways_in_a_flowchart() {
    for (name, flags) in looked_at() {
        let plan: Value = serde_json::from_str(&planned(&name, &["--format", "json"])).unwrap();
        let text = planned(&name, &["--by", "phase", "--format", "markdown"]);
        let phases: Vec<String> = tables(&text)[0][1..].iter().map(|row| row[0].to_uppercase()).collect();
        let dated = !plan["campaign"]["start_date"].is_null();
        for by in ["week", "month"].into_iter().filter(|by| dated || *by == "week") {
            let text = planned(&name, &[flags, &["--by", by, "--format", "markdown"]].concat());
            adds_up(&tables(&text)[0], &phases);
        }
    }
}

/// The rows of a CSV by their columns; a brief may ask for that of a Dutch Excel.
fn records(text: &str) -> Vec<BTreeMap<String, String>> {
    let text = text.trim_start_matches('\u{feff}');
    let delimiter = if text.starts_with("format_version;") { b';' } else { b',' };
    let mut rows = csv::ReaderBuilder::new().delimiter(delimiter).from_reader(text.as_bytes());
    rows.deserialize().map(Result::unwrap).collect()
}

fn cents(row: &BTreeMap<String, String>, column: &str) -> i64 {
    (row[column].replace(',', ".").parse::<f64>().unwrap() * 100.0).round() as i64
}

#[test]
fn columns_and_rows_of_money_add_up_in_csv() {
    for (name, flags) in looked_at() {
        let csv = |by: &[&str]| records(&planned(&name, &[flags, by, &["--format", "csv"]].concat()));
        let plan: Value = serde_json::from_str(&planned(&name, &[flags, &["--format", "json"]].concat())).unwrap();
        let lines = csv(&[]);
        for row in &lines {
            let parts: i64 = ["spend", "fee", "activation_fee"].map(|column| cents(row, column)).iter().sum();
            assert_eq!(parts, cents(row, "spend_total"), "{name} {flags:?}: {row:?}");
        }
        for column in ["spend", "spend_total"] {
            let sum: i64 = lines.iter().map(|row| cents(row, column)).sum();
            assert_eq!(sum, (plan["totals"][column].as_f64().unwrap() * 100.0).round() as i64, "{name} {column}");
        }
        for phase in csv(&["--by", "phase"]) {
            let own = lines.iter().filter(|row| row["phase"] == phase["phase"]);
            assert_eq!(own.map(|row| cents(row, "spend")).sum::<i64>(), cents(&phase, "spend"), "{name}");
        }
        let weeks = csv(&["--by", "week"]);
        for line in &lines {
            let own = weeks.iter().filter(|row| row["phase"] == line["phase"] && row["channel"] == line["channel"]);
            for column in ["spend", "fee", "spend_total"] {
                let sum: i64 = own.clone().map(|row| cents(row, column)).sum();
                assert_eq!(sum, cents(line, column), "{name} {flags:?} {column}: {line:?}");
            }
        }
    }
}
