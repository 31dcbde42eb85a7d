//! Personas and journeys: what must not change a plan, and what must.

use crate::support;
use crate::support::command::Folder;
use klantreis::audit;
use klantreis::domain::brief::CsvDialect;
use klantreis::input::read::{self, Request};
use klantreis::input::resolve;
use klantreis::plan::Plan;
use klantreis::problem::{AudienceIndex, PhaseIndex, PlacementIndex, Problem};
use klantreis::report::{self, Breakdown, Format};
use klantreis::solver::recommend::{Settings, recommend};

/// An example, or a file, with some keys changed: its case and its audited plan.
fn solved(brief: &str, set: &[&str]) -> (Problem, Plan) {
    let set = set.iter().map(|&change| change.to_owned()).collect();
    let reading = read::request(&Request { brief: Some(brief.into()), set, ..Request::default() });
    assert!(reading.faults.is_empty(), "{brief}: {:?}", reading.faults);
    let problem =
        resolve::problem(&reading.brief, &reading.catalogue).unwrap_or_else(|faults| panic!("{brief}: {faults:?}"));
    let found = recommend(&problem, Settings::default()).unwrap_or_else(|why| panic!("{brief}: {why:?}"));
    let plan = Plan::of(&problem, &found, 1e-4);
    let findings = audit::check(&problem, &plan);
    assert!(findings.is_empty(), "{brief}: {findings:#?}");
    (problem, plan)
}

const FLORIST: &str = "plans/florist/brief.toml";

/// The same spend on the same channels, in the same order of phases; phases may have other names.
#[track_caller]
fn same_split(one: &Plan, other: &Plan) {
    same_phases(one, other, one.phases.len());
    assert_eq!(one.phases.len(), other.phases.len());
}

/// The same for the first phases only.
#[track_caller]
fn same_phases(one: &Plan, other: &Plan, phases: usize) {
    let money = one.totals.spend.max(1.0);
    for (a, b) in one.phases.iter().zip(&other.phases).take(phases) {
        assert_eq!(a.phase_stdc, b.phase_stdc);
        support::close(a.reach_pct, b.reach_pct, 1e-4);
        let lines = |plan: &Plan, phase: &str| -> Vec<(String, f64)> {
            let own = plan.lines.iter().filter(|line| line.phase == phase && line.spend > 1e-6 * money);
            let mut lines: Vec<_> = own.map(|line| (line.channel.clone(), line.spend)).collect();
            lines.sort_by(|a, b| a.0.cmp(&b.0));
            lines
        };
        let (of_one, of_other) = (lines(one, &a.phase), lines(other, &b.phase));
        let names = |lines: &[(String, f64)]| lines.iter().map(|line| line.0.clone()).collect::<Vec<_>>();
        assert_eq!(names(&of_one), names(&of_other), "{} and {}", a.name, b.name);
        for ((channel, spend), (_, other)) in of_one.iter().zip(&of_other) {
            assert!((spend - other).abs() <= 2e-5 * money, "{channel}: {spend} is not {other}");
        }
    }
}

const MARKET: &str = r#"
[campaign]
budget = 60_000
weeks = 6
only = ["tv", "radio", "outdoor-static", "online-video", "display-remarketing", "social-remarketing", "search-generic",
    "search-brand", "site-retargeting", "crm-email", "direct-mail"]
[goal.see]
reach = "50%"
[objective]
weight = { think = 1.3 }
"#;

/// The plan of the market above for some audiences.
fn market(audiences: &str) -> Plan {
    support::plan(&format!("{MARKET}{audiences}"))
}

#[test]
fn two_identical_personas_of_half_the_size_give_the_plan_of_one() {
    let one = market("[audience.all]\npeople = 1_000_000\nin_phase = { think = \"15%\" }\n");
    let half = |key: &str| format!("[audience.{key}]\npeople = 500_000\nin_phase = {{ think = \"15%\" }}\n");
    let two = market(&format!("{}{}", half("left"), half("right")));
    same_split(&one, &two);
    support::close(one.objective.value, two.objective.value, 1e-7);
    for phase in two.phases.iter().filter(|phase| phase.reach_pct > 0.0) {
        support::close(phase.audiences[0].reach_pct, phase.audiences[1].reach_pct, 1e-9);
    }
}

#[test]
fn a_persona_of_size_zero_changes_nothing() {
    let some = "[audience.some]\npeople = 800_000\nindex = { radio = 120 }\n";
    let nobody = "[audience.nobody]\npeople = 0\nindex = { tv = 300 }\nweight = 5\n";
    let (one, two) = (market(some), market(&format!("{nobody}{some}")));
    same_split(&one, &two);
    support::close(one.objective.value, two.objective.value, 1e-9);
    assert!(two.phases.iter().all(|phase| phase.audiences.iter().all(|audience| audience.reach_pct.is_finite())));
}

#[test]
fn the_order_of_personas_changes_nothing() {
    let persona = |key: &str, people: &str, tv: u32| {
        format!(
            "[audience.{key}]\nname = \"{tv}\"\npeople = {people}\nindex = {{ tv = {tv}, radio = 100 }}\nweight = 1.{tv}\n"
        )
    };
    let there = market(&format!("{}{}", persona("a", "700_000", 120), persona("b", "300_000", 60)));
    let back = market(&format!("{}{}", persona("a", "300_000", 60), persona("b", "700_000", 120)));
    same_split(&there, &back);
    support::close(there.objective.value, back.objective.value, 1e-9);
}

#[test]
fn one_catalogue_serves_every_journey() {
    let (_, stdc) = solved(FLORIST, &[]);
    for journey in ["iab", "iab-nl"] {
        let (_, plan) = solved(FLORIST, &[&format!("campaign.journey={journey}")]);
        same_split(&stdc, &plan);
        assert!(plan.remarks.iter().all(|remark| !remark.contains("left out")), "{:?}", plan.remarks);
    }
    // Where the journey has more phases of an intent, the first one takes the channels.
    let (_, nine) = solved(FLORIST, &["campaign.journey=nine-phase"]);
    let spends: Vec<f64> = nine.phases.iter().map(|phase| phase.spend).filter(|spend| *spend > 0.0).collect();
    for (phase, spend) in stdc.phases.iter().zip(spends) {
        support::close(phase.spend, spend, 5.0);
    }
}

#[test]
fn aida_and_three_phases_plan_what_see_think_and_do_plan() {
    // Without Care, which the others do not have.
    let without: Vec<String> = ["crm-email", "direct-mail", "app-push", "loyalty", "bring-a-friend"]
        .iter()
        .map(|channel| format!("channel.{channel}.exclude=true"))
        .collect();
    let mut set: Vec<&str> = without.iter().map(String::as_str).collect();
    set.extend([
        "goal.care.phase=do",
        "goal.care.reach=1%",
        "limit.customers.at_least=0",
        "limit.customers.phases=[\"do\"]",
        // A season is decided in weeks, where money is straight and splits are right to fewer digits.
        "channel.social-prospecting.exclude=true",
        "channel.social-remarketing.exclude=true",
    ]);
    let (_, stdc) = solved(FLORIST, &set);
    for (journey, phases) in [("three-phase", 3), ("aida", 2)] {
        let journey = format!("campaign.journey={journey}");
        let mut set = set.clone();
        set.push(&journey);
        let (_, plan) = solved(FLORIST, &set);
        same_phases(&stdc, &plan, phases);
        let (action, own) =
            (stdc.phases.iter().find(|p| p.phase == "do"), plan.phases.iter().find(|p| p.phase_stdc.key() == "do"));
        support::close(action.unwrap().spend, own.unwrap().spend, 5.0);
    }
}

#[test]
fn a_plan_under_aida_says_what_is_left_out() {
    let (problem, plan) = solved(FLORIST, &["campaign.journey=aida"]);
    let said = plan.remarks.iter().find(|remark| remark.contains("keeping customers")).expect("a remark");
    for word in ["aida", "goal `care`", "limit `customers`", "5 channels", "touchpoints"] {
        assert!(said.contains(word), "{word}: {said}");
    }
    assert!(
        plan.remarks.iter().any(|remark| remark.contains("no channel serves Desire by itself")),
        "{:?}",
        plan.remarks
    );
    assert!(problem.goals.iter().all(|goal| goal.key != "care"));
}

#[test]
fn a_role_may_name_another_phase_of_its_intent() {
    let desire = "channel.content-native.role.think.phase=desire";
    let (_, plan) = solved(
        FLORIST,
        &["campaign.journey=aida", desire, "goal.visits.channels=[\"search-generic\"]", "goal.visits.clicks=100"],
    );
    let phases: Vec<&str> =
        plan.lines.iter().filter(|line| line.channel == "content-native").map(|line| line.phase.as_str()).collect();
    assert_eq!(phases, ["desire"]);
}

#[test]
fn a_journey_of_ones_own_speaks_ones_own_words() {
    let plan = support::plan(
        "[campaign]\nbudget = \"100k\"\nweeks = 4\n[journey.klant]\nphases = [\"weten\", \"wegen\", \"kopen\", \"blijven\"]\n\
         [phase.weten]\nstands_for = \"see\"\nname = \"Weten wie we zijn\"\n[phase.wegen]\nstands_for = \"think\"\n\
         people = \"12%\"\n[phase.kopen]\nstands_for = \"do\"\n[phase.blijven]\nstands_for = \"care\"\n\
         [audience.all]\npeople = 1_000_000\n[goal.weten]\nreach = \"40%\"\n[goal.blijven]\nreach = \"30%\"\n",
    );
    assert_eq!(plan.phases[0].name, "Weten wie we zijn");
    assert_eq!(plan.phases[1].name, "Wegen");
    support::close(plan.phases[1].phase_people, 120_000.0, 1e-6);
    assert!(plan.goals.iter().all(|goal| goal.met));
    let stdc: Vec<&str> = plan.phases.iter().map(|phase| phase.phase_stdc.key()).collect();
    assert_eq!(stdc, ["see", "think", "do", "care"]);
}

#[test]
fn an_impulse_skips_think_and_a_large_purchase_fills_it() {
    let people = |purchase: &str, phase: usize| {
        let brief = format!("[campaign]\nbudget = \"100k\"\nweeks = 4\n{purchase}[audience.all]\npeople = 1_000_000\n");
        let problem = support::problem(&brief);
        (
            problem.phases[PhaseIndex(phase)].people[AudienceIndex(0)].round(),
            problem.defaults.iter().any(|default| default.value.contains("purchase has it")),
        )
    };
    assert_eq!(people("", 1), (200_000.0, false));
    assert_eq!(people("purchase = \"considered\"\n", 1), (200_000.0, false));
    assert_eq!(people("purchase = \"impulse\"\n", 1), (0.0, true));
    assert_eq!(people("purchase = \"high-consideration\"\n", 1), (300_000.0, true));
    assert_eq!(people("purchase = \"habitual\"\n", 3), (100_000.0, true));
    // What the brief says itself always counts.
    let stated = "purchase = \"impulse\"\n[phase.think]\npeople = \"7%\"\n";
    support::close(people(stated, 1).0, 70_000.0, 1e-6);
}

#[test]
fn contacts_fall_on_personas_as_their_affinity_says() {
    let brief = format!(
        "{MARKET}[audience.fans]\npeople = 500_000\nindex = {{ radio = 200 }}\n[audience.others]\npeople = 500_000\n"
    );
    let problem = support::problem(&brief);
    let radio = problem.placements.iter().find(|placement| placement.key == "radio.see").unwrap();
    support::close(radio.per_unit.contacts[AudienceIndex(0)], 2.0 * radio.per_unit.contacts[AudienceIndex(1)], 1e-9);
    // Where all contacts fall on the audiences anyway, affinity only moves them from one to the other.
    let all = support::problem(
        "[campaign]\nbudget = 1_000\nweeks = 4\ncatalogue = \"none\"\n[audience.fans]\npeople = 500\nindex = { fanzine = 180 }\n\
         [audience.others]\npeople = 500\n[channel.fanzine]\nprice = { per = \"thousand\", mid = 5 }\n\
         role.see = { ceiling = \"50%\", curve = { shape = 1 } }\n",
    );
    support::close(all.placements[PlacementIndex(0)].per_unit.contacts.iter().sum(), 1_000.0, 1e-9);
    support::close(all.placements[PlacementIndex(0)].per_unit.contacts[AudienceIndex(0)], 1_000.0 * 1.8 / 2.8, 1e-9);
    assert!(all.remarks.iter().any(|remark| remark.contains("by their index")), "{:?}", all.remarks);
    let tv = problem.placements.iter().find(|placement| placement.key == "tv.see").unwrap();
    support::close(tv.per_unit.contacts[AudienceIndex(0)], tv.per_unit.contacts[AudienceIndex(1)], 1e-9);
}

#[test]
fn whoever_is_in_two_audiences_counts_once() {
    let brief = format!(
        "{MARKET}[audience.parents]\npeople = 600_000\nin_phase = {{ care = 6_000 }}\n[audience.cooks]\npeople = 500_000\n\
         overlaps = {{ parents = 200_000 }}\n"
    );
    let problem = support::problem(&brief);
    let people: Vec<f64> = problem.audiences.iter().map(|audience| audience.people).collect();
    // By key: cooks, then parents. Together 600 + 500 - 200 thousand.
    assert_eq!(people, [400_000.0, 500_000.0]);
    support::close(problem.phases[PhaseIndex(3)].people[AudienceIndex(1)], 5_000.0, 1e-9);
    assert!(problem.remarks.iter().any(|remark| remark.contains("everyone counts once")), "{:?}", problem.remarks);
}

#[test]
fn the_weight_of_a_persona_moves_money_to_what_meets_it() {
    let reach = |weight: &str| {
        let plan = market(&format!(
            "[audience.drivers]\npeople = 500_000\nindex = {{ radio = 180, tv = 60 }}\n{weight}[audience.viewers]\npeople = 500_000\n\
             index = {{ radio = 60, tv = 140 }}\n"
        ));
        (plan.phases[0].audiences[0].reach_pct, support::spend(&plan, "radio"))
    };
    let (even, heavy) = (reach(""), reach("weight = 3\n"));
    assert!(heavy.0 > even.0 + 0.5 && heavy.1 > even.1, "{even:?} {heavy:?}");
}

#[test]
fn remarketing_never_reaches_more_people_than_the_phase_it_follows_did() {
    for (name, brief) in support::examples() {
        let (problem, plan) = solved(&brief.display().to_string(), &[]);
        for (a, audience) in problem.audiences.iter_enumerated() {
            for (f, phase) in problem.phases.iter_enumerated() {
                // Of what follows without a base of its own: the union of all of it, by independence and within its
                // pool.
                let followed: Vec<PhaseIndex> = problem
                    .follows
                    .iter()
                    .filter(|follow| {
                        follow.audience == a
                            && follow.pool.base == 0.0
                            && problem.placements[follow.placement].phase == f
                    })
                    .map(|follow| problem.sums[follow.pool.upstream].phase)
                    .collect();
                let Some(&above) = followed.first() else { continue };
                let lines = plan.lines.iter().filter(|line| {
                    let own = |follow: &&klantreis::problem::Follow| {
                        problem.placements[follow.placement].channel == line.channel
                    };
                    line.phase == phase.journey.key
                        && problem.follows.iter().filter(|follow| follow.pool.base == 0.0).any(|f| own(&f))
                });
                let missed: f64 = lines.map(|line| 1.0 - line.audience_reach_pct[a.0].unwrap_or(0.0) / 100.0).product();
                let reached_there =
                    plan.phases[above.0].audiences[a.0].reach_pct / 100.0 * problem.phases[above].people[a];
                let union = (1.0 - missed) * phase.people[a];
                assert!(union <= reached_there * (1.0 + 1e-9), "{name}, {}: {union} of {reached_there}", audience.key);
            }
        }
    }
}

#[test]
fn a_plan_is_told_by_phase_and_by_audience() {
    let (_, plan) = solved(FLORIST, &[]);
    let told = |by| report::by(&plan, by, Format::Csv(CsvDialect::Plain), 80);
    let read = |text: &str| -> Vec<csv::StringRecord> {
        csv::Reader::from_reader(text.as_bytes()).records().map(|row| row.expect("every row is as long")).collect()
    };
    let (phases, audiences) = (read(&told(Breakdown::Phase)), read(&told(Breakdown::Audience)));
    assert_eq!((phases.len(), audiences.len()), (plan.phases.len(), plan.phases.len() * 2));
    let head = told(Breakdown::Phase).lines().next().unwrap().to_owned();
    let column = |name: &str| head.split(',').position(|own| own == name).unwrap();
    let figure = |row: &csv::StringRecord, name: &str| row[column(name)].parse::<f64>().unwrap();
    for (index, phase) in phases.iter().enumerate() {
        let own = &audiences[2 * index..2 * index + 2];
        for name in ["phase_people", "contacts", "reach_people"] {
            let all: f64 = own.iter().map(|row| figure(row, name)).sum();
            assert!((all - figure(phase, name)).abs() <= 2.0, "{name}: {all} of {}", figure(phase, name));
        }
        assert!(own.iter().all(|row| row[column("spend")].is_empty()));
        assert!(figure(phase, "reach_pct") >= figure(phase, "reach_2plus_pct"));
    }
    let spend: f64 = phases.iter().map(|row| figure(row, "spend")).sum();
    support::close(spend, plan.totals.spend, 0.05);
    let table = report::by(&plan, Breakdown::Audience, Format::Table, 80);
    assert!(table.contains("John") && table.contains("Anna") && table.contains("Reach %"), "{table}");
}

#[test]
fn plans_of_two_journeys_stand_side_by_side_in_the_words_of_the_first() {
    let folder = Folder::holding(
        "a.toml",
        "[campaign]\nbudget = 200_000\nweeks = 6\nonly = [\"tv\", \"radio\", \"display-interest\", \"search-brand\"]\n\
         [audience.a]\npeople = 1_000_000\n[goal.see]\nreach = \"40%\"\n[scenario.aida]\ncampaign.journey = \"aida\"\n",
    );
    let ran = folder.compare(&["a.toml"]);
    assert_eq!(ran.code, 0, "{}", ran.said);
    let told = ran.result.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        told.contains("Aida travels another journey: it calls See Attention, Think Interest and Do Action"),
        "{told}"
    );
    assert!(told.contains("each meets the goal") && !told.contains("Reach Attention"), "{told}");
    // Two files, of which one has only keys.
    folder.plan("a.toml", &["-o", "stdc.csv"]);
    folder.plan("a.toml", &["--scenario", "aida", "-o", "aida.json"]);
    let two = folder.compare(&["stdc.csv", "aida.json"]).result;
    assert!(two.contains("B travels another journey") && two.contains("goal see stays met"), "{two}");
}
