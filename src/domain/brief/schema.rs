//! JSON Schemas of values with more than one spelling, as [`super::deserialize`] reads them.

use std::borrow::Cow;
use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::{AmountPerKey, Bound, Group, LocalisedText, Rate, ShareBase, ShareOrAmount, Wish};
use crate::domain::quantity::{Amount, Finite, PERCENT, Share};
use crate::text::language::Language;

const BOUND_DESCRIPTION: &str = "A number in the measure's own unit, \"60%\" of the whole plan, \
    or { share = \"60%\", of = \"budget\" }. `of` is \"total\" (the whole plan), \"budget\" \
    (the net media the budget buys at list prices, for `spend` only) \
    or a group such as { channels = [\"tv\"] }, with `channels`, `tags` and `phases`.";

/// Implements `JsonSchema` for a type: its name in the schema, and the function that makes it.
macro_rules! schema_of {
    ($($shape:ident: $name:literal, $schema:expr);* $(;)?) => {$(
        impl JsonSchema for $shape {
            fn schema_name() -> Cow<'static, str> {
                $name.into()
            }

            fn json_schema(generator: &mut SchemaGenerator) -> Schema {
                $schema(generator)
            }
        }
    )*};
}

schema_of! {
    LocalisedText: "Words", localised_text;
    ShareOrAmount: "Part", share_or_amount;
    AmountPerKey: "PerKey", amount_per_key;
    Rate: "Rate", rate;
    Bound: "Bound", bound;
    ShareBase: "Of", share_base;
    Wish: "Wish", wish;
}

fn localised_text(_: &mut SchemaGenerator) -> Schema {
    let per_language =
        "Words per language that a report may be written in; those of another where there are none in it.";
    let properties: serde_json::Map<_, _> = Language::ALL
        .into_iter()
        .map(|language| {
            let schema = json_schema!({ "description": format!("In {language:?}."), "type": "string" });
            (language.tag().to_owned(), schema.to_value())
        })
        .collect();
    json_schema!({
        "description": "Words of your own: \"Radio spot\", or { en = \"Radio spot\", nl = \"Radiospot\" }.",
        "examples": ["Radio spot", { "en": "Radio spot", "nl": "Radiospot" }],
        "anyOf": [
            { "type": "string" },
            {
                "description": per_language,
                "type": "object",
                "properties": properties,
                "minProperties": 1,
                "additionalProperties": false,
            },
        ],
    })
}

fn share_or_amount(generator: &mut SchemaGenerator) -> Schema {
    json_schema!({
        "description": "A share such as \"20%\" or 0.2, or a number of people such as 48_000; a number below 1 is a share.",
        "examples": ["20%", 48_000],
        "anyOf": [percent(), generator.subschema_for::<Amount>()],
    })
}

fn amount_per_key(generator: &mut SchemaGenerator) -> Schema {
    json_schema!({
        "description": "A number such as 50_000, or one per name such as { city = 30_000 }.",
        "examples": [50_000, { "city": 30_000 }],
        "anyOf": [generator.subschema_for::<Amount>(), generator.subschema_for::<BTreeMap<String, Amount>>()],
    })
}

fn rate(generator: &mut SchemaGenerator) -> Schema {
    json_schema!({
        "description": "A share of people over the campaign: \"12%\", or { unreached = \"8%\", reached = \"12%\" }.",
        "examples": ["12%", { "unreached": "8%", "reached": "12%" }],
        "anyOf": [
            generator.subschema_for::<Share>(),
            {
                "type": "object",
                "properties": {
                    "unreached": described("Of those the campaign does not reach.", &generator.subschema_for::<Share>()),
                    "reached": described("Of those it reaches.", &generator.subschema_for::<Share>()),
                },
                "required": ["unreached", "reached"],
                "additionalProperties": false,
            },
        ],
    })
}

fn bound(generator: &mut SchemaGenerator) -> Schema {
    json_schema!({
        "description": BOUND_DESCRIPTION,
        "examples": [60_000, "60%", { "share": "60%", "of": "budget" }],
        "anyOf": [
            generator.subschema_for::<Finite>(),
            percent(),
            {
                "type": "object",
                "properties": {
                    "share": generator.subschema_for::<Share>(),
                    "of": generator.subschema_for::<ShareBase>(),
                },
                "required": ["share"],
                "additionalProperties": false,
            },
        ],
    })
}

fn share_base(generator: &mut SchemaGenerator) -> Schema {
    json_schema!({
        "description": "What the share is taken of; the whole plan when left out.",
        "anyOf": [
            { "description": "The same measure over the whole plan.", "const": "total" },
            { "description": "The net media the budget buys at list prices; for `spend` only.", "const": "budget" },
            generator.subschema_for::<Group>(),
        ],
    })
}

fn wish(generator: &mut SchemaGenerator) -> Schema {
    json_schema!({
        "description": "Money such as 40_000, a share of the plan's spend such as \"40%\", or one of { units = 10 }, { grp = 300 }, { share = \"40%\" }.",
        "examples": [40_000, "40%", { "units": 10 }, { "grp": 300 }],
        "anyOf": [
            generator.subschema_for::<Amount>(),
            percent(),
            {
                "type": "object",
                "properties": {
                    "money": described("Net media without VAT.", &generator.subschema_for::<Amount>()),
                    "units": described("Units as the channel sells them.", &generator.subschema_for::<Amount>()),
                    "grp": described("Gross rating points.", &generator.subschema_for::<Amount>()),
                    "share": described("A share of the plan's spend.", &generator.subschema_for::<Share>()),
                },
                "minProperties": 1,
                "maxProperties": 1,
                "additionalProperties": false,
            },
        ],
    })
}

fn percent() -> Schema {
    json_schema!({ "type": "string", "pattern": PERCENT })
}

/// A schema with a description of its own.
fn described(what: &str, schema: &Schema) -> Schema {
    let mut schema = schema.clone();
    schema.insert("description".to_owned(), what.into());
    schema
}
