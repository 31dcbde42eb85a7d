//! The schema of what is laid over something else, key by key: no key has to be there.
//!
//! A list takes the place of a whole list, so what its entries need stays needed.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

/// Where a definition stands in a schema.
pub(super) fn definition(name: &str) -> String {
    format!("#/$defs/{name}")
}

/// Which definitions need something, and the same without the need.
pub(super) struct Partial {
    needy: BTreeSet<String>,
    /// The definitions without their needs, under names of their own.
    pub(super) definitions: Map<String, Value>,
}

impl Partial {
    /// What the definitions of a schema become.
    pub(super) fn of(schema: &Value) -> Self {
        let mut partial = Self { needy: BTreeSet::new(), definitions: Map::new() };
        let Some(whole) = schema["$defs"].as_object() else { return partial };
        // What refers to a definition that needs something needs it too, so this goes on until none is found.
        loop {
            let needs = |(_, schema): &(&String, &Value)| partial.copy(schema) != **schema;
            let found: BTreeSet<String> = whole.iter().filter(needs).map(|(name, _)| name.clone()).collect();
            if found == partial.needy {
                break;
            }
            partial.needy = found;
        }
        let copied = partial.needy.iter().filter_map(|name| Some((own_name(name), partial.copy(whole.get(name)?))));
        partial.definitions = copied.collect();
        partial
    }

    /// A schema in which no key has to be there.
    pub(super) fn copy(&self, schema: &Value) -> Value {
        match schema {
            Value::Object(table) => Value::Object(table.iter().filter_map(|entry| self.entry(entry)).collect()),
            Value::Array(list) => list.iter().map(|one| self.copy(one)).collect(),
            other => other.clone(),
        }
    }

    fn entry(&self, (key, value): (&String, &Value)) -> Option<(String, Value)> {
        let copy = match (key.as_str(), value) {
            ("required", Value::Array(_)) => return None,
            ("items" | "prefixItems", _) => value.clone(),
            ("$ref", Value::String(path)) => {
                let needy = path.rsplit('/').next().filter(|name| self.needy.contains(*name));
                needy.map_or_else(|| value.clone(), |name| definition(&own_name(name)).into())
            }
            _ => self.copy(value),
        };
        Some((key.clone(), copy))
    }
}

/// Leaves out the definitions that nothing leads to any more.
pub(super) fn without_orphans(schema: &mut Value) {
    let Some(definitions) = schema.get_mut("$defs").map(Value::take) else { return };
    let mut kept = Map::new();
    let mut wanted = BTreeSet::new();
    named(schema, &mut wanted);
    while let Some(name) = wanted.pop_first() {
        if let (false, Some(definition)) = (kept.contains_key(&name), definitions.get(&name)) {
            named(definition, &mut wanted);
            kept.insert(name, definition.clone());
        }
    }
    schema["$defs"] = Value::Object(kept);
}

/// The definitions that a schema names.
fn named(schema: &Value, names: &mut BTreeSet<String>) {
    match schema {
        Value::Object(table) => {
            let own = table.get("$ref").and_then(Value::as_str).and_then(|path| path.rsplit('/').next());
            names.extend(own.map(str::to_owned));
            table.values().for_each(|inner| named(inner, names));
        }
        Value::Array(list) => list.iter().for_each(|inner| named(inner, names)),
        _ => {}
    }
}

fn own_name(name: &str) -> String {
    format!("Partial{name}")
}
