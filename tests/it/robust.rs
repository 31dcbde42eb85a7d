//! The robust plan: its promise against every set of channels, and its bound against every other split tried.

use klantreis::audit;
use klantreis::input::read::{self, Reading};
use klantreis::input::resolve;
use klantreis::plan::Plan;
use klantreis::planning::robust::{NoRobustPlan, RobustPlan, UncertaintySet, robust};
use klantreis::planning::what_if::{Answer, WhatIf};
use klantreis::problem::outcome::Outcome;
use klantreis::problem::{Decision, Problem};
use klantreis::solver::recommend::Settings;

/// Six channels over three phases; search and video have two roles, and remarketing follows See.
const MARKET: &str = r#"
[campaign]
budget = 60_000
weeks = 4
catalogue = "none"
[audience.city]
people = 400_000
[audience.country]
people = 250_000
[goal.see]
reach = "45%"
[objective]
weight = { see = 1, think = 1.5, do = 2 }
[limit.broadcast]
tags = ["broadcast"]
at_most = { share = "70%" }
[channel.tv]
tags = ["broadcast"]
price = { per = "thousand", mid = 14 }
role.see = { ceiling = "85%", curve = { shape = 0.9 } }
[channel.radio]
tags = ["broadcast"]
price = { per = "thousand", mid = 6 }
role.see = { ceiling = "60%", curve = { shape = 0.5 } }
[channel.video]
price = { per = "thousand", mid = 9 }
role.see = { ceiling = "50%", curve = { shape = 1.2 } }
role.think = { ceiling = "45%", on_target = "30%", curve = { shape = 1.2 } }
[channel.banner]
price = { per = "thousand", mid = 4 }
role.think = { ceiling = "55%", on_target = "25%", curve = { shape = 0.7 } }
[channel.remarketing]
price = { per = "thousand", mid = 3 }
role.think = { ceiling = "80%", on_target = "60%", curve = { shape = 0.8 }, follows = { phase = "see", reachable = "40%" } }
[channel.search]
price = { per = "click", mid = 0.6 }
role.do = { ceiling = "70%", curve = { shape = 0.8 }, click_through = "6%", demand = { clicks = 30_000 } }
role.think = { ceiling = "30%", curve = { shape = 0.8 }, click_through = "3%", demand = { clicks = 30_000 } }
"#;

const CHANNELS: [&str; 6] = ["banner", "radio", "remarketing", "search", "tv", "video"];

/// What makes a channel bad: its price half as high again, its ceilings a third lower.
fn bad(reading: &Reading, channels: &[&str]) -> Problem {
    let mut changes = Vec::new();
    for key in channels {
        let channel = &reading.catalogue.channel[*key];
        let price = channel.price.as_ref().expect("a price").mid.get();
        changes.push(format!("channel.{key}.price.mid={}", price * 1.5));
        for (phase, role) in &channel.role {
            let ceiling = role.ceiling.expect("a ceiling").get();
            changes.push(format!("channel.{key}.role.{phase}.ceiling={:.6}", ceiling * 2.0 / 3.0));
        }
    }
    let changed = reading.changed(&changes);
    assert!(changed.faults.is_empty(), "{:?}", changed.faults);
    resolve::problem(&changed.brief, &changed.catalogue).expect("a case")
}

fn answer(reading: &Reading) -> Answer {
    WhatIf { reading, settings: Settings::default() }.answer(&[]).expect("a plan")
}

fn found(reading: &Reading, gamma: usize) -> (Answer, RobustPlan) {
    let base = answer(reading);
    let found = beside(&base, &bad(reading, &CHANNELS), gamma).expect("a robust plan");
    (base, found)
}

/// The robust plan beside the recommended one.
fn beside(base: &Answer, bad: &Problem, gamma: usize) -> Result<RobustPlan, NoRobustPlan> {
    robust(&UncertaintySet { problem: &base.problem, bad, gamma }, base, &base.found.x, Settings::default())
}

/// Every set of `size` channels.
fn sets(size: usize) -> Vec<Vec<&'static str>> {
    (0_u32..1 << CHANNELS.len())
        .filter(|set| set.count_ones() as usize == size)
        .map(|set| CHANNELS.iter().enumerate().filter(|(i, _)| set >> i & 1 == 1).map(|(_, key)| *key).collect())
        .collect()
}

/// What a split brings when exactly these channels are bad: the brief read again with their figures.
fn value(reading: &Reading, channels: &[&str], x: &Decision) -> f64 {
    let problem = bad(reading, channels);
    problem.objective.natural(Outcome::of(&problem, x).value(&problem.objective.form, x))
}

#[test]
fn the_promise_is_the_least_over_every_set_of_channels() {
    let reading = read::text("market", MARKET);
    for gamma in 0..=CHANNELS.len() {
        let (base, found) = found(&reading, gamma);
        assert!(found.proved, "{gamma}: gap {}", found.gap);
        for (x, outlook) in [(&base.found.x, &found.planned), (&found.x, &found.robust)] {
            let least = sets(gamma).iter().map(|set| value(&reading, set, x)).fold(f64::INFINITY, f64::min);
            assert!((outlook.worst - least).abs() <= 1e-9, "{gamma}: promised {}, least {least}", outlook.worst);
            let there: Vec<&str> = outlook.worst_channels.iter().map(String::as_str).collect();
            assert!((value(&reading, &there, x) - least).abs() <= 1e-9, "{there:?}");
        }
        assert!(found.gain >= -1e-9 && found.cost >= -1e-4, "{gamma}: {} {}", found.gain, found.cost);
        assert!(found.bound >= found.robust.worst - 1e-9);
    }
}

#[test]
fn the_robust_split_keeps_the_bounds_and_the_goals() {
    let reading = read::text("market", MARKET);
    for gamma in [1, 3] {
        let (base, found) = found(&reading, gamma);
        let mut split = base.found.clone();
        (split.x, split.value) =
            (found.x.clone(), Outcome::of(&base.problem, &found.x).value(&base.problem.objective.form, &found.x));
        split.bound = split.bound.max(split.value);
        split.gap = (split.bound - split.value) / split.value;
        let plan = Plan::of(&base.problem, &split, 1.0);
        assert_eq!(audit::check(&base.problem, &plan), Vec::<String>::new());
        assert!(plan.goals.iter().all(|goal| goal.met) && plan.limits.iter().all(|limit| limit.kept));
    }
}

/// No split on the way to another one, nor any of many random ones, has a better worst case than the bound.
#[test]
fn no_other_split_is_safer_than_the_bound() {
    let reading = read::text("market", MARKET);
    let (base, found) = found(&reading, 2);
    let all_bad = bad(&reading, &CHANNELS);
    let hazard = UncertaintySet { problem: &base.problem, bad: &all_bad, gamma: 2 };
    let worst = |x: &Decision| base.problem.objective.natural(hazard.worst_case(&base.problem.objective.form, x).value);
    let mut seed = 7_u64;
    let mut random = move || {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 11) as f64 / (1_u64 << 53) as f64
    };
    let keeps = |x: &Decision| base.problem.limits.iter().all(|limit| limit.breach(&base.problem, x) <= 1e-9);
    let mut tried = 0;
    for round in 0..4_000 {
        let size = 0.5_f64.powi(round % 12);
        let x: Decision = found.x.iter().map(|x| (x + size * (random() - 0.5) * 0.3).max(0.0)).collect();
        let over = klantreis::solver::stage::spend(&base.problem, &x);
        let x: Decision = x.iter().map(|x| x / over.max(1.0)).collect();
        if keeps(&x) {
            tried += 1;
            assert!(worst(&x) <= found.bound + 1e-9, "{} against {}", worst(&x), found.bound);
        }
    }
    assert!(tried > 1_000, "only {tried} splits were lawful");
    assert!(found.gain > 1e-3, "the market has something to be safe from: {}", found.gain);
}

#[test]
fn with_nothing_to_fear_the_robust_plan_is_the_plan() {
    let reading = read::text("market", MARKET);
    let base = answer(&reading);
    let found = beside(&base, &base.problem, 0).expect("a robust plan");
    assert!(found.channels.is_empty());
    assert!((found.robust.worst - found.planned.at_mid).abs() <= 1e-4 * found.planned.at_mid);
}

#[test]
fn more_bad_channels_are_never_better() {
    let reading = read::text("market", MARKET);
    let worsts: Vec<f64> = (0..=CHANNELS.len()).map(|gamma| found(&reading, gamma).1.robust.worst).collect();
    assert!(worsts.windows(2).all(|pair| pair[1] <= pair[0] * (1.0 + 1e-4)), "{worsts:?}");
}

#[test]
fn what_it_cannot_answer_is_refused_by_name() {
    let reading = read::text("market", MARKET);
    let base = answer(&reading);
    let all_bad = bad(&reading, &CHANNELS);
    let refused = |base: &Answer, gamma| match beside(base, &all_bad, gamma) {
        Err(NoRobustPlan::Refused(fault)) => fault.to_string(),
        other => panic!("{other:?}"),
    };
    assert!(refused(&base, 7).contains("only 6 channels can turn bad"), "{}", refused(&base, 7));
    let what_if = WhatIf { reading: &reading, settings: Settings::default() };
    let clicks = what_if.answer(&["objective={ maximise = \"clicks\" }".to_owned()]);
    let clicks = clicks.or_else(|| what_if.answer(&["objective.maximise=clicks".to_owned()])).expect("a plan");
    assert!(refused(&clicks, 1).contains("maximises clicks"), "{}", refused(&clicks, 1));
}
