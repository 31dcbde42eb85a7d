//! Shares that only an empty plan satisfies: three channels of at most 30% of the whole add up to at most 90% of it,
//! which only 0 satisfies.
//!
//! Such rows contradict no bound, so a program satisfies them with a plan that buys nothing. A row whose bound is 0 is
//! homogeneous: it holds for every multiple of a split for which it holds. So the homogeneous rows either allow nothing
//! of a group, or as much as other rows allow, and one small linear program decides which.

use std::collections::BTreeSet;

use crate::problem::outcome::purchasable;
use crate::problem::{ActivationIndex, By, Limit, LimitIndex, Part, PlacementIndex, Problem, Setting, Side, Stated};
use crate::solver::lp::{Col, Engine, Lp, Relation};
use crate::text::language::Text;
use crate::text::messages::text;
use crate::text::number::{listed, quoted};
use crate::tolerance::proving::CONE;

/// The largest multiple of a whole that its part may be.
const MOST_MULTIPLE: f64 = 1e6;

/// Whether shares alone force the whole plan to be empty.
pub fn force_empty_plan(problem: &Problem) -> bool {
    let everything: Vec<PlacementIndex> = problem.lines().collect();
    problem.limits.keys().any(|index| is_share(&problem.limits[index])) && are_forced_to_zero(problem, &everything)
}

/// Whether nothing of a group can be bought, but something could be without the shares.
fn are_forced_to_zero(problem: &Problem, group: &[PlacementIndex]) -> bool {
    !group.is_empty()
        && only_zero_is_feasible(problem, group, &|_| true)
        && !only_zero_is_feasible(problem, group, &|index| !is_share(&problem.limits[index]))
}

/// Remarks on shares that force a part of the plan to be empty: a share whose members are its whole, and shares that
/// together leave nothing of a whole.
pub fn remarks(problem: &Problem) -> Vec<Text> {
    let shares: Vec<LimitIndex> = problem.limits.keys().filter(|&index| is_share(&problem.limits[index])).collect();
    let mut known_wholes: BTreeSet<Vec<PlacementIndex>> = BTreeSet::new();
    let mut share_remarks: Vec<Text> = Vec::new();
    for index in shares {
        let whole_lines = whole_of(problem, &problem.limits[index]);
        let title = || problem.title(&problem.limits[index]);
        let forces_zero = |row: &dyn Fn(LimitIndex) -> bool| only_zero_is_feasible(problem, &whole_lines, row);
        let is_of_itself = !whole_lines.is_empty() && forces_zero(&|row| row == index) && !forces_zero(&|_| false);
        // A whole that a share of something else forces to zero was meant to be empty.
        let is_other_row =
            |row: LimitIndex| !is_share(&problem.limits[row]) || whole_of(problem, &problem.limits[row]) != whole_lines;
        if is_of_itself {
            share_remarks.push(text!("holds-all-that-it-is-share", title = title()));
        } else if known_wholes.insert(whole_lines.clone())
            && are_forced_to_zero(problem, &whole_lines)
            && !only_zero_is_feasible(problem, &whole_lines, &is_other_row)
        {
            let names: Vec<String> = whole_lines.iter().map(|&p| quoted(&problem.placements[p].key)).collect();
            share_remarks.push(text!("shares-leave-nothing-of-to-be-bought", names = listed(&names), title = title()));
        }
    }
    share_remarks.dedup();
    share_remarks
}

/// Whether a bound is a positive share of a whole.
pub fn is_share(limit: &Limit) -> bool {
    matches!(limit.stated, Stated::Share(share, _) if share > 0.0) && is_homogeneous(limit)
}

/// Whether a bound holds for every multiple of a split for which it holds: whether it is 0.
pub fn is_homogeneous(limit: &Limit) -> bool {
    limit.row.bound == 0.0
}

/// The placements of the whole of a share: those that count in its measure, and in its days.
pub fn whole_of(problem: &Problem, limit: &Limit) -> Vec<PlacementIndex> {
    let Stated::Share(_, whole_lines) = &limit.stated else { return Vec::new() };
    if limit.when.is_none() {
        return whole_lines
            .iter()
            .copied()
            .filter(|&p| problem.per_x(p, &limit.measure, limit.audience) != 0.0)
            .collect();
    }
    let is_of_whole = |q: &PlacementIndex| {
        let part = &problem.placements[*q].part;
        matches!(part, Part::Week { of: line, .. } if whole_lines.contains(line))
    };
    let week_columns: BTreeSet<PlacementIndex> = limit.row.terms.iter().map(|(q, _)| *q).filter(is_of_whole).collect();
    week_columns.into_iter().collect()
}

/// Whether the homogeneous rows that count force everything of a group to zero:
/// `max Σ x[p] over the group, where Σ coefficient · x ⋛ 0 and 0 ≤ x ≤ 1`, is 0.
pub fn only_zero_is_feasible(problem: &Problem, group: &[PlacementIndex], counts: &dyn Fn(LimitIndex) -> bool) -> bool {
    let mut share_cone = ShareCone::new(problem, group);
    for (index, limit) in problem.limits.iter_enumerated() {
        if is_homogeneous(limit) && counts(index) {
            share_cone.row(limit);
        }
    }
    share_cone.lp.vertex(Engine::default()).is_ok_and(|vertex| vertex.objective <= CONE)
}

/// Placements with their coefficients.
type Terms<'a> = &'a [(PlacementIndex, f64)];

/// The least and the most share that a part can be of a whole, by the homogeneous rows that count; none where the whole
/// can only be 0.
pub fn share_range(
    problem: &Problem,
    counts: &dyn Fn(LimitIndex) -> bool,
    part_terms: Terms,
    whole_terms: Terms,
    money: bool,
) -> Option<(f64, f64)> {
    let mut share_cone = ShareCone::new(problem, &[]);
    for limit in problem.limits.iter_enumerated().filter(|(index, _)| counts(*index)).map(|(_, limit)| limit) {
        if is_homogeneous(limit) {
            share_cone.row(limit);
        }
    }
    // Coefficients are divided by the largest of the whole, whatever its unit.
    let largest_coefficient = whole_terms.iter().map(|(_, c)| c.abs()).fold(0.0, f64::max);
    if largest_coefficient <= 0.0 || !largest_coefficient.is_finite() {
        return None;
    }
    let columns = if money { share_cone.paid_columns.clone() } else { share_cone.bought_columns.clone() };
    let scaled_terms = |form: &[(PlacementIndex, f64)]| -> Vec<(f64, Col)> {
        form.iter().filter(|(_, c)| *c != 0.0).map(|&(p, c)| (c / largest_coefficient, columns[p])).collect()
    };
    share_cone.lp.row("whole".to_owned(), scaled_terms(whole_terms), Relation::Equal, 1.0);
    for column in share_cone.lp.columns.iter_mut().filter(|column| column.upper > 0.0) {
        column.upper = MOST_MULTIPLE;
    }
    let mut extreme_share = |sign: f64| {
        for (c, Col(column)) in scaled_terms(part_terms) {
            share_cone.lp.columns[column].worth = sign * c;
        }
        share_cone.lp.vertex(Engine::default()).ok().map(|vertex| sign * vertex.objective)
    };
    Some((extreme_share(-1.0)?, extreme_share(1.0)?))
}

/// The cone that homogeneous rows define: 0 and every multiple of a split that satisfies them.
struct ShareCone {
    lp: Lp,
    /// `x[p]`.
    bought_columns: By<PlacementIndex, Col>,
    /// What is paid for it, where the price changes with the amount.
    paid_columns: By<PlacementIndex, Col>,
    /// Whether a channel is bought, from 0 to 1.
    activated_columns: By<ActivationIndex, Col>,
}

impl ShareCone {
    fn new(problem: &Problem, group: &[PlacementIndex]) -> Self {
        let mut lp = Lp::default();
        // Followers of a phase in which nobody can be reached cannot be bought.
        let can_be_bought = purchasable(problem);
        let most_bought = |p: PlacementIndex| if is_on_offer(problem, p) && can_be_bought[p] { 1.0 } else { 0.0 };
        let share_column_name = |p: PlacementIndex| problem.placements[p].key.clone();
        let bought_columns: By<PlacementIndex, Col> =
            problem.placements.keys().map(|p| lp.column(share_column_name(p), (0.0, most_bought(p)))).collect();
        for &p in group {
            lp.columns[bought_columns[p].0].worth = 1.0;
        }
        let activated_columns = problem.activations.iter().map(|activation| {
            let most_bought = if activation.setting == Setting::Off { 0.0 } else { 1.0 };
            lp.column(activation.channel.clone(), (0.0, most_bought))
        });
        let activated_columns: By<ActivationIndex, Col> = activated_columns.collect();
        for (activation, &activation_column) in problem.activations.iter().zip(&activated_columns) {
            for &p in &activation.members {
                lp.row(
                    share_column_name(p),
                    vec![(1.0, bought_columns[p]), (-1.0, activation_column)],
                    Relation::AtMost,
                    0.0,
                );
            }
        }
        let mut share_cone = Self { lp, paid_columns: bought_columns.clone(), bought_columns, activated_columns };
        problem.placements.keys().for_each(|p| share_cone.pay_tariff(problem, p));
        share_cone
    }

    /// A price with steps lies between its least and its most.
    fn pay_tariff(&mut self, problem: &Problem, p: PlacementIndex) {
        let Some(tariff) = &problem.placements[p].tariff else { return };
        let most_times = tariff.bands.iter().map(|band| band.times).fold(1.0, f64::max);
        let paid_columns = self.lp.column(format!("paid {}", problem.placements[p].key), (0.0, most_times));
        for (times, relation) in [(tariff.least(), Relation::AtLeast), (most_times, Relation::AtMost)] {
            self.lp.row("price".to_owned(), vec![(1.0, paid_columns), (-times, self.bought_columns[p])], relation, 0.0);
        }
        self.paid_columns[p] = paid_columns;
    }

    fn row(&mut self, limit: &Limit) {
        let cone_columns = if limit.row.money { &self.paid_columns } else { &self.bought_columns };
        let cone_terms = limit.row.terms.iter().map(|&(p, c)| (c, cone_columns[p]));
        let cone_terms: Vec<(f64, Col)> =
            cone_terms.chain(limit.row.activations.iter().map(|&(s, c)| (c, self.activated_columns[s]))).collect();
        let relation = match limit.side {
            Side::AtLeast => Relation::AtLeast,
            Side::AtMost => Relation::AtMost,
            Side::Exactly => Relation::Equal,
        };
        self.lp.row(limit.row_name().to_string(), cone_terms, relation, 0.0);
    }
}

/// Whether a placement can be bought at all: it has a supply, and a follower somebody to follow.
fn is_on_offer(problem: &Problem, p: PlacementIndex) -> bool {
    let placement = &problem.placements[p];
    let follows_nobody = problem.follows.iter().any(|follow| {
        follow.placement == p
            && problem.sums[follow.pool.upstream].members.is_empty()
            && follow.pool.people(0.0) <= 0.0
            && problem.contacts_per_head(p, follow.audience) > 0.0
    });
    (placement.most > 0.0 || placement.volume.is_some()) && !follows_nobody
}
