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
    let keys = key_columns(table);
    let mut groups = Vec::new();
    let mut first_column = keys;
    loop {
        let fits_until = |after_last_column: usize| {
            fitting_widths(table, &columns_with_keys(keys, first_column..after_last_column), width)
        };
        let after_last_column = (first_column + 1..=count)
            .rev()
            .find(|&after_last_column| fits_until(after_last_column).is_some())
            .unwrap_or(count.min(first_column + 1));
        let columns = columns_with_keys(keys, first_column..after_last_column);
        let widths = fitting_widths(table, &columns, width).unwrap_or_else(|| squeezed_widths(table, &columns, width));
        groups.push(ColumnGroup { columns, widths });
        first_column = after_last_column;
        if first_column >= count {
            return groups;
        }
    }
}

fn columns_with_keys(keys: usize, rest: Range<usize>) -> Vec<usize> {
    (0..keys).chain(rest).collect()
}

/// How many columns say what a row is: the names before the first figure, and at least one.
fn key_columns(table: &Table) -> usize {
    let leading_names = table.columns.iter().take_while(|column| column.side == Alignment::Left).count();
    let keys = table.keys.unwrap_or(leading_names).max(1);
    if keys < table.columns.len() { keys } else { 1.min(table.columns.len()) }
}

/// Widths at which no heading is broken within a word and no figure is cut; none where they do not fit.
fn fitting_widths(table: &Table, columns: &[usize], width: usize) -> Option<Vec<usize>> {
    let limits: Vec<WidthLimit> = columns
        .iter()
        .map(|&index| WidthLimit { side: table.columns[index].side, floor: least_width(table, index) })
        .collect();
    let mut widths = natural_widths(table, columns, width);
    shrink(&mut widths, &limits, &GIVES_WAY, width);
    (widths.iter().sum::<usize>() + widths.len() <= width).then_some(widths)
}

/// Widths where not all fit: headings are broken and figures cut.
fn squeezed_widths(table: &Table, columns: &[usize], width: usize) -> Vec<usize> {
    let limits: Vec<WidthLimit> =
        columns.iter().map(|&index| WidthLimit { side: table.columns[index].side, floor: 1 }).collect();
    let mut widths = natural_widths(table, columns, width);
    shrink(&mut widths, &limits, &LAST, width);
    widths
}

/// How the cells of a column are set, and the least width it may have.
struct WidthLimit {
    side: Alignment,
    floor: usize,
}

/// Makes the widest columns narrower, in the order in which they give way, until all fit.
fn shrink(widths: &mut [usize], limits: &[WidthLimit], steps: &[(Alignment, usize)], width: usize) {
    let cell_width = width.saturating_sub(widths.len());
    for &(side, least_width) in steps {
        while widths.iter().sum::<usize>() > cell_width {
            let shrinkable = (0..widths.len()).filter(|&column| {
                limits[column].side == side && widths[column] > least_width.max(limits[column].floor)
            });
            let Some(widest) = shrinkable.max_by_key(|&column| widths[column]) else { break };
            widths[widest] -= 1;
        }
    }
}

fn natural_widths(table: &Table, columns: &[usize], width: usize) -> Vec<usize> {
    columns.iter().map(|&index| cells(table, index).max(display_width(&table.columns[index].name)).min(width)).collect()
}

/// The least a column may be: the longest word of its heading, and every figure whole.
fn least_width(table: &Table, index: usize) -> usize {
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
