//! A plan in Dutch: every sentence of it, the words of a brief in its own language, and which language a run speaks.
//!
//! The florist's plan is stored: `BLESS=1` stores it anew.

use crate::dutch_words::english_words;
use crate::support;
use crate::support::command::{Folder, Ran, alone, run};
use crate::support::stored::is_stored;
use klantreis::input::read::{self, Request};
use klantreis::planning::relaxation;
use klantreis::planning::what_if::WhatIf;
use klantreis::report::{self, Breakdown, Format};
use klantreis::solver::recommend::Settings;
use klantreis::text::language::Language;

/// A channel named in two languages, and one of another name in each layer.
const NAMED: &str = r#"
[campaign]
name = { en = "Spring", nl = "Lente" }
budget = 10_000
weeks = 4
catalogue = "none"
[audience.all]
name = { en = "Everyone", nl = "Iedereen" }
people = 100_000
[channel.radio]
name = { en = "Radio spot", nl = "Radiospot" }
price = { per = "thousand", mid = 8 }
role.see = { format = { en = "30 seconds", nl = "30 seconden" }, ceiling = "60%", curve = { shape = 1 } }
"#;

#[test]
fn the_florist_is_told_his_plan_in_dutch() {
    let output = run(&["plan", "plans/florist/brief.toml", "--language", "nl"]);
    assert_eq!(output.code, 0, "{}", output.said);
    is_stored("tests/dutch/florist.txt", &output.result);
}

#[test]
fn no_example_is_told_in_two_languages_at_once() {
    // The language is that of a whole process, which this test shares with others.
    if !alone("dutch::no_example_is_told_in_two_languages_at_once") {
        return;
    }
    Language::Dutch.use_for_run();
    let hard = ["draining-priority", "everything-fixed", "capped-television"];
    let hard = hard.map(|name| (name.to_owned(), format!("tests/hard/{name}.toml").into()));
    for (name, brief) in support::examples().into_iter().chain(hard) {
        let reading = read::request(&Request { brief: Some(brief), ..Default::default() });
        let what_if = WhatIf { reading: &reading, settings: Settings::default() };
        let mut answer = what_if.answer(&[]).unwrap_or_else(|| panic!("{name} has no plan"));
        answer.plan.shortages = relaxation::of_missed(&what_if, &answer);
        for by in [Breakdown::Line, Breakdown::Phase, Breakdown::Audience, Breakdown::Week, Breakdown::Month] {
            for (format, width) in [(Format::Table, 80), (Format::Table, 120), (Format::Markdown, 80)] {
                let told = report::by(&answer.plan, by, format, width);
                let english = english_words(&told);
                assert!(english.is_empty(), "{name}, by {by:?} as {format:?}: {english:?} in\n{told}");
            }
        }
    }
}

#[test]
fn codes_are_the_same_in_every_language() {
    let columns = |language: &str| {
        let written = format!("report.language={language}");
        let output = run_on(NAMED, &["--format", "csv", "--set", &written]);
        let csv = output.result;
        let mut lines = csv.lines().map(str::to_owned);
        let head = lines.next().unwrap();
        let cells: Vec<String> = lines.next().unwrap().split(',').map(str::to_owned).collect();
        let names: Vec<String> = head.split(',').map(str::to_owned).collect();
        let cell = |name: &str| cells[names.iter().position(|own| own == name).unwrap()].clone();
        let words = ["campaign", "channel_name", "format", "audience"].map(cell);
        let codes = ["scenario", "phase", "channel", "currency", "bound_by", "confidence"].map(cell);
        (head, words, codes)
    };
    let (english, dutch) = (columns("en"), columns("nl"));
    assert_eq!((english.0, english.2), (dutch.0, dutch.2));
    assert_eq!(english.1, ["Spring", "Radio spot", "30 seconds", "Everyone"]);
    assert_eq!(dutch.1, ["Lente", "Radiospot", "30 seconden", "Iedereen"]);
}

#[test]
fn a_name_in_two_languages_stands_wherever_one_in_one_does() {
    for (change, english, dutch) in [
        ("channel.radio.name=Wireless", "Wireless", "Wireless"),
        ("channel.radio.name={ en = \"Wireless\" }", "Wireless", "Wireless"),
        ("channel.radio.name={ en = \"Wireless\", nl = \"Draadloos\" }", "Wireless", "Draadloos"),
        // One language alone is changed beside the other.
        ("channel.radio.name.nl=Draadloos", "Radio spot", "Draadloos"),
    ] {
        for (language, name) in [("en", english), ("nl", dutch)] {
            let written = format!("report.language={language}");
            let output = run_on(NAMED, &["--format", "csv", "--set", change, "--set", &written]);
            assert!(output.result.contains(&format!(",{name},")), "{change}: {}", output.said);
        }
    }
}

#[test]
fn a_brief_renames_a_channel_of_the_catalogue_in_either_language() {
    let brief = "[campaign]\nbudget = 10_000\nweeks = 4\nonly = [\"radio\"]\n\
         [audience.all]\npeople = 100_000\n[channel.radio]\n";
    for (name, english, dutch) in [
        ("", "Radio spot", "Radiospot"),
        ("name = \"FM\"\n", "FM", "FM"),
        ("name.nl = \"Op de radio\"\n", "Radio spot", "Op de radio"),
        ("name = { en = \"On air\", nl = \"Op de radio\" }\n", "On air", "Op de radio"),
    ] {
        for (language, wanted) in [("en", english), ("nl", dutch)] {
            let written = format!("report.language={language}");
            let output = run_on(&format!("{brief}{name}"), &["--format", "csv", "--set", &written]);
            assert!(output.result.contains(&format!(",{wanted},")), "{name}{}", output.said);
        }
    }
}

#[test]
fn names_that_are_alike_in_any_language_are_a_fault_in_every_one() {
    let twin = NAMED.replace("[audience.all]", "[audience.few]\nname = \"Iedereen\"\npeople = 1\n[audience.all]");
    let (english, dutch) = (run_on(&twin, &["--language", "en"]), run_on(&twin, &["--language", "nl"]));
    for ran in [english, dutch] {
        assert_eq!(ran.code, 1);
        assert!(ran.said.contains("\"Iedereen\""), "{}", ran.said);
    }
    let second = "[channel.fm]\nname = \"Radiospot\"\nprice = { per = \"thousand\", mid = 8 }\n\
                  role.see = { ceiling = \"60%\", curve = { shape = 1 } }\n";
    for language in ["en", "nl"] {
        let ran = run_on(&format!("{NAMED}{second}"), &["--language", language]);
        assert_eq!(ran.code, 1);
        assert!(ran.said.contains("\"Radiospot\""), "{}", ran.said);
    }
}

#[test]
fn a_contradiction_is_told_in_dutch() {
    let output = run(&["plan", "tests/corpus/contradiction-cap.toml", "--language", "nl"]);
    let said = output.said;
    assert_eq!(output.code, 3, "{said}");
    for words in ["fout: ", "er is geen plan mogelijk", "hulp: ", "verlaag dit van", "dan is er een plan"] {
        assert!(said.contains(words), "{words} is not in\n{said}");
    }
}

#[test]
fn the_locale_decides_where_no_flag_does() {
    let headed = |locale: &str, flags: &[&str]| {
        let folder = Folder::with(NAMED);
        let arguments = [&["plan", "brief.toml"], flags].concat();
        let ran = Ran::of(&folder.klantreis(&arguments).env("LC_ALL", locale).output().unwrap());
        ran.result.lines().next().unwrap_or_default().to_owned()
    };
    assert_eq!(headed("nl_NL.UTF-8", &[]), "Lente");
    assert_eq!(headed("fr_FR.UTF-8", &[]), "Spring");
    assert_eq!(headed("nl_NL.UTF-8", &["--language", "en"]), "Spring");
    assert_eq!(headed("C", &["--language", "nl"]), "Lente");
}

#[test]
fn a_dutch_table_of_figures_is_read_back() {
    let folder = Folder::with(NAMED);
    let plan = folder.run(&["plan", "brief.toml", "--language", "nl", "--quiet", "-o", "plan.csv"]);
    assert_eq!(plan.code, 0, "{}", plan.said);
    for language in ["en", "nl"] {
        let judged = folder.run(&["evaluate", "brief.toml", "--language", language, "--plan", "plan.csv"]);
        assert_eq!(judged.code, 0, "{}{}", judged.result, judged.said);
    }
}

/// The plan of a brief, with more arguments.
fn run_on(brief: &str, more: &[&str]) -> Ran {
    Folder::with(brief).run(&[&["plan", "brief.toml"], more].concat())
}
