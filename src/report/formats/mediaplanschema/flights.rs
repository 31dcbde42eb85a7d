//! What is booked: the flights of every line, with costs and metrics that add up to those of the line.

use std::collections::BTreeMap;

use super::{Cost, in_unit, rounded};
use crate::planning::plan::{Flight, Line, Plan};
use crate::report::views::plan::weeks;
use crate::text::number::apportion;

/// A flight of a line, and what it costs and brings as it is written.
pub(in crate::report) struct BookedFlight<'a> {
    pub(in crate::report) line: &'a Line,
    pub(in crate::report) flight: Flight,
    /// Its place among the flights of the line, from 1.
    pub(in crate::report) number: usize,
    /// How many flights the line has.
    pub(in crate::report) of: usize,
    pub(in crate::report) cost: Cost,
    pub(in crate::report) metrics: BTreeMap<&'static str, f64>,
}

/// All that is booked, by line and then by flight.
pub(in crate::report) fn booked(plan: &Plan) -> Vec<BookedFlight<'_>> {
    let unit = in_unit(plan);
    let column =
        |name| weeks::money(plan, name).into_iter().map(|amount| (amount * unit).round()).collect::<Vec<f64>>();
    let [media, fee, gross] = ["spend", "fee", "spend_gross"].map(column);
    let exact: Vec<f64> = plan.lines.iter().map(|line| line.activation_fee * unit).collect();
    let activation = apportion(&exact, exact.iter().sum());
    let mut booked = Vec::new();
    for (line, activation_fee) in plan.lines.iter().zip(activation) {
        let [media, fee, gross] = [&media, &fee, &gross].map(|column| by_flight(&line.flights, column));
        for (f, metrics) in metrics(line).into_iter().enumerate() {
            let cost = Cost { media: media[f], fee: fee[f], activation_fee: if f == 0 { activation_fee } else { 0.0 } };
            let metrics = metrics.into_iter().chain([("metric_custom8", gross[f] / unit)]).collect();
            let (number, of) = (f + 1, line.flights.len());
            booked.push(BookedFlight { line, flight: line.flights[f].clone(), number, of, cost, metrics });
        }
    }
    booked
}

/// An amount of the weekly rows, in whole minor units, by flight: a row that lies in several is shared out by its days.
fn by_flight(flights: &[Flight], rows: &[f64]) -> Vec<f64> {
    let mut flight_amounts = vec![0.0; flights.len()];
    let mut by_row: BTreeMap<usize, Vec<(usize, f64)>> = BTreeMap::new();
    for (flight_index, flight) in flights.iter().enumerate() {
        flight.weeks.iter().for_each(|run| by_row.entry(run.row).or_default().push((flight_index, run.part)));
    }
    for (row, parts) in by_row {
        let exact: Vec<f64> = parts.iter().map(|(_, part)| part * rows[row]).collect();
        for ((flight_index, _), flight_amount) in parts.into_iter().zip(apportion(&exact, rows[row])) {
            flight_amounts[flight_index] += flight_amount;
        }
    }
    flight_amounts
}

type SharedMetric = (&'static str, fn(&Line) -> Option<f64>, fn(&Flight) -> Option<f64>, i32);

/// Metrics of which flights have a part each, and with how many decimals.
const SHARED: [SharedMetric; 6] = [
    ("metric_impressions", |line| Some(line.impressions), |flight| Some(flight.impressions), 0),
    ("metric_clicks", |line| line.clicks, |flight| flight.clicks, 2),
    ("metric_conversions", |line| line.conversions, |flight| flight.conversions, 2),
    ("metric_units", |line| Some(line.units), |flight| Some(flight.units), 2),
    ("metric_custom1", |line| Some(line.grp), |flight| Some(flight.grp), 2),
    ("metric_custom2", |line| Some(line.contacts), |flight| Some(flight.contacts), 0),
];

/// The metrics of every flight of a line, but for what they are at list price.
fn metrics(line: &Line) -> Vec<BTreeMap<&'static str, f64>> {
    let flight_metrics = |flight: &Flight| {
        let own_metrics = [
            ("metric_reach", flight.reach_people, 0),
            ("metric_audience_size", Some(line.phase_people), 0),
            ("metric_custom3", flight.avg_frequency, 2),
            ("metric_custom4", flight.reach_pct, 2),
            ("metric_custom5", flight.reach_3plus_pct, 2),
            ("metric_custom6", Some(line.on_target_pct), 2),
            ("metric_custom7", Some(line.unit_price), 4),
        ];
        own_metrics.into_iter().filter_map(|(metric, value, digits)| Some((metric, rounded(value?, digits)))).collect()
    };
    let mut metrics_by_flight: Vec<BTreeMap<&'static str, f64>> = line.flights.iter().map(flight_metrics).collect();
    for (metric, of_line, of_flight, digits) in SHARED {
        let Some(total) = of_line(line) else { continue };
        let flight_values: Vec<f64> = line.flights.iter().map(|flight| of_flight(flight).unwrap_or(0.0)).collect();
        for (flight, flight_value) in metrics_by_flight.iter_mut().zip(shared_out(total, &flight_values, digits)) {
            flight.insert(metric, flight_value);
        }
    }
    metrics_by_flight
}

/// A total in proportion to some parts, with so many decimals each, adding up to the total as it is rounded.
fn shared_out(total: f64, flight_values: &[f64], digits: i32) -> Vec<f64> {
    let unit = 10f64.powi(digits);
    let whole_total = (total * unit).round();
    let parts_sum: f64 = flight_values.iter().sum();
    let exact: Vec<f64> = flight_values
        .iter()
        .map(|flight_value| if parts_sum > 0.0 { whole_total * flight_value / parts_sum } else { 0.0 })
        .collect();
    apportion(&exact, whole_total).into_iter().map(|flight_value| flight_value / unit).collect()
}
