//! What a split of the money brings, by the true curves.
//!
//! Forward and without any solver: depth per placement, cut to the pool where a placement follows a
//! phase, summed per phase. Refinement judges every candidate with this, and a plan is written from
//! it. Nothing here knows goals, bounds or programs.

use crate::domain::curve;
use crate::problem::{
    AudienceIndex, By, Case, Decision, Follow, Form, PhaseIndex, Placement, PlacementIndex, SumIndex, SwitchIndex,
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
    /// Whether the channel of each switch is bought.
    pub bought: By<SwitchIndex, bool>,
}

impl Outcome {
    /// The outcome of `x`.
    pub fn of(case: &Case, x: &Decision) -> Self {
        let mut outcome = Self::of_depths(case, own_depths(case, x), |_| 0.0);
        outcome.x.clone_from(x);
        outcome.surcharge = case.placements.iter().zip(x).map(|(placement, &x)| placement.surcharge(x)).collect();
        outcome.bought = case.switches.iter().map(|switch| switch.is_on(x)).collect();
        for (sum, depth) in case.sums.iter().zip(&mut outcome.sums).filter(|(sum, _)| sum.frequency > 1) {
            *depth = case.logs(sum, x).depth(sum.frequency);
        }
        outcome
    }

    /// The outcome of depths that placements have by themselves, with each sum lowered by `less`: a sum that is
    /// lowered also fills its pools less. What is paid besides the list price is not known from depths.
    pub fn of_depths(
        case: &Case,
        depth: By<PlacementIndex, By<AudienceIndex, f64>>,
        less: impl Fn(SumIndex) -> f64,
    ) -> Self {
        let (surcharge, bought) = (vec![0.0; case.placements.len()].into(), vec![false; case.switches.len()].into());
        let mut outcome =
            Self { depth, sums: vec![0.0; case.sums.len()].into(), x: Decision::new(), surcharge, bought };
        for phase in upstream_first(case) {
            outcome.cut_to_others(case, phase);
            if case.weekly.is_some() {
                outcome.cut_to_shared(case, (phase, false));
                outcome.add_up(case, phase, &less);
                outcome.cut_to_own_weeks(case, phase);
            }
            outcome.cut_to_shared(case, (phase, true));
            outcome.add_up(case, phase, &less);
        }
        outcome
    }

    fn add_up(&mut self, case: &Case, phase: PhaseIndex, less: &impl Fn(SumIndex) -> f64) {
        for (index, sum) in case.sums.iter_enumerated().filter(|(_, sum)| sum.phase == phase) {
            let together: f64 = sum.members.iter().map(|&p| self.depth[p][sum.audience]).sum();
            self.sums[index] = (together - less(index)).max(0.0);
        }
    }

    /// A follower reaches no more than the pool that another phase fills.
    fn cut_to_others(&mut self, case: &Case, phase: PhaseIndex) {
        for follow in case.follows.iter().filter(|follow| case.placements[follow.placement].phase == phase) {
            if !case.follows_itself(follow) {
                self.cut(follow);
            }
        }
    }

    /// Nor than its own weeks do together.
    fn cut_to_own_weeks(&mut self, case: &Case, phase: PhaseIndex) {
        for follow in case.follows.iter().filter(|follow| case.placements[follow.placement].phase == phase) {
            if case.follows_itself(follow) {
                self.cut(follow);
            }
        }
    }

    fn cut(&mut self, follow: &Follow) {
        let most = follow.pool.depth(self.sums[follow.pool.upstream]);
        let depth = &mut self.depth[follow.placement][follow.audience];
        *depth = depth.min(most);
    }

    /// All followers of a pool together reach no more than it holds; what is too much is taken from each in proportion.
    /// Lines come after their weeks.
    fn cut_to_shared(&mut self, case: &Case, (phase, lines): (PhaseIndex, bool)) {
        for pool in case.pools.iter().filter(|pool| pool.phase == phase) {
            let most = pool.pool.depth(self.sums[pool.pool.upstream]);
            let placements: Vec<PlacementIndex> = pool.members.iter().map(|&f| case.follows[f].placement).collect();
            if placements.iter().any(|&p| case.is_line(p) != lines) {
                continue;
            }
            let together: f64 = placements.iter().map(|&p| self.depth[p][pool.audience]).sum();
            if together > most {
                for p in placements {
                    self.depth[p][pool.audience] *= most / together;
                }
            }
        }
    }

    /// The value of a form.
    pub fn value(&self, form: &Form, x: &Decision) -> f64 {
        let reach: f64 = form.reach.iter().map(|&(sum, c)| c * curve::reach(self.sums[sum])).sum();
        let beyond: f64 = form.surcharge.iter().map(|&(p, c)| c * self.surcharge[p]).sum();
        let bought = form.bought.iter().filter(|(s, _)| self.bought[*s]).map(|(_, c)| c);
        let linear = form.linear.iter().map(|&(p, c)| c * x[p]);
        reach + linear.sum::<f64>() + beyond + bought.sum::<f64>() + form.constant
    }

    /// What some placements bring is worth, in the brief's currency: conversions, and people reached.
    pub fn worth(
        &self,
        case: &Case,
        x: &Decision,
        (members, audience): (&[PlacementIndex], Option<AudienceIndex>),
    ) -> f64 {
        let Some(value) = &case.value else { return 0.0 };
        let conversions: f64 = members.iter().map(|&p| case.worth_per_x(p, audience) * x[p]).sum();
        let reached = case.phases.iter_enumerated().flat_map(|(f, phase)| {
            let audiences = phase.people.keys().filter(move |a| audience.is_none_or(|only| only == *a));
            audiences.map(move |a| {
                let own = members.iter().filter(|&&p| case.placements[p].phase == f);
                let depth: f64 = own.map(|&p| self.depth[p][a]).sum();
                value.per_reached[f][a] * phase.people[a] * curve::reach(depth)
            })
        });
        conversions + reached.sum::<f64>()
    }

    /// How far contacts lie above the frequency caps of followers, as a share of the cap; 0 or less
    /// where every cap holds.
    pub fn over_caps(&self, case: &Case, x: &Decision) -> f64 {
        let over = case.follows.iter().map(|follow| {
            let contacts = case.contacts_per_head(follow.placement, follow.audience) * x[follow.placement];
            contacts / follow.frequency_cap - follow.pool.people(self.sums[follow.pool.upstream])
        });
        over.fold(f64::NEG_INFINITY, f64::max)
    }
}

/// The split with every follower held to its contact cap, those upstream first, as what they fill is what others may draw
/// on. The weeks that a cap counts are lowered together.
///
/// Where a pool is empty, or almost, a split is only feasible when it buys exactly as little there, and no step towards
/// a split well inside finds that point.
pub fn within_caps(case: &Case, x: &Decision) -> Decision {
    let mut x = x.clone();
    if case.follows.is_empty() {
        return x;
    }
    for phase in upstream_first(case) {
        let sums = Outcome::of(case, &x).sums;
        let mut kept: By<PlacementIndex, f64> = vec![1.0; case.placements.len()].into();
        for follow in case.follows.iter().filter(|follow| case.placements[follow.placement].phase == phase) {
            let contacts = case.contacts_per_head(follow.placement, follow.audience) * x[follow.placement];
            let most = follow.frequency_cap * follow.pool.people(sums[follow.pool.upstream]);
            if contacts > most {
                for p in case.decided_by(follow.placement) {
                    kept[p] = kept[p].min((most / contacts).max(0.0));
                }
            }
        }
        x.iter_mut().zip(kept).for_each(|(x, kept)| *x *= kept);
        x = case.settled(x);
    }
    x
}

/// Whether anything of each placement can be bought: it is on offer, and what it follows is not empty whatever is bought
/// there.
pub fn purchasable(case: &Case) -> By<PlacementIndex, bool> {
    let mut can: By<PlacementIndex, bool> = case.placements.iter().map(|placement| placement.most > 0.0).collect();
    for phase in upstream_first(case) {
        for follow in case.follows.iter().filter(|follow| case.placements[follow.placement].phase == phase) {
            let upstream = &case.sums[follow.pool.upstream];
            let fills = |&p: &PlacementIndex| can[p] && case.placements[p].curves[upstream.audience].is_some();
            let empty = follow.pool.base <= 0.0 && (follow.pool.share <= 0.0 || !upstream.members.iter().any(fills));
            let contacts = case.contacts_per_head(follow.placement, follow.audience) > 0.0;
            if empty && contacts && !case.follows_itself(follow) {
                can[follow.placement] = false;
            }
        }
    }
    can
}

/// The depth that each placement has by itself, per audience, before any pool.
pub fn own_depths(case: &Case, x: &Decision) -> By<PlacementIndex, By<AudienceIndex, f64>> {
    let own = |(placement, &x): (&Placement, &f64)| {
        placement.curves.iter().map(|curve| curve.as_ref().map_or(0.0, |curve| curve.depth(x))).collect()
    };
    case.placements.iter().zip(x).map(own).collect()
}

/// The phases, those that are followed before those that follow them.
pub fn upstream_first(case: &Case) -> Vec<PhaseIndex> {
    let mut order: Vec<PhaseIndex> = Vec::new();
    while order.len() < case.phases.len() {
        let ready = |phase: &PhaseIndex| {
            !order.contains(phase)
                && case
                    .follows
                    .iter()
                    .filter(|follow| case.placements[follow.placement].phase == *phase && !case.follows_itself(follow))
                    .all(|follow| order.contains(&case.sums[follow.pool.upstream].phase))
        };
        match case.phases.keys().find(ready) {
            Some(phase) => order.push(phase),
            None => break,
        }
    }
    order
}
