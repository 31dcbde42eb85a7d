//! TOML texts become a brief and a catalogue: parsed, merged layer over layer, and read as types with error recovery.
//!
//! ```text
//! syntax        text -> tree, and syntax errors           understand    tree -> types, with every fault
//! visible       keys and texts without hidden characters  deserialise   serde, with error recovery
//! layer         the layers, and what they replace         placeholders  a tree with values for those that are unread
//! merge         layers -> one tree                        relations     weights and ratios, as a brief states them
//! own_price     a brief's own price over the market's     spans         ranges that have a fault already
//! scenarios     named changes of a brief                  placed_name   a name in a text, and where
//! numbers       "€ 180.000" -> 180000                     key_unit      which keys hold money or people
//! currency      the currency beside an amount         plain_value   numbers, texts, dates and lists
//! syntax_errors the parser's errors in sentences       entry_error   why an entry cannot be read
//! ```

mod currency;
mod deserialise;
mod entry_error;
pub(super) mod key_unit;
pub(super) mod layer;
pub(super) mod merge;
pub(super) mod numbers;
mod own_price;
pub(super) mod placed_name;
mod placeholders;
mod plain_value;
pub(super) mod relations;
pub(super) mod scenarios;
mod spans;
pub(super) mod syntax;
mod syntax_errors;
pub(super) mod understand;
mod visible;
