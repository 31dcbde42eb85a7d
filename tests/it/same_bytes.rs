//! The same brief gives the same bytes of JSON and CSV: whoever runs it, in whichever language and folder, on however
//! many threads, and again.

use std::process::Command;
use std::sync::LazyLock;

use crate::support::command::{Folder, Ran, klantreis, run};
use crate::support::{example, long};

/// A shop whose every name is there in two languages, with a goal that is missed, shares that were rounded, followers,
/// two personas that overlap, touchpoints and scenarios, so that all kinds of sentences are written.
const SHOP: &str = r#"
[campaign]
name = { en = "Spring", nl = "Lente" }
start = 2027-03-03
weeks = 4
budget = 20_000
catalogue = "none"
purchase = "high-consideration"
[audience.city]
name = { en = "City", nl = "Stad" }
people = 100_000
place = { en = "cities", nl = "steden" }
[audience.young]
name = { en = "Young", nl = "Jongeren" }
people = 40_000
overlaps = { city = 5_000 }
[phase.see]
name = { en = "Notice", nl = "Opmerken" }
aim = { en = "be noticed", nl = "opvallen" }
[goal.high]
phase = "see"
reach = "95%"
[goal.clicks]
phase = "think"
clicks = 100
[limit.both]
channels = ["radio", "tv"]
at_most = 15_000
[channel.radio]
name = { en = "Radio spot", nl = "Radiospot" }
price = { per = "thousand", mid = 8.5 }
role.see = { format = { en = "30 seconds", nl = "30 seconden" }, ceiling = "60%", curve = { shape = 1 } }
[channel.tv]
name = { en = "Television", nl = "Televisie" }
at_most = 6_000
price = { per = "thousand", mid = 15 }
role.see = { ceiling = "80%", curve = { kind = "points", points = [[0.5, "20%"], [1, "45%"], [3, "60%"]], against = "contacts" } }
[channel.cinema]
name = { en = "Cinema", nl = "Bioscoop" }
price = { per = "thousand", mid = 900 }
role.see = { ceiling = "10%", curve = { shape = 1 } }
[channel.again]
name = { en = "Remarketing", nl = "Opnieuw" }
price = { per = "thousand", mid = 4 }
[channel.again.role.think]
ceiling = "50%"
curve = { shape = 0.8 }
click_through = "1%"
follows = { phase = "see", reachable = "30%" }
[[touchpoint]]
name = { en = "Checkout", nl = "Afrekenen" }
phase = "do"
question = { en = "What does it cost?", nl = "Wat kost het?" }
problem = { en = "Costs come late", nl = "Kosten komen laat" }
improvement = { en = "Show them", nl = "Toon ze" }
importance = 9
score = 4
[scenario.small]
campaign.budget = 8_000
[scenario.wrong]
campaign.budget = -1
[scenario.dear]
channel.cinema = { whole_units = true, at_least = { units = 1 }, price = { per = "unit", mid = 90_000, contacts = 9 } }
"#;

/// A split that breaks the cap, with names in Dutch.
const SPLIT: &str = "kanaal,fase,besteding\nTelevisie,Opmerken,9000\nRadio spot,see,3000\nagain,think,900\n";

/// Reach at a weight, observed.
const POINTS: &str = "grp,reach\n50,30\n100,45\n200,60\n400,70\n800,75\n";

/// What is written for programs, by every command that writes any.
const COMMANDS: [&[&str]; 18] = [
    &["plan", "shop.toml", "--format", "json"],
    &["plan", "shop.toml", "--format", "csv"],
    &["plan", "shop.toml", "--by", "audience", "--format", "csv-excel-nl"],
    &["plan", "shop.toml", "--by", "phase", "--format", "csv"],
    &["plan", "shop.toml", "--by", "week", "--format", "csv"],
    &["plan", "shop.toml", "--by", "month", "--format", "csv-excel-nl"],
    &["plan", "shop.toml", "--format", "mediaplanschema"],
    &["plan", "shop.toml", "--round-to", "100", "--actuals", "ran.csv", "--from", "2027-W11", "--format", "json"],
    &["evaluate", "shop.toml", "--plan", "split.csv", "--format", "json"],
    &["explain", "shop.toml", "--format", "json"],
    &["compare", "split.csv", "shop.toml", "--format", "json"],
    &["compare", "shop.toml", "--draws", "20", "--format", "json"],
    &["compare", "shop.toml", "--draws", "20", "--format", "csv"],
    &["sweep", "shop.toml", "--steps", "3", "--format", "json"],
    &["risk", "shop.toml", "--draws", "20", "--replan", "2", "--format", "json"],
    &["risk", "shop.toml", "--draws", "20", "--format", "csv"],
    &["map", "shop.toml", "--format", "json"],
    &["fit", "points.csv", "--channel", "radio", "--format", "json"],
];

/// What each command writes where the brief lies.
fn here() -> &'static [String] {
    static HERE: LazyLock<Vec<String>> = LazyLock::new(|| {
        let folder = shop();
        let each = COMMANDS.iter().map(|command| written(in_folder(&folder, command)));
        let each: Vec<String> = each.collect();
        for (text, command) in each.iter().zip(COMMANDS) {
            assert!(!text.is_empty(), "{command:?}");
            assert!(!text.contains(folder.path().to_str().unwrap()), "{command:?} says where the brief lies");
        }
        each
    });
    &HERE
}

#[test]
fn whoever_runs_a_brief_gets_the_same_bytes() {
    let folder = shop();
    let others = [("nl_NL.UTF-8", "1", &[][..]), ("en_US.UTF-8", "4", &["--language", "nl"])];
    for (at, (command, first)) in COMMANDS.into_iter().zip(here()).enumerate() {
        // Where somebody waits, one of them for each command.
        for (locale, threads, more) in others.into_iter().cycle().skip(at).take(long(2, 1)) {
            let mut again = in_folder(&folder, &[command, more].concat());
            again.env("LC_ALL", locale).env("LANG", locale).env("RAYON_NUM_THREADS", threads);
            assert_same(&written(again), first, &format!("{command:?} in {locale} {more:?}, {threads} threads"));
        }
    }
}

#[test]
fn where_a_brief_lies_and_is_run_from_is_not_written() {
    let folder = shop();
    for (command, here) in COMMANDS.into_iter().zip(here()) {
        let away =
            |part: &&str| if part.contains('.') { folder.at(part).display().to_string() } else { (*part).to_owned() };
        let args: Vec<String> = command.iter().map(away).collect();
        let elsewhere = written(klantreis(&args.iter().map(String::as_str).collect::<Vec<_>>()));
        assert_same(&elsewhere, here, &format!("{command:?} from another folder"));
        assert!(!elsewhere.contains(folder.path().to_str().unwrap()), "{command:?} says where the brief lies");
    }
}

#[test]
fn every_example_gives_the_same_bytes_in_both_languages() {
    for name in ["florist", "kitchen", "hotel"] {
        for format in ["json", "csv", "mediaplanschema"] {
            let of = |locale: &str, threads: &str| {
                let mut command = klantreis(&["plan", &example(name), "--format", format]);
                command.env("LC_ALL", locale).env("RAYON_NUM_THREADS", threads);
                written(command)
            };
            assert_same(&of("nl_NL.UTF-8", "2"), &of("en_GB.UTF-8", "1"), &format!("{name} as {format}"));
        }
    }
}

#[test]
fn the_brief_says_in_which_language_names_are_in_files() {
    let folder = shop();
    for (locale, language) in [("en_US.UTF-8", "nl"), ("nl_NL.UTF-8", "en")] {
        let stated = format!("report.language={language}");
        let mut command =
            in_folder(&folder, &["plan", "shop.toml", "-o", "plan.json", "-o", "plan.csv", "--set", &stated]);
        let ran = Ran::of(&command.env("LC_ALL", locale).output().unwrap());
        let (own, other) = if language == "nl" { ("Radiospot", "Radio spot") } else { ("Radio spot", "Radiospot") };
        for file in ["plan.json", "plan.csv"] {
            let text = folder.read(file);
            assert!(text.contains(own) && !text.contains(other), "{file} in {language}");
        }
        // A report beside them is in the language of whoever runs it.
        assert!(ran.result.contains(other) && !ran.result.contains(own), "{}", ran.result);
        // What is said besides is English in both.
        assert!(folder.read("plan.json").contains(" of net media in "), "{language}");
    }
}

#[test]
fn a_language_nobody_speaks_is_refused() {
    let ran = run(&["plan", &example("snack"), "--set", "report.language=fr"]);
    assert_eq!(ran.code, 1);
    assert!(ran.said.contains("report.language") || ran.said.contains("fr"), "{}", ran.said);
}

fn shop() -> Folder {
    let folder = Folder::holding("shop.toml", SHOP);
    folder.write("split.csv", SPLIT);
    folder.write("points.csv", POINTS);
    folder.write("ran.csv", "channel,phase,week,spend\nradio,see,2027-W09,500\n");
    folder
}

fn in_folder(folder: &Folder, arguments: &[&str]) -> Command {
    folder.klantreis(arguments)
}

/// What a command prints, and the exit code behind it.
fn written(mut command: Command) -> String {
    let ran = Ran::of(&command.output().unwrap());
    assert!(matches!(ran.code, 0 | 1 | 4) && !ran.result.is_empty(), "{:?}: {} {}", command, ran.code, ran.said);
    format!("{}exit {}\n", ran.result, ran.code)
}

/// That texts are the same; else the first line that is not.
fn assert_same(one: &str, other: &str, what: &str) {
    if one != other {
        let differs = one.lines().zip(other.lines()).find(|(one, other)| one != other);
        panic!("{what}: {differs:?}");
    }
}
