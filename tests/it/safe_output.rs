//! What a run writes takes the place of nothing it reads, of no device, and is there whole or not at all.

use std::fs;

use crate::support::command::{Folder, Ran};

const BRIEF: &str = r#"
[campaign]
budget = 10_000
[audience.all]
people = 100_000
[goal.see]
reach = "10%"
"#;

const CATALOGUE: &str = r#"
[channel.radio]
price = { per = "thousand", mid = 8 }
role.see = { ceiling = "60%", curve = { shape = 1 } }
[channel.tv]
price = { per = "thousand", mid = 12 }
role.see = { ceiling = "70%", curve = { shape = 1 } }
"#;

/// A folder with a brief, a catalogue, and a scenario that starts from another brief.
fn folder() -> Folder {
    let folder = Folder::with(&format!("{}{SCENARIO}", named("catalogue.toml")));
    folder.write("catalogue.toml", CATALOGUE);
    folder.write("other.toml", &named("others.toml"));
    folder.write("others.toml", CATALOGUE);
    folder.write("points.csv", "grp,reach\n50,20\n100,35\n200,52\n400,66\n");
    folder.plan("brief.toml", &["-o", "plan.csv", "-o", "plan.json"]);
    folder.write("ran.csv", "phase,channel,week,spend\nsee,radio,2027-W01,100\n");
    folder
}

const SCENARIO: &str = "[scenario.other]\nbase = \"other.toml\"\n";

fn named(catalogue: &str) -> String {
    BRIEF.replace("budget", &format!("catalogue = \"{catalogue}\"\nstart = 2027-01-04\nbudget"))
}

/// Every file of a folder and what it holds.
fn contents(folder: &Folder) -> Vec<(String, Vec<u8>)> {
    folder.names().into_iter().map(|name| (name.clone(), fs::read(folder.at(&name)).unwrap_or_default())).collect()
}

/// Checks that a run is refused with these words, before anything is solved or written.
fn refused(folder: &Folder, arguments: &[&str], words: &str) -> Ran {
    let before = contents(folder);
    let ran = folder.run(arguments);
    assert_eq!((ran.code, ran.result.as_str()), (2, ""), "{arguments:?}: {}", ran.said);
    assert!(ran.said.contains(words), "{arguments:?}: {}", ran.said);
    assert_eq!(ran.said.matches("error: ").count(), 1, "{}", ran.said);
    assert!(contents(folder) == before, "{arguments:?} changed a file");
    ran
}

#[test]
fn no_output_takes_the_place_of_an_input() {
    let folder = folder();
    let csv = ["--format", "csv"];
    for (command, output) in [
        (&["plan", "brief.toml"][..], "brief.toml"),
        (&["plan", "brief.toml"], "./brief.toml"),
        (&["plan", "./brief.toml"], "catalogue.toml"),
        (&["plan", "brief.toml"], "other.toml"),
        (&["plan", "brief.toml"], "others.toml"),
        (&["plan", "brief.toml", "--actuals", "ran.csv", "--from", "2027-W02"], "ran.csv"),
        (&["evaluate", "brief.toml", "--plan", "plan.csv"], "plan.csv"),
        (&["risk", "brief.toml", "--plan", "plan.csv"], "plan.csv"),
        (&["sweep", "brief.toml"], "catalogue.toml"),
        (&["compare", "plan.csv", "brief.toml"], "plan.csv"),
        (&["compare", "plan.csv", "brief.toml"], "catalogue.toml"),
        (&["compare", "plan.json", "plan.csv", "brief.toml"], "plan.csv"),
        (&["fit", "points.csv"], "points.csv"),
    ] {
        refused(&folder, &[command, &["-o", output], &csv].concat(), "would be overwritten");
    }
    for command in ["explain", "map"] {
        refused(&folder, &[command, "brief.toml", "-o", "brief.toml", "--format", "json"], "would be overwritten");
    }
    let whole = folder.at("brief.toml");
    refused(&folder, &["plan", whole.to_str().unwrap(), "-o", "brief.toml", "--format", "csv"], "would be overwritten");
    refused(&folder, &["plan", "brief.toml", "-o", whole.to_str().unwrap(), "--format", "csv"], "would be overwritten");
}

#[test]
fn no_output_is_named_twice() {
    let folder = folder();
    let whole = folder.at("new.csv");
    for (one, two) in [("new.csv", "./new.csv"), ("new.csv", whole.to_str().unwrap()), ("plan.csv", "plan.csv")] {
        refused(&folder, &["plan", "brief.toml", "-o", one, "-o", two], "named twice");
        refused(&folder, &["sweep", "brief.toml", "-o", one, "-o", two], "named twice");
    }
}

#[test]
fn a_new_brief_is_not_called_as_its_schema() {
    let folder = Folder::empty();
    let ran = folder.run(&["init", "brief.schema.json"]);
    assert_eq!((ran.code, folder.names().len()), (2, 0), "{}", ran.said);
}

#[test]
fn a_file_outside_the_folder_is_told_and_a_sandbox_refuses_it() {
    let outer = Folder::holding("market.toml", CATALOGUE);
    outer.write("shared.toml", &named("none"));
    fs::create_dir(outer.at("mail")).unwrap();
    let market = outer.at("market.toml");
    for name in ["../market.toml", market.to_str().unwrap()] {
        outer.write("mail/brief.toml", &named(&name.replace('\\', "/")));
        let told = outer.run(&["plan", "mail/brief.toml"]);
        assert!(told.code == 0 && told.said.contains("lies outside the folder of the brief"), "{}", told.said);
        for command in ["plan", "explain", "map", "risk", "sweep", "check"] {
            let ran = outer.run(&[command, "mail/brief.toml", "--sandbox"]);
            assert!(ran.code == 1 && ran.said.contains("--sandbox reads nothing there"), "{command}: {}", ran.said);
        }
        let compared = outer.run(&["compare", "mail/brief.toml", "mail/brief.toml", "--sandbox"]);
        assert!(compared.code == 1 && compared.said.contains("--sandbox reads nothing there"), "{}", compared.said);
    }
    outer.write("mail/brief.toml", &format!("{}[scenario.s]\nbase = \"../shared.toml\"\n", named("builtin")));
    let ran = outer.run(&["check", "mail/brief.toml", "--sandbox"]);
    assert!(ran.code == 1 && ran.said.contains("shared.toml lies outside"), "{}", ran.said);
    // What whoever runs it names is no choice of the brief's.
    outer.write("mail/brief.toml", &named("builtin"));
    outer.write("mail/market.toml", CATALOGUE);
    for named in ["../market.toml", "market.toml"] {
        let change = format!("campaign.catalogue=\"{named}\"");
        let ran = outer.run(&["plan", "mail/brief.toml", "--sandbox", "--set", &change, "-o", "plan.csv"]);
        assert!(ran.code == 0 && !ran.said.contains("outside"), "{}", ran.said);
    }
}

#[cfg(unix)]
mod unix {
    use std::fs::{self, File, Permissions};
    use std::io::{BufRead, BufReader, Read};
    use std::os::unix::fs::{FileTypeExt, MetadataExt, PermissionsExt, symlink};
    use std::os::unix::net::UnixListener;
    use std::process::{Child, Command, Stdio};

    use super::{CATALOGUE, contents, folder, named, refused};
    use crate::support::command::{Folder, Ran};

    const CSV: [&str; 2] = ["--format", "csv"];

    fn pipe(folder: &Folder, name: &str) {
        assert!(Command::new("mkfifo").arg(folder.at(name)).status().unwrap().success());
    }

    #[test]
    fn no_link_hides_that_a_file_is_read_or_named_twice() {
        let folder = folder();
        symlink("brief.toml", folder.at("soft.csv")).unwrap();
        symlink("soft.csv", folder.at("softer.csv")).unwrap();
        fs::hard_link(folder.at("catalogue.toml"), folder.at("hard.csv")).unwrap();
        symlink(".", folder.at("sub")).unwrap();
        for output in ["soft.csv", "softer.csv", "hard.csv", "sub/brief.toml", "sub/hard.csv"] {
            let arguments = [&["plan", "brief.toml", "-o", output][..], &CSV].concat();
            refused(&folder, &arguments, "would be overwritten");
        }
        refused(&folder, &["evaluate", "soft.csv", "--plan", "sub/plan.csv", "-o", "plan.csv"], "would be overwritten");
        symlink("new.csv", folder.at("to-new.csv")).unwrap();
        fs::hard_link(folder.at("plan.csv"), folder.at("plan-again.csv")).unwrap();
        for (one, two) in [("new.csv", "to-new.csv"), ("new.csv", "sub/new.csv"), ("plan.csv", "plan-again.csv")] {
            refused(&folder, &["plan", "brief.toml", "-o", one, "-o", two], "named twice");
        }
    }

    #[test]
    fn what_is_printed_into_a_file_is_not_written_to_it_as_well() {
        let folder = folder();
        let printed = |name: &str, arguments: &[&str]| {
            let into = File::options().append(true).create(true).open(folder.at(name)).unwrap();
            Ran::of(&folder.klantreis(arguments).stdout(into).output().unwrap())
        };
        let twice = printed("out.csv", &["plan", "brief.toml", "-o", "out.csv"]);
        assert!(twice.code == 2 && twice.said.contains("standard output goes to this file"), "{}", twice.said);
        let before = folder.read("brief.toml");
        let input = printed("brief.toml", &["plan", "brief.toml"]);
        assert!(input.code == 2 && input.said.contains("which is read as well"), "{}", input.said);
        assert_eq!(folder.read("brief.toml"), before);
        let apart = printed("table.txt", &["plan", "brief.toml", "-o", "apart.csv"]);
        assert!(apart.code == 0 && folder.read("table.txt").contains("Goal"), "{}", apart.said);
    }

    #[test]
    fn devices_and_what_is_open_are_written_to_and_stay() {
        let folder = folder();
        let plan = folder.read("plan.csv");
        let null = folder.run(&[&["plan", "brief.toml", "-q", "-o", "/dev/null"][..], &CSV].concat());
        assert_eq!(null.code, 0, "{}", null.said);
        assert!(fs::metadata("/dev/null").unwrap().file_type().is_char_device());
        for name in ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"] {
            if !fs::exists(name).unwrap() {
                continue;
            }
            let out = folder.run(&[&["plan", "brief.toml", "-o", name][..], &CSV].concat());
            assert!(out.code == 0 && out.result == plan, "{name}: {}{}", out.said, out.result);
        }
        let err = folder.run(&[&["plan", "brief.toml", "-q", "-o", "/dev/stderr"][..], &CSV].concat());
        assert!(err.code == 0 && err.said.ends_with(&plan), "{}", err.said);
        // Also where standard output is a file: what is in it stays in front.
        folder.write("log.txt", "before\n");
        let log = File::options().append(true).open(folder.at("log.txt")).unwrap();
        let mut command = folder.klantreis(&["plan", "brief.toml", "--format", "csv", "-o", "/dev/stdout"]);
        assert!(command.stdout(log).status().unwrap().success());
        assert_eq!(folder.read("log.txt"), format!("before\n{plan}"));
    }

    #[test]
    fn a_pipe_and_a_socket_get_all_and_stay() {
        let folder = folder();
        pipe(&folder, "rows.csv");
        for arguments in [&["plan", "brief.toml"][..], &["sweep", "brief.toml", "--steps", "3"]] {
            let arguments = [arguments, &["-q", "-o", "rows.csv", "-o", "file.csv"]].concat();
            let run = folder.klantreis(&arguments).stderr(Stdio::piped()).spawn().unwrap();
            let read = fs::read(folder.at("rows.csv")).unwrap();
            let ran = Ran::of(&run.wait_with_output().unwrap());
            assert!(ran.code == 0 && read == fs::read(folder.at("file.csv")).unwrap(), "{}", ran.said);
            assert!(fs::metadata(folder.at("rows.csv")).unwrap().file_type().is_fifo());
        }
        let socket = UnixListener::bind(folder.at("socket.csv")).unwrap();
        let run = folder.klantreis(&["plan", "brief.toml", "-q", "-o", "socket.csv"]).spawn().unwrap();
        let mut read = String::new();
        socket.accept().unwrap().0.read_to_string(&mut read).unwrap();
        assert!(run.wait_with_output().unwrap().status.success());
        assert_eq!(read, folder.read("plan.csv"));
    }

    #[test]
    fn a_reader_that_has_gone_away_is_no_fault() {
        let folder = folder();
        pipe(&folder, "rows.csv");
        let arguments = ["sweep", "brief.toml", "--steps", "400", "--vary", "budget=1k..20k", "-q", "-o", "rows.csv"];
        let run = folder.klantreis(&arguments).spawn().unwrap();
        let mut first = String::new();
        BufReader::new(File::open(folder.at("rows.csv")).unwrap()).read_line(&mut first).unwrap();
        assert!(run.wait_with_output().unwrap().status.success());
        assert!(first.starts_with("campaign.budget,"), "{first}");
    }

    #[test]
    fn a_link_to_an_endless_device_neither_hangs_nor_is_replaced() {
        let folder = folder();
        symlink("/dev/zero", folder.at("zero.csv")).unwrap();
        let ran = folder.run(&["plan", "brief.toml", "-o", "zero.csv", "-o", "file.csv"]);
        assert_eq!(ran.code, 0, "{}", ran.said);
        assert!(fs::symlink_metadata(folder.at("zero.csv")).unwrap().is_symlink());
        assert_eq!(folder.read("file.csv"), folder.read("plan.csv"));
    }

    #[test]
    fn a_link_stays_and_its_file_is_replaced_with_its_mode() {
        let folder = folder();
        let plan = folder.read("plan.csv");
        fs::create_dir(folder.at("far")).unwrap();
        folder.write("far/there.csv", "old");
        fs::set_permissions(folder.at("far/there.csv"), Permissions::from_mode(0o640)).unwrap();
        symlink("far/there.csv", folder.at("there.csv")).unwrap();
        symlink("far/new.csv", folder.at("new.csv")).unwrap();
        folder.plan("brief.toml", &["-o", "there.csv", "-o", "new.csv"]);
        for name in ["there.csv", "new.csv"] {
            assert!(fs::symlink_metadata(folder.at(name)).unwrap().is_symlink());
            assert_eq!(fs::read_to_string(folder.at("far").join(name)).unwrap(), plan);
        }
        assert_eq!(fs::metadata(folder.at("far/there.csv")).unwrap().mode() & 0o777, 0o640);
    }

    #[test]
    fn a_new_file_is_for_whom_new_files_are_for() {
        let folder = folder();
        for (mask, mode) in [("077", 0o600), ("002", 0o664)] {
            let name = format!("{mask}.csv");
            let program = env!("CARGO_BIN_EXE_klantreis");
            let script = format!("umask {mask}; exec {program} plan brief.toml -q -o {name}");
            assert!(Command::new("sh").args(["-c", &script]).current_dir(folder.path()).status().unwrap().success());
            assert_eq!(fs::metadata(folder.at(&name)).unwrap().mode() & 0o777, mode);
        }
    }

    #[test]
    fn what_cannot_be_written_is_one_fault_and_changes_nothing() {
        let folder = folder();
        folder.write("locked.csv", "old");
        fs::set_permissions(folder.at("locked.csv"), Permissions::from_mode(0o444)).unwrap();
        symlink("loop.csv", folder.at("loop.csv")).unwrap();
        let mut outputs =
            vec![("locked.csv", "is read-only"), ("loop.csv", "too many links"), ("missing/x.csv", "no such file")];
        if fs::exists("/dev/full").unwrap() {
            outputs.push(("/dev/full", "no space left"));
        }
        if fs::exists("/proc/self/fd").unwrap() {
            outputs.push(("/proc/plan.csv", "cannot be written"));
        }
        let before = contents(&folder);
        for (output, words) in outputs {
            for command in ["plan", "sweep"] {
                let arguments =
                    [&[command, "brief.toml", "-o", "plan.csv", "-o", "new.csv", "-o", output][..], &CSV].concat();
                let ran = folder.run(&arguments);
                assert!(ran.code == 1 && ran.said.contains(words), "{command} {output}: {} {}", ran.code, ran.said);
                assert_eq!(ran.said.matches("error: ").count(), 1, "{}", ran.said);
                assert!(contents(&folder) == before, "{command} {output}: a file changed");
            }
        }
    }

    /// A sweep that has written its first rows to two files, and has many to go.
    fn under_way(folder: &Folder) -> Child {
        let arguments = ["sweep", "brief.toml", "--steps", "100000", "--vary", "budget=1k..20k", "--format", "csv"];
        let arguments = [&arguments[..], &["-o", "plan.csv", "-o", "new.csv", "-o", "/dev/stdout"]].concat();
        let mut run = folder.klantreis(&arguments).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut rows = BufReader::new(run.stdout.take().unwrap());
        for _ in 0..3 {
            assert!(rows.read_line(&mut String::new()).unwrap() > 0);
        }
        // Somebody reads on, so that it is the signal that ends the run.
        std::thread::spawn(move || std::io::copy(&mut rows, &mut std::io::sink()));
        run
    }

    fn send(signal: &str, run: &Child) {
        assert!(Command::new("kill").args([signal, &run.id().to_string()]).status().unwrap().success());
    }

    #[test]
    fn a_run_that_is_ended_leaves_what_was_there() {
        use std::os::unix::process::ExitStatusExt;

        let folder = folder();
        let before = contents(&folder);
        let mut signals = vec![("-TERM", 15)];
        // Where files have no name until they are complete, nothing at all can leave one behind.
        if cfg!(target_os = "linux") {
            signals.push(("-KILL", 9));
        }
        for (signal, number) in signals {
            let mut run = under_way(&folder);
            send(signal, &run);
            assert_eq!(run.wait().unwrap().signal(), Some(number));
            assert!(contents(&folder) == before, "{signal}: {:?}", folder.names());
        }
    }

    #[test]
    fn an_interrupted_sweep_leaves_a_whole_set() {
        let folder = folder();
        let mut run = under_way(&folder);
        send("-INT", &run);
        assert_eq!(run.wait().unwrap().code(), Some(130));
        let (one, two) = (folder.read("plan.csv"), folder.read("new.csv"));
        assert!(one == two && one.starts_with("campaign.budget,") && one.ends_with("\r\n"), "{one}");
        assert!(folder.names().iter().all(|name| !name.starts_with('.')), "{:?}", folder.names());
    }

    #[test]
    fn a_sandbox_is_left_by_no_link() {
        let outer = Folder::holding("market.toml", CATALOGUE);
        outer.write("secret.csv", "secret");
        fs::create_dir(outer.at("mail")).unwrap();
        outer.write("mail/brief.toml", &named("market.toml"));
        symlink("../market.toml", outer.at("mail/market.toml")).unwrap();
        let told = outer.run(&["plan", "mail/brief.toml"]);
        assert!(told.code == 0 && told.said.contains("lies outside the folder of the brief"), "{}", told.said);
        let ran = outer.run(&["plan", "mail/brief.toml", "--sandbox"]);
        assert!(ran.code == 1 && ran.said.contains("--sandbox reads nothing there"), "{}", ran.said);

        outer.write("mail/brief.toml", &named("builtin"));
        symlink("../secret.csv", outer.at("mail/plan.csv")).unwrap();
        symlink("..", outer.at("mail/up")).unwrap();
        for output in ["mail/plan.csv", "mail/up/secret.csv"] {
            let ran = outer.run(&["plan", "mail/brief.toml", "--sandbox", "-o", output]);
            assert!(ran.code == 2 && ran.said.contains("a link leads this out"), "{output}: {}", ran.said);
            assert_eq!(outer.read("secret.csv"), "secret");
        }
        for output in ["mail/own.csv", "planners.csv"] {
            let ran = outer.run(&["plan", "mail/brief.toml", "--sandbox", "-o", output]);
            assert!(ran.code == 0 && fs::exists(outer.at(output)).unwrap(), "{output}: {}", ran.said);
        }
    }
}
