//! Making the lines of a plan: one per placement that is bought.

use super::measured::ratio;
use super::split::CampaignSplit;
use super::{Binding, Campaign, Goal, GoalStatus, Limit, Line, Totals, message};
use crate::domain::curve;
use crate::domain::curve::frequency::{self, Frequency};
use crate::problem::{
    AudienceIndex, Budgeted, Decision, Family, FollowIndex, LimitIndex, PhaseIndex, Placement, PlacementIndex, Problem,
    Side, Stated,
};
use crate::text::language::Text;
use crate::tolerance::feasibility::{AFFORDED, NOT_ZERO_OF_ANY_SCALE, WHOLE_LOTS};
use crate::tolerance::reporting::{CAP_FULL, POOL_FULL};

/// The lines, by phase and then by spend.
pub(super) fn bought(split: CampaignSplit, goals: &[Goal], limits: &[Limit]) -> Vec<Line> {
    let (problem, x) = (split.problem, split.x());
    let total: f64 = x.iter().zip(&problem.placements).map(|(x, p)| p.spend(*x).get()).sum();
    let mut lines: Vec<(PhaseIndex, Line)> = Vec::new();
    for p in problem.placements.keys().filter(|&p| x[p] > 0.0) {
        let mut line = line(split, p);
        line.activation_fee = activation_fee(problem, x, p);
        line.spend_total += line.activation_fee;
        line.share_of_spend_pct = if total > 0.0 { 100.0 * line.spend / total } else { 0.0 };
        line.bound_by = bound_by(split, p, limits);
        line.goal_status = GoalStatus::of(&line.phase, goals);
        lines.push((problem.placements[p].phase, line));
    }
    lines.sort_by(|(a, one), (b, two)| {
        a.cmp(b).then(two.spend.total_cmp(&one.spend)).then(one.channel.cmp(&two.channel))
    });
    lines.into_iter().map(|(_, line)| line).collect()
}

/// Sums over lines.
pub(super) fn totals(lines: &[Line]) -> Totals {
    let sum = |of: fn(&Line) -> f64| lines.iter().map(of).sum::<f64>();
    let (spend, impressions) = (sum(|line| line.spend), sum(|line| line.impressions));
    Totals {
        spend_gross: sum(|line| line.spend_gross),
        spend,
        fee: sum(|line| line.fee),
        activation_fee: sum(|line| line.activation_fee),
        spend_total: sum(|line| line.spend_total),
        impressions,
        contacts: sum(|line| line.contacts),
        clicks: sum(|line| line.clicks.unwrap_or(0.0)),
        conversions: sum(|line| line.conversions.unwrap_or(0.0)),
        cpm: ratio(1000.0 * spend, impressions),
        cost_per_conversion: ratio(spend, sum(|line| line.conversions.unwrap_or(0.0))),
    }
}

/// The activation fee of the placement's channel, on the line of the channel with the largest spend: so lines add up.
fn activation_fee(problem: &Problem, x: &Decision, p: PlacementIndex) -> f64 {
    let Some(activation) = problem.placements[p].activation.and_then(|s| problem.activations.get(s)) else {
        return 0.0;
    };
    let spend = |p: PlacementIndex| problem.placements[p].spend(x[p]);
    let bought = activation.members.iter().copied().filter(|&member| x[member] > 0.0);
    // Of equal lines the first one carries it.
    let carrier = bought.reduce(|best, other| if spend(other) > spend(best) { other } else { best });
    if carrier == Some(p) { activation.fee.get() } else { 0.0 }
}

/// How contacts of one placement spread over the people of an audience in its phase.
pub(super) fn frequency(split: CampaignSplit, p: PlacementIndex, a: AudienceIndex) -> Frequency {
    let (problem, x) = (split.problem, split.x()[p]);
    match &problem.placements[p].curves[a] {
        Some(weighted) => {
            let contacts = problem.contacts_per_head(p, a) * x;
            frequency::distribution(
                &weighted.curve,
                weighted.per_x * x,
                contacts,
                curve::reach(split.outcome.depth[p][a]),
            )
        }
        None => Frequency::NONE,
    }
}

/// What is bought of a placement, and what it costs.
struct PlacementPurchase {
    units: f64,
    lot: Option<f64>,
    /// The mean price of a unit over its list price: price steps may have been reached.
    price_factor: f64,
    spend: f64,
    impressions: f64,
    contacts: f64,
    clicks: Option<f64>,
    conversions: Option<f64>,
}

impl PlacementPurchase {
    fn of(problem: &Problem, p: PlacementIndex, x: f64) -> Self {
        let placement = &problem.placements[p];
        let lot = placement.lot.map(|lot| tidy(lot * placement.units_per_x));
        let units = in_lots(x * placement.units_per_x, lot);
        let price_factor = if x > 0.0 { 1.0 + placement.surcharge(x) / x } else { 1.0 };
        Self {
            units,
            lot,
            price_factor,
            spend: (units * placement.unit_price() * price_factor).get(),
            impressions: units * placement.per_unit.impressions,
            contacts: units * placement.per_unit.contacts.iter().sum::<f64>(),
            clicks: placement.per_unit.clicks.map(|reached_people| reached_people * units),
            conversions: placement.per_unit.conversions.map(|reached_people| reached_people * units),
        }
    }
}

/// The reach of a line: none where the channel builds no reach.
struct LineReach {
    /// Per audience, as a share of its people in the phase.
    audiences: Vec<Option<f64>>,
    people: Option<f64>,
    /// People with at least two contacts.
    twice: Option<f64>,
    /// People with at least three contacts.
    thrice: Option<f64>,
}

impl LineReach {
    fn of(split: CampaignSplit, p: PlacementIndex) -> Self {
        let placement = &split.problem.placements[p];
        let phase = &split.problem.phases[placement.phase];
        let builds_reach = placement.curves.iter().any(Option::is_some);
        let of_audience = |a: AudienceIndex| curve::reach(split.outcome.depth[p][a]);
        let audiences = placement.curves.iter_enumerated().map(|(a, curve)| curve.as_ref().map(|_| of_audience(a)));
        let audiences: Vec<Option<f64>> = audiences.collect();
        let reached = audiences.iter().zip(&phase.people).map(|(reach, people)| reach.unwrap_or(0.0) * people);
        let reached = reached.sum::<f64>();
        let people_with = |k: usize| {
            let each = phase.people.iter_enumerated().map(|(a, people)| people * frequency(split, p, a).at_least(k));
            builds_reach.then(|| each.sum::<f64>())
        };
        let (twice, thrice) = (people_with(2), people_with(3));
        Self { audiences, people: builds_reach.then_some(reached), twice, thrice }
    }
}

/// A line without what depends on other lines: its activation fee, its share of spend, what binds it, and its goals.
fn line(split: CampaignSplit, p: PlacementIndex) -> Line {
    let problem = split.problem;
    let placement = &problem.placements[p];
    let phase = &problem.phases[placement.phase];
    let everyone = phase.everyone();
    let bought = PlacementPurchase::of(problem, p, split.x()[p]);
    let PlacementPurchase { units, price_factor, spend, impressions, contacts, .. } = bought;
    let reach = LineReach::of(split, p);
    let fee = spend * problem.campaign.fee_per_spend(placement.discount);
    let points = |people: Option<f64>| people.and_then(|people| ratio(100.0 * people, everyone));
    let reach_pct = points(reach.people);
    let campaign = Campaign::of(problem);
    let (spend_min, spend_max) = spend_range(problem, p);
    Line {
        phase: phase.journey.key.clone(),
        phase_stdc: phase.journey.stdc,
        channel: placement.channel.clone(),
        channel_name: placement.name.clone(),
        format: placement.format.clone(),
        message: message::of_placement(problem, p),
        tags: placement.tags.clone(),
        media: placement.media,
        audience: audience_names(problem),
        audience_people: campaign.people,
        phase_people: everyone,
        start_date: campaign.start_date,
        end_date: campaign.end_date,
        weeks: campaign.weeks,
        flights: Vec::new(),
        currency: campaign.currency,
        buying_unit: placement.unit.clone(),
        unit_price: placement.list_price * price_factor,
        units,
        lot: bought.lot,
        spend_gross: units * placement.list_price * price_factor,
        discount_pct: placement.discount * 100.0,
        spend,
        fee,
        activation_fee: 0.0,
        spend_total: spend + fee,
        share_of_spend_pct: 0.0,
        impressions,
        on_target_pct: ratio(100.0 * contacts, impressions).unwrap_or(0.0),
        contacts,
        grp: ratio(100.0 * contacts, everyone).unwrap_or(0.0),
        reach_people: reach.people,
        reach_pct,
        reach_2plus_pct: points(reach.twice),
        reach_3plus_pct: points(reach.thrice),
        avg_frequency: reach.people.and_then(|reached| ratio(contacts, reached)),
        clicks: bought.clicks,
        conversions: bought.conversions,
        cpm: ratio(1000.0 * spend, impressions),
        cost_per_grp: ratio(spend * everyone, 100.0 * contacts),
        cost_per_reach_point: reach_pct.and_then(|reach| ratio(spend, reach)),
        cost_per_click: bought.clicks.and_then(|clicks| ratio(spend, clicks)),
        cost_per_conversion: bought.conversions.and_then(|conversions| ratio(spend, conversions)),
        next_reach_point_cost: next_reach_point_cost(split, p),
        spend_min,
        spend_max,
        bound_by: Vec::new(),
        goal_status: GoalStatus::NoGoals,
        price_year: placement.year,
        confidence: placement.confidence,
        source: placement.source.clone(),
        rounded_to: None,
        audience_reach_pct: reach.audiences.into_iter().map(|reach| reach.map(|reach| 100.0 * reach)).collect(),
    }
}

/// The names of all audiences, joined by `+`.
fn audience_names(problem: &Problem) -> Text {
    Text::of(|| problem.audiences.iter().map(|audience| audience.name.as_str()).collect::<Vec<_>>().join(" + "))
        .as_stated()
}

/// Units as a whole number of lots, where they differ from one by rounding alone.
fn in_lots(units: f64, lot: Option<f64>) -> f64 {
    let Some(lot) = lot.filter(|lot| *lot > 0.0) else {
        return units;
    };
    let lots = (units / lot).round();
    if (units / lot - lots).abs() <= WHOLE_LOTS * lots.max(1.0) { lots * lot } else { units }
}

/// The least points of reach that print as more than 0, to one decimal.
const LEAST_PRINTED: f64 = 0.05;

/// A number without rounding errors in its last digits.
fn tidy(number: f64) -> f64 {
    let grain = 10f64.powi(11 - number.abs().max(NOT_ZERO_OF_ANY_SCALE).log10().floor() as i32);
    if grain.is_finite() && grain > 0.0 { (number * grain).round() / grain } else { number }
}

/// `0.01 · spend per x / (Σ people · e^−L · φ′(x) / people)`; none where more spend reaches nobody new, or where all
/// the money of the campaign would bring too little to print: each point costs more than the one before it.
fn next_reach_point_cost(split: CampaignSplit, p: PlacementIndex) -> Option<f64> {
    let (problem, x) = (split.problem, split.x()[p]);
    let placement = &problem.placements[p];
    let phase = &problem.phases[placement.phase];
    let gained = placement.curves.iter_enumerated().map(|(a, curve)| {
        let Some(curve) = curve else { return 0.0 };
        let unreached = (-split.outcome.sums[problem.whole_sum(placement.phase, a)]).exp();
        if at_pool(split, p, a) { 0.0 } else { phase.people[a] * unreached * curve.slope(x) }
    });
    let money = problem.campaign.net(problem.campaign.budget, placement.discount).get();
    let is_printed = |cost: &f64| money >= LEAST_PRINTED * cost;
    ratio(0.01 * placement.spend_per_x().get() * phase.everyone(), gained.sum()).filter(is_printed)
}

/// Whether a follower reaches everybody in its pool, or in the pool it shares: more spend reaches nobody new.
fn at_pool(split: CampaignSplit, p: PlacementIndex, a: AudienceIndex) -> bool {
    let CampaignSplit { problem, outcome } = split;
    let Some(curve) = &problem.placements[p].curves[a] else { return false };
    let line_depth = curve.depth(split.x()[p]);
    let pool_exhausted = |pool: &crate::problem::Addressable, depth: f64| {
        depth >= pool.depth(outcome.sums[pool.upstream]) * (1.0 - POOL_FULL)
    };
    let own_pool_full = |index: FollowIndex| {
        let follow = &problem.follows[index];
        (follow.placement, follow.audience) == (p, a) && pool_exhausted(&follow.pool, line_depth)
    };
    let shared_pool_full = |pool: &crate::problem::Pool| {
        let members = pool.members.iter().map(|&member| problem.follows[member].placement);
        pool.audience == a
            && members.clone().any(|member| member == p)
            && pool_exhausted(&pool.pool, members.map(|member| outcome.depth[member][a]).sum())
    };
    problem.follows.keys().any(own_pool_full) || problem.pools.iter().any(shared_pool_full)
}

/// The least and the most net spend that bounds on this placement alone allow.
fn spend_range(problem: &Problem, p: PlacementIndex) -> (Option<f64>, Option<f64>) {
    let per_x = problem.placements[p].spend_per_x().get();
    let (mut least, mut most): (Option<f64>, Option<f64>) = (None, None);
    for limit in &problem.limits {
        let ([(only, coefficient)], Stated::Amount(_)) = (&limit.row.terms[..], &limit.stated) else {
            continue;
        };
        if *only != p || *coefficient <= 0.0 || limit.members.len() != 1 {
            continue;
        }
        // The line is bought, so its activation counts in the row.
        let bought: f64 = limit.row.activations.iter().map(|(_, c)| c).sum();
        let spend = (limit.row.bound - bought) / coefficient * per_x;
        if limit.side != Side::AtMost {
            least = Some(least.unwrap_or(0.0).max(spend));
        }
        if limit.side != Side::AtLeast {
            most = Some(most.unwrap_or(f64::INFINITY).min(spend));
        }
    }
    (least, most)
}

/// The bounds that bind a line; the budget where no other bound does.
fn bound_by(split: CampaignSplit, p: PlacementIndex, limits: &[Limit]) -> Vec<Binding> {
    let CampaignSplit { problem, outcome } = split;
    let counts_line = |limit: &crate::problem::Limit| limit.row.terms.iter().any(|&(q, _)| q == p);
    let others = problem.limits.iter().zip(limits).filter(|(limit, _)| limit.family != Family::Budget);
    let binding = others.filter(|(limit, result)| result.binding && counts_line(limit));
    let mut bindings: Vec<Binding> = binding.map(|(_, result)| Binding::Bound(result.limit.clone())).collect();
    for follow in problem.follows.iter().filter(|follow| follow.placement == p) {
        let contacts = problem.contacts_per_head(p, follow.audience) * outcome.x[p];
        let capped = follow.frequency_cap * follow.pool.people(outcome.sums[follow.pool.upstream]);
        if at_pool(split, p, follow.audience) {
            bindings.push(Binding::Pool);
        }
        if contacts >= capped * (1.0 - CAP_FULL) {
            bindings.push(Binding::ContactCap);
        }
    }
    bindings.dedup();
    let budget = limits.iter().find(|limit| limit.limit.family == Family::Budget);
    if bindings.is_empty() && budget.is_some_and(|budget| budget_binds(problem, budget, p)) {
        bindings.push(Binding::Budget);
    }
    bindings
}

/// Adds the bounds on parts of the campaign that bind a line in some of its weeks.
pub(super) fn bound_in_weeks(problem: &Problem, lines: &mut [Line], by_period: &[(LimitIndex, Limit)]) {
    for line in lines {
        let key = line.key();
        let counts_line = |index: LimitIndex| {
            problem.limits[index].row.terms.iter().any(|&(q, _)| problem.placements[problem.line_of(q)].key == key)
        };
        for (_, limit) in by_period.iter().filter(|(index, limit)| limit.binding && counts_line(*index)) {
            let is_named = |known: &Binding| matches!(known, Binding::Bound(row) if row.is_stated_with(&limit.limit));
            if !line.bound_by.iter().any(is_named) {
                line.bound_by.push(Binding::Bound(limit.limit.clone()));
            }
        }
    }
}

/// Whether the budget keeps a line from being larger: nothing is left, or less than the next lot takes.
fn budget_binds(problem: &Problem, budget: &Limit, p: PlacementIndex) -> bool {
    let placement = &problem.placements[p];
    let next_lot = placement.lot.unwrap_or(0.0) * placement.spend_per_x();
    let next_lot_cost = problem.campaign.budgeted(next_lot, placement.discount);
    costs_money(placement)
        && (budget.binding || next_lot_cost > Budgeted(budget.bound - budget.value) * (1.0 + AFFORDED))
}

fn costs_money(placement: &Placement) -> bool {
    placement.unit_price().get() > 0.0
}
