//! A campaign under way: its original plan, what ran, and what is planned now, per line.

use serde::Serialize;

use super::{Line, Plan};
use crate::problem::{PlacementIndex, Problem};
use crate::text::language::Text;

/// A campaign of which some weeks already ran.
#[derive(Clone, Debug, Serialize)]
pub struct UnderWay {
    /// The weeks that ran.
    pub weeks: Vec<String>,
    /// Every line of the original plan or of this one.
    pub lines: Vec<LineUnderWay>,
}

/// A line of a campaign under way.
#[derive(Clone, Debug, Serialize)]
pub struct LineUnderWay {
    /// The phase's key.
    pub phase: String,
    /// The channel's key.
    pub channel: String,
    /// The channel's name.
    pub channel_name: Text,
    /// Net media of the original plan for the weeks that ran.
    pub planned_spend: f64,
    /// Net media that was spent in the weeks that ran.
    pub actual_spend: f64,
    /// Net media of the original plan for the weeks to come.
    pub rest_planned_spend: f64,
    /// Net media that is planned now for the weeks to come.
    pub rest_spend: f64,
    /// Per thousand contacts: assumed, and observed where contacts were measured.
    pub cost_per_thousand_contacts: Option<(f64, Option<f64>)>,
    /// Clicks per contact, in points: assumed, and observed where clicks were measured.
    pub click_through_pct: Option<(f64, Option<f64>)>,
    /// Conversions per click, in points.
    pub conversion_rate_pct: Option<(f64, Option<f64>)>,
    /// The factors on contacts per spend, clicks per contact and conversions per click that were learned from what ran.
    pub learned: [f64; 3],
}

impl UnderWay {
    /// The comparison of a plan with the original one; none where nothing ran.
    pub fn of(problem: &Problem, plan: &Plan, original: Option<&Plan>) -> Option<Self> {
        let weekly = problem.weekly.as_ref()?;
        let ran = |t: usize| {
            weekly.columns.iter().any(|columns| columns.get(t).is_some_and(|column| column.is_some_and(|c| c.ran)))
        };
        let weeks: Vec<usize> = (0..plan.calendar.len()).filter(|&t| ran(t)).collect();
        let original_lines = original.map_or(&[][..], |original| &original.lines);
        let mut lines: Vec<&Line> = plan.lines.iter().collect();
        lines.extend(
            original_lines
                .iter()
                .filter(|line| !plan.lines.iter().any(|one| one.channel == line.channel && one.phase == line.phase)),
        );
        let compared = lines.into_iter().map(|line| {
            let spend_under_way = |plan: Option<&Plan>, already_ran: bool| -> f64 {
                let rows = plan.into_iter().flat_map(|plan| &plan.weeks);
                let line_rows = rows.filter(|row| row.channel == line.channel && row.phase == line.phase);
                line_rows.filter(|row| weeks.contains(&row.week) == already_ran).map(|row| row.spend).sum()
            };
            let key = line.key();
            let p = weekly.campaign.placements.position(|placement| placement.key == key);
            let rates = p.map_or([None, None, None], |p| rates(problem, p));
            let learned = weekly.observed.iter().find(|one| Some(one.line) == p).map_or([1.0; 3], |one| one.learned);
            LineUnderWay {
                phase: line.phase.clone(),
                channel: line.channel.clone(),
                channel_name: line.channel_name.clone(),
                planned_spend: spend_under_way(original, true),
                actual_spend: spend_under_way(Some(plan), true),
                rest_planned_spend: spend_under_way(original, false),
                rest_spend: spend_under_way(Some(plan), false),
                cost_per_thousand_contacts: rates[0],
                click_through_pct: rates[1],
                conversion_rate_pct: rates[2],
                learned,
            }
        });
        let mut lines: Vec<LineUnderWay> = compared.collect();
        let phase_order = |line: &LineUnderWay| plan.phases.iter().position(|phase| phase.phase == line.phase);
        lines.sort_by_key(phase_order);
        Some(Self { weeks: weeks.iter().map(|&t| plan.calendar[t].week.clone()).collect(), lines })
    }
}

/// Cost per thousand contacts, click-through and conversion rate of what ran: assumed and observed.
fn rates(problem: &Problem, p: PlacementIndex) -> [Option<(f64, Option<f64>)>; 3] {
    let observed = problem.weekly.as_ref().and_then(|weekly| weekly.observed.iter().find(|one| one.line == p));
    let Some(one) = observed else { return [None; 3] };
    let per_whole = |part: f64, whole: f64, times: f64| (whole > 0.0).then(|| times * part / whole);
    let [contacts, clicks, conversions] = one.rates;
    let pair =
        |assumed: Option<f64>, observed: Option<f64>| assumed.filter(|rate| *rate > 0.0).map(|rate| (rate, observed));
    [
        pair(
            per_whole(one.spend, contacts.0, 1e3),
            contacts.1.and_then(|there_were| per_whole(one.spend, there_were, 1e3)),
        ),
        pair(
            per_whole(clicks.0, contacts.0, 100.0),
            clicks.1.and_then(|there_were| per_whole(there_were, contacts.1.unwrap_or(contacts.0), 100.0)),
        ),
        pair(
            per_whole(conversions.0, clicks.0, 100.0),
            conversions.1.and_then(|there_were| per_whole(there_were, clicks.1.unwrap_or(clicks.0), 100.0)),
        ),
    ]
}
