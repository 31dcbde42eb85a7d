//! Ranges of placements: narrowed, fixed, and a problem once all its channels are fixed.

use crate::problem::{ActivationIndex, By, PlacementIndex, Problem, Setting};
use crate::tolerance::feasibility::{NOT_BOUGHT, SAME_AMOUNT, THRESHOLD};

/// Narrows the range of a placement, to whole lots where it comes in lots. A channel that need not be bought and whose
/// range is empty is not bought.
pub(super) fn narrow(problem: &mut Problem, p: PlacementIndex, (least, most): (f64, f64)) {
    let placement = &mut problem.placements[p];
    let (least, most) = match placement.lot {
        Some(lot) => ((least / lot - SAME_AMOUNT).ceil() * lot, (most / lot + SAME_AMOUNT).floor() * lot),
        None => (least, most),
    };
    (placement.least, placement.most) = (least.min(most), most);
    let open_channel = placement.activation.filter(|&s| problem.activations[s].setting == Setting::Open);
    if let Some(s) = open_channel.filter(|_| least > most * (1.0 + SAME_AMOUNT) || most <= 0.0)
        && problem.activations[s].members.len() == 1
    {
        set_activation(problem, s, Setting::Off);
    }
}

/// Fixes whether a channel is bought.
pub(super) fn set_activation(problem: &mut Problem, s: ActivationIndex, setting: Setting) {
    problem.activations[s].setting = setting;
    if setting == Setting::Off {
        for p in problem.activations[s].members.clone() {
            (problem.placements[p].least, problem.placements[p].most) = (0.0, 0.0);
        }
    }
}

/// The stretch of a placement's range around `x` with one price; none where the price has no steps.
pub(super) fn stretch(problem: &Problem, p: PlacementIndex, x: f64) -> Option<(f64, f64)> {
    let placement = &problem.placements[p];
    let stretches = placement.tariff.as_ref()?.stretches((placement.least, placement.most));
    // An amount at a threshold has reached the step.
    let stretch_around = stretches.iter().rev().find(|((stretch_begin, _), _)| x >= stretch_begin * (1.0 - THRESHOLD));
    stretch_around.or(stretches.first()).map(|(range, _)| *range)
}

/// Whether a placement's range is a single amount.
pub(super) fn is_fixed(problem: &Problem, p: PlacementIndex) -> bool {
    let placement = &problem.placements[p];
    placement.most - placement.least <= SAME_AMOUNT * placement.most.abs().max(NOT_BOUGHT)
}

/// The problem once every activation is fixed: what activations add to rows and to the objective is constant then.
pub(super) fn without_activations(mut problem: Problem) -> Problem {
    for limit in &mut problem.limits {
        for (s, c) in std::mem::take(&mut limit.row.activations) {
            if problem.activations[s].setting == Setting::On {
                limit.row.bound -= c;
            }
        }
    }
    let objective_form = &mut problem.objective.form;
    for (s, c) in std::mem::take(&mut objective_form.bought) {
        if problem.activations[s].setting == Setting::On {
            objective_form.constant += c;
        }
    }
    for placement in &mut problem.placements {
        placement.activation = None;
    }
    problem.activations = By::new();
    problem
}
