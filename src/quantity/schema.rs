//! How quantities are spelt, said to editors: the numbers, and the texts in quotes, that are one.
//!
//! Bounds hold for numbers and patterns for texts, so that an editor can say which of them is broken. A pattern accepts
//! what people write. It refuses `900.000` as reading does, because it may mean two things; how
//! large a number in quotes is, only reading finds out.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::{Amount, Day, Finite, LARGEST, Positive, SMALLEST, Share};

/// A share in per cent, from 0% to 100%.
pub(crate) const PERCENT: &str = r"^\s*\+?0*(100(\.0*)?|[0-9]{1,2}(\.[0-9]*)?|\.[0-9]+)\s*%\s*$";
/// A share as a number in quotes, from 0 to 1.
const FRACTION: &str = r"^(?!\s*1\.000\s*$)\s*\+?0*(0(\.[0-9]*)?|1(\.0*)?|\.[0-9]+)\s*$";
/// A number in quotes, with `k` or `m` behind it where that is shorter.
const NUMBER: &str =
    r"^(?!\s*[1-9][0-9]{0,2}(\.[0-9]{3})+\s*[kKmM]?\s*$)\s*\+?(?=[_.]*[0-9])[0-9_]*(\.[0-9_]*)?\s*[kKmM]?\s*$";
/// The same, of which some digit is not zero.
const ABOVE_ZERO: &str =
    r"^(?!\s*[1-9][0-9]{0,2}(\.[0-9]{3})+\s*[kKmM]?\s*$)\s*\+?(?=[0-9_.]*[1-9])[0-9_]*(\.[0-9_]*)?\s*[kKmM]?\s*$";
/// The same, which may be below zero.
const SIGNED: &str =
    r"^(?!\s*[1-9][0-9]{0,2}(\.[0-9]{3})+\s*[kKmM]?\s*$)\s*[+-]?(?=[_.]*[0-9])[0-9_]*(\.[0-9_]*)?\s*[kKmM]?\s*$";

impl JsonSchema for Share {
    fn schema_name() -> Cow<'static, str> {
        "Share".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A share of a whole, from 0 to 1: 0.55, or \"55%\".",
            "examples": ["55%", 0.55],
            "type": ["number", "string"],
            "minimum": 0,
            "maximum": 1,
            "pattern": format!("{PERCENT}|{FRACTION}"),
        })
    }
}

/// Amount, Positive and Finite are spelt alike; only their range and their example differ.
macro_rules! say_number {
    ($($quantity:ident: $says:literal, $least:expr, $pattern:ident, $examples:tt);* $(;)?) => {$(
        impl JsonSchema for $quantity {
            fn schema_name() -> Cow<'static, str> {
                stringify!($quantity).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({
                    "description": $says,
                    "examples": $examples,
                    "type": ["number", "string"],
                    "minimum": $least,
                    "maximum": LARGEST,
                    "pattern": $pattern,
                })
            }
        }
    )*};
}

say_number! {
    Amount: "Money, people or a count, 0 or more: 250_000, or \"250k\", or \"3.2m\".", 0, NUMBER, [250_000, "250k", "3.2m"];
    Positive: "A number above 0: 0.95, or \"3.2m\".", SMALLEST, ABOVE_ZERO, [0.95, "3.2m"];
    Finite: "A number, which may be below 0: 11, or -2.5.", -LARGEST, SIGNED, [11, -2.5];
}

impl JsonSchema for Day {
    fn schema_name() -> Cow<'static, str> {
        "Day".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A day of the calendar, year first and without quotes: 2027-03-01.",
            "examples": ["2027-03-01"],
            "type": "string",
            "format": "date",
            "pattern": r"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$",
        })
    }
}
