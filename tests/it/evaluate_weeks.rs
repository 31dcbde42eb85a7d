//! A split and its weeks: what a plan states week by week is judged so, whatever is sold whole, and shares of a week
//! are told as shares.

use crate::evaluate::judged;
use klantreis::domain::brief::CsvDialect;
use klantreis::evaluate::Evaluation;
use klantreis::input::read::{self, Reading};
use klantreis::plan::Plan;
use klantreis::planning::what_if::WhatIf;
use klantreis::report::{self, Breakdown, Format};
use klantreis::solver::recommend::Settings;

/// Three channels, the last of them sold in pages.
const SMALL: &str = r#"
[campaign]
weeks = 5
start = 2027-03-03
budget = 100_000
catalogue = "none"
[audience.all]
people = 1_000_000
[objective]
maximise = "reach"
weight = { see = 1, think = 1 }
[channel.a]
name = "Alpha"
tags = ["on"]
price = { per = "thousand", mid = 10 }
role.see = { ceiling = "80%", curve = { kind = "nbd", shape = 0.8 }, on_target = "50%" }
[channel.b]
name = "Beta"
tags = ["on"]
price = { per = "thousand", mid = 14 }
role.see = { ceiling = "70%", curve = { kind = "nbd", shape = 1.5 }, on_target = "60%" }
role.think = { ceiling = "60%", curve = { kind = "nbd", shape = 1.0 }, on_target = "20%" }
[channel.c]
name = "Gamma"
price = { per = "unit", unit = "page", contacts = 200_000, mid = 3_700 }
role.see = { ceiling = "60%", curve = { kind = "nbd", shape = 2.0 }, on_target = "70%" }
"#;

/// Bounds on a week, on months and on some days.
const BOUNDS: [&str; 4] = [
    "[limit.m]\nfrom = 2027-03-03\nuntil = 2027-03-16\nat_most = 20_000\n",
    "[limit.m]\nfrom = 2027-03-03\nuntil = 2027-03-14\nchannels = [\"c\"]\nat_most = 2_000\n",
    "[limit.w]\nper = \"week\"\nchannels = [\"a\"]\nat_most = 4_000\n[limit.m]\nper = \"month\"\nat_most = 60_000\n\
     [limit.s]\nper = \"week\"\ntags = [\"on\"]\nat_most = { share = \"80%\" }\n",
    "[limit.m]\nper = \"month\"\nchannels = [\"c\"]\nat_least = 9_000\n[limit.w]\nper = \"week\"\nat_least = 12_000\n",
];

fn brief(bounds: &str, whole: bool) -> Reading {
    let whole = if whole { "[channel.c]\nwhole_units = true\n" } else { "[channel.c]\n" };
    read::text("weeks", &format!("{}{bounds}", SMALL.replace("[channel.c]\n", whole)))
}

fn best(reading: &Reading) -> Plan {
    WhatIf { reading, settings: Settings::default() }.answer(&[]).unwrap().plan
}

/// A plan as it is written with its weeks, in every way that can be read.
fn by_week(plan: &Plan) -> [String; 3] {
    let [plain, dutch] = [CsvDialect::Plain, CsvDialect::ExcelNl]
        .map(|dialect| report::by(plan, Breakdown::Week, Format::Csv(dialect), 80));
    [plain, dutch, report::text(plan, Format::Json, 80)]
}

fn told(evaluation: &Evaluation) -> String {
    report::evaluation(evaluation, Format::Markdown, 80)
}

#[test]
fn our_own_plan_breaks_nothing_in_its_weeks_and_gains_nothing() {
    for (bounds, whole) in BOUNDS.iter().flat_map(|bounds| [(bounds, false), (bounds, true)]) {
        let reading = brief(bounds, whole);
        let plan = best(&reading);
        for text in by_week(&plan) {
            let own = judged(&reading, &text).unwrap();
            let about = format!("{bounds}whole: {whole}\n{text}");
            assert!(own.violations.is_empty(), "{:?}\n{about}", own.violations);
            assert!(own.assumed.iter().all(|said| !said.contains("states no weeks")), "{:?}\n{about}", own.assumed);
            assert!(own.gain.unwrap().objective.abs() <= 1e-5, "{about}");
            assert!(own.plan.objective.gap.is_some_and(|gap| gap <= 1e-4), "{:?}\n{about}", own.plan.objective);
            assert_eq!(own.plan.weeks.len(), plan.weeks.len(), "{about}");
            for (a, b) in own.plan.weeks.iter().zip(&plan.weeks) {
                assert!((a.spend - b.spend).abs() < 0.02, "{}: {} is not {}\n{about}", a.channel, a.spend, b.spend);
            }
        }
    }
}

#[test]
fn weeks_that_the_file_does_not_state_are_spread_and_that_is_said() {
    let spread = "the file states no weeks for 1 line, so the money is spread over those in which it buys most";
    let is_said = |own: &Evaluation| own.assumed.iter().any(|said| said.contains(spread));
    let reading = brief(BOUNDS[1], true);
    let own = judged(&reading, "phase,channel,spend\nsee,a,20000\nsee,c,18500\n").unwrap();
    assert!(is_said(&own), "{:?}", own.assumed);
    assert!(own.violations.iter().any(|said| said.contains("at most €2,000")), "{:?}", own.violations);
    // Where nothing is asked of the weeks of a line, it does not matter which they are.
    let own = judged(&reading, "phase,channel,spend\nsee,a,20000\n").unwrap();
    assert!(!is_said(&own), "{:?}", own.assumed);
}

#[test]
fn a_plan_whose_weeks_no_longer_add_up_is_read_without_them() {
    let reading = brief(BOUNDS[0], false);
    let mut plan = best(&reading);
    plan.lines[0].spend -= 1_000.0;
    let own = judged(&reading, &report::text(&plan, Format::Json, 80)).unwrap();
    assert!(own.assumed.iter().any(|said| said.contains("states no weeks for 1 line")), "{:?}", own.assumed);
}

#[test]
fn a_price_in_steps_is_that_of_all_weeks_together() {
    let steps =
        "price = { per = \"thousand\", mid = 10, steps = [{ from = 10_000, times = 0.8 }], steps_for = \"all\" }";
    let text = SMALL.replacen("price = { per = \"thousand\", mid = 10 }", steps, 1) + BOUNDS[0];
    let reading = read::text("steps", &text);
    let plan = best(&reading);
    for text in by_week(&plan) {
        let own = judged(&reading, &text).unwrap();
        assert!(own.violations.is_empty(), "{:?}\n{text}", own.violations);
        assert!(own.gain.unwrap().objective.abs() <= 1e-5, "{text}");
    }
}

#[test]
fn a_share_is_told_as_a_share() {
    let split = "phase,channel,week,spend\nsee,a,2027-W10,900\nsee,c,2027-W10,100\n";
    let all = "{ share = \"80%\" }";
    let of_gamma = "{ share = \"50%\", of = { channels = [\"c\"] } }";
    for (bound, csv, said) in [
        (all, split, "is broken: 90% of all net media instead of at most 80%"),
        (of_gamma, split, "is broken: 900% of Gamma instead of at most 50%"),
        (
            of_gamma,
            "phase,channel,week,spend\nsee,a,2027-W10,900\n",
            "is broken: €900 instead of at most 50% of Gamma, of which there is nothing",
        ),
        (
            all,
            "phase,channel,week,spend\nsee,a,2027-W10,80040\nsee,c,2027-W10,19960\n",
            "is broken: 80.04% of all net media instead of at most 80%",
        ),
    ] {
        for (per, when) in [("", ""), ("per = \"week\"\n", " in 2027-W10"), ("per = \"month\"\n", " in 2027-03")] {
            let limit = format!("[limit.s]\n{per}channels = [\"a\"]\nat_most = {bound}\n");
            let own = judged(&brief(&limit, false), csv).unwrap();
            assert_eq!(own.violations, [format!("the cap of limit ‘s’{when} {said}").as_str()], "{bound}");
        }
    }
}

#[test]
fn the_share_that_a_plan_stands_at_is_told_in_money() {
    let plan = best(&brief(BOUNDS[2], false));
    let share =
        plan.limits.iter().find(|limit| limit.limit.to_string().starts_with("limit[s.at_most,2027-W10")).unwrap();
    let week = |channels: &[&str]| -> f64 {
        let own = |row: &&klantreis::plan::WeekLine| row.week == 1 && channels.contains(&row.channel.as_str());
        plan.weeks.iter().filter(own).map(|row| row.spend).sum()
    };
    crate::support::close(share.value, week(&["a", "b"]), 0.01);
    crate::support::close(share.bound, 0.8 * week(&["a", "b", "c"]), 0.01);
}

#[test]
fn the_next_step_is_what_was_found() {
    let reading = brief(BOUNDS[0], false);
    let plan = best(&reading);
    let kept = told(&judged(&reading, &by_week(&plan)[0]).unwrap());
    assert!(kept.contains("Next: check the assumed figures first"), "{kept}");
    let broken = judged(&reading, &report::csv(&plan, CsvDialect::Plain)).unwrap();
    let text = told(&broken);
    assert!(text.contains("Next: see below what the split breaks.\n"), "{text}");
    assert!(text.contains("The best plan keeps every bound and is worth as much by the objective.\n"), "{text}");
    let dutch = klantreis::text::language::Language::Dutch.scoped(|| told(&broken));
    assert!(dutch.contains("en is volgens de doelstelling evenveel waard.\n"), "{dutch}");
    assert!(dutch.contains("Volgende stap: zie hieronder wat de verdeling overtreedt.\n"), "{dutch}");
    let worse =
        told(&judged(&reading, "phase,channel,week,spend\nsee,a,2027-W13,5000\nthink,b,2027-W13,100\n").unwrap());
    assert!(worse.contains("Next: see below what the best plan does better.\n"), "{worse}");
    let nothing = told(&judged(&reading, "phase,channel,spend\nsee,a,0\n").unwrap());
    assert!(nothing.contains("Next: write in the split what is spent on each channel.\n"), "{nothing}");
}
