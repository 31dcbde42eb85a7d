//! What runs when: a row per line and week, and what each phase has reached by then.
//!
//! Rows of a line add up to the line: spend, units, contacts, clicks and conversions. Reach does not add up; a row
//! tells that of the week alone and that of all weeks until then.

use serde::Serialize;

use super::Line;
use super::lines::ratio;
use crate::domain::brief::Measure;
use crate::domain::curve;
use crate::domain::journey::Stdc;
use crate::problem::outcome::Outcome;
use crate::problem::{AudienceIndex, By, Decision, Placement, PlacementIndex, Problem};
use crate::solver::recommend::Rounding;
use crate::text::language::Text;
use crate::text::number::apportion;

/// A split over weeks, and how its amounts were rounded.
#[derive(Clone, Copy)]
pub(super) struct Spread<'a> {
    pub(super) problem: &'a Problem,
    pub(super) x: &'a Decision,
    pub(super) rounding: Option<&'a Rounding>,
}

/// A week of the campaign.
#[derive(Clone, Debug, Serialize)]
pub struct Week {
    /// `2027-W09`, or `week 1` where nobody says when the campaign starts.
    pub week: String,
    /// The ISO year.
    pub iso_year: Option<i16>,
    /// The ISO week.
    pub iso_week: Option<i8>,
    /// Its Monday, ISO.
    pub monday: Option<String>,
    /// The first day of the campaign in it.
    pub start_date: Option<String>,
    /// The last.
    pub end_date: Option<String>,
    /// Days of the campaign in it.
    pub days: usize,
    /// The months that its days lie in, with how many of them: nothing without dates.
    pub months: Vec<(String, usize)>,
}

/// A line in a week; the names are those of the weekly CSV.
#[derive(Clone, Debug, Serialize)]
pub struct WeekLine {
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
    /// The week's place in the plan's list, from 0.
    pub week: usize,
    /// The first day on air.
    pub start_date: Option<String>,
    /// The last.
    pub end_date: Option<String>,
    /// Days on air.
    pub days: usize,
    /// The months they lie in, with how many.
    pub months: Vec<(String, usize)>,
    /// Units.
    pub units: f64,
    /// At list price.
    pub spend_gross: f64,
    /// Net media.
    pub spend: f64,
    /// The agency's fee.
    pub fee: f64,
    /// What is paid once for the channel, in the first week of the line that carries it.
    pub activation_fee: f64,
    /// Net media, fee and activation fee.
    pub spend_total: f64,
    /// Impressions.
    pub impressions: f64,
    /// Contacts.
    pub contacts: f64,
    /// Contacts per hundred people in the phase.
    pub grp: f64,
    /// Reach of the week alone, in points.
    pub week_reach_pct: Option<f64>,
    /// Reach of all weeks until then.
    pub cumulative_reach_pct: Option<f64>,
    /// Clicks.
    pub clicks: Option<f64>,
    /// Conversions.
    pub conversions: Option<f64>,
    /// What the price of a unit is multiplied by, 100 being the catalogue's own.
    pub price_index: f64,
    /// Whether it already ran.
    pub status: WeekStatus,
    /// What the net media is a multiple of, where amounts are rounded.
    pub rounded_to: Option<f64>,
}

impl WeekLine {
    /// The key of its line's placement.
    pub fn key(&self) -> String {
        Placement::key_of(&self.channel, &self.phase)
    }
}

/// How a week of a line stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum WeekStatus {
    /// It is still to run.
    Planned,
    /// It ran.
    Ran,
}

impl WeekStatus {
    /// The name in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Ran => "ran",
        }
    }
}

/// What a phase has reached.
#[derive(Clone, Debug, Serialize)]
pub struct PhaseWeek {
    /// The phase's key.
    pub phase: String,
    /// The week's place in the plan's list, from 0.
    pub week: usize,
    /// Net media in the week.
    pub spend: f64,
    /// Contacts per hundred people in the week.
    pub grp: f64,
    /// People reached in the week, each once, in points.
    pub week_reach_pct: f64,
    /// People reached until then.
    pub cumulative_reach_pct: f64,
}

/// The weeks of the campaign.
pub(super) fn calendar(problem: &Problem) -> Vec<Week> {
    let calendar = &problem.campaign.calendar;
    let weeks = calendar.weeks.iter().enumerate().map(|(t, week)| Week {
        week: calendar.label(t),
        iso_year: week.dated.map(|dated| dated.iso_year),
        iso_week: week.dated.map(|dated| dated.iso_week),
        monday: week.dated.map(|dated| dated.monday.to_string()),
        start_date: week.ends().map(|(first, _)| first.to_string()),
        end_date: week.ends().map(|(_, last)| last.to_string()),
        days: week.days,
        months: months(problem, week.before..week.before + week.days),
    });
    weeks.collect()
}

/// The months that some days of the campaign lie in, with how many.
fn months(problem: &Problem, days: impl Iterator<Item = usize>) -> Vec<(String, usize)> {
    let mut found: Vec<(String, usize)> = Vec::new();
    for date in days.filter_map(|day| problem.campaign.date(day)) {
        let month = crate::domain::calendar::month_label(date);
        match found.last_mut() {
            Some((last, days)) if *last == month => *days += 1,
            _ => found.push((month, 1)),
        }
    }
    found
}

/// What a line buys in a week, as parts of what the whole line does.
struct Part {
    spend: f64,
    units: f64,
    contacts: f64,
    clicks: f64,
    conversions: f64,
    ran: bool,
}

/// The rows of every line, by line and then by week; the parts of a line add up to it.
pub(super) fn lines(spread: Spread, (folded, outcome): (&Problem, &Outcome), lines: &[Line]) -> Vec<WeekLine> {
    let mut rows = Vec::new();
    for line in lines {
        let key = line.key();
        let Some(p) = folded.placements.position(|placement| placement.key == key) else { continue };
        let parts = spread.parts(p);
        let grain = spread.rounding.filter(|rounding| rounding.lines.contains(&p)).map(|rounding| rounding.to);
        let mut until = 0.0;
        let mut first = true;
        for (t, part) in parts.iter().enumerate() {
            let Some(part) = part else { continue };
            until += part.contacts;
            let mut row = row(spread.problem, (line, &folded.placements[p]), (p, t), part);
            row.rounded_to = grain.filter(|_| !part.ran);
            if std::mem::replace(&mut first, false) {
                row.activation_fee = line.activation_fee;
                row.spend_total += line.activation_fee;
            }
            let reach = |contacts: f64| reached(folded, outcome, p, contacts);
            (row.week_reach_pct, row.cumulative_reach_pct) = (reach(part.contacts), reach(until.min(1.0)));
            rows.push(row);
        }
    }
    rows
}

impl Spread<'_> {
    /// What a line buys in every week, as parts of the whole; none in a week in which it is off the air.
    fn parts(&self, p: PlacementIndex) -> Vec<Option<Part>> {
        if self.problem.is_weekly(p) { self.decided(p) } else { self.even(p) }
    }

    /// A line whose weeks are all alike is spread evenly, in whole grains where its amount is rounded to them.
    fn even(&self, p: PlacementIndex) -> Vec<Option<Part>> {
        let mut shares: Vec<f64> =
            (0..self.problem.campaign.calendar.weeks.len()).map(|t| self.problem.even_share(p, t)).collect();
        if let Some(rounding) = self.rounding.filter(|rounding| rounding.lines.contains(&p)) {
            let grains = (self.problem.placements[p].spend(self.x[p]).get() / rounding.to).round();
            let each: Vec<f64> = shares.iter().map(|share| share * grains).collect();
            shares = apportion(&each, grains).into_iter().map(|whole| whole / grains).collect();
        }
        let part = |share: f64| Part {
            spend: share,
            units: share,
            contacts: share,
            clicks: share,
            conversions: share,
            ran: false,
        };
        shares.into_iter().map(|share| (share > 0.0).then(|| part(share))).collect()
    }

    /// What the plan decided for every week.
    fn decided(&self, p: PlacementIndex) -> Vec<Option<Part>> {
        let (problem, x, weeks) = (self.problem, self.x, self.problem.campaign.calendar.weeks.len());
        let of = |t: usize, measure: &Measure| {
            problem.column(p, t).map_or(0.0, |column| x[column.placement] * column.rates.of(measure))
        };
        let total = |measure: &Measure| (0..weeks).map(|t| of(t, measure)).sum::<f64>();
        let measures = [Measure::Spend, Measure::Units, Measure::Contacts, Measure::Clicks, Measure::Conversions];
        let totals = measures.each_ref().map(total);
        let each = (0..weeks).map(|t| {
            let column = problem.column(p, t)?;
            let mut parts =
                measures.iter().zip(totals).map(|(measure, total)| ratio(of(t, measure), total).unwrap_or(0.0));
            let mut next = || parts.next().unwrap_or(0.0);
            let part = Part {
                spend: next(),
                units: next(),
                contacts: next(),
                clicks: next(),
                conversions: next(),
                ran: column.ran,
            };
            (x[column.placement] > 0.0).then_some(part)
        });
        each.collect()
    }
}

fn row(
    problem: &Problem,
    (line, folded): (&Line, &Placement),
    (p, t): (PlacementIndex, usize),
    part: &Part,
) -> WeekLine {
    let open = &problem.placements[p].open[t];
    let date = |day: usize| problem.campaign.date(day).map(|date| date.to_string());
    let spend = line.spend * part.spend;
    let fee = line.fee * part.spend;
    let contacts = line.contacts * part.contacts;
    // The price of the week beside the mean price of the line, and that beside the catalogue's.
    let chain = folded.season.chained();
    let mean = ratio(folded.list_price, campaign_price(problem, p)).unwrap_or(1.0);
    let index = ratio(part.spend, part.units).unwrap_or(1.0);
    WeekLine {
        phase: line.phase.clone(),
        phase_stdc: line.phase_stdc,
        channel: line.channel.clone(),
        channel_name: line.channel_name.clone(),
        format: line.format.clone(),
        week: t,
        start_date: date(open.first),
        end_date: date(open.last),
        days: open.days,
        months: months(problem, open.on_air()),
        units: line.units * part.units,
        spend_gross: line.spend_gross * part.spend,
        spend,
        fee,
        activation_fee: 0.0,
        spend_total: spend + fee,
        impressions: line.impressions * part.contacts,
        contacts,
        grp: ratio(100.0 * contacts, line.phase_people).unwrap_or(0.0),
        week_reach_pct: None,
        cumulative_reach_pct: None,
        clicks: line.clicks.map(|clicks| clicks * part.clicks),
        conversions: line.conversions.map(|conversions| conversions * part.conversions),
        price_index: 100.0 * chain * mean * index,
        status: if part.ran { WeekStatus::Ran } else { WeekStatus::Planned },
        rounded_to: None,
    }
}

fn campaign_price(problem: &Problem, p: PlacementIndex) -> f64 {
    let campaign = problem.weekly.as_ref().map_or(problem, |weekly| &weekly.campaign);
    campaign.placements[p].list_price
}

/// The reach, in points, of a part of the contacts of a line, which is never beyond that of all of them.
fn reached(folded: &Problem, outcome: &Outcome, p: PlacementIndex, part: f64) -> Option<f64> {
    let phase = &folded.phases[folded.placements[p].phase];
    let reaches = folded.placements[p].curves.iter().any(Option::is_some);
    let people: f64 =
        phase.people.keys().map(|a| phase.people[a] * curve::reach(depth(folded, outcome, (p, a), part))).sum();
    if reaches { ratio(100.0 * people, phase.everyone()) } else { None }
}

/// The depth of a part of the contacts of a line, cut to what the whole line has.
pub(super) fn depth(folded: &Problem, outcome: &Outcome, (p, a): (PlacementIndex, AudienceIndex), part: f64) -> f64 {
    let whole = outcome.depth[p][a];
    folded.placements[p].curves[a].as_ref().map_or(0.0, |curve| curve.depth(outcome.x[p] * part).min(whole))
}

/// What every phase has reached, by phase and then by week.
pub(super) fn phases(spread: Spread, (folded, outcome): (&Problem, &Outcome), rows: &[WeekLine]) -> Vec<PhaseWeek> {
    let weeks = spread.problem.campaign.calendar.weeks.len();
    let parts: By<PlacementIndex, Vec<Option<Part>>> =
        folded.placements.keys().map(|p| if outcome.x[p] > 0.0 { spread.parts(p) } else { Vec::new() }).collect();
    let mut found = Vec::new();
    for (f, phase) in folded.phases.iter_enumerated() {
        let key = &phase.journey.key;
        let mut until: By<PlacementIndex, f64> = vec![0.0; folded.placements.len()].into();
        for t in 0..weeks {
            let own = rows.iter().filter(|row| row.phase == *key && row.week == t);
            let (spend, grp) = own.fold((0.0, 0.0), |(spend, grp), row| (spend + row.spend, grp + row.grp));
            let here = |p: PlacementIndex| parts[p].get(t).and_then(Option::as_ref).map_or(0.0, |part| part.contacts);
            let members =
                || folded.placements.keys().filter(|&p| folded.placements[p].phase == f && outcome.x[p] > 0.0);
            members().for_each(|p| until[p] = (until[p] + here(p)).min(1.0));
            let reach = |part: &dyn Fn(PlacementIndex) -> f64| {
                let each = phase.people.iter_enumerated().map(|(a, people)| {
                    let depth: f64 = members().map(|p| depth(folded, outcome, (p, a), part(p))).sum();
                    people * curve::reach(depth)
                });
                ratio(100.0 * each.sum::<f64>(), phase.everyone()).unwrap_or(0.0)
            };
            found.push(PhaseWeek {
                phase: key.clone(),
                week: t,
                spend,
                grp,
                week_reach_pct: reach(&here),
                cumulative_reach_pct: reach(&|p| until[p]),
            });
        }
    }
    found
}
