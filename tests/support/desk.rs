//! A folder to run the binary in, with a brief on it.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

/// Three channels over two phases; the goal of See can be met with this budget.
pub(crate) const SHOP: &str = r#"
[campaign]
name = "Flower shop"
weeks = 4
budget = 20_000
catalogue = "none"

[audience.city]
people = 100_000
in_phase = { think = "20%" }

[goal.see]
reach = "40%"

[goal.visits]
phase = "think"
clicks = 1_000

[channel.radio]
name = "Radio spot"
price = { per = "thousand", mid = 8.5 }
role.see = { ceiling = "60%", curve = { shape = 1 } }

[channel.search]
name = "Search"
price = { per = "click", mid = 0.40 }

[channel.search.role.think]
ceiling = "50%"
curve = { shape = 0.8 }
click_through = "5%"
demand = { clicks = 4_000 }

[channel.tv]
name = "Television spot"
price = { per = "GRP", mid = 40, basis_people = 200_000 }
role.see = { ceiling = "85%", curve = { shape = 0.95 } }
"#;

/// A folder to work in, with `a.toml` on it.
pub(crate) struct Desk(TempDir);

pub(crate) struct Ran {
    pub(crate) code: i32,
    /// Standard output.
    pub(crate) result: String,
    /// Standard error.
    pub(crate) said: String,
}

impl Desk {
    pub(crate) fn new() -> Self {
        Self::with(SHOP)
    }

    pub(crate) fn with(brief: &str) -> Self {
        let desk = Self(tempfile::tempdir().unwrap());
        desk.write("a.toml", brief);
        desk
    }

    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    pub(crate) fn write(&self, name: &str, text: &str) {
        fs::write(self.path().join(name), text).unwrap();
    }

    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path().join(name)).unwrap()
    }

    pub(crate) fn plan(&self, brief: &str, more: &[&str]) {
        let ran = self.run(&[&["plan", brief, "--quiet"], more].concat());
        assert!([0, 4].contains(&ran.code), "{}", ran.said);
    }

    pub(crate) fn compare(&self, arguments: &[&str]) -> Ran {
        self.run(&[&["compare"], arguments].concat())
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Ran {
        let mut command = super::program::klantreis();
        let output = command.current_dir(self.path()).args(arguments).output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Ran { code: output.status.code().unwrap(), result: text(output.stdout), said: text(output.stderr) }
    }
}
