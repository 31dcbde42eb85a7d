//! Re-checks a finished plan against its problem, by arithmetic that shares nothing with the program.
//!
//! Every identity a media plan must satisfy, every wish, limit and goal, and every reach, is worked out
//! again from the lines as they are printed. A finding is our fault, never the brief's. This room never
//! looks at the program, its pieces or the solver.

mod steps;
mod weeks;
mod whole;
mod worth;

use crate::domain::brief::{BudgetIs, Measure};
use crate::domain::curve::frequency;
use crate::planning::plan::{Line, Phase, Plan, Status};
use crate::problem::{
    AudienceIndex, Budgeted, Family, Limit, NetMedia, PhaseIndex, PlacementIndex, Problem, Sense, Side, Stated, Want,
};
use crate::solver::stage::MET;
use crate::tolerance::proving::{
    FIGURE_FLOOR, GAP, GAP_AT_LEAST, MEAN_CONTACTS, ROW, SAME, SHORTFALL, TAIL_CONTACTS, TAIL_REACH, UNIT, VALUE,
};

/// Everything that does not add up; empty for a sound plan.
///
/// ```
/// use klantreis::{Planner, audit};
///
/// let brief = "campaign = { budget = 20_000, only = [\"radio\", \"search-brand\"] }\naudience.city.people = 200_000";
/// let planner = Planner::text("brief", brief)?;
/// let answer = planner.answer().map_err(|why| planner.why(why))?;
/// assert!(audit::check(&answer.problem, &answer.plan).is_empty());
///
/// let mut changed = answer.plan.clone();
/// changed.lines[0].spend += 100.0;
/// assert!(!audit::check(&answer.problem, &changed).is_empty());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn check(problem: &Problem, plan: &Plan) -> Vec<String> {
    let in_weeks = problem;
    let folded = in_weeks.weekly.as_ref().map(|_| weeks::folded(in_weeks, plan));
    let problem = folded.as_ref().unwrap_or(in_weeks);
    let mut audit = Audit { problem, in_weeks, plan, findings: Vec::new() };
    for line in &plan.lines {
        audit.line(line);
    }
    for (f, phase) in plan.phases.iter().enumerate().map(|(f, phase)| (PhaseIndex(f), phase)) {
        audit.phase(f, phase);
        audit.reach(f, phase);
    }
    audit.followers();
    audit.totals();
    audit.limits();
    audit.whole();
    audit.frequencies();
    audit.goals();
    audit.objective();
    audit.steps();
    audit.value();
    audit.weeks(in_weeks);
    audit.findings
}

/// Whether a goal missed by this share cannot be called met, or the other way round; at the very edge
/// of what counts as met, either word is right.
fn contradicts(met: bool, missed: f64) -> bool {
    if met { missed > 2.0 * MET } else { missed < 0.5 * MET }
}

struct Audit<'a> {
    problem: &'a Problem,
    /// The problem with its weeks, where it has any.
    in_weeks: &'a Problem,
    plan: &'a Plan,
    findings: Vec<String>,
}

impl Audit<'_> {
    fn same(&mut self, what: &str, got: f64, wanted: f64) {
        let apart = (got - wanted).abs();
        if apart.is_nan() || apart > SAME * got.abs().max(wanted.abs()).max(FIGURE_FLOOR) {
            self.findings.push(format!("{what}: {got} is not {wanted}"));
        }
    }

    fn at_most(&mut self, what: &str, got: f64, most: f64) {
        if got.is_nan() || got > most + SAME * most.abs().max(FIGURE_FLOOR) {
            self.findings.push(format!("{what}: {got} is above {most}"));
        }
    }

    fn placement(&self, line: &Line) -> Option<PlacementIndex> {
        let key = line.key();
        self.problem.placements.position(|placement| placement.key == key)
    }

    /// Spend, units, impressions, contacts, clicks and the prices of each agree.
    fn line(&mut self, line: &Line) {
        let name = line.key();
        let Some(p) = self.placement(line) else {
            return self.findings.push(format!("{name} is not on offer"));
        };
        let placement = &self.problem.placements[p];
        let people = &self.problem.phases[placement.phase].people;
        self.same(&format!("{name}: gross"), line.spend_gross, line.units * line.unit_price);
        self.same(&format!("{name}: net"), line.spend, line.spend_gross * (1.0 - line.discount_pct / 100.0));
        let fee_on = if self.problem.campaign.fee.on == crate::domain::brief::FeeOn::Net {
            line.spend
        } else {
            line.spend_gross
        };
        self.same(&format!("{name}: fee"), line.fee, fee_on * self.problem.campaign.fee.rate.get());
        self.same(&format!("{name}: total"), line.spend_total, line.spend + line.fee + line.activation_fee);
        self.same(&format!("{name}: impressions"), line.impressions, line.units * placement.per_unit.impressions);
        self.same(&format!("{name}: on target"), line.contacts, line.impressions * line.on_target_pct / 100.0);
        let grp = if line.phase_people > 0.0 { 100.0 * line.contacts / line.phase_people } else { 0.0 };
        self.same(&format!("{name}: GRP"), line.grp, grp);
        for (what, count, per) in [
            ("clicks", line.clicks, placement.per_unit.clicks),
            ("conversions", line.conversions, placement.per_unit.conversions),
        ] {
            if let (Some(count), Some(per)) = (count, per) {
                self.same(&format!("{name}: {what}"), count, line.units * per);
            }
        }
        if let Some(cpm) = line.cpm {
            self.same(&format!("{name}: CPM"), cpm, 1000.0 * line.spend / line.impressions);
        }
        if let (Some(reach), Some(frequency)) = (line.reach_pct, line.avg_frequency) {
            self.same(&format!("{name}: GRP = reach x frequency"), line.grp, reach * frequency);
        }
        let shares = [line.reach_pct, line.reach_2plus_pct, line.reach_3plus_pct].map(Option::unwrap_or_default);
        self.at_most(&format!("{name}: 2+ above 1+"), shares[1], shares[0]);
        self.at_most(&format!("{name}: 3+ above 2+"), shares[2], shares[1]);
        if let Some(volume) = placement.volume.filter(|_| self.must_keep()) {
            self.at_most(&format!("{name}: volume"), line.units, volume);
        }
        for a in people.keys() {
            self.line_reach(&name, line, (p, a));
        }
    }

    /// Reach is what the curve gives at the weight bought, or less where a pool binds; and contacts
    /// spread so that shares sum to one and their mean is what was bought.
    fn line_reach(&mut self, name: &str, line: &Line, (p, a): (PlacementIndex, AudienceIndex)) {
        let placement = &self.problem.placements[p];
        let (Some(weighted), Some(reach)) = (&placement.curves[a], line.audience_reach_pct[a.0]) else {
            return;
        };
        let reach = reach / 100.0;
        let x = line.units / placement.units_per_x;
        let weight = weighted.per_x * x;
        let own = weighted.curve.reach(weight);
        let follows = self.problem.follows.iter().any(|follow| follow.placement == p && follow.audience == a);
        if follows {
            self.at_most(&format!("{name}: reach above its curve"), reach, own);
        } else {
            self.same(&format!("{name}: reach"), reach, own);
        }
        let contacts = line.units * placement.per_unit.contacts[a] / self.problem.phases[placement.phase].people[a];
        // With fewer contacts than people there is no spread to check, and over a thousand contacts per
        // person reached its classes are too many to add up.
        if contacts < reach || contacts > 1e3 * reach {
            return;
        }
        let (mut unreached, mut reached, mut mean) = (0.0, 0.0, 0.0);
        for (k, share) in frequency::classes(&weighted.curve, weight, contacts, reach).take(1_000_000).enumerate() {
            if k == 0 {
                unreached = share;
                continue;
            }
            reached += share;
            mean += k as f64 * share;
            if reached >= reach * (1.0 - TAIL_REACH) && share * (k as f64) <= TAIL_CONTACTS * contacts {
                break;
            }
        }
        self.same(&format!("{name}: contact shares"), unreached + reached, 1.0);
        if (mean - contacts).abs() > MEAN_CONTACTS * contacts {
            self.findings.push(format!("{name}: mean contacts {mean} are not {contacts}"));
        }
    }

    /// Lines add up to phases.
    fn phase(&mut self, f: PhaseIndex, phase: &Phase) {
        let lines: Vec<&Line> = self.plan.lines.iter().filter(|line| line.phase == phase.phase).collect();
        let name = phase.name.clone();
        let sum = |of: fn(&Line) -> f64| lines.iter().map(|line| of(line)).sum::<f64>();
        let sums = [
            ("spend", phase.spend, sum(|line| line.spend)),
            ("impressions", phase.impressions, sum(|line| line.impressions)),
            ("contacts", phase.contacts, sum(|line| line.contacts)),
            ("GRP", phase.grp, sum(|line| line.grp)),
            ("clicks", phase.clicks, sum(|line| line.clicks.unwrap_or(0.0))),
            ("conversions", phase.conversions, sum(|line| line.conversions.unwrap_or(0.0))),
            ("people", phase.phase_people, self.problem.phases[f].people.iter().sum()),
        ];
        for (what, got, wanted) in sums {
            self.same(&format!("{name}: {what}"), got, wanted);
        }
        self.at_most(&format!("{name}: 2+ above 1+"), phase.reach_2plus_pct, phase.reach_pct);
        self.at_most(&format!("{name}: 3+ above 2+"), phase.reach_3plus_pct, phase.reach_2plus_pct);
        self.at_most(&format!("{name}: below Fréchet"), phase.reach_low_pct, phase.reach_pct);
        self.at_most(&format!("{name}: above Fréchet"), phase.reach_pct, phase.reach_high_pct);
        for audience in &phase.audiences {
            let spread = &audience.frequency_pct;
            self.same(&format!("{name}: contact shares"), spread.iter().sum(), 100.0);
            self.same(&format!("{name}: reached"), 100.0 - spread[0], audience.reach_pct);
        }
    }

    /// The reach of a phase is one minus the product of what its lines leave unreached.
    fn reach(&mut self, f: PhaseIndex, phase: &Phase) {
        let mut reached = 0.0;
        for (a, people) in self.problem.phases[f].people.iter_enumerated() {
            let lines = self.plan.lines.iter().filter(|line| line.phase == phase.phase);
            let unreached: f64 = lines.map(|line| 1.0 - line.audience_reach_pct[a.0].unwrap_or(0.0) / 100.0).product();
            self.same(&format!("{}: net reach", phase.name), phase.audiences[a.0].reach_pct, 100.0 * (1.0 - unreached));
            reached += people * (1.0 - unreached);
        }
        if phase.phase_people > 0.0 {
            let share = |people: f64| people / phase.phase_people;
            self.same(&format!("{}: people reached", phase.name), share(phase.reach_people), share(reached));
            self.same(&format!("{}: reach", phase.name), phase.reach_pct, 100.0 * reached / phase.phase_people);
        }
    }

    /// Followers stay inside their pools, alone and together, and below their frequency caps.
    fn followers(&mut self) {
        for follow in &self.problem.follows {
            let placement = &self.problem.placements[follow.placement];
            let Some(line) = self.plan.lines.iter().find(|line| self.placement(line) == Some(follow.placement)) else {
                continue;
            };
            let upstream = &self.problem.sums[follow.pool.upstream];
            let above = self.plan.phases[upstream.phase.0].audiences[upstream.audience.0].reach_pct / 100.0;
            let pool = follow.pool.base + follow.pool.share * above;
            let reach = line.audience_reach_pct[follow.audience.0].unwrap_or(0.0) / 100.0;
            self.at_most(&format!("{}: pool", placement.key), reach, pool);
            let heads = self.problem.phases[placement.phase].people[follow.audience];
            let contacts = line.units * placement.per_unit.contacts[follow.audience] / heads;
            if self.must_keep() {
                self.at_most(&format!("{}: contact cap", placement.key), contacts, follow.frequency_cap * pool);
            }
        }
        for pool in &self.problem.pools {
            let upstream = &self.problem.sums[pool.pool.upstream];
            let above = self.plan.phases[upstream.phase.0].audiences[upstream.audience.0].reach_pct / 100.0;
            let members: Vec<PlacementIndex> =
                pool.members.iter().map(|&member| self.problem.follows[member].placement).collect();
            let lines =
                self.plan.lines.iter().filter(|line| self.placement(line).is_some_and(|p| members.contains(&p)));
            let unreached: f64 =
                lines.map(|line| 1.0 - line.audience_reach_pct[pool.audience.0].unwrap_or(0.0) / 100.0).product();
            self.at_most("followers together: pool", 1.0 - unreached, pool.pool.base + pool.pool.share * above);
        }
    }

    fn totals(&mut self) {
        let (plan, totals) = (self.plan, self.plan.totals);
        let lines = |of: fn(&Line) -> f64| plan.lines.iter().map(of).sum::<f64>();
        let phases = |of: fn(&Phase) -> f64| plan.phases.iter().map(of).sum::<f64>();
        let sums = [
            ("gross", totals.spend_gross, lines(|line| line.spend_gross)),
            ("spend", totals.spend, lines(|line| line.spend)),
            ("fee", totals.fee, lines(|line| line.fee)),
            ("activation fee", totals.activation_fee, lines(|line| line.activation_fee)),
            ("spend and fees", totals.spend_total, lines(|line| line.spend_total)),
            ("impressions", totals.impressions, lines(|line| line.impressions)),
            ("spend of phases", totals.spend, phases(|phase| phase.spend)),
            ("contacts of phases", totals.contacts, phases(|phase| phase.contacts)),
            (
                "shares",
                if plan.lines.is_empty() || totals.spend == 0.0 {
                    100.0
                } else {
                    lines(|line| line.share_of_spend_pct)
                },
                100.0,
            ),
        ];
        for (what, got, wanted) in sums {
            self.same(&format!("total {what}"), got, wanted);
        }
        let money = self.problem.campaign.money();
        let used = self.budget_used();
        if self.must_keep() {
            self.at_most("budget", used.get(), money.get());
        }
        if money > used {
            let left = (money - used).get();
            if (plan.unspent - left).abs() > SAME * money.get() {
                self.findings.push(format!("unspent: {} is not {left}", plan.unspent));
            }
        }
    }

    /// Whether the plan was recommended, and so keeps every bound.
    fn must_keep(&self) -> bool {
        self.plan.status != Status::Evaluated
    }

    fn budget_used(&self) -> Budgeted {
        Budgeted(match self.problem.campaign.budget_is {
            BudgetIs::Media => self.plan.totals.spend + self.plan.totals.activation_fee,
            BudgetIs::Gross => self.plan.totals.spend_gross + self.plan.totals.activation_fee,
            BudgetIs::Total => self.plan.totals.spend_total,
        })
    }

    /// A measure over some placements, from the lines as printed.
    fn measured(&self, members: &[PlacementIndex], measure: &Measure, audience: Option<AudienceIndex>) -> f64 {
        let each = self.plan.lines.iter().filter_map(|line| self.placement(line).map(|p| (p, line)));
        let counted = each.filter(|(p, _)| members.contains(p)).map(|(p, line)| {
            let placement = &self.problem.placements[p];
            let heads = audience.map_or(line.phase_people, |a| self.problem.phases[placement.phase].people[a]);
            let contacts = audience.map_or(line.contacts, |a| line.units * placement.per_unit.contacts[a]);
            match measure {
                Measure::Spend => line.spend,
                Measure::Units => line.units,
                Measure::Contacts => contacts,
                Measure::Grp if heads > 0.0 => 100.0 * contacts / heads,
                Measure::Grp | Measure::Channels => 0.0,
                Measure::Impressions => line.impressions,
                Measure::Clicks => line.clicks.unwrap_or(0.0),
                Measure::Conversions => line.conversions.unwrap_or(0.0),
                Measure::Resource(name) => line.units * placement.per_unit.resource.get(name).copied().unwrap_or(0.0),
            }
        });
        counted.sum()
    }

    /// What rounding every line to the cent can change of a bound: a cent's worth of each.
    fn rounding(&self, limit: &Limit) -> f64 {
        let worth = |p: PlacementIndex| {
            let spend = self.problem.placements[p].spend_per_x().get();
            let per_x = self.problem.per_x(p, &limit.measure, limit.audience).abs();
            if spend > 0.0 { 0.01 * per_x / spend } else { UNIT * self.problem.placements[p].units_per_x }
        };
        self.problem.placements.keys().map(worth).sum::<f64>() + ROW * limit.row.scale
    }

    fn limits(&mut self) {
        let stated = self.problem.limits.iter().zip(&self.plan.limits);
        for (limit, result) in stated.filter(|(limit, _)| limit.family != Family::Budget) {
            let value = match (limit.family, &limit.measure) {
                (Family::Prerequisite, _) | (_, Measure::Channels) => self.count(limit),
                _ => self.measured(&limit.members, &limit.measure, limit.audience),
            };
            let (bound, scale) = match &limit.stated {
                Stated::Amount(least) if limit.family == Family::MinimumBuy => (self.if_bought(limit, *least), *least),
                Stated::Amount(_) if limit.family == Family::Prerequisite => (self.needed(limit), 1.0),
                Stated::Amount(amount) => (*amount, amount.abs()),
                Stated::Share(share, of) => {
                    let whole = self.measured(of, &limit.measure, limit.audience);
                    (share * whole, whole.abs())
                }
            };
            // A row holds to the solver's room on its largest term, so that is the scale to judge by.
            let largest = limit.members.iter().map(|&p| {
                (self.problem.per_x(p, &limit.measure, limit.audience) * self.problem.placements[p].most).abs()
            });
            let room = SAME * largest.fold(scale, f64::max);
            let broken = match limit.side {
                Side::AtLeast => value < bound - room,
                Side::AtMost => value > bound + room,
                Side::Exactly => (value - bound).abs() > room,
            };
            // A planner's own split may break a bound, and then says so unless rounding alone breaks it.
            let by = (value - bound).abs();
            let admitted = !self.must_keep() && (!result.kept || by <= self.rounding(limit));
            self.stands(result, (value, bound), room);
            if (broken && !admitted) || value.is_nan() {
                self.findings.push(format!("{}: {value} against {} {bound}", limit.row_name(), limit.side.word()));
            }
        }
    }

    fn goals(&mut self) {
        let campaign = self.plan.goals.iter().filter(|result| result.week.is_none());
        for (goal, result) in self.problem.goals.iter().zip(campaign) {
            let sum = |measure| self.measured(&goal.members, &measure, goal.audience);
            let (value, target) = match goal.want {
                Want::Reach(target) => (self.goal_reach(goal).1, target),
                Want::ReachPeople(target) => (self.goal_reach(goal).0, target),
                Want::Contacts(target) => (sum(Measure::Contacts), target),
                Want::Grp(target) => (sum(Measure::Grp), target),
                Want::Clicks(target) => (sum(Measure::Clicks), target),
                Want::Conversions(target) => (sum(Measure::Conversions), target),
                Want::CostPerConversion(target) => (sum(Measure::Spend) / sum(Measure::Conversions), target),
                Want::Roas(target) => (self.worth(&goal.members, goal.audience) / sum(Measure::Spend), target),
            };
            let missed = match goal.want {
                Want::CostPerConversion(_) => sum(Measure::Spend) - target * sum(Measure::Conversions),
                Want::Roas(_) => sum(Measure::Spend) - self.worth(&goal.members, goal.audience) / target,
                _ => (target - value) / target,
            };
            let missed = if goal.is_ratio() { missed / self.problem.campaign.money().get() } else { missed }.max(0.0);
            // A ratio to nothing is not told.
            if value.is_finite() {
                self.goal_value(goal, result, value);
            }
            // A planner's own split counts a goal as met that rounding to the cent alone misses.
            let contradicted = self.must_keep() && contradicts(result.met, missed);
            if (missed - result.shortfall).abs() > SHORTFALL || contradicted {
                self.findings
                    .push(format!("goal {}: short by {missed}, said {} ({})", goal.key, result.shortfall, result.met));
            }
        }
    }

    /// People and share reached by the channels a goal counts.
    fn goal_reach(&self, goal: &crate::problem::Goal) -> (f64, f64) {
        let audiences = goal.audience.map_or_else(|| self.problem.audiences.keys().collect(), |a| vec![a]);
        let (mut reached, mut people) = (0.0, 0.0);
        for a in audiences {
            let heads = goal.phase.map_or(0.0, |phase| self.problem.phases[phase].people[a]);
            let k = goal.form.reach.first().map_or(1, |&(sum, _)| self.problem.sums[sum].frequency);
            reached += heads * self.reached(&goal.members, a, k);
            people += heads;
        }
        (reached, reached / people)
    }

    /// The bound is not on the wrong side of the value, and the gap is their distance.
    fn objective(&mut self) {
        let objective = &self.plan.objective;
        let floor = self.problem.objective.floor * self.problem.objective.scale;
        let value = self.objective_value();
        if (value - objective.value).abs() > VALUE * value.abs().max(floor) {
            self.findings.push(format!("objective: {value} is not {}", objective.value));
        }
        let (Some(bound), Some(said)) = (objective.bound, objective.gap) else {
            return;
        };
        let gap = (bound - objective.value).abs() / objective.value.abs().max(floor);
        let wrong = if objective.sense == Sense::Minimise { bound > objective.value } else { bound < objective.value };
        if wrong && gap > SAME {
            self.findings.push(format!("the bound {bound} is on the wrong side of {}", objective.value));
        }
        if !wrong && (gap - said).abs() > GAP_AT_LEAST + GAP * said {
            self.findings.push(format!("the gap {said} is not {gap}"));
        }
    }

    /// The objective from the reach and the units printed.
    fn objective_value(&self) -> f64 {
        if self.in_weeks.counts_memory() {
            return self.remembered();
        }
        let objective = &self.problem.objective;
        let reach = objective.form.reach.iter().map(|&(sum, c)| {
            let sum = &self.problem.sums[sum];
            c * self.reached(&sum.members, sum.audience, sum.frequency)
        });
        let linear = objective.form.linear.iter().map(|&(p, c)| {
            let bought = self.plan.lines.iter().find(|line| self.placement(line) == Some(p));
            let placement = &self.problem.placements[p];
            // Where the price has steps, what is paid is no longer what is bought at the list price.
            let paid = objective.form.surcharge.iter().any(|&(q, _)| q == p);
            let x = |line: &Line| {
                if paid { NetMedia(line.spend) / placement.spend_per_x() } else { line.units / placement.units_per_x }
            };
            bought.map_or(0.0, |line| c * x(line))
        });
        let bought = objective.form.bought.iter().filter(|(s, _)| self.buys(&self.problem.activations[*s].channel));
        let fees = bought.map(|(_, c)| c).sum::<f64>();
        objective.sense.sign() * (reach.sum::<f64>() + linear.sum::<f64>() + fees) * objective.scale
    }
}
