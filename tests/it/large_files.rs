//! Files of any size: what is said stays short and right, and nothing hangs, overflows or panics.
//!
//! How long that takes is printed by `cargo bench --bench reading`; here the work is bounded by what is said.

use klantreis::text::number::plain;
use std::fmt::Write;

use crate::support::command::{Folder, Ran};

const SOUND: &str = "[campaign]\nbudget = 1_000\n[audience.all]\npeople = 100_000\n";
const MANY: usize = 100_000;

fn lines(count: usize, line: impl Fn(usize) -> String) -> String {
    let mut text = SOUND.to_owned();
    for at in 0..count {
        let _ = writeln!(text, "{}", line(at));
    }
    text
}

fn checked(brief: &str) -> Ran {
    Folder::with(brief).run(&["check", "brief.toml"])
}

/// The first hundred are shown, the rest are counted.
fn shows_a_hundred(ran: &Ran, faults: usize) {
    assert_eq!(ran.code, 1, "{}", ran.said);
    assert_eq!(ran.said.matches("error: ").count(), 100, "{}", ran.said);
    let [more, faults] = [faults - 100, faults].map(|count| plain(count as f64, 0));
    let more = format!("{more} more faults are not shown: correct these first");
    assert!(ran.said.contains(&more), "{more}: {}", ran.said.lines().rev().take(3).collect::<String>());
    assert!(ran.said.contains(&format!("{faults} faults; nothing was written")));
    assert!(ran.said.len() < 100_000, "{} bytes are said", ran.said.len());
}

#[test]
fn of_a_hundred_thousand_unknown_keys_the_first_hundred_are_shown_in_order() {
    let ran = checked(&lines(MANY, |at| format!("weight{at} = {at}")));
    shows_a_hundred(&ran, MANY);
    let first: Vec<&str> = ran.said.lines().filter_map(|line| line.strip_prefix("error: unknown key ")).collect();
    let wanted: Vec<String> = (0..100).map(|at| format!("`weight{at}`")).collect();
    assert_eq!(first, wanted);
    assert!(ran.said.contains(" --> brief.toml:5:1") && ran.said.contains("--> brief.toml:104:1"), "{}", ran.said);
    assert_eq!(ran.said.matches("help: did you mean `weight`?").count(), 100);
}

#[test]
fn of_very_many_faults_of_any_kind_the_first_hundred_are_shown() {
    shows_a_hundred(&checked(&lines(20_000, |at| format!("index.c{at} = -1"))), 20_000);
    shows_a_hundred(&checked(&lines(20_000, |_| "name = \"twice\"".to_owned())), 19_999);
    shows_a_hundred(&checked(&lines(20_000, |at| format!("w{at} ="))), 40_000);
    shows_a_hundred(&checked(&lines(10_000, |at| format!("[goal.g{at}]\nraech = 5\nphase = 3"))), 20_000);
    shows_a_hundred(&checked(&lines(20_000, |at| format!("[channel.c{at}]\nat_least = 5"))), 20_000);
    shows_a_hundred(&checked(&lines(20_000, |at| format!("[scenario.s{at}]\nbase = \"t{at}\""))), 20_000);
}

/// Faults that lie apart are all told however many tables hold them, and what follows from one is not told again.
#[test]
fn what_stands_around_a_fault_is_still_read() {
    let brief = "[campaign]\nbudget = -1\nbudgt = 2\nweeks = 0\n[audience.all]\npeople = 5_000\nindex = { tv = -1, radio = 90 }\n\
                 [goal.see]\nreach = 1.5\nraech = 1\n[channel.x.price]\nper = \"GRP\"\nmid = -4\nmidd = 4\n";
    let reading = klantreis::input::read::text("t", brief);
    let mut told: Vec<&str> = reading.faults.iter().map(|fault| fault.what.as_str()).collect();
    told.sort_unstable();
    assert_eq!(told.len(), 8, "{told:#?}");
    let city = &reading.brief.audience["all"];
    assert_eq!(city.people.map(klantreis::domain::quantity::Amount::get), Some(5_000.0));
    assert_eq!(city.index.keys().collect::<Vec<_>>(), ["radio"]);
    assert!(reading.rejected.contains(&["audience", "all", "index", "tv"].map(str::to_owned)[..]));
}

#[test]
fn a_large_catalogue_of_ones_own_is_checked() {
    let channel = |at: usize| {
        format!(
            "[channel.c{at}]\ntags = [\"t{}\"]\nprice = {{ per = \"thousand\", mid = 5 }}\nminimum_buy = 10\n\
             role.see = {{ ceiling = \"40%\", curve = {{ shape = 0.8 }} }}{}",
            at % 7,
            if at > 0 { format!("\nneeds = [\"c{}\"]", at - 1) } else { String::new() }
        )
    };
    let count = 3_000;
    let mut brief = lines(count, channel).replacen("budget = 1_000", "budget = 1_000_000\ncatalogue = \"none\"", 1);
    for at in 0..count {
        let _ = writeln!(brief, "[limit.l{at}]\nchannels = [\"c{at}\", \"c{}\"]\nat_most = 900", (at + 1) % count);
    }
    let ran = checked(&brief);
    assert_eq!(ran.code, 0, "{}", ran.said);
    assert!(ran.result.contains("3,000 placements, 0 goals and 3,000 limits"), "{}", ran.result);
    let round = checked(&brief.replacen("[channel.c0]", "[channel.c0]\nneeds = [\"c2\"]", 1));
    assert!(round.said.contains("circular dependency of `needs`: `c0 -> c2 -> c1 -> c0`"), "{}", round.said);
}

#[test]
fn scenarios_that_start_from_each_other_in_a_long_row_are_followed() {
    let count = 150;
    let scenario = |at: usize| match at {
        0 => "[scenario.s0]\ncampaign.budget = 1_001".to_owned(),
        at => format!("[scenario.s{at}]\nbase = \"s{}\"\ncampaign.weeks = {at}", at - 1),
    };
    let reading = klantreis::input::read::text("t", &lines(count, scenario));
    assert_eq!(reading.faults, []);
    let last = reading.of_scenario("s149");
    assert_eq!(last.figure("campaign.budget"), Some(1_001.0));
    assert_eq!(last.figure("campaign.weeks"), Some(149.0));
    let round = lines(count, scenario).replacen("[scenario.s0]", "[scenario.s0]\nbase = \"s2\"", 1);
    let what: Vec<String> =
        klantreis::input::read::text("t", &round).faults.into_iter().map(|fault| fault.what).collect();
    assert_eq!(what, ["scenarios start from each other in a round: `s0 -> s2 -> s1 -> s0`"]);
}

#[test]
fn a_fault_far_down_a_table_shows_its_line() {
    let table = format!("phase,channel,spend\n{}see,tv,ten\n", ",,\n".repeat(60_000));
    let folder = Folder::with("[campaign]\nbudget = 1_000\n[audience.all]\npeople = 100_000\n");
    folder.write("plan.csv", &table);
    let ran = folder.run(&["evaluate", "brief.toml", "--plan", "plan.csv"]);
    assert_eq!(ran.code, 1, "{}", ran.said);
    assert!(ran.said.contains("60002 | see,tv,ten") && ran.said.len() < 2_000, "{}", ran.said);
}

#[test]
fn very_long_lines_names_and_keys_are_said_briefly() {
    let long = "x".repeat(1_000_000);
    for (brief, said) in [
        (format!("[campaign]\nbudget = 1\n{long} = 5\n"), "--> brief.toml:3:1"),
        (format!("[campaign]\nbudget = 1\nname = {long}\n"), "--> brief.toml:3:8"),
        (format!("[campaign]\nbudget = 1\nname = \"{long}\"\nweeks = 0\n"), "4 | weeks = 0"),
        (format!("[campaign]\nbudget = 1\nonly = [\"{long}\"]\n"), "unknown channel"),
    ] {
        let ran = checked(&brief);
        assert_eq!(ran.code, 1);
        assert!(
            ran.said.contains(said) && ran.said.len() < 20_000,
            "{said}: {}",
            &ran.said[..ran.said.len().min(3_000)]
        );
    }
}

#[test]
fn whatever_nests_very_deeply_is_refused() {
    let deep = 200_000;
    for brief in [
        format!("x = {}{}\n", "[".repeat(deep), "]".repeat(deep)),
        format!("x = {}1{}\n", "{a=".repeat(deep), "}".repeat(deep)),
        format!("{} = 1\n", vec!["a"; deep].join(".")),
        format!("[{}]\n", vec!["a"; deep].join(".")),
    ] {
        let ran = checked(&brief);
        assert_eq!(ran.code, 1);
        assert!(
            ran.said.contains("nested too deeply") && ran.said.len() < 5_000,
            "{}",
            &ran.said[..ran.said.len().min(3_000)]
        );
    }
}

/// Every door takes files up to one size, and reads no more than that of what is larger or never ends.
#[test]
fn no_door_takes_a_file_that_is_too_large() {
    let folder = Folder::with("[campaign]\nbudget = 1_000\n[audience.all]\npeople = 100_000\n");
    folder.write("large.toml", &"# nothing\n".repeat(1_000_001));
    folder.write("large.csv", &"see,tv,1\n".repeat(1_200_000));
    folder.write("large.json", &format!("{{\"a\": \"{}\"}}", "b".repeat(10_000_001)));
    folder
        .write("based.toml", "[campaign]\nbudget = 1\n[audience.a]\npeople = 9\n[scenario.s]\nbase = \"large.toml\"\n");
    folder.write("own.toml", "[campaign]\nbudget = 1\ncatalogue = \"large.toml\"\n");
    let doors: [&[&str]; 9] = [
        &["check", "large.toml"],
        &["check", "based.toml"],
        &["check", "own.toml"],
        &["evaluate", "brief.toml", "--plan", "large.csv"],
        &["plan", "brief.toml", "--actuals", "large.csv", "--from", "2027-W01"],
        &["fit", "large.csv"],
        &["compare", "large.json", "brief.toml"],
        &["compare", "large.csv", "brief.toml"],
        &["compare", "brief.toml", "large.toml"],
    ];
    for door in doors {
        let ran = folder.run(door);
        assert_eq!(ran.code, 1, "{door:?}: {}", ran.said);
        assert!(ran.said.contains("larger than 10 MB, the most that is read"), "{door:?}: {}", ran.said);
    }
}
