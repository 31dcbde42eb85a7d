//! Parameters: each value of the brief or the catalogue that a planner can change, with its key, its unit and its
//! title.
//!
//! A parameter is where a bound of the problem is stated, so that "what if it were larger" is a change that anyone can
//! repeat with `--set`.

mod flags;
mod row;
mod stated;
mod unit;

use crate::domain::brief::Measure;
use crate::input::read::Reading;
use crate::problem::{AverageFrequency, Family, Goal, Limit, PlacementIndex, Problem, Side, Stated, Want};
use crate::text::language::Text;
use crate::text::messages::text;
use crate::text::number;
pub use crate::text::number::unit_plural;
use crate::tolerance::feasibility::SAME_LOT;
use crate::tolerance::reporting::BOUND_PERTURBATION;
pub use flags::flags;
pub use row::ParameterRow;
use stated::{StatedValue, group_limit, of_week, volume, wish};
use unit::money;
pub use unit::{Unit, unit_of};

/// What an average frequency counts.
const FREQUENCY: &str = "contacts per person reached";

/// A value of the brief or the catalogue that can be changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Parameter {
    /// The row that it bounds.
    pub row: ParameterRow,
    /// What a planner calls it, to stand in the middle of a sentence.
    pub title: Text,
    /// Its key: `channel.tv.at_most`.
    pub path: String,
    /// What it is now, in its unit.
    pub now: f64,
    /// Its unit.
    pub unit: Unit,
    /// Which change of it relaxes the brief.
    pub relaxed_by: RelaxedBy,
    /// Its smallest step, where it counts what is only bought whole: a channel, a lot.
    pub grain: Option<f64>,
    /// The change that takes it away, as `--set` takes it; none unless it is a wish or a limit.
    pub removal: Option<String>,
    signed: bool,
    notation: Notation,
    linked: Vec<LinkedChange>,
}

/// A change that is made together with that of a parameter.
#[derive(Clone, Debug, PartialEq)]
enum LinkedChange {
    /// A change of its own, as `--set` takes it.
    Change(String),
    /// The budget, which pays for the change of the parameter.
    Budget {
        /// What it is now.
        now: f64,
        /// Budget per unit of the parameter.
        per: f64,
    },
}

/// The change of a parameter that relaxes the brief: it leaves every plan feasible that was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RelaxedBy {
    /// Raising it.
    Raising,
    /// Lowering it.
    Lowering,
    /// Either may help, as of an amount that is fixed.
    Either,
}

/// A parameter that is changed to one side.
#[derive(Clone, Copy, Debug)]
pub struct Shift<'a> {
    /// The parameter.
    pub parameter: &'a Parameter,
    /// 1 up, −1 down.
    pub sign: f64,
}

impl Shift<'_> {
    /// The small change from a value by which a slope is measured.
    pub fn perturbation(&self, value: f64) -> f64 {
        self.sign * BOUND_PERTURBATION * value.abs().max(self.parameter.per())
    }
}

/// How the value is written in a brief.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Notation {
    Number,
    Percent,
    Table(&'static str),
}

impl Parameter {
    /// The change that sets it to `value`, as `--set` takes it.
    pub fn set(&self, value: f64) -> String {
        let number = crate::domain::quantity::unambiguous;
        match self.notation {
            Notation::Number => format!("{}={}", self.path, number(value)),
            Notation::Percent => format!("{}={}%", self.path, number((value * 1e12).round() / 1e10)),
            Notation::Table(key) => format!("{}={{ {key} = {} }}", self.path, number(value)),
        }
    }

    /// All changes that setting it to `value` asks for.
    pub fn sets(&self, value: f64) -> Vec<String> {
        let linked = self.linked.iter().map(|linked| match linked {
            LinkedChange::Change(change) => change.clone(),
            LinkedChange::Budget { now, per } => {
                let budget = crate::domain::quantity::unambiguous(now + per * (value - self.now));
                format!("campaign.budget={budget}")
            }
        });
        std::iter::once(self.set(value)).chain(linked).collect()
    }

    /// The same parameter, with other changes made whatever its value.
    #[must_use]
    pub fn with(mut self, changes: Vec<String>) -> Self {
        self.linked.extend(changes.into_iter().map(LinkedChange::Change));
        self
    }

    /// The same parameter, with a budget that pays for its change: `per` of the budget for one unit of it.
    #[must_use]
    pub fn paid_by(mut self, budget: f64, per: f64) -> Self {
        self.linked.push(LinkedChange::Budget { now: budget, per });
        self
    }

    /// A value with its unit.
    pub fn amount(&self, value: f64) -> String {
        self.unit.amount(value)
    }

    /// A value with its unit and all its digits, so that it can be typed.
    pub fn exactly(&self, value: f64) -> String {
        self.unit.exactly(value)
    }

    /// The directions that relax the brief: 1 up, −1 down.
    pub fn directions(&self) -> &'static [f64] {
        match self.relaxed_by {
            RelaxedBy::Raising => &[1.0],
            RelaxedBy::Lowering => &[-1.0],
            RelaxedBy::Either => &[1.0, -1.0],
        }
    }

    /// Whether only whole numbers of something make sense.
    pub fn is_whole(&self) -> bool {
        self.grain.is_some()
    }

    /// Whether it may be negative, as of a resource that some channels use and others give back.
    pub fn is_signed(&self) -> bool {
        self.signed
    }

    /// The amount that a price is stated per: a round number near a hundredth of the value; one point of a share; one
    /// grain of what is only bought whole.
    pub fn per(&self) -> f64 {
        self.in_grains(match &self.unit {
            Unit::Share(_) => 0.01,
            _ if self.now == 0.0 => 1.0,
            // A tenth of a conversion or of a stand means nothing; a tenth of a contact per person does.
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

    /// A change rounded to whole grains, at least one.
    fn in_grains(&self, change: f64) -> f64 {
        self.grain.map_or(change, |grain| (change / grain).round().max(1.0) * grain)
    }
}

/// The budget, every bound and every goal as a parameter, in the problem's order.
pub fn all(reading: &Reading, problem: &Problem) -> Vec<Parameter> {
    // A bound on every week, month or quarter has one figure.
    let mut seen = std::collections::BTreeSet::new();
    let bound_parameters = problem.limits.iter().filter_map(|limit| of_limit(reading, problem, limit));
    let bound_parameters =
        bound_parameters.filter(|parameter| seen.insert(parameter.path.clone())).collect::<Vec<_>>().into_iter();
    let frequency_parameters = problem.frequency_caps.iter().map(|cap| (cap, RelaxedBy::Raising));
    let frequency_parameters =
        frequency_parameters.chain(problem.frequency_floors.iter().map(|floor| (floor, RelaxedBy::Lowering)));
    let frequency_parameters = frequency_parameters.map(|(one, relaxed_by)| of_average(reading, one, relaxed_by));
    bound_parameters
        .chain(frequency_parameters)
        .chain(problem.goals.iter().map(|goal| of_goal(problem, goal)))
        .collect()
}

/// A bound as a parameter; none where it has no figure that can be changed by itself.
pub fn of_limit(reading: &Reading, problem: &Problem, limit: &Limit) -> Option<Parameter> {
    let relaxed_by = match limit.side {
        Side::AtLeast => RelaxedBy::Lowering,
        Side::AtMost => RelaxedBy::Raising,
        Side::Exactly => RelaxedBy::Either,
    };
    let StatedValue { path, now, unit, notation } = match limit.family {
        Family::Budget => StatedValue::number(key_path(&limit.path), problem.campaign.budget.get(), money(problem)),
        Family::Wish | Family::MinimumBuy => wish(reading, problem, limit)?,
        Family::Volume => volume(reading, limit)?,
        Family::Limit | Family::Frequency => group_limit(reading, problem, limit)?,
        Family::AlwaysOn | Family::OnAir | Family::Smooth => of_week(reading, problem, limit)?,
        // Needs, the sums of weeks and what already ran have no figure that can be changed.
        Family::Prerequisite | Family::Calendar | Family::Ran => return None,
    };
    // A larger difference between weeks relaxes both sides.
    let relaxed_by = if limit.family == Family::Smooth { RelaxedBy::Raising } else { relaxed_by };
    Some(Parameter {
        row: ParameterRow::Bound(limit.row_name()),
        title: Text::of(|| problem.title(limit)),
        path,
        now,
        unit,
        relaxed_by,
        grain: grain(problem, limit),
        removal: removal(reading, limit),
        signed: is_signed(problem, limit),
        notation,
        linked: Vec::new(),
    })
}

/// A bound on contacts per person reached as a parameter.
fn of_average(reading: &Reading, one: &AverageFrequency, relaxed_by: RelaxedBy) -> Parameter {
    let side = if relaxed_by == RelaxedBy::Lowering { Side::AtLeast } else { Side::AtMost };
    Parameter {
        row: ParameterRow::Bound(one.row_name()),
        title: Text::of(|| one.title(side)),
        path: key_path(&one.path),
        now: one.bound,
        unit: Unit::Count(FREQUENCY.to_owned()),
        relaxed_by,
        grain: None,
        removal: removal(reading, &one.straight()),
        signed: false,
        notation: Notation::Number,
        linked: Vec::new(),
    }
}

/// The smallest step of a bound on a number of channels, or on units that are all bought in the same lots.
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

/// The change that takes a wish or a limit away: a limit with one bound is removed as a whole.
fn removal(reading: &Reading, limit: &Limit) -> Option<String> {
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

/// Whether what is bounded may be negative, as a resource may.
fn is_signed(problem: &Problem, limit: &Limit) -> bool {
    matches!((&limit.measure, &limit.stated), (Measure::Resource(_), Stated::Amount(_)))
        && limit.members.iter().any(|&p| problem.per_x(p, &limit.measure, limit.audience) < 0.0)
}

/// A goal's target as a parameter.
pub fn of_goal(problem: &Problem, goal: &Goal) -> Parameter {
    let count = |name: &str| Unit::Count(name.to_owned());
    let (word, now, unit, relaxed_by) = match goal.want {
        Want::Reach(value) => ("reach", value, Unit::Share(Text::default()), RelaxedBy::Lowering),
        Want::ReachPeople(value) => ("reach_people", value, count("people"), RelaxedBy::Lowering),
        Want::Contacts(value) => ("contacts", value, count("contacts"), RelaxedBy::Lowering),
        Want::Grp(value) => ("grp", value, count("GRP"), RelaxedBy::Lowering),
        Want::Clicks(value) => ("clicks", value, count("clicks"), RelaxedBy::Lowering),
        Want::Conversions(value) => ("conversions", value, count("conversions"), RelaxedBy::Lowering),
        Want::CostPerConversion(value) => ("cost_per_conversion", value, money(problem), RelaxedBy::Raising),
        Want::Roas(value) => ("roas", value, count("times the net media"), RelaxedBy::Lowering),
    };
    Parameter {
        row: ParameterRow::Goal(goal.key.clone()),
        title: text!("named-goals", count = 1, names = number::quoted(&goal.key)),
        path: key_path(&["goal", &goal.key, word]),
        now,
        notation: if matches!(unit, Unit::Share(_)) { Notation::Percent } else { Notation::Number },
        unit,
        relaxed_by,
        grain: None,
        removal: None,
        signed: false,
        linked: Vec::new(),
    }
}

/// A figure of the catalogue, or a share of people, as a parameter.
pub fn of_figure<S: AsRef<str>>(title: Text, path: &[S], now: f64, unit: Unit) -> Parameter {
    let notation = if matches!(unit, Unit::Share(_)) { Notation::Percent } else { Notation::Number };
    let relaxed_by = if matches!(unit, Unit::Money(_)) { RelaxedBy::Lowering } else { RelaxedBy::Raising };
    let path = key_path(path);
    let (row, linked) = (ParameterRow::Figure(path.clone()), Vec::new());
    Parameter { row, title, path, now, unit, relaxed_by, grain: None, removal: None, signed: false, notation, linked }
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
