//! A sweep as JSON, in parts: a head, one object per cell, and what it all comes to.
//!
//! The parts follow one another in one object; however many cells were written, the tail closes it.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::{Value, json};

use crate::planning::plan::FORMAT_VERSION;
use crate::planning::sweep::{KeyAndName, SweepCell, SweepSetup, SweepSummary};
use crate::text::language::Language;

/// The beginning, up to the first cell.
pub fn head(head: &SweepSetup) -> String {
    Language::of_files().scoped(|| begun(head))
}

fn begun(head: &SweepSetup) -> String {
    let axes =
        head.grid.axes.iter().map(|axis| json!({ "path": axis.path, "unit": axis.unit, "values": axis.values.len() }));
    let named =
        |all: &[KeyAndName]| all.iter().map(|one| json!({ "key": one.key, "name": one.name })).collect::<Vec<_>>();
    let parts = [
        ("format_version", json!(FORMAT_VERSION)),
        ("campaign", json!(head.campaign)),
        ("currency", json!(head.currency)),
        ("budget", json!(head.budget)),
        ("objective", json!({ "name": head.objective, "sense": head.sense, "weighted": head.weighted })),
        ("axes", axes.collect::<Vec<_>>().into()),
        ("phases", named(&head.phases).into()),
        ("channels", named(&head.channels).into()),
    ];
    let parts: Vec<String> = parts.iter().map(|(key, value)| format!("  \"{key}\": {value},\n")).collect();
    format!("{{\n{}  \"cells\": [", parts.concat())
}

/// A cell; the first one is numbered 0.
pub fn row(head: &SweepSetup, cell: &SweepCell) -> String {
    let between = if cell.index == 0 { "" } else { "," };
    format!("{between}\n    {}", object(head, cell))
}

/// The end: what it comes to, and whether every cell is there.
pub fn tail(head: &SweepSetup, summary: &SweepSummary) -> String {
    Language::of_files().scoped(|| ended(head, summary))
}

fn ended(head: &SweepSetup, summary: &SweepSummary) -> String {
    let cell = |cell: &Option<SweepCell>| cell.as_ref().map_or(Value::Null, |cell| object(head, cell));
    let come_to = unsigned(json!({
        "cells": summary.counts.all(),
        "cells_asked": summary.cells,
        "counts": text(&summary.counts),
        "best": cell(&summary.best),
        "worst": cell(&summary.worst),
        "frontier": text(&summary.frontier),
    }));
    let complete = summary.counts.all() == summary.cells;
    format!("\n  ],\n  \"summary\": {come_to},\n  \"complete\": {complete}\n}}\n")
}

fn object(head: &SweepSetup, cell: &SweepCell) -> Value {
    let at: BTreeMap<String, f64> =
        head.grid.axes.iter().map(crate::planning::sweep::Axis::column).zip(cell.values.clone()).collect();
    let mut object = json!({ "at": at, "status": cell.status });
    if let (Some(found), Some(fields)) = (&cell.figures, object.as_object_mut()) {
        let by = |named: &[KeyAndName], values: &[f64]| -> Value {
            named
                .iter()
                .zip(values)
                .map(|(one, value)| (one.key.clone(), json!(value)))
                .collect::<serde_json::Map<_, _>>()
                .into()
        };
        for (key, value) in [
            ("objective", json!(found.objective)),
            ("objective_bound", json!(found.bound)),
            ("gap", json!(found.gap)),
            ("spend", json!(found.spend)),
            ("unspent", json!(found.unspent)),
            ("marginal", json!(found.marginal)),
            ("goals_met", json!(found.goals_met)),
            ("goals", json!(found.goals)),
            ("shortfall", json!(found.shortfall)),
            ("reach_pct", by(&head.phases, &found.reach_pct)),
            ("spend_by_channel", by(&head.channels, &found.channels)),
            ("activation_fee", json!(found.activation_fee)),
        ] {
            fields.insert(key.to_owned(), value);
        }
    }
    unsigned(object)
}

/// The same without minus signs before zeros.
fn unsigned(value: Value) -> Value {
    match value {
        Value::Number(number) if number.as_f64() == Some(0.0) && number.is_f64() => json!(0.0),
        Value::Array(values) => values.into_iter().map(unsigned).collect(),
        Value::Object(fields) => Value::Object(fields.into_iter().map(|(key, value)| (key, unsigned(value))).collect()),
        other => other,
    }
}

fn text(part: &impl Serialize) -> Value {
    // Plain data with text keys, which JSON can always hold.
    serde_json::to_value(part).unwrap_or_default()
}
