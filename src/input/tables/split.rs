//! A planner's own split of the budget: a table of phases, channels and spends becomes rows.
//!
//! Planners write more into a table than rows: weeks as columns, amounts in thousands, sections, totals, merged cells.
//! The CSV, the workbook and the JSON that klantreis writes are such tables too. Whether a phase or a channel exists,
//! and what a split brings, is not known here.
//!
//! ```text
//! names    the name of a column -> what it means   columns  which column is which, and own, those klantreis writes
//! said     what a line beside the table says       rows     which rows are placements, and kinds, what others are
//! amounts  the money of a row, week by week        figures  what else a row says
//! when     the week that a row is for              once     what has to be one in all rows
//! notes    what was assumed, in sentences
//! ```

mod amounts;
mod assumptions;
mod captions;
mod column_names;
mod columns;
mod consistency;
mod figures;
mod own_columns;
mod row_kinds;
mod rows;
mod week_columns;

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;

use super::cell::Entry;
use super::decimal_mark::{Dialect, Figures, decide};
use super::heading::{self, Heading, TOP};
use super::number::Mark;
use super::sheet::{Record, Sheet};
use super::{Opened, bytes, marks, opened, told};
use crate::fault::{Code, Fault, listed};
use crate::input::files::Mends;
use crate::input::read::Sources;
use crate::input::read::sources::Layer;
use crate::text::number::plain;
use columns::Columns;
pub(super) use columns::SCORE;
use rows::{Below, Numbers};

const SPLIT: Mends = Mends {
    missing: "`klantreis plan brief.toml -o plan.csv` writes a split to start from",
    directory: "name the CSV or XLSX file inside it",
    large: "is this really a split of a budget?",
};

const START: &str = "start it with the line `phase,channel,spend`";

const SPENDS: Figures = Figures { one: "spend", place: "the spend column" };
const FIGURES: Figures = Figures { one: "number", place: "the column" };

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
    /// The phase of the row above, where this one names none: its cell may be merged with it.
    pub under: Option<String>,
    /// The heading of the section that it stands in.
    pub section: Option<String>,
    /// The channel as written; that of the row above, where its cell is merged with it.
    pub channel: String,
    /// The week it is for: `2027-W12`, or `12` where no year is named; none where it says none.
    pub week: Option<String>,
    /// The month it is for: `2027-03`, or `03` where no year is named; none where it says none.
    pub month: Option<String>,
    /// Net media; below zero where it is a credit.
    pub spend: f64,
    /// The further numbers of columns that klantreis writes, such as `units`, `grp` and `reach_pct`.
    pub figures: BTreeMap<String, f64>,
    /// The words of columns that klantreis writes: `campaign`, `channel_name`, `audience`, `currency` (also when
    /// it is written beside the spend), `goal_status` and `phase_stdc`.
    pub words: BTreeMap<String, String>,
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

/// Reads the split in a file; `-` is standard input, and `plan.xlsx#Media` a sheet of a workbook.
pub fn file(path: &Path) -> SplitReading {
    let (name, sheet, read) = bytes(path, &SPLIT);
    match read {
        Ok(bytes) => of_bytes((&name, sheet.as_deref()), &bytes),
        Err(fault) => {
            SplitReading { split: Split { name, ..Split::default() }, faults: vec![fault], ..SplitReading::default() }
        }
    }
}

/// Reads a split from the bytes of a file.
pub fn text(name: &str, bytes: &[u8]) -> SplitReading {
    of_bytes((name, None), bytes)
}

fn of_bytes((name, sheet): (&str, Option<&str>), bytes: &[u8]) -> SplitReading {
    let mut reading = SplitReading::default();
    name.clone_into(&mut reading.split.name);
    match opened((name, sheet), bytes, SCORE) {
        Ok(opened) => {
            let shown = opened.name(name);
            let Opened { text, sheet, assumed, .. } = opened;
            reading.split.assumed.extend(assumed);
            reading.sources.add(shown, text, Layer::Split);
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
            self.faults.push(Fault::whole(Code::Empty, name, "is empty").mend(START));
            return;
        };
        let Some(heading) = heading::find(&sheet.records[..=last], SCORE) else {
            let what = format!("has no heading: none of its first {TOP} rows names a `channel` and a `spend`");
            self.faults.push(Fault::whole(Code::NoHeading, name, what).mend(START));
            return;
        };
        match Columns::of(&heading) {
            Ok(columns) => self.read(sheet.delimiter, &columns, &heading),
            Err(faults) => self.faults.extend(faults),
        }
    }

    /// Reads the rows below a heading.
    fn read(&mut self, delimiter: u8, columns: &Columns, heading: &Heading<'_>) {
        let below = heading.below;
        let (times, faults) = captions::beside(heading, columns);
        self.faults.extend(faults);
        let numbers = self.numbers((delimiter, times), columns, below);
        self.faults.extend(columns.fault_of(delimiter, heading));
        let mut found = Below::new(columns, &numbers, (heading.record, below));
        found.times = times;
        let mut before = heading.record.row;
        for record in below {
            found.notes.empty += record.row.saturating_sub(before + 1);
            before = record.row;
            found.take(record);
        }
        self.faults.append(&mut found.all_faults());
        if below.is_empty() && !columns.own {
            let what = "has a heading and no rows below it";
            self.faults.push(
                Fault::whole(Code::Empty, &self.split.name, what).mend("write a row for each channel in each phase"),
            );
        }
        let assumed = &mut self.split.assumed;
        assumed.extend(marks(delimiter, numbers.money.mark, columns.own));
        assumed.extend(numbers.money.assumed.clone());
        assumed.extend(columns.stand_in());
        assumed.extend(in_thousands(columns, found.times));
        assumed.extend(unread(columns, below));
        assumed.extend(columns.without_week(below));
        assumed.extend(found.notes.sentences());
        self.split.rows = found.rows;
    }

    /// How the numbers of money are read, and those of each column of figures.
    fn numbers(&mut self, (delimiter, times): (u8, f64), columns: &Columns, below: &[Record]) -> Numbers {
        let entries = |at: Vec<usize>| -> Vec<Entry<'_>> {
            let of_record = |record| at.iter().map(move |&at| (record, at));
            let filled = below.iter().flat_map(of_record).filter(|(record, at)| !record.cell(*at).is_empty());
            filled.map(|(record, at)| Entry::of(record, at, &columns.names)).collect()
        };
        let own = match (columns.own, delimiter) {
            (true, b',') => Some(Mark::Point),
            (true, b';') => Some(Mark::Comma),
            _ => None,
        };
        // In thousands, three decimals are nothing strange, so that nothing but the numbers shows the mark.
        let in_thousands = times != 1.0 || columns.times.values().any(|times| *times != 1.0);
        let of_money = if in_thousands && delimiter == b';' { b',' } else { delimiter };
        let dialect = Dialect { delimiter: of_money, elsewhere: own, thirds: false, figures: SPENDS };
        let mut money = decide(dialect, &entries(columns.money().collect()));
        self.faults.extend(money.fault.take());
        let dialect = Dialect { elsewhere: money.mark, delimiter, thirds: columns.own, figures: FIGURES };
        let figures = columns.figures.iter().map(|(name, &at)| (*name, decide(dialect, &entries(vec![at]))));
        let mut figures: BTreeMap<_, _> = figures.collect();
        let measured = figures.iter_mut().filter(|(name, _)| figures::MEASURED.contains(name));
        self.faults.extend(measured.filter_map(|(_, decision)| decision.fault.take()));
        Numbers { money, figures }
    }
}

/// Says that amounts stand for more than is written.
fn in_thousands(columns: &Columns, above: f64) -> Option<String> {
    let named =
        columns.money().find_map(|at| columns.times.get(&at).filter(|times| **times != 1.0).map(|it| (at, *it)));
    match named {
        Some((at, times)) => {
            Some(format!("amounts are read times {}, as column `{}` says", plain(times, 2), columns.names[at]))
        }
        None if above != 1.0 => {
            Some(format!("amounts are read times {}, as a line beside the table says", plain(above, 2)))
        }
        None => None,
    }
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
