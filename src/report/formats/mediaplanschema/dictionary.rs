//! What the custom fields of a media plan are called, and how its metrics follow from its costs.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::text::language::word;

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
                ("dim_custom1", word!("Phase", "Fase")),
                ("dim_custom2", word!("Phase of See-Think-Do-Care", "Fase van See-Think-Do-Care")),
                ("dim_custom3", word!("Channel of the catalogue", "Kanaal in de catalogus")),
                ("dim_custom4", word!("Tags", "Labels")),
                ("dim_custom5", word!("Paid, owned or earned", "Paid, owned of earned")),
                ("dim_custom6", word!("Buying unit", "Inkoopeenheid")),
                ("dim_custom7", word!("Message", "Boodschap")),
                ("dim_custom8", word!("Bound by", "Begrensd door")),
                ("dim_custom9", word!("Goal of the phase", "Doel van de fase")),
                ("dim_custom10", word!("Source of the figures", "Bron van de cijfers")),
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
                ("metric_custom2", word!("Contacts in the audience", "Contacten in de doelgroep")),
                ("metric_custom3", word!("Contacts per person reached", "Gemiddelde contactfrequentie")),
                ("metric_custom4", word!("Net reach, %", "Nettobereik, %")),
                ("metric_custom5", word!("Reach 3+, %", "Bereik 3+, %")),
                ("metric_custom6", word!("On target, %", "In doelgroep, %")),
                ("metric_custom7", word!("List price of a unit", "Tariefprijs per eenheid")),
                ("metric_custom8", word!("Gross media", "Bruto mediabestedingen")),
            ]),
            custom_costs: captions(vec![("cost_custom1", word!("Activation fee", "Activatiekosten"))]),
        }
    }
}
