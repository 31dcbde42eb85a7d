//! The linear program of a stage: a table of contents, one function per family of rows.
//!
//! Each concave function is replaced by its cuts, straight lines nowhere below it, so the program excludes no plan and
//! its value is an upper bound; `refine` adds cuts where it overestimates.

pub mod bought;
pub mod contacts;
pub mod curve;
pub mod follow;
pub mod frequency;
pub mod goal;
mod layout;
pub mod limit;
pub mod reach;
pub mod tariff;
pub mod worst;

pub use layout::Program;

use crate::problem::{Problem, Setting};
use crate::solver::cuts::Cuts;
use crate::solver::lp::Col;
use crate::solver::stage::{Aim, Stage};
use crate::tolerance::solving::LATER_NAME;

/// The families of rows: the same words in code, printed program, report, book and tests, which hold them together.
#[cfg(feature = "rooms")]
pub const FAMILIES: [&str; 26] = [
    "budget",
    "wish",
    "volume",
    "minimum_buy",
    "needs",
    "limit",
    "bought",
    "tariff",
    "curve",
    "phase_sum",
    "phase_reach",
    "contact_sum",
    "contact_window",
    "contact_line",
    "follow",
    "pool",
    "contact_cap",
    "frequency",
    "phase_goal",
    "hold",
    "worst_case",
    "calendar",
    "always_on",
    "on_air",
    "smooth",
    "ran",
];

/// Writes a stage of a problem as a linear program.
pub fn of(problem: &Problem, stage: &Stage, cuts: &Cuts) -> Program {
    let mut program = Program::default();
    decide_spend(&mut program, problem);
    bought::columns(&mut program, problem);
    tariff::tariff(&mut program, problem);
    // The least breach of hard bounds depends on reach only where a cap on contacts or frequency does.
    let reaches = stage.aim != Aim::LeastBreach || !problem.follows.is_empty() || !problem.frequency_caps.is_empty();
    if reaches {
        reach::columns(&mut program, problem);
    }
    limit::rows(&mut program, problem, stage);
    bought::rows(&mut program, problem);
    if reaches {
        curve::rows(&mut program, problem, cuts);
        reach::phase_sum(&mut program, problem);
        reach::phase_reach(&mut program, problem, cuts);
        contacts::contact_sum(&mut program, problem, cuts);
        contacts::contact_window(&mut program, problem, cuts);
    }
    follow::follow(&mut program, problem, cuts);
    follow::pool(&mut program, problem, cuts);
    follow::contact_cap(&mut program, problem, stage);
    frequency::frequency(&mut program, problem, stage);
    goal::phase_goal(&mut program, problem, stage);
    goal::hold(&mut program, problem, stage);
    worst::worst_case(&mut program, problem, stage);
    write_objective(&mut program, problem, stage);
    program
}

/// `least[p] ≤ x[p] ≤ most[p]`: the spend on each placement, as a share of the campaign's money. The range of what need
/// not be bought begins at 0.
fn decide_spend(program: &mut Program, problem: &Problem) {
    for placement in &problem.placements {
        let column_name = format!("spend[{}]", placement.key);
        let spend_range = match placement.activation.map(|s| problem.activations[s].setting) {
            Some(Setting::Open) => (0.0, placement.most),
            Some(Setting::Off) => (0.0, 0.0),
            Some(Setting::On) | None => (placement.least, placement.most),
        };
        program.spend.push(program.lp.column(column_name, spend_range));
    }
}

/// The objective of the stage.
fn write_objective(program: &mut Program, problem: &Problem, stage: &Stage) {
    match &stage.aim {
        // Their objective is set with their rows.
        Aim::LeastBreach | Aim::WorstCase => {}
        Aim::LeastShortfall(_) => {
            for (index, goal) in problem.goals.iter_enumerated() {
                if let (Some(Col(short)), true) = (program.short[index], stage.aim.minimises_shortfall_of(goal)) {
                    program.lp.columns[short].worth = -1.0;
                }
            }
        }
        Aim::Objective => {
            for &(sum, c) in &problem.objective.form.reach {
                program.lp.columns[program.reach[sum].0].worth += c;
            }
            for &(p, c) in &problem.objective.form.linear {
                program.lp.columns[program.spend[p].0].worth += c;
            }
            for (c, Col(beyond)) in tariff::beyond(program, &problem.objective.form.surcharge) {
                program.lp.columns[beyond].worth += c;
            }
            for &(s, c) in &problem.objective.form.bought {
                program.lp.columns[program.bought[s].0].worth += c;
            }
            if problem.objective.form.constant != 0.0 {
                let Col(constant_column) = program.lp.column("fixed".to_owned(), (1.0, 1.0));
                program.lp.columns[constant_column].worth = problem.objective.form.constant;
            }
        }
        Aim::LeastSpend(_) => {
            // Of two placements with the same result at the same cost, the earlier name is bought.
            let placement_count = problem.placements.len() as f64;
            for (p, placement) in problem.placements.iter_enumerated() {
                let cost = placement.spend_per_x().get() / problem.campaign.money().get();
                program.lp.columns[program.spend[p].0].worth = -cost - LATER_NAME * p.0 as f64 / placement_count;
                if let Some(Col(beyond)) = program.beyond[p] {
                    program.lp.columns[beyond].worth = -cost;
                }
            }
            for (activation, &Col(bought)) in problem.activations.iter().zip(&program.bought) {
                program.lp.columns[bought].worth = -activation.fee / problem.campaign.money();
            }
        }
    }
}
