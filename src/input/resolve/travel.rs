//! How the people of each audience pass each phase: as the brief states it, or as is assumed.

use super::journeys::of_phase;
use super::notes::Notes;
use crate::domain::brief;
use crate::domain::flow::{self, PhaseRates, Rate};
use crate::domain::journey::{Journey, Purchase, Stdc};
use crate::domain::quantity::Positive;
use crate::fault::{Code, Fault};
use crate::problem::{AppliedDefault, Audience, PhaseIndex};
use crate::text::messages::{say, text, word};
use crate::tolerance::feasibility::{ADDED_UP, NOT_ZERO};

/// An audience in a phase, of which the rates of moving on are to be resolved.
pub(super) struct Passage<'a> {
    pub(super) journey: &'a Journey,
    pub(super) phase: PhaseIndex,
    /// How many weeks the campaign runs.
    pub(super) weeks: f64,
    pub(super) audience: &'a Audience,
    /// Its people in the phase.
    pub(super) people: f64,
    /// Whether moving on from the phase is the act that counts.
    pub(super) acts: bool,
}

/// How the people of an audience pass a phase.
pub(super) fn step(notes: &mut Notes, passage: &Passage) -> PhaseRates {
    let &Passage { journey, phase: f, audience, people, acts, .. } = passage;
    let (phase, last) = (&journey.phases[f.0], f.0 + 1 == journey.phases.len());
    let stated_audience = &notes.brief.audience[&audience.key];
    let stated_phase = of_phase(&notes.brief.phase, journey, f);
    let on = of_phase(&stated_audience.moves_on, journey, f)
        .or(stated_phase.and_then(|stated_phase| stated_phase.moves_on.as_ref()))
        .map(rate);
    let lost = of_phase(&stated_audience.lost, journey, f)
        .or(stated_phase.and_then(|stated_phase| stated_phase.lost.as_ref()))
        .map(rate);
    let brings = of_phase(&stated_audience.brings, journey, f)
        .or(stated_phase.and_then(|stated_phase| stated_phase.brings.as_ref()))
        .map(rate);
    let skipped = people <= 0.0 && audience.people > 0.0 && phase.stdc == Stdc::Think && !last;
    if skipped && on.is_none() && lost.is_none() {
        return PhaseRates { people, moves_on: Rate::of_all(1.0), lost: Rate::NONE, brings: Rate::NONE, acts };
    }
    let purchase = notes.brief.campaign.purchase.unwrap_or_default();
    let (assumed_on, assumed_lost) =
        passage.assumed(purchase, stated_phase.and_then(|stated_phase| stated_phase.weeks), on, lost);
    let key = |word: &str| format!("phase.{}.{word}", phase.key);
    for (word, stated, assumed) in [("moves_on", on, assumed_on), ("lost", lost, assumed_lost)] {
        if stated.is_none() && assumed.most() > 0.0 {
            rate_assumed(notes, key(word), assumed);
        }
    }
    let step = PhaseRates {
        people,
        moves_on: on.unwrap_or(assumed_on),
        lost: lost.unwrap_or(assumed_lost),
        brings: brings.unwrap_or_default(),
        acts,
    };
    let path = if of_phase(&stated_audience.moves_on, journey, f).is_some() {
        vec!["audience", &audience.key, "moves_on", &phase.key]
    } else {
        vec!["phase", &phase.key, "moves_on"]
    };
    leaks(notes, &path, &phase.key, &step);
    step
}

impl Passage<'_> {
    /// The rates that are assumed of the phase; they give way to what is stated beside them. `stay` is for how many
    /// weeks people stay in the phase.
    fn assumed(
        &self,
        purchase: Purchase,
        stay: Option<Positive>,
        on: Option<Rate>,
        lost: Option<Rate>,
    ) -> (Rate, Rate) {
        let (journey, f) = (self.journey, self.phase);
        let (phase, last) = (&journey.phases[f.0], f.0 + 1 == journey.phases.len());
        let of_intent = journey.phases.iter().filter(|other| other.stdc == phase.stdc).count();
        let (mut assumed_on, mut assumed_lost) = flow::default_rates(phase.stdc, of_intent, last, purchase, self.weeks);
        if let Some(stay) = stay {
            let leaving = 1.0 - (-self.weeks / stay.get()).exp();
            let times = leaving / (assumed_on.unreached + assumed_lost.unreached).max(NOT_ZERO);
            let scaled =
                |rate: Rate| Rate { unreached: rate.unreached * times, reached: (rate.reached * times).min(1.0) };
            (assumed_on, assumed_lost) = (scaled(assumed_on), scaled(assumed_lost));
            assumed_on.reached = assumed_on.reached.min(1.0 - assumed_lost.most());
        }
        match (on, lost) {
            (None, Some(lost)) => {
                let most = |of: fn(Rate) -> f64| of(assumed_on).min(1.0 - of(lost));
                assumed_on = Rate { unreached: most(|rate| rate.unreached), reached: most(|rate| rate.reached) };
            }
            (Some(on), None) => assumed_lost = Rate::of_all(assumed_lost.most().min(1.0 - on.most())),
            _ => {}
        }
        (assumed_on, assumed_lost)
    }
}

/// A fault where more people leave a phase than there are.
fn leaks(notes: &mut Notes, path: &[&str], phase: &str, step: &PhaseRates) {
    let rates =
        [(true, step.moves_on.reached, step.lost.reached), (false, step.moves_on.unreached, step.lost.unreached)];
    if let Some((reached, on, lost)) = rates.into_iter().find(|(_, on, lost)| on + lost > 1.0 + ADDED_UP) {
        let percent = |share: f64| crate::text::number::plain(100.0 * share, 1);
        let (on, lost) = (percent(on), percent(lost));
        let what = if reached {
            say!("phase-leaks-those-reached", phase, on, lost)
        } else {
            say!("phase-leaks-those-unreached", phase, on, lost)
        };
        notes.fault(
            Fault::at(Code::MoreThanAll { of: Vec::new() }, path, what)
                .help(word!("moves-on-and-lost-are-at-most-all")),
        );
    }
}

/// Notes a rate that is assumed, once for all audiences.
fn rate_assumed(notes: &mut Notes, path: String, rate: Rate) {
    let percent = |share: f64| crate::text::number::plain(100.0 * share, 1);
    let value = if rate.unreached == rate.reached {
        text!("pct-of-its-people-during-campaign", unreached = percent(rate.unreached))
    } else {
        text!(
            "pct-of-its-people-during-campaign-pct",
            unreached = percent(rate.unreached),
            reached = percent(rate.reached)
        )
    };
    if !notes.rates.iter().any(|default| default.path == path) {
        notes.rates.push(AppliedDefault { path, value, assumed: true });
    }
}

fn rate(rate: &brief::Rate) -> Rate {
    Rate { unreached: rate.unreached.get(), reached: rate.reached.get() }
}
