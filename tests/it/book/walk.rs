//! A page read from top to bottom: the brief that each of its blocks makes, in a folder with what the page names.

use std::fs;
use std::os::unix::fs::symlink;

use toml::{Table, Value};

use super::pages::{Block, Page};
use crate::support::command::{Folder, Ran};

/// The brief that fragments are laid over until a page has one of its own: the README's.
pub(crate) fn first_brief() -> String {
    let blocks = Page::at("README.md").blocks();
    blocks.into_iter().find(|block| block.language == "toml").expect("the README has a brief").text
}

/// A page on its way from top to bottom.
pub(crate) struct Walk {
    pub(crate) folder: Folder,
    /// The page's last whole brief.
    base: String,
}

impl Walk {
    /// A folder with the examples, and the README's brief as `brief.toml`.
    pub(crate) fn new() -> Self {
        let walk = Self { folder: Folder::with(&first_brief()), base: first_brief() };
        let plans = fs::canonicalize("plans").expect("the examples");
        symlink(plans, walk.folder.at("plans")).expect("the examples are linked");
        walk
    }

    /// The brief that a block makes, which is `brief.toml` from here on; none where it makes none.
    ///
    /// A block that states a budget is a whole brief. Any other is laid over the page's last whole brief, or over what
    /// its note names: `<!-- over: FILE -->`. With `<!-- file: NAME -->`, a block is a file of that name.
    pub(crate) fn brief(&mut self, block: &Block) -> Option<String> {
        if let Some(name) = block.noted("file") {
            self.folder.write(name, &block.text);
            return None;
        }
        if block.language != "toml" {
            return None;
        }
        let stated: Table = block.text.parse().unwrap_or_else(|error| panic!("{error}\n{}", block.text));
        let brief = if block.is_whole() {
            self.base.clone_from(&block.text);
            block.text.clone()
        } else {
            let under = block.noted("over").map(|file| fs::read_to_string(file).expect("what is under it"));
            laid_over(under.as_ref().unwrap_or(&self.base), stated)
        };
        self.folder.write("brief.toml", &brief);
        Some(brief)
    }

    /// Runs a command as it is written, without `klantreis`.
    pub(crate) fn run(&self, command: &str) -> Ran {
        self.folder.run(&arguments(command).iter().map(String::as_str).collect::<Vec<_>>())
    }
}

/// A brief with a fragment laid over it, key by key.
pub(crate) fn laid_over(brief: &str, fragment: Table) -> String {
    let mut brief: Table = brief.parse().expect("a brief");
    lay(&mut brief, fragment);
    toml::to_string(&brief).expect("a brief is TOML")
}

fn lay(under: &mut Table, over: Table) {
    for (key, value) in over {
        match (under.get_mut(&key), value) {
            (Some(Value::Table(under)), Value::Table(over)) => lay(under, over),
            (_, value) => {
                under.insert(key, value);
            }
        }
    }
}

/// The arguments of a command, as a shell splits them: at spaces that are not in quotes.
fn arguments(command: &str) -> Vec<String> {
    let mut arguments = vec![String::new()];
    let mut quoted = false;
    for letter in command.trim().chars() {
        match letter {
            '\'' => quoted = !quoted,
            ' ' if !quoted => arguments.push(String::new()),
            letter => arguments.last_mut().expect("there is one").push(letter),
        }
    }
    arguments.retain(|argument| !argument.is_empty());
    arguments
}
