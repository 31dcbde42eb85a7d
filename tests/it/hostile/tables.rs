//! Files beside a brief: a split, what already ran, and points of a curve, all of them a little off.

use std::fmt::Write;

use toml::Table;

use crate::support::dice::Dice;

/// A split of the brief's channels over phases.
pub(super) fn split(brief: &Table, dice: &mut Dice) -> String {
    let row = |channel: &str, dice: &mut Dice| {
        format!("{},{channel},{}\n", dice.pick(&["see", "think", "do", "care", "See", ""]), amount(dice))
    };
    "phase,channel,spend\n".to_owned() + &rows(brief, dice, row)
}

/// What ran in the first weeks.
pub(super) fn actuals(brief: &Table, dice: &mut Dice) -> String {
    let week = |dice: &mut Dice| format!("{}-W{:02}", 2025 + dice.below(4), dice.pick(&[1, 9, 10, 11, 12, 52, 53, 54]));
    let row = |channel: &str, dice: &mut Dice| {
        format!("{channel},{},{},{},{}\n", week(dice), amount(dice), amount(dice), amount(dice))
    };
    "channel,week,spend,contacts,clicks\n".to_owned() + &rows(brief, dice, row)
}

/// Points of a curve, most of them rising.
pub(super) fn points(dice: &mut Dice) -> String {
    let heading =
        dice.pick(&["grp,reach\n", "contacts,reach\n", "spend,reach\n", "insertions,reach\n", "grp;reach\n", "x,y\n"]);
    let between = if heading.contains(';') { ';' } else { ',' };
    let (scale, unit) = (10f64.powf(dice.below(7) as f64), dice.pick(&["", "%"]));
    let mut text = heading.to_owned();
    let mut reach = 0.0;
    for at in 1..=dice.below(9) {
        reach += dice.below(20) as f64 * if dice.chance(5) { -1.0 } else { 1.0 };
        let weight = if dice.chance(5) { amount(dice) } else { (scale * at as f64).to_string() };
        let _ = writeln!(text, "{weight}{between}{reach}{unit}");
    }
    text
}

fn rows(brief: &Table, dice: &mut Dice, row: impl Fn(&str, &mut Dice) -> String) -> String {
    let own = brief.get("channel").and_then(|channels| channels.as_table());
    let known = ["tv", "radio", "search-brand", "nobody"].map(str::to_owned);
    let names: Vec<String> = own.map_or_else(|| known.to_vec(), |own| own.keys().cloned().collect());
    let names = if names.is_empty() { known.to_vec() } else { names };
    let quoted = |name: &str| format!("\"{}\"", name.replace('"', "\"\""));
    (0..=dice.below(5)).map(|_| row(&quoted(&names[dice.below(names.len())]), dice)).collect()
}

fn amount(dice: &mut Dice) -> String {
    match dice.below(8) {
        0 => dice.pick(&["", "-", "x", "0", "-100", "1e300", "nan", "=1+1", "12.500", "50%"]).to_owned(),
        _ => (10f64.powf(dice.below(7) as f64) * (1 + dice.below(99)) as f64 / 10.0).to_string(),
    }
}
