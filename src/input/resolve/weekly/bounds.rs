//! What is asked of single weeks of a channel: always on, on air from a minimum weight, even from week to week, and the
//! weeks that already ran.

use super::super::notes::Notes;
use super::channel::WeeklyChannel;
use crate::domain::brief::{Measure, Wish};
use crate::fault::{Code, Fault};
use crate::problem::{
    Activation, ActivationIndex, Budgeted, Family, Limit, LimitRow, PlacementIndex, Problem, Setting, Side, Stated,
};
use crate::text::messages::word;

/// The bounds of every channel, and its pattern.
pub(super) fn of_channels(notes: &mut Notes, problem: &mut Problem) {
    let catalogue = notes.catalogue;
    for (key, channel) in &catalogue.channel {
        let Some(weekly) = WeeklyChannel::of(problem, key, channel) else { continue };
        always_on(notes, problem, &weekly);
        on_air(notes, problem, &weekly);
        smooth(problem, &weekly);
        super::patterns::of_channel(notes, problem, &weekly);
    }
    ran(problem);
}

/// What ran is as it was: `x[p,t] = x`.
fn ran(problem: &mut Problem) {
    for p in problem.lines() {
        for t in 0..problem.campaign.calendar.weeks.len() {
            let Some(&column) = problem.column(p, t).filter(|column| column.ran) else { continue };
            let placement = &problem.placements[column.placement];
            if placement.most <= 0.0 {
                continue;
            }
            let line = &problem.placements[p];
            let row = LimitRow {
                terms: vec![(column.placement, 1.0)],
                bound: placement.most,
                scale: 1.0,
                ..LimitRow::default()
            };
            problem.limits.push(Limit {
                family: Family::Ran,
                path: ["channel", &line.channel, &problem.phases[line.phase].journey.key].map(str::to_owned).to_vec(),
                measure: Measure::Units,
                audience: None,
                members: vec![p],
                when: Some(problem.campaign.calendar.label(t)),
                side: Side::Exactly,
                stated: Stated::Amount(placement.most),
                row,
            });
        }
    }
}

/// The columns of some lines in a week that are still to be planned, with the coefficients of a measure.
fn in_week(problem: &Problem, lines: &[PlacementIndex], t: usize, measure: &Measure) -> Vec<(PlacementIndex, f64)> {
    let planned = lines.iter().filter_map(|&p| problem.column(p, t).map(|column| (p, column)));
    let terms = planned.filter(|(_, column)| !column.ran);
    terms
        .map(|(p, column)| (column.placement, problem.per_x_in(p, t, measure, None)))
        .filter(|(_, c)| *c > 0.0)
        .collect()
}

/// The most days that any of some lines can run in a week, as a part of the week.
fn part_of_week(problem: &Problem, lines: &[PlacementIndex], t: usize) -> f64 {
    lines.iter().map(|&p| problem.placements[p].open[t].days).max().unwrap_or(0) as f64 / 7.0
}

/// The least of a week of a channel.
struct WeeklyMinimum<'a> {
    family: Family,
    /// The key that states it.
    word: &'a str,
    week: usize,
    measure: &'a Measure,
    amount: f64,
    /// The columns that count, each with its coefficient.
    terms: &'a [(PlacementIndex, f64)],
    /// Whether the week is bought at all, where it may be left out.
    activation: Option<ActivationIndex>,
}

impl WeeklyMinimum<'_> {
    /// The row `Σ coefficient · x ≥ amount · bought`, or `≥ amount` where the week may not be left out.
    fn limit(self, problem: &Problem, channel: &WeeklyChannel) -> Limit {
        let Self { terms, amount, activation, .. } = self;
        let largest = terms.iter().map(|&(q, c)| c * problem.placements[q].most).fold(amount, f64::max);
        let scale = if largest > 0.0 { largest } else { 1.0 };
        let row = LimitRow {
            terms: terms.iter().map(|&(q, c)| (q, c / scale)).collect(),
            activations: activation.map(|s| (s, -amount / scale)).into_iter().collect(),
            money: false,
            bound: if activation.is_some() { 0.0 } else { amount / scale },
            scale,
        };
        Limit {
            family: self.family,
            path: ["channel", channel.key, self.word].map(str::to_owned).to_vec(),
            measure: self.measure.clone(),
            audience: None,
            members: channel.lines.clone(),
            when: Some(problem.campaign.calendar.label(self.week)),
            side: Side::AtLeast,
            stated: Stated::Amount(amount),
            row,
        }
    }
}

/// At least so much in every week in which it can run, in proportion in a part week:
/// `Σ measure[p,t] over the roles p ≥ least · days / 7`.
fn always_on(notes: &mut Notes, problem: &mut Problem, weekly: &WeeklyChannel) {
    let WeeklyChannel { key, channel, lines } = weekly;
    let Some(wish) = channel.always_on else { return };
    let (measure, amount) = match wish {
        Wish::Money(amount) => (Measure::Spend, amount.get()),
        Wish::Units(amount) => (Measure::Units, amount.get()),
        Wish::Grp(amount) => (Measure::Grp, amount.get()),
        Wish::Share(_) => {
            let fault =
                Fault::at(Code::WrongType, &["channel", key, "always_on"], word!("least-of-week-cannot-be-share"));
            return notes.fault(fault.help(word!("say-money-units-or-grp")));
        }
    };
    for t in 0..problem.campaign.calendar.weeks.len() {
        let terms = in_week(problem, lines, t, &measure);
        if !terms.is_empty() {
            let amount = amount * part_of_week(problem, lines, t);
            let (family, word, measure, terms) = (Family::AlwaysOn, "always_on", &measure, &terms[..]);
            let minimum = WeeklyMinimum { family, word, week: t, measure, amount, terms, activation: None };
            problem.limits.push(minimum.limit(problem, weekly));
        }
    }
}

/// A week is left out, or has at least so much: `Σ measure[p,t] over the roles p ≥ least · days / 7 · bought[t]`.
fn on_air(notes: &mut Notes, problem: &mut Problem, weekly: &WeeklyChannel) {
    let WeeklyChannel { key, channel, lines } = weekly;
    let Some(asked) = channel.on_air else { return };
    let (measure, amount) = match (asked.at_least, asked.at_least_grp) {
        (Some(money), None) => (Measure::Spend, money.get()),
        (None, Some(grp)) => (Measure::Grp, grp.get()),
        _ => {
            let path = ["channel", key, "on_air"];
            let bounds_nothing = asked.at_least.is_none() && asked.at_least_grp.is_none();
            let code =
                if bounds_nothing { Code::any_key_of(&path, &["at_least", "at_least_grp"]) } else { Code::Exclusive };
            let fault = Fault::at(code, &path, word!("least-of-week-on-air-is-one-number"));
            return notes.fault(fault.help(word!("write-on-air-in-grp-or-money")));
        }
    };
    for t in 0..problem.campaign.calendar.weeks.len() {
        let terms = in_week(problem, lines, t, &measure);
        if terms.is_empty() {
            continue;
        }
        let amount = amount * part_of_week(problem, lines, t);
        let s = problem.activations.next_key();
        let members: Vec<PlacementIndex> = terms.iter().map(|(q, _)| *q).collect();
        for &q in &members {
            problem.placements[q].activation = Some(s);
        }
        let channel = format!("{key}@{}", problem.campaign.calendar.label(t));
        problem.activations.push(Activation { channel, members, fee: Budgeted(0.0), setting: Setting::Open });
        let (family, word, measure, terms) = (Family::OnAir, "on_air", &measure, &terms[..]);
        let minimum = WeeklyMinimum { family, word, week: t, measure, amount, terms, activation: Some(s) };
        problem.limits.push(minimum.limit(problem, weekly));
    }
}

/// A week differs from the one before by no more than a share of that, per day:
/// `(1 − share) · x[p,t] / days ≤ x[p,t+1] / days ≤ (1 + share) · x[p,t] / days`.
fn smooth(problem: &mut Problem, weekly: &WeeklyChannel) {
    let WeeklyChannel { key, channel, lines } = weekly;
    let Some(share) = channel.smooth else { return };
    for &line in lines {
        for week in 1..problem.campaign.calendar.weeks.len() {
            let (weekly_most, weekly_least) = ((Side::AtMost, 1.0 + share.get()), (Side::AtLeast, 1.0 - share.get()));
            for (side, factor) in [weekly_most, weekly_least] {
                let limit = Evenness { channel: key, line, week, side, factor }.limit(problem);
                problem.limits.extend(limit);
            }
        }
    }
}

/// How much of the week before a week may have, per day.
struct Evenness<'a> {
    channel: &'a str,
    line: PlacementIndex,
    week: usize,
    side: Side,
    factor: f64,
}

impl Evenness<'_> {
    /// The row `x[p,t] / days − factor · x[p,t−1] / days`, on one side of 0; none where either week has no column, or
    /// the week already ran.
    fn limit(self, problem: &Problem) -> Option<Limit> {
        let Self { channel, line: p, week: t, side, factor } = self;
        let (week_before, this_week) =
            (problem.column(p, t - 1)?, problem.column(p, t).filter(|this_week| !this_week.ran)?);
        let days = |t: usize| problem.placements[p].open[t].days as f64 / 7.0;
        let money = |t: usize| problem.per_x_in(p, t, &Measure::Spend, None).max(f64::MIN_POSITIVE);
        let per_day = |t: usize| money(t) / days(t);
        let scale = per_day(t).max(per_day(t - 1));
        let terms =
            vec![(this_week.placement, per_day(t) / scale), (week_before.placement, -factor * per_day(t - 1) / scale)];
        Some(Limit {
            family: Family::Smooth,
            path: ["channel", channel, "smooth"].map(str::to_owned).to_vec(),
            measure: Measure::Spend,
            audience: None,
            members: vec![p],
            when: Some(problem.campaign.calendar.label(t)),
            side,
            stated: Stated::Amount(0.0),
            row: LimitRow { terms, scale, ..LimitRow::default() },
        })
    }
}
