//! What is wanted week by week: goals for every week, and reach that is remembered.

use super::super::{Desk, Form, Goal, Problem, SumIndex, Want};
use super::stretches::{Counted, kept, sum};
use crate::domain::brief::Measure;
use crate::domain::calendar::{DateRange, Period};
use crate::fault::{Code, Fault};
use crate::text::language::text;

/// Whether what is remembered is made most of.
pub(super) fn is_remembered(desk: &Desk) -> bool {
    desk.brief.objective.maximise.as_deref() == Some(super::super::objectives::REMEMBERED)
}

/// Each goal per week, as one goal for every week it is about.
pub(super) fn goals(desk: &mut Desk, problem: &mut Problem) {
    let brief = desk.brief;
    for (key, asked) in brief.goal.iter().filter(|(_, goal)| goal.per.is_some()) {
        let Some(index) = problem.goals.position(|goal| goal.key == *key) else { continue };
        let whole = problem.goals.remove(index);
        let span = DateRange { from: asked.from, until: asked.until };
        if span.is_stated() && !super::super::flights::lies_in(desk, &problem.campaign, &span, &["goal", key]) {
            continue;
        }
        let weeks: Vec<usize> =
            (0..problem.campaign.calendar.weeks.len()).filter(|&t| is_within(problem, &span, t)).collect();
        if weeks.is_empty() {
            desk.remarks.push(text!(
                "goal `{key}` is for no week of the campaign: none lies mostly in its days",
                "doel `{key}` geldt voor geen enkele week van de campagne: geen week valt grotendeels in zijn dagen"
            ));
        }
        for t in weeks {
            let runs = whole.members.iter().any(|&p| problem.column(p, t).is_some());
            let remembers = whole.members.iter().any(|&p| kept(desk, problem, p) > 0.0);
            if !(runs || remembers && t > 0) {
                let what = format!(
                    "goal `{key}` is for {} too, when none of its channels can run",
                    problem.campaign.calendar.label(t)
                );
                let mend = "let one of them run then, or say `from` and `until` in the goal";
                desk.fault(Fault::at(Code::Unattainable, &["goal", key], what).mend(mend));
                break;
            }
            let goal = in_week(desk, problem, &whole, t);
            problem.goals.push(goal);
        }
    }
    problem.goals.sort_by(|a, b| (a.priority, a.phase, &a.key, a.week).cmp(&(b.priority, b.phase, &b.key, b.week)));
}

/// Faults of goals that say when and cannot.
pub(in crate::problem) fn fits(desk: &mut Desk, key: &str, asked: &crate::domain::brief::Goal, want: Want) {
    let dated = asked.from.is_some() || asked.until.is_some();
    if asked.per.is_none() && dated {
        let word = if asked.from.is_some() { "from" } else { "until" };
        let fault = Fault::at(
            Code::missing(&["goal", key, "per"]),
            &["goal", key, word],
            "a goal for the campaign has no days of its own",
        );
        desk.fault(fault.mend("add `per = \"week\"` for a goal in every week, or leave the days out"));
    }
    if asked.per.is_some_and(|per| per != Period::Week) {
        let fault = Fault::at(Code::Unsupported, &["goal", key, "per"], "a goal is for the campaign or for every week");
        desk.fault(fault.mend("write `per = \"week\"`, or leave it out; a `[limit]` can be per month"));
    }
    let solved = matches!(
        want,
        Want::Reach(_)
            | Want::ReachPeople(_)
            | Want::Contacts(_)
            | Want::Grp(_)
            | Want::Clicks(_)
            | Want::Conversions(_)
    );
    if asked.per.is_some() && (!solved || asked.at_frequency.unwrap_or(1) > 1) {
        let what = "a goal per week asks for reach, contacts, grp, clicks or conversions, once";
        desk.fault(Fault::at(Code::Unsupported, &["goal", key, "per"], what).mend("leave `per` or `at_frequency` out"));
    }
}

/// Whether most of a week's days lie in a span.
fn is_within(problem: &Problem, span: &DateRange, t: usize) -> bool {
    let week = &problem.campaign.calendar.weeks[t];
    let days = week.before..week.before + week.days;
    let inside = days.filter(|&day| super::super::flights::held(&problem.campaign, span, day)).count();
    2 * inside > week.days
}

/// A goal in one week.
fn in_week(desk: &Desk, problem: &mut Problem, whole: &Goal, t: usize) -> Goal {
    let form = match whole.want {
        Want::Reach(_) | Want::ReachPeople(_) => {
            let audiences = whole.audience.map_or_else(|| problem.audiences.keys().collect(), |a| vec![a]);
            let name = format!("{},week", whole.key);
            let each: Vec<(SumIndex, f64)> = audiences
                .into_iter()
                .zip(&whole.form.reach)
                .map(|(a, &(_, c))| (sum(desk, problem, (&whole.members, a), (t, Counted::Remembered), &name), c))
                .collect();
            Form { reach: each, ..Form::default() }
        }
        want => {
            let measure = match want {
                Want::Grp(_) => Measure::Grp,
                Want::Clicks(_) => Measure::Clicks,
                Want::Conversions(_) => Measure::Conversions,
                _ => Measure::Contacts,
            };
            let each = whole.members.iter().filter_map(|&p| {
                let column = problem.column(p, t)?;
                Some((column.placement, problem.per_x_in((p, t), &measure, whole.audience) / want.wanted()))
            });
            Form { linear: each.collect(), ..Form::default() }
        }
    };
    Goal { week: Some(t), form, ..whole.clone() }
}

/// Remembered reach as the objective: the mean over the days of the campaign of who remembers in that week.
pub(super) fn remembered(desk: &Desk, problem: &mut Problem) {
    if !is_remembered(desk) {
        return;
    }
    let days = problem.campaign.calendar.days() as f64;
    let mut reach = Vec::new();
    for (index, c) in problem.objective.form.reach.clone() {
        let (members, audience) = (problem.sums[index].members.clone(), problem.sums[index].audience);
        for t in 0..problem.campaign.calendar.weeks.len() {
            let part = problem.campaign.calendar.weeks[t].days as f64 / days;
            if !members.is_empty() {
                reach
                    .push((sum(desk, problem, (&members, audience), (t, Counted::Remembered), "remembered"), c * part));
            }
        }
    }
    problem.objective.form.reach = reach;
}
