//! The reference of every key of a brief and of a catalogue, made of the JSON Schemas; `BLESS=1` stores it.
//!
//! What a key means, its default and whether it is required is what the documentation of its field says: the last
//! sentence is `Default: …` or `Required …`.

use std::fs;

use klantreis::domain::schema::{BRIEF, CATALOGUE};
use serde_json::{Value, json};

use super::links::anchor;
use crate::support::stored::is_stored;

/// What is above it is written by hand.
const MARK: &str = "<!-- What follows is generated from the schema. -->\n";

/// The tables of a brief, in the order planners need them.
const ORDER: [&str; 13] = [
    "campaign",
    "audience",
    "goal",
    "objective",
    "channel",
    "limit",
    "scenario",
    "phase",
    "journey",
    "value",
    "touchpoint",
    "uncertainty",
    "report",
];

#[test]
fn the_reference_is_that_of_the_schemas() {
    for (name, schema) in [("brief", BRIEF), ("catalogue", CATALOGUE)] {
        let file = format!("docs/reference/{name}.md");
        let stored = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{file}: {error}"));
        let (by_hand, _) = stored.split_once(MARK).expect("the mark");
        let schema: Value = serde_json::from_str(schema).expect("a schema is JSON");
        is_stored(&file, &format!("{by_hand}{MARK}{}", Reference::of(&schema).text(name == "brief")));
    }
}

/// The pages of a schema.
struct Reference<'a> {
    schema: &'a Value,
    sections: String,
    /// The shapes of values that the tables name.
    shapes: Vec<String>,
}

impl<'a> Reference<'a> {
    fn of(schema: &'a Value) -> Self {
        Self { schema, sections: String::new(), shapes: Vec::new() }
    }

    fn text(mut self, brief: bool) -> String {
        let mut tables: Vec<(&String, &Value)> =
            self.schema["properties"].as_object().expect("tables").iter().collect();
        tables.sort_by_key(|(name, _)| ORDER.iter().position(|known| known == name).unwrap_or(ORDER.len()));
        for (name, table) in tables {
            match (name.as_str(), brief) {
                // A scenario may change all of this, and has one key of its own.
                ("scenario", _) => {
                    let base = self.entries(table)["properties"]["base"].take();
                    let own = json!({ "description": said(table), "properties": { "base": base } });
                    self.section("##", "scenario.S", &own, true);
                }
                // A channel's own tables are those of the catalogue.
                ("channel", true) => self.section("##", "channel.C", table, false),
                _ => self.section("##", &named(name), table, true),
            }
        }
        self.sections += "\n## Values\n";
        self.shapes.sort_by_key(|shape| word(shape));
        self.shapes.dedup_by_key(|shape| word(shape));
        for shape in &self.shapes {
            let definition = &self.schema["$defs"][shape];
            self.sections += &format!("\n### {}\n\n{}\n", word(shape), said(definition));
        }
        self.sections
    }

    /// The keys of a table, and of the tables in it where they are `deep`.
    fn section(&mut self, level: &str, path: &str, table: &Value, deep: bool) {
        let entries = self.entries(table);
        let keys = entries["properties"].as_object().cloned().unwrap_or_default();
        let (about, _) = meaning(&table.get("description").map_or_else(|| said(&entries), |_| said(table)));
        self.sections += &format!("\n{level} `{path}`\n\n{about}\n");
        self.sections += "\n| key | meaning | value | default |\n| --- | --- | --- | --- |\n";
        let required: Vec<&str> =
            entries["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let mut inner = Vec::new();
        for (key, value) in &keys {
            let path = format!("{path}.{}", if key == "role" { "role.PHASE" } else { key });
            let (meaning, default) = meaning(&said(value));
            let shape = if self.is_table(value) {
                inner.push((path.clone(), value.clone()));
                let page = if deep { "" } else { "catalogue.md" };
                format!("[keys]({page}#{})", anchor(&path))
            } else {
                self.shape(value)
            };
            let default =
                if required.contains(&key.as_str()) && default.is_empty() { "required".to_owned() } else { default };
            self.sections += &format!("| `{path}` | {} | {shape} | {} |\n", cell(&meaning), cell(&default));
        }
        for (path, value) in inner.iter().filter(|_| deep) {
            self.section("###", path, value, true);
        }
    }

    /// The schema of one entry of a table: behind references, keys and lists.
    fn entries(&self, value: &Value) -> Value {
        if let Some(name) = referred(value) {
            return self.entries(&self.schema["$defs"][name]);
        }
        let choices = ["anyOf", "allOf"].iter().find_map(|of| value[of].as_array()).and_then(|choices| choices.first());
        if let Some(first) = choices {
            return self.entries(first);
        }
        for inner in ["additionalProperties", "items"] {
            if value[inner].is_object() && value.get("properties").is_none() {
                return self.entries(&value[inner]);
            }
        }
        value.clone()
    }

    /// Whether a value is a table with keys of its own, or a list or table of such tables.
    fn is_table(&self, value: &Value) -> bool {
        let is_shape =
            |value: &Value| referred(value).is_some_and(|name| self.schema["$defs"][name].get("anyOf").is_some());
        let inner = ["additionalProperties", "items"].iter().any(|inner| is_shape(&value[inner]));
        !is_shape(value) && !inner && self.entries(value).get("properties").is_some()
    }

    /// What a value may be.
    fn shape(&mut self, value: &Value) -> String {
        if let Some(name) = referred(value) {
            let definition = self.schema["$defs"][name].clone();
            if let Some(words) = definition["oneOf"].as_array() {
                return words.iter().map(allowed).collect::<Vec<_>>().join("; ");
            }
            self.shapes.push(name.to_owned());
            return format!("[{}](#{})", word(name), anchor(&word(name)));
        }
        match value["type"].as_str() {
            Some("array") if value["items"]["prefixItems"].is_array() => "list of pairs".to_owned(),
            Some("array") => format!("list: {}", self.shape(&value["items"])),
            Some("object") => format!("by key: {}", self.shape(&value["additionalProperties"])),
            Some("integer") => "whole number".to_owned(),
            Some("boolean") => "`true` or `false`".to_owned(),
            _ => "text".to_owned(),
        }
    }
}

/// A word that is allowed, with its meaning.
fn allowed(word: &Value) -> String {
    let meaning = said(word);
    let meaning = meaning.trim_end_matches('.');
    let word = word["const"].as_str().unwrap_or_default();
    cell(&format!("`{word}` ({})", lower_first(meaning)))
}

/// A sentence inside another: its first letter is small, unless it begins with a name in capitals.
fn lower_first(sentence: &str) -> String {
    let mut letters = sentence.chars();
    let Some(first) = letters.next() else { return String::new() };
    let rest = letters.as_str();
    if rest.starts_with(char::is_uppercase) { sentence.to_owned() } else { format!("{}{rest}", first.to_lowercase()) }
}

/// The meaning of a key, and what its documentation says of its default.
fn meaning(said: &str) -> (String, String) {
    if let Some((meaning, default)) = said.split_once(" Default: ") {
        return (meaning.to_owned(), default.trim_end_matches('.').to_owned());
    }
    match said.find(" Required") {
        Some(at) => (said[..at].to_owned(), format!("r{}", said[at + 2..].trim_end_matches('.'))),
        None => (said.to_owned(), String::new()),
    }
}

/// The name of the definition that a value refers to.
fn referred(value: &Value) -> Option<&str> {
    value["$ref"].as_str()?.strip_prefix("#/$defs/")
}

/// The description of a schema.
fn said(value: &Value) -> String {
    value["description"].as_str().unwrap_or_default().to_owned()
}

/// A key in paths, with a letter for what a brief names.
fn named(key: &str) -> String {
    match key {
        "audience" | "goal" | "limit" | "journey" | "touchpoint" | "channel" | "scenario" => {
            format!("{key}.{}", key[..1].to_uppercase())
        }
        "phase" => "phase.F".to_owned(),
        other => other.to_owned(),
    }
}

/// What the reference calls a shape.
fn word(shape: &str) -> String {
    match shape.trim_start_matches("Partial") {
        "Positive" => "number above 0".to_owned(),
        "Finite" => "number".to_owned(),
        "Part" => "share or number".to_owned(),
        "PerKey" => "amount, or one by key".to_owned(),
        other => other.to_lowercase(),
    }
}

/// Text that fits a cell of a table.
fn cell(text: &str) -> String {
    text.replace('|', "\\|")
}
