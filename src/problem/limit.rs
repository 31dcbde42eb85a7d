//! A hard bound as a row.

use std::collections::BTreeSet;
use std::fmt;

use serde::{Serialize, Serializer};

use super::{ActivationIndex, AudienceIndex, Decision, PlacementIndex, Problem};
use crate::domain::brief::Measure;

/// A hard bound: `Σ coefficient · x` on one side of `bound`.
#[derive(Clone, Debug)]
pub struct Limit {
    /// The family of rows it belongs to.
    pub family: Family,
    /// Where the brief states it.
    pub path: Vec<String>,
    /// What is bounded.
    pub measure: Measure,
    /// For contacts and GRP, the audience that counts; all when none.
    pub audience: Option<AudienceIndex>,
    /// The placements bounded.
    pub members: Vec<PlacementIndex>,
    /// The week, month or quarter it is for; none where it is for the campaign.
    pub when: Option<String>,
    /// Which side.
    pub side: Side,
    /// The bound as the brief states it.
    pub stated: Stated,
    /// The row: the measure as a linear form in `x`, divided by its largest coefficient.
    pub row: LimitRow,
}

impl Limit {
    /// The name its row carries: the family, and where the brief states it.
    pub fn row_name(&self) -> RowName {
        let key_path: Vec<&str> = self.path.iter().skip(1).map(String::as_str).filter(|part| *part != "role").collect();
        RowName { family: self.family, place: key_path.join("."), when: self.when.clone() }
    }

    /// How far a split breaks it, in the row's scale; 0 where it holds.
    pub fn breach(&self, problem: &Problem, x: &Decision) -> f64 {
        let value = self.row.value(problem, x);
        match self.side {
            Side::AtLeast => (self.row.bound - value).max(0.0),
            Side::AtMost => (value - self.row.bound).max(0.0),
            Side::Exactly => (value - self.row.bound).abs(),
        }
    }

    /// Of a share in a part of the campaign, what is bounded and what it may come to, in the measure's own unit. Its
    /// row only tells how far they are apart; in it, the bounded terms come before what it is a share of.
    pub fn share_in_period(&self, problem: &Problem, x: &Decision) -> Option<(f64, f64)> {
        if !matches!(self.stated, Stated::Share(..)) {
            return None;
        }
        let mut seen_lines = BTreeSet::new();
        let limited_terms =
            self.row.terms.iter().filter(|(q, _)| self.members.contains(&problem.line_of(*q)) && seen_lines.insert(*q));
        let limited_terms: f64 = limited_terms.map(|&(q, c)| c * x[q]).sum();
        Some((self.row.scale * limited_terms, self.row.scale * (limited_terms - self.row.value(problem, x))))
    }
}

/// What the row of a bound is known by: `budget`, `volume[search.do]`, `limit[months.at_most,2027-04]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowName {
    /// The family of rows it belongs to.
    pub family: Family,
    /// Where the brief or the catalogue states it, without the table.
    pub place: String,
    /// The week, month or quarter it is for.
    pub when: Option<String>,
}

impl RowName {
    /// Whether both are stated at the same place, be it for other weeks.
    pub fn is_stated_with(&self, other: &Self) -> bool {
        (self.family, &self.place) == (other.family, &other.place)
    }
}

impl fmt::Display for RowName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.family.word())?;
        match &self.when {
            // There is one budget.
            _ if self.family == Family::Budget => Ok(()),
            Some(when) => write!(f, "[{},{}]", self.place, when.replace(' ', "-")),
            None => write!(f, "[{}]", self.place),
        }
    }
}

impl Serialize for RowName {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// The families of hard bounds, as rows are named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// The budget.
    Budget,
    /// What the client wishes of one channel.
    Wish,
    /// The supply of a placement.
    Volume,
    /// The least that is bought of a channel, if it is bought.
    MinimumBuy,
    /// The channels that one channel is not bought without.
    Prerequisite,
    /// A limit over a group.
    Limit,
    /// Contacts per person reached.
    Frequency,
    /// Weeks add up to what they are weeks of.
    Calendar,
    /// The least of every week.
    AlwaysOn,
    /// The least of a week in which a channel runs at all.
    OnAir,
    /// How much a week may differ from the one before it.
    Smooth,
    /// What already ran.
    Ran,
}

impl Family {
    /// The family's name in code, printed program, report and tests.
    pub fn word(self) -> &'static str {
        match self {
            Self::Budget => "budget",
            Self::Wish => "wish",
            Self::Volume => "volume",
            Self::MinimumBuy => "minimum_buy",
            Self::Prerequisite => "needs",
            Self::Limit => "limit",
            Self::Frequency => "frequency",
            Self::Calendar => "calendar",
            Self::AlwaysOn => "always_on",
            Self::OnAir => "on_air",
            Self::Smooth => "smooth",
            Self::Ran => "ran",
        }
    }
}

/// The side of a bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// Not below it.
    AtLeast,
    /// Not above it.
    AtMost,
    /// On it.
    Exactly,
}

impl Side {
    /// The key files use.
    pub fn word(self) -> &'static str {
        match self {
            Self::AtLeast => "at_least",
            Self::AtMost => "at_most",
            Self::Exactly => "exactly",
        }
    }
}

/// A bound as stated.
#[derive(Clone, Debug)]
pub enum Stated {
    /// A number in the measure's unit.
    Amount(f64),
    /// A share of the same measure over other placements.
    Share(f64, Vec<PlacementIndex>),
}

/// A linear form in `x` and in what is bought at all, with its bound.
#[derive(Clone, Debug, Default)]
pub struct LimitRow {
    /// Placement and coefficient.
    pub terms: Vec<(PlacementIndex, f64)>,
    /// Switch and what the row gains once its channel is bought.
    pub activations: Vec<(ActivationIndex, f64)>,
    /// Whether its terms are money, so that they count what is paid beyond the list price.
    pub money: bool,
    /// The bound.
    pub bound: f64,
    /// What one of the row is in the measure's own unit.
    pub scale: f64,
}

impl LimitRow {
    /// The form at a split.
    pub fn value(&self, problem: &Problem, x: &Decision) -> f64 {
        let bought = self.activations.iter().filter(|&&(s, _)| problem.activations[s].is_on(x)).map(|(_, c)| c);
        let paid = |p: PlacementIndex| x[p] + if self.money { problem.placements[p].surcharge(x[p]) } else { 0.0 };
        self.terms.iter().map(|&(p, c)| c * paid(p)).sum::<f64>() + bought.sum::<f64>()
    }
}
