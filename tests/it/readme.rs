//! The README's brief is planned, its console block must show what the tool prints, and its commands run.
//!
//! `BLESS=1` writes the printed output into the README.

use std::fs;

use crate::support::command::Folder;
use crate::support::stored::is_stored;

const README: &str = "README.md";

#[test]
fn the_console_block_shows_what_the_tool_prints() {
    let readme = fs::read_to_string(README).expect("the README");
    let console = block(&readme, "console").expect("a console block");
    let folder = folder(&readme);
    let command = console.lines().next().expect("a command").strip_prefix("$ klantreis ").expect("a klantreis command");
    let ran = folder.run(&command.split(' ').collect::<Vec<_>>());
    assert!(ran.code == 0, "{}", ran.said);
    let shown = format!("$ klantreis {command}\n{}", ran.result);
    is_stored(README, &readme.replace(&console, &shown));
}

/// Later console blocks are excerpts: their lines, but for those with `…`, stand in the output in that order.
#[test]
fn the_excerpts_are_what_the_tool_prints() {
    let readme = fs::read_to_string(README).expect("the README");
    let folder = folder(&readme);
    let excerpts: Vec<&str> =
        readme.split("```console\n").skip(2).filter_map(|rest| rest.split("```").next()).collect();
    assert!(!excerpts.is_empty());
    for excerpt in excerpts {
        let mut lines = excerpt.lines();
        let command = lines.next().and_then(|line| line.strip_prefix("$ klantreis ")).expect("a klantreis command");
        let ran = folder.run(&command.split(' ').collect::<Vec<_>>());
        let printed = ran.result;
        let mut rest = printed.lines();
        for line in lines.filter(|line| *line != "…") {
            assert!(rest.any(|printed| printed == line), "{line:?} is not printed, or not there:\n{printed}");
        }
    }
}

#[test]
fn every_command_of_the_readme_runs() {
    let readme = fs::read_to_string(README).expect("the README");
    let folder = folder(&readme);
    let inline = readme.split('`').skip(1).step_by(2).filter_map(|code| code.strip_prefix("klantreis "));
    let commands: Vec<&str> =
        inline.chain(readme.lines().filter_map(|line| line.strip_prefix("cargo run --release -- "))).collect();
    assert!(commands.len() >= 4, "{commands:?}");
    for command in commands {
        let args = match command {
            "plan --show-program" => "plan brief.toml --show-program",
            "init" => "init new.toml",
            other => other,
        };
        let ran = folder.run(&args.split(' ').collect::<Vec<_>>());
        assert!(ran.code == 0, "{command}: {}", ran.said);
    }
}

/// A folder with the README's brief, and the examples beside it.
fn folder(readme: &str) -> Folder {
    let folder = Folder::with(&block(readme, "toml").expect("a brief"));
    std::os::unix::fs::symlink(fs::canonicalize("plans").expect("plans"), folder.at("plans")).expect("linked");
    folder
}

/// The text of the first fenced block of a language.
fn block(readme: &str, language: &str) -> Option<String> {
    let fence = format!("```{language}\n");
    let start = readme.find(&fence)? + fence.len();
    let end = start + readme[start..].find("```")?;
    Some(readme[start..end].to_owned())
}
