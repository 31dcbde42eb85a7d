//! One problem in several worlds: the same spend, with the reach of each world.
//!
//! Each world is a block of audiences with the curves of that world, and so with sums, followers and pools of its own:
//! a pool that fills less holds fewer people to address again. The world as planned comes first; bounds and goals apply
//! to it.

use crate::problem::{
    Addressable, Audience, AudienceIndex, By, Follow, FollowIndex, Form, Pool, Problem, Sum, SumIndex,
};

/// The problem in the world as planned and in others, where the named channels are as in `bad`.
pub fn problem_in_worlds(problem: &Problem, bad: &Problem, worlds: &[Vec<String>]) -> Problem {
    let blocks = WorldBlocks { problem, worlds };
    let mut with_worlds = problem.clone();
    for phase in &mut with_worlds.phases {
        phase.people = blocks.repeated(&phase.people);
    }
    with_worlds.audiences = blocks.audiences();
    for (p, placement) in with_worlds.placements.iter_mut_enumerated() {
        placement.per_unit.contacts = blocks.repeated(&placement.per_unit.contacts);
        for world in worlds {
            let in_world = if world.contains(&placement.channel) { bad } else { problem };
            placement.curves.extend(in_world.placements[p].curves.iter().cloned());
        }
    }
    with_worlds.sums = blocks.sums();
    with_worlds.follows = (0..=worlds.len()).flat_map(|world| blocks.follows(world)).collect();
    with_worlds.pools = (0..=worlds.len()).flat_map(|world| blocks.pools(world)).collect();
    for goal in &mut with_worlds.goals {
        goal.form = blocks.form(&goal.form, 0);
    }
    with_worlds.objective.worlds =
        (1..=worlds.len()).map(|world| blocks.form(&problem.objective.form, world)).collect();
    with_worlds.objective.form = blocks.form(&problem.objective.form, 0);
    with_worlds
}

struct WorldBlocks<'a> {
    problem: &'a Problem,
    worlds: &'a [Vec<String>],
}

impl WorldBlocks<'_> {
    fn repeated(&self, of_audiences: &By<AudienceIndex, f64>) -> By<AudienceIndex, f64> {
        of_audiences.repeat(1 + self.worlds.len()).into()
    }

    fn audiences(&self) -> By<AudienceIndex, Audience> {
        let mut audiences = self.problem.audiences.clone();
        for world in 1..=self.worlds.len() {
            let in_world =
                |audience: &Audience| Audience { key: format!("{} {world}", audience.key), ..audience.clone() };
            audiences.extend(self.problem.audiences.iter().map(in_world));
        }
        audiences
    }

    /// The index of an audience in a world.
    fn audience(&self, audience: AudienceIndex, world: usize) -> AudienceIndex {
        AudienceIndex(world * self.problem.audiences.len() + audience.0)
    }

    /// The index of a sum in a world; sums of goals over some channels exist only in the world as planned.
    fn sum(&self, sum: SumIndex, world: usize) -> SumIndex {
        let audiences = self.problem.audiences.len();
        let audiences_in_worlds = audiences * (1 + self.worlds.len());
        let whole_phase_sums = self.problem.phases.len() * audiences;
        SumIndex(if sum.0 < whole_phase_sums {
            (sum.0 / audiences) * audiences_in_worlds + self.audience(AudienceIndex(sum.0 % audiences), world).0
        } else {
            self.problem.phases.len() * audiences_in_worlds + sum.0 - whole_phase_sums
        })
    }

    fn sums(&self) -> By<SumIndex, Sum> {
        let whole_phase_sums = self.problem.phases.len() * self.problem.audiences.len();
        let mut sums_by_index: Vec<(SumIndex, Sum)> = Vec::new();
        for (index, sum) in self.problem.sums.iter_enumerated() {
            let worlds = if index.0 < whole_phase_sums { self.worlds.len() } else { 0 };
            for world in 0..=worlds {
                let name = if world == 0 { sum.name.clone() } else { format!("{} {world}", sum.name) };
                let audience = self.audience(sum.audience, world);
                sums_by_index.push((self.sum(index, world), Sum { name, audience, ..sum.clone() }));
            }
        }
        sums_by_index.sort_by_key(|(index, _)| *index);
        sums_by_index.into_iter().map(|(_, sum)| sum).collect()
    }

    fn pool(&self, pool: Addressable, world: usize) -> Addressable {
        Addressable { upstream: self.sum(pool.upstream, world), ..pool }
    }

    /// Frequency is capped in the world as planned only: in other worlds the same money buys fewer contacts, and those
    /// that fall on an emptier pool are lost.
    fn follows(&self, world: usize) -> Vec<Follow> {
        let in_world = |follow: &Follow| Follow {
            audience: self.audience(follow.audience, world),
            pool: self.pool(follow.pool, world),
            frequency_cap: if world == 0 { follow.frequency_cap } else { f64::INFINITY },
            ..follow.clone()
        };
        self.problem.follows.iter().map(in_world).collect()
    }

    fn pools(&self, world: usize) -> Vec<Pool> {
        let in_world = |pool: &Pool| Pool {
            audience: self.audience(pool.audience, world),
            members: pool
                .members
                .iter()
                .map(|member| FollowIndex(world * self.problem.follows.len() + member.0))
                .collect(),
            pool: self.pool(pool.pool, world),
            ..pool.clone()
        };
        self.problem.pools.iter().map(in_world).collect()
    }

    fn form(&self, form: &Form, world: usize) -> Form {
        let reach = form.reach.iter().map(|&(sum, c)| (self.sum(sum, world), c)).collect();
        Form { reach, ..form.clone() }
    }
}
