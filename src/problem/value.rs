//! What conversions, and people reached, are worth: per phase and audience.

use super::{AudienceIndex, By, Phase, PhaseIndex, Placement, PlacementIndex, Problem};
use crate::domain::brief::ConversionBasis;
use crate::domain::flow::lifetime_value::ValueRates;

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

impl Value {
    /// What the conversions of one `x` of a placement in its phase are worth, of one audience or of all: by audience as
    /// its contacts are, or as people are where it has none.
    pub fn per_x(&self, placement: &Placement, phase: &Phase, audience: Option<AudienceIndex>) -> f64 {
        let conversions = placement.per_unit.conversions.unwrap_or(0.0) * placement.units_per_x;
        let contacts = &placement.per_unit.contacts;
        let audience_sizes = if contacts.iter().sum::<f64>() > 0.0 { contacts } else { &phase.people };
        let whole_audience: f64 = audience_sizes.iter().sum();
        let worth_by_audience =
            audience_sizes.keys().zip(audience_sizes.iter().zip(&self.per_conversion[placement.phase]));
        let worth_by_audience = worth_by_audience.filter(|(a, _)| audience.is_none_or(|only| only == *a));
        let worth_sum: f64 = worth_by_audience.map(|(_, (audience_sizes, worth))| audience_sizes * worth).sum();
        if whole_audience > 0.0 { conversions * worth_sum / whole_audience } else { 0.0 }
    }
}

impl Problem {
    /// What the conversions of one `x` of a placement are worth, of one audience or of all; 0 where nothing has a
    /// value.
    pub fn worth_per_x(&self, placement: PlacementIndex, audience: Option<AudienceIndex>) -> f64 {
        let (Some(value), p) = (&self.value, &self.placements[placement]) else { return 0.0 };
        value.per_x(p, &self.phases[p.phase], audience)
    }
}
