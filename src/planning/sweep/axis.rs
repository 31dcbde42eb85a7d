//! An axis: one key of the brief and the values it takes, as a planner writes them.
//!
//! `budget=50k..500k` is a range, `budget=-20%..+20%` one around the value the key has now, and `budget=100k,200k` a
//! list.

use serde::Serialize;

use crate::domain::quantity::{NumberError, NumberKind, ParsedNumber, unambiguous};
use crate::fault::{Code, Fault};
use crate::input::read::{Reading, unit_of_key};
use crate::text::messages::{say, word};
use crate::text::number;
use crate::text::sanitise::has_hidden_characters;

/// Short names of keys that are varied often.
const SHORT: [(&str, &str); 2] = [("budget", "campaign.budget"), ("weeks", "campaign.weeks")];

/// The default range of a sweep, as shares of the brief's budget.
const AROUND: (f64, f64) = (0.2, 2.0);

/// A key and the values it takes, in ascending order.
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    /// The path of the key, as in `--set`.
    pub path: String,
    /// How its values are written.
    pub unit: AxisUnit,
    /// The values, in points where they are percentages.
    pub values: Vec<f64>,
    /// Whether the values are a range, not a list.
    pub range: bool,
    /// The text behind `--vary`; empty for the default range.
    pub asked: String,
}

/// How the values of a key are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum AxisUnit {
    /// As plain numbers.
    Number,
    /// In per cent.
    Percent,
}

/// The argument of `--vary`, before the current value of its key is known.
#[derive(Clone, Debug, PartialEq)]
pub struct AxisRequest {
    /// The key.
    pub path: String,
    asked: String,
    ends: Vec<AxisEnd>,
    range: bool,
}

/// One number of a range or a list.
#[derive(Clone, Copy, Debug, PartialEq)]
struct AxisEnd {
    written: ParsedNumber,
    signed: bool,
}

impl AxisRequest {
    /// Parses `PATH=FROM..TO` or `PATH=a,b,c`; the error says what is wrong and how to write it.
    pub fn parse(text: &str) -> Result<Self, String> {
        let message = |what: &str| format!("--vary {text}: {what}");
        if has_hidden_characters(text) {
            return Err(message(word!("vary-has-unseen-signs")));
        }
        let Some((path, values)) = text.split_once('=') else {
            return Err(message(word!("vary-expects-range")));
        };
        let (path, values) = (path.trim(), values.trim());
        if path.is_empty() {
            return Err(message(word!("vary-has-no-key")));
        }
        let range = values.contains("..");
        let parts: Vec<&str> = match values.split_once("..") {
            Some((from, to)) => vec![from, to],
            None => values.split(',').collect(),
        };
        if parts.len() < 2 {
            return Err(message(word!("vary-one-value-is-no-range")));
        }
        if !range && parts[1..].iter().any(|part| part.len() == 3 && part.starts_with('0')) {
            return Err(message(word!("vary-comma-stands-between-values")));
        }
        let path = SHORT.iter().find(|(short, _)| *short == path).map_or(path, |(_, path)| path);
        let kind = unit_of_key(path).kind();
        let axis_ends = parts.into_iter().map(|part| AxisEnd::parse(part, kind).map_err(|what| message(&what)));
        let request =
            Self { path: path.to_owned(), asked: text.to_owned(), ends: axis_ends.collect::<Result<_, _>>()?, range };
        request.check_order().map_err(|what| message(&what)).map(|()| request)
    }

    /// The number of values, where a range has this many steps.
    pub fn count(&self, steps: usize) -> usize {
        if self.range { steps } else { self.ends.len() }
    }

    /// The axis, with this many steps where it is a range.
    pub fn axis(&self, reading: &Reading, steps: usize) -> Result<Axis, Fault> {
        let (unit, mut axis_ends) = if self.ends.iter().any(|end| end.signed) {
            self.relative(reading)?
        } else {
            let percent = self.ends.iter().any(|end| matches!(end.written, ParsedNumber::Percent(_)));
            let unit = if percent { AxisUnit::Percent } else { AxisUnit::Number };
            (unit, self.ends.iter().map(AxisEnd::number).collect())
        };
        axis_ends.sort_by(f64::total_cmp);
        let values = if self.range { spaced(axis_ends[0], axis_ends[1], steps) } else { axis_ends };
        Ok(Axis { path: self.path.clone(), unit, values, range: self.range, asked: self.asked.clone() })
    }

    /// The ends relative to the current value of the key: `+20%` is a fifth more, `+5` is five more.
    fn relative(&self, reading: &Reading) -> Result<(AxisUnit, Vec<f64>), Fault> {
        let Some(now) = reading.written(&self.path) else {
            let what = say!("vary-key-is-written-nowhere", key = self.path);
            let fault = Fault::whole(Code::missing(&keys(&self.path)), format!("--vary {}", self.asked), what);
            return Err(fault.help(word!("leave-signs-out-and-give-ends")));
        };
        let (unit, now) = match now {
            ParsedNumber::Bare(now) => (AxisUnit::Number, now),
            ParsedNumber::Percent(now) => (AxisUnit::Percent, now),
        };
        let shifted_ends = self.ends.iter().map(|end| match end.written {
            ParsedNumber::Percent(percent) => now * (1.0 + percent / 100.0),
            ParsedNumber::Bare(more) => now + more,
        });
        Ok((unit, shifted_ends.map(|value| number::round_significant(value, 6)).collect()))
    }

    /// Checks that the ends are of one kind, that a range ascends, and that no value is repeated.
    fn check_order(&self) -> Result<(), String> {
        let percent = |end: &&AxisEnd| matches!(end.written, ParsedNumber::Percent(_));
        // 0 has no unit, so `0..50%` is allowed.
        let kinds = self.ends.iter().filter(|end| end.number() != 0.0);
        let (shares, numbers): (Vec<&AxisEnd>, Vec<&AxisEnd>) = kinds.partition(percent);
        if !shares.is_empty() && !numbers.is_empty() {
            return Err(word!("some-ends-are-in-per-cent").to_owned());
        }
        let mut values: Vec<f64> = self.ends.iter().map(AxisEnd::number).collect();
        if self.range && values[0] >= values[1] {
            return Err(word!("range-is-empty").to_owned());
        }
        values.sort_by(f64::total_cmp);
        if values.windows(2).any(|pair| pair[0] == pair[1]) {
            return Err(word!("value-is-listed-twice").to_owned());
        }
        Ok(())
    }
}

impl AxisEnd {
    fn parse(text: &str, kind: NumberKind) -> Result<Self, String> {
        let text = text.trim();
        let written = ParsedNumber::parse(text, kind).map_err(|why| match (text, why) {
            ("", _) => word!("end-of-range-is-missing").to_owned(),
            (_, NumberError::NotANumber) => say!("end-of-range-is-not-a-number", end = text),
            (_, why) => why.message("a number", text),
        })?;
        Ok(Self { written, signed: text.starts_with(['+', '-']) })
    }

    fn number(&self) -> f64 {
        match self.written {
            ParsedNumber::Bare(value) | ParsedNumber::Percent(value) => value,
        }
    }
}

impl Axis {
    /// The default axis: budgets around the brief's own, which is one of the values.
    pub fn around(budget: f64, steps: usize) -> Self {
        Self::between(budget, AROUND.0, AROUND.1, steps)
    }

    /// Budgets between two shares of the brief's own, which is one of the values.
    pub fn between(budget: f64, from: f64, to: f64, steps: usize) -> Self {
        let axis_ends = (number::round_significant(from * budget, 6), number::round_significant(to * budget, 6));
        let mut values = spaced(axis_ends.0, axis_ends.1, steps);
        if !values.contains(&budget) {
            values.push(budget);
            values.sort_by(f64::total_cmp);
        }
        Self { path: SHORT[0].1.to_owned(), unit: AxisUnit::Number, values, range: true, asked: String::new() }
    }

    /// Whether the axis is the budget.
    pub fn is_budget(&self) -> bool {
        self.path == SHORT[0].1
    }

    /// The change that sets the key to a value, as `--set` takes it.
    pub fn set(&self, value: f64) -> String {
        let per_cent = if self.unit == AxisUnit::Percent { "%" } else { "" };
        format!("{}={}{per_cent}", self.path, unambiguous(value))
    }

    /// The name of its column in a CSV: the path, with `_pct` where the values are points.
    pub fn column(&self) -> String {
        let points = if self.unit == AxisUnit::Percent { "_pct" } else { "" };
        format!("{}{points}", self.path)
    }
}

/// Evenly spaced values from one end to the other, both included. Those between are rounded to six significant digits,
/// or more where the steps need it.
fn spaced(from: f64, to: f64, steps: usize) -> Vec<f64> {
    let step = (to - from) / (steps - 1) as f64;
    let unit = number::significant_step(from.abs().max(to.abs()), 6).min(number::significant_step(step, 3));
    let between = |index: usize| match index {
        0 => from,
        _ if index + 1 == steps => to,
        _ => rounded(from + step * index as f64, unit),
    };
    (0..steps).map(between).collect()
}

/// A value rounded to a power of ten. Dividing by a whole number is exact where multiplying by its inverse is not.
fn rounded(value: f64, unit: f64) -> f64 {
    if unit >= 1.0 {
        (value / unit).round() * unit
    } else {
        (value * (1.0 / unit).round()).round() / (1.0 / unit).round()
    }
}

/// The keys of a path, quoted ones without their quotes.
pub(super) fn keys(path: &str) -> Vec<String> {
    let mut keys = vec![String::new()];
    let mut quote = None;
    for c in path.chars() {
        match (c, quote) {
            ('"' | '\'', None) => quote = Some(c),
            (c, Some(open)) if c == open => quote = None,
            ('.', None) => keys.push(String::new()),
            (c, _) => {
                if let Some(last) = keys.last_mut() {
                    last.push(c);
                }
            }
        }
    }
    keys.iter().map(|key| key.trim().to_owned()).collect()
}
