//! From weeks back to the campaign: what the weeks add up to, as a problem without weeks, and the other way round.

use super::super::{Addressable, AudienceIndex, By, Decision, Follow, Form, PlacementIndex, Problem, SumIndex};
use crate::domain::brief::Measure;
use crate::domain::curve;
use crate::tolerance::feasibility::{LEFT_OF_A_LINE, WHOLE};

impl Problem {
    /// The campaign that a split over weeks makes: the problem with every line at the mean price it pays, and its
    /// split.
    ///
    /// `x` of a line is what is spent on it, `Σ x[p,t]`; prices and contacts of a unit are their means over the weeks,
    /// so that spend, units and contacts of the line are the sums of its weeks. A problem without weeks is its own.
    pub fn folded(&self, x: &Decision) -> (Self, Decision) {
        let Some(weekly) = &self.weekly else { return (self.clone(), x.clone()) };
        let mut problem = Self::clone(&weekly.campaign);
        // The notes belong to the problem as a whole.
        (problem.remarks, problem.defaults, problem.rates) =
            (self.remarks.clone(), self.defaults.clone(), self.rates.clone());
        let campaign_split: Decision = self.lines().map(|p| self.spent(p, x)).collect();
        for (p, &spent) in campaign_split.iter_enumerated() {
            if self.is_weekly(p) && !self.is_uniform(p) && spent > 0.0 {
                self.at_means(&mut problem, p, spent, x);
            }
        }
        let folded_terms =
            |terms: &[(PlacementIndex, f64)], own: &[(PlacementIndex, f64)]| self.fold(terms, own, &campaign_split, x);
        for (limit, weekly) in problem.limits.iter_mut().zip(&self.limits) {
            limit.row.terms = folded_terms(&weekly.row.terms, &limit.row.terms);
        }
        problem.goals.retain(|goal| {
            self.goals.iter().any(|weekly_goal| weekly_goal.key == goal.key && weekly_goal.week.is_none())
        });
        for goal in &mut problem.goals {
            let weekly_goal = self.goals.iter().find(|weekly| weekly.key == goal.key && weekly.week.is_none());
            if let Some(weekly) = weekly_goal {
                goal.form.linear = folded_terms(&weekly.form.linear, &goal.form.linear);
            }
        }
        self.pools_of_weeks(&mut problem, x);
        let campaign_form: &mut Form = &mut problem.objective.form;
        campaign_form.linear = folded_terms(&self.objective.form.linear, &campaign_form.linear);
        (problem, campaign_split)
    }

    /// A line whose pool changes from week to week reaches no more by campaign than in all its weeks: its pool there
    /// holds those people and no others.
    fn pools_of_weeks(&self, problem: &mut Self, x: &Decision) {
        for weekly_follow in self.follows.iter().filter(|follow| self.follows_itself(follow)) {
            let weeks_reach = curve::reach(self.depth_above(weekly_follow.pool.upstream, x));
            let follows_same = |follow: &&mut Follow| {
                (follow.placement, follow.audience) == (weekly_follow.placement, weekly_follow.audience)
            };
            for follow in problem.follows.iter_mut().filter(follows_same) {
                // What the phase followed comes to by campaign bounds it as before.
                let campaign_people = follow.pool.people(self.depth_above(follow.pool.upstream, x));
                if weeks_reach < campaign_people {
                    follow.pool = Addressable { base: weeks_reach, share: 0.0, ..follow.pool };
                }
            }
        }
    }

    /// The depth of a sum at a split, with every follower inside its pools.
    fn depth_above(&self, sum: SumIndex, x: &Decision) -> f64 {
        let sum = &self.sums[sum];
        sum.members.iter().map(|&q| self.depth_in_pools(q, sum.audience, x)).sum()
    }

    fn depth_in_pools(&self, q: PlacementIndex, a: AudienceIndex, x: &Decision) -> f64 {
        let shared_pools = self.pools.iter().filter(|pool| {
            pool.audience == a && pool.members.iter().any(|&member| self.follows[member].placement == q)
        });
        let pool_shares = shared_pools.map(|pool| {
            let members = pool.members.iter().map(|&member| self.follows[member].placement);
            let members_depth: f64 = members.map(|member| self.depth_in_own_pool(member, a, x)).sum();
            let pool_depth = pool.pool.depth(self.depth_above(pool.pool.upstream, x));
            if members_depth > pool_depth { pool_depth / members_depth } else { 1.0 }
        });
        self.depth_in_own_pool(q, a, x) * pool_shares.product::<f64>()
    }

    fn depth_in_own_pool(&self, q: PlacementIndex, a: AudienceIndex, x: &Decision) -> f64 {
        let unpooled_depth = self.placements[q].curves[a].as_ref().map_or(0.0, |curve| curve.depth(x[q]));
        let own_pools = self.follows.iter().filter(|follow| (follow.placement, follow.audience) == (q, a));
        own_pools
            .map(|follow| follow.pool.depth(self.depth_above(follow.pool.upstream, x)))
            .fold(unpooled_depth, f64::min)
    }

    /// The problem as it is by campaign: itself where it has no weeks.
    pub fn by_campaign(&self) -> &Self {
        self.weekly.as_ref().map_or(self, |weekly| &weekly.campaign)
    }

    /// What is spent on a line, as `x`.
    fn spent(&self, p: PlacementIndex, x: &Decision) -> f64 {
        if !self.is_weekly(p) || self.follows_contacts(p, &Measure::Spend) {
            return x[p];
        }
        let columns = self.weekly.iter().flat_map(|weekly| weekly.columns[p].iter().flatten());
        columns.map(|column| x[column.placement] * column.rates.spend).sum()
    }

    /// A line at the mean price and with the mean contacts of its weeks.
    fn at_means(&self, problem: &mut Self, p: PlacementIndex, spent: f64, x: &Decision) {
        let weeks_total = |measure: &Measure| {
            let columns = self.weekly.iter().flat_map(|weekly| weekly.columns[p].iter().flatten());
            columns.map(|column| x[column.placement] * column.rates.of(measure)).sum::<f64>()
        };
        let units = weeks_total(&Measure::Units);
        if units <= 0.0 {
            return;
        }
        let per_unit = |measure: Measure| weeks_total(&measure) / units;
        let (contacts, clicks) = (per_unit(Measure::Contacts), per_unit(Measure::Clicks));
        let conversions = per_unit(Measure::Conversions);
        let placement = &mut problem.placements[p];
        placement.list_price *= spent / units;
        placement.units_per_x *= units / spent;
        let brought = &mut placement.per_unit;
        brought.impressions *= contacts;
        brought.contacts.iter_mut().for_each(|each| *each *= contacts);
        brought.clicks = brought.clicks.map(|each| each * clicks);
        brought.conversions = brought.conversions.map(|each| each * conversions);
        let x_per_spend = x[p] / spent;
        placement.curves.iter_mut().flatten().for_each(|curve| curve.per_x *= x_per_spend);
        placement.lot = placement.lot.map(|lot| lot * spent / units);
        placement.most = placement.most.max(spent);
        for cap in problem.frequency_caps.iter_mut().chain(&mut problem.frequency_floors) {
            cap.contacts.iter_mut().filter(|(q, _)| *q == p).for_each(|(_, c)| *c *= x_per_spend);
        }
    }

    /// A sum over lines and weeks as one over lines: each at the mean of its weeks; `own` where nothing is spent.
    fn fold(
        &self,
        terms: &[(PlacementIndex, f64)],
        own: &[(PlacementIndex, f64)],
        split: &Decision,
        x: &Decision,
    ) -> Vec<(PlacementIndex, f64)> {
        let mut line_sums: By<PlacementIndex, f64> = vec![0.0; split.len()].into();
        for &(q, c) in terms {
            line_sums[self.line_of(q)] += c * x[q];
        }
        own.iter().map(|&(p, c)| (p, if split[p] > 0.0 { line_sums[p] / split[p] } else { c })).collect()
    }

    /// The line that a placement is, or is a part of.
    pub fn line_of(&self, placement: PlacementIndex) -> PlacementIndex {
        match self.placements[placement].part {
            super::Part::Line => placement,
            super::Part::Week { of, .. } | super::Part::Window { of, .. } => of,
        }
    }

    /// The split with every line and window equal to the sum of its weeks, without the rounding that an engine left.
    pub fn with_weeks_added_up(&self, mut x: Decision) -> Decision {
        let Some(weekly) = &self.weekly else { return x };
        for (p, columns) in weekly.columns.iter_enumerated().filter(|(_, columns)| !columns.is_empty()) {
            let add_up = |x: &Decision| -> f64 {
                columns.iter().flatten().map(|column| column.rates.contacts * x[column.placement]).sum()
            };
            let weeks_sum = add_up(&x);
            x[p] = match self.placements[p].lot {
                Some(lot) if weeks_sum > 0.0 && (weeks_sum / lot - (weeks_sum / lot).round()).abs() <= WHOLE => {
                    let whole_lots = (weeks_sum / lot).round() * lot;
                    columns.iter().flatten().for_each(|column| x[column.placement] *= whole_lots / weeks_sum);
                    whole_lots
                }
                _ => weeks_sum,
            };
        }
        for window in &weekly.windows {
            x[window.placement] = window.terms.iter().map(|&(q, c)| c * x[q]).sum();
        }
        x
    }

    /// A split of the campaign as one over weeks: every line in the weeks in which its money buys most, as evenly as
    /// that and its supply allow, and what ran as it was.
    pub fn spread(&self, split: &Decision) -> Decision {
        let Some(weekly) = &self.weekly else { return split.clone() };
        let mut x = split.clone();
        x.resize(self.placements.len(), 0.0);
        for (p, columns) in weekly.columns.iter_enumerated() {
            let ran: f64 = columns
                .iter()
                .flatten()
                .filter(|column| column.ran)
                .map(|column| {
                    x[column.placement] = self.placements[column.placement].most;
                    column.rates.spend * self.placements[column.placement].most
                })
                .sum();
            let mut unspent = (split[p] - ran).max(0.0);
            let open_weeks: Vec<usize> =
                (0..columns.len()).filter(|&t| columns[t].is_some_and(|column| !column.ran)).collect();
            let week_rate = |t: usize| columns[t].map_or(0.0, |column| column.rates.contacts);
            let mut week_rates: Vec<f64> = open_weeks.iter().map(|&t| week_rate(t)).collect();
            week_rates.sort_by(|a, b| b.total_cmp(a));
            week_rates.dedup();
            for best_rate in week_rates {
                let best_weeks: Vec<usize> =
                    open_weeks.iter().copied().filter(|&t| week_rate(t) == best_rate).collect();
                let even_shares: f64 = best_weeks.iter().map(|&t| self.even_share(p, t)).sum();
                let mut spent_here = 0.0;
                for t in best_weeks {
                    let Some(column) = columns[t] else { continue };
                    let week_spend =
                        if even_shares > 0.0 { unspent * self.even_share(p, t) / even_shares } else { 0.0 };
                    x[column.placement] = week_spend.min(self.placements[column.placement].most);
                    spent_here += x[column.placement];
                }
                unspent -= spent_here;
            }
            // What is more than its weeks can take is spent all the same, so that it is judged and not passed over.
            let even_shares: f64 = open_weeks.iter().map(|&t| self.even_share(p, t)).sum();
            if unspent > LEFT_OF_A_LINE * split[p] && even_shares > 0.0 {
                for (t, column) in open_weeks.iter().filter_map(|&t| Some((t, columns[t]?))) {
                    x[column.placement] += unspent * self.even_share(p, t) / even_shares;
                }
            }
        }
        self.with_weeks_added_up(x)
    }

    /// The part of a line's spend that a week has when it is spread evenly over the days it can run; over its supply,
    /// where a week has only so much.
    pub fn even_share(&self, p: PlacementIndex, t: usize) -> f64 {
        let line = &self.placements[p];
        let planned = |t: usize| self.column(p, t).is_none_or(|column| !column.ran);
        let supply_of_week = |t: usize| {
            let supply = if line.volume_by_week { line.season.supply[t] } else { 1.0 };
            if planned(t) { line.open[t].days as f64 * supply } else { 0.0 }
        };
        let line_supply: f64 = (0..line.open.len()).map(supply_of_week).sum();
        if line_supply > 0.0 { supply_of_week(t) / line_supply } else { 0.0 }
    }
}
