//! The schemas, made of the very types that read the files: their words are the types' own.
//!
//! Only what no type knows is said here: that channels and scenarios stand in a brief, and that neither repeats what
//! it is laid over.

use schemars::{JsonSchema, Schema, schema_for};
use serde_json::{Value, json};

use super::partial::{Partial, definition, without_orphans};
use crate::domain::brief::{BASE, Brief};
use crate::domain::catalogue::Catalogue;

const OF_BRIEF: &str = "What a client wants of a media plan: budget, weeks, audiences, goals and limits. Amounts may be \
                        written 250_000 or \"250k\", shares \"55%\" or 0.55.";
const OF_CATALOGUE: &str = "What the market offers: for each channel its price, and per phase the role it can play, \
                            with the source of every figure.";
const OF_CHANNELS: &str = "What the brief wishes of channels, by key, and what it says of them over its catalogue; a \
                           channel of the brief's own says all of it here.";
const OF_SCENARIOS: &str = "Named changes of the brief: `[scenario.no-tv]`, and under it the keys that change.";
const OF_BASE: &str = "What it starts from, where that is not this brief: another scenario's name, or a brief beside \
                       this one that ends in .toml.";

/// The schema of a brief's file.
pub(super) fn brief() -> Schema {
    let mut brief = described::<Brief>("A brief for klantreis", OF_BRIEF);
    let mut offered = described::<Catalogue>("", "");
    let touchpoint = or_listed(&brief["properties"]["touchpoint"]);
    add(&mut brief["properties"], [("touchpoint", touchpoint), ("channel", offered["properties"]["channel"].take())]);
    add_all(&mut brief["$defs"], offered["$defs"].take());

    let partial = Partial::of(&brief);
    let scenario = of_scenarios(&scenario(partial.copy(&brief)));
    let channel = of_channels(&partial.copy(&json!({ "$ref": definition("Channel") })));
    add_all(&mut brief["$defs"], Value::Object(partial.definitions));
    add(&mut brief["properties"], [("channel", channel), ("scenario", scenario)]);
    without_orphans(&mut brief);
    sealed(brief)
}

/// The schema of a catalogue's file.
pub(super) fn catalogue() -> Schema {
    sealed(described::<Catalogue>("A catalogue for klantreis", OF_CATALOGUE))
}

/// The schema of a type under a title, as TOML has it.
fn described<T: JsonSchema>(title: &str, description: &str) -> Value {
    let mut schema = super::simplify::tidied(schema_for!(T).to_value());
    add(&mut schema, [("title", title.into()), ("description", description.into())]);
    schema
}

/// Adds entries to a table, over those of the same key.
fn add<const COUNT: usize>(table: &mut Value, entries: [(&str, Value); COUNT]) {
    add_all(table, entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect());
}

/// Adds all entries of a table to another.
fn add_all(table: &mut Value, entries: Value) {
    if let (Value::Object(table), Value::Object(entries)) = (table, entries) {
        table.extend(entries);
    }
}

/// Touchpoints by key, or in a list without keys.
fn or_listed(by_key: &Value) -> Value {
    let each = &by_key["additionalProperties"];
    json!({
        "description": by_key["description"],
        "anyOf": [
            { "type": "object", "additionalProperties": each },
            { "type": "array", "items": each },
        ],
    })
}

/// A brief changes single figures of a channel that its catalogue has; only a price takes the place of a whole one.
fn of_channels(channel: &Value) -> Value {
    let priced = json!({ "properties": { "price": { "required": ["per", "mid"] } } });
    json!({ "description": OF_CHANNELS, "type": "object", "additionalProperties": { "allOf": [channel, priced] } })
}

/// A scenario is a brief of which anything may be left out, and says what it starts from.
fn scenario(mut brief: Value) -> Value {
    add(&mut brief["properties"], [("base", json!({ "description": OF_BASE, "type": "string" }))]);
    json!({ "type": "object", "properties": brief["properties"], "additionalProperties": false })
}

fn of_scenarios(scenario: &Value) -> Value {
    json!({
        "description": OF_SCENARIOS,
        "type": "object",
        "propertyNames": { "minLength": 1, "not": { "const": BASE } },
        "additionalProperties": scenario,
    })
}

/// The schema with its keywords in the order people read them.
fn sealed(schema: Value) -> Schema {
    Schema::try_from(schema).unwrap_or_default()
}
