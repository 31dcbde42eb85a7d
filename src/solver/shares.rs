//! Shares that only nothing keeps: three channels of at most 30 % of the whole add up to 90 % of it, and nothing else
//! than nothing is 90 % of itself.
//!
//! Such rows contradict no bound, so a program answers them with a plan that buys nothing. A row whose bound is zero
//! holds for every multiple of a split for which it holds; so such rows let either nothing be bought of a group, or as
//! much as other rows allow, and one small linear program tells which. Nothing here knows how a plan is found, nor
//! curves.

use std::collections::BTreeSet;

use crate::problem::outcome::purchasable;
use crate::problem::{ActivationIndex, By, Limit, LimitIndex, Part, PlacementIndex, Problem, Setting, Side, Stated};
use crate::solver::lp::{Col, Engine, Lp, Relation};
use crate::text::language::{Text, text};
use crate::text::number::{listed, quoted};
use crate::tolerance::proving::CONE;

/// Multiples of a whole that a part of it is looked for in.
const MOST: f64 = 1e6;

/// Whether shares leave nothing of the whole plan, which is empty because of them alone.
pub fn emptied(problem: &Problem) -> bool {
    let everything: Vec<PlacementIndex> = problem.lines().collect();
    problem.limits.keys().any(|index| is_share(&problem.limits[index])) && is_emptied(problem, &everything)
}

/// Whether nothing of a group can be bought, and with all that is no share something could be.
fn is_emptied(problem: &Problem, group: &[PlacementIndex]) -> bool {
    !group.is_empty()
        && allow_nothing(problem, group, &|_| true)
        && !allow_nothing(problem, group, &|index| !is_share(&problem.limits[index]))
}

/// What shares say of which nothing can be bought, while the rest of the plan can: bounds that each hold all that they
/// are a share of, and bounds that together leave nothing of what some of them are a share of.
pub fn remarks(problem: &Problem) -> Vec<Text> {
    let shares: Vec<LimitIndex> = problem.limits.keys().filter(|&index| is_share(&problem.limits[index])).collect();
    let mut seen: BTreeSet<Vec<PlacementIndex>> = BTreeSet::new();
    let mut told: Vec<Text> = Vec::new();
    for index in shares {
        let whole = whole_of(problem, &problem.limits[index]);
        let title = || problem.title(&problem.limits[index]);
        let by = |row: &dyn Fn(LimitIndex) -> bool| allow_nothing(problem, &whole, row);
        let alone = !whole.is_empty() && by(&|row| row == index) && !by(&|_| false);
        // A whole that another share leaves nothing of was meant to be empty.
        let own = |row: LimitIndex| !is_share(&problem.limits[row]) || whole_of(problem, &problem.limits[row]) != whole;
        if alone {
            told.push(text!(
                "{} holds all that it is a share of, so nothing of that can be bought",
                "{} omvat alles waarvan het een aandeel is, dus daarvan kan niets worden ingekocht",
                title()
            ));
        } else if seen.insert(whole.clone()) && is_emptied(problem, &whole) && !allow_nothing(problem, &whole, &own) {
            let names: Vec<String> = whole.iter().map(|&p| quoted(&problem.placements[p].key)).collect();
            told.push(text!(
                "shares leave nothing of {} to be bought: {} and others that are a share of the same",
                "aandelen laten niets over om in te kopen van {}: {} en andere aandelen van hetzelfde",
                listed(&names),
                title()
            ));
        }
    }
    told.dedup();
    told
}

/// Whether a bound is a share of a whole, and not of nothing.
pub fn is_share(limit: &Limit) -> bool {
    matches!(limit.stated, Stated::Share(share, _) if share > 0.0) && is_homogeneous(limit)
}

/// Whether a bound holds for every multiple of a split for which it holds.
pub fn is_homogeneous(limit: &Limit) -> bool {
    limit.row.bound == 0.0
}

/// The placements that a share is a share of: those that count in its measure, and in its days.
pub fn whole_of(problem: &Problem, limit: &Limit) -> Vec<PlacementIndex> {
    let Stated::Share(_, of) = &limit.stated else { return Vec::new() };
    if limit.when.is_none() {
        return of.iter().copied().filter(|&p| problem.per_x(p, &limit.measure, limit.audience) != 0.0).collect();
    }
    let of_line =
        |q: &PlacementIndex| matches!(problem.placements[*q].part, Part::Week { of: line, .. } if of.contains(&line));
    let each: BTreeSet<PlacementIndex> = limit.row.terms.iter().map(|(q, _)| *q).filter(of_line).collect();
    each.into_iter().collect()
}

/// Whether the rows that count and whose bound is zero let nothing be bought of a group:
/// `max Σ x[p] over the group, where Σ coefficient · x ⋛ 0 and 0 ≤ x ≤ 1`, is zero.
pub fn allow_nothing(problem: &Problem, group: &[PlacementIndex], counts: &dyn Fn(LimitIndex) -> bool) -> bool {
    let mut cone = Cone::new(problem, group);
    for (index, limit) in problem.limits.iter_enumerated() {
        if is_homogeneous(limit) && counts(index) {
            cone.row(limit);
        }
    }
    cone.lp.vertex(Engine::default()).is_ok_and(|vertex| vertex.objective <= CONE)
}

/// Placements with their coefficients.
type Terms<'a> = &'a [(PlacementIndex, f64)];

/// The least and the most that a part can be of a whole, by the rows that count and whose bound is zero; none where the
/// whole cannot be anything.
pub fn attainable(
    problem: &Problem,
    counts: &dyn Fn(LimitIndex) -> bool,
    (part, whole): (Terms, Terms),
    money: bool,
) -> Option<(f64, f64)> {
    let mut cone = Cone::new(problem, &[]);
    for limit in problem.limits.iter_enumerated().filter(|(index, _)| counts(*index)).map(|(_, limit)| limit) {
        if is_homogeneous(limit) {
            cone.row(limit);
        }
    }
    // In multiples of the whole, whatever it is counted in.
    let largest = whole.iter().map(|(_, c)| c.abs()).fold(0.0, f64::max);
    if largest <= 0.0 || !largest.is_finite() {
        return None;
    }
    let columns = if money { cone.paid.clone() } else { cone.bought.clone() };
    let terms = |form: &[(PlacementIndex, f64)]| -> Vec<(f64, Col)> {
        form.iter().filter(|(_, c)| *c != 0.0).map(|&(p, c)| (c / largest, columns[p])).collect()
    };
    cone.lp.row("whole".to_owned(), terms(whole), Relation::Equal, 1.0);
    for column in cone.lp.columns.iter_mut().filter(|column| column.upper > 0.0) {
        column.upper = MOST;
    }
    let mut best = |sign: f64| {
        for (c, Col(column)) in terms(part) {
            cone.lp.columns[column].worth = sign * c;
        }
        cone.lp.vertex(Engine::default()).ok().map(|vertex| sign * vertex.objective)
    };
    Some((best(-1.0)?, best(1.0)?))
}

/// What rows whose bound is zero leave of a problem.
struct Cone {
    lp: Lp,
    /// `x[p]`.
    bought: By<PlacementIndex, Col>,
    /// What is paid for it, where the price changes with the amount.
    paid: By<PlacementIndex, Col>,
    /// Whether a channel is bought, from 0 to 1.
    activated: By<ActivationIndex, Col>,
}

impl Cone {
    fn new(problem: &Problem, group: &[PlacementIndex]) -> Self {
        let mut lp = Lp::default();
        // What follows a phase that nobody can be reached in is on offer to nobody.
        let can = purchasable(problem);
        let most = |p: PlacementIndex| if is_on_offer(problem, p) && can[p] { 1.0 } else { 0.0 };
        let named = |p: PlacementIndex| problem.placements[p].key.clone();
        let bought: By<PlacementIndex, Col> =
            problem.placements.keys().map(|p| lp.column(named(p), (0.0, most(p)))).collect();
        for &p in group {
            lp.columns[bought[p].0].worth = 1.0;
        }
        let activated = problem.activations.iter().map(|activation| {
            let most = if activation.setting == Setting::Off { 0.0 } else { 1.0 };
            lp.column(activation.channel.clone(), (0.0, most))
        });
        let activated: By<ActivationIndex, Col> = activated.collect();
        for (activation, &on) in problem.activations.iter().zip(&activated) {
            for &p in &activation.members {
                lp.row(named(p), vec![(1.0, bought[p]), (-1.0, on)], Relation::AtMost, 0.0);
            }
        }
        let mut cone = Self { lp, paid: bought.clone(), bought, activated };
        problem.placements.keys().for_each(|p| cone.pay(problem, p));
        cone
    }

    /// A price that changes with the amount lies between its least and its most.
    fn pay(&mut self, problem: &Problem, p: PlacementIndex) {
        let Some(tariff) = &problem.placements[p].tariff else { return };
        let most = tariff.bands.iter().map(|band| band.times).fold(1.0, f64::max);
        let paid = self.lp.column(format!("paid {}", problem.placements[p].key), (0.0, most));
        for (times, relation) in [(tariff.least(), Relation::AtLeast), (most, Relation::AtMost)] {
            self.lp.row("price".to_owned(), vec![(1.0, paid), (-times, self.bought[p])], relation, 0.0);
        }
        self.paid[p] = paid;
    }

    fn row(&mut self, limit: &Limit) {
        let columns = if limit.row.money { &self.paid } else { &self.bought };
        let terms = limit.row.terms.iter().map(|&(p, c)| (c, columns[p]));
        let terms: Vec<(f64, Col)> =
            terms.chain(limit.row.activations.iter().map(|&(s, c)| (c, self.activated[s]))).collect();
        let relation = match limit.side {
            Side::AtLeast => Relation::AtLeast,
            Side::AtMost => Relation::AtMost,
            Side::Exactly => Relation::Equal,
        };
        self.lp.row(limit.row_name().to_string(), terms, relation, 0.0);
    }
}

/// Whether a placement is on offer at all: a supply of nothing is a row of its own, and followers need somebody to
/// follow.
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
