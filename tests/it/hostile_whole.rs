//! Briefs of whole things as a planner might write them at four in the afternoon: no panic, no hang, no failed audit.

use std::time::{Duration, Instant};

use crate::support::command::{Folder, Ran};

const HEAD: &str = "weeks = 4\ncatalogue = \"none\"\n[audience.a]\npeople = 1_000_000\n";

/// A brief with a budget.
fn brief(budget: u32, rest: &str) -> String {
    format!("[campaign]\nbudget = {budget}\n{HEAD}{rest}")
}

/// A channel in See at a price per thousand, with keys of its own.
fn channel(key: &str, price: u32, keys: &str) -> String {
    placed(key, price, keys, "see")
}

fn placed(key: &str, price: u32, keys: &str, phase: &str) -> String {
    format!(
        "[channel.{key}]\ntags = [\"t\"]\nprice = {{ per = \"thousand\", mid = {price} }}\n{keys}\n[channel.{key}.role.{phase}]\n\
         ceiling = 0.5\ncurve = {{ kind = \"nbd\", shape = 1 }}\n"
    )
}

/// What a command makes of a brief, and in what time.
fn timed(arguments: &[&str], brief: &str) -> (Ran, Duration) {
    let folder = Folder::with(brief);
    let began = Instant::now();
    let ran = folder.run(&[&arguments[..1], &["brief.toml"], &arguments[1..]].concat());
    (ran, began.elapsed())
}

/// Asserts the exit code of a plan, that it is not our fault, and what it says.
#[track_caller]
fn exits(code: i32, brief: &str) -> String {
    let (output, _) = timed(&["plan", "--time-limit", "5"], brief);
    let said = output.result + &output.said;
    assert_eq!(output.code, code, "{said}\n{brief}");
    said
}

fn count(words: &str) -> String {
    format!("[limit.count]\ntags = [\"t\"]\nmeasure = \"channels\"\n{words}\n")
}

#[test]
fn counts_against_needs_of_what_is_excluded() {
    let two = channel("a", 10, "needs = [\"x\"]") + &channel("b", 12, "needs = [\"x\"]");
    let excluded = channel("x", 9, "exclude = true");
    let said = exits(3, &brief(100_000, &(two.clone() + &excluded + &count("exactly = 2"))));
    assert!(said.contains("exactly 2 channels"), "{said}");
    let said = exits(3, &brief(100_000, &(two + &channel("c", 10, "") + &excluded + &count("exactly = 2"))));
    assert!(said.contains("not without the channels it needs"), "{said}");
}

#[test]
fn wished_channels_whose_minimum_buys_exceed_the_budget() {
    let required = |key, price| channel(key, price, "minimum_buy = 60_000\nat_least = 1");
    let said = exits(3, &brief(100_000, &(required("a", 10) + &required("b", 12))));
    assert!(said.contains("at least €60,000, if anything"), "{said}");
    let both = |key, price| channel(key, price, "minimum_buy = 60_000");
    exits(3, &brief(100_000, &(both("a", 10) + &both("b", 12) + &count("exactly = 2"))));
}

#[test]
fn a_chain_of_needs_longer_than_the_count_allows() {
    let needing = |key, needed: &str| channel(key, 10, &format!("needs = [\"{needed}\"]"));
    let chain = channel("a", 10, "needs = [\"b\"]\nat_least = 5_000")
        + &needing("b", "c")
        + &needing("c", "d")
        + &channel("d", 30, "");
    exits(3, &brief(100_000, &(chain.clone() + &count("at_most = 3"))));
    exits(0, &brief(100_000, &(chain + &count("at_most = 4"))));
}

#[test]
fn channels_that_need_each_other() {
    let circle = channel("a", 10, "needs = [\"b\"]") + &channel("b", 12, "needs = [\"a\"]\nminimum_buy = 50_000");
    exits(1, &brief(100_000, &circle));
}

#[test]
fn a_budget_below_any_lot_buys_nothing() {
    let lots = channel("a", 10, "lot = 1_000") + &channel("b", 10, "lot = 2_000");
    exits(0, &brief(1_000, &lots));
    exits(4, &brief(1_000, &(lots.clone() + "[goal.see]\nreach = \"20%\"\n")));
    exits(3, &brief(1_000, &(lots + &count("at_least = 1"))));
}

#[test]
fn fees_as_large_as_the_budget() {
    let all = "activation_fee = 10_000";
    let said = exits(0, &brief(10_000, &(channel("a", 10, all) + &channel("b", 20, ""))));
    assert!(said.contains("\nb "), "{said}");
    exits(0, &brief(10_000, &channel("a", 10, all)));
    exits(3, &brief(10_000, &channel("a", 10, "activation_fee = 10_000\nat_least = 100")));
}

#[test]
fn what_costs_nothing_comes_in_lots_too() {
    let free = channel("a", 0, "lot = 10") + "demand = { impressions = 55_500 }\n" + &channel("b", 10, "lot = 100");
    exits(0, &brief(10_000, &free));
    let said = exits(1, &brief(10_000, &channel("a", 0, "lot = 10")));
    assert!(said.contains("there is no end to it"), "{said}");
}

#[test]
fn followers_in_lots() {
    let follows = "follows = { phase = \"see\", reachable = \"40%\", frequency_cap = { contacts = 3 } }\n";
    let lots = channel("a", 10, "lot = 500") + &placed("r", 5, "lot = 300\nminimum_buy = 2_000", "think") + follows;
    exits(0, &brief(100_000, &lots));
    exits(4, &brief(100_000, &(lots + "[goal.think]\nreach = \"15%\"\n")));
    let most = channel("a", 10, "minimum_buy = 10_000")
        + &placed("r", 5, "minimum_buy = 50_000\nat_least = 1", "think")
        + follows;
    exits(3, &brief(100_000, &most));
}

#[test]
fn a_channel_of_two_roles_has_one_minimum_and_one_fee() {
    let second = |key| format!("[channel.{key}.role.think]\nceiling = 0.4\ncurve = {{ kind = \"nbd\", shape = 1 }}\n");
    let channels = channel("a", 10, "minimum_buy = 40_000\nactivation_fee = 3_000")
        + &second("a")
        + &channel("b", 10, "minimum_buy = { units = 4_000 }")
        + &second("b")
        + &channel("c", 25, "lot = 700")
        + &second("c");
    exits(0, &brief(100_000, &(channels + "[goal.see]\nreach = \"40%\"\n[goal.think]\nreach = \"35%\"\n")));
}

#[test]
fn goals_at_a_frequency_in_a_phase_with_one_channel() {
    let goal = |words| format!("[goal.see]\n{words}\n");
    exits(0, &brief(100_000, &(goal("reach = \"40%\"\nat_frequency = 3") + &channel("a", 10, ""))));
    let said = exits(4, &brief(20_000, &(goal("reach = \"49%\"\nat_frequency = 4") + &channel("a", 10, ""))));
    assert!(said.contains("missed"), "{said}");
}

#[test]
fn a_minimum_buy_above_what_a_channel_may_take_is_a_fault_and_above_the_budget_leaves_it_out() {
    let rest = channel("a", 10, "minimum_buy = 40_000\nat_most = 30_000") + &channel("b", 12, "");
    exits(1, &brief(100_000, &rest));
    let rest = channel("a", 10, "minimum_buy = 400_000") + &channel("b", 12, "");
    exits(0, &brief(100_000, &rest));
}

/// Thirty S-shaped channels and a goal that nothing meets, cut short at once: a plan stands all the same.
#[test]
fn thirty_s_shaped_channels_in_no_time() {
    let one = |index: u32| {
        let (half, exponent) = (30_000 + index * 7_919 % 220_000, 1.3 + f64::from(index * 37 % 17) / 10.0);
        let curve = format!("kind = \"hill\", half = {half}, exponent = {exponent:.2}, against = \"spend\"");
        let ceiling = 0.1 + 0.013 * f64::from(index);
        format!(
            "[channel.c{index}]\nprice = {{ per = \"thousand\", mid = 10 }}\nat_most = {}\n[channel.c{index}.role.see]\n\
             ceiling = {ceiling:.3}\ncurve = {{ {curve} }}\n",
            200_000 + index * 1_000
        )
    };
    let text = brief(1_000_000, &((0..30).map(one).collect::<String>() + "[goal.see]\nreach = \"97%\"\n"));
    let (output, took) = timed(&["plan", "--time-limit", "0.05"], &text);
    let said = output.result + &output.said;
    assert!(matches!(output.code, 4 | 5), "{said}");
    assert!(took < Duration::from_secs(20), "{took:?}");
}

/// Sampling, sweeping and setting side by side, on whole things.
#[test]
fn risk_sweep_and_compare_take_whole_things() {
    let scenarios = "[scenario.more]\ncampaign.budget = 150_000\n[scenario.no-a]\nchannel.a.exclude = true\n[scenario.lots]\nchannel.b.lot = 3000\n";
    let text = brief(
        100_000,
        &(channel("a", 10, "minimum_buy = 40_000\nactivation_fee = 3_000")
            + &channel("b", 12, "lot = 700")
            + "[goal.see]\nreach = \"40%\"\n"
            + scenarios),
    );
    for arguments in
        [&["compare", "--scenarios"][..], &["risk"], &["sweep", "--vary", "budget=20k..150k"], &["explain"]]
    {
        let (output, _) = timed(arguments, &text);
        let said = output.result + &output.said;
        assert!(matches!(output.code, 0 | 4), "{arguments:?}: {said}");
    }
}
