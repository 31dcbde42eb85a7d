//! The exact worst case of a split: the channels whose turning bad hurts it most, by branch and bound.
//!
//! The branches are sets of channels. The bound of a branch takes from every sum of depths the channels that hurt
//! *that* sum most. No set does worse in any sum, reach rises with every sum, and a pool that is filled less holds
//! less, so nothing below the branch is worse.

use crate::problem::outcome::{Outcome, own_depths};
use crate::problem::{AudienceIndex, By, Decision, Form, PlacementIndex, Problem, SumIndex};
use crate::tolerance::proving::SAME_WORST;

/// After this many branches the open ones are bounded instead of searched.
const MOST_BRANCHES: usize = 300_000;

/// The uncertainty set: at most `gamma` channels are as in `bad`, the others as in `problem`.
#[derive(Clone, Copy, Debug)]
pub struct UncertaintySet<'a> {
    /// The problem as planned.
    pub problem: &'a Problem,
    /// The problem with every channel bad; the same placements in the same order.
    pub bad: &'a Problem,
    /// The most channels that turn bad.
    pub gamma: usize,
}

/// The worst case of a split.
#[derive(Clone, Debug, PartialEq)]
pub struct WorstCase {
    /// The keys of the channels that turn bad there.
    pub channels: Vec<String>,
    /// The value of the form in the worst case.
    pub value: f64,
    /// A proven lower bound on the value: the value itself, unless the search was cut short.
    pub proven: f64,
}

/// Depth per placement and audience.
type Depths = By<PlacementIndex, By<AudienceIndex, f64>>;

impl UncertaintySet<'_> {
    /// The channels that can turn bad: those with a placement that then builds less reach for the same money.
    pub fn channels(&self) -> Vec<String> {
        let most_bought: Decision = self.problem.placements.iter().map(|placement| placement.most).collect();
        let mut channels: Vec<String> = self.exposed(&most_bought).into_iter().map(|channel| channel.key).collect();
        channels.sort();
        channels
    }

    /// The worst case of a form, with at most `gamma` channels bad.
    pub fn worst_case(&self, form: &Form, x: &Decision) -> WorstCase {
        let mut exposed = self.exposed(x);
        let planned_depths = own_depths(self.problem, x);
        let value_if_bad = |channel: &ExposedChannel| self.value(form, x, channel.turned_bad(&planned_depths));
        exposed.sort_by_cached_key(|channel| (value_if_bad(channel).to_bits(), channel.key.clone()));
        let largest_losses = (0..=exposed.len()).map(|from| largest_losses(&exposed[from..], self.gamma)).collect();
        let mut search = BranchAndBound {
            set: self,
            form,
            x,
            exposed,
            largest_losses,
            branches: 0,
            worst: WorstCase { channels: Vec::new(), value: f64::INFINITY, proven: f64::INFINITY },
        };
        search.branch(0, &planned_depths, &mut Vec::new());
        let mut worst = search.worst;
        worst.proven = worst.proven.min(worst.value);
        worst.channels.sort();
        worst
    }

    fn value(&self, form: &Form, x: &Decision, depths: Depths) -> f64 {
        Outcome::of_depths(self.problem, depths, |_| 0.0).value(form, x)
    }

    /// The channels by which a split can lose depth, with the loss of each sum.
    fn exposed(&self, x: &Decision) -> Vec<ExposedChannel> {
        let (planned, bad) = (own_depths(self.problem, x), own_depths(self.bad, x));
        let mut channels: Vec<ExposedChannel> = Vec::new();
        for (p, placement) in self.problem.placements.iter_enumerated() {
            let loses = planned[p].iter().zip(&bad[p]).any(|(planned, bad)| planned - bad > SAME_WORST);
            if !loses {
                continue;
            }
            let known = channels.iter().position(|channel| channel.key == placement.channel);
            let index = known.unwrap_or_else(|| {
                let loss = vec![0.0; self.problem.sums.len()].into();
                channels.push(ExposedChannel { key: placement.channel.clone(), turned_bad: Vec::new(), loss });
                channels.len() - 1
            });
            channels[index].turned_bad.push((p, bad[p].clone()));
            for (sum, loss) in self.problem.sums.iter().zip(&mut channels[index].loss) {
                if sum.members.contains(&p) {
                    *loss += planned[p][sum.audience] - bad[p][sum.audience];
                }
            }
        }
        channels
    }
}

/// A channel that can turn bad.
struct ExposedChannel {
    key: String,
    /// Its placements, with their depths when it is bad.
    turned_bad: Vec<(PlacementIndex, By<AudienceIndex, f64>)>,
    /// The loss of each sum of depths, before pools.
    loss: By<SumIndex, f64>,
}

impl ExposedChannel {
    fn turned_bad(&self, with_bad: &Depths) -> Depths {
        let mut with_bad = with_bad.clone();
        for (p, depths) in &self.turned_bad {
            with_bad[*p].clone_from(depths);
        }
        with_bad
    }
}

/// Per sum, the total of its largest `0, 1, …, gamma` losses among some channels.
fn largest_losses(channels: &[ExposedChannel], gamma: usize) -> By<SumIndex, Vec<f64>> {
    let sums = channels.first().map_or(0, |channel| channel.loss.len());
    let of_sum = |sum: SumIndex| {
        let mut losses: Vec<f64> = channels.iter().map(|channel| channel.loss[sum]).collect();
        losses.sort_by(|a, b| b.total_cmp(a));
        let mut summed_losses = vec![0.0];
        for loss in losses.into_iter().take(gamma) {
            summed_losses.push(summed_losses.last().unwrap_or(&0.0) + loss);
        }
        summed_losses
    };
    (0..sums).map(SumIndex).map(of_sum).collect()
}

struct BranchAndBound<'a> {
    set: &'a UncertaintySet<'a>,
    form: &'a Form,
    x: &'a Decision,
    /// The most harmful first.
    exposed: Vec<ExposedChannel>,
    /// Per first open channel, see [`largest_losses`].
    largest_losses: Vec<By<SumIndex, Vec<f64>>>,
    branches: usize,
    worst: WorstCase,
}

impl BranchAndBound<'_> {
    /// Searches all sets that extend the chosen channels by channels from `from` on.
    fn branch(&mut self, next_channel: usize, depths: &Depths, bad_channels: &mut Vec<usize>) {
        let still_to_turn = self.set.gamma - bad_channels.len();
        if still_to_turn == 0 || next_channel == self.exposed.len() {
            return self.evaluate_leaf(depths, bad_channels);
        }
        self.branches += 1;
        let bound = self.lower_bound(next_channel, depths, still_to_turn);
        if bound >= self.worst.value - SAME_WORST {
            return;
        }
        if self.branches > MOST_BRANCHES {
            self.worst.proven = self.worst.proven.min(bound);
            return;
        }
        bad_channels.push(next_channel);
        let turned_bad = self.exposed[next_channel].turned_bad(depths);
        self.branch(next_channel + 1, &turned_bad, bad_channels);
        bad_channels.pop();
        self.branch(next_channel + 1, depths, bad_channels);
    }

    fn evaluate_leaf(&mut self, depths: &Depths, bad_channels: &[usize]) {
        let value = self.set.value(self.form, self.x, depths.clone());
        if value < self.worst.value {
            self.worst.value = value;
            self.worst.channels = bad_channels.iter().map(|&index| self.exposed[index].key.clone()).collect();
        }
    }

    /// The lower bound of a branch.
    fn lower_bound(&self, next_channel: usize, depths: &Depths, still_to_turn: usize) -> f64 {
        let largest_losses = &self.largest_losses[next_channel];
        let largest_loss = |sum: SumIndex| {
            largest_losses
                .get(sum)
                .map_or(0.0, |summed_losses| summed_losses[still_to_turn.min(summed_losses.len() - 1)])
        };
        Outcome::of_depths(self.set.problem, depths.clone(), largest_loss).value(self.form, self.x)
    }
}
