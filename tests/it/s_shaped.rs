//! S-shaped curves: plans against dynamic programming, on seeded budgets.

use std::sync::OnceLock;

use crate::support::s_shaped::{CAP, Hill, Instance, Reference, instances};
use crate::support::{close, long, on_all_cores, plan_within, problem};
use klantreis::audit;
use klantreis::plan::Plan;
use klantreis::problem::Problem;
use klantreis::solver::recommend::{Settings, recommend};
use rayon::prelude::*;

/// How far a plan may be below the optimum, and its bound above it.
const TOLERANCE: f64 = 1e-4;

/// The money per channel of a split.
fn money(problem: &Problem, channels: usize, x: &[f64]) -> Vec<f64> {
    let mut money = vec![0.0; channels];
    for (placement, &x) in problem.placements.iter().zip(x) {
        let c: usize = placement.channel[1..].parse().expect("channels are called c0, c1, …");
        money[c] += placement.spend_per_x().get() * x;
    }
    money
}

/// The instances with their references: fifty of them, or all 200 in the long run.
fn solved() -> &'static [(Instance, Reference)] {
    static SOLVED: OnceLock<Vec<(Instance, Reference)>> = OnceLock::new();
    SOLVED.get_or_init(|| {
        let chosen: Vec<Instance> = instances().into_iter().step_by(long(1, 4)).collect();
        on_all_cores(|| chosen.into_par_iter().map(|instance| (instance.clone(), instance.reference())).collect())
    })
}

/// What is wrong with the plan of an instance, if anything.
fn wrong((instance, reference): &(Instance, Reference)) -> Option<String> {
    let problem = problem(&instance.brief());
    let found = match recommend(&problem, Settings { tolerance: TOLERANCE, ..Settings::default() }) {
        Ok(found) => found,
        Err(error) => return Some(format!("{error:?}")),
    };
    let findings = audit::check(&problem, &Plan::of(&problem, &found, TOLERANCE));
    let money = money(&problem, instance.channels.len(), &found.x);
    let (reach, bound) = (instance.reach(&money), problem.objective.natural(found.bound));
    let (at_least, at_most) = (reference.reach * (1.0 - TOLERANCE), reference.above + 1e-9);
    let complaint = match () {
        () if !findings.is_empty() => "does not pass its audit",
        () if money.iter().sum::<f64>() > instance.budget * (1.0 + 1e-9) => "spends more than there is",
        () if money.iter().any(|&money| money > CAP * instance.budget * (1.0 + 1e-9)) => "breaks a cap",
        () if (problem.objective.natural(found.value) - reach).abs() > 1e-9 => "says another value than it has",
        () if reach < at_least => "reaches too few",
        () if reach > at_most => "reaches more than anybody can",
        () if bound < reference.reach - 1e-9 => "proves a bound that the optimum exceeds",
        () if !found.proved || found.gap > TOLERANCE => "is not proved",
        () => return None,
    };
    let (optimum, gap) = (reference.reach, found.gap);
    Some(format!("{complaint}: reach {reach}, optimum {optimum}, bound {bound}, gap {gap:.1e}"))
}

/// Every instance: the plan within one in ten thousand of the optimum, proved, and never with a bound below it.
#[test]
fn every_plan_is_within_tolerance_of_the_optimum_and_proved() {
    let solved = solved();
    let wrong: Vec<String> = on_all_cores(|| {
        solved
            .par_iter()
            .enumerate()
            .filter_map(|(index, one)| wrong(one).map(|what| format!("{index}: {what}")))
            .collect()
    });
    assert!(wrong.is_empty(), "{} of {} are wrong:\n{}", wrong.len(), solved.len(), wrong.join("\n"));
}

/// What the references are worth: what they leave open is small, and their splits keep budget and caps.
#[test]
fn references_leave_little_open() {
    for (instance, reference) in solved() {
        let spent: f64 = reference.money.iter().sum();
        assert!(spent <= instance.budget * (1.0 + 1e-12) && spent >= instance.budget * (1.0 - 1e-9), "{spent}");
        assert!(reference.money.iter().all(|&money| money >= 0.0 && money <= CAP * instance.budget * (1.0 + 1e-12)));
        assert!(reference.above >= reference.reach);
        assert!(reference.above <= reference.reach * 1.005, "{} {}", reference.reach, reference.above);
        // Exchanges off the grid only ever add a little: the grid is fine enough to find the right channels.
        let on_grid = reference.on_grid;
        assert!(reference.reach >= on_grid && reference.reach <= on_grid * 1.0001, "{} {on_grid}", reference.reach);
    }
}

/// On a coarse grid of three channels, dynamic programming finds what going through all splits finds.
#[test]
fn dynamic_programming_agrees_with_enumeration() {
    for instance in instances().into_iter().take(20) {
        let three = Instance { channels: instance.channels[..3].to_vec(), ..instance };
        let most = 16;
        let step = three.budget / 40.0;
        let mut best = 0.0_f64;
        for a in 0..=most {
            for b in 0..=most {
                let c = most.min(40 - a - b);
                best = best.max(three.reach(&[a, b, c].map(|steps| f64::from(steps) * step)));
            }
        }
        close(three.best_on_grid(40), best, 1e-12);
    }
}

/// Where no curve is S-shaped, reference and plan agree, so both mean the same problem.
#[test]
fn concave_instances_agree_with_the_reference() {
    for instance in instances().into_iter().take(5) {
        let concave = |channel: &Hill| Hill { exponent: 1.0, ..*channel };
        let instance = Instance { channels: instance.channels.iter().map(concave).collect(), ..instance };
        let plan = plan_within(&instance.brief(), 1e-7);
        close(plan.objective.value, instance.reference().reach, 1e-6);
    }
}
