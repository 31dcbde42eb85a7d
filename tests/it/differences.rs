//! Differences are of what is shown: of money of the amounts as they stand, of all else of the exact figures, with as
//! many decimals, in every format.

use serde_json::Value;

use crate::adding_up::{shown, tables};
use crate::support::close;
use crate::support::command::Folder;

/// Budgets whose plans are held against each other, so that parts of euros fall either way.
const BUDGETS: [&str; 4] = ["30_001", "30_002.49", "34_567.89", "61_000"];

/// A folder with a plan of every budget, as JSON and as CSV.
fn plans() -> Folder {
    let brief = include_str!("../cases/27-rounded-to-euros.toml").replace("round_to = 1", "");
    let folder = Folder::with(&brief);
    for (place, budget) in BUDGETS.iter().enumerate() {
        let names = [format!("{place}.json"), format!("{place}.csv")];
        folder.plan("brief.toml", &["--budget", budget, "-o", &names[0], "-o", &names[1]]);
    }
    folder
}

fn told(folder: &Folder, plans: &[&str], format: &str) -> String {
    let ran = folder.compare(&[plans, &["--draws", "0", "--format", format]].concat());
    assert_eq!(ran.code, 0, "{}", ran.said);
    ran.result
}

/// Holds that the difference of a figure is that of the two beside it.
fn is_difference(of: &Value) {
    let [a, b, difference] = ["a", "b", "difference"].map(|key| of[key].as_f64().unwrap());
    close(difference, b - a, 1e-6);
}

#[test]
fn money_of_two_plans_differs_by_what_is_shown_of_it() {
    let folder = plans();
    for (a, b) in [("0.json", "1.json"), ("1.json", "2.csv"), ("2.json", "3.json"), ("3.json", "0.json")] {
        let markdown = told(&folder, &[a, b], "markdown");
        let json: Value = serde_json::from_str(&told(&folder, &[a, b], "json")).unwrap();
        for table in tables(&markdown).iter().filter(|table| table[0].contains(&"Difference".to_owned())) {
            let at = table[0].iter().position(|name| name == "Difference").unwrap();
            for row in table[1..].iter().filter(|row| row[at - 1].starts_with('€')) {
                close(shown(&row[at]), shown(&row[at - 1]) - shown(&row[at - 2]), 1e-6);
            }
            // Reach is rounded once.
            for (row, phase) in table[1..].iter().zip(json["phases"].as_array().unwrap()) {
                if let Some(points) = row.get(at + 3).filter(|_| at == 3 && phase["reach_pct"]["difference"].is_f64()) {
                    let exact = phase["reach_pct"]["difference"].as_f64().unwrap();
                    close(shown(points), exact, 0.05 + 1e-9);
                }
            }
        }
        for of in json["lines"].as_array().unwrap().iter().chain(json["phases"].as_array().unwrap()) {
            is_difference(&of["spend"]);
        }
        for row in csv::Reader::from_reader(told(&folder, &[a, b], "csv").as_bytes()).records() {
            let row = row.unwrap();
            let [a, b, more] = [6, 7, 8].map(|at| row[at].parse::<f64>().unwrap());
            close(more, b - a, 1e-6);
            let spend = json["lines"]
                .as_array()
                .unwrap()
                .iter()
                .find(|line| line["phase"] == row[2] && line["channel"] == row[3]);
            if let Some(line) = spend {
                close(line["spend"]["difference"].as_f64().unwrap(), more, 1e-6);
            }
        }
    }
}

#[test]
fn money_of_plans_side_by_side_differs_by_what_is_shown_of_it() {
    let folder = plans();
    let names = ["0.json", "1.json", "2.csv", "3.json"];
    let markdown = told(&folder, &names, "markdown");
    let mut differences = 0;
    for table in tables(&markdown) {
        let mut above: Option<Vec<String>> = None;
        for row in &table[1..] {
            let is_difference = row.iter().any(|cell| cell == "difference");
            if let Some(above) =
                above.as_ref().filter(|above| is_difference && above.iter().any(|cell| cell.contains('€')))
            {
                let first = row.len() - names.len();
                for at in first + 1..row.len() {
                    close(shown(&row[at]), shown(&above[at]) - shown(&above[first]), 1e-6);
                    differences += 1;
                }
            }
            above = Some(row.clone());
        }
    }
    assert!(differences > 6, "{markdown}");
}
