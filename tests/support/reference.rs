//! What a split of a random brief brings, and the best one, by formulas and a method of their own.
//!
//! Nothing of the library is used here. Reach is worked out from the figures of the brief; the best split is found by
//! the ellipsoid method, which shares no idea with linear pieces or multipliers. Money is counted as a part of what
//! each channel can take, so that all of it lies between 0 and 1.

mod curve;
pub(crate) mod ellipsoid;
mod jet;
mod order;
mod rows;
mod sight;

pub(crate) use jet::{Jet, MOST};
pub(crate) use order::{Better, Level};

use super::random_brief::{Brief, Most};
use curve::depth;
use rows::Row;

/// A pool that holds fewer than this part of the people is empty.
const EMPTY: f64 = 1e-12;
/// A channel that may take less than this part of what is spent may take nothing.
const NOTHING: f64 = 1e-7;

/// A brief as functions of the money.
pub(crate) struct Reference<'a> {
    pub(crate) brief: &'a Brief,
    /// The phases, those followed before those that follow them.
    phases: Vec<usize>,
    /// The most money each channel can take.
    most: Vec<f64>,
    rows: Vec<Row>,
}

/// The part of the people who can be addressed again: `base + share · reach`.
#[derive(Clone, Copy)]
pub(crate) struct Pool {
    base: f64,
    share: f64,
}

impl Pool {
    /// The people in it, where the phase followed stands at this depth.
    pub(crate) fn people(self, upstream: Jet) -> Jet {
        upstream.reached() * self.share + self.base
    }

    /// The most depth that it allows.
    fn depth(self, upstream: Jet) -> Jet {
        let people = self.people(upstream);
        let left = (1.0 - people.value).max(1e-15);
        people.through(-left.ln(), 1.0 / left)
    }
}

impl<'a> Reference<'a> {
    pub(crate) fn new(brief: &'a Brief) -> Self {
        let mut phases: Vec<usize> = Vec::new();
        while phases.len() < 4 {
            let follows =
                |f: usize| brief.channels.iter().filter(move |c| c.phase == f).filter_map(|c| c.follows.as_ref());
            let ready = |f: &usize| !phases.contains(f) && follows(*f).all(|other| phases.contains(&other.phase));
            phases.push((0..4).find(ready).expect("nobody follows in a round"));
        }
        let most = vec![0.0; brief.channels.len()];
        let mut reference = Self { brief, phases, most, rows: rows::of(brief) };
        let mut closed = vec![false; brief.channels.len()];
        loop {
            reference.find_most(&closed);
            let open = |c: &usize| reference.most[*c] > 0.0;
            let Some(c) = (0..closed.len()).filter(open).find(|&c| !reference.shares_allow(c)) else {
                return reference;
            };
            closed[c] = true;
        }
    }

    /// The money of parts.
    pub(crate) fn money(&self, parts: &[f64]) -> Vec<f64> {
        self.most.iter().zip(parts).map(|(most, part)| most * part).collect()
    }

    /// Whether shares leave a channel anything: what is at most a part of nothing is nothing.
    fn shares_allow(&self, channel: usize) -> bool {
        let shares = || self.rows.iter().filter(|row| row.bound == 0.0);
        if shares().all(|row| row.coefficients[channel] <= 0.0) {
            return true;
        }
        let open: Vec<usize> = (0..self.most.len()).filter(|&c| self.most[c] > 0.0).collect();
        let see = |point: &[f64]| {
            let all = Jet::all(point);
            let value = open.iter().position(|&c| c == channel).map_or(Jet::default(), |k| all[k]);
            let over = |row: &Row| {
                let terms = open.iter().zip(&all).map(|(&c, spend)| *spend * (row.coefficients[c] * self.brief.budget));
                terms.fold(Jet::default(), |sum, term| sum + term) + -1e-3 * NOTHING
            };
            ellipsoid::Seen { value, broken: shares().map(over).collect() }
        };
        ellipsoid::best(open.len(), (NOTHING, 0.1 * NOTHING), &see).best.is_some()
    }

    /// What of each channel there is money and room for; nothing where nobody can be followed.
    fn find_most(&mut self, closed: &[bool]) {
        let brief = self.brief;
        for phase in self.phases.clone() {
            for (c, channel) in brief.channels.iter().enumerate().filter(|(_, channel)| channel.phase == phase) {
                let mut most = match channel.at_most {
                    Some(Most::Spend(most)) => brief.budget.min(most),
                    Some(Most::Grp(most)) => brief.budget.min(most / brief.grp(c)),
                    Some(Most::Share(_)) | None => brief.budget,
                };
                if let Some(follows) = &channel.follows {
                    let all: Vec<f64> = self.most.iter().map(|most| f64::from(u8::from(*most > 0.0))).collect();
                    let depths = self.depths(&Jet::all(&all));
                    for (a, depth) in depths[follows.phase].iter().enumerate() {
                        let people = self.pool(c, a).people(*depth).value;
                        let people = if people < EMPTY { 0.0 } else { people };
                        most = most.min(self.cap(c) * people / self.per_head(c, a));
                    }
                }
                self.most[c] = if closed[c] { 0.0 } else { most };
            }
        }
    }

    /// Contacts per head of an audience in the channel's phase, of one of the currency.
    fn per_head(&self, c: usize, a: usize) -> f64 {
        self.brief.contacts(c, a) / self.brief.people(self.brief.channels[c].phase, a)
    }

    /// The most contacts per person in the pool.
    fn cap(&self, c: usize) -> f64 {
        let follows = self.brief.channels[c].follows.as_ref();
        follows.map_or(f64::INFINITY, |follows| follows.cap.0 * if follows.cap.1 { self.brief.weeks } else { 1.0 })
    }

    /// Whom a follower can address.
    fn pool(&self, c: usize, a: usize) -> Pool {
        let channel = &self.brief.channels[c];
        let follows = channel.follows.as_ref().expect("a follower");
        let there = self.brief.people(follows.phase, a) / self.brief.people(channel.phase, a);
        Pool { base: follows.base, share: follows.reachable * there.min(1.0) }
    }

    /// The pool of all who follow one phase from another: the largest of theirs.
    fn shared(&self, followers: &[usize], a: usize) -> Pool {
        let pools = followers.iter().map(|&c| self.pool(c, a));
        let (base, share) =
            pools.fold((0.0_f64, 0.0_f64), |(base, share), pool| (base.max(pool.base), share.max(pool.share)));
        Pool { base, share: share.min(1.0 - base) }
    }

    /// The contacts per head that a channel gives an audience.
    fn contacts(&self, parts: &[Jet], c: usize, a: usize) -> Jet {
        parts[c] * (self.most[c] * self.per_head(c, a))
    }

    /// The depth of every phase and audience, by parts of the most money.
    fn depths(&self, parts: &[Jet]) -> [Vec<Jet>; 4] {
        let mut depths: [Vec<Jet>; 4] = Default::default();
        for &phase in &self.phases {
            let depth = |a: usize| self.depth(parts, &depths, (phase, a), &|_| true);
            depths[phase] = (0..self.brief.audiences.len()).map(depth).collect();
        }
        depths
    }

    /// The depth of some channels of a phase: their sum, of those that follow cut to what they can address.
    fn depth(
        &self,
        parts: &[Jet],
        depths: &[Vec<Jet>; 4],
        (phase, a): (usize, usize),
        counts: &dyn Fn(usize) -> bool,
    ) -> Jet {
        let brief = self.brief;
        let own = |c: usize| depth(&brief.channels[c].curve, self.contacts(parts, c, a));
        let here = || (0..brief.channels.len()).filter(|&c| brief.channels[c].phase == phase);
        let free = here().filter(|&c| counts(c) && brief.channels[c].follows.is_none());
        let mut together = free.fold(Jet::default(), |sum, c| sum + own(c));
        for (upstream, depths) in depths.iter().enumerate() {
            let follows =
                |c: &usize| brief.channels[*c].follows.as_ref().is_some_and(|follows| follows.phase == upstream);
            let all: Vec<usize> = here().filter(follows).collect();
            if all.is_empty() {
                continue;
            }
            let each = all.iter().filter(|&&c| counts(c)).map(|&c| own(c).least(self.pool(c, a).depth(depths[a])));
            let sum = each.fold(Jet::default(), |sum, depth| sum + depth);
            together = together + sum.least(self.shared(&all, a).depth(depths[a]));
        }
        together
    }
}
