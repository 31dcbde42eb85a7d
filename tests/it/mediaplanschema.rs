//! A plan in mediaplanschema's JSON adds up and keeps to its days.

use std::collections::BTreeSet;

use crate::support::command::{Folder, Ran};
use crate::support::example;
use serde_json::Value;

/// A campaign in yen, whose budget pays for a fee and for what is paid once.
const TOKYO: &str = r#"
[campaign]
name = "Tokyo"
start = 2027-04-01
weeks = 4
budget = 3_000_000
budget_is = "total"
fee = { rate = "7.5%" }
currency = "JPY"
catalogue = "none"
[audience.city]
people = 100_000
[channel.radio]
price = { per = "thousand", mid = 901 }
activation_fee = 5_000
role.see = { ceiling = "60%", curve = { shape = 1 } }
[channel.tv]
price = { per = "GRP", mid = 9_001, basis_people = 200_000 }
role.see = { ceiling = "85%", curve = { shape = 0.95 } }
"#;

#[test]
fn a_plan_adds_up_and_keeps_to_its_days() {
    let (plan, document) = both("florist");
    let campaign = &document["campaign"];
    let items = document["lineitems"].as_array().unwrap();
    assert_eq!(items.len(), plan["lines"].as_array().unwrap().len(), "every line of the example is one flight");
    assert!(items.len() > 5, "the example buys more than a few lines");
    let sum = |key: &str| items.iter().map(|item| cents(&item[key])).sum::<i64>();
    assert_eq!(sum("cost_total"), cents(&campaign["budget_total"]));
    assert_eq!(sum("cost_total"), cents(&plan["totals"]["spend_total"]));
    assert_eq!(sum("cost_media"), cents(&plan["totals"]["spend"]));
    let mut ids = BTreeSet::new();
    for (item, line) in items.iter().zip(plan["lines"].as_array().unwrap()) {
        let parts = ["cost_media", "cost_buying", "cost_custom1"].map(|key| cents(&item[key]));
        assert_eq!(parts.iter().sum::<i64>(), cents(&item["cost_total"]), "{item}");
        assert!((item["cost_media"].as_f64().unwrap() - line["spend"].as_f64().unwrap()).abs() < 0.011, "{item}");
        assert!((item["metric_impressions"].as_f64().unwrap() - line["impressions"].as_f64().unwrap()).abs() <= 0.5);
        assert!(ids.insert(item["id"].as_str().unwrap()), "{} is there twice", item["id"]);
        let days = ["start_date", "end_date"].map(|key| item[key].as_str().unwrap());
        let whole = ["start_date", "end_date"].map(|key| campaign[key].as_str().unwrap());
        assert!(whole[0] <= days[0] && days[0] <= days[1] && days[1] <= whole[1], "{item}");
    }
    let starts: BTreeSet<&str> = items.iter().filter_map(|item| item["start_date"].as_str()).collect();
    assert!(starts.len() > 1, "later phases start later");
    assert_eq!(campaign["start_date"], plan["campaign"]["start_date"]);
    assert_eq!(campaign["objective"], "awareness, consideration, conversion, loyalty");
    let audiences = campaign["target_audiences"].as_array().unwrap();
    assert!(audiences.iter().any(|one| one["demo_age_start"] == 25 && one["demo_age_end"] == 54), "{audiences:?}");
    assert!(audiences.iter().all(|one| one["population_size"].as_u64().is_some_and(|people| people > 1000)));
    assert!(document["meta"]["created_at"].as_str().unwrap().starts_with(campaign["start_date"].as_str().unwrap()));
}

#[test]
fn every_custom_field_has_a_caption_and_every_formula_gives_its_metric() {
    let (_, document) = both("florist");
    let dictionary = &document["dictionary"];
    let captioned: BTreeSet<&str> = ["lineitem_custom_dimensions", "custom_metrics", "custom_costs"]
        .iter()
        .flat_map(|kind| dictionary[kind].as_object().unwrap().keys().map(String::as_str))
        .collect();
    let mut used = BTreeSet::new();
    for item in document["lineitems"].as_array().unwrap() {
        used.extend(
            item.as_object()
                .unwrap()
                .keys()
                .filter(|key| key.contains("_custom") && *key != "channel_custom")
                .map(String::as_str),
        );
        for (metric, formula) in item["metric_formulas"].as_object().unwrap() {
            let coefficient = formula["coefficient"].as_f64().unwrap();
            let base = || item[formula["base_metric"].as_str().unwrap()].as_f64().unwrap();
            assert_eq!(formula["formula_type"], dictionary["standard_metrics"][metric]["formula_type"], "{metric}");
            let computed = match formula["formula_type"].as_str().unwrap() {
                "cost_per_unit" => base() / coefficient,
                "conversion_rate" => base() * coefficient,
                _ => coefficient,
            };
            let metric = item[metric].as_f64().unwrap();
            assert!((computed - metric).abs() <= 1e-9 * metric.max(1.0), "{computed} {item}");
        }
    }
    assert_eq!(used, captioned);
}

#[test]
fn a_currency_without_cents_has_none_here_either() {
    let folder = Folder::with(TOKYO);
    let ran = folder.run(&["plan", "brief.toml", "--format", "mediaplanschema"]);
    assert_eq!(ran.code, 0, "{}", ran.said);
    let document: Value = serde_json::from_str(&ran.result).unwrap();
    let items = document["lineitems"].as_array().unwrap();
    let sum = |key: &str| items.iter().map(|item| item[key].as_f64().unwrap()).sum::<f64>();
    let parts = ["cost_media", "cost_buying", "cost_custom1"];
    assert!(
        items.len() == 2 && items.iter().all(|item| parts.iter().all(|key| item[key].as_f64().unwrap().fract() == 0.0))
    );
    assert_eq!(sum("cost_custom1"), 5_000.0);
    assert_eq!(parts.map(sum).iter().sum::<f64>(), sum("cost_total"));
    assert_eq!(sum("cost_total"), document["campaign"]["budget_total"].as_f64().unwrap());
    assert!((sum("cost_total") - 3_000_000.0).abs() <= 1.0, "the whole budget is spent, but for a yen of rounding");
}

#[test]
fn the_same_brief_gives_the_same_bytes_and_another_one_another_id() {
    let folder = Folder::empty();
    let printed = |more: &[&str]| {
        let ran = folder.run(&[&["plan", &example("snack"), "--format", "mediaplanschema"], more].concat());
        assert!(matches!(ran.code, 0 | 4), "{}", ran.said);
        ran.result
    };
    let (once, again, other) = (printed(&[]), printed(&[]), printed(&["--set", "campaign.weeks=5"]));
    assert_eq!(once, again);
    let id = |document: &str| serde_json::from_str::<Value>(document).unwrap()["meta"]["id"].clone();
    assert_ne!(id(&once), id(&other));
    assert_eq!(printed(&["--language", "nl"]), once);
    let dutch_names = printed(&["--set", "report.language=nl"]);
    assert!(dutch_names.contains("\"caption\": \"Buying unit\""), "{dutch_names}");
}

#[test]
fn a_campaign_without_days_is_refused_and_nothing_is_written() {
    let folder = Folder::with("[campaign]\nbudget = 20_000\n[audience.city]\npeople = 100_000\n");
    for more in [&["-o", "plan.json"][..], &[]] {
        let ran = folder.run(&[&["plan", "brief.toml", "--format", "mediaplanschema"], more].concat());
        let Ran { code, result, said } = ran;
        assert_eq!((code, result.as_str()), (1, ""), "{said}");
        assert!(said.contains("needs the days a campaign runs") && said.contains("start = 2027-03-01"), "{said}");
        assert_eq!(folder.names(), ["brief.toml"]);
    }
}

/// A plan of an example in the tool's own JSON and in the standard's.
fn both(name: &str) -> (Value, Value) {
    let folder = Folder::empty();
    folder.plan(&example(name), &["-o", "plan.json"]);
    folder.plan(&example(name), &["-o", "media.json", "--format", "mediaplanschema"]);
    let read = |name: &str| serde_json::from_str(&folder.read(name)).unwrap();
    (read("plan.json"), read("media.json"))
}

/// Money in cents, which a written amount has to be whole in.
fn cents(amount: &Value) -> i64 {
    (amount.as_f64().unwrap() * 100.0).round() as i64
}
