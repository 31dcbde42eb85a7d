//! Command lines: flags that change the brief, and those of each command.

use toml::Table;

use super::{tree, values};
use crate::support::dice::Dice;

/// Seconds that a command may look for.
pub(super) const TIME_LIMIT: &str = "0.5";

/// Flags that change the brief, for all commands alike.
pub(super) fn of_brief(brief: &Table, dice: &mut Dice) -> Vec<String> {
    let mut flags: Vec<String> = Vec::new();
    for _ in 0..dice.pick(&[0, 0, 0, 1, 1, 2]) {
        match dice.below(7) {
            0 => flags.push(format!("--budget={}", dice.pick(&["1", "0.01", "250k", "1e9", "-5", "x", "100%"]))),
            1 => flags.push(format!("--weeks={}", dice.pick(&["1", "2", "52", "53", "0", "1000", "x"]))),
            2 => flags.push(format!("--people={}", dice.pick(&["1", "3.2m", "0", "1e12"]))),
            3 => flags.push(format!(
                "--goal={}={}",
                dice.pick(&["see", "think", "do", "nowhere"]),
                dice.pick(&["0%", "30%", "60%", "99%", "100%", "1k"])
            )),
            4 => flags.push(format!("--scenario={}", scenario(brief, dice))),
            _ => flags.push(format!("--set={}", set(brief, dice))),
        }
    }
    flags
}

fn scenario(brief: &Table, dice: &mut Dice) -> String {
    let named = brief.get("scenario").and_then(|all| all.as_table());
    let names: Vec<&String> = named.map_or_else(Vec::new, |all| all.keys().collect());
    if names.is_empty() { "no".to_owned() } else { names[dice.below(names.len())].clone() }
}

/// A change of a value of the brief, most often of a price.
fn set(brief: &Table, dice: &mut Dice) -> String {
    let mut leaves = tree::leaves(brief);
    if dice.chance(60) {
        let prices: Vec<_> = leaves.iter().filter(|place| place.iter().any(|key| key == "price")).cloned().collect();
        leaves = if prices.is_empty() { leaves } else { prices };
    }
    if leaves.is_empty() {
        return "campaign.budget=1".to_owned();
    }
    let place = leaves[dice.below(leaves.len())].clone();
    let key = |key: &String| if is_bare(key) { key.clone() } else { toml::Value::String(key.clone()).to_string() };
    let path: Vec<String> = place.iter().map(key).collect();
    let mut copy = brief.clone();
    let value = tree::value_mut(&mut copy, &place).expect("a value that was found");
    format!("{}={}", path.join("."), values::changed(value, dice))
}

fn is_bare(key: &str) -> bool {
    !key.is_empty() && key.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
}

/// A command beside `check`, `plan` and `evaluate`, which every input goes through; `brief` is the brief with its
/// flags.
pub(super) fn command(brief: &[String], which: usize, dice: &mut Dice) -> Vec<String> {
    let said = |command: &str, more: &[&str]| -> Vec<String> {
        let limit = ["--time-limit", TIME_LIMIT];
        let own = [&[command], &limit[..], more].concat().into_iter().map(str::to_owned);
        own.chain(brief.iter().cloned()).collect()
    };
    let format = dice.pick(&["table", "csv", "csv-excel-nl", "json", "markdown", "html", "xlsx", "mediaplanschema"]);
    match which % 14 {
        0 => said("explain", &["--format", dice.pick(&["table", "json", "markdown"])]),
        1 => said(
            "risk",
            &[
                "--draws",
                dice.pick(&["1", "50"]),
                "--replan",
                dice.pick(&["0", "4"]),
                "--format",
                dice.pick(&["table", "json"]),
            ],
        ),
        2 => said("risk", &["--plan", "split.csv", "--draws", "20", "--gamma", dice.pick(&["0", "1", "99"])]),
        3 => owned(&[
            "compare",
            "brief.toml",
            "--scenarios",
            "--draws",
            "10",
            "--time-limit",
            TIME_LIMIT,
            "--format",
            dice.pick(&["table", "json", "csv"]),
        ]),
        4 => owned(&[
            "compare",
            "plan.json",
            "brief.toml",
            "--time-limit",
            TIME_LIMIT,
            "--format",
            dice.pick(&["table", "json"]),
        ]),
        5 => said("sweep", &["--vary", varied(dice), "--steps", "4", "--format", dice.pick(&["table", "json", "csv"])]),
        6 => said("sweep", &["--steps", "3", "--minimise", "spend", "--format", dice.pick(&["table", "json"])]),
        7 => said("map", &["--format", dice.pick(&["table", "json", "csv", "markdown"])]),
        8 => said("evaluate", &["--plan", "split.csv", "--format", dice.pick(&["table", "json", "csv"])]),
        9 => said(
            "plan",
            &[
                "--actuals",
                "actuals.csv",
                "--from",
                dice.pick(&["2027-W10", "2026-W53", "2027-W12", "x"]),
                "--learn",
                "--format",
                "json",
            ],
        ),
        10 => said(
            "plan",
            &[
                "--format",
                format,
                "--by",
                dice.pick(&["line", "phase", "audience", "week", "month"]),
                "--language",
                "nl",
                "-o",
                dice.pick(&["out.csv", "out.xlsx", "out.html", "out.md", "out.json"]),
            ],
        ),
        11 => said("plan", &["--show-program", "--round-to", dice.pick(&["1", "1000", "0.01"])]),
        12 => fitted(dice),
        _ => dice
            .pick(&[
                &["show", "catalogue", "--phase", "see"][..],
                &["show", "journeys", "aida"],
                &["init", "new.toml", "--budget", "1", "--people", "1"],
                &["show", "schema", "catalogue"],
                &["init", "new.toml", "--weeks", "53", "--goal", "see=100%"],
            ])
            .iter()
            .map(|&word| word.to_owned())
            .collect(),
    }
}

fn owned(words: &[&str]) -> Vec<String> {
    words.iter().map(|&word| word.to_owned()).collect()
}

fn varied(dice: &mut Dice) -> &'static str {
    dice.pick(&[
        "budget=0..1m",
        "budget=-99%..+100%",
        "goal.see.reach=0%..100%",
        "weeks=1,4,53",
        "campaign.reserve=0%..100%",
        "people=1..1e9",
    ])
}

fn fitted(dice: &mut Dice) -> Vec<String> {
    let mut words = owned(&["fit", "points.csv", "--format", dice.pick(&["table", "json"])]);
    if dice.chance(40) {
        words.push(format!(
            "--family={}",
            dice.pick(&["nbd", "goerg", "exponential", "hill", "beta-binomial", "points"])
        ));
    }
    if dice.chance(30) {
        words.push(format!("--ceiling={}", dice.pick(&["0%", "1%", "85%", "100%"])));
    }
    if dice.chance(30) {
        words.push(format!("--people={}", dice.pick(&["1", "3.2m", "0"])));
    }
    words
}
