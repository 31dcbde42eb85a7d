//! The least spend for the same result, and splits without crumbs.

use super::solving::Solving;
use super::{TRACE, VERTEX};
use crate::case::Case;
use crate::lp::NoSolution;
use crate::outcome::Outcome;
use crate::program;
use crate::refine::{Candidate, Precision, Refined, floor, pieces_near, read, repaired};
use crate::stage::{Aim, Stage, spend};

/// Two results are the same within this share, when one is cheaper by a thousandth of the money.
const SAME_RESULT: f64 = 1e-7;
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
