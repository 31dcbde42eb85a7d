//! Limits per week, month or quarter, or on some days only: budgets of a month, and of a phase in a week.

use super::super::dates::{dates_fit, holds_day};
use super::super::limits::{is_by_period, measured, members};
use super::super::lines::Lines;
use super::super::notes::Notes;
use super::super::scope::Scope;
use crate::domain::brief::{self, Bound, Measure, ShareBase};
use crate::domain::calendar::{DateRange, Period};
use crate::fault::{Code, Fault};
use crate::problem::{AudienceIndex, Family, Limit, LimitRow, PlacementIndex, Problem, Side, Stated};
use crate::text::messages::{say, text, word};
use crate::text::number::noun_plural;

/// A period of a limit: a week, a month, a quarter, or the days between two dates.
struct PeriodDays {
    label: String,
    /// The days of the campaign in it, by week.
    weeks: Vec<(usize, Vec<usize>)>,
}

/// Every limit that is about a part of the campaign.
pub(super) fn limits(notes: &mut Notes, lines: &Lines, problem: &mut Problem) {
    let brief = notes.brief;
    for (key, limit) in &brief.limit {
        if is_by_period(limit) {
            limit_of(notes, lines, problem, key, limit);
        }
    }
}

/// The rows of one such limit, a row for each period and bound.
fn limit_of(notes: &mut Notes, lines: &Lines, problem: &mut Problem, key: &str, limit: &brief::Limit) {
    let span = DateRange { from: limit.from, until: limit.until };
    if span.is_stated() && !dates_fit(notes, &problem.campaign, &span, &["limit", key]) {
        return;
    }
    if limit.per.is_some_and(|per| per != Period::Week) && problem.campaign.start.is_none() {
        let fault = Fault::at(
            Code::missing(&["campaign", "start"]),
            &["limit", key, "per"],
            word!("campaign-has-no-start-so-no-months"),
        );
        return notes.fault(fault.help(word!("add-start-under-campaign")));
    }
    let Some(members) = members(notes, scope(problem, lines), key, limit) else { return };
    let Some((measure, audience)) = measured(notes, scope(problem, lines), key, limit) else { return };
    if measure == Measure::Channels {
        let fault =
            Fault::at(Code::Unsupported, &["limit", key, "measure"], word!("channels-are-counted-over-campaign"));
        return notes.fault(fault.help(word!("leave-per-from-and-until-out")));
    }
    if problem.lines().all(|p| members.contains(&p))
        && let Some(word) = share_of_itself(limit)
    {
        let what = word!("limit-is-share-of-itself");
        let help = word!("say-of-budget-or-name-channels");
        return notes.fault(Fault::at(Code::Meaningless, &["limit", key, word], what).help(help));
    }
    let period_bound = PeriodBound { key, measure, audience, members };
    for period in periods(problem, limit.per, &span) {
        for (side, bound) in
            [(Side::AtLeast, &limit.at_least), (Side::AtMost, &limit.at_most), (Side::Exactly, &limit.exactly)]
        {
            if let Some(bound) = bound
                && let Some(limit) = period_bound.row(notes, scope(problem, lines), problem, &period, side, bound)
            {
                problem.limits.push(limit);
            }
        }
    }
}

/// The bound that is a share of all that is spent.
fn share_of_itself(limit: &brief::Limit) -> Option<&'static str> {
    let bounds = [(Side::AtLeast, &limit.at_least), (Side::AtMost, &limit.at_most), (Side::Exactly, &limit.exactly)];
    let share = bounds.into_iter().find(|(_, bound)| matches!(bound, Some(Bound::Share(_, ShareBase::Total))));
    share.map(|(side, _)| side.word())
}

/// What limits can name, in a problem with these lines.
fn scope<'a>(problem: &'a Problem, lines: &'a Lines) -> Scope<'a> {
    Scope { journey: &problem.journey, audiences: &problem.audiences, placements: &problem.placements, lines }
}

/// The periods of a limit, each with the days of the campaign in it.
fn periods(problem: &Problem, per: Option<Period>, span: &DateRange) -> Vec<PeriodDays> {
    let campaign = &problem.campaign;
    let calendar = &campaign.calendar;
    let mut period_days: Vec<PeriodDays> = Vec::new();
    for (t, week) in calendar.weeks.iter().enumerate() {
        for day in week.before..week.before + week.days {
            if !holds_day(campaign, span, day) {
                continue;
            }
            let label = match per {
                None => ends(span),
                Some(per) => calendar.label_of(per, t, day - week.before),
            };
            if period_days.last().is_none_or(|last| last.label != label) {
                period_days.push(PeriodDays { label, weeks: Vec::new() });
            }
            if let Some(PeriodDays { weeks, .. }) = period_days.last_mut() {
                match weeks.last_mut() {
                    Some((last, days)) if *last == t => days.push(day),
                    _ => weeks.push((t, vec![day])),
                }
            }
        }
    }
    period_days
}

/// The two ends of a span as a label.
fn ends(span: &DateRange) -> String {
    let span_ends = [span.from, span.until].map(|day| day.map_or_else(String::new, |day| day.to_string()));
    format!("{}..{}", span_ends[0], span_ends[1])
}

/// What a limit bounds.
struct PeriodBound<'a> {
    key: &'a str,
    measure: Measure,
    audience: Option<AudienceIndex>,
    members: Vec<PlacementIndex>,
}

impl PeriodBound<'_> {
    /// `Σ measure[p,t] · days in the period / days on air` over the members, on one side of the bound.
    fn row(
        &self,
        notes: &mut Notes,
        scope: Scope,
        problem: &Problem,
        period: &PeriodDays,
        side: Side,
        bound: &Bound,
    ) -> Option<Limit> {
        let path = ["limit", self.key, side.word()];
        let when = &period.label;
        let mut terms = self.terms(problem, &self.members, period, 1.0);
        let mut amount = 0.0;
        let mut share = None;
        match bound {
            Bound::Amount(stated) => amount = stated.get(),
            Bound::Share(share, ShareBase::Budget) if self.measure == Measure::Spend => {
                amount = share.get() * problem.campaign.net_money().get();
            }
            Bound::Share(part, ShareBase::Total) => {
                let all_lines: Vec<PlacementIndex> = problem.lines().collect();
                terms.extend(self.terms(problem, &all_lines, period, -part.get()));
                share = Some(Stated::Share(part.get(), all_lines));
            }
            Bound::Share(part, ShareBase::Group(group)) => {
                let others = scope.members(notes, group, &path);
                terms.extend(self.terms(problem, &others, period, -part.get()));
                share = Some(Stated::Share(part.get(), others));
            }
            Bound::Share(_, ShareBase::Budget) => return None,
        }
        let ran: f64 =
            terms.iter().filter(|(q, _)| problem.has_run(*q)).map(|&(q, c)| c * problem.placements[q].most).sum();
        if side != Side::AtLeast
            && ran > amount
            && matches!(bound, Bound::Amount(_) | Bound::Share(_, ShareBase::Budget))
        {
            // What ran cannot be undone: nothing more is added to it.
            notes.remarks.push(text!("limit-in-is-passed-by-what-already", key = self.key, when));
            amount = ran;
        }
        if ran > 0.0 && side == Side::AtLeast && terms.iter().all(|(q, _)| problem.has_run(*q)) {
            return None;
        }
        let largest = terms.iter().map(|&(q, c)| (c * problem.placements[q].most).abs());
        let scale = largest.fold(amount.abs(), f64::max);
        let scale = if scale > 0.0 { scale } else { 1.0 };
        let terms: Vec<(PlacementIndex, f64)> = terms.into_iter().map(|(q, c)| (q, c / scale)).collect();
        if terms.is_empty() && side != Side::AtMost && amount > 0.0 {
            let what = say!("nothing-brings-any-in-period", measure = noun_plural(&self.measure.to_string()), when);
            notes.fault(Fault::at(Code::Unattainable, &path, what).help(word!("check-flights-blackouts-and-phases")));
        }
        Some(Limit {
            family: Family::Limit,
            path: path.map(str::to_owned).to_vec(),
            measure: self.measure.clone(),
            audience: self.audience,
            members: self.members.clone(),
            when: Some(when.clone()),
            side,
            stated: share.unwrap_or(Stated::Amount(amount)),
            row: LimitRow { terms, activations: Vec::new(), money: false, bound: amount / scale, scale },
        })
    }

    fn terms(
        &self,
        problem: &Problem,
        members: &[PlacementIndex],
        period: &PeriodDays,
        factor: f64,
    ) -> Vec<(PlacementIndex, f64)> {
        let mut terms = Vec::new();
        for &p in members {
            for (t, days) in &period.weeks {
                let Some(column) = problem.column(p, *t) else { continue };
                let days_counted = problem.placements[p].open[*t].of(days);
                let c = factor * days_counted * problem.per_x_in(p, *t, &self.measure, self.audience);
                if c != 0.0 {
                    terms.push((column.placement, c));
                }
            }
        }
        terms
    }
}
