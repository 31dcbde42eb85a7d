//! Any number of plans side by side: figures, what is recommended and why, and how each format shows it.

use std::collections::BTreeMap;

use crate::support;
use crate::support::command::Folder;
use crate::support::shop::SHOP;
use klantreis::compare::PlanFigures;
use klantreis::compare::side_by_side::{
    BestMeasure, BestScenarios, Odds, PlanSource, Scenario, ScenarioStatus, SideBySide,
};
use klantreis::domain::brief::CsvDialect;
use klantreis::plan::{Plan, Status};
use klantreis::report::{Format, SideBySideWords, side_by_side};
use klantreis::text::language::Language;
use serde_json::{Value, json};

/// Scenarios that make a difference, each another one.
const SCENARIOS: &str = r"
[scenario.no-tv]
channel.tv.exclude = true

[scenario.large]
campaign.budget = 25_000

[scenario.small]
campaign.budget = 800
";

/// Wishes that take more than there is.
const NEVER: &str = "
[scenario.never]
channel.tv.at_least = 15_000
channel.radio.at_least = 15_000
";

fn shop_with(scenarios: &str) -> String {
    format!("{SHOP}{scenarios}")
}

fn column(name: &str, plan: &Plan) -> Scenario {
    Scenario { name: name.to_owned(), source: PlanSource::Planned(Box::new(plan.clone())), odds: None }
}

fn planned(name: &str, brief: &str) -> Scenario {
    column(name, &support::plan(brief))
}

fn compared(columns: &[Scenario]) -> SideBySide {
    SideBySide::of(columns).unwrap()
}

fn words(compared: &SideBySide) -> SideBySideWords {
    SideBySideWords::of(compared)
}

fn no_radio() -> String {
    SHOP.replace("[channel.radio]", "[channel.radio]\nexclude = true")
}

fn no_tv() -> String {
    SHOP.replace("[channel.tv]", "[channel.tv]\nexclude = true")
}

/// Four that are planned once: the brief, two without a channel and one without the money for its goals.
fn four() -> Vec<Scenario> {
    vec![
        planned("base", SHOP),
        planned("no-radio", &no_radio()),
        planned("no-tv", &no_tv()),
        planned("poor", &SHOP.replace("20_000", "800")),
    ]
}

// What is recommended.

#[test]
fn what_meets_more_goals_is_taken_whatever_else_it_brings() {
    let plan = support::plan(SHOP);
    let mut missing = plan.clone();
    missing.goals[1].met = false;
    missing.goals[1].shortfall = 0.2;
    missing.objective.value += 0.5;
    missing.status = Status::GoalMissed;
    let compared = compared(&[column("base", &missing), column("other", &plan)]);
    assert_eq!(compared.recommended.as_deref(), Some("other"));
    assert!(
        words(&compared).reasons[0].contains("it meets both goals where base misses visits"),
        "{:?}",
        words(&compared).reasons
    );
    assert_eq!((compared.scenarios[0].goals_met, compared.scenarios[1].goals_met), (Some(1), Some(2)));
    assert!(words(&compared).headline.contains("only other meets both goals"), "{}", words(&compared).headline);
}

#[test]
fn a_goal_of_the_first_priority_outweighs_two_of_the_second() {
    let plan = support::plan(SHOP);
    let with = |missed: [bool; 3]| {
        let mut plan = plan.clone();
        plan.goals.push(plan.goals[1].clone());
        "more".clone_into(&mut plan.goals[2].goal);
        for (goal, missed) in plan.goals.iter_mut().zip(missed) {
            (goal.met, goal.shortfall) = (!missed, if missed { 0.1 } else { 0.0 });
        }
        (plan.goals[1].priority, plan.goals[2].priority) = (2, 2);
        plan
    };
    let compared = compared(&[column("a", &with([true, false, false])), column("b", &with([false, true, true]))]);
    assert_eq!(compared.recommended.as_deref(), Some("b"));
}

#[test]
fn the_order_of_columns_does_not_change_what_is_recommended() {
    let mut columns = four();
    let wanted = compared(&columns).recommended;
    assert_eq!(wanted.as_deref(), Some("base"));
    for _ in 0..4 {
        columns.rotate_left(1);
        assert_eq!(compared(&columns).recommended, wanted);
        columns.swap(1, 2);
        assert_eq!(compared(&columns).recommended, wanted);
    }
}

#[test]
fn of_equals_the_proved_one_is_taken_and_then_the_cheaper_one() {
    let plan = support::plan(SHOP);
    let mut unproved = plan.clone();
    (unproved.status, unproved.objective.gap) = (Status::NotProved, Some(0.02));
    unproved.objective.value *= 1.01;
    let compared = compared(&[column("a", &unproved), column("b", &plan)]);
    assert_eq!(compared.recommended.as_deref(), Some("b"));
    assert!(
        words(&compared).reasons[0].contains("it is proved, and brings as much as a"),
        "{:?}",
        words(&compared).reasons
    );
    assert!(words(&compared).remarks.iter().any(|said| said.contains("not proved to its tolerance is a")));
    let mut cheaper = plan.clone();
    cheaper.totals.spend -= 100.0;
    cheaper.lines[0].spend -= 100.0;
    cheaper.objective.value -= 4e-4;
    let compared = self::compared(&[column("a", &plan), column("b", &cheaper)]);
    assert_eq!(compared.recommended.as_deref(), Some("b"));
    assert!(words(&compared).reasons[0].contains("for €100 less"), "{:?}", words(&compared).reasons);
}

#[test]
fn an_unproved_plan_that_is_clearly_better_is_taken_with_a_warning() {
    let plan = support::plan(SHOP);
    let mut unproved = plan.clone();
    (unproved.status, unproved.objective.gap) = (Status::NotProved, Some(0.02));
    unproved.objective.value *= 1.2;
    let compared = compared(&[column("a", &plan), column("b", &unproved)]);
    assert_eq!(compared.recommended.as_deref(), Some("b"));
    assert!(
        words(&compared).reasons[0].contains("It is not proved to its tolerance"),
        "{:?}",
        words(&compared).reasons
    );
}

#[test]
fn what_more_money_buys_is_said_with_its_price_and_not_praised() {
    let large = SHOP.replace("20_000", "25_000");
    let compared = compared(&[planned("base", SHOP), planned("large", &large), planned("no-tv", &no_tv())]);
    assert_eq!(compared.recommended.as_deref(), Some("large"));
    assert_eq!(compared.recommended_for_the_same_budget.as_deref(), Some("base"));
    let SideBySideWords { headline, reasons, .. } = words(&compared);
    let [take, own, buys] = reasons.as_slice() else { panic!("{reasons:?}") };
    assert!(take.starts_with("Take large if it is worth its price: "), "{take}");
    assert!(own.starts_with("With the budget of base, take base: "), "{own}");
    assert!(buys.starts_with("large spends €5,000 more than base, which buys 1.8 points more in See: €"), "{buys}");
    assert!(headline.ends_with("large is best, and base with the budget of base."), "{headline}");
    let (base, more) = (&compared.scenarios[0], &compared.scenarios[1]);
    let points = 100.0 * (more.objective.as_ref().unwrap().value - base.objective.as_ref().unwrap().value);
    let price = klantreis::text::number::money_exact(5_000.0 / points, "EUR");
    assert!(buys.contains(&format!("{price} per point of reach")), "{buys} {price}");
}

#[test]
fn a_target_that_is_lowered_is_held_against_that_of_the_reference() {
    let ambitious = SHOP.replace("reach = \"40%\"", "reach = \"80%\"");
    let modest = no_tv();
    let compared = compared(&[planned("base", &ambitious), planned("modest", &modest)]);
    let see = &compared.scenarios[1].by_reference[0];
    assert_eq!((see.target, see.met), (80.0, Some(false)), "58% is enough for its own brief, not for base");
    assert_eq!(compared.recommended.as_deref(), Some("base"));
    assert!(words(&compared).remarks.iter().any(|said| said == "another target is wanted in modest: ‘see’"));
}

#[test]
fn different_objectives_are_not_compared() {
    let clicks = SHOP.replace("[goal.see]", "[objective]\nmaximise = \"clicks\"\n\n[goal.see]");
    let compared = compared(&[planned("base", SHOP), planned("clicks", &clicks)]);
    assert_eq!(compared.scenarios[1].objective_difference, None);
    assert!(
        words(&compared).reasons[0].contains("different objectives, which cannot be compared"),
        "{:?}",
        words(&compared).reasons
    );
    assert!(
        words(&compared).reasons[0]
            .starts_with("Take clicks if the goals are all that counts: it meets both goals, but reaches "),
        "{:?}",
        words(&compared).reasons
    );
    assert!(
        words(&compared).remarks.iter().any(|said| said.starts_with("the objective differs: maximise reach in base"))
    );
    let is_of_objective = |best: &BestScenarios| matches!(best.measure, BestMeasure::Objective { .. });
    assert!(!compared.best.iter().any(is_of_objective), "{:?}", compared.best);
}

#[test]
fn another_objective_keeps_none_of_the_others_from_being_compared() {
    let clicks = SHOP.replace("[goal.see]", "[objective]\nmaximise = \"clicks\"\n\n[goal.see]");
    let less = SHOP.replace("20_000", "18_000");
    let compared = compared(&[planned("base", SHOP), planned("clicks", &clicks), planned("less", &less)]);
    assert_eq!(compared.recommended.as_deref(), Some("base"), "{:?}", words(&compared).reasons);
}

#[test]
fn different_audiences_are_shown_but_none_is_recommended() {
    let people = SHOP.replace("people = 100_000", "people = 120_000");
    let compared = compared(&[planned("base", SHOP), planned("more", &people)]);
    assert_eq!(compared.recommended, None);
    assert!(words(&compared).reasons[0].starts_with("Nothing is recommended: the plans are for different audiences"));
}

#[test]
fn prices_that_differ_are_told() {
    let dear = SHOP.replace("mid = 8.5", "mid = 9.5");
    let compared = compared(&[planned("base", SHOP), planned("dear", &dear)]);
    let wanted = "the price of Radio spot in See differs: €8.50 per thousand impressions in base, €9.50";
    assert!(words(&compared).remarks.iter().any(|said| said.starts_with(wanted)), "{:?}", words(&compared).remarks);
    let said = "Part of this is not the plan's doing: the price of Radio spot differs.";
    assert!(words(&compared).reasons[0].ends_with(said), "{:?}", words(&compared).reasons);
}

#[test]
fn odds_are_shown_and_said() {
    let odds = |beats_first_pct| Some(Odds { draws: 1_000, low: 1.2, high: 1.3, beats_first_pct });
    let with = |share| {
        let mut columns = vec![planned("base", &no_tv()), planned("tv", SHOP)];
        (columns[0].odds, columns[1].odds) = (odds(0.0), odds(share));
        (compared(&columns), columns)
    };
    let (compared, columns) = with(97.0);
    assert!(
        words(&compared).reasons[0].ends_with("it is better than base in 97% of 1,000 simulations."),
        "{:?}",
        words(&compared).reasons
    );
    let table = side_by_side(&compared, &columns, Format::Markdown, 80);
    assert!(table.contains("| 80% of 1,000 simulations | 120.0–130.0 | 120.0–130.0 |"), "{table}");
    assert!(table.contains("| Better than base |  | 97% |"), "{table}");
    assert!(words(&with(54.0).0).reasons[0].contains("it is a coin toss: better than base in 54%"));
}

#[test]
fn the_best_of_each_is_named_and_equals_share_it() {
    let columns = four();
    let json: Value = serde_json::from_str(&side_by_side(&compared(&columns), &columns, Format::Json, 80)).unwrap();
    let best =
        |title: &str| json["best"].as_array().unwrap().iter().find(|best| best["title"] == title).unwrap().clone();
    assert_eq!(best("Most reach in See")["scenarios"], json!(["base"]));
    assert_eq!(best("Most reach in Think")["scenarios"], json!(["base", "no-radio", "no-tv"]));
    assert_eq!(best("Least net media")["scenarios"], json!(["poor"]));
    let measures: Vec<&Value> = json["best"].as_array().unwrap().iter().map(|best| &best["measure"]).collect();
    assert!(measures.contains(&&json!("reach_pct")) && measures.contains(&&json!({ "objective": "reach" })), "{json}");
}

#[test]
fn json_holds_the_sentences_in_english() {
    let columns = four();
    let compared = compared(&columns);
    let SideBySideWords { headline, reasons, remarks } = words(&compared);
    let json: Value = serde_json::from_str(&side_by_side(&compared, &columns, Format::Json, 80)).unwrap();
    assert_eq!(
        (&json["headline"], &json["reasons"], &json["remarks"]),
        (&json!(headline), &json!(reasons), &json!(remarks))
    );
    let dutch = Language::Dutch.scoped(|| side_by_side(&compared, &columns, Format::Json, 80));
    assert_eq!(serde_json::from_str::<Value>(&dutch).unwrap(), json, "a file for programs is in English");
}

#[test]
fn files_tell_what_they_know_and_spreadsheets_are_not_recommended() {
    let folder = Folder::holding("a.toml", SHOP);
    folder.write("b.toml", &no_tv());
    folder.plan("a.toml", &["-o", "a.json", "-o", "a.csv"]);
    let ran = folder.compare(&["a.json", "a.csv", "b.toml", "--format", "json"]);
    assert_eq!(ran.code, 0, "{}", ran.said);
    let json: Value = serde_json::from_str(&ran.result).unwrap();
    assert_eq!(json["recommended"], "a.json");
    assert_eq!(json["phases"][0]["scenarios"][1]["reach_pct"]["difference"].as_f64().map(f64::round), Some(0.0));
    let left_out = "left out of the recommendation: a.csv";
    assert!(json["remarks"].as_array().unwrap().iter().any(|said| said.as_str().unwrap().starts_with(left_out)));
    let csv = folder.compare(&["a.json", "a.csv", "b.toml", "--format", "csv"]).result;
    let spend = spend_per_scenario(&csv);
    support::close(spend["a.json"], spend["a.csv"], 1e-6);
    let only = folder.compare(&["a.csv", "a.csv", "b.toml"]);
    assert!(only.code == 2 && only.said.contains("named twice"), "{}", only.said);
}

// One brief beside its scenarios.

#[test]
fn three_budgets_stand_beside_each_other() {
    let folder = Folder::holding("a.toml", &shop_with(SCENARIOS));
    let ran = folder.compare(&["a.toml"]);
    assert_eq!(ran.code, 4, "small misses a goal: {}", ran.said);
    for words in [
        "Take large if it is worth its price",
        "small saves €19,200 on base",
        "it misses ‘see’ and ‘visits’",
        "Bear in mind",
    ] {
        assert!(ran.result.contains(words), "{words}: {}", ran.result);
    }
    let json = json(&folder, &["a.toml"]);
    let names = json["scenarios"].as_array().unwrap().iter().map(|scenario| scenario["name"].as_str().unwrap());
    assert_eq!(names.collect::<Vec<_>>(), ["base", "no-tv", "large", "small"]);
    assert_eq!(json["scenarios"][3]["status"], "goal_missed");
    support::close(json["scenarios"][2]["spend"]["difference_pct"].as_f64().unwrap(), 25.0, 1e-6);
}

#[test]
fn a_scenario_is_planned_as_the_plan_command_does() {
    let folder = Folder::holding("a.toml", &shop_with(SCENARIOS));
    folder.plan("a.toml", &["--scenario", "no-tv", "-o", "no-tv.json"]);
    let plan: Value = serde_json::from_str(&folder.read("no-tv.json")).unwrap();
    let compared = json(&folder, &["a.toml", "--only", "no-tv"]);
    assert_eq!(compared["scenarios"][1]["objective"]["value"], plan["objective"]["value"]);
    // To the cent, as it is booked.
    let [spend, planned] = [&compared["scenarios"][1]["spend"]["value"], &plan["totals"]["spend"]];
    assert!((spend.as_f64().unwrap() - planned.as_f64().unwrap()).abs() <= 0.005, "{spend} {planned}");
}

#[test]
fn a_scenario_that_contradicts_itself_does_not_hide_the_others() {
    let folder = Folder::holding("a.toml", &shop_with(&format!("{SCENARIOS}{NEVER}")));
    let ran = folder.compare(&["a.toml", "-o", "all.md"]);
    assert_eq!(ran.code, 3, "{}", ran.said);
    assert!(
        ran.said.contains("never has no plan, because of this:") && ran.said.contains("contradict"),
        "{}",
        ran.said
    );
    assert!(ran.result.contains("never has no plan: its hard bounds contradict"), "{}", ran.result);
    assert!(ran.result.contains("Take large") && ran.result.contains("no plan"), "{}", ran.result);
    assert!(folder.read("all.md").contains("no-tv"));
    let json = json(&folder, &["a.toml"]);
    assert_eq!(
        (&json["scenarios"][4]["status"], &json["scenarios"][4]["spend"]["value"]),
        (&"no_plan".into(), &Value::Null)
    );
}

#[test]
fn a_scenario_with_a_fault_has_no_plan_and_its_fault_is_told() {
    let folder = Folder::holding(
        "a.toml",
        &shop_with("[scenario.wrong]\ncampaign.weeks = -3\n\n[scenario.no-tv]\nchannel.tv.exclude = true\n"),
    );
    let ran = folder.compare(&["a.toml"]);
    assert_eq!(ran.code, 1, "{}", ran.said);
    assert!(ran.said.contains("wrong has no plan") && ran.said.contains("weeks"), "{}", ran.said);
    assert!(ran.result.contains("wrong has no plan: its brief has a fault"), "{}", ran.result);
}

#[test]
fn where_the_brief_itself_has_no_plan_differences_are_against_the_first_that_has_one() {
    let wish = |brief: &str, head: &str| brief.replace(head, &format!("{head}\nat_least = 15_000"));
    let never = wish(&wish(SHOP, "[channel.tv]"), "[channel.radio]");
    let rich = "\n[scenario.rich]\ncampaign.budget = 40_000\n\n[scenario.richer]\ncampaign.budget = 50_000\n";
    let folder = Folder::holding("a.toml", &format!("{never}{rich}"));
    let json = json(&folder, &["a.toml"]);
    assert_eq!((&json["reference"], &json["scenarios"][0]["status"]), (&"rich".into(), &"no_plan".into()));
    assert_eq!(json["remarks"][0], "differences are against rich, because base has no plan");
    folder.write("b.toml", &format!("{never}{NEVER}"));
    let nothing = folder.compare(&["b.toml", "-o", "b.json"]);
    assert_eq!((nothing.code, nothing.result.as_str()), (3, ""), "{}", nothing.said);
    assert!(!folder.path().join("b.json").exists());
}

// Which columns there are.

#[test]
fn only_takes_the_scenarios_it_names() {
    let folder = Folder::holding("a.toml", &shop_with(SCENARIOS));
    folder.write("b.toml", &format!("{}\n[scenario.large]\ncampaign.budget = 25_000\n", no_radio()));
    let names = |arguments: &[&str]| {
        let json = json(&folder, arguments);
        let scenarios = json["scenarios"].as_array().unwrap().clone();
        scenarios.iter().map(|scenario| scenario["name"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(names(&["a.toml", "--only", "small", "--only", "no-tv"]), ["base", "no-tv", "small"]);
    let both = ["a.toml", "a.toml: no-tv", "b.toml"];
    assert_eq!(names(&["a.toml", "b.toml", "--only", "no-tv"]), both);
    let all = ["a.toml", "a.toml: no-tv", "a.toml: large", "a.toml: small", "b.toml", "b.toml: large"];
    assert_eq!(names(&["a.toml", "b.toml", "--scenarios"]), all);
    let wrong = folder.compare(&["a.toml", "--only", "no-tw"]);
    assert_eq!((wrong.code, wrong.result.as_str()), (1, ""));
    assert!(wrong.said.contains("--only no-tw") && wrong.said.contains("did you mean `no-tv`?"), "{}", wrong.said);
}

#[test]
fn one_file_with_nothing_to_compare_it_with_is_a_usage_fault() {
    let folder = Folder::holding("a.toml", SHOP);
    folder.plan("a.toml", &["-o", "a.json"]);
    for (file, words) in [("a.toml", "[scenario.no-tv]"), ("a.json", "klantreis compare a.json brief.toml")] {
        let ran = folder.compare(&[file]);
        assert_eq!((ran.code, ran.result.as_str()), (2, ""), "{file}");
        assert!(ran.said.contains("nothing to compare it with") && ran.said.contains(words), "{}", ran.said);
    }
}

#[test]
fn every_file_that_cannot_be_read_is_told_at_once() {
    let ran = Folder::holding("a.toml", SHOP).compare(&["a.toml", "no.toml", "none.json"]);
    assert_eq!((ran.code, ran.result.as_str()), (1, ""));
    assert!(ran.said.contains("no.toml: cannot be read") && ran.said.contains("none.json: cannot be read"));
}

// Formats.

#[test]
fn six_scenarios_fit_eighty_columns() {
    let long = "[scenario.a-name-of-many-letters-that-says-what-differs]\ncampaign.budget = 22_000\n";
    let more = format!("{SCENARIOS}{NEVER}\n{long}\n[scenario.rich]\ncampaign.budget = 1_000_000\n");
    let folder = Folder::holding("a.toml", &shop_with(&more));
    let ran = folder.compare(&["a.toml"]);
    let wide: Vec<&str> = ran.result.lines().filter(|line| line.chars().count() > 80).collect();
    assert!(wide.is_empty(), "{wide:#?}");
    assert!(ran.result.contains("a-name-of-m…what-differs"), "{}", ran.result);
    let heads = ran.result.lines().filter(|line| line.trim_start().starts_with("base ")).count();
    assert!(heads > 1, "every part repeats the reference: {}", ran.result);
}

#[test]
fn the_csv_holds_all_plans_under_the_columns_of_one() {
    let folder = Folder::holding("a.toml", &shop_with(SCENARIOS));
    folder.plan("a.toml", &["-o", "plan.csv"]);
    let csv = folder.compare(&["a.toml", "--format", "csv"]).result;
    assert!(csv.starts_with(&folder.read("plan.csv")), "the brief's own rows come first, as `plan` writes them");
    let spend = spend_per_scenario(&csv);
    let json = json(&folder, &["a.toml"]);
    assert_eq!(spend.len(), 4);
    for scenario in json["scenarios"].as_array().unwrap() {
        let total = scenario["spend"]["value"].as_f64().unwrap();
        support::close(spend[scenario["name"].as_str().unwrap()], total, 0.006);
    }
    let of_lines: f64 = json["lines"]
        .as_array()
        .unwrap()
        .iter()
        .map(|line| line["scenarios"][2]["spend"]["value"].as_f64().unwrap())
        .sum();
    support::close(of_lines, spend["large"], 0.006);
}

#[test]
fn a_plan_and_its_snapshot_stand_the_same() {
    let plan = support::plan(SHOP);
    let file = Scenario {
        name: "file".to_owned(),
        source: PlanSource::File(Box::new(PlanFigures::of("x", &plan))),
        odds: None,
    };
    let columns = [column("plan", &plan), file];
    let compared = compared(&columns);
    assert_eq!(compared.scenarios.iter().map(|it| it.status).collect::<Vec<_>>(), [Some(ScenarioStatus::Optimal); 2]);
    assert!(compared.lines.iter().all(|line| line.scenarios[1].spend.difference == Some(0.0)));
    assert_eq!(compared.scenarios[1].name, "file");
    let csv = side_by_side(&compared, &columns, Format::Csv(CsvDialect::Plain), 80);
    let spend = spend_per_scenario(&csv);
    support::close(spend["plan"], spend["file"], 1e-9);
}

#[test]
fn two_currencies_are_refused_side_by_side_too() {
    let pounds = SHOP.replace("weeks = 4", "weeks = 4\ncurrency = \"GBP\"");
    let fault = SideBySide::of(&[planned("base", SHOP), planned("pounds", &pounds)]).unwrap_err();
    assert!(fault.to_string().contains("pounds: is in GBP while base is in EUR"), "{fault}");
    let none = Scenario { name: "none".to_owned(), source: PlanSource::NoPlan("why".into()), odds: None };
    assert!(SideBySide::of(&[none]).is_err());
}

fn json(folder: &Folder, arguments: &[&str]) -> Value {
    let ran = folder.compare(&[arguments, &["--format", "json"]].concat());
    serde_json::from_str(&ran.result).unwrap_or_else(|error| panic!("{error}: {}", ran.said))
}

fn spend_per_scenario(csv: &str) -> BTreeMap<String, f64> {
    let mut spend = BTreeMap::new();
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let head = reader.headers().unwrap().clone();
    let place = |name: &str| head.iter().position(|column| column == name).unwrap();
    for row in reader.records().map(Result::unwrap) {
        *spend.entry(row[place("scenario")].to_owned()).or_insert(0.0) += row[place("spend")].parse::<f64>().unwrap();
    }
    spend
}

#[test]
fn the_least_money_with_fees_and_without_is_one_objective() {
    let least = SHOP.replace("[goal.see]", "[objective]\nminimise = \"spend\"\n[goal.see]");
    let with_fee = least.replace("[channel.radio]", "[channel.radio]\nactivation_fee = 30");
    let columns = [planned("dear", &with_fee), planned("plain", &least)];
    let compared = compared(&columns);
    assert_eq!(compared.recommended.as_deref(), Some("plain"));
    assert!(
        words(&compared).reasons[0].contains("brings as much as dear for €30 less"),
        "{:?}",
        words(&compared).reasons
    );
    assert!(
        words(&compared).remarks.iter().all(|remark| !remark.contains("objective")),
        "{:?}",
        words(&compared).remarks
    );
    let text = side_by_side(&compared, &columns, Format::Table, 80);
    assert!(text.contains("Activation fees") && text.contains("Media and fees"), "{text}");
}

#[test]
fn what_is_left_out_for_its_objective_is_not_taken_for_a_spreadsheet() {
    let clicks = SHOP.replace("[goal.see]", "[objective]\nmaximise = \"clicks\"\n[goal.see]");
    let compared = compared(&[planned("base", SHOP), planned("no-tv", &no_tv()), planned("clicks", &clicks)]);
    let remarks = words(&compared).remarks;
    let told = remarks.iter().find(|remark| remark.contains("left out")).unwrap();
    assert_eq!(told, "left out of the recommendation: clicks, as its objective is another");
}
