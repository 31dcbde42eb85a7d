//! `show catalogue`: a table per phase with the price, ceiling, confidence and source of every channel in it.

use std::fmt::Write;

use tabled::builder::Builder;
use tabled::settings::object::Columns;
use tabled::settings::{Modify, Padding, Style, Width};

use crate::cli::ExitReason;
use crate::domain::brief::LocalisedText;
use crate::domain::catalogue::{Catalogue, Channel, Confidence, Price, PriceUnit, Role};
use crate::domain::journey;
use crate::fault::suggestion;
use crate::input::read;
use crate::text::messages::{say, word};
use crate::text::number::{plain, unit_noun};

/// The built-in catalogue as text, for one phase of See-Think-Do-Care or for all.
pub(super) fn text(phase: Option<&str>) -> Result<String, ExitReason> {
    let phases = &journey::stdc().phases;
    if let Some(name) = phase.filter(|name| phases.iter().all(|phase| phase.key != *name)) {
        let help = suggestion(name, phases.iter().map(|phase| phase.key.as_str()));
        return Err(ExitReason::Usage(say!("unknown-phase-of-catalogue", name, help)));
    }
    let catalogue: Catalogue = read::text("catalogue.toml", "").catalogue;
    let mut text = String::new();
    for listed_phase in phases.iter().filter(|listed_phase| phase.is_none_or(|name| name == listed_phase.key)) {
        let _ = writeln!(text, "{}: {}", listed_phase.name, listed_phase.aim);
        let mut builder = Builder::default();
        builder.push_record([
            word!("heading-channel"),
            word!("price"),
            word!("heading-ceiling"),
            word!("confidence"),
            word!("source"),
        ]);
        for (key, channel) in &catalogue.channel {
            if let (Some(role), Some(price)) = (channel.role.get(&listed_phase.key), &channel.price) {
                builder.push_record(row(key, channel, price, role));
            }
        }
        let mut table = builder.build();
        table
            .with(Style::blank())
            .with(Padding::new(0, 1, 0, 0))
            .with(Modify::new(Columns::last()).with(Width::wrap(70).keep_words(true)));
        let _ = writeln!(text, "{table}\n");
    }
    text.push_str(word!("prices-are-before-discount-and-without-vat"));
    Ok(text)
}

/// A row of the table: key, price with its range, ceiling, confidence of price and role, and sources.
fn row(key: &str, channel: &Channel, price: &Price, role: &Role) -> [String; 5] {
    let unit = match price.per {
        PriceUnit::Thousand => word!("per-thousand").to_owned(),
        PriceUnit::Grp => word!("per-grp").to_owned(),
        PriceUnit::Click => word!("per-click").to_owned(),
        PriceUnit::Unit => say!("priced-per-unit", unit = unit_noun(price.unit.as_deref().unwrap_or("unit"))),
        PriceUnit::Send => word!("per-send").to_owned(),
        PriceUnit::Conversion => word!("catalogue-per-conversion").to_owned(),
    };
    let currency = price.currency.as_deref().unwrap_or("");
    let range = match (price.low, price.high) {
        (None, None) => String::new(),
        (low, high) => format!(
            " ({}–{})",
            low.map_or_else(String::new, |low| price_figure(low.get())),
            high.map_or_else(String::new, |high| price_figure(high.get()))
        ),
    };
    let trust = |confidence: Option<Confidence>| confidence.unwrap_or(Confidence::Assumption).label();
    let source_text = |source: Option<&LocalisedText>, year: Option<u16>| {
        let year = year.map_or_else(String::new, |year| format!(" [{year}]"));
        source.map_or_else(|| Confidence::Assumption.label().to_owned(), |source| format!("{}{year}", source.text()))
    };
    [
        key.to_owned(),
        format!("{currency} {}{range} {unit}", price_figure(price.mid.get())),
        role.ceiling.map_or_else(String::new, |ceiling| format!("{}%", plain(ceiling.get() * 100.0, 1))),
        format!("{} / {}", trust(channel.confidence), trust(role.confidence)),
        say!(
            "price-role",
            price_source = source_text(channel.source.as_ref(), channel.year),
            role_source = source_text(role.source.as_ref(), role.year)
        ),
    ]
}

/// A price without trailing zeros in its third decimal: two or three decimals, none for whole amounts.
fn price_figure(price: f64) -> String {
    plain(price, if format!("{price:.3}").ends_with('0') { 2 } else { 3 })
}
