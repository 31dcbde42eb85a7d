//! The last stage: the least spend for the same result, and splits without negligible amounts.

use super::convex::ConvexStages;
use super::proved_split::ProvedSplit;
use crate::problem::outcome::Outcome;
use crate::problem::{Decision, PlacementIndex, Problem, Sense};
use crate::solver::cuts::cuts_near;
use crate::solver::dual_bound::{self, Duals};
use crate::solver::program;
use crate::solver::proof::Proof;
use crate::solver::refine::{Candidate, Precision, Refined, repair, value_floor};
use crate::solver::settings::VERTEX;
use crate::solver::stage::{Aim, Stage, spend};
use crate::tolerance::feasibility::{
    AS_GOOD, AS_GOOD_WITHOUT_NEGLIGIBLE, NEGLIGIBLE, NEGLIGIBLE_SPENDS, NO_DEARER, WORTH_SAVING,
};
use crate::tolerance::solving::LEAST_SPEND_SLACK;

/// Factors on the objective, tried where a budget counts another money than what is spent.
const OBJECTIVE_FACTORS: [f64; 4] = [1.0, 10.0, 100.0, 1000.0];
/// What leaving out negligible amounts may cost, as a part of the tolerance on the least spend.
const NEGLIGIBLE_COST: f64 = 0.1;
/// The largest factor on the objective at which a bound has digits left.
const MOST_FACTOR: f64 = 1e9;
/// The least price of all the money, as a part of the tolerance on the value.
const LEAST_PRICE: f64 = 0.5;

impl ConvexStages<'_> {
    /// The cheapest split on the last program's optimal face, read from a vertex, where its true value is not lower.
    /// Demanding only the value of the best split would leave the tolerance unspent.
    pub(super) fn cheapest(
        &self,
        stage: &Stage,
        refined: &Refined,
        best: &Candidate,
        inside: Option<&Decision>,
    ) -> Decision {
        let value_scale = refined.program_value.abs().max(value_floor(self.problem, stage));
        if self.problem.placements.len() > VERTEX {
            return self.without_negligible(stage, best);
        }
        let cuts_near_best = cuts_near(&self.cuts, &best.x);
        let best_vertex = program::of(self.problem, stage, &cuts_near_best).lp.vertex(self.settings.engine);
        let program_value = best_vertex.map_or(refined.program_value, |vertex| vertex.objective);
        let cheaper_within = |slack: f64| {
            let least_spend_stage =
                Stage { aim: Aim::LeastSpend(program_value - slack * value_scale), ..stage.clone() };
            let program = program::of(self.problem, &least_spend_stage, &cuts_near_best);
            let vertex = program.lp.vertex(self.settings.engine).ok()?;
            let candidate = repair(self.problem, stage, program.split(self.problem, &vertex), inside)?;
            let is_cheaper = spend(self.problem, &candidate.x) <= spend(self.problem, &best.x) + NO_DEARER;
            (candidate.value >= best.value - (slack + AS_GOOD) * value_scale && is_cheaper).then_some(candidate.x)
        };
        // The row is written a little narrower than that.
        LEAST_SPEND_SLACK.into_iter().find_map(cheaper_within).unwrap_or_else(|| self.without_negligible(stage, best))
    }

    /// The split, or a cheaper one of the same value; adds the proof that its spend is the least for that value.
    ///
    /// Where the budget has a price, that price proves it. Where it has none, as where everybody is reached, returns
    /// are flat and no engine can tell how much less money gives the same. Money is given a small price there, and what
    /// returns less than that is not bought.
    pub(super) fn minimise_spend(&mut self, stage: &Stage, x: Decision, prices: &Duals) -> Decision {
        if self.problem.objective.sense == Sense::Minimise {
            return x;
        }
        let proof = self.spend_proof(stage, &x, self.problem, prices);
        let value = stage.value(self.problem, &Outcome::of(self.problem, &x), &x);
        let least_price = self.least_price_of_money(stage, value);
        let is_flat = prices.budget(self.problem).is_none_or(|price| price <= least_price);
        let is_unproved = is_flat || !proof.is_within(self.settings.tolerance);
        let in_time = !self.settings.deadline.has_passed();
        let (x, proof) = match (is_unproved && in_time, self.problem.placements.len() > VERTEX) {
            (false, _) => (x, proof),
            // With so many placements, an objective with a small price of money cannot be made exact enough.
            (true, true) => self.bound_by_own_stage(x, proof),
            (true, false) => self.with_priced_spend(stage, x, proof),
        };
        self.proofs.push(proof);
        x
    }

    /// With so many placements that the objective is not made exact: a split near enough to the best to prove that its
    /// spend is the least.
    pub(super) fn refine_for_spend_proof(&mut self, stage: &Stage, split: ProvedSplit) -> ProvedSplit {
        let has_many = self.problem.placements.len() > VERTEX;
        if self.problem.objective.sense == Sense::Minimise || !has_many || self.settings.deadline.has_passed() {
            return split;
        }
        let tolerance = self.settings.tolerance;
        let proof = self.spend_proof(stage, &split.x, self.problem, &split.duals);
        if proof.is_within(tolerance) || proof.bound >= 0.0 {
            return split;
        }
        let value = stage.value(self.problem, &Outcome::of(self.problem, &split.x), &split.x);
        let gap = (split.bound - value) / value.abs().max(value_floor(self.problem, stage));
        let needed_gap = 0.5 * gap * tolerance / proof.gap();
        let precision = Precision { tolerance: needed_gap, polish: needed_gap };
        match self.refine(stage, precision, Some(&split.x)) {
            Ok(Refined { best: Some(best), bound, proving, .. }) if !proving.limit.is_empty() => ProvedSplit {
                x: self.without_negligible(stage, &best),
                bound: split.bound.min(bound),
                duals: proving,
                dual_split: best.x,
            },
            _ => split,
        }
    }

    /// The least price of all the money.
    fn least_price_of_money(&self, stage: &Stage, value: f64) -> f64 {
        LEAST_PRICE * self.settings.tolerance * value.abs().max(value_floor(self.problem, stage))
    }

    /// The proof that the spend of a split is the least for its value, from the duals of a problem that differs from
    /// this one at most in its price of money.
    fn spend_proof(&self, stage: &Stage, x: &Decision, priced: &Problem, prices: &Duals) -> Proof {
        let value = stage.value(self.problem, &Outcome::of(self.problem, x), x);
        let stage = Stage { aim: Aim::LeastSpend(value), ..stage.clone() };
        let value = -spend(self.problem, x);
        let spend_bounds = duals_per_money(self.problem, priced, prices)
            .map(|prices| dual_bound::of(self.problem, &stage, &prices).value);
        // A bound that the split itself exceeds comes from a row passed within rounding, and proves nothing.
        let bound = spend_bounds.filter(|bound| *bound >= value - WORTH_SAVING).fold(0.0, f64::min);
        Proof { value, bound: bound.max(value), stage }
    }

    /// The best split where money has a small price, or the given one if that is as good, with its proof.
    fn with_priced_spend(&mut self, stage: &Stage, x: Decision, proof: Proof) -> (Decision, Proof) {
        let value = stage.value(self.problem, &Outcome::of(self.problem, &x), &x);
        let priced = with_priced_money(self.problem, self.least_price_of_money(stage, value));
        let mut stages = ConvexStages::new(&priced, self.settings);
        stages.cuts = self.cuts.clone();
        let Ok(ProvedSplit { x: split, duals, .. }) = stages.solve_objective(stage, Some(&x)) else {
            return (x, proof);
        };
        self.rounds += stages.rounds;
        let priced_value = |split: &Decision| stage.value(&priced, &Outcome::of(&priced, split), split);
        let split =
            if stage.is_feasible(self.problem, &split) && priced_value(&split) > priced_value(&x) { split } else { x };
        let least_priced_value =
            priced_value(&split) - NEGLIGIBLE_COST * self.settings.tolerance * self.least_price_of_money(stage, value);
        let tidied_splits = leave_out_negligible(self.problem, &split, NEGLIGIBLE);
        let keeps_value = |x: &Decision| stage.is_feasible(self.problem, x) && priced_value(x) >= least_priced_value;
        let split = tidied_splits.into_iter().find(keeps_value).unwrap_or(split);
        let proof = self.spend_proof(stage, &split, &priced, &duals);
        if proof.is_within(self.settings.tolerance) { (split, proof) } else { self.bound_by_own_stage(split, proof) }
    }

    /// The least spend for the value of a split, bounded by refining a stage of its own where the duals do not prove
    /// it; a cheaper split is taken.
    fn bound_by_own_stage(&mut self, x: Decision, mut proof: Proof) -> (Decision, Proof) {
        let tolerance = self.settings.tolerance;
        let precision = Precision { tolerance, polish: 0.1 * tolerance };
        let Ok(refined) = self.refine(&proof.stage.clone(), precision, Some(&x)) else { return (x, proof) };
        let cheaper_split = refined.best.filter(|best| best.value > proof.value + WORTH_SAVING);
        let x = cheaper_split.map_or(x, |best| best.x);
        proof.value = -spend(self.problem, &x);
        let bound = if refined.bound >= proof.value - WORTH_SAVING { refined.bound } else { 0.0 };
        proof.bound = proof.bound.min(bound).max(proof.value);
        (x, proof)
    }

    /// The best split without the negligible amounts that an interior-point method leaves everywhere: as many are left
    /// out as keeps the split feasible and its value.
    pub(super) fn without_negligible(&self, stage: &Stage, best: &Candidate) -> Decision {
        let scale = best.value.abs().max(value_floor(self.problem, stage));
        let tidied_split = |negligible: f64| {
            leave_out_negligible(self.problem, &best.x, negligible).into_iter().find(|x| {
                let value = stage.value(self.problem, &Outcome::of(self.problem, x), x);
                stage.is_feasible(self.problem, x) && value >= best.value - AS_GOOD_WITHOUT_NEGLIGIBLE * scale
            })
        };
        NEGLIGIBLE_SPENDS.into_iter().find_map(tidied_split).unwrap_or_else(|| best.x.clone())
    }
}

/// Duals of the objective's stage, converted to money: divided by the price of money there, which is the dual of the
/// budget and what the objective itself charges for money. None where that is 0.
///
/// Where the budget counts another money than what is spent, such as list prices, net media is only a part of its
/// price. Larger factors on the objective are tried then; each gives a valid bound.
fn duals_per_money(problem: &Problem, priced: &Problem, prices: &Duals) -> impl Iterator<Item = Duals> {
    let cost = |p: PlacementIndex| problem.placements[p].spend_per_x().get() / problem.campaign.money().get();
    let objective_per_x = |problem: &Problem, p: PlacementIndex| -> f64 {
        problem.objective.form.linear.iter().filter(|(q, _)| *q == p).map(|(_, x_weight)| x_weight).sum()
    };
    let budget_terms = problem.budget_at().into_iter();
    let budget_terms = budget_terms
        .flat_map(|budget_row| problem.limits[budget_row].row.terms.iter().map(move |&(p, c)| (budget_row, p, c)));
    let net_per_budget = budget_terms
        .filter(|&(_, p, c)| c > 0.0 && cost(p) > 0.0)
        .map(|(budget_row, p, c)| (cost(p) / c, p, budget_row));
    let least_net = net_per_budget.min_by(|a, b| a.0.total_cmp(&b.0));
    let budget_price = prices.budget(problem).unwrap_or(0.0);
    // Where no engine gave duals, money has no known price.
    let priced_at_all = !prices.limit.is_empty();
    let scaled_duals =
        least_net.into_iter().filter(move |_| priced_at_all).flat_map(move |(net_per_budget, p, budget_row)| {
            let objective_price = (objective_per_x(problem, p) - objective_per_x(priced, p)) / cost(p);
            let dual_factor =
                OBJECTIVE_FACTORS.map(|dual_factor| dual_factor / (objective_price + budget_price / net_per_budget));
            dual_factor.map(|dual_factor| {
                let mut prices = prices.scaled(dual_factor);
                prices.limit[budget_row] =
                    (dual_factor * (objective_price * net_per_budget + budget_price) - net_per_budget).max(0.0);
                prices.objective = dual_factor;
                prices
            })
        });
    scaled_duals.filter(|prices| prices.objective > 0.0 && prices.objective <= MOST_FACTOR)
}

/// The problem with a price of money: spending all of it reduces the objective by so much.
fn with_priced_money(priced_problem: &Problem, price: f64) -> Problem {
    let mut priced_problem = priced_problem.clone();
    let money = priced_problem.campaign.money();
    for (p, placement) in priced_problem.placements.iter_enumerated() {
        let cost = price * placement.spend_per_x().get() / money.get();
        let objective_form = &mut priced_problem.objective.form;
        match objective_form.linear.iter_mut().find(|(q, _)| *q == p) {
            Some((_, x_weight)) => *x_weight -= cost,
            None => objective_form.linear.push((p, -cost)),
        }
        if placement.tariff.is_some() {
            objective_form.surcharge.push((p, -cost));
        }
    }
    let fees = priced_problem.activations.iter_enumerated().map(|(s, activation)| (s, -price * activation.fee / money));
    priced_problem.objective.form.bought.extend(fees.collect::<Vec<_>>());
    priced_problem
}

/// A split without its negligible amounts: first with them left out, then with them added to the largest line of the
/// same phase, for goals that are only just met.
pub(super) fn leave_out_negligible(problem: &Problem, x: &Decision, negligible: f64) -> [Decision; 2] {
    let without_negligible: Decision = x.iter().map(|&x| if x < negligible { 0.0 } else { x }).collect();
    let mut moved_to_largest = without_negligible.clone();
    let has_price = |p: PlacementIndex| problem.placements[p].unit_price().get() > 0.0;
    for (p, placement) in
        problem.placements.iter_enumerated().filter(|&(p, _)| x[p] > 0.0 && x[p] < negligible && has_price(p))
    {
        let phase_lines = x.keys().filter(|&q| problem.placements[q].phase == placement.phase && has_price(q));
        let phase_lines = phase_lines.filter(|&q| without_negligible[q] < problem.placements[q].most);
        if let Some(largest_line) = phase_lines
            .filter(|&q| without_negligible[q] > 0.0)
            .max_by(|&a, &b| without_negligible[a].total_cmp(&without_negligible[b]))
        {
            moved_to_largest[largest_line] += x[p];
        }
    }
    [without_negligible, moved_to_largest].map(|x| problem.with_weeks_added_up(x))
}
