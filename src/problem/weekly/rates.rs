//! What spend on a line buys in a week, beside what it buys at the year's mean.

use super::super::{AudienceIndex, NetMedia, Part, Placement, PlacementIndex, Problem};
use crate::domain::brief::Measure;

/// What one `x` brings in a week, each as a multiple of what one `x` of the line brings at the year's mean.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rates {
    /// Money.
    pub spend: f64,
    /// Units, and what a unit uses or gives.
    pub units: f64,
    /// Contacts and impressions.
    pub contacts: f64,
    /// Clicks.
    pub clicks: f64,
    /// Conversions.
    pub conversions: f64,
}

impl Rates {
    /// Those of a week by its indices.
    pub(crate) fn of_season(placement: &Placement, week: usize) -> Self {
        let units = 1.0 / placement.season.price[week];
        let contacts = units * placement.season.contacts[week];
        Self { spend: 1.0, units, contacts, clicks: contacts, conversions: contacts }
    }

    /// The one of a measure.
    pub fn of(&self, measure: &Measure) -> f64 {
        match measure {
            Measure::Spend => self.spend,
            Measure::Units | Measure::Resource(_) => self.units,
            Measure::Contacts | Measure::Grp | Measure::Impressions | Measure::Channels => self.contacts,
            Measure::Clicks => self.clicks,
            Measure::Conversions => self.conversions,
        }
    }
}

impl Problem {
    /// What one `x` of a line's column in a week brings of a measure.
    pub fn per_x_in(
        &self,
        line: PlacementIndex,
        week: usize,
        measure: &Measure,
        audience: Option<AudienceIndex>,
    ) -> f64 {
        let campaign = self.weekly.as_ref().map_or(self, |weekly| &weekly.campaign);
        let rate = self.column(line, week).map_or(0.0, |column| column.rates.of(measure));
        rate * campaign.per_x(line, measure, audience)
    }

    /// Net media of one `x` of a line, or of a week of it.
    pub fn paid_per_x(&self, placement: PlacementIndex) -> NetMedia {
        match self.placements[placement].part {
            Part::Week { of, week } => NetMedia(self.per_x_in(of, week, &Measure::Spend, None)),
            Part::Line | Part::Window { .. } => self.placements[placement].spend_per_x(),
        }
    }

    /// Whether everything a line brings follows from its spend, whatever the weeks.
    pub(super) fn is_uniform(&self, line: PlacementIndex) -> bool {
        let rate_measures = [Measure::Spend, Measure::Units, Measure::Clicks, Measure::Conversions];
        rate_measures.iter().all(|measure| self.follows_contacts(line, measure))
    }

    /// Whether a measure of a line follows from its contacts, whatever the weeks.
    pub(crate) fn follows_contacts(&self, line: PlacementIndex, measure: &Measure) -> bool {
        let Some(weekly) = &self.weekly else { return true };
        let follows_rate = |rates: &Rates| rates.of(measure) == rates.contacts;
        weekly.columns[line].iter().flatten().all(|column| follows_rate(&column.rates))
    }
}
