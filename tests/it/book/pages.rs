//! Pages as they are written: text, headings, fenced blocks and code within lines.

use std::fs;
use std::path::{Path, PathBuf};

/// The README or a page of the book.
pub(crate) struct Page {
    pub(crate) path: PathBuf,
    pub(crate) text: String,
}

/// A fenced block.
pub(crate) struct Block {
    /// The word behind the fence: the language.
    pub(crate) language: String,
    /// What a comment on the line above says of it, such as `over: plans/florist/brief.toml`.
    pub(crate) note: Option<String>,
    pub(crate) text: String,
}

impl Block {
    /// Whether it is a whole brief: it states a budget, and no note says that it is something else.
    pub(crate) fn is_whole(&self) -> bool {
        self.language == "toml" && self.note.is_none() && self.text.lines().any(|line| line.starts_with("budget = "))
    }

    /// The value that its note gives a word: `exit: 4` gives `exit` the value `4`.
    pub(crate) fn noted(&self, word: &str) -> Option<&str> {
        self.note.as_deref()?.strip_prefix(word)?.strip_prefix(": ")
    }
}

impl Page {
    /// The page at a path.
    pub(crate) fn at(path: impl AsRef<Path>) -> Self {
        let path = path.as_ref().to_owned();
        let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        Self { path, text }
    }

    /// The fenced blocks, in order.
    pub(crate) fn blocks(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        let mut open: Option<Block> = None;
        let mut above = "";
        for line in self.text.lines() {
            match (&mut open, line.strip_prefix("```")) {
                (Some(_), Some("")) => blocks.extend(open.take()),
                (Some(block), _) => block.text += &format!("{line}\n"),
                (None, Some(language)) => {
                    let note = above.strip_prefix("<!-- ").and_then(|note| note.strip_suffix(" -->"));
                    let (language, note) = (language.to_owned(), note.map(str::to_owned));
                    open = Some(Block { language, note, text: String::new() });
                }
                (None, None) => above = line,
            }
        }
        assert!(open.is_none(), "{}: a block is not closed", self.path.display());
        blocks
    }

    /// The text without its fenced blocks.
    pub(crate) fn prose(&self) -> String {
        let mut inside = false;
        let mut prose = String::new();
        for line in self.text.lines() {
            let fence = line.starts_with("```");
            if !inside && !fence {
                prose += &format!("{line}\n");
            }
            inside ^= fence;
        }
        prose
    }
}

/// The code within lines of a text.
pub(crate) fn inline_code(text: &str) -> Vec<String> {
    text.split('`').skip(1).step_by(2).map(|code| code.replace('\n', " ")).collect()
}

/// The README, and every page of the book.
pub(crate) fn pages() -> Vec<Page> {
    let mut pages = vec![Page::at("README.md")];
    pages.extend(files("docs").into_iter().map(Page::at));
    pages
}

/// The Markdown files below a folder, in order.
fn files(folder: impl AsRef<Path>) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(files(path));
        } else if path.extension().is_some_and(|extension| extension == "md") {
            found.push(path);
        }
    }
    found.sort();
    found
}
