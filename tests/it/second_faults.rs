//! All faults of a brief come in one run: a key that cannot be read hides no other fault, and what only follows from it
//! is not told beside it. Sentences are for people; all that is decided here is decided by codes and keys.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::support::SOUND;
use klantreis::fault::{Code, Fault};
use klantreis::input::read;
use klantreis::planning::what_if::problem_of;

/// The codes of the faults of a brief, with the keys of which any one would do where something is missing.
fn told(brief: &str) -> Vec<String> {
    let faults = problem_of(&read::text("brief.toml", brief)).err().unwrap_or_default();
    let mut told: Vec<String> = faults.iter().map(shown).collect();
    told.sort();
    told
}

fn shown(fault: &Fault) -> String {
    match &fault.code {
        Code::Missing { any_of } => {
            let keys: Vec<String> = any_of.iter().map(|path| path.join(".")).collect();
            format!("missing {}", keys.join(" or "))
        }
        code => code.name().to_owned(),
    }
}

/// Checks the faults of a sound brief with one piece of it changed.
fn changed((from, to): (&str, &str), expected: &[&str]) {
    assert!(SOUND.contains(from), "{from}");
    assert_eq!(told(&SOUND.replace(from, to)), expected, "{to}");
}

/// Checks the faults of a sound brief with something behind it.
fn with(more: &str, expected: &[&str]) {
    assert_eq!(told(&format!("{SOUND}{more}")), expected, "{more}");
}

#[test]
fn a_sound_brief_has_no_faults() {
    assert!(told(SOUND).is_empty());
}

#[test]
fn a_price_with_an_unreadable_end_still_lacks_what_it_lacks() {
    let price = r#"price = { per = "thousand", mid = 8 }"#;
    let people = "missing channel.radio.price.basis_people";
    changed((price, r#"price = { per = "GRP", mid = 40, low = "abc" }"#), &["bad-value", people]);
    changed((price, r#"price = { per = "GRP", mid = 40, spread = "abc" }"#), &["bad-value", people]);
    changed((price, r#"price = { per = "GRP", mid = "abc" }"#), &["bad-value", people]);
    changed((price, r#"price = { per = "GRP", midd = 40 }"#), &[people, "unknown-key"]);
    changed((price, r#"price = { per = "GRP", mid = "abc", low = "abc" }"#), &["bad-value", "bad-value", people]);
    let contacts = "missing channel.radio.price.contacts or channel.radio.role.see.curve.r1";
    changed((price, r#"price = { per = "unit", mid = 40, high = "abc" }"#), &["bad-value", contacts]);
}

#[test]
fn a_role_with_an_unreadable_figure_still_lacks_what_it_lacks() {
    let role = r#"role.see = { ceiling = "60%", curve = { shape = 1 } }"#;
    let shape = "missing channel.radio.role.see.curve.shape";
    changed((role, r#"role.see = { ceiling = "60%", curve = { scale = "abc" } }"#), &["bad-value", shape]);
    let ceiling = "missing channel.radio.role.see.ceiling";
    changed((role, r#"role.see = { click_through = "abc", curve = { shape = 1 } }"#), &["bad-value", ceiling]);
    changed((role, r#"discount = "abc""#), &["bad-value", "missing channel.radio.role"]);
}

#[test]
fn a_limit_a_goal_and_an_audience_are_told_of_beside_what_is_unreadable_in_them() {
    let sides = "missing limit.one.at_least or limit.one.at_most or limit.one.exactly";
    with("[limit.one]\nchannels = [\"radio\"]\nper = \"abc\"\n", &[sides, "unknown-word"]);
    let wants = "missing goal.one.reach or goal.one.reach_people or goal.one.contacts or goal.one.grp or goal.one.clicks \
                 or goal.one.conversions or goal.one.cost_per_conversion or goal.one.roas";
    with("[goal.one]\nphase = \"see\"\npriority = \"abc\"\n", &[wants, "wrong-type"]);
    with("[audience.two]\nvalue_per_conversion = \"abc\"\n", &["bad-value", "missing audience.two.people"]);
    let numbers = ["searches", "impressions", "clicks", "conversions", "units"];
    let numbers = numbers.map(|word| format!("channel.radio.role.see.demand.{word}")).join(" or ");
    let demand = "curve = { shape = 1 }, demand = { per = \"week\", impression_share = \"abc\" }";
    changed(("curve = { shape = 1 }", demand), &["bad-value", &format!("missing {numbers}")]);
}

#[test]
fn a_misspelt_key_hides_only_what_it_was_meant_for() {
    let price = r#"price = { per = "thousand", mid = 8 }"#;
    changed((price, r#"price = { per = "GRP", mid = 40, basis_poeple = 6_700_000 }"#), &["unknown-key"]);
    let people = "missing channel.radio.price.basis_people";
    changed((price, r#"price = { per = "GRP", mid = 40, lwo = 30 }"#), &[people, "unknown-key"]);
    changed(("people = 100_000", "poeple = 100_000"), &["unknown-key"]);
    changed(("budget = 10_000", "budgt = 10_000"), &["unknown-key"]);
}

#[test]
fn what_only_follows_is_not_told_twice() {
    changed(("people = 100_000", "people = \"abc\""), &["bad-value"]);
    changed(("budget = 10_000", "budget = \"abc\""), &["bad-value"]);
    changed((r#"price = { per = "thousand", mid = 8 }"#, "price = \"abc\""), &["wrong-type"]);
    changed(
        (r#"price = { per = "thousand", mid = 8 }"#, "price = { per = \"thousand\", mid = \"abc\" }"),
        &["bad-value"],
    );
    changed((r#"ceiling = "60%""#, r#"ceiling = "abc""#), &["bad-value"]);
    changed(("shape = 1", "shape = \"abc\""), &["bad-value"]);
    changed(("[audience.all]\npeople = 100_000", "[audience]\nall = 5"), &["wrong-type"]);
    with("[limit.one]\nchannels = [\"radio\"]\nat_most = \"abc\"\n", &["bad-value"]);
    with("[goal.see]\nreach = \"abc\"\n", &["bad-value"]);
    // How much a part is too much of nobody knows, where the whole cannot be read.
    changed(("people = 100_000", "people = \"abc\"\nin_phase = { see = 40_000 }"), &["bad-value"]);
    // What an audience is called is known, although nothing else of it is.
    changed(
        ("[audience.all]", "[goal.see]\nreach = \"10%\"\naudience = \"two\"\n[audience]\ntwo = 5\n[audience.all]"),
        &["wrong-type"],
    );
}

#[test]
fn a_wish_for_nothing_is_no_wish() {
    for wish in ["at_least = 0", "fixed = 0", "at_least = \"0%\"", "at_least = { units = 0 }"] {
        let tv = format!(
            "[channel.tv]\n{wish}\nprice = {{ per = \"thousand\", mid = 9 }}\n\
             role.see = {{ ceiling = \"60%\", curve = {{ shape = 1 }} }}\n"
        );
        with(&tv, &[]);
        with(&tv.replace("[channel.tv]", "[channel.tv]\nexclude = true"), &[]);
        let only = SOUND.replace("[campaign]", "[campaign]\nonly = [\"radio\"]");
        assert!(told(&format!("{only}{tv}")).is_empty(), "{wish}, and not among the only ones");
        let closed = SOUND.replace("[campaign]", "[campaign]\nstart = 2027-03-01\nweeks = 4");
        let tv = tv.replace("[channel.tv]", "[channel.tv]\nblackout = [{ from = 2027-01-01, until = 2027-12-31 }]");
        assert!(told(&format!("{closed}{tv}")).is_empty(), "{wish}, and no day to run in");
    }
}

#[test]
fn a_wish_for_some_is_still_held_against_what_leaves_it_out() {
    let tv = "[channel.tv]\nat_least = 1\nprice = { per = \"thousand\", mid = 9 }\n\
              role.see = { ceiling = \"60%\", curve = { shape = 1 } }\n";
    with(&tv.replace("at_least", "exclude = true\nat_least"), &["contradicts"]);
    let only = SOUND.replace("[campaign]", "[campaign]\nonly = [\"radio\"]");
    assert_eq!(told(&format!("{only}{tv}")), ["contradicts"]);
}

#[test]
fn a_fault_is_an_error_with_a_sentence() {
    let faults = problem_of(&read::text("brief.toml", "")).expect_err("nothing is asked for");
    let error: Box<dyn std::error::Error> = Box::new(faults[0].clone());
    assert_eq!(
        error.to_string(),
        "`campaign.budget`: a budget is missing (add `budget = 250_000` under [campaign], or pass --budget 250k)"
    );
}

#[test]
fn every_code_has_a_name_of_its_own_and_is_used() {
    let code = fs::read_to_string("src/fault/code.rs").expect("the codes are there");
    let named: Vec<(&str, &str)> = code.lines().filter_map(one_name).collect();
    let declared = code.lines().take_while(|line| *line != "}").filter(|line| is_variant(line)).count();
    assert_eq!(named.len(), declared, "each code has one name");
    let names: BTreeSet<&str> = named.iter().map(|(_, name)| *name).collect();
    assert_eq!(names.len(), named.len(), "two codes share a name");
    let kebab = |name: &&str| name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
    assert!(names.iter().all(kebab), "{names:?}");
    let mut used = String::new();
    gather(Path::new("src"), &mut used);
    let built = ["Missing", "Unsaid", "UnknownName", "Misplaced", "MoreThanAll"];
    let makers = ["Fault::missing(", "Code::unsaid(", "Code::unknown(", "Code::misplaced(", "Code::more_than_all("];
    for (variant, _) in named {
        let maker = built.iter().position(|built| *built == variant).map(|at| makers[at].to_owned());
        let maker = maker.unwrap_or_else(|| format!("Code::{variant}"));
        assert!(used.contains(&maker), "no fault is {variant}");
    }
}

/// The variant and the name of a line that gives one its name.
fn one_name(line: &str) -> Option<(&str, &str)> {
    let (variant, name) = line.trim().strip_prefix("Self::")?.split_once(" => \"")?;
    Some((variant.trim_end_matches(" { .. }"), name.trim_end_matches("\",")))
}

/// Whether a line of an enum begins a variant.
fn is_variant(line: &str) -> bool {
    line.strip_prefix("    ").is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_uppercase()))
}

/// All the source but that of the codes.
fn gather(folder: &Path, text: &mut String) {
    for entry in fs::read_dir(folder).expect("a folder can be listed") {
        let path = entry.expect("an entry can be read").path();
        if path.is_dir() {
            gather(&path, text);
        } else if !path.ends_with("fault/code.rs") && path.extension().is_some_and(|extension| extension == "rs") {
            text.push_str(&fs::read_to_string(&path).expect("source is text"));
        }
    }
}

#[test]
fn what_only_follows_from_another_fault_is_not_told_beside_it() {
    // How many people there are is not known, so nobody can say that parts of them are too many.
    changed(("people = 100_000", "in_phase = { see = 50_000 }"), &["missing audience.all.people"]);
    with("[goal.visits]\nphase = 3\nclicks = 100\n", &["wrong-type"]);
    with("[limit.one]\nchannels = [\"tvv\"]\nat_least = 9\n", &["unknown-name"]);
    let flight =
        "at_least = 5\nflight = [{ from = 2027-03-01, until = 2027-03-14 }]\nprice = { per = \"thousand\", mid = 8 }";
    changed((r#"price = { per = "thousand", mid = 8 }"#, flight), &["missing campaign.start"]);
    let resource = "resource = { staff = \"x\" }\nprice = { per = \"thousand\", mid = 8 }";
    let limited = SOUND.replace(r#"price = { per = "thousand", mid = 8 }"#, resource);
    assert_eq!(told(&format!("{limited}[limit.one]\nmeasure = \"staff\"\nat_most = 5\n")), ["bad-value"]);
}

#[test]
fn an_unknown_journey_is_told_and_not_every_phase_of_it() {
    let brief = SOUND.replace("budget = 10_000", "budget = 10_000\njourney = \"mien\"");
    assert_eq!(told(&format!("{brief}[goal.zien]\nreach = \"10%\"\n")), ["unknown-name"]);
}

#[test]
fn an_unknown_name_hides_nothing_beside_it() {
    with(
        "[goal.see]\naudience = \"town\"\nchannels = [\"radioo\"]\nreach = \"10%\"\n",
        &["unknown-name", "unknown-name"],
    );
    let touchpoint = "[[touchpoint]]\nname = \"Page\"\nphase = \"kopen\"\nimportance = 90\nchannel = \"onw\"\npersona = \"nobody\"\n";
    with(touchpoint, &["out-of-range", "unknown-name", "unknown-name", "unknown-name"]);
}

#[test]
fn an_exact_bound_is_held_against_the_others() {
    with("[limit.one]\nat_most = 3\nexactly = 5\n", &["contradicts"]);
    with("[limit.one]\nat_least = 9\nexactly = 5\n", &["contradicts"]);
    with("[limit.one]\nat_least = 5\nexactly = 5\nat_most = 5\n", &[]);
}
