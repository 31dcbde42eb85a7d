//! A document as a page of its own: one file, without scripts and without anything to fetch.
//!
//! The template escapes every text, so nothing in a name becomes markup. Its order is that of the blocks, for
//! screen readers; the style sheet decides how it looks.

mod picture;

use askama::Template;

use crate::report::document::{Alignment, Block, Document, Table, TableColumn};
use crate::text::language::Language;
use crate::text::messages::word;

/// How a page looks, on a screen and on paper.
const STYLE: &str = include_str!("page.css");

#[derive(Template)]
#[template(
    ext = "html",
    source = r#"<!doctype html>
<html lang="{{ language }}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="klantreis">
<title>{{ title }}</title>
<style>
{{ style|safe }}</style>
</head>
<body>
<main>
{% for part in parts %}{% match part.block %}
{%- when Block::Title(words) %}<h1>{{ self::tied(words) }}</h1>
{%- when Block::Heading(words) %}<h2>{{ self::tied(words) }}</h2>
{%- when Block::Subheading(words) %}<h3>{{ self::tied(words) }}</h3>
{%- when Block::Sentence(words) %}<p>{{ self::tied(words) }}</p>
{%- when Block::Good(words) %}<p class="good">{{ self::tied(words) }}</p>
{%- when Block::Bad(words) %}<p class="bad">{{ self::tied(words) }}</p>
{%- when Block::Faint(words) %}<p class="faint">{{ self::tied(words) }}</p>
{%- when Block::List(points) %}<ul>{% for point in points %}
<li>{{ self::tied(point) }}</li>{% endfor %}
</ul>
{%- when Block::Steps(points) %}<ol>{% for point in points %}
<li>{{ self::tied(point) }}</li>{% endfor %}
</ol>
{%- when Block::Facts(facts) %}<dl>{% for (name, fact) in facts %}
<div><dt>{{ name }}</dt><dd>{{ self::tied(fact) }}</dd></div>{% endfor %}
</dl>
{%- when Block::Drawing(lines) %}<pre tabindex="0">{% for line in lines %}{{ line }}
{% endfor %}</pre>
{%- when Block::Figure(figure) %}<figure class="{{ self::picture::class(&figure.picture) }}"><figcaption>{{ self::tied(figure.caption.as_str()) }}</figcaption>
{{ self::picture::html(&figure.picture)|safe }}
</figure>
{%- when Block::Table(table) %}<div class="scroll" tabindex="0" role="group" aria-label="{{ part.below }}"><table>
<thead><tr>{% for column in table.columns %}{% if column.name.is_empty() %}<td></td>{% else %}<th scope="col" class="{{ column.class() }}">{{ column.name }}</th>{% endif %}{% endfor %}</tr></thead>
<tbody>{% for row in table.rows %}
<tr{% if self::heads(table, row) %} class="group"{% endif %}>{% for cell in self::cells(table, row) %}{% if cell.names %}<th scope="row" class="{{ cell.class }}"{% if cell.wide > 1%} colspan="{{ cell.wide }}"{% endif %}>{{ self::tied(cell.words) }}</th>{% else %}<td class="{{ cell.class }}">{{ self::tied(cell.words) }}</td>{% endif %}{% endfor %}</tr>{% endfor %}
</tbody></table></div>
{%- endmatch %}
{% endfor %}</main>
</body>
</html>
"#
)]
struct PageTemplate<'a> {
    language: &'a str,
    title: &'a str,
    style: &'a str,
    parts: Vec<PagePart<'a>>,
}

/// A block, and the heading it stands below, which names it for screen readers.
struct PagePart<'a> {
    below: &'a str,
    block: &'a Block,
}

/// The document as a page.
pub(in crate::report) fn page(document: &Document) -> String {
    let mut heading = word!("table");
    let mut title = "klantreis";
    let mut parts = Vec::new();
    for block in &document.blocks {
        if let Block::Title(words) | Block::Heading(words) | Block::Subheading(words) = block {
            heading = words;
        }
        if let Block::Title(words) = block {
            title = words;
        }
        parts.push(PagePart { below: heading, block });
    }
    let page = PageTemplate { language: Language::current().tag(), title, style: STYLE, parts };
    // The template is checked when it is compiled, and a string takes what is written to it.
    page.render().unwrap_or_default()
}

/// Words in which a sign does not go to the next line without its figure.
fn tied(words: &str) -> String {
    words.replace(" %", "\u{a0}%")
}

/// A cell, as it stands in a row.
struct HtmlCell<'a> {
    words: &'a str,
    class: &'static str,
    /// Whether it names its row.
    names: bool,
    /// Over how many columns it goes.
    wide: usize,
}

/// The cells of a row; a row that has fewer than there are columns lets its last go over the rest.
fn cells<'a>(table: &'a Table, row: &'a [String]) -> Vec<HtmlCell<'a>> {
    let last = row.len().min(table.columns.len()).saturating_sub(1);
    let cell = |(index, words): (usize, &'a String)| HtmlCell {
        words: words.trim_start(),
        class: if words.starts_with("  ") { "below" } else { table.columns[index].class() },
        names: index == 0 && !words.trim().is_empty(),
        wide: if index == last { table.columns.len() - last } else { 1 },
    };
    row.iter().enumerate().take(table.columns.len()).map(cell).collect()
}

/// Whether a row stands above others that are set in below it.
fn heads(table: &Table, row: &[String]) -> bool {
    let row_index = table.rows.iter().position(|other| std::ptr::eq(other.as_slice(), row));
    let cell_below = row_index.and_then(|row_index| table.rows.get(row_index + 1)).and_then(|next| next.first());
    cell_below.is_some_and(|cell| cell.starts_with("  ")) && !row.first().is_some_and(|cell| cell.starts_with("  "))
}

impl TableColumn {
    /// The class of its cells.
    fn class(&self) -> &'static str {
        match self.side {
            Alignment::Left => "left",
            Alignment::Right => "right",
            Alignment::Wrapped => "wrapped",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::page;
    use crate::report::document::{Document, Table, TableColumn};

    #[test]
    fn nothing_in_a_name_becomes_markup() {
        let mut table = Table::new([TableColumn::left("<b>"), TableColumn::right("Spend")]);
        table.row(["Radio & TV"]).row(["  \"spot\"", "5%"]);
        let mut document = Document::new();
        document.title("<script>alert(1)</script>").table(table).drawing(vec!["a < b".to_owned()]);
        let html = page(&document);
        assert!(!html.contains("<script") && html.contains("&#60;script&#62;alert(1)"), "{html}");
        assert!(html.contains("<th scope=\"row\" class=\"left\" colspan=\"2\">Radio &#38; TV</th>"), "{html}");
        assert!(html.contains("<tr class=\"group\">") && html.contains(">5%<") && html.contains("a &#60; b"), "{html}");
    }
}
