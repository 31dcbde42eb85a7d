//! Files that are no tables, such as a PDF document or a brief: refused by name, with what to do instead.

use crate::fault::{Code, Fault};

/// A fault where a text is a document of another kind; none where it may be text with delimiters.
pub(super) fn refuse(name: &str, text: &str) -> Result<(), Fault> {
    match kind(text.trim_start()) {
        None => Ok(()),
        Some((what, help)) => {
            Err(Fault::whole(Code::WrongFormat, name, format!("this is {what}, not a table")).help(help))
        }
    }
}

/// What a document is, and what to do instead.
fn kind(start: &str) -> Option<(&'static str, &'static str)> {
    let begins = start.get(..200.min(start.len())).unwrap_or(start).to_lowercase();
    let has = |word: &str| begins.starts_with(word);
    if has("%pdf") {
        return Some(("a PDF document", "save the table in it as CSV or XLSX"));
    }
    if has("<!doctype html") || has("<html") {
        return Some(("a web page", "`-o plan.csv` writes a plan as a table"));
    }
    if has("<?xml") || has("<svg") {
        return Some(("an XML document", "save it as CSV or XLSX"));
    }
    let brief = start.lines().take(200).any(|line| ["[campaign]", "[audience"].iter().any(|it| line.starts_with(it)));
    brief.then_some(("a brief", "`klantreis plan BRIEF -o plan.csv` makes a plan of it"))
}
