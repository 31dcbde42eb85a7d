//! Plans of whole things, as they are told: lots, fees, minimum buys, needs and counts of channels; and what the audit
//! finds when one of them is tampered with.

use crate::support;
use crate::support::{FEES, close, plan, problem};
use klantreis::audit;
use klantreis::domain::brief::CsvDialect;
use klantreis::plan::{Limit, Line, Plan};
use klantreis::report::{Format, csv, text};

/// Six posters for 5,400, two of them in See, a fee of 500, and radio in lots of 1,000 from 2,000 on: four lots fit
/// into the 4,100 that are left. Flyers would use up the last 100, and would be a third channel.
const BRIEF: &str = r#"
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
at_most = { units = 6 }
price = { per = "unit", mid = 900, contacts = 1 }
resource = { worth = 20 }
role.see = {}
role.think = {}
[channel.radio]
name = "Radio"
lot = 10
minimum_buy = 2_000
sensible_from = 5_000
note = "A desk calls less a waste. It is not alone."
needs = ["posters"]
price = { per = "unit", mid = 100, contacts = 1 }
resource = { worth = 1.5 }
role.think = {}
[channel.flyers]
name = "Flyers"
price = { per = "unit", mid = 1, contacts = 1 }
resource = { worth = 0.01 }
role.think = {}
[limit.few]
measure = "channels"
at_most = 2
[limit.seen]
channels = ["posters"]
phases = ["see"]
measure = "units"
exactly = 2
"#;

fn line<'a>(plan: &'a mut Plan, channel: &str, phase: &str) -> &'a mut Line {
    plan.lines.iter_mut().find(|line| line.channel == channel && line.phase == phase).unwrap()
}

fn limit<'a>(plan: &'a Plan, name: &str) -> &'a Limit {
    plan.limits
        .iter()
        .find(|limit| limit.limit.to_string().contains(name))
        .unwrap_or_else(|| panic!("{:?}", plan.limits))
}

#[test]
fn the_fee_stands_on_the_largest_line_and_lines_add_up() {
    let mut plan = plan(BRIEF);
    close(plan.objective.value, 180.0, 1e-9);
    close(line(&mut plan, "posters", "think").activation_fee, 500.0, 0.0);
    close(line(&mut plan, "posters", "think").spend_total, 4_100.0, 1e-9);
    close(line(&mut plan, "posters", "see").activation_fee, 0.0, 0.0);
    close(plan.totals.spend, 9_400.0, 1e-9);
    close(plan.totals.activation_fee, 500.0, 0.0);
    close(plan.totals.spend_total, 9_900.0, 1e-9);
    close(plan.unspent, 100.0, 1e-9);
}

#[test]
fn reports_tell_the_fee_and_why_money_is_left() {
    let plan = plan(BRIEF);
    for format in [Format::Table, Format::Markdown] {
        let told = text(&plan, format, 200);
        assert!(told.contains("Activation fees €500, paid once: Posters €500; €9,900 in all"), "{told}");
        let left =
            "Unspent €100: nothing that it buys in whole units, from a minimum buy and within the bounds adds anything";
        assert!(told.contains(left), "{told}");
    }
}

#[test]
fn lots_are_written_whole_and_the_fee_has_a_column() {
    let sheet = csv(&plan(BRIEF), CsvDialect::Plain);
    let mut reader = ::csv::Reader::from_reader(sheet.as_bytes());
    let heading = reader.headers().unwrap().clone();
    let place = |name: &str| heading.iter().position(|column| column == name).unwrap();
    let rows: Vec<[String; 4]> = reader
        .records()
        .map(|row| row.unwrap())
        .map(|row| ["phase", "channel", "units", "activation_fee"].map(|name| row[place(name)].to_owned()))
        .collect();
    let wanted =
        [["see", "posters", "2", "0.00"], ["think", "radio", "40", "0.00"], ["think", "posters", "4", "500.00"]];
    assert_eq!(rows, wanted);
}

#[test]
fn bounds_over_whole_things_stand_with_their_figures() {
    let now = plan(BRIEF);
    let figures = |plan: &Plan, name: &str| {
        let limit = limit(plan, name);
        (limit.value, limit.bound, limit.binding, limit.kept)
    };
    assert_eq!(figures(&now, "few"), (2.0, 2.0, true, true));
    assert_eq!(figures(&now, "needs[radio"), (1.0, 1.0, false, true));
    let (value, bound, binding, kept) = figures(&now, "minimum_buy[radio");
    close(value, 4_000.0, 1e-9);
    assert_eq!((bound, binding, kept), (2_000.0, false, true));
    // With 8,000 there are 2,100 for radio: two lots, which are its minimum.
    let tight = plan(&BRIEF.replace("budget = 10_000", "budget = 8_000"));
    assert!(figures(&tight, "minimum_buy[radio").2, "{:?}", limit(&tight, "minimum_buy[radio"));
    assert!(text(&tight, Format::Table, 200).contains("the minimum buy of Radio"));
    // With 7,000 radio's minimum does not fit, and nothing binds that is not bought.
    let without = plan(&BRIEF.replace("budget = 10_000", "budget = 7_000"));
    let (value, bound, binding, _) = figures(&without, "minimum_buy[radio");
    assert_eq!((value, bound, binding), (0.0, 0.0, false));
}

#[test]
fn less_than_what_makes_sense_is_remarked_on() {
    let plan = plan(BRIEF);
    let said = "radio: €4,000 is less than the €5,000 that makes sense there (A desk calls less a waste)";
    assert!(plan.remarks.iter().any(|remark| remark == said), "{:?}", plan.remarks);
    let enough = support::plan(&BRIEF.replace("sensible_from = 5_000", "sensible_from = 4_000"));
    assert!(!enough.remarks.iter().any(|remark| remark.contains("makes sense")), "{:?}", enough.remarks);
}

#[test]
fn what_makes_sense_is_exchanged_as_the_price_is() {
    let euros = BRIEF
        .replace("price = { per = \"unit\", mid = 100,", "price = { per = \"unit\", mid = 50, currency = \"USD\",");
    let dollars = euros
        .replace("weeks = 1", "weeks = 1\nexchange = { USD = 2 }")
        .replace("sensible_from = 5_000", "sensible_from = 2_500");
    let said = "radio: €4,000 is less than the €5,000 that makes sense there (A desk calls less a waste)";
    let plan = plan(&dollars);
    assert!(plan.remarks.iter().any(|remark| remark == said), "{:?}", plan.remarks);
}

/// The findings on a plan once it was changed.
fn findings(change: impl FnOnce(&mut Plan)) -> String {
    let mut plan = plan(BRIEF);
    assert!(audit::check(&problem(BRIEF), &plan).is_empty());
    change(&mut plan);
    audit::check(&problem(BRIEF), &plan).join("\n")
}

/// Buys another number of units, with all that a line's own identities ask.
fn buy(line: &mut Line, units: f64) {
    let by = units / line.units;
    for figure in [
        &mut line.units,
        &mut line.spend,
        &mut line.spend_gross,
        &mut line.impressions,
        &mut line.contacts,
        &mut line.grp,
    ] {
        *figure *= by;
    }
    line.spend_total = line.spend + line.fee + line.activation_fee;
}

#[test]
fn half_a_unit_is_found() {
    let said = findings(|plan| buy(line(plan, "posters", "think"), 3.5));
    assert!(said.contains("posters.think: 3.5 units are no whole lots"), "{said}");
}

#[test]
fn less_than_a_minimum_buy_is_found() {
    let said = findings(|plan| buy(line(plan, "radio", "think"), 10.0));
    assert!(said.contains("minimum_buy[radio.minimum_buy]: 1,000 against `at_least` 2,000"), "{said}");
}

#[test]
fn a_missing_fee_is_found() {
    let said = findings(|plan| {
        line(plan, "posters", "think").activation_fee = 0.0;
        line(plan, "posters", "think").spend_total -= 500.0;
        plan.totals.activation_fee = 0.0;
        plan.totals.spend_total -= 500.0;
    });
    assert!(said.contains("posters: activation fee: 0 is not 500"), "{said}");
    let said = findings(|plan| {
        line(plan, "posters", "think").activation_fee = 0.0;
        line(plan, "posters", "see").activation_fee = 500.0;
    });
    assert!(said.contains("posters.see: an activation fee of 500 is misplaced"), "{said}");
}

#[test]
fn a_channel_without_what_it_needs_and_one_too_many_are_found() {
    let said = findings(|plan| plan.lines.retain(|line| line.channel != "posters"));
    assert!(said.contains("needs[radio.needs]: 1 against `at_most` 0"), "{said}");
    let said = findings(|plan| {
        let mut third = plan.lines[1].clone();
        third.channel = "flyers".to_owned();
        plan.lines.push(third);
    });
    assert!(said.contains("limit[few.at_most]: 3 against `at_most` 2"), "{said}");
}

const FREQUENT: &str = r#"
[campaign]
budget = 60_000
weeks = 4
catalogue = "none"
[audience.all]
people = 200_000
[goal.see]
reach = "20%"
at_frequency = 3
[channel.tv]
price = { per = "GRP", mid = 100, basis_people = 200_000 }
role.see = { ceiling = "85%", curve = { kind = "nbd", shape = 0.95 } }
[channel.radio]
price = { per = "GRP", mid = 60, basis_people = 200_000 }
role.see = { ceiling = "80%", curve = { kind = "nbd", shape = 0.6 } }
"#;

#[test]
fn a_goal_at_a_frequency_is_told_with_its_own_reach() {
    let mut plan = plan(FREQUENT);
    let goal = plan.goals[0].clone();
    assert_eq!(goal.at_frequency, 3);
    assert!(goal.met, "{goal:?}");
    let see = &plan.phases[0];
    close(goal.value.unwrap(), see.reach_3plus_pct, 1e-6);
    assert!(see.reach_pct > goal.value.unwrap() + 1.0, "{see:?}");
    let told = text(&plan, Format::Table, 100);
    assert!(told.contains("of 20.0%, 3+ reach"), "{told}");
    plan.goals[0].value = goal.value.map(|value| value + 0.01);
    let said = audit::check(&problem(FREQUENT), &plan).join("\n");
    assert!(said.contains("goal see: "), "{said}");
}

#[test]
fn a_channel_bought_only_because_another_needs_it_is_remarked_on() {
    let role = "role.see = { ceiling = 0.6, curve = { kind = \"nbd\", shape = 1.0 } }";
    let brief = format!(
        "[campaign]\nbudget = 50_000\nweeks = 4\ncatalogue = \"none\"\n[audience.all]\npeople = 1_000_000\n\
         [channel.radio]\nprice = {{ per = \"thousand\", mid = 10 }}\nneeds = [\"tv\"]\n{role}\n\
         [channel.tv]\nprice = {{ per = \"thousand\", mid = 1000 }}\n{role}\n"
    );
    let said = plan(&brief).remarks.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
    assert!(said.contains("tv: bought for less than €1, only because radio needs it"), "{said}");
    let least = brief.replace("[channel.tv]\n", "[channel.tv]\nminimum_buy = 5_000\n");
    let said = plan(&least).remarks.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
    assert!(!said.contains("only because"), "{said}");
}

#[test]
fn the_least_spend_counts_what_steps_of_the_price_take_off() {
    let brief = "[campaign]\nbudget = 100_000\nweeks = 4\ncatalogue = \"none\"\n[audience.all]\npeople = 1_000_000\n\
                 [objective]\nminimise = \"spend\"\n[goal.see]\ncontacts = 4_000_000\n\
                 [channel.tv]\nwhole_units = true\nrole.see = {}\n\
                 price = { per = \"unit\", mid = 4_000, contacts = 300_000, unit = \"spot\", \
                 steps = [{ from = 10, times = 0.8 }], steps_for = \"all\" }\n";
    let problem = problem(brief);
    let plan = plan(brief);
    // 14 spots make 4.2 million contacts, at 3,200 each.
    close(plan.totals.spend, 44_800.0, 1e-6);
    close(plan.objective.value, 44_800.0, 1e-6);
    assert!(audit::check(&problem, &plan).is_empty(), "{:?}", audit::check(&problem, &plan));
}

#[test]
fn the_least_spend_counts_activation_fees() {
    // €40,000 and the fee of €15,000 against €48,000; with a fee of €5,000 it is the other way round.
    for (brief, channel, least) in
        [(FEES.to_owned(), "plain", 48_000.0), (FEES.replace("15_000", "5_000"), "cheap", 45_000.0)]
    {
        let (problem, plan) = (problem(&brief), plan(&brief));
        assert_eq!(plan.lines.iter().map(|line| line.channel.as_str()).collect::<Vec<_>>(), [channel]);
        close(plan.totals.spend_total, least, 0.1);
        close(plan.objective.value, least, 0.1);
        assert!(plan.objective.gap.is_some_and(|gap| gap <= 1e-4), "{:?}", plan.objective);
        assert!(audit::check(&problem, &plan).is_empty(), "{:?}", audit::check(&problem, &plan));
        assert!(plan.aim().contains("the least net media with activation fees that meets the goals"), "{}", plan.aim());
    }
}

#[test]
fn the_least_budget_counts_activation_fees() {
    let brief = FEES.replace("minimise = \"spend\"", "maximise = \"contacts\"").replace("100_000", "30_000");
    let reading = klantreis::input::read::text("test", &brief);
    let what_if = klantreis::planning::what_if::WhatIf {
        reading: &reading,
        settings: klantreis::solver::recommend::Settings::default(),
    };
    let costs = klantreis::planning::relaxation::goal_costs(&what_if);
    close(costs.all.unwrap(), 48_000.0, 0.1);
    close(costs.goals[0].alone.unwrap(), 48_000.0, 0.1);
}

#[test]
fn a_goal_that_comes_nearer_is_told_where_no_reach_moves() {
    let plain = FEES.replace("minimise = \"spend\"", "maximise = \"reach\"").replace("15_000", "40_000");
    let brief = plain
        + "[channel.other]\nprice = { per = \"thousand\", mid = 14 }\n\
         role.see = { ceiling = 0.6, curve = { kind = \"nbd\", shape = 1.0 } }\n";
    let at = |budget: &str| plan(&brief.replace("100_000", budget));
    let effect = klantreis::plan::Effect::between(&at("30_000"), &at("33_000"), Vec::new());
    assert_eq!(effect.words(&at("30_000")), "goal ‘see’ 6.25% of target nearer");
}

#[test]
fn money_left_beside_a_missed_goal_is_not_called_unneeded() {
    let mut plan = plan(FEES);
    assert!(plan.unspent_words().unwrap().ends_with("the goals are met without it"));
    plan.goals[0].met = false;
    assert!(plan.unspent_words().unwrap().ends_with("without it the goals are missed by hardly more"));
}
