//! What stands in the tables of a plan: headings that can be read, what comes to the aim, and no figure that cannot be.

use crate::support::command::{Folder, run};
use crate::support::{close, examples, is_long, plan};
use serde_json::Value;

/// A brief without reach, of spots that are bought whole.
const SPOTS: &str = "[campaign]\nbudget = 100_000\nweeks = 1\ncatalogue = \"none\"\n[audience.all]\npeople = 1_000_000\n\
     [channel.tv]\nprice = { per = \"unit\", mid = 1_000, unit = \"spot\", contacts = 50_000 }\nrole.see = {}\n\
     resource = { staff = 2 }\nwhole_units = true\n\
     [channel.radio]\nprice = { per = \"unit\", mid = 500, unit = \"spot\", contacts = 20_000 }\nrole.see = {}\n\
     resource = { staff = 1 }\nwhole_units = true\n";

/// A channel that has reached all it can for a fraction of what it has to spend.
const FULL: &str = "[campaign]\nbudget = 1_000_000\nweeks = 4\ncatalogue = \"none\"\n[audience.all]\npeople = 10_000\n\
     [channel.radio]\nfixed = 9_000\nprice = { per = \"thousand\", mid = 10 }\n\
     role.see = { ceiling = \"60%\", curve = { kind = \"nbd\", shape = 8 } }\n\
     [channel.tv]\nfixed = 50\nprice = { per = \"thousand\", mid = 10 }\n\
     role.see = { ceiling = \"60%\", curve = { kind = \"nbd\", shape = 1 } }\n";

fn table(folder: &Folder, more: &[&str]) -> String {
    let ran = folder.run(&[&["plan", "brief.toml"], more].concat());
    assert!([0, 4].contains(&ran.code), "{}", ran.said);
    ran.result
}

/// Headings that are cut or broken in tables of at most 80 columns: a cut one has an ellipsis in the line above the
/// rule.
fn broken(text: &str) -> Vec<String> {
    let lines: Vec<&str> = text.lines().collect();
    let heads = (1..lines.len()).filter(|&at| lines[at].starts_with("───")).map(|at| lines[at - 1]);
    heads.filter(|head| head.contains('…')).map(str::to_owned).collect()
}

#[test]
fn no_heading_is_broken_within_a_word_at_eighty_columns_in_any_example() {
    let looked_at =
        examples().into_iter().filter(|(name, _)| is_long() || ["florist", "hotel"].contains(&name.as_str()));
    for (name, brief) in looked_at {
        let brief = brief.display().to_string();
        for language in ["en", "nl"] {
            let commands: [&[&str]; 3] = [
                &["plan", &brief],
                &["sweep", &brief, "--vary", "budget=-10%..+10%", "--steps", "2"],
                &["map", &brief],
            ];
            for command in commands {
                let ran = run(&[command, &["--language", language, "--width", "80"]].concat());
                assert!([0, 4].contains(&ran.code), "{name}: {}", ran.said);
                assert_eq!(broken(&ran.result), Vec::<String>::new(), "{name} {language} {command:?}");
                let wide = ran.result.lines().find(|line| line.starts_with("───") && line.chars().count() > 80);
                assert_eq!(wide, None, "{name} {language} {command:?}");
            }
        }
    }
}

#[test]
fn what_is_minimised_and_what_is_bought_whole_stand_in_the_table() {
    let least = format!("{SPOTS}[objective]\nminimise = \"staff\"\n[goal.see]\ncontacts = 2_000_000\n");
    let folder = Folder::with(&least);
    // 40 spots of 50,000 contacts take 80 staff, 100 of 20,000 take 100.
    for (language, units, total) in [("en", "Units", "80 staff"), ("nl", "Aantal", "80 staff")] {
        let text = table(&folder, &["--language", language]);
        assert!(text.contains(units) && text.contains(total), "{text}");
        let line = text.lines().find(|line| line.starts_with("tv ")).unwrap();
        assert_eq!(line.split_whitespace().last(), Some("40"), "{text}");
        assert!(!text.contains("Next point") && !text.contains("Volgend punt"), "{text}");
    }
    assert!(table(&folder, &["--format", "markdown"]).contains("80 staff"));
}

#[test]
fn what_is_counted_stands_in_the_table_line_by_line() {
    let folder = Folder::with(&format!("{SPOTS}[objective]\nmaximise = \"contacts\"\n"));
    // 100,000 buys 100 spots of 50,000 contacts.
    let text = table(&folder, &[]);
    assert!(text.contains("Contacts") && text.contains("5,000,000 contacts"), "{text}");
    let line = text.lines().find(|line| line.starts_with("tv ")).unwrap();
    assert!(line.contains("5,000,000") && line.contains(" 100 "), "{text}");
    assert!(table(&folder, &["--language", "nl"]).contains("5.000.000 contacten"));
}

#[test]
fn a_point_that_no_money_of_the_campaign_brings_has_no_cost() {
    let of = |key: &str| plan(FULL).lines.into_iter().find(|line| line.channel == key).unwrap();
    // Of an nbd curve of shape s, reach at g contacts a head is c (1 − (1 + g / (c s))^−s): what is left after 90
    // contacts a head is nothing, and after half a contact most of it.
    assert_eq!(of("radio").next_reach_point_cost, None);
    assert!(of("tv").next_reach_point_cost.is_some_and(|cost| cost > 0.0 && cost < 1_000.0));
    let folder = Folder::with(FULL);
    for language in ["en", "nl"] {
        let text = table(&folder, &["--language", language]);
        let line = text.lines().find(|line| line.starts_with("radio")).unwrap();
        assert!(line.trim_end().ends_with('–'), "{text}");
    }
    let json: Value = serde_json::from_str(&table(&folder, &["--format", "json"])).unwrap();
    let line = json["lines"].as_array().unwrap().iter().find(|line| line["channel"] == "radio").unwrap();
    assert_eq!(line["next_reach_point_cost"], Value::Null);
    close(line["spend"].as_f64().unwrap(), 9_000.0, 0.01);
}

#[test]
fn one_week_and_both_goals_are_told_as_such() {
    let goals = "[goal.see]\ncontacts = 1_000\n[goal.more]\nphase = \"see\"\nclicks = 0\n";
    let folder = Folder::with(&format!("{SPOTS}{}", goals.replace("clicks = 0", "grp = 1")));
    let text = table(&folder, &["--width", "120", "--set", "objective.maximise=contacts"]);
    assert!(text.contains("in 1 week ") && text.contains("meets both goals"), "{text}");
    let text = table(&folder, &["--width", "120", "--set", "objective.maximise=contacts", "--language", "nl"]);
    assert!(text.contains("in 1 week ") && text.contains("haalt beide doelen"), "{text}");
}

#[test]
fn the_ways_out_above_are_only_spoken_of_where_there_are_some() {
    let missed = plan(&format!("{SPOTS}[objective]\nmaximise = \"contacts\"\n[goal.see]\ncontacts = 9_000_000\n"));
    assert!(missed.shortages.is_empty());
    assert_eq!(missed.next_step(), "Next: change several things of the brief at once, or accept what is missed.");
    let folder =
        Folder::with(&format!("{SPOTS}[objective]\nmaximise = \"contacts\"\n[goal.see]\ncontacts = 9_000_000\n"));
    let text = table(&folder, &[]);
    assert!(text.contains("1. ") && text.contains("choose one of the ways out above"), "{text}");
}
