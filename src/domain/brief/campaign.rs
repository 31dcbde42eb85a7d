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
    /// What reports call the campaign. Default: `Campaign`.
    pub name: Option<LocalisedText>,
    /// The action that counts as a conversion. Default: `conversion`.
    pub action: Option<LocalisedText>,
    /// The journey: `stdc`, `aida`, `three-phase`, `iab`, `iab-nl`, `nine-phase`, or the name of a `[journey.NAME]`.
    /// Default: the only journey of the brief's own, otherwise `stdc`.
    pub journey: Option<String>,
    /// The kind of purchase: it sets how many people each phase holds, and how soon they leave, where nothing else is
    /// stated. Default: `considered`.
    pub purchase: Option<Purchase>,
    /// The first day. Default: none; then there is no calendar, and no season applies.
    pub start: Option<Day>,
    /// The length in weeks; what is stated per week or month is scaled by it. Decimals count days: 12.42 is 87 days.
    /// Default: 4 (an assumption).
    pub weeks: Option<Positive>,
    /// The ISO code of the currency of every amount in the brief. Default: `EUR`.
    pub currency: Option<String>,
    /// The money there is, without VAT. Required, here or by `--budget`.
    pub budget: Option<Positive>,
    /// What the budget pays for. Default: `media`.
    pub budget_is: BudgetIs,
    /// The agency's fee: `{ rate = "7.5%", on = "net" }`. Default: none.
    pub fee: Option<Fee>,
    /// The share of the budget that is kept out of the split. Default: 0.
    pub reserve: Option<Share>,
    /// The catalogue: `builtin`, `none`, or a file beside the brief. Default: `builtin`.
    pub catalogue: Option<String>,
    /// The only channels to consider. Default: all.
    pub only: Option<Vec<String>>,
    /// What one unit of another currency costs in the brief's currency, by ISO code: `{ USD = 0.92 }`. Default: none; a
    /// price in another currency needs its rate.
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
    /// The rate, as a share of what it is taken on. Default: 0.
    pub rate: Share,
    /// What it is taken on. Default: `net`.
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
