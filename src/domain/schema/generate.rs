//! Generation of the schemas from the types that read the files; descriptions are the types' documentation.
//!
//! Added here: the channels and scenarios of a brief. Both are laid over other tables, so none of their keys is
//! required.

use schemars::{JsonSchema, Schema, schema_for};
use serde_json::{Value, json};

use super::partial::{Partial, reference, remove_unreferenced};
use crate::domain::brief::{BASE, Brief};
use crate::domain::catalogue::Catalogue;

const BRIEF_DESCRIPTION: &str = "What a client wants of a media plan: budget, weeks, audiences, goals and limits. Amounts may be \
                        written 250_000 or \"250k\", shares \"55%\" or 0.55.";
const CATALOGUE_DESCRIPTION: &str = "What the market offers: for each channel its price, and per phase the role it can play, \
                            with the source of every figure.";
const CHANNELS_DESCRIPTION: &str = "What the brief wishes of channels, by key, and what it says of them over its catalogue; a \
                           channel of the brief's own says all of it here.";
const SCENARIOS_DESCRIPTION: &str =
    "Named changes of the brief: `[scenario.no-tv]`, and under it any keys of the brief and its catalogue that change.";
const BASE_DESCRIPTION: &str =
    "What it starts from: another scenario's name, or a brief that ends in .toml. Default: this brief.";

/// The schema of a brief's file.
pub(super) fn brief() -> Schema {
    let mut brief = described::<Brief>("A brief for klantreis", BRIEF_DESCRIPTION);
    let mut catalogue = described::<Catalogue>("", "");
    let touchpoint = map_or_list(&brief["properties"]["touchpoint"]);
    add(&mut brief["properties"], [("touchpoint", touchpoint), ("channel", catalogue["properties"]["channel"].take())]);
    add_all(&mut brief["$defs"], catalogue["$defs"].take());

    let partial = Partial::of(&brief);
    let scenario = scenarios(&scenario(partial.copy(&brief)));
    let channel = channels(&partial.copy(&json!({ "$ref": reference("Channel") })));
    add_all(&mut brief["$defs"], Value::Object(partial.definitions));
    add(&mut brief["properties"], [("channel", channel), ("scenario", scenario)]);
    remove_unreferenced(&mut brief);
    to_schema(brief)
}

/// The schema of a catalogue's file.
pub(super) fn catalogue() -> Schema {
    to_schema(described::<Catalogue>("A catalogue for klantreis", CATALOGUE_DESCRIPTION))
}

/// The schema of a type for TOML, with a title and a description.
fn described<T: JsonSchema>(title: &str, description: &str) -> Value {
    let mut schema = super::simplify::simplified(schema_for!(T).to_value());
    add(&mut schema, [("title", title.into()), ("description", description.into())]);
    schema
}

/// Adds entries to a table, replacing those of the same key.
fn add<const COUNT: usize>(table: &mut Value, entries: [(&str, Value); COUNT]) {
    add_all(table, entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect());
}

/// Adds all entries of a table to another.
fn add_all(table: &mut Value, entries: Value) {
    if let (Value::Object(table), Value::Object(entries)) = (table, entries) {
        table.extend(entries);
    }
}

/// Touchpoints as a table by key, or as a list.
fn map_or_list(by_key: &Value) -> Value {
    let entry_schema = &by_key["additionalProperties"];
    json!({
        "description": by_key["description"],
        "anyOf": [
            { "type": "object", "additionalProperties": entry_schema },
            { "type": "array", "items": entry_schema },
        ],
    })
}

/// The channels of a brief: any key may be left out. A price in braces is replaced as a whole, which a schema cannot tell
/// from single keys of it.
fn channels(channel: &Value) -> Value {
    json!({ "description": CHANNELS_DESCRIPTION, "type": "object", "additionalProperties": channel })
}

/// A scenario: a brief of which any key may be left out, with the base it starts from.
fn scenario(mut brief: Value) -> Value {
    add(&mut brief["properties"], [("base", json!({ "description": BASE_DESCRIPTION, "type": "string" }))]);
    json!({ "type": "object", "properties": brief["properties"], "additionalProperties": false })
}

/// The table of scenarios.
fn scenarios(scenario: &Value) -> Value {
    json!({
        "description": SCENARIOS_DESCRIPTION,
        "type": "object",
        "propertyNames": { "minLength": 1, "not": { "const": BASE } },
        "additionalProperties": scenario,
    })
}

/// The JSON value as a schema.
fn to_schema(schema: Value) -> Schema {
    Schema::try_from(schema).unwrap_or_default()
}
