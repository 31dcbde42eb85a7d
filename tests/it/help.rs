//! Help and the errors of a command line, in Dutch: nothing of them is English.

use clap::CommandFactory;
use klantreis::cli::Cli;

use crate::support::command::{Ran, klantreis, run};

#[test]
fn dutch_help_has_no_english_line() {
    for command in paths(&tool()) {
        for flag in ["--help", "-h"] {
            let asked: Vec<&str> = command.iter().map(String::as_str).chain([flag]).collect();
            let english = run(&[&asked[..], &["--language", "en"]].concat());
            let dutch = run(&[&asked[..], &["--language", "nl"]].concat());
            assert_eq!((english.code, dutch.code), (0, 0), "{asked:?}: {}{}", english.said, dutch.said);
            assert!(english.result.contains("Usage:") && dutch.result.contains("Gebruik:"), "{}", dutch.result);
            assert_eq!(shared(&english.result, &dutch.result), [""; 0], "{asked:?}");
        }
    }
}

#[test]
fn dutch_errors_of_the_command_line_have_no_english_line() {
    let wrong: [&[&str]; 22] = [
        &["plna"],
        &["catalogue"],
        &["plan", "--bugdet", "3"],
        &["plan", "--unlike-any"],
        &["plan", "a.toml", "b.toml"],
        &["plan", "--budget"],
        &["plan", "--format", "pdf"],
        &["plan", "--quiet=3", "a.toml"],
        &["plan", "--tolerance", "9"],
        &["plan", "--time-limit", "soon"],
        &["plan", "--width", "3"],
        &["plan", "--budget", "1", "--budget", "2"],
        &["plan", "--people", "1", "a.toml"],
        &["plan", "--actuals", "a.csv"],
        &["plan", "--goal", "x", "a.toml"],
        &["plan"],
        &["compare"],
        &["--", "plan"],
        &["fit", "a.csv", "--year", "x"],
        &["fit", "a.csv", "--year", "12"],
        &["sweep", "a.toml", "--steps", "1"],
        &["risk", "--seed", "x"],
    ];
    for arguments in wrong {
        let english = run(&[&["--language=en"], arguments].concat());
        let dutch = run(&[&["--language=nl"], arguments].concat());
        assert_eq!((english.code, dutch.code), (2, 2), "{arguments:?}: {}", dutch.said);
        assert!(english.said.starts_with("error: ") && dutch.said.starts_with("fout: "), "{}", dutch.said);
        assert_eq!(shared(&english.said, &dutch.said), [""; 0], "{arguments:?}");
    }
}

#[test]
fn the_language_of_help_is_that_of_the_locale() {
    let help = |locale: &str, more: &[&str]| {
        Ran::of(&klantreis(&[&["plan", "--help"], more].concat()).env("LC_ALL", locale).output().unwrap()).result
    };
    assert!(help("nl_NL.UTF-8", &[]).contains("Gebruik: klantreis plan [OPTIES] [BRIEFING]"));
    assert!(help("nl_NL.UTF-8", &["--language", "en"]).contains("Usage: klantreis plan [OPTIONS] [BRIEF]"));
    assert!(help("fr_FR.UTF-8", &[]).contains("Usage:"));
}

#[test]
fn the_dutch_manual_has_its_sections_and_no_english_line() {
    let commands = tool();
    let pages = std::iter::once(None).chain(commands.get_subcommands().map(|command| Some(command.get_name())));
    for page in pages {
        let asked: Vec<&str> = ["show", "man"].into_iter().chain(page).collect();
        let english = run(&[&asked[..], &["--language", "en"]].concat());
        let dutch = run(&[&asked[..], &["--language", "nl"]].concat());
        assert_eq!(dutch.code, 0, "{}", dutch.said);
        assert_eq!(english.result.matches(".SH ").count(), dutch.result.matches(".SH ").count(), "{page:?}");
        for section in [".SH NAAM", ".SH OPTIES", ".SH EXITCODE", ".SH BESTANDEN"] {
            assert!(dutch.result.contains(section), "{page:?}: {section} is missing");
        }
        assert!(!dutch.result.contains("[default: ") && !dutch.result.contains("Possible values:"), "{page:?}");
        assert_eq!(shared(&english.result, &dutch.result), [""; 0], "{page:?}");
    }
}

/// The lines that two languages share, examples and what has no sentence aside.
fn shared<'a>(english: &str, dutch: &'a str) -> Vec<&'a str> {
    let is_sentence = |line: &&str| {
        let words = line.split_whitespace().filter(|word| word.chars().all(|c| c.is_alphabetic() || c == ','));
        words.count() >= 3 && !line.starts_with("  klantreis ")
    };
    dutch.lines().filter(|line| english.lines().any(|other| other == *line)).filter(is_sentence).collect()
}

fn tool() -> clap::Command {
    Cli::command().disable_help_subcommand(true)
}

/// The names that lead to a command and to those below it.
fn paths(command: &clap::Command) -> Vec<Vec<String>> {
    let below = command
        .get_subcommands()
        .flat_map(|below| paths(below).into_iter().map(|path| [vec![below.get_name().to_owned()], path].concat()));
    std::iter::once(Vec::new()).chain(below).collect()
}
