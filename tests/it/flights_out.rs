//! A line is written on the days it runs: an item per flight, and dates and weeks of its own.

use std::collections::{BTreeMap, BTreeSet};

use crate::support::command::{Folder, run};
use serde_json::Value;

const DARK_WEEKS: &str = "tests/cases/05-dark-weeks.toml";

/// Starts on a Wednesday, so that its first and its last week are parts of weeks. Radio is dark on a Wednesday and in
/// two weeks, outdoor posters are bought whole, TV runs in bursts, and two personas are met.
const FULL: &str = r#"
[campaign]
name = "Full"
start = 2027-01-06
weeks = 6
budget = 60_000
budget_is = "total"
fee = { rate = "7.5%" }
catalogue = "none"
[audience.city]
name = { en = "City", nl = "Stad" }
people = 100_000
[audience.village]
people = 40_000
[channel.radio]
price = { per = "thousand", mid = 9.01 }
blackout = [{ from = 2027-01-13, until = 2027-01-13 }, { from = 2027-01-25, until = 2027-02-07 }]
at_least = 5_000
role.see = { ceiling = "60%", curve = { shape = 1 } }
[channel.tv]
price = { per = "GRP", mid = 61, basis_people = 140_000 }
pattern = { on = 2, off = 1 }
activation_fee = 501
at_least = 5_000
role.see = { ceiling = "85%", curve = { shape = 0.95 } }
[channel.posters]
price = { per = "unit", mid = 700, contacts = 9_000 }
whole_units = true
at_least = { units = 7 }
flight = [{ from = 2027-01-06, until = 2027-01-19 }, { from = 2027-02-01, until = 2027-02-28 }]
role.see = { ceiling = "50%", curve = { shape = 1 } }
[channel.search]
price = { per = "click", mid = 0.41 }
[channel.search.role.think]
ceiling = "50%"
curve = { shape = 0.8 }
click_through = "5%"
conversion_rate = "2%"
[phase.think]
start_after = 2
"#;

#[test]
fn a_flight_is_an_item_and_dark_weeks_have_none() {
    let document: Value = serde_json::from_str(&printed(&["plan", DARK_WEEKS, "--format", "mediaplanschema"])).unwrap();
    let told: Vec<String> = items(&document)
        .iter()
        .map(|item| {
            let text = |key: &str| item[key].as_str().unwrap();
            format!("{} {} {} {}", text("dim_custom3"), text("start_date"), text("end_date"), item["cost_media"])
        })
        .collect();
    assert_eq!(
        told,
        [
            "radio 2027-01-04 2027-01-10 15104.75",
            "radio 2027-02-15 2027-02-28 30209.48",
            "tv 2027-01-04 2027-02-28 34685.77"
        ]
    );
}

#[test]
fn dates_and_weeks_of_a_row_are_those_of_its_line() {
    let rows = rows(&printed(&["plan", DARK_WEEKS, "--format", "csv"]));
    let told = |row: &BTreeMap<String, String>| {
        ["channel", "start_date", "end_date", "weeks", "campaign_weeks"].map(|name| row[name].clone())
    };
    assert_eq!(told(&rows[0]), ["radio", "2027-01-04", "2027-02-28", "3", "8"]);
    assert_eq!(told(&rows[1]), ["tv", "2027-01-04", "2027-02-28", "8", "8"]);
    let later = Folder::with(FULL);
    let rows = self::rows(&later.run(&["plan", "brief.toml", "--format", "csv"]).result);
    let search = rows.iter().find(|row| row["channel"] == "search").unwrap();
    assert_eq!(told(search), ["search", "2027-01-20", "2027-02-16", "4", "6"]);
    // Six weeks of two on and one off.
    let tv = rows.iter().find(|row| row["channel"] == "tv").unwrap();
    assert!(tv["weeks"].parse::<f64>().unwrap() < 5.0, "{tv:?}");
}

#[test]
fn a_brief_without_a_start_has_weeks_and_no_dates() {
    let undated =
        Folder::with(&FULL.replace("start = 2027-01-06\n", "").replace("blackout", "# ").replace("flight = ", "# "));
    let ran = undated.run(&["plan", "brief.toml", "--format", "csv"]);
    let rows = rows(&ran.result);
    assert!(!rows.is_empty(), "{}", ran.said);
    for row in rows {
        assert_eq!((row["start_date"].as_str(), row["end_date"].as_str()), ("", ""));
        let whole = row["channel"] == "radio" || row["channel"] == "posters";
        assert_eq!(row["weeks"] == "6", whole, "{row:?}");
    }
}

#[test]
fn items_add_up_to_their_lines_and_lie_on_days_that_run() {
    for more in [&[][..], &["--round-to", "100"], &["--set", "campaign.weeks=5.5"]] {
        let folder = Folder::with(FULL);
        adds_up(&folder, more);
    }
}

#[test]
fn a_campaign_under_way_adds_up_too() {
    let folder = Folder::with(FULL);
    folder.write("ran.csv", "channel,phase,week,spend\nradio,see,2027-W01,1234.56\ntv,see,2027-W02,2345.67\n");
    adds_up(&folder, &["--actuals", "ran.csv", "--from", "2027-W04"]);
}

#[test]
fn units_bought_whole_are_whole_in_every_flight() {
    let folder = Folder::with(FULL);
    let (document, plan) = both(&folder, &[]);
    let own: Vec<Value> = items(&document).into_iter().filter(|item| item["dim_custom3"] == "posters").collect();
    let units: Vec<f64> = own.iter().map(|item| item["metric_units"].as_f64().unwrap()).collect();
    assert!(units.len() == 2 && units.iter().all(|units| *units >= 1.0 && units.fract() == 0.0), "{units:?}");
    let line = lines(&plan).into_iter().find(|line| line["channel"] == "posters").unwrap();
    assert_eq!(units.iter().sum::<f64>(), line["units"].as_f64().unwrap());
}

#[test]
fn items_have_ids_of_their_own_whatever_phases_and_channels_are_called() {
    let role = "{ ceiling = \"60%\", curve = { shape = 1 } }";
    let brief = format!(
        "[campaign]\nname = \"A\"\nstart = 2027-01-04\nweeks = 4\nbudget = 9_000\njourney = \"own\"\ncatalogue = \"none\"\n\
         [journey.own]\nphases = [\"know\", \"know-x\"]\n[phase.know]\nstands_for = \"see\"\n[phase.know-x]\nstands_for = \"think\"\n\
         [audience.all]\npeople = 100_000\n\
         [channel.x-tv]\nprice = {{ per = \"thousand\", mid = 8 }}\nrole.know = {role}\n\
         [channel.tv]\nprice = {{ per = \"thousand\", mid = 8 }}\nrole.know-x = {role}\n"
    );
    let folder = Folder::with(&brief);
    let (document, _) = both(&folder, &[]);
    let ids: Vec<String> = items(&document).iter().map(|item| item["id"].as_str().unwrap().to_owned()).collect();
    assert_eq!(ids, ["a-know-x-tv", "a-know-x-tv-2"]);
}

/// That items add up to the cent to their lines, hold what their weeks hold, and lie on days that run and on no other.
fn adds_up(folder: &Folder, more: &[&str]) {
    let (document, plan) = both(folder, more);
    let csv = folder.run(&[&["plan", "brief.toml", "--format", "csv"], more].concat()).result;
    let weekly = folder.run(&[&["plan", "brief.toml", "--format", "csv", "--by", "week"], more].concat()).result;
    let (csv, weekly) = (rows(&csv), rows(&weekly));
    assert!(lines(&plan).len() >= 4, "{more:?}");
    let mut ids = BTreeSet::new();
    let mut several = 0;
    for (line, row) in lines(&plan).iter().zip(&csv) {
        let own: Vec<Value> =
            items(&document).into_iter().filter(|item| item["dim_custom3"] == line["channel"]).collect();
        several += usize::from(own.len() > 1);
        assert!(own.iter().all(|item| ids.insert(item["id"].to_string())), "{own:?}");
        let sum = |key: &str| own.iter().map(|item| cents(item[key].as_f64().unwrap_or(0.0))).sum::<i64>();
        let of_row = |name: &str| cents(row[name].parse().unwrap());
        for (item, column) in [
            ("cost_media", "spend"),
            ("cost_buying", "fee"),
            ("cost_custom1", "activation_fee"),
            ("metric_custom8", "spend_gross"),
            ("metric_impressions", "impressions"),
            ("metric_custom2", "contacts"),
            ("metric_custom1", "grp"),
        ] {
            assert_eq!(sum(item), of_row(column), "{more:?} {item} of {}", line["channel"]);
        }
        for (item, figure) in
            [("metric_units", "units"), ("metric_clicks", "clicks"), ("metric_conversions", "conversions")]
        {
            assert_eq!(sum(item), cents(line[figure].as_f64().unwrap_or(0.0)), "{more:?} {item}");
        }
        let weeks: Vec<&BTreeMap<String, String>> =
            weekly.iter().filter(|week| week["channel"] == row["channel"]).collect();
        for item in &own {
            let (from, until) = (item["start_date"].as_str().unwrap(), item["end_date"].as_str().unwrap());
            let within = |week: &&&BTreeMap<String, String>| {
                from <= week["start_date"].as_str() && week["end_date"].as_str() <= until
            };
            // Weeks that lie in a flight as a whole are its money; one that is dark on a day is shared out.
            let held: i64 = weeks.iter().filter(within).map(|week| cents(week["spend"].parse().unwrap())).sum();
            let shared = line["channel"] == "radio" && from < "2027-01-20";
            assert!(shared || held == cents(item["cost_media"].as_f64().unwrap()), "{more:?} {item}");
            assert!(line["channel"] != "radio" || until < "2027-01-13" || from > "2027-01-13", "{item}");
        }
        let ends = [own.first().map(|item| &item["start_date"]), own.last().map(|item| &item["end_date"])];
        assert_eq!(ends, [Some(&line["start_date"]), Some(&line["end_date"])]);
    }
    assert!(several >= 2, "{more:?}: radio and posters have flights");
    let all = |key: &str| items(&document).iter().map(|item| cents(item[key].as_f64().unwrap())).sum::<i64>();
    assert_eq!(all("cost_total"), cents(document["campaign"]["budget_total"].as_f64().unwrap()));
}

/// A plan in the standard's JSON and in the tool's own.
fn both(folder: &Folder, more: &[&str]) -> (Value, Value) {
    let read = |format: &str| {
        let ran = folder.run(&[&["plan", "brief.toml", "--format", format], more].concat());
        assert!(matches!(ran.code, 0 | 4), "{more:?} {}", ran.said);
        serde_json::from_str(&ran.result).unwrap()
    };
    (read("mediaplanschema"), read("json"))
}

fn items(document: &Value) -> Vec<Value> {
    document["lineitems"].as_array().unwrap().clone()
}

fn lines(plan: &Value) -> Vec<Value> {
    plan["lines"].as_array().unwrap().clone()
}

/// The rows of a CSV by the names of its columns.
fn rows(csv: &str) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    reader.deserialize().map(Result::unwrap).collect()
}

fn printed(args: &[&str]) -> String {
    let ran = run(args);
    assert_eq!(ran.code, 0, "{}", ran.said);
    ran.result
}

/// A figure in hundredths, which a written one has to be whole in.
fn cents(amount: f64) -> i64 {
    (amount * 100.0).round() as i64
}
