//! The least spend for the same result, and splits without crumbs.

use super::solving::Solving;
use super::split::Split;
use super::{Proof, VERTEX};
use crate::problem::outcome::Outcome;
use crate::problem::{Decision, PlacementIndex, Problem, Sense};
use crate::solver::dual_bound::{self, Duals};
use crate::solver::program;
use crate::solver::refine::{Candidate, Precision, Refined, floor, pieces_near, read, repaired};
use crate::solver::stage::{Aim, Stage, spend};
use crate::tolerance::keeping::{AS_GOOD, AS_GOOD_WITHOUT_TRACES, NO_DEARER, SAVED, TRACE, TRACES};
use crate::tolerance::solving::LEAST_SPEND_SLACK;

/// How often results are counted in place of once, where a budget counts another money than what is spent.
const MORE_AND_MORE: [f64; 4] = [1.0, 10.0, 100.0, 1000.0];
/// What leaving out crumbs may cost, as a part of what the least spend may be off by.
const CRUMBS: f64 = 0.1;
/// Counted for more than this, a bound has no digits left that could prove anything.
const MOST: f64 = 1e9;
/// What all the money counts for at least, as a part of what the value may be off by and still count as proved.
const LITTLE: f64 = 0.5;

impl Solving<'_> {
    /// The least spend on the last program's optimal face, read from a vertex: kept where the audited
    /// value is not lower. Demanding only the plan's own value would show the tolerance as unspent.
    pub(super) fn least_spend(
        &self,
        stage: &Stage,
        refined: &Refined,
        best: &Candidate,
        inside: Option<&Decision>,
    ) -> Decision {
        let scale = refined.promised.abs().max(floor(self.problem, stage));
        if self.problem.placements.len() > VERTEX {
            return self.without_traces(stage, best);
        }
        let near = pieces_near(&self.pieces, &best.x);
        let best_vertex = program::of(self.problem, stage, &near).lp.vertex(self.settings.engine);
        let promised = best_vertex.map_or(refined.promised, |vertex| vertex.objective);
        let kept = |slack: f64| {
            let least = Stage { aim: Aim::LeastSpend(promised - slack * scale), ..stage.clone() };
            let program = program::of(self.problem, &least, &near);
            let vertex = program.lp.vertex(self.settings.engine).ok()?;
            let candidate = repaired(self.problem, stage, read(self.problem, &program, &vertex), inside)?;
            let cheaper = spend(self.problem, &candidate.x) <= spend(self.problem, &best.x) + NO_DEARER;
            (candidate.value >= best.value - (slack + AS_GOOD) * scale && cheaper).then_some(candidate.x)
        };
        // The row is written a little narrower than that.
        LEAST_SPEND_SLACK.into_iter().find_map(kept).unwrap_or_else(|| self.without_traces(stage, best))
    }

    /// The split, or a cheaper one worth as much but for what money is not spent on, with how well its spend is proved
    /// to be the least for what it is worth.
    ///
    /// Where money has a price, that price proves it. Where it has none, as where all is reached, returns are flat and
    /// no engine can tell by how much less money they are still the same; so money counts for a little there, and what
    /// brings less than that is not bought.
    pub(super) fn for_the_least_spend(&mut self, stage: &Stage, x: Decision, prices: &Duals) -> Decision {
        if self.problem.objective.sense == Sense::Minimise {
            return x;
        }
        let proof = self.least_spend_proof(stage, &x, (self.problem, prices));
        let value = stage.value(self.problem, &Outcome::of(self.problem, &x), &x);
        let little = self.little(stage, value);
        let flat = prices.budget(self.problem).is_none_or(|price| price <= little);
        let open = flat || !proof.holds(self.settings.tolerance);
        let in_time = !self.settings.deadline.has_passed();
        let (x, proof) = match (open && in_time, self.problem.placements.len() > VERTEX) {
            (false, _) => (x, proof),
            // A priced objective would have to be more exact than so many placements are made.
            (true, true) => self.bounded_by_itself(x, proof),
            (true, false) => self.cheaper(stage, x, proof),
        };
        self.proofs.push(proof);
        x
    }

    /// Of so many placements that the objective is not made exact: a split as near to the best as it takes to prove
    /// that its spend is the least.
    pub(super) fn near_enough_for_money(&mut self, stage: &Stage, split: Split) -> Split {
        let many = self.problem.placements.len() > VERTEX;
        if self.problem.objective.sense == Sense::Minimise || !many || self.settings.deadline.has_passed() {
            return split;
        }
        let tolerance = self.settings.tolerance;
        let proof = self.least_spend_proof(stage, &split.x, (self.problem, &split.duals));
        if proof.holds(tolerance) || proof.bound >= 0.0 {
            return split;
        }
        let value = stage.value(self.problem, &Outcome::of(self.problem, &split.x), &split.x);
        let gap = (split.bound - value) / value.abs().max(floor(self.problem, stage));
        let needed = 0.5 * gap * tolerance / proof.gap();
        let precision = Precision { tolerance: needed, polish: needed };
        match self.refine(stage, precision, Some(&split.x)) {
            Ok(Refined { best: Some(best), bound, proving, .. }) if !proving.limit.is_empty() => Split {
                x: self.without_traces(stage, &best),
                bound: split.bound.min(bound),
                duals: proving,
                balanced: best.x,
            },
            _ => split,
        }
    }

    /// What all the money counts for at least.
    fn little(&self, stage: &Stage, value: f64) -> f64 {
        LITTLE * self.settings.tolerance * value.abs().max(floor(self.problem, stage))
    }

    /// How well the spend of a split is proved to be the least for what it is worth, by what things are worth in a
    /// problem.
    fn least_spend_proof(&self, stage: &Stage, x: &Decision, (priced, prices): (&Problem, &Duals)) -> Proof {
        let value = stage.value(self.problem, &Outcome::of(self.problem, x), x);
        let stage = Stage { aim: Aim::LeastSpend(value), ..stage.clone() };
        let value = -spend(self.problem, x);
        let bounds =
            per_money(self.problem, (priced, prices)).map(|prices| dual_bound::of(self.problem, &stage, &prices).value);
        // A bound that the split itself passes is what rounding made of a row passed by its last digit, and proves
        // nothing.
        let bound = bounds.filter(|bound| *bound >= value - SAVED).fold(0.0, f64::min);
        Proof { value, bound: bound.max(value), stage }
    }

    /// The split that is best where money counts for a little, or the one there is if that is as good, with its proof.
    fn cheaper(&mut self, stage: &Stage, x: Decision, proof: Proof) -> (Decision, Proof) {
        let value = stage.value(self.problem, &Outcome::of(self.problem, &x), &x);
        let priced = with_priced_money(self.problem, self.little(stage, value));
        let mut solving = Solving::new(&priced, self.settings);
        solving.pieces = self.pieces.clone();
        let Ok(Split { x: split, duals, .. }) = solving.objective(stage, Some(&x)) else { return (x, proof) };
        self.rounds += solving.rounds;
        let worth = |split: &Decision| stage.value(&priced, &Outcome::of(&priced, split), split);
        let split = if stage.keeps(self.problem, &split) && worth(&split) > worth(&x) { split } else { x };
        let enough = worth(&split) - CRUMBS * self.settings.tolerance * self.little(stage, value);
        let mut without_crumbs = clean(self.problem, &split, TRACE).into_iter();
        let kept = |clean: &Decision| stage.keeps(self.problem, clean) && worth(clean) >= enough;
        let split = without_crumbs.find(kept).unwrap_or(split);
        let proof = self.least_spend_proof(stage, &split, (&priced, &duals));
        if proof.holds(self.settings.tolerance) { (split, proof) } else { self.bounded_by_itself(split, proof) }
    }

    /// The least spend for what a split is worth, bounded by a step of its own, where prices do not tell; a split that
    /// costs less is taken.
    fn bounded_by_itself(&mut self, x: Decision, mut proof: Proof) -> (Decision, Proof) {
        let tolerance = self.settings.tolerance;
        let precision = Precision { tolerance, polish: 0.1 * tolerance };
        let Ok(refined) = self.refine(&proof.stage.clone(), precision, Some(&x)) else { return (x, proof) };
        let saved = refined.best.filter(|best| best.value > proof.value + SAVED);
        let x = saved.map_or(x, |best| best.x);
        proof.value = -spend(self.problem, &x);
        let bound = if refined.bound >= proof.value - SAVED { refined.bound } else { 0.0 };
        proof.bound = proof.bound.min(bound).max(proof.value);
        (x, proof)
    }

    /// The best split without what an interior point leaves everywhere, where that costs nothing: the
    /// most is left out that keeps every hold and the value.
    pub(super) fn without_traces(&self, stage: &Stage, best: &Candidate) -> Decision {
        let scale = best.value.abs().max(floor(self.problem, stage));
        let left_out = |trace: f64| {
            clean(self.problem, &best.x, trace).into_iter().find(|x| {
                let value = stage.value(self.problem, &Outcome::of(self.problem, x), x);
                stage.keeps(self.problem, x) && value >= best.value - AS_GOOD_WITHOUT_TRACES * scale
            })
        };
        TRACES.into_iter().find_map(left_out).unwrap_or_else(|| best.x.clone())
    }
}

/// What things are worth in the objective, counted in money: by what money is worth there, which is the price of the
/// budget and what the objective itself counts it for. None where that is nothing.
///
/// Where the budget counts another money than what is spent, such as list prices, net media is only a part of its
/// price; then results are counted for more and more, as only a plan that brings as much is to be compared.
fn per_money(problem: &Problem, (priced, prices): (&Problem, &Duals)) -> impl Iterator<Item = Duals> {
    let cost = |p: PlacementIndex| problem.placements[p].spend_per_x().get() / problem.campaign.money().get();
    let linear = |problem: &Problem, p: PlacementIndex| -> f64 {
        problem.objective.form.linear.iter().filter(|(q, _)| *q == p).map(|(_, worth)| worth).sum()
    };
    let budget = problem.budget_at().into_iter();
    let budget = budget.flat_map(|at| problem.limits[at].row.terms.iter().map(move |&(p, c)| (at, p, c)));
    let net = budget.filter(|&(_, p, c)| c > 0.0 && cost(p) > 0.0).map(|(at, p, c)| (cost(p) / c, p, at));
    let least = net.min_by(|a, b| a.0.total_cmp(&b.0));
    let price = prices.budget(problem).unwrap_or(0.0);
    // Where every engine stopped short of prices, nothing is known of what money is worth.
    let priced_at_all = !prices.limit.is_empty();
    let each = least.into_iter().filter(move |_| priced_at_all).flat_map(move |(net, p, at)| {
        let counted = (linear(problem, p) - linear(priced, p)) / cost(p);
        let times = MORE_AND_MORE.map(|times| times / (counted + price / net));
        times.map(|times| {
            let mut prices = prices.times(times);
            prices.limit[at] = (times * (counted * net + price) - net).max(0.0);
            prices.objective = times;
            prices
        })
    });
    each.filter(|prices| prices.objective > 0.0 && prices.objective <= MOST)
}

/// The same problem, where spending all the money costs the objective so much.
fn with_priced_money(problem: &Problem, price: f64) -> Problem {
    let mut problem = problem.clone();
    let money = problem.campaign.money();
    for (p, placement) in problem.placements.iter_enumerated() {
        let cost = price * placement.spend_per_x().get() / money.get();
        let form = &mut problem.objective.form;
        match form.linear.iter_mut().find(|(q, _)| *q == p) {
            Some((_, worth)) => *worth -= cost,
            None => form.linear.push((p, -cost)),
        }
        if placement.tariff.is_some() {
            form.surcharge.push((p, -cost));
        }
    }
    let fees = problem.activations.iter_enumerated().map(|(s, activation)| (s, -price * activation.fee / money));
    problem.objective.form.bought.extend(fees.collect::<Vec<_>>());
    problem
}

/// A split without its traces: left out, or, where that would miss what only just is met, given to the largest line of
/// the same phase, which the same money buys as much of as of them.
pub(super) fn clean(problem: &Problem, x: &Decision, trace: f64) -> [Decision; 2] {
    let without: Decision = x.iter().map(|&x| if x < trace { 0.0 } else { x }).collect();
    let mut given = without.clone();
    let bought = |p: PlacementIndex| problem.placements[p].unit_price().get() > 0.0;
    for (p, placement) in problem.placements.iter_enumerated().filter(|&(p, _)| x[p] > 0.0 && x[p] < trace && bought(p))
    {
        let own = x.keys().filter(|&q| problem.placements[q].phase == placement.phase && bought(q));
        let own = own.filter(|&q| without[q] < problem.placements[q].most);
        if let Some(largest) = own.filter(|&q| without[q] > 0.0).max_by(|&a, &b| without[a].total_cmp(&without[b])) {
            given[largest] += x[p];
        }
    }
    [without, given].map(|x| problem.with_weeks_added_up(x))
}
