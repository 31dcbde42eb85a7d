//! The constraints of a problem, concave functions that are not below 0, and the terms they consist of.

use crate::domain::curve;
use crate::problem::{
    AudienceIndex, FollowIndex, Form, GoalIndex, LimitIndex, PlacementIndex, PoolIndex, Problem, Side, SumIndex,
};
use crate::solver::dual_bound::Duals;
use crate::solver::stage::{HeldPriority, Stage};
use crate::tolerance::solving::{HELD_INSIDE, NEGLIGIBLE_DUAL, TIED};

/// A concave function of the one variable of its block.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Term {
    /// `x` of a placement.
    Spend(PlacementIndex),
    /// `φ(x)` of a placement in an audience.
    Depth(PlacementIndex, AudienceIndex),
    /// `1 − e^−L` of a sum.
    Reach(SumIndex),
    /// `L` of a sum.
    Sum(SumIndex),
    /// `F(L)` of a follower.
    Follow(FollowIndex),
    /// `F(L)` of a pool.
    Pool(PoolIndex),
}

/// A term's value, slope and curvature.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Jet {
    pub(super) value: f64,
    pub(super) slope: f64,
    pub(super) curvature: f64,
}

impl Term {
    /// The block whose variable it is a function of: the placements first, then the sums.
    pub(super) fn block(self, problem: &Problem) -> usize {
        let sums = problem.placements.len();
        match self {
            Self::Spend(p) | Self::Depth(p, _) => p.into(),
            Self::Reach(sum) | Self::Sum(sum) => sums + sum.0,
            Self::Follow(index) => sums + problem.follows[index].pool.upstream.0,
            Self::Pool(index) => sums + problem.pools[index].pool.upstream.0,
        }
    }

    pub(super) fn jet(self, problem: &Problem, at: f64) -> Jet {
        let straight = Jet { value: at, slope: 1.0, curvature: 0.0 };
        let of_pool = |pool: &crate::problem::Addressable| Jet {
            value: pool.depth(at),
            slope: pool.slope(at),
            curvature: pool.curvature(at),
        };
        match self {
            Self::Spend(_) | Self::Sum(_) => straight,
            Self::Depth(p, a) => problem.placements[p].curves[a].as_ref().map_or(Jet::default(), |curve| Jet {
                value: curve.depth(at),
                slope: curve.slope(at),
                curvature: curve.curvature(at),
            }),
            Self::Reach(_) => Jet { value: curve::reach(at), slope: (-at).exp(), curvature: -(-at).exp() },
            Self::Follow(index) => of_pool(&problem.follows[index].pool),
            Self::Pool(index) => of_pool(&problem.pools[index].pool),
        }
    }
}

/// Which dual of the problem belongs to a constraint.
#[derive(Clone, Debug)]
pub(super) enum DualPlace {
    /// A limit's, with 1, or −1 where the limit is from below.
    Limit(LimitIndex, f64),
    /// A sum's, and the followers and pools whose dual equals it.
    Sum(SumIndex, FilledPools),
    Follow(FollowIndex),
    Pool(PoolIndex),
    ContactCap(FollowIndex),
    Goal(GoalIndex),
    /// A lexicographic constraint's, and the goals whose dual equals it.
    HeldPriority(usize, Vec<GoalIndex>),
}

/// A constraint, `constant + Σ coefficient · term ≥ 0`; `= 0` where its dual may have any sign.
#[derive(Clone, Debug)]
pub(super) struct Constraint {
    pub(super) place: DualPlace,
    pub(super) any_sign: bool,
    pub(super) constant: f64,
    pub(super) terms: Vec<(Term, f64)>,
}

impl Constraint {
    pub(super) fn new(place: DualPlace, constant: f64, terms: Vec<(Term, f64)>) -> Self {
        Self { place, any_sign: false, constant, terms }
    }

    /// The dual to start from.
    pub(super) fn start_dual(&self, duals: &Duals) -> f64 {
        let start_dual = match &self.place {
            &DualPlace::Limit(index, sign) => sign * duals.limit[index],
            &DualPlace::Sum(index, _) => duals.sum[index],
            &DualPlace::Follow(index) => duals.follow[index],
            &DualPlace::Pool(index) => duals.pool[index],
            &DualPlace::ContactCap(index) => duals.contact_cap[index],
            &DualPlace::Goal(index) => duals.goal[index],
            DualPlace::HeldPriority(_, goals) => {
                let tied = goals.iter().map(|&goal| duals.goal[goal]);
                tied.fold(0.0, f64::max)
            }
        };
        if self.any_sign || start_dual > NEGLIGIBLE_DUAL { start_dual } else { 0.0 }
    }

    /// The placement and coefficient of a limit on one placement alone.
    pub(super) fn single_placement(&self) -> Option<(PlacementIndex, f64)> {
        match (&self.place, &self.terms[..]) {
            (DualPlace::Limit(..), &[(Term::Spend(p), coefficient)]) => Some((p, coefficient)),
            _ => None,
        }
    }

    /// Writes the dual of the constraint to the problem's.
    pub(super) fn write_dual(&self, duals: &mut Duals, value: f64) {
        match &self.place {
            &DualPlace::Limit(index, sign) => duals.limit[index] = sign * value,
            DualPlace::Sum(index, full) => {
                duals.sum[*index] = value;
                for &follow in &full.follows {
                    duals.follow[follow] += value;
                }
                for &pool in &full.pools {
                    duals.pool[pool] += value;
                }
            }
            &DualPlace::Follow(index) => duals.follow[index] = value,
            &DualPlace::Pool(index) => duals.pool[index] = value,
            &DualPlace::ContactCap(index) => duals.contact_cap[index] = value,
            &DualPlace::Goal(index) => duals.goal[index] = value,
            DualPlace::HeldPriority(index, goals) => {
                duals.hold[*index] = value;
                for &goal in goals {
                    duals.goal[goal] = value;
                }
            }
        }
    }
}

/// A form as terms.
pub(super) fn form_terms(form: &Form) -> impl Iterator<Item = (Term, f64)> + '_ {
    let reach = form.reach.iter().map(|&(sum, c)| (Term::Reach(sum), c));
    let linear = form.linear.iter().map(|&(p, c)| (Term::Spend(p), c));
    reach.chain(linear)
}

/// `b − Σ a x ≥ 0`, with the opposite sign for a lower bound.
pub(super) fn limit_constraints(problem: &Problem) -> impl Iterator<Item = Constraint> + '_ {
    problem.limits.iter_enumerated().map(|(index, limit)| {
        let sign = if limit.side == Side::AtLeast { -1.0 } else { 1.0 };
        let row_terms = limit.row.terms.iter();
        let spend_terms = row_terms.map(|&(p, c)| (Term::Spend(p), -sign * c)).collect();
        Constraint {
            any_sign: limit.side == Side::Exactly,
            ..Constraint::new(DualPlace::Limit(index, sign), sign * limit.row.bound, spend_terms)
        }
    })
}

/// Followers bought beyond what fills their pool, so that more of their own depth has no value.
#[derive(Clone, Debug, Default)]
pub(super) struct FilledPools {
    /// Followers that fill theirs alone: `ν = λ`.
    pub(super) follows: Vec<FollowIndex>,
    /// Pools that their followers fill together: `γ = λ`. That happens with several audiences, where more contacts
    /// still reach people of another.
    pub(super) pools: Vec<PoolIndex>,
}

impl FilledPools {
    /// The pool that a follower fills with others.
    fn pool_of(&self, problem: &Problem, follow: FollowIndex) -> Option<PoolIndex> {
        self.pools.iter().copied().find(|&pool| problem.pools[pool].members.contains(&follow))
    }
}

/// `Σ φ(x) − L ≥ 0`, where `F(L)` takes the place of `φ(x)` for followers that fill their pool anyway.
pub(super) fn sum_constraints(problem: &Problem, full: &FilledPools) -> Vec<Constraint> {
    let constraints = problem.sums.iter_enumerated().map(|(index, sum)| {
        let mut filled_here = FilledPools::default();
        let mut depth_terms = vec![(Term::Sum(index), -1.0)];
        for &p in &sum.members {
            let follows =
                |&f: &FollowIndex| (problem.follows[f].placement, problem.follows[f].audience) == (p, sum.audience);
            let follow = problem.follows.keys().find(follows);
            if let Some(pool) = follow.and_then(|follow| full.pool_of(problem, follow)) {
                if !filled_here.pools.contains(&pool) {
                    filled_here.pools.push(pool);
                    depth_terms.push((Term::Pool(pool), 1.0));
                }
            } else if let Some(follow) = follow.filter(|follow| full.follows.contains(follow)) {
                filled_here.follows.push(follow);
                depth_terms.push((Term::Follow(follow), 1.0));
            } else {
                depth_terms.push((Term::Depth(p, sum.audience), 1.0));
            }
        }
        Constraint::new(DualPlace::Sum(index, filled_here), 0.0, depth_terms)
    });
    constraints.collect()
}

/// The followers and pools whose dual equals that of their sum.
pub(super) fn filled_pools(problem: &Problem, start: &Duals) -> FilledPools {
    let lambda = |audience: AudienceIndex, placement: PlacementIndex| -> f64 {
        let sums = problem.sums.iter().zip(&start.sum);
        let sum_duals = sums.filter(|(sum, _)| sum.audience == audience && sum.members.contains(&placement));
        sum_duals.map(|(_, lambda)| lambda).sum()
    };
    let is_tied = |multiplier: f64, lambda: f64| lambda > NEGLIGIBLE_DUAL && multiplier >= lambda * (1.0 - TIED);
    let follow = |&index: &FollowIndex| {
        let follow = &problem.follows[index];
        is_tied(start.follow[index], lambda(follow.audience, follow.placement))
    };
    let pool = |&index: &PoolIndex| {
        let pool = &problem.pools[index];
        let lambda_of_first =
            pool.members.first().map_or(0.0, |&f| lambda(pool.audience, problem.follows[f].placement));
        is_tied(start.pool[index], lambda_of_first)
    };
    FilledPools {
        follows: problem.follows.keys().filter(follow).collect(),
        pools: problem.pools.keys().filter(pool).collect(),
    }
}

/// `F(L) − φ(x) ≥ 0` per follower, `F(L) − Σ φ(x) ≥ 0` per pool, and
/// `base + share (1 − e^−L) − contacts per head / cap ≥ 0` per follower.
pub(super) fn follower_constraints(problem: &Problem, stage: &Stage, full: &FilledPools) -> Vec<Constraint> {
    let mut constraints = Vec::new();
    for (index, follow) in problem.follows.iter_enumerated() {
        let (p, a) = (follow.placement, follow.audience);
        let follower_terms = vec![(Term::Follow(index), 1.0), (Term::Depth(p, a), -1.0)];
        if problem.reaches(follow) && !full.follows.contains(&index) && full.pool_of(problem, index).is_none() {
            constraints.push(Constraint::new(DualPlace::Follow(index), 0.0, follower_terms));
        }
        let per_cap = problem.contacts_per_head(p, a) / stage.frequency_cap(follow.frequency_cap);
        let follower_terms = vec![(Term::Reach(follow.pool.upstream), follow.pool.share), (Term::Spend(p), -per_cap)];
        let place = DualPlace::ContactCap(index);
        constraints.push(Constraint::new(place, follow.pool.base, follower_terms));
    }
    for (index, pool) in problem.pools.iter_enumerated().filter(|(index, _)| !full.pools.contains(index)) {
        let pool_members = pool.members.iter().map(|&f| problem.follows[f].placement);
        let mut follower_terms: Vec<_> = pool_members.map(|p| (Term::Depth(p, pool.audience), -1.0)).collect();
        follower_terms.push((Term::Pool(index), 1.0));
        constraints.push(Constraint::new(DualPlace::Pool(index), 0.0, follower_terms));
    }
    constraints
}

/// The shortfall allowed to a priority falls to the goals with its highest dual, so these are one constraint,
/// `Σ (value − target) + most ≥ 0`; each other goal is one by itself, `value − target ≥ 0`.
pub(super) fn goal_constraints(problem: &Problem, stage: &Stage, start: &Duals) -> Vec<Constraint> {
    let mut constraints = Vec::new();
    for (index, held) in stage.held.iter().enumerate() {
        let held_goals = problem.goals.iter_enumerated();
        let (tied_goals, other_goals): (Vec<GoalIndex>, Vec<GoalIndex>) = held_goals
            .filter(|(_, goal)| goal.priority == held.priority)
            .map(|(goal, _)| goal)
            .partition(|&goal| start.goal[goal] >= highest_dual(problem, held, start) * (1.0 - TIED));
        let missed_terms = |goals: &[GoalIndex]| -> (f64, Vec<(Term, f64)>) {
            let targets = goals.iter().map(|&goal| stage.target(&problem.goals[goal]));
            let forms = goals.iter().map(|&goal| &problem.goals[goal].form);
            let terms = forms.flat_map(form_terms).collect();
            (-targets.sum::<f64>(), terms)
        };
        for goal in other_goals {
            let (constant, terms) = missed_terms(&[goal]);
            constraints.push(Constraint::new(DualPlace::Goal(goal), constant, terms));
        }
        let (constant, terms) = missed_terms(&tied_goals);
        let place = DualPlace::HeldPriority(index, tied_goals);
        constraints.push(Constraint::new(place, constant + held.most - HELD_INSIDE, terms));
    }
    constraints
}

/// The highest dual among the goals of a priority.
pub(super) fn highest_dual(problem: &Problem, held: &HeldPriority, start: &Duals) -> f64 {
    let goal_duals = problem.goals.iter().zip(&start.goal);
    goal_duals.filter(|(goal, _)| goal.priority == held.priority).map(|(_, mu)| *mu).fold(0.0, f64::max)
}
