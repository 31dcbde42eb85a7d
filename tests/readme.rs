//! The README's brief is planned, its console block must show what the tool prints, and its commands run.
//!
//! `BLESS=1 cargo test --test readme` writes the printed output into the README.

#[path = "support/program.rs"]
mod program;

use std::fs;

const README: &str = "README.md";

#[test]
fn the_console_block_shows_what_the_tool_prints() {
    let readme = fs::read_to_string(README).expect("the README");
    let brief = block(&readme, "toml").expect("a brief");
    let console = block(&readme, "console").expect("a console block");
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("brief.toml"), brief).expect("written");
    let command = console.lines().next().expect("a command").strip_prefix("$ klantreis ").expect("a klantreis command");
    let ran = program::klantreis().args(command.split(' ')).current_dir(folder.path()).output().expect("it runs");
    assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
    let shown = format!("$ klantreis {command}\n{}", String::from_utf8_lossy(&ran.stdout));
    if std::env::var_os("BLESS").is_some() {
        fs::write(README, readme.replace(&console, &shown)).expect("written");
    } else {
        assert_eq!(console, shown);
    }
}

/// Later console blocks are excerpts: their lines, but for those with `…`, stand in the output in that order.
#[test]
fn the_excerpts_are_what_the_tool_prints() {
    let readme = fs::read_to_string(README).expect("the README");
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("brief.toml"), block(&readme, "toml").expect("a brief")).expect("written");
    std::os::unix::fs::symlink(fs::canonicalize("plans").expect("plans"), folder.path().join("plans")).expect("linked");
    let excerpts: Vec<&str> =
        readme.split("```console\n").skip(2).filter_map(|rest| rest.split("```").next()).collect();
    assert!(!excerpts.is_empty());
    for excerpt in excerpts {
        let mut lines = excerpt.lines();
        let command = lines.next().and_then(|line| line.strip_prefix("$ klantreis ")).expect("a klantreis command");
        let ran = program::klantreis().args(command.split(' ')).current_dir(folder.path()).output().expect("it runs");
        let printed = String::from_utf8_lossy(&ran.stdout).into_owned();
        let mut rest = printed.lines();
        for line in lines.filter(|line| *line != "…") {
            assert!(rest.any(|printed| printed == line), "{line:?} is not printed, or not there:\n{printed}");
        }
    }
}

#[test]
fn every_command_of_the_readme_runs() {
    let readme = fs::read_to_string(README).expect("the README");
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("brief.toml"), block(&readme, "toml").expect("a brief")).expect("written");
    std::os::unix::fs::symlink(fs::canonicalize("plans").expect("plans"), folder.path().join("plans")).expect("linked");
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
        let ran = program::klantreis().args(args.split(' ')).current_dir(folder.path()).output().expect("it runs");
        assert!(ran.status.success(), "{command}: {}", String::from_utf8_lossy(&ran.stderr));
    }
}

/// The text of the first fenced block of a language.
fn block(readme: &str, language: &str) -> Option<String> {
    let fence = format!("```{language}\n");
    let start = readme.find(&fence)? + fence.len();
    let end = start + readme[start..].find("```")?;
    Some(readme[start..end].to_owned())
}
