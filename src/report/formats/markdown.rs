//! A document as Markdown: every text escaped, tables as GitHub reads them.

pub mod plan;

use crate::report::document::{Alignment, Block, Document, Table};

/// The document, with an empty line between blocks.
pub(in crate::report) fn text(document: &Document) -> String {
    let blocks: Vec<String> = document.blocks.iter().map(block).collect();
    format!("{}\n", blocks.join("\n\n"))
}

fn block(block: &Block) -> String {
    match block {
        Block::Title(words) => format!("# {}", escaped(words)),
        Block::Heading(words) => format!("## {}", escaped(words)),
        Block::Subheading(words) => format!("### {}", escaped(words)),
        Block::Facts(facts) => {
            lines(facts.iter().map(|(name, fact)| format!("- {}: {}", escaped(name), escaped(fact))))
        }
        Block::Figure(figure) => escaped(&figure.caption),
        Block::Sentence(words) | Block::Good(words) | Block::Faint(words) => escaped(words),
        Block::Bad(words) => format!("**{}**", escaped(words)),
        Block::List(points) => lines(points.iter().map(|point| format!("- {}", escaped(point)))),
        Block::Steps(points) => {
            lines(points.iter().enumerate().map(|(index, point)| format!("{}. {}", index + 1, escaped(point))))
        }
        Block::Drawing(drawn) => fenced(&drawn.join("\n"), "text"),
        Block::Table(rows) => table(rows),
    }
}

/// A block of code, behind a fence that is longer than any in the code.
fn fenced(text: &str, language: &str) -> String {
    let mut fence = "```".to_owned();
    while text.contains(&fence) {
        fence.push('`');
    }
    format!("{fence}{language}\n{text}\n{fence}")
}

fn table(table: &Table) -> String {
    let heading_row = row(table.columns.iter().map(|column| escaped(&column.name)));
    let rule = row(table.columns.iter().map(|column| match column.side {
        Alignment::Left | Alignment::Wrapped => "---".to_owned(),
        Alignment::Right => "---:".to_owned(),
    }));
    let rows = table.rows.iter().map(|cells| row(cells.iter().map(|cell| escaped(cell))));
    lines([heading_row, rule].into_iter().chain(rows))
}

fn row(cells: impl Iterator<Item = String>) -> String {
    format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
}

fn lines(lines: impl Iterator<Item = String>) -> String {
    lines.collect::<Vec<_>>().join("\n")
}

/// Nothing in a name may end a cell, start a tag or mark up text.
pub(in crate::report) fn escaped(text: &str) -> String {
    let mut safe = String::new();
    for letter in text.chars() {
        match letter {
            '|' | '*' | '_' | '`' | '[' | ']' | '<' | '>' | '\\' | '#' => safe.extend(['\\', letter]),
            '\n' | '\r' => safe.push(' '),
            letter => safe.push(letter),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::text;
    use crate::report::document::{Document, Table, TableColumn};

    #[test]
    fn a_bar_in_a_name_ends_no_cell() {
        let mut table = Table::new([TableColumn::left("Channel"), TableColumn::right("Spend")]);
        table.row(["Radio | spot", "€5"]);
        let mut document = Document::new();
        document.title("Radio | TV").table(table);
        assert_eq!(text(&document), "# Radio \\| TV\n\n| Channel | Spend |\n| --- | ---: |\n| Radio \\| spot | €5 |\n");
    }

    #[test]
    fn a_drawing_stands_in_a_fence_it_does_not_end() {
        let mut document = Document::new();
        document.drawing(vec!["a ``` b".to_owned()]).bad("no");
        assert_eq!(text(&document), "````text\na ``` b\n````\n\n**no**\n");
    }
}
