//! What the types of Rust say beside the point of a TOML file is left out of their schema.

use serde_json::Value;

/// A schema as TOML has it: without null, which TOML has no word for, without the defaults that say only that a key
/// may be left out, and without the sizes of Rust's numbers.
pub(super) fn tidied(mut schema: Value) -> Value {
    match &mut schema {
        Value::Object(table) => {
            table.retain(|key, value| !is_beside_the_point(key, value));
            for value in table.values_mut() {
                *value = tidied(value.take());
            }
        }
        Value::Array(list) => list.iter_mut().for_each(|one| *one = tidied(one.take())),
        _ => {}
    }
    without_null(&mut schema);
    on_one_line(&mut schema);
    schema
}

fn is_beside_the_point(key: &str, value: &Value) -> bool {
    match (key, value) {
        ("default", Value::Bool(_)) => false,
        ("default", Value::String(word)) => word.is_empty(),
        ("default", _) => true,
        ("format", Value::String(format)) => format.contains("int"),
        _ => false,
    }
}

/// A key that may be left out is not null in TOML: it is not there.
fn without_null(schema: &mut Value) {
    let Some(table) = schema.as_object_mut() else { return };
    if let Some(Value::Array(types)) = table.get_mut("type") {
        types.retain(|one| one != "null");
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

/// Lines of a comment are joined, and what is marked as a name of the code reads as any name.
fn on_one_line(schema: &mut Value) {
    if let Some(Value::String(words)) = schema.get_mut("description") {
        *words = words.replace("[`", "`").replace("`]", "`").replace('\n', " ");
    }
}
