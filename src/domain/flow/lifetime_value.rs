//! Lifetime value of people on the journey, and the value that a campaign adds.
//!
//! The value of a person in a phase is the discounted value of all purchases within the horizon, of that person and of
//! the friends they bring. Without a campaign it follows from the rates, backwards through the phases. With one it is a
//! product over phases, because people who move on may be reached again in the next phase: it is not concave.
//! [`campaign`] computes it exactly; [`per_reached`] is its slope at zero reach, which is linear in reach. The exact
//! value is not below the linear one as long as every slope is 0 or more.

use super::PhaseRates;
use crate::domain::quantity::{WEEKS_IN_A_MONTH, WEEKS_IN_A_YEAR};
use crate::tolerance::feasibility::WHOLE_COUNT;

/// The value of what people do, per person, and how it is discounted.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ValueRates {
    /// The value of taking the action.
    pub purchase: f64,
    /// The value of repeat purchases in one campaign's length, per phase; 0 outside Care.
    pub again: Vec<f64>,
    /// The value of reaching a person, per phase.
    pub reached: Vec<f64>,
    /// The discount factor over one campaign's length.
    pub discount: f64,
    /// The horizon in campaign lengths, this one included.
    pub campaigns: usize,
}

/// The value of a person in each phase over `campaigns` campaign lengths without any campaign.
///
/// `W[f] = moves on · (purchase, where it is the action, + W[f+1]) + stays · discount · W'[f] + bought again +
/// friends · discount · W'[first]`, with `W'` the same over one campaign length less.
pub fn value_without_campaign(phase_rates: &[PhaseRates], rates: &ValueRates, campaigns: usize) -> Vec<f64> {
    let mut phase_values = vec![0.0; phase_rates.len()];
    for _ in 0..campaigns {
        phase_values = value_with_campaign(phase_rates, rates, &phase_values, &vec![0.0; phase_rates.len()]);
    }
    phase_values
}

/// The value of a person in each phase if a campaign with these reaches runs now; `after` is their value at its end.
fn value_with_campaign(phase_rates: &[PhaseRates], rates: &ValueRates, value_after: &[f64], reach: &[f64]) -> Vec<f64> {
    let mut phase_values = vec![0.0; phase_rates.len()];
    for f in (0..phase_rates.len()).rev() {
        let (step, reach) = (&phase_rates[f], reach[f]);
        let (moving_on_rate, lost_rate) = (step.moves_on.at(reach), step.lost.at(reach));
        phase_values[f] = reach * rates.reached.get(f).copied().unwrap_or(0.0)
            + moving_on_rate * value_of_moving_on(phase_rates, rates, f, &phase_values)
            + (1.0 - moving_on_rate - lost_rate) * rates.discount * value_after[f]
            + step.brings.at(reach) * rates.discount * value_after[0]
            + rates.again.get(f).copied().unwrap_or(0.0);
    }
    phase_values
}

/// The value of moving on from a phase.
fn value_of_moving_on(phase_rates: &[PhaseRates], rates: &ValueRates, f: usize, phase_values: &[f64]) -> f64 {
    let purchase = if phase_rates[f].acts { rates.purchase } else { 0.0 };
    purchase + phase_values.get(f + 1).copied().unwrap_or(0.0)
}

/// The value that a campaign with these reaches adds, over everyone on the journey; exact.
pub fn value_added(phase_rates: &[PhaseRates], rates: &ValueRates, reach: &[f64]) -> f64 {
    let value_after = value_without_campaign(phase_rates, rates, rates.campaigns.saturating_sub(1));
    let campaign_value = value_with_campaign(phase_rates, rates, &value_after, reach);
    let usual_value = value_with_campaign(phase_rates, rates, &value_after, &vec![0.0; phase_rates.len()]);
    phase_rates
        .iter()
        .zip(campaign_value.iter().zip(&usual_value))
        .map(|(step, (campaign_value, usual_value))| step.people * (campaign_value - usual_value))
        .sum()
}

/// The value that one person reached in each phase adds while nobody else is reached: the slope of [`value_added`] at
/// zero reach, per person of the phase.
pub fn value_per_reached(phase_rates: &[PhaseRates], rates: &ValueRates) -> Vec<f64> {
    let no_reach = vec![0.0; phase_rates.len()];
    let value_after = value_without_campaign(phase_rates, rates, rates.campaigns.saturating_sub(1));
    let usual_value = value_with_campaign(phase_rates, rates, &value_after, &no_reach);
    let passages = super::phase_flows(phase_rates, &no_reach);
    let value_slope = |f: usize| {
        let PhaseRates { moves_on, lost, brings, people, .. } = phase_rates[f];
        let value_per_person = rates.reached.get(f).copied().unwrap_or(0.0)
            + moves_on.lift() * value_of_moving_on(phase_rates, rates, f, &usual_value)
            - (moves_on.lift() + lost.lift()) * rates.discount * value_after[f]
            + brings.lift() * rates.discount * value_after[0];
        let people_present = passages[f].at_start + passages[f].arriving;
        if people > 0.0 { value_per_person * people_present / people } else { 0.0 }
    };
    (0..phase_rates.len()).map(value_slope).collect()
}

/// A yearly rate as a rate over `weeks` weeks.
pub fn rate_over_weeks(per_year: f64, weeks: f64) -> f64 {
    per_year * weeks / WEEKS_IN_A_YEAR
}

/// The discount factor over `weeks` weeks at a yearly discount rate.
pub fn discount_factor(per_year: f64, weeks: f64) -> f64 {
    (1.0 + per_year).powf(-weeks / WEEKS_IN_A_YEAR)
}

/// The number of whole campaign lengths within `months` months; at least 1.
pub fn campaigns_in_months(months: f64, weeks: f64) -> usize {
    ((months * WEEKS_IN_A_MONTH / weeks + WHOLE_COUNT).floor().min(1e4) as usize).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::flow::Rate;

    fn rate(unreached: f64, reached: f64) -> Rate {
        Rate { unreached, reached }
    }

    fn journey() -> Vec<PhaseRates> {
        let step = |people, moves_on, lost, brings, acts| PhaseRates { people, moves_on, lost, brings, acts };
        vec![
            step(1000.0, rate(0.05, 0.08), rate(0.01, 0.01), Rate::NONE, false),
            step(200.0, rate(0.10, 0.20), rate(0.30, 0.30), Rate::NONE, false),
            step(50.0, rate(0.20, 0.30), rate(0.40, 0.40), Rate::NONE, true),
            step(60.0, Rate::NONE, rate(0.20, 0.10), rate(0.01, 0.05), false),
        ]
    }

    fn rates() -> ValueRates {
        ValueRates {
            purchase: 40.0,
            again: vec![0.0, 0.0, 0.0, 10.0],
            reached: vec![0.01, 0.0, 0.0, 0.0],
            discount: 0.98,
            campaigns: 6,
        }
    }

    #[test]
    fn a_customer_is_worth_what_a_geometric_series_says() {
        let rates = ValueRates { campaigns: 3, ..rates() };
        let phase_rates: Vec<PhaseRates> =
            journey().into_iter().map(|step| PhaseRates { brings: Rate::NONE, ..step }).collect();
        // Buys now, and again each time with four of five still there: 10 (1 + .8 d + .64 d²).
        let kept_in_care = 0.8 * 0.98;
        let series_value = 10.0 * (1.0 + kept_in_care + kept_in_care * kept_in_care);
        assert!((value_without_campaign(&phase_rates, &rates, 3)[3] - series_value).abs() < 1e-9);
    }

    #[test]
    fn what_is_counted_is_the_slope_of_what_is_exact() {
        let (phase_rates, rates) = (journey(), rates());
        let slopes = value_per_reached(&phase_rates, &rates);
        for f in 0..4 {
            let mut reach = [0.0; 4];
            reach[f] = 1e-6;
            let found_slope = value_added(&phase_rates, &rates, &reach) / 1e-6 / phase_rates[f].people;
            assert!(
                (found_slope - slopes[f]).abs() < 1e-6 * slopes[f].abs(),
                "{f}: {found_slope} is not {}",
                slopes[f]
            );
        }
    }

    /// What one person in a phase is worth, with the reach of each phase as a coin: all ways through a campaign,
    /// weighed.
    fn value(f: usize, phase_rates: &[PhaseRates], rates: &ValueRates, reach: &[f64], after: &[f64]) -> f64 {
        let Some(step) = phase_rates.get(f) else { return 0.0 };
        let mut value_of_fates = 0.0;
        for (chance, reached) in [(reach[f], true), (1.0 - reach[f], false)] {
            let rate_of_fate = |rate: Rate| if reached { rate.reached } else { rate.unreached };
            let (on, lost) = (rate_of_fate(step.moves_on), rate_of_fate(step.lost));
            let bought = if step.acts { rates.purchase } else { 0.0 };
            let onward = bought + value(f + 1, phase_rates, rates, reach, after);
            let stays = (1.0 - on - lost) * rates.discount * after[f];
            let friends = rate_of_fate(step.brings) * rates.discount * after[0];
            let noticed = if reached { rates.reached[f] } else { 0.0 };
            value_of_fates += chance * (noticed + on * onward + stays + friends + rates.again[f]);
        }
        value_of_fates
    }

    #[test]
    fn the_exact_value_follows_every_person() {
        let (phase_rates, rates, reach) = (journey(), rates(), [0.8, 0.6, 0.5, 0.9]);
        let after = value_without_campaign(&phase_rates, &rates, 5);
        let total = |reach: &[f64]| -> f64 {
            (0..4).map(|f| phase_rates[f].people * value(f, &phase_rates, &rates, reach, &after)).sum()
        };
        let simulated_value = total(&reach) - total(&[0.0; 4]);
        assert!((value_added(&phase_rates, &rates, &reach) - simulated_value).abs() < 1e-9 * simulated_value);
        let counted_value: f64 = value_per_reached(&phase_rates, &rates)
            .iter()
            .zip(&phase_rates)
            .zip(reach)
            .map(|((c, s), r)| c * s.people * r)
            .sum();
        assert!(
            counted_value <= simulated_value && counted_value > 0.8 * simulated_value,
            "{counted_value} of {simulated_value}"
        );
    }
}
