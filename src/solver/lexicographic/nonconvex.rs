//! The order of wishes where plans are made of whole things: each stage is searched by branch and bound.
//!
//! First in the hope that all goals can be met; where they cannot, priority after priority. What is found is then held
//! fast, channels, lots and all, so that the rest can be made exact and priced like any other plan.

use super::convex::{Solving, met, priorities};
use super::proved_split::Split;
use crate::problem::{Decision, Problem};
use crate::solver::branch::{self, Found, Until};
use crate::solver::convexity::is_convex;
use crate::solver::cuts::Cuts;
use crate::solver::cuts::first_cuts;
use crate::solver::dual_bound::Duals;
use crate::solver::proof::{Proof, met_by_all};
use crate::solver::recommendation::{NoPlan, Searched, SolvedStage};
use crate::solver::refine::{Candidate, refine, value_floor};
use crate::solver::settings::Settings;
use crate::solver::stage::{Aim, HeldPriority, MET, MISSED_ROOM, Stage};
use crate::tolerance::feasibility::AS_GOOD;
use crate::tolerance::solving::REST;

/// Nodes after which a search that found no plan gives up the hope that all goals can be met.
const HOPEFUL: usize = 40;

/// What the order of wishes came to.
pub(super) struct Whole {
    pub(super) split: Split,
    pub(super) held: Vec<HeldPriority>,
    pub(super) solved: Vec<SolvedStage>,
    pub(super) proofs: Vec<Proof>,
    pub(super) cut_short: bool,
    pub(super) cuts: Cuts,
    pub(super) rounds: usize,
    pub(super) searched: Searched,
    /// The problem with everything held fast that the split decides.
    pub(super) decided: Problem,
}

/// The searches of one problem.
struct Searches<'a> {
    problem: &'a Problem,
    settings: Settings,
    until: Until,
    start: Vec<Decision>,
    rounds: usize,
    searched: Searched,
    proofs: Vec<Proof>,
}

/// The best plan of a problem that is not convex; `start` are splits to try first.
pub(super) fn recommended(problem: &Problem, settings: Settings, start: Vec<Decision>) -> Result<Whole, NoPlan> {
    let mut searches = Searches::new(problem, settings, start);
    let held = met(problem);
    let hopeful = searches.objective(&held, if held.is_empty() { usize::MAX } else { HOPEFUL });
    let (held, solved, found) = match hopeful.best {
        Some(_) => {
            searches.proofs = met_by_all(&held);
            (held, Vec::new(), hopeful)
        }
        None if held.is_empty() => return Err(searches.nothing(&hopeful)),
        None => {
            let (held, solved) = searches.goals(u32::MAX)?;
            let found = searches.objective(&held, usize::MAX);
            (held, solved, found)
        }
    };
    let Some(best) = found.best.clone() else { return Err(searches.nothing(&found)) };
    Ok(searches.exact(held, solved, (found, best)))
}

/// The priorities up to one that are missed, each with its proven step.
pub(super) fn missed_priorities(problem: &Problem, settings: Settings, upto: u32) -> Result<Vec<SolvedStage>, NoPlan> {
    Searches::new(problem, settings, Vec::new()).goals(upto).map(|(_, solved)| solved)
}

/// The proven least total breach of the hard bounds.
pub(super) fn least_breach(problem: &Problem, settings: Settings) -> (f64, SolvedStage) {
    let stage = Stage { aim: Aim::LeastBreach, held: Vec::new(), margin: 0.0 };
    let mut searches = Searches::new(problem, settings, vec![vec![0.0; problem.placements.len()].into()]);
    let found = searches.search(&stage, usize::MAX);
    let x = found.best.map_or_else(|| vec![0.0; problem.placements.len()].into(), |best| best.x);
    (-found.bound, SolvedStage { stage, duals: found.duals, x })
}

impl<'a> Searches<'a> {
    fn new(problem: &'a Problem, settings: Settings, start: Vec<Decision>) -> Self {
        let until = Until { deadline: settings.search(), nodes: usize::MAX, gap: 0.9 * settings.tolerance };
        Self { problem, settings, until, start, rounds: 0, searched: Searched::default(), proofs: Vec::new() }
    }

    fn search(&mut self, stage: &Stage, hopeless: usize) -> Found {
        let until = Until { nodes: hopeless, ..self.until };
        let found = branch::search(self.problem, stage, (self.settings, until), &self.start);
        self.rounds += found.rounds;
        self.searched.nodes += found.nodes;
        if let Some(best) = &found.best {
            self.start.push(best.x.clone());
        }
        found
    }

    fn objective(&mut self, held: &[HeldPriority], hopeless: usize) -> Found {
        self.search(&Stage { aim: Aim::Objective, held: held.to_vec(), margin: 0.0 }, hopeless)
    }

    /// Why there is no plan: it is proved that there is none, or none was found in time.
    fn nothing(&self, found: &Found) -> NoPlan {
        if found.bound == f64::NEG_INFINITY {
            return NoPlan::Contradiction;
        }
        NoPlan::Time(self.settings.time_limit)
    }

    /// Settles the goals by priority.
    fn goals(&mut self, upto: u32) -> Result<(Vec<HeldPriority>, Vec<SolvedStage>), NoPlan> {
        let (mut held, mut solved) = (Vec::new(), Vec::new());
        for priority in priorities(self.problem).into_iter().filter(|priority| *priority <= upto) {
            let stage = Stage { aim: Aim::LeastShortfall(Some(priority)), held: Vec::clone(&held), margin: 0.0 };
            let found = self.search(&stage, usize::MAX);
            let Some(best) = &found.best else { return Err(self.nothing(&found)) };
            let bound = found.bound.min(0.0).max(best.value);
            self.proofs.push(Proof { stage: stage.clone(), value: best.value, bound });
            let missed = best.value < -MET;
            held.push(HeldPriority {
                priority,
                most: if missed { MISSED_ROOM - best.value } else { MET - best.value },
            });
            if missed {
                solved.push(SolvedStage { stage, duals: found.duals, x: best.x.clone() });
            }
        }
        Ok((held, solved))
    }

    /// The plan with everything held fast that was branched on: the rest made exact, and priced.
    fn exact(mut self, held: Vec<HeldPriority>, solved: Vec<SolvedStage>, (found, best): (Found, Candidate)) -> Whole {
        let stage = Stage { aim: Aim::Objective, held: held.clone(), margin: 0.0 };
        let decided = branch::decided_at(self.problem, &best.x);
        let (x, duals) = self.made_exact(&stage, &decided, &best).unwrap_or((best.x, found.duals));
        let cut_short = self.until.deadline.has_passed();
        let split = Split { balanced: x.clone(), x, bound: found.bound, duals };
        let (cuts, rounds, searched) = (found.cuts, self.rounds, self.searched);
        Whole { split, held, solved, proofs: self.proofs, cut_short, cuts, rounds, searched, decided }
    }

    fn made_exact(&mut self, stage: &Stage, decided: &Problem, best: &Candidate) -> Option<(Decision, Duals)> {
        let enough = best.value - AS_GOOD * best.value.abs().max(value_floor(self.problem, stage));
        let kept = |x: Decision| branch::kept(self.problem, stage, &x).filter(|kept| kept.value >= enough);
        let free = self.problem.placements.iter().all(|placement| placement.lot.is_none());
        if is_convex(decided) && free {
            let mut solving = Solving::new(decided, self.settings);
            solving.held.clone_from(&stage.held);
            let split = solving.objective(stage, Some(&best.x)).ok()?;
            self.rounds += solving.rounds;
            let x = kept(split.x).map_or_else(|| best.x.clone(), |better| better.x);
            return Some((x, split.duals));
        }
        let mut cuts = first_cuts(decided);
        let refined = refine(decided, stage, &mut cuts, self.settings.options(), REST, Some(&best.x)).ok()?;
        self.rounds += refined.rounds;
        let better = refined.best.and_then(|found| kept(found.x));
        let duals = if refined.proving.limit.is_empty() { refined.duals } else { refined.proving };
        (!duals.limit.is_empty()).then(|| (better.map_or_else(|| best.x.clone(), |better| better.x), duals))
    }
}
