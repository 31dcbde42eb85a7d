//! A flowchart: channels down, weeks or months across, a block wherever something runs.

use askama::Template;

use super::colour;

/// From so many stretches on, a block holds no amount: it is heard, and not seen.
const NARROW: usize = 14;

/// What runs when.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::report) struct Weeks {
    /// What stands above the names of rows.
    pub(in crate::report) corner: String,
    /// The stretches: their names, and the date each begins with where there is one.
    pub(in crate::report) stretches: Vec<(String, String)>,
    /// What stands above the sums of rows.
    pub(in crate::report) total: String,
    /// The rows.
    pub(in crate::report) rows: Vec<Row>,
}

/// A row of blocks.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::report) struct Row {
    /// What it stands for.
    pub(in crate::report) name: String,
    /// Its amounts in words; empty where nothing runs.
    pub(in crate::report) amounts: Vec<String>,
    /// Its sum.
    pub(in crate::report) total: String,
    /// The place of its colour; none of a row that only tells figures.
    pub(in crate::report) colour: Option<usize>,
    /// Whether it sums up rows below it.
    pub(in crate::report) heads: bool,
}

impl Row {
    fn class(&self) -> String {
        if self.heads { "group".to_owned() } else { String::new() }
    }

    fn block(&self, amount: &str) -> String {
        match self.colour {
            Some(place) if !amount.is_empty() && !self.heads => format!("block {}", colour(place)),
            _ => String::new(),
        }
    }
}

#[derive(Template)]
#[template(
    ext = "html",
    source = r#"<div class="scroll" tabindex="0" role="group" aria-label="{{ weeks.corner }}"><table class="weeks{% if narrow %} narrow{% endif %}">
<thead><tr><th scope="col">{{ weeks.corner }}</th>{% for (name, date) in weeks.stretches %}<th scope="col">{{ name }}{% if !date.is_empty() %}<br><small>{{ date }}</small>{% endif %}</th>{% endfor %}<th scope="col">{{ weeks.total }}</th></tr></thead>
<tbody>
{% for row in weeks.rows %}<tr class="{{ row.class() }}"><th scope="row">{{ row.name }}</th>{% for amount in row.amounts %}<td class="{{ row.block(amount) }}">{% if narrow && row.colour.is_some() %}<span class="heard">{{ amount }}</span>{% else %}{{ amount }}{% endif %}</td>{% endfor %}<td>{{ row.total }}</td></tr>
{% endfor %}</tbody></table></div>"#
)]
struct Drawn<'a> {
    weeks: &'a Weeks,
    narrow: bool,
}

pub(in crate::report) fn drawn(weeks: &Weeks) -> askama::Result<String> {
    Drawn { weeks, narrow: weeks.stretches.len() >= NARROW }.render()
}
