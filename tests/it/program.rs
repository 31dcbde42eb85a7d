//! Each family of rows, as the program prints it for one small case, is stored in tests/program/.
//!
//! A family without a stored text fails. `BLESS=1` stores them anew.

use crate::support;
use crate::support::stored::is_stored;
use klantreis::input::resolve;
use klantreis::planning::robust::worlds::problem_in_worlds;
use klantreis::solver::cuts::first_cuts;
use klantreis::solver::program::{self, FAMILIES};
use klantreis::solver::stage::{Aim, HeldPriority, Stage};

/// Every family has a row in the program of this brief.
const BRIEF: &str = r#"
[campaign]
budget = 100_000
weeks = 4
catalogue = "none"
[audience.city]
people = 1_000_000
[goal.see]
reach = "40%"
[channel.tv]
tags = ["broadcast"]
price = { per = "GRP", mid = 500, basis_people = 2_000_000 }
at_most = { grp = 200 }
role.see = { ceiling = "80%", curve = { kind = "nbd", shape = 1 } }
[channel.retargeting]
price = { per = "thousand", mid = 5 }
role.think = { ceiling = "50%", curve = { kind = "nbd", shape = 1 }, follows = { phase = "see", reachable = "30%", base = "10%", frequency_cap = { contacts = 2, per = "week" } } }
[channel.social-retargeting]
price = { per = "click", mid = 0.5 }
role.think = { ceiling = "40%", click_through = "1%", demand = { clicks = 20_000 }, curve = { kind = "nbd", shape = 1 }, follows = { phase = "see", reachable = "20%", frequency_cap = { contacts = 8 } } }
[limit.broadcast]
tags = ["broadcast"]
at_most = { share = "60%" }
"#;

/// Every family of plans of whole things, and of several contacts, has a row in the program of this one.
const WHOLE: &str = r#"
[campaign]
budget = 100_000
weeks = 4
catalogue = "none"
[audience.city]
people = 1_000_000
[goal.see]
reach = "20%"
at_frequency = 2
[channel.tv]
price = { per = "GRP", mid = 500, basis_people = 2_000_000, steps = [{ from = 60, times = 0.9 }], steps_for = "all" }
minimum_buy = 20_000
activation_fee = 5_000
role.see = { ceiling = "80%", curve = { kind = "nbd", shape = 1 } }
[channel.radio]
price = { per = "unit", unit = "spot", mid = 250, contacts = 40_000 }
whole_units = true
needs = ["tv"]
role.see = { ceiling = "60%", curve = { kind = "nbd", shape = 0.5 } }
[limit.pressure]
phases = ["see"]
measure = "frequency"
at_most = 4
"#;

/// The program of [`WHOLE`] with one window narrowed, as the search narrows it; only the families that are new there.
fn of_whole_things(stage: &Stage) -> String {
    let mut problem = support::problem(WHOLE);
    for window in problem.sums.iter_mut().filter_map(|sum| sum.contacts.as_mut()).flat_map(|one| &mut one.windows) {
        window.high *= 0.5;
    }
    assert!(problem.redraw_views(), "half of a window is not empty");
    let printed = program::of(&problem, stage, &first_cuts(&problem)).lp.to_string();
    let families =
        ["minimum_buy", "needs", "bought", "tariff", "contact_sum", "contact_window", "contact_line", "frequency"];
    let of_them = |line: &&str| families.contains(&line.trim_start().split(['[', ':']).next().unwrap_or_default());
    printed.lines().filter(of_them).flat_map(|line| [line, "\n"]).collect()
}

/// A case in which weeks matter, and one of which ran.
const WEEKS: &str = r#"
[campaign]
budget = 100_000
start = 2027-03-01
weeks = 3
catalogue = "none"
[audience.all]
people = 1_000_000
[channel.tv]
price = { per = "GRP", mid = 500, basis_people = 1_000_000 }
on_air = { at_least_grp = 30 }
always_on = 1_000
smooth = "20%"
season.price = { mar = 100, w10 = 80 }
role.see = { ceiling = "85%", curve = { kind = "nbd", shape = 1 } }
"#;

/// The families that are about weeks.
fn of_weeks(stage: &Stage) -> String {
    let mut ran = tempfile::NamedTempFile::new().unwrap();
    std::io::Write::write_all(&mut ran, b"channel,week,spend\ntv,2027-W09,20000\n").unwrap();
    let reading = klantreis::input::read::text("weeks", WEEKS).under_way(ran.path(), "2027-W10", false);
    let problem = resolve::problem(&reading.brief, &reading.catalogue).unwrap();
    let printed = program::of(&problem, stage, &first_cuts(&problem)).lp.to_string();
    let families = ["calendar", "always_on", "on_air", "smooth", "ran"];
    let of_them = |line: &&str| families.contains(&line.trim_start().split(['[', ':']).next().unwrap_or_default());
    printed.lines().filter(of_them).flat_map(|line| [line, "\n"]).collect()
}

#[test]
fn every_family_prints_as_stored() {
    let problem = support::problem(BRIEF);
    let stage = Stage { aim: Aim::Objective, held: vec![HeldPriority { priority: 1, most: 1e-6 }], margin: 0.0 };
    let mut printed = program::of(&problem, &stage, &first_cuts(&problem)).lp.to_string();
    // The last family only has rows where more than one world is looked at.
    let dear = support::problem(&BRIEF.replace("mid = 500", "mid = 600"));
    let worlds = problem_in_worlds(&problem, &dear, &[vec!["tv".to_owned()], vec!["retargeting".to_owned()]]);
    printed.push_str(&of_whole_things(&stage));
    printed.push_str(&of_weeks(&Stage { held: Vec::new(), ..stage.clone() }));
    let worst = Stage { aim: Aim::WorstCase, ..stage };
    let also = program::of(&worlds, &worst, &first_cuts(&worlds)).lp.to_string();
    printed.extend(
        also.lines().filter(|line| line.trim_start().starts_with("worst_case")).map(|line| format!("{line}\n")),
    );
    for family in FAMILIES {
        let rows = printed.lines().filter(|line| line.trim_start().split(['[', ':']).next() == Some(family));
        let text: String = rows.flat_map(|row| [row.trim(), "\n"]).collect();
        assert!(!text.is_empty(), "no row of family {family}");
        is_stored(format!("tests/program/{family}.lp"), &text);
    }
}

#[test]
fn every_family_is_explained_in_the_book() {
    let formulation = std::fs::read_to_string("docs/proof/formulation.md").unwrap();
    for family in FAMILIES {
        assert!(formulation.contains(&format!("`{family}`")), "the formulation does not mention `{family}`");
    }
}
