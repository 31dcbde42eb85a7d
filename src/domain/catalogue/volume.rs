//! Volumes per stretch of time: demand, frequency caps, and the most sends to an address.

#[cfg(test)]
use schemars::JsonSchema;
use serde::Deserialize;

use crate::domain::quantity::{Amount, Positive, Share, WEEKS_IN_A_MONTH};

/// `demand`: how much there is to be had, stated once and for one stretch of time.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Demand {
    /// Searches, of which `impression_share` can be won. A demand states one of `searches`, `impressions`, `clicks`,
    /// `conversions` and `units`.
    pub searches: Option<Amount>,
    /// Impressions.
    pub impressions: Option<Amount>,
    /// Clicks.
    pub clicks: Option<Amount>,
    /// Conversions.
    pub conversions: Option<Amount>,
    /// Units as sold.
    pub units: Option<Amount>,
    /// The time the number is for. Default: `campaign`.
    pub per: VolumePeriod,
    /// Of `searches`: the share whose results can show us. Default: 100%.
    pub impression_share: Option<Share>,
    /// The people whom the number counts; the audiences' part of it is what there is. Default: none; all of it is there
    /// to buy.
    pub basis_people: Option<Positive>,
}

/// The most sends to one address in a stretch of time.
#[derive(Clone, Copy, Debug, Deserialize)]
#[cfg_attr(test, derive(JsonSchema), schemars(rename = "Most"))]
#[serde(deny_unknown_fields)]
pub struct SendCap {
    /// How many sends. Required.
    pub times: Amount,
    /// In what time. Default: `campaign`.
    #[serde(default)]
    pub per: VolumePeriod,
}

/// The most contacts one person may get in a stretch of time.
#[derive(Clone, Copy, Debug, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FrequencyCap {
    /// How many contacts. Required.
    pub contacts: Positive,
    /// In what time. Default: `campaign`.
    #[serde(default)]
    pub per: VolumePeriod,
}

/// A stretch of time that a volume is stated for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(JsonSchema), schemars(rename = "Stretch"))]
#[serde(rename_all = "lowercase")]
pub enum VolumePeriod {
    /// A week.
    Week,
    /// A calendar month of 30.4375 days, the mean of four years.
    Month,
    /// The campaign, however long.
    #[default]
    Campaign,
}

impl VolumePeriod {
    /// How many such periods `weeks` weeks have.
    pub fn times_in(self, weeks: f64) -> f64 {
        match self {
            Self::Week => weeks,
            Self::Month => weeks / WEEKS_IN_A_MONTH,
            Self::Campaign => 1.0,
        }
    }
}
