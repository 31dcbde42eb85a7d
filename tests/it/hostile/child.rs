//! The program in a process that may take so much time and so much memory, and no more.
//!
//! Time is counted in seconds of processors and not of the clock: a machine that does other things as well makes a run
//! last longer, and not take more. The kernel ends a process that takes more.

use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::{Command, Stdio};

/// Seconds of processors. Half a second is asked for, in two threads, and by a build that is hardly optimised: that is
/// 1, and what is under way when time is up may take many times as long there; the rest is room.
const SECONDS: usize = 15;
/// Kilobytes of addresses: a plan of a hundred channels takes a tenth.
const KILOBYTES: usize = 2_000_000;
const TIME_UP: i32 = 24;

/// How a run ended.
pub(super) struct Ended {
    /// The exit code; none where it was ended.
    pub(super) code: Option<i32>,
    pub(super) result: Vec<u8>,
    pub(super) said: String,
    /// Why it was ended.
    pub(super) killed: Option<String>,
}

pub(super) fn run(folder: &Path, arguments: &[String]) -> Ended {
    within(SECONDS, folder, arguments)
}

/// Runs the program, which may take so many seconds.
pub(super) fn within(seconds: usize, folder: &Path, arguments: &[String]) -> Ended {
    let limits = format!("ulimit -t {seconds} && ulimit -v {KILOBYTES} && ulimit -c 0 && exec \"$0\" \"$@\"");
    let mut command = Command::new("sh");
    command.args(["-c", &limits, env!("CARGO_BIN_EXE_klantreis")]).args(arguments).current_dir(folder);
    command.env("LC_ALL", "C").env("RAYON_NUM_THREADS", "2").stdin(Stdio::null());
    let output = command.output().expect("a shell");
    let killed = output.status.signal().map(|signal| match signal {
        TIME_UP => format!("took more than {seconds} seconds of processors"),
        other => format!("was ended by signal {other}"),
    });
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    Ended { code: output.status.code(), result: output.stdout, said, killed }
}
