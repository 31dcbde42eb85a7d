//! TOML texts become a brief and a catalogue.

mod currency;
mod deserialise;
pub(super) mod key_unit;
pub(super) mod layer;
pub(super) mod merge;
pub(super) mod numbers;
mod own_price;
pub(super) mod placed_name;
mod placeholders;
pub(super) mod relations;
pub(super) mod scenarios;
mod spans;
pub(super) mod syntax;
pub(super) mod understand;
mod visible;
