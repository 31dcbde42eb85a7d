//! Lots that fill the budget: a knapsack over what each number of lots is worth at a node's prices.
//!
//! At these prices a placement has a best number of lots, and every other number costs a known part of the promise.
//! Numbers are chosen so that what they cost together, and what is left of the budget, is least; a dynamic program
//! over the money left finds them. What the prices do not say is put right by single moves afterwards.

use crate::problem::{Decision, PlacementIndex, Problem};
use crate::solver::dual_bound::{self, Duals};
use crate::solver::stage::Stage;
use crate::tolerance::feasibility::SAME_AMOUNT;
use crate::tolerance::reporting::PRICED;
use crate::tolerance::solving::{FILL_BREACH, FILL_FINE};

/// Numbers of lots to either side of the best that are looked at.
const BESIDE: i32 = 3;
/// Cells that money left is counted in.
const CELLS: usize = 4_000;

/// Ways to end of which the rows that the knapsack does not know are looked at.
const ENDS: usize = 600;

/// A number of lots other than the best: what it takes more of the budget, and what it costs of the promise.
#[derive(Clone, Copy)]
struct Choice {
    x: f64,
    cells: isize,
    cost: f64,
}

/// A number of lots: its `x`, what it takes more of the budget than the best number, and what it costs of the promise.
type Offer = (f64, f64, f64);

/// The split with its lots chosen anew, so that the budget is filled for the least of the promise; none where the
/// budget has no price.
pub(super) fn filled(problem: &Problem, stage: &Stage, duals: &Duals, x: &Decision) -> Option<Decision> {
    let budget = problem.budget()?;
    let price = duals.budget(problem).filter(|price| *price > PRICED)?;
    let cost_of = |p: PlacementIndex| budget.row.terms.iter().find(|(q, _)| *q == p).map_or(0.0, |(_, c)| *c);
    let lots: Vec<(PlacementIndex, f64)> =
        problem.placements.iter_enumerated().filter_map(|(p, one)| Some((p, one.lot?))).collect();
    let mut best = x.clone();
    let mut offers: Vec<(PlacementIndex, Vec<Offer>)> = Vec::new();
    let mut largest = 0.0_f64;
    for &(p, lot) in &lots {
        let placement = &problem.placements[p];
        let (least, most) = (placement.least / lot, placement.most / lot);
        let middle = (x[p] / lot).round().max(least).min(most);
        let numbers = (-BESIDE..=BESIDE).map(|by| (middle + f64::from(by)).round() * lot);
        let inside = |x: &f64| *x >= placement.least - SAME_AMOUNT * lot && *x <= placement.most + SAME_AMOUNT * lot;
        let numbers: Vec<f64> = numbers.filter(inside).collect();
        let worth = dual_bound::worth(problem, stage, duals, p, &numbers);
        let top = worth.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let Some(at) = worth.iter().position(|worth| *worth == top) else { continue };
        best[p] = numbers[at];
        largest = largest.max(cost_of(p) * lot);
        let each = numbers.iter().zip(&worth).map(|(&x, worth)| (x, cost_of(p) * (x - best[p]), top - worth));
        offers.push((p, each.collect()));
    }
    let left = budget.row.bound - budget.row.value(problem, &best);
    let reach = left.abs() + f64::from(BESIDE) * largest;
    let width = 2.0 * reach / CELLS as f64;
    if !(width > 0.0 && width.is_finite()) {
        return Some(best);
    }
    let choices: Vec<(PlacementIndex, Vec<Choice>)> = offers
        .into_iter()
        .map(|(p, offers)| {
            let each =
                offers.into_iter().map(|(x, more, cost)| Choice { x, cells: (more / width).ceil() as isize, cost });
            (p, each.collect())
        })
        .collect();
    let most = (((left + reach) / width).floor() as usize).min(CELLS - 1);
    let table = Knapsack::of(&choices);
    let splits = table.ends(most, price * width).into_iter().map(|(cell, cost)| {
        let mut split = best.clone();
        table.choices_to(cell).into_iter().for_each(|(p, x)| split[p] = x);
        (cost + rows(problem, duals, &split), split)
    });
    splits.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, split)| split)
}

/// What the rows of a problem cost a split at given prices: what is left of them, and dearly what they are broken by.
fn rows(problem: &Problem, duals: &Duals, x: &Decision) -> f64 {
    let each = problem.limits.iter().zip(&duals.limit).map(|(limit, y)| {
        let left = limit.row.bound - limit.row.value(problem, x);
        (y * left).max(0.0)
            + if limit.breach(problem, x) > FILL_BREACH { (y * left).abs() * 20.0 + FILL_FINE } else { 0.0 }
    });
    each.sum()
}

/// The cheapest way to every amount of money more or less than the best numbers take.
struct Knapsack<'a> {
    choices: &'a [(PlacementIndex, Vec<Choice>)],
    /// The cost per cell, all placements chosen.
    cost: Vec<f64>,
    /// Per placement and cell, the choice that led there.
    taken: Vec<Vec<u8>>,
}

impl<'a> Knapsack<'a> {
    fn of(choices: &'a [(PlacementIndex, Vec<Choice>)]) -> Self {
        let mut cost = vec![f64::INFINITY; CELLS];
        cost[CELLS / 2] = 0.0;
        let mut taken = Vec::with_capacity(choices.len());
        for (_, offers) in choices {
            let mut next = vec![f64::INFINITY; CELLS];
            let mut by = vec![0_u8; CELLS];
            for (index, choice) in offers.iter().enumerate() {
                let first = usize::try_from(-choice.cells).unwrap_or(0).min(CELLS);
                let last = CELLS.saturating_sub(usize::try_from(choice.cells).unwrap_or(0));
                for cell in (first..last).filter(|cell| cost[*cell].is_finite()) {
                    let there = cell.saturating_add_signed(choice.cells);
                    let total = cost[cell] + choice.cost;
                    if total < next[there] {
                        (next[there], by[there]) = (total, index as u8);
                    }
                }
            }
            cost = next;
            taken.push(by);
        }
        Self { choices, cost, taken }
    }

    /// The cells up to one with the least cost, money left counted at its price.
    fn ends(&self, most: usize, price: f64) -> Vec<(usize, f64)> {
        let total = |cell: usize| self.cost[cell] + price * (most - cell) as f64;
        let mut cells: Vec<usize> = (0..=most).filter(|cell| self.cost[*cell].is_finite()).collect();
        cells.sort_by(|a, b| total(*a).total_cmp(&total(*b)));
        cells.into_iter().take(ENDS).map(|cell| (cell, self.cost[cell])).collect()
    }

    /// The choice of every placement on the way to a cell.
    fn choices_to(&self, mut cell: usize) -> Vec<(PlacementIndex, f64)> {
        let mut chosen = Vec::with_capacity(self.choices.len());
        for ((p, offers), by) in self.choices.iter().zip(&self.taken).rev() {
            let Some(choice) = offers.get(usize::from(by[cell])) else { break };
            chosen.push((*p, choice.x));
            cell = cell.saturating_add_signed(-choice.cells).min(CELLS - 1);
        }
        chosen
    }
}
