//! When a line runs: flights, stretches of days without a gap, and what is bought in each.
//!
//! What a week buys falls on its days on the air alike. Flights add up to the line, but for reach, which is that of the
//! flight alone.

use serde::Serialize;

use super::lines::ratio;
use super::weeks::depth;
use super::{Line, WeekLine};
use crate::domain::curve;
use crate::domain::curve::frequency;
use crate::problem::outcome::Outcome;
use crate::problem::{Open, PlacementIndex, Problem};
use crate::text::number::apportion;
use crate::tolerance::keeping::WHOLE;

/// A stretch of days on which a line runs; the names are those of the line.
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
    pub runs: Vec<Run>,
    /// Units; whole lots where the line is bought in lots.
    pub units: f64,
    /// At list price.
    pub spend_gross: f64,
    /// Net media.
    pub spend: f64,
    /// The agency's fee.
    pub fee: f64,
    /// What is paid once for the channel, in the first flight of the line that carries it.
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
pub struct Run {
    /// The place of the row in the plan's list.
    pub row: usize,
    /// How many days.
    pub days: usize,
    /// Their part of the row.
    pub part: f64,
}

/// Tells every line its flights, and with them its first day, its last and its weeks.
pub(super) fn add(
    in_weeks: &Problem,
    (problem, outcome): (&Problem, &Outcome),
    (lines, rows): (&mut [Line], &[WeekLine]),
) {
    let date = |day: usize| in_weeks.campaign.date(day).map(|date| date.to_string());
    for line in lines {
        let key = line.key();
        let Some(p) = problem.placements.position(|placement| placement.key == key) else { continue };
        let own = rows.iter().enumerate().filter(|(_, row)| row.phase == line.phase && row.channel == line.channel);
        let open = own.map(|(r, row)| (r, in_weeks.placements[p].open[row.week]));
        let stretches = stretches(open);
        let (Some(first), Some(last)) = (stretches.first(), stretches.last()) else { continue };
        (line.start_date, line.end_date) = (date(first.first), date(last.last));
        let days: usize = stretches.iter().map(Stretch::days).sum();
        if days < in_weeks.campaign.calendar.days() {
            line.weeks = days as f64 / 7.0;
        }
        let mut flights: Vec<Flight> = stretches
            .into_iter()
            .map(|stretch| {
                let dates = (date(stretch.first), date(stretch.last));
                let flight =
                    Flight { start_date: dates.0, end_date: dates.1, days: stretch.days(), ..stretch.bought(rows) };
                Flight { grp: ratio(100.0 * flight.contacts, line.phase_people).unwrap_or(0.0), ..flight }
            })
            .collect();
        flights[0].activation_fee = line.activation_fee;
        whole_lots(&mut flights, line);
        for flight in &mut flights {
            flight.spend_total = flight.spend + flight.fee + flight.activation_fee;
            let part = ratio(flight.contacts, line.contacts).unwrap_or(0.0).min(1.0);
            reached(flight, (problem, outcome), (p, part));
        }
        line.flights = flights;
    }
}

/// Days without a gap, counted from the first day of the campaign.
struct Stretch {
    first: usize,
    last: usize,
    runs: Vec<Run>,
}

impl Stretch {
    fn days(&self) -> usize {
        self.last + 1 - self.first
    }

    /// What its parts of the weeks buy.
    fn bought(self, rows: &[WeekLine]) -> Flight {
        let mut flight = Flight::default();
        for run in &self.runs {
            let (row, part) = (&rows[run.row], run.part);
            flight.units += part * row.units;
            flight.spend_gross += part * row.spend_gross;
            flight.spend += part * row.spend;
            flight.fee += part * row.fee;
            flight.impressions += part * row.impressions;
            flight.contacts += part * row.contacts;
            let more = |sum: Option<f64>, figure: Option<f64>| figure.map(|figure| sum.unwrap_or(0.0) + part * figure);
            flight.clicks = more(flight.clicks, row.clicks);
            flight.conversions = more(flight.conversions, row.conversions);
        }
        Flight { runs: self.runs, ..flight }
    }
}

/// The stretches without a gap of what runs on some days of some weeks.
fn stretches(weeks: impl Iterator<Item = (usize, Open)>) -> Vec<Stretch> {
    let mut found: Vec<Stretch> = Vec::new();
    for (row, open) in weeks {
        for day in open.on_air() {
            let run = Run { row, days: 1, part: 1.0 / open.days as f64 };
            match found.last_mut().filter(|stretch| stretch.last + 1 == day) {
                Some(stretch) => stretch.add(day, run),
                None => found.push(Stretch { first: day, last: day, runs: vec![run] }),
            }
        }
    }
    found
}

impl Stretch {
    /// Adds the next day.
    fn add(&mut self, day: usize, run: Run) {
        self.last = day;
        match self.runs.last_mut().filter(|last| last.row == run.row) {
            Some(last) => (last.days, last.part) = (last.days + run.days, last.part + run.part),
            None => self.runs.push(run),
        }
    }
}

/// A line of whole lots has whole lots in every flight.
fn whole_lots(flights: &mut [Flight], line: &Line) {
    let Some(lot) = line.lot.filter(|lot| *lot > 0.0) else { return };
    let lots = line.units / lot;
    if (lots - lots.round()).abs() > WHOLE {
        return;
    }
    let each: Vec<f64> = flights.iter().map(|flight| flight.units / lot).collect();
    for (flight, whole) in flights.iter_mut().zip(apportion(&each, lots)) {
        flight.units = whole * lot;
    }
}

/// What a part of a line's contacts reaches alone.
fn reached(flight: &mut Flight, (problem, outcome): (&Problem, &Outcome), (p, part): (PlacementIndex, f64)) {
    let (placement, phase) = (&problem.placements[p], &problem.phases[problem.placements[p].phase]);
    if placement.curves.iter().all(Option::is_none) {
        return;
    }
    let (mut once, mut thrice) = (0.0, 0.0);
    for (a, (weighted, people)) in phase.people.keys().zip(placement.curves.iter().zip(&phase.people)) {
        let Some(weighted) = weighted else { continue };
        let reach = curve::reach(depth(problem, outcome, (p, a), part));
        let x = outcome.x[p] * part;
        let contacts = problem.contacts_per_head(p, a) * x;
        once += people * reach;
        thrice += people * frequency::distribution(&weighted.curve, weighted.per_x * x, contacts, reach).at_least(3);
    }
    let points = |people: f64| ratio(100.0 * people, phase.everyone());
    flight.reach_people = Some(once);
    (flight.reach_pct, flight.reach_3plus_pct) = (points(once), points(thrice));
    flight.avg_frequency = ratio(flight.contacts, once);
}
