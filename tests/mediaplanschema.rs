//! A plan in mediaplanschema's JSON adds up, keeps to its days, and is taken by the standard's own package.
//!
//! The package is `mediaplanpy`. Where no Python has it the check is passed over and says so, unless
//! `KLANTREIS_REQUIRE` names `mediaplanpy`; `KLANTREIS_PYTHON` says which Python to ask.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

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

/// The package's own checks, and that what it reads is what was written.
const CHECK: &str = r#"
import json, logging, os, sys
logging.disable(logging.CRITICAL)
from mediaplanpy.models import MediaPlan
from mediaplanpy.schema import SchemaValidator

for path in sys.argv[1:]:
    with open(path) as file:
        written = json.load(file)
    errors = SchemaValidator().validate(json.loads(json.dumps(written)))
    plan = MediaPlan.from_dict(json.loads(json.dumps(written)))
    errors += plan.validate_model() + plan.campaign.validate_model()
    errors += [error for line in plan.lineitems for error in line.validate()]
    folder, name = os.path.split(path)
    errors += MediaPlan.import_from_json(name, file_path=folder).validate_against_schema()
    back = plan.to_dict()
    for one, other in zip(written["lineitems"], back["lineitems"]):
        for key, value in one.items():
            if key.startswith(("cost_", "metric_", "dim_")) and key != "metric_formulas":
                same = value == other[key] if isinstance(value, str) else abs(float(other[key]) - value) < 1e-6
                if not same:
                    errors.append(f"{one['id']}: {key} was {value} and became {other[key]}")
    # Twice the media buys twice the impressions and clicks; reach stays what was planned.
    for line in plan.lineitems:
        figures = {"metric_impressions": 2, "metric_clicks": 2, "metric_reach": 1}
        before = {key: getattr(line, key) for key in figures}
        line.set_metric_value("cost_media", line.cost_media * 2)
        for key, times in figures.items():
            after = getattr(line, key)
            if before[key] and abs(float(after) / float(before[key]) - times) > 1e-6:
                errors.append(f"{line.id}: {key} was {before[key]} and is computed as {after}")
    if errors:
        sys.exit(f"{path}: {errors}")
print("checked", len(sys.argv) - 1)
"#;

#[test]
fn a_plan_adds_up_and_keeps_to_its_days() {
    let folder = tempfile::tempdir().unwrap();
    let (plan, document) = both(folder.path(), "florist");
    let campaign = &document["campaign"];
    let items = document["lineitems"].as_array().unwrap();
    assert_eq!(items.len(), plan["lines"].as_array().unwrap().len());
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
    let folder = tempfile::tempdir().unwrap();
    let (_, document) = both(folder.path(), "florist");
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
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("brief.toml"), TOKYO).unwrap();
    let ran = run(folder.path(), &["plan", "brief.toml", "--format", "mediaplanschema"]);
    assert_eq!(ran.status.code(), Some(0), "{}", text(&ran.stderr));
    let document: Value = serde_json::from_slice(&ran.stdout).unwrap();
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
    let folder = tempfile::tempdir().unwrap();
    let printed = |more: &[&str]| {
        let ran = run(folder.path(), &[&["plan", &example("snack"), "--format", "mediaplanschema"], more].concat());
        assert!(matches!(ran.status.code(), Some(0 | 4)), "{}", text(&ran.stderr));
        text(&ran.stdout)
    };
    let (once, again, other) = (printed(&[]), printed(&[]), printed(&["--set", "campaign.weeks=5"]));
    assert_eq!(once, again);
    let id = |document: &str| serde_json::from_str::<Value>(document).unwrap()["meta"]["id"].clone();
    assert_ne!(id(&once), id(&other));
    let dutch = printed(&["--language", "nl"]);
    assert!(dutch.contains("\"caption\": \"Inkoopeenheid\"") && !dutch.contains("Buying unit"), "{dutch}");
}

#[test]
fn a_campaign_without_days_is_refused_and_nothing_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let brief = "[campaign]\nbudget = 20_000\n[audience.city]\npeople = 100_000\n";
    fs::write(folder.path().join("brief.toml"), brief).unwrap();
    for more in [&["-o", "plan.json"][..], &[]] {
        let ran = run(folder.path(), &[&["plan", "brief.toml", "--format", "mediaplanschema"], more].concat());
        let said = text(&ran.stderr);
        assert_eq!((ran.status.code(), ran.stdout.len()), (Some(1), 0), "{said}");
        assert!(said.contains("needs the days a campaign runs") && said.contains("start = 2027-03-01"), "{said}");
        assert!(!folder.path().join("plan.json").exists());
    }
}

#[test]
fn the_standard_s_own_package_takes_every_example() {
    let python = std::env::var("KLANTREIS_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let asked = Command::new(&python).args(["-c", "import mediaplanpy"]).output();
    if !asked.as_ref().is_ok_and(|ran| ran.status.success()) {
        let required =
            std::env::var("KLANTREIS_REQUIRE").is_ok_and(|all| all.split([',', ' ']).any(|one| one == "mediaplanpy"));
        assert!(!required, "{python} has no mediaplanpy: {asked:?}");
        anstream::eprintln!("skipped: {python} has no mediaplanpy");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let mut files = Vec::new();
    for name in ["b2b-software", "florist", "gym", "health-insurance", "hotel", "kitchen", "snack", "webshop"] {
        let file = folder.path().join(format!("{name}.json"));
        write(folder.path(), name, &file);
        files.push(file);
    }
    let checked = Command::new(&python).args(["-c", CHECK]).args(&files).output().unwrap();
    assert!(checked.status.success(), "{}{}", text(&checked.stdout), text(&checked.stderr));
    assert_eq!(text(&checked.stdout).trim(), format!("checked {}", files.len()));
}

/// A plan of an example in the tool's own JSON and in the standard's.
fn both(folder: &Path, name: &str) -> (Value, Value) {
    let file = folder.join("media.json");
    let ran = run(folder, &["plan", &example(name), "--quiet", "-o", "plan.json"]);
    assert!(matches!(ran.status.code(), Some(0 | 4)), "{}", text(&ran.stderr));
    write(folder, name, &file);
    let read = |path: &Path| serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
    (read(&folder.join("plan.json")), read(&file))
}

fn write(folder: &Path, name: &str, file: &Path) {
    let file = file.to_str().unwrap();
    let ran = run(folder, &["plan", &example(name), "--quiet", "-o", file, "--format", "mediaplanschema"]);
    assert!(matches!(ran.status.code(), Some(0 | 4)), "{name}: {}", text(&ran.stderr));
}

fn example(name: &str) -> String {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    root.join("plans").join(name).join("brief.toml").to_str().unwrap().to_owned()
}

fn run(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_klantreis")).current_dir(folder).args(arguments).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// Money in cents, which a written amount has to be whole in.
fn cents(amount: &Value) -> i64 {
    (amount.as_f64().unwrap() * 100.0).round() as i64
}
