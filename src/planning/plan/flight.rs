//! A flight: days on the air without a gap, and what a line buys in them.

use serde::Serialize;

/// Days without a gap on which a line runs; the names are those of the line.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Flight {
    /// The first day, ISO.
    pub start_date: Option<String>,
    /// The last, ISO.
    pub end_date: Option<String>,
    /// How many days.
    pub days: usize,
    /// The weeks it runs in.
    #[serde(skip)]
    pub weeks: Vec<FlightWeek>,
    /// Units; whole lots where the line is bought in lots.
    pub units: f64,
    /// At list price.
    pub spend_gross: f64,
    /// Net media.
    pub spend: f64,
    /// The agency's fee.
    pub fee: f64,
    /// The activation fee, in the first flight of the line that carries it.
    pub activation_fee: f64,
    /// Net media, fee and activation fee.
    pub spend_total: f64,
    /// Impressions.
    pub impressions: f64,
    /// Contacts.
    pub contacts: f64,
    /// Contacts per hundred people in the phase.
    pub grp: f64,
    /// People reached by this flight alone.
    pub reach_people: Option<f64>,
    /// The same in points.
    pub reach_pct: Option<f64>,
    /// Reached at least three times.
    pub reach_3plus_pct: Option<f64>,
    /// Contacts per person reached.
    pub avg_frequency: Option<f64>,
    /// Clicks.
    pub clicks: Option<f64>,
    /// Conversions.
    pub conversions: Option<f64>,
}

/// The days of a flight in one of the plan's weekly rows.
#[derive(Clone, Copy, Debug)]
pub struct FlightWeek {
    /// The index of the row in the plan's list.
    pub row: usize,
    /// How many days.
    pub days: usize,
    /// Their part of the row.
    pub part: f64,
}
