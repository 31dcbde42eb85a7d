//! What a split of the money brings, by the true curves.
//!
//! Forward and without any solver: depth per placement, cut to the pool where a placement follows a
//! phase, summed per phase. Refinement judges every candidate with this, and a plan is written from
//! it.

use crate::domain::curve;
use crate::problem::{
    ActivationIndex, AudienceIndex, By, Decision, Follow, Form, PhaseIndex, Placement, PlacementIndex, Problem,
    SumIndex,
};

/// Depth per placement and audience, and per sum.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// `l[p][a]`, after the pools.
    pub depth: By<PlacementIndex, By<AudienceIndex, f64>>,
    /// `L` per sum.
    pub sums: By<SumIndex, f64>,
    /// The split; nothing where only depths are known.
    pub x: Decision,
    /// `ε` per placement: what is paid beyond the list price, as `x` bought at it.
    pub surcharge: By<PlacementIndex, f64>,
    /// Whether the channel of each activation is bought.
    pub bought: By<ActivationIndex, bool>,
}

impl Outcome {
    /// The outcome of `x`.
    pub fn of(problem: &Problem, x: &Decision) -> Self {
        let mut outcome = Self::of_depths(problem, own_depths(problem, x), |_| 0.0);
        outcome.x.clone_from(x);
        outcome.surcharge = problem.placements.iter().zip(x).map(|(placement, &x)| placement.surcharge(x)).collect();
        outcome.bought = problem.activations.iter().map(|activation| activation.is_on(x)).collect();
        for (sum, depth) in problem.sums.iter().zip(&mut outcome.sums).filter(|(sum, _)| sum.frequency > 1) {
            *depth = problem.logs(sum, x).depth(sum.frequency);
        }
        outcome
    }

    /// The outcome of depths that placements have by themselves, with each sum lowered by `less`: a sum that is
    /// lowered also fills its pools less. What is paid besides the list price is not known from depths.
    pub fn of_depths(
        problem: &Problem,
        depth: By<PlacementIndex, By<AudienceIndex, f64>>,
        less: impl Fn(SumIndex) -> f64,
    ) -> Self {
        let (surcharge, bought) =
            (vec![0.0; problem.placements.len()].into(), vec![false; problem.activations.len()].into());
        let mut outcome =
            Self { depth, sums: vec![0.0; problem.sums.len()].into(), x: Decision::new(), surcharge, bought };
        for phase in upstream_first(problem) {
            outcome.cut_to_others(problem, phase);
            if problem.weekly.is_some() {
                outcome.cut_to_shared(problem, phase, false);
                outcome.add_up(problem, phase, &less);
                outcome.cut_to_own_weeks(problem, phase);
            }
            outcome.cut_to_shared(problem, phase, true);
            outcome.add_up(problem, phase, &less);
        }
        outcome
    }

    fn add_up(&mut self, problem: &Problem, phase: PhaseIndex, less: &impl Fn(SumIndex) -> f64) {
        for (index, sum) in problem.sums.iter_enumerated().filter(|(_, sum)| sum.phase == phase) {
            let together: f64 = sum.members.iter().map(|&p| self.depth[p][sum.audience]).sum();
            self.sums[index] = (together - less(index)).max(0.0);
        }
    }

    /// A follower reaches no more than the pool that another phase fills.
    fn cut_to_others(&mut self, problem: &Problem, phase: PhaseIndex) {
        for follow in problem.follows.iter().filter(|follow| problem.placements[follow.placement].phase == phase) {
            if !problem.follows_itself(follow) {
                self.cut(follow);
            }
        }
    }

    /// Nor than its own weeks do together.
    fn cut_to_own_weeks(&mut self, problem: &Problem, phase: PhaseIndex) {
        for follow in problem.follows.iter().filter(|follow| problem.placements[follow.placement].phase == phase) {
            if problem.follows_itself(follow) {
                self.cut(follow);
            }
        }
    }

    fn cut(&mut self, follow: &Follow) {
        let pool_depth = follow.pool.depth(self.sums[follow.pool.upstream]);
        let depth = &mut self.depth[follow.placement][follow.audience];
        *depth = depth.min(pool_depth);
    }

    /// All followers of a pool together reach no more than it holds; what is too much is taken from each in proportion.
    /// Lines come after their weeks.
    fn cut_to_shared(&mut self, problem: &Problem, phase: PhaseIndex, of_lines: bool) {
        for pool in problem.pools.iter().filter(|pool| pool.phase == phase) {
            let pool_depth = pool.pool.depth(self.sums[pool.pool.upstream]);
            let placements: Vec<PlacementIndex> = pool.members.iter().map(|&f| problem.follows[f].placement).collect();
            if placements.iter().any(|&p| problem.is_line(p) != of_lines) {
                continue;
            }
            let members_depth: f64 = placements.iter().map(|&p| self.depth[p][pool.audience]).sum();
            if members_depth > pool_depth {
                for p in placements {
                    self.depth[p][pool.audience] *= pool_depth / members_depth;
                }
            }
        }
    }

    /// The value of a form.
    pub fn value(&self, form: &Form, x: &Decision) -> f64 {
        let reach: f64 = form.reach.iter().map(|&(sum, c)| c * curve::reach(self.sums[sum])).sum();
        let surcharges: f64 = form.surcharge.iter().map(|&(p, c)| c * self.surcharge[p]).sum();
        let bought = form.bought.iter().filter(|(s, _)| self.bought[*s]).map(|(_, c)| c);
        let linear = form.linear.iter().map(|&(p, c)| c * x[p]);
        reach + linear.sum::<f64>() + surcharges + bought.sum::<f64>() + form.constant
    }

    /// What some placements bring is worth, in the brief's currency: conversions, and people reached.
    pub fn worth(
        &self,
        problem: &Problem,
        x: &Decision,
        members: &[PlacementIndex],
        audience: Option<AudienceIndex>,
    ) -> f64 {
        let Some(value) = &problem.value else { return 0.0 };
        let conversions: f64 = members.iter().map(|&p| problem.worth_per_x(p, audience) * x[p]).sum();
        let reached_worth = problem.phases.iter_enumerated().flat_map(|(f, phase)| {
            let audiences = phase.people.keys().filter(move |a| audience.is_none_or(|only| only == *a));
            audiences.map(move |a| {
                let phase_members = members.iter().filter(|&&p| problem.placements[p].phase == f);
                let depth: f64 = phase_members.map(|&p| self.depth[p][a]).sum();
                value.per_reached[f][a] * phase.people[a] * curve::reach(depth)
            })
        });
        conversions + reached_worth.sum::<f64>()
    }

    /// How far contacts lie above the frequency caps of followers, as a share of the cap; 0 or less
    /// where every cap holds.
    pub fn over_caps(&self, problem: &Problem, x: &Decision) -> f64 {
        let contacts_over_caps = problem.follows.iter().map(|follow| {
            let contacts = problem.contacts_per_head(follow.placement, follow.audience) * x[follow.placement];
            contacts / follow.frequency_cap - follow.pool.people(self.sums[follow.pool.upstream])
        });
        contacts_over_caps.fold(f64::NEG_INFINITY, f64::max)
    }
}

/// The split with every follower held to its contact cap, those upstream first, as what they fill is what others may
/// draw on. The weeks that a cap counts are lowered together.
///
/// Where a pool is empty, or almost, a split is only feasible when it buys exactly as little there, and no step towards
/// a split well inside finds that point.
pub fn within_caps(problem: &Problem, x: &Decision) -> Decision {
    let mut x = x.clone();
    if problem.follows.is_empty() {
        return x;
    }
    for phase in upstream_first(problem) {
        let sums = Outcome::of(problem, &x).sums;
        let mut cap_factors: By<PlacementIndex, f64> = vec![1.0; problem.placements.len()].into();
        for follow in problem.follows.iter().filter(|follow| problem.placements[follow.placement].phase == phase) {
            let contacts = problem.contacts_per_head(follow.placement, follow.audience) * x[follow.placement];
            let capped_contacts = follow.frequency_cap * follow.pool.people(sums[follow.pool.upstream]);
            if contacts > capped_contacts {
                for p in problem.decided_by(follow.placement) {
                    cap_factors[p] = cap_factors[p].min((capped_contacts / contacts).max(0.0));
                }
            }
        }
        x.iter_mut().zip(cap_factors).for_each(|(x, factor)| *x *= factor);
        x = problem.with_weeks_added_up(x);
    }
    x
}

/// Whether anything of each placement can be bought: it is on offer, and what it follows is not empty whatever is
/// bought there.
pub fn purchasable(problem: &Problem) -> By<PlacementIndex, bool> {
    let mut is_purchasable: By<PlacementIndex, bool> =
        problem.placements.iter().map(|placement| placement.most > 0.0).collect();
    for phase in upstream_first(problem) {
        for follow in problem.follows.iter().filter(|follow| problem.placements[follow.placement].phase == phase) {
            let upstream = &problem.sums[follow.pool.upstream];
            let fills_pool =
                |&p: &PlacementIndex| is_purchasable[p] && problem.placements[p].curves[upstream.audience].is_some();
            let pool_is_empty =
                follow.pool.base <= 0.0 && (follow.pool.share <= 0.0 || !upstream.members.iter().any(fills_pool));
            let contacts = problem.contacts_per_head(follow.placement, follow.audience) > 0.0;
            if pool_is_empty && contacts && !problem.follows_itself(follow) {
                is_purchasable[follow.placement] = false;
            }
        }
    }
    is_purchasable
}

/// The depth that each placement has by itself, per audience, before any pool.
pub fn own_depths(problem: &Problem, x: &Decision) -> By<PlacementIndex, By<AudienceIndex, f64>> {
    let placement_depths = |(placement, &x): (&Placement, &f64)| {
        placement.curves.iter().map(|curve| curve.as_ref().map_or(0.0, |curve| curve.depth(x))).collect()
    };
    problem.placements.iter().zip(x).map(placement_depths).collect()
}

/// The phases, those that are followed before those that follow them.
pub fn upstream_first(problem: &Problem) -> Vec<PhaseIndex> {
    let mut phase_order: Vec<PhaseIndex> = Vec::new();
    while phase_order.len() < problem.phases.len() {
        let upstream_is_ordered = |phase: &PhaseIndex| {
            !phase_order.contains(phase)
                && problem
                    .follows
                    .iter()
                    .filter(|follow| {
                        problem.placements[follow.placement].phase == *phase && !problem.follows_itself(follow)
                    })
                    .all(|follow| phase_order.contains(&problem.sums[follow.pool.upstream].phase))
        };
        match problem.phases.keys().find(upstream_is_ordered) {
            Some(phase) => phase_order.push(phase),
            None => break,
        }
    }
    phase_order
}
