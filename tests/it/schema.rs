//! What editors are told of a brief and a catalogue is what the tool reads, and nothing that is lawful is marked.

use std::fs;
use std::path::{Path, PathBuf};

use crate::support::command::{Folder, run};
use jsonschema::Validator;
use klantreis::domain::schema;
use klantreis::input::read;
use serde_json::{Value, json};

/// A brief that is lawful, before anything is added to it.
const SOUND: &str = "[campaign]\nbudget = 1_000\n[audience.city]\npeople = 50_000\n";

#[test]
fn the_schemas_themselves_are_lawful() {
    for schema in [schema::BRIEF, schema::CATALOGUE] {
        let value = written(schema);
        assert_eq!(value["$schema"], "https://json-schema.org/draft/2020-12/schema");
        assert!(jsonschema::meta::is_valid(&value), "{value}");
        let text = value.to_string();
        assert!(!text.contains("\"null\"") && !text.contains("[`"), "{text}");
        undescribed(&value, &mut String::new());
    }
}

#[test]
fn every_example_is_lawful() {
    let (brief, catalogue) = (validator(schema::BRIEF), validator(schema::CATALOGUE));
    let examples = tomls("plans");
    assert!(examples.len() >= 8, "{examples:?}");
    for path in examples {
        let lawful = if path.ends_with("catalogue.toml") { &catalogue } else { &brief };
        assert_eq!(faults(lawful, &text(&path)), Vec::<String>::new(), "{}", path.display());
    }
}

/// Whatever is read without a fault, scenarios and all, is lawful for an editor too.
#[test]
fn no_brief_that_can_be_read_is_marked() {
    let brief = validator(schema::BRIEF);
    let mut lawful = 0;
    for path in ["tests/corpus", "tests/faults", "plans"].into_iter().flat_map(tomls) {
        let text = String::from_utf8_lossy(&fs::read(&path).unwrap()).into_owned();
        if path.ends_with("catalogue.toml") || !is_read(&text) {
            continue;
        }
        lawful += 1;
        assert_eq!(faults(&brief, &text), Vec::<String>::new(), "{}", path.display());
    }
    assert!(lawful > 50, "only {lawful} briefs could be read");
}

#[test]
fn a_typical_mistake_is_refused_as_the_tool_refuses_it() {
    let brief = validator(schema::BRIEF);
    assert!(is_read(SOUND) && faults(&brief, SOUND).is_empty());
    for mistake in [
        "[campain]\nbudget = 1",
        "campaign.budgt = 1",
        "campaign.weeks = 0",
        "campaign.weeks = \"eight\"",
        "campaign.weeks = true",
        "campaign.budget_is = \"nett\"",
        "campaign.purchase = \"impulsive\"",
        "campaign.start = \"1 March\"",
        "campaign.start = 2027-03-01T09:00:00",
        "campaign.start = 2027",
        "campaign.fee = \"7.5%\"",
        "campaign.fee = { rate = \"7.5%\", of = \"net\" }",
        "campaign.only = \"tv\"",
        "campaign.name = 7",
        "campaign.name = { de = \"Kampagne\" }",
        "campaign.name = {}",
        "campaign.exchange = { USD = 0 }",
        "campaign.reserve = \"110%\"",
        "goal.see.reach = 1.4",
        "goal.see.reach = \"140%\"",
        "goal.see.reach = \"half\"",
        "goal.see.raech = \"40%\"",
        "goal.see.reach_people = \"40%\"",
        "goal.see.reach_people = -1",
        "goal.see.grp = \"900.00.0\"",
        "goal.see.at_frequency = 2.5",
        "goal.see.at_frequency = -1",
        "goal.see.per = \"day\"",
        "goal.see = [1]",
        "audience.city.people = \"many\"",
        "audience.city.in_phase.think = \"120%\"",
        "audience.city.moves_on.see = { reached = \"12%\" }",
        "audience.city.value_per_conversion = [1]",
        "phase.see.moves_on = 2",
        "phase.see.people = -5",
        "journey.own.phases = \"see\"",
        "objective.maximize = \"reach\"",
        "objective.at_frequency = \"2\"",
        "value.counts = \"visits\"",
        "limit.most.at_most = \"140%\"",
        "limit.most.at_most = { of = \"total\" }",
        "limit.most.at_most = { share = \"60%\", of = \"all\" }",
        "limit.most.at_most = { share = \"60%\", of = { channel = [\"tv\"] } }",
        "limit.most.per = \"year\"",
        "touchpoint.door.touch = \"both\"",
        "touchpoint.door.scor = 3",
        "[[touchpoint]]\nscor = 3",
        "report.csv = \"excel\"",
        "report.round_to = 0",
        "uncertainty.price = 2",
        "channel.tv.at_mots = 1",
        "channel.tv.at_most = { grp = 300, units = 10 }",
        "channel.tv.at_most = { spots = 10 }",
        "channel.tv.at_most = {}",
        "channel.tv.exclude = \"yes\"",
        "channel.tv.discount = 12",
        "channel.tv.media = \"bought\"",
        "channel.tv.season = { price = { mar = 0 } }",
        "channel.tv.flight = { from = 2027-03-01 }",
        "channel.tv.flight = [{ form = 2027-03-01 }]",
        "channel.tv.price = { per = \"grp\", mid = 8 }",
        "channel.tv.price = { per = \"GRP\", mid = 8, steps = [{ from = 10 }] }",
        "channel.tv.role.see.ceiling = \"130%\"",
        "channel.tv.role.see.curve = { kind = \"nbdd\" }",
        "channel.tv.role.see.curve = { kind = \"points\", points = [[1]] }",
        "channel.tv.role.see.follows = [\"see\"]",
        "scenario.one.campaign.budgt = 1",
        "scenario.one.base = 1",
        "scenario.one.scenario.two.campaign.budget = 1",
        "scenario.one = 1",
        "scenario.base.campaign.budget = 1",
        "scenario.one.channel.tv.price.mid = \"dear\"",
        "scenario.one.goal.see.reach = \"140%\"",
    ] {
        let text = with(mistake);
        assert!(toml::from_str::<toml::Value>(&text).is_ok(), "{text}");
        assert!(!is_read(&text), "the tool reads\n{text}");
        assert!(!faults(&brief, &text).is_empty(), "the schema has nothing against\n{text}");
    }
}

/// What changes a few keys of something else need not say the rest, but a list takes the place of a whole list.
#[test]
fn a_single_figure_may_be_changed() {
    let brief = validator(schema::BRIEF);
    for lawful in [
        "channel.tv.price.mid = 1_100",
        "scenario.one.channel.tv.price.mid = 1_100",
        "scenario.one.limit.most.at_most.of = \"budget\"",
        "scenario.one.phase.see.moves_on.reached = \"30%\"",
        "scenario.one.channel.display-remarketing.role.think.follows.reachable = \"40%\"",
        "channel.display-remarketing.role.think.follows.reachable = \"40%\"",
    ] {
        let text = format!(
            "{}\n[limit.most]\nat_most = {{ share = \"60%\" }}\n[phase.see]\nmoves_on = {{ unreached = \"8%\", reached = \"12%\" }}\n",
            with(lawful)
        );
        assert!(is_read(&text), "the tool has something against\n{text}");
        assert_eq!(faults(&brief, &text), Vec::<String>::new(), "{text}");
    }
    let text = with("scenario.one.channel.tv.price.steps = [{ from = 10 }]");
    assert!(!is_read(&text) && !faults(&brief, &text).is_empty(), "{text}");
}

#[test]
fn numbers_are_spelt_as_the_tool_reads_them() {
    let brief = validator(schema::BRIEF);
    let places = [
        "goal.see.reach",
        "audience.city.weight",
        "campaign.weeks",
        "channel.tv.resource.co2",
        "audience.city.in_phase.think",
        "channel.tv.at_most",
        "limit.most.at_most",
        "phase.see.moves_on",
        "value.per_conversion",
    ];
    let spellings = [
        "0",
        "1",
        "0.5",
        "1.5",
        "40",
        "250_000",
        "-1",
        "-0.5",
        "1e13",
        "\"0\"",
        "\"1\"",
        "\"1.0\"",
        "\"1.5\"",
        "\"0.5\"",
        "\".5\"",
        "\"5.\"",
        "\".\"",
        "\"\"",
        "\" \"",
        "\"250k\"",
        "\"250 k\"",
        "\" 250K \"",
        "\"3.2m\"",
        "\"3.2M\"",
        "\"k\"",
        "\"1_000\"",
        "\"1__000\"",
        "\"_\"",
        "\"1 000\"",
        "\"1,5\"",
        "\"1.500.000\"",
        "\"1,500,000.5\"",
        "\"1.500.000,5\"",
        "\"1.500.00\"",
        "\"180'000\"",
        "\"12,-\"",
        "\"3,2 mln\"",
        "\"0,5\"",
        "\"71.928%\"",
        "\"71,928%\"",
        "\"0.900\"",
        "\"55%\"",
        "\" 55% \"",
        "\"+5%\"",
        "\"-5%\"",
        "\"7.5%\"",
        "\"12.500%\"",
        "\"100%\"",
        "\"100.0%\"",
        "\"100.5%\"",
        "\"101%\"",
        "\"1000%\"",
        "\"%\"",
        "\"55%%\"",
        "\"55k%\"",
        "\"5%k\"",
        "\"+5\"",
        "\"-5\"",
        "\"-5k\"",
        "\"--5\"",
        "\"1e5\"",
        "\"inf\"",
        "\"nan\"",
        "\"ten\"",
        "\"1.5.2\"",
        "\"٣\"",
        "true",
        "2027-03-01",
    ];
    let mut disagreed = Vec::new();
    for place in places {
        for spelling in spellings {
            let text = with(&format!("{place} = {spelling}"));
            let (reads, marks) = (is_read(&text), !faults(&brief, &text).is_empty());
            if reads == marks {
                disagreed
                    .push(format!("{place} = {spelling}: the tool {}", if reads { "reads it" } else { "refuses it" }));
            }
        }
    }
    assert!(disagreed.is_empty(), "{}", disagreed.join("\n"));
}

/// What can be read at some keys and not at others is left to reading.
#[test]
fn what_depends_on_the_key_is_not_marked() {
    let brief = validator(schema::BRIEF);
    for (spelling, read, refused) in [
        ("900.000", "channel.tv.at_most", "audience.city.weight"),
        ("€ 900,50", "value.per_conversion", "audience.city.weight"),
        ("EUR 1.500", "limit.most.at_most", "campaign.weeks"),
    ] {
        let at = |place: &str| with(&format!("{place} = \"{spelling}\""));
        assert!(is_read(&at(read)) && faults(&brief, &at(read)).is_empty(), "{read} = {spelling}");
        assert!(!is_read(&at(refused)), "{refused} = {spelling}");
    }
}

#[test]
fn init_writes_a_brief_with_the_schema_it_names() {
    let folder = Folder::empty();
    let read = |name: &str| folder.read(name);
    let ran = folder.run(&["init", "new.toml"]);
    assert!(ran.code == 0, "{}", ran.said);
    let brief = read("new.toml");
    let named = brief.lines().next().and_then(|line| line.strip_prefix("#:schema ./")).expect("a schema is named");
    let schema: Value = serde_json::from_str(&read(named)).unwrap();
    assert_eq!(schema, written(schema::BRIEF));
    assert_eq!(folder.run(&["show", "schema", "brief"]).result, read(named));
    assert_eq!(faults(&jsonschema::validator_for(&schema).unwrap(), &brief), Vec::<String>::new());
    // A second brief in the folder leaves the schema as it is, whatever it has become.
    folder.write(named, "{}");
    let second = folder.run(&["init", "second.toml"]);
    assert!(second.code == 0, "{}", second.said);
    assert!(second.said.contains("brief.schema.json is left as it is"), "{}", second.said);
    assert_eq!(read(named), "{}");
    // A brief that is there already stays, and nothing is written beside it.
    fs::remove_file(folder.at(named)).unwrap();
    assert_eq!(folder.run(&["init", "new.toml"]).code, 1);
    assert!(read("new.toml") == brief && !folder.at(named).exists());
}

#[test]
fn the_schema_of_a_catalogue_is_shown() {
    let shown = run(&["show", "schema", "catalogue"]);
    assert_eq!(serde_json::from_str::<Value>(&shown.result).unwrap(), written(schema::CATALOGUE));
    let lawful = validator(schema::CATALOGUE);
    assert!(!faults(&lawful, "[campaign]\nbudget = 1\n").is_empty(), "a catalogue holds only channels");
    assert!(!faults(&lawful, "[channel.tv]\nprice = { mid = 8 }\n").is_empty(), "a price is per something");
}

/// The sound brief with one more entry, in the table it belongs to and in place of one of the same key.
fn with(entry: &str) -> String {
    let known = [("campaign.", "[campaign]"), ("audience.city.", "[audience.city]")];
    let found = known.into_iter().find_map(|(path, head)| Some((head, entry.strip_prefix(path)?)));
    match found {
        _ if entry.starts_with('[') => format!("{SOUND}{entry}\n"),
        None => format!("{entry}\n{SOUND}"),
        Some((head, rest)) => {
            let own = rest.split([' ', '.']).next().unwrap_or_default();
            let kept = SOUND.lines().filter(|line| line.split(' ').next() != Some(own));
            kept.map(|line| if line == head { format!("{line}\n{rest}\n") } else { format!("{line}\n") }).collect()
        }
    }
}

/// Whether the tool reads a brief, and all its scenarios, without a fault.
fn is_read(text: &str) -> bool {
    let reading = read::text("brief.toml", text);
    let scenarios = reading.scenarios.iter();
    reading.faults.is_empty()
        && scenarios.map(|name| reading.of_scenario(name)).all(|reading| reading.faults.is_empty())
}

/// What the schema of a brief has against a text.
pub(crate) fn faults_of_brief(text: &str) -> Vec<String> {
    faults(&validator(schema::BRIEF), text)
}

/// What a schema has against a text; dates are strings in JSON.
fn faults(lawful: &Validator, text: &str) -> Vec<String> {
    let value: toml::Value = toml::from_str(text).unwrap_or_else(|error| panic!("{error}\n{text}"));
    lawful.iter_errors(&as_json(value)).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

fn as_json(value: toml::Value) -> Value {
    match value {
        toml::Value::String(text) => text.into(),
        toml::Value::Integer(number) => number.into(),
        toml::Value::Float(number) if number.is_finite() => number.into(),
        toml::Value::Float(number) => number.to_string().into(),
        toml::Value::Boolean(truth) => truth.into(),
        toml::Value::Datetime(moment) => moment.to_string().into(),
        toml::Value::Array(list) => list.into_iter().map(as_json).collect(),
        toml::Value::Table(table) => table.into_iter().map(|(key, value)| (key, as_json(value))).collect(),
    }
}

fn validator(schema: &str) -> Validator {
    jsonschema::validator_for(&written(schema)).unwrap()
}

fn written(schema: &str) -> Value {
    serde_json::from_str(schema).unwrap()
}

/// Every key that a schema knows is described for who writes it.
fn undescribed(schema: &Value, path: &mut String) {
    let length = path.len();
    for (name, inner) in schema.as_object().into_iter().flatten() {
        path.push('/');
        path.push_str(name);
        if name == "properties" {
            for (key, property) in inner.as_object().into_iter().flatten() {
                let told = property.get("description").or(property.get("$ref")).or(property.get("required"));
                assert!(told.is_some_and(|told| *told != json!("")), "{path}/{key} has no description");
            }
        }
        undescribed(inner, path);
        path.truncate(length);
    }
}

fn text(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// All TOML files below a folder.
fn tomls(folder: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![PathBuf::from(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "toml") {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}
