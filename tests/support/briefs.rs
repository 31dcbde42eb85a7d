//! Random briefs with everything that can be asked at once, and the same briefs said otherwise.

use std::fmt::Write;

/// A stream of numbers that is the same on every machine (`SplitMix64`, Steele, Lea and Flood 2014).
#[derive(Clone, Debug)]
pub(crate) struct Numbers(u64);

impl Numbers {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x2545_f491_4f6c_dd1d) ^ 0x9e37_79b9_7f4a_7c15)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub(crate) fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    pub(crate) fn chance(&mut self, part: f64) -> bool {
        self.between(0.0, 1.0) < part
    }

    pub(crate) fn of<T: Copy>(&mut self, each: &[T]) -> T {
        each[self.between(0.0, each.len() as f64) as usize % each.len()]
    }
}

/// How a brief is said.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Said {
    /// What all money is multiplied by.
    pub(crate) unit: f64,
    /// Whether tables and keys stand the other way round.
    pub(crate) reversed: bool,
    /// Whether a limit is added that nothing comes near.
    pub(crate) slack: bool,
    /// Whether the audience is told as its two halves.
    pub(crate) halves: bool,
}

impl Said {
    pub(crate) const PLAINLY: Self = Self { unit: 1.0, reversed: false, slack: false, halves: false };
}

/// Tables with their keys.
#[derive(Default)]
struct Tables(Vec<(String, Vec<String>)>);

impl Tables {
    fn table(&mut self, name: &str) {
        self.0.push((name.to_owned(), Vec::new()));
    }

    fn key(&mut self, line: String) {
        if let Some((_, keys)) = self.0.last_mut() {
            keys.push(line);
        }
    }

    fn text(mut self, reversed: bool) -> String {
        if reversed {
            self.0.reverse();
            self.0.iter_mut().for_each(|(_, keys)| keys.reverse());
        }
        let mut text = String::new();
        for (name, keys) in self.0 {
            let _ = writeln!(text, "[{name}]\n{}", keys.join("\n"));
        }
        text
    }
}

const PHASES: [&str; 3] = ["see", "think", "do"];

/// The brief of a seed.
pub(crate) fn brief(seed: u64, said: Said) -> String {
    let mut n = Numbers::new(seed);
    let mut tables = Tables::default();
    let budget = 10f64.powf(n.between(3.5, 6.5));
    campaign(&mut n, &mut tables, budget * said.unit);
    audience(&mut tables, said.halves);
    let channels = n.between(2.0, 6.0) as usize;
    let served = (0..channels).map(|index| channel(&mut n, &mut tables, (index, budget * said.unit, said.unit)));
    let served: Vec<usize> = served.collect();
    let goals = goals(&mut n, &mut tables, &served);
    limits(&mut n, &mut tables, budget * said.unit);
    if n.chance(0.25) {
        tables.table("objective");
        tables.key("maximise = \"clicks\"".to_owned());
    } else if goals && n.chance(0.2) {
        tables.table("objective");
        tables.key("minimise = \"spend\"".to_owned());
    }
    if said.slack {
        tables.table("limit.slack");
        tables.key("measure = \"impressions\"\nat_most = 9e11".to_owned());
    }
    tables.text(said.reversed)
}

fn campaign(n: &mut Numbers, tables: &mut Tables, budget: f64) {
    tables.table("campaign");
    tables.key(format!("budget = {budget:?}"));
    tables.key("weeks = 4".to_owned());
    tables.key("catalogue = \"none\"".to_owned());
    if n.chance(0.3) {
        tables.key(format!("fee = {{ rate = {:?}, on = \"net\" }}", n.between(0.01, 0.15)));
        tables.key(format!("budget_is = \"{}\"", n.of(&["media", "total", "gross"])));
    }
    if n.chance(0.1) {
        tables.key("reserve = \"5%\"".to_owned());
    }
}

fn audience(tables: &mut Tables, halves: bool) {
    let each: &[&str] = if halves { &["a", "b"] } else { &["a"] };
    for name in each {
        tables.table(&format!("audience.{name}"));
        tables.key(format!("people = {}", 1_000_000 / each.len()));
        tables.key("in_phase = { think = \"50%\", do = \"20%\" }".to_owned());
    }
}

/// A channel; the phase it serves.
fn channel(n: &mut Numbers, tables: &mut Tables, (index, budget, unit): (usize, f64, f64)) -> usize {
    // The first channel serves See, so there is something to follow.
    let drawn = n.of(&[0, 0, 1, 2]);
    let phase = if index == 0 { 0 } else { drawn };
    tables.table(&format!("channel.c{index}"));
    tables.key(format!("tags = [\"{}\"]", ["even", "odd"][index % 2]));
    tables.key(format!("price = {{ per = \"thousand\", mid = {:?} }}", n.between(2.0, 60.0) * unit));
    let part = |low: f64, high: f64, n: &mut Numbers| n.between(low, high) * budget;
    let wish = n.of(&[0, 0, 0, 0, 1, 1, 2, 3, 4]);
    match wish {
        1 => tables.key(format!("at_most = {:?}", part(0.02, 0.6, n))),
        2 => tables.key(format!("at_least = {:?}", part(0.0, 0.08, n))),
        3 => tables.key(format!("fixed = {:?}", part(0.0, 0.12, n))),
        4 if n.chance(0.3) => tables.key("at_most = 0".to_owned()),
        _ => {}
    }
    if n.chance(0.12) && matches!(wish, 0 | 2) {
        tables.key(format!("minimum_buy = {:?}", part(0.02, 0.15, n)));
    }
    if n.chance(0.08) {
        tables.key(format!("activation_fee = {:?}", part(0.005, 0.05, n)));
    }
    tables.table(&format!("channel.c{index}.role.{}", PHASES[phase]));
    tables.key(format!("ceiling = {:?}", n.between(0.1, 0.9)));
    tables.key("click_through = \"1%\"".to_owned());
    tables.key(format!("curve = {{ kind = \"nbd\", shape = {:?} }}", n.between(0.2, 3.0)));
    let follows = n.chance(0.4);
    if phase > 0 && follows {
        tables.key("follows = { phase = \"see\", reachable = \"40%\", frequency_cap = { contacts = 6 } }".to_owned());
    } else if n.chance(0.15) {
        tables.key(format!("demand = {{ impressions = {:.0}, per = \"campaign\" }}", 10f64.powf(n.between(4.0, 7.0))));
    }
    phase
}

/// Up to three goals, some of them hopeless; whether there are any.
fn goals(n: &mut Numbers, tables: &mut Tables, served: &[usize]) -> bool {
    let mut any = false;
    for (index, phase) in PHASES.into_iter().enumerate() {
        if !served.contains(&index) || !n.chance(0.5) {
            continue;
        }
        any = true;
        tables.table(&format!("goal.{phase}"));
        let wanted = n.between(0.02, 0.5);
        let target = if n.chance(0.15) { 0.97 } else { wanted };
        if n.of(&[0, 0, 0, 1]) == 1 {
            tables.key(format!("clicks = {:.0}", 10f64.powf(n.between(1.0, 5.0))));
        } else {
            tables.key(format!("reach = {target:?}"));
            if phase == "see" && n.chance(0.2) {
                tables.key("at_frequency = 2".to_owned());
            }
        }
        tables.key(format!("priority = {}", n.of(&[1, 1, 2, 3])));
    }
    any
}

fn limits(n: &mut Numbers, tables: &mut Tables, budget: f64) {
    if n.chance(0.3) {
        tables.table("limit.even");
        tables.key("tags = [\"even\"]".to_owned());
        tables.key(format!("at_most = {{ share = {:?} }}", n.between(0.3, 0.95)));
    }
    if n.chance(0.3) {
        tables.table("limit.odd");
        tables.key("tags = [\"odd\"]".to_owned());
        let side = n.of(&["at_most", "at_most", "at_most", "exactly"]);
        tables.key(format!("{side} = {:?}", n.of(&[0.0, 1e-6, 1e-4, 0.01, 0.3, 0.5]) * budget));
    }
    if n.chance(0.2) {
        tables.table("limit.counted");
        tables.key(format!("measure = \"{}\"", n.of(&["impressions", "clicks", "contacts", "grp"])));
        let most = if n.chance(0.2) { 0.0 } else { 10f64.powf(n.between(1.0, 7.5)).round() };
        tables.key(format!("at_most = {most:?}"));
    }
}
