//! The campaign as a brief states it: dates, budget, fee, currency and catalogue.

use std::collections::BTreeMap;

#[cfg(test)]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::LocalisedText;
use crate::domain::journey::Purchase;
use crate::domain::quantity::{Day, Positive, Share};

/// `[campaign]`: money, time and the market's name.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Campaign {
    /// The name reports carry.
    pub name: Option<LocalisedText>,
    /// The action that counts: what a conversion is.
    pub action: Option<LocalisedText>,
    /// The journey's name; when left out, the one journey of the brief's own, or else `stdc`.
    pub journey: Option<String>,
    /// What kind of purchase it is, for what a phase holds by default; considered when left out.
    pub purchase: Option<Purchase>,
    /// The first day.
    pub start: Option<Day>,
    /// How many weeks the campaign runs.
    pub weeks: Option<Positive>,
    /// The currency of every amount in the brief; EUR when left out.
    pub currency: Option<String>,
    /// The money there is, without VAT.
    pub budget: Option<Positive>,
    /// What the budget pays for.
    pub budget_is: BudgetIs,
    /// The agency's fee.
    pub fee: Option<Fee>,
    /// The share of the budget kept out of the split.
    pub reserve: Option<Share>,
    /// `builtin`, `none`, or a file beside the brief.
    pub catalogue: Option<String>,
    /// The only channels to consider.
    pub only: Option<Vec<String>>,
    /// What one unit of another currency costs in the brief's.
    pub exchange: BTreeMap<String, Positive>,
}

/// What a budget pays for; always without VAT.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum BudgetIs {
    /// Net media: after discount, without fee.
    #[default]
    Media,
    /// List prices, before discount; without fee.
    Gross,
    /// Everything: net media and the fee.
    Total,
}

/// The agency's fee: a rate on net or on gross media.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Fee {
    /// The rate, as a share of what it is taken on.
    pub rate: Share,
    /// What it is taken on.
    pub on: FeeOn,
}

/// What a fee is a share of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum FeeOn {
    /// Net media.
    #[default]
    Net,
    /// Media at list price.
    Gross,
}
