//! Numbers as planners spell them, by what they are of: each means one thing, or is refused with both readings.

use klantreis::domain::quantity::{Amount, Positive, Share};
use klantreis::input::read::{self, Reading, Request};

use crate::support::command::Folder;

/// A brief in which every kind of number has a place.
const BRIEF: &str = r"
[campaign]
budget = 100_000
[audience.city]
people = 500_000
";

fn with(line: &str) -> Reading {
    read::text("brief.toml", &format!("{line}\n{BRIEF}"))
}

/// What is read at a key of `brief`, of each spelling; refused spellings are told.
fn reads(key: &str, spellings: &[(&str, f64)], value: impl Fn(&Reading) -> Option<f64>) {
    for (spelling, wanted) in spellings {
        let reading = with(&format!("{key} = {spelling}"));
        assert!(reading.faults.is_empty(), "{key} = {spelling}: {:?}", reading.faults);
        let got = value(&reading).unwrap_or_else(|| panic!("{key} = {spelling} is not read"));
        assert!((got - wanted).abs() <= 1e-12 * wanted.abs(), "{key} = {spelling}: {got} instead of {wanted}");
        let figure = reading.figure(key).unwrap_or_else(|| panic!("{key} = {spelling} has no figure"));
        assert!((figure - wanted).abs() <= 1e-12 * wanted.abs(), "{key} = {spelling}: figure {figure}");
    }
}

fn refuses(key: &str, spellings: &[(&str, &str)]) {
    for (spelling, said) in spellings {
        let reading = with(&format!("{key} = {spelling}"));
        let what: Vec<&str> = reading.faults.iter().map(|fault| fault.what.as_str()).collect();
        assert!(what.len() == 1 && what[0].contains(said), "{key} = {spelling}: {what:?}");
    }
}

#[test]
fn money_in_all_is_counted_by_the_thousand() {
    let spellings = [
        ("180_000", 180_000.0),
        ("1.8e5", 180_000.0),
        ("180.5", 180.5),
        ("180.125", 180.125),
        ("180.0000", 180.0),
        ("\"180.000\"", 180_000.0),
        ("\"180,000\"", 180_000.0),
        ("\"180.000,50\"", 180_000.5),
        ("\"180,000.50\"", 180_000.5),
        ("\"180 000\"", 180_000.0),
        ("\"180'000\"", 180_000.0),
        ("\"1.250.000\"", 1_250_000.0),
        ("\"1,250,000\"", 1_250_000.0),
        ("\"€ 180.000\"", 180_000.0),
        ("\"€180.000,-\"", 180_000.0),
        ("\"180.000 EUR\"", 180_000.0),
        ("\"eur 180.000\"", 180_000.0),
        ("\"€ 180.000,50\"", 180_000.5),
        ("\"€ 12.50\"", 12.5),
        ("\"250k\"", 250_000.0),
        ("\"€ 250k\"", 250_000.0),
        ("\"1.25k\"", 1_250.0),
        ("\"3,2m\"", 3_200_000.0),
        ("\"3,2 mln\"", 3_200_000.0),
    ];
    reads("channel.tv.at_most", &spellings, |it| match it.catalogue.channel["tv"].at_most {
        Some(klantreis::domain::brief::Wish::Money(money)) => Some(money.get()),
        _ => None,
    });
    let (both, none) = ("can be read in two ways: write 180_000 for thousands, or 180 for decimals", "got \"12.50.0\"");
    refuses(
        "channel.tv.at_most",
        &[("180.000", both), ("{ money = 180.000 }", both), ("\"12.50.0\"", none), ("\"1.250k\"", "1_250_000")],
    );
    refuses(
        "limit.l.at_most",
        &[("180.000", both), ("\"$ 180.000\"", "is not in EUR"), ("\"180.000 USD\"", "is not in EUR")],
    );
    refuses("report.round_to", &[("1.000", "write 1_000 for thousands, or 1 for decimals")]);
}

#[test]
fn people_and_what_else_is_counted_are_read_alike() {
    let spellings = [
        ("3_200_000", 3_200_000.0),
        ("\"3.200.000\"", 3_200_000.0),
        ("\"3,200,000\"", 3_200_000.0),
        ("\"48.000\"", 48_000.0),
        ("\"48,000\"", 48_000.0),
        ("\"3.2m\"", 3_200_000.0),
        ("\"3,2m\"", 3_200_000.0),
        ("\"48k\"", 48_000.0),
    ];
    reads("audience.other.people", &spellings, |it| it.brief.audience["other"].people.map(Amount::get));
    reads("goal.see.reach_people", &spellings, |it| it.brief.goal["see"].reach_people.map(Amount::get));
    refuses(
        "audience.other.people",
        &[("48.000", "two ways"), ("\"€ 48.000\"", "expected a number"), ("\"4.8.0\"", "expected")],
    );
    let parts = [("\"48.000\"", 48_000.0), ("0.250", 0.25), ("\"0,25\"", 0.25), ("\"12.500%\"", 0.125)];
    reads("audience.other.in_phase.think", &parts, |it| {
        Some(match it.brief.audience["other"].in_phase["think"] {
            klantreis::domain::brief::ShareOrAmount::Share(share) => share.get(),
            klantreis::domain::brief::ShareOrAmount::Amount(amount) => amount.get(),
        })
    });
    refuses("audience.other.in_phase.think", &[("1.000", "two ways")]);
}

#[test]
fn shares_and_rates_have_decimals_and_no_thousands() {
    let spellings = [
        ("0.250", 0.25),
        ("1.000", 1.0),
        ("2.5e-1", 0.25),
        ("\"0.250\"", 0.25),
        ("\"0,250\"", 0.25),
        ("\"1.000\"", 1.0),
        ("\"71.928%\"", 0.719_28),
        ("\"71,928%\"", 0.719_28),
        ("\"0.125%\"", 0.001_25),
        ("\"12.500%\"", 0.125),
        ("\"60%\"", 0.6),
    ];
    reads("goal.see.reach", &spellings, |it| it.brief.goal["see"].reach.map(Share::get));
    reads("phase.see.moves_on", &spellings, |it| it.brief.phase["see"].moves_on.map(|rate| rate.reached.get()));
    let wrong = [
        ("1.250", "between 0 and 1"),
        ("\"1,250\"", "between 0 and 1"),
        ("inf", "between 0 and 1"),
        ("nan", "between 0 and 1"),
    ];
    refuses("goal.see.reach", &wrong);
}

#[test]
fn shapes_and_indices_are_what_toml_says() {
    let spellings = [
        ("1.000", 1.0),
        ("0.250", 0.25),
        ("1.250", 1.25),
        ("+1.5", 1.5),
        ("1_250", 1_250.0),
        ("1.25e0", 1.25),
        ("\"1,5\"", 1.5),
        ("\"0,250\"", 0.25),
        ("\"1.250,0\"", 1_250.0),
    ];
    reads("channel.tv.role.see.curve.shape", &spellings, |it| {
        it.catalogue.channel["tv"].role["see"].curve.as_ref()?.shape.map(Positive::get)
    });
    reads("audience.other.index.tv", &spellings, |it| Some(it.brief.audience["other"].index["tv"].get()));
    reads("phase.see.weeks", &spellings, |it| it.brief.phase["see"].weeks.map(Positive::get));
    for text in ["\"1,250\"", "\"1.250\""] {
        refuses("channel.tv.role.see.curve.shape", &[(text, "write 1_250 for thousands, or 1.25 for decimals")]);
    }
    let wrong = [("inf", "above 0"), ("nan", "above 0"), ("0.000", "above 0"), ("\"€ 2\"", "expected a number")];
    refuses("channel.tv.role.see.curve.shape", &wrong);
}

#[test]
fn a_price_is_either_and_its_currency_is_its_own() {
    let spellings = [
        ("12.500", 12.5),
        ("0.125", 0.125),
        ("\"12,50\"", 12.5),
        ("\"€ 12,50\"", 12.5),
        ("\"0,125\"", 0.125),
        ("\"€ 1.250,00\"", 1_250.0),
        ("\"1.25k\"", 1_250.0),
    ];
    reads("channel.tv.price.mid", &spellings, |it| Some(it.catalogue.channel["tv"].price.as_ref()?.mid.get()));
    reads("value.per_reached.see", &spellings, |it| Some(it.brief.value.per_reached["see"].get()));
    let both = "write 12_500 for thousands, or 12.5 for decimals";
    refuses(
        "channel.tv.price.mid",
        &[("\"12.500\"", both), ("\"12,500\"", both), ("\"€ 12.500\"", both), ("\"$ 12,50\"", "not in EUR")],
    );
    let dollars = with("channel.tv.price = { per = \"GRP\", mid = \"$ 1,250.00\", currency = \"USD\" }");
    assert_eq!(dollars.faults, []);
    assert_eq!(dollars.catalogue.channel["tv"].price.as_ref().unwrap().mid.get(), 1_250.0);
}

/// What a limit bounds says what its numbers are.
#[test]
fn a_bound_is_read_as_its_measure_is() {
    let bound = |it: &Reading| match it.brief.limit["l"].at_most {
        Some(klantreis::domain::brief::Bound::Amount(amount)) => Some(amount.get()),
        _ => None,
    };
    for (measure, spelling, wanted) in [
        ("spend", "\"€ 60.000\"", 60_000.0),
        ("conversions", "\"1.250\"", 1_250.0),
        ("frequency", "6.500", 6.5),
        ("frequency", "\"6,5\"", 6.5),
    ] {
        let reading = with(&format!("limit.l = {{ measure = \"{measure}\", at_most = {spelling} }}"));
        assert_eq!((reading.faults.as_slice(), bound(&reading)), (&[][..], Some(wanted)), "{measure} {spelling}");
    }
}

/// Flags have no quotes, so what is bare in them is read as a text is.
#[test]
fn flags_are_read_as_texts_are() {
    let asked = |changes: &[&str]| {
        let set = changes.iter().map(|&change| change.to_owned()).collect();
        read::request(&Request { set, ..Request::default() })
    };
    for (change, wanted) in [
        ("campaign.budget=180.000", 180_000.0),
        ("campaign.budget=180,000", 180_000.0),
        ("campaign.budget=€ 180.000", 180_000.0),
        ("campaign.budget=1.250.000", 1_250_000.0),
        ("campaign.budget=180.000,50", 180_000.5),
        ("campaign.budget=3,2m", 3_200_000.0),
        ("channel.tv.role.see.curve.shape=1.000", 1.0),
        ("goal.see.reach=71.928%", 0.719_28),
        ("goal.see.reach=71,928%", 0.719_28),
        ("campaign.weeks=1.500", 1.5),
        ("campaign.weeks=1,5", 1.5),
    ] {
        let reading = asked(&[change]);
        assert_eq!(reading.faults, [], "{change}");
        let figure = reading.figure(change.split('=').next().unwrap()).unwrap();
        assert!((figure - wanted).abs() <= 1e-12 * wanted, "{change}: {figure}");
    }
    let folder = Folder::empty();
    let said = |budget: &str| {
        folder.run(&["check", "--budget", budget, "--people", "3.200.000", "--goal", "see=20,5%", "--explain"])
    };
    let (dotted, plain) = (said("180.000"), said("180000"));
    assert_eq!((dotted.code, &dotted.result), (0, &plain.result), "{}", dotted.said);
}
