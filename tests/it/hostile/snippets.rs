//! What planners ask for that is hard together: bounds that contradict, goals out of reach, things bought whole,
//! emptied pools.

use toml::Table;

use super::tree::merged;
use crate::support::dice::Dice;

const PHASES: [&str; 4] = ["see", "think", "do", "care"];

/// Puts something into a brief that asks for more than it looks.
pub(super) fn added(brief: &mut Table, dice: &mut Dice) {
    let channel = some_key(brief, "channel", dice).unwrap_or_else(|| "tv".to_owned());
    let other = some_key(brief, "channel", dice).unwrap_or_else(|| "radio".to_owned());
    let phase = dice.pick(&PHASES);
    let money = 10f64.powf(dice.below(8) as f64 - 1.0) * (1 + dice.below(9)) as f64;
    let share = dice.pick(&["0%", "1%", "25%", "33.3%", "60%", "100%"]);
    let text = match dice.below(3) {
        0 => of_channel(&channel, &other, (money, share), dice),
        1 => of_brief((&channel, &other, phase), (money, share), dice),
        _ => of_role(&channel, phase, money, dice),
    };
    let more: Table = text.parse().unwrap_or_else(|fault| panic!("{fault}\n{text}"));
    merged(brief, more);
}

fn some_key(brief: &Table, of: &str, dice: &mut Dice) -> Option<String> {
    let keys: Vec<&String> = brief.get(of)?.as_table()?.keys().collect();
    (!keys.is_empty()).then(|| keys[dice.below(keys.len())].clone())
}

/// A key between quotes.
fn quoted(key: &str) -> String {
    toml::Value::String(key.to_owned()).to_string()
}

fn of_channel(channel: &str, other: &str, (money, share): (f64, &str), dice: &mut Dice) -> String {
    let keys = match dice.below(18) {
        0 => format!("at_least = {money:?}"),
        1 => format!("at_most = {money:?}"),
        2 => format!("fixed = {money:?}"),
        3 => format!("fixed = {{ share = \"{share}\" }}"),
        4 => format!("at_most = {{ share = \"{share}\" }}"),
        5 => format!("at_least = {{ units = {money:?} }}"),
        6 => format!("minimum_buy = {money:?}"),
        7 => format!("activation_fee = {money:?}"),
        8 => format!("lot = {money:?}"),
        9 => "whole_units = true".to_owned(),
        10 => format!("needs = [{}]", quoted(other)),
        11 => format!("always_on = {money:?}"),
        12 => format!("on_air = {{ at_least = {money:?} }}"),
        13 => format!("smooth = \"{share}\""),
        14 => "exclude = true".to_owned(),
        15 => format!("pattern = {{ on = {}, off = {} }}", 1 + dice.below(3), 1 + dice.below(3)),
        16 => format!(
            "price = {{ steps = [{{ from = {money:?}, times = 0.8 }}], steps_for = \"{}\" }}",
            dice.pick(&["beyond", "all"])
        ),
        _ => format!("half_life = {}", 1 + dice.below(4)),
    };
    format!("[channel.{}]\n{keys}\n", quoted(channel))
}

fn of_brief((channel, other, phase): (&str, &str, &str), (money, share): (f64, &str), dice: &mut Dice) -> String {
    let (channel, other) = (quoted(channel), quoted(other));
    let reach = dice.pick(&["0%", "0.01%", "20%", "60%", "99.9%", "100%"]);
    match dice.below(16) {
        0 => format!("[goal.{phase}]\nreach = \"{reach}\"\n"),
        1 => format!(
            "[goal.x]\nphase = \"{phase}\"\nreach = \"{reach}\"\nat_frequency = {}\npriority = 2\n",
            dice.below(6)
        ),
        2 => format!("[goal.y]\nphase = \"{phase}\"\nclicks = {money:?}\n"),
        3 => format!("[goal.z]\nconversions = {money:?}\npriority = {}\n", dice.below(4)),
        4 => format!("[limit.x]\nchannels = [{channel}, {other}]\nat_most = {{ share = \"{share}\" }}\n"),
        5 => format!("[limit.y]\nphases = [\"{phase}\"]\nexactly = {{ share = \"{share}\" }}\n"),
        6 => format!("[limit.z]\nmeasure = \"channels\"\nat_most = {}\n", dice.below(4)),
        7 => format!(
            "[limit.f]\nphases = [\"{phase}\"]\nmeasure = \"frequency\"\nat_most = {}\n",
            dice.pick(&["0", "1", "2.5"])
        ),
        8 => format!("[limit.g]\nphases = [\"{phase}\"]\nmeasure = \"grp\"\nat_least = {money:?}\nat_most = 10\n"),
        9 => format!("[campaign]\nweeks = {}\n", dice.pick(&["1", "52", "53", "0.5", "104"])),
        10 => format!("[campaign]\nonly = [{channel}]\n"),
        11 => format!("[campaign]\nstart = 2026-12-28\nweeks = {}\n", dice.pick(&["1", "4", "53"])),
        12 => "[objective]\nminimise = \"spend\"\n".to_owned(),
        13 => format!(
            "[objective]\nmaximise = \"{}\"\n",
            dice.pick(&["clicks", "conversions", "contacts", "value", "reach"])
        ),
        14 => format!("[report]\nround_to = {}\n", dice.pick(&["1", "1000", "0.01", "1e9"])),
        _ => format!("[campaign]\nbudget = {money:?}\nreserve = \"{share}\"\n"),
    }
}

fn of_role(channel: &str, phase: &str, money: f64, dice: &mut Dice) -> String {
    let upstream = dice.pick(&PHASES);
    let keys = match dice.below(8) {
        0 => format!("demand = {{ impressions = {money:?} }}"),
        1 => "demand = { units = 0 }".to_owned(),
        2 => format!("follows = {{ phase = \"{upstream}\", reachable = \"{}%\" }}", dice.below(101)),
        3 => format!(
            "follows = {{ phase = \"{upstream}\", reachable = \"40%\", frequency_cap = {{ contacts = {} }} }}",
            dice.pick(&["0.1", "3", "0"])
        ),
        4 => format!("ceiling = \"{}%\"", dice.below(101)),
        5 => format!("curve = {{ kind = \"hill\", half = {money:?}, exponent = {} }}", dice.pick(&["1", "2.5", "9"])),
        6 => format!("click_through = \"{}%\"\nconversion_rate = \"1%\"", dice.below(101)),
        _ => format!("curve = {{ kind = \"nbd\", shape = {money:?} }}\nceiling = 0.5"),
    };
    format!("[channel.{}.role.{phase}]\n{keys}\n", quoted(channel))
}
