//! Lots that fill the budget: a knapsack over the value of each number of lots at a node's duals.
//!
//! At these duals a placement has a best number of lots, and every other number loses a known part of the Lagrangian. A
//! dynamic program over the money left chooses the numbers that minimise the total loss and the value of the money
//! left. Other rows are considered at the end, and by single moves afterwards.

use crate::problem::{Decision, PlacementIndex, Problem};
use crate::solver::dual_bound::{self, Duals};
use crate::solver::stage::Stage;
use crate::tolerance::feasibility::SAME_AMOUNT;
use crate::tolerance::reporting::PRICED;
use crate::tolerance::solving::{FILL_BREACH, FILL_FINE};

/// Numbers of lots tried on either side of the best.
const BESIDE: i32 = 3;
/// Cells of the table over money left.
const CELLS: usize = 4_000;

/// Cells whose splits are compared by all rows.
const COMPARED_CELLS: usize = 600;

/// A number of lots, compared with the best number.
#[derive(Clone, Copy)]
struct Choice {
    x: f64,
    /// The cells of the budget that it takes more.
    cells: isize,
    /// The loss of the Lagrangian.
    loss: f64,
}

/// A number of lots before money is counted in cells: its `x`, what it takes more of the budget than the best number,
/// and its loss of the Lagrangian.
struct KnapsackItem {
    x: f64,
    more: f64,
    loss: f64,
}

/// The split with its lots chosen to fill the budget at the least loss; none where the budget has no price.
pub(super) fn fill_budget(problem: &Problem, stage: &Stage, duals: &Duals, x: &Decision) -> Option<Decision> {
    let budget = problem.budget()?;
    let price = duals.budget(problem).filter(|price| *price > PRICED)?;
    let cost_of = |p: PlacementIndex| budget.row.terms.iter().find(|(q, _)| *q == p).map_or(0.0, |(_, c)| *c);
    let lots: Vec<(PlacementIndex, f64)> =
        problem.placements.iter_enumerated().filter_map(|(p, one)| Some((p, one.lot?))).collect();
    let mut best = x.clone();
    let mut offers: Vec<(PlacementIndex, Vec<KnapsackItem>)> = Vec::new();
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
        let each = numbers.iter().zip(&worth).map(|(&x, worth)| KnapsackItem {
            x,
            more: cost_of(p) * (x - best[p]),
            loss: top - worth,
        });
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
            let each = offers.into_iter().map(|offer| Choice {
                x: offer.x,
                cells: (offer.more / width).ceil() as isize,
                loss: offer.loss,
            });
            (p, each.collect())
        })
        .collect();
    let most = (((left + reach) / width).floor() as usize).min(CELLS - 1);
    let table = Knapsack::of(&choices);
    let splits = table.best_cells(most, price * width).into_iter().map(|(cell, loss)| {
        let mut split = best.clone();
        table.choices_to(cell).into_iter().for_each(|(p, x)| split[p] = x);
        (loss + cost_of_rows(problem, duals, &split), split)
    });
    splits.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, split)| split)
}

/// The cost of a problem's rows to a split: their slack at its dual, and a high cost for violation.
fn cost_of_rows(problem: &Problem, duals: &Duals, x: &Decision) -> f64 {
    let each = problem.limits.iter().zip(&duals.limit).map(|(limit, y)| {
        let left = limit.row.bound - limit.row.value(problem, x);
        (y * left).max(0.0)
            + if limit.breach(problem, x) > FILL_BREACH { (y * left).abs() * 20.0 + FILL_FINE } else { 0.0 }
    });
    each.sum()
}

/// A table of the least loss for every amount of money more or less than the best numbers take.
struct Knapsack<'a> {
    choices: &'a [(PlacementIndex, Vec<Choice>)],
    /// The least loss per cell, all placements chosen.
    loss: Vec<f64>,
    /// Per placement and cell, the choice that led there.
    taken: Vec<Vec<u8>>,
}

impl<'a> Knapsack<'a> {
    fn of(choices: &'a [(PlacementIndex, Vec<Choice>)]) -> Self {
        let mut loss = vec![f64::INFINITY; CELLS];
        loss[CELLS / 2] = 0.0;
        let mut taken = Vec::with_capacity(choices.len());
        for (_, offers) in choices {
            let mut next = vec![f64::INFINITY; CELLS];
            let mut by = vec![0_u8; CELLS];
            for (index, choice) in offers.iter().enumerate() {
                let first = usize::try_from(-choice.cells).unwrap_or(0).min(CELLS);
                let last = CELLS.saturating_sub(usize::try_from(choice.cells).unwrap_or(0));
                for cell in (first..last).filter(|cell| loss[*cell].is_finite()) {
                    let there = cell.saturating_add_signed(choice.cells);
                    let total = loss[cell] + choice.loss;
                    if total < next[there] {
                        (next[there], by[there]) = (total, index as u8);
                    }
                }
            }
            loss = next;
            taken.push(by);
        }
        Self { choices, loss, taken }
    }

    /// The cells up to one with the least loss, money left included at its price.
    fn best_cells(&self, most: usize, price: f64) -> Vec<(usize, f64)> {
        let total = |cell: usize| self.loss[cell] + price * (most - cell) as f64;
        let mut cells: Vec<usize> = (0..=most).filter(|cell| self.loss[*cell].is_finite()).collect();
        cells.sort_by(|a, b| total(*a).total_cmp(&total(*b)));
        cells.into_iter().take(COMPARED_CELLS).map(|cell| (cell, self.loss[cell])).collect()
    }

    /// The choice of every placement that led to a cell.
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
