//! What conversions, and people reached, are worth: per phase and audience, with all that follows from them.

use super::journeys::stated;
use super::{Audience, AudienceIndex, By, Campaign, Desk, Phase, PhaseIndex, travel};
use crate::domain::brief::{AmountPerKey, ConversionBasis};
use crate::domain::flow::lifetime_value::{self, ValueRates};
use crate::domain::journey::Stdc;
use crate::domain::quantity::{Amount, Share};
use crate::fault::{Code, Fault};

/// What the plan's results are worth, in the brief's currency.
#[derive(Clone, Debug)]
pub struct Value {
    /// What counts as a conversion.
    pub counts: ConversionBasis,
    /// What a conversion of a placement is worth, per phase and audience: the purchase and, of a new customer, what
    /// follows within the horizon; nothing where the journey's own conversions count.
    pub per_conversion: By<PhaseIndex, By<AudienceIndex, f64>>,
    /// What a person reached is worth, per phase and audience; where the journey's own conversions count, with what
    /// comes of being reached, as far as nobody is reached in any other phase.
    pub per_reached: By<PhaseIndex, By<AudienceIndex, f64>>,
    /// What people bring in, per audience.
    pub purses: By<AudienceIndex, ValueRates>,
    /// How far ahead purchases count, in months.
    pub horizon_months: f64,
}

/// How far ahead purchases count when nobody says: an assumption.
const HORIZON: f64 = 12.0;

/// What the brief says results are worth; none where it says nothing.
pub(super) fn stated_value(
    desk: &mut Desk,
    (campaign, phases, audiences): (&Campaign, &By<PhaseIndex, Phase>, &By<AudienceIndex, Audience>),
) -> Option<Value> {
    let asked = &desk.brief.value;
    let of_audience =
        desk.brief.audience.values().any(|a| a.value_per_conversion.is_some() || !a.value_per_reached.is_empty());
    let something = asked.per_conversion.is_some() || !asked.per_reached.is_empty() || of_audience;
    phases_named(desk);
    let rate = rate(desk, campaign);
    let horizon_months = horizon(desk);
    if !something {
        let besides =
            asked.repeats_per_year.is_some() || asked.horizon_months.is_some() || asked.discount_rate.is_some();
        if besides || asked.counts == ConversionBasis::Journey {
            let fault =
                Fault::at(unsaid(desk), &["value"], "nobody says what a conversion or a person reached is worth");
            desk.fault(fault.mend("add `per_conversion = 45`, best the gross margin of one conversion"));
        }
        return None;
    }
    if desk.brief.value.horizon_months.is_none() && desk.brief.value.repeats_per_year.is_some() {
        desk.default("value.horizon_months", crate::text::number::plain(HORIZON, 1), true);
    }
    let market = Market { campaign, phases, rate, horizon_months };
    let purses: By<AudienceIndex, ValueRates> = audiences.iter().map(|audience| market.purse(desk, audience)).collect();
    let mut value = Value {
        counts: desk.brief.value.counts,
        per_conversion: vec![vec![0.0; audiences.len()].into(); phases.len()].into(),
        per_reached: vec![vec![0.0; audiences.len()].into(); phases.len()].into(),
        purses,
        horizon_months,
    };
    for (a, audience) in audiences.iter_enumerated() {
        let (steps, purse) = (travel::steps(phases, a), value.purses[a].clone());
        let customers = lifetime_value::value_without_campaign(&steps, &purse, purse.campaigns);
        let first_care = phases.position(|phase| phase.journey.stdc == Stdc::Care);
        let slopes = lifetime_value::value_per_reached(&steps, &purse);
        for f in phases.keys() {
            let follows =
                first_care.filter(|_| phases[f].journey.stdc != Stdc::Care).map_or(0.0, |care| customers[care.0]);
            match value.counts {
                ConversionBasis::Clicks => {
                    let purchase = market.purchase(desk, audience, f);
                    value.per_conversion[f][a] = if purchase > 0.0 { purchase + follows } else { 0.0 };
                    value.per_reached[f][a] = purse.reached[f.0];
                }
                ConversionBasis::Journey => value.per_reached[f][a] = slopes[f.0],
            }
        }
        losing(desk, phases, &value, a);
    }
    Some(value)
}

/// Being reached must not cost value, or the most value would be no concave aim.
fn losing(desk: &mut Desk, phases: &By<PhaseIndex, Phase>, value: &Value, a: AudienceIndex) {
    let worst = phases.keys().find(|&f| value.per_reached[f][a] < 0.0);
    if let Some(f) = worst {
        let key = &phases[f].journey.key;
        let what = format!(
            "being reached in phase `{key}` loses value: whoever stays there is worth more than whoever moves on"
        );
        let mend = "check the rates of this phase and of those after it, and what a conversion is worth";
        desk.fault(Fault::at(Code::Contradicts, &["phase", key, "moves_on"], what).mend(mend));
    }
}

/// That nobody says what anything is worth: the keys of which any one would.
pub(super) fn unsaid(desk: &Desk) -> Code {
    let of_all = ["per_conversion", "per_reached"].map(|key| vec!["value", key]);
    let audiences = desk.brief.audience.keys();
    let of_audience = audiences.flat_map(|audience| {
        ["value_per_conversion", "value_per_reached"].map(|key| vec!["audience", audience.as_str(), key])
    });
    Code::any_of(of_all.into_iter().chain(of_audience))
}

fn phases_named(desk: &mut Desk) {
    let asked = &desk.brief.value;
    for phase in asked.per_reached.keys() {
        desk.phase_or_left_out(phase, &["value", "per_reached", phase]);
    }
    if let Some(AmountPerKey::Each(each)) = &asked.per_conversion {
        for phase in each.keys() {
            desk.phase_or_left_out(phase, &["value", "per_conversion", phase]);
        }
    }
    for (audience, own) in &desk.brief.audience {
        if let Some(AmountPerKey::Each(each)) = &own.value_per_conversion {
            for phase in each.keys() {
                desk.phase_or_left_out(phase, &["audience", audience, "value_per_conversion", phase]);
            }
        }
    }
}

/// What one unit of the value's currency is in the brief's.
fn rate(desk: &mut Desk, campaign: &Campaign) -> f64 {
    let (ours, theirs) = (campaign.currency.code(), desk.brief.value.currency.as_deref());
    let Some(theirs) = theirs.filter(|code| *code != ours) else { return 1.0 };
    if let Some(rate) = desk.brief.campaign.exchange.get(theirs) {
        return rate.get();
    }
    super::exchange::of_values(desk, theirs);
    1.0
}

fn horizon(desk: &mut Desk) -> f64 {
    let months = desk.brief.value.horizon_months.map_or(HORIZON, Amount::get);
    if months <= 0.0 {
        let fault = Fault::at(Code::OutOfRange, &["value", "horizon_months"], "a horizon of 0 months counts nothing");
        desk.fault(fault.mend("say how far ahead purchases count, such as 12"));
        return HORIZON;
    }
    months
}

/// What values are worked out in.
struct Market<'a> {
    campaign: &'a Campaign,
    phases: &'a By<PhaseIndex, Phase>,
    rate: f64,
    horizon_months: f64,
}

impl Market<'_> {
    /// What a conversion in a phase brings in at once.
    fn purchase(&self, desk: &Desk, audience: &Audience, f: PhaseIndex) -> f64 {
        let own = desk.brief.audience[&audience.key].value_per_conversion.as_ref();
        let amount = match own.or(desk.brief.value.per_conversion.as_ref()) {
            Some(AmountPerKey::All(amount)) => Some(amount),
            Some(AmountPerKey::Each(each)) => stated(each, &desk.journey, f),
            None => None,
        };
        amount.map_or(0.0, |amount| amount.get()) * self.rate
    }

    fn purse(&self, desk: &Desk, audience: &Audience) -> ValueRates {
        let asked = &desk.brief.value;
        let weeks = self.campaign.weeks;
        let acting = self.phases.iter_enumerated().rfind(|(_, phase)| phase.journey.stdc == Stdc::Do);
        let purchase = acting.map_or(0.0, |(f, _)| self.purchase(desk, audience, f));
        let times = lifetime_value::rate_over_weeks(asked.repeats_per_year.map_or(0.0, Amount::get), weeks);
        let care = |f: PhaseIndex| self.phases[f].journey.stdc == Stdc::Care;
        let own = &desk.brief.audience[&audience.key].value_per_reached;
        let reached = |f: PhaseIndex| {
            let amount = stated(own, &desk.journey, f).or_else(|| stated(&asked.per_reached, &desk.journey, f));
            amount.map_or(0.0, |amount| amount.get()) * self.rate
        };
        let again = |f: PhaseIndex| if care(f) { times * self.purchase(desk, audience, f) } else { 0.0 };
        ValueRates {
            purchase,
            again: self.phases.keys().map(again).collect(),
            reached: self.phases.keys().map(reached).collect(),
            discount: lifetime_value::discount_factor(asked.discount_rate.map_or(0.0, Share::get), weeks),
            campaigns: lifetime_value::campaigns_in_months(self.horizon_months, weeks),
        }
    }
}
