//! Goals for every week, and remembered reach as the objective.

use super::super::dates::{dates_fit, holds_day};
use super::super::notes::Notes;
use super::windows::{Counted, WeekSum, retention, sum};
use crate::domain::brief::Measure;
use crate::domain::calendar::DateRange;
use crate::fault::{Code, Fault};
use crate::problem::{Form, Goal, Problem, REMEMBERED, SumIndex, Want};
use crate::text::messages::{say, text, word};

/// Whether the objective is remembered reach.
pub(super) fn is_remembered(notes: &Notes) -> bool {
    notes.brief.objective.maximise.as_deref() == Some(REMEMBERED)
}

/// Each goal per week, as one goal for every week it is about.
pub(super) fn goals(notes: &mut Notes, problem: &mut Problem) {
    let brief = notes.brief;
    for (key, stated_goal) in brief.goal.iter().filter(|(_, goal)| goal.per.is_some()) {
        let Some(index) = problem.goals.position(|goal| goal.key == *key) else { continue };
        let campaign_goal = problem.goals.remove(index);
        let span = DateRange { from: stated_goal.from, until: stated_goal.until };
        if span.is_stated() && !dates_fit(notes, &problem.campaign, &span, &["goal", key]) {
            continue;
        }
        let weeks: Vec<usize> =
            (0..problem.campaign.calendar.weeks.len()).filter(|&t| is_within(problem, &span, t)).collect();
        if weeks.is_empty() {
            notes.remarks.push(text!("goal-is-for-no-week-of-campaign", key));
        }
        for t in weeks {
            let runs = campaign_goal.members.iter().any(|&p| problem.column(p, t).is_some());
            let remembers = campaign_goal.members.iter().any(|&p| retention(notes, problem, p) > 0.0);
            if !(runs || remembers && t > 0) {
                let what = say!("goal-is-for-week-without-channels", key, week = problem.campaign.calendar.label(t));
                let help = word!("let-one-run-or-say-dates-in-goal");
                notes.fault(Fault::at(Code::Unattainable, &["goal", key], what).help(help));
                break;
            }
            let goal = in_week(notes, problem, &campaign_goal, t);
            problem.goals.push(goal);
        }
    }
    problem.goals.sort_by(|a, b| (a.priority, a.phase, &a.key, a.week).cmp(&(b.priority, b.phase, &b.key, b.week)));
}

/// Whether most of a week's days lie in a span.
fn is_within(problem: &Problem, span: &DateRange, t: usize) -> bool {
    let week = &problem.campaign.calendar.weeks[t];
    let days = week.before..week.before + week.days;
    let inside = days.filter(|&day| holds_day(&problem.campaign, span, day)).count();
    2 * inside > week.days
}

/// A goal in one week.
fn in_week(notes: &Notes, problem: &mut Problem, campaign_goal: &Goal, t: usize) -> Goal {
    let form = match campaign_goal.want {
        Want::Reach(_) | Want::ReachPeople(_) => {
            let audiences = campaign_goal.audience.map_or_else(|| problem.audiences.keys().collect(), |a| vec![a]);
            let name = format!("{},week", campaign_goal.key);
            let week_sums: Vec<(SumIndex, f64)> = audiences
                .into_iter()
                .zip(&campaign_goal.form.reach)
                .map(|(audience, &(_, c))| {
                    let (members, counts, name) = (&campaign_goal.members[..], Counted::Remembered, &name[..]);
                    (sum(notes, problem, &WeekSum { members, audience, week: t, counts, name }), c)
                })
                .collect();
            Form { reach: week_sums, ..Form::default() }
        }
        want => {
            let measure = match want {
                Want::Grp(_) => Measure::Grp,
                Want::Clicks(_) => Measure::Clicks,
                Want::Conversions(_) => Measure::Conversions,
                _ => Measure::Contacts,
            };
            let week_terms = campaign_goal.members.iter().filter_map(|&p| {
                let column = problem.column(p, t)?;
                Some((column.placement, problem.per_x_in(p, t, &measure, campaign_goal.audience) / want.wanted()))
            });
            Form { linear: week_terms.collect(), ..Form::default() }
        }
    };
    Goal { week: Some(t), form, ..campaign_goal.clone() }
}

/// Remembered reach as the objective: the mean over the days of the campaign of who remembers in that week.
pub(super) fn remembered(notes: &Notes, problem: &mut Problem) {
    if !is_remembered(notes) {
        return;
    }
    let days = problem.campaign.calendar.days() as f64;
    let mut reach = Vec::new();
    for (index, c) in problem.objective.form.reach.clone() {
        let (members, audience) = (problem.sums[index].members.clone(), problem.sums[index].audience);
        for t in 0..problem.campaign.calendar.weeks.len() {
            let share_of_days = problem.campaign.calendar.weeks[t].days as f64 / days;
            if !members.is_empty() {
                let (members, counts, name) = (&members[..], Counted::Remembered, "remembered");
                reach.push((
                    sum(notes, problem, &WeekSum { members, audience, week: t, counts, name }),
                    c * share_of_days,
                ));
            }
        }
    }
    problem.objective.form.reach = reach;
}
