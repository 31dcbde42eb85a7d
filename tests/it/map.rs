//! The customer journey, row by row: what Dutch agencies say of it, beside the command that shows it; and the map.

use crate::support;
use crate::support::command::run;
use klantreis::input::read::{self, Request};
use klantreis::input::resolve;
use klantreis::map::{self, JourneyMap};
use klantreis::planning::what_if::WhatIf;
use klantreis::problem::Problem;
use klantreis::report::{self, Format};
use klantreis::solver::recommend::Settings;

/// What is said of the journey, the command that shows it, and words of its result, remarks included.
const ROWS: [(&str, &str, &[&str]); 47] = [
    // Journeys.
    (
        "stdc is the default",
        "show journeys stdc",
        &["stdc", "be known and top of mind", "be seen as the solution", "repeat purchase"],
    ),
    ("aida: attention, interest, desire, action", "show journeys aida", &["attention", "interest", "desire", "action"]),
    ("aida misses a last step", "show journeys aida", &["misses a last step", "no phase for Care"]),
    (
        "a plan under aida says so",
        "plan plans/florist/brief.toml --set campaign.journey=aida",
        &["no phase for Care, keeping customers", "goal `care`"],
    ),
    (
        "three-phase: awareness, consideration, decision",
        "show journeys three-phase",
        &["awareness", "consideration", "decision", "no phase for Care"],
    ),
    (
        "iab with sub-phases",
        "show journeys",
        &["passive state, trigger", "orientation, comparison", "decision", "active experience"],
    ),
    (
        "iab in Dutch words",
        "show journeys iab-nl",
        &["bekendheid", "overweging", "aankoop", "klantbehoud", "passieve staat"],
    ),
    (
        "iab in a plan",
        "plan plans/health-insurance/brief.toml",
        &["Bekendheid", "Overweging", "Aankoop", "Klantbehoud"],
    ),
    (
        "nine phases, for touchpoints",
        "show journeys nine-phase",
        &["need", "orientation", "decision-moment", "delivery", "loyalty", "ambassador"],
    ),
    (
        "crosswalk to See, Think, Do and Care",
        "show journeys nine-phase",
        &["stands for See", "stands for Think", "stands for Do", "stands for Care"],
    ),
    (
        "every journey says its source",
        "show journeys",
        &["Kaushik", "Lewis", "IAB Nederland", "wording was not found", "no original is known"],
    ),
    ("a journey of one's own", "plan plans/webshop/brief.toml", &["Basket", "Checkout"]),
    (
        "journey and sales funnel side by side",
        "map plans/florist/brief.toml",
        &["The persona", "In it", "Reached", "Move on", "Lost"],
    ),
    // Media per phase.
    ("See: awareness, mass media", "show journeys stdc", &["television, radio", "word of mouth"]),
    (
        "See: the channels on offer",
        "show catalogue --phase see",
        &["tv", "radio", "online-video", "online-audio", "influencers"],
    ),
    (
        "Think: interest, remarketing, reviews",
        "show catalogue --phase think",
        &["display-interest", "display-remarketing", "comparison-sites", "content-native"],
    ),
    (
        "remarketing follows up first contacts in See",
        "plan plans/florist/brief.toml",
        &["the number of people to address again, for Display"],
    ),
    (
        "Do: search, following site visitors",
        "show catalogue --phase do",
        &["search-brand", "site-retargeting", "basket-mail"],
    ),
    ("Do: checkout, payment, load speed, discounts", "show journeys stdc", &["checkout", "load", "personal"]),
    (
        "Care: e-mail, loyalty, bring a friend",
        "show catalogue --phase care",
        &["crm-email", "loyalty", "bring-a-friend"],
    ),
    ("Care: offers, customer panels", "show journeys stdc", &["exclusive offers", "customer", "panels"]),
    ("KPIs per phase", "show journeys stdc", &["reach 1+ and 3+", "cost per acquisition", "repeat rate"]),
    (
        "the message differs per phase",
        "plan plans/florist/brief.toml --format markdown",
        &["| See | Television spot | video | be known", "| Care | E-mail to customers | text | repeat"],
    ),
    (
        "a little more or less for a phase",
        "map plans/florist/brief.toml",
        &["A little more, or less", "deserves a little more", "€1,000 more for Think"],
    ),
    // Length and skipped phases.
    (
        "an impulse skips Think",
        "check --budget 250k --people 3.2m --set campaign.purchase=impulse --explain",
        &["audience.everyone.in_phase.think", "0% of the audience, as an impulse purchase has it"],
    ),
    ("to see is to buy: the snack at the till", "map plans/snack/brief.toml", &["Think      0", "0      0 "]),
    (
        "high consideration: Think is long",
        "check plans/health-insurance/brief.toml --explain",
        &["in_phase.overweging", "30% of the audience, as a high-consideration purchase has it"],
    ),
    (
        "phase lengths may be set",
        "map plans/florist/brief.toml --set phase.think.weeks=20",
        &["phase.think.lost: 20.6%"],
    ),
    // Mapping a journey, in five steps.
    ("1. the action that counts", "map plans/florist/brief.toml", &["take the action (subscription)"]),
    (
        "2. personas",
        "map plans/florist/brief.toml",
        &["John, 2,200,000 people", "Age: 25-54; place: cities; income", "lifestyle: likes his home"],
    ),
    ("2. every persona has its own journey", "map plans/florist/brief.toml", &["Anna, 1,000,000 people", "in a hurry"]),
    (
        "3. touchpoints, direct and indirect",
        "map plans/florist/brief.toml --width 120",
        &["Reviews (indirect)", "Product page"],
    ),
    (
        "3. owner, score, importance, improvement",
        "map plans/florist/brief.toml",
        &["Matters", "Scores", "web shop", "Show delivery costs on the product page"],
    ),
    (
        "4. questions, problems, emotions",
        "map plans/florist/brief.toml",
        &["‘Can I stop whenever I", "annoyed", "Delivery costs appear"],
    ),
    (
        "4. where people drop off: critical points",
        "map plans/florist/brief.toml",
        &["Critical points", "Where people drop off", "Value"],
    ),
    (
        "5. action plan: first, and backlog",
        "map plans/florist/brief.toml",
        &["First: Show delivery costs", "Take up now", "Backlog:"],
    ),
    (
        "5. the media part of an action",
        "map plans/florist/brief.toml",
        &["Media: the plan spends", "on Bring a friend"],
    ),
    ("online and offline together", "map plans/florist/brief.toml", &["is met online only in Think"]),
    // The examples.
    (
        "John looks up reviews and visits the website",
        "map plans/florist/brief.toml",
        &["How long do they last?", "Product page"],
    ),
    (
        "his friend enters the journey at See",
        "map plans/florist/brief.toml",
        &["friends, who enter the journey at See"],
    ),
    ("snack at the till", "plan plans/snack/brief.toml", &["Chocolate bar"]),
    ("kitchen: Think is long", "plan plans/kitchen/brief.toml", &["Think"]),
    (
        "web shop: many leave at the checkout",
        "map plans/webshop/brief.toml",
        &["Most is lost in Checkout", "Let people pay as a guest"],
    ),
    ("abandoned baskets, reminder mails", "plan plans/webshop/brief.toml", &["Abandoned-basket mail"]),
    (
        "hotel: the guest journey in nine phases",
        "map plans/hotel/brief.toml",
        &["take the action (booking)", "Ambassador", "Call the day after"],
    ),
    ("B2B software: a download or demonstration", "map plans/b2b-software/brief.toml", &["take the action ("]),
    ("what the journey earns", "map plans/florist/brief.toml", &["What it earns", "per €1 of net media"]),
];

#[test]
fn every_row_of_the_journey_has_a_command_that_shows_it() {
    let mut ran: std::collections::BTreeMap<&str, String> = std::collections::BTreeMap::new();
    for (row, command, _) in ROWS {
        ran.entry(command).or_insert_with(|| {
            let shown = run(&command.split(' ').collect::<Vec<_>>());
            assert!(matches!(shown.code, 0 | 4), "{row}: {command} ended with {}: {}", shown.code, shown.said);
            shown.result + &shown.said
        });
    }
    let spaced = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    for (row, command, words) in ROWS {
        let text = spaced(&ran[command]);
        for word in words {
            assert!(
                text.contains(&spaced(word)),
                "{row}: `klantreis {command}` does not show `{word}`:\n{}",
                ran[command]
            );
        }
    }
}

fn map_of(brief: &str, set: &[&str]) -> (Problem, JourneyMap) {
    let set = set.iter().map(|&change| change.to_owned()).collect();
    let reading = read::request(&Request { brief: Some(brief.into()), set, ..Request::default() });
    assert!(reading.faults.is_empty(), "{:?}", reading.faults);
    let what_if = WhatIf { reading: &reading, settings: Settings::default() };
    let problem = resolve::problem(&reading.brief, &reading.catalogue).unwrap();
    let answer = what_if.solved(problem).unwrap();
    let map = map::journey_map(&what_if.for_explanations(), &answer);
    (answer.problem, map)
}

#[test]
fn nobody_gets_lost_between_the_phases_of_any_example() {
    for (name, brief) in support::examples() {
        let (_, map) = map_of(&brief.display().to_string(), &[]);
        for stops in map.personas.iter().map(|persona| &persona.phases).chain([&map.together]) {
            for stop in stops {
                let (had, have) = (stop.at_start + stop.arriving, stop.moving_on + stop.lost + stop.staying);
                assert!((had - have).abs() <= 1e-6 * had.max(1.0), "{name}, {}: {had} became {have}", stop.name);
                assert!(
                    stop.lost >= 0.0 && stop.staying >= -1e-6 && stop.reached <= had * (1.0 + 1e-9),
                    "{name}: {stop:?}"
                );
            }
            for pair in stops.windows(2) {
                assert!((pair[1].arriving - pair[0].moving_on).abs() <= 1e-6 * pair[0].moving_on.max(1.0), "{name}");
            }
        }
        let people: f64 = map.personas.iter().map(|persona| persona.people).sum();
        assert!((people - map.campaign.people).abs() < 1e-6 * people, "{name}");
    }
}

#[test]
fn points_are_ranked_and_actions_cover_them_all() {
    let (problem, map) = map_of("plans/florist/brief.toml", &[]);
    assert_eq!(map.touchpoints.len(), problem.touchpoints.len());
    assert!(map.touchpoints.windows(2).all(|pair| pair[0].criticality >= pair[1].criticality));
    let actions = map.actions.now.len() + map.actions.backlog.len() + map.actions.ungraded.len();
    assert_eq!(actions, map.touchpoints.len());
    let all: Vec<f64> = map.actions.now.iter().chain(&map.actions.backlog).map(|action| action.share_pct).collect();
    support::close(all.iter().sum(), 100.0, 1e-6);
    let now: f64 = map.actions.now.iter().map(|action| action.share_pct).sum();
    assert!(now >= 50.0 && now - map.actions.now.last().unwrap().share_pct < 50.0, "{all:?}");
    assert!(all.windows(2).all(|pair| pair[0] >= pair[1] - 1e-9), "{all:?}");
}

#[test]
fn the_florists_map_says_what_to_do_first_and_why() {
    let (_, map) = map_of("plans/florist/brief.toml", &[]);
    for word in [
        "First: Show delivery costs",
        "web shop",
        "it matters 10, scores 4",
        "people are lost there, worth €",
        "Most is lost in Do",
    ] {
        assert!(map.headline().contains(word), "{word}: {}", map.headline());
    }
    for format in [Format::Table, Format::Markdown, Format::Json] {
        let text = report::map(&map, format, 80);
        assert!(!text.contains("NaN") && !text.contains(" inf"), "{text}");
    }
}

#[test]
fn without_a_value_people_are_told_instead_of_money() {
    let brief = "tests/corpus/audiences-three.toml";
    let (_, map) = map_of(brief, &[]);
    assert!(map.drop_offs.iter().all(|drop| drop.at_stake.is_none()));
    assert!(map.drop_offs.windows(2).all(|pair| pair[0].people >= pair[1].people));
    assert!(map.actions.now.is_empty() && map.headline().starts_with("Most is lost in"), "{}", map.headline());
}

#[test]
fn a_list_of_touchpoints_and_tables_by_name_are_the_same() {
    let brief = |touchpoint: &str| {
        format!(
            "[campaign]\nbudget = 1_000\nweeks = 4\n[audience.all]\npeople = 10_000\n{touchpoint}\nphase = \"do\"\nname = \"Shop\"\nscore = 4\nimportance = 8\n"
        )
    };
    let listed = support::problem(&brief("[[touchpoint]]"));
    let named = support::problem(&brief("[touchpoint.shop]"));
    assert_eq!(listed.touchpoints[0].name, "Shop");
    for problem in [&listed, &named] {
        support::close(problem.touchpoints[0].criticality().unwrap(), 0.48, 1e-12);
    }
    assert_eq!((listed.touchpoints[0].key.as_str(), named.touchpoints[0].key.as_str()), ("1", "shop"));
    // One path leads to each, as to any other key.
    let reading = read::text("brief", &brief("[[touchpoint]]")).changed(&["touchpoint.1.score=9".to_owned()]);
    assert!(reading.faults.is_empty(), "{:?}", reading.faults);
    let problem = resolve::problem(&reading.brief, &reading.catalogue).unwrap();
    assert_eq!(problem.touchpoints[0].score, Some(9.0));
}
