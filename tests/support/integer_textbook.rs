//! Media selection problems in whole units, from textbooks: each as a brief and as an enumeration.
//!
//! Both are written from the same figures, so an optimum that a book misprints or that is wrongly remembered
//! cannot pass: the enumeration goes through every whole number of units in the box, and leaves out only
//! branches that cannot keep a row or the budget, or cannot be cheaper than what it has.

use std::fmt::Write;

/// A program over whole units.
pub(crate) struct Problem {
    pub(crate) aim: Aim,
    /// The money there is.
    pub(crate) budget: f64,
    pub(crate) media: Vec<Medium>,
    pub(crate) rows: Vec<Row>,
    /// Keys of the brief that no row says.
    pub(crate) more: &'static str,
    /// What those keys mean for a plan.
    pub(crate) also: fn(&[u32]) -> bool,
}

#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Aim {
    MostWorth,
    LeastSpend,
}

pub(crate) struct Medium {
    pub(crate) key: &'static str,
    pub(crate) price: f64,
    pub(crate) worth: f64,
    /// The most units; none where only the budget ends it.
    pub(crate) most: Option<u32>,
    /// More keys of its channel.
    pub(crate) keys: &'static str,
}

/// `Σ coefficients · units` at least or at most `bound`.
pub(crate) struct Row {
    pub(crate) name: &'static str,
    pub(crate) coefficients: Vec<f64>,
    pub(crate) side: Side,
    pub(crate) bound: f64,
}

#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Side {
    AtLeast,
    AtMost,
}

pub(crate) fn medium(key: &'static str, price: f64, worth: f64, most: u32) -> Medium {
    Medium { key, price, worth, most: Some(most), keys: "" }
}

/// A medium that only the budget ends.
pub(crate) fn open_medium(key: &'static str, price: f64, worth: f64) -> Medium {
    Medium { key, price, worth, most: None, keys: "" }
}

pub(crate) fn at_least(name: &'static str, coefficients: &[f64], bound: f64) -> Row {
    Row { name, coefficients: coefficients.to_vec(), side: Side::AtLeast, bound }
}

pub(crate) fn at_most(name: &'static str, coefficients: &[f64], bound: f64) -> Row {
    Row { name, coefficients: coefficients.to_vec(), side: Side::AtMost, bound }
}

impl Problem {
    pub(crate) fn new(aim: Aim, budget: f64, media: Vec<Medium>, rows: Vec<Row>) -> Self {
        Self { aim, budget, media, rows, more: "", also: |_| true }
    }

    /// The problem as a brief: every row is a resource that a limit bounds.
    pub(crate) fn brief(&self) -> String {
        let objective = match self.aim {
            Aim::MostWorth => "maximise = \"worth\"",
            Aim::LeastSpend => "minimise = \"spend\"",
        };
        let mut text = format!(
            "[campaign]\nbudget = {}\nweeks = 1\ncatalogue = \"none\"\n[audience.all]\npeople = 1_000_000\n[objective]\n{objective}\n",
            self.budget
        );
        for (m, medium) in self.media.iter().enumerate() {
            let price = medium.price;
            let _ = writeln!(text, "[channel.{}]\nwhole_units = true\n{}", medium.key, medium.keys);
            let _ = writeln!(text, "price = {{ per = \"unit\", mid = {price}, contacts = 1 }}\nrole.see = {{}}");
            if let Some(most) = medium.most {
                let _ = writeln!(text, "at_most = {{ units = {most} }}");
            }
            let rows = self.rows.iter().map(|row| format!(", {} = {}", row.name, row.coefficients[m]));
            let _ = writeln!(text, "resource = {{ worth = {}{} }}", medium.worth, rows.collect::<String>());
        }
        for Row { name, side, bound, .. } in &self.rows {
            let side = if *side == Side::AtLeast { "at_least" } else { "at_most" };
            let _ = writeln!(text, "[limit.{name}]\nmeasure = \"{name}\"\n{side} = {bound}");
        }
        text + self.more
    }

    /// The most units of a medium that any plan can have.
    pub(crate) fn most(&self, m: usize) -> u32 {
        let paid = (self.budget / self.media[m].price + 1e-9).floor() as u32;
        self.media[m].most.map_or(paid, |most| most.min(paid))
    }

    pub(crate) fn spend(&self, units: &[u32]) -> f64 {
        self.media.iter().zip(units).map(|(medium, &units)| medium.price * f64::from(units)).sum()
    }

    /// What is made most or least of.
    pub(crate) fn value(&self, units: &[u32]) -> f64 {
        match self.aim {
            Aim::MostWorth => self.media.iter().zip(units).map(|(medium, &u)| medium.worth * f64::from(u)).sum(),
            Aim::LeastSpend => self.spend(units),
        }
    }

    /// Whether whole units keep everything the problem asks.
    pub(crate) fn keeps(&self, units: &[u32]) -> bool {
        let within = units.iter().enumerate().all(|(m, &units)| units <= self.most(m));
        within
            && self.spend(units) <= self.budget + 1e-9
            && self.rows.iter().all(|row| row.slack(units) >= -1e-9)
            && (self.also)(units)
    }

    /// The best value over every whole number of units, with all plans that have it.
    pub(crate) fn enumerate(&self) -> (f64, Vec<Vec<u32>>) {
        let mut search = Search { problem: self, best: None, plans: Vec::new() };
        search.below(&mut Vec::new());
        (search.best.expect("some plan keeps everything"), search.plans)
    }

    /// What the next media could at most add to a row.
    fn could_add(&self, row: &Row, next: usize) -> f64 {
        let sign = row.sign();
        (next..self.media.len()).map(|m| (sign * row.coefficients[m]).max(0.0) * f64::from(self.most(m))).sum()
    }

    /// The least that a row still costs, at the cheapest price per coefficient among the next media.
    fn still_costs(&self, row: &Row, units: &[u32]) -> f64 {
        let rates = (units.len()..self.media.len()).map(|m| row.sign() * row.coefficients[m] / self.media[m].price);
        let best = rates.fold(0.0, f64::max);
        let missing = -row.slack(units);
        if missing > 1e-9 && best > 0.0 { missing / best } else { 0.0 }
    }
}

impl Row {
    fn sign(&self) -> f64 {
        if self.side == Side::AtLeast { 1.0 } else { -1.0 }
    }

    /// How far the first media alone are on the right side; negative on the wrong one.
    fn slack(&self, units: &[u32]) -> f64 {
        let sum: f64 = self.coefficients.iter().zip(units).map(|(c, &units)| c * f64::from(units)).sum();
        self.sign() * (sum - self.bound)
    }
}

/// An enumeration under way.
struct Search<'a> {
    problem: &'a Problem,
    best: Option<f64>,
    plans: Vec<Vec<u32>>,
}

impl Search<'_> {
    fn below(&mut self, units: &mut Vec<u32>) {
        if self.hopeless(units) {
            return;
        }
        if units.len() == self.problem.media.len() {
            return self.count(units);
        }
        for next in 0..=self.problem.most(units.len()) {
            units.push(next);
            let dear = self.problem.spend(units) > self.most_money() + 1e-6;
            if !dear {
                self.below(units);
            }
            units.pop();
            // More units would cost still more.
            if dear {
                break;
            }
        }
    }

    /// What a plan may cost to be worth a look: the budget, and no more than the cheapest so far.
    fn most_money(&self) -> f64 {
        let best = self.best.filter(|_| self.problem.aim == Aim::LeastSpend);
        best.map_or(self.problem.budget, |best| best.min(self.problem.budget))
    }

    fn hopeless(&self, units: &[u32]) -> bool {
        let left = self.most_money() - self.problem.spend(units);
        self.problem.rows.iter().any(|row| {
            row.slack(units) + self.problem.could_add(row, units.len()) < -1e-9
                || self.problem.still_costs(row, units) > left + 1e-6
        })
    }

    fn count(&mut self, units: &[u32]) {
        if !self.problem.keeps(units) {
            return;
        }
        let value = self.problem.value(units);
        let better = |best: f64| match self.problem.aim {
            Aim::MostWorth => value > best + 1e-6,
            Aim::LeastSpend => value < best - 1e-6,
        };
        if self.best.is_none_or(better) {
            self.best = Some(value);
            self.plans.clear();
        }
        if self.best.is_some_and(|best| (value - best).abs() <= 1e-6) {
            self.plans.push(units.to_vec());
        }
    }
}
