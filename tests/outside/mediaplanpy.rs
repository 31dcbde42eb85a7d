//! A plan in mediaplanschema's JSON is taken by the standard's own package, `mediaplanpy`.
//!
//! `KLANTREIS_PYTHON` says which Python to ask for it.

use std::process::Command;

use crate::command::{Folder, Ran};
use crate::there::there;

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
fn the_standard_s_own_package_takes_every_example() {
    let python = std::env::var("KLANTREIS_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    if !there("mediaplanpy", Command::new(&python).args(["-c", "import mediaplanpy"])) {
        return;
    }
    let folder = Folder::empty();
    let examples = ["b2b-software", "florist", "gym", "health-insurance", "hotel", "kitchen", "snack", "webshop"];
    let briefs = examples.map(|name| format!("plans/{name}/brief.toml"));
    // One whose radio has flights.
    let briefs: Vec<String> = briefs.into_iter().chain(["tests/cases/05-dark-weeks.toml".to_owned()]).collect();
    let files: Vec<_> = (0..briefs.len()).map(|number| folder.at(&format!("{number}.json"))).collect();
    for (brief, file) in briefs.iter().zip(&files) {
        let brief = format!("{}/{brief}", env!("CARGO_MANIFEST_DIR"));
        folder.plan(&brief, &["-o", file.to_str().unwrap(), "--format", "mediaplanschema"]);
    }
    let checked = Ran::of(&Command::new(&python).args(["-c", CHECK]).args(&files).output().unwrap());
    assert_eq!(
        (checked.code, checked.result.trim()),
        (0, format!("checked {}", files.len()).as_str()),
        "{}",
        checked.said
    );
}
