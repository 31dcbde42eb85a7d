//! Reasons of a placement that is not bought: how far its price must fall before it is bought, and its obstacles.
//!
//! The value of the first money there is less than its dual cost. How far the price would have to fall for the two to
//! be equal follows from the duals; the next whole per cent is verified by solving. Where things are bought whole the
//! duals say little, and the per cent is found by solving alone.

use std::collections::BTreeSet;

use rayon::prelude::*;
use serde::Serialize;

use super::obstacle::{PlacementObstacle, spent};
use crate::domain::brief::Measure;
use crate::planning::parameter::{self, RelaxedBy, Unit};
use crate::planning::what_if::{Answer, WhatIf};
use crate::problem::outcome::Outcome;
use crate::problem::{AudienceIndex, By, Family, PlacementIndex};
use crate::solver::dual_bound::Duals;
use crate::solver::recommend::{NoPlan, takes_a_search};
use crate::solver::stage::Aim;
use crate::text::language::Text;
use crate::tolerance::reporting::PRICED_FOR_A_LINE;

/// A placement that is not bought.
#[derive(Clone, Debug, Serialize)]
pub struct UnboughtPlacement {
    /// The phase's key.
    pub phase: String,
    /// The channel's key.
    pub channel: String,
    /// Its name.
    pub channel_name: Text,
    /// The phase's name.
    pub phase_name: Text,
    /// Its price now, in the currency of its price, and what that is for.
    pub price: f64,
    /// What the price is for: `GRP`, `click`.
    pub per: String,
    /// The code of the price's currency.
    pub currency: String,
    /// By how many per cent its price must fall before it is bought; none where no price is low enough.
    pub price_fall_pct: Option<f64>,
    /// Whether, as solved, it is bought after that fall and not after one per cent less.
    pub verified: bool,
    /// Whether it is not bought at a hundredth of its price either, as solved.
    pub at_no_price: bool,
    /// What it gets without the goals that are missed; none where it still gets nothing, or no goal is missed.
    #[serde(rename = "waits")]
    pub spend_without_missed_goals: Option<f64>,
    /// Whether it only follows phases in which nobody is reached.
    pub nobody_to_reach: bool,
    /// Its obstacles, each with what it would get if that were relaxed.
    #[serde(rename = "kept_out")]
    pub obstacles: Vec<PlacementObstacle>,
}

/// The most placements that are solved for: those nearest to being bought.
const MOST: usize = 20;
/// The same where every solve is a search.
const MOST_SEARCHED: usize = 6;

/// The placements on offer that are not bought, of many those nearest to being bought, by phase and then by channel;
/// and how many more there are.
pub(super) fn of_all(what_if: &WhatIf, base: &Answer) -> (Vec<UnboughtPlacement>, usize) {
    let base = &base.by_campaign();
    let Some(settled) = base.found.solved.last().filter(|settled| settled.stage.aim == Aim::Objective) else {
        return (Vec::new(), 0);
    };
    let missing: Vec<PlacementIndex> = base
        .problem
        .placements
        .keys()
        .filter(|&p| base.found.x[p] == 0.0 && base.problem.phases[base.problem.placements[p].phase].everyone() > 0.0)
        .collect();
    let without_missed_goals = if missing.is_empty() { None } else { without_missed_goals(what_if, base) };
    let candidates = missing.into_iter().map(|p| UnboughtCandidate {
        what_if,
        base,
        without_missed_goals: without_missed_goals.as_ref(),
        duals: &settled.duals,
        p,
    });
    let mut candidates: Vec<UnboughtCandidate> = candidates.collect();
    let most = if takes_a_search(&base.problem) { MOST_SEARCHED } else { MOST };
    let not_tried = candidates.len().saturating_sub(most);
    if not_tried > 0 {
        candidates.sort_by(|a, b| b.nearness().total_cmp(&a.nearness()));
        candidates.truncate(most);
        candidates.sort_by_key(|candidate| candidate.p);
    }
    let explained: Vec<Option<UnboughtPlacement>> =
        candidates.into_par_iter().map(|candidate| candidate.explained_in_time()).collect();
    let unexplained = explained.iter().filter(|candidate| candidate.is_none()).count();
    (explained.into_iter().flatten().collect(), not_tried + unexplained)
}

/// The plan of the brief without the goals that are missed; none where no goal is.
fn without_missed_goals(what_if: &WhatIf, base: &Answer) -> Option<Answer> {
    let missed = base.plan.goals.iter().filter(|goal| !goal.met);
    let missed: BTreeSet<String> = missed.map(|goal| parameter::key_path(&["goal", &goal.goal])).collect();
    let removals: Vec<String> = missed.into_iter().map(|goal| format!("{goal}=none")).collect();
    if removals.is_empty() { None } else { what_if.answer(&removals) }
}

/// A placement that could be bought.
struct UnboughtCandidate<'a> {
    what_if: &'a WhatIf<'a>,
    base: &'a Answer,
    /// The plan without the goals that are missed.
    without_missed_goals: Option<&'a Answer>,
    duals: &'a Duals,
    p: PlacementIndex,
}

impl UnboughtCandidate<'_> {
    /// Its reasons; none where time was up.
    fn explained_in_time(&self) -> Option<UnboughtPlacement> {
        self.explained().ok().filter(|_| !self.what_if.settings.deadline.has_passed())
    }

    fn explained(&self) -> Result<UnboughtPlacement, NoPlan> {
        let problem = &self.base.problem;
        let placement = &problem.placements[self.p];
        let stated = self.what_if.reading.catalogue.channel.get(&placement.channel).and_then(|c| c.price.as_ref());
        let fall = self.price_fall()?;
        let phase = &problem.phases[placement.phase].journey;
        Ok(UnboughtPlacement {
            phase: phase.key.clone(),
            channel: placement.channel.clone(),
            channel_name: placement.name.clone(),
            phase_name: phase.name.clone(),
            price: stated.map_or(placement.list_price, |price| price.mid.get()),
            per: placement.unit.clone(),
            currency: stated
                .and_then(|price| price.currency.clone())
                .unwrap_or_else(|| problem.campaign.currency.code().to_owned()),
            price_fall_pct: fall.map(|(fall, _)| fall),
            verified: fall.is_some_and(|(_, verified)| verified),
            at_no_price: fall.is_none() && stated.is_some(),
            spend_without_missed_goals: self.spend_without_missed_goals(),
            nobody_to_reach: self.nobody_to_reach(),
            obstacles: self.obstacles()?,
        })
    }

    /// What it gets without the goals that are missed.
    fn spend_without_missed_goals(&self) -> Option<f64> {
        spent(self.without_missed_goals?, &self.base.problem.placements[self.p].key)
    }

    /// Whether it only follows phases in which nobody is reached.
    fn nobody_to_reach(&self) -> bool {
        let problem = &self.base.problem;
        let sums = Outcome::of(problem, &self.base.found.x).sums;
        let mut follows = problem.follows.iter().filter(|follow| follow.placement == self.p).peekable();
        follows.peek().is_some() && follows.all(|follow| follow.pool.people(sums[follow.pool.upstream]) <= 0.0)
    }

    /// The value of the first money as a share of its dual cost.
    fn nearness(&self) -> f64 {
        let (value, cost) = self.first_money();
        if cost > 0.0 { value / cost } else { 0.0 }
    }

    /// The whole per cent by which the price must fall, and whether solving confirms it.
    fn price_fall(&self) -> Result<Option<(f64, bool)>, NoPlan> {
        if takes_a_search(&self.base.problem) {
            return self.searched_fall();
        }
        let (value, cost) = self.first_money();
        if value <= 0.0 || cost <= 0.0 {
            return self.searched_fall();
        }
        let fall = (100.0 * (1.0 - value / cost)).ceil().max(1.0);
        let enters = |fall: f64| self.bought_at(1.0 - fall / 100.0);
        for near in [fall, fall + 1.0, fall + 2.0].into_iter().filter(|fall| *fall < 100.0) {
            if enters(near)? {
                return Ok(Some((near, near <= 1.0 || !enters(near - 1.0)?)));
            }
        }
        self.searched_fall()
    }

    /// The same by halving between a per cent and all but one.
    fn searched_fall(&self) -> Result<Option<(f64, bool)>, NoPlan> {
        let enters = |fall: i32| self.bought_at(1.0 - f64::from(fall) / 100.0);
        let (mut stays, mut falls) = (0, 99);
        if !enters(falls)? {
            return Ok(None);
        }
        while falls - stays > 1 {
            let middle = i32::midpoint(stays, falls);
            if enters(middle)? { falls = middle } else { stays = middle }
        }
        Ok(Some((f64::from(falls), true)))
    }

    /// The value of the first `x`, and the dual cost of its money: in bounds on spend, in goals on a return or a cost,
    /// and in an objective of the least spend. A lower price buys more for the same money, so it raises the value, and
    /// with it the dual cost in bounds on units.
    fn first_money(&self) -> (f64, f64) {
        let (problem, p) = (&self.base.problem, self.p);
        let mut cost = self.payment();
        let mut value = self.value() + cost;
        for (limit, y) in problem.limits.iter().zip(&self.duals.limit) {
            let Some((_, c)) = limit.row.terms.iter().find(|(q, _)| *q == p) else {
                continue;
            };
            match limit.measure {
                Measure::Spend => cost += y * c,
                _ => value -= y * c,
            }
        }
        (value, cost)
    }

    /// The part of the value of the first `x` that is its payment: in an objective of the least spend, and in goals on
    /// a return or a cost.
    fn payment(&self) -> f64 {
        let problem = &self.base.problem;
        let spend = problem.per_x(self.p, &Measure::Spend, None);
        let goals = problem.goals.iter().zip(&self.duals.goal);
        let ratios = goals.filter(|(goal, _)| goal.is_ratio() && goal.members.contains(&self.p));
        let payment: f64 = ratios.map(|(_, mu)| mu * spend / problem.campaign.money().get()).sum();
        let objective = &problem.objective;
        if objective.sought.counts_money() { payment - direct(&objective.form.linear, self.p) } else { payment }
    }

    /// The value of the first `x`: `Σ max(0, λ − ν − γ) φ′(0)`, its linear value, less the dual cost of its contacts.
    fn value(&self) -> f64 {
        let (problem, duals, p) = (&self.base.problem, self.duals, self.p);
        let mut depth: By<AudienceIndex, f64> = vec![0.0; problem.audiences.len()].into();
        for (sum, lambda) in problem.sums.iter().zip(&duals.sum).filter(|(sum, _)| sum.members.contains(&p)) {
            depth[sum.audience] += lambda;
        }
        let mut value = 0.0;
        for (index, follow) in problem.follows.iter_enumerated().filter(|(_, follow)| follow.placement == p) {
            depth[follow.audience] -= duals.follow.get(index).copied().unwrap_or(0.0);
            let kappa = duals.contact_cap.get(index).copied().unwrap_or(0.0);
            value -= kappa * problem.contacts_per_head(p, follow.audience) / follow.frequency_cap;
            for (pool, gamma) in problem.pools.iter().zip(&duals.pool) {
                if pool.members.contains(&index) {
                    depth[follow.audience] -= gamma;
                }
            }
        }
        let curves = problem.placements[p].curves.iter().zip(&depth);
        value += curves.filter_map(|(curve, c)| Some(c.max(0.0) * curve.as_ref()?.slope(0.0))).sum::<f64>();
        value += direct(&problem.objective.form.linear, p);
        let goals = problem.goals.iter().zip(&duals.goal);
        value + goals.map(|(goal, mu)| mu * direct(&goal.form.linear, p)).sum::<f64>()
    }

    /// Whether it is bought when its price is multiplied.
    fn bought_at(&self, times: f64) -> Result<bool, NoPlan> {
        let placement = &self.base.problem.placements[self.p];
        let Some(price) = self.what_if.reading.catalogue.channel.get(&placement.channel).and_then(|c| c.price.as_ref())
        else {
            return Ok(false);
        };
        let path = |word: &str| parameter::key_path(&["channel", &placement.channel, "price", word]);
        let mid = price.mid.get() * times;
        let mut set = vec![format!("{}={mid:e}", path("mid"))];
        if price.low.is_some_and(|low| low.get() > mid) {
            set.push(format!("{}={mid:e}", path("low")));
        }
        Ok(self.what_if.try_answer(&set)?.is_some_and(|answer| spent(&answer, &placement.key).is_some()))
    }

    /// Every bound but the budget with a dual that counts the placement, relaxed and solved; and what is only bought
    /// whole.
    fn obstacles(&self) -> Result<Vec<PlacementObstacle>, NoPlan> {
        let problem = &self.base.problem;
        let with_duals = problem.limits.iter().zip(&self.duals.limit).filter(|(limit, y)| {
            let term = limit.row.terms.iter().find(|(q, _)| *q == self.p);
            !matches!(limit.family, Family::Budget | Family::MinimumBuy)
                && term.is_some_and(|(_, c)| c * *y > PRICED_FOR_A_LINE)
        });
        let parameters = with_duals.filter_map(|(limit, _)| parameter::of_limit(self.what_if.reading, problem, limit));
        let relaxed = parameters.map(|parameter| {
            let step =
                if parameter.relaxed_by == RelaxedBy::Lowering { -parameter.change() } else { self.change(&parameter) };
            let changed_value =
                if parameter.is_signed() { parameter.now + step } else { (parameter.now + step).max(0.0) };
            let gets = |set: &str| -> Result<Option<f64>, NoPlan> {
                let answer = self.what_if.try_answer(&[set.to_owned()])?;
                Ok(answer.and_then(|answer| spent(&answer, &problem.placements[self.p].key)))
            };
            let by = parameter.title.clone();
            Ok(match (gets(&parameter.set(changed_value))?, parameter.removal.clone()) {
                (None, Some(removal)) => {
                    PlacementObstacle { by, relaxed_to: None, spend: gets(&removal)?, set: removal }
                }
                (spend, _) => PlacementObstacle {
                    by,
                    relaxed_to: Some(Text::of(|| parameter.amount(changed_value))),
                    spend,
                    set: parameter.set(changed_value),
                },
            })
        });
        let mut obstacles = relaxed.collect::<Result<Vec<PlacementObstacle>, NoPlan>>()?;
        obstacles.extend(super::indivisible::obstacles(self.what_if.reading, self.base, self.p, |set| {
            self.what_if.try_answer(set)
        })?);
        Ok(obstacles)
    }

    /// The change of a parameter to solve; of an amount of 0, a hundredth of the budget.
    fn change(&self, parameter: &parameter::Parameter) -> f64 {
        match parameter.unit {
            Unit::Money(_) if parameter.now == 0.0 => super::step(self.base),
            _ => parameter.change(),
        }
    }
}

/// The linear coefficient of a placement in a form.
fn direct(linear: &[(PlacementIndex, f64)], p: PlacementIndex) -> f64 {
    linear.iter().filter(|(q, _)| *q == p).map(|(_, c)| c).sum()
}
