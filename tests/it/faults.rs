//! What a planner gets to read when something is wrong.
//!
//! Every `tests/faults/NAME.toml` is a small brief with faults in it, and `NAME.txt` beside it is what
//! the binary says about it on standard error, byte for byte. A brief may open with the comments
//! `# args: --set campaign.weeks=4` (more arguments) and `# exit: 3` (the exit code; 1 when left out).
//! `BLESS=1` writes the messages anew: read them before you keep them.
//!
//! Inputs that cannot be kept as a text file, and outputs that cannot be written, are made on the spot.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use crate::support::SOUND;
use crate::support::command::{Folder, Ran, run};
use crate::support::stored::stored;

/// How deep the briefs nest that try to overflow the stack.
const DEEP: usize = 10_000;

#[test]
fn every_stored_brief_gets_its_stored_message() {
    let mut wrong = String::new();
    let briefs = stored_briefs();
    assert!(briefs.len() > 100, "only {} stored briefs were found", briefs.len());
    for brief in briefs {
        let asked = Asked::of(&brief);
        let output = plan(&brief, &asked.arguments);
        let said = output.said;
        let message = brief.with_extension("txt");
        let mut complain = |what: String| {
            let _ = writeln!(wrong, "{}: {what}", brief.display());
        };
        let stored = stored(&message, &said);
        if stored != said {
            complain(format!("says\n{said}\ninstead of\n{stored}"));
        }
        if output.code != asked.exit {
            complain(format!("ends with {} instead of {}", output.code, asked.exit));
        }
        if matches!(asked.exit, 1..=3) && !output.result.is_empty() {
            complain(format!("prints a result although it fails:\n{}", output.result));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn no_stored_message_is_without_its_brief() {
    let messages = files_with("txt");
    let lost: Vec<&PathBuf> = messages.iter().filter(|message| !message.with_extension("toml").is_file()).collect();
    assert!(lost.is_empty(), "messages without a brief: {lost:?}");
}

#[test]
fn a_brief_that_is_not_utf8_is_refused() {
    refused("brief.toml", b"[campaign]\nname = \"caf\xe9\"\n", "is not UTF-8");
}

#[test]
fn an_empty_brief_is_told_what_it_lacks() {
    let said = refused("brief.toml", b"", "a budget is missing");
    assert!(said.contains("there is no audience"), "{said}");
}

#[test]
fn a_directory_is_no_brief() {
    let folder = Folder::empty();
    let said = fails(folder.path(), &["plan", path(folder.path())]);
    assert!(said.contains("is a directory") && said.contains(path(folder.path())), "{said}");
}

#[test]
fn a_file_that_is_not_there_is_named() {
    let folder = Folder::empty();
    let brief = folder.at("nowhere.toml");
    let said = fails(folder.path(), &["plan", path(&brief)]);
    assert!(said.contains("nowhere.toml: cannot be read"), "{said}");
}

#[test]
fn a_file_of_a_hundred_megabytes_is_not_read() {
    let folder = Folder::empty();
    let brief = folder.at("large.toml");
    let file = fs::File::create(&brief).expect("a file can be made");
    file.set_len(100_000_000).expect("a sparse file can be long");
    let said = fails(folder.path(), &["plan", path(&brief)]);
    assert!(said.contains("large.toml: is larger than 10 MB"), "{said}");
}

#[test]
fn ten_thousand_levels_of_lists_are_a_fault() {
    let brief = format!("goal = {}{}\n", "[".repeat(DEEP), "]".repeat(DEEP));
    refused("deep.toml", brief.as_bytes(), "deep.toml:1:");
}

#[test]
fn ten_thousand_levels_of_tables_in_tables_are_a_fault() {
    let brief = format!("goal = {}1{}\n", "{ a = ".repeat(DEEP), " }".repeat(DEEP));
    refused("deep.toml", brief.as_bytes(), "deep.toml:1:");
}

#[test]
fn ten_thousand_levels_of_dotted_keys_are_a_fault() {
    let brief = format!("{}a = 1\n", "a.".repeat(DEEP));
    refused("deep.toml", brief.as_bytes(), "deep.toml:1:");
}

#[test]
fn ten_thousand_levels_in_a_header_are_a_fault() {
    let brief = format!("[{}a]\nb = 1\n", "a.".repeat(DEEP));
    refused("deep.toml", brief.as_bytes(), "deep.toml:1:");
}

#[test]
fn a_plan_is_not_written_into_a_folder_that_is_missing() {
    let folder = Folder::empty();
    let said = not_written(folder.path(), &folder.at("missing/plan.csv"));
    assert!(said.contains("missing/plan.csv: cannot be written"), "{said}");
}

#[test]
fn a_plan_is_not_written_over_a_directory() {
    let folder = Folder::empty();
    let taken = folder.at("plan.csv");
    fs::create_dir(&taken).expect("a folder can be made");
    let said = not_written(folder.path(), &taken);
    assert!(said.contains("plan.csv: cannot be written: is a directory"), "{said}");
}

#[test]
fn a_plan_is_not_written_into_a_read_only_folder() {
    let folder = Folder::empty();
    let locked = folder.at("locked");
    fs::create_dir(&locked).expect("a folder can be made");
    read_only(&locked, true);
    if fs::write(locked.join("probe"), "").is_ok() {
        anstream::eprintln!("skipped: this user may write into a read-only folder, as root may");
        return;
    }
    let said = not_written(folder.path(), &locked.join("plan.csv"));
    read_only(&locked, false);
    assert!(said.contains("plan.csv: cannot be written: permission denied"), "{said}");
}

/// What a stored brief asks of the run.
struct Asked {
    arguments: Vec<String>,
    exit: i32,
}

impl Asked {
    fn of(brief: &Path) -> Self {
        let brief = fs::read_to_string(brief).expect("a stored brief can be read");
        let after = |mark: &str| brief.lines().find_map(|line| line.strip_prefix(mark)).map(str::trim);
        Self {
            arguments: after("# args:").unwrap_or_default().split_whitespace().map(str::to_owned).collect(),
            exit: after("# exit:").map_or(1, |code| code.parse().expect("an exit code is a number")),
        }
    }
}

fn stored_briefs() -> Vec<PathBuf> {
    files_with("toml")
}

/// The files of `tests/faults` with an extension, in order, as paths from the crate's root.
fn files_with(extension: &str) -> Vec<PathBuf> {
    let stored = Path::new("tests/faults");
    let listed = fs::read_dir(root().join(stored)).expect("tests/faults can be listed");
    let names = listed.map(|entry| PathBuf::from(entry.expect("an entry can be read").file_name()));
    let wanted = names.filter(|name| name.extension().is_some_and(|found| found == extension));
    let mut files: Vec<PathBuf> = wanted.map(|name| stored.join(name)).collect();
    files.sort();
    files
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn plan(brief: &Path, more: &[String]) -> Ran {
    let more = more.iter().map(String::as_str);
    let arguments: Vec<&str> = ["plan", path(brief)].into_iter().chain(more).collect();
    run(&arguments)
}

/// Runs what should fail with exit code 1, and leave `folder` as it is; gives what is said.
fn fails(folder: &Path, arguments: &[&str]) -> String {
    let before = listing(folder);
    let output = run(arguments);
    let said = output.said;
    assert_eq!(output.code, 1, "{said}");
    assert!(output.result.is_empty(), "a result is printed: {}", output.result);
    assert_eq!(listing(folder), before, "files appeared or went");
    said
}

/// Checks that a brief of these bytes is refused in words that hold its name and `what`.
fn refused(name: &str, brief: &[u8], what: &str) -> String {
    let folder = Folder::empty();
    let file = folder.at(name);
    fs::write(&file, brief).expect("a brief can be written");
    let said = fails(folder.path(), &["plan", path(&file), "-o", path(&folder.at("plan.csv"))]);
    assert!(said.contains(name) && said.contains(what), "{said}");
    said
}

/// Checks that a sound brief whose plan cannot be written to `output` writes nothing at all.
fn not_written(folder: &Path, output: &Path) -> String {
    let brief = folder.join("brief.toml");
    fs::write(&brief, SOUND).expect("a brief can be written");
    fails(folder, &["plan", path(&brief), "-o", path(&folder.join("plan.json")), "-o", path(output)])
}

/// Every file and folder below a folder, in order.
fn listing(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(next) = open.pop() {
        for entry in fs::read_dir(&next).expect("a folder can be listed") {
            let inside = entry.expect("an entry can be read").path();
            if inside.is_dir() {
                open.push(inside.clone());
            }
            found.push(inside);
        }
    }
    found.sort();
    found
}

fn read_only(folder: &Path, locked: bool) {
    let mut permissions = fs::metadata(folder).expect("a folder has permissions").permissions();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        permissions.set_mode(if locked { 0o555 } else { 0o755 });
    }
    #[cfg(not(unix))]
    permissions.set_readonly(locked);
    fs::set_permissions(folder, permissions).expect("permissions can be set");
}

fn path(path: &Path) -> &str {
    path.to_str().expect("paths of tests are UTF-8")
}
