//! What must hold for every brief, tried on random ones: invariances, the bound, and other engines.

use std::fmt::Write;

use crate::support;
use crate::support::markets::{Channel, Market, markets, seeded};
use klantreis::audit;
use klantreis::plan::Plan;
use klantreis::problem::outcome::Outcome;
use klantreis::problem::{By, Decision, Problem};
use klantreis::report::{self, Format};
use klantreis::solver::cuts::first_cuts;
use klantreis::solver::dual_bound;
use klantreis::solver::lp::Engine;
use klantreis::solver::program;
use klantreis::solver::recommend::{NoPlan, Recommendation, Settings, recommend};
use klantreis::solver::stage::{Aim, Stage};
use proptest::prelude::*;

fn solved(brief: &str) -> Option<(Problem, Recommendation, Plan)> {
    let problem = support::problem(brief);
    let found = match recommend(&problem, Settings::default()) {
        Ok(found) => found,
        Err(NoPlan::Contradiction) => return None,
        Err(error) => panic!("{error:?}\n{brief}"),
    };
    let plan = Plan::of(&problem, &found, 1e-4);
    let findings = audit::check(&problem, &plan);
    assert!(findings.is_empty(), "{findings:#?}\n{brief}");
    Some((problem, found, plan))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..seeded() })]

    #[test]
    fn every_plan_is_proved_and_audited(market in markets()) {
        if let Some((_, found, _)) = solved(&market.brief(1.0, "")) {
            prop_assert!(found.bound >= found.value);
            prop_assert!(found.gap <= 1e-4, "gap {}", found.gap);
        }
    }

    #[test]
    fn no_other_split_is_better(market in markets(), shares in proptest::collection::vec(proptest::collection::vec(0.0..1.0f64, 10), 40)) {
        let Some((problem, found, _)) = solved(&market.brief(1.0, "")) else { return Ok(()) };
        let stage = Stage { aim: Aim::Objective, held: found.held.clone(), margin: 0.0 };
        for weights in shares {
            // Cubes make some splits concentrated and some even.
            let weights: Vec<f64> = weights.iter().take(problem.placements.len()).map(|w| w * w * w).collect();
            let total: f64 = weights.iter().sum::<f64>().max(1e-9);
            let x: Decision = weights.iter().zip(&problem.placements).map(|(w, p)| (w / total).min(p.most)).collect();
            if stage.is_feasible(&problem, &x) {
                let value = stage.value(&problem, &Outcome::of(&problem, &x), &x);
                prop_assert!(value <= found.bound * (1.0 + 1e-9) + 1e-9, "{value} beats the bound {}", found.bound);
            }
        }
    }

    #[test]
    fn more_budget_never_hurts(market in markets()) {
        let plain = Market { channels: market.channels.iter().map(|c| Channel { at_most: None, at_least: None, ..c.clone() }).collect(), ..market };
        let richer = Market { budget: plain.budget * 1.3, ..plain.clone() };
        if let (Some((_, less, a)), Some((_, more, b))) = (solved(&plain.brief(1.0, "")), solved(&richer.brief(1.0, ""))) {
            let short = |plan: &Plan| plan.goals.iter().map(|goal| goal.shortfall).sum::<f64>();
            prop_assert!(short(&b) <= short(&a) + 2e-4);
            if short(&a) <= 1e-6 && !plain.clicks {
                prop_assert!(more.value >= less.value * (1.0 - 1e-6), "{} after {}", more.value, less.value);
            }
        }
    }

    #[test]
    fn a_limit_that_does_not_bind_changes_nothing(market in markets()) {
        let slack = "\n[limit.slack]\ntags = [\"odd\", \"even\"]\nmeasure = \"impressions\"\nat_most = 1e12\n";
        if let (Some((_, a, _)), Some((_, b, _))) = (solved(&market.brief(1.0, "")), solved(&market.brief(1.0, slack))) {
            prop_assert!((a.value - b.value).abs() <= 1e-5 * a.value.abs().max(1e-3), "{} and {}", a.value, b.value);
        }
    }

    #[test]
    fn the_order_of_channels_does_not_matter(market in markets()) {
        let order: Vec<usize> = (0..market.channels.len()).rev().collect();
        let (a, b) = (solved(&market.brief(1.0, "")), solved(&market.brief_in_order(1.0, "", &order)));
        let json = |plan: &Plan| report::text(plan, Format::Json, 0);
        prop_assert_eq!(a.map(|(_, _, plan)| json(&plan)), b.map(|(_, _, plan)| json(&plan)));
    }

    #[test]
    fn the_unit_of_money_does_not_matter(market in markets()) {
        for unit in [100.0, 1e-6] {
            let (Some((_, a, plan)), Some((_, b, other))) = (solved(&market.brief(1.0, "")), solved(&market.brief(unit, ""))) else { return Ok(()) };
            prop_assert!((a.value - b.value).abs() <= 2e-4 * a.value.abs().max(1e-3));
            for (phase, same) in plan.phases.iter().zip(&other.phases) {
                prop_assert!((phase.reach_pct - same.reach_pct).abs() <= 0.2, "{} and {}", phase.reach_pct, same.reach_pct);
            }
        }
    }

    #[test]
    fn any_multipliers_give_a_valid_bound(market in markets(), noise in proptest::collection::vec(0.0..2.0f64, 200)) {
        let Some((problem, found, _)) = solved(&market.brief(1.0, "")) else { return Ok(()) };
        let stage = Stage { aim: Aim::Objective, held: found.held.clone(), margin: 0.0 };
        let mut noise = noise.into_iter().cycle();
        let mut some = |n: usize| -> Vec<f64> { (0..n).map(|_| noise.next().unwrap_or(0.0)).collect() };
        let duals = dual_bound::Duals {
            views: By::new(),
            frequency: Vec::new(),
            windows: By::new(),
            limit: problem.limits.iter().zip(some(problem.limits.len())).map(|(limit, y)| limit.with_lawful_sign(y - 0.5)).collect(),
            sum: some(problem.sums.len()).into(),
            follow: some(problem.follows.len()).into(),
            pool: some(problem.pools.len()).into(),
            contact_cap: some(problem.follows.len()).into(),
            goal: some(problem.goals.len()).into(),
            hold: some(found.held.len()),
            objective: 0.0,
            world: Vec::new(),
        };
        prop_assert!(dual_bound::of(&problem, &stage, &duals).value >= found.value - 1e-9);
    }

    #[test]
    fn engines_agree_on_every_program(market in markets()) {
        let problem = support::problem(&market.brief(1.0, ""));
        let stage = Stage { aim: Aim::LeastShortfall(None), held: Vec::new(), margin: 0.0 };
        let lp = program::of(&problem, &stage, &first_cuts(&problem)).lp;
        match (lp.solve(Engine::Pure), lp.vertex(Engine::Pure)) {
            (Ok(clarabel), Ok(microlp)) => prop_assert!((clarabel.objective - microlp.objective).abs() <= 1e-6),
            (Err(_), Err(_)) => {}
            (one, other) => prop_assert!(false, "{one:?} and {other:?}"),
        }
        #[cfg(feature = "highs")]
        match (lp.solve(Engine::Pure), lp.solve(Engine::Highs)) {
            (Ok(pure), Ok(highs)) => prop_assert!((pure.objective - highs.objective).abs() <= 1e-6),
            (Err(_), Err(_)) => {}
            (one, other) => prop_assert!(false, "{one:?} and {other:?}"),
        }
    }
}

/// With the feature, every random case is planned by both engines.
#[cfg(feature = "highs")]
mod both_engines {
    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig { cases: 40, ..seeded() })]

        #[test]
        fn microlp_and_highs_find_the_same_value(market in markets()) {
            let problem = support::problem(&market.brief(1.0, ""));
            let by = |engine| recommend(&problem, Settings { engine, ..Settings::default() });
            match (by(Engine::Pure), by(Engine::Highs)) {
                (Ok(pure), Ok(highs)) => {
                    let scale = pure.value.abs().max(1e-3);
                    prop_assert!((pure.value - highs.value).abs() <= 2e-4 * scale, "{} and {}", pure.value, highs.value);
                }
                (Err(NoPlan::Contradiction), Err(NoPlan::Contradiction)) => {}
                (one, other) => prop_assert!(false, "{:?} and {:?}", one.map(|r| r.value), other.map(|r| r.value)),
            }
        }
    }
}

/// Ceilings (.8, .5, .3), exponential scales (100, 60, 30) against spend, budget 200: the closed form.
#[test]
fn the_optimality_conditions_of_three_exponentials_are_met() {
    let channel = |key: &str, ceiling: f64, scale: f64| {
        format!(
            "[channel.{key}]\nprice = {{ per = \"thousand\", mid = 10 }}\n[channel.{key}.role.see]\nceiling = {ceiling}\n\
             curve = {{ kind = \"exponential\", scale = {scale}, against = \"spend\" }}\n"
        )
    };
    let brief = format!(
        "[campaign]\nbudget = 200\nweeks = 1\ncatalogue = \"none\"\n[audience.all]\npeople = 1_000\n[objective]\nweight = {{ think = 0, do = 0, care = 0 }}\n{}{}{}",
        channel("a", 0.8, 100.0),
        channel("b", 0.5, 60.0),
        channel("c", 0.3, 30.0)
    );
    let plan = support::plan_within(&brief, 1e-6);
    support::close(plan.phases[0].reach_pct, 74.448_245, 1e-5);
    for (key, wanted) in [("a", 128.544_5), ("b", 46.578_9), ("c", 24.876_6)] {
        support::close(support::spend(&plan, key), wanted, 0.005);
    }
}

/// The same market in cents, in euros and in millions: shares and reach to six digits.
#[test]
fn a_plan_in_cents_or_millions_is_the_same_plan() {
    let brief = |unit: f64| {
        let mut text = format!(
            "[campaign]\nbudget = {:?}\nweeks = 4\ncatalogue = \"none\"\n[audience.a]\npeople = 1_000_000\n[goal.see]\nreach = \"45%\"\n",
            120_000.0 * unit
        );
        for (index, (phase, price, ceiling, shape)) in [
            ("see", 12.0, 0.8, 0.9),
            ("see", 4.0, 0.6, 0.4),
            ("think", 9.0, 0.7, 1.2),
            ("think", 20.0, 0.5, 1.0),
            ("do", 30.0, 0.6, 1.5),
        ]
        .into_iter()
        .enumerate()
        {
            let _ = writeln!(text, "[channel.c{index}]\nprice = {{ per = \"thousand\", mid = {:?} }}", price * unit);
            let _ = writeln!(
                text,
                "role.{phase} = {{ ceiling = {ceiling}, curve = {{ kind = \"nbd\", shape = {shape} }} }}"
            );
        }
        let _ = writeln!(text, "[limit.first]\nchannels = [\"c0\"]\nat_most = {:?}", 40_000.0 * unit);
        text
    };
    let euros = support::plan_within(&brief(1.0), 1e-6);
    for unit in [100.0, 1e-6] {
        let other = support::plan_within(&brief(unit), 1e-6);
        assert_eq!(euros.lines.len(), other.lines.len());
        for (a, b) in euros.lines.iter().zip(&other.lines) {
            support::close(b.spend / unit, a.spend, 1e-6 * a.spend);
            support::close(b.reach_pct.unwrap_or(0.0), a.reach_pct.unwrap_or(0.0), 1e-6 * a.reach_pct.unwrap_or(0.0));
        }
    }
}
