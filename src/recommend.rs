//! From a case to the best split of the money: the order of wishes, one stage after the other.
//!
//! Hard limits; goals by priority, least total shortfall; the objective; then the least spend that gives
//! the same result, so that no money is spent for nothing. Here it is only decided what is solved and
//! what it means; how a stage is solved is `refine`'s, and how a plan reads is `plan`'s.

use crate::bound::{self, Multipliers};
use crate::case::Case;
use crate::lp::{Engine, Lp, NoSolution};
use crate::outcome::Outcome;
use crate::polish::polish;
use crate::program::{self, Pieces};
use crate::refine::{Candidate, Precision, Refined, first_pieces, floor, pieces_near, read, refine, repaired, touch};
use crate::stage::{Aim, Hold, MET, MISSED_ROOM, Stage, spend};

/// How much targets are raised and caps lowered to find a plan well inside what is asked: less where bounds
/// leave no more room.
const MARGINS: [f64; 4] = [1e-2, 1e-3, 1e-4, 1e-6];

/// A share of the money that is only an interior point's trace: a cent of a million.
const TRACE: f64 = 1e-8;

/// Up to this many placements, splits are polished far beyond the tolerance: the value to 10⁻⁴ fixes the
/// split only to about its square root.
const POLISHED: usize = 100;
/// The gap that polishing aims for.
const POLISH: f64 = 1e-9;
/// The gap at which a polish is tried before refining further: near enough for Newton's method, which then
/// gains more digits in a thousandth of the time.
const EARLY: f64 = 1e-4;
/// A polish that comes this close to its own bound needs no further rounds.
const EXACT: f64 = 1e-9;
/// Two results are the same within this share, when one is cheaper by a thousandth of the money.
const SAME_RESULT: f64 = 1e-7;
/// When the whole budget is worth less than this share of the value, money may be left.
const NO_PRICE: f64 = 1e-5;
/// Up to this many placements, the split is read from a vertex.
const VERTEX: usize = 500;

/// How exactly goals are settled in a plan.
const SETTLED: Precision = Precision { tolerance: 1e-6, polish: 1e-9 };
/// How exactly they are settled where only the way out is looked for.
const CHASED: Precision = Precision { tolerance: 1e-5, polish: 1e-6 };

/// How the recommendation is to be found.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    /// The engine.
    pub engine: Engine,
    /// The relative gap at which a plan counts as proved.
    pub tolerance: f64,
}

impl Default for Settings {
    fn default() -> Self {
        Self { engine: Engine::default(), tolerance: 1e-4 }
    }
}

/// The best split found and its proof.
#[derive(Clone, Debug)]
pub struct Recommendation {
    /// The split.
    pub x: Vec<f64>,
    /// Its objective, in the form's unit.
    pub value: f64,
    /// What no plan exceeds, in the form's unit.
    pub bound: f64,
    /// `(bound − value) / max(|value|, floor)`.
    pub gap: f64,
    /// Whether the gap is within the tolerance.
    pub proved: bool,
    /// All rounds of all stages.
    pub rounds: usize,
    /// The program the plan was read from, as last refined.
    pub program: Lp,
    /// The order of wishes as it was settled.
    pub holds: Vec<Hold>,
    /// The steps that decided something, in order: each priority that is missed, then the objective.
    pub settled: Vec<Settled>,
    /// A split well inside what is asked, where there is one.
    pub inside: Option<Vec<f64>>,
}

/// A step as it was settled, and what every relation is worth to it at the margin.
#[derive(Clone, Debug)]
pub struct Settled {
    /// The step.
    pub stage: Stage,
    /// What each relation is worth.
    pub multipliers: Multipliers,
    /// The split they belong to.
    pub x: Vec<f64>,
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
}

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

/// Finds the best split of a case.
pub fn recommend(case: &Case, settings: Settings) -> Result<Recommendation, NoPlan> {
    recommended(case, Solving::new(case, settings))
}

/// Finds the best split of a case near one that was solved, from what was learned there. It is proved as any
/// other: lines are drawn anew on its own curves, and a split counts only if it is feasible there.
pub fn recommend_near(
    case: &Case,
    settings: Settings,
    near: (&Case, &Recommendation),
) -> Result<Recommendation, NoPlan> {
    recommended(case, Solving::near(case, settings, near))
}

fn recommended(case: &Case, mut solving: Solving) -> Result<Recommendation, NoPlan> {
    let settings = solving.settings;
    if solving.inside.is_none() && solving.contradicts()? {
        return Err(NoPlan::Contradiction);
    }
    let inside = solving.goals(SETTLED, u32::MAX)?;
    let stage = Stage { aim: Aim::Objective, holds: solving.holds.clone(), margin: 0.0 };
    let Split { mut x, bound: proved, multipliers, balanced } = solving.objective(&stage, inside.as_deref())?;
    solving.settled.push(Settled { stage: stage.clone(), multipliers, x: balanced });
    let clean: Vec<f64> = x.iter().map(|&x| if x < TRACE { 0.0 } else { x }).collect();
    if stage.keeps(case, &clean) {
        x = clean;
    }
    let value = stage.value(case, &Outcome::of(case, &x), &x);
    let bound = proved.max(value);
    let gap = (bound - value) / value.abs().max(floor(case, &stage));
    Ok(Recommendation {
        x,
        value,
        bound,
        gap,
        proved: gap <= settings.tolerance,
        rounds: solving.rounds,
        program: program::of(case, &stage, &solving.pieces).lp,
        holds: solving.holds,
        inside,
        settled: solving.settled,
    })
}

/// The priorities up to one that are missed, each with its proven step: less exact than a plan, and sooner.
pub fn chase(case: &Case, settings: Settings, upto: u32) -> Result<Vec<Settled>, NoPlan> {
    let mut solving = Solving::new(case, settings);
    if solving.contradicts()? {
        return Err(NoPlan::Contradiction);
    }
    solving.goals(CHASED, upto)?;
    Ok(solving.settled)
}

/// The priorities of the goals, the first first.
fn priorities(case: &Case) -> Vec<u32> {
    let mut priorities: Vec<u32> = case.goals.iter().map(|goal| goal.priority).collect();
    priorities.dedup();
    priorities
}

/// Every priority met.
fn met(case: &Case) -> Vec<Hold> {
    priorities(case).into_iter().map(|priority| Hold { priority, most: MET }).collect()
}

/// A polished split that may stand in the plan.
struct Balanced {
    /// The split, feasible by the true curves.
    x: Vec<f64>,
    /// The multipliers it satisfies.
    multipliers: Multipliers,
    /// What they prove.
    bound: f64,
    /// Whether the budget is not what keeps it from being better.
    leaves_money: bool,
}

impl Balanced {
    fn split(self) -> Split {
        Split { balanced: self.x.clone(), x: self.x, bound: self.bound, multipliers: self.multipliers }
    }
}

/// What the objective's step came to.
struct Split {
    /// The split.
    x: Vec<f64>,
    /// What no split exceeds.
    bound: f64,
    /// What proves it.
    multipliers: Multipliers,
    /// The split the multipliers belong to, before money was saved.
    balanced: Vec<f64>,
}

/// The case while it is being solved: pieces and holds grow from stage to stage.
struct Solving<'a> {
    case: &'a Case,
    settings: Settings,
    pieces: Pieces,
    rounds: usize,
    holds: Vec<Hold>,
    settled: Vec<Settled>,
    /// A split that meets every bound and goal, known beforehand.
    inside: Option<Vec<f64>>,
    /// What every relation was worth in a case near this one.
    multipliers: Option<Multipliers>,
}

impl<'a> Solving<'a> {
    fn new(case: &'a Case, settings: Settings) -> Self {
        let (pieces, holds, settled) = (first_pieces(case), Vec::new(), Vec::new());
        Self { case, settings, pieces, rounds: 0, holds, settled, inside: None, multipliers: None }
    }

    /// Begins with the split that was well inside, if it still is, and with lines that touch where a case
    /// near this one had its best split, and where this one would have it at the same prices.
    fn near(case: &'a Case, settings: Settings, (near, found): (&Case, &Recommendation)) -> Self {
        let mut solving = Self::new(case, settings);
        let Some(step) = found.settled.last().filter(|_| case.is_shaped_like(near)) else {
            return solving;
        };
        let all_met = Stage { aim: Aim::Objective, holds: met(case), margin: 0.0 };
        let multipliers = step.multipliers.carried(&step.stage, (near, case));
        let x: Vec<f64> = step.x.iter().zip(&case.placements).map(|(x, p)| x.min(p.most)).collect();
        let peaks = bound::of(case, &step.stage, &multipliers);
        touch(case, &mut solving.pieces, &x, &Outcome::of(case, &x).sums);
        touch(case, &mut solving.pieces, &peaks.x, &peaks.depth);
        let candidates = found.inside.iter().chain([&x]);
        solving.inside = candidates.filter(|x| all_met.keeps(case, x)).cloned().next();
        solving.multipliers = Some(multipliers);
        solving
    }

    /// The best split for the objective: by Newton's method alone where it gets there from a case nearby, or
    /// from a few rounds; after all rounds otherwise.
    fn objective(&mut self, stage: &Stage, inside: Option<&[f64]>) -> Result<Split, NoPlan> {
        let nearby = self.multipliers.take();
        if let Some(exact) = nearby.and_then(|multipliers| self.exact(stage, &multipliers, inside)) {
            return Ok(exact);
        }
        let precision = self.precision();
        if precision.polish < EARLY {
            let early = self.refine(stage, Precision { polish: EARLY, ..precision }, inside)?;
            if let Some(exact) = self.exact(stage, &early.multipliers, inside) {
                return Ok(exact);
            }
            if early.gap(floor(self.case, stage)) <= precision.polish {
                return self.refined(stage, &early, inside);
            }
        }
        let refined = self.refine(stage, precision, inside)?;
        self.refined(stage, &refined, inside)
    }

    /// A split that Newton's method makes exact, where the budget is what keeps it from being better.
    fn exact(&self, stage: &Stage, start: &Multipliers, inside: Option<&[f64]>) -> Option<Split> {
        let (balanced, value) = self.balanced(stage, start, inside)?;
        let scale = value.abs().max(floor(self.case, stage));
        let exact = (balanced.bound - value).abs() <= EXACT * scale && !balanced.leaves_money;
        exact.then(|| balanced.split())
    }

    /// The split that all rounds came to: polished where that succeeds, else the cheapest of its value.
    fn refined(&mut self, stage: &Stage, refined: &Refined, inside: Option<&[f64]>) -> Result<Split, NoPlan> {
        let case = self.case;
        let kept = || repaired(case, stage, inside?.to_vec(), None);
        let Some(best) = refined.best.clone().or_else(kept) else {
            return Err(NoPlan::Engine("no split could be made feasible".to_owned()));
        };
        // The bound is for splits that keep every row; what a row is broken by within the engines' room has its price.
        let rows = case.limits.iter().zip(&refined.multipliers.limit);
        let priced: f64 = rows.map(|(limit, y)| y.abs() * limit.breach(&best.x)).sum();
        if best.value > refined.bound + 2.0 * priced + 1e-7 * best.value.abs().max(floor(case, stage)) {
            return Err(NoPlan::Engine("a plan is better than what was proved to be best".to_owned()));
        }
        let polished = self.polished(stage, refined, &best, inside);
        let thrifty = polished.as_ref().is_none_or(|polished| polished.leaves_money);
        let mut split = polished.map_or_else(
            || Split {
                x: best.x.clone(),
                bound: refined.bound,
                multipliers: refined.proving.clone(),
                balanced: best.x.clone(),
            },
            Balanced::split,
        );
        split.bound = split.bound.min(refined.bound);
        if thrifty {
            let x = self.least_spend(stage, refined, &best, inside);
            split.x = self.thrifty(stage, (refined, x))?;
        }
        Ok(split)
    }

    fn precision(&self) -> Precision {
        let tolerance = self.settings.tolerance;
        let small = self.case.placements.len() <= POLISHED;
        Precision { tolerance, polish: if small { POLISH } else { tolerance } }
    }

    fn refine(&mut self, stage: &Stage, precision: Precision, inside: Option<&[f64]>) -> Result<Refined, NoSolution> {
        let refined = refine(self.case, stage, &mut self.pieces, (self.settings.engine, precision), inside)?;
        self.rounds += refined.rounds;
        Ok(refined)
    }

    /// Whether the hard bounds contradict each other, by the proven bound on the least breach. An
    /// engine's word that there is no point is only the reason to look.
    fn contradicts(&mut self) -> Result<bool, NoSolution> {
        let stage = Stage { aim: Aim::LeastShortfall(None), holds: Vec::new(), margin: MARGINS[0] };
        match program::of(self.case, &stage, &self.pieces).lp.solve(self.settings.engine) {
            Ok(_) => Ok(false),
            Err(_) => least_breach(self.case, self.settings).map(|least| least > 1e-7),
        }
    }

    /// A split well inside what is asked, or as far inside as there is one.
    fn well_inside(&mut self) -> Option<Vec<f64>> {
        let coarse = Precision { tolerance: 1e-3, polish: 1e-4 };
        let nothing = vec![0.0; self.case.placements.len()];
        MARGINS.into_iter().find_map(|margin| {
            let raised = Stage { aim: Aim::LeastShortfall(None), holds: Vec::new(), margin };
            self.refine(&raised, coarse, Some(&nothing)).ok()?.best.map(|best| best.x)
        })
    }

    /// Settles the goals by priority, up to one; a split well inside what is then held.
    fn goals(&mut self, exact: Precision, upto: u32) -> Result<Option<Vec<f64>>, NoSolution> {
        if self.case.goals.is_empty() && self.case.follows.is_empty() {
            return Ok(None);
        }
        let mut inside = self.inside.clone().or_else(|| self.well_inside());
        for priority in priorities(self.case).into_iter().filter(|priority| *priority <= upto) {
            let stage = Stage { aim: Aim::LeastShortfall(Some(priority)), holds: self.holds.clone(), margin: 0.0 };
            let missed =
                inside.as_ref().and_then(|x| repaired(self.case, &stage, x.clone(), None)).map(|kept| -kept.value);
            if missed.is_some_and(|missed| missed <= 0.0) {
                self.holds.push(Hold { priority, most: MET });
                continue;
            }
            let refined = self.refine(&stage, exact, inside.as_deref())?;
            let Some(best) = refined.best else {
                return Err(NoSolution::Failed("no split keeps the goals of a higher priority".to_owned()));
            };
            self.holds.push(Hold {
                priority,
                most: if best.value < -MET { MISSED_ROOM - best.value } else { MET - best.value },
            });
            if best.value < -MET {
                self.settled.push(Settled { stage, multipliers: refined.proving, x: best.x.clone() });
            }
            inside = Some(best.x);
        }
        Ok(inside)
    }

    /// The least spend on the last program's optimal face, read from a vertex: kept where the audited
    /// value is not lower. Demanding only the plan's own value would show the tolerance as unspent.
    fn least_spend(&self, stage: &Stage, refined: &Refined, best: &Candidate, inside: Option<&[f64]>) -> Vec<f64> {
        let scale = refined.promised.abs().max(floor(self.case, stage));
        if self.case.placements.len() > VERTEX {
            return self.without_traces(stage, best);
        }
        let near = pieces_near(&self.pieces, &best.x);
        let best_vertex = program::of(self.case, stage, &near).lp.vertex(self.settings.engine);
        let promised = best_vertex.map_or(refined.promised, |vertex| vertex.objective);
        let kept = |slack: f64| {
            let least = Stage { aim: Aim::LeastSpend(promised - slack * scale), ..stage.clone() };
            let program = program::of(self.case, &least, &near);
            let vertex = program.lp.vertex(self.settings.engine).ok()?;
            let candidate = repaired(self.case, stage, read(self.case, &program, &vertex), inside)?;
            let cheaper = spend(self.case, &candidate.x) <= spend(self.case, &best.x) + 1e-9;
            (candidate.value >= best.value - (slack + 1e-8) * scale && cheaper).then_some(candidate.x)
        };
        [1e-9, 1e-8].into_iter().find_map(kept).unwrap_or_else(|| self.without_traces(stage, best))
    }

    /// Where the budget has no price, the same result may be had for less money: the least spend that
    /// gives it up to a ten-millionth, when that saves a thousandth of the money.
    fn thrifty(&mut self, stage: &Stage, (refined, x): (&Refined, Vec<f64>)) -> Result<Vec<f64>, NoSolution> {
        let value = stage.value(self.case, &Outcome::of(self.case, &x), &x);
        let scale = value.abs().max(floor(self.case, stage));
        let priced = refined.multipliers.limit.first().is_some_and(|price| *price > NO_PRICE * scale);
        if self.case.objective.minimise || priced || self.case.placements.len() > VERTEX {
            return Ok(x);
        }
        let kept = value - SAME_RESULT * scale;
        let least = Stage { aim: Aim::LeastSpend(kept), ..stage.clone() };
        let precision = Precision { tolerance: 1e-4, polish: 1e-6 };
        let found = self.refine(&least, precision, Some(&x))?.best;
        let Some(found) = found.filter(|found| spend(self.case, &found.x) < spend(self.case, &x) - 1e-3) else {
            return Ok(x);
        };
        // The vertex beside it buys no crumbs.
        let program = program::of(self.case, &least, &pieces_near(&self.pieces, &found.x));
        let vertex = program.lp.vertex(self.settings.engine).ok().map(|vertex| read(self.case, &program, &vertex));
        let vertex = vertex.and_then(|vertex| repaired(self.case, &least, vertex, Some(&x)));
        let clean = vertex.filter(|vertex| vertex.value >= found.value - 1e-4);
        Ok(clean.map_or(found.x, |clean| clean.x))
    }

    /// The split that Newton's method makes of the last multipliers, where it is worth no less and its own
    /// bound lies no further above it: then it is right to many more digits, and balanced to as many.
    fn polished(&self, stage: &Stage, refined: &Refined, best: &Candidate, inside: Option<&[f64]>) -> Option<Balanced> {
        let (balanced, value) = self.balanced(stage, &refined.multipliers, inside)?;
        let scale = best.value.abs().max(floor(self.case, stage));
        let distance = (refined.bound - best.value).max(1e-7 * scale);
        let better = value >= best.value - 1e-9 * scale && balanced.bound - value <= distance;
        better.then_some(balanced)
    }

    /// The split that Newton's method makes of some multipliers, made feasible, and its value.
    fn balanced(&self, stage: &Stage, start: &Multipliers, inside: Option<&[f64]>) -> Option<(Balanced, f64)> {
        if self.case.placements.len() > VERTEX {
            return None;
        }
        let polished = polish(self.case, stage, start)?;
        let bound = bound::of(self.case, stage, &polished.multipliers).value;
        let candidate = repaired(self.case, stage, polished.x, inside)?;
        let x = self.without_traces(stage, &candidate);
        let value = stage.value(self.case, &Outcome::of(self.case, &x), &x);
        let leaves_money = polished.multipliers.limit.first().is_none_or(|price| *price == 0.0);
        Some((Balanced { x, multipliers: polished.multipliers, bound, leaves_money }, value))
    }

    /// The best split without what an interior point leaves everywhere, where that costs nothing: the
    /// most is left out that keeps every hold and the value.
    fn without_traces(&self, stage: &Stage, best: &Candidate) -> Vec<f64> {
        let scale = best.value.abs().max(floor(self.case, stage));
        let left_out = |trace: f64| {
            let x: Vec<f64> = best.x.iter().map(|&x| if x < trace { 0.0 } else { x }).collect();
            let value = stage.value(self.case, &Outcome::of(self.case, &x), &x);
            (stage.keeps(self.case, &x) && value >= best.value - 1e-7 * scale).then_some(x)
        };
        [1e-5, 1e-6, 1e-7, TRACE].into_iter().find_map(left_out).unwrap_or_else(|| best.x.clone())
    }
}

/// The proven least total breach of the hard bounds, each in its row's scale.
pub fn least_breach(case: &Case, settings: Settings) -> Result<f64, NoSolution> {
    breach_step(case, settings).map(|(least, _)| least)
}

/// The same, with what every bound is worth to it.
pub fn breach_step(case: &Case, settings: Settings) -> Result<(f64, Settled), NoSolution> {
    let stage = Stage { aim: Aim::LeastBreach, holds: Vec::new(), margin: 0.0 };
    let precision = Precision { tolerance: 1e-8, polish: 1e-9 };
    let refined = refine(case, &stage, &mut first_pieces(case), (settings.engine, precision), None)?;
    let x = refined.best.map_or_else(|| vec![0.0; case.placements.len()], |best| best.x);
    Ok((-refined.bound, Settled { stage, multipliers: refined.proving, x }))
}
