//! The maxima of a priced problem: over each sum's depth, each placement's `x` and each goal's shortfall.

use super::one_variable::OneVariable;
use super::priced::Priced;
use crate::domain::curve::envelope::{BoundedMaximum, concave_maximum};
use crate::domain::curve::log_series::MAX_FREQUENCY;
use crate::problem::{By, GoalIndex, Placement, PlacementIndex, Setting, SumIndex};
use crate::solver::stage::Aim;

impl Priced<'_> {
    /// `Σ goals max over 0 ≤ s ≤ 1 + margin of (μ − price − π) s`.
    pub(super) fn shortfall_maxima(&self) -> f64 {
        let most_shortfall = 1.0 + self.stage.margin;
        self.shortfall_worth().into_iter().map(|(_, dual_worth)| dual_worth.max(0.0) * most_shortfall).sum()
    }

    /// `μ − price − π` per goal with a row.
    pub(super) fn shortfall_worth(&self) -> Vec<(GoalIndex, f64)> {
        let shortfall_slopes = self.stage.goals(self.problem).map(|(index, goal)| {
            let price = if self.stage.aim.minimises_shortfall_of(goal) { 1.0 } else { 0.0 };
            let held_dual = self.stage.held.iter().zip(&self.duals.hold);
            let held_dual: f64 = held_dual.filter(|(held, _)| held.priority == goal.priority).map(|(_, pi)| pi).sum();
            (index, self.duals.goal[index] - price - held_dual)
        });
        shortfall_slopes.collect()
    }

    /// `Σ max over the breach b of (|y| − 1) b`, in the stage of the least breach: a breach costs 1 per unit, so it
    /// pays where the dual is above 1.
    pub(super) fn breach_maxima(&self) -> f64 {
        if self.stage.aim != Aim::LeastBreach {
            return 0.0;
        }
        let limit_breaches = self.problem.limits.iter().zip(&self.duals.limit).map(|(limit, y)| {
            let furthest: f64 = limit.row.terms.iter().map(|&(p, c)| (c * self.problem.placements[p].most).abs()).sum();
            let bought_most: f64 = limit.row.activations.iter().map(|(_, c)| c.abs()).sum();
            (y.abs() - 1.0).max(0.0) * (furthest + bought_most + limit.row.bound.abs())
        });
        let cap_breaches = self.problem.follows.iter().zip(&self.duals.contact_cap).map(|(follow, kappa)| {
            let most = self.problem.placements[follow.placement].most;
            let contacts = self.problem.contacts_per_head(follow.placement, follow.audience) * most;
            (kappa - 1.0).max(0.0) * contacts / follow.frequency_cap
        });
        let frequency_breaches = self.problem.frequency_caps.iter().zip(&self.duals.frequency).map(|(cap, psi)| {
            let most: f64 = cap.contacts.iter().map(|&(p, c)| c * self.problem.placements[p].most).sum();
            (psi - 1.0).max(0.0) * most
        });
        limit_breaches.sum::<f64>() + cap_breaches.sum::<f64>() + frequency_breaches.sum::<f64>()
    }

    /// The maximum of every sum over its depth.
    pub(super) fn sum_maxima(&self) -> By<SumIndex, BoundedMaximum> {
        let maxima = self.problem.sums.iter_enumerated().map(|(index, sum)| {
            let deepest = sum.members.iter().filter_map(|&p| {
                let placement = &self.problem.placements[p];
                placement.curves[sum.audience].as_ref().map(|curve| curve.depth(placement.most))
            });
            let sum = self.sum(index);
            concave_maximum(|z| sum.value(z), |z| sum.slope(z), (0.0, deepest.sum()))
        });
        maxima.collect()
    }

    /// The maximum of every placement over its range, with its channel bought.
    pub(super) fn placement_maxima(&self) -> By<PlacementIndex, BoundedMaximum> {
        let placements = self.problem.placements.iter_enumerated();
        placements.map(|(p, placement)| self.placement_maximum(p, placement)).collect()
    }

    /// The maximum of a placement. Where its price has steps, the maximum over stretches: on each, the cost is linear.
    fn placement_maximum(&self, p: PlacementIndex, placement: &Placement) -> BoundedMaximum {
        let Some(tariff) = &placement.tariff else { return self.maximum_at_cost(p, placement, self.linear[p]) };
        let stretch_maxima =
            tariff.stretches((placement.least, placement.most)).into_iter().map(|(range, (slope, offset))| {
                let stretch_placement =
                    Placement { least: range.0, most: range.1, lot: None, tariff: None, ..placement.clone() };
                let peak = self.maximum_at_cost(p, &stretch_placement, self.linear[p] + self.beyond[p] * slope);
                BoundedMaximum { at: peak.at, value: peak.value + self.beyond[p] * offset }
            });
        // The end of the range may reach a step that no stretch includes.
        let end_placement = Placement { least: placement.most, tariff: None, lot: None, ..placement.clone() };
        let end_maximum = self.maximum_at_cost(p, &end_placement, self.linear[p]);
        let end_maximum = BoundedMaximum {
            at: end_maximum.at,
            value: end_maximum.value + self.beyond[p] * tariff.surcharge(placement.most),
        };
        stretch_maxima
            .fold(end_maximum, |best_maximum, peak| if peak.value > best_maximum.value { peak } else { best_maximum })
    }

    /// The maximum of a placement whose cost is linear, with that coefficient of `x`.
    fn maximum_at_cost(&self, p: PlacementIndex, placement: &Placement, linear: f64) -> BoundedMaximum {
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

    /// The sum of the placements' maxima; of a channel that need not be bought, 0 at least.
    pub(super) fn placements_value(&self, peaks: &By<PlacementIndex, BoundedMaximum>) -> f64 {
        let unconditional =
            self.problem.placements.iter().zip(peaks).filter(|(placement, _)| placement.activation.is_none());
        let channel_maxima =
            self.problem.activations.iter().zip(&self.activation).map(|(activation, activation_coefficient)| {
                let maximum_when_bought =
                    activation_coefficient + activation.members.iter().map(|&p| peaks[p].value).sum::<f64>();
                match activation.setting {
                    Setting::Open => maximum_when_bought.max(0.0),
                    Setting::On => maximum_when_bought,
                    Setting::Off => 0.0,
                }
            });
        unconditional.map(|(_, peak)| peak.value).sum::<f64>() + channel_maxima.sum::<f64>()
    }

    /// The part of the Lagrangian that depends on the depth of a sum.
    pub(super) fn sum(&self, index: SumIndex) -> OneVariable<'_> {
        let follows = self.problem.follows.iter().zip(&self.duals.follow).map(|(follow, nu)| (*nu, &follow.pool));
        let pools = self.problem.pools.iter().zip(&self.duals.pool).map(|(pool, gamma)| (*gamma, &pool.pool));
        let fed_pools = follows.chain(pools).filter(|(price, pool)| pool.upstream == index && *price > 0.0);
        let views: f64 = self.duals.views.get(index).into_iter().flatten().sum();
        OneVariable {
            linear: -self.duals.sum[index] - views,
            reach: self.reach[index],
            curves: Vec::new(),
            pools: fed_pools.collect(),
        }
    }

    /// The part of the Lagrangian that depends on a placement's `x` and is linear or concave in it.
    pub(super) fn placement(&self, p: PlacementIndex) -> OneVariable<'_> {
        let curves = self.problem.placements[p].curves.iter().zip(&self.depth[p]);
        let weighted = curves.filter_map(|(curve, c)| curve.as_ref().filter(|_| *c > 0.0).map(|curve| (*c, curve)));
        OneVariable { linear: self.linear[p], reach: 0.0, curves: weighted.collect(), pools: Vec::new() }
    }
}
