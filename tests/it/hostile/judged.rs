//! What an input goes through, and what is wrong with how that ends.

use std::path::Path;

use serde_json::Value;

use super::child::{self, Ended};
use super::flags::TIME_LIMIT;
use super::input::Input;

/// Figures of a plan and of the same split judged anew may differ by this part.
const SAME: f64 = 1e-6;

/// Runs `check`, `plan`, `evaluate` on that plan, and one more command; what is wrong with any of them.
pub(super) fn all(input: &Input, folder: &Path) -> Vec<String> {
    let mut wrong = Vec::new();
    let said = |command: &[&str]| -> Vec<String> {
        command.iter().map(|&word| word.to_owned()).chain(input.brief.iter().cloned()).collect()
    };
    let mut judged = |arguments: &[String]| {
        let ended = child::run(folder, arguments);
        let told = unlawful(arguments, &ended);
        wrong.extend(
            told.map(|told| format!("  {told}\n    cd {} && klantreis {}", folder.display(), shell(arguments))),
        );
        ended
    };
    let checked = judged(&said(&["check"]));
    let arguments = said(&["plan", "--time-limit", TIME_LIMIT, "--format", "json"]);
    let planned = judged(&arguments);
    let mut more = Vec::new();
    if checked.code == Some(0) && planned.code == Some(1) {
        more.push(format!("  check finds no fault, and plan does: {}", first_line(&planned.said)));
    }
    if matches!(planned.code, Some(0 | 4 | 5)) {
        std::fs::write(folder.join("plan.json"), &planned.result).expect("a file");
        let arguments = said(&["evaluate", "--time-limit", TIME_LIMIT, "--format", "json", "--plan", "plan.json"]);
        let evaluated = judged(&arguments);
        let differs = differences(&planned, &evaluated);
        more.extend(
            differs.map(|told| format!("  {told}\n    cd {} && klantreis {}", folder.display(), shell(&arguments))),
        );
    }
    judged(&input.command);
    wrong.extend(more);
    wrong
}

/// What is not as it is documented.
fn unlawful(arguments: &[String], ended: &Ended) -> Option<String> {
    if let Some(killed) = &ended.killed {
        return Some(killed.clone());
    }
    if ended.said.contains("panicked") {
        return Some(format!("panics: {}", ended.said.lines().take(3).collect::<Vec<_>>().join(" ")));
    }
    let code = ended.code.unwrap_or(-1);
    match code {
        0..=6 => {}
        _ => return Some(format!("ends with {code}: {}", first_line(&ended.said))),
    }
    // A sweep in which no value has a plan has a row for each all the same.
    let rows = code == 3 && arguments[0] == "sweep";
    if matches!(code, 1..=3) && !rows {
        return nowhere(&ended.said).map(|block| format!("says no place: {block}"));
    }
    let json = arguments.windows(2).any(|pair| pair == ["--format", "json"]);
    // With a file named, the format is the file's.
    let json = json
        && code != 6
        && !arguments.iter().any(|argument| argument == "-o")
        && serde_json::from_slice::<Value>(&ended.result).is_err();
    json.then(|| format!("writes JSON that cannot be read, with code {code}"))
}

/// The first fault that names no file, no line and no flag.
fn nowhere(said: &str) -> Option<String> {
    let is_fault = |text: &str| text.contains("error: ") || text.contains("fout: ");
    let faults = said.split("\n\n").filter(|block| is_fault(block));
    let placed = |block: &&str| {
        ["-->", "--", ".toml", ".csv", ".json", "the brief", "de briefing"].iter().any(|place| block.contains(place))
            // What the command line lacks is followed by how it is used.
            || said.contains("Usage: ") || said.contains("try '--help'")
    };
    let nowhere = faults.into_iter().find(|block| !placed(block));
    if is_fault(said) { nowhere.map(str::to_owned) } else { Some("nothing is said".to_owned()) }
}

/// What a plan says of itself and an evaluation of the same split does not.
fn differences(planned: &Ended, evaluated: &Ended) -> Option<String> {
    let read = |ended: &Ended| serde_json::from_slice::<Value>(&ended.result).ok();
    let plan = read(planned)?;
    if plan["status"] != ["optimal", "", "", "", "goal_missed", "not_proved"][planned.code? as usize] {
        return Some(format!("ends with {:?} and says {}", planned.code, plan["status"]));
    }
    if !matches!(evaluated.code, Some(0 | 4 | 5)) {
        return Some(format!("its own plan is not read back: {}", first_line(&evaluated.said)));
    }
    let again = read(evaluated)?;
    ["/objective/value", "/totals/spend", "/totals/contacts", "/phases", "/goals"].into_iter().find_map(|place| {
        let (one, other) = (plan.pointer(place)?, again.pointer(place).unwrap_or(&Value::Null));
        differing(place, (one, other))
    })
}

/// The first figure that differs.
fn differing(place: &str, (one, other): (&Value, &Value)) -> Option<String> {
    match (one, other) {
        (Value::Object(here), Value::Object(there)) => {
            here.iter().find_map(|(key, value)| differing(&format!("{place}/{key}"), (value, there.get(key)?)))
        }
        (Value::Array(here), Value::Array(there)) => {
            let each = here.iter().zip(there).enumerate();
            let each = each.map(|(at, pair)| differing(&format!("{place}/{at}"), pair)).find_map(|told| told);
            each.or_else(|| (here.len() != there.len()).then(|| format!("{place} has another length")))
        }
        (Value::Number(here), Value::Number(there)) => {
            let (here, there) = (here.as_f64()?, there.as_f64()?);
            let differs = (here - there).abs() > SAME * (1.0 + here.abs());
            differs.then(|| format!("the plan says {here} of {place}, and judged anew it is {there}"))
        }
        _ => None,
    }
}

fn first_line(text: &str) -> &str {
    text.lines().find(|line| line.contains("error")).or_else(|| text.lines().next()).unwrap_or("nothing")
}

/// Arguments as a shell takes them.
fn shell(arguments: &[String]) -> String {
    let plain =
        |word: &str| !word.is_empty() && word.chars().all(|c| c.is_ascii_alphanumeric() || "-_.,=/%".contains(c));
    let each = arguments
        .iter()
        .map(|word| if plain(word) { word.clone() } else { format!("'{}'", word.replace('\'', "'\\''")) });
    each.collect::<Vec<_>>().join(" ")
}
