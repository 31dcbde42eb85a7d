//! What the custom fields of a media plan are called, and how its metrics follow from its costs.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::text::messages::word;

/// The dictionary of a media plan.
#[derive(Serialize)]
pub(in crate::report) struct Dictionary {
    lineitem_custom_dimensions: BTreeMap<&'static str, Caption>,
    standard_metrics: BTreeMap<&'static str, Formula>,
    custom_metrics: BTreeMap<&'static str, Caption>,
    custom_costs: BTreeMap<&'static str, Caption>,
}

/// A custom field in use.
#[derive(Serialize)]
struct Caption {
    status: &'static str,
    caption: &'static str,
}

/// How a metric is computed anew when a planner changes what it follows from.
#[derive(Clone, Copy, Serialize)]
pub(in crate::report) struct Formula {
    pub(in crate::report) formula_type: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::report) base_metric: Option<&'static str>,
}

/// Impressions and units are bought at a price each.
pub(in crate::report) const BOUGHT: Formula =
    Formula { formula_type: "cost_per_unit", base_metric: Some("cost_media") };
/// Clicks are a share of impressions.
pub(in crate::report) const CLICKED: Formula =
    Formula { formula_type: "conversion_rate", base_metric: Some("metric_impressions") };
/// Conversions are a share of clicks.
pub(in crate::report) const CONVERTED: Formula =
    Formula { formula_type: "conversion_rate", base_metric: Some("metric_clicks") };
/// Reach builds along a curve that no formula of the standard is, so it holds for the amount as planned alone.
pub(in crate::report) const AS_PLANNED: Formula = Formula { formula_type: "constant", base_metric: None };

impl Dictionary {
    /// The dictionary, in the language of the run.
    pub(in crate::report) fn of() -> Self {
        let captions = |fields: Vec<(&'static str, &'static str)>| {
            let captioned_fields =
                fields.into_iter().map(|(field, caption)| (field, Caption { status: "enabled", caption }));
            captioned_fields.collect()
        };
        Self {
            lineitem_custom_dimensions: captions(vec![
                ("dim_custom1", word!("heading-phase")),
                ("dim_custom2", word!("phase-of-see-think-do-care")),
                ("dim_custom3", word!("channel-of-catalogue")),
                ("dim_custom4", word!("tags")),
                ("dim_custom5", word!("paid-owned-or-earned")),
                ("dim_custom6", word!("buying-unit")),
                ("dim_custom7", word!("message")),
                ("dim_custom8", word!("bound-by")),
                ("dim_custom9", word!("goal-of-phase")),
                ("dim_custom10", word!("source-of-figures")),
            ]),
            standard_metrics: [
                ("metric_impressions", BOUGHT),
                ("metric_units", BOUGHT),
                ("metric_clicks", CLICKED),
                ("metric_conversions", CONVERTED),
                ("metric_reach", AS_PLANNED),
            ]
            .into(),
            custom_metrics: captions(vec![
                ("metric_custom1", "GRP"),
                ("metric_custom2", word!("contacts-in-audience")),
                ("metric_custom3", word!("contacts-per-person-reached")),
                ("metric_custom4", word!("net-reach-pct")),
                ("metric_custom5", word!("reach-3-plus-pct")),
                ("metric_custom6", word!("on-target-pct")),
                ("metric_custom7", word!("list-price-of-unit")),
                ("metric_custom8", word!("gross-media")),
            ]),
            custom_costs: captions(vec![("cost_custom1", word!("activation-fee"))]),
        }
    }
}
