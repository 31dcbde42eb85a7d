//! A line of the plan: a placement that is bought, with the figures a media plan states about it.

use serde::Serialize;

use super::{Binding, Flight, GoalStatus, Message, binding};
use crate::domain::catalogue::{Confidence, Media};
use crate::domain::journey::Stdc;
use crate::problem::Placement;
use crate::text::language::Text;

/// A placement that is bought; the names are those of the CSV.
#[derive(Clone, Debug, Serialize)]
pub struct Line {
    /// The phase's key.
    pub phase: String,
    /// The phase of See-Think-Do-Care it stands for.
    pub phase_stdc: Stdc,
    /// The channel's key.
    pub channel: String,
    /// The channel's name.
    pub channel_name: Text,
    /// The format bought.
    pub format: Text,
    /// Its message.
    pub message: Message,
    /// The channel's tags.
    pub tags: Vec<String>,
    /// Paid, owned or earned.
    pub media: Media,
    /// The audience's name; all of them joined by `+`.
    pub audience: Text,
    /// The people in the audiences.
    pub audience_people: f64,
    /// The people of them in the phase.
    pub phase_people: f64,
    /// The first day on which it runs, ISO.
    pub start_date: Option<String>,
    /// The last, ISO.
    pub end_date: Option<String>,
    /// How long it runs, without days off the air.
    pub weeks: f64,
    /// Its flights, which add up to the line.
    pub flights: Vec<Flight>,
    /// ISO 4217.
    pub currency: String,
    /// The name of a unit.
    pub buying_unit: String,
    /// The list price of a unit.
    pub unit_price: f64,
    /// Units.
    pub units: f64,
    /// Units per lot; none where any part of a unit can be bought.
    pub lot: Option<f64>,
    /// At list price.
    pub spend_gross: f64,
    /// The discount.
    pub discount_pct: f64,
    /// Net media.
    pub spend: f64,
    /// The agency's fee.
    pub fee: f64,
    /// The activation fee, on the channel's line with the largest spend; 0 on its others.
    pub activation_fee: f64,
    /// Net media, fee and activation fee.
    pub spend_total: f64,
    /// Of all net media.
    pub share_of_spend_pct: f64,
    /// Impressions, also outside the audiences.
    pub impressions: f64,
    /// The part of them that are contacts with people in the phase.
    pub on_target_pct: f64,
    /// Contacts.
    pub contacts: f64,
    /// Contacts per hundred people in the phase.
    pub grp: f64,
    /// People reached; none where the channel builds no reach.
    pub reach_people: Option<f64>,
    /// The same in points.
    pub reach_pct: Option<f64>,
    /// Reached at least twice.
    pub reach_2plus_pct: Option<f64>,
    /// Reached at least three times.
    pub reach_3plus_pct: Option<f64>,
    /// Contacts per person reached.
    pub avg_frequency: Option<f64>,
    /// Clicks, where the catalogue has a rate.
    pub clicks: Option<f64>,
    /// Conversions, where the catalogue has a rate.
    pub conversions: Option<f64>,
    /// Net spend per thousand impressions.
    pub cpm: Option<f64>,
    /// Net spend per GRP.
    pub cost_per_grp: Option<f64>,
    /// Net spend per point of its own reach.
    pub cost_per_reach_point: Option<f64>,
    /// Net spend per click.
    pub cost_per_click: Option<f64>,
    /// Net spend per conversion.
    pub cost_per_conversion: Option<f64>,
    /// The cost of the next point of the phase's reach here.
    pub next_reach_point_cost: Option<f64>,
    /// The least spend that the brief asks for here.
    pub spend_min: Option<f64>,
    /// The most spend that the brief or the volume allows here.
    pub spend_max: Option<f64>,
    /// What binds it.
    #[serde(serialize_with = "super::binding::as_text")]
    pub bound_by: Vec<Binding>,
    /// Whether the goals of its phase are met.
    pub goal_status: GoalStatus,
    /// The year of the price.
    pub price_year: Option<u16>,
    /// The confidence in the figures.
    pub confidence: Confidence,
    /// Where they come from.
    pub source: Text,
    /// What its net media is a multiple of, where amounts are rounded.
    pub rounded_to: Option<f64>,
    /// Reach per audience, in the problem's order; the audit's input.
    pub audience_reach_pct: Vec<Option<f64>>,
}

impl Line {
    /// The key of its placement.
    pub fn key(&self) -> String {
        Placement::key_of(&self.channel, &self.phase)
    }

    /// What binds it, as files have it: `pool + budget`; empty where nothing does.
    pub fn bound_by_words(&self) -> String {
        binding::joined(&self.bound_by)
    }
}
