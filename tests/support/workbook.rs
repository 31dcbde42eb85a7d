//! Workbooks, written by the program and read back.

use std::io::Cursor;

use calamine::{Data, Range, Reader, Xlsx, open_workbook_from_rs};

use super::command::Folder;

/// A workbook as it is read.
pub(crate) type Book = Xlsx<Cursor<Vec<u8>>>;

/// What a run writes of a brief, which may miss its goals: the bytes of the workbook, and the plan as JSON.
pub(crate) fn planned(brief: &str, flags: &[&str]) -> (Vec<u8>, serde_json::Value) {
    planned_in(&Folder::empty(), &format!("{}/{brief}", env!("CARGO_MANIFEST_DIR")), flags)
}

/// The same in a folder.
pub(crate) fn planned_in(folder: &Folder, brief: &str, flags: &[&str]) -> (Vec<u8>, serde_json::Value) {
    folder.plan(brief, &[&["-o", "plan.xlsx", "-o", "plan.json"], flags].concat());
    (std::fs::read(folder.at("plan.xlsx")).unwrap(), serde_json::from_str(&folder.read("plan.json")).unwrap())
}

pub(crate) fn opened(bytes: &[u8]) -> Book {
    open_workbook_from_rs(Cursor::new(bytes.to_vec())).unwrap()
}

pub(crate) fn rows(book: &mut Book, sheet: &str) -> Range<Data> {
    book.worksheet_range(sheet).unwrap_or_else(|error| panic!("{sheet}: {error}"))
}

pub(crate) fn figure(cell: Option<&Data>) -> f64 {
    match cell {
        Some(Data::Float(value)) => *value,
        Some(Data::Int(value)) => *value as f64,
        other => panic!("{other:?} is no figure"),
    }
}
