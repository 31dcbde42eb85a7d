//! What is said of a brief that has no plan: every bound has a change or a reason, every change works as it is typed,
//! and no conflict is left out.

use crate::support::command::{Folder, Ran};
use serde_json::Value;

const SHOP: &str =
    "[campaign]\nbudget = 100_000\nweeks = 4\ncatalogue = \"none\"\n[audience.all]\npeople = 1_000_000\n";

/// A brief with some channels, each with what is wished of it.
fn brief(channels: &[(&str, &str)], limits: &str) -> Folder {
    let channel = |(key, wishes): &(&str, &str)| {
        format!(
            "[channel.{key}]\nprice = {{ per = \"thousand\", mid = 10 }}\n\
             role.see = {{ ceiling = \"60%\", curve = {{ shape = 1 }} }}\n{wishes}\n"
        )
    };
    let channels: String = channels.iter().map(channel).collect();
    Folder::with(&format!("{SHOP}{channels}{limits}"))
}

/// Briefs of which every bound has a change of its own.
fn each_alone() -> Vec<(&'static str, Folder)> {
    let wishes = [("tv", "at_least = 60_000.37"), ("radio", "at_least = 50_000.11")];
    let of_fixed = [("a", "fixed = 33_333.33"), ("b", "fixed = 33_333.34"), ("c", "fixed = 33_333.35")];
    let limit = "[limit.part]\nchannels = [\"tv\"]\nat_most = { share = \"12.3456%\", of = \"budget\" }\n";
    let one = "[limit.one]\nmeasure = \"channels\"\nat_most = 1\n";
    let shares = "[limit.tv]\nchannels = [\"tv\"]\nat_least = { share = \"40%\", of = \"total\" }\n[limit.even]\n\
                  channels = [\"tv\"]\nat_most = { share = \"60%\", of = { channels = [\"radio\"] } }\n";
    let weekly = "[limit.month]\nchannels = [\"tv\"]\nat_most = 777.77\nper = \"week\"\n";
    vec![
        ("money with cents", brief(&wishes, "")),
        ("fixed amounts", brief(&of_fixed, "")),
        ("a share of the budget", brief(&[("tv", "at_least = 60_000.37"), ("radio", "")], limit)),
        ("units and money", brief(&[("tv", "at_least = { units = 1_234 }\nat_most = 9_876.54"), ("radio", "")], "")),
        ("weeks", brief(&[("tv", "always_on = 1_234.56"), ("radio", "")], weekly)),
        ("a need", brief(&[("a", "at_least = 10_000\nneeds = [\"b\"]"), ("b", "")], one)),
        ("shares", brief(&[("a", "at_most = \"33.3%\""), ("b", "at_most = \"33.35%\"")], "")),
        // Shares alone say 37.5 %, which leaves no money for what has to be bought besides.
        ("shares beside a wish", brief(&[("tv", ""), ("radio", ""), ("posters", "at_least = 2_000")], shares)),
    ]
}

fn told(folder: &Folder, more: &[&str]) -> (Ran, Value) {
    let ran = folder.run(&[&["plan", "brief.toml", "--format", "json"], more].concat());
    assert_eq!(ran.code, 3, "{}{}", ran.said, ran.result);
    let json = serde_json::from_str(&ran.result).unwrap_or_else(|error| panic!("{error}: {}", ran.result));
    (ran, json)
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key].as_array().map_or(&[], Vec::as_slice)
}

fn set(bound: &Value) -> Vec<String> {
    list(bound, "set").iter().map(|change| change.as_str().unwrap().to_owned()).collect()
}

/// The exit code of a plan with some changes.
fn ends(folder: &Folder, changes: &[String]) -> i32 {
    let flags: Vec<&str> = changes.iter().flat_map(|change| ["--set", change]).collect();
    folder.run(&[&["plan", "brief.toml", "--quiet"], &flags[..]].concat()).code
}

/// The exit code of a plan with flags as a shell takes them.
fn pasted(folder: &Folder, flags: &str) -> i32 {
    let command = format!("'{}' plan brief.toml --quiet {flags}", env!("CARGO_BIN_EXE_klantreis"));
    let ended = std::process::Command::new("sh").args(["-c", &command]).current_dir(folder.path()).status();
    ended.unwrap().code().unwrap()
}

#[test]
fn every_change_that_is_printed_makes_a_plan_possible() {
    for (name, folder) in each_alone() {
        let (ran, json) = told(&folder, &[]);
        assert_eq!(json["status"], "no_plan");
        let [conflict] = list(&json, "conflict") else { panic!("{name}: {json}") };
        assert!(list(conflict, "bounds").len() >= 2, "{name}: {json}");
        for bound in list(conflict, "bounds") {
            let changes = set(bound);
            assert!(!changes.is_empty(), "{name}: {bound} has no change");
            assert_ne!(ends(&folder, &changes), 3, "{name}: {changes:?} leaves no plan");
            // What is typed is what stands in the sentence, and in the words for people.
            let change = bound["change"].as_str().unwrap();
            assert!(changes.iter().all(|set| change.contains(set.as_str())), "{name}: {change}");
            let told = ran.said.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(told.contains(change), "{name}: {change} is not in\n{told}");
        }
    }
}

#[test]
fn no_figure_that_is_told_is_rounded_away_from_the_one_that_is_typed() {
    let folder = brief(&[("tv", "at_least = 60_000.37"), ("radio", "at_least = 50_000.11")], "");
    let (ran, _) = told(&folder, &[]);
    // 60,000.37 + 50,000.11 − 100,000 = 10,000.48 too much.
    assert!(ran.said.contains("channel `tv`: at least €60,000.37"), "{}", ran.said);
    for words in ["raise it from €100,000 to €110,100", "lower it from €60,000.37 to €49,990", "campaign.budget=110100"]
    {
        assert!(ran.said.contains(words), "{words} is not in\n{}", ran.said);
    }
}

#[test]
fn a_change_of_a_scenario_is_typed_into_the_scenario() {
    let scenario = "[scenario.busy]\nchannel.tv.at_least = 80_000\nchannel.radio.at_least = 40_000\n";
    let folder = brief(&[("tv", ""), ("radio", "")], scenario);
    let (ran, json) = told(&folder, &["--scenario", "busy"]);
    assert!(ran.said.contains("[--set scenario.busy.channel.tv.at_least=60000]"), "{}", ran.said);
    for bound in list(&json["conflict"][0], "bounds") {
        let typed = set(bound).into_iter().flat_map(|change| ["--set".to_owned(), format!("scenario.busy.{change}")]);
        let typed: Vec<String> = typed.collect();
        let typed: Vec<&str> = typed.iter().map(String::as_str).collect();
        let ran = folder.run(&[&["plan", "brief.toml", "--quiet", "--scenario", "busy"], &typed[..]].concat());
        assert_ne!(ran.code, 3, "{typed:?}: {}", ran.said);
    }
}

#[test]
fn a_second_conflict_is_told_beside_the_first_and_both_changes_make_a_plan() {
    let small = "[limit.small]\nchannels = [\"a\"]\nat_most = 9_000\n";
    let wishes = [("tv", "at_least = 60_000"), ("radio", "at_least = 50_000"), ("a", "at_least = { units = 1_300 }")];
    let folder = brief(&wishes, small);
    let (ran, json) = told(&folder, &[]);
    let conflicts = list(&json, "conflict");
    assert_eq!(conflicts.len(), 2, "{json}");
    let keys = |conflict: &Value| -> Vec<String> {
        let mut keys: Vec<String> =
            list(conflict, "bounds").iter().map(|bound| bound["key"].as_str().unwrap().to_owned()).collect();
        keys.sort();
        keys
    };
    let mut all: Vec<Vec<String>> = conflicts.iter().map(keys).collect();
    all.sort();
    assert_eq!(all[0], ["campaign.budget", "channel.radio.at_least", "channel.tv.at_least"], "{json}");
    assert_eq!(all[1], ["channel.a.at_least", "limit.small.at_most"], "{json}");
    for bound in conflicts.iter().flat_map(|conflict| list(conflict, "bounds")) {
        assert!(!set(bound).is_empty(), "{bound} has no change");
        assert_eq!(ends(&folder, &set(bound)), 3, "one change ends both conflicts: {bound}");
    }
    let change = conflicts[1]["change"].as_str().unwrap();
    let (_, flags) = change.trim_end_matches(']').split_once(" with [").unwrap_or_else(|| panic!("{change}"));
    assert_ne!(pasted(&folder, flags), 3, "{flags} leaves no plan");
    assert!(ran.said.contains("conflict 1 of 2") && ran.said.contains("conflict 2 of 2"), "{}", ran.said);
    let dutch = folder.run(&["plan", "brief.toml", "--language", "nl"]).said;
    for words in ["tegenstrijdigheid 1 van 2", "dan is deze tegenstrijdigheid weg", "er is een plan met [--set"] {
        assert!(dutch.contains(words), "{words} is not in\n{dutch}");
    }
}

#[test]
fn a_bound_that_no_change_of_it_alone_helps_says_why() {
    let folder = brief(&[("tv", "at_least = 60_000"), ("radio", "at_least = 50_000"), ("a", "at_least = 110_000")], "");
    let (_, json) = told(&folder, &[]);
    let bounds = list(&json["conflict"][0], "bounds");
    let change = |key: &str| {
        let bound = bounds.iter().find(|bound| bound["key"] == key);
        bound.map(|bound| bound["change"].as_str().unwrap().to_owned()).unwrap_or_default()
    };
    // 60,000 + 50,000 + 110,000.
    assert!(change("campaign.budget").contains("[--set campaign.budget=220000]"), "{json}");
    let without = "without it `campaign.budget` and `channel.a.at_least` still contradict each other";
    assert!(change("channel.tv.at_least").contains(without), "{json}");
    let dutch = folder.run(&["plan", "brief.toml", "--language", "nl"]).said;
    assert!(dutch.contains("geen wijziging ervan is genoeg: ook zonder deze grens spreken"), "{dutch}");
}

#[test]
fn what_already_ran_is_no_bound_that_can_be_changed() {
    let limit = "[limit.tv]\nchannels = [\"tv\"]\nat_most = 5_000\n";
    let folder = brief(&[("tv", ""), ("radio", "")], limit);
    let dated = folder.read("brief.toml").replace("weeks = 4", "weeks = 4\nstart = 2027-03-01");
    folder.write("brief.toml", &dated);
    folder.write("ran.csv", "channel,week,spend\ntv,2027-W09,6000\n");
    let (_, json) = told(&folder, &["--actuals", "ran.csv", "--from", "2027-W10"]);
    let bounds = list(&json["conflict"][0], "bounds");
    assert!(bounds.iter().all(|bound| !bound["change"].as_str().unwrap().is_empty()), "{json}");
    assert!(bounds.iter().any(|bound| bound["change"].as_str().unwrap().starts_with("this already ran")), "{json}");
}

#[test]
fn only_json_says_that_there_is_no_plan() {
    let folder = brief(&[("tv", "at_least = 60_000"), ("radio", "at_least = 50_000")], "");
    for command in ["plan", "explain", "map", "risk"] {
        let ran = folder.run(&[command, "brief.toml", "--format", "json"]);
        assert_eq!(ran.code, 3, "{command}: {}", ran.said);
        let json: Value = serde_json::from_str(&ran.result).unwrap();
        assert_eq!((&json["status"], list(&json, "conflict").len()), (&"no_plan".into(), 1), "{command}");
    }
    let ran = folder.run(&["plan", "brief.toml", "-o", "no.json", "-o", "no.csv", "-o", "no.md"]);
    assert_eq!((ran.code, ran.result.as_str()), (3, ""), "{}", ran.said);
    assert_eq!(folder.names(), ["brief.toml", "no.json"]);
    let json: Value = serde_json::from_str(&folder.read("no.json")).unwrap();
    assert_eq!(json["status"], "no_plan");
    for format in ["csv", "markdown", "html", "table"] {
        let ran = folder.run(&["plan", "brief.toml", "--format", format]);
        assert_eq!((ran.code, ran.result.as_str()), (3, ""), "{format}");
    }
    let ran = folder.run(&["compare", "no.json", "brief.toml"]);
    assert!(ran.code == 1 && ran.said.contains("holds no plan"), "{}", ran.said);
}

#[test]
fn what_json_says_of_a_conflict_is_english_in_a_dutch_run() {
    let folder = brief(&[("tv", "at_least = 60_000"), ("radio", "at_least = 50_000")], "[report]\nlanguage = \"nl\"\n");
    let (_, json) = told(&folder, &["--language", "nl"]);
    assert_eq!(json["conflict"][0]["sentence"], "no plan is possible: 3 hard bounds contradict each other");
}
