//! Whether an outside program is there; a test without its program is skipped, and says so.

use std::process::Command;

/// Whether a program answers to a command. Where it does not, that is said past the runner, which keeps what tests say
/// to itself; and where `KLANTREIS_REQUIRE` lists the name, the test fails.
pub(crate) fn there(name: &str, asked: &mut Command) -> bool {
    let there = asked.output().is_ok_and(|ran| ran.status.success());
    let required = std::env::var("KLANTREIS_REQUIRE").is_ok_and(|all| all.split([',', ' ']).any(|one| one == name));
    assert!(there || !required, "{name} is required here, and {asked:?} does not succeed");
    if !there {
        anstream::eprintln!("SKIPPED: {name} is not there");
    }
    there
}
