//! The least spend for the same result, and splits without crumbs.

use super::solving::Solving;
use super::{Proof, TRACE, VERTEX};
use crate::bound::{self, Multipliers};
use crate::case::Case;
use crate::lp::NoSolution;
use crate::outcome::Outcome;
use crate::program;
use crate::refine::{Candidate, Precision, Refined, floor, pieces_near, read, repaired};
use crate::stage::{Aim, Stage, spend};

/// Two results are the same within this share, when one is cheaper by a thousandth of the money.
const SAME_RESULT: f64 = 1e-7;
/// Less of the money than this is not worth another split.
const SAVED: f64 = 1e-6;
/// When the whole budget is worth less than this share of the value, money may be left.
const NO_PRICE: f64 = 1e-5;

impl Solving<'_> {
    /// The least spend on the last program's optimal face, read from a vertex: kept where the audited
    /// value is not lower. Demanding only the plan's own value would show the tolerance as unspent.
    pub(super) fn least_spend(
        &self,
        stage: &Stage,
        refined: &Refined,
        best: &Candidate,
        inside: Option<&[f64]>,
    ) -> Vec<f64> {
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
    pub(super) fn thrifty(
        &mut self,
        stage: &Stage,
        (refined, x): (&Refined, Vec<f64>),
    ) -> Result<Vec<f64>, NoSolution> {
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

    /// The split, or a cheaper one worth no less, with how well its spend is proved to be the least for what it is worth.
    /// Where the money has a price, that price proves it; where it has none, money is saved that brings nothing.
    pub(super) fn for_the_least_spend(
        &mut self,
        stage: &Stage,
        x: Vec<f64>,
        prices: &Multipliers,
    ) -> Result<Vec<f64>, NoSolution> {
        if self.case.objective.minimise {
            return Ok(x);
        }
        let value = stage.value(self.case, &Outcome::of(self.case, &x), &x);
        let least = Stage { aim: Aim::LeastSpend(value), ..stage.clone() };
        let mut proof = Proof { value: -spend(self.case, &x), bound: 0.0, stage: least };
        if let Some(prices) = per_money(self.case, prices) {
            proof.bound = proof.bound.min(bound::of(self.case, &proof.stage, &prices).value);
        }
        let tolerance = self.settings.tolerance;
        if proof.holds(tolerance) || self.case.placements.len() > VERTEX {
            self.proofs.push(proof);
            return Ok(x);
        }
        let precision = Precision { tolerance, polish: 0.1 * tolerance };
        let found = self.refine(&proof.stage.clone(), precision, Some(&x))?;
        proof.bound = proof.bound.min(found.bound);
        let cheaper = found.best.filter(|found| found.value > proof.value + SAVED);
        let x = cheaper.map_or(x, |cheaper| cheaper.x);
        proof.value = -spend(self.case, &x);
        proof.bound = proof.bound.max(proof.value);
        self.proofs.push(proof);
        Ok(x)
    }

    /// The best split without what an interior point leaves everywhere, where that costs nothing: the
    /// most is left out that keeps every hold and the value.
    pub(super) fn without_traces(&self, stage: &Stage, best: &Candidate) -> Vec<f64> {
        let scale = best.value.abs().max(floor(self.case, stage));
        let left_out = |trace: f64| {
            clean(self.case, &best.x, trace).into_iter().find(|x| {
                let value = stage.value(self.case, &Outcome::of(self.case, x), x);
                stage.keeps(self.case, x) && value >= best.value - 1e-7 * scale
            })
        };
        [1e-5, 1e-6, 1e-7, TRACE].into_iter().find_map(left_out).unwrap_or_else(|| best.x.clone())
    }
}

/// What things are worth in the objective, counted in money: by the price of the budget, which is what the money itself is
/// then worth. None where it has no price.
fn per_money(case: &Case, prices: &Multipliers) -> Option<Multipliers> {
    let (budget, price) = (case.limits.first()?, *prices.limit.first()?);
    let cost = |p: usize| case.placements[p].spend_per_x() / case.campaign.money();
    let (p, coefficient) = *budget.row.terms.iter().find(|(p, c)| *c > 0.0 && cost(*p) > 0.0)?;
    if price <= 0.0 {
        return None;
    }
    let worth = cost(p) / (coefficient * price);
    let mut prices = prices.times(worth);
    prices.limit[0] = 0.0;
    prices.objective = worth;
    Some(prices)
}

/// A split without its traces: left out, or, where that would miss what only just is met, given to the largest line of
/// the same phase, which the same money buys as much of as of them.
pub(super) fn clean(case: &Case, x: &[f64], trace: f64) -> [Vec<f64>; 2] {
    let without: Vec<f64> = x.iter().map(|&x| if x < trace { 0.0 } else { x }).collect();
    let mut given = without.clone();
    let bought = |p: usize| case.placements[p].unit_price() > 0.0;
    for (p, placement) in case.placements.iter().enumerate().filter(|&(p, _)| x[p] > 0.0 && x[p] < trace && bought(p)) {
        let own = (0..x.len()).filter(|&q| case.placements[q].phase == placement.phase && bought(q));
        let own = own.filter(|&q| without[q] < case.placements[q].most);
        if let Some(largest) = own.filter(|&q| without[q] > 0.0).max_by(|&a, &b| without[a].total_cmp(&without[b])) {
            given[largest] += x[p];
        }
    }
    [without, given].map(|x| case.settled(x))
}
