//! Parameters: each value of a brief that a planner can move, with its place, its unit and its words.
//!
//! A parameter is where a bound of the problem stands in the brief or the catalogue, so that "what if it were
//! larger" is a change anyone can repeat with `--set`. Nothing here solves anything.

mod places;
mod row;
mod typed;

use crate::domain::brief::Measure;
use crate::input::read::Reading;
use crate::problem::{AverageFrequency, Family, Goal, Limit, PlacementIndex, Problem, Side, Stated, Want};
use crate::text::language::{Text, say, text};
use crate::text::number;
pub use crate::text::number::unit_plural;
use crate::tolerance::keeping::SAME_LOT;
use crate::tolerance::telling::CENTS;
use places::{group_limit, money, of_week, volume, wish};
pub use row::Row;
pub use typed::flags;

/// Digits of a value that is to be typed as it is told.
const TYPED: i32 = 12;

/// What an average frequency counts.
const FREQUENCY: &str = "contacts per person reached";

/// A value that can be moved.
#[derive(Clone, Debug, PartialEq)]
pub struct Parameter {
    /// The row it moves.
    pub row: Row,
    /// What a planner calls it, to stand in the middle of a sentence.
    pub title: Text,
    /// Its key: `channel.tv.at_most`.
    pub path: String,
    /// What it is now, in its unit.
    pub now: f64,
    /// Its unit.
    pub unit: Unit,
    /// Which way makes the brief easier to satisfy.
    pub eases: Eases,
    /// The least that it is moved by, where it counts what is only bought whole: a channel, a lot.
    pub grain: Option<f64>,
    /// The change that takes it away, as `--set` takes it; none for what is no wish and no limit.
    pub away: Option<String>,
    signed: bool,
    written: Written,
    along: Vec<Along>,
}

/// What is changed along with a parameter.
#[derive(Clone, Debug, PartialEq)]
enum Along {
    /// A change of its own, as `--set` takes it.
    Change(String),
    /// The budget, which pays for what the parameter is moved.
    Budget {
        /// What it is now.
        now: f64,
        /// What one of the parameter takes of it.
        per: f64,
    },
}

/// What a parameter is counted in.
#[derive(Clone, Debug, PartialEq)]
pub enum Unit {
    /// The brief's currency, by its code.
    Money(String),
    /// A share, printed in per cent, and what it is a share of; nothing where that is plain.
    Share(Text),
    /// Anything else, by the name of what is counted.
    Count(String),
}

/// The way that makes the brief easier to satisfy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Eases {
    /// A larger value.
    Up,
    /// A smaller value.
    Down,
    /// Either, as for an amount that is fixed.
    Either,
}

/// How the value is written in a brief.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Written {
    Number,
    Percent,
    Table(&'static str),
}

impl Parameter {
    /// The change that sets it to `value`, as `--set` takes it.
    pub fn set(&self, value: f64) -> String {
        let number = crate::domain::quantity::unambiguous;
        match self.written {
            Written::Number => format!("{}={}", self.path, number(value)),
            Written::Percent => format!("{}={}%", self.path, number((value * 1e12).round() / 1e10)),
            Written::Table(key) => format!("{}={{ {key} = {} }}", self.path, number(value)),
        }
    }

    /// All changes that setting it to `value` asks for.
    pub fn sets(&self, value: f64) -> Vec<String> {
        let along = self.along.iter().map(|along| match along {
            Along::Change(change) => change.clone(),
            Along::Budget { now, per } => {
                let budget = crate::domain::quantity::unambiguous(now + per * (value - self.now));
                format!("campaign.budget={budget}")
            }
        });
        std::iter::once(self.set(value)).chain(along).collect()
    }

    /// The same parameter, with other changes made whatever its value.
    #[must_use]
    pub fn with(mut self, changes: Vec<String>) -> Self {
        self.along.extend(changes.into_iter().map(Along::Change));
        self
    }

    /// The same parameter, with a budget that pays for what it is moved: `per` of the budget for one of it.
    #[must_use]
    pub fn paid_by(mut self, budget: f64, per: f64) -> Self {
        self.along.push(Along::Budget { now: budget, per });
        self
    }

    /// A value with its unit.
    pub fn amount(&self, value: f64) -> String {
        self.unit.amount(value)
    }

    /// A value with its unit and every digit it has, as it may be typed.
    pub fn exactly(&self, value: f64) -> String {
        self.unit.exactly(value)
    }

    /// The ways that make the brief easier to satisfy: 1 up, −1 down.
    pub fn ways(&self) -> &'static [f64] {
        match self.eases {
            Eases::Up => &[1.0],
            Eases::Down => &[-1.0],
            Eases::Either => &[1.0, -1.0],
        }
    }

    /// Whether only whole numbers of something make sense.
    pub fn is_whole(&self) -> bool {
        self.grain.is_some()
    }

    /// Whether it may be below zero: what is bounded is used up by some and given back by others.
    pub fn is_signed(&self) -> bool {
        self.signed
    }

    /// The amount a price is stated per: a round number near a hundredth of the value, one point of a share, or of
    /// what is only bought whole, the next one.
    pub fn per(&self) -> f64 {
        self.in_grains(match &self.unit {
            Unit::Share(_) => 0.01,
            _ if self.now == 0.0 => 1.0,
            // Half a conversion is nothing to speak of, nor a tenth of a stand; a tenth of a contact per person is.
            Unit::Count(name) if self.now < 100.0 => {
                if self.now >= 1.0 && name != FREQUENCY {
                    1.0
                } else {
                    0.1
                }
            }
            _ => 10f64.powf((self.now.abs() * 0.010_001).log10().floor()),
        })
    }

    /// A change worth solving for: a tenth of the value, to one digit; five points of a share.
    pub fn change(&self) -> f64 {
        self.in_grains(match &self.unit {
            Unit::Share(_) => 0.05,
            Unit::Count(name) if (1.0..10.0).contains(&self.now) && name != FREQUENCY => 1.0,
            _ if self.now == 0.0 => 10.0 * self.per(),
            _ => number::round_significant(self.now.abs() * 0.1, 1),
        })
    }

    /// The whole number of the least steps nearest to a change, and one at least.
    fn in_grains(&self, change: f64) -> f64 {
        self.grain.map_or(change, |grain| (change / grain).round().max(1.0) * grain)
    }
}

impl Unit {
    /// A value with this unit.
    pub fn amount(&self, value: f64) -> String {
        match self {
            Self::Money(currency) => number::money_exact(value, currency),
            Self::Share(of) if of.is_empty() => format!("{} %", number::plain(value * 100.0, 1)),
            Self::Share(of) => say!("{} % of {of}", "{} % van {of}", number::plain(value * 100.0, 1)),
            Self::Count(name) if value == 1.0 => format!("1 {}", number::noun_singular(name)),
            Self::Count(name) => format!("{} {}", number::significant(value, 4), number::noun_plural(name)),
        }
    }

    /// A value with this unit and every digit it has: what is typed must be what is told.
    pub fn exactly(&self, value: f64) -> String {
        match self {
            Self::Money(currency) => {
                let minor = number::minor_digits(currency);
                let unit = 10f64.powf(minor as f64);
                let digits = match value {
                    whole if whole.fract() == 0.0 => 0,
                    minor_only if ((minor_only * unit).round() / unit - minor_only).abs() < CENTS => minor,
                    _ => 4.max(minor),
                };
                number::money_with(value, currency, digits)
            }
            Self::Share(of) => {
                let share = number::significant((value * 1e12).round() / 1e10, TYPED);
                if of.is_empty() { format!("{share} %") } else { say!("{share} % of {of}", "{share} % van {of}") }
            }
            Self::Count(name) if value == 1.0 => format!("1 {}", number::noun_singular(name)),
            Self::Count(name) => format!("{} {}", number::significant(value, TYPED), number::noun_plural(name)),
        }
    }

    /// A difference with this unit: of shares in points.
    pub fn difference(&self, value: f64) -> String {
        match self {
            Self::Share(_) => number::points(value * 100.0),
            _ => self.amount(value),
        }
    }
}

/// The budget, every bound and every goal as a parameter, in the problem's order.
pub fn all(reading: &Reading, problem: &Problem) -> Vec<Parameter> {
    // What is asked of every week, month or quarter is one figure.
    let mut seen = std::collections::BTreeSet::new();
    let bounds = problem.limits.iter().filter_map(|limit| of_limit(reading, problem, limit));
    let bounds = bounds.filter(|parameter| seen.insert(parameter.path.clone())).collect::<Vec<_>>().into_iter();
    let averages = problem.frequency_caps.iter().map(|cap| (cap, Eases::Up));
    let averages = averages.chain(problem.frequency_floors.iter().map(|floor| (floor, Eases::Down)));
    let averages = averages.map(|(one, eases)| of_average(reading, one, eases));
    bounds.chain(averages).chain(problem.goals.iter().map(|goal| of_goal(problem, goal))).collect()
}

/// A bound as a parameter; none where what is stated cannot be moved by itself.
pub fn of_limit(reading: &Reading, problem: &Problem, limit: &Limit) -> Option<Parameter> {
    let eases = match limit.side {
        Side::AtLeast => Eases::Down,
        Side::AtMost => Eases::Up,
        Side::Exactly => Eases::Either,
    };
    let (path, now, unit, written) = match limit.family {
        Family::Budget => (key_path(&limit.path), problem.campaign.budget.get(), money(problem), Written::Number),
        Family::Wish | Family::MinimumBuy => wish(reading, problem, limit)?,
        Family::Volume => volume(reading, limit)?,
        Family::Limit | Family::Frequency => group_limit(reading, problem, limit)?,
        Family::AlwaysOn | Family::OnAir | Family::Smooth => of_week(reading, problem, limit)?,
        // Whether channels belong together is no figure that could be moved, nor is what already ran, nor that weeks
        // add up.
        Family::Needs | Family::Calendar | Family::Ran => return None,
    };
    // A week may differ from the one before by more, whichever way.
    let eases = if limit.family == Family::Smooth { Eases::Up } else { eases };
    Some(Parameter {
        row: Row::Bound(limit.row_name()),
        title: Text::of(|| problem.title(limit)),
        path,
        now,
        unit,
        eases,
        grain: grain(problem, limit),
        away: away(reading, limit),
        signed: is_signed(problem, limit),
        written,
        along: Vec::new(),
    })
}

/// A bound on contacts per person reached as a parameter.
fn of_average(reading: &Reading, one: &AverageFrequency, eases: Eases) -> Parameter {
    let side = if eases == Eases::Down { Side::AtLeast } else { Side::AtMost };
    Parameter {
        row: Row::Bound(one.row_name()),
        title: Text::of(|| one.title(side)),
        path: key_path(&one.path),
        now: one.bound,
        unit: Unit::Count(FREQUENCY.to_owned()),
        eases,
        grain: None,
        away: away(reading, &one.straight()),
        signed: false,
        written: Written::Number,
        along: Vec::new(),
    }
}

/// The least step of a bound on a number of channels, or on units that are all bought in the same lots.
fn grain(problem: &Problem, limit: &Limit) -> Option<f64> {
    if !matches!(limit.stated, Stated::Amount(_)) {
        return None;
    }
    match limit.measure {
        Measure::Channels => Some(1.0),
        Measure::Units => {
            let lot =
                |&p: &PlacementIndex| problem.placements[p].lot.map(|lot| lot * problem.placements[p].units_per_x);
            let mut lots = limit.members.iter().map(lot);
            let first = lots.next()??;
            lots.all(|lot| lot.is_some_and(|lot| (lot - first).abs() < SAME_LOT * first)).then_some(first)
        }
        _ => None,
    }
}

/// The change that takes a wish or a limit away: a limit with one bound goes as a whole, since it would bound nothing.
fn away(reading: &Reading, limit: &Limit) -> Option<String> {
    match limit.family {
        Family::Wish | Family::MinimumBuy => Some(format!("{}=none", key_path(&limit.path))),
        Family::Limit | Family::Frequency => {
            let stated = reading.brief.limit.get(limit.path.get(1)?)?;
            let bounds = [&stated.at_least, &stated.at_most, &stated.exactly];
            let alone = bounds.into_iter().flatten().count() == 1;
            let path = if alone { limit.path.get(..2)? } else { &limit.path[..] };
            Some(format!("{}=none", key_path(path)))
        }
        _ => None,
    }
}

/// Whether what is bounded may come to less than nothing, as a resource may.
fn is_signed(problem: &Problem, limit: &Limit) -> bool {
    matches!((&limit.measure, &limit.stated), (Measure::Resource(_), Stated::Amount(_)))
        && limit.members.iter().any(|&p| problem.per_x(p, &limit.measure, limit.audience) < 0.0)
}

/// What the measure of a bound is counted in.
pub fn unit_of(problem: &Problem, limit: &Limit) -> Unit {
    match (&limit.measure, &limit.members[..]) {
        (Measure::Spend, _) => money(problem),
        (Measure::Units, [p, ..]) => Unit::Count(unit_plural(&problem.placements[*p].unit)),
        (other, _) => Unit::Count(other.to_string().replace('_', " ")),
    }
}

/// A goal's target as a parameter.
pub fn of_goal(problem: &Problem, goal: &Goal) -> Parameter {
    let count = |name: &str| Unit::Count(name.to_owned());
    let (word, now, unit, eases) = match goal.want {
        Want::Reach(value) => ("reach", value, Unit::Share(Text::default()), Eases::Down),
        Want::ReachPeople(value) => ("reach_people", value, count("people"), Eases::Down),
        Want::Contacts(value) => ("contacts", value, count("contacts"), Eases::Down),
        Want::Grp(value) => ("grp", value, count("GRP"), Eases::Down),
        Want::Clicks(value) => ("clicks", value, count("clicks"), Eases::Down),
        Want::Conversions(value) => ("conversions", value, count("conversions"), Eases::Down),
        Want::CostPerConversion(value) => ("cost_per_conversion", value, money(problem), Eases::Up),
        Want::Roas(value) => ("roas", value, count("times the net media"), Eases::Down),
    };
    Parameter {
        row: Row::Goal(goal.key.clone()),
        title: text!("goal {}", "doel {}", number::quoted(&goal.key)),
        path: key_path(&["goal", &goal.key, word]),
        now,
        written: if matches!(unit, Unit::Share(_)) { Written::Percent } else { Written::Number },
        unit,
        eases,
        grain: None,
        away: None,
        signed: false,
        along: Vec::new(),
    }
}

/// A figure of the catalogue, or a share of people, as a parameter: what it is called, its key, and its value.
pub fn of_figure<S: AsRef<str>>(title: Text, path: &[S], now: f64, unit: Unit) -> Parameter {
    let written = if matches!(unit, Unit::Share(_)) { Written::Percent } else { Written::Number };
    let eases = if matches!(unit, Unit::Money(_)) { Eases::Down } else { Eases::Up };
    let path = key_path(path);
    let (row, along) = (Row::Figure(path.clone()), Vec::new());
    Parameter { row, title, path, now, unit, eases, grain: None, away: None, signed: false, written, along }
}

/// A key path as TOML writes it; a key with other than letters, digits, `_` and `-` is quoted.
pub fn key_path<S: AsRef<str>>(path: &[S]) -> String {
    let quoted = |key: &S| {
        let key = key.as_ref();
        let bare = !key.is_empty() && key.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'));
        if bare { key.to_owned() } else { format!("\"{}\"", key.replace('\\', "\\\\").replace('"', "\\\"")) }
    };
    path.iter().map(quoted).collect::<Vec<_>>().join(".")
}
