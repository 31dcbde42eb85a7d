//! From a problem to the best split of the money: the order of wishes, one stage after the other.
//!
//! Hard limits; goals by priority, least total shortfall; the objective; then the least spend that gives
//! the same result, so that no money is spent for nothing. Here it is only decided what is solved and
//! what it means; how a stage is solved is `refine`'s, and how a plan reads is `plan`'s.

mod branch;
mod even;
mod kept_exactly;
mod newton;
mod patterns;
mod proof;
mod ranges;
mod rounding;
mod solving;
mod split;
mod thrift;
mod whole;

use std::fmt;
use std::time::Duration;

use crate::problem::outcome::Outcome;
use crate::problem::{Decision, Problem};
use crate::solver::deadline::Deadline;
use crate::solver::dual_bound::Duals;
use crate::solver::lp::{Engine, Lp, NoSolution};
use crate::solver::program;
use crate::solver::refine::{Means, first_pieces, floor, refine};
use crate::solver::stage::{Aim, Hold, Stage, spend};
use crate::tolerance::keeping::TRACE;
use crate::tolerance::proving::PASSED;
use crate::tolerance::solving::{CHASED, LEAST_BREACH, TOLERANCE};
pub use proof::Proof;
pub use rounding::{Rounding, rounded_split};
use solving::Solving;
use split::Split;

/// Up to this many placements, the split is read from a vertex.
const VERTEX: usize = 500;

/// How the recommendation is to be found.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    /// The engine.
    pub engine: Engine,
    /// The relative gap at which a plan counts as proved.
    pub tolerance: f64,
    /// How long a plan of whole things is searched for.
    pub time_limit: Duration,
    /// When everything ends with what was found so far.
    pub deadline: Deadline,
    /// Whether amounts are rounded where a brief asks for it.
    pub amounts: Amounts,
}

/// Which amounts a plan has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Amounts {
    /// Rounded where the brief asks for it: those of a plan that is shown.
    #[default]
    AsAsked,
    /// As they are best: those that reasons and prices are read from.
    Exact,
}

impl Default for Settings {
    fn default() -> Self {
        let (engine, deadline) = (Engine::default(), Deadline::default());
        Self { engine, tolerance: TOLERANCE, time_limit: TIME_LIMIT, deadline, amounts: Amounts::AsAsked }
    }
}

impl Settings {
    /// With what a stage is refined.
    pub fn means(&self) -> Means {
        Means { engine: self.engine, deadline: self.deadline }
    }

    /// Whether there is time to begin.
    fn in_time(&self) -> Result<(), NoPlan> {
        if self.deadline.has_passed() { Err(NoPlan::Time(self.time_limit)) } else { Ok(()) }
    }

    /// The same, for a search that begins now.
    fn search(&self) -> Deadline {
        self.deadline.within(self.time_limit)
    }
}

/// How long a plan of whole things is searched for, if nobody says otherwise.
pub const TIME_LIMIT: Duration = Duration::from_secs(20);

/// What branch and bound took, where a problem needed it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Searched {
    /// The nodes looked at, each bounded without the solver.
    pub nodes: usize,
}

/// The best split found and its proof.
#[derive(Clone, Debug)]
pub struct Recommendation {
    /// The split.
    pub x: Decision,
    /// Its objective, in the form's unit.
    pub value: f64,
    /// What no plan exceeds, in the form's unit.
    pub bound: f64,
    /// `(bound − value) / max(|value|, floor)`.
    pub gap: f64,
    /// How well the other steps are proved: each priority, and the least spend where one was looked for.
    pub proofs: Vec<Proof>,
    /// Whether every step is proved within the tolerance.
    pub proved: bool,
    /// Whether time was up, or somebody interrupted, before every step was at its end.
    pub cut_short: bool,
    /// All rounds of all stages.
    pub rounds: usize,
    /// What branch and bound took; none where the problem needed none.
    pub searched: Option<Searched>,
    /// The program the plan was read from, as last refined.
    pub program: Lp,
    /// The order of wishes as it was settled.
    pub holds: Vec<Hold>,
    /// The steps that decided something, in order: each priority that is missed, then the objective.
    pub settled: Vec<Settled>,
    /// A split well inside what is asked, where there is one.
    pub inside: Option<Decision>,
    /// How its amounts were rounded, where they are.
    pub rounding: Option<Rounding>,
}

/// A step as it was settled, and what every relation is worth to it at the margin.
#[derive(Clone, Debug)]
pub struct Settled {
    /// The step.
    pub stage: Stage,
    /// What each relation is worth.
    pub duals: Duals,
    /// The split they belong to.
    pub x: Decision,
}

/// Why there is no recommendation.
#[derive(Clone, Debug, PartialEq)]
pub enum NoPlan {
    /// Hard bounds contradict each other.
    Contradiction,
    /// No engine gave an answer that could be used: our fault, not the brief's.
    Engine(String),
    /// The plan failed its audit: our fault too.
    Audit(Vec<String>),
    /// No plan that keeps every hard bound was found in time, nor was it proved that there is none.
    Time(Duration),
}

impl fmt::Display for NoPlan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Contradiction => f.write_str("the hard bounds contradict each other, so no plan keeps them all"),
            Self::Engine(why) => write!(f, "no engine gave an answer that could be used: {why}"),
            Self::Audit(findings) => write!(f, "the plan failed its audit: {}", findings.join("; ")),
            Self::Time(limit) => write!(f, "no plan was found within {} seconds", limit.as_secs_f64()),
        }
    }
}

impl std::error::Error for NoPlan {}

impl From<NoSolution> for NoPlan {
    /// A contradiction is first looked for in the proven least breach; an engine's word counts only where that
    /// bound is too poor to tell, as between figures that lie many powers of ten apart.
    fn from(error: NoSolution) -> Self {
        match error {
            NoSolution::Infeasible => Self::Contradiction,
            NoSolution::Failed(why) => Self::Engine(why),
        }
    }
}

/// Finds the best split of a problem.
pub fn recommend(problem: &Problem, settings: Settings) -> Result<Recommendation, NoPlan> {
    settings.in_time()?;
    let found = in_weeks(problem, settings, &|problem| {
        if branch::is_convex(problem) {
            recommended(problem, Solving::new(problem, settings))
        } else {
            whole(problem, settings, Vec::new())
        }
    })?;
    let stage = patterns::stage(&found);
    let found = kept_exactly::settled(problem, &stage, found, settings.tolerance);
    Ok(as_asked(problem, settings, &stage, found))
}

/// The recommendation with its amounts rounded, where that is asked for.
fn as_asked(problem: &Problem, settings: Settings, stage: &Stage, found: Recommendation) -> Recommendation {
    match problem.campaign.round_to.filter(|_| settings.amounts == Amounts::AsAsked) {
        Some(to) => rounding::rounded(problem, stage, found, to),
        None => found,
    }
}

/// The best split of a problem, its bursts placed and its weeks as even as they can be.
fn in_weeks(
    problem: &Problem,
    settings: Settings,
    solve: &dyn Fn(&Problem) -> Result<Recommendation, NoPlan>,
) -> Result<Recommendation, NoPlan> {
    if problem.weekly.is_none() {
        return solve(problem);
    }
    let (decided, mut found) = if problem.open_patterns().next().is_some() {
        patterns::search(problem, settings, solve)?
    } else {
        (problem.clone(), solve(problem)?)
    };
    let stage = patterns::stage(&found);
    found.x = even::evened(&decided, &stage, found.x, settings.means());
    // Even weeks are worth no less, and may be worth a little more.
    found.value = stage.value(&decided, &Outcome::of(&decided, &found.x), &found.x);
    let scale = found.value.abs().max(problem.objective.floor);
    if found.value > found.bound + PASSED * scale {
        return Err(NoPlan::Engine("even weeks are better than what was proved to be best".to_owned()));
    }
    found.bound = found.bound.max(found.value);
    found.gap = (found.bound - found.value) / scale;
    let used = -spend(&decided, &found.x);
    for proof in found.proofs.iter_mut().filter(|proof| !proof.is_of_goals()) {
        (proof.value, proof.bound) = (used, proof.bound.max(used));
    }
    Ok(found)
}

/// Finds the best split of a problem near one that was solved, from what was learned there. It is proved as any
/// other: lines are drawn anew on its own curves, and a split counts only if it is feasible there.
pub fn recommend_near(
    problem: &Problem,
    settings: Settings,
    near: (&Problem, &Recommendation),
) -> Result<Recommendation, NoPlan> {
    settings.in_time()?;
    let (shape, found) = (near.0, &near.1.exact());
    let near = (shape, &**found);
    let found = in_weeks(problem, settings, &|problem| {
        if branch::is_convex(problem) {
            return recommended(problem, Solving::near(problem, settings, near));
        }
        let start = if problem.is_shaped_like(shape) { vec![found.x.clone()] } else { Vec::new() };
        whole(problem, settings, start)
    })?;
    let stage = patterns::stage(&found);
    let found = kept_exactly::settled(problem, &stage, found, settings.tolerance);
    Ok(as_asked(problem, settings, &stage, found))
}

/// Finds the best plan of a problem that is made of whole things.
fn whole(problem: &Problem, settings: Settings, start: Vec<Decision>) -> Result<Recommendation, NoPlan> {
    let found = whole::recommended(problem, settings, start)?;
    let stage = Stage { aim: Aim::Objective, holds: found.holds.clone(), margin: 0.0 };
    let Split { x, bound, duals, balanced } = found.split;
    let duals = ranges::counted_to_rows((problem, &found.decided), &stage, duals, &balanced);
    let mut settled = found.settled;
    settled.push(Settled { stage: stage.clone(), duals, x: balanced });
    let value = stage.value(problem, &Outcome::of(problem, &x), &x);
    let bound = bound.max(value);
    let gap = (bound - value) / value.abs().max(floor(problem, &stage));
    Ok(Recommendation {
        x,
        value,
        bound,
        gap,
        proved: proof::all_hold(gap, &found.proofs, settings.tolerance),
        proofs: found.proofs,
        cut_short: found.cut_short,
        rounds: found.rounds,
        searched: Some(found.searched),
        program: program::of(problem, &stage, &found.pieces).lp,
        holds: found.holds,
        inside: None,
        rounding: None,
        settled,
    })
}

fn recommended(problem: &Problem, mut solving: Solving) -> Result<Recommendation, NoPlan> {
    let settings = solving.settings;
    let (split, inside) = match solving.hopeful() {
        Some(split) => (split, solving.inside.clone()),
        None => solving.in_order()?,
    };
    let stage = Stage { aim: Aim::Objective, holds: solving.holds.clone(), margin: 0.0 };
    let split = solving.near_enough_for_money(&stage, split);
    let Split { mut x, bound: proved, duals, balanced } = split;
    let duals = ranges::counted_to_rows((problem, problem), &stage, duals, &balanced);
    let edge = stage.at_the_edge();
    if let Some(clean) = thrift::clean(problem, &x, TRACE).into_iter().find(|clean| edge.keeps(problem, clean)) {
        x = clean;
    }
    let x = solving.for_the_least_spend(&stage, x, &duals);
    solving.settled.push(Settled { stage: stage.clone(), duals, x: balanced });
    let value = stage.value(problem, &Outcome::of(problem, &x), &x);
    let bound = proved.max(value);
    let gap = (bound - value) / value.abs().max(floor(problem, &stage));
    Ok(Recommendation {
        x,
        value,
        bound,
        gap,
        proved: proof::all_hold(gap, &solving.proofs, settings.tolerance),
        proofs: solving.proofs,
        cut_short: settings.deadline.has_passed(),
        rounds: solving.rounds,
        searched: None,
        program: program::of(problem, &stage, &solving.pieces).lp,
        holds: solving.holds,
        inside,
        rounding: None,
        settled: solving.settled,
    })
}

/// The engine that suits a problem. The vertices of HiGHS pay off on large plans; small ones are done before it has
/// started, and a search begins too many programs anew.
#[cfg(feature = "highs")]
pub fn engine(problem: &Problem) -> Engine {
    if problem.placements.len() > VERTEX && !takes_a_search(problem) { Engine::Both } else { Engine::Pure }
}

/// The engine that suits a problem: the only one that this build has.
#[cfg(not(feature = "highs"))]
pub fn engine(_: &Problem) -> Engine {
    Engine::Pure
}

/// Whether the best plan of a problem takes a search, because something is whole, or rises ever faster.
pub fn takes_a_search(problem: &Problem) -> bool {
    !branch::is_convex(problem)
}

/// The priorities up to one that are missed, each with its proven step: less exact than a plan, and sooner.
pub fn chase(problem: &Problem, settings: Settings, upto: u32) -> Result<Vec<Settled>, NoPlan> {
    settings.in_time()?;
    if !branch::is_convex(problem) {
        return whole::chased(problem, settings, upto);
    }
    let mut solving = Solving::new(problem, settings);
    if solving.contradicts()? {
        return Err(NoPlan::Contradiction);
    }
    solving.goals(CHASED, upto)?;
    Ok(solving.settled)
}

/// The proven least total breach of the hard bounds, each in its row's scale.
pub fn least_breach(problem: &Problem, settings: Settings) -> Result<f64, NoSolution> {
    breach_step(problem, settings).map(|(least, _)| least)
}

/// The same, with what every bound is worth to it.
pub fn breach_step(problem: &Problem, settings: Settings) -> Result<(f64, Settled), NoSolution> {
    if !branch::is_convex(problem) {
        return Ok(whole::least_breach(problem, settings));
    }
    let stage = Stage { aim: Aim::LeastBreach, holds: Vec::new(), margin: 0.0 };
    let refined = refine(problem, &stage, &mut first_pieces(problem), (settings.means(), LEAST_BREACH), None)?;
    let x = refined.best.map_or_else(|| vec![0.0; problem.placements.len()].into(), |best| best.x);
    Ok((-refined.bound, Settled { stage, duals: refined.proving, x }))
}
