//! Plans from what a neighbour taught: proved and audited like any other, and worth as much.

use crate::support::long;
use klantreis::input::read::{self, Reading, Request};
use klantreis::planning::what_if::WhatIf;
use klantreis::solver::recommend::Settings;

/// Changes of the examples, from a hair to another brief.
const CHANGES: [&[&str]; 7] = [
    &[],
    &["campaign.budget=251_000"],
    &["campaign.budget=600_000"],
    &["campaign.weeks=6"],
    &["channel.social-prospecting.price.mid=9"],
    &["channel.outdoor-static.price.mid=20", "channel.online-video.price.mid=11"],
    &["goal.see.reach=20%"],
];

fn example(name: &str) -> Reading {
    let brief = Some(format!("plans/{name}/brief.toml").into());
    read::request(&Request { brief, ..Request::default() })
}

#[test]
fn a_plan_from_a_neighbour_is_proved_and_worth_as_much() {
    let mut compared = 0;
    for name in ["florist", "hotel", "kitchen", "snack", "b2b-software"].into_iter().take(long(5, 2)) {
        let reading = example(name);
        let what_if = WhatIf { reading: &reading, settings: Settings::default() };
        let base = what_if.answer(&[]).expect("an example has a plan");
        for changes in CHANGES {
            let changes: Vec<String> = changes.iter().map(|change| (*change).to_owned()).collect();
            let Some(problem) = what_if.problem(&changes) else { continue };
            let (Ok(anew), Ok(near)) = (what_if.solved(problem.clone()), what_if.solved_near(problem, &base)) else {
                continue;
            };
            compared += 1;
            // Where the order of wishes cannot be proved to the tolerance, a neighbour is no help either.
            assert!(near.found.proved || !anew.found.proved, "{name} {changes:?}: gap {}", near.found.gap);
            let room = near.found.gap.max(anew.found.gap).max(1e-4);
            let scale = anew.found.value.abs().max(1e-3);
            let apart = (near.found.value - anew.found.value).abs() / scale;
            assert!(apart <= room, "{name} {changes:?}: {} against {}", near.found.value, anew.found.value);
            assert!(near.found.value <= anew.found.bound + 1e-6 * scale, "{name} {changes:?}: above what was proved");
            let met = |goals: &[klantreis::plan::Goal]| goals.iter().map(|goal| goal.met).collect::<Vec<_>>();
            assert_eq!(met(&near.plan.goals), met(&anew.plan.goals), "{name} {changes:?}");
        }
    }
    assert!(compared > long(20, 9), "only {compared} plans were compared");
}

#[test]
fn a_neighbour_of_another_shape_teaches_nothing_and_does_no_harm() {
    let (florist, snack) = (example("florist"), example("snack"));
    let florist = WhatIf { reading: &florist, settings: Settings::default() };
    let snack = WhatIf { reading: &snack, settings: Settings::default() };
    let (base, anew) = (florist.answer(&[]).unwrap(), snack.answer(&[]).unwrap());
    let near = snack.solved_near(snack.problem(&[]).unwrap(), &base).unwrap();
    assert_eq!(near.found.x, anew.found.x);
}
