//! How wide the columns of a table are in a terminal, and into how many tables it falls where they do not fit beside
//! each other. A heading is broken between its words and never within one.

use std::ops::Range;

use textwrap::core::display_width;

use crate::report::document::{Alignment, Table, TableColumn};

/// What gives way when a table is too wide, in this order, and down to which width.
const GIVES_WAY: [(Alignment, usize); 5] = [
    (Alignment::Wrapped, 24),
    (Alignment::Left, 12),
    (Alignment::Right, 1),
    (Alignment::Wrapped, 8),
    (Alignment::Left, 8),
];
/// The same where not even two columns fit beside each other.
const LAST: [(Alignment, usize); 6] = [
    (Alignment::Wrapped, 24),
    (Alignment::Left, 12),
    (Alignment::Wrapped, 8),
    (Alignment::Left, 4),
    (Alignment::Wrapped, 1),
    (Alignment::Right, 1),
];

/// Columns that stand beside each other, with their widths.
pub(in crate::report) struct ColumnGroup {
    pub(in crate::report) columns: Vec<usize>,
    pub(in crate::report) widths: Vec<usize>,
}

/// The columns of a table in as few tables as they fit into, those that say what a row is in each of them.
pub(in crate::report) fn column_groups(table: &Table, width: usize) -> Vec<ColumnGroup> {
    let count = table.columns.len();
    let keys = keys(table);
    let mut parts = Vec::new();
    let mut from = keys;
    loop {
        let fits = |until: usize| fitting(table, &shown(keys, from..until), width);
        let until = (from + 1..=count).rev().find(|&until| fits(until).is_some()).unwrap_or(count.min(from + 1));
        let columns = shown(keys, from..until);
        let widths = fitting(table, &columns, width).unwrap_or_else(|| squeezed(table, &columns, width));
        parts.push(ColumnGroup { columns, widths });
        from = until;
        if from >= count {
            return parts;
        }
    }
}

fn shown(keys: usize, rest: Range<usize>) -> Vec<usize> {
    (0..keys).chain(rest).collect()
}

/// How many columns say what a row is: the names before the first figure, and at least one.
fn keys(table: &Table) -> usize {
    let named = table.columns.iter().take_while(|column| column.side == Alignment::Left).count();
    let keys = table.keys.unwrap_or(named).max(1);
    if keys < table.columns.len() { keys } else { 1.min(table.columns.len()) }
}

/// Widths at which no heading is broken within a word and no figure is cut; none where they do not fit.
fn fitting(table: &Table, columns: &[usize], width: usize) -> Option<Vec<usize>> {
    let limits: Vec<WidthLimit> = columns
        .iter()
        .map(|&index| WidthLimit { side: table.columns[index].side, floor: floor(table, index) })
        .collect();
    let mut widths = natural(table, columns, width);
    shrink(&mut widths, &limits, &GIVES_WAY, width);
    (widths.iter().sum::<usize>() + widths.len() <= width).then_some(widths)
}

/// Widths where not all fit: headings are broken and figures cut.
fn squeezed(table: &Table, columns: &[usize], width: usize) -> Vec<usize> {
    let limits: Vec<WidthLimit> =
        columns.iter().map(|&index| WidthLimit { side: table.columns[index].side, floor: 1 }).collect();
    let mut widths = natural(table, columns, width);
    shrink(&mut widths, &limits, &LAST, width);
    widths
}

/// How the cells of a column are set, and the least width it may have.
struct WidthLimit {
    side: Alignment,
    floor: usize,
}

/// Makes the widest columns narrower, in the order in which they give way, until all fit.
fn shrink(widths: &mut [usize], limits: &[WidthLimit], ways: &[(Alignment, usize)], width: usize) {
    let room = width.saturating_sub(widths.len());
    for &(side, least) in ways {
        while widths.iter().sum::<usize>() > room {
            let able =
                (0..widths.len()).filter(|&at| limits[at].side == side && widths[at] > least.max(limits[at].floor));
            let Some(widest) = able.max_by_key(|&at| widths[at]) else { break };
            widths[widest] -= 1;
        }
    }
}

fn natural(table: &Table, columns: &[usize], width: usize) -> Vec<usize> {
    columns.iter().map(|&index| cells(table, index).max(display_width(&table.columns[index].name)).min(width)).collect()
}

/// The least a column may be: the longest word of its heading, and every figure whole.
fn floor(table: &Table, index: usize) -> usize {
    let TableColumn { name, side } = &table.columns[index];
    let word = name.split_whitespace().map(display_width).max().unwrap_or(0);
    if *side == Alignment::Right { word.max(cells(table, index)) } else { word }
}

/// The widest cell of a column.
fn cells(table: &Table, index: usize) -> usize {
    table.rows.iter().map(|row| display_width(&super::tame(super::cell(row, index)))).max().unwrap_or(0)
}

/// A heading in lines of whole words, as few as fit the width.
pub(in crate::report) fn heading(name: &str, width: usize) -> Vec<String> {
    let options = textwrap::Options::new(width.max(1))
        .word_splitter(textwrap::WordSplitter::NoHyphenation)
        .word_separator(textwrap::WordSeparator::AsciiSpace);
    textwrap::wrap(name, options).into_iter().map(std::borrow::Cow::into_owned).collect()
}
