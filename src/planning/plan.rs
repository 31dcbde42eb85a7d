//! The media plan: what to spend on which placement and when, what that brings, and how close to the best it is.
//!
//! A plan is plain data: reports print it and word it, the audit re-checks it. Fields that end in `_pct` are in
//! points from 0 to 100; money is in the brief's currency, net of VAT, unrounded.

mod assumptions;
mod audiences;
mod baseline;
mod binding;
mod campaign;
mod effect;
mod flight;
mod flights;
mod goals;
mod limits;
mod line;
mod lines;
mod making;
mod measured;
mod message;
mod minimum_effective;
mod money;
mod objective;
mod phases;
mod relaxations;
mod remarks;
mod rounding;
mod split;
mod steps;
mod under_way;
mod value;
mod verdict;
mod weeks;

use serde::{Deserialize, Serialize};

pub use crate::domain::journey::Stdc;
pub use crate::problem::{GoalMeasure, Often, Sense, Sought};
use crate::text::language::Text;
pub use assumptions::{Assumption, Assumptions};
pub use audiences::Audience;
pub use baseline::Baseline;
pub use binding::Binding;
pub use campaign::Campaign;
pub use effect::{Effect, GoalEffect, PhaseEffect};
pub use flight::{Flight, FlightWeek};
pub use goals::{Goal, GoalStatus, WHOLE};
pub use limits::{BoundedMeasure, FeasibilityTolerance, Limit};
pub use line::Line;
pub use message::{Message, Question};
pub use objective::{Objective, ObjectiveUnit};
pub use phases::{Phase, PhaseAudience};
pub use relaxations::{Relaxation, RelaxationKind, Shortage};
pub use rounding::{LeftOutLine, RoundedAmounts};
pub use steps::{Step, StepKind};
pub use under_way::{LineUnderWay, UnderWay};
pub use value::{PhaseValue, Value};
pub use verdict::SplitVerdict;
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
    /// The campaign.
    pub campaign: Campaign,
    /// Whom it is for.
    #[serde(skip)]
    pub audiences: Vec<Audience>,
    /// The objective and its proof.
    pub objective: Objective,
    /// The other stages of the lexicographic order: the shortfall of the goals of each priority, and the least spend.
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
    /// A row per line and week, which add up to the lines.
    pub weeks: Vec<WeekLine>,
    /// The reach of every phase week by week.
    pub phase_weeks: Vec<PhaseWeek>,
    /// How amounts were rounded, where they are.
    #[serde(skip)]
    pub rounding: Option<RoundedAmounts>,
    /// Of a campaign under way, what was planned, what ran, and what is planned now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub under_way: Option<UnderWay>,
    /// The goals.
    pub goals: Vec<Goal>,
    /// The missed goals by priority, each with relaxations that are verified by solving.
    #[serde(rename = "remedies")]
    pub shortages: Vec<Shortage>,
    /// The hard bounds.
    pub limits: Vec<Limit>,
    /// What simpler splits of the same money would bring.
    #[serde(skip)]
    pub baseline: Option<Baseline>,
    /// What was assumed.
    pub assumptions: Assumptions,
    /// Remarks: what the planner should know although nothing is wrong.
    pub remarks: Vec<Text>,
    /// Of a planner's own split, whether it breaks anything and whether a better plan exists.
    #[serde(skip)]
    pub verdict: SplitVerdict,
}

/// Whether a plan meets its goals and is proved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Goals met and proved to the tolerance.
    Optimal,
    /// Some goal is missed, by the least possible.
    GoalMissed,
    /// The planner's own split, which may break bounds that a recommended plan keeps.
    Evaluated,
    /// The gap is above the tolerance.
    NotProved,
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
    /// Activation fees, paid once per channel that is bought.
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
