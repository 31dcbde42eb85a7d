//! Goals and the objective as forms in reach and spend.

use super::frequencies;
use super::notes::Notes;
use super::value_form;
use crate::domain::brief::{self, Measure};
use crate::domain::journey::Stdc;
use crate::fault::{Code, Fault, nearest};
use crate::problem::{AudienceIndex, Form, Goal, PhaseIndex, PlacementIndex, Problem, Sum, SumIndex, Want};

/// All goals, by priority, phase and key.
pub(super) fn wanted(notes: &mut Notes, problem: &mut Problem) {
    let brief = notes.brief;
    for (key, asked) in &brief.goal {
        if let Some(goal) = goal(notes, problem, key, asked) {
            problem.goals.push(goal);
        }
    }
    problem.goals.sort_by(|a, b| (a.priority, a.phase, &a.key).cmp(&(b.priority, b.phase, &b.key)));
}

/// What part of the journey a goal is about.
#[derive(Clone, Copy, PartialEq)]
enum Over {
    Whole,
    Phase(PhaseIndex),
    /// A phase that nobody knows, which is told.
    Unknown,
}

/// What part of the journey a goal is about; none where the journey leaves that out.
fn over(notes: &mut Notes, key: &str, asked: &brief::Goal) -> Option<Over> {
    if asked.phase.is_none() && about_the_whole(notes, key, asked) {
        return Some(Over::Whole);
    }
    let path: &[&str] = if asked.phase.is_some() { &["goal", key, "phase"] } else { &["goal", key] };
    let told = notes.faults.len();
    if let Some(phase) = notes.phase_or_left_out(asked.phase.as_deref().unwrap_or(key), path) {
        return Some(Over::Phase(phase));
    }
    let Some(fault) = notes.faults.get_mut(told) else {
        notes.left_out.goals.push(key.to_owned());
        return None;
    };
    if asked.phase.is_none() {
        let mend = fault.mend.take().unwrap_or_default();
        let stop = if mend.is_empty() || mend.ends_with('?') { "" } else { "." };
        let key = "A goal's key is its phase, unless it says `phase = \"see\"`";
        fault.mend = Some(format!("{mend}{stop} {key}").trim().to_owned());
    }
    Some(Over::Unknown)
}

fn goal(notes: &mut Notes, problem: &mut Problem, key: &str, asked: &brief::Goal) -> Option<Goal> {
    let over = over(notes, key, asked)?;
    let named = asked.audience.as_ref();
    let audience = named.map(|name| notes.audience_named(&problem.audiences, name, &["goal", key, "audience"]));
    let channels = asked.channels.as_deref();
    notes.channels_named(channels.unwrap_or_default(), &["goal", key, "channels"]);
    if asked.priority == Some(0) {
        notes.fault(
            Fault::at(Code::OutOfRange, &["goal", key, "priority"], "priorities count from 1").mend("1 comes first"),
        );
    }
    let at_frequency = frequencies::asked(notes, &["goal", key, "at_frequency"], asked.at_frequency);
    let (want, word) = want(notes, key, asked)?;
    let reaches = matches!(want, Want::Reach(_) | Want::ReachPeople(_));
    if asked.at_frequency.is_some() && !reaches {
        frequencies::not_reach(notes, &["goal", key, "at_frequency"], word);
    }
    let frequency = at_frequency?;
    let audience = match audience {
        Some(audience) => Some(audience?),
        None => None,
    };
    let phase = match over {
        Over::Whole => None,
        Over::Phase(phase) => Some(phase),
        Over::Unknown => return None,
    };
    let members: Vec<PlacementIndex> = problem
        .placements
        .keys()
        .filter(|&p| {
            phase.is_none_or(|phase| problem.placements[p].phase == phase)
                && channels.is_none_or(|names| names.contains(&problem.placements[p].channel))
        })
        .collect();
    let mut sums = Vec::new();
    if let Some(phase) = phase.filter(|_| reaches) {
        let whose = Whose { key: Some(key), phase, audience, frequency };
        if frequency > 1 && frequencies::follow(problem, &members) {
            let phase = problem.phases[phase].journey.key.clone();
            frequencies::follower(notes, &["goal", key, "at_frequency"], frequency, &phase);
            return None;
        }
        sums = goal_sums(notes, problem, &whose, &members, channels.is_some());
    }
    if let Want::Roas(_) = want {
        sums = worth_sums(notes, problem, (key, phase, audience), &members, channels.is_some())?;
    }
    let (form, target) = form(problem, want, audience, &members, &sums);
    let served = form.linear.iter().any(|(_, c)| *c > 0.0)
        || form.reach.iter().any(|&(sum, _)| !problem.sums[sum].members.is_empty());
    if !served && !channels.is_some_and(|names| names.iter().any(|name| !notes.catalogue.channel.contains_key(name))) {
        let within =
            phase.map_or_else(String::new, |phase| format!(" in phase `{}`", problem.phases[phase].journey.key));
        let brings = match want {
            Want::CostPerConversion(_) => "conversions".to_owned(),
            Want::Roas(_) => "anything of value".to_owned(),
            _ => word.replace('_', " "),
        };
        let what = format!("no channel on offer brings {brings}{within}");
        let role = if phase.is_some() { "has a role in it" } else { "does" };
        let mend = match &notes.closed[..] {
            [] if reaches && !members.is_empty() => {
                let keys = members.iter().map(|&p| problem.placements[p].key.as_str());
                format!("give {} a `curve` and a `ceiling`, or drop the goal", crate::fault::listed(keys))
            }
            [] => format!("offer a channel that {role}, or drop the goal"),
            closed => format!(
                "{} had no day to run in: look at flights, blackouts and phases, or drop the goal",
                crate::fault::listed(closed.iter().map(String::as_str))
            ),
        };
        let (what, mend) = too_cheap(problem, want, &members).unwrap_or((what, mend));
        notes.fault(Fault::at(Code::Unattainable, &["goal", key, word], what).mend(mend));
    }
    super::weekly::fits(notes, key, asked, want);
    let priority = asked.priority.unwrap_or(1);
    Some(Goal { key: key.to_owned(), week: None, phase, audience, members, want, frequency, priority, form, target })
}

/// The sums of depth that a return counts: of phases where people reached are worth anything by that. None, with a
/// fault, where nobody says what anything is worth.
fn worth_sums(
    notes: &mut Notes,
    problem: &mut Problem,
    (key, phase, audience): (&str, Option<PhaseIndex>, Option<AudienceIndex>),
    members: &[PlacementIndex],
    some_channels: bool,
) -> Option<Vec<SumIndex>> {
    if problem.value.is_none() {
        value_form::nobody_says(notes, &["goal", key, "roas"]);
        return None;
    }
    let mut sums = Vec::new();
    for f in problem.phases.keys().filter(|f| phase.is_none_or(|only| only == *f)) {
        if value_form::of_reach(problem, f) {
            let own: Vec<PlacementIndex> =
                members.iter().copied().filter(|&p| problem.placements[p].phase == f).collect();
            let whose = Whose { key: Some(key), phase: f, audience, frequency: 1 };
            sums.extend(goal_sums(notes, problem, &whose, &own, some_channels));
        }
    }
    Some(sums)
}

/// Whether a goal is about the journey as a whole: of a return or a cost per conversion, with a key that is no phase
/// and not much like one.
fn about_the_whole(notes: &Notes<'_>, key: &str, asked: &brief::Goal) -> bool {
    let phases = notes.journey.phases.iter().map(|phase| phase.key.as_str());
    let known = phases.chain(Stdc::ALL.into_iter().map(|intent| -> &str { intent.key() }));
    (asked.roas.is_some() || asked.cost_per_conversion.is_some()) && nearest(key, known).is_none()
}

/// Of a cost per conversion that no channel can have: what the cheapest one costs.
fn too_cheap(problem: &Problem, want: Want, members: &[PlacementIndex]) -> Option<(String, String)> {
    let Want::CostPerConversion(most) = want else {
        return None;
    };
    let cost = |&p: &PlacementIndex| {
        let conversions = problem.per_x(p, &Measure::Conversions, None);
        (conversions > 0.0).then(|| problem.per_x(p, &Measure::Spend, None) / conversions)
    };
    let cheapest = members.iter().filter_map(cost).fold(f64::INFINITY, f64::min);
    let code = problem.campaign.currency.code();
    let what = format!(
        "no channel on offer brings a conversion for {code} {most:.2} or less: the cheapest costs {code} {cheapest:.2}"
    );
    cheapest.is_finite().then(|| {
        (what, format!("ask for {:.2} or more, or offer a cheaper channel", (cheapest * 100.0).ceil() / 100.0))
    })
}

/// What a goal can want, one of these.
const WANTED: [&str; 8] =
    ["reach", "reach_people", "contacts", "grp", "clicks", "conversions", "cost_per_conversion", "roas"];

fn want(notes: &mut Notes, key: &str, asked: &brief::Goal) -> Option<(Want, &'static str)> {
    let given: Vec<(Want, &'static str, f64)> = [
        asked.reach.map(|v| (Want::Reach(v.get()), "reach", v.get())),
        asked.reach_people.map(|v| (Want::ReachPeople(v.get()), "reach_people", v.get())),
        asked.contacts.map(|v| (Want::Contacts(v.get()), "contacts", v.get())),
        asked.grp.map(|v| (Want::Grp(v.get()), "grp", v.get())),
        asked.clicks.map(|v| (Want::Clicks(v.get()), "clicks", v.get())),
        asked.conversions.map(|v| (Want::Conversions(v.get()), "conversions", v.get())),
        asked.cost_per_conversion.map(|v| (Want::CostPerConversion(v.get()), "cost_per_conversion", v.get())),
        asked.roas.map(|v| (Want::Roas(v.get()), "roas", v.get())),
    ]
    .into_iter()
    .flatten()
    .collect();
    match given.as_slice() {
        [(want, word, value)] if *value > 0.0 => Some((*want, word)),
        [(_, word, _)] => {
            notes.fault(
                Fault::at(Code::OutOfRange, &["goal", key, word], "a goal of 0 asks for nothing")
                    .mend("raise it or drop the goal"),
            );
            None
        }
        [] => {
            let fault = Fault::at(
                Code::any_key_of(&["goal", key], &WANTED),
                &["goal", key],
                format!("goal `{key}` does not say what it wants"),
            );
            notes.fault(fault.mend("add `reach = \"55%\"`, or one of reach_people, contacts, grp, clicks, conversions, cost_per_conversion and roas"));
            None
        }
        [(_, first, _), (_, second, _), ..] => {
            let what = format!("goal `{key}` wants `{first}` and `{second}` at once");
            let mend = "one measure per goal: give the second a goal of its own, with `phase`";
            notes.fault(Fault::at(Code::Exclusive, &["goal", key, second], what).mend(mend));
            None
        }
    }
}

/// What sums of depth are about.
pub(super) struct Whose<'a> {
    /// The goal they are made for; none for those of the objective.
    pub(super) key: Option<&'a str>,
    pub(super) phase: PhaseIndex,
    pub(super) audience: Option<AudienceIndex>,
    /// How many contacts make a person count as reached.
    pub(super) frequency: usize,
}

/// The sums of depth a reach goal is about: the phase's own, or new ones over the channels it names and where more
/// than one contact counts.
fn goal_sums(
    notes: &mut Notes,
    problem: &mut Problem,
    whose: &Whose,
    members: &[PlacementIndex],
    some_channels: bool,
) -> Vec<SumIndex> {
    let phase = whose.phase;
    if !some_channels && whose.frequency == 1 {
        let audiences = whose.audience.map_or_else(|| problem.audiences.keys().collect(), |a| vec![a]);
        return audiences.into_iter().map(|a| problem.whole_sum(phase, a)).collect();
    }
    let split = problem.pools.iter().filter(|pool| pool.phase == phase).any(|pool| {
        let inside = pool.members.iter().filter(|&&f| members.contains(&problem.follows[f].placement)).count();
        inside > 0 && inside < pool.members.len()
    });
    if split {
        let what = "the channels named share their pool with others, so their reach alone cannot be told apart";
        let mend = "name all channels that follow the same phase here, or none of them";
        notes
            .fault(Fault::at(Code::Unsupported, &["goal", whose.key.unwrap_or_default(), "channels"], what).mend(mend));
    }
    own_sums(problem, whose, members)
}

/// The sums of depth a limit on some placements of a phase is about, one per audience.
pub(super) fn sums_of(
    notes: &mut Notes,
    problem: &mut Problem,
    (key, phase): (&str, PhaseIndex),
    members: &[PlacementIndex],
) -> Vec<SumIndex> {
    let all = problem.placements.keys().filter(|&p| problem.placements[p].phase == phase);
    let some_channels = all.count() != members.len();
    let whose = Whose { key: Some(key), phase, audience: None, frequency: 1 };
    goal_sums(notes, problem, &whose, members, some_channels)
}

/// New sums over some placements, one per audience.
pub(super) fn own_sums(problem: &mut Problem, whose: &Whose, members: &[PlacementIndex]) -> Vec<SumIndex> {
    let phase = whose.phase;
    let audiences = whose.audience.map_or_else(|| problem.audiences.keys().collect(), |a| vec![a]);
    let first = problem.sums.len();
    for a in audiences {
        let goal = whose.key.map_or_else(String::new, |key| format!(",{key}"));
        let times = if whose.frequency > 1 { format!(",{}+", whose.frequency) } else { String::new() };
        let name = format!("{},{}{goal}{times}", problem.phases[phase].journey.key, problem.audiences[a].key);
        let members = members.iter().copied().filter(|&p| problem.placements[p].curves[a].is_some()).collect();
        problem.sums.push(Sum { name, phase, audience: a, members, frequency: whose.frequency, contacts: None });
    }
    (first..problem.sums.len()).map(SumIndex).collect()
}

/// A goal's value over its target.
fn form(
    problem: &Problem,
    want: Want,
    audience: Option<AudienceIndex>,
    members: &[PlacementIndex],
    sums: &[SumIndex],
) -> (Form, f64) {
    let people = |sum: SumIndex| problem.phases[problem.sums[sum].phase].people[problem.sums[sum].audience];
    let everyone: f64 = sums.iter().map(|&sum| people(sum)).sum();
    let by_people = |per: f64| sums.iter().map(|&sum| (sum, people(sum) / per)).collect();
    let measured = |measure: Measure, target: f64| {
        let linear = members.iter().map(|&p| (p, problem.per_x(p, &measure, audience) / target)).collect();
        Form { linear, ..Form::default() }
    };
    match want {
        Want::Reach(target) => (Form { reach: by_people(everyone * target), ..Form::default() }, 1.0),
        Want::ReachPeople(target) => (Form { reach: by_people(target), ..Form::default() }, 1.0),
        Want::Contacts(target) => (measured(Measure::Contacts, target), 1.0),
        Want::Grp(target) => (measured(Measure::Grp, target), 1.0),
        Want::Clicks(target) => (measured(Measure::Clicks, target), 1.0),
        Want::Conversions(target) => (measured(Measure::Conversions, target), 1.0),
        Want::CostPerConversion(most) => {
            // Linear in spend: what is paid above the wanted cost, as a share of the money there is.
            let money = problem.campaign.money().get();
            let linear = members.iter().map(|&p| {
                let worth = most * problem.per_x(p, &Measure::Conversions, None);
                (p, (worth - problem.per_x(p, &Measure::Spend, None)) / money)
            });
            let spend = |&p: &PlacementIndex| (p, -problem.per_x(p, &Measure::Spend, None) / money);
            let surcharge = members.iter().filter(|p| problem.placements[**p].tariff.is_some()).map(spend).collect();
            (Form { linear: linear.collect(), surcharge, ..Form::default() }, 0.0)
        }
        Want::Roas(least) => {
            // Linear too: what may be paid for what comes in, less what is paid, as a share of the money there is.
            let money = problem.campaign.money().get();
            let mut form = value_form::form(problem, (members, audience), sums);
            for c in form.reach.iter_mut().map(|(_, c)| c).chain(form.linear.iter_mut().map(|(_, c)| c)) {
                *c /= least * money;
            }
            for (p, c) in &mut form.linear {
                *c -= problem.per_x(*p, &Measure::Spend, None) / money;
            }
            let spend = |&p: &PlacementIndex| (p, -problem.per_x(p, &Measure::Spend, None) / money);
            form.surcharge = members.iter().filter(|p| problem.placements[**p].tariff.is_some()).map(spend).collect();
            (form, 0.0)
        }
    }
}
