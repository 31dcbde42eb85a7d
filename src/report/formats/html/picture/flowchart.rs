//! A flowchart: channels down, weeks or months across, a block wherever something runs.

use askama::Template;

use super::colour;
use crate::report::document::picture::{Flowchart, FlowchartRow};

/// From so many stretches on, a block holds no amount: it is heard, and not seen.
const NARROW: usize = 14;

impl FlowchartRow {
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
<thead><tr><th scope="col">{{ weeks.corner }}</th>{% for (name, date) in weeks.periods %}<th scope="col">{{ name }}{% if !date.is_empty() %}<br><small>{{ date }}</small>{% endif %}</th>{% endfor %}<th scope="col">{{ weeks.total }}</th></tr></thead>
<tbody>
{% for row in weeks.rows %}<tr class="{{ row.class() }}"><th scope="row">{{ row.name }}</th>{% for amount in row.amounts %}<td class="{{ row.block(amount) }}">{% if narrow && row.colour.is_some() %}<span class="heard">{{ amount }}</span>{% else %}{{ amount }}{% endif %}</td>{% endfor %}<td>{{ row.total }}</td></tr>
{% endfor %}</tbody></table></div>"#
)]
struct FlowchartTemplate<'a> {
    weeks: &'a Flowchart,
    narrow: bool,
}

pub(super) fn html(weeks: &Flowchart) -> askama::Result<String> {
    FlowchartTemplate { weeks, narrow: weeks.periods.len() >= NARROW }.render()
}
