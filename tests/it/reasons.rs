//! Why a goal is missed is true: what is named is taken out of the brief, and the goal comes nearer. Where nothing is
//! named, nothing that is taken out brings it nearer.

use klantreis::input::read::{self, Reading};
use klantreis::plan::Shortage;
use klantreis::planning::relaxation;
use klantreis::planning::what_if::{Answer, WhatIf};
use klantreis::solver::recommend::Settings;
use klantreis::solver::stage::Aim;
use rayon::prelude::*;
use toml::{Table, Value};

use crate::support::briefs::{Said, brief};
use crate::support::{long, on_all_cores};

/// Nearer by less, as a share of the target, is rounding.
const NEARER: f64 = 1e-5;
const PHASES: [&str; 3] = ["see", "think", "do"];

/// What a reason says, and the brief without what it names.
struct Reason {
    words: String,
    changed: fn(&mut Table, &str),
    about: String,
}

fn reading(text: &str) -> Reading {
    let reading = read::text("test", text);
    assert!(reading.faults.is_empty(), "{:?}\n{text}", reading.faults);
    reading
}

fn answer(text: &str) -> Option<Answer> {
    let reading = reading(text);
    on_all_cores(|| WhatIf { reading: &reading, settings: Settings::default() }.answer(&[]))
}

/// What the goals of a priority are short, as it was solved; nothing where they are met or gone.
fn short(answer: &Answer, priority: u32) -> f64 {
    let aim = Aim::LeastShortfall(Some(priority));
    answer.found.proofs.iter().find(|proof| proof.stage.aim == aim).map_or(0.0, |proof| -proof.value)
}

fn shortages(text: &str) -> Option<(Answer, Vec<Shortage>)> {
    let reading = reading(text);
    let what_if = WhatIf { reading: &reading, settings: Settings::default() };
    let base = on_all_cores(|| what_if.answer(&[]))?;
    let told = on_all_cores(|| relaxation::of_missed(&what_if, &base));
    Some((base, told))
}

fn table<'a>(root: &'a mut Table, place: &[&str]) -> Option<&'a mut Table> {
    place.iter().try_fold(root, |here, key| here.get_mut(*key)?.as_table_mut())
}

fn without(root: &mut Table, place: &[&str]) {
    if let Some((key, above)) = place.split_last()
        && let Some(table) = table(root, above)
    {
        table.remove(*key);
    }
}

fn number(value: &Value) -> f64 {
    value.as_float().or_else(|| value.as_integer().map(|whole| whole as f64)).expect("a number")
}

fn doubled(root: &mut Table, place: &[&str]) {
    let (key, above) = place.split_last().expect("a place");
    let Some(here) = table(root, above) else { return };
    let twice = 2.0 * number(&here[*key]);
    here.insert((*key).to_owned(), Value::Float(twice));
}

fn each_role(root: &mut Table, channel: &str, change: fn(&mut Table)) {
    for phase in PHASES {
        if let Some(role) = table(root, &["channel", channel, "role", phase]) {
            change(role);
        }
    }
}

/// Everything that can be said of a random brief, with what refutes it.
fn reasons(brief: &Table, priority: u32) -> Vec<Reason> {
    let keys = |of: &str| -> Vec<String> {
        brief.get(of).and_then(Value::as_table).map_or_else(Vec::new, |table| table.keys().cloned().collect())
    };
    let mut all: Vec<Reason> = Vec::new();
    let mut say = |words: String, about: &str, changed: fn(&mut Table, &str)| {
        all.push(Reason { words, about: about.to_owned(), changed });
    };
    for key in keys("channel") {
        say(format!("the cap on {key} is reached"), &key, |root, key| without(root, &["channel", key, "at_most"]));
        say(format!("the fixed amount for {key} allows no more"), &key, |root, key| {
            without(root, &["channel", key, "fixed"]);
        });
        say(format!("the minimum for {key} asks for money elsewhere"), &key, |root, key| {
            without(root, &["channel", key, "at_least"]);
        });
        say(format!("the minimum buy of {key} asks for money elsewhere"), &key, |root, key| {
            without(root, &["channel", key, "minimum_buy"]);
        });
        say(format!("{key} is bought in lots or from a minimum on"), &key, |root, key| {
            without(root, &["channel", key, "minimum_buy"]);
        });
        for phase in ["See", "Think", "Do"] {
            say(format!("the supply of {key} in {phase} is reached"), &key, |root, key| {
                each_role(root, key, |role| doubled(role, &["demand", "impressions"]));
            });
            let nobody = format!("{key} reaches only people whom {phase} reached, and nobody is reached there");
            for words in [nobody, format!("{key} reaches only people whom {phase} reached")] {
                say(words, &key, |root, key| each_role(root, key, |role| without(role, &["follows"])));
            }
        }
        say(format!("the frequency cap of {key} is reached"), &key, |root, key| {
            each_role(root, key, |role| doubled(role, &["follows", "frequency_cap", "contacts"]));
        });
    }
    for key in keys("limit") {
        say(format!("the cap of limit ‘{key}’ is reached"), &key, |root, key| without(root, &["limit", key]));
        say(format!("the fixed amount of limit ‘{key}’ allows no more"), &key, |root, key| {
            without(root, &["limit", key]);
        });
    }
    for key in keys("goal") {
        say(format!("goal ‘{key}’ asks for money elsewhere"), &key, |root, key| without(root, &["goal", key]));
    }
    say("goals of a higher priority come first".to_owned(), &priority.to_string(), |root, priority| {
        let first = |goal: &Value| number(&goal["priority"]) < priority.parse().expect("a priority");
        let goals = table(root, &["goal"]).expect("goals");
        *goals = std::mem::take(goals).into_iter().filter(|(_, goal)| !first(goal)).collect();
    });
    for more in [", and no larger budget was found to be enough", ""] {
        for money in ["all the money is spent", "the money that is left buys nothing more that helps"] {
            say(format!("{money}{more}"), "", |root, _| doubled(root, &["campaign", "budget"]));
        }
    }
    all
}

/// The reasons that a sentence gives, and what of it is none of them.
fn given(sentence: &str, all: Vec<Reason>) -> (Vec<Reason>, String) {
    let mut rest = sentence.split_once(", because ").map_or("", |(_, why)| why).to_owned();
    let found = all.into_iter().filter(|reason| {
        let said = rest.contains(&reason.words);
        rest = rest.replacen(&reason.words, "", 1);
        said
    });
    let found = found.collect();
    (found, rest.trim_matches(|c: char| " ,.".contains(c)).to_owned())
}

/// What is wrong with the reasons of one brief, and how many were tried.
fn wrong(seed: u64) -> (Vec<String>, usize) {
    let text = brief(seed, Said::PLAINLY);
    let root: Table = text.parse().expect("a brief");
    let Some((base, told)) = shortages(&text) else { return (Vec::new(), 0) };
    let (mut wrong, mut tried) = (Vec::new(), 0);
    for shortage in &told {
        let sentence = shortage.sentence.as_str();
        let now = short(&base, shortage.priority);
        let (reasons, rest) = given(sentence, reasons(&root, shortage.priority));
        let together = rest.contains("(together: none of them alone)");
        let each: Vec<Vec<Reason>> =
            if together { vec![reasons] } else { reasons.into_iter().map(|one| vec![one]).collect() };
        for some in each {
            let mut changed = root.clone();
            for reason in &some {
                (reason.changed)(&mut changed, &reason.about);
            }
            tried += 1;
            let names = some.iter().map(|reason| reason.words.as_str()).collect::<Vec<_>>().join(" + ");
            match answer(&changed.to_string()) {
                Some(answer) if short(&answer, shortage.priority) < now - NEARER => {}
                Some(answer) => {
                    let after = short(&answer, shortage.priority);
                    wrong.push(format!("seed {seed}: “{names}” is no reason: {after} after {now}\n  {sentence}"));
                }
                None => wrong.push(format!("seed {seed}: without “{names}” there is no plan\n  {sentence}")),
            }
        }
        let rest = rest.replace("(together: none of them alone)", "").replace(" and ", "").replace(", ", "");
        wrong.extend(not_limited(&root, (seed, shortage), (&rest, now)));
    }
    (wrong, tried)
}

/// Where no bound is named, none holds the goal back: whatever is asked is left out, and it comes no nearer.
fn not_limited(root: &Table, (seed, shortage): (u64, &Shortage), (rest, now): (&str, f64)) -> Option<String> {
    let rest = rest.trim();
    if rest.is_empty() || rest == "and" {
        return None;
    }
    let money = match rest {
        "every channel on offer there already reaches all it can" => 2.0,
        _ if rest.contains("whatever is spent") => 1_000.0,
        "no other split brings more within the bounds" => 1.0,
        _ => return Some(format!("seed {seed}: “{rest}” is not known\n  {}", shortage.sentence.as_str())),
    };
    let mut changed = root.clone();
    for key in ["at_most", "at_least", "fixed", "minimum_buy"] {
        let channels: Vec<String> = changed["channel"].as_table().expect("channels").keys().cloned().collect();
        for channel in &channels {
            without(&mut changed, &["channel", channel, key]);
        }
    }
    changed.remove("limit");
    let budget = money * number(&changed["campaign"]["budget"]);
    table(&mut changed, &["campaign"])?.insert("budget".to_owned(), Value::Float(budget));
    let after = short(&answer(&changed.to_string())?, shortage.priority);
    let nearer = if money > 2.0 { after <= 2.0 * NEARER } else { after < now - 2e-3_f64.min(0.2 * now) };
    nearer.then(|| format!("seed {seed}: {after} after {now}, and “{rest}”\n  {}", shortage.sentence.as_str()))
}

#[test]
fn every_reason_for_a_missed_goal_is_refuted_by_what_it_names() {
    let seeds = (0..long(60, 30) as u64).collect::<Vec<_>>();
    let found: Vec<(Vec<String>, usize)> = on_all_cores(|| seeds.into_par_iter().map(wrong).collect());
    let tried: usize = found.iter().map(|(_, tried)| tried).sum();
    let all: Vec<String> = found.into_iter().flat_map(|(wrong, _)| wrong).collect();
    assert!(all.is_empty(), "{} wrong of {tried}:\n{}", all.len(), all.join("\n"));
    assert!(tried >= long(20, 8), "only {tried} reasons");
}
