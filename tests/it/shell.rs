//! The manual page and the completions: every command and flag is in them.

use clap::CommandFactory;
use klantreis::cli::Cli;

use crate::support::command::run;

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
    assert_eq!((unknown.code, unknown.result.as_str()), (2, ""));
    assert!(unknown.said.contains("did you mean `plan`?"), "{}", unknown.said);
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
    assert_eq!(run(&["show", "completions", "cmd"]).code, 2);
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
    assert!(ran.code == 0 && ran.said.is_empty(), "{what:?}: {}", ran.said);
    ran.result
}
