//! A document for a terminal: lines of at most a width, colour where it says something.

use anstyle::Style;
use tabled::builder::Builder;
use tabled::settings::style::HorizontalLine;
use tabled::settings::{Padding, Style as Lines};
use textwrap::core::display_width;

mod columns;
pub mod plan;
pub mod style;

use crate::report::document::{Alignment, Block, Document, Table, TableColumn};
use columns::{ColumnGroup, column_groups, heading};
use style::{BAD, BOLD, FAINT, GOOD, wrapped};

/// No document is set in fewer columns.
const LEAST_WIDTH: usize = 20;

/// The document in lines of at most `width` columns; only commands and, below 20 columns, all else may be wider.
pub(in crate::report) fn text(document: &Document, width: usize) -> String {
    let width = width.max(LEAST_WIDTH);
    let mut text = String::new();
    let mut block_before = None;
    for block in &document.blocks {
        if block_before.is_some_and(|block_before| is_set_apart(block_before, block)) {
            text.push('\n');
        }
        text.push_str(&written_block(block, width));
        text.push('\n');
        block_before = Some(block);
    }
    text
}

/// Whether a line between two blocks stays empty: not below a heading, and not between short verdicts.
fn is_set_apart(before: &Block, block: &Block) -> bool {
    let verdict = |block: &Block| matches!(block, Block::Good(_) | Block::Bad(_) | Block::Faint(_));
    match before {
        Block::Title(_) | Block::Heading(_) | Block::Subheading(_) => false,
        before => !verdict(before) || !verdict(block),
    }
}

fn written_block(block: &Block, width: usize) -> String {
    match block {
        Block::Title(words) | Block::Heading(words) | Block::Subheading(words) => styled(words, BOLD, width),
        Block::Sentence(words) => wrapped(&tame(words), width),
        Block::Facts(facts) => {
            let lines = facts.iter().map(|(name, fact)| wrapped(&tame(&format!("{name}: {fact}")), width));
            lines.collect::<Vec<_>>().join("\n")
        }
        Block::Figure(figure) => wrapped(&tame(&figure.caption), width),
        Block::Good(words) => styled(words, GOOD, width),
        Block::Bad(words) => styled(words, BAD, width),
        Block::Faint(words) => styled(words, FAINT, width),
        Block::List(points) => points_after(points.iter().map(|point| ("- ".to_owned(), point)), width),
        Block::Steps(points) => {
            let digits = points.len().to_string().len();
            let number = |index: usize| format!("{:>digits$}. ", index + 1);
            points_after(points.iter().enumerate().map(|(index, point)| (number(index), point)), width)
        }
        Block::Drawing(lines) => lines.join("\n"),
        Block::Table(table) => written_table(table, width),
    }
}

fn styled(words: &str, style: Style, width: usize) -> String {
    format!("{style}{}{style:#}", wrapped(&tame(words), width))
}

/// Points, each behind its mark, with further lines below the first word.
fn points_after<'a>(points: impl Iterator<Item = (String, &'a String)>, width: usize) -> String {
    let lines = points.map(|(mark, point)| {
        let below = format!("\n{}", " ".repeat(mark.len()));
        format!("{mark}{}", wrapped(&tame(point), width.saturating_sub(mark.len())).replace('\n', &below))
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn written_table(table: &Table, width: usize) -> String {
    let column_groups_that_fit = column_groups(table, width);
    let tables: Vec<String> =
        column_groups_that_fit.iter().map(|column_group| written_group(table, column_group)).collect();
    tables.join("\n\n")
}

fn written_group(table: &Table, column_group: &ColumnGroup) -> String {
    let columns = || column_group.columns.iter().zip(&column_group.widths);
    let headings: Vec<Vec<String>> =
        columns().map(|(&index, &width)| heading(&tame(&table.columns[index].name), width)).collect();
    let lines = headings.iter().map(Vec::len).max().unwrap_or(0);
    let mut builder = Builder::default();
    builder.push_record(headings.iter().zip(columns()).map(|(words, (&index, &width))| {
        // Headings of fewer lines stand right above the rule.
        let blank_heading_lines = std::iter::repeat_n(String::new(), lines - words.len());
        let lines = blank_heading_lines
            .chain(words.iter().cloned())
            .map(|line| aligned(table.columns[index].side, &line, width));
        lines.collect::<Vec<_>>().join("\n")
    }));
    for row in &table.rows {
        builder
            .push_record(columns().map(|(&index, &width)| cell_text(&table.columns[index], cell(row, index), width)));
    }
    let mut built_table = builder.build();
    built_table
        .with(Lines::empty().horizontals([(1, HorizontalLine::empty().horizontal('─'))]))
        .with(Padding::new(0, 1, 0, 0));
    built_table.to_string().lines().map(str::trim_end).collect::<Vec<_>>().join("\n")
}

/// A cell, which is empty where its row is too short.
pub(in crate::report) fn cell(row: &[String], index: usize) -> &str {
    row.get(index).map_or("", String::as_str)
}

/// A cell as wide as its column: filled up, broken between words or cut.
fn cell_text(column: &TableColumn, text: &str, width: usize) -> String {
    let text = tame(text);
    match column.side {
        Alignment::Wrapped => {
            let lines = wrapped(&text, width);
            lines.lines().map(|line| filled(line, width)).collect::<Vec<_>>().join("\n")
        }
        side => aligned(side, &text, width),
    }
}

/// One line as wide as its column, cut where it is longer.
fn aligned(side: Alignment, text: &str, width: usize) -> String {
    let text = cut(text, width);
    match side {
        Alignment::Left | Alignment::Wrapped => filled(&text, width),
        Alignment::Right => format!("{}{text}", " ".repeat(width.saturating_sub(display_width(&text)))),
    }
}

fn filled(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width.saturating_sub(display_width(text))))
}

/// The text, or as much of its beginning as leaves room for an ellipsis.
fn cut(text: &str, width: usize) -> String {
    if display_width(text) <= width {
        return text.to_owned();
    }
    let mut fitting_text = String::new();
    for letter in text.chars() {
        fitting_text.push(letter);
        if display_width(&fitting_text) + 1 > width {
            fitting_text.pop();
            break;
        }
    }
    format!("{}…", fitting_text.trim_end())
}

/// A text without line breaks and other signs that a terminal would act on.
pub(in crate::report) fn tame(text: &str) -> String {
    text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect()
}

#[cfg(test)]
mod tests {
    use super::{text as rendered, *};

    fn plain(document: &Document, width: usize) -> String {
        anstream::adapter::strip_str(&rendered(document, width)).to_string()
    }

    #[test]
    fn a_wide_table_fits_eighty_columns() {
        let columns = [
            TableColumn::left("Channel"),
            TableColumn::right("Spend"),
            TableColumn::wrapped("Why"),
            TableColumn::left("Phase"),
        ];
        let mut table = Table::new(columns);
        let long_reason = "its next point of reach costs less than that of any other channel ".repeat(3);
        table.row(["Fernsehen 電視 ".repeat(8).as_str(), "€1,250,000", &long_reason, "See"]);
        table.row(["Radio", "€5", "short"]);
        let mut document = Document::new();
        document.table(table);
        let drawn_table = plain(&document, 80);
        assert!(drawn_table.lines().all(|line| display_width(line) <= 80), "{drawn_table}");
        assert!(
            drawn_table.contains("€1,250,000") && drawn_table.contains('…') && drawn_table.contains("channel"),
            "{drawn_table}"
        );
        assert!(plain(&document, 20).lines().all(|line| display_width(line) <= 20));
    }

    #[test]
    fn no_heading_is_broken_within_a_word_and_no_figure_is_cut() {
        let heading_names =
            ["Budget", "Next point", "Net media", "Orientation %", "Consideration %", "Decision moment %"];
        let mut table = Table::new(heading_names.iter().map(|name| TableColumn::right(*name)));
        table.row(["€1,250,000", "€42,000", "€1,200,000", "61.5", "60.0", "59.1"]);
        let mut document = Document::new();
        document.table(table);
        for width in [80, 60, 40] {
            let drawn_table = plain(&document, width);
            assert!(
                drawn_table.lines().all(|line| display_width(line) <= width) && !drawn_table.contains('…'),
                "{drawn_table}"
            );
            let drawn_words: Vec<&str> = drawn_table.split_whitespace().collect();
            let heading_words = heading_names.iter().flat_map(|name| name.split_whitespace());
            for heading_word in heading_words.chain(["€1,250,000", "€42,000", "61.5", "59.1"]) {
                assert!(drawn_words.contains(&heading_word), "{heading_word} is not in\n{drawn_table}");
            }
        }
        // What a row is stands in front of every part of a table that is too wide for one.
        let narrow = plain(&document, 40);
        assert!(narrow.matches("€1,250,000").count() > 1 && narrow.contains("\n\n"), "{narrow}");
    }

    #[test]
    fn only_sentences_give_way_while_that_is_enough() {
        let mut table = Table::new([TableColumn::left("Channel"), TableColumn::wrapped("Why")]);
        table.row(["Television spot", &"word ".repeat(40)]);
        let mut document = Document::new();
        document.heading("Lines").table(table).sentence("Done.");
        let drawn_table = plain(&document, 60);
        assert!(drawn_table.starts_with("Lines\nChannel         Why\n───"), "{drawn_table}");
        assert!(drawn_table.contains("\nTelevision spot word word"), "{drawn_table}");
        assert!(drawn_table.ends_with("word\n\nDone.\n"), "{drawn_table}");
    }

    #[test]
    fn steps_hang_below_their_first_word() {
        let mut document = Document::new();
        document.steps(["one two three four five six", "seven\nlines"]);
        assert_eq!(plain(&document, 20), "1. one two three\n   four five six\n2. seven lines\n");
    }
}
