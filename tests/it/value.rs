//! The value of a plan against brute force, goals on return, and what a customer is worth.

use crate::support;
use klantreis::domain::curve;
use klantreis::plan::Plan;
use klantreis::problem::outcome::Outcome;
use klantreis::problem::{AudienceIndex, By, Decision, PhaseIndex, Problem};

/// Three channels in three phases, one of which follows; conversions in Do.
fn brief(objective: &str, counts: &str) -> String {
    format!(
        r#"
[campaign]
budget = 30_000
weeks = 8
catalogue = "none"
[audience.city]
people = 200_000
in_phase = {{ think = "20%", do = "5%", care = 4_000 }}
[value]
per_conversion = 60
per_reached = {{ see = 0.05 }}
repeats_per_year = 2
horizon_months = 18
discount_rate = "6%"
counts = "{counts}"
[phase.see]
moves_on = {{ unreached = "2%", reached = "6%" }}
lost = "1%"
[phase.think]
moves_on = {{ unreached = "5%", reached = "15%" }}
lost = "20%"
[phase.do]
moves_on = {{ unreached = "8%", reached = "16%" }}
lost = "40%"
[phase.care]
lost = {{ unreached = "10%", reached = "6%" }}
brings = {{ unreached = "1%", reached = "4%" }}
[channel.tv]
price = {{ per = "thousand", mid = 12 }}
role.see = {{ ceiling = "85%", curve = {{ shape = 1 }} }}
[channel.banners]
price = {{ per = "thousand", mid = 5 }}
[channel.banners.role.think]
ceiling = "60%"
curve = {{ shape = 0.8 }}
follows = {{ phase = "see", reachable = "50%", base = "5%" }}
click_through = "0.4%"
conversion_rate = "1%"
[channel.search]
price = {{ per = "click", mid = 0.8 }}
[channel.search.role.do]
ceiling = "70%"
curve = {{ shape = 0.6 }}
click_through = "5%"
conversion_rate = "6%"
demand = {{ clicks = 9_375 }}
{objective}"#
    )
}

/// Every split of the budget in steps of a fortieth, by the true curves: the best value there is among them.
fn best_on_a_grid(problem: &Problem, value: impl Fn(&Outcome, &Decision) -> f64) -> f64 {
    let steps = 40;
    let mut best = f64::NEG_INFINITY;
    for i in 0..=steps {
        for j in 0..=steps - i {
            for k in 0..=steps - i - j {
                let x: Decision = problem
                    .placements
                    .iter()
                    .map(|placement| match placement.channel.as_str() {
                        "tv" => i,
                        "banners" => j,
                        _ => k,
                    })
                    .map(|share| f64::from(share) / f64::from(steps))
                    .collect();
                let outcome = Outcome::of(problem, &x);
                let keeps = problem.limits.iter().all(|limit| limit.breach(problem, &x) <= 1e-9);
                if keeps && outcome.over_caps(problem, &x) <= 1e-9 {
                    best = best.max(value(&outcome, &x));
                }
            }
        }
    }
    best
}

/// What the brief's own figures say a split is worth, worked out here from reach and conversions.
fn worth(problem: &Problem, outcome: &Outcome, x: &Decision) -> f64 {
    let value = problem.value.as_ref().unwrap();
    let conversions = problem.placements.iter_enumerated().map(|(p, placement)| {
        let each = placement.per_unit.conversions.unwrap_or(0.0) * placement.units_per_x * x[p];
        each * value.per_conversion[placement.phase][AudienceIndex(0)]
    });
    let reached = problem.phases.keys().map(|f| {
        let reach = curve::reach(outcome.sums[problem.whole_sum(f, AudienceIndex(0))]);
        reach * problem.phases[f].people[AudienceIndex(0)] * value.per_reached[f][AudienceIndex(0)]
    });
    conversions.sum::<f64>() + reached.sum::<f64>()
}

#[test]
fn no_split_on_a_grid_is_worth_more() {
    for counts in ["clicks", "journey"] {
        let text = brief("[objective]\nmaximise = \"value\"\n", counts);
        let (problem, plan) = (support::problem(&text), support::plan(&text));
        let best = best_on_a_grid(&problem, |outcome, x| worth(&problem, outcome, x));
        let found = plan.objective.value;
        assert!(best <= found * (1.0 + 1e-6), "{counts}: {best} betters {found}");
        assert!(best >= 0.99 * found, "{counts}: {best} is far from {found}");
        assert_eq!(plan.objective.sought.to_string(), "value");
        support::close(plan.value.as_ref().unwrap().counted, found, 1e-3);
    }
}

#[test]
fn what_the_journey_brings_exactly_is_no_less_than_what_is_counted() {
    let text = brief("[objective]\nmaximise = \"value\"\n", "journey");
    let (problem, plan) = (support::problem(&text), support::plan(&text));
    let value = plan.value.as_ref().unwrap();
    assert!(value.exact >= value.counted * (1.0 - 1e-9), "{} of {}", value.exact, value.counted);
    // The plan for what is counted is close to the best by the exact value, as far as a grid tells.
    let exact = |outcome: &Outcome| {
        let steps: Vec<_> = problem.phases.iter().map(|phase| phase.steps[AudienceIndex(0)]).collect();
        let reach: Vec<f64> = (0..4)
            .map(PhaseIndex)
            .map(|f| curve::reach(outcome.sums[problem.whole_sum(f, AudienceIndex(0))]))
            .collect();
        klantreis::domain::flow::lifetime_value::value_added(
            &steps,
            &problem.value.as_ref().unwrap().purses[AudienceIndex(0)],
            &reach,
        )
    };
    let best = best_on_a_grid(&problem, |outcome, _| exact(outcome));
    assert!(value.exact >= 0.97 * best, "{} of {best}", value.exact);
}

#[test]
fn value_is_reported_whatever_the_aim_is() {
    let plan = support::plan(&brief("", "clicks"));
    let value = plan.value.as_ref().unwrap();
    assert_eq!(plan.objective.sought.to_string(), "reach");
    support::close(value.return_on_spend.unwrap(), value.exact / plan.totals.spend, 1e-9);
    support::close(plan.totals.cost_per_conversion.unwrap(), plan.totals.spend / plan.totals.conversions, 1e-9);
    let phases: f64 = value.phases.iter().map(|phase| phase.value).sum();
    support::close(phases, value.counted, 1e-6 * value.counted);
}

#[test]
fn a_customer_is_worth_what_follows() {
    let once = "[campaign]\nbudget = 1_000\nweeks = 4\n[audience.all]\npeople = 10_000\n[value]\nper_conversion = 50\n";
    let worth = |more: &str| {
        support::problem(&format!("{once}{more}")).value.unwrap().per_conversion[PhaseIndex(2)][AudienceIndex(0)]
    };
    assert_eq!(worth(""), 50.0);
    // Thirteen times four weeks within a year; each time one purchase, and nobody is lost.
    let year = worth("repeats_per_year = 13.0446428571\nhorizon_months = 12\n[phase.care]\nlost = 0\n");
    support::close(year, 50.0 + 13.0 * 50.0, 1e-6);
    let (near, far) =
        (worth("repeats_per_year = 4\nhorizon_months = 6\n"), worth("repeats_per_year = 4\nhorizon_months = 24\n"));
    assert!(50.0 < near && near < far, "{near} {far}");
    let discounted = worth("repeats_per_year = 4\nhorizon_months = 24\ndiscount_rate = \"20%\"\n");
    assert!(discounted < far, "{discounted} {far}");
}

#[test]
fn a_goal_on_return_is_met_and_linear() {
    let returns = |goal: &str| -> Plan { support::plan(&brief(goal, "clicks")) };
    let free = returns("");
    let usual = free.value.as_ref().unwrap().return_on_spend.unwrap();
    let wanted = usual * 1.5;
    let held = returns(&format!("[goal.return]\nroas = {wanted}\n"));
    let goal = &held.goals[0];
    assert!(goal.met && goal.phase == "all" && goal.measure.name() == "roas", "{goal:?}");
    support::close(goal.value.unwrap(), held.value.as_ref().unwrap().return_on_spend.unwrap(), 1e-6);
    assert!(goal.value.unwrap() >= wanted * (1.0 - 1e-5));
    assert!(held.objective.value < free.objective.value);
    // What is left is left for that goal, and it is said.
    let why = held.unspent_words().expect("money is left");
    assert!(why.contains("would miss goal ‘return’"), "{why}");
    // In one phase alone.
    let of_phase = returns("[goal.do]\nroas = 3\n");
    assert!(of_phase.goals[0].phase == "do" && of_phase.goals[0].met, "{:?}", of_phase.goals);
    // By the journey's own conversions it is a goal on reach too.
    let journey = support::plan(&brief(&format!("[goal.return]\nroas = {}\n", 0.5), "journey"));
    assert!(journey.goals[0].met, "{:?}", journey.goals);
}

#[test]
fn a_return_out_of_reach_is_missed_by_as_little_as_can_be() {
    // A wish that has to be bought, so that doing nothing is no way out.
    for wanted in [9.0, 30.0, 1000.0] {
        let text = brief(&format!("[goal.return]\nroas = {wanted}\n"), "clicks");
        let text = text.replace("[channel.tv]", "[channel.tv]\nat_least = 6_000");
        let (problem, plan) = (support::problem(&text), support::plan(&text));
        let goal = &plan.goals[0];
        assert!(!goal.met && goal.shortfall <= 1.0, "{wanted}: {goal:?}");
        if plan.unspent > 1.0 {
            let why = plan.unspent_words().unwrap();
            assert!(why.contains("would miss goal ‘return’ by more"), "{why}");
        }
        let surplus = |outcome: &Outcome, x: &Decision| {
            let spend: f64 = problem.placements.iter().zip(x).map(|(placement, x)| placement.spend(*x).get()).sum();
            (worth(&problem, outcome, x) / wanted - spend) / 30_000.0
        };
        let best = best_on_a_grid(&problem, surplus);
        let least = best - klantreis::solver::stage::MISSED_ROOM - 1e-6;
        assert!(-goal.shortfall >= least, "{wanted}: short by {}, the grid by {}", goal.shortfall, -best);
        assert!(-goal.shortfall <= best + 0.05, "{wanted}: short by {}, the grid by {}", goal.shortfall, -best);
    }
}

#[test]
fn a_cost_per_conversion_may_be_wanted_of_the_whole_journey() {
    let free = support::plan(&brief("", "clicks"));
    let wanted = 0.7 * free.totals.cost_per_conversion.unwrap();
    let held = support::plan(&brief(&format!("[goal.cost]\ncost_per_conversion = {wanted}\n"), "clicks"));
    assert!(held.goals[0].met && held.goals[0].phase == "all", "{:?}", held.goals);
    support::close(held.goals[0].value.unwrap(), held.totals.cost_per_conversion.unwrap(), 1e-6);
}

#[test]
fn values_may_differ_by_persona_and_be_in_another_currency() {
    let audiences = "[campaign]\nbudget = 1_000\nweeks = 4\nexchange = { USD = 0.9 }\n[audience.a]\npeople = 10_000\n\
        [audience.b]\npeople = 10_000\nvalue_per_conversion = { do = 100, care = 20 }\nvalue_per_reached = { see = 2 }\n\
        [value]\nper_conversion = 50\ncurrency = \"USD\"\nper_reached = { see = 1 }\n";
    let value = support::problem(audiences).value.unwrap();
    assert_eq!(value.per_conversion[PhaseIndex(2)], By::from(vec![45.0, 90.0]));
    assert_eq!(value.per_conversion[PhaseIndex(3)], By::from(vec![45.0, 18.0]));
    assert_eq!(value.per_reached[PhaseIndex(0)], By::from(vec![0.9, 1.8]));
    assert_eq!(value.per_conversion[PhaseIndex(1)], By::from(vec![45.0, 0.0]));
}
