//! The heading of a table: which row names the columns. It may lie below a title, and may take two rows, of which the
//! upper groups the lower. What the names mean is up to the kind of table.

use super::number::ParsedCell;
use super::record::Record;
use crate::fault::{Code, Fault, listed};
use crate::text::messages::say;

/// How many rows are searched for a heading that names all that is needed, and for one that nearly does.
pub(super) const TOP: usize = 200;
const NEAR: usize = 50;

/// How many cells of a row are looked at to tell whether it is the heading, and the most bytes of one that can be a
/// column's name.
const LOOKED_AT: usize = 1000;
const LONGEST: usize = 100;

/// How much a row looks like a heading.
#[derive(Clone, Copy)]
pub(super) struct HeadingScore {
    /// Whether its cells name all that is needed, and how many of them are known.
    pub(super) known: fn(&[&str]) -> (bool, usize),
    /// How many of its cells are nearly a name that is needed.
    pub(super) near: fn(&[String]) -> usize,
}

impl HeadingScore {
    /// Whether cells name all that is needed, and how many of them are known.
    pub(super) fn exact(&self, cells: &[String]) -> (bool, usize) {
        let filled = cells.iter().filter(|cell| (1..=LONGEST).contains(&cell.len())).take(LOOKED_AT);
        (self.known)(&filled.map(String::as_str).collect::<Vec<_>>())
    }
}

/// The names of the columns, and where they stand.
pub(super) struct Heading<'a> {
    /// A name for each column, as written; of two rows, the upper and the lower together.
    pub(super) names: Vec<String>,
    /// The row, for faults; of two, the lower.
    pub(super) record: &'a Record,
    /// The rows above it.
    pub(super) above: &'a [Record],
    /// The rows below it.
    pub(super) below: &'a [Record],
}

impl Heading<'_> {
    /// A fault of the heading.
    pub(super) fn fault(&self, code: Code, what: String, help: String) -> Fault {
        Fault::text(code, self.record.place.clone(), what).help(help)
    }

    /// The one of some columns that can be the column `wanted`; a fault where there are several.
    pub(super) fn only(&self, places: &[usize], wanted: &str, help: String) -> Result<Option<usize>, Fault> {
        if places.len() < 2 {
            return Ok(places.first().copied());
        }
        let names = listed(places.iter().map(|&at| self.names[at].as_str()));
        let what = say!("columns-can-each-be-the-column", row = self.record.row.to_string(), names, wanted);
        Err(self.fault(Code::Ambiguous, what, help))
    }

    /// The names that are not empty.
    pub(super) fn filled_names(&self) -> impl Iterator<Item = &str> {
        self.names.iter().filter(|name| !name.is_empty()).map(String::as_str)
    }
}

/// The heading among the first rows: the first that names all that is needed, or else the most similar one.
pub(super) fn find(records: &[Record], score: HeadingScore) -> Option<Heading<'_>> {
    let top = records.iter().take_while(|record| record.row <= TOP).count();
    let (at, names) = (0..top).find_map(|at| complete(records, at, score)).or_else(|| nearest(records, score))?;
    let record = records.get(at)?;
    Some(Heading { names, record, above: &records[..at], below: &records[at + 1..] })
}

/// The names at a row, alone or with the row below it, where they name all that is needed.
fn complete(records: &[Record], at: usize, score: HeadingScore) -> Option<(usize, Vec<String>)> {
    let top_cells = &records.get(at)?.cells;
    let known_names =
        |names: &[String]| Some(score.exact(names)).filter(|(complete, _)| *complete).map(|(_, known)| known);
    let names_alone = known_names(top_cells);
    if let Some(next) = records.get(at + 1).filter(|next| !next.is_empty()) {
        let two_row_names = grouped_names(top_cells, &next.cells);
        let with_next = known_names(&two_row_names);
        // A second row that adds no name is part of the heading only where it holds words, such as units.
        let is_words = || next.cells.iter().all(|cell| ParsedCell::of(cell).digits().is_none());
        if with_next > names_alone || with_next.is_some() && with_next == names_alone && is_words() {
            return Some((at + 1, two_row_names));
        }
    }
    names_alone.map(|_| (at, top_cells.clone()))
}

/// The names of two rows. A cell of the upper row groups the empty ones to its right.
pub(super) fn grouped_names(upper: &[String], lower: &[String]) -> Vec<String> {
    let mut group_name = "";
    let name = |at: usize, group_name: &str| {
        let below = lower.get(at).map_or("", String::as_str);
        [group_name, below].iter().filter(|words| !words.is_empty()).copied().collect::<Vec<_>>().join(" ")
    };
    (0..upper.len().max(lower.len()))
        .map(|at| {
            let upper_name = upper.get(at).map_or("", String::as_str);
            let is_grouped = upper_name.is_empty() && lower.get(at).is_some_and(|below| !below.is_empty());
            if !is_grouped {
                group_name = upper_name;
            }
            name(at, group_name)
        })
        .collect()
}

/// The row whose names are most similar to those needed; of equals the first.
fn nearest(records: &[Record], score: HeadingScore) -> Option<(usize, Vec<String>)> {
    let top = records.iter().take_while(|record| record.row <= NEAR).enumerate();
    let scored = top.map(|(at, record)| (at, score.exact(&record.cells).1, (score.near)(&record.cells)));
    let nearest_heading = scored
        .filter(|(_, _, near)| *near > 0)
        .reduce(|best, next| if (next.1, next.2) > (best.1, best.2) { next } else { best });
    nearest_heading.map(|(at, ..)| (at, records[at].cells.clone()))
}
