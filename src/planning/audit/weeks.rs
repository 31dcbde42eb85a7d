//! Audit of the weekly schedule: weeks add up to lines, nothing runs when it cannot, and every bound and goal of a part
//! of the campaign holds, all from the rows as they are printed.

use super::Audit;
use crate::domain::brief::Measure;
use crate::domain::curve;
use crate::planning::plan::{Line, Plan, WeekLine, WeekStatus};
use crate::problem::{AudienceIndex, Decision, Family, NetMedia, Part, PlacementIndex, Problem, Side, SumIndex, Want};
use crate::text::messages::{say, word};
use crate::tolerance::feasibility::WHOLE;
use crate::tolerance::proving::{FIGURE_FLOOR, SHORTFALL, WEEKS};

/// The problem summed over its weeks, at the means of the printed split.
pub(super) fn folded(problem: &Problem, plan: &Plan) -> Problem {
    problem.folded(&split(problem, plan)).0
}

/// The printed split over weeks.
fn split(problem: &Problem, plan: &Plan) -> Decision {
    let Some(weekly) = &problem.weekly else { return Decision::new() };
    let campaign = &weekly.campaign;
    let mut x = Decision::from(vec![0.0; problem.placements.len()]);
    for line in &plan.lines {
        let key = line.key();
        let Some(p) = campaign.placements.position(|placement| placement.key == key) else { continue };
        let placement = &campaign.placements[p];
        if !problem.is_weekly(p) {
            x[p] = line.units / placement.units_per_x;
            continue;
        }
        for row in plan.weeks.iter().filter(|row| row.channel == line.channel && row.phase == line.phase) {
            let Some(column) = problem.column(p, row.week) else { continue };
            let per_x = placement.units_per_x * column.rates.units;
            x[column.placement] = if per_x > 0.0 { row.units / per_x } else { 0.0 };
        }
    }
    problem.with_weeks_added_up(x)
}

impl Audit<'_> {
    /// Everything about weeks; `problem` is the one with weeks, the rest of the audit uses the one without.
    pub(super) fn weeks(&mut self, problem: &Problem) {
        for line in &self.plan.lines {
            self.adds_up(line);
            self.runs_when_it_can(problem, line);
        }
        self.rounded();
        if problem.weekly.is_some() {
            let weekly_split = split(problem, self.plan);
            self.patterns(problem);
            self.periods(problem, &weekly_split);
            self.weekly_goals(problem, &weekly_split);
            self.windows(problem, &weekly_split);
            self.reach_of_weeks(problem, &weekly_split);
        }
    }

    /// The remembered reach on the mean day, through the curves.
    pub(super) fn remembered(&self) -> f64 {
        let (problem, objective) = (self.in_weeks, &self.in_weeks.objective);
        let weekly_split = split(problem, self.plan);
        let weekly_reach = objective.form.reach.iter().map(|&(sum, c)| c * reach_of(problem, sum, &weekly_split));
        weekly_reach.sum::<f64>() * objective.scale
    }

    fn rows<'b>(&self, line: &'b Line) -> impl Iterator<Item = &WeekLine> + use<'_, 'b> {
        self.plan.weeks.iter().filter(|row| row.channel == line.channel && row.phase == line.phase)
    }

    /// The weeks of a line add up to it.
    fn adds_up(&mut self, line: &Line) {
        let name = line.key();
        let sum_of_weeks = |of: fn(&WeekLine) -> f64| self.rows(line).map(of).sum::<f64>();
        let week_sums = [
            (word!("audit-gross"), sum_of_weeks(|row| row.spend_gross), line.spend_gross),
            (word!("audit-net"), sum_of_weeks(|row| row.spend), line.spend),
            (word!("audit-fee"), sum_of_weeks(|row| row.fee), line.fee),
            (word!("audit-total"), sum_of_weeks(|row| row.spend_total), line.spend_total),
            (word!("audit-units"), sum_of_weeks(|row| row.units), line.units),
            (word!("audit-impressions"), sum_of_weeks(|row| row.impressions), line.impressions),
            (word!("audit-contacts"), sum_of_weeks(|row| row.contacts), line.contacts),
            (word!("audit-clicks"), sum_of_weeks(|row| row.clicks.unwrap_or(0.0)), line.clicks.unwrap_or(0.0)),
            (
                word!("audit-conversions"),
                sum_of_weeks(|row| row.conversions.unwrap_or(0.0)),
                line.conversions.unwrap_or(0.0),
            ),
        ];
        for (figure, of_weeks, expected) in week_sums {
            self.same(|| say!("audit-of-its-weeks", name, figure), of_weeks, expected);
        }
        let last_reach = self.rows(line).last().and_then(|row| row.cumulative_reach_pct);
        if let (Some(last_reach), Some(reach)) = (last_reach, line.reach_pct) {
            self.same(|| say!("audit-reach-by-last-week", name), last_reach, reach);
        }
    }

    /// Amounts that are printed as rounded are multiples of the rounding unit.
    fn rounded(&mut self) {
        let lines = self.plan.lines.iter().map(|line| (line.key(), line.spend, line.rounded_to));
        let weeks = self.plan.weeks.iter().map(|row| (row.key(), row.spend, row.rounded_to));
        for (key, spend, to) in lines.chain(weeks) {
            let Some(to) = to else { continue };
            if (spend / to - (spend / to).round()).abs() > WHOLE {
                self.findings.push(say!("audit-is-no-multiple", name = key, spend, unit = to));
            }
        }
    }

    /// Every row is in a week in which the line can run, at the price of its season.
    fn runs_when_it_can(&mut self, problem: &Problem, line: &Line) {
        let name = line.key();
        let Some(p) = self.placement(line) else { return };
        let placement = &problem.placements[p];
        let price = problem.weekly.as_ref().map_or(problem, |weekly| &weekly.campaign).placements[p].list_price;
        let steps = placement.tariff.is_some();
        let rows: Vec<WeekLine> = self.rows(line).cloned().collect();
        for row in rows {
            let week = problem.campaign.calendar.label(row.week);
            let ran = row.status == WeekStatus::Ran;
            if placement.open[row.week].days == 0 && !ran {
                self.findings.push(say!("audit-runs-when-it-cannot", name, week));
            }
            if !ran && !steps && row.units > 0.0 && !problem.column(p, row.week).is_some_and(|column| column.ran) {
                let learned = problem.weekly.as_ref().and_then(|weekly| {
                    weekly.observed.iter().find(|observed| observed.line == p).map(|observed| observed.learned[0])
                });
                let expected = price * placement.season.price[row.week] / learned.unwrap_or(1.0);
                self.same(|| say!("audit-price-in-week", name, week), row.spend_gross / row.units, expected);
            }
            let (week_reach, reach_so_far) =
                (row.week_reach_pct.unwrap_or(0.0), row.cumulative_reach_pct.unwrap_or(0.0));
            self.at_most(|| say!("audit-reach-of-week", name, week), week_reach, reach_so_far);
        }
    }

    /// A channel with a pattern of weeks on and off the air keeps it, from some offset.
    fn patterns(&mut self, problem: &Problem) {
        for pattern in problem.weekly.iter().flat_map(|weekly| &weekly.patterns) {
            let runs_planned = |row: &&WeekLine| row.channel == pattern.channel && row.status != WeekStatus::Ran;
            let planned_weeks: Vec<usize> = self.plan.weeks.iter().filter(runs_planned).map(|row| row.week).collect();
            let first_open_week =
                pattern.lines.iter().filter_map(|&p| problem.placements[p].open.iter().position(|open| open.days > 0));
            let first_open_week = first_open_week.min().unwrap_or(0);
            let pattern_cycle = pattern.on + pattern.off;
            let fits_pattern = |offset: usize| {
                planned_weeks.iter().all(|week| (week - first_open_week + offset) % pattern_cycle < pattern.on)
            };
            if self.must_keep() && !(0..pattern_cycle).any(fits_pattern) {
                let (channel, on, off) = (&pattern.channel, pattern.on, pattern.off);
                self.findings.push(say!("audit-pattern-is-broken", channel, on, off));
            }
        }
    }

    /// Limits on parts of the campaign, from the printed rows.
    fn periods(&mut self, problem: &Problem, x: &Decision) {
        let results: Vec<_> = self.plan.limits.clone();
        for limit in problem.limits.iter().filter(|limit| limit.when.is_some()) {
            if limit.row.activations.iter().any(|(s, _)| !problem.activations[*s].is_on(x)) {
                continue;
            }
            let activation_bound: f64 = limit.row.activations.iter().map(|(_, c)| c).sum();
            let recomputed = limit.row.terms.iter().map(|&(q, c)| c * self.printed(problem, q, x)).sum::<f64>();
            let bound = limit.row.bound - activation_bound;
            let largest =
                limit.row.terms.iter().map(|&(q, c)| (c * problem.placements[q].most).abs()).fold(1.0, f64::max);
            let excess = match limit.side {
                Side::AtLeast => bound - recomputed,
                Side::AtMost => recomputed - bound,
                Side::Exactly => (recomputed - bound).abs(),
            };
            let printed = results.iter().find(|result| result.limit == limit.row_name());
            let reported_broken = !self.must_keep() && printed.is_none_or(|printed| !printed.kept);
            if excess > WEEKS * largest && !reported_broken && limit.family != Family::Ran {
                let limit = limit.row_name().to_string();
                self.findings.push(say!("audit-bound-of-period-is-broken", limit, value = recomputed, bound));
            }
        }
    }

    /// A column's `x` by its printed spend, where it costs any; otherwise by its units.
    fn printed(&self, problem: &Problem, q: PlacementIndex, x: &Decision) -> f64 {
        let Part::Week { of, week } = problem.placements[q].part else { return x[q] };
        let campaign = problem.weekly.as_ref().map_or(problem, |weekly| &weekly.campaign);
        let placement = &campaign.placements[of];
        let key = (placement.channel.as_str(), campaign.phases[placement.phase].journey.key.as_str());
        let row =
            self.plan.weeks.iter().find(|row| row.week == week && (row.channel.as_str(), row.phase.as_str()) == key);
        let per_x = placement.spend_per_x() * problem.column(of, week).map_or(0.0, |column| column.rates.spend);
        match row {
            Some(row) if per_x.get() > 0.0 && placement.tariff.is_none() => NetMedia(row.spend) / per_x,
            Some(_) => x[q],
            None => 0.0,
        }
    }

    /// Goals of single weeks: contacts of the week and those remembered from before, through the curves.
    fn weekly_goals(&mut self, problem: &Problem, x: &Decision) {
        let results: Vec<_> = self.plan.goals.clone();
        for goal in problem.goals.iter().filter(|goal| goal.week.is_some()) {
            let Some(t) = goal.week else { continue };
            let week = problem.campaign.calendar.label(t);
            let result = results
                .iter()
                .find(|goal_result| goal_result.goal == goal.key && goal_result.week.as_ref() == Some(&week));
            let Some(result) = result else {
                self.findings.push(say!("audit-goal-of-week-is-not-told", goal = goal.key, week));
                continue;
            };
            let reached_share = match goal.want {
                Want::Reach(_) | Want::ReachPeople(_) => {
                    goal.form.reach.iter().map(|&(sum, c)| c * reach_of(problem, sum, x)).sum::<f64>()
                }
                _ => self.counted(problem, goal, t) / goal.want.wanted(),
            };
            let goal_shortfall = (goal.target - reached_share).max(0.0);
            if (goal_shortfall - result.shortfall).abs() > SHORTFALL {
                let (goal, missed, said) = (&goal.key, goal_shortfall, result.shortfall);
                self.findings.push(say!("audit-goal-of-week", goal, week, missed, said));
            }
        }
    }

    /// A measure over the rows of a week.
    fn counted(&self, problem: &Problem, goal: &crate::problem::Goal, t: usize) -> f64 {
        let measure = match goal.want {
            Want::Grp(_) => Measure::Grp,
            Want::Clicks(_) => Measure::Clicks,
            Want::Conversions(_) => Measure::Conversions,
            _ => Measure::Contacts,
        };
        let row_of_goal = |row: &&WeekLine| {
            row.week == t
                && goal.members.iter().any(|&p| {
                    let line = &problem.placements[p];
                    line.channel == row.channel && problem.phases[line.phase].journey.key == row.phase
                })
        };
        let rows = self.plan.weeks.iter().filter(row_of_goal).map(|row| match (&measure, goal.audience) {
            (Measure::Clicks, _) => row.clicks.unwrap_or(0.0),
            (Measure::Conversions, _) => row.conversions.unwrap_or(0.0),
            (measure, audience) => {
                let line = self.plan.lines.iter().find(|line| line.channel == row.channel && line.phase == row.phase);
                let p = line.and_then(|line| self.placement(line));
                let audience_share = match (p, audience) {
                    (Some(p), Some(a)) => {
                        let contacts = &self.problem.placements[p].per_unit.contacts;
                        contacts[a] / contacts.iter().sum::<f64>()
                    }
                    _ => 1.0,
                };
                let people_of = |p: PlacementIndex| match audience {
                    Some(a) => self.problem.phases[self.problem.placements[p].phase].people[a],
                    None => self.problem.phases[self.problem.placements[p].phase].everyone(),
                };
                let contacts = row.contacts * audience_share;
                if *measure == Measure::Grp { p.map_or(0.0, |p| 100.0 * contacts / people_of(p)) } else { contacts }
            }
        });
        rows.sum()
    }

    /// Contacts of remarketing in a week stay within its cap on the people it can address then.
    fn windows(&mut self, problem: &Problem, x: &Decision) {
        for follow in problem.follows.iter().filter(|follow| !problem.is_line(follow.placement)) {
            if !follow.frequency_cap.is_finite() || !self.must_keep() {
                continue;
            }
            let q = follow.placement;
            let upstream_depth = depth_above(problem, follow.pool.upstream, x);
            let contacts = problem.contacts_per_head(q, follow.audience) * x[q];
            let most_contacts = follow.frequency_cap * follow.pool.people(upstream_depth);
            if contacts > most_contacts + WEEKS * most_contacts.max(FIGURE_FLOOR) {
                let name = &problem.placements[q].key;
                self.findings.push(say!("audit-contacts-above-cap", name, contacts, most = most_contacts));
            }
        }
    }

    /// Remarketing with a window of weeks reaches no more in all its weeks than the windows allow.
    fn reach_of_weeks(&mut self, problem: &Problem, x: &Decision) {
        for follow in problem.follows.iter().filter(|follow| problem.follows_itself(follow)) {
            let line = self.plan.lines.iter().find(|line| self.placement(line) == Some(follow.placement));
            let Some(reach) = line.and_then(|line| line.audience_reach_pct[follow.audience.0]) else { continue };
            let most = 100.0 * curve::reach(depth_above(problem, follow.pool.upstream, x));
            let name = &problem.placements[follow.placement].key;
            self.at_most(|| say!("audit-reach-of-weeks", name), reach, most);
        }
    }
}

/// The depth of a line, or of a week or a window of one, in an audience: at most its own pool, and together with all
/// that share a pool, at most that pool.
fn depth_of(problem: &Problem, q: PlacementIndex, a: AudienceIndex, x: &Decision) -> f64 {
    let line_depth = depth_alone(problem, q, a, x);
    let shared_pools = problem
        .pools
        .iter()
        .filter(|pool| pool.audience == a && pool.members.iter().any(|&member| problem.follows[member].placement == q));
    let shares = shared_pools.map(|pool| {
        let members = pool.members.iter().map(|&member| problem.follows[member].placement);
        let pool_depth: f64 = members.map(|m| depth_alone(problem, m, a, x)).sum();
        let most_depth = pool.pool.depth(depth_above(problem, pool.pool.upstream, x));
        if pool_depth > most_depth { most_depth / pool_depth } else { 1.0 }
    });
    line_depth * shares.fold(1.0, f64::min)
}

/// The depth of a sum: that of the people who can be followed.
fn depth_above(problem: &Problem, sum: SumIndex, x: &Decision) -> f64 {
    let sum = &problem.sums[sum];
    sum.members.iter().map(|&m| depth_of(problem, m, sum.audience, x)).sum()
}

/// The same by the line's curve and its own pool alone.
fn depth_alone(problem: &Problem, q: PlacementIndex, a: AudienceIndex, x: &Decision) -> f64 {
    let line = problem.line_of(q);
    let campaign = problem.weekly.as_ref().map_or(problem, |weekly| &weekly.campaign);
    let Some(curve) = &campaign.placements[line].curves[a] else { return 0.0 };
    let contacts = match problem.placements[q].part {
        Part::Week { week, .. } => problem.column(line, week).map_or(0.0, |column| column.rates.contacts) * x[q],
        _ => x[q],
    };
    let curve_depth = curve.depth(contacts);
    let pools = problem.follows.iter().filter(|follow| (follow.placement, follow.audience) == (q, a));
    let pools = pools.map(|follow| follow.pool.depth(depth_above(problem, follow.pool.upstream, x)));
    pools.fold(curve_depth, f64::min)
}

/// The reach of a sum over weeks or windows of weeks, each computed from the contacts of the line by its curve.
fn reach_of(problem: &Problem, sum: SumIndex, x: &Decision) -> f64 {
    curve::reach(depth_above(problem, sum, x))
}
