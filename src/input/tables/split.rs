//! A planner's own split of the budget: a table of phases, channels and spends becomes rows.
//!
//! Planners write more into a table than rows: weeks as columns, amounts in thousands, sections, totals, merged cells.
//! The CSV, the workbook and the JSON that klantreis writes are such tables too. [`crate::planning::evaluate`] matches
//! the rows with the phases and channels of a brief.
//!
//! ```text
//! column_names  the name of a column -> its meaning     rows          placements, row by row
//! meaning       what a column can be                    row_reader    what is known between rows
//! own_columns   the columns that klantreis writes       row_kinds     totals, section headings, merged rows
//! columns       which column is which                   consistency   one currency, one scenario, no row twice
//! captions      lines beside the table                  week_columns  the week of a row
//! amounts       the money of a row, week by week        figures       the other numbers and words of a row
//! assumptions   what was assumed, in sentences
//! ```

mod amounts;
mod assumptions;
mod captions;
mod column_names;
mod columns;
mod consistency;
mod figures;
mod meaning;
mod own_columns;
mod row_kinds;
mod row_reader;
mod rows;
mod week_columns;

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;

use super::cell::TableCell;
use super::decimal_mark::{NumberDialect, NumberWords, decide};
use super::heading::Heading;
use super::number::DecimalMark;
use super::open::{OpenTable, TableKind, dialect_found, in_file_order};
use super::record::Record;
use super::sheet::Sheet;
use crate::fault::{Code, Fault, Sources, listed};
use crate::input::files::FileHelp;
use crate::text::language::Text;
use crate::text::messages::{text, word};
use crate::text::number::plain;
use columns::{SCORE, SplitColumns};
use own_columns::MEASURED;
use row_reader::{SplitNumbers, SplitRows};

/// A table of a split, and the words of its faults.
pub(super) fn table_kind() -> TableKind {
    let help = FileHelp {
        missing: word!("plan-csv-is-a-split"),
        directory: word!("name-the-table-inside"),
        large: word!("really-a-split"),
    };
    TableKind { score: SCORE, help, needed: word!("needed-of-a-split"), start: word!("start-with-heading") }
}

/// A split of a budget, as a planner wrote it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Split {
    /// The file's name.
    pub name: String,
    /// Its placements, in the order of the file, without those that could not be read.
    pub rows: Vec<SplitRow>,
    /// What was assumed to read it: sentences without a full stop.
    pub assumed: Vec<Text>,
}

/// One placement and its spend.
#[derive(Clone, Debug, PartialEq)]
pub struct SplitRow {
    /// The row's number in a spreadsheet, from 1.
    pub row: usize,
    /// Where its text is in the sources, without the line end.
    pub place: Range<usize>,
    /// The phase as written; none where the row names none.
    pub phase: Option<String>,
    /// The phase of the row above, with whose cell that of this row may be merged.
    pub under: Option<String>,
    /// The heading of the section of the row.
    pub section: Option<String>,
    /// The channel as written, or that of the row above where the cell is merged with it.
    pub channel: String,
    /// The week it is for: `2027-W12`, or `12` where no year is named; none where the row names none.
    pub week: Option<String>,
    /// The month it is for: `2027-03`, or `03` where no year is named; none where the row names none.
    pub month: Option<String>,
    /// Net media; below zero where it is a credit.
    pub spend: f64,
    /// The numbers of other columns that klantreis writes, such as `units`, `grp` and `reach_pct`.
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
    SplitReading::of(table_kind().file(path))
}

/// Reads a split from the bytes of a file.
pub fn text(name: &str, bytes: &[u8]) -> SplitReading {
    SplitReading::of(table_kind().bytes(name, bytes))
}

impl SplitReading {
    fn of(opened: OpenTable) -> Self {
        let OpenTable { name, sheet, sources, assumed, faults } = opened;
        let mut reading = Self { split: Split { name, rows: Vec::new(), assumed }, sources, faults };
        if let Some(sheet) = &sheet {
            reading.understand(sheet);
        }
        reading.faults = in_file_order(&reading.split.name, reading.faults);
        reading
    }

    /// Reads the rows below the heading, if there is one.
    fn understand(&mut self, sheet: &Sheet) {
        let heading = match table_kind().heading(&self.split.name, sheet) {
            Ok(heading) => heading,
            Err(fault) => return self.faults.push(fault),
        };
        match SplitColumns::of(&heading) {
            Ok(columns) => self.read(sheet.delimiter, &columns, &heading),
            Err(faults) => self.faults.extend(faults),
        }
    }

    /// Reads the rows below a heading.
    fn read(&mut self, delimiter: u8, columns: &SplitColumns, heading: &Heading<'_>) {
        let below = heading.below;
        let (times, faults) = captions::scale_in_captions(heading, columns);
        self.faults.extend(faults);
        let numbers = self.numbers(delimiter, times, columns, below);
        self.faults.extend(columns.fault_of(delimiter, heading));
        let mut rows = SplitRows::new(columns, &numbers, heading, times);
        let mut row_before = heading.record.row;
        for record in below {
            rows.assumptions.empty_rows += record.row.saturating_sub(row_before + 1);
            row_before = record.row;
            rows.take(record);
        }
        self.faults.append(&mut rows.all_faults());
        if below.is_empty() && !columns.own {
            let fault = Fault::whole(Code::Empty, &self.split.name, word!("heading-without-rows"));
            self.faults.push(fault.help(word!("write-a-row-for-each-channel")));
        }
        let assumed = &mut self.split.assumed;
        assumed.extend(dialect_found(delimiter, numbers.money.mark, columns.own));
        assumed.extend(numbers.money.assumed.clone());
        assumed.extend(columns.read_as_spend());
        assumed.extend(scale_found(columns, rows.times));
        assumed.extend(unread_columns(columns, below));
        assumed.extend(columns.without_week(below));
        assumed.extend(rows.assumptions.sentences());
        self.split.rows = rows.rows;
    }

    /// How the numbers of money are read, and those of each column of figures.
    fn numbers(&mut self, delimiter: u8, times: f64, columns: &SplitColumns, below: &[Record]) -> SplitNumbers {
        let entries = |at: Vec<usize>| -> Vec<TableCell<'_>> {
            let of_record = |record| at.iter().map(move |&at| (record, at));
            let filled = below.iter().flat_map(of_record).filter(|(record, at)| !record.cell(*at).is_empty());
            filled.map(|(record, at)| TableCell::of(record, at, &columns.names)).collect()
        };
        let own_dialect = match (columns.own, delimiter) {
            (true, b',') => Some(DecimalMark::Point),
            (true, b';') => Some(DecimalMark::Comma),
            _ => None,
        };
        // Amounts in thousands may have three decimals, so the delimiter does not decide the mark.
        let in_thousands = times != 1.0 || columns.times.values().any(|times| *times != 1.0);
        let of_money = if in_thousands && delimiter == b';' { b',' } else { delimiter };
        let dialect =
            NumberDialect { delimiter: of_money, elsewhere: own_dialect, thirds: false, figures: NumberWords::Spends };
        let mut money = decide(dialect, &entries(columns.money().collect()));
        self.faults.extend(money.fault.take());
        let figures = NumberWords::OfColumn;
        let dialect = NumberDialect { elsewhere: money.mark, delimiter, thirds: columns.own, figures };
        let figures = columns.figures.iter().map(|(name, &at)| (*name, decide(dialect, &entries(vec![at]))));
        let mut figures: BTreeMap<_, _> = figures.collect();
        let measured = figures.iter_mut().filter(|(name, _)| MEASURED.contains(name));
        self.faults.extend(measured.filter_map(|(_, decision)| decision.fault.take()));
        SplitNumbers { money, figures }
    }
}

/// A sentence about amounts that stand for more than is written.
fn scale_found(columns: &SplitColumns, above: f64) -> Option<Text> {
    let named =
        columns.money().find_map(|at| columns.times.get(&at).filter(|times| **times != 1.0).map(|it| (at, *it)));
    match named {
        Some((at, times)) => {
            Some(text!("amounts-times-as-column-says", times = plain(times, 2), column = columns.names[at]))
        }
        None if above != 1.0 => Some(text!("amounts-times-as-caption-says", times = plain(above, 2))),
        None => None,
    }
}

/// Sentences about the columns that were not read; of one without a name, only where it is not empty.
fn unread_columns(columns: &SplitColumns, below: &[Record]) -> Vec<Text> {
    let name = |at: &usize| columns.names[*at].as_str();
    let (nameless, named): (Vec<usize>, Vec<usize>) = columns.unread.iter().partition(|at| name(at).is_empty());
    let filled = |at: &usize| below.iter().any(|record| !record.cell(*at).is_empty());
    let mut sentences = Vec::new();
    if !named.is_empty() {
        sentences.push(text!("columns-were-not-read", count = named.len(), names = listed(named.iter().map(name))));
    }
    let nameless = nameless.into_iter().filter(filled);
    sentences.extend(nameless.map(|at| text!("nameless-column-was-not-read", number = (at + 1).to_string())));
    sentences
}
