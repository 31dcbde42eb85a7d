//! A document: blocks in the order they are read. Every view makes one, and formats write it.
//!
//! How wide a column is, what is bold and where a line is empty is decided by the format.

pub(in crate::report) mod line_chart;
pub(in crate::report) mod picture;

use picture::Picture;

/// Blocks, in the order they are read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {
    /// The blocks.
    pub blocks: Vec<Block>,
}

/// A part of a document.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// What the document is about.
    Title(String),
    /// What the blocks that follow are about.
    Heading(String),
    /// A paragraph.
    Sentence(String),
    /// A paragraph about something that is as it should be.
    Good(String),
    /// A paragraph about something that is not.
    Bad(String),
    /// A paragraph that may be passed over at a first reading.
    Faint(String),
    /// Points in no order.
    List(Vec<String>),
    /// Points to go through one after the other.
    Steps(Vec<String>),
    /// What a part of the blocks below a heading is about.
    Subheading(String),
    /// Names and what each comes to.
    Facts(Vec<(String, String)>),
    /// Lines that stand as they are, such as a chart.
    Drawing(Vec<String>),
    /// A picture, where a document is seen.
    Figure(Figure),
    /// Figures in rows and columns.
    Table(Table),
}

/// A picture, with what it shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// What it shows, in a sentence; all there is of it where nothing is drawn.
    pub caption: String,
    pub(in crate::report) picture: Picture,
}

/// Rows of cells below the names of their columns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The columns.
    pub columns: Vec<TableColumn>,
    /// The rows, each with one cell per column.
    pub rows: Vec<Vec<String>>,
    /// How many columns say what a row is; none where they are the names before the first figure.
    pub keys: Option<usize>,
}

/// The head of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableColumn {
    /// Its name.
    pub name: String,
    /// How its cells are set.
    pub side: Alignment,
}

/// How the cells of a column are set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alignment {
    /// Words and names.
    Left,
    /// Figures.
    Right,
    /// Sentences, which take the width that other columns leave and are broken between words.
    Wrapped,
}

impl Document {
    /// An empty document.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds what the document is about.
    pub fn title(&mut self, words: impl Into<String>) -> &mut Self {
        self.block(Block::Title(words.into()))
    }

    /// Adds what the next blocks are about.
    pub fn heading(&mut self, words: impl Into<String>) -> &mut Self {
        self.block(Block::Heading(words.into()))
    }

    /// Adds a paragraph.
    pub fn sentence(&mut self, words: impl Into<String>) -> &mut Self {
        self.block(Block::Sentence(words.into()))
    }

    /// Adds a paragraph about something that is as it should be.
    pub fn good(&mut self, words: impl Into<String>) -> &mut Self {
        self.block(Block::Good(words.into()))
    }

    /// Adds a paragraph about something that is not.
    pub fn bad(&mut self, words: impl Into<String>) -> &mut Self {
        self.block(Block::Bad(words.into()))
    }

    /// Adds a paragraph that may be passed over.
    pub fn faint(&mut self, words: impl Into<String>) -> &mut Self {
        self.block(Block::Faint(words.into()))
    }

    /// Adds points in no order; nothing when there are none.
    pub fn list<S: Into<String>>(&mut self, points: impl IntoIterator<Item = S>) -> &mut Self {
        let points: Vec<String> = points.into_iter().map(Into::into).collect();
        if points.is_empty() { self } else { self.block(Block::List(points)) }
    }

    /// Adds points to go through one after the other; nothing when there are none.
    pub fn steps<S: Into<String>>(&mut self, points: impl IntoIterator<Item = S>) -> &mut Self {
        let points: Vec<String> = points.into_iter().map(Into::into).collect();
        if points.is_empty() { self } else { self.block(Block::Steps(points)) }
    }

    /// Adds lines that stand as they are; nothing when there are none.
    pub fn drawing(&mut self, lines: Vec<String>) -> &mut Self {
        if lines.is_empty() { self } else { self.block(Block::Drawing(lines)) }
    }

    /// Adds what a part of the blocks below a heading is about.
    pub fn subheading(&mut self, words: impl Into<String>) -> &mut Self {
        self.block(Block::Subheading(words.into()))
    }

    /// Adds names and what each comes to; nothing when there are none.
    pub fn facts(&mut self, facts: Vec<(String, String)>) -> &mut Self {
        if facts.is_empty() { self } else { self.block(Block::Facts(facts)) }
    }

    /// Adds a picture, and what it shows.
    pub(in crate::report) fn figure(&mut self, caption: impl Into<String>, picture: Picture) -> &mut Self {
        self.block(Block::Figure(Figure { caption: caption.into(), picture }))
    }

    /// Adds a table; nothing when it has no rows.
    pub fn table(&mut self, table: Table) -> &mut Self {
        if table.rows.is_empty() { self } else { self.block(Block::Table(table)) }
    }

    /// The document as a part of another, below a heading: what it is about gives way to that.
    #[must_use]
    pub fn below(self, heading: impl Into<String>) -> Self {
        let lower = |block| match block {
            Block::Title(_) => None,
            Block::Heading(words) => Some(Block::Subheading(words)),
            block => Some(block),
        };
        let blocks = std::iter::once(Block::Heading(heading.into())).chain(self.blocks.into_iter().filter_map(lower));
        Self { blocks: blocks.collect() }
    }

    /// This document with another behind it.
    #[must_use]
    pub fn followed_by(mut self, other: Self) -> Self {
        self.blocks.extend(other.blocks);
        self
    }

    /// Adds the blocks of another document.
    pub fn append(&mut self, other: &Self) -> &mut Self {
        self.blocks.extend(other.blocks.iter().cloned());
        self
    }

    fn block(&mut self, block: Block) -> &mut Self {
        self.blocks.push(block);
        self
    }
}

impl Table {
    /// A table without rows.
    pub fn new(columns: impl IntoIterator<Item = TableColumn>) -> Self {
        Self { columns: columns.into_iter().collect(), rows: Vec::new(), keys: None }
    }

    /// Adds a row.
    pub fn row<S: Into<String>>(&mut self, cells: impl IntoIterator<Item = S>) -> &mut Self {
        self.rows.push(cells.into_iter().map(Into::into).collect());
        self
    }
}

impl TableColumn {
    /// A column of words and names.
    pub fn left(name: impl Into<String>) -> Self {
        Self { name: name.into(), side: Alignment::Left }
    }

    /// A column of figures.
    pub fn right(name: impl Into<String>) -> Self {
        Self { name: name.into(), side: Alignment::Right }
    }

    /// A column of sentences.
    pub fn wrapped(name: impl Into<String>) -> Self {
        Self { name: name.into(), side: Alignment::Wrapped }
    }
}

/// A sentence with a capital at its beginning; one that begins with a key, such as `direct-mail.care`, keeps it as it is
/// written.
pub(in crate::report) fn capital(sentence: &str) -> String {
    let first_word = sentence.split_whitespace().next().unwrap_or_default();
    if first_word.trim_end_matches('.').contains('.') {
        return sentence.to_owned();
    }
    let mut letters = sentence.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::capital;

    #[test]
    fn a_sentence_gets_a_capital_and_a_key_does_not() {
        for (sentence, shown) in [
            ("the plan stops.", "The plan stops."),
            ("één week", "Één week"),
            ("direct-mail.care goes to a part", "direct-mail.care goes to a part"),
            ("stopped.", "Stopped."),
            ("", ""),
        ] {
            assert_eq!(capital(sentence), shown);
        }
    }
}
