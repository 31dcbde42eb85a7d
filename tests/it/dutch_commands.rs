//! What the commands besides `plan` tell in Dutch: their headings and sentences, and that codes and figures stay as
//! they are.
//!
//! The brief's own words are Dutch as well, so that what is left in English is the tool's.

use std::fs;
use std::path::PathBuf;

use crate::support::command::{Folder, run};
use serde_json::Value;

/// A shop with four channels, a cap, a touchpoint and two scenarios.
const WINKEL: &str = r#"
[campaign]
name = "Bloemenwinkel"
start = 2027-03-01
weeks = 4
budget = 20_000
catalogue = "none"

[audience.stad]
name = "Stad"
people = 100_000
in_phase = { think = "20%", do = "5%", care = "5%" }
age = "25 tot 54"

[goal.zien]
phase = "see"
reach = "40%"

[channel.radio]
name = "Radio"
tags = ["offline"]
price = { per = "thousand", mid = 8.5 }
role.see = { ceiling = "60%", curve = { shape = 1 } }

[channel.televisie]
name = "Televisie"
at_most = 6_000
tags = ["offline"]
price = { per = "thousand", mid = 15 }
role.see = { ceiling = "80%", curve = { shape = 1 } }

[channel.bioscoop]
name = "Bioscoop"
price = { per = "thousand", mid = 900 }
role.see = { ceiling = "10%", curve = { shape = 1 } }

[channel.zoeken]
name = "Zoeken"
tags = ["online"]
price = { per = "click", mid = 0.40 }

[channel.zoeken.role.think]
ceiling = "50%"
curve = { shape = 0.8 }
click_through = "5%"

[[touchpoint]]
name = "Kassa"
phase = "do"
question = "Wat kost bezorgen?"
emotion = "twijfel"
problem = "Bezorgkosten komen pas op het eind"
improvement = "Toon bezorgkosten bij het boeket"
importance = 9
score = 4

[scenario.klein]
campaign.budget = 8_000

[scenario.zonder-tv]
channel.televisie.exclude = true
"#;

/// A split that breaks the cap.
const EIGEN: &str = "channel,phase,spend\ntelevisie,see,9000\nzoeken,think,3000\n";

/// Words that no Dutch sentence has.
const ENGLISH: [&str; 9] = [" the ", "The ", " with ", " people", " spend", "which", "Which", " would ", " line"];

/// A folder with the brief and the split.
struct Winkel(Folder);

impl Winkel {
    fn new() -> Self {
        let folder = Folder::holding("winkel.toml", WINKEL);
        folder.write("eigen.csv", EIGEN);
        Self(folder)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.at(name)
    }

    fn brief(&self) -> String {
        self.path("winkel.toml").display().to_string()
    }
}

/// What a command prints in a language, as it was printed.
fn printed(language: &str, args: &[&str]) -> String {
    let ran = run(&[&["--language", language], args].concat());
    assert!(matches!(ran.code, 0 | 4), "{args:?}: {}", ran.said);
    ran.result
}

/// What a command tells in Dutch, on one line, so that no sentence is broken.
fn told(args: &[&str]) -> String {
    printed("nl", args).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn has(text: &str, sentences: &[&str]) {
    for sentence in sentences {
        assert!(text.contains(sentence), "{sentence:?} is missing in:\n{text}");
    }
}

#[track_caller]
fn has_none(text: &str, words: &[&str]) {
    for word in words {
        assert!(!text.contains(word), "{word:?} is left in:\n{text}");
    }
}

/// What stands from a heading on.
fn from<'a>(text: &'a str, heading: &str) -> &'a str {
    text.find(heading).map_or_else(|| panic!("no {heading:?} in:\n{text}"), |at| &text[at..])
}

/// What stands before a sentence.
fn before<'a>(text: &'a str, sentence: &str) -> &'a str {
    text.split(sentence).next().unwrap_or(text)
}

#[test]
fn scenarios_stand_side_by_side_in_dutch() {
    let text = told(&["compare", &Winkel::new().brief(), "--draws", "20"]);
    has(
        &text,
        &[
            "Neem base: het haalt zijn doel, en bereikt",
            "punten meer in See",
            "het op één na beste, voor € 12.000 meer, in See vooral door Radio.",
            "klein bespaart € 12.000 ten opzichte van base, met als prijs",
            "Resultaat",
            "Netto media",
            "Doelen gehaald 1 van 1",
            "Bewezen tot op",
            "80% van 20 simulaties",
            "Verschillen zijn ten opzichte van base.",
            "Netto media per kanaal",
            "Het beste op",
            "Meeste bereik in See",
            "Het budget verschilt: € 20.000 netto media in base en zonder-tv, € 8.000 netto media in klein",
        ],
    );
    has_none(&text, &ENGLISH);
}

#[test]
fn the_florist_s_scenarios_are_told_in_dutch() {
    let text = told(&["compare", "plans/florist/brief.toml", "--only", "budget-300", "--draws", "10"]);
    has(&text, &["als het zijn prijs waard is", "het haalt alle 6 doelen, en bereikt"]);
    has_none(&text, &ENGLISH);
}

#[test]
fn two_plans_differ_in_dutch() {
    let (winkel, other) = (Winkel::new(), "plans/gym/brief.toml");
    let text = told(&["compare", &winkel.brief(), other]);
    has(
        &text,
        &[
            "B besteedt € 160.000 meer; See verliest",
            "Totaal A B Verschil",
            "Besteding A Besteding B Verschil Bereik A Bereik B Punten",
            "Regels die verschuiven",
            "(nieuw)",
            "(vervallen)",
            "Doel Uitkomst Fase",
            "nieuw, gehaald",
            "vervallen, gehaald",
            "de looptijd van de campagne verschilt: 4 weken in A, 6 weken in B",
            "B volgt een andere klantreis:",
            "Bewijs: A ligt binnen",
        ],
    );
    has_none(&text, &ENGLISH);
}

#[test]
fn a_plan_is_explained_in_dutch() {
    let text = told(&["explain", &Winkel::new().brief()]);
    has(
        &text,
        &[
            "Bloemenwinkel: waarom dit plan",
            "Wat meer of minder van elk zou veranderen",
            "opnieuw gepland:",
            "Waarom elke regel krijgt wat hij krijgt",
            "Van alle grenzen beperkt alleen het budget deze regels.",
            "Grenzen of doelen houden deze regels vast:",
            "een extra bereikspunt in See kost",
            "begrensd door",
            "Wat niet wordt ingekocht",
            "Bioscoop in See wordt ingekocht zodra de prijs",
            "meer netto media in elke fase zou doen",
            "Wat elk doel minstens kost",
            "Van welke cijfers het resultaat het meest afhangt",
            "Het plafond van Zoeken in Think (aanname) op 45% in plaats van 50%:",
        ],
    );
    // Names of bounds and the plan's own sentences are not of this report.
    let english = [
        "solved again",
        "Without",
        "leaves no plan",
        "held down",
        "held up",
        "needs it",
        "is bought",
        "kept out",
        "next point",
        "Each figure",
        "in balance",
        "at the least",
        "would be",
        "assumption",
        "ceiling",
    ];
    has_none(&text, &english);
}

#[test]
fn a_split_is_judged_in_dutch() {
    let winkel = Winkel::new();
    let split = winkel.path("eigen.csv").display().to_string();
    let text = told(&["evaluate", &winkel.brief(), "--plan", &split]);
    let text = from(&text, "Wat de verdeling overtreedt");
    has(
        text,
        &[
            "wordt niet nageleefd: € 9.000 in plaats van maximaal € 6.000",
            "Wat het beste plan zou winnen met dezelfde € 12.000 van het budget",
            "Binnen alle grenzen heeft het beste plan",
            "A is de eigen verdeling, B het beste plan.",
            "nog steeds gehaald",
            "Wat is aangenomen",
            "De verdeling vraagt € 12.000, minder dan de € 20.000 van de briefing",
        ],
    );
    has_none(text, &["is broken", "instead", " with ", "best plan", "assumed", "the split"]);
    let text = told(&["evaluate", "plans/florist/brief.toml", "--plan", "plans/florist/plan.csv"]);
    has(&text, &["Niets: dit is de beste verdeling die er voor dit geld is."]);
}

#[test]
fn a_sweep_is_told_in_dutch() {
    let brief = Winkel::new();
    let text = told(&["sweep", &brief.brief(), "--steps", "5"]);
    has(
        &text,
        &[
            "Bloemenwinkel: variatie in budget",
            "6 plannen: 6 bewezen met elk doel gehaald.",
            "Over de hele reeks worden alle doelen gehaald.",
            "levert 1% meer budget al minder dan 0,5% meer",
            "De plannen",
            "* het budget van de briefing zelf.",
            "Wanneer kanalen erbij komen, en vanaf waar ze gelijk blijven",
            "ingekocht vanaf het begin",
        ],
    );
    has_none(&text, &ENGLISH);
    let text = told(&["sweep", &brief.brief(), "--vary", "weeks=4,6", "--vary", "budget=10k,20k"]);
    has(&text, &["variatie in weken en budget", "Beste bij 4 weken en € 20.000:", "met 1 van de 1 doelen gehaald"]);
    has_none(&text, &ENGLISH);
}

#[test]
fn risk_is_told_in_dutch() {
    let text = told(&["risk", &Winkel::new().brief(), "--draws", "30", "--replan", "3", "--gamma", "1"]);
    has(
        &text,
        &[
            "Hoe zeker is het plan van Bloemenwinkel?",
            "in negen van de tien simulaties levert het tussen",
            "Elk doel wordt in minstens 90% ervan gehaald.",
            "Wat onzeker is",
            "Aangenomen bandbreedte: ±20% waar niemand iets opgeeft, voor 3 van de 3 prijzen van het plan",
            "Het vaste plan, alle cijfers aan één kant",
            "Het vaste plan, in 30 simulaties",
            "Van welk kanaal de cijfers het zwaarst tellen",
            "Het robuuste plan: bestand tegen 1 tegenvallend kanaal tegelijk",
            "Opnieuw gepland in 3 simulaties",
            "stabiel",
            "De cijfers vooraf kennen",
        ],
    );
    has_none(&text, &ENGLISH);
}

#[test]
fn the_journey_s_map_is_dutch() {
    let text = told(&["map", &Winkel::new().brief()]);
    has(
        &text,
        &[
            "Bloemenwinkel: kaart van de klantreis",
            "Eerst: Toon bezorgkosten bij het boeket (Kassa, Do, iedereen).",
            "De meesten haken af in Think",
            "Leeftijd: 25 tot 54.",
            "Op de lange duur",
            "Knelpunten: hoe zwaar elk telt maal hoe ver het tekortschiet",
            "Contactmoment",
            "Waar mensen afhaken",
            "Actieplan",
            "Iets meer of iets minder",
            "Stad wordt in See alleen offline bereikt.",
        ],
    );
    // Where the journey comes from, and what is assumed of it, are told by what made them.
    has_none(before(&text, "Klantreis stdc"), &ENGLISH);
}

#[test]
fn what_a_check_finds_is_told_in_dutch() {
    let text = told(&["check", "--explain", "plans/florist/brief.toml"]);
    has(
        &text,
        &[
            "Standaardwaarden in gebruik",
            "±20%, als bandbreedte van 18 prijzen aanname",
            "Prijzen met indexen en seizoenen:",
            "over de weken",
            "plans/florist/brief.toml: geen fouten; 30 plaatsingen, 6 doelen en 2 limieten; 3 scenario’s kloppen ook",
        ],
    );
    has_none(&text, &["assumption", "no faults", "Defaults", "placements", "the weeks", "Prices"]);
}

#[test]
fn what_is_built_in_is_shown_in_dutch() {
    let text = told(&["show", "journeys", "aida"]);
    has(
        &text,
        &["staat voor See), 100% van de doelgroep", "Waarvoor media dienen:", "Bron:", "Er is geen fase voor Care"],
    );
    let text = told(&["show", "catalogue", "--phase", "care"]);
    has(
        &text,
        &["Kanaal", "Prijs", "Plafond", "Bron", "aanname / aanname", "Prijzen zijn zonder korting en zonder btw."],
    );
    has_none(&text, &["assumption", "Channel", "Trust"]);
}

/// A price of six thousand loses none of its noughts, and one of six none of its digits.
#[test]
fn prices_of_the_catalogue_are_the_same_in_both_languages() {
    let prices = |language: &str| -> Vec<String> {
        let text = printed(language, &["show", "catalogue"]);
        let rows = text.lines().filter(|row| !row.starts_with(' ')).filter_map(|row| row.split_once(" EUR "));
        rows.filter_map(|(_, rest)| rest.split(' ').next()).map(str::to_owned).collect()
    };
    let swapped = |price: &String| -> String {
        price
            .chars()
            .map(|c| {
                if c == '.' {
                    ','
                } else if c == ',' {
                    '.'
                } else {
                    c
                }
            })
            .collect()
    };
    let english = prices("en");
    assert!(english.contains(&"6,000".to_owned()) && english.contains(&"1.88".to_owned()), "{english:?}");
    assert_eq!(english.iter().map(swapped).collect::<Vec<_>>(), prices("nl"));
}

/// What programs read is the same, whatever language is spoken.
#[test]
fn files_are_the_same_in_both_languages() {
    let winkel = Winkel::new();
    let brief = winkel.brief();
    let csv = ["sweep", &brief, "--steps", "3", "--format", "csv"];
    assert_eq!(printed("en", &csv), printed("nl", &csv));
    for args in [
        vec!["compare", brief.as_str(), "--draws", "20", "--format", "json"],
        vec!["explain", brief.as_str(), "--format", "json"],
        vec!["risk", brief.as_str(), "--draws", "20", "--replan", "2", "--format", "json"],
        vec!["map", brief.as_str(), "--format", "json"],
    ] {
        assert_eq!(json(&printed("en", &args)), json(&printed("nl", &args)), "{args:?}");
    }
    let written = winkel.path("plannen.json");
    let file = written.display().to_string();
    fs::write(&written, printed("nl", &["plan", &brief, "--format", "json"])).unwrap();
    has(&told(&["compare", &file, &brief]), &["Er verschuift niets: B besteedt op elke regel hetzelfde"]);
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}
