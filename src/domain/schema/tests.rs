//! The stored schemas are those of the types; `BLESS=1` stores them anew.

use super::generate::{brief, catalogue};

#[test]
fn what_is_stored_is_what_the_types_say() {
    let bless = std::env::var_os("BLESS").is_some();
    for (name, stored, schema) in [("brief", super::BRIEF, brief()), ("catalogue", super::CATALOGUE, catalogue())] {
        let now = serde_json::to_string_pretty(&schema).expect("a schema is JSON") + "\n";
        if bless {
            std::fs::write(format!("src/domain/schema/{name}.schema.json"), &now).expect("it can be stored");
        }
        assert!(bless || now == stored, "the schema of a {name} has changed: store it with BLESS=1");
    }
}
