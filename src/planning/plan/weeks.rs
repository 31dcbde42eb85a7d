//! The weekly schedule of a plan: a row per line and week, and the reach of each phase by then.
//!
//! Rows of a line add up to the line: spend, units, contacts, clicks and conversions. Reach does not add up; a row
//! has that of the week alone and that of all weeks until then.

use serde::Serialize;

use super::Line;
use super::measured::ratio;
use super::split::{CampaignSplit, WeeklySplit};
use crate::domain::brief::Measure;
use crate::domain::curve;
use crate::domain::journey::Stdc;
use crate::problem::{AudienceIndex, By, Placement, PlacementIndex, Problem};
use crate::text::language::Text;
use crate::text::number::apportion;

/// A week of the campaign.
#[derive(Clone, Debug, Serialize)]
pub struct Week {
    /// `2027-W09`, or `week 1` where the campaign has no start date.
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
    /// The months of its days, each with the number of days; empty without dates.
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
    /// The index of the week in the plan's list.
    pub week: usize,
    /// The first day on air.
    pub start_date: Option<String>,
    /// The last.
    pub end_date: Option<String>,
    /// Days on air.
    pub days: usize,
    /// The months of these days, each with the number of days.
    pub months: Vec<(String, usize)>,
    /// Units.
    pub units: f64,
    /// At list price.
    pub spend_gross: f64,
    /// Net media.
    pub spend: f64,
    /// The agency's fee.
    pub fee: f64,
    /// The activation fee, in the first week of the line that carries it.
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
    /// The price of a unit, 100 being the catalogue's own price.
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

/// Whether a week of a line ran or is planned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum WeekStatus {
    /// It is planned.
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

/// The reach of a phase in a week.
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

/// The months of some days of the campaign, each with the number of days.
fn months(problem: &Problem, days: impl Iterator<Item = usize>) -> Vec<(String, usize)> {
    let mut days_per_month: Vec<(String, usize)> = Vec::new();
    for date in days.filter_map(|day| problem.campaign.date(day)) {
        let month = crate::domain::calendar::month_label(date);
        match days_per_month.last_mut() {
            Some((last, days)) if *last == month => *days += 1,
            _ => days_per_month.push((month, 1)),
        }
    }
    days_per_month
}

/// What a line buys in a week, as shares of the whole line.
struct WeekShare {
    spend: f64,
    units: f64,
    contacts: f64,
    clicks: f64,
    conversions: f64,
    ran: bool,
}

/// The rows of every line, by line and then by week; the rows of a line add up to it.
pub(super) fn lines(weekly: WeeklySplit, split: CampaignSplit, lines: &[Line]) -> Vec<WeekLine> {
    let mut rows = Vec::new();
    for line in lines {
        let key = line.key();
        let Some(p) = split.problem.placements.position(|placement| placement.key == key) else { continue };
        let shares = weekly.shares(p);
        let rounding_grain = weekly.rounding.filter(|rounding| rounding.lines.contains(&p)).map(|rounding| rounding.to);
        let mut contacts_so_far = 0.0;
        let mut is_first_week = true;
        for (t, share) in shares.iter().enumerate() {
            let Some(share) = share else { continue };
            contacts_so_far += share.contacts;
            let price_index = price_index(weekly.problem, &split.problem.placements[p], p, share);
            let mut row = WeekLine { price_index, ..row(weekly.problem, line, p, t, share) };
            row.rounded_to = rounding_grain.filter(|_| !share.ran);
            if std::mem::replace(&mut is_first_week, false) {
                row.activation_fee = line.activation_fee;
                row.spend_total += line.activation_fee;
            }
            let reach_pct = |contacts: f64| reached(split, p, contacts);
            (row.week_reach_pct, row.cumulative_reach_pct) =
                (reach_pct(share.contacts), reach_pct(contacts_so_far.min(1.0)));
            rows.push(row);
        }
    }
    rows
}

impl WeeklySplit<'_> {
    /// What a line buys in every week, as shares of the whole line; none in a week in which it is off the air.
    fn shares(&self, p: PlacementIndex) -> Vec<Option<WeekShare>> {
        if self.problem.is_weekly(p) { self.decided(p) } else { self.spread_evenly(p) }
    }

    /// A line that is not decided by week, spread evenly; in whole multiples where its amount is rounded to them.
    fn spread_evenly(&self, p: PlacementIndex) -> Vec<Option<WeekShare>> {
        let mut shares: Vec<f64> =
            (0..self.problem.campaign.calendar.weeks.len()).map(|t| self.problem.even_share(p, t)).collect();
        if let Some(rounding) = self.rounding.filter(|rounding| rounding.lines.contains(&p)) {
            let grains = (self.problem.placements[p].spend(self.x[p]).get() / rounding.to).round();
            let exact_grains: Vec<f64> = shares.iter().map(|share| share * grains).collect();
            shares = apportion(&exact_grains, grains).into_iter().map(|week_grains| week_grains / grains).collect();
        }
        let week_share = |share: f64| WeekShare {
            spend: share,
            units: share,
            contacts: share,
            clicks: share,
            conversions: share,
            ran: false,
        };
        shares.into_iter().map(|share| (share > 0.0).then(|| week_share(share))).collect()
    }

    /// The shares as the plan decided them.
    fn decided(&self, p: PlacementIndex) -> Vec<Option<WeekShare>> {
        let (problem, x, weeks) = (self.problem, self.x, self.problem.campaign.calendar.weeks.len());
        let week_total = |t: usize, measure: &Measure| {
            problem.column(p, t).map_or(0.0, |column| x[column.placement] * column.rates.of(measure))
        };
        let campaign_total = |measure: &Measure| (0..weeks).map(|t| week_total(t, measure)).sum::<f64>();
        let measures = [Measure::Spend, Measure::Units, Measure::Contacts, Measure::Clicks, Measure::Conversions];
        let totals = measures.each_ref().map(campaign_total);
        let week_shares = (0..weeks).map(|t| {
            let column = problem.column(p, t)?;
            let mut measure_shares = measures
                .iter()
                .zip(totals)
                .map(|(measure, campaign_total)| ratio(week_total(t, measure), campaign_total).unwrap_or(0.0));
            let mut next_measure = || measure_shares.next().unwrap_or(0.0);
            let week_share = WeekShare {
                spend: next_measure(),
                units: next_measure(),
                contacts: next_measure(),
                clicks: next_measure(),
                conversions: next_measure(),
                ran: column.ran,
            };
            (x[column.placement] > 0.0).then_some(week_share)
        });
        week_shares.collect()
    }
}

/// The price of a week over the list price in the catalogue, times 100: the season's factor, the mean price of the
/// line, and the price of the week beside it.
fn price_index(problem: &Problem, campaign: &Placement, p: PlacementIndex, share: &WeekShare) -> f64 {
    let season = campaign.season.chained();
    let price_rise = ratio(campaign.list_price, campaign_price(problem, p)).unwrap_or(1.0);
    let week_price = ratio(share.spend, share.units).unwrap_or(1.0);
    100.0 * season * price_rise * week_price
}

/// A row without its reach and its price index.
fn row(problem: &Problem, line: &Line, p: PlacementIndex, t: usize, share: &WeekShare) -> WeekLine {
    let open_days = &problem.placements[p].open[t];
    let date = |day: usize| problem.campaign.date(day).map(|date| date.to_string());
    let spend = line.spend * share.spend;
    let fee = line.fee * share.spend;
    let contacts = line.contacts * share.contacts;
    WeekLine {
        phase: line.phase.clone(),
        phase_stdc: line.phase_stdc,
        channel: line.channel.clone(),
        channel_name: line.channel_name.clone(),
        format: line.format.clone(),
        week: t,
        start_date: date(open_days.first),
        end_date: date(open_days.last),
        days: open_days.days,
        months: months(problem, open_days.on_air()),
        units: line.units * share.units,
        spend_gross: line.spend_gross * share.spend,
        spend,
        fee,
        activation_fee: 0.0,
        spend_total: spend + fee,
        impressions: line.impressions * share.contacts,
        contacts,
        grp: ratio(100.0 * contacts, line.phase_people).unwrap_or(0.0),
        week_reach_pct: None,
        cumulative_reach_pct: None,
        clicks: line.clicks.map(|clicks| clicks * share.clicks),
        conversions: line.conversions.map(|conversions| conversions * share.conversions),
        price_index: 100.0,
        status: if share.ran { WeekStatus::Ran } else { WeekStatus::Planned },
        rounded_to: None,
    }
}

fn campaign_price(problem: &Problem, p: PlacementIndex) -> f64 {
    let campaign = problem.weekly.as_ref().map_or(problem, |weekly| &weekly.campaign);
    campaign.placements[p].list_price
}

/// The reach, in points, of a share of the contacts of a line; at most that of all of them.
fn reached(split: CampaignSplit, p: PlacementIndex, share: f64) -> Option<f64> {
    let placement = &split.problem.placements[p];
    let phase = &split.problem.phases[placement.phase];
    let builds_reach = placement.curves.iter().any(Option::is_some);
    let people: f64 = phase.people.keys().map(|a| phase.people[a] * curve::reach(depth(split, p, a, share))).sum();
    if builds_reach { ratio(100.0 * people, phase.everyone()) } else { None }
}

/// The depth of a share of the contacts of a line; at most that of the whole line.
pub(super) fn depth(split: CampaignSplit, p: PlacementIndex, a: AudienceIndex, share: f64) -> f64 {
    let campaign_depth = split.outcome.depth[p][a];
    let curve = split.problem.placements[p].curves[a].as_ref();
    curve.map_or(0.0, |curve| curve.depth(split.x()[p] * share).min(campaign_depth))
}

/// The reach of every phase, by phase and then by week.
pub(super) fn phases(weekly: WeeklySplit, split: CampaignSplit, rows: &[WeekLine]) -> Vec<PhaseWeek> {
    let CampaignSplit { problem, outcome } = split;
    let weeks = weekly.problem.campaign.calendar.weeks.len();
    let shares = |p: PlacementIndex| if outcome.x[p] > 0.0 { weekly.shares(p) } else { Vec::new() };
    let shares: By<PlacementIndex, Vec<Option<WeekShare>>> = problem.placements.keys().map(shares).collect();
    let mut phase_weeks = Vec::new();
    for (f, phase) in problem.phases.iter_enumerated() {
        let key = &phase.journey.key;
        let mut contacts_so_far: By<PlacementIndex, f64> = vec![0.0; problem.placements.len()].into();
        for t in 0..weeks {
            let week_rows = rows.iter().filter(|row| row.phase == *key && row.week == t);
            let (spend, grp) = week_rows.fold((0.0, 0.0), |(spend, grp), row| (spend + row.spend, grp + row.grp));
            let week_contacts =
                |p: PlacementIndex| shares[p].get(t).and_then(Option::as_ref).map_or(0.0, |share| share.contacts);
            let members =
                || problem.placements.keys().filter(|&p| problem.placements[p].phase == f && outcome.x[p] > 0.0);
            members().for_each(|p| contacts_so_far[p] = (contacts_so_far[p] + week_contacts(p)).min(1.0));
            let phase_reach = |share: &dyn Fn(PlacementIndex) -> f64| {
                let reached_people = phase.people.iter_enumerated().map(|(a, people)| {
                    let depth: f64 = members().map(|p| depth(split, p, a, share(p))).sum();
                    people * curve::reach(depth)
                });
                ratio(100.0 * reached_people.sum::<f64>(), phase.everyone()).unwrap_or(0.0)
            };
            phase_weeks.push(PhaseWeek {
                phase: key.clone(),
                week: t,
                spend,
                grp,
                week_reach_pct: phase_reach(&week_contacts),
                cumulative_reach_pct: phase_reach(&|p| contacts_so_far[p]),
            });
        }
    }
    phase_weeks
}
