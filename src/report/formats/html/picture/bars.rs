//! Bars below each other, with what each stands for and its figure beside it.

use askama::Template;

use super::colour;
use crate::report::document::picture::Bar;

impl Bar {
    fn class(&self) -> String {
        colour(self.colour)
    }

    fn long(&self) -> String {
        percent(self.length)
    }

    fn marked(&self) -> Option<String> {
        self.mark.map(percent)
    }
}

#[derive(Template)]
#[template(
    ext = "html",
    source = r#"<ul class="bars">
{% for bar in bars %}<li><span class="label">{{ bar.label }}</span>
<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="10"/>
<rect class="{{ bar.class() }}" y="2" width="{{ bar.long() }}" height="6"/>
{% if let Some(mark) = bar.marked() %}<rect class="mark" x="{{ mark }}" width="0.6" height="10"/>{% endif %}</svg>
<span class="figure">{{ bar.figure }}{% if let Some((good, words)) = bar.verdict %} <strong class="{% if good %}good{% else %}bad{% endif %}">{{ words }}</strong>{% endif %}</span></li>
{% endfor %}</ul>"#
)]
struct BarsTemplate<'a> {
    bars: &'a [Bar],
}

pub(super) fn html(bars: &[Bar]) -> askama::Result<String> {
    BarsTemplate { bars }.render()
}

/// A share of the width in its hundredths, never beyond its ends.
fn percent(share: f64) -> String {
    format!("{:.2}", 100.0 * share.clamp(0.0, 1.0))
}
