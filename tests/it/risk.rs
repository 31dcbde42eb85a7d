//! How sure a plan is: worlds are what the brief with other figures would be, one channel's luck does not
//! depend on the others, and answers are the same on every run.

use crate::support;
use crate::support::command::{self, Ran, klantreis};
use klantreis::evaluate::evaluate;
use klantreis::input::read::{self, Reading, split};
use klantreis::input::resolve;
use klantreis::planning::uncertainty::{self, Draws, FigureRanges, Level};
use klantreis::planning::what_if::{Answer, WhatIf};
use klantreis::problem::outcome::Outcome;
use klantreis::problem::{Decision, Problem, Sense};
use klantreis::report::{self, Format};
use klantreis::risk::{
    FixedSplit, Gamma, Risk, RiskSettings, Steadiness, executable_split, objective_over_draws, risk,
};
use klantreis::solver::recommend::Settings;

/// Two channels, two phases, a follower, and goals of most kinds.
const BRIEF: &str = r#"
[campaign]
budget = 100_000
weeks = 4
catalogue = "none"
[audience.all]
people = 1_000_000
in_phase = { think = "20%" }
[goal.see]
reach = "40%"
[goal.visits]
phase = "see"
channels = ["radio"]
clicks = 100
[goal.cost]
phase = "see"
cost_per_conversion = 400
[channel.tv]
price = { per = "thousand", low = 9, mid = 12, high = 20 }
role.see = { ceiling = "80%", curve = { shape = 0.9 } }
[channel.radio]
price = { per = "thousand", mid = 8, spread = "30%" }
role.see = { ceiling = "60%", spread = "15%", curve = { shape = 1.2 }, click_through = "0.1%", conversion_rate = "5%" }
[channel.again]
price = { per = "thousand", mid = 4 }
role.think = { ceiling = "90%", curve = { shape = 1 }, follows = { phase = "see", reachable = "50%", frequency_cap = { contacts = 5, per = "campaign" } } }
"#;

fn solved(reading: &Reading) -> Answer {
    let problem = resolve::problem(&reading.brief, &reading.catalogue).unwrap();
    WhatIf { reading, settings: Settings::default() }.solved(problem).unwrap()
}

fn example(name: &str) -> Reading {
    let brief = Some(format!("plans/{name}/brief.toml").into());
    read::request(&read::Request { brief, ..read::Request::default() })
}

fn assessed(reading: &Reading, asked: RiskSettings) -> Risk {
    let what_if = WhatIf { reading, settings: Settings::default() };
    risk(&what_if, &solved(reading), FixedSplit::Recommended, asked).unwrap()
}

fn draws(draws: usize) -> RiskSettings {
    RiskSettings { draws, seed: 1, replan: 0, gamma: Gamma::None }
}

#[test]
fn the_plan_as_planned_is_the_plan_itself() {
    for (name, _) in support::examples() {
        let found = assessed(&example(&name), draws(10));
        let (plan, planned) = (&found.plan, &found.extremes.planned);
        let size = plan.objective.value.abs().max(1.0);
        support::close(planned.objective, plan.objective.value, 1e-9 * size);
        for (reach, phase) in planned.reach_pct.iter().zip(&plan.phases) {
            support::close(*reach, phase.reach_pct, 1e-9 * 100.0);
        }
        assert_eq!(planned.met, plan.goals.iter().map(|goal| goal.met).collect::<Vec<_>>(), "{name}");
        for (value, goal) in planned.goals.iter().zip(&plan.goals) {
            let (value, wanted) = (value.unwrap_or(f64::NAN), goal.value.unwrap_or(f64::NAN));
            assert!((value - wanted).abs() <= 1e-9 * wanted.abs() || (value.is_nan() && wanted.is_nan()), "{name}");
        }
        support::close(planned.left, 0.0, 1e-6 * plan.totals.spend);
    }
}

#[test]
fn favourable_figures_bring_more_and_unfavourable_ones_less() {
    for (name, _) in support::examples() {
        let found = assessed(&example(&name), draws(200));
        let ends = &found.extremes;
        for phase in 0..ends.planned.reach_pct.len() {
            let [best, planned, worst] =
                [&ends.favourable, &ends.planned, &ends.unfavourable].map(|world| world.reach_pct[phase]);
            assert!(best >= planned - 1e-9 && planned >= worst - 1e-9, "{name}: {best} {planned} {worst}");
        }
        for (index, phase) in found.plan.phases.iter().enumerate() {
            let Some(spread) = found.distribution.phases.iter().find(|own| own.phase == phase.phase) else { continue };
            assert!(spread.reach_pct.max <= ends.favourable.reach_pct[index] + 1e-9, "{name}");
            assert!(spread.reach_pct.min >= ends.unfavourable.reach_pct[index] - 1e-9, "{name}");
        }
        if found.plan.objective.sense == Sense::Maximise {
            assert!(ends.favourable.objective >= ends.planned.objective, "{name}");
            assert!(ends.planned.objective >= ends.unfavourable.objective, "{name}");
            for mover in &found.distribution.drivers {
                assert!(mover.favourable >= mover.unfavourable, "{name}: {}", mover.channel);
            }
            let explained: f64 = found.distribution.drivers.iter().map(|mover| mover.explained_pct).sum();
            assert!(explained > 50.0 && explained < 115.0, "{name}: {explained}% explained");
        }
    }
}

#[test]
fn a_world_is_the_brief_with_other_figures() {
    let reading = read::text("t", BRIEF);
    let answer = solved(&reading);
    let ranges = FigureRanges::of(&reading, &answer.problem);
    let changes = ["channel.tv.price.mid=10.5", "channel.radio.price.mid=9.25", "channel.radio.role.see.ceiling=55%"];
    let mut world = reading.catalogue.clone();
    let amount = |value: f64| klantreis::domain::quantity::Amount::new(value).unwrap();
    world.channel.get_mut("tv").unwrap().price.as_mut().unwrap().mid = amount(10.5);
    let radio = world.channel.get_mut("radio").unwrap();
    radio.price.as_mut().unwrap().mid = amount(9.25);
    radio.role.get_mut("see").unwrap().ceiling = klantreis::domain::quantity::Share::new(0.55).ok();

    // By another road: the changed brief is read anew, and the split evaluated as a planner's own.
    let changed = reading.changed(&changes.map(str::to_owned));
    assert!(changed.faults.is_empty(), "{:?}", changed.faults);
    let problem = resolve::problem(&changed.brief, &changed.catalogue).unwrap();
    let carried = executable_split(&problem, &answer.found.x);
    let rows = problem.placements.iter().zip(&carried).filter(|(_, x)| **x > 0.0).map(|(placement, x)| {
        let phase = &problem.phases[placement.phase].journey.key;
        format!("{phase},{},{}\n", placement.channel, x * placement.spend_per_x().get())
    });
    let csv: String = ["phase,channel,spend\n".to_owned()].into_iter().chain(rows).collect();
    let what_if = WhatIf { reading: &changed, settings: Settings::default() };
    let judged = evaluate(&what_if, &problem, &split::text("split.csv", csv.as_bytes()).split).unwrap().plan;

    let by_catalogue = resolve::problem(&reading.brief, &world).unwrap();
    let x = executable_split(&by_catalogue, &answer.found.x);
    let outcome = Outcome::of(&by_catalogue, &x);
    let value = outcome.value(&by_catalogue.objective.form, &x);
    support::close(by_catalogue.objective.natural(value), judged.objective.value, 1e-9);
    assert!(judged.objective.value != answer.plan.objective.value);
    assert_eq!(ranges.channels.len(), 3);
}

#[test]
fn draws_are_worlds_of_the_whole_problem() {
    for name in ["florist", "kitchen", "snack"] {
        let reading = example(name);
        let answer = solved(&reading);
        let ranges = FigureRanges::of(&reading, &answer.problem);
        let objectives =
            objective_over_draws(&reading, &answer, 20, 5, klantreis::solver::deadline::Deadline::default()).unwrap();
        for (index, objective) in objectives.iter().enumerate() {
            let mut world = reading.catalogue.clone();
            Draws { ranges: &ranges, seed: 5 }.write(index, &mut world);
            let problem = resolve::problem(&reading.brief, &world).unwrap();
            let x = executable_split(&problem, &answer.found.x);
            assert!(Outcome::of(&problem, &x).over_caps(&problem, &x) <= 1e-12, "{name}");
            let value = problem.objective.natural(Outcome::of(&problem, &x).value(&problem.objective.form, &x));
            support::close(*objective, value, 1e-12 * value.abs());
        }
    }
}

#[test]
fn a_channel_has_the_same_luck_whatever_else_is_on_offer() {
    let (all, few) = (read::text("t", BRIEF), read::text("t", &BRIEF.replace("[channel.again]", "[channel.afresh]")));
    let drawn = |reading: &Reading, index: usize| {
        let problem = resolve::problem(&reading.brief, &reading.catalogue).unwrap();
        let ranges = FigureRanges::of(reading, &problem);
        let mut world = reading.catalogue.clone();
        Draws { ranges: &ranges, seed: 3 }.write(index, &mut world);
        let tv = &world.channel["tv"];
        (tv.price.as_ref().unwrap().mid.get(), tv.role["see"].ceiling.unwrap().get())
    };
    for index in [0, 1, 17, 999_999] {
        assert_eq!(drawn(&all, index), drawn(&few, index));
    }
    assert_ne!(drawn(&all, 0), drawn(&all, 1));
}

#[test]
fn drawn_prices_have_the_mean_of_their_range() {
    let reading = read::text("t", BRIEF);
    let problem = resolve::problem(&reading.brief, &reading.catalogue).unwrap();
    let ranges = FigureRanges::of(&reading, &problem);
    let draws = Draws { ranges: &ranges, seed: 1 };
    let (mut world, count) = (reading.catalogue.clone(), 20_000);
    let mut sum = 0.0;
    for index in 0..count {
        draws.write(index, &mut world);
        sum += world.channel["tv"].price.as_ref().unwrap().mid.get();
    }
    // The standard error is 2.3 / √20,000 = 0.016.
    support::close(sum / count as f64, (9.0 + 12.0 + 20.0) / 3.0, 0.06);
}

#[test]
fn ranges_of_nothing_leave_nothing_in_doubt() {
    let brief = BRIEF
        .replace("low = 9, mid = 12, high = 20", "mid = 12")
        .replace("spread = \"30%\"", "spread = 0")
        .replace("spread = \"15%\"", "spread = 0");
    let reading = read::text("t", &format!("{brief}\n[uncertainty]\nprice = 0\nceiling = 0\n"));
    assert!(reading.faults.is_empty(), "{:?}", reading.faults);
    let found = assessed(&reading, RiskSettings { draws: 50, seed: 1, replan: 10, gamma: Gamma::None });
    let objective = &found.distribution.objective;
    assert_eq!((objective.min, objective.max), (objective.median, objective.median));
    support::close(objective.median, found.plan.objective.value, 1e-9);
    assert!(found.distribution.drivers.is_empty());
    assert_eq!(found.ranges.prices_assumed + found.ranges.ceilings_assumed, 0);
    let stability = found.stability.unwrap();
    assert_eq!((stability.replanned, stability.steady), (10, 10));
    assert!(stability.channels.iter().all(|channel| channel.steadiness == Steadiness::Steady));
    assert!(stability.gain.max.abs() <= 1e-4 * found.plan.objective.value);
}

#[test]
fn planning_for_the_figures_is_never_worse_where_no_goal_costs() {
    let start = BRIEF.find("[goal.see]").unwrap();
    let end = BRIEF.find("[channel.tv]").unwrap();
    let reading = read::text("t", &format!("{}{}", &BRIEF[..start], &BRIEF[end..]));
    let found = assessed(&reading, RiskSettings { draws: 40, seed: 2, replan: 40, gamma: Gamma::None });
    let stability = found.stability.unwrap();
    assert_eq!((stability.replanned, stability.without_plan, stability.unsolved), (40, 0, 0));
    assert!(stability.gain.min >= -1e-4 * found.plan.objective.value, "{:?}", stability.gain);
    assert!(stability.gain.max > 0.0);
    let shares: f64 = stability.channels.iter().map(|channel| channel.share_pct.mean).sum();
    support::close(shares, 100.0, 1.0);
}

#[test]
fn a_cost_in_one_of_ten_is_less_than_the_median_one() {
    let mut found =
        assessed(&read::text("t", BRIEF), RiskSettings { draws: 20, seed: 1, replan: 5, gamma: Gamma::None });
    let told = |found: &Risk| report::risk(found, Format::Markdown, 100);
    let gain = &mut found.stability.as_mut().unwrap().gain;
    (gain.p10, gain.median, gain.p90) = (-0.3, -0.2, -0.1);
    let text = told(&found);
    assert!(
        text.contains("lose 20 points of reach in the median simulation, and lose 10 points of reach or less in"),
        "{text}"
    );
    let gain = &mut found.stability.as_mut().unwrap().gain;
    (gain.p10, gain.median, gain.p90) = (0.1, 0.2, 0.3);
    let text = told(&found);
    assert!(text.contains("and gain 30 points of reach or more in one of ten."), "{text}");
}

#[test]
fn a_goal_that_prices_make_impossible_is_missed_and_no_fault() {
    // From €10 on, a conversion of radio costs more than 200: then no channel can have the goal at all.
    let reading = read::text("t", &BRIEF.replace("cost_per_conversion = 400", "cost_per_conversion = 180"));
    let found = assessed(&reading, RiskSettings { draws: 100, seed: 1, replan: 100, gamma: Gamma::None });
    let goal = found.plan.goals.iter().position(|goal| goal.goal == "cost").unwrap();
    assert!(!found.extremes.unfavourable.met[goal]);
    let chance = found.distribution.goals[goal].met_pct;
    assert!(chance > 0.0 && chance < 100.0, "{chance}");
    let stability = found.stability.as_ref().unwrap();
    assert!(stability.without_plan > 0 && stability.replanned > 0);
    assert_eq!(stability.without_plan + stability.replanned, 100);
    let text = report::risk(&found, Format::Markdown, 100);
    assert!(text.contains("had no plan that keeps every hard bound"), "{text}");
}

#[test]
fn a_split_of_ones_own_is_put_to_the_same_worlds() {
    let reading = read::text("t", BRIEF);
    let answer = solved(&reading);
    let what_if = WhatIf { reading: &reading, settings: Settings::default() };
    let own: Decision = answer.found.x.iter().map(|x| 0.5 * x).collect();
    let half = risk(&what_if, &answer, FixedSplit::Own(&own), draws(50)).unwrap();
    let whole = risk(&what_if, &answer, FixedSplit::Recommended, draws(50)).unwrap();
    assert!(half.distribution.objective.max < whole.distribution.objective.min);
    support::close(half.plan.totals.spend, 0.5 * whole.plan.totals.spend, 1e-6);
    support::close(half.extremes.planned.objective, half.plan.objective.value, 1e-12);
}

#[test]
fn the_worst_case_is_a_case_of_its_own() {
    let reading = read::text("t", BRIEF);
    let problem = resolve::problem(&reading.brief, &reading.catalogue).unwrap();
    let ranges = FigureRanges::of(&reading, &problem);
    let bad = uncertainty::unfavourable_problem(&reading, &ranges).unwrap();
    let best = ranges.catalogue_at(&reading.catalogue, Level::Low, Level::High);
    let good = resolve::problem(&reading.brief, &best).unwrap();
    let price = |problem: &Problem, channel: &str| {
        problem.placements.iter().find(|placement| placement.channel == channel).unwrap().list_price
    };
    assert_eq!((price(&good, "tv"), price(&problem, "tv"), price(&bad, "tv")), (9.0, 12.0, 20.0));
    support::close(price(&bad, "radio"), 10.4, 1e-12);
    support::close(price(&bad, "again"), 4.8, 1e-12);
    let mixed = ranges.catalogue_at(&reading.catalogue, Level::Mid, Level::Low);
    support::close(mixed.channel["radio"].role["see"].ceiling.unwrap().get(), 0.51, 1e-12);
    assert_eq!(mixed.channel["tv"].price.as_ref().unwrap().mid.get(), 12.0);
}

#[test]
fn every_answer_is_the_same_on_one_thread_and_on_two() {
    let run = |threads: &str, format: &str| {
        let arguments =
            ["risk", "plans/hotel/brief.toml", "--draws", "300", "--replan", "12", "--seed", "7", "--format", format];
        let ran = Ran::of(&klantreis(&arguments).env("RAYON_NUM_THREADS", threads).output().unwrap());
        assert_eq!(ran.code, 0, "{}", ran.said);
        ran.result
    };
    for format in ["json", "table", "csv"] {
        assert_eq!(run("1", format), run("2", format), "{format}");
    }
}

#[test]
fn a_sheet_has_a_row_per_line_and_says_which_ranges_are_assumed() {
    let run = |format: &str| {
        let reading = read::text("t", BRIEF);
        let found = assessed(&reading, RiskSettings { draws: 20, seed: 1, replan: 5, gamma: Gamma::None });
        let csv = Format::Csv(klantreis::domain::brief::CsvDialect::Plain);
        report::risk(&found, if format == "csv" { csv } else { Format::Table }, 100)
    };
    let csv = run("csv");
    let tv = csv.lines().find(|line| line.starts_with("see,tv,")).unwrap();
    assert!(tv.contains(",9.0000,12.0000,20.0000,stated,0.7200,0.8000,0.8800,assumed"), "{tv}");
    assert!(csv.starts_with("phase,channel,channel_name,currency,spend,share_of_spend_pct,share_min_pct,"));
    assert!(csv.lines().all(|line| line.split(',').count() == 21), "{csv}");
    let text = run("text");
    assert!(text.contains("Range assumed: ±20% where none is stated, for 1 of the plan's 3 prices"), "{text}");
    assert!(text.contains("Held fast: the spend of every line."), "{text}");
}

#[test]
fn the_robust_plan_stands_in_every_format_and_spends_the_same_money() {
    let reading = read::text("t", BRIEF);
    let found = assessed(&reading, RiskSettings { draws: 20, seed: 1, replan: 0, gamma: Gamma::Exactly(1) });
    let robust = found.robust.as_ref().expect("a robust plan");
    assert!(robust.proved && robust.gain >= 0.0 && robust.cost >= -1e-6, "{robust:?}");
    let spend: f64 = found.lines.iter().filter_map(|line| line.spend_robust).sum();
    assert!((spend - robust.lines.iter().map(|line| line.spend_robust).sum::<f64>()).abs() < 1e-6);
    assert!(spend <= 100_000.0 + 1e-3, "{spend}");
    let text = report::risk(&found, Format::Table, 100);
    assert!(text.contains("The robust plan: safe against any 1 bad channel at once"), "{text}");
    assert!(report::risk(&found, Format::Json, 100).contains("\"worst_channels\""));
    let none = assessed(&reading, RiskSettings { draws: 20, seed: 1, replan: 0, gamma: Gamma::None });
    assert!(none.robust.is_none());
}

#[test]
fn a_robust_plan_that_cannot_be_is_refused_when_it_is_asked_for() {
    let run = |arguments: &[&str]| {
        let ran = command::run(&[&["risk", "--draws", "20", "--replan", "0"], arguments].concat());
        (ran.code, ran.said)
    };
    let (code, said) = run(&["plans/snack/brief.toml", "--gamma", "9"]);
    assert_eq!(code, 1, "{said}");
    assert!(said.contains("only 8 channels can turn bad here"), "{said}");
    let (code, said) = run(&["plans/hotel/brief.toml", "--gamma", "2"]);
    assert_eq!(code, 1, "{said}");
    assert!(said.contains("this brief minimises net media"), "{said}");
    assert_eq!(run(&["plans/hotel/brief.toml"]).0, 0);
}

#[test]
fn draws_that_cannot_be_are_refused() {
    for (arguments, said) in [
        (["--draws", "0"], "a number of draws lies between 10 and 1,000,000"),
        (["--draws", "2000000"], "a number of draws lies between 10 and 1,000,000"),
        (["--replan", "2000"], "only the 1000 simulations of --draws 1000 can be planned anew"),
        (["--seed", "-1"], "invalid"),
    ] {
        let ran = command::run(&[&["risk", "plans/hotel/brief.toml"][..], &arguments].concat());
        assert_eq!(ran.code, 2, "{arguments:?}: {}", ran.said);
        assert!(ran.said.contains(said) || said == "invalid", "{}", ran.said);
    }
}
