//! Simplification of generated schemas: details of Rust types that mean nothing in TOML are removed.

use serde_json::Value;

/// A schema for TOML: without null, without defaults that only mean a key is optional, and without integer sizes.
pub(super) fn simplified(mut schema: Value) -> Value {
    match &mut schema {
        Value::Object(table) => {
            table.retain(|key, value| !is_irrelevant(key, value));
            for value in table.values_mut() {
                *value = simplified(value.take());
            }
        }
        Value::Array(list) => list.iter_mut().for_each(|item| *item = simplified(item.take())),
        _ => {}
    }
    without_null(&mut schema);
    on_one_line(&mut schema);
    schema
}

/// Whether a keyword means nothing in TOML.
fn is_irrelevant(key: &str, value: &Value) -> bool {
    match (key, value) {
        ("default", Value::Bool(_)) => false,
        ("default", Value::String(word)) => word.is_empty(),
        ("default", _) => true,
        ("format", Value::String(format)) => format.contains("int"),
        _ => false,
    }
}

/// Removes null: an optional key of TOML is absent instead.
fn without_null(schema: &mut Value) {
    let Some(table) = schema.as_object_mut() else { return };
    if let Some(Value::Array(types)) = table.get_mut("type") {
        types.retain(|type_name| type_name != "null");
        if let [one] = types.as_slice() {
            let one = one.clone();
            table.insert("type".to_owned(), one);
        }
    }
    let Some(Value::Array(choices)) = table.get_mut("anyOf") else { return };
    choices.retain(|choice| choice["type"] != "null");
    if let [Value::Object(one)] = choices.as_slice() {
        let one = one.clone();
        table.remove("anyOf");
        for (key, value) in one {
            table.entry(key).or_insert(value);
        }
    }
}

/// Joins the lines of a description, and removes the brackets of links.
fn on_one_line(schema: &mut Value) {
    if let Some(Value::String(words)) = schema.get_mut("description") {
        *words = words.replace("[`", "`").replace("`]", "`").replace('\n', " ");
    }
}
