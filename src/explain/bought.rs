//! Why a line gets what it gets: the lines it is in balance with, and the bounds that hold it.
//!
//! At a best plan, what the next money brings in a line equals what it takes: the price of the budget and
//! of every other bound the line is part of. Lines that only the budget binds bring the same; a line that
//! brings more is held down, one that brings less is held up.

use serde::Serialize;

use crate::bound::Multipliers;
use crate::case::{Case, Family, Goal, Limit, Side, Stated};
use crate::language::{Text, text};
use crate::number;
use crate::outcome::Outcome;
use crate::what_if::Answer;

/// A share of a line's price below which a bound does not hold it.
const NOTHING: f64 = 1e-4;

/// The reasons of a line.
#[derive(Clone, Debug, Serialize)]
pub struct Bought {
    /// The phase's key.
    pub phase: String,
    /// The channel's key.
    pub channel: String,
    /// Its name.
    pub channel_name: Text,
    /// The phase's name.
    pub phase_name: Text,
    /// Net media.
    pub spend: f64,
    /// What one more point of the phase's reach costs here; none where more money reaches nobody new.
    pub next_reach_point_cost: Option<f64>,
    /// What the next money brings here, as a multiple of what it brings where only the budget limits it; none
    /// where money is not short.
    pub times_the_budget: Option<f64>,
    /// The names of the lines whose next money brings the same.
    pub balanced_with: Vec<Text>,
    /// What holds it.
    pub held: Vec<Held>,
    /// The goals that it serves and that would be missed for less.
    pub needed_by: Vec<String>,
}

/// A bound that holds a line.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Held {
    /// What a planner calls it.
    pub by: Text,
    /// Whether it keeps the line from being more; it keeps it from being less otherwise.
    pub down: bool,
    /// Whether it leaves the line no way either, as an amount that is fixed does.
    #[serde(skip)]
    pub fixed: bool,
}

impl Held {
    fn by(by: Text, down: bool) -> Self {
        Self { by, down, fixed: false }
    }
}

/// The reasons of every line, in the plan's order.
pub(super) fn of_all(base: &Answer) -> Vec<Bought> {
    let Some(multipliers) = base.found.settled.last().map(|settled| &settled.multipliers) else {
        return Vec::new();
    };
    let case = &base.case;
    let lines = base.plan.lines.iter().filter_map(|line| {
        let key = format!("{}.{}", line.channel, line.phase);
        Some((line, case.placements.iter().position(|placement| placement.key == key)?))
    });
    let (mut all, mut free) = (Vec::<Bought>::new(), Vec::new());
    for (line, p) in lines {
        let one = Bought {
            phase: line.phase.clone(),
            channel: line.channel.clone(),
            channel_name: line.channel_name.clone(),
            phase_name: case.phases[case.placements[p].phase].journey.name.clone(),
            spend: line.spend,
            next_reach_point_cost: line.next_reach_point_cost,
            times_the_budget: times_the_budget(case, multipliers, p),
            balanced_with: Vec::new(),
            held: held(case, multipliers, p)
                .into_iter()
                .chain(averages(base, p))
                .chain(
                    goals(base, multipliers, p, false)
                        .map(|goal| Held::by(text!("goal {}", "doel {}", number::quoted(goal)), true)),
                )
                .collect(),
            needed_by: goals(base, multipliers, p, true).map(str::to_owned).collect(),
        };
        if one.held.is_empty() && one.times_the_budget.is_some() && one.spend > 0.0 && !counted(case, multipliers, p) {
            free.push(one.name());
        }
        all.push(one);
    }
    // Where no line is free, there is no elsewhere to compare with.
    if free.is_empty() {
        for one in &mut all {
            one.times_the_budget = None;
        }
    }
    for one in all.iter_mut().filter(|one| free.contains(&one.name())) {
        let own = one.name();
        one.balanced_with = free.iter().filter(|name| **name != own).cloned().collect();
    }
    all
}

impl Bought {
    /// The line's name in a sentence: `Radio spot in See`.
    pub fn name(&self) -> Text {
        text!("{} in {}", "{} in {}", self.channel_name, self.phase_name)
    }
}

/// What a bound takes for one `x`, at its price: as a member of what is bounded, and as a part of the whole
/// that a share is taken of. The latter falls on every line alike and holds none.
#[derive(Clone, Copy, Debug, Default)]
struct Takes {
    as_member: f64,
    as_part: f64,
}

fn takes(case: &Case, multipliers: &Multipliers, p: usize, index: usize) -> Takes {
    let limit = &case.limits[index];
    let y = multipliers.limit.get(index).copied().unwrap_or(0.0);
    let coefficient = limit.row.terms.iter().find(|(q, _)| *q == p).map_or(0.0, |(_, c)| *c);
    match &limit.stated {
        Stated::Share(share, of) if of.contains(&p) => {
            let part = -share * case.per_x(p, &limit.measure, limit.audience) / limit.row.scale;
            Takes { as_member: y * (coefficient - part), as_part: y * part }
        }
        _ => Takes { as_member: y * coefficient, as_part: 0.0 },
    }
}

/// What all bounds together take for one `x`, over what the budget and shares of a whole take.
fn times_the_budget(case: &Case, multipliers: &Multipliers, p: usize) -> Option<f64> {
    let each: Vec<Takes> = (0..case.limits.len()).map(|limit| takes(case, multipliers, p, limit)).collect();
    let budget = each.first().map_or(0.0, |budget| budget.as_member);
    let common = budget + each.iter().map(|takes| takes.as_part).sum::<f64>();
    let own: f64 = each.iter().skip(1).map(|takes| takes.as_member).sum();
    (budget > 1e-9 && common > 0.0).then(|| (common + own + contact_cap(case, multipliers, p)) / common)
}

/// Whether a goal that counts clicks or the like asks for this line, besides the reach it shares in.
fn counted(case: &Case, multipliers: &Multipliers, p: usize) -> bool {
    let priced = case.goals.iter().zip(&multipliers.goal).filter(|(_, mu)| **mu > 1e-6);
    priced.flat_map(|(goal, _)| &goal.form.linear).any(|&(q, c)| q == p && c != 0.0)
}

/// The goals with a price that more of a placement helps, or those that it hurts: a return or a cost that it worsens.
fn goals<'a>(base: &'a Answer, multipliers: &'a Multipliers, p: usize, helps: bool) -> impl Iterator<Item = &'a str> {
    let (case, x) = (&base.case, &base.found.x);
    let sums = Outcome::of(case, x).sums;
    let priced = case.goals.iter().zip(&multipliers.goal).filter(|(_, mu)| **mu > 1e-6).map(|(goal, _)| goal);
    let own = priced.filter(move |goal| goal.members.contains(&p));
    let asked = own.filter(move |goal| (!goal.is_ratio() || rise(case, (&sums, x), goal, p) >= 0.0) == helps);
    asked.map(|goal| goal.key.as_str())
}

/// By how much a goal's value rises with `x` of a placement.
fn rise(case: &Case, (sums, x): (&[f64], &[f64]), goal: &Goal, p: usize) -> f64 {
    let linear: f64 = goal.form.linear.iter().filter(|(q, _)| *q == p).map(|(_, c)| c).sum();
    let reach = goal.form.reach.iter().filter(|(sum, _)| case.sums[*sum].members.contains(&p)).map(|&(sum, c)| {
        let curve = case.placements[p].curves[case.sums[sum].audience].as_ref();
        c * (-sums[sum]).exp() * curve.map_or(0.0, |curve| curve.slope(x[p]))
    });
    linear + reach.sum::<f64>()
}

/// What the frequency caps of a follower take for one `x`.
fn contact_cap(case: &Case, multipliers: &Multipliers, p: usize) -> f64 {
    let caps = case.follows.iter().zip(&multipliers.contact_cap).filter(|(follow, _)| follow.placement == p);
    caps.map(|(follow, kappa)| kappa * case.contacts_per_head(p, follow.audience) / follow.frequency_cap).sum()
}

/// The limits on a frequency that bind, and which way they hold a placement.
fn averages(base: &Answer, p: usize) -> impl Iterator<Item = Held> {
    let (case, x) = (&base.case, &base.found.x);
    let sums = Outcome::of(case, x).sums;
    let sides = case.frequency_caps.iter().map(|cap| (cap, 1.0));
    let sides = sides.chain(case.frequency_floors.iter().map(|floor| (floor, -1.0)));
    sides.filter(move |(one, _)| one.members.contains(&p)).filter_map(move |(one, way)| {
        let bound = base.plan.limits.iter().find(|limit| limit.limit == one.row_name() && limit.binding)?;
        Some(Held::by(bound.title.clone(), way * one.rise(case, (&sums, x), p) > 0.0))
    })
}

/// The bounds other than the budget that have a price for a placement, and the pools that are full.
fn held(case: &Case, multipliers: &Multipliers, p: usize) -> Vec<Held> {
    let prices: Vec<f64> = (0..case.limits.len()).map(|limit| takes(case, multipliers, p, limit).as_member).collect();
    let size = prices.iter().fold(0.0_f64, |size, price| size.max(price.abs()));
    let mut held: Vec<Held> = Vec::new();
    for (limit, price) in
        case.limits.iter().zip(&prices).filter(|(limit, _)| !matches!(limit.family, Family::Budget | Family::Calendar))
    {
        if price.abs() > NOTHING * size && size > 1e-9 {
            held.push(Held { fixed: is_fixed(limit), ..Held::by(Text::of(|| case.title(limit)), *price > 0.0) });
        }
    }
    if contact_cap(case, multipliers, p) > NOTHING * size.max(1e-9) {
        held.push(Held::by(text!("its frequency cap", "de maximale contactfrequentie"), true));
    }
    let full = case.follows.iter().zip(&multipliers.follow).any(|(follow, nu)| follow.placement == p && *nu > 1e-7);
    let shared = case.pools.iter().zip(&multipliers.pool);
    let shared = shared.filter(|(_, gamma)| **gamma > 1e-7);
    let shared = shared.flat_map(|(pool, _)| &pool.members).any(|&member| case.follows[member].placement == p);
    if full || shared {
        let people = text!("the people it can address again", "de mensen die het opnieuw kan aanspreken");
        held.push(Held::by(people, true));
    }
    held
}

/// Whether a bound is a wish or a limit for neither more nor less.
fn is_fixed(limit: &Limit) -> bool {
    limit.side == Side::Exactly && matches!(limit.family, Family::Wish | Family::Limit)
}
