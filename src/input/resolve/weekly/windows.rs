//! Contacts that count in a week: those of the week, those of the last few, or what is remembered of all; and whom
//! remarketing can follow in a week.

use super::super::notes::Notes;
use super::super::pools::pools;
use super::columns::{adding_up, part_of};
use crate::domain::catalogue::Follows;
use crate::problem::{
    Addressable, AudienceIndex, ContactWindow, Follow, FollowIndex, Part, PhaseIndex, PlacementIndex, Problem, Sum,
    SumIndex, Weighted,
};

/// Which contacts of a line count in a week.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Counted {
    /// Those of the number of weeks that end with it.
    OfTheLast(usize),
    /// Those of the week, and of earlier ones what is not forgotten.
    Remembered,
}

/// For how many weeks a line's pool lasts; none where it lasts as long as the campaign, or the line is no follower.
pub(super) fn window_weeks(notes: &Notes, problem: &Problem, p: PlacementIndex) -> Option<usize> {
    let follows = follows(notes, problem, p)?;
    follows.window.map(|weeks| (weeks.get().round() as usize).max(1))
}

fn follows<'a>(notes: &Notes<'a>, problem: &Problem, p: PlacementIndex) -> Option<&'a Follows> {
    let placement = &problem.placements[p];
    notes.catalogue.channel.get(&placement.channel)?.role.get(&placement.role)?.follows.as_ref()
}

/// What is left of contacts after a week, of a line with a half-life: `λ = 2^(−1 / half-life)`; 0 of one without.
pub(super) fn retention(notes: &Notes, problem: &Problem, p: PlacementIndex) -> f64 {
    let half_life = notes.catalogue.channel.get(&problem.placements[p].channel).and_then(|channel| channel.half_life);
    half_life.map_or(0.0, |weeks| 0.5_f64.powf(1.0 / weeks.get()))
}

/// The placement whose `x` are the contacts of a line that count in a week, with its reach; none where there are none.
pub(super) fn counted(
    notes: &Notes,
    problem: &mut Problem,
    p: PlacementIndex,
    t: usize,
    counted: Counted,
) -> Option<PlacementIndex> {
    let code = if let Counted::OfTheLast(weeks) = counted { weeks } else { 0 };
    if let Some(&known) = problem.weekly.as_ref().and_then(|weekly| weekly.window_index.get(&(p, t, code))) {
        return Some(known);
    }
    let terms = match counted {
        Counted::OfTheLast(weeks) => {
            let first = (t + 1).saturating_sub(weeks);
            let columns: Vec<(PlacementIndex, f64)> = (first..=t).filter_map(|s| term(problem, p, s)).collect();
            if let [(_, _)] = columns[..] {
                return (first..=t).find_map(|s| of_the_week(problem, p, s));
            }
            columns
        }
        Counted::Remembered => {
            let retention = retention(notes, problem, p);
            let week_before = if t > 0 && retention > 0.0 {
                self::counted(notes, problem, p, t - 1, Counted::Remembered)
            } else {
                None
            };
            let Some(week_before) = week_before else { return of_the_week(problem, p, t) };
            // Of the first week in which it ran, contacts are those of its column.
            let of_before = match problem.placements[week_before].part {
                Part::Week { week, .. } => problem.column(p, week).map_or(1.0, |column| column.rates.contacts),
                _ => 1.0,
            };
            term(problem, p, t).into_iter().chain([(week_before, retention * of_before)]).collect()
        }
    };
    if terms.is_empty() { None } else { Some(window_of(problem, p, t, terms, counted)) }
}

fn term(problem: &Problem, p: PlacementIndex, t: usize) -> Option<(PlacementIndex, f64)> {
    problem.column(p, t).map(|column| (column.placement, column.rates.contacts))
}

/// The column of a week, with the line's reach over the contacts it buys.
fn of_the_week(problem: &mut Problem, p: PlacementIndex, t: usize) -> Option<PlacementIndex> {
    let column = *problem.column(p, t)?;
    let q = column.placement;
    let reaches = |placement: PlacementIndex| problem.placements[placement].curves.iter().any(Option::is_some);
    if reaches(p) && !reaches(q) {
        let rate = column.rates.contacts;
        let curves = problem.placements[p].curves.iter().map(|curve| {
            curve.as_ref().map(|weighted| Weighted { curve: weighted.curve.clone(), per_x: weighted.per_x * rate })
        });
        problem.placements[q].curves = curves.collect();
        follow_as_the_line(problem, p, q);
    }
    Some(q)
}

/// A window of a line, with its row.
fn window_of(
    problem: &mut Problem,
    p: PlacementIndex,
    t: usize,
    terms: Vec<(PlacementIndex, f64)>,
    counted: Counted,
) -> PlacementIndex {
    let most_contacts: f64 = terms.iter().map(|&(q, c)| c * problem.placements[q].most).sum();
    let label = problem.campaign.calendar.label(t);
    let name = match counted {
        Counted::OfTheLast(weeks) => format!("{weeks}-weeks-to-{label}"),
        Counted::Remembered => format!("remembered-{label}"),
    };
    let line = &problem.placements[p];
    // What is remembered is never more than what was bought.
    let mut placement = part_of(line, Part::Window { of: p, week: t }, &name, most_contacts.min(line.most));
    placement.curves.clone_from(&line.curves);
    let q = problem.placements.push(placement);
    let row = adding_up(problem, q, &terms);
    problem.limits.push(row);
    if let Some(weekly) = &mut problem.weekly {
        weekly.windows.push(ContactWindow { placement: q, terms });
        weekly.window_index.insert((p, t, if let Counted::OfTheLast(weeks) = counted { weeks } else { 0 }), q);
    }
    follow_as_the_line(problem, p, q);
    q
}

/// A part of a follower reaches only people whom the line can address.
fn follow_as_the_line(problem: &mut Problem, p: PlacementIndex, q: PlacementIndex) {
    let line_follows: Vec<Follow> = problem.follows.iter().filter(|follow| follow.placement == p).cloned().collect();
    let line_follows =
        line_follows.into_iter().map(|follow| Follow { placement: q, frequency_cap: f64::INFINITY, ..follow });
    problem.follows.extend(line_follows);
}

/// What a sum of depths adds up in a week.
pub(super) struct WeekSum<'a> {
    /// The lines, all of one phase.
    pub(super) members: &'a [PlacementIndex],
    pub(super) audience: AudienceIndex,
    pub(super) week: usize,
    /// Which of their contacts count.
    pub(super) counts: Counted,
    /// How the sum's name ends.
    pub(super) name: &'a str,
}

/// The sum of depths in a phase and an audience over what counts in a week.
pub(super) fn sum(notes: &Notes, problem: &mut Problem, week_sum: &WeekSum) -> SumIndex {
    let &WeekSum { members, audience, week: t, counts, name } = week_sum;
    let label =
        format!("{},{},{name}", problem.audiences[audience].key, problem.campaign.calendar.label(t).replace(' ', "-"));
    let phase = members.first().map_or(PhaseIndex(0), |&p| problem.placements[p].phase);
    let key = format!("{},{label}", problem.phases[phase].journey.key);
    if let Some(known) = problem.sums.position(|sum| sum.name == key) {
        return known;
    }
    let mut week_parts = Vec::new();
    for &p in members {
        if problem.placements[p].curves[audience].is_some() {
            week_parts.extend(counted(notes, problem, p, t, counts));
        }
    }
    problem.sums.push(Sum { name: key, phase, audience, members: week_parts, frequency: 1, contacts: None })
}

/// Followers week by week: whom a line with a window can address in a week are those reached in the weeks before it, as
/// many as its window has, and no more often than its cap allows in that week.
pub(super) fn followers(notes: &Notes, problem: &mut Problem) {
    let campaign: Vec<Follow> =
        problem.follows.iter().filter(|follow| problem.is_line(follow.placement)).cloned().collect();
    for t in 0..problem.campaign.calendar.weeks.len() {
        let mut week_follows: Vec<FollowIndex> = Vec::new();
        for follow in &campaign {
            let Some(weeks) = window_weeks(notes, problem, follow.placement) else { continue };
            let Some(q) = of_the_week(problem, follow.placement, t) else { continue };
            let upstream = reached_before(notes, problem, follow, t, weeks);
            let share_of_week = problem.placements[follow.placement].open[t].days as f64 / 7.0;
            let weeks_open = problem.weeks_open(follow.placement);
            let cap = follow.frequency_cap * if weeks_open > 0.0 { share_of_week / weeks_open } else { 0.0 };
            // The row on contacts counts `x` of the column itself.
            give_contacts(problem, follow.placement, q, t);
            week_follows.push(problem.follows.push(Follow {
                placement: q,
                audience: follow.audience,
                pool: Addressable { upstream, ..follow.pool },
                frequency_cap: cap,
            }));
        }
        let shared = pools(&problem.placements, &problem.follows, week_follows.into_iter());
        problem.pools.extend(shared);
    }
    for follow in &campaign {
        if window_weeks(notes, problem, follow.placement).is_some() && problem.reaches(follow) {
            no_more_than_its_weeks(problem, follow);
        }
    }
}

/// A line whose pool changes from week to week reaches no more than its weeks reach together: `l[p] ≤ Σ l[p,t]`.
/// Written as a line that follows its own weeks, of whom it can address all: then `F(L) = L`.
fn no_more_than_its_weeks(problem: &mut Problem, follow: &Follow) {
    let weeks = problem.weekly.iter().flat_map(|weekly| weekly.columns[follow.placement].iter().flatten());
    let members = weeks.map(|column| column.placement).collect();
    let line = &problem.placements[follow.placement];
    let name = format!("{},{},weeks", line.key, problem.audiences[follow.audience].key);
    let sum = Sum { name, phase: line.phase, audience: follow.audience, members, frequency: 1, contacts: None };
    let upstream = problem.sums.push(sum);
    let pool = Addressable { upstream, base: 0.0, share: 1.0 };
    problem.follows.push(Follow { pool, frequency_cap: f64::INFINITY, ..follow.clone() });
}

/// Lets a column count its contacts, which a cap on them needs.
fn give_contacts(problem: &mut Problem, p: PlacementIndex, q: PlacementIndex, t: usize) {
    let contacts: Vec<f64> = problem
        .audiences
        .keys()
        .map(|a| problem.placements[p].per_unit.contacts[a] * problem.placements[p].units_per_x)
        .collect();
    let rate = problem.column(p, t).map_or(0.0, |column| column.rates.contacts);
    let units = problem.placements[q].units_per_x;
    problem.placements[q].per_unit.contacts = contacts.iter().map(|contacts| contacts * rate / units).collect();
}

/// The sum of those reached in the weeks before one.
fn reached_before(notes: &Notes, problem: &mut Problem, follow: &Follow, t: usize, weeks: usize) -> SumIndex {
    let upstream = problem.sums[follow.pool.upstream].clone();
    if t == 0 {
        let name = format!("{},before", upstream.name);
        if let Some(known) = problem.sums.position(|sum| sum.name == name) {
            return known;
        }
        return problem.sums.push(Sum { name, members: Vec::new(), ..upstream });
    }
    let members: Vec<PlacementIndex> = upstream.members.iter().copied().filter(|&p| problem.is_weekly(p)).collect();
    let (counts, name) = (Counted::OfTheLast(weeks), format!("last-{weeks}"));
    let week_sum = WeekSum { members: &members, audience: upstream.audience, week: t - 1, counts, name: &name };
    sum(notes, problem, &week_sum)
}
