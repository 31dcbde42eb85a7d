//! Parses TOML: a text or a `--set` value becomes a tree, and syntax errors become faults.

use std::borrow::Cow;
use std::ops::Range;

use serde_spanned::Spanned;
use toml::de::{DeTable, DeValue};

use super::spans::Spans;
use super::syntax_errors;
use super::visible::make_visible;
use crate::fault::{Code, Fault, Place, Source};
use crate::text::messages::word;

/// The tree of a text, with every range in the common address space, and its faults of syntax.
pub(in crate::input) fn parse(source: &Source) -> (DeTable<'_>, Vec<Fault>) {
    let (root, errors) = DeTable::parse_recoverable(&source.text);
    let mut faults = faults_apart(errors.iter().map(|error| syntax_fault(error, source)).collect());
    let mut table = shift(root.into_inner(), source.start);
    make_visible(&mut table, &mut faults);
    number_touchpoints(&mut table);
    let scenarios = table.get_mut("scenario").map(Spanned::get_mut);
    if let Some(DeValue::Table(scenarios)) = scenarios {
        for (_, scenario) in scenarios.iter_mut() {
            if let DeValue::Table(scenario) = scenario.get_mut() {
                number_touchpoints(scenario);
            }
        }
    }
    (table, faults)
}

/// Turns a `[[touchpoint]]` list into a table with the numbers from 1 as keys, so that `touchpoint.2.score` is a path
/// as `touchpoint.reviews.score` is.
fn number_touchpoints(table: &mut DeTable<'_>) {
    let listed_touchpoints = |value: &Spanned<DeValue<'_>>| match value.get_ref() {
        DeValue::Array(listed_touchpoints) => {
            listed_touchpoints.iter().all(|touchpoint| touchpoint.get_ref().is_table())
        }
        _ => false,
    };
    if !table.get("touchpoint").is_some_and(listed_touchpoints) {
        return;
    }
    let Some((key, value)) = table.remove_entry("touchpoint") else { return };
    let span = value.span();
    if let DeValue::Array(listed_touchpoints) = value.into_inner() {
        let numbered_tables = listed_touchpoints.into_iter().enumerate().map(|(number, one)| {
            let name = Cow::Owned((number + 1).to_string());
            (Spanned::new(one.span(), name), one)
        });
        let numbered_tables = DeValue::Table(numbered_tables.collect());
        table.insert(key, Spanned::new(span, numbered_tables));
    }
}

/// `PATH=VALUE` as TOML. A value that is not TOML is a text, so `60%` needs no quotes.
pub(in crate::input) fn assignment(change: &str) -> Result<String, Fault> {
    let fault = |what: &str| Fault::whole(Code::Syntax, format!("--set {change}"), what).help(word!("set-example"));
    let (path, value) = change.split_once('=').ok_or_else(|| fault(word!("expected-path-value")))?;
    let (path, value) = (path.trim(), value.trim());
    let quoted = toml::Value::String(value.to_owned());
    let tries = [format!("{path} = {value}"), format!("{path} = {quoted}")];
    tries.into_iter().find(|text| DeTable::parse(text).is_ok()).ok_or_else(|| fault(word!("path-cannot-be-read")))
}

fn syntax_fault(error: &toml::de::Error, source: &Source) -> Fault {
    let span = error.span().unwrap_or(0..0);
    let (what, help) = syntax_errors::explain(error.message(), &source.text, span.start);
    let place = span.start + source.start..span.end + source.start;
    Fault { help: help.map(str::to_owned), ..Fault::text(Code::Syntax, place, what) }
}

/// Drops faults that touch an earlier one: one typing error is one fault.
fn faults_apart(faults: Vec<Fault>) -> Vec<Fault> {
    let mut reported = Spans::default();
    let mut is_apart = |fault: &Fault| match &fault.place {
        Place::Text(range) => reported.add(range.start..range.end + 1),
        _ => true,
    };
    faults.into_iter().filter(|fault| is_apart(fault)).collect()
}

/// Moves every range of a table into the common address space.
fn shift(table: DeTable<'_>, by: usize) -> DeTable<'_> {
    let shifted = |range: Range<usize>| range.start + by..range.end + by;
    let entries = table.into_iter().map(|(key, value)| {
        let key = Spanned::new(shifted(key.span()), key.into_inner());
        let span = shifted(value.span());
        (key, Spanned::new(span, shift_value(value.into_inner(), by)))
    });
    entries.collect()
}

fn shift_value(value: DeValue<'_>, by: usize) -> DeValue<'_> {
    match value {
        DeValue::Table(inner) => DeValue::Table(shift(inner, by)),
        DeValue::Array(values) => {
            let shifted_values = values.into_iter().map(|value| {
                let span = value.span().start + by..value.span().end + by;
                Spanned::new(span, shift_value(value.into_inner(), by))
            });
            DeValue::Array(shifted_values.collect())
        }
        other => other,
    }
}
