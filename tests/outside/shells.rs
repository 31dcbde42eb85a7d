//! groff has nothing against the manual page, and the shells take their completions.

use std::path::Path;
use std::process::Command;

use clap::CommandFactory;
use klantreis::cli::Cli;

use crate::command::{Folder, Ran, run};
use crate::there::there;

#[test]
fn groff_has_nothing_against_the_manual() {
    if !there("groff", Command::new("groff").arg("--version")) {
        return;
    }
    let folder = Folder::empty();
    let tool = Cli::command().disable_help_subcommand(true);
    for command in std::iter::once(None).chain(tool.get_subcommands().map(Some)) {
        let asked: Vec<&str> = ["show", "man"].into_iter().chain(command.map(clap::Command::get_name)).collect();
        folder.write("page.1", &run(&asked).result);
        let mut groff = Command::new("groff");
        let checked = groff.args(["-man", "-ww", "-z", "-Kutf8", "-Tutf8"]).arg(folder.at("page.1")).output().unwrap();
        let checked = Ran::of(&checked);
        assert_eq!((checked.code, checked.said.as_str()), (0, ""), "{asked:?}");
    }
}

#[test]
fn the_shells_take_their_completions() {
    for shell in ["bash", "zsh", "fish"] {
        if there(shell, Command::new(shell).arg("--version")) {
            let folder = Folder::holding("completions", &run(&["show", "completions", shell]).result);
            let script = folder.at("completions");
            taken(shell, &["-n"], &script);
            if shell == "bash" {
                let known = taken("bash", &["-c", "source \"$0\" && complete -p klantreis"], &script);
                assert!(known.contains("-F _klantreis klantreis"), "{known}");
                let ask = "source \"$0\"; COMP_WORDS=(klantreis pl); COMP_CWORD=1; _klantreis klantreis pl klantreis; \
                           echo \"${COMPREPLY[@]}\"";
                assert_eq!(taken("bash", &["-c", ask], &script), "plan\n");
            }
        }
    }
}

/// What a shell prints of a script that it has nothing against.
fn taken(shell: &str, arguments: &[&str], script: &Path) -> String {
    let ran = Ran::of(&Command::new(shell).args(arguments).arg(script).output().unwrap());
    assert!(ran.code == 0 && ran.said.is_empty(), "{shell}: {}", ran.said);
    ran.result
}
