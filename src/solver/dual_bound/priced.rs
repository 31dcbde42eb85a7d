//! Pricing: the coefficients of the Lagrangian, from a stage's relations and their duals.

use super::duals::Duals;
use crate::domain::curve::log_series::MAX_FREQUENCY;
use crate::problem::{ActivationIndex, AudienceIndex, By, PlacementIndex, Problem, SumIndex};
use crate::solver::stage::{Aim, Stage};

/// The relations of a problem, priced with the duals: the coefficients of the Lagrangian.
pub(super) struct Priced<'a> {
    pub(super) problem: &'a Problem,
    pub(super) stage: &'a Stage,
    pub(super) duals: &'a Duals,
    /// The constant term.
    pub(super) constant: f64,
    /// Coefficient of `1 − e^−L` per sum.
    pub(super) reach: By<SumIndex, f64>,
    /// Coefficient of `x` per placement.
    pub(super) linear: By<PlacementIndex, f64>,
    /// Coefficient of `ε` per placement, what is paid beyond the list price.
    pub(super) beyond: By<PlacementIndex, f64>,
    /// Coefficient of `φ` per placement and audience.
    pub(super) depth: By<PlacementIndex, By<AudienceIndex, f64>>,
    /// Coefficient of buying a channel at all, per activation.
    pub(super) activation: By<ActivationIndex, f64>,
    /// Coefficients of `l, c₁, c₂, c₃` per audience, of placements whose contacts are counted at a frequency.
    pub(super) contacts: By<PlacementIndex, Vec<f64>>,
}

impl<'a> Priced<'a> {
    pub(super) fn new(problem: &'a Problem, stage: &'a Stage, duals: &'a Duals) -> Self {
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
        priced.price_objective();
        priced.price_limits();
        priced.price_goals();
        priced.price_depths();
        priced.price_contact_caps();
        priced.price_contacts();
        priced
    }

    /// The objective of the stage.
    fn price_objective(&mut self) {
        let objective_form = &self.problem.objective.form;
        let objective_weight = match self.stage.aim {
            Aim::Objective => 1.0,
            Aim::LeastSpend(least_value) => {
                self.constant -= self.duals.objective * least_value;
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
            Aim::WorstCase => return self.price_worlds(),
            Aim::LeastBreach | Aim::LeastShortfall(_) => return,
        };
        for &(sum, c) in &objective_form.reach {
            self.reach[sum] += objective_weight * c;
        }
        for &(p, c) in &objective_form.linear {
            self.linear[p] += objective_weight * c;
        }
        for &(p, c) in &objective_form.surcharge {
            self.beyond[p] += objective_weight * c;
        }
        for &(s, c) in &objective_form.bought {
            self.activation[s] += objective_weight * c;
        }
        self.constant += objective_weight * objective_form.constant;
    }

    /// The least of several values is at most their weighted mean, whatever the weights.
    fn price_worlds(&mut self) {
        let worlds = &self.problem.objective.worlds;
        let total_weight: f64 = self.duals.world.iter().sum();
        for (index, form) in worlds.iter().enumerate() {
            let world_weight = self.duals.world.get(index).filter(|_| total_weight > 0.0);
            let world_weight = world_weight.map_or(1.0 / worlds.len() as f64, |theta| theta / total_weight);
            for &(sum, c) in &form.reach {
                self.reach[sum] += world_weight * c;
            }
            for &(p, c) in &form.linear {
                self.linear[p] += world_weight * c;
            }
        }
    }

    fn price_limits(&mut self) {
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

    fn price_goals(&mut self) {
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
        for (held, pi) in self.stage.held.iter().zip(&self.duals.hold) {
            self.constant += pi * held.most;
        }
    }

    fn price_depths(&mut self) {
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
    fn price_contacts(&mut self) {
        let functions = MAX_FREQUENCY * self.problem.audiences.len();
        for (index, sum) in self.problem.sums.iter_enumerated() {
            let Some(contacts) = &sum.contacts else { continue };
            let mut weights = [0.0; MAX_FREQUENCY];
            for (view, lambda) in contacts.views.iter().zip(self.duals.views.get(index).into_iter().flatten()) {
                self.constant += lambda * view.constant;
                for (weight, view_weight) in weights.iter_mut().zip(view.weights) {
                    *weight += lambda * view_weight;
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

    fn price_contact_caps(&mut self) {
        for (follow, kappa) in self.problem.follows.iter().zip(&self.duals.contact_cap) {
            let cap = self.stage.frequency_cap(follow.frequency_cap);
            self.constant += kappa * follow.pool.base;
            self.reach[follow.pool.upstream] += kappa * follow.pool.share;
            self.linear[follow.placement] -=
                kappa * self.problem.contacts_per_head(follow.placement, follow.audience) / cap;
        }
        let margin_factor = 1.0 / (1.0 - self.stage.margin);
        for (cap, psi) in self.problem.frequency_caps.iter().zip(&self.duals.frequency) {
            for &(sum, c) in &cap.reached {
                self.reach[sum] += psi * c;
            }
            for &(p, c) in &cap.contacts {
                self.linear[p] -= psi * c * margin_factor;
            }
        }
    }
}
