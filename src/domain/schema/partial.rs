//! Partial schemas, for tables that are laid over others key by key: no key is required.
//!
//! A list replaces a whole list, so required keys of its entries stay required.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

/// The reference to a definition.
pub(super) fn reference(name: &str) -> String {
    format!("#/$defs/{name}")
}

/// The definitions that have required keys, and their partial copies.
pub(super) struct Partial {
    /// The names of the definitions with required keys, directly or by reference.
    with_required: BTreeSet<String>,
    /// Their copies without required keys, by partial name.
    pub(super) definitions: Map<String, Value>,
}

impl Partial {
    /// The partial definitions of a schema.
    pub(super) fn of(schema: &Value) -> Self {
        let mut partial = Self { with_required: BTreeSet::new(), definitions: Map::new() };
        let Some(schema_definitions) = schema["$defs"].as_object() else { return partial };
        // A definition that refers to one with required keys has them too: repeat until nothing changes.
        loop {
            let has_required = |(_, schema): &(&String, &Value)| partial.copy(schema) != **schema;
            let need_keys: BTreeSet<String> =
                schema_definitions.iter().filter(has_required).map(|(name, _)| name.clone()).collect();
            if need_keys == partial.with_required {
                break;
            }
            partial.with_required = need_keys;
        }
        let partial_copies = partial
            .with_required
            .iter()
            .filter_map(|name| Some((partial_name(name), partial.copy(schema_definitions.get(name)?))));
        partial.definitions = partial_copies.collect();
        partial
    }

    /// A copy of a schema in which no key is required.
    pub(super) fn copy(&self, schema: &Value) -> Value {
        match schema {
            Value::Object(table) => Value::Object(table.iter().filter_map(|entry| self.entry(entry)).collect()),
            Value::Array(list) => list.iter().map(|item_schema| self.copy(item_schema)).collect(),
            other => other.clone(),
        }
    }

    fn entry(&self, (key, value): (&String, &Value)) -> Option<(String, Value)> {
        let copy = match (key.as_str(), value) {
            ("required", Value::Array(_)) => return None,
            ("items" | "prefixItems", _) => value.clone(),
            ("$ref", Value::String(path)) => {
                let with_required = path.rsplit('/').next().filter(|name| self.with_required.contains(*name));
                with_required.map_or_else(|| value.clone(), |name| reference(&partial_name(name)).into())
            }
            _ => self.copy(value),
        };
        Some((key.clone(), copy))
    }
}

/// Removes the definitions without references.
pub(super) fn remove_unreferenced(schema: &mut Value) {
    let Some(definitions) = schema.get_mut("$defs").map(Value::take) else { return };
    let mut referenced = Map::new();
    let mut pending = BTreeSet::new();
    collect_references(schema, &mut pending);
    while let Some(name) = pending.pop_first() {
        if let (false, Some(definition)) = (referenced.contains_key(&name), definitions.get(&name)) {
            collect_references(definition, &mut pending);
            referenced.insert(name, definition.clone());
        }
    }
    schema["$defs"] = Value::Object(referenced);
}

/// Collects the names of the definitions that a schema refers to.
fn collect_references(schema: &Value, names: &mut BTreeSet<String>) {
    match schema {
        Value::Object(table) => {
            let referred_name = table.get("$ref").and_then(Value::as_str).and_then(|path| path.rsplit('/').next());
            names.extend(referred_name.map(str::to_owned));
            table.values().for_each(|inner| collect_references(inner, names));
        }
        Value::Array(list) => list.iter().for_each(|inner| collect_references(inner, names)),
        _ => {}
    }
}

/// The name of the partial copy of a definition.
fn partial_name(name: &str) -> String {
    format!("Partial{name}")
}
