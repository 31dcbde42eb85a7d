//! What a value of a file may be changed into: near it, at an edge, in another unit, or of another kind.

use toml::Value;

use crate::support::dice::Dice;

/// Figures at the edge of what can be written.
const EDGES: [f64; 16] =
    [0.0, 1.0, -1.0, 0.5, 2.0, 1e-9, 1e-3, 0.999_999, 100.0, 1e6, 1e9, 1e12, 1e15, 1e300, 53.0, 1e-300];
/// Figures as they are typed.
const TYPED: [&str; 14] =
    ["0%", "1%", "50%", "99.99%", "100%", "150%", "250k", "3.2m", "0", "1,5", "", "€ 100", "0.0001%", "-5%"];
/// Factors by which a figure is changed and stays likely.
const FACTORS: [f64; 10] = [0.01, 0.1, 0.3, 0.7, 0.9, 1.1, 1.5, 3.0, 10.0, 100.0];
/// Names that no planner would think of, and some would.
pub(super) const NAMES: [&str; 14] = [
    "",
    " ",
    "Total",
    "é à",
    "x;=1+1",
    "\"",
    "a.b",
    "=cmd",
    "\u{202e}tv",
    "\u{1b}[31mred",
    "budget",
    "see",
    "tv\u{a0}spot",
    "-1",
];

/// A value in place of another.
pub(super) fn changed(value: &Value, dice: &mut Dice) -> Value {
    match value {
        Value::Integer(number) => figure(*number as f64, dice),
        Value::Float(number) => figure(*number, dice),
        Value::String(word) => match per_cent(word) {
            Some(number) => figure(number, dice),
            None => text(word, dice),
        },
        Value::Array(list) => listed(list, dice),
        Value::Boolean(said) => Value::Boolean(!said),
        Value::Datetime(_) => {
            Value::String(dice.pick(&["2027-02-29", "2026-12-28", "2027-13-01", "1-3-2027", ""]).to_owned())
        }
        Value::Table(_) => Value::Table(toml::Table::new()),
    }
}

/// A figure near this one, at an edge, or in other words.
pub(super) fn figure(number: f64, dice: &mut Dice) -> Value {
    let near = number * dice.pick(&FACTORS);
    match dice.below(20) {
        0..11 => plain(near),
        11..14 => plain(dice.pick(&EDGES)),
        14..16 => Value::String(dice.pick(&TYPED).to_owned()),
        16 => Value::String(format!("{}%", dice.below(101))),
        17 => table(dice.pick(&["share", "units", "grp", "money", "at_least"]), near),
        18 => plain(-number),
        _ => dice.pick(&[f64::NAN, f64::INFINITY, f64::NEG_INFINITY]).into(),
    }
}

/// Whole numbers as such: some keys take no others.
fn plain(number: f64) -> Value {
    if number.fract() == 0.0 && number.abs() < 1e15 { Value::Integer(number as i64) } else { Value::Float(number) }
}

fn table(key: &str, number: f64) -> Value {
    Value::Table(toml::Table::from_iter([(key.to_owned(), Value::Float(number))]))
}

fn per_cent(word: &str) -> Option<f64> {
    let number: f64 = word.trim().strip_suffix('%')?.trim().parse().ok()?;
    Some(number / 100.0)
}

fn text(word: &str, dice: &mut Dice) -> Value {
    match dice.below(6) {
        0 => Value::String(dice.pick(&NAMES).to_owned()),
        1 => Value::String(word.repeat(40)),
        2 => Value::Float(dice.below(100) as f64),
        3 => Value::String(word.to_uppercase()),
        4 => Value::String(
            dice.pick(&["see", "think", "do", "care", "spend", "clicks", "contacts", "channels", "none"]).to_owned(),
        ),
        _ => Value::String(
            dice.pick(&["week", "month", "campaign", "unit", "GRP", "thousand", "send", "hill", "points", "linear"])
                .to_owned(),
        ),
    }
}

fn listed(list: &[Value], dice: &mut Dice) -> Value {
    let mut list = list.to_vec();
    match dice.below(5) {
        0 => list.clear(),
        1 if !list.is_empty() => drop(list.remove(dice.below(list.len()))),
        2 if !list.is_empty() => list.push(list[dice.below(list.len())].clone()),
        3 => list.reverse(),
        _ if !list.is_empty() => {
            let at = dice.below(list.len());
            list[at] = changed(&list[at].clone(), dice);
        }
        _ => list.push(Value::String("x".to_owned())),
    }
    Value::Array(list)
}
