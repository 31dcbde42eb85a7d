//! The program as tests start it: in English, in the root of the project or in a folder of its own.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

/// A command that starts the program in the root of the project. Tests of another language ask for it with
/// `--language`.
pub(crate) fn klantreis(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_klantreis"));
    // The language of reports is that of the locale, unless a flag says otherwise.
    command.env("LC_ALL", "C").current_dir(env!("CARGO_MANIFEST_DIR")).args(arguments);
    command
}

/// Runs the program in the root of the project.
pub(crate) fn run(arguments: &[&str]) -> Ran {
    Ran::of(&klantreis(arguments).output().unwrap())
}

/// Whether a test runs in a process of its own; where it does not, it is run once more in one, and must pass there.
pub(crate) fn alone(test: &str) -> bool {
    let alone = std::env::var_os("KLANTREIS_ALONE").is_some();
    if !alone {
        let mut again = Command::new(std::env::current_exe().unwrap());
        let ran = again.args(["--exact", test]).env("KLANTREIS_ALONE", "1").output().unwrap();
        let told = String::from_utf8_lossy(&ran.stdout);
        assert!(ran.status.success() && told.contains("1 passed"), "{told}");
    }
    alone
}

/// A run that has ended.
pub(crate) struct Ran {
    /// The exit code.
    pub(crate) code: i32,
    /// Standard output.
    pub(crate) result: String,
    /// Standard error.
    pub(crate) said: String,
}

impl Ran {
    /// What a run that was not killed left behind; its output is UTF-8.
    pub(crate) fn of(output: &Output) -> Self {
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("output is UTF-8");
        let code = output.status.code().expect("the program is not killed");
        Self { code, result: text(&output.stdout), said: text(&output.stderr) }
    }
}

/// A folder of a test's own, which goes when the test ends.
pub(crate) struct Folder(TempDir);

impl Folder {
    /// A folder with nothing in it.
    pub(crate) fn empty() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    /// A folder with one file in it.
    pub(crate) fn holding(name: &str, text: &str) -> Self {
        let folder = Self::empty();
        folder.write(name, text);
        folder
    }

    /// A folder with `brief.toml` in it.
    pub(crate) fn with(brief: &str) -> Self {
        Self::holding("brief.toml", brief)
    }

    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    /// Where a file of this name is, or would be.
    pub(crate) fn at(&self, name: &str) -> PathBuf {
        self.path().join(name)
    }

    pub(crate) fn write(&self, name: &str, text: &str) {
        fs::write(self.at(name), text).unwrap();
    }

    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.at(name)).unwrap()
    }

    /// The names of all that is in it, in order.
    pub(crate) fn names(&self) -> Vec<String> {
        let listed = fs::read_dir(self.path()).unwrap();
        let mut names: Vec<String> = listed.map(|one| one.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    /// A command that starts the program in this folder.
    pub(crate) fn klantreis(&self, arguments: &[&str]) -> Command {
        let mut command = klantreis(arguments);
        command.current_dir(self.path());
        command
    }

    /// Runs the program in this folder.
    pub(crate) fn run(&self, arguments: &[&str]) -> Ran {
        Ran::of(&self.klantreis(arguments).output().unwrap())
    }

    /// Plans a brief of this folder, which may miss its goals.
    pub(crate) fn plan(&self, brief: &str, more: &[&str]) {
        let ran = self.run(&[&["plan", brief, "--quiet"], more].concat());
        assert!([0, 4].contains(&ran.code), "{}", ran.said);
    }

    /// Compares plans of this folder.
    pub(crate) fn compare(&self, arguments: &[&str]) -> Ran {
        self.run(&[&["compare"], arguments].concat())
    }
}
