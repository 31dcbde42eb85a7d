//! The headline of a risk analysis: what the plan brings, which goals are in doubt, what a robust plan costs, and
//! whether the split is stable.

use super::stability::MOVED;
use super::{GoalReplanned, Risk, Stability, Steadiness};
use crate::planning::plan::ObjectiveUnit;
use crate::planning::robust::RobustPlan;
use crate::problem::Sense;
use crate::text::language::{say, word};
use crate::text::number::{count_of, fixed, listed, plain, quoted, short};
use crate::tolerance::reporting::ROBUST_GAIN;

/// A goal met less often than this, in points, is in doubt.
const SURE: f64 = 90.0;
/// The smallest gain in goals met on average that is mentioned.
const MORE_GOALS: f64 = 0.1;
/// A split is stable when it holds in this part of the worlds, in points.
const STABLE: f64 = 90.0;

/// The sentences of the headline.
pub(super) fn headline(risk: &Risk) -> Vec<String> {
    let mut sentences = vec![outcome(risk), goals(risk)];
    sentences.extend(risk.robust.as_ref().map(|robust| robustness(risk, robust)));
    sentences.extend(risk.stability.as_ref().map(|stability| stability_of_split(risk, stability)));
    sentences.into_iter().filter(|sentence| !sentence.is_empty()).collect()
}

fn outcome(risk: &Risk) -> String {
    let (spread, words) = (&risk.distribution.objective, ObjectiveUnit::of(&risk.plan));
    let objective_costs = risk.plan.objective.sense == Sense::Minimise;
    if spread.min == spread.max {
        let amount = words.amount(spread.median);
        return if objective_costs {
            say!(
                "The plan takes {amount} whatever the figures in doubt turn out to be.",
                "Het plan vraagt {amount}, hoe de onzekere cijfers ook uitvallen."
            )
        } else {
            say!(
                "The plan brings {amount} whatever the figures in doubt turn out to be.",
                "Het plan levert {amount} op, hoe de onzekere cijfers ook uitvallen."
            )
        };
    }
    let meant = words.amount(risk.extremes.planned.objective);
    let (low, high) = (words.figure(spread.p5), words.amount(spread.p95));
    if objective_costs {
        say!(
            "Carried out as it is, the plan is meant to take {meant}; in nine of ten redrawn markets it takes between {low} and {high}.",
            "Uitgevoerd zoals het er ligt vraagt het plan {meant}; in negen van de tien trekkingen vraagt het tussen {low} en {high}."
        )
    } else {
        say!(
            "Carried out as it is, the plan is meant to bring {meant}; in nine of ten redrawn markets it brings between {low} and {high}.",
            "Uitgevoerd zoals het er ligt moet het plan {meant} opleveren; in negen van de tien trekkingen levert het tussen {low} en {high} op."
        )
    }
}

fn goals(risk: &Risk) -> String {
    let goals = &risk.distribution.goals;
    let doubtful: Vec<String> = goals
        .iter()
        .filter(|goal| goal.met_pct < SURE)
        .map(|goal| say!("{} in {} %", "{} in {} %", quoted(&goal.goal), plain(goal.met_pct, 0)))
        .collect();
    let sentence = match (goals.len(), doubtful.len()) {
        (0, _) => String::new(),
        (_, 0) => say!(
            "Every goal is met in at least {} % of them.",
            "Elk doel wordt in minstens {} % ervan gehaald.",
            plain(SURE, 0)
        ),
        (all, doubted) if all == doubted => say!(
            "Every goal is in doubt; met in so many of them: {}.",
            "Elk doel is onzeker; gehaald in zoveel ervan: {}.",
            listed(&doubtful)
        ),
        _ => say!(
            "Goals in doubt, and in how many of them they are met: {}; the others hold.",
            "Onzekere doelen, en in hoeveel ervan ze gehaald worden: {}; de andere houden stand.",
            listed(&doubtful)
        ),
    };
    let tight = risk.plan.goals.iter().zip(goals).filter(|(goal, chance)| goal.tight && chance.met_pct < SURE).count();
    match tight {
        0 => sentence,
        1 => say!(
            "{sentence} One of them is met with nothing to spare in the plan, so the least bad luck misses it.",
            "{sentence} Eén doel wordt in het plan maar net gehaald, dus de kleinste tegenvaller is al te veel."
        ),
        tight => say!(
            "{sentence} {tight} of them are met with nothing to spare in the plan, so the least bad luck misses them.",
            "{sentence} {tight} doelen worden in het plan maar net gehaald, dus de kleinste tegenvaller is al te veel."
        ),
    }
}

/// What the robust plan costs when nothing goes wrong, and saves at the worst.
fn robustness(risk: &Risk, robust: &RobustPlan) -> String {
    let words = ObjectiveUnit::of(&risk.plan);
    let against = against(robust.gamma);
    let hurt: Vec<String> = robust.planned.worst_channels.iter().map(|key| name(risk, key)).collect();
    let verb = if hurt.len() == 1 { "tegenvalt" } else { "tegenvallen" };
    let (hurt, brings) = (listed(&hurt), in_tenths(&words, robust.planned.worst));
    let worst = word!(
        format!("with {hurt} bad, the plan brings {brings}"),
        format!("als {hurt} {verb}, levert het plan {brings} op")
    );
    let noise = robust.gap.max(ROBUST_GAIN) * robust.robust.worst.abs();
    if robust.gain <= noise && !robust.proved {
        let gap = short(100.0 * robust.gap);
        return say!(
            "No plan was found that is safer against {against}, and none is by more than {gap} %: at the worst, {worst}.",
            "Er is geen plan gevonden dat beter bestand is tegen {against}, en geen is dat meer dan {gap} %: in het slechtste geval, {worst}."
        );
    }
    if robust.gain <= noise {
        return say!(
            "The plan is as safe against {against} as a plan can be: at the worst, {worst}.",
            "Het plan is zo goed bestand tegen {against} als een plan maar kan zijn: in het slechtste geval, {worst}."
        );
    }
    say!(
        "Being safe against {against} costs {} {} when nothing goes wrong and saves {} when things go worst: {worst}, the \
         robust plan at least {} whichever turn bad.",
        "Bestand zijn tegen {against} kost {} {} als er niets misgaat en scheelt {} in het slechtste geval: {worst}, het \
         robuuste plan minstens {}, welke er ook tegenvallen.",
        small_difference(&words, robust.cost),
        words.unit(),
        small_difference(&words, robust.gain),
        in_tenths(&words, robust.robust.worst)
    )
}

/// What the robust plan protects against.
fn against(gamma: usize) -> String {
    let channels = count_of(gamma, ["bad channel", "bad channels"], ["tegenvallend kanaal", "tegenvallende kanalen"]);
    say!("any {channels}", "{channels}, welke dan ook,")
}

/// A value with tenths of a point, because the cost of robustness is often below a point.
fn in_tenths(words: &ObjectiveUnit, value: f64) -> String {
    if words.adds_to_phase_figures() { words.figure(value) } else { fixed(words.count(value), 1) }
}

/// A small difference; one too small for its last digit becomes `less than`.
fn small_difference(words: &ObjectiveUnit, value: f64) -> String {
    match in_tenths(words, value.max(0.0)) {
        nothing if !nothing.contains(['1', '2', '3', '4', '5', '6', '7', '8', '9']) => {
            say!("less than {}", "minder dan {}", fixed(0.1, 1))
        }
        some => some,
    }
}

/// The name of a channel that the plan buys, or else its key.
fn name(risk: &Risk, key: &str) -> String {
    let line = risk.plan.lines.iter().find(|line| line.channel == key);
    line.map_or_else(|| key.to_owned(), |line| line.channel_name.to_string())
}

fn stability_of_split(risk: &Risk, stability: &Stability) -> String {
    let (all, steady) = (stability.replanned, stability.steady);
    if all == 0 {
        let no_risk = word!(
            "In none of the redrawn markets is there a plan to compare with.",
            "In geen van de trekkingen is er een plan om mee te vergelijken."
        );
        return no_risk.to_owned();
    }
    let markets = count_of(all, ["redrawn market", "redrawn markets"], ["trekking", "trekkingen"]);
    if 100.0 * steady as f64 >= STABLE * all as f64 {
        return say!(
            "The split is stable: in {steady} of {markets} the best plan moves no channel's share of net media by more than {} points.{}",
            "De verdeling is stabiel: in {steady} van {markets} verschuift in het beste plan het aandeel van geen enkel kanaal in de netto media meer dan {} punten.{}",
            plain(MOVED, 0),
            worth_of_replanning(risk, stability)
        );
    }
    let unstable: Vec<String> = stability
        .channels
        .iter()
        .filter(|channel| channel.steadiness == Steadiness::Unstable)
        .take(3)
        .map(|channel| {
            let share = &channel.share_pct;
            format!("{} ({}–{} %)", channel.channel_name, fixed(share.p10, 0), fixed(share.p90, 0))
        })
        .collect();
    let unsteadiness = match (&stability.substitution, unstable.is_empty()) {
        (Some(substitution), _) => {
            say!("{} trade places", "{} wisselen van plaats", listed(&substitution.channel_names))
        }
        (None, false) => say!(
            "the shares of {} depend on uncertain figures",
            "de aandelen van {} hangen af van onzekere cijfers",
            listed(&unstable)
        ),
        (None, true) => {
            word!("small moves of many channels add up", "kleine verschuivingen van veel kanalen tellen op").to_owned()
        }
    };
    say!(
        "The split is not stable: {unsteadiness}, and in only {steady} of {markets} the best plan leaves every channel within {} points of its share.{}",
        "De verdeling is niet stabiel: {unsteadiness}, en in maar {steady} van {markets} laat het beste plan elk kanaal binnen {} punten van zijn aandeel.{}",
        plain(MOVED, 0),
        worth_of_replanning(risk, stability)
    )
}

/// What knowing the figures beforehand would gain: an unstable split is not a bad one.
fn worth_of_replanning(risk: &Risk, stability: &Stability) -> String {
    let met = |of: fn(&GoalReplanned) -> f64| stability.goals.iter().map(of).sum::<f64>() / 100.0;
    let (fixed_plan, anew) = (met(|goal| goal.met_fixed_pct), met(|goal| goal.met_pct));
    let goals = (anew - fixed_plan >= MORE_GOALS).then(|| {
        let goals = count_of(stability.goals.len(), ["goal", "goals"], ["doel", "doelen"]);
        let (anew, fixed_plan) = (fixed(anew, 1), fixed(fixed_plan, 1));
        say!(
            "meet {anew} of {goals} on average instead of {fixed_plan}",
            "gemiddeld {anew} van de {goals} halen in plaats van {fixed_plan}"
        )
    });
    let verb = match risk.plan.objective.sense {
        Sense::Minimise => word!("save", "besparen"),
        Sense::Maximise => word!("gain", "winnen"),
    };
    let change = ObjectiveUnit::of(&risk.plan).change(stability.gain.median).filter(|_| stability.gain.median > 0.0);
    let gain = change.map(|gain| {
        let gain = gain.trim_start_matches('+');
        say!("{verb} {gain} in the median market", "in de mediane trekking {gain} {verb}")
    });
    let worth: Vec<String> = goals.into_iter().chain(gain).collect();
    if worth.is_empty() {
        return say!(
            " Knowing the figures beforehand would meet no more goals and {verb} nothing in the median market.",
            " Wie de cijfers vooraf kent, zou niet meer doelen halen en in de mediane trekking niets {verb}."
        );
    }
    say!(" Knowing the figures beforehand would {}.", " Wie de cijfers vooraf kent, zou {}.", listed(&worth))
}
