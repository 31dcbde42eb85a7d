//! Risk analysis: how sure a plan is when every price and every ceiling is uncertain within a range.
//!
//! Three questions. What does the fixed plan bring at the ends of the ranges? What is the distribution of its results
//! over random draws (Monte Carlo)? And would another plan have been better, so that the split itself is unstable?
//! Ranges and worlds come from `uncertainty`, the robust plan from `robust`.

mod fixed_plan;
mod monte_carlo;
mod quantiles;
mod stability;

use std::fmt;

use serde::Serialize;

use crate::domain::quantity::Share;
use crate::fault::{self, Code, Fault};
use crate::input::read::Reading;
use crate::planning::plan::{FeasibilityTolerance, Line, Plan};
use crate::planning::robust::{self, NoRobustPlan, RobustPlan, UncertaintySet};
use crate::planning::uncertainty::{
    self, ASSUMED_CEILING_SPREAD, ASSUMED_PRICE_SPREAD, Basis, Draws, FigureRanges, Level, Range,
};
use crate::planning::what_if::{Answer, WhatIf, own_plan};
use crate::problem::{Decision, Problem};
use crate::solver::deadline::Deadline;
use crate::solver::recommend::NoPlan;
use crate::text::language::Text;
use crate::text::messages::{say, word};
use fixed_plan::FixedPlan;
pub use fixed_plan::{WorldOutcome, executable_split};
pub use monte_carlo::{Distribution, GoalChance, PhaseQuantiles, VarianceDriver};
pub use quantiles::Quantiles;
pub(crate) use stability::MOVED;
pub use stability::{ChannelStability, GoalReplanned, Stability, Steadiness, Substitution};

/// The size of the analysis.
#[derive(Clone, Copy, Debug)]
pub struct RiskSettings {
    /// Worlds that the fixed plan is simulated in.
    pub draws: usize,
    /// The seed of the draws.
    pub seed: u64,
    /// How many of these worlds are planned anew.
    pub replan: usize,
    /// How many bad channels the robust plan protects against.
    pub gamma: Gamma,
}

/// Γ: how many channels turn bad at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gamma {
    /// Exactly this many; a fault where that is impossible.
    Exactly(usize),
    /// At most this many; no robust plan where none is possible.
    AtMost(usize),
    /// No robust plan.
    None,
}

/// The reason why there is no risk analysis.
#[derive(Clone, Debug)]
pub enum RiskError {
    /// A figure within its range has a fault, or there is no robust plan.
    Faults(Vec<Fault>),
    /// No engine gave a usable answer.
    NoPlan(NoPlan),
}

impl fmt::Display for RiskError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Faults(faults) => f.write_str(&say!("risk-cannot-be-told", faults = fault::in_one_line(faults))),
            Self::NoPlan(why) => why.fmt(f),
        }
    }
}

impl std::error::Error for RiskError {}

impl From<Vec<Fault>> for RiskError {
    fn from(faults: Vec<Fault>) -> Self {
        Self::Faults(faults)
    }
}

/// The split that is analysed.
#[derive(Clone, Copy, Debug)]
pub enum FixedSplit<'a> {
    /// The recommended plan's split.
    Recommended,
    /// The planner's own split.
    Own(&'a Decision),
}

/// The risk analysis of a plan.
#[derive(Clone, Debug, Serialize)]
pub struct Risk {
    /// The version of this shape.
    pub format_version: u32,
    /// The plan that is analysed.
    #[serde(skip)]
    pub plan: Plan,
    /// How many ranges are in use, and how many of them are assumed.
    pub ranges: RangeCounts,
    /// The plan's lines with their ranges and, where worlds were planned anew, their shares.
    pub lines: Vec<LineRisk>,
    /// The fixed plan with all figures at one end.
    pub extremes: Extremes,
    /// The fixed plan over the draws.
    pub distribution: Distribution,
    /// The plan with the best worst case when some channels turn bad at once; none where it was not asked for, or the
    /// objective is not reach.
    pub robust: Option<RobustPlan>,
    /// The stability of the split; none where no world was planned anew.
    pub stability: Option<Stability>,
}

/// The fixed plan with all figures at one end.
#[derive(Clone, Debug, Serialize)]
pub struct Extremes {
    /// Every price low, every ceiling high.
    pub favourable: WorldOutcome,
    /// As planned.
    pub planned: WorldOutcome,
    /// Every price high, every ceiling low.
    pub unfavourable: WorldOutcome,
}

/// The number of ranges behind the plan's lines.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct RangeCounts {
    /// Channels with a price.
    pub prices: usize,
    /// Those of them whose range is assumed, at one end at least.
    pub prices_assumed: usize,
    /// Lines whose reach has a ceiling.
    pub ceilings: usize,
    /// Those of them whose range is assumed.
    pub ceilings_assumed: usize,
    /// The spread of prices that state none.
    pub price_default_pct: f64,
    /// The spread of ceilings that state none.
    pub ceiling_default_pct: f64,
}

/// A line of the plan with its ranges.
#[derive(Clone, Debug, Serialize)]
pub struct LineRisk {
    /// The phase's key.
    pub phase: String,
    /// The channel's key.
    pub channel: String,
    /// The channel's name.
    pub channel_name: Text,
    /// ISO 4217.
    pub currency: String,
    /// Net media.
    pub spend: f64,
    /// Its share of net media in the analysed plan.
    pub share_of_spend_pct: f64,
    /// Net media in the robust plan.
    pub spend_robust: Option<f64>,
    /// Its share of net media in the plans of the first draws.
    pub share_pct: Option<Quantiles>,
    /// The share of these plans in which it takes at least 0.5% of net media.
    pub bought_pct: Option<f64>,
    /// The list price of a unit, in the brief's currency; none where it costs nothing.
    pub price: Option<Range>,
    /// The ceiling of its reach; none where no ceiling bounds it.
    pub ceiling: Option<Range>,
}

/// A brief with its catalogue, and the ranges of its figures.
struct UncertainBrief<'a> {
    reading: &'a Reading,
    ranges: &'a FigureRanges,
}

/// Analyses the risk of the answer's plan, or of a planner's own split of the same problem.
///
/// ```
/// use klantreis::{Planner, risk::{RiskSettings, Gamma, FixedSplit, risk}};
///
/// let brief = "campaign = { budget = 20_000, only = [\"radio\", \"search-brand\"] }\naudience.city.people = 200_000";
/// let planner = Planner::text("brief", brief)?;
/// let answer = planner.answer().map_err(|why| planner.why(why))?;
/// let settings = RiskSettings { draws: 100, seed: 1, replan: 0, gamma: Gamma::None };
/// let risk = risk(&planner.what_if(), &answer, FixedSplit::Recommended, settings)?;
/// assert!(risk.extremes.unfavourable.objective < risk.extremes.favourable.objective);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn risk(what_if: &WhatIf, answer: &Answer, split: FixedSplit, settings: RiskSettings) -> Result<Risk, RiskError> {
    let (problem, reading) = (&answer.problem, what_if.reading);
    let (x, plan) = match split {
        FixedSplit::Recommended => (&answer.found.x, answer.plan.clone()),
        FixedSplit::Own(x) => {
            (x, own_plan(problem, x, &FeasibilityTolerance::of_solver(problem), None).map_err(RiskError::NoPlan)?)
        }
    };
    let ranges = FigureRanges::of(reading, problem);
    let uncertain = UncertainBrief { reading, ranges: &ranges };
    let fixed = FixedPlan::new(&reading.brief, problem, x);
    let draws = Draws { ranges: &ranges, seed: settings.seed };
    let worlds = monte_carlo::simulate(&reading.catalogue, &fixed, &draws, settings.draws, what_if.settings.deadline)?;
    let replanned = &worlds[..settings.replan.min(worlds.len())];
    let stability = if settings.replan > 0 { stability::replan(what_if, answer, &draws, replanned) } else { None };
    let robust = robust_plan(&uncertain, what_if, answer, x, settings.gamma)?;
    let mut lines: Vec<LineRisk> =
        plan.lines.iter().map(|line| line_risk(problem, &ranges, line, stability.as_ref())).collect();
    let ranges_of_plan = range_counts(reading, &lines);
    lines.extend(
        robust
            .iter()
            .flat_map(|robust| robust.lines.iter())
            .filter_map(|line| line_of_robust_plan(problem, &ranges, line)),
    );
    for line in &mut lines {
        line.spend_robust = robust.as_ref().and_then(|robust| robust.spend(&line.phase, &line.channel));
    }
    Ok(Risk {
        format_version: crate::planning::plan::FORMAT_VERSION,
        ranges: ranges_of_plan,
        lines,
        extremes: extremes(&uncertain, &fixed)?,
        distribution: monte_carlo::distribution(&uncertain, &fixed, &draws, &worlds)?,
        robust,
        stability,
        plan,
    })
}

/// The robust plan, where it is asked for and possible.
fn robust_plan(
    uncertain: &UncertainBrief,
    what_if: &WhatIf,
    answer: &Answer,
    x: &Decision,
    gamma: Gamma,
) -> Result<Option<RobustPlan>, RiskError> {
    let bad = uncertainty::unfavourable_problem(uncertain.reading, uncertain.ranges)?;
    if bad.placements.len() != answer.problem.placements.len() {
        let fault = Fault::whole(Code::Unsupported, "--gamma", word!("weeks-differ-in-worst-case"));
        return if matches!(gamma, Gamma::Exactly(_)) { Err(RiskError::Faults(vec![fault])) } else { Ok(None) };
    }
    let set_for = |gamma: usize| UncertaintySet { problem: &answer.problem, bad: &bad, gamma };
    let uncertainty_set = match gamma {
        Gamma::Exactly(gamma) => set_for(gamma),
        Gamma::AtMost(most) => set_for(most.min(set_for(most).channels().len())),
        Gamma::None => return Ok(None),
    };
    match robust::robust(&uncertainty_set, answer, x, what_if.settings) {
        Ok(robust) => Ok(Some(robust)),
        Err(NoRobustPlan::Refused(_)) if !matches!(gamma, Gamma::Exactly(_)) => Ok(None),
        Err(NoRobustPlan::Refused(fault)) => Err(RiskError::Faults(vec![fault])),
        Err(NoRobustPlan::NoPlan(why)) => Err(RiskError::NoPlan(why)),
    }
}

/// The objective of an answer's plan in every draw, in its own unit. Two briefs with the same seed can be compared draw
/// by draw, because channels they share have the same figures in each draw.
pub fn objective_over_draws(
    reading: &Reading,
    answer: &Answer,
    draws: usize,
    seed: u64,
    deadline: Deadline,
) -> Result<Vec<f64>, Vec<Fault>> {
    let ranges = FigureRanges::of(reading, &answer.problem);
    let fixed = FixedPlan::new(&reading.brief, &answer.problem, &answer.found.x);
    let worlds = monte_carlo::simulate(&reading.catalogue, &fixed, &Draws { ranges: &ranges, seed }, draws, deadline)?;
    Ok(worlds.into_iter().map(|world| world.objective).collect())
}

fn extremes(uncertain: &UncertainBrief, fixed: &FixedPlan) -> Result<Extremes, Vec<Fault>> {
    let at = |prices: Level, ceilings: Level| {
        fixed.with(&uncertain.ranges.catalogue_at(&uncertain.reading.catalogue, prices, ceilings))
    };
    Ok(Extremes {
        favourable: at(Level::Low, Level::High)?,
        planned: at(Level::Mid, Level::Mid)?,
        unfavourable: at(Level::High, Level::Low)?,
    })
}

fn line_risk(problem: &Problem, ranges: &FigureRanges, line: &Line, stability: Option<&Stability>) -> LineRisk {
    let ranges = ranges.channel(&line.channel);
    let priced = ranges.and_then(|ranges| ranges.price);
    let key = line.key();
    let line_index = problem.placements.position(|placement| placement.key == key);
    // A free line has no share of spend.
    let shares = stability.filter(|_| line.spend > 0.0).and_then(|it| line_index.and_then(|index| it.line(index)));
    LineRisk {
        phase: line.phase.clone(),
        channel: line.channel.clone(),
        channel_name: line.channel_name.clone(),
        currency: line.currency.clone(),
        spend: line.spend,
        share_of_spend_pct: line.share_of_spend_pct,
        spend_robust: None,
        share_pct: shares.map(|(share, _)| share),
        bought_pct: shares.map(|(_, bought)| bought),
        price: priced.map(|price| price.times(line.unit_price / price.mid)),
        ceiling: ranges.and_then(|ranges| ranges.ceilings.get(&line.phase).copied()),
    }
}

/// A line that only the robust plan has.
fn line_of_robust_plan(problem: &Problem, ranges: &FigureRanges, line: &robust::RobustLine) -> Option<LineRisk> {
    let placement = problem.placements.iter().find(|placement| {
        placement.channel == line.channel && problem.phases[placement.phase].journey.key == line.phase
    })?;
    let ranges = ranges.channel(&line.channel);
    (line.spend_planned == 0.0 && line.spend_robust > 0.0).then(|| LineRisk {
        phase: line.phase.clone(),
        channel: line.channel.clone(),
        channel_name: line.channel_name.clone(),
        currency: problem.campaign.currency.code().to_owned(),
        spend: 0.0,
        share_of_spend_pct: 0.0,
        spend_robust: None,
        share_pct: None,
        bought_pct: None,
        price: ranges.and_then(|ranges| ranges.price).map(|price| price.times(placement.list_price / price.mid)),
        ceiling: ranges.and_then(|ranges| ranges.ceilings.get(&line.phase).copied()),
    })
}

fn range_counts(reading: &Reading, lines: &[LineRisk]) -> RangeCounts {
    let stated = reading.brief.uncertainty;
    let pct = |stated: Option<Share>, assumed: f64| 100.0 * stated.map_or(assumed, Share::get);
    let assumed = |range: &&Range| range.basis == Basis::Assumed;
    let prices: std::collections::BTreeMap<&str, Range> =
        lines.iter().filter_map(|line| Some((line.channel.as_str(), line.price?))).collect();
    let ceilings: Vec<Range> = lines.iter().filter_map(|line| line.ceiling).collect();
    RangeCounts {
        prices: prices.len(),
        prices_assumed: prices.values().filter(assumed).count(),
        ceilings: ceilings.len(),
        ceilings_assumed: ceilings.iter().filter(assumed).count(),
        price_default_pct: pct(stated.price, ASSUMED_PRICE_SPREAD),
        ceiling_default_pct: pct(stated.ceiling, ASSUMED_CEILING_SPREAD),
    }
}
