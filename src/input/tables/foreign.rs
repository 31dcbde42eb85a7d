//! Files that are no tables, such as a PDF document or a brief: refused by name, with what to do instead.

use crate::fault::{Code, Fault};
use crate::text::messages::word;

/// A fault where a text is a document of another kind; none where it may be text with delimiters.
pub(super) fn refuse(name: &str, text: &str) -> Result<(), Fault> {
    match kind(text.trim_start()) {
        None => Ok(()),
        Some((what, help)) => Err(Fault::whole(Code::WrongFormat, name, what).help(help)),
    }
}

/// What a document is in the place of a table, and what to do instead.
fn kind(start: &str) -> Option<(&'static str, &'static str)> {
    let begins = start.get(..200.min(start.len())).unwrap_or(start).to_lowercase();
    let has = |word: &str| begins.starts_with(word);
    if has("%pdf") {
        return Some((word!("pdf-document-is-no-table"), word!("save-the-table-in-it")));
    }
    if has("<!doctype html") || has("<html") {
        return Some((word!("web-page-is-no-table"), word!("plan-csv-is-a-table")));
    }
    if has("<?xml") || has("<svg") {
        return Some((word!("xml-document-is-no-table"), word!("save-as-xlsx-or-csv")));
    }
    let brief = start.lines().take(200).any(|line| ["[campaign]", "[audience"].iter().any(|it| line.starts_with(it)));
    brief.then(|| (word!("brief-is-no-table"), word!("plan-of-brief-as-csv")))
}
