//! Textbook problems against their published optima.

use crate::support::textbook::{
    brief, channel, dorian_auto, relax_and_enjoy_lake, show_and_sell, super_grain, win_big,
};
use crate::support::{close, plan_within, units};

#[test]
fn relax_and_enjoy_lake_meets_its_optimum() {
    let plan = plan_within(&relax_and_enjoy_lake(), 1e-6);
    close(plan.objective.value, 2_370.0, 1e-4);
    for (key, wanted) in
        [("day-tv", 10.0), ("evening-tv", 0.0), ("daily-news", 25.0), ("sunday-news", 2.0), ("radio", 30.0)]
    {
        close(units(&plan, key), wanted, 1e-5);
    }
}

#[test]
fn super_grain_meets_its_optimum() {
    let plan = plan_within(&super_grain(), 1e-6);
    close(plan.objective.value, 17_000.0, 1e-3);
    close(units(&plan, "magazines"), 20.0, 1e-5);
    close(units(&plan, "sunday"), 10.0, 1e-5);
}

#[test]
fn win_big_meets_its_optimum() {
    let plan = plan_within(&win_big(), 1e-6);
    close(plan.objective.value, 67_240.30, 0.01);
    close(units(&plan, "tv"), 1.968_75, 1e-4);
    close(units(&plan, "prime-radio"), 6.206_9, 1e-4);
}

#[test]
fn dorian_auto_meets_its_optimum() {
    let plan = plan_within(&dorian_auto(), 1e-6);
    close(plan.objective.value, 320.0, 1e-3);
    close(units(&plan, "comedy"), 3.6, 1e-5);
    close(units(&plan, "football"), 1.4, 1e-5);
}

#[test]
fn show_and_sell_meets_its_optimum() {
    let plan = plan_within(&show_and_sell(), 1e-6);
    close(plan.objective.value, 27_000.0 / 33.0, 1e-4);
    close(units(&plan, "tv"), 1_000.0 / 33.0, 1e-4);
    close(units(&plan, "radio"), 2_000.0 / 33.0, 1e-4);
}

/// A linear problem has nothing to refine: the first round already proves it.
#[test]
fn a_linear_problem_takes_one_round() {
    let channels = [channel("a", 10.0, 3.0, ""), channel("b", 20.0, 7.0, "at_most = 400")];
    let plan = plan_within(&brief(1_000.0, "maximise = \"worth\"", &channels, ""), 1e-6);
    assert_eq!(plan.objective.rounds, 1);
    close(plan.objective.value, 140.0 + 180.0, 1e-6);
    assert!(plan.objective.gap.is_some_and(|gap| gap < 1e-8));
}
