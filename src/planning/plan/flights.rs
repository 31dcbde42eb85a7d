//! Flights of a line: days on the air without a gap, and what is bought in each.
//!
//! What a week buys is spread evenly over its days on the air. Flights add up to the line, except for reach, which is
//! that of the flight alone.

use super::measured::ratio;
use super::split::CampaignSplit;
use super::weeks::depth;
use super::{Flight, FlightWeek, Line, WeekLine};
use crate::domain::curve;
use crate::domain::curve::frequency;
use crate::problem::{Open, PlacementIndex, Problem};
use crate::text::number::apportion;
use crate::tolerance::feasibility::WHOLE;

/// Adds its flights to every line, and its first day, its last and its weeks. `weekly` is the problem with its weeks.
pub(super) fn add(weekly: &Problem, split: CampaignSplit, lines: &mut [Line], rows: &[WeekLine]) {
    let date = |day: usize| weekly.campaign.date(day).map(|date| date.to_string());
    for line in lines {
        let key = line.key();
        let Some(p) = split.problem.placements.position(|placement| placement.key == key) else { continue };
        let line_rows =
            rows.iter().enumerate().filter(|(_, row)| row.phase == line.phase && row.channel == line.channel);
        let open_weeks = line_rows.map(|(r, row)| (r, weekly.placements[p].open[row.week]));
        let all_days = without_gaps(open_weeks);
        let (Some(first), Some(last)) = (all_days.first(), all_days.last()) else { continue };
        (line.start_date, line.end_date) = (date(first.first), date(last.last));
        let days: usize = all_days.iter().map(FlightDays::count).sum();
        if days < weekly.campaign.calendar.days() {
            line.weeks = days as f64 / 7.0;
        }
        let mut flights: Vec<Flight> = all_days
            .into_iter()
            .map(|days| {
                let dates = (date(days.first), date(days.last));
                let flight = Flight { start_date: dates.0, end_date: dates.1, days: days.count(), ..days.bought(rows) };
                Flight { grp: ratio(100.0 * flight.contacts, line.phase_people).unwrap_or(0.0), ..flight }
            })
            .collect();
        flights[0].activation_fee = line.activation_fee;
        whole_lots(&mut flights, line);
        for flight in &mut flights {
            flight.spend_total = flight.spend + flight.fee + flight.activation_fee;
            let flight_share = ratio(flight.contacts, line.contacts).unwrap_or(0.0).min(1.0);
            add_reach(flight, split, p, flight_share);
        }
        line.flights = flights;
    }
}

/// Days without a gap, counted from the first day of the campaign.
struct FlightDays {
    first: usize,
    last: usize,
    weeks: Vec<FlightWeek>,
}

impl FlightDays {
    fn count(&self) -> usize {
        self.last + 1 - self.first
    }

    /// What its parts of the weeks buy.
    fn bought(self, rows: &[WeekLine]) -> Flight {
        let mut flight = Flight::default();
        for week in &self.weeks {
            let (row, day_share) = (&rows[week.row], week.part);
            flight.units += day_share * row.units;
            flight.spend_gross += day_share * row.spend_gross;
            flight.spend += day_share * row.spend;
            flight.fee += day_share * row.fee;
            flight.impressions += day_share * row.impressions;
            flight.contacts += day_share * row.contacts;
            let added =
                |sum: Option<f64>, figure: Option<f64>| figure.map(|figure| sum.unwrap_or(0.0) + day_share * figure);
            flight.clicks = added(flight.clicks, row.clicks);
            flight.conversions = added(flight.conversions, row.conversions);
        }
        Flight { weeks: self.weeks, ..flight }
    }
}

/// The days on air of some weekly rows, by flights without a gap.
fn without_gaps(weeks: impl Iterator<Item = (usize, Open)>) -> Vec<FlightDays> {
    let mut flights: Vec<FlightDays> = Vec::new();
    for (row, open) in weeks {
        for day in open.on_air() {
            let week = FlightWeek { row, days: 1, part: 1.0 / open.days as f64 };
            match flights.last_mut().filter(|flight| flight.last + 1 == day) {
                Some(flight) => flight.add(day, week),
                None => flights.push(FlightDays { first: day, last: day, weeks: vec![week] }),
            }
        }
    }
    flights
}

impl FlightDays {
    /// Adds the next day.
    fn add(&mut self, day: usize, week: FlightWeek) {
        self.last = day;
        match self.weeks.last_mut().filter(|last| last.row == week.row) {
            Some(last) => (last.days, last.part) = (last.days + week.days, last.part + week.part),
            None => self.weeks.push(week),
        }
    }
}

/// A line of whole lots has whole lots in every flight.
fn whole_lots(flights: &mut [Flight], line: &Line) {
    let Some(lot) = line.lot.filter(|lot| *lot > 0.0) else { return };
    let lots_of_line = line.units / lot;
    if (lots_of_line - lots_of_line.round()).abs() > WHOLE {
        return;
    }
    let exact_lots: Vec<f64> = flights.iter().map(|flight| flight.units / lot).collect();
    for (flight, flight_lots) in flights.iter_mut().zip(apportion(&exact_lots, lots_of_line)) {
        flight.units = flight_lots * lot;
    }
}

/// Adds the reach of a flight alone, which has a part of the line's contacts.
fn add_reach(flight: &mut Flight, split: CampaignSplit, p: PlacementIndex, flight_share: f64) {
    let problem = split.problem;
    let (placement, phase) = (&problem.placements[p], &problem.phases[problem.placements[p].phase]);
    if placement.curves.iter().all(Option::is_none) {
        return;
    }
    let (mut reached_once, mut reached_thrice) = (0.0, 0.0);
    for (a, (weighted, people)) in phase.people.keys().zip(placement.curves.iter().zip(&phase.people)) {
        let Some(weighted) = weighted else { continue };
        let reach = curve::reach(depth(split, p, a, flight_share));
        let x = split.x()[p] * flight_share;
        let contacts = problem.contacts_per_head(p, a) * x;
        reached_once += people * reach;
        reached_thrice +=
            people * frequency::distribution(&weighted.curve, weighted.per_x * x, contacts, reach).at_least(3);
    }
    let phase_pct = |people: f64| ratio(100.0 * people, phase.everyone());
    flight.reach_people = Some(reached_once);
    (flight.reach_pct, flight.reach_3plus_pct) = (phase_pct(reached_once), phase_pct(reached_thrice));
    flight.avg_frequency = ratio(flight.contacts, reached_once);
}
