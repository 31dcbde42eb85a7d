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
const LOTS_BESIDE: i32 = 3;
/// Cells of the table over money left.
const MONEY_CELLS: usize = 4_000;

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
        problem.placements.iter_enumerated().filter_map(|(p, placement)| Some((p, placement.lot?))).collect();
    let mut best_lots = x.clone();
    let mut lot_offers: Vec<(PlacementIndex, Vec<KnapsackItem>)> = Vec::new();
    let mut dearest_lot = 0.0_f64;
    for &(p, lot) in &lots {
        let placement = &problem.placements[p];
        let (least, most) = (placement.least / lot, placement.most / lot);
        let middle_lots = (x[p] / lot).round().max(least).min(most);
        let lot_amounts = (-LOTS_BESIDE..=LOTS_BESIDE).map(|by| (middle_lots + f64::from(by)).round() * lot);
        let is_in_range =
            |x: &f64| *x >= placement.least - SAME_AMOUNT * lot && *x <= placement.most + SAME_AMOUNT * lot;
        let lot_amounts: Vec<f64> = lot_amounts.filter(is_in_range).collect();
        let lot_worths = dual_bound::worth(problem, stage, duals, p, &lot_amounts);
        let best_worth = lot_worths.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let Some(best_index) = lot_worths.iter().position(|lot_worth| *lot_worth == best_worth) else { continue };
        best_lots[p] = lot_amounts[best_index];
        dearest_lot = dearest_lot.max(cost_of(p) * lot);
        let items = lot_amounts.iter().zip(&lot_worths).map(|(&x, lot_worth)| KnapsackItem {
            x,
            more: cost_of(p) * (x - best_lots[p]),
            loss: best_worth - lot_worth,
        });
        lot_offers.push((p, items.collect()));
    }
    let money_left = budget.row.bound - budget.row.value(problem, &best_lots);
    let money_reach = money_left.abs() + f64::from(LOTS_BESIDE) * dearest_lot;
    let cell_width = 2.0 * money_reach / MONEY_CELLS as f64;
    if !(cell_width > 0.0 && cell_width.is_finite()) {
        return Some(best_lots);
    }
    let celled_choices: Vec<(PlacementIndex, Vec<Choice>)> = lot_offers
        .into_iter()
        .map(|(p, offers)| {
            let choices = offers.into_iter().map(|offer| Choice {
                x: offer.x,
                cells: (offer.more / cell_width).ceil() as isize,
                loss: offer.loss,
            });
            (p, choices.collect())
        })
        .collect();
    let last_cell = (((money_left + money_reach) / cell_width).floor() as usize).min(MONEY_CELLS - 1);
    let knapsack = Knapsack::of(&celled_choices);
    let filled_splits = knapsack.best_cells(last_cell, price * cell_width).into_iter().map(|(cell, loss)| {
        let mut split = best_lots.clone();
        knapsack.choices_to(cell).into_iter().for_each(|(p, x)| split[p] = x);
        (loss + cost_of_rows(problem, duals, &split), split)
    });
    filled_splits.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, split)| split)
}

/// The cost of a problem's rows to a split: their slack at its dual, and a high cost for violation.
fn cost_of_rows(problem: &Problem, duals: &Duals, x: &Decision) -> f64 {
    let row_costs = problem.limits.iter().zip(&duals.limit).map(|(limit, y)| {
        let row_slack = limit.row.bound - limit.row.value(problem, x);
        (y * row_slack).max(0.0)
            + if limit.breach(problem, x) > FILL_BREACH { (y * row_slack).abs() * 20.0 + FILL_FINE } else { 0.0 }
    });
    row_costs.sum()
}

/// A table of the least loss for every amount of money more or less than the best numbers take.
struct Knapsack<'a> {
    choices: &'a [(PlacementIndex, Vec<Choice>)],
    /// The least loss per cell, all placements chosen.
    loss: Vec<f64>,
    /// Per placement and cell, the choice that led there.
    choices_taken: Vec<Vec<u8>>,
}

impl<'a> Knapsack<'a> {
    fn of(choices: &'a [(PlacementIndex, Vec<Choice>)]) -> Self {
        let mut loss = vec![f64::INFINITY; MONEY_CELLS];
        loss[MONEY_CELLS / 2] = 0.0;
        let mut choices_taken = Vec::with_capacity(choices.len());
        for (_, offers) in choices {
            let mut next_loss = vec![f64::INFINITY; MONEY_CELLS];
            let mut choice_by_cell = vec![0_u8; MONEY_CELLS];
            for (index, choice) in offers.iter().enumerate() {
                let first_cell = usize::try_from(-choice.cells).unwrap_or(0).min(MONEY_CELLS);
                let end_cell = MONEY_CELLS.saturating_sub(usize::try_from(choice.cells).unwrap_or(0));
                for cell in (first_cell..end_cell).filter(|cell| loss[*cell].is_finite()) {
                    let to_cell = cell.saturating_add_signed(choice.cells);
                    let total_loss = loss[cell] + choice.loss;
                    if total_loss < next_loss[to_cell] {
                        (next_loss[to_cell], choice_by_cell[to_cell]) = (total_loss, index as u8);
                    }
                }
            }
            loss = next_loss;
            choices_taken.push(choice_by_cell);
        }
        Self { choices, loss, choices_taken }
    }

    /// The cells up to one with the least loss, money left included at its price.
    fn best_cells(&self, last_cell: usize, cell_price: f64) -> Vec<(usize, f64)> {
        let loss_at = |cell: usize| self.loss[cell] + cell_price * (last_cell - cell) as f64;
        let mut cells: Vec<usize> = (0..=last_cell).filter(|cell| self.loss[*cell].is_finite()).collect();
        cells.sort_by(|a, b| loss_at(*a).total_cmp(&loss_at(*b)));
        cells.into_iter().take(COMPARED_CELLS).map(|cell| (cell, self.loss[cell])).collect()
    }

    /// The choice of every placement that led to a cell.
    fn choices_to(&self, mut cell: usize) -> Vec<(PlacementIndex, f64)> {
        let mut chosen = Vec::with_capacity(self.choices.len());
        for ((p, offers), choice_by_cell) in self.choices.iter().zip(&self.choices_taken).rev() {
            let Some(choice) = offers.get(usize::from(choice_by_cell[cell])) else { break };
            chosen.push((*p, choice.x));
            cell = cell.saturating_add_signed(-choice.cells).min(MONEY_CELLS - 1);
        }
        chosen
    }
}
