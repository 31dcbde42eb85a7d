//! The unit of a parameter, and values in it.

use crate::domain::brief::Measure;
use crate::problem::{Limit, Problem};
use crate::text::language::Text;
use crate::text::messages::say;
use crate::text::number::{self, unit_plural};
use crate::tolerance::reporting::CENTS;

/// Digits of a value that is printed so that it can be typed.
const EXACT_DIGITS: i32 = 12;

/// What a parameter is counted in.
#[derive(Clone, Debug, PartialEq)]
pub enum Unit {
    /// The brief's currency, by its code.
    Money(String),
    /// A share, printed in per cent, and what it is a share of; empty where that is clear.
    Share(Text),
    /// Anything else, by the name of what is counted.
    Count(String),
}

impl Unit {
    /// A value with this unit.
    pub fn amount(&self, value: f64) -> String {
        match self {
            Self::Money(currency) => number::money_exact(value, currency),
            Self::Share(of) if of.is_empty() => format!("{}%", number::plain(value * 100.0, 1)),
            Self::Share(of) => say!("sentences-pct-of", share = number::plain(value * 100.0, 1), measure = of),
            Self::Count(name) if value == 1.0 => format!("1 {}", number::noun_singular(name)),
            Self::Count(name) => format!("{} {}", number::significant(value, 4), number::noun_plural(name)),
        }
    }

    /// A value with this unit and all its digits, so that it can be typed.
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
                let share = number::significant((value * 1e12).round() / 1e10, EXACT_DIGITS);
                if of.is_empty() { format!("{share}%") } else { say!("sentences-pct-of", share, measure = of) }
            }
            Self::Count(name) if value == 1.0 => format!("1 {}", number::noun_singular(name)),
            Self::Count(name) => format!("{} {}", number::significant(value, EXACT_DIGITS), number::noun_plural(name)),
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

/// What the measure of a bound is counted in.
pub fn unit_of(problem: &Problem, limit: &Limit) -> Unit {
    match (&limit.measure, &limit.members[..]) {
        (Measure::Spend, _) => money(problem),
        (Measure::Units, [p, ..]) => Unit::Count(unit_plural(&problem.placements[*p].unit)),
        (other, _) => Unit::Count(other.to_string().replace('_', " ")),
    }
}

/// The brief's currency.
pub(super) fn money(problem: &Problem) -> Unit {
    Unit::Money(problem.campaign.currency.code().to_owned())
}
