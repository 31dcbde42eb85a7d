//! A sweep as JSON, in parts: a head, one object per cell, and what it all comes to.
//!
//! The parts follow one another in one object; however many cells were written, the tail closes it.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::{Value, json};

use crate::planning::plan::FORMAT_VERSION;
use crate::planning::sweep::{KeyAndName, SweepCell, SweepSetup, SweepSummary};
use crate::text::language::in_files;

/// The beginning, up to the first cell.
pub fn head(head: &SweepSetup) -> String {
    in_files(|| json_head(head))
}

fn json_head(setup: &SweepSetup) -> String {
    let axes =
        setup.grid.axes.iter().map(|axis| json!({ "path": axis.path, "unit": axis.unit, "values": axis.values.len() }));
    let named_keys = |keys: &[KeyAndName]| {
        keys.iter().map(|named| json!({ "key": named.key, "name": named.name })).collect::<Vec<_>>()
    };
    let head_fields = [
        ("format_version", json!(FORMAT_VERSION)),
        ("campaign", json!(setup.campaign)),
        ("currency", json!(setup.currency)),
        ("budget", json!(setup.budget)),
        ("objective", json!({ "name": setup.objective, "sense": setup.sense, "weighted": setup.weighted })),
        ("axes", axes.collect::<Vec<_>>().into()),
        ("phases", named_keys(&setup.phases).into()),
        ("channels", named_keys(&setup.channels).into()),
    ];
    let head_fields: Vec<String> = head_fields.iter().map(|(key, value)| format!("  \"{key}\": {value},\n")).collect();
    format!("{{\n{}  \"cells\": [", head_fields.concat())
}

/// A cell; the first one is numbered 0.
pub fn row(setup: &SweepSetup, cell: &SweepCell) -> String {
    let separator = if cell.index == 0 { "" } else { "," };
    format!("{separator}\n    {}", cell_object(setup, cell))
}

/// The end: what it comes to, and whether every cell is there.
pub fn tail(setup: &SweepSetup, summary: &SweepSummary) -> String {
    in_files(|| json_tail(setup, summary))
}

fn json_tail(setup: &SweepSetup, summary: &SweepSummary) -> String {
    let cell = |cell: &Option<SweepCell>| cell.as_ref().map_or(Value::Null, |cell| cell_object(setup, cell));
    let summary_json = unsigned(json!({
        "cells": summary.counts.all(),
        "cells_asked": summary.cells,
        "counts": text(&summary.counts),
        "best": cell(&summary.best),
        "worst": cell(&summary.worst),
        "frontier": text(&summary.frontier),
    }));
    let complete = summary.counts.all() == summary.cells;
    format!("\n  ],\n  \"summary\": {summary_json},\n  \"complete\": {complete}\n}}\n")
}

fn cell_object(setup: &SweepSetup, cell: &SweepCell) -> Value {
    let axis_values: BTreeMap<String, f64> =
        setup.grid.axes.iter().map(crate::planning::sweep::Axis::column).zip(cell.values.clone()).collect();
    let mut cell_json = json!({ "at": axis_values, "status": cell.status });
    if let (Some(figures), Some(cell_fields)) = (&cell.figures, cell_json.as_object_mut()) {
        let by_key = |keys: &[KeyAndName], values: &[f64]| -> Value {
            keys.iter()
                .zip(values)
                .map(|(named, value)| (named.key.clone(), json!(value)))
                .collect::<serde_json::Map<_, _>>()
                .into()
        };
        for (key, value) in [
            ("objective", json!(figures.objective)),
            ("objective_bound", json!(figures.bound)),
            ("gap", json!(figures.gap)),
            ("spend", json!(figures.spend)),
            ("unspent", json!(figures.unspent)),
            ("marginal", json!(figures.marginal)),
            ("goals_met", json!(figures.goals_met)),
            ("goals", json!(figures.goals)),
            ("shortfall", json!(figures.shortfall)),
            ("reach_pct", by_key(&setup.phases, &figures.reach_pct)),
            ("spend_by_channel", by_key(&setup.channels, &figures.channels)),
            ("activation_fee", json!(figures.activation_fee)),
        ] {
            cell_fields.insert(key.to_owned(), value);
        }
    }
    unsigned(cell_json)
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
