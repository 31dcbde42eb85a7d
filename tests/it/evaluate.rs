//! A planner's own split: what is read back is what was written, a worse split is worse by what it says, and
//! files that do not fit are refused with row and column.

use klantreis::input::resolve;
use std::path::PathBuf;

use crate::support;
use klantreis::domain::brief::CsvDialect;
use klantreis::evaluate::{Evaluation, NoEvaluation, evaluate};
use klantreis::input::read::split;
use klantreis::input::read::{self, Reading, Request};
use klantreis::plan::Status;
use klantreis::planning::what_if::WhatIf;
use klantreis::report;
use klantreis::solver::recommend::Settings;

fn example(name: &str) -> Reading {
    read::request(&Request { brief: Some(PathBuf::from(format!("plans/{name}/brief.toml"))), ..Default::default() })
}

/// The evaluation of a split, or its faults as they are told.
pub(super) fn judged(reading: &Reading, csv: &str) -> Result<Evaluation, String> {
    let what_if = WhatIf { reading, settings: Settings::default() };
    let problem = resolve::problem(&reading.brief, &reading.catalogue).unwrap();
    let split = split::text("split.csv", csv.as_bytes());
    let told = |faults: &[klantreis::fault::Fault]| {
        anstream::adapter::strip_str(&report::faults::text(faults, &split.sources)).to_string()
    };
    if !split.faults.is_empty() {
        return Err(told(&split.faults));
    }
    evaluate(&what_if, &problem, &split.split).map_err(|error| match error {
        NoEvaluation::Faults(faults) => told(&faults),
        NoEvaluation::NoPlan(why) => panic!("{why:?}"),
    })
}

#[test]
fn an_optimal_plan_that_is_read_back_gains_nothing() {
    for (name, _) in support::examples() {
        let reading = example(&name);
        let what_if = WhatIf { reading: &reading, settings: Settings::default() };
        let best = what_if.answer(&[]).unwrap().plan;
        for dialect in [CsvDialect::Plain, CsvDialect::ExcelNl] {
            let own = judged(&reading, &report::csv(&best, dialect)).unwrap();
            assert!(own.violations.is_empty(), "{name}: {:?}", own.violations);
            assert_eq!(own.plan.status, Status::Evaluated);
            for (a, b) in own.plan.goals.iter().zip(&best.goals) {
                assert_eq!(a.met, b.met, "{name}: goal {}", a.goal);
            }
            let size = best.objective.value.abs().max(1e-3);
            support::close(own.plan.objective.value, best.objective.value, 1e-5 * size);
            let gain = own.gain.unwrap();
            assert!(gain.objective.abs() <= 1e-5 * size, "{name}: {}", gain.objective);
            assert!(own.plan.objective.gap.is_some_and(|gap| gap <= 1e-4), "{name}: {:?}", own.plan.objective);
        }
    }
}

#[test]
fn money_that_is_moved_costs_what_the_best_plan_would_gain() {
    let reading = example("florist");
    let what_if = WhatIf { reading: &reading, settings: Settings::default() };
    let mut plan = what_if.answer(&[]).unwrap().plan;
    // Every line here is limited by the budget alone, so moving money breaks nothing but the balance.
    let line = |plan: &klantreis::plan::Plan, channel: &str| {
        plan.lines.iter().position(|line| line.channel == channel).unwrap()
    };
    let (from, to) = (line(&plan, "social-prospecting"), line(&plan, "outdoor-static"));
    for (index, more) in [(from, -15_000.0), (to, 15_000.0)] {
        let spend = plan.lines[index].spend + more;
        plan.lines[index].units *= spend / plan.lines[index].spend;
        plan.lines[index].spend = spend;
    }
    let own = judged(&reading, &report::csv(&plan, CsvDialect::Plain)).unwrap();
    let best = own.best.as_ref().unwrap();
    assert!(own.violations.is_empty(), "{:?}", own.violations);
    let gain = own.gain.as_ref().unwrap();
    assert!(gain.goals_gained.contains(&"see".to_owned()), "{gain:?}");
    support::close(best.objective.value - own.plan.objective.value, gain.objective, 1e-12);
    let comparison = own.comparison.as_ref().unwrap();
    let moved = comparison.lines.iter().find(|line| line.channel == "social-prospecting").unwrap();
    support::close(moved.spend.difference.unwrap(), 15_000.0, 5.0);
}

#[test]
fn what_is_broken_is_said_with_both_figures() {
    let csv =
        "phase,channel,spend\nsee,tv,100000\nsee,radio,60000\ndo,search-brand,9000\nthink,display-remarketing,50000\n";
    let own = judged(&example("florist"), csv).unwrap();
    let all = own.violations.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
    for said in [
        "the supply of Search, brand terms in Do is broken: 60,000 clicks instead of at most",
        "the cap of limit ‘broadcast’ is broken: 73.1% of all net media instead of at most 25%",
        "the frequency cap of Display remarketing in Think is broken:",
        "the minimum for Direct mail to customers is broken: 0 sends instead of at least 12,000 sends",
    ] {
        assert!(all.contains(said), "{said}\nis not in\n{all}");
    }
    assert!(own.plan.objective.gap.is_none(), "a split that breaks bounds has no bound of its own");
    assert!(own.assumed.iter().any(|said| said.contains("less than the €237,500 the brief has")), "{:?}", own.assumed);
}

#[test]
fn a_frequency_that_is_not_kept_is_told_as_broken() {
    let role = "role.see = { ceiling = 0.7, curve = { kind = \"nbd\", shape = 1.0 } }";
    let brief = |bound: &str| {
        format!(
            "[campaign]\nbudget = 40_000\nweeks = 4\ncatalogue = \"none\"\n[audience.all]\npeople = 1_000_000\n\
             [limit.often]\nphases = [\"see\"]\nmeasure = \"frequency\"\n{bound}\n\
             [channel.a]\nprice = {{ per = \"thousand\", mid = 12 }}\n{role}\n\
             [channel.b]\nprice = {{ per = \"thousand\", mid = 8 }}\n{role}\n"
        )
    };
    let csv = "phase,channel,spend\nsee,a,20000\nsee,b,20000\n";
    // 4.167 contacts per head; 0.7 (1 − 1 / (1 + 1.667 / 0.7)) and the like with 2.5 reach 77.03 % together.
    for (bound, said) in [
        (
            "at_least = 7",
            Some("the least frequency of limit ‘often’ is broken: 5.41 contacts instead of at least 7 contacts"),
        ),
        ("at_most = 4", Some("the cap of limit ‘often’ is broken: 5.41 contacts instead of at most 4 contacts")),
        ("at_least = 5", None),
    ] {
        let own = judged(&read::text("often", &brief(bound)), csv).unwrap();
        assert_eq!(own.violations.first().map(klantreis::text::language::Text::as_str), said, "{bound}");
        assert_eq!(own.plan.objective.gap.is_some(), said.is_none(), "{bound}");
    }
}

#[test]
fn what_does_not_fit_the_brief_is_refused_with_row_and_column() {
    for (csv, said) in [
        (
            "phase,channel,spend\nsee,tv,1\nsee,podcats,2\n",
            "row 3, column `channel`: the brief offers no channel `podcats`",
        ),
        (
            "phase,channel,spend\nawareness,tv,1\n",
            "row 2, column `phase`: `awareness` is not a phase of the brief's journey",
        ),
        ("phase,channel,spend\ncare,tv,1\n", "row 2, column `phase`: tv has no role in care"),
        ("channel,spend\nonline-video,1\n", "row 2, column `phase`: online-video can be bought in see and think"),
        ("phase,channel,spend\nsee,tv,twelve\n", "row 2, column `spend`"),
        ("phase,channel,spend\nsee,tv,1\nsee,tv,1\n", "row 3 is row 2 once more, cell for cell"),
        (
            "phase,channel,spend\nsee,tv,1\nsee,Television spot,-2\n",
            "row 2: what is spent on Television spot sums to -1",
        ),
        (
            "phase,channel,spend,currency\nsee,tv,1,USD\n",
            "row 2, column `currency`: the money is in USD, the brief in EUR",
        ),
        ("phase,channel,spend\nsee,tv,10\nsee,radio,10\ntotal,,500\n", "row 4"),
        ("phase,channel\nsee,tv\n", "spend"),
    ] {
        let told = judged(&example("florist"), csv).map(|own| own.plan.headline()).unwrap_err();
        assert!(told.contains(said), "{said}\nis not in\n{told}");
        assert!(told.contains("help:"), "no mend in\n{told}");
    }
}

/// What is more than the weeks of a line could take within the budget is judged, and not passed over.
#[test]
fn money_beyond_what_its_weeks_can_take_counts_in_full() {
    let brief = "[campaign]\nstart = 2027-03-01\nweeks = 8\nbudget = 10_000\nonly = [\"tv\", \"radio\"]\n\
                 [audience.nl]\npeople = 3_200_000\n[limit.any]\nper = \"month\"\nchannels = [\"radio\"]\nat_most = 3_000\n\
                 [channel.tv]\nflight = [{ from = 2027-03-01, until = 2027-03-07 }]\n";
    let own = judged(&read::text("one week", brief), "channel,spend\ntv,50000\nradio,1000\n").unwrap();
    support::close(own.plan.totals.spend, 51_000.0, 0.01);
    assert!(own.violations.iter().any(|said| said.contains("the budget is broken")), "{:?}", own.violations);
}

#[test]
fn names_and_a_missing_phase_are_understood_and_said() {
    let own = judged(&example("florist"), "Channel;Spend\nTelevision Spot;€ 30.000,00\nradio;20.000\n").unwrap();
    assert_eq!(own.plan.lines.len(), 2);
    support::close(own.plan.totals.spend, 50_000.0, 1e-9);
    assert!(
        own.assumed.iter().any(|said| said.contains("row 2: Television spot without a phase is See")),
        "{:?}",
        own.assumed
    );
}

#[test]
fn odd_splits_are_judged_like_any_other() {
    // A phase with nobody in it, and amounts of a cent beside a limit that is a share of them.
    for (name, csv) in [
        ("snack", "phase,channel,spend\nthink,online-video,500\nsee,tv,50000\n"),
        ("webshop", "phase,channel,spend\ndo,affiliates,0.01\ndo,shopping-ads,0.10\n"),
        ("florist", "phase,channel,spend\nsee,tv,0.01\n"),
        ("hotel", "phase,channel,spend\nthink,trade-fair,6800\ndo,site-retargeting,3000\n"),
    ] {
        let own = judged(&example(name), csv).unwrap();
        assert!(!own.violations.is_empty(), "{name}");
        let text = report::evaluation(&own, report::Format::Table, 80);
        assert!(!text.contains("NaN") && !text.contains(" inf"), "{name}: {text}");
    }
    let nothing = judged(&example("snack"), "phase,channel,spend\nsee,tv,0\n").unwrap();
    assert!(nothing.best.is_none() && nothing.gain.is_none());
    let text = report::evaluation(&nothing, report::Format::Table, 80);
    assert!(text.contains("The split spends nothing"), "{text}");
}

#[test]
fn a_split_that_misses_a_goal_is_told_so_before_its_aim() {
    let own =
        judged(&example("florist"), "phase,channel,spend\nsee,tv,45000\nsee,social-prospecting,140000\n").unwrap();
    let text = report::evaluation(&own, report::Format::Markdown, 80);
    assert!(text.contains("The best plan comes nearer to goals: ‘see’ has "), "{text}");
}

/// Posters in whole units, radio that needs them from 2,000 on, flyers, and two channels at most.
const WHOLE: &str = r#"
[campaign]
budget = 10_000
weeks = 1
catalogue = "none"
[audience.all]
people = 100_000
[objective]
maximise = "worth"
[channel.posters]
name = "Posters"
whole_units = true
activation_fee = 500
price = { per = "unit", mid = 900, unit = "poster", contacts = 1 }
resource = { worth = 20 }
role.see = {}
[channel.radio]
name = "Radio"
minimum_buy = 2_000
needs = ["posters"]
price = { per = "unit", mid = 100, contacts = 1 }
resource = { worth = 1.5 }
role.see = {}
[channel.flyers]
price = { per = "unit", mid = 1, contacts = 1 }
resource = { worth = 0.01 }
role.see = {}
[limit.few]
measure = "channels"
at_most = 2
"#;

#[test]
fn what_is_not_sold_so_is_told_as_broken() {
    let reading = read::text("test", WHOLE);
    for (csv, said) in [
        (
            "see,posters,2250\n",
            "Posters in See is sold in whole posters only: 2.5 posters cannot be bought, 2 or 3 can",
        ),
        ("see,posters,1800\nsee,radio,1500\n", "the minimum buy of Radio is broken: €1,500 instead of at least €2,000"),
        ("see,radio,2500\n", "Radio is bought without Posters, which it needs"),
        (
            "see,posters,1800\nsee,radio,2500\nsee,flyers,10\n",
            "the cap of limit ‘few’ is broken: 3 channels instead of at most 2 channels",
        ),
    ] {
        let own = judged(&reading, &format!("phase,channel,spend\n{csv}")).unwrap();
        assert_eq!(own.violations, [said], "{csv}");
        assert!(own.plan.objective.gap.is_none(), "a split that breaks bounds has no bound of its own");
        assert!(own.best.is_some(), "{csv}");
    }
}

#[test]
fn a_whole_split_is_judged_with_its_fees_and_read_back_as_it_is() {
    let reading = read::text("test", WHOLE);
    let own = judged(&reading, "phase,channel,spend\nsee,posters,1800\nsee,radio,2000\n").unwrap();
    assert!(own.violations.is_empty(), "{:?}", own.violations);
    support::close(own.budget_used, 4_300.0, 1e-6);
    // Four posters and the fee are 4,100, and bring 80 where the split brings 70.
    support::close(own.gain.unwrap().objective, 82.0 - 70.0, 1e-3);
    let best = own.best.unwrap();
    let again = judged(&reading, &report::csv(&best, CsvDialect::Plain)).unwrap();
    assert!(again.violations.is_empty(), "{:?}", again.violations);
    assert!(again.plan.objective.gap.is_some_and(|gap| gap <= 1e-4), "{:?}", again.plan.objective);
}

#[test]
fn a_split_for_the_least_money_is_held_against_the_cheapest_plan() {
    let reading = read::text("test", &support::FEES.replace("15_000", "5_000"));
    let own = judged(&reading, "phase,channel,spend\nsee,plain,50000\n").unwrap();
    // €40,000 and the fee of €5,000 do what is asked for.
    support::close(own.gain.as_ref().unwrap().objective, -5_000.0, 0.1);
    assert!(own.for_money.is_none() && own.assumed.iter().all(|said| !said.contains("compared")), "{:?}", own.assumed);
    let text = report::evaluation(&own, report::Format::Markdown, 80);
    assert!(text.contains("What the best plan would save"), "{text}");
    assert!(text.contains("The best plan has −€5,000 of net media with activation fees."), "{text}");
    // The cheapest plan, rounded to the cent in a file, is as good as itself.
    let again = judged(&reading, &report::csv(&own.best.unwrap(), CsvDialect::Plain)).unwrap();
    let text = report::evaluation(&again, report::Format::Markdown, 80);
    assert!(text.contains("Nothing: no plan does as much for the goals with less money."), "{text}");
    // Where the split takes more than there is, the budget is no measure.
    let dear = judged(&reading, "phase,channel,spend\nsee,plain,150000\n").unwrap();
    support::close(dear.for_money.unwrap(), 150_000.0, 1e-6);
}
