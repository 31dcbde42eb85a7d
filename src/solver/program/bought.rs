//! Family `bought`: a channel is bought, or none of its placements are.

use super::layout::Program;
use crate::problem::{Problem, Setting};
use crate::solver::lp::Relation;

/// The columns `bought[c]`, from 0 to 1: a value between is a mixture of plans that buy the channel and plans that do
/// not.
pub fn columns(program: &mut Program, problem: &Problem) {
    for activation in &problem.activations {
        let bought_range = match activation.setting {
            Setting::Open => (0.0, 1.0),
            Setting::On => (1.0, 1.0),
            Setting::Off => (0.0, 0.0),
        };
        program.bought.push(program.lp.column(format!("bought[{}]", activation.channel), bought_range));
    }
}

/// Money goes to a channel only if it is bought, and then at least the minimum of its range.
///
/// `least[p] · bought[c] ≤ x[p] ≤ most[p] · bought[c]   for every placement p of channel c`.
///
/// Together with `curve` rows whose offset is multiplied by `bought`, these rows allow exactly the mixtures of plans
/// with the channel and plans without it: the tightest linear relaxation.
pub fn rows(program: &mut Program, problem: &Problem) {
    for (s, activation) in
        problem.activations.iter_enumerated().filter(|(_, activation)| activation.setting == Setting::Open)
    {
        for &p in &activation.members {
            let placement = &problem.placements[p];
            let (spend, bought) = (program.spend[p], program.bought[s]);
            let at_most_bought = vec![(1.0, spend), (-placement.most, bought)];
            program.lp.row(format!("bought[{}]", placement.key), at_most_bought, Relation::AtMost, 0.0);
            if placement.least > 0.0 {
                let at_least_bought = vec![(1.0, spend), (-placement.least, bought)];
                program.lp.row(format!("bought[{},least]", placement.key), at_least_bought, Relation::AtLeast, 0.0);
            }
        }
    }
}
