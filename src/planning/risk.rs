//! How sure a plan is, when every price and every ceiling it rests on is a guess within a range.
//!
//! Three questions, apart from each other. What does the plan bring, held fast, when figures turn out
//! otherwise? How often, when they are drawn at random? And would another plan have been the better one, so
//! that the split itself is in doubt? The plan is never changed here, and ranges and worlds are
//! `uncertainty`'s.

mod drawn;
mod fixed;
mod spread;
mod stability;
mod words;

use std::fmt;

use serde::Serialize;

use crate::domain::quantity::Share;
use crate::fault::{self, Code, Fault};
use crate::input::read::Reading;
use crate::planning::plan::{Line, Plan, Room};
use crate::planning::robust::{self, Hazard, NotRobust, Robust};
use crate::planning::uncertainty::{self, Basis, CEILING, Draws, Level, PRICE, Range, Ranges};
use crate::planning::what_if::{Answer, WhatIf, own_plan};
use crate::problem::{Decision, Problem};
use crate::solver::deadline::Deadline;
use crate::solver::recommend::NoPlan;
use crate::text::language::Text;
pub use drawn::{Distribution, GoalChance, Mover, PhaseSpread};
use fixed::Fixed;
pub use fixed::{World, carried_out};
pub use spread::Spread;
pub use stability::{ChannelStability, GoalReplanned, Stability, Steadiness, Trade};

/// How much is drawn.
#[derive(Clone, Copy, Debug)]
pub struct Asked {
    /// Worlds the fixed plan is put to.
    pub draws: usize,
    /// Which worlds.
    pub seed: u64,
    /// Of these worlds, how many are planned anew.
    pub replan: usize,
    /// How many channels the robust plan is to be safe against.
    pub gamma: Gamma,
}

/// How many channels turn bad at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gamma {
    /// So many; where that cannot be answered, it is said why.
    Asked(usize),
    /// So many or all there are, where there can be a robust plan at all.
    AtMost(usize),
    /// No robust plan is wanted.
    None,
}

/// Why there is no answer.
#[derive(Clone, Debug)]
pub enum NoAnswer {
    /// A figure within its range has a fault, or the robust plan cannot be had.
    Faults(Vec<Fault>),
    /// No engine gave an answer that could be used.
    NoPlan(NoPlan),
}

impl fmt::Display for NoAnswer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Faults(faults) => write!(f, "the risk cannot be told: {}", fault::in_one_line(faults)),
            Self::NoPlan(why) => why.fmt(f),
        }
    }
}

impl std::error::Error for NoAnswer {}

impl From<Vec<Fault>> for NoAnswer {
    fn from(faults: Vec<Fault>) -> Self {
        Self::Faults(faults)
    }
}

/// Whose split is held fast.
#[derive(Clone, Copy, Debug)]
pub enum Held<'a> {
    /// The recommended plan's.
    Recommended,
    /// The planner's own.
    Own(&'a Decision),
}

/// How sure a plan is.
#[derive(Clone, Debug, Serialize)]
pub struct Risk {
    /// The version of this shape.
    pub format_version: u32,
    /// The answer in a few sentences.
    pub headline: Vec<Text>,
    /// The plan that is held fast.
    pub plan: Plan,
    /// The ranges in use, and which of them nobody vouches for.
    pub ranges: InUse,
    /// The plan's lines with their ranges and, where markets were planned anew, their shares.
    pub lines: Vec<LineRisk>,
    /// The fixed plan with all figures at one end.
    pub extremes: Extremes,
    /// The fixed plan over the draws.
    pub distribution: Distribution,
    /// The plan with the best worst case when some channels turn bad at once; none where none was asked for, or
    /// the brief makes most of something else than reach.
    pub robust: Option<Robust>,
    /// The best plan of each of the first draws; none where none was asked for.
    pub stability: Option<Stability>,
}

/// The fixed plan with all figures at one end.
#[derive(Clone, Debug, Serialize)]
pub struct Extremes {
    /// Every price low, every ceiling high.
    pub favourable: World,
    /// As planned.
    pub planned: World,
    /// Every price high, every ceiling low.
    pub unfavourable: World,
}

/// The ranges the plan's lines rest on.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct InUse {
    /// Channels with a price.
    pub prices: usize,
    /// Those of them whose range is assumed, at one end at least.
    pub prices_assumed: usize,
    /// Lines whose reach has a ceiling.
    pub ceilings: usize,
    /// Those of them whose range is assumed.
    pub ceilings_assumed: usize,
    /// How far prices may be off where nobody says.
    pub price_default_pct: f64,
    /// How far ceilings may be off where nobody says.
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
    /// Of all net media, in the plan that is held fast.
    pub share_of_spend_pct: f64,
    /// Net media in the robust plan.
    pub spend_robust: Option<f64>,
    /// The same in the plans of the first draws.
    pub share_pct: Option<Spread>,
    /// The part of these plans that buys it, for half a per cent of their net media or more.
    pub bought_pct: Option<f64>,
    /// The list price of a unit, in the brief's currency; none where it costs nothing.
    pub price: Option<Range>,
    /// The ceiling of its reach; none where no ceiling bounds it.
    pub ceiling: Option<Range>,
}

/// The figures in doubt: a brief, its catalogue and the ranges.
struct Subject<'a> {
    reading: &'a Reading,
    ranges: &'a Ranges,
}

/// How sure a plan is: that of the answer, or a planner's own split of the same problem.
///
/// ```
/// use klantreis::{Planner, risk::{Asked, Gamma, Held, risk}};
///
/// let brief = "campaign = { budget = 20_000, only = [\"radio\", \"search-brand\"] }\naudience.city.people = 200_000";
/// let planner = Planner::text("brief", brief)?;
/// let answer = planner.answer().map_err(|why| planner.why(why))?;
/// let asked = Asked { draws: 100, seed: 1, replan: 0, gamma: Gamma::None };
/// let risk = risk(&planner.what_if(), &answer, Held::Recommended, asked)?;
/// assert!(risk.extremes.unfavourable.objective < risk.extremes.favourable.objective);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn risk(what_if: &WhatIf, answer: &Answer, held: Held, asked: Asked) -> Result<Risk, NoAnswer> {
    let (problem, reading) = (&answer.problem, what_if.reading);
    let (x, plan) = match held {
        Held::Recommended => (&answer.found.x, answer.plan.clone()),
        Held::Own(x) => (x, own_plan(problem, (x, &Room::of_engines(problem)), None).map_err(NoAnswer::NoPlan)?),
    };
    let ranges = Ranges::of(reading, problem);
    let subject = Subject { reading, ranges: &ranges };
    let fixed = Fixed::new(&reading.brief, problem, x);
    let draws = Draws { ranges: &ranges, seed: asked.seed };
    let worlds = drawn::worlds(&subject, &fixed, &draws, (asked.draws, what_if.settings.deadline))?;
    let replanned = &worlds[..asked.replan.min(worlds.len())];
    let stability = if asked.replan > 0 { stability::of(what_if, answer, &draws, replanned) } else { None };
    let robust = robust(&subject, (what_if, answer), x, asked.gamma)?;
    let mut lines: Vec<LineRisk> =
        plan.lines.iter().map(|line| line_risk(problem, &ranges, line, stability.as_ref())).collect();
    let in_plan = in_use(reading, &lines);
    lines.extend(robust.iter().flat_map(|robust| robust.lines.iter()).filter_map(|line| added(problem, &ranges, line)));
    for line in &mut lines {
        line.spend_robust = robust.as_ref().and_then(|robust| robust.spend(&line.phase, &line.channel));
    }
    let mut risk = Risk {
        format_version: crate::planning::plan::FORMAT_VERSION,
        headline: Vec::new(),
        ranges: in_plan,
        lines,
        extremes: extremes(&subject, &fixed)?,
        distribution: drawn::distribution(&subject, &fixed, &draws, &worlds)?,
        robust,
        stability,
        plan,
    };
    risk.headline = Text::list(|| words::headline(&risk));
    Ok(risk)
}

/// The robust plan, as far as it is asked for and can be had.
fn robust(
    subject: &Subject,
    (what_if, answer): (&WhatIf, &Answer),
    x: &Decision,
    gamma: Gamma,
) -> Result<Option<Robust>, NoAnswer> {
    let bad = uncertainty::unfavourable(subject.reading, subject.ranges)?;
    if bad.placements.len() != answer.problem.placements.len() {
        let fault = Fault::whole(
            Code::Unsupported,
            "--gamma",
            "a robust plan of this brief is not solved: its weeks differ in the worst case",
        );
        return if matches!(gamma, Gamma::Asked(_)) { Err(NoAnswer::Faults(vec![fault])) } else { Ok(None) };
    }
    let of = |gamma: usize| Hazard { problem: &answer.problem, bad: &bad, gamma };
    let hazard = match gamma {
        Gamma::Asked(gamma) => of(gamma),
        Gamma::AtMost(most) => of(most.min(of(most).channels().len())),
        Gamma::None => return Ok(None),
    };
    match robust::robust(&hazard, answer, x, what_if.settings) {
        Ok(robust) => Ok(Some(robust)),
        Err(NotRobust::Refused(_)) if !matches!(gamma, Gamma::Asked(_)) => Ok(None),
        Err(NotRobust::Refused(fault)) => Err(NoAnswer::Faults(vec![fault])),
        Err(NotRobust::NoPlan(why)) => Err(NoAnswer::NoPlan(why)),
    }
}

/// The objective of an answer's plan in every draw, in its own unit and in the order of the draws: two briefs
/// of one seed can be compared draw by draw, because channels they share have the same figures in each.
pub fn objective_over_draws(
    reading: &Reading,
    answer: &Answer,
    (draws, deadline): (usize, Deadline),
    seed: u64,
) -> Result<Vec<f64>, Vec<Fault>> {
    let ranges = Ranges::of(reading, &answer.problem);
    let fixed = Fixed::new(&reading.brief, &answer.problem, &answer.found.x);
    let (subject, each) = (Subject { reading, ranges: &ranges }, Draws { ranges: &ranges, seed });
    let worlds = drawn::worlds(&subject, &fixed, &each, (draws, deadline))?;
    Ok(worlds.into_iter().map(|world| world.objective).collect())
}

fn extremes(subject: &Subject, fixed: &Fixed) -> Result<Extremes, Vec<Fault>> {
    let at = |prices: Level, ceilings: Level| {
        fixed.with(&subject.ranges.catalogue_at(&subject.reading.catalogue, prices, ceilings))
    };
    Ok(Extremes {
        favourable: at(Level::Low, Level::High)?,
        planned: at(Level::Mid, Level::Mid)?,
        unfavourable: at(Level::High, Level::Low)?,
    })
}

fn line_risk(problem: &Problem, ranges: &Ranges, line: &Line, stability: Option<&Stability>) -> LineRisk {
    let ranges = ranges.channel(&line.channel);
    let priced = ranges.and_then(|ranges| ranges.price);
    let key = line.key();
    let place = problem.placements.position(|placement| placement.key == key);
    // What is free has no share of the spend to be bought for.
    let shares = stability.filter(|_| line.spend > 0.0).and_then(|it| place.and_then(|place| it.line(place)));
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
fn added(problem: &Problem, ranges: &Ranges, line: &robust::Line) -> Option<LineRisk> {
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

fn in_use(reading: &Reading, lines: &[LineRisk]) -> InUse {
    let stated = reading.brief.uncertainty;
    let pct = |stated: Option<Share>, assumed: f64| 100.0 * stated.map_or(assumed, Share::get);
    let assumed = |range: &&Range| range.basis == Basis::Assumed;
    let prices: std::collections::BTreeMap<&str, Range> =
        lines.iter().filter_map(|line| Some((line.channel.as_str(), line.price?))).collect();
    let ceilings: Vec<Range> = lines.iter().filter_map(|line| line.ceiling).collect();
    InUse {
        prices: prices.len(),
        prices_assumed: prices.values().filter(assumed).count(),
        ceilings: ceilings.len(),
        ceilings_assumed: ceilings.iter().filter(assumed).count(),
        price_default_pct: pct(stated.price, PRICE),
        ceiling_default_pct: pct(stated.ceiling, CEILING),
    }
}
