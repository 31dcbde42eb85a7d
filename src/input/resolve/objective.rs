//! The objective as a form in reach and spend: the most of something, or the least.

use super::bounds::Bounds;
use super::frequencies;
use super::goals::WithGoals;
use super::journeys::{of_phase, phase_or_left_out};
use super::measures::measure_named;
use super::notes::Notes;
use super::offer::Offer;
use super::sums::{SumScope, own_sums};
use super::value_form;
use crate::domain::brief::Measure;
use crate::fault::{Code, Fault, Named, suggestion};
use crate::problem::{
    By, Form, Goal, GoalIndex, Objective, Phase, PhaseIndex, PlacementIndex, REMEMBERED, Sense, Sought, SumIndex,
};
use crate::text::messages::{say, text, word};
use crate::text::number::noun_plural;

/// An offer within its bounds, with goals and objective: everything that a problem is made of but its weeks.
pub(super) struct WithObjective {
    pub(super) offer: Offer,
    pub(super) bounds: Bounds,
    pub(super) goals: By<GoalIndex, Goal>,
    pub(super) objective: Objective,
}

/// The objective: a maximum of reach, of a measure, or of less spend.
pub(super) fn with_objective(notes: &mut Notes, aimed: WithGoals) -> WithObjective {
    let WithGoals { mut offer, bounds, goals } = aimed;
    let objective = objective(notes, &mut offer).unwrap_or_else(Objective::none);
    WithObjective { offer, bounds, goals, objective }
}

/// What the brief asks the most or the least of; none, with a fault, where that cannot be solved.
fn objective(notes: &mut Notes, offer: &mut Offer) -> Option<Objective> {
    let stated_objective = &notes.brief.objective;
    let weight =
        |f: PhaseIndex| of_phase(&stated_objective.weight, &offer.market.journey, f).map_or(1.0, |weight| weight.get());
    let mut weights: By<PhaseIndex, f64> = offer.market.phases.keys().map(weight).collect();
    for phase in stated_objective.weight.keys() {
        phase_or_left_out(notes, &offer.market.journey, phase, &["objective", "weight", phase]);
    }
    if stated_objective.maximise.as_deref() == Some("value") && weights.iter().any(|weight| *weight != 1.0) {
        notes.remarks.push(text!("phases-weigh-for-reach-value-is-counted"));
        weights.fill(1.0);
    }
    let word = stated_objective.minimise.as_deref().or(stated_objective.maximise.as_deref()).unwrap_or("reach");
    if stated_objective.at_frequency.is_some()
        && (stated_objective.minimise.is_some() || !matches!(word, "reach" | "reach_people"))
    {
        frequencies::not_reach(notes, &["objective", "at_frequency"], word);
    }
    let objective = match (&stated_objective.maximise, &stated_objective.minimise) {
        (Some(_), Some(_)) => {
            let fault =
                Fault::at(Code::Exclusive, &["objective", "minimise"], word!("objective-is-maximum-or-minimum"));
            notes.fault(fault.help(word!("drop-maximise-or-minimise")));
            return None;
        }
        (None, Some(word)) => minimised(notes, offer, word)?,
        (word, None) => maximised(notes, offer, word.as_deref().unwrap_or("reach"), &weights)?,
    };
    let objective = Objective { weights, ..objective };
    let objective_form = &objective.form;
    let nothing = objective_form.linear.iter().all(|(_, c)| *c == 0.0)
        && objective_form.reach.iter().all(|&(sum, c)| c == 0.0 || offer.sums[sum].members.is_empty());
    if nothing && !offer.placements.is_empty() && notes.faults.is_empty() {
        let what = say!("nothing-on-offer-brings-any", sought = objective.sought.in_words());
        let help = if matches!(objective.sought, Sought::Reach(_) | Sought::ReachPeople(_) | Sought::RememberedReach) {
            word!("add-curve-and-ceiling-or-choose-other")
        } else {
            word!("choose-other-objective-or-channels")
        };
        notes.fault(Fault::at(Code::Unattainable, &["objective"], what).help(help));
    }
    Some(objective)
}

fn maximised(notes: &mut Notes, offer: &mut Offer, word: &str, weights: &By<PhaseIndex, f64>) -> Option<Objective> {
    match word {
        "reach" => most_reach(notes, offer, Sought::Reach, weights),
        "reach_people" => most_reach(notes, offer, Sought::ReachPeople, weights),
        REMEMBERED => most_reach(notes, offer, |_| Sought::RememberedReach, weights),
        "value" if offer.value.is_none() => {
            value_form::not_stated(notes, &["objective", "maximise"]);
            None
        }
        "value" => Some(value_form::objective(offer)),
        "spend" => {
            let fault = Fault::at(Code::Meaningless, &["objective", "maximise"], word!("spend-cannot-be-maximised"));
            notes.fault(fault.help(word!("did-you-mean-minimise-spend")));
            None
        }
        _ => {
            let objective_names = ["reach", "reach_people", REMEMBERED, "value"]
                .into_iter()
                .chain(Measure::BUILT_IN.iter().map(|(name, _)| *name));
            let measure = match Measure::named(word) {
                Measure::Resource(_)
                    if !notes.catalogue.channel.values().any(|channel| channel.resource.contains_key(word)) =>
                {
                    let fault = Fault::at(
                        Code::unknown(Named::Measure, word),
                        &["objective", "maximise"],
                        say!("unknown-objective", word),
                    );
                    notes.fault(fault.help(suggestion(word, objective_names)));
                    return None;
                }
                measure => measure,
            };
            let linear = offer
                .placements
                .keys()
                .map(|p| (p, weights[offer.placements[p].phase] * offer.per_x(p, &measure, None)))
                .collect();
            Some(scaled(offer, Sought::Sum(measure), Sense::Maximise, linear))
        }
    }
}

/// The most reach: as a share of the people of each phase, or in people over all phases.
fn most_reach(
    notes: &mut Notes,
    offer: &mut Offer,
    sought: impl Fn(usize) -> Sought,
    weights: &By<PhaseIndex, f64>,
) -> Option<Objective> {
    let path = ["objective", "at_frequency"];
    let frequency = frequencies::at_frequency(notes, &path, notes.brief.objective.at_frequency)?;
    let sought = sought(frequency);
    let in_people = matches!(sought, Sought::ReachPeople(_));
    let reach_sums = objective_sums(notes, offer, frequency, weights);
    let people_in_all: f64 = offer.market.phases.iter().map(Phase::everyone).sum();
    let coefficients = reach_sums.into_iter().map(|index| {
        let (sum, phase) = (&offer.sums[index], &offer.market.phases[offer.sums[index].phase]);
        let counted_people = if in_people { people_in_all } else { phase.everyone() };
        let phase_weight = weights[sum.phase] * offer.market.audiences[sum.audience].weight;
        (index, if counted_people > 0.0 { phase_weight * phase.people[sum.audience] / counted_people } else { 0.0 })
    });
    let form = Form { reach: coefficients.filter(|(_, c)| *c > 0.0).collect(), ..Form::default() };
    let scale = if in_people { people_in_all } else { 1.0 };
    Some(Objective { sought, form, scale, ..Objective::none() })
}

/// The sums of depth of every phase and audience: the phases' own, or new ones where more than one contact counts.
fn objective_sums(
    notes: &mut Notes,
    offer: &mut Offer,
    frequency: usize,
    weights: &By<PhaseIndex, f64>,
) -> Vec<SumIndex> {
    if frequency == 1 {
        return (0..offer.market.phases.len() * offer.market.audiences.len()).map(SumIndex).collect();
    }
    let mut sums = Vec::new();
    for (phase, weight) in weights.iter_enumerated() {
        if *weight <= 0.0 || offer.market.phases[phase].everyone() <= 0.0 {
            continue;
        }
        let members: Vec<PlacementIndex> =
            offer.placements.keys().filter(|&p| offer.placements[p].phase == phase).collect();
        if frequencies::any_follows(offer, &members) {
            let key = offer.market.phases[phase].journey.key.clone();
            frequencies::unsolved_for_followers(notes, &["objective", "at_frequency"], frequency, &key);
            continue;
        }
        sums.extend(own_sums(offer, &SumScope { key: None, phase, audience: None, frequency }, &members));
    }
    sums
}

fn minimised(notes: &mut Notes, offer: &Offer, word: &str) -> Option<Objective> {
    let measure = measure_named(notes, word, &["objective", "minimise"])?;
    if !matches!(measure, Measure::Spend | Measure::Resource(_)) {
        let fault = Fault::at(
            Code::Meaningless,
            &["objective", "minimise"],
            say!("least-measure-is-no-aim", measure = noun_plural(&measure.to_string())),
        );
        notes.fault(fault.help(word!("minimise-spend-or-resource")));
        return None;
    }
    let linear = offer.placements.keys().map(|p| (p, -offer.per_x(p, &measure, None))).collect();
    let spends = measure == Measure::Spend;
    let mut objective = scaled(offer, Sought::Sum(measure), Sense::Minimise, linear);
    if spends {
        let dearer = objective.form.linear.iter().filter(|(p, _)| offer.placements[*p].tariff.is_some());
        objective.form.surcharge = dearer.copied().collect();
        let fees = offer.activations.iter_enumerated().filter(|(_, activation)| activation.fee.get() > 0.0);
        objective.form.bought = fees.map(|(s, activation)| (s, -activation.fee.get() / objective.scale)).collect();
        if !objective.form.bought.is_empty() {
            objective.sought = Sought::SpendAndFees;
        }
    }
    Some(objective)
}

/// Divides a linear objective by the most one placement could add to it.
fn scaled(offer: &Offer, sought: Sought, sense: Sense, linear: Vec<(PlacementIndex, f64)>) -> Objective {
    let scale = linear.iter().map(|&(p, c)| (c * offer.placements[p].most).abs()).fold(0.0, f64::max);
    let scale = if scale > 0.0 { scale } else { 1.0 };
    let linear = linear.into_iter().map(|(p, c)| (p, c / scale)).collect();
    Objective { sought, sense, form: Form { linear, ..Form::default() }, scale, ..Objective::none() }
}
