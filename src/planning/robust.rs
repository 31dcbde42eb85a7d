//! The robust plan: the best worst case when at most `Γ` channels turn bad at once.
//!
//! A bad channel has its high price and its low ceilings, in all its roles. Spend stays as planned; what it buys
//! is less. With `U(x, S)` the objective of a split `x` when the channels `S` are bad, the robust plan is
//!
//! ```text
//! maximise over x   min over |S| ≤ Γ of  U(x, S)
//! ```
//!
//! under the hard bounds and the goals at the catalogue's own figures. `Γ` is the budget of uncertainty of Bertsimas
//! and Sim (2004, "The price of robustness"), counted in channels. Every `U(·, S)` is concave, so their minimum is
//! concave too. Sets `S` are added one by one: the worst set of the plan so far becomes a world with depths, pools and
//! reach of its own. The bound covers only the worlds added and is therefore never too low. The worst case of the plan
//! is searched exactly over all sets and is therefore guaranteed.

pub mod worlds;
mod worst_case;

use std::fmt;

use serde::Serialize;

use crate::fault::{Code, Fault};
use crate::planning::what_if::Answer;
use crate::problem::outcome::Outcome;
use crate::problem::{Decision, Goal, Placement, Problem, Sense, Want};
use crate::solver::cuts::{add_tangents, first_cuts};
use crate::solver::recommend::{Amounts, NoPlan, Settings, rounded_split};
use crate::solver::refine::{Precision, refine};
use crate::solver::stage::{Aim, Stage};
use crate::text::language::Text;
use crate::text::messages::{say, word};
use crate::tolerance::feasibility::{AS_GOOD_WITHOUT_NEGLIGIBLE, NEGLIGIBLE_IN_WORLDS};
use crate::tolerance::solving::POLISH_OF_WORLDS;
use worlds::problem_in_worlds;
pub use worst_case::{UncertaintySet, WorstCase};

/// The most sets of channels that are added.
const MOST_WORLDS: usize = 60;
/// Earlier splits whose tangents a new program begins with.
const REMEMBERED: usize = 6;

/// The robust plan beside the recommended one, in the objective's own unit.
#[derive(Clone, Debug, Serialize)]
pub struct RobustPlan {
    /// How many channels may turn bad at once.
    pub gamma: usize,
    /// The channels that can turn bad.
    pub channels: Vec<String>,
    /// The plan it is compared with: the recommended one, or a planner's own split.
    pub planned: Outlook,
    /// The robust plan.
    pub robust: Outlook,
    /// The bound on the worst case of any plan.
    pub bound: f64,
    /// The distance of the robust plan's worst case to it, as a share of the worst case.
    pub gap: f64,
    /// Whether that is within the tolerance.
    pub proved: bool,
    /// What the robust plan costs when nothing goes wrong.
    pub cost: f64,
    /// What it saves in the worst case.
    pub gain: f64,
    /// The lines of both plans.
    pub lines: Vec<RobustLine>,
    /// The goals on reach, each in its own worst case.
    pub goals: Vec<GoalOutlook>,
    /// How many sets of channels were added.
    pub worlds: usize,
    /// The robust split, as the problem counts it.
    #[serde(skip)]
    pub x: Decision,
}

impl RobustPlan {
    /// Net media of a placement in the robust plan; none where neither plan buys it.
    pub fn spend(&self, phase: &str, channel: &str) -> Option<f64> {
        let line = self.lines.iter().find(|line| line.phase == phase && line.channel == channel);
        line.map(|line| line.spend_robust)
    }
}

/// What a plan brings as planned and at the worst.
#[derive(Clone, Debug, Serialize)]
pub struct Outlook {
    /// At the catalogue's own figures.
    pub at_mid: f64,
    /// In the worst case: what it brings whichever channels turn bad.
    pub worst: f64,
    /// The channels that turn bad in the worst case.
    pub worst_channels: Vec<String>,
}

/// A placement in both plans.
#[derive(Clone, Debug, Serialize)]
pub struct RobustLine {
    /// The phase's key.
    pub phase: String,
    /// The channel's key.
    pub channel: String,
    /// The channel's name.
    pub channel_name: Text,
    /// Net media in the plan it is compared with.
    pub spend_planned: f64,
    /// Net media in the robust plan.
    pub spend_robust: f64,
}

/// A goal on reach in both plans, in points; the target too.
#[derive(Clone, Debug, Serialize)]
pub struct GoalOutlook {
    /// Its key.
    pub goal: String,
    /// The target.
    pub target_pct: f64,
    /// The worst case of the plan it is compared with.
    pub planned_worst_pct: f64,
    /// The worst case of the robust plan.
    pub robust_worst_pct: f64,
}

/// Why there is no robust plan.
#[derive(Clone, Debug)]
pub enum NoRobustPlan {
    /// The brief or `--gamma` does not allow one.
    Refused(Fault),
    /// No engine gave a usable answer.
    NoPlan(NoPlan),
}

impl fmt::Display for NoRobustPlan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused(fault) => f.write_str(&say!("there-is-no-robust-plan", fault = fault.to_string())),
            Self::NoPlan(why) => why.fmt(f),
        }
    }
}

impl std::error::Error for NoRobustPlan {}

/// The robust plan of a solved problem, compared with a split of it, such as the recommended one.
pub fn robust(
    set: &UncertaintySet,
    base: &Answer,
    split: &Decision,
    settings: Settings,
) -> Result<RobustPlan, NoRobustPlan> {
    let UncertaintySet { gamma, .. } = *set;
    let channels = set.channels();
    refusal(&base.problem, gamma, channels.len()).map_or(Ok(()), |fault| Err(NoRobustPlan::Refused(fault)))?;
    let exact = solve_world_by_world(set, &base.exact(), settings).map_err(NoRobustPlan::NoPlan)?;
    let robust_split = with_rounded_amounts(set, base, exact, settings);
    let natural = |value: f64| base.problem.objective.natural(value);
    let outlook = |x: &Decision, worst: WorstCase| Outlook {
        at_mid: natural(Outcome::of(&base.problem, x).value(&base.problem.objective.form, x)),
        worst: natural(worst.proven),
        worst_channels: worst.channels,
    };
    let planned = outlook(split, set.worst_case(&base.problem.objective.form, split));
    let robust = outlook(&robust_split.x, robust_split.worst);
    let scale = robust.worst.abs().max(natural(base.problem.objective.floor));
    let gap = ((natural(robust_split.bound) - robust.worst) / scale).max(0.0);
    Ok(RobustPlan {
        gamma,
        channels,
        bound: natural(robust_split.bound),
        gap,
        proved: robust_split.proved,
        cost: planned.at_mid - robust.at_mid,
        gain: robust.worst - planned.worst,
        lines: lines(&base.problem, split, &robust_split.x),
        goals: base.problem.goals.iter().filter_map(|goal| goal_outlook(set, goal, split, &robust_split.x)).collect(),
        worlds: robust_split.worlds,
        planned,
        robust,
        x: robust_split.x,
    })
}

/// The fault of a brief or a `gamma` that allows no robust plan.
fn refusal(problem: &Problem, gamma: usize, channels: usize) -> Option<Fault> {
    let objective = &problem.objective;
    let reaches =
        objective.sought.frequency() == 1 && !objective.form.reach.is_empty() && objective.form.linear.is_empty();
    if objective.sense == Sense::Minimise || !reaches {
        let aim = objective.sought.in_words();
        let what = match objective.sense {
            Sense::Minimise => say!("robust-plan-and-brief-minimises", aim),
            Sense::Maximise => say!("robust-plan-and-brief-maximises", aim),
        };
        let fault = Fault::at(Code::Unsupported, &["objective"], what);
        return Some(fault.help(word!("maximise-reach-or-leave-gamma-out")));
    }
    if gamma > channels {
        let fault = Fault::whole(
            Code::OutOfRange,
            format!("--gamma {gamma}"),
            say!("channels-that-can-turn-bad", channels, gamma = gamma.to_string()),
        );
        return Some(fault.help(say!("at-most-gamma", channels = channels.to_string())));
    }
    None
}

struct RobustSplit {
    x: Decision,
    worst: WorstCase,
    bound: f64,
    /// Whether the exact split is proved; the cost of rounding does not count.
    proved: bool,
    worlds: usize,
}

/// The robust split with its amounts rounded, where the brief asks for that.
fn with_rounded_amounts(
    set: &UncertaintySet,
    base: &Answer,
    robust_split: RobustSplit,
    settings: Settings,
) -> RobustSplit {
    let problem = set.problem;
    let Some(to) = problem.campaign.round_to.filter(|_| settings.amounts == Amounts::AsAsked) else {
        return robust_split;
    };
    let stage = Stage { aim: Aim::WorstCase, held: base.found.held.clone(), margin: 0.0 };
    let x = rounded_split(problem, &stage, &robust_split.x, to);
    RobustSplit { worst: set.worst_case(&problem.objective.form, &x), x, ..robust_split }
}

/// Solves with the worlds so far and adds the worst one, until no world is worse.
fn solve_world_by_world(set: &UncertaintySet, base: &Answer, settings: Settings) -> Result<RobustSplit, NoPlan> {
    let (problem, form) = (set.problem, &set.problem.objective.form);
    let stage = Stage { aim: Aim::WorstCase, held: base.found.held.clone(), margin: 0.0 };
    let precision = Precision { tolerance: settings.tolerance / 2.0, polish: POLISH_OF_WORLDS / 10.0 };
    let inside = base.found.inside.as_ref().unwrap_or(&base.found.x);
    let worst = set.worst_case(form, &base.found.x);
    let mut worlds = vec![worst.channels.clone()];
    let mut splits_seen = vec![base.found.x.clone()];
    let mut robust_split =
        RobustSplit { x: base.found.x.clone(), worst, bound: f64::INFINITY, proved: false, worlds: 1 };
    while worlds.len() <= MOST_WORLDS && (worlds.len() == 1 || !settings.deadline.has_passed()) {
        let with_worlds = problem_in_worlds(problem, set.bad, &worlds);
        let mut cuts = first_cuts(&with_worlds);
        for x in splits_seen.iter().rev().take(REMEMBERED) {
            add_tangents(&with_worlds, &mut cuts, x, &Outcome::of(&with_worlds, x).sums);
        }
        let refined = refine(&with_worlds, &stage, &mut cuts, settings.options(), precision, Some(inside))?;
        robust_split.bound = robust_split.bound.min(refined.bound);
        robust_split.worlds = worlds.len();
        let Some(best_split) = refined.best else { break };
        let x = without_negligible_spend(&with_worlds, &stage, &best_split.x);
        let worst = set.worst_case(form, &x);
        let next_world = worst.channels.clone();
        if worst.proven > robust_split.worst.proven {
            (robust_split.x, robust_split.worst) = (x.clone(), worst);
        }
        let scale = robust_split.worst.proven.abs().max(problem.objective.floor);
        if robust_split.bound - robust_split.worst.proven <= POLISH_OF_WORLDS * scale || worlds.contains(&next_world) {
            break;
        }
        worlds.push(next_world);
        splits_seen.push(x);
    }
    let scale = robust_split.worst.proven.abs().max(problem.objective.floor);
    robust_split.proved = robust_split.bound - robust_split.worst.proven <= settings.tolerance * scale;
    Ok(robust_split)
}

/// The split without the negligible amounts that an interior point leaves, where that costs nothing.
fn without_negligible_spend(problem: &Problem, stage: &Stage, x: &Decision) -> Decision {
    let value = |x: &Decision| stage.value(problem, &Outcome::of(problem, x), x);
    let without_below = |threshold: f64| {
        let without_small: Decision = x.iter().map(|&x| if x < threshold { 0.0 } else { x }).collect();
        (stage.is_feasible(problem, &without_small)
            && value(&without_small) >= value(x) - AS_GOOD_WITHOUT_NEGLIGIBLE * value(x).abs())
        .then_some(without_small)
    };
    NEGLIGIBLE_IN_WORLDS.into_iter().find_map(without_below).unwrap_or_else(|| x.clone())
}

fn lines(problem: &Problem, planned: &Decision, robust: &Decision) -> Vec<RobustLine> {
    let ((as_planned, planned), (as_robust, robust)) = (problem.folded(planned), problem.folded(robust));
    let per_x = as_planned.placements.iter().zip(&as_robust.placements);
    let line_pairs = per_x.zip(planned.iter().zip(&robust));
    let bought = line_pairs.filter(|(_, (planned, robust))| **planned > 0.0 || **robust > 0.0);
    let line =
        |((placement, robust_placement), (planned, robust)): ((&Placement, &Placement), (&f64, &f64))| RobustLine {
            phase: problem.phases[placement.phase].journey.key.clone(),
            channel: placement.channel.clone(),
            channel_name: placement.name.clone(),
            spend_planned: placement.spend_per_x().get() * planned,
            spend_robust: robust_placement.spend_per_x().get() * robust,
        };
    bought.map(line).collect()
}

fn goal_outlook(set: &UncertaintySet, goal: &Goal, planned: &Decision, robust: &Decision) -> Option<GoalOutlook> {
    let Want::Reach(target) = goal.want else { return None };
    let worst = |x: &Decision| 100.0 * target * set.worst_case(&goal.form, x).proven;
    Some(GoalOutlook {
        goal: goal.key.clone(),
        target_pct: 100.0 * target,
        planned_worst_pct: worst(planned),
        robust_worst_pct: worst(robust),
    })
}
