//! The difference of a figure in two plans, and the smallest differences that count.

use serde::Serialize;

use crate::tolerance::reporting::MONEY;

/// A figure in both plans.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Difference {
    /// In A, where it is known.
    pub a: Option<f64>,
    /// In B, where it is known.
    pub b: Option<f64>,
    /// B less A.
    pub difference: Option<f64>,
    /// The same in per cent of A.
    pub difference_pct: Option<f64>,
}

/// The smallest differences that count; smaller ones come from rounding and solving.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Thresholds {
    /// Money: a cent, or 0.005% of the larger total.
    pub(crate) money: f64,
    /// Reach in points: half of the last digit that reports print.
    pub(crate) points: f64,
}

impl Difference {
    /// The difference of two figures; either may be unknown.
    pub fn between(a: Option<f64>, b: Option<f64>) -> Self {
        let difference = a.zip(b).map(|(a, b)| b - a);
        let share = |a: f64| difference.filter(|_| a != 0.0).map(|difference| 100.0 * difference / a);
        Self { a, b, difference, difference_pct: a.and_then(share) }
    }

    /// The difference of money, without the rounding errors of subtracting cents.
    pub fn of_money(a: Option<f64>, b: Option<f64>) -> Self {
        let Self { difference, difference_pct, .. } = Self::between(a, b);
        Self { a, b, difference: difference.map(|difference| (difference * 1e4).round() / 1e4), difference_pct }
    }

    /// The difference of a figure of a line or phase; 0 in a plan that does not have that line or phase.
    pub(super) fn of_either<T>(a: Option<&T>, b: Option<&T>, figure: impl Fn(&T) -> Option<f64>) -> Self {
        let (in_a, in_b) = (a.and_then(&figure), b.and_then(&figure));
        let absent = |there: Option<&T>, other: Option<f64>| other.filter(|_| there.is_none()).map(|_| 0.0);
        Self::between(in_a.or(absent(a, in_b)), in_b.or(absent(b, in_a)))
    }

    /// The same for money.
    pub(super) fn of_spend_in_either<T>(a: Option<&T>, b: Option<&T>, spend: impl Fn(&T) -> f64) -> Self {
        let Self { a, b, .. } = Self::of_either(a, b, |it| Some(spend(it)));
        Self::of_money(a, b)
    }

    /// Whether it is at least this large, up or down.
    pub(crate) fn reaches(&self, thresholds: f64) -> bool {
        self.difference.is_some_and(|difference| difference.abs() >= thresholds)
    }

    /// B less A; 0 where that is unknown.
    pub(crate) fn amount(&self) -> f64 {
        self.difference.unwrap_or(0.0)
    }
}

impl Thresholds {
    /// The thresholds where the larger plan spends this much.
    pub(super) fn of(total: f64) -> Self {
        Self { money: (total * MONEY).max(0.01), points: 0.05 }
    }

    /// Whether a line or phase has more than the negligible spend and reach that a solver leaves.
    pub(super) fn is_material(self, spend: f64, reach_pct: Option<f64>) -> bool {
        spend >= self.money || reach_pct.is_some_and(|reach| reach >= self.points)
    }
}
