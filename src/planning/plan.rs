//! The answer in a planner's words: what to spend where, what it brings, and how good that is.
//!
//! A plan is plain data: reports print it, the audit re-checks it, JSON writes it as it stands. Fields that
//! end in `_pct` are in points from 0 to 100; money is in the brief's currency, net of VAT, unrounded.
//! How the split was found is not known here, only how it is to be read.

mod audiences;
mod baseline;
mod binding;
mod effect;
mod flights;
mod goals;
mod judged;
mod lines;
mod message;
mod money;
mod objective;
mod phases;
mod relaxations;
mod rounding;
mod sensible;
mod steps;
mod under_way;
mod value;
mod weeks;
mod words;

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::domain::brief::BudgetIs;
use crate::domain::catalogue::{Confidence, Media};
pub use crate::domain::journey::Stdc;
use crate::problem::outcome::Outcome;
use crate::problem::{By, Decision, LimitIndex, Problem, Stated};
pub use crate::problem::{GoalMeasure, Often, Sense, Sought};
use crate::solver::recommend::{Recommendation, Rounding};
use crate::text::language::Text;
use crate::tolerance::keeping::{BOUND_FLOOR, BOUND_ROOM, SHARE_FLOOR};
pub use audiences::Audience;
pub use baseline::Baseline;
pub use binding::Binding;
pub use effect::{Effect, GoalEffect, PhaseEffect};
pub use flights::{Flight, Run};
pub use goals::{Bounded, Goal, GoalStatus, Limit, WHOLE};
pub use judged::Judged;
pub use message::{Message, Question};
pub use objective::{InWords, Objective};
pub use phases::{Phase, PhaseAudience};
pub use relaxations::{Relaxation, RelaxationKind, Shortage};
pub use rounding::Rounded;
pub use steps::{Step, StepKind};
pub use under_way::{Moved, UnderWay};
pub use value::{PhaseValue, Value};
pub use weeks::{PhaseWeek, Week, WeekLine, WeekStatus};

/// The version of the JSON and CSV shapes.
pub const FORMAT_VERSION: u32 = 1;

/// A finished plan.
#[derive(Clone, Debug, Serialize)]
pub struct Plan {
    /// The version of this shape.
    pub format_version: u32,
    /// Whether goals are met and the plan is proved.
    pub status: Status,
    /// One sentence fit for a mail to the client.
    pub headline: Text,
    /// The campaign.
    pub campaign: Campaign,
    /// Whom it is for.
    #[serde(skip)]
    pub audiences: Vec<Audience>,
    /// What was made most of, and the proof.
    pub objective: Objective,
    /// What each of the other steps came to, in order: the goals of each priority, and the least spend.
    pub steps: Vec<Step>,
    /// Sums over all lines.
    pub totals: Totals,
    /// Money left in the budget's own terms, without the reserve.
    pub unspent: f64,
    /// Whether something can only be bought whole: lots, minimum buys, activation fees.
    #[serde(skip)]
    pub whole: bool,
    /// What the plan earns, where the brief says what anything is worth.
    pub value: Option<Value>,
    /// Results per phase, in the journey's order.
    pub phases: Vec<Phase>,
    /// One line per placement bought, by phase and then by spend.
    pub lines: Vec<Line>,
    /// The weeks of the campaign.
    pub calendar: Vec<Week>,
    /// What runs when: a row per line and week, which add up to the lines.
    pub weeks: Vec<WeekLine>,
    /// What every phase has reached week by week.
    pub phase_weeks: Vec<PhaseWeek>,
    /// How amounts were rounded, where they are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rounding: Option<Rounded>,
    /// Of a campaign under way, what was planned, what ran, and what is planned now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub under_way: Option<UnderWay>,
    /// The goals.
    pub goals: Vec<Goal>,
    /// Ways out of the goals that are missed, by priority; verified by solving.
    #[serde(rename = "remedies")]
    pub shortages: Vec<Shortage>,
    /// The hard bounds.
    pub limits: Vec<Limit>,
    /// What simpler splits of the same money would bring.
    #[serde(rename = "yardstick")]
    pub baseline: Option<Baseline>,
    /// What was assumed.
    pub assumptions: Assumptions,
    /// What the planner should know although nothing is wrong.
    pub remarks: Vec<Text>,
    /// Of a planner's own split, what was found of it.
    #[serde(skip)]
    pub judged: Judged,
}

/// How a plan stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Goals met and proved to the tolerance.
    Optimal,
    /// Some goal is missed, by the least that can be.
    GoalMissed,
    /// The planner's own split, which may break what a recommended plan keeps.
    Evaluated,
    /// The gap is above the tolerance.
    NotProved,
}

/// The campaign, as the report's head states it.
#[derive(Clone, Debug, Serialize)]
pub struct Campaign {
    /// Its name.
    pub name: Text,
    /// The scenario of the brief; `base` for the brief itself.
    pub scenario: String,
    /// The action that counts.
    pub action: String,
    /// The first day, ISO.
    pub start_date: Option<String>,
    /// The last day, ISO.
    pub end_date: Option<String>,
    /// Weeks.
    pub weeks: f64,
    /// ISO 4217.
    pub currency: String,
    /// Digits of the minor unit.
    #[serde(skip)]
    pub minor_digits: u16,
    /// The budget as the brief states it.
    pub budget: f64,
    /// What it pays for: media, gross or total.
    pub budget_is: BudgetIs,
    /// The share kept out of the split.
    pub reserve_pct: f64,
    /// The people of all audiences together.
    pub people: f64,
}

/// Sums over lines. Reach is not among them: phases count different people.
#[derive(Clone, Copy, Debug, Default, Serialize)]
pub struct Totals {
    /// At list price.
    pub spend_gross: f64,
    /// Net media.
    pub spend: f64,
    /// The agency's fee.
    pub fee: f64,
    /// What is paid once for channels that are bought.
    pub activation_fee: f64,
    /// Net media, fee and activation fees.
    pub spend_total: f64,
    /// Impressions, also outside the audiences.
    pub impressions: f64,
    /// Contacts with people of the audiences in the phase.
    pub contacts: f64,
    /// Clicks.
    pub clicks: f64,
    /// Conversions.
    pub conversions: f64,
    /// Net spend per thousand impressions.
    pub cpm: Option<f64>,
    /// Net spend per conversion.
    pub cost_per_conversion: Option<f64>,
}

/// A placement bought; the names are those of the CSV.
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
    /// What it is to say.
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
    /// How long it runs, without the days on which it is off the air.
    pub weeks: f64,
    /// When it runs: a flight per stretch of days without a gap, which add up to the line.
    pub flights: Vec<Flight>,
    /// ISO 4217.
    pub currency: String,
    /// What a unit is.
    pub buying_unit: String,
    /// The list price of a unit.
    pub unit_price: f64,
    /// Units.
    pub units: f64,
    /// How many units make a lot; none where any part of a unit can be bought.
    pub lot: Option<f64>,
    /// At list price.
    pub spend_gross: f64,
    /// The discount.
    pub discount_pct: f64,
    /// Net media.
    pub spend: f64,
    /// The agency's fee.
    pub fee: f64,
    /// What is paid once for the channel, on its line with the largest spend; 0 on its others.
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
    /// What the next point of the phase's reach would cost here.
    pub next_reach_point_cost: Option<f64>,
    /// The least the brief wants spent here.
    pub spend_min: Option<f64>,
    /// The most the brief or the volume allows here.
    pub spend_max: Option<f64>,
    /// What keeps it from being more or less.
    #[serde(serialize_with = "binding::as_text")]
    pub bound_by: Vec<Binding>,
    /// Whether the goals of its phase are met.
    pub goal_status: GoalStatus,
    /// The year of the price.
    pub price_year: Option<u16>,
    /// How far the figures can be trusted.
    pub confidence: Confidence,
    /// Where they come from.
    pub source: String,
    /// What its net media is a multiple of, where amounts are rounded.
    pub rounded_to: Option<f64>,
    /// Reach per audience, in the problem's order; the audit's input.
    pub audience_reach_pct: Vec<Option<f64>>,
}

impl Line {
    /// The key of its placement.
    pub fn key(&self) -> String {
        crate::problem::Placement::key_of(&self.channel, &self.phase)
    }
}

/// What was assumed.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Assumptions {
    /// Lines whose price or role nobody vouches for.
    pub lines: usize,
    /// The oldest price among the lines.
    pub oldest_price_year: Option<u16>,
    /// Defaults taken, by key.
    pub defaults: Vec<Assumption>,
    /// How reach is added up over channels.
    pub duplication: Text,
}

/// A default taken.
#[derive(Clone, Debug, Serialize)]
pub struct Assumption {
    /// The key that could say otherwise.
    pub key: String,
    /// What was taken.
    pub value: Text,
}

/// By how much a bound may be passed, or a goal missed, and still count as kept or met.
#[derive(Clone, Debug)]
pub struct Room {
    /// Of each bound, in its row's scale.
    pub limits: Vec<f64>,
    /// Of a goal, as a share of its target.
    pub goals: f64,
}

impl Room {
    /// What the engines need.
    pub fn of_engines(problem: &Problem) -> Self {
        // Of a bound of nothing, and of a share of what is bought, the row's own scale says what is next to nothing.
        let least = |limit: &crate::problem::Limit| {
            if matches!(limit.stated, Stated::Share(..)) { SHARE_FLOOR } else { BOUND_FLOOR }
        };
        let limits = problem.limits.iter().map(|limit| BOUND_ROOM * limit.row.bound.abs().max(least(limit)));
        Self { limits: limits.collect(), goals: crate::solver::stage::MET * 1.01 }
    }
}

impl Plan {
    /// Writes a recommendation as a plan.
    pub fn of(problem: &Problem, recommendation: &Recommendation, tolerance: f64) -> Self {
        let bound = problem.objective.natural(recommendation.bound);
        let objective = Objective {
            bound: Some(bound),
            gap: Some(recommendation.gap),
            tolerance,
            rounds: recommendation.rounds,
            nodes: recommendation.searched.map(|searched| searched.nodes),
            cut_short: recommendation.cut_short && !recommendation.proved,
            ..Objective::at(problem, recommendation.value)
        };
        let duals = recommendation.settled.last().map(|step| &step.duals.limit);
        let mut plan = Self::written(
            problem,
            (&recommendation.x, &Room::of_engines(problem)),
            (duals.unwrap_or(&By::new()), recommendation.rounding.as_ref()),
            objective,
        );
        if let Cow::Owned(exact) = recommendation.exact() {
            plan.bound_as(&Self::of(problem, &exact, tolerance));
        }
        plan.steps = steps::of(problem, recommendation, tolerance);
        plan.status = match (plan.goals.iter().all(|goal| goal.met), recommendation.proved) {
            (_, false) => Status::NotProved,
            (false, true) => Status::GoalMissed,
            (true, true) => Status::Optimal,
        };
        plan
    }

    /// Writes a planner's own split as a plan, whatever it breaks by more than `room`; `bound` is what no
    /// plan betters that keeps what this split keeps, in the objective's own unit.
    pub fn of_split(problem: &Problem, (x, room): (&Decision, &Room), bound: Option<f64>) -> Self {
        let value = Outcome::of(problem, x).value(&problem.objective.form, x);
        let natural = problem.objective.natural(value);
        let scale = natural.abs().max(problem.objective.floor * problem.objective.scale);
        let objective = Objective {
            bound,
            gap: bound.map(|bound| (bound - natural).abs() / scale),
            ..Objective::at(problem, value)
        };
        Self::written(problem, (x, room), (&By::new(), None), objective)
    }

    fn written(
        problem: &Problem,
        (x, room): (&Decision, &Room),
        (duals, rounding): (&By<LimitIndex, f64>, Option<&Rounding>),
        objective: Objective,
    ) -> Self {
        let (in_weeks, in_week) = (problem, x);
        let (folded, split) = problem.folded(x);
        let (problem, x) = (&folded, &split);
        let outcome = Outcome::of(problem, x);
        let goals = goals::results((in_weeks, in_week), (problem, &outcome), (x, room));
        let mut limits = goals::limits(problem, (x, room), duals);
        let by_period = goals::by_period(in_weeks, (in_week, room), duals);
        let mut lines = lines::bought(problem, &outcome, x, &goals, &limits);
        lines::bound_in_weeks(in_weeks, &mut lines, &by_period);
        limits.extend(by_period.into_iter().map(|(_, limit)| limit));
        let spread = weeks::Spread { problem: in_weeks, x: in_week, rounding };
        let left = |x: &Decision| (problem.campaign.money() - lines::budget_used(problem, x)).get().max(0.0);
        let rounding = rounding.map(|rounding| {
            let before = left(&in_weeks.folded(&rounding.exact.x).1);
            rounding::marked(in_weeks, (rounding, before), &mut lines)
        });
        let totals = lines::totals(&lines);
        let phases = phases::results(problem, &outcome, x, &lines);
        let weeks = weeks::lines(spread, (problem, &outcome), &lines);
        let phase_weeks = weeks::phases(spread, (problem, &outcome), &weeks);
        flights::add(in_weeks, (problem, &outcome), (&mut lines, &weeks));
        let mut plan = Self {
            format_version: FORMAT_VERSION,
            status: Status::Evaluated,
            headline: Text::default(),
            campaign: campaign(problem),
            audiences: audiences::of(problem),
            unspent: left(x),
            whole: money::whole(problem),
            value: value::result(problem, &outcome, (x, totals.spend, totals.conversions)),
            baseline: baseline::even_split(problem, &lines, x),
            assumptions: words::assumptions(problem, &lines),
            remarks: words::remarks(problem, &lines),
            shortages: Vec::new(),
            judged: Judged::default(),
            steps: Vec::new(),
            objective,
            totals,
            phases,
            calendar: weeks::calendar(problem),
            weeks,
            phase_weeks,
            rounding,
            under_way: None,
            lines,
            goals,
            limits,
        };
        plan.headline = Text::of(|| words::headline(&plan));
        plan
    }
}

fn campaign(problem: &Problem) -> Campaign {
    let asked = &problem.campaign;
    Campaign {
        name: asked.name.clone(),
        scenario: asked.scenario.clone(),
        action: asked.action.clone(),
        start_date: asked.start.map(|day| day.to_string()),
        end_date: asked.start.and_then(|day| day.last_of(asked.weeks)).map(|day| day.to_string()),
        weeks: asked.weeks,
        currency: asked.currency.code().to_owned(),
        minor_digits: asked.currency.exponent().unwrap_or(2),
        budget: asked.budget.get(),
        budget_is: asked.budget_is,
        reserve_pct: asked.reserve * 100.0,
        people: problem.audiences.iter().map(|audience| audience.people).sum(),
    }
}
