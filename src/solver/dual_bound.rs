//! The proof: how good any plan could be, by weak duality over the true curves.
//!
//! Whatever duals a program's engine offers, `bound` prices every relation of the problem with them;
//! what is left falls apart into maxima over one variable each, and each of those is computed here with
//! a margin to the safe side. So no engine is trusted: poor duals make a poor bound, never a wrong
//! one. This room knows the problem, the stage and the duals, and neither the program nor its pieces.

mod duals;
mod one_variable;

use crate::domain::curve::contacts::MAX_FREQUENCY;
use crate::domain::curve::envelope::{BoundedMaximum, concave_maximum};
use crate::problem::{
    ActivationIndex, AudienceIndex, By, Decision, GoalIndex, Limit, Placement, PlacementIndex, Problem, Setting, Side,
    SumIndex,
};
use crate::solver::stage::{Aim, Stage};
pub use duals::Duals;
use one_variable::OneVariable;

/// What every plan stays at or below, in the stage's own value.
///
/// ```text
/// Σ y b − Σ μ t + Σ κ base + Σ π hold
///   + Σ sums   max over L of  (w + Σ μ n + Σ κ share)(1 − e^−L) − λ L + Σ ν F(L) + Σ γ F(L)
///   + Σ p      max over x of  Σ_a max(0, λ − ν − γ) φ(x) + (worth + Σ μ c − A'y − Σ κ g − Σ ψ g) x
///              of a channel that need not be bought: nothing, or the sum over its placements − A'y of its activation
///   + Σ goals  max over s of  (μ − price − π) s
/// ```
pub fn of(problem: &Problem, stage: &Stage, duals: &Duals) -> Bound {
    let priced = Priced::new(problem, stage, duals);
    let (sums, placements) = (priced.sums(), priced.placements());
    let parts = sums.iter().map(|peak| peak.value).sum::<f64>() + priced.bought(&placements);
    Bound {
        value: priced.constant + priced.shortfalls() + priced.breaches() + parts,
        depth: sums.iter().map(|peak| peak.at).collect(),
        x: placements.iter().map(|peak| peak.at).collect(),
    }
}

/// The value whose maximum over all splits and depths is the bound, at one split and its depths.
///
/// Where both the split and the duals are best, a small change of the problem changes the best value as
/// much as it changes this (the envelope theorem), also where the maxima are not unique, as they are not
/// where returns are straight.
pub fn lagrangian(problem: &Problem, stage: &Stage, duals: &Duals, at: &Point) -> f64 {
    let priced = Priced::new(problem, stage, duals);
    let sums = problem.sums.keys().map(|sum| priced.sum(sum).value(at.depth[sum]));
    let seen = |p: PlacementIndex| -> f64 {
        let logs = problem.audiences.keys().flat_map(|a| problem.log(p, a, at.x[p]).0);
        if priced.contacts[p].is_empty() { 0.0 } else { logs.zip(&priced.contacts[p]).map(|(log, c)| log * c).sum() }
    };
    let bought = problem
        .activations
        .iter()
        .zip(&priced.activation)
        .filter(|(activation, _)| activation.is_on(&at.x))
        .map(|(_, c)| c);
    let fixed = priced.constant + bought.sum::<f64>();
    let placements = problem.placements.keys().map(|p| {
        let placement = &problem.placements[p];
        priced.placement(p).value(at.x[p]) + seen(p) + priced.beyond[p] * placement.surcharge(at.x[p])
    });
    let shortfalls = priced.shortfall_worth().into_iter().map(|(goal, worth)| worth * at.short[goal]);
    fixed + sums.sum::<f64>() + placements.sum::<f64>() + shortfalls.sum::<f64>()
}

/// How steeply the same value rises with `x` of each placement: 0 where the split is balanced, above 0 where its
/// range ends before it is.
pub fn slopes(problem: &Problem, stage: &Stage, duals: &Duals, x: &Decision) -> By<PlacementIndex, f64> {
    let priced = Priced::new(problem, stage, duals);
    x.iter_enumerated().map(|(p, &x)| priced.placement(p).slope(x)).collect()
}

/// What a placement is worth at some values of its `x`, at given prices.
pub fn worth(problem: &Problem, stage: &Stage, duals: &Duals, (p, xs): (PlacementIndex, &[f64])) -> Vec<f64> {
    let priced = Priced::new(problem, stage, duals);
    let placement = priced.placement(p);
    let beyond = |x: f64| priced.beyond[p] * problem.placements[p].surcharge(x);
    xs.iter().map(|&x| placement.value(x) + beyond(x)).collect()
}

/// A split with all that follows from it.
#[derive(Clone, Debug)]
pub struct Point {
    /// `x` per placement.
    pub x: Decision,
    /// `L` per sum.
    pub depth: By<SumIndex, f64>,
    /// The shortfall per goal, as a share of its target.
    pub short: By<GoalIndex, f64>,
}

/// A proven bound, and where its one-dimensional maxima lie: what each placement and each phase would
/// best be at these prices, if the relations between them did not hold.
#[derive(Clone, Debug, Default)]
pub struct Bound {
    /// No plan exceeds this.
    pub value: f64,
    /// The best `L` per sum.
    pub depth: By<SumIndex, f64>,
    /// The best `x` per placement.
    pub x: Decision,
}

/// The relations of a problem with their prices.
struct Priced<'a> {
    problem: &'a Problem,
    stage: &'a Stage,
    duals: &'a Duals,
    /// What the bounds themselves are worth.
    constant: f64,
    /// Coefficient of `1 − e^−L` per sum.
    reach: By<SumIndex, f64>,
    /// Coefficient of `x` per placement.
    linear: By<PlacementIndex, f64>,
    /// Coefficient of `ε` per placement, what is paid beyond the list price.
    beyond: By<PlacementIndex, f64>,
    /// Coefficient of `φ` per placement and audience.
    depth: By<PlacementIndex, By<AudienceIndex, f64>>,
    /// What it is worth that a channel is bought, per activation.
    activation: By<ActivationIndex, f64>,
    /// Coefficients of `l, c₁, c₂, c₃` per audience, of placements whose contacts are counted at a frequency.
    contacts: By<PlacementIndex, Vec<f64>>,
}

impl<'a> Priced<'a> {
    fn new(problem: &'a Problem, stage: &'a Stage, duals: &'a Duals) -> Self {
        let mut priced = Self {
            problem,
            stage,
            duals,
            constant: 0.0,
            reach: vec![0.0; problem.sums.len()].into(),
            linear: vec![0.0; problem.placements.len()].into(),
            beyond: vec![0.0; problem.placements.len()].into(),
            depth: vec![vec![0.0; problem.audiences.len()].into(); problem.placements.len()].into(),
            activation: vec![0.0; problem.activations.len()].into(),
            contacts: vec![Vec::new(); problem.placements.len()].into(),
        };
        priced.worth();
        priced.limits();
        priced.goals();
        priced.depths();
        priced.contact_caps();
        priced.contacts();
        priced
    }

    /// What the stage makes most of.
    fn worth(&mut self) {
        let form = &self.problem.objective.form;
        let worth = match self.stage.aim {
            Aim::Objective => 1.0,
            Aim::LeastSpend(kept) => {
                self.constant -= self.duals.objective * kept;
                for (p, placement) in self.problem.placements.iter_enumerated() {
                    let cost = placement.spend_per_x().get() / self.problem.campaign.money().get();
                    self.linear[p] -= cost;
                    self.beyond[p] -= cost;
                }
                for (s, activation) in self.problem.activations.iter_enumerated() {
                    self.activation[s] -= activation.fee / self.problem.campaign.money();
                }
                self.duals.objective
            }
            Aim::WorstCase => return self.worlds(),
            Aim::LeastBreach | Aim::LeastShortfall(_) => return,
        };
        for &(sum, c) in &form.reach {
            self.reach[sum] += worth * c;
        }
        for &(p, c) in &form.linear {
            self.linear[p] += worth * c;
        }
        for &(p, c) in &form.surcharge {
            self.beyond[p] += worth * c;
        }
        for &(s, c) in &form.bought {
            self.activation[s] += worth * c;
        }
        self.constant += worth * form.constant;
    }

    /// The least of some values is nowhere above their mean, whatever its weights.
    fn worlds(&mut self) {
        let worlds = &self.problem.objective.worlds;
        let total: f64 = self.duals.world.iter().sum();
        for (index, form) in worlds.iter().enumerate() {
            let part = self.duals.world.get(index).filter(|_| total > 0.0);
            let part = part.map_or(1.0 / worlds.len() as f64, |theta| theta / total);
            for &(sum, c) in &form.reach {
                self.reach[sum] += part * c;
            }
            for &(p, c) in &form.linear {
                self.linear[p] += part * c;
            }
        }
    }

    fn limits(&mut self) {
        for (limit, y) in self.problem.limits.iter().zip(&self.duals.limit) {
            self.constant += y * limit.row.bound;
            for &(p, c) in &limit.row.terms {
                self.linear[p] -= y * c;
                if limit.row.money {
                    self.beyond[p] -= y * c;
                }
            }
            for &(s, c) in &limit.row.activations {
                self.activation[s] -= y * c;
            }
        }
    }

    fn goals(&mut self) {
        for (index, goal) in self.stage.goals(self.problem) {
            let mu = self.duals.goal[index];
            self.constant -= mu * self.stage.target(goal);
            for &(sum, c) in &goal.form.reach {
                self.reach[sum] += mu * c;
            }
            for &(p, c) in &goal.form.linear {
                self.linear[p] += mu * c;
            }
            for &(p, c) in &goal.form.surcharge {
                self.beyond[p] += mu * c;
            }
        }
        for (hold, pi) in self.stage.holds.iter().zip(&self.duals.hold) {
            self.constant += pi * hold.most;
        }
    }

    fn depths(&mut self) {
        for (sum, lambda) in self.problem.sums.iter().zip(&self.duals.sum) {
            for &p in &sum.members {
                self.depth[p][sum.audience] += lambda;
            }
        }
        for (follow, nu) in self.problem.follows.iter().zip(&self.duals.follow) {
            self.depth[follow.placement][follow.audience] -= nu;
        }
        for (pool, gamma) in self.problem.pools.iter().zip(&self.duals.pool) {
            for &member in &pool.members {
                self.depth[self.problem.follows[member].placement][pool.audience] -= gamma;
            }
        }
    }

    /// Views and windows of the sums at a frequency.
    fn contacts(&mut self) {
        let functions = MAX_FREQUENCY * self.problem.audiences.len();
        for (index, sum) in self.problem.sums.iter_enumerated() {
            let Some(contacts) = &sum.contacts else { continue };
            let mut weights = [0.0; MAX_FREQUENCY];
            for (view, lambda) in contacts.views.iter().zip(self.duals.views.get(index).into_iter().flatten()) {
                self.constant += lambda * view.constant;
                for (weight, part) in weights.iter_mut().zip(view.weights) {
                    *weight += lambda * part;
                }
            }
            let prices = self.duals.windows.get(index).into_iter().flatten();
            for (j, (window, [least, most])) in contacts.windows.iter().zip(prices).enumerate() {
                self.constant += if *most > 0.0 { most * window.high } else { 0.0 };
                self.constant -= if *least > 0.0 { least * window.low } else { 0.0 };
                weights[j + 1] += least - most;
            }
            for &p in sum.members.iter().filter(|_| weights.iter().any(|weight| *weight != 0.0)) {
                self.contacts[p].resize(functions, 0.0);
                for (j, weight) in weights.iter().enumerate() {
                    self.contacts[p][MAX_FREQUENCY * sum.audience.0 + j] += weight;
                }
            }
        }
    }

    fn contact_caps(&mut self) {
        for (follow, kappa) in self.problem.follows.iter().zip(&self.duals.contact_cap) {
            let cap = self.stage.frequency_cap(follow.frequency_cap);
            self.constant += kappa * follow.pool.base;
            self.reach[follow.pool.upstream] += kappa * follow.pool.share;
            self.linear[follow.placement] -=
                kappa * self.problem.contacts_per_head(follow.placement, follow.audience) / cap;
        }
        let less = 1.0 / (1.0 - self.stage.margin);
        for (cap, psi) in self.problem.frequency_caps.iter().zip(&self.duals.frequency) {
            for &(sum, c) in &cap.reached {
                self.reach[sum] += psi * c;
            }
            for &(p, c) in &cap.contacts {
                self.linear[p] -= psi * c * less;
            }
        }
    }

    /// `max over 0 ≤ s ≤ 1 + margin of (μ − price − π) s` per goal.
    fn shortfalls(&self) -> f64 {
        let most = 1.0 + self.stage.margin;
        self.shortfall_worth().into_iter().map(|(_, worth)| worth.max(0.0) * most).sum()
    }

    /// `μ − price − π` per goal with a row.
    fn shortfall_worth(&self) -> Vec<(GoalIndex, f64)> {
        let each = self.stage.goals(self.problem).map(|(index, goal)| {
            let price = if self.stage.aim.minds(goal) { 1.0 } else { 0.0 };
            let holds = self.stage.holds.iter().zip(&self.duals.hold);
            let held: f64 = holds.filter(|(hold, _)| hold.priority == goal.priority).map(|(_, pi)| pi).sum();
            (index, self.duals.goal[index] - price - held)
        });
        each.collect()
    }

    /// In the least-breach stage a multiplier above its price of 1 is worth breaking the bound for.
    fn breaches(&self) -> f64 {
        if self.stage.aim != Aim::LeastBreach {
            return 0.0;
        }
        let limits = self.problem.limits.iter().zip(&self.duals.limit).map(|(limit, y)| {
            let furthest: f64 = limit.row.terms.iter().map(|&(p, c)| (c * self.problem.placements[p].most).abs()).sum();
            let bought: f64 = limit.row.activations.iter().map(|(_, c)| c.abs()).sum();
            (y.abs() - 1.0).max(0.0) * (furthest + bought + limit.row.bound.abs())
        });
        let caps = self.problem.follows.iter().zip(&self.duals.contact_cap).map(|(follow, kappa)| {
            let most = self.problem.placements[follow.placement].most;
            let contacts = self.problem.contacts_per_head(follow.placement, follow.audience) * most;
            (kappa - 1.0).max(0.0) * contacts / follow.frequency_cap
        });
        let averages = self.problem.frequency_caps.iter().zip(&self.duals.frequency).map(|(cap, psi)| {
            let most: f64 = cap.contacts.iter().map(|&(p, c)| c * self.problem.placements[p].most).sum();
            (psi - 1.0).max(0.0) * most
        });
        limits.sum::<f64>() + caps.sum::<f64>() + averages.sum::<f64>()
    }

    fn sums(&self) -> By<SumIndex, BoundedMaximum> {
        let each = self.problem.sums.iter_enumerated().map(|(index, sum)| {
            let deepest = sum.members.iter().filter_map(|&p| {
                let placement = &self.problem.placements[p];
                placement.curves[sum.audience].as_ref().map(|curve| curve.depth(placement.most))
            });
            let sum = self.sum(index);
            concave_maximum(|z| sum.value(z), |z| sum.slope(z), (0.0, deepest.sum()))
        });
        each.collect()
    }

    /// The best of every placement over its range, as if its channel were bought.
    fn placements(&self) -> By<PlacementIndex, BoundedMaximum> {
        let each = self.problem.placements.iter_enumerated();
        each.map(|(p, placement)| self.best(p, placement)).collect()
    }

    /// The best `x`, stretch by stretch where the price has steps: on each what is paid is straight.
    fn best(&self, p: PlacementIndex, placement: &Placement) -> BoundedMaximum {
        let Some(tariff) = &placement.tariff else { return self.best_at(p, placement, self.linear[p]) };
        let each = tariff.stretches((placement.least, placement.most)).into_iter().map(|(range, (slope, offset))| {
            let part = Placement { least: range.0, most: range.1, lot: None, tariff: None, ..placement.clone() };
            let peak = self.best_at(p, &part, self.linear[p] + self.beyond[p] * slope);
            BoundedMaximum { at: peak.at, value: peak.value + self.beyond[p] * offset }
        });
        // At the very end of the range a step may be reached that no stretch has.
        let last = Placement { least: placement.most, tariff: None, lot: None, ..placement.clone() };
        let end = self.best_at(p, &last, self.linear[p]);
        let end = BoundedMaximum { at: end.at, value: end.value + self.beyond[p] * tariff.surcharge(placement.most) };
        each.fold(end, |best, peak| if peak.value > best.value { peak } else { best })
    }

    fn best_at(&self, p: PlacementIndex, placement: &Placement, linear: f64) -> BoundedMaximum {
        match &placement.contacts {
            Some(table) if !self.contacts[p].is_empty() => {
                let mut weights = self.contacts[p].clone();
                for (a, c) in self.depth[p].iter_enumerated() {
                    weights[MAX_FREQUENCY * a.0] += c.max(0.0);
                }
                table.maximum(&weights, linear, (placement.least, placement.most))
            }
            _ => OneVariable { linear, ..self.placement(p) }.maximum(placement),
        }
    }

    /// What the placements are worth together: a channel that need not be bought is worth nothing at least.
    fn bought(&self, peaks: &By<PlacementIndex, BoundedMaximum>) -> f64 {
        let free = self.problem.placements.iter().zip(peaks).filter(|(placement, _)| placement.activation.is_none());
        let activated = self.problem.activations.iter().zip(&self.activation).map(|(activation, worth)| {
            let on = worth + activation.members.iter().map(|&p| peaks[p].value).sum::<f64>();
            match activation.setting {
                Setting::Open => on.max(0.0),
                Setting::On => on,
                Setting::Off => 0.0,
            }
        });
        free.map(|(_, peak)| peak.value).sum::<f64>() + activated.sum::<f64>()
    }

    /// What is left of a sum as a function of its depth.
    fn sum(&self, index: SumIndex) -> OneVariable<'_> {
        let follows = self.problem.follows.iter().zip(&self.duals.follow).map(|(follow, nu)| (*nu, &follow.pool));
        let pools = self.problem.pools.iter().zip(&self.duals.pool).map(|(pool, gamma)| (*gamma, &pool.pool));
        let fed = follows.chain(pools).filter(|(price, pool)| pool.upstream == index && *price > 0.0);
        let views: f64 = self.duals.views.get(index).into_iter().flatten().sum();
        OneVariable {
            linear: -self.duals.sum[index] - views,
            reach: self.reach[index],
            curves: Vec::new(),
            pools: fed.collect(),
        }
    }

    /// What is left of a placement as a function of `x`.
    fn placement(&self, p: PlacementIndex) -> OneVariable<'_> {
        let curves = self.problem.placements[p].curves.iter().zip(&self.depth[p]);
        let wanted = curves.filter_map(|(curve, c)| curve.as_ref().filter(|_| *c > 0.0).map(|curve| (*c, curve)));
        OneVariable { linear: self.linear[p], reach: 0.0, curves: wanted.collect(), pools: Vec::new() }
    }
}

impl Limit {
    /// A multiplier with the sign its side asks for.
    pub fn lawful(&self, dual: f64) -> f64 {
        match self.side {
            Side::AtMost => dual.max(0.0),
            Side::AtLeast => dual.min(0.0),
            Side::Exactly => dual,
        }
    }
}
