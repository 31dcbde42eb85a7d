//! JSON Schemas of quantities: numbers with bounds, and strings with a pattern.
//!
//! A pattern accepts what [`super::parse`] may accept. The size of a quoted number, and whether `"1.250"` is ambiguous
//! for its key, are checked when the file is read.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::{Amount, Day, Finite, LARGEST, Positive, SMALLEST, Share};

/// A share in per cent, from 0% to 100%.
pub(crate) const PERCENT: &str = r"^\s*\+?0*(100([.,]0*)?|[0-9]{1,2}([.,][0-9]*)?|[.,][0-9]+)\s*%\s*$";
/// A share as a number in quotes, from 0 to 1.
const FRACTION: &str = r"^\s*\+?0*(0([.,][0-9]*)?|1([.,]0*)?|[.,][0-9]+)\s*$";
/// Digits with `_` between them, or with one kind of separator between thousands; then decimals after the other.
const DIGITS: &str = r"([0-9_]*([.,][0-9_]*)?|[1-9][0-9]{0,2}(\.[0-9]{3})+(,[0-9_]*)?|[1-9][0-9]{0,2}(,[0-9]{3})+(\.[0-9_]*)?|[1-9][0-9]{0,2}([ \u00a0\u2009\u202f][0-9]{3})+([.,][0-9_]*)?|[1-9][0-9]{0,2}(['\u2019][0-9]{3})+([.,][0-9_]*)?)(,[-\u2013\u2014]+)?";
/// The sign or the code of a currency.
const CURRENCY: &str = r"(€|\$|£|¥|[A-Za-z]{3})?";
/// The suffix of thousands or millions.
const SUFFIX: &str = r"([kKmM]|mln|mio)?";

/// A number in quotes with an optional sign of `signs`, and at least one digit of `some`.
fn number(signs: &str, some: &str) -> String {
    format!(r"^\s*{CURRENCY}\s*[{signs}]?\s*(?=[^1-9]*[{some}]){DIGITS}\s*{SUFFIX}\s*{CURRENCY}\s*$")
}

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

/// Implements `JsonSchema` for number types, which differ in range, pattern and examples only.
macro_rules! schema_of_number {
    ($($quantity:ident: $says:literal, $least:expr, $pattern:expr, $examples:tt);* $(;)?) => {$(
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

schema_of_number! {
    Amount: "Money, people or a count, 0 or more: 250_000, or \"250k\", or \"3.2m\".", 0, number("+", "0-9"), [250_000, "250k", "3.2m"];
    Positive: "A number above 0: 0.95, or \"3.2m\".", SMALLEST, number("+", "1-9"), [0.95, "3.2m"];
    Finite: "A number, which may be below 0: 11, or -2.5.", -LARGEST, number(r"+\-\u2212", "0-9"), [11, -2.5];
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
