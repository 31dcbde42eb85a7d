//! How the people of each audience pass each phase: as the brief states it, or as is assumed.

use super::journeys::stated;
use super::{Audience, AudienceIndex, By, Campaign, Desk, Phase, PhaseIndex, Problem};
use crate::domain::brief;
use crate::domain::flow::{self, PhaseRates, Rate};
use crate::domain::journey::{Journey, Purchase, Stdc};
use crate::domain::quantity::Positive;
use crate::fault::{Code, Fault};
use crate::text::language::text;
use crate::tolerance::keeping::{ADDED_UP, NOT_ZERO};

impl Desk<'_> {
    /// What kind of purchase the brief is for.
    pub(super) fn purchase(&self) -> Purchase {
        self.brief.campaign.purchase.unwrap_or_default()
    }

    /// How the people of an audience pass a phase.
    pub(super) fn step(
        &mut self,
        (journey, f): (&Journey, PhaseIndex),
        (campaign, audience): (&Campaign, &Audience),
        (people, acts): (f64, bool),
    ) -> PhaseRates {
        let (phase, last) = (&journey.phases[f.0], f.0 + 1 == journey.phases.len());
        let own = &self.brief.audience[&audience.key];
        let said = stated(&self.brief.phase, journey, f);
        let on = stated(&own.moves_on, journey, f).or(said.and_then(|said| said.moves_on.as_ref())).map(rate);
        let lost = stated(&own.lost, journey, f).or(said.and_then(|said| said.lost.as_ref())).map(rate);
        let brings = stated(&own.brings, journey, f).or(said.and_then(|said| said.brings.as_ref())).map(rate);
        let skipped = people <= 0.0 && audience.people > 0.0 && phase.stdc == Stdc::Think && !last;
        if skipped && on.is_none() && lost.is_none() {
            return PhaseRates { people, moves_on: Rate::of_all(1.0), lost: Rate::NONE, brings: Rate::NONE, acts };
        }
        let (assumed_on, assumed_lost) =
            self.assumed((journey, f), (campaign.weeks, said.and_then(|said| said.weeks)), (on, lost));
        let key = |word: &str| format!("phase.{}.{word}", phase.key);
        for (word, stated, assumed) in [("moves_on", on, assumed_on), ("lost", lost, assumed_lost)] {
            if stated.is_none() && assumed.most() > 0.0 {
                self.rate_assumed(key(word), assumed);
            }
        }
        let step = PhaseRates {
            people,
            moves_on: on.unwrap_or(assumed_on),
            lost: lost.unwrap_or(assumed_lost),
            brings: brings.unwrap_or_default(),
            acts,
        };
        let path = if stated(&own.moves_on, journey, f).is_some() {
            vec!["audience", &audience.key, "moves_on", &phase.key]
        } else {
            vec!["phase", &phase.key, "moves_on"]
        };
        self.leaks(&path, &phase.key, &step);
        step
    }

    /// The rates that are assumed of a phase; they give way to what is stated beside them.
    fn assumed(
        &self,
        (journey, f): (&Journey, PhaseIndex),
        (weeks, stay): (f64, Option<Positive>),
        (on, lost): (Option<Rate>, Option<Rate>),
    ) -> (Rate, Rate) {
        let (phase, last) = (&journey.phases[f.0], f.0 + 1 == journey.phases.len());
        let of_intent = journey.phases.iter().filter(|other| other.stdc == phase.stdc).count();
        let (mut assumed_on, mut assumed_lost) =
            flow::default_rates(phase.stdc, of_intent, last, self.purchase(), weeks);
        if let Some(stay) = stay {
            let leaving = 1.0 - (-weeks / stay.get()).exp();
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

    /// A fault where more people leave a phase than there are.
    fn leaks(&mut self, path: &[&str], phase: &str, step: &PhaseRates) {
        let rates = [
            ("reached", step.moves_on.reached, step.lost.reached),
            ("unreached", step.moves_on.unreached, step.lost.unreached),
        ];
        if let Some((who, on, lost)) = rates.into_iter().find(|(_, on, lost)| on + lost > 1.0 + ADDED_UP) {
            let percent = |share: f64| crate::text::number::plain(100.0 * share, 1);
            let (on, lost) = (percent(on), percent(lost));
            let what = format!(
                "phase `{phase}` leaks people: {on} % of those {who} move on and {lost} % are lost, which is more than \
                 there are"
            );
            self.fault(
                Fault::at(Code::MoreThanAll { of: Vec::new() }, path, what)
                    .mend("`moves_on` and `lost` together are at most 100 %"),
            );
        }
    }

    /// Notes a rate that nobody stated, once for all audiences.
    fn rate_assumed(&mut self, path: String, rate: Rate) {
        let percent = |share: f64| crate::text::number::plain(100.0 * share, 1);
        let value = if rate.unreached == rate.reached {
            text!(
                "{} % of its people during the campaign",
                "{} % van de mensen erin tijdens de campagne",
                percent(rate.unreached)
            )
        } else {
            text!(
                "{} % of its people during the campaign, {} % of those reached",
                "{} % van de mensen erin tijdens de campagne, {} % van wie wordt bereikt",
                percent(rate.unreached),
                percent(rate.reached)
            )
        };
        if !self.rates.iter().any(|default| default.path == path) {
            self.rates.push(super::AppliedDefault { path, value, assumed: true });
        }
    }
}

fn rate(rate: &brief::Rate) -> Rate {
    Rate { unreached: rate.unreached.get(), reached: rate.reached.get() }
}

/// How an audience passes all phases.
pub(super) fn steps(phases: &By<PhaseIndex, Phase>, audience: AudienceIndex) -> Vec<PhaseRates> {
    phases.iter().map(|phase| phase.steps[audience]).collect()
}

impl Problem {
    /// How an audience passes all phases.
    pub fn steps(&self, audience: AudienceIndex) -> Vec<PhaseRates> {
        steps(&self.phases, audience)
    }
}
