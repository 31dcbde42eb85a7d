//! Splits of a budget over S-shaped channels, with their optima by dynamic programming.
//!
//! Every channel reaches people of one audience in one phase, by a Hill curve against spend. Then net reach is
//! `1 − exp(−Σ depth_c(money_c))` with `depth_c = −ln(1 − reach_c)`, so the split of most reach is that of the
//! largest sum of depths: separable, and solved on a grid of money however the curves bend.

use std::fmt::Write;

use chacha20::ChaCha8Rng;
use chacha20::rand_core::{Rng, SeedableRng};

/// The most of the budget that a channel may take.
pub(crate) const CAP: f64 = 0.4;
/// Steps that the budget is cut into; the cap is a whole number of them.
const STEPS: usize = 4_000;

/// A budget to split.
#[derive(Clone, Debug)]
pub(crate) struct Instance {
    pub(crate) budget: f64,
    pub(crate) channels: Vec<Hill>,
}

/// `reach = ceiling · money^exponent / (money^exponent + half^exponent)`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Hill {
    pub(crate) ceiling: f64,
    pub(crate) half: f64,
    pub(crate) exponent: f64,
}

/// The best split by dynamic programming.
pub(crate) struct Reference {
    /// The money per channel, off the grid.
    pub(crate) money: Vec<f64>,
    /// What it reaches: no more than the optimum.
    pub(crate) reach: f64,
    /// What the best split of whole steps reaches.
    pub(crate) on_grid: f64,
    /// What no split reaches more than.
    pub(crate) above: f64,
}

/// 100 instances of 5 channels and 100 of 10: exponents from 1 to 3, ceilings from 10 % to 60 %, half of the
/// ceiling at 3 % to 60 % of the budget.
pub(crate) fn instances() -> Vec<Instance> {
    let mut stream = ChaCha8Rng::from_seed([17; 32]);
    let mut uniform = |low: f64, high: f64| {
        let share = (stream.next_u64() >> 11) as f64 / (1_u64 << 53) as f64;
        low + (high - low) * share
    };
    let budget = 1_000_000.0;
    let mut channel = || Hill {
        ceiling: uniform(0.1, 0.6),
        half: budget * uniform(0.03_f64.ln(), 0.6_f64.ln()).exp(),
        exponent: uniform(1.0, 3.0),
    };
    let mut instance = |size: usize| Instance { budget, channels: (0..size).map(|_| channel()).collect() };
    (0..200).map(|index| instance(if index < 100 { 5 } else { 10 })).collect()
}

impl Hill {
    pub(crate) fn depth(&self, money: f64) -> f64 {
        let (up, half) = (money.powf(self.exponent), self.half.powf(self.exponent));
        -(-self.ceiling * up / (up + half)).ln_1p()
    }
}

impl Instance {
    pub(crate) fn brief(&self) -> String {
        let mut text = format!(
            "[campaign]\nbudget = {}\nweeks = 4\ncatalogue = \"none\"\n[audience.all]\npeople = 1_000_000\n",
            self.budget
        );
        for (c, Hill { ceiling, half, exponent }) in self.channels.iter().enumerate() {
            let most = CAP * self.budget;
            let _ = writeln!(text, "[channel.c{c}]\nprice = {{ per = \"thousand\", mid = 10 }}\nat_most = {most}");
            let curve = format!("kind = \"hill\", half = {half}, exponent = {exponent}, against = \"spend\"");
            let _ = writeln!(text, "[channel.c{c}.role.see]\nceiling = {ceiling}\ncurve = {{ {curve} }}");
        }
        text
    }

    fn depth(&self, money: &[f64]) -> f64 {
        self.channels.iter().zip(money).map(|(channel, &money)| channel.depth(money)).sum()
    }

    /// Net reach of a split.
    pub(crate) fn reach(&self, money: &[f64]) -> f64 {
        -(-self.depth(money)).exp_m1()
    }

    /// The optimum between two bounds.
    ///
    /// Below, the best split of whole steps, improved off the grid by exchanges between two channels. Above,
    /// the best split of whole steps with one step more for each channel but one: whoever rounds the money of
    /// every channel up to whole steps loses no reach, keeps every cap, and spends less than one step more for each
    /// channel; that sum is whole, and so at most `channels − 1` above the budget.
    pub(crate) fn reference(&self) -> Reference {
        let tables = self.tables(STEPS);
        let [on_grid, above] = [STEPS, STEPS + self.channels.len() - 1].map(|step| reach(&tables, step));
        let mut money = self.on_grid(&tables, STEPS);
        self.exchange(&mut money, STEPS);
        Reference { reach: self.reach(&money), on_grid, above, money }
    }

    /// The depths of a channel at whole steps up to its cap.
    fn depths(&self, c: usize, steps: usize) -> Vec<f64> {
        let most = (CAP * steps as f64).round() as usize;
        (0..=most).map(|step| self.channels[c].depth(self.budget * step as f64 / steps as f64)).collect()
    }

    /// The largest sum of depths of the first channels, per number of steps there are.
    fn tables(&self, steps: usize) -> Vec<Vec<f64>> {
        let length = steps + self.channels.len();
        let mut tables: Vec<Vec<f64>> = Vec::new();
        for c in 0..self.channels.len() {
            let depths = self.depths(c, steps);
            let mut table = vec![0.0_f64; length];
            let before = tables.last().cloned().unwrap_or_else(|| vec![0.0; length]);
            for (taken, depth) in depths.iter().enumerate() {
                for (best, rest) in table[taken..].iter_mut().zip(&before) {
                    *best = best.max(rest + depth);
                }
            }
            tables.push(table);
        }
        tables
    }

    /// A best split of `steps` steps, read backwards from the tables.
    fn on_grid(&self, tables: &[Vec<f64>], steps: usize) -> Vec<f64> {
        let mut left = steps;
        let mut money = vec![0.0; self.channels.len()];
        for c in (0..self.channels.len()).rev() {
            let depths = self.depths(c, steps);
            let rest = |taken: usize| if c == 0 { 0.0 } else { tables[c - 1][left - taken] };
            let most = left.min(depths.len() - 1);
            let with = |taken: &usize| rest(*taken) + depths[*taken];
            let taken = (0..=most).max_by(|a, b| with(a).total_cmp(&with(b))).unwrap_or(0);
            money[c] = self.budget * taken as f64 / steps as f64;
            left -= taken;
        }
        money
    }

    /// Moves money from one channel to another for as long as that adds depth, in ever smaller parts of a step.
    fn exchange(&self, money: &mut [f64], steps: usize) {
        let mut part = self.budget / steps as f64;
        while part > 1e-9 * self.budget {
            let mut better = false;
            for from in 0..money.len() {
                for to in (0..money.len()).filter(|&to| to != from) {
                    better |= self.moved(money, from, to, part);
                }
            }
            if !better {
                part *= 0.5;
            }
        }
    }

    /// Whether moving a part of the money adds depth; it is then moved.
    fn moved(&self, money: &mut [f64], from: usize, to: usize, part: f64) -> bool {
        let room = (CAP * self.budget - money[to]).min(money[from]).min(part);
        let (give, take) = (&self.channels[from], &self.channels[to]);
        let before = give.depth(money[from]) + take.depth(money[to]);
        let after = give.depth(money[from] - room) + take.depth(money[to] + room);
        if room <= 0.0 || after <= before + 1e-15 {
            return false;
        }
        money[from] -= room;
        money[to] += room;
        true
    }

    /// The largest net reach on a grid of `steps` steps, by dynamic programming.
    pub(crate) fn best_on_grid(&self, steps: usize) -> f64 {
        reach(&self.tables(steps), steps)
    }
}

/// The largest net reach of so many steps.
fn reach(tables: &[Vec<f64>], step: usize) -> f64 {
    -(-tables.last().expect("a table per channel")[step]).exp_m1()
}
