//! The weeks of a split: taken as it states them, and spread over the calendar where it states none.

use super::purchases::{LinePurchase, Purchases};
use super::{CENT, whole_lots};
use crate::problem::{Decision, Family, NetMedia, PlacementIndex, Problem, WeekColumn};
use crate::text::language::Text;
use crate::text::messages::{say, text};

/// Weeks that differ from an even spread by less than this share are even.
const EVEN: f64 = 0.01;

impl Purchases {
    /// The split as the decision of a problem: in the weeks that it states, or else where its money buys most.
    pub(super) fn decision(&self, problem: &Problem) -> Decision {
        let mut x = problem.spread(&self.shares(problem.by_campaign()));
        for line in problem.lines().filter(|&line| problem.is_weekly(line)) {
            let stated = self.weeks_of(&problem.placements[line].key);
            if !stated.is_empty() {
                put_in_weeks(problem, line, &stated, &mut x);
            }
        }
        problem.with_weeks_added_up(x)
    }

    /// The assumption that lines without weeks are spread, where bounds or goals on weeks depend on it.
    pub(super) fn without_weeks(&self, problem: &Problem) -> Option<Text> {
        let spread = |line: &PlacementIndex| {
            let key = &problem.placements[*line].key;
            let open_weeks = columns(problem, *line).filter(|column| !column.ran).count();
            open_weeks > 1 && self.buys(key) && self.weeks_of(key).is_empty() && is_asked_by_week(problem, *line)
        };
        let count = problem.lines().filter(spread).count();
        (count > 0).then(|| text!("file-states-no-weeks-for-so-money", count = say!("count-lines", count = count)))
    }

    /// The assumption that weeks which the brief does not distinguish are judged by their sum.
    pub(super) fn in_no_week(&self, problem: &Problem) -> Option<Text> {
        let lines = problem.lines().filter(|&line| !problem.is_weekly(line));
        let uneven = lines.filter(|&line| self.is_uneven(problem, line)).count();
        (uneven > 0).then(|| text!("for-brief-tells-no-weeks-apart", uneven = say!("count-lines", count = uneven)))
    }

    /// Whether the stated weeks of a line differ from an even spread by more than rounding.
    fn is_uneven(&self, problem: &Problem, line: PlacementIndex) -> bool {
        let stated = self.weeks_of(&problem.placements[line].key);
        let campaign_amount: f64 = stated.iter().map(|(_, purchase)| purchase.amount()).sum();
        (0..problem.campaign.calendar.weeks.len()).any(|week| {
            let week_amount: f64 =
                stated.iter().filter(|(t, _)| *t == week).map(|(_, purchase)| purchase.amount()).sum();
            let even_amount = campaign_amount * problem.even_share(line, week);
            (week_amount - even_amount).abs() > EVEN * even_amount + CENT
        })
    }
}

/// The weeks that a line can run in.
fn columns(problem: &Problem, line: PlacementIndex) -> impl Iterator<Item = &WeekColumn> {
    problem.weekly.iter().flat_map(move |weekly| weekly.columns[line].iter().flatten())
}

/// Puts what is stated of a line into its weeks.
fn put_in_weeks(problem: &Problem, line: PlacementIndex, stated: &[(usize, LinePurchase)], x: &mut Decision) {
    columns(problem, line).for_each(|column| x[column.placement] = 0.0);
    for (week, purchase) in stated {
        if let Some(column) = problem.column(line, *week) {
            x[column.placement] += bought(problem, line, column, purchase);
        }
    }
    let total: f64 = columns(problem, line).map(|column| column.rates.contacts * x[column.placement]).sum();
    if total > 0.0 {
        let rescaling = total_of_weeks(problem, line, stated, total) / total;
        columns(problem, line).for_each(|column| x[column.placement] *= rescaling);
    }
}

/// What is bought in a week, as `x` of its column.
fn bought(problem: &Problem, line: PlacementIndex, column: &WeekColumn, purchase: &LinePurchase) -> f64 {
    let (amount, per_x) = match purchase {
        LinePurchase::Spend(spend) => (spend, problem.paid_per_x(column.placement).get()),
        LinePurchase::Units(units) => (units, problem.by_campaign().placements[line].units_per_x * column.rates.units),
    };
    if per_x > 0.0 { amount / per_x } else { 0.0 }
}

/// The total of a line's weeks: a stepped price applies to the total, and a total within rounding of whole lots becomes
/// whole.
fn total_of_weeks(problem: &Problem, line: PlacementIndex, stated: &[(usize, LinePurchase)], total: f64) -> f64 {
    let placement = &problem.by_campaign().placements[line];
    let spend: f64 = stated.iter().map(|(_, purchase)| purchase.amount()).sum();
    let total = if placement.tariff.is_some() { placement.bought_for(NetMedia(spend)) } else { total };
    let per_x = placement.spend_per_x();
    let cents_in_x = if per_x.get() > 0.0 { NetMedia(CENT * stated.len() as f64) / per_x } else { 0.0 };
    whole_lots::nearest_lots(placement, total, cents_in_x)
}

/// Whether a bound or a goal on single weeks, or on a part of the campaign, includes a line.
fn is_asked_by_week(problem: &Problem, line: PlacementIndex) -> bool {
    let stated = problem.limits.iter().filter(|limit| limit.when.is_some());
    let mut stated = stated.filter(|limit| !matches!(limit.family, Family::Calendar | Family::Ran));
    stated.any(|limit| limit.row.terms.iter().any(|&(q, _)| problem.line_of(q) == line))
        || problem.goals.iter().any(|goal| goal.week.is_some() && goal.members.contains(&line))
}
