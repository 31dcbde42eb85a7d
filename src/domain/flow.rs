//! Flow of people along the journey during a campaign: who is reached, moves on, leaves, stays and brings friends.
//!
//! All rates are over one campaign's length. People may pass several phases in one campaign, so the people who reach
//! the end are a product over phases. Friends that customers bring, and other new people, are in the first phase from
//! the next campaign on. [`lifetime_value`] puts a value on it.

pub mod lifetime_value;

use crate::domain::journey::{Purchase, Stdc};
use crate::domain::quantity::WEEKS_IN_A_MONTH;

/// A share of people, for those that the campaign reaches and for the others.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rate {
    /// The share of the people it does not reach.
    pub unreached: f64,
    /// The share of the people it reaches.
    pub reached: f64,
}

impl Rate {
    /// Zero for all.
    pub const NONE: Self = Self { unreached: 0.0, reached: 0.0 };

    /// The same share for all.
    pub fn of_all(rate: f64) -> Self {
        Self { unreached: rate, reached: rate }
    }

    /// The mean at reach `R`: `unreached + (reached − unreached) · R`.
    pub fn at(self, reach: f64) -> f64 {
        self.unreached + self.lift() * reach
    }

    /// The difference that being reached makes.
    pub fn lift(self) -> f64 {
        self.reached - self.unreached
    }

    /// The larger of the two.
    pub fn most(self) -> f64 {
        self.unreached.max(self.reached)
    }
}

/// The people in a phase, and the rates at which they move on, leave and bring friends.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PhaseRates {
    /// The people in it.
    pub people: f64,
    /// The share that goes on to the next phase; of the phase before Care, the share that takes the action.
    pub moves_on: Rate,
    /// The share that leaves the journey.
    pub lost: Rate,
    /// Friends that one of them brings into the first phase.
    pub brings: Rate,
    /// Whether moving on is taking the action.
    pub acts: bool,
}

/// The people of a phase during one campaign, in head counts.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct PhaseFlow {
    /// In the phase before the campaign.
    pub at_start: f64,
    /// Moved on into it from the phase before.
    pub arriving: f64,
    /// Of both, reached by the campaign.
    pub reached: f64,
    /// Of both, moved on to the next phase; of the last one, out of the journey with the action taken.
    pub moving_on: f64,
    /// Of both, left the journey.
    pub lost: f64,
    /// Of both, still in it.
    pub staying: f64,
    /// Friends they bring into the first phase.
    pub brought: f64,
}

/// The flow of every phase in one campaign with these reaches.
///
/// In every phase `at_start + arriving = moving_on + lost + staying`, and `arriving` is `moving_on` of the phase
/// before.
pub fn phase_flows(phase_rates: &[PhaseRates], reach: &[f64]) -> Vec<PhaseFlow> {
    let mut arriving = 0.0;
    let flows = phase_rates.iter().zip(reach).map(|(step, &reach)| {
        let present = step.people + arriving;
        let (moving_on, lost) = (present * step.moves_on.at(reach), present * step.lost.at(reach));
        let passage = PhaseFlow {
            at_start: step.people,
            arriving,
            reached: present * reach,
            moving_on,
            lost,
            staying: present - moving_on - lost,
            brought: present * step.brings.at(reach),
        };
        arriving = moving_on;
        passage
    });
    flows.collect()
}

/// The people who take the action during a campaign with these reaches.
pub fn people_acting(phase_rates: &[PhaseRates], reach: &[f64]) -> f64 {
    let flows_by_phase = phase_flows(phase_rates, reach).into_iter().zip(phase_rates);
    flows_by_phase.filter(|(_, step)| step.acts).map(|(passage, _)| passage.moving_on).sum()
}

/// The people in each phase in the steady state, with these reaches in every campaign; none if they grow without end.
///
/// Each phase loses what it gains: `P[f] = moving_on[f−1] / (moves_on[f] + lost[f])`. The first phase gains the
/// friends, and the constant inflow that keeps it in balance without a campaign.
pub fn steady_state(phase_rates: &[PhaseRates], reach: &[f64]) -> Option<Vec<f64>> {
    let no_reach = vec![0.0; phase_rates.len()];
    let first = phase_rates.first()?;
    let leaving_rate = |step: &PhaseRates, reach: f64| step.moves_on.at(reach) + step.lost.at(reach);
    let friends_brought = |shares: &[f64], reach: &[f64]| -> f64 {
        phase_rates.iter().zip(shares).zip(reach).map(|((step, share), reach)| step.brings.at(*reach) * share).sum()
    };
    let usual_shares = shares_of_first(phase_rates, &no_reach)?;
    let people_entering =
        first.people * (leaving_rate(first, 0.0) - friends_brought(&usual_shares, &no_reach)).max(0.0);
    let shares = shares_of_first(phase_rates, reach)?;
    let net_leaving = leaving_rate(first, reach[0]) - friends_brought(&shares, reach);
    let people = if people_entering > 0.0 { people_entering / net_leaving } else { 0.0 };
    (net_leaving > 0.0).then(|| shares.into_iter().map(|share| share * people).collect())
}

/// The people in each phase in the steady state, as a share of those in the first phase.
fn shares_of_first(phase_rates: &[PhaseRates], reach: &[f64]) -> Option<Vec<f64>> {
    let mut shares = vec![1.0];
    for (pair, reach) in phase_rates.windows(2).zip(reach.windows(2)) {
        let leaving = pair[1].moves_on.at(reach[1]) + pair[1].lost.at(reach[1]);
        let gaining = shares.last()? * pair[0].moves_on.at(reach[0]);
        if leaving <= 0.0 && gaining > 0.0 {
            return None;
        }
        shares.push(if gaining > 0.0 { gaining / leaving } else { 0.0 });
    }
    Some(shares)
}

/// The default rates of moving on and of leaving, over a campaign of `weeks` weeks: assumptions, without a source.
///
/// Without a campaign, the steady state of See-Think-Do-Care has about the default people of its phases (100, 20, 5 and
/// 5% of the audience). People who are reached move on 1.5 times as often. The `phases_of_intent` phases of one intent
/// share its rates, so that a finer journey has the same outcome. `is_last`: whether the phase is the last of the
/// journey.
pub fn default_rates(
    intent: Stdc,
    phases_of_intent: usize,
    is_last: bool,
    purchase: Purchase,
    weeks: f64,
) -> (Rate, Rate) {
    let (on, lost) = match intent {
        Stdc::See => (0.06, 0.01),
        Stdc::Think => (0.12, 0.20),
        Stdc::Do => (0.10, 0.40),
        Stdc::Care => (if is_last { 0.0 } else { 0.20 }, 0.08),
    };
    let months = weeks / WEEKS_IN_A_MONTH;
    let leaving = 1.0 - (1.0_f64 - on - lost).powf(months * purchase.pace_factor(intent));
    let phases_in_intent = if intent == Stdc::Care { 1.0 } else { phases_of_intent.max(1) as f64 };
    let on_share = (leaving * on / (on + lost)).powf(1.0 / phases_in_intent);
    let lost = leaving * lost / (on + lost) / phases_in_intent;
    let on_share = on_share.min(1.0 - lost);
    let reached = (on_share * LIFT_OF_REACHED.powf(1.0 / phases_in_intent)).min(1.0 - lost);
    let on = if on > 0.0 { Rate { unreached: on_share, reached } } else { Rate::NONE };
    (on, Rate::of_all(lost))
}

/// How many times as often people move on when they are reached.
const LIFT_OF_REACHED: f64 = 1.5;

#[cfg(test)]
mod tests {
    use super::*;

    fn journey() -> Vec<PhaseRates> {
        let rate = |unreached, reached| Rate { unreached, reached };
        let step = |people, moves_on, lost, brings, acts| PhaseRates { people, moves_on, lost, brings, acts };
        let no_rate = Rate::NONE;
        vec![
            step(1000.0, rate(0.05, 0.08), Rate::of_all(0.01), no_rate, false),
            step(200.0, rate(0.10, 0.20), Rate::of_all(0.30), no_rate, false),
            step(50.0, rate(0.20, 0.30), Rate::of_all(0.40), no_rate, true),
            step(60.0, no_rate, rate(0.20, 0.10), rate(0.01, 0.05), false),
        ]
    }

    #[test]
    fn nobody_gets_lost_on_the_way() {
        let passages = phase_flows(&journey(), &[0.8, 0.6, 0.5, 0.9]);
        for passage in &passages {
            let (had, have) = (passage.at_start + passage.arriving, passage.moving_on + passage.lost + passage.staying);
            assert!((had - have).abs() < 1e-9);
        }
        assert!(passages.windows(2).all(|pair| pair[1].arriving == pair[0].moving_on));
        let start: f64 = passages.iter().map(|p| p.at_start).sum();
        let end: f64 = passages.iter().map(|p| p.staying + p.lost).sum();
        assert!((start - end).abs() < 1e-9, "{start} became {end}");
    }

    #[test]
    fn the_steady_state_is_where_many_campaigns_lead() {
        let (phase_rates, reach) = (journey(), [0.8, 0.6, 0.5, 0.9]);
        let steady_people = steady_state(&phase_rates, &reach).unwrap();
        let usual_people = steady_state(&phase_rates, &[0.0; 4]).unwrap();
        assert!((usual_people[0] - 1000.0).abs() < 1e-9, "without a campaign the first phase stays as it is");
        let friends = |people: &[f64], reach: &[f64]| -> f64 {
            phase_rates.iter().zip(people).zip(reach).map(|((step, p), r)| step.brings.at(*r) * p).sum()
        };
        let entering = 1000.0 * 0.06 - friends(&usual_people, &[0.0; 4]);
        // People present in each phase, campaign after campaign.
        let mut present: Vec<f64> = phase_rates.iter().map(|step| step.people).collect();
        for _ in 0..20_000 {
            let people_leaving =
                |f: usize| present[f] * (1.0 - phase_rates[f].moves_on.at(reach[f]) - phase_rates[f].lost.at(reach[f]));
            let stays: Vec<f64> = (0..4).map(people_leaving).collect();
            let brought = friends(&present, &reach);
            let mut next = vec![stays[0] + entering + brought];
            for f in 1..4 {
                next.push(stays[f] + next[f - 1] * phase_rates[f - 1].moves_on.at(reach[f - 1]));
            }
            present = next;
        }
        for (one, other) in present.iter().zip(&steady_people) {
            assert!((one - other).abs() < 1e-6 * other, "{present:?} is not {steady_people:?}");
        }
    }

    #[test]
    fn friends_who_bring_ever_more_friends_have_no_steady_state() {
        let mut phase_rates = journey();
        phase_rates[3].brings = Rate { unreached: 0.0, reached: 1.0 };
        phase_rates[3].lost = Rate::of_all(0.001);
        assert_eq!(steady_state(&phase_rates, &[1.0, 1.0, 1.0, 1.0]), None);
    }

    #[test]
    fn assumed_rates_keep_about_the_people_that_are_assumed() {
        let shares = [1.0, 0.20, 0.05, 0.05];
        for weeks in [1.0, 4.0, 8.0] {
            let phase_rates: Vec<PhaseRates> = Stdc::ALL
                .into_iter()
                .zip(shares)
                .map(|(intent, people)| {
                    let last = intent == Stdc::Care;
                    let (moves_on, lost) = default_rates(intent, 1, last, Purchase::Considered, weeks);
                    PhaseRates { people, moves_on, lost, brings: Rate::NONE, acts: intent == Stdc::Do }
                })
                .collect();
            let steady = steady_state(&phase_rates, &[0.0; 4]).unwrap();
            for (people, share) in steady.iter().zip(shares) {
                assert!((people / share - 1.0).abs() < 0.7, "{weeks} weeks: {steady:?}");
            }
        }
    }
}
