//! Scenarios: which layer wins, what a scenario starts from, and what is told of all of them in one run.

use klantreis::input::resolve;
use std::path::{Path, PathBuf};

use klantreis::domain::brief::{Brief, Wish};
use klantreis::input::read::{self, Reading, Request};

use crate::support::close;
use crate::support::command::{Ran, run};

const BRIEF: &str = r#"
[campaign]
name = "Spring"
budget = 10_000
catalogue = "none"
[audience.all]
people = "100k"
[goal.see]
reach = "30%"
[channel.radio]
price = { per = "thousand", mid = 8, low = 7, high = 9 }
at_most = { share = "83%" }
role.see = { ceiling = "60%", curve = { shape = 1 } }
[channel."out of home"]
price = { per = "thousand", mid = 4 }
role.see = { ceiling = "50%", curve = { shape = 1 } }
[scenario.zuinig]
campaign.budget = 5_000
channel.radio.price.mid = 8.5
[scenario.armer]
base = "zuinig"
campaign.budget = 2_500
[scenario.grp]
channel.radio.at_most = { grp = 900 }
"#;

/// A folder with files in it.
fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    folder
}

/// The brief in a file, with flags, as one of its scenarios.
fn asked(file: PathBuf, set: &[&str], scenario: &str) -> Reading {
    let set = set.iter().map(|set| (*set).to_owned()).collect();
    let reading =
        read::request(&Request { brief: Some(file), set, scenario: Some(scenario.to_owned()), ..Request::default() });
    assert!(reading.faults.is_empty(), "{:?}", reading.faults);
    reading
}

fn changed(reading: &Reading, change: &str) -> Reading {
    let changed = reading.changed(&[change.to_owned()]);
    assert!(changed.faults.is_empty(), "{:?}", changed.faults);
    changed
}

fn budget(brief: &Brief) -> f64 {
    brief.campaign.budget.unwrap().get()
}

fn check(arguments: &[&str]) -> Ran {
    run(&[&["check"], arguments].concat())
}

fn path(folder: &Path) -> String {
    folder.join("brief.toml").display().to_string()
}

#[test]
fn scenarios_are_named_in_the_order_they_were_written() {
    let reading = read::text("t", BRIEF);
    assert_eq!(reading.scenarios, ["zuinig", "armer", "grp"]);
    assert_eq!((reading.scenario.as_ref(), budget(&reading.brief)), (None, 10_000.0));
    let scenario = reading.of_scenario("armer");
    assert_eq!(scenario.scenario.as_deref(), Some("armer"));
    assert_eq!(scenario.scenarios, reading.scenarios);
    assert_eq!(scenario.of_scenario("base").scenario, None);
    close(budget(&scenario.of_scenario("base").brief), 10_000.0, 0.0);
}

#[test]
fn a_chain_lays_the_later_scenario_over_the_earlier() {
    let reading = read::text("t", BRIEF).of_scenario("armer");
    close(budget(&reading.brief), 2_500.0, 0.0);
    let price = reading.catalogue.channel["radio"].price.as_ref().unwrap();
    close(price.mid.get(), 8.5, 0.0);
    close(price.high.unwrap().get(), 9.0, 0.0);
}

#[test]
fn flags_change_what_scenarios_start_from_and_their_own_keys_win() {
    let folder = folder(&[("brief.toml", BRIEF)]);
    let file = folder.path().join("brief.toml");
    let set = ["campaign.budget=1k", "campaign.weeks=3", "scenario.zuinig.channel.radio.price.mid=6"];
    let reading = asked(file.clone(), &set, "zuinig");
    close(budget(&reading.brief), 5_000.0, 0.0);
    close(reading.brief.campaign.weeks.unwrap().get(), 3.0, 0.0);
    close(reading.catalogue.channel["radio"].price.as_ref().unwrap().mid.get(), 6.0, 0.0);
    close(budget(&asked(file.clone(), &set, "grp").brief), 1_000.0, 0.0);
    close(budget(&asked(file.clone(), &["scenario.zuinig.campaign.budget=7k"], "zuinig").brief), 7_000.0, 0.0);
    let made = asked(file, &["scenario.new.base=zuinig", "scenario.new.campaign.weeks=2"], "new");
    close(budget(&made.brief), 5_000.0, 0.0);
}

#[test]
fn braces_replace_a_wish_and_keys_change_it() {
    let reading = read::text("t", BRIEF);
    let wish = |reading: &Reading| reading.catalogue.channel["radio"].at_most;
    assert!(matches!(wish(&reading), Some(Wish::Share(_))));
    assert!(matches!(wish(&reading.of_scenario("grp")), Some(Wish::Grp(_))));
    assert!(matches!(wish(&changed(&reading, "channel.radio.at_most={ units = 5 }")), Some(Wish::Units(_))));
    let dotted = reading.changed(&["channel.radio.at_most.grp=5".to_owned()]);
    assert!(dotted.faults[0].what.contains("a wish has one measure"), "{:?}", dotted.faults);
}

#[test]
fn an_objective_in_braces_replaces_the_other_one() {
    let brief = format!("{BRIEF}[objective]\nmaximise = \"clicks\"\n");
    let reading = changed(&read::text("t", &brief), "objective={minimise=\"spend\"}");
    assert_eq!(reading.brief.objective.maximise, None);
    assert_eq!(reading.brief.objective.minimise.as_deref(), Some("spend"));
}

#[test]
fn names_of_channels_and_goals_are_not_taken_for_keys() {
    let brief = BRIEF.replace("[goal.see]", "[goal.fixed]\nphase = \"see\"\npriority = 2");
    let reading = changed(&read::text("t", &brief), "goal.fixed={ reach = \"20%\" }");
    assert_eq!(reading.brief.goal["fixed"].priority, Some(2));
}

#[test]
fn later_changes_lie_over_a_scenario_and_keep_it() {
    let scenario = read::text("t", BRIEF).of_scenario("zuinig");
    let reading = changed(&scenario, "campaign.budget=6k");
    assert_eq!(reading.scenario.as_deref(), Some("zuinig"));
    close(budget(&reading.brief), 6_000.0, 0.0);
    close(reading.figure("channel.radio.price.mid").unwrap(), 8.5, 0.0);
    let again = changed(&reading, "channel.radio.price.mid=5");
    close(budget(&again.brief), 6_000.0, 0.0);
    close(again.figure("channel.radio.price.mid").unwrap(), 5.0, 0.0);
    close(budget(&changed(&read::text("t", BRIEF), "campaign.budget=6k").of_scenario("zuinig").brief), 6_000.0, 0.0);
}

#[test]
fn a_brief_beside_it_takes_its_place_with_its_own_catalogue() {
    let rates = |mid: u32| BRIEF.split("[channel.radio]").nth(1).unwrap().replace("mid = 8", &format!("mid = {mid}"));
    let catalogue = |mid: u32| format!("[channel.radio]{}", rates(mid).split("[scenario").next().unwrap());
    let other =
        "[campaign]\nbudget = 700\ncatalogue = \"rates.toml\"\n[audience.few]\npeople = 900\n[scenario.x]\nbase = 3\n";
    let brief = format!(
        "{BRIEF}[scenario.theirs]\nbase = \"there/other.toml\"\ncampaign.weeks = 6\n\
         [scenario.ours]\nbase = \"theirs\"\ncampaign.catalogue = \"rates.toml\"\n"
    );
    let files = [
        ("brief.toml", brief.as_str()),
        ("rates.toml", &catalogue(21)),
        ("there/other.toml", other),
        ("there/rates.toml", &catalogue(12)),
    ];
    let folder = folder(&files);
    let file = folder.path().join("brief.toml");
    let theirs = asked(file.clone(), &[], "theirs");
    close(budget(&theirs.brief), 700.0, 0.0);
    close(theirs.brief.campaign.weeks.unwrap().get(), 6.0, 0.0);
    assert_eq!(theirs.brief.audience.keys().collect::<Vec<_>>(), ["few"]);
    assert!(theirs.brief.goal.is_empty() && !theirs.scenarios.contains(&"x".to_owned()));
    close(theirs.figure("channel.radio.price.mid").unwrap(), 12.0, 0.0);
    close(asked(file.clone(), &[], "ours").figure("channel.radio.price.mid").unwrap(), 21.0, 0.0);
    let back = theirs.of_scenario("zuinig");
    close(budget(&back.brief), 5_000.0, 0.0);
    close(back.figure("channel.radio.price.mid").unwrap(), 8.5, 0.0);
    close(budget(&asked(file, &["campaign.budget=800"], "theirs").brief), 800.0, 0.0);
    drop(folder);
    close(budget(&changed(&theirs, "campaign.weeks=5").brief), 700.0, 0.0);
}

#[test]
fn figures_are_numbers_as_they_are_written() {
    let reading = read::text("t", BRIEF);
    let figures = [
        ("campaign.budget", Some(10_000.0)),
        ("audience.all.people", Some(100_000.0)),
        ("channel.radio.at_most.share", Some(0.83)),
        ("channel.\"out of home\".price.mid", Some(4.0)),
        ("goal . see . reach", Some(0.3)),
        ("campaign.name", None),
        ("campaign.weeks", None),
        ("channel.radio", None),
        ("channel..price", None),
        ("", None),
    ];
    for (path, wanted) in figures {
        assert_eq!(reading.figure(path), wanted, "{path}");
    }
    assert_eq!(reading.of_scenario("grp").figure("channel.radio.at_most.grp"), Some(900.0));
    assert_eq!(reading.of_scenario("grp").figure("channel.radio.at_most.share"), None);
    assert_eq!(changed(&reading, "campaign.budget=12k").figure("campaign.budget"), Some(12_000.0));
}

#[test]
fn a_plan_says_which_scenario_it_is_of() {
    let reading = read::text("t", BRIEF).of_scenario("zuinig");
    let problem = resolve::problem(&reading.brief, &reading.catalogue).unwrap();
    assert_eq!(problem.campaign.scenario, "zuinig");
    let folder = folder(&[("brief.toml", BRIEF)]);
    let plan = |extra: &[&str]| run(&[&["plan", &path(folder.path())], extra].concat()).result;
    assert!(plan(&["--scenario", "zuinig"]).starts_with("Spring, scenario zuinig\n"));
    assert!(plan(&[]).starts_with("Spring\n"));
    assert!(plan(&["--scenario", "zuinig", "--format", "csv"]).contains("\n1,Spring,zuinig,see,"));
    let json: serde_json::Value = serde_json::from_str(&plan(&["--format", "json"])).unwrap();
    assert_eq!(json["campaign"]["scenario"], "base");
}

#[test]
fn ways_out_of_a_scenario_go_into_the_scenario() {
    let brief = format!("{BRIEF}[scenario.\"te veel\"]\ncampaign.budget = 1_000\ngoal.see.reach = \"70%\"\n");
    let folder = folder(&[("brief.toml", &brief)]);
    let ran = run(&["plan", &path(folder.path()), "--scenario", "te veel"]);
    let text = ran.result.split_whitespace().collect::<Vec<_>>().join(" ");
    let set = text.split("--set '").nth(1).unwrap_or_else(|| panic!("{text}")).split('\'').next().unwrap();
    assert!(set.starts_with("scenario.\"te veel\"."), "{set}");
    let reading = asked(folder.path().join("brief.toml"), &[set], "te veel");
    let (path, _) = set.split_once('=').unwrap();
    let own = path.strip_prefix("scenario.\"te veel\".").unwrap();
    assert_ne!(reading.figure(own), read::text("t", &brief).of_scenario("te veel").figure(own), "{set}");
}

#[test]
fn check_reads_every_scenario() {
    let sound = folder(&[("brief.toml", BRIEF)]);
    let Ran { code, result: out, .. } = check(&[&path(sound.path())]);
    assert_eq!(code, 0);
    assert!(out.ends_with("brief.toml: no faults; 2 placements, 1 goal and 0 limits; 3 scenarios fit\n"), "{out}");
    let out = check(&[&path(sound.path()), "--scenario", "grp"]).result;
    assert!(out.ends_with("brief.toml, scenario grp: no faults; 2 placements, 1 goal and 0 limits\n"), "{out}");
}

#[test]
fn check_tells_every_fault_once_and_in_which_scenario() {
    let faulty = BRIEF.replace("name = \"Spring\"", "nmae = \"Spring\"")
        + "[scenario.wrong]\ncampaign.budgt = 1\n[scenario.more]\nbase = \"wrong\"\n\
           [scenario.empty]\nchannel.radio.exclude = true\nchannel.\"out of home\".exclude = true\n\
           [scenario.lost]\nbase = \"lost.toml\"\n";
    let folder = folder(&[("brief.toml", &faulty)]);
    let Ran { code, result: out, said } = check(&[&path(folder.path())]);
    assert_eq!((code, out.as_str()), (1, ""));
    assert_eq!(said.matches("unknown key `nmae`").count(), 1, "{said}");
    assert_eq!(said.matches("unknown key `budgt`").count(), 1, "{said}");
    assert!(!said.contains("in scenario `wrong`") && !said.contains("in scenario `more`"), "{said}");
    assert_eq!(said.matches("in scenario `empty`: ").count(), 2, "{said}");
    assert_eq!(said.matches("lost.toml cannot be read").count(), 1, "{said}");
    assert!(said.ends_with("5 faults; nothing was written\n"), "{said}");
}
