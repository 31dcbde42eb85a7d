//! What conversions, and people reached, are worth: per phase and audience, with all that follows from them.

use super::journeys::{of_phase, phase_or_left_out};
use super::market::Market;
use super::notes::Notes;
use crate::domain::brief::{AmountPerKey, Brief, ConversionBasis};
use crate::domain::flow::lifetime_value::{self, ValueRates};
use crate::domain::journey::{Journey, Stdc};
use crate::domain::quantity::{Amount, Share};
use crate::fault::{Code, Fault};
use crate::problem::{Audience, AudienceIndex, By, Campaign, Phase, PhaseIndex, Value, steps_of};
use crate::text::messages::{say, word};

/// How far ahead purchases count where the brief does not say, in months: an assumption.
const HORIZON: f64 = 12.0;

/// What the brief says results are worth; none where it says nothing.
pub(super) fn value(notes: &mut Notes, market: &Market) -> Option<Value> {
    let Market { campaign, phases, audiences, .. } = market;
    let stated_value = &notes.brief.value;
    let of_audience =
        notes.brief.audience.values().any(|a| a.value_per_conversion.is_some() || !a.value_per_reached.is_empty());
    let something = stated_value.per_conversion.is_some() || !stated_value.per_reached.is_empty() || of_audience;
    phases_named(notes, &market.journey);
    let rate = rate(notes, campaign);
    let horizon_months = horizon(notes);
    if !something {
        let besides = stated_value.repeats_per_year.is_some()
            || stated_value.horizon_months.is_some()
            || stated_value.discount_rate.is_some();
        if besides || stated_value.counts == ConversionBasis::Journey {
            let fault = Fault::at(unsaid(notes.brief), &["value"], word!("no-value-for-conversion-or-person"));
            notes.fault(fault.help(word!("add-per-conversion-best-gross-margin")));
        }
        return None;
    }
    if notes.brief.value.horizon_months.is_none() && notes.brief.value.repeats_per_year.is_some() {
        notes.note_default("value.horizon_months", crate::text::number::plain(HORIZON, 1), true);
    }
    let valuation = Valuation { market, rate, horizon_months };
    let purses: By<AudienceIndex, ValueRates> =
        audiences.iter().map(|audience| valuation.purse(notes.brief, audience)).collect();
    let mut value = Value {
        counts: notes.brief.value.counts,
        per_conversion: vec![vec![0.0; audiences.len()].into(); phases.len()].into(),
        per_reached: vec![vec![0.0; audiences.len()].into(); phases.len()].into(),
        purses,
        horizon_months,
    };
    for (a, audience) in audiences.iter_enumerated() {
        let (steps, purse) = (steps_of(phases, a), value.purses[a].clone());
        let customers = lifetime_value::value_without_campaign(&steps, &purse, purse.campaigns);
        let first_care = phases.position(|phase| phase.journey.stdc == Stdc::Care);
        let slopes = lifetime_value::value_per_reached(&steps, &purse);
        for f in phases.keys() {
            let follows =
                first_care.filter(|_| phases[f].journey.stdc != Stdc::Care).map_or(0.0, |care| customers[care.0]);
            match value.counts {
                ConversionBasis::Clicks => {
                    let purchase = valuation.purchase(notes.brief, audience, f);
                    value.per_conversion[f][a] = if purchase > 0.0 { purchase + follows } else { 0.0 };
                    value.per_reached[f][a] = purse.reached[f.0];
                }
                ConversionBasis::Journey => value.per_reached[f][a] = slopes[f.0],
            }
        }
        losing(notes, phases, &value, a);
    }
    Some(value)
}

/// Being reached must not cost value, or the most value would be no concave aim.
fn losing(notes: &mut Notes, phases: &By<PhaseIndex, Phase>, value: &Value, a: AudienceIndex) {
    let worst = phases.keys().find(|&f| value.per_reached[f][a] < 0.0);
    if let Some(f) = worst {
        let key = &phases[f].journey.key;
        let what = say!("being-reached-loses-value", key);
        let help = word!("check-rates-of-phases-and-values");
        notes.fault(Fault::at(Code::Contradicts, &["phase", key, "moves_on"], what).help(help));
    }
}

/// That nothing has a value: the keys of which any one would state it.
pub(super) fn unsaid(brief: &Brief) -> Code {
    let of_all = ["per_conversion", "per_reached"].map(|key| vec!["value", key]);
    let audiences = brief.audience.keys();
    let of_audience = audiences.flat_map(|audience| {
        ["value_per_conversion", "value_per_reached"].map(|key| vec!["audience", audience.as_str(), key])
    });
    Code::any_of(of_all.into_iter().chain(of_audience))
}

fn phases_named(notes: &mut Notes, journey: &Journey) {
    let stated_value = &notes.brief.value;
    for phase in stated_value.per_reached.keys() {
        phase_or_left_out(notes, journey, phase, &["value", "per_reached", phase]);
    }
    if let Some(AmountPerKey::Each(each)) = &stated_value.per_conversion {
        for phase in each.keys() {
            phase_or_left_out(notes, journey, phase, &["value", "per_conversion", phase]);
        }
    }
    for (audience, stated_audience) in &notes.brief.audience {
        if let Some(AmountPerKey::Each(each)) = &stated_audience.value_per_conversion {
            for phase in each.keys() {
                phase_or_left_out(notes, journey, phase, &["audience", audience, "value_per_conversion", phase]);
            }
        }
    }
}

/// What one unit of the value's currency is in the brief's.
fn rate(notes: &mut Notes, campaign: &Campaign) -> f64 {
    let (ours, theirs) = (campaign.currency.code(), notes.brief.value.currency.as_deref());
    let Some(theirs) = theirs.filter(|code| *code != ours) else { return 1.0 };
    if let Some(rate) = notes.brief.campaign.exchange.get(theirs) {
        return rate.get();
    }
    notes.missing_rates.of_values(theirs);
    1.0
}

fn horizon(notes: &mut Notes) -> f64 {
    let months = notes.brief.value.horizon_months.map_or(HORIZON, Amount::get);
    if months <= 0.0 {
        let fault = Fault::at(Code::OutOfRange, &["value", "horizon_months"], word!("horizon-counts-nothing"));
        notes.fault(fault.help(word!("say-how-far-ahead-purchases-count")));
        return HORIZON;
    }
    months
}

/// What values are worked out in.
struct Valuation<'a> {
    market: &'a Market,
    rate: f64,
    horizon_months: f64,
}

impl Valuation<'_> {
    /// What a conversion in a phase brings in at once.
    fn purchase(&self, brief: &Brief, audience: &Audience, f: PhaseIndex) -> f64 {
        let audience_value = brief.audience[&audience.key].value_per_conversion.as_ref();
        let amount = match audience_value.or(brief.value.per_conversion.as_ref()) {
            Some(AmountPerKey::All(amount)) => Some(amount),
            Some(AmountPerKey::Each(each)) => of_phase(each, &self.market.journey, f),
            None => None,
        };
        amount.map_or(0.0, |amount| amount.get()) * self.rate
    }

    fn purse(&self, brief: &Brief, audience: &Audience) -> ValueRates {
        let stated_value = &brief.value;
        let weeks = self.market.campaign.weeks;
        let acting = self.market.phases.iter_enumerated().rfind(|(_, phase)| phase.journey.stdc == Stdc::Do);
        let purchase = acting.map_or(0.0, |(f, _)| self.purchase(brief, audience, f));
        let times = lifetime_value::rate_over_weeks(stated_value.repeats_per_year.map_or(0.0, Amount::get), weeks);
        let care = |f: PhaseIndex| self.market.phases[f].journey.stdc == Stdc::Care;
        let audience_values = &brief.audience[&audience.key].value_per_reached;
        let value_of_reach = |f: PhaseIndex| {
            let amount = of_phase(audience_values, &self.market.journey, f)
                .or_else(|| of_phase(&stated_value.per_reached, &self.market.journey, f));
            amount.map_or(0.0, |amount| amount.get()) * self.rate
        };
        let value_of_repeats = |f: PhaseIndex| if care(f) { times * self.purchase(brief, audience, f) } else { 0.0 };
        ValueRates {
            purchase,
            again: self.market.phases.keys().map(value_of_repeats).collect(),
            reached: self.market.phases.keys().map(value_of_reach).collect(),
            discount: lifetime_value::discount_factor(stated_value.discount_rate.map_or(0.0, Share::get), weeks),
            campaigns: lifetime_value::campaigns_in_months(self.horizon_months, weeks),
        }
    }
}
