//! Amounts that a brief asks to be rounded: every command rounds them, rounding is told as the reason it is, and what
//! binds is told as of the exact plan.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::support::command::Folder;

const THOUSANDS: &str = include_str!("../cases/26-rounded-to-thousands.toml");
const EUROS: &str = include_str!("../cases/27-rounded-to-euros.toml");
/// Other steps than that of the case.
const STEPS: [f64; 4] = [5.0, 100.0, 1000.0, 2500.0];

/// A brief with other rounding; none where it is nothing.
fn rounded_to(brief: &str, step: f64) -> String {
    let line = brief.lines().find(|line| line.starts_with("round_to")).unwrap();
    brief.replace(line, &if step > 0.0 { format!("round_to = {step}") } else { String::new() })
}

fn json(folder: &Folder, arguments: &[&str]) -> Value {
    let ran = folder.run(&[arguments, &["--format", "json"]].concat());
    assert!([0, 4].contains(&ran.code), "{arguments:?}: {}", ran.said);
    serde_json::from_str(&ran.result).unwrap()
}

fn list(value: &Value) -> Vec<Value> {
    value.as_array().unwrap().clone()
}

#[track_caller]
fn are_multiples(amounts: impl Iterator<Item = Value>, step: f64) {
    let amounts: Vec<f64> = amounts.map(|amount| amount.as_f64().unwrap()).collect();
    let whole = |amount: &f64| (amount / step - (amount / step).round()).abs() < 1e-6;
    assert!(!amounts.is_empty() && amounts.iter().all(whole), "{amounts:?} in multiples of {step}");
}

#[test]
fn every_command_that_plans_rounds_as_the_brief_asks() {
    for step in STEPS {
        let folder = Folder::with(&rounded_to(THOUSANDS, step));
        folder.plan("brief.toml", &["-o", "plan.json", "-o", "plan.csv", "-o", "page.html"]);
        let plan: Value = serde_json::from_str(&folder.read("plan.json")).unwrap();
        are_multiples(list(&plan["lines"]).into_iter().map(|line| line["spend"].clone()), step);

        let told = folder.compare(&["plan.json", "brief.toml"]);
        assert!(told.result.contains("Nothing moves: B spends the same in every line"), "{step}: {}", told.result);
        let beside = json(&folder, &["compare", "brief.toml", "--draws", "50"]);
        for line in list(&beside["lines"]) {
            assert!(list(&line["scenarios"]).iter().all(|own| own["spend"]["difference"] == 0.0), "{step}: {line}");
            are_multiples(list(&line["scenarios"]).iter().map(|own| own["spend"]["value"].clone()), step);
        }
        let judged = json(&folder, &["evaluate", "brief.toml", "--plan", "plan.csv"]);
        are_multiples(list(&judged["best"]["lines"]).into_iter().map(|line| line["spend"].clone()), step);
        let why = json(&folder, &["explain", "brief.toml"]);
        are_multiples(list(&why["lines"]).into_iter().map(|line| line["spend"].clone()), step);
        are_multiples(list(&why["why"]["bought"]).into_iter().map(|line| line["spend"].clone()), step);
        let swept = json(&folder, &["sweep", "brief.toml", "--vary", "budget=20k,30k"]);
        let cells = list(&swept["cells"]);
        are_multiples(
            cells.iter().flat_map(|cell| cell["spend_by_channel"].as_object().unwrap().values().cloned()),
            step,
        );
        let risk = json(&folder, &["risk", "brief.toml", "--draws", "20", "--replan", "2"]);
        are_multiples(list(&risk["robust"]["lines"]).into_iter().map(|line| line["spend_robust"].clone()), step);
        // What stands beside it on the page is the same plan, so no row of differences is there.
        assert!(!folder.read("page.html").contains(">difference<"), "{step}");
    }
}

#[test]
fn a_campaign_under_way_is_rounded_as_it_was_planned() {
    let brief = "[campaign]\nbudget = 100_000\nweeks = 4\nstart = 2027-03-01\ncatalogue = \"none\"\n[report]\nround_to = 500\n\
                 [audience.all]\npeople = 1_000_000\n[channel.radio]\nprice = { per = \"thousand\", mid = 9 }\n\
                 role.see = { ceiling = \"60%\", curve = { shape = 1 } }\n[channel.tv]\n\
                 price = { per = \"thousand\", mid = 11 }\nrole.see = { ceiling = \"80%\", curve = { shape = 1 } }\n";
    let folder = Folder::with(brief);
    folder.write("ran.csv", "channel,week,spend\nradio,2027-W09,3210.55\n");
    let plan = json(&folder, &["plan", "brief.toml", "--actuals", "ran.csv", "--from", "2027-W10"]);
    let (ran, rest): (Vec<Value>, Vec<Value>) =
        list(&plan["weeks"]).into_iter().partition(|row| row["status"] == "ran");
    assert_eq!(ran[0]["spend"], 3210.55);
    are_multiples(rest.into_iter().map(|row| row["spend"].clone()), 500.0);
    are_multiples(list(&plan["under_way"]["lines"]).iter().map(|line| line["rest_planned_spend"].clone()), 1.0);
}

#[test]
fn rounding_is_the_reason_for_what_only_rounding_leaves() {
    for (step, to) in [(1.0, "€1"), (5.0, "€5"), (2500.0, "€2,500")] {
        let folder = Folder::with(&rounded_to(EUROS, step));
        let told = folder.run(&["plan", "brief.toml"]).result.replace('\n', " ");
        assert!(told.contains(&format!("net media is rounded to multiples of {to}, and no way to spend it")), "{told}");
        assert!(told.contains("What holds it back: the budget; the supply of Search, brand terms in Do"), "{told}");
        assert!(!told.contains("more money does nothing"), "{told}");
        let dutch = folder.run(&["plan", "brief.toml", "--language", "nl"]).result.replace('\n', " ");
        assert!(dutch.contains("daarin is er geen besteding voor gevonden"), "{dutch}");
    }
    // What more money does nothing for is still said, with what rounding adds to it.
    let brief = "[campaign]\nbudget = 1_000_000\nweeks = 4\ncatalogue = \"none\"\n[report]\nround_to = 700\n[audience.a]\n\
                 people = 100_000\n[channel.c]\nprice = { per = \"thousand\", mid = 10 }\nat_most = 10_000\n\
                 role.see = { ceiling = \"60%\", curve = { shape = 1 } }\n";
    let told = Folder::with(brief).run(&["plan", "brief.toml"]).result.replace('\n', " ");
    assert!(told.contains("more money does nothing for the objective (reach); €200 of it is left because"), "{told}");
}

#[test]
fn what_binds_and_why_is_told_as_of_the_exact_plan() {
    let missed = EUROS.replace("reach = \"40%\"", "reach = \"90%\"");
    let least = format!("{EUROS}[objective]\nminimise = \"spend\"\n");
    let whole = EUROS.replace("[goal.see]", "[channel.radio]\nlot = 100\n[goal.see]");
    for brief in [EUROS, &missed, &least, &whole] {
        let exact = Folder::with(&rounded_to(brief, 0.0));
        let exact = json(&exact, &["explain", "brief.toml"]);
        for step in [1.0, 100.0, 2500.0] {
            let folder = Folder::with(&rounded_to(brief, step));
            let rounded = json(&folder, &["explain", "brief.toml"]);
            let bounds = |plan: &Value, of: &str, key: &str| -> Vec<Value> {
                list(&plan[of]).iter().map(|one| one[key].clone()).collect()
            };
            for (of, key) in [("limits", "binding"), ("limits", "price"), ("goals", "tight"), ("goals", "met")] {
                assert_eq!(bounds(&rounded, of, key), bounds(&exact, of, key), "{of}.{key} {step}\n{brief}");
            }
            for line in list(&rounded["lines"]) {
                let same = |other: &&Value| other["phase"] == line["phase"] && other["channel"] == line["channel"];
                let lines = list(&exact["lines"]);
                assert_eq!(line["bound_by"], lines.iter().find(same).unwrap()["bound_by"], "{step}\n{brief}");
            }
            assert_eq!(rounded["prices"], exact["prices"], "{step}\n{brief}");
            assert_eq!(rounded["remedies"], exact["remedies"], "{step}\n{brief}");
            for key in ["not_bought", "phases", "goals", "leans", "overlap"] {
                assert_eq!(rounded["why"][key], exact["why"][key], "{key} {step}\n{brief}");
            }
        }
    }
}

#[test]
fn what_rounding_leaves_nothing_of_is_named() {
    let folder = Folder::empty();
    let florist = concat!(env!("CARGO_MANIFEST_DIR"), "/plans/florist/brief.toml");
    let bought = |arguments: &[&str]| -> BTreeSet<String> {
        let plan = json(&folder, &[&["plan", florist], arguments].concat());
        let name = |line: Value| format!("{} in {}", line["channel_name"].as_str().unwrap(), line["phase"]);
        list(&plan["lines"]).into_iter().map(name).collect()
    };
    let gone = &bought(&[]) - &bought(&["--round-to", "1000"]);
    assert_eq!(gone.into_iter().collect::<Vec<_>>(), ["App push message in \"care\""]);
    let told = folder.run(&["plan", florist, "--round-to", "1000"]).result.replace('\n', " ");
    assert!(told.contains("left out, because it comes to nothing: App push message in Care; exact,"), "{told}");
}
