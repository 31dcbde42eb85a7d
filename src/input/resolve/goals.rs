//! Goals as forms in reach and spend.

use super::audiences::audience_named;
use super::bounds::Bounds;
use super::journeys::phase_or_left_out;
use super::limits::WithLimits;
use super::notes::Notes;
use super::offer::Offer;
use super::sums::{SumScope, goal_sums};
use super::{frequencies, value_form};
use crate::domain::brief::{self, Measure};
use crate::domain::calendar::Period;
use crate::domain::journey::{Journey, Stdc};
use crate::fault::{Code, Fault, listed, nearest};
use crate::problem::{AudienceIndex, By, Form, Goal, GoalIndex, PhaseIndex, PlacementIndex, SumIndex, Want};
use crate::text::messages::{say, word};
use crate::text::number::{fixed, noun_plural};

/// An offer within its bounds, with the goals it is to meet.
pub(super) struct WithGoals {
    pub(super) offer: Offer,
    pub(super) bounds: Bounds,
    /// By priority, phase and key.
    pub(super) goals: By<GoalIndex, Goal>,
}

/// The goals of the brief.
pub(super) fn with_goals(notes: &mut Notes, limited: WithLimits) -> WithGoals {
    let WithLimits { mut offer, bounds } = limited;
    let brief = notes.brief;
    let goals = brief.goal.iter().filter_map(|(key, stated_goal)| goal(notes, &mut offer, key, stated_goal));
    let mut goals: By<GoalIndex, Goal> = goals.collect();
    goals.sort_by(|a, b| (a.priority, a.phase, &a.key).cmp(&(b.priority, b.phase, &b.key)));
    WithGoals { offer, bounds, goals }
}

/// What part of the journey a goal is about.
#[derive(Clone, Copy, PartialEq)]
enum GoalPhase {
    Whole,
    Phase(PhaseIndex),
    /// An unknown phase, which is a fault.
    Unknown,
}

/// What part of the journey a goal is about; none where the journey leaves that out.
fn over(notes: &mut Notes, journey: &Journey, key: &str, stated_goal: &brief::Goal) -> Option<GoalPhase> {
    if stated_goal.phase.is_none() && about_the_whole(journey, key, stated_goal) {
        return Some(GoalPhase::Whole);
    }
    let path: &[&str] = if stated_goal.phase.is_some() { &["goal", key, "phase"] } else { &["goal", key] };
    let faults_before = notes.faults.len();
    if let Some(phase) = phase_or_left_out(notes, journey, stated_goal.phase.as_deref().unwrap_or(key), path) {
        return Some(GoalPhase::Phase(phase));
    }
    let Some(fault) = notes.faults.get_mut(faults_before) else {
        notes.left_out.goals.push(key.to_owned());
        return None;
    };
    if stated_goal.phase.is_none() {
        let help = fault.help.take().unwrap_or_default();
        let stop = if help.is_empty() || help.ends_with('?') { "" } else { "." };
        fault.help = Some(format!("{help}{stop} {}", word!("key-of-goal-is-its-phase")).trim().to_owned());
    }
    Some(GoalPhase::Unknown)
}

/// A goal of the brief; none, with a fault, where it cannot be solved.
fn goal(notes: &mut Notes, offer: &mut Offer, key: &str, stated_goal: &brief::Goal) -> Option<Goal> {
    let over = over(notes, &offer.market.journey, key, stated_goal)?;
    let audience_name = stated_goal.audience.as_ref();
    let audience =
        audience_name.map(|name| audience_named(notes, &offer.market.audiences, name, &["goal", key, "audience"]));
    let channels = stated_goal.channels.as_deref();
    notes.channels_named(channels.unwrap_or_default(), &["goal", key, "channels"]);
    if stated_goal.priority == Some(0) {
        notes.fault(
            Fault::at(Code::OutOfRange, &["goal", key, "priority"], word!("priorities-count-from-one"))
                .help(word!("one-comes-first")),
        );
    }
    let at_frequency = frequencies::at_frequency(notes, &["goal", key, "at_frequency"], stated_goal.at_frequency);
    let (want, word) = want(notes, key, stated_goal)?;
    let reaches = matches!(want, Want::Reach(_) | Want::ReachPeople(_));
    if stated_goal.at_frequency.is_some() && !reaches {
        frequencies::not_reach(notes, &["goal", key, "at_frequency"], word);
    }
    let frequency = at_frequency?;
    let audience = match audience {
        Some(audience) => Some(audience?),
        None => None,
    };
    let phase = match over {
        GoalPhase::Whole => None,
        GoalPhase::Phase(phase) => Some(phase),
        GoalPhase::Unknown => return None,
    };
    let members: Vec<PlacementIndex> = offer
        .placements
        .keys()
        .filter(|&p| {
            phase.is_none_or(|phase| offer.placements[p].phase == phase)
                && channels.is_none_or(|names| names.contains(&offer.placements[p].channel))
        })
        .collect();
    let about = GoalSubject { key, phase, audience, members, some_channels: channels.is_some() };
    let sums = about.sums(notes, offer, want, frequency)?;
    let (form, target) = about.form(offer, want, &sums);
    let is_served = form.linear.iter().any(|(_, c)| *c > 0.0)
        || form.reach.iter().any(|&(sum, _)| !offer.sums[sum].members.is_empty());
    let names_unknown_channel = |names: &[String]| names.iter().any(|name| !notes.catalogue.channel.contains_key(name));
    if !is_served && !channels.is_some_and(names_unknown_channel) {
        notes.fault(about.unserved(offer, want, word));
    }
    check_period(notes, key, stated_goal, want);
    let priority = stated_goal.priority.unwrap_or(1);
    let GoalSubject { members, .. } = about;
    Some(Goal { key: key.to_owned(), week: None, phase, audience, members, want, frequency, priority, form, target })
}

/// What a goal is about.
struct GoalSubject<'a> {
    key: &'a str,
    /// The phase; the whole journey when none.
    phase: Option<PhaseIndex>,
    /// The audience; all together when none.
    audience: Option<AudienceIndex>,
    /// The placements that count.
    members: Vec<PlacementIndex>,
    /// Whether it names the channels that count.
    some_channels: bool,
}

impl GoalSubject<'_> {
    /// The sums of depth that the goal counts; none, with a fault, where they cannot be solved or have no value.
    fn sums(&self, notes: &mut Notes, offer: &mut Offer, want: Want, frequency: usize) -> Option<Vec<SumIndex>> {
        let &GoalSubject { key, phase, audience, ref members, some_channels } = self;
        match (want, phase) {
            (Want::Reach(_) | Want::ReachPeople(_), Some(phase)) => {
                if frequency > 1 && frequencies::any_follows(offer, members) {
                    let phase = offer.market.phases[phase].journey.key.clone();
                    frequencies::unsolved_for_followers(notes, &["goal", key, "at_frequency"], frequency, &phase);
                    return None;
                }
                let scope = SumScope { key: Some(key), phase, audience, frequency };
                Some(goal_sums(notes, offer, &scope, members, some_channels))
            }
            (Want::Roas(_), _) => self.worth_sums(notes, offer),
            _ => Some(Vec::new()),
        }
    }

    /// The sums of depth that a return counts: of phases where people reached are worth anything by that. None, with a
    /// fault, where nothing has a value.
    fn worth_sums(&self, notes: &mut Notes, offer: &mut Offer) -> Option<Vec<SumIndex>> {
        let &GoalSubject { key, phase, audience, ref members, some_channels } = self;
        if offer.value.is_none() {
            value_form::not_stated(notes, &["goal", key, "roas"]);
            return None;
        }
        let mut sums = Vec::new();
        for f in offer.market.phases.keys().filter(|f| phase.is_none_or(|only| only == *f)) {
            if value_form::of_reach(offer, f) {
                let phase_members: Vec<PlacementIndex> =
                    members.iter().copied().filter(|&p| offer.placements[p].phase == f).collect();
                let scope = SumScope { key: Some(key), phase: f, audience, frequency: 1 };
                sums.extend(goal_sums(notes, offer, &scope, &phase_members, some_channels));
            }
        }
        Some(sums)
    }

    /// The fault of a goal that no channel on offer serves.
    fn unserved(&self, offer: &Offer, want: Want, word: &str) -> Fault {
        let &GoalSubject { key, phase, ref members, .. } = self;
        let brings = brought(want);
        let what = match phase.map(|phase| &offer.market.phases[phase].journey.key) {
            Some(phase) => say!("no-channel-on-offer-brings-in-phase", brings, phase),
            None => say!("no-channel-on-offer-brings", brings),
        };
        let reaches = matches!(want, Want::Reach(_) | Want::ReachPeople(_));
        let help = match &offer.closed[..] {
            [] if reaches && !members.is_empty() => {
                let placements = listed(members.iter().map(|&p| offer.placements[p].key.as_str()));
                say!("give-curve-and-ceiling-or-drop-goal", placements)
            }
            [] if phase.is_some() => word!("offer-channel-with-role-or-drop-goal").to_owned(),
            [] => word!("offer-channel-that-does-or-drop-goal").to_owned(),
            closed => {
                let placements = listed(closed.iter().map(String::as_str));
                say!("placements-had-no-day-to-run-in", placements, count = closed.len())
            }
        };
        let (what, help) = too_cheap(offer, want, members).unwrap_or((what, help));
        Fault::at(Code::Unattainable, &["goal", key, word], what).help(help)
    }

    /// The goal's value over its target, and the target in the form's unit.
    fn form(&self, offer: &Offer, want: Want, sums: &[SumIndex]) -> (Form, f64) {
        let &GoalSubject { audience, ref members, .. } = self;
        let people = |sum: SumIndex| offer.market.phases[offer.sums[sum].phase].people[offer.sums[sum].audience];
        let everyone: f64 = sums.iter().map(|&sum| people(sum)).sum();
        let by_people = |per: f64| sums.iter().map(|&sum| (sum, people(sum) / per)).collect();
        let measured = |measure: Measure, target: f64| {
            let linear = members.iter().map(|&p| (p, offer.per_x(p, &measure, audience) / target)).collect();
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
                // Linear in spend: what is paid above the wanted cost, as a share of the money to plan with.
                let money = offer.market.campaign.money().get();
                let linear = members.iter().map(|&p| {
                    let worth = most * offer.per_x(p, &Measure::Conversions, None);
                    (p, (worth - offer.per_x(p, &Measure::Spend, None)) / money)
                });
                let spend = |&p: &PlacementIndex| (p, -offer.per_x(p, &Measure::Spend, None) / money);
                let surcharge = members.iter().filter(|p| offer.placements[**p].tariff.is_some()).map(spend).collect();
                (Form { linear: linear.collect(), surcharge, ..Form::default() }, 0.0)
            }
            Want::Roas(least) => {
                // Linear too: what may be paid for what comes in, less what is paid, as a share of the money to plan
                // with.
                let money = offer.market.campaign.money().get();
                let mut form = value_form::form(offer, members, audience, sums);
                for c in form.reach.iter_mut().map(|(_, c)| c).chain(form.linear.iter_mut().map(|(_, c)| c)) {
                    *c /= least * money;
                }
                for (p, c) in &mut form.linear {
                    *c -= offer.per_x(*p, &Measure::Spend, None) / money;
                }
                let spend = |&p: &PlacementIndex| (p, -offer.per_x(p, &Measure::Spend, None) / money);
                form.surcharge = members.iter().filter(|p| offer.placements[**p].tariff.is_some()).map(spend).collect();
                (form, 0.0)
            }
        }
    }
}

/// Whether a goal is about the journey as a whole: of a return or a cost per conversion, with a key that is no phase
/// and not much like one.
fn about_the_whole(journey: &Journey, key: &str, stated_goal: &brief::Goal) -> bool {
    let phases = journey.phases.iter().map(|phase| phase.key.as_str());
    let phase_words = phases.chain(Stdc::ALL.into_iter().map(|intent| -> &str { intent.key() }));
    (stated_goal.roas.is_some() || stated_goal.cost_per_conversion.is_some()) && nearest(key, phase_words).is_none()
}

/// What a channel brings that serves a goal.
fn brought(want: Want) -> String {
    match want {
        Want::Reach(_) | Want::ReachPeople(_) => word!("reach").to_owned(),
        Want::Contacts(_) => noun_plural("contacts"),
        Want::Grp(_) => Measure::Grp.to_string(),
        Want::Clicks(_) => noun_plural("clicks"),
        Want::Conversions(_) | Want::CostPerConversion(_) => noun_plural("conversions"),
        Want::Roas(_) => word!("anything-of-value").to_owned(),
    }
}

/// Of a cost per conversion that no channel can have: what the cheapest one costs.
fn too_cheap(offer: &Offer, want: Want, members: &[PlacementIndex]) -> Option<(String, String)> {
    let Want::CostPerConversion(most) = want else {
        return None;
    };
    let cost = |&p: &PlacementIndex| {
        let conversions = offer.per_x(p, &Measure::Conversions, None);
        (conversions > 0.0).then(|| offer.per_x(p, &Measure::Spend, None) / conversions)
    };
    let cheapest = members.iter().filter_map(cost).fold(f64::INFINITY, f64::min);
    let currency = offer.market.campaign.currency.code();
    cheapest.is_finite().then(|| {
        let (most, cost) = (fixed(most, 2), format!("{:.2}", (cheapest * 100.0).ceil() / 100.0));
        let what = say!("no-conversion-for-so-little", currency, most, cheapest = fixed(cheapest, 2));
        (what, say!("ask-for-more-or-offer-cheaper-channel", cost))
    })
}

/// The measures of a goal, of which it states one.
const WANTED: [&str; 8] =
    ["reach", "reach_people", "contacts", "grp", "clicks", "conversions", "cost_per_conversion", "roas"];

/// What a goal wants, and the word for it; a fault where it states no measure or two.
fn want(notes: &mut Notes, key: &str, stated_goal: &brief::Goal) -> Option<(Want, &'static str)> {
    let stated_wants: Vec<(Want, &'static str, f64)> = [
        stated_goal.reach.map(|v| (Want::Reach(v.get()), "reach", v.get())),
        stated_goal.reach_people.map(|v| (Want::ReachPeople(v.get()), "reach_people", v.get())),
        stated_goal.contacts.map(|v| (Want::Contacts(v.get()), "contacts", v.get())),
        stated_goal.grp.map(|v| (Want::Grp(v.get()), "grp", v.get())),
        stated_goal.clicks.map(|v| (Want::Clicks(v.get()), "clicks", v.get())),
        stated_goal.conversions.map(|v| (Want::Conversions(v.get()), "conversions", v.get())),
        stated_goal.cost_per_conversion.map(|v| (Want::CostPerConversion(v.get()), "cost_per_conversion", v.get())),
        stated_goal.roas.map(|v| (Want::Roas(v.get()), "roas", v.get())),
    ]
    .into_iter()
    .flatten()
    .collect();
    match stated_wants.as_slice() {
        [(want, word, value)] if *value > 0.0 => Some((*want, word)),
        [(_, word, _)] => {
            notes.fault(
                Fault::at(Code::OutOfRange, &["goal", key, word], word!("goal-of-zero-asks-for-nothing"))
                    .help(word!("raise-it-or-drop-goal")),
            );
            None
        }
        [] => {
            let fault = Fault::at(
                Code::any_key_of(&["goal", key], &WANTED),
                &["goal", key],
                say!("goal-does-not-say-what-it-wants", key),
            );
            notes.fault(fault.help(word!("add-measure-of-goal")));
            None
        }
        [(_, first, _), (_, second, _), ..] => {
            let what = say!("goal-wants-two-measures", key, first, second);
            let help = word!("one-measure-per-goal");
            notes.fault(Fault::at(Code::Exclusive, &["goal", key, second], what).help(help));
            None
        }
    }
}

/// Faults of a goal's period and dates.
fn check_period(notes: &mut Notes, key: &str, stated_goal: &brief::Goal, want: Want) {
    let dated = stated_goal.from.is_some() || stated_goal.until.is_some();
    if stated_goal.per.is_none() && dated {
        let word = if stated_goal.from.is_some() { "from" } else { "until" };
        let fault = Fault::at(
            Code::missing(&["goal", key, "per"]),
            &["goal", key, word],
            word!("goal-for-campaign-has-no-days"),
        );
        notes.fault(fault.help(word!("add-per-week-or-leave-days-out")));
    }
    if stated_goal.per.is_some_and(|per| per != Period::Week) {
        let fault = Fault::at(Code::Unsupported, &["goal", key, "per"], word!("goal-is-for-campaign-or-every-week"));
        notes.fault(fault.help(word!("write-per-week-or-leave-it-out")));
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
    if stated_goal.per.is_some() && (!solved || stated_goal.at_frequency.unwrap_or(1) > 1) {
        let what = word!("goal-per-week-asks-once");
        notes.fault(
            Fault::at(Code::Unsupported, &["goal", key, "per"], what).help(word!("leave-per-or-at-frequency-out")),
        );
    }
}
