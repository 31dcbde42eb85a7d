//! Goals and the objective as forms in reach and spend.

use super::limits::measure_named;
use super::{Case, Desk, Form, Goal, Objective, Sum, Want, frequencies};
use crate::brief::{self, Measure};
use crate::fault::{Fault, suggestion};

/// All goals, by priority, phase and key.
pub(super) fn wanted(desk: &mut Desk, case: &mut Case) {
    let brief = desk.brief;
    for (key, asked) in &brief.goal {
        if let Some(goal) = goal(desk, case, key, asked) {
            case.goals.push(goal);
        }
    }
    case.goals.sort_by(|a, b| (a.priority, a.phase, &a.key).cmp(&(b.priority, b.phase, &b.key)));
}

fn goal(desk: &mut Desk, case: &mut Case, key: &str, asked: &brief::Goal) -> Option<Goal> {
    let phase_key = asked.phase.as_deref().unwrap_or(key);
    let path: Vec<&str> = if asked.phase.is_some() { vec!["goal", key, "phase"] } else { vec!["goal", key] };
    let told = desk.faults.len();
    let phase = desk.phase_named(&case.phases, phase_key, &path);
    if let (None, Some(fault)) = (&asked.phase, desk.faults.get_mut(told)) {
        let mend = fault.mend.take().unwrap_or_default();
        fault.mend =
            Some(format!("{mend} A goal's key is its phase, unless it says `phase = \"see\"`").trim().to_owned());
    }
    let audience = match &asked.audience {
        Some(name) => Some(desk.audience_named(&case.audiences, name, &["goal", key, "audience"])?),
        None => None,
    };
    let channels = asked.channels.as_deref();
    desk.channels_named(channels.unwrap_or_default(), &["goal", key, "channels"]);
    if asked.priority == Some(0) {
        desk.fault(Fault::at(&["goal", key, "priority"], "priorities count from 1").mend("1 comes first"));
    }
    let at_frequency = frequencies::asked(desk, &["goal", key, "at_frequency"], asked.at_frequency);
    let (want, word) = want(desk, key, asked)?;
    let reaches = matches!(want, Want::Reach(_) | Want::ReachPeople(_));
    if asked.at_frequency.is_some() && !reaches {
        frequencies::not_reach(desk, &["goal", key, "at_frequency"], word);
    }
    let (phase, frequency) = (phase?, at_frequency?);
    let members: Vec<usize> = (0..case.placements.len())
        .filter(|&p| {
            case.placements[p].phase == phase
                && channels.is_none_or(|names| names.contains(&case.placements[p].channel))
        })
        .collect();
    let sums = if reaches {
        let whose = Whose { key: Some(key), phase, audience, frequency };
        if frequency > 1 && frequencies::follow(case, &members) {
            frequencies::follower(desk, &["goal", key, "at_frequency"], frequency, case.phases[phase].journey.key);
            return None;
        }
        goal_sums(desk, case, &whose, &members, channels.is_some())
    } else {
        Vec::new()
    };
    let (form, target) = form(case, want, audience, phase, &members, &sums);
    let served = form.linear.iter().any(|(_, c)| *c > 0.0)
        || form.reach.iter().any(|&(sum, _)| !case.sums[sum].members.is_empty());
    if !served && !channels.is_some_and(|names| names.iter().any(|name| !desk.catalogue.channel.contains_key(name))) {
        let what = format!("no channel on offer brings {} in phase `{phase_key}`", word.replace('_', " "));
        let mend = "offer a channel with a role in it, or drop the goal".to_owned();
        let (what, mend) = too_cheap(case, want, &members).unwrap_or((what, mend));
        desk.fault(Fault::at(&["goal", key, word], what).mend(mend));
    }
    let priority = asked.priority.unwrap_or(1);
    Some(Goal { key: key.to_owned(), phase, audience, members, want, frequency, priority, form, target })
}

/// Of a cost per conversion that no channel can have: what the cheapest one costs.
fn too_cheap(case: &Case, want: Want, members: &[usize]) -> Option<(String, String)> {
    let Want::CostPerConversion(most) = want else {
        return None;
    };
    let cost = |&p: &usize| {
        let conversions = case.per_x(p, &Measure::Conversions, None);
        (conversions > 0.0).then(|| case.per_x(p, &Measure::Spend, None) / conversions)
    };
    let cheapest = members.iter().filter_map(cost).fold(f64::INFINITY, f64::min);
    let code = case.campaign.currency.code();
    let what = format!(
        "no channel on offer brings a conversion for {code} {most:.2} or less: the cheapest costs {code} {cheapest:.2}"
    );
    cheapest.is_finite().then(|| {
        (what, format!("ask for {:.2} or more, or offer a cheaper channel", (cheapest * 100.0).ceil() / 100.0))
    })
}

fn want(desk: &mut Desk, key: &str, asked: &brief::Goal) -> Option<(Want, &'static str)> {
    let given: Vec<(Want, &'static str, f64)> = [
        asked.reach.map(|v| (Want::Reach(v.get()), "reach", v.get())),
        asked.reach_people.map(|v| (Want::ReachPeople(v.get()), "reach_people", v.get())),
        asked.contacts.map(|v| (Want::Contacts(v.get()), "contacts", v.get())),
        asked.grp.map(|v| (Want::Grp(v.get()), "grp", v.get())),
        asked.clicks.map(|v| (Want::Clicks(v.get()), "clicks", v.get())),
        asked.conversions.map(|v| (Want::Conversions(v.get()), "conversions", v.get())),
        asked.cost_per_conversion.map(|v| (Want::CostPerConversion(v.get()), "cost_per_conversion", v.get())),
    ]
    .into_iter()
    .flatten()
    .collect();
    match given.as_slice() {
        [(want, word, value)] if *value > 0.0 => Some((*want, word)),
        [(_, word, _)] => {
            desk.fault(
                Fault::at(&["goal", key, word], "a goal of 0 asks for nothing").mend("raise it or drop the goal"),
            );
            None
        }
        [] => {
            let fault = Fault::at(&["goal", key], format!("goal `{key}` does not say what it wants"));
            desk.fault(fault.mend("add `reach = \"55%\"`, or one of reach_people, contacts, grp, clicks, conversions and cost_per_conversion"));
            None
        }
        [(_, first, _), (_, second, _), ..] => {
            let what = format!("goal `{key}` wants `{first}` and `{second}` at once");
            let mend = "one measure per goal: give the second a goal of its own, with `phase`";
            desk.fault(Fault::at(&["goal", key, second], what).mend(mend));
            None
        }
    }
}

/// What sums of depth are about.
struct Whose<'a> {
    /// The goal they are made for; none for those of the objective.
    key: Option<&'a str>,
    phase: usize,
    audience: Option<usize>,
    /// How many contacts make a person count as reached.
    frequency: usize,
}

/// The sums of depth a reach goal is about: the phase's own, or new ones over the channels it names and where more
/// than one contact counts.
fn goal_sums(desk: &mut Desk, case: &mut Case, whose: &Whose, members: &[usize], some_channels: bool) -> Vec<usize> {
    let phase = whose.phase;
    if !some_channels && whose.frequency == 1 {
        let audiences = whose.audience.map_or_else(|| (0..case.audiences.len()).collect(), |a| vec![a]);
        return audiences.into_iter().map(|a| case.whole_sum(phase, a)).collect();
    }
    let split = case.pools.iter().filter(|pool| pool.phase == phase).any(|pool| {
        let inside = pool.members.iter().filter(|&&f| members.contains(&case.follows[f].placement)).count();
        inside > 0 && inside < pool.members.len()
    });
    if split {
        let what = "the channels named share their pool with others, so their reach alone cannot be told apart";
        let mend = "name all channels that follow the same phase here, or none of them";
        desk.fault(Fault::at(&["goal", whose.key.unwrap_or_default(), "channels"], what).mend(mend));
    }
    own_sums(case, whose, members)
}

/// The sums of depth a limit on some placements of a phase is about, one per audience.
pub(super) fn sums_of(desk: &mut Desk, case: &mut Case, (key, phase): (&str, usize), members: &[usize]) -> Vec<usize> {
    let all = (0..case.placements.len()).filter(|&p| case.placements[p].phase == phase);
    let some_channels = all.count() != members.len();
    let whose = Whose { key: Some(key), phase, audience: None, frequency: 1 };
    goal_sums(desk, case, &whose, members, some_channels)
}

/// New sums over some placements, one per audience.
fn own_sums(case: &mut Case, whose: &Whose, members: &[usize]) -> Vec<usize> {
    let phase = whose.phase;
    let audiences = whose.audience.map_or_else(|| (0..case.audiences.len()).collect(), |a| vec![a]);
    let first = case.sums.len();
    for a in audiences {
        let goal = whose.key.map_or_else(String::new, |key| format!(",{key}"));
        let times = if whose.frequency > 1 { format!(",{}+", whose.frequency) } else { String::new() };
        let name = format!("{},{}{goal}{times}", case.phases[phase].journey.key, case.audiences[a].key);
        let members = members.iter().copied().filter(|&p| case.placements[p].curves[a].is_some()).collect();
        case.sums.push(Sum { name, phase, audience: a, members, frequency: whose.frequency, contacts: None });
    }
    (first..case.sums.len()).collect()
}

/// A goal's value over its target.
fn form(
    case: &Case,
    want: Want,
    audience: Option<usize>,
    phase: usize,
    members: &[usize],
    sums: &[usize],
) -> (Form, f64) {
    let people = &case.phases[phase].people;
    let everyone: f64 = sums.iter().map(|&sum| people[case.sums[sum].audience]).sum();
    let by_people = |per: f64| sums.iter().map(|&sum| (sum, people[case.sums[sum].audience] / per)).collect();
    let measured = |measure: Measure, target: f64| {
        let linear = members.iter().map(|&p| (p, case.per_x(p, &measure, audience) / target)).collect();
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
            let money = case.campaign.money();
            let linear = members.iter().map(|&p| {
                let worth = most * case.per_x(p, &Measure::Conversions, None);
                (p, (worth - case.per_x(p, &Measure::Spend, None)) / money)
            });
            let spend = |&p: &usize| (p, -case.per_x(p, &Measure::Spend, None) / money);
            let surcharge = members.iter().filter(|p| case.placements[**p].tariff.is_some()).map(spend).collect();
            (Form { linear: linear.collect(), surcharge, ..Form::default() }, 0.0)
        }
    }
}

/// A placeholder until the objective is resolved.
pub(super) fn no_objective() -> Objective {
    Objective {
        name: String::new(),
        minimise: false,
        frequency: 1,
        form: Form::default(),
        scale: 1.0,
        floor: 1e-3,
        weights: Vec::new(),
        worlds: Vec::new(),
    }
}

/// The objective: a maximum of reach, of a measure, or of less spend.
pub(super) fn objective(desk: &mut Desk, case: &mut Case) {
    let asked = &desk.brief.objective;
    let weights: Vec<f64> =
        case.phases.iter().map(|phase| asked.weight.get(phase.journey.key).map_or(1.0, |w| w.get())).collect();
    for phase in asked.weight.keys() {
        desk.phase_named(&case.phases, phase, &["objective", "weight", phase]);
    }
    let word = asked.minimise.as_deref().or(asked.maximise.as_deref()).unwrap_or("reach");
    if asked.at_frequency.is_some() && (asked.minimise.is_some() || !matches!(word, "reach" | "reach_people")) {
        frequencies::not_reach(desk, &["objective", "at_frequency"], word);
    }
    case.objective = match (&asked.maximise, &asked.minimise) {
        (Some(_), Some(_)) => {
            let fault = Fault::at(&["objective", "minimise"], "an objective is either a maximum or a minimum");
            return desk.fault(fault.mend("drop `maximise` or `minimise`"));
        }
        (None, Some(word)) => match minimised(desk, case, word) {
            Some(objective) => objective,
            None => return,
        },
        (word, None) => match maximised(desk, case, word.as_deref().unwrap_or("reach"), &weights) {
            Some(objective) => objective,
            None => return,
        },
    };
    case.objective.weights = weights;
    let form = &case.objective.form;
    let nothing = form.linear.iter().all(|(_, c)| *c == 0.0)
        && form.reach.iter().all(|&(sum, c)| c == 0.0 || case.sums[sum].members.is_empty());
    if nothing && !case.placements.is_empty() && desk.faults.is_empty() {
        let what = format!("nothing on offer brings any {}", case.objective.name.replace('_', " "));
        desk.fault(Fault::at(&["objective"], what).mend("choose another objective, or other channels"));
    }
}

fn maximised(desk: &mut Desk, case: &mut Case, word: &str, weights: &[f64]) -> Option<Objective> {
    match word {
        "reach" | "reach_people" => most_reach(desk, case, word, weights),
        "value" => {
            let fault = Fault::at(&["objective", "maximise"], "the value of conversions comes with a later version");
            desk.fault(fault.mend("maximise `conversions` for now"));
            None
        }
        "spend" => {
            let fault = Fault::at(&["objective", "maximise"], "nobody wants the most spend");
            desk.fault(fault.mend("did you mean `minimise = \"spend\"`?"));
            None
        }
        _ => {
            let known = ["reach", "reach_people"].into_iter().chain(Measure::BUILT_IN.iter().map(|(name, _)| *name));
            let measure = match Measure::named(word) {
                Measure::Resource(_)
                    if !desk.catalogue.channel.values().any(|channel| channel.resource.contains_key(word)) =>
                {
                    let fault = Fault::at(&["objective", "maximise"], format!("unknown objective `{word}`"));
                    desk.fault(fault.mend(suggestion(word, known)));
                    return None;
                }
                measure => measure,
            };
            let linear = (0..case.placements.len())
                .map(|p| (p, weights[case.placements[p].phase] * case.per_x(p, &measure, None)));
            Some(scaled(word.to_owned(), false, linear.collect(), case))
        }
    }
}

/// The most reach: as a share of the people of each phase, or in people over all phases.
fn most_reach(desk: &mut Desk, case: &mut Case, word: &str, weights: &[f64]) -> Option<Objective> {
    let path = ["objective", "at_frequency"];
    let frequency = frequencies::asked(desk, &path, desk.brief.objective.at_frequency)?;
    let counted = objective_sums(desk, case, frequency, weights);
    let all: f64 = case.phases.iter().map(super::Phase::everyone).sum();
    let coefficients = counted.into_iter().map(|index| {
        let (sum, phase) = (&case.sums[index], &case.phases[case.sums[index].phase]);
        let of = if word == "reach" { phase.everyone() } else { all };
        (index, if of > 0.0 { weights[sum.phase] * phase.people[sum.audience] / of } else { 0.0 })
    });
    let form = Form { reach: coefficients.filter(|(_, c)| *c > 0.0).collect(), ..Form::default() };
    let times = if frequency > 1 { format!("{frequency}+ ") } else { String::new() };
    let scale = if word == "reach" { 1.0 } else { all };
    Some(Objective { name: format!("{times}{word}"), frequency, form, scale, ..no_objective() })
}

/// The sums of depth of every phase and audience: the phases' own, or new ones where more than one contact counts.
fn objective_sums(desk: &mut Desk, case: &mut Case, frequency: usize, weights: &[f64]) -> Vec<usize> {
    if frequency == 1 {
        return (0..case.phases.len() * case.audiences.len()).collect();
    }
    let mut sums = Vec::new();
    for (phase, weight) in weights.iter().enumerate() {
        if *weight <= 0.0 || case.phases[phase].everyone() <= 0.0 {
            continue;
        }
        let members: Vec<usize> = (0..case.placements.len()).filter(|&p| case.placements[p].phase == phase).collect();
        if frequencies::follow(case, &members) {
            let key = case.phases[phase].journey.key;
            frequencies::follower(desk, &["objective", "at_frequency"], frequency, key);
            continue;
        }
        sums.extend(own_sums(case, &Whose { key: None, phase, audience: None, frequency }, &members));
    }
    sums
}

fn minimised(desk: &mut Desk, case: &Case, word: &str) -> Option<Objective> {
    let measure = measure_named(desk, word, &["objective", "minimise"])?;
    if !matches!(measure, Measure::Spend | Measure::Resource(_)) {
        let fault = Fault::at(&["objective", "minimise"], format!("the least {measure} is no aim of a plan"));
        desk.fault(fault.mend("minimise `spend` or a resource"));
        return None;
    }
    let linear = (0..case.placements.len()).map(|p| (p, -case.per_x(p, &measure, None))).collect();
    let mut objective = scaled(word.to_owned(), true, linear, case);
    if measure == Measure::Spend {
        let dearer = objective.form.linear.iter().filter(|(p, _)| case.placements[*p].tariff.is_some());
        objective.form.surcharge = dearer.copied().collect();
        let fees = case.switches.iter().enumerate().filter(|(_, switch)| switch.fee > 0.0);
        objective.form.bought = fees.map(|(s, switch)| (s, -switch.fee / objective.scale)).collect();
        if !objective.form.bought.is_empty() {
            "spend_and_fees".clone_into(&mut objective.name);
        }
    }
    Some(objective)
}

/// Divides a linear objective by the most one placement could add to it.
fn scaled(name: String, minimise: bool, linear: Vec<(usize, f64)>, case: &Case) -> Objective {
    let scale = linear.iter().map(|&(p, c)| (c * case.placements[p].most).abs()).fold(0.0, f64::max);
    let scale = if scale > 0.0 { scale } else { 1.0 };
    let linear = linear.into_iter().map(|(p, c)| (p, c / scale)).collect();
    Objective { name, minimise, form: Form { linear, ..Form::default() }, scale, ..no_objective() }
}
