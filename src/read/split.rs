//! A planner's own split of the budget: a CSV file of phases, channels and spends becomes rows.
//!
//! Spreadsheets save CSV in many ways, and planners write more into one than a table: titles, totals, signs of
//! currencies. Each way is either plain from the file, or assumed and said so, or a fault; nothing is guessed in
//! silence. The CSV that klantreis writes is such a file too. Whether a phase or a channel exists, and what a
//! split brings, is not known here.
//!
//! ```text
//! decode   bytes -> text                    mark     the decimal mark of the file
//! sheet    text -> rows and cells           rows     which rows are placements, and what they say
//! heading  which column is which            totals   which rows add up others, and whether they do
//! number   one cell as a number             notes    what was assumed, in sentences
//! ```

pub(super) mod decode;
pub(super) mod entry;
mod heading;
pub(super) mod mark;
mod notes;
pub(super) mod number;
mod rows;
pub(super) mod sheet;
pub(super) mod totals;

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;

use super::Sources;
use super::files::{Mends, contents, streamed};
use super::sources::Layer;
use crate::calendar::{iso, of_monday};
use crate::fault::{Fault, Place, listed};
use entry::Entry;
use heading::Columns;
use mark::{Dialect, Figures};
use number::Mark;
use rows::Below;
use sheet::{Record, Sheet, TOP};

const SPLIT: Mends = Mends {
    missing: "`klantreis plan brief.toml -o plan.csv` writes a split to start from",
    directory: "name the CSV file inside it",
    large: "is this really a split of a budget?",
};

const START: &str = "start it with the line `phase,channel,spend`";

const SPENDS: Figures = Figures { one: "spend", place: "the spend column" };

/// The most faults that are told of one file: where there are more, one cause made them all.
const TOLD: usize = 100;

/// A split of a budget, as a planner wrote it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Split {
    /// The file's name.
    pub name: String,
    /// Its placements, in the order of the file; those that could not be read are among the faults.
    pub rows: Vec<Row>,
    /// What was assumed to read it: sentences without a full stop.
    pub assumed: Vec<String>,
}

/// One placement and its spend.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The row's number in a spreadsheet, the file's first row being 1.
    pub row: usize,
    /// Where its text is in the sources, without the line end.
    pub place: Range<usize>,
    /// The phase as written; none where there is no phase column, or nothing in it.
    pub phase: Option<String>,
    /// The channel as written.
    pub channel: String,
    /// Net media.
    pub spend: f64,
    /// The further numbers of columns that klantreis writes, such as `units`, `grp` and `reach_pct`.
    pub figures: BTreeMap<String, f64>,
    /// The words of columns that klantreis writes: `campaign`, `channel_name`, `audience`, `currency` (also when
    /// it is written beside the spend), `goal_status` and `phase_stdc`.
    pub words: BTreeMap<String, String>,
}

impl Row {
    /// The week it is for, as written: an ISO week, a number, or its Monday; none where it says none, and what is wrong
    /// with a Monday that is no day.
    pub fn week(&self) -> Result<Option<String>, String> {
        let numbers = (self.figures.get("iso_year"), self.figures.get("iso_week"));
        Ok(match (numbers, self.words.get("week"), self.words.get("monday")) {
            ((Some(year), Some(week)), ..) => Some(iso(*year as i16, *week as i8)),
            (_, Some(label), _) => Some(label.clone()),
            ((None, Some(week)), ..) => Some(format!("{week}")),
            (_, _, Some(monday)) => Some(of_monday(monday)?),
            _ => None,
        })
    }
}

/// A split, with the text it came from and the faults met on the way.
#[derive(Clone, Debug, Default)]
pub struct SplitReading {
    /// The split.
    pub split: Split,
    /// Its text.
    pub sources: Sources,
    /// What could not be read, in the order of the file.
    pub faults: Vec<Fault>,
}

/// Reads the split in a file; `-` is standard input.
pub fn file(path: &Path) -> SplitReading {
    let standard = path.as_os_str() == "-";
    let name = if standard { "standard input".to_owned() } else { path.display().to_string() };
    let read = if standard { streamed(&name, std::io::stdin(), &SPLIT) } else { contents(path, &SPLIT) };
    match read {
        Ok((_, bytes)) => text(&name, &bytes),
        Err(fault) => {
            SplitReading { split: Split { name, ..Split::default() }, faults: vec![fault], ..SplitReading::default() }
        }
    }
}

/// Reads a split from the bytes of a file.
pub fn text(name: &str, bytes: &[u8]) -> SplitReading {
    let mut reading = SplitReading::default();
    name.clone_into(&mut reading.split.name);
    match decode::decoded(name, bytes) {
        Ok(decoded) => {
            reading.split.assumed.extend(decoded.assumed);
            let sheet = Sheet::of(&decoded.text, heading::score);
            reading.sources.add(name.to_owned(), decoded.text, Layer::Split);
            reading.understand(&sheet);
        }
        Err(fault) => reading.faults.push(fault),
    }
    reading.faults = told(name, std::mem::take(&mut reading.faults));
    reading
}

impl SplitReading {
    /// Reads the rows below the heading, if there is one.
    fn understand(&mut self, sheet: &Sheet) {
        let name = &self.split.name;
        let Some(last) = sheet.records.iter().rposition(|record| !record.is_empty()) else {
            self.faults.push(Fault::whole(name, "is empty").mend(START));
            return;
        };
        let Some(at) = heading::find(&sheet.records) else {
            let what = format!("has no heading: none of its first {TOP} rows names a `channel` and a `spend`");
            self.faults.push(Fault::whole(name, what).mend(START));
            return;
        };
        match Columns::of(&sheet.records[at]) {
            Ok(columns) => self.read(sheet.delimiter, &columns, &sheet.records[at..=last.max(at)]),
            Err(faults) => self.faults.extend(faults),
        }
    }

    /// Reads rows of which the first is the heading.
    fn read(&mut self, delimiter: u8, columns: &Columns, records: &[Record]) {
        let [heading, below @ ..] = records else { return };
        let entries: Vec<Entry<'_>> =
            below.iter().map(|record| Entry::of(record, columns.spend, &columns.names)).collect();
        let decision = mark::decide(Dialect { delimiter, own: columns.own, figures: SPENDS }, &entries);
        self.faults.extend(decision.fault);
        let mut found = Below::new(columns, decision.mark, heading);
        let mut before = heading.row;
        for entry in &entries {
            found.notes.empty += entry.record.row.saturating_sub(before + 1);
            before = entry.record.row;
            found.take(entry);
        }
        self.faults.append(&mut found.faults);
        if below.is_empty() && !columns.own {
            let what = "has a heading and no rows below it";
            self.faults.push(Fault::whole(&self.split.name, what).mend("write a row for each channel in each phase"));
        }
        let assumed = &mut self.split.assumed;
        assumed.extend(marks(delimiter, decision.mark, columns.own));
        assumed.extend(decision.assumed);
        assumed.extend(columns.stand_in());
        assumed.extend(unread(columns, below));
        assumed.extend(found.notes.sentences());
        self.split.rows = found.rows;
    }
}

/// Says which delimiter and which decimal mark were found, unless they are those of klantreis or of the standard.
pub(super) fn marks(delimiter: u8, mark: Option<Mark>, own: bool) -> Option<String> {
    let standard = delimiter == b',' && mark != Some(Mark::Comma);
    if standard || own && delimiter == b';' {
        return None;
    }
    let between = match delimiter {
        b'\t' => "tabs".to_owned(),
        sign => format!("`{}`", char::from(sign)),
    };
    let mark = mark.map_or_else(String::new, |mark| format!(", `{}` as decimal mark", mark.sign()));
    Some(format!("{between} between cells{mark}"))
}

/// Says which columns were not read; of one without a name, only when something is in it.
fn unread(columns: &Columns, below: &[Record]) -> Vec<String> {
    let name = |at: &usize| columns.names[*at].as_str();
    let (nameless, named): (Vec<usize>, Vec<usize>) = columns.unread.iter().partition(|at| name(at).is_empty());
    let filled = |at: &usize| below.iter().any(|record| !record.cell(*at).is_empty());
    let mut said = Vec::new();
    if !named.is_empty() {
        let (column, was) = if named.len() == 1 { ("column", "was") } else { ("columns", "were") };
        said.push(format!("{column} {} {was} not read", listed(named.iter().map(name))));
    }
    let nameless = nameless.into_iter().filter(filled);
    said.extend(nameless.map(|at| format!("column {} has no name and was not read", at + 1)));
    said
}

/// The faults in the order of the file, and how many more there are when they are too many to be told.
pub(super) fn told(name: &str, mut faults: Vec<Fault>) -> Vec<Fault> {
    faults.sort_by_key(|fault| match &fault.place {
        Place::Text(range) => range.start,
        _ => 0,
    });
    let more = faults.len().saturating_sub(TOLD);
    if more > 0 {
        faults.truncate(TOLD);
        faults.push(Fault::whole(name, format!("has {} faults; the first {TOLD} are told", TOLD + more)));
    }
    faults
}
