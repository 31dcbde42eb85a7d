//! The manual page and the completions: every command and flag is in them, and the tools they are for take them.
//!
//! What is missing on a machine is told and passed over, unless `KLANTREIS_REQUIRE` names it.

use std::fs;
use std::process::{Command, Output};

use clap::CommandFactory;
use klantreis::cli::Cli;

#[test]
fn the_manual_has_every_command_and_flag() {
    let page = words(&shown(&["man"]));
    for command in commands(&tool()) {
        let name = command.get_bin_name().unwrap_or("klantreis").to_owned();
        assert!(page.contains(&format!(".SS \"{name}\"")) || name == "klantreis", "{name} is missing");
        for flag in flags(&command) {
            assert!(page.contains(&flag), "{name} {flag} is missing");
        }
    }
    for code in [0, 1, 2, 3, 4, 5, 70] {
        assert!(page.contains(&format!(".TP\n\\fB{code}\\fR\n")), "exit code {code} is missing");
    }
    for section in ["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "COMMANDS", "EXAMPLES", "EXIT STATUS", "FILES"] {
        assert!(page.lines().any(|line| line.trim_start_matches(".SH ").trim_matches('"') == section), "{section}");
    }
    assert!(page.contains("klantreis plan plans/florist/brief.toml\n"), "examples stand as they are typed");
}

#[test]
fn every_command_has_a_page_of_its_own() {
    for command in tool().get_subcommands() {
        let page = words(&shown(&["man", command.get_name()]));
        let name = command.get_bin_name().unwrap();
        assert!(page.contains(&format!("{} - ", name.replace(' ', "-"))), "{page}");
        assert!(page.contains(".SH \"EXIT STATUS\"") && page.contains(".SH \"SEE ALSO\""), "{page}");
        for flag in commands(command).iter().flat_map(flags) {
            assert!(page.contains(&flag), "{name} {flag} is missing");
        }
    }
    let unknown = run(&["show", "man", "plna"]);
    assert_eq!((unknown.status.code(), unknown.stdout.len()), (Some(2), 0));
    assert!(text(&unknown.stderr).contains("did you mean `plan`?"), "{}", text(&unknown.stderr));
}

#[test]
fn groff_has_nothing_against_the_manual() {
    if !is_there("groff", "--version") {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let subcommands: Vec<String> = tool().get_subcommands().map(|command| command.get_name().to_owned()).collect();
    for command in std::iter::once(None).chain(subcommands.iter().map(Some)) {
        let asked: Vec<&str> = std::iter::once("man").chain(command.map(String::as_str)).collect();
        let page = folder.path().join("page.1");
        fs::write(&page, shown(&asked)).unwrap();
        let checked =
            Command::new("groff").args(["-man", "-ww", "-z", "-Kutf8", "-Tutf8"]).arg(&page).output().unwrap();
        assert_eq!((checked.status.code(), text(&checked.stderr).as_str()), (Some(0), ""), "{asked:?}");
    }
}

#[test]
fn every_shell_gets_completions_of_every_command() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = shown(&["completions", shell]);
        for command in tool().get_subcommands() {
            assert!(script.contains(command.get_name()), "{shell}: {} is missing", command.get_name());
            for flag in flags(command) {
                assert!(script.contains(flag.trim_start_matches('-')), "{shell}: {flag} is missing");
            }
        }
    }
    assert_eq!(run(&["show", "completions", "cmd"]).status.code(), Some(2));
}

#[test]
fn the_shells_take_their_completions() {
    let folder = tempfile::tempdir().unwrap();
    let script = folder.path().join("completions");
    let taken = |shell: &str, arguments: &[&str]| {
        let ran = Command::new(shell).args(arguments).arg(&script).output().unwrap();
        assert!(ran.status.success() && ran.stderr.is_empty(), "{shell}: {}", text(&ran.stderr));
        text(&ran.stdout)
    };
    for (shell, version) in [("bash", "--version"), ("zsh", "--version"), ("fish", "--version")] {
        if is_there(shell, version) {
            fs::write(&script, shown(&["completions", shell])).unwrap();
            taken(shell, &["-n"]);
            if shell == "bash" {
                let known = taken("bash", &["-c", "source \"$0\" && complete -p klantreis"]);
                assert!(known.contains("-F _klantreis klantreis"), "{known}");
                let ask = "source \"$0\"; COMP_WORDS=(klantreis pl); COMP_CWORD=1; _klantreis klantreis pl klantreis; \
                           echo \"${COMPREPLY[@]}\"";
                assert_eq!(taken("bash", &["-c", ask]), "plan\n");
            }
        }
    }
}

/// The command line as it is, with all that is derived of it.
fn tool() -> clap::Command {
    let mut tool = Cli::command().disable_help_subcommand(true);
    tool.build();
    tool
}

/// A command, and all commands below it.
fn commands(command: &clap::Command) -> Vec<clap::Command> {
    let below = command.get_subcommands().flat_map(commands);
    std::iter::once(command.clone()).chain(below).collect()
}

/// The long flags of a command, as they are typed.
fn flags(command: &clap::Command) -> Vec<String> {
    let visible = command.get_arguments().filter(|argument| !argument.is_hide_set());
    visible.filter_map(|argument| argument.get_long().map(|long| format!("--{long}"))).collect()
}

/// A page without the backslashes that keep dashes what they are.
fn words(page: &str) -> String {
    page.replace("\\-", "-")
}

fn shown(what: &[&str]) -> String {
    let ran = run(&[&["show"], what].concat());
    assert!(ran.status.success() && ran.stderr.is_empty(), "{what:?}: {}", text(&ran.stderr));
    text(&ran.stdout)
}

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_klantreis")).args(arguments).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// Whether a tool is there; one that is required has to be.
fn is_there(tool: &str, version: &str) -> bool {
    let there = Command::new(tool).arg(version).output().is_ok_and(|ran| ran.status.success());
    let required =
        std::env::var("KLANTREIS_REQUIRE").is_ok_and(|tools| tools.split([',', ' ']).any(|name| name == tool));
    assert!(there || !required, "{tool} is required and not there");
    if !there {
        anstream::eprintln!("skipped: there is no {tool} here");
    }
    there
}
