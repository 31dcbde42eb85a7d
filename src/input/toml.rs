//! TOML texts become a brief and a catalogue.

pub(super) mod currency;
pub(super) mod deserialise;
pub(super) mod key_unit;
pub(super) mod merge;
pub(super) mod numbers;
pub(super) mod own_price;
pub(super) mod placeholders;
pub(super) mod relations;
pub(super) mod scenarios;
pub(super) mod spans;
pub(super) mod syntax;
pub(super) mod understand;
pub(super) mod visible;
