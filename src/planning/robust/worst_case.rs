//! The worst case of a split, exactly: which channels turning bad would hurt it most.
//!
//! Branch and bound over the sets of channels. A branch's bound lets every sum of depths lose the channels that
//! hurt *it* most, each sum its own: no set does worse in any sum, reach rises with every sum, and a pool that is
//! filled less holds less, so nothing below the branch is worse. How a split is made better is not known here.

use crate::problem::outcome::{Outcome, own_depths};
use crate::problem::{AudienceIndex, By, Decision, Form, PlacementIndex, Problem, SumIndex};
use crate::tolerance::proving::SAME_WORST;

/// Branches after which what is left open is bounded instead of searched.
const MOST_BRANCHES: usize = 300_000;

/// What may go wrong: at most `gamma` channels are as they are in `bad` instead of as in `problem`.
#[derive(Clone, Copy, Debug)]
pub struct Hazard<'a> {
    /// The problem as planned.
    pub problem: &'a Problem,
    /// The same with every channel bad: the same placements, in the same order.
    pub bad: &'a Problem,
    /// How many channels turn bad at most.
    pub gamma: usize,
}

/// The worst that can happen to a split.
#[derive(Clone, Debug, PartialEq)]
pub struct Worst {
    /// The keys of the channels that turn bad there.
    pub channels: Vec<String>,
    /// The value of the form there.
    pub value: f64,
    /// What no set of channels brings it below: the value itself, unless the search had to be cut short.
    pub proven: f64,
}

/// Depth per placement and audience.
type Depths = By<PlacementIndex, By<AudienceIndex, f64>>;

impl Hazard<'_> {
    /// The channels that can turn bad: those with a placement that builds less reach for the same money.
    pub fn channels(&self) -> Vec<String> {
        let all: Decision = self.problem.placements.iter().map(|placement| placement.most).collect();
        let mut channels: Vec<String> = self.exposed(&all).into_iter().map(|channel| channel.key).collect();
        channels.sort();
        channels
    }

    /// The least a form can come to, with no more than `gamma` channels bad.
    pub fn worst(&self, form: &Form, x: &Decision) -> Worst {
        let mut exposed = self.exposed(x);
        let own = own_depths(self.problem, x);
        let alone = |channel: &Exposed| self.value(form, x, channel.turned(&own));
        exposed.sort_by_cached_key(|channel| (alone(channel).to_bits(), channel.key.clone()));
        let heaviest = (0..=exposed.len()).map(|from| heaviest(&exposed[from..], self.gamma)).collect();
        let mut search = Search {
            hazard: self,
            form,
            x,
            exposed,
            heaviest,
            branches: 0,
            worst: Worst { channels: Vec::new(), value: f64::INFINITY, proven: f64::INFINITY },
        };
        search.look(0, &own, &mut Vec::new());
        let mut worst = search.worst;
        worst.proven = worst.proven.min(worst.value);
        worst.channels.sort();
        worst
    }

    fn value(&self, form: &Form, x: &Decision, own: Depths) -> f64 {
        Outcome::of_depths(self.problem, own, |_| 0.0).value(form, x)
    }

    /// The channels that a split would lose depth by, with what each sum would lose.
    fn exposed(&self, x: &Decision) -> Vec<Exposed> {
        let (mild, bad) = (own_depths(self.problem, x), own_depths(self.bad, x));
        let mut channels: Vec<Exposed> = Vec::new();
        for (p, placement) in self.problem.placements.iter_enumerated() {
            let loses = mild[p].iter().zip(&bad[p]).any(|(mild, bad)| mild - bad > SAME_WORST);
            if !loses {
                continue;
            }
            let known = channels.iter().position(|channel| channel.key == placement.channel);
            let index = known.unwrap_or_else(|| {
                let loss = vec![0.0; self.problem.sums.len()].into();
                channels.push(Exposed { key: placement.channel.clone(), turned: Vec::new(), loss });
                channels.len() - 1
            });
            channels[index].turned.push((p, bad[p].clone()));
            for (sum, loss) in self.problem.sums.iter().zip(&mut channels[index].loss) {
                if sum.members.contains(&p) {
                    *loss += mild[p][sum.audience] - bad[p][sum.audience];
                }
            }
        }
        channels
    }
}

/// A channel that can turn bad.
struct Exposed {
    key: String,
    /// Its placements, with the depths they have then.
    turned: Vec<(PlacementIndex, By<AudienceIndex, f64>)>,
    /// What each sum of depths loses, before pools.
    loss: By<SumIndex, f64>,
}

impl Exposed {
    fn turned(&self, own: &Depths) -> Depths {
        let mut own = own.clone();
        for (p, depths) in &self.turned {
            own[*p].clone_from(depths);
        }
        own
    }
}

/// Per sum, what the heaviest `0, 1, …, gamma` of some channels take from it together.
fn heaviest(channels: &[Exposed], gamma: usize) -> By<SumIndex, Vec<f64>> {
    let sums = channels.first().map_or(0, |channel| channel.loss.len());
    let of_sum = |sum: SumIndex| {
        let mut losses: Vec<f64> = channels.iter().map(|channel| channel.loss[sum]).collect();
        losses.sort_by(|a, b| b.total_cmp(a));
        let mut together = vec![0.0];
        for loss in losses.into_iter().take(gamma) {
            together.push(together.last().unwrap_or(&0.0) + loss);
        }
        together
    };
    (0..sums).map(SumIndex).map(of_sum).collect()
}

struct Search<'a> {
    hazard: &'a Hazard<'a>,
    form: &'a Form,
    x: &'a Decision,
    /// The heaviest first.
    exposed: Vec<Exposed>,
    /// Per first channel that is still open, see [`heaviest`].
    heaviest: Vec<By<SumIndex, Vec<f64>>>,
    branches: usize,
    worst: Worst,
}

impl Search<'_> {
    /// Looks through all sets that add to the chosen channels some from `from` on.
    fn look(&mut self, from: usize, own: &Depths, chosen: &mut Vec<usize>) {
        let left = self.hazard.gamma - chosen.len();
        if left == 0 || from == self.exposed.len() {
            return self.weigh(own, chosen);
        }
        self.branches += 1;
        let least = self.least(from, own, left);
        if least >= self.worst.value - SAME_WORST {
            return;
        }
        if self.branches > MOST_BRANCHES {
            self.worst.proven = self.worst.proven.min(least);
            return;
        }
        chosen.push(from);
        let turned = self.exposed[from].turned(own);
        self.look(from + 1, &turned, chosen);
        chosen.pop();
        self.look(from + 1, own, chosen);
    }

    fn weigh(&mut self, own: &Depths, chosen: &[usize]) {
        let value = self.hazard.value(self.form, self.x, own.clone());
        if value < self.worst.value {
            self.worst.value = value;
            self.worst.channels = chosen.iter().map(|&index| self.exposed[index].key.clone()).collect();
        }
    }

    /// What no set below a branch is worse than.
    fn least(&self, from: usize, own: &Depths, left: usize) -> f64 {
        let heaviest = &self.heaviest[from];
        let less = |sum: SumIndex| heaviest.get(sum).map_or(0.0, |together| together[left.min(together.len() - 1)]);
        Outcome::of_depths(self.hazard.problem, own.clone(), less).value(self.form, self.x)
    }
}
