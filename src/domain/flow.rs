//! How one persona travels the journey: who is in each phase, is reached, moves on, is lost, stays and brings a friend.
//!
//! All rates are over one campaign's length. Whoever moves on may move on again in the same campaign, as a bunch of
//! flowers is ordered the day it is seen; so what reaches the end is a product of phases. Friends that customers bring,
//! and whoever enters otherwise, are in the first phase from the next campaign on. This room is arithmetic alone: it
//! knows neither channels nor money spent; what people are worth stands in [`lifetime_value`].

pub mod lifetime_value;

use crate::domain::journey::{Purchase, Stdc};
use crate::domain::quantity::WEEKS_IN_A_MONTH;

/// A share of people, without the campaign and for those it reached.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rate {
    /// Of people whom it did not reach.
    pub unreached: f64,
    /// Of people whom it did.
    pub reached: f64,
}

impl Rate {
    /// Nobody.
    pub const NONE: Self = Self { unreached: 0.0, reached: 0.0 };

    /// The same for all.
    pub fn of_all(rate: f64) -> Self {
        Self { unreached: rate, reached: rate }
    }

    /// The mean, where the campaign reached this share: `unreached + (reached − unreached) · R`.
    pub fn at(self, reach: f64) -> f64 {
        self.unreached + self.lift() * reach
    }

    /// What being reached adds.
    pub fn lift(self) -> f64 {
        self.reached - self.unreached
    }

    /// The larger of the two.
    pub fn most(self) -> f64 {
        self.unreached.max(self.reached)
    }
}

/// A phase as people pass it.
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

/// What becomes of the people of a phase in one campaign.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct PhaseFlow {
    /// In it before the campaign.
    pub at_start: f64,
    /// Moved on into it during the campaign.
    pub arriving: f64,
    /// Of both, reached by the campaign.
    pub reached: f64,
    /// Of both, moved on to the next phase; of the last one, out of the journey with the action taken.
    pub moving_on: f64,
    /// Of both, left the journey.
    pub lost: f64,
    /// Of both, still there.
    pub staying: f64,
    /// Friends they bring, who are in the first phase from then on.
    pub brought: f64,
}

/// What becomes of everyone in one campaign that reaches these shares of the phases.
///
/// `at start + arriving = moving on + lost + staying` in every phase, and what arrives is what moved on before.
pub fn phase_flows(steps: &[PhaseRates], reach: &[f64]) -> Vec<PhaseFlow> {
    let mut arriving = 0.0;
    let each = steps.iter().zip(reach).map(|(step, &reach)| {
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
    each.collect()
}

/// The people who take the action during a campaign that reaches these shares of the phases.
pub fn people_acting(steps: &[PhaseRates], reach: &[f64]) -> f64 {
    let each = phase_flows(steps, reach).into_iter().zip(steps);
    each.filter(|(_, step)| step.acts).map(|(passage, _)| passage.moving_on).sum()
}

/// The people in each phase if every campaign reached these shares, for ever; none where they would grow without end.
///
/// Each phase then loses what it gains: `P[f] = moving on[f−1] / (moves on[f] + lost[f])`. Into the first phase come
/// the friends and, at all times, those that keep it as it is without a campaign.
pub fn steady_state(steps: &[PhaseRates], reach: &[f64]) -> Option<Vec<f64>> {
    let nobody = vec![0.0; steps.len()];
    let first = steps.first()?;
    let leaving = |step: &PhaseRates, reach: f64| step.moves_on.at(reach) + step.lost.at(reach);
    let of_friends = |shares: &[f64], reach: &[f64]| -> f64 {
        steps.iter().zip(shares).zip(reach).map(|((step, share), reach)| step.brings.at(*reach) * share).sum()
    };
    let usual = shares_of_first(steps, &nobody)?;
    let entering = first.people * (leaving(first, 0.0) - of_friends(&usual, &nobody)).max(0.0);
    let shares = shares_of_first(steps, reach)?;
    let kept = leaving(first, reach[0]) - of_friends(&shares, reach);
    let people = if entering > 0.0 { entering / kept } else { 0.0 };
    (kept > 0.0).then(|| shares.into_iter().map(|share| share * people).collect())
}

/// The people in each phase over those in the first one, in the steady state.
fn shares_of_first(steps: &[PhaseRates], reach: &[f64]) -> Option<Vec<f64>> {
    let mut shares = vec![1.0];
    for (pair, reach) in steps.windows(2).zip(reach.windows(2)) {
        let leaving = pair[1].moves_on.at(reach[1]) + pair[1].lost.at(reach[1]);
        let gaining = shares.last()? * pair[0].moves_on.at(reach[0]);
        if leaving <= 0.0 && gaining > 0.0 {
            return None;
        }
        shares.push(if gaining > 0.0 { gaining / leaving } else { 0.0 });
    }
    Some(shares)
}

/// The rates of a phase that the brief does not state, over a campaign of so many weeks: assumptions.
///
/// No source gives them. They are set so that, without a campaign, the steady state of See-Think-Do-Care has about the
/// people that its phases have by default (100, 20, 5 and 5 % of the audience), and being reached makes people move on
/// half again as often. Several phases of one intent share its rates, so that a finer journey ends as a coarse one.
pub fn default_rates(intent: Stdc, (of_intent, last): (usize, bool), purchase: Purchase, weeks: f64) -> (Rate, Rate) {
    let (on, lost) = match intent {
        Stdc::See => (0.06, 0.01),
        Stdc::Think => (0.12, 0.20),
        Stdc::Do => (0.10, 0.40),
        Stdc::Care => (if last { 0.0 } else { 0.20 }, 0.08),
    };
    let months = weeks / WEEKS_IN_A_MONTH;
    let leaving = 1.0 - (1.0_f64 - on - lost).powf(months * purchase.pace(intent));
    let parts = if intent == Stdc::Care { 1.0 } else { of_intent.max(1) as f64 };
    let on_share = (leaving * on / (on + lost)).powf(1.0 / parts);
    let lost = leaving * lost / (on + lost) / parts;
    let on_share = on_share.min(1.0 - lost);
    let reached = (on_share * REACHED.powf(1.0 / parts)).min(1.0 - lost);
    let on = if on > 0.0 { Rate { unreached: on_share, reached } } else { Rate::NONE };
    (on, Rate::of_all(lost))
}

/// How much more often people move on whom the campaign reached.
const REACHED: f64 = 1.5;

#[cfg(test)]
mod tests {
    use super::*;

    fn journey() -> Vec<PhaseRates> {
        let rate = |unreached, reached| Rate { unreached, reached };
        let step = |people, moves_on, lost, brings, acts| PhaseRates { people, moves_on, lost, brings, acts };
        let none = Rate::NONE;
        vec![
            step(1000.0, rate(0.05, 0.08), Rate::of_all(0.01), none, false),
            step(200.0, rate(0.10, 0.20), Rate::of_all(0.30), none, false),
            step(50.0, rate(0.20, 0.30), Rate::of_all(0.40), none, true),
            step(60.0, none, rate(0.20, 0.10), rate(0.01, 0.05), false),
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
        let (steps, reach) = (journey(), [0.8, 0.6, 0.5, 0.9]);
        let wanted = steady_state(&steps, &reach).unwrap();
        let usual = steady_state(&steps, &[0.0; 4]).unwrap();
        assert!((usual[0] - 1000.0).abs() < 1e-9, "without a campaign the first phase stays as it is");
        let friends = |people: &[f64], reach: &[f64]| -> f64 {
            steps.iter().zip(people).zip(reach).map(|((step, p), r)| step.brings.at(*r) * p).sum()
        };
        let entering = 1000.0 * 0.06 - friends(&usual, &[0.0; 4]);
        // People present in each phase, campaign after campaign.
        let mut present: Vec<f64> = steps.iter().map(|step| step.people).collect();
        for _ in 0..20_000 {
            let left = |f: usize| present[f] * (1.0 - steps[f].moves_on.at(reach[f]) - steps[f].lost.at(reach[f]));
            let stays: Vec<f64> = (0..4).map(left).collect();
            let brought = friends(&present, &reach);
            let mut next = vec![stays[0] + entering + brought];
            for f in 1..4 {
                next.push(stays[f] + next[f - 1] * steps[f - 1].moves_on.at(reach[f - 1]));
            }
            present = next;
        }
        for (one, other) in present.iter().zip(&wanted) {
            assert!((one - other).abs() < 1e-6 * other, "{present:?} is not {wanted:?}");
        }
    }

    #[test]
    fn friends_who_bring_ever_more_friends_have_no_steady_state() {
        let mut steps = journey();
        steps[3].brings = Rate { unreached: 0.0, reached: 1.0 };
        steps[3].lost = Rate::of_all(0.001);
        assert_eq!(steady_state(&steps, &[1.0, 1.0, 1.0, 1.0]), None);
    }

    #[test]
    fn assumed_rates_keep_about_the_people_that_are_assumed() {
        let shares = [1.0, 0.20, 0.05, 0.05];
        for weeks in [1.0, 4.0, 8.0] {
            let steps: Vec<PhaseRates> = Stdc::ALL
                .into_iter()
                .zip(shares)
                .map(|(intent, people)| {
                    let last = intent == Stdc::Care;
                    let (moves_on, lost) = default_rates(intent, (1, last), Purchase::Considered, weeks);
                    PhaseRates { people, moves_on, lost, brings: Rate::NONE, acts: intent == Stdc::Do }
                })
                .collect();
            let steady = steady_state(&steps, &[0.0; 4]).unwrap();
            for (people, share) in steady.iter().zip(shares) {
                assert!((people / share - 1.0).abs() < 0.7, "{weeks} weeks: {steady:?}");
            }
        }
    }
}
