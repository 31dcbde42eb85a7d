//! A placement: a channel in the role it plays in a phase, with its price and its curves.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{ActivationIndex, AudienceIndex, By, NetMedia, Open, Phase, PhaseIndex, PlacementIndex, Season, Tariff};
use crate::domain::brief::{Measure, Wish};
use crate::domain::catalogue::{Confidence, Media, Message};
use crate::domain::curve::Curve;
use crate::domain::curve::contact_table::ContactTable;
use crate::domain::curve::envelope;
use crate::domain::curve::hull::LinearBound;
use crate::text::language::Text;
use crate::tolerance::feasibility::NOT_ZERO;

/// A role the plan may buy.
#[derive(Clone, Debug)]
pub struct Placement {
    /// The channel's key.
    pub channel: String,
    /// The channel's name.
    pub name: Text,
    /// The phase, as an index.
    pub phase: PhaseIndex,
    /// `channel.phase`, as rows and messages name it.
    pub key: String,
    /// The key of the role in the catalogue: the phase, or the one of See-Think-Do-Care that leads to it.
    pub role: String,
    /// The format bought.
    pub format: Text,
    /// What kind of message it carries.
    pub message: Option<Message>,
    /// The channel's tags.
    pub tags: Vec<String>,
    /// Paid, owned or earned.
    pub media: Media,
    /// What one unit is, in words.
    pub unit: String,
    /// The price of a unit before discount, in the brief's currency.
    pub list_price: f64,
    /// How the price changes with the amount bought.
    pub tariff: Option<Tariff>,
    /// The discount.
    pub discount: f64,
    /// Units per `x`.
    pub units_per_x: f64,
    /// What one unit brings.
    pub per_unit: PerUnit,
    /// The most units there are, where that is known.
    pub volume: Option<f64>,
    /// Whether the volume is a limit per week or month, and not one over the campaign.
    pub volume_by_week: bool,
    /// The days it can run in, per week of the campaign.
    pub open: Vec<Open>,
    /// How its price and supply change over the weeks.
    pub season: Season,
    /// Whether it is a line of the plan, or a part of a line in time.
    pub part: Part,
    /// The most `x` can be.
    pub most: f64,
    /// The least `x` can be once the placement's channel is bought; 0 but where a range was narrowed.
    pub least: f64,
    /// `x` of one lot, where units come in lots: only whole multiples can be bought.
    pub lot: Option<f64>,
    /// Whether it matters that the channel is bought at all: its activation.
    pub activation: Option<ActivationIndex>,
    /// What planners call the least of the channel that makes sense.
    pub sensible_from: Option<Sensible>,
    /// How reach builds, per audience; `None` where it does not.
    pub curves: By<AudienceIndex, Option<Weighted>>,
    /// How contacts spread, per audience `l, c₁, c₂, c₃`; only where reach at a frequency counts.
    pub contacts: Option<Arc<ContactTable>>,
    /// The year of the price.
    pub year: Option<u16>,
    /// How far the price and the role can be trusted: the weaker of the two when one is assumed.
    pub confidence: Confidence,
    /// Where price and role come from.
    pub source: Text,
}

/// What a placement is: a line, or a part of a line in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// A line of the plan; where its weeks differ its `x` counts contacts, as spend at the price of the year's mean.
    Line,
    /// What is spent on a line in a week.
    Week {
        /// The line.
        of: PlacementIndex,
        /// The week.
        week: usize,
    },
    /// The contacts of a line that count in a stretch of weeks: of the last few, or what is remembered of all.
    Window {
        /// The line.
        of: PlacementIndex,
        /// The last week of the stretch.
        week: usize,
    },
}

/// The least of a channel that makes sense: nothing forbids less.
#[derive(Clone, Debug)]
pub struct Sensible {
    /// The least, of the channel as a whole.
    pub from: Wish,
    /// The first sentence of the channel's note: where that comes from.
    pub note: Option<Text>,
    /// What a unit of the currency it is stated in costs in the brief's.
    pub rate: f64,
}

impl Placement {
    /// The key of a channel in a phase, by theirs.
    pub fn key_of(channel: &str, phase: &str) -> String {
        format!("{channel}.{phase}")
    }

    /// The price of a unit after discount.
    pub fn unit_price(&self) -> NetMedia {
        NetMedia(self.list_price * (1.0 - self.discount))
    }

    /// What one `x` brings of a measure, in its phase; GRP and contacts of one audience or of all.
    pub fn per_x(&self, phase: &Phase, measure: &Measure, audience: Option<AudienceIndex>) -> f64 {
        let (contacts, heads) = match audience {
            Some(a) => (self.per_unit.contacts[a], phase.people[a]),
            None => (self.per_unit.contacts.iter().sum(), phase.everyone()),
        };
        self.units_per_x
            * match measure {
                Measure::Spend => self.unit_price().get(),
                Measure::Units => 1.0,
                Measure::Contacts => contacts,
                Measure::Grp if heads > 0.0 => 100.0 * contacts / heads,
                Measure::Grp | Measure::Channels => 0.0,
                Measure::Impressions => self.per_unit.impressions,
                Measure::Clicks => self.per_unit.clicks.unwrap_or(0.0),
                Measure::Conversions => self.per_unit.conversions.unwrap_or(0.0),
                Measure::Resource(name) => self.per_unit.resource.get(name).copied().unwrap_or(0.0),
            }
    }

    /// Net spend per `x` at list price: the money to plan with, or nothing where a unit costs nothing.
    pub fn spend_per_x(&self) -> NetMedia {
        self.unit_price() * self.units_per_x
    }

    /// What is paid beyond the list price, as `x` bought at list price.
    pub fn surcharge(&self, x: f64) -> f64 {
        self.tariff.as_ref().map_or(0.0, |tariff| tariff.surcharge(x))
    }

    /// Net spend of an `x`.
    pub fn spend(&self, x: f64) -> NetMedia {
        self.spend_per_x() * (x + self.surcharge(x))
    }

    /// The most `x` that a net spend buys.
    pub fn bought_for(&self, spend: NetMedia) -> f64 {
        let list = spend / self.spend_per_x();
        let Some(tariff) = &self.tariff else { return list };
        let mut most_bought = 0.0_f64;
        for ((low, high), (slope, offset)) in tariff.stretches((0.0, (list / tariff.least()).max(NOT_ZERO))) {
            let x = ((list - offset) / (1.0 + slope)).min(high);
            if x >= low {
                most_bought = most_bought.max(x);
            }
        }
        most_bought
    }
}

/// What one unit of a placement brings.
#[derive(Clone, Debug, Default)]
pub struct PerUnit {
    /// Impressions, also outside the audiences.
    pub impressions: f64,
    /// Contacts with the people in the phase, per audience.
    pub contacts: By<AudienceIndex, f64>,
    /// Clicks, where the catalogue gives a rate.
    pub clicks: Option<f64>,
    /// Conversions, where the catalogue gives a rate.
    pub conversions: Option<f64>,
    /// Resources.
    pub resource: BTreeMap<String, f64>,
}

/// A reach curve and how much of its argument one `x` buys.
#[derive(Clone, Debug)]
pub struct Weighted {
    /// The curve.
    pub curve: Curve,
    /// Its argument per `x`.
    pub per_x: f64,
}

impl Weighted {
    /// `φ(x)`: the depth that `x` buys.
    pub fn depth(&self, x: f64) -> f64 {
        self.curve.depth(x * self.per_x)
    }

    /// `φ′(x)`.
    pub fn slope(&self, x: f64) -> f64 {
        self.curve.slope(x * self.per_x) * self.per_x
    }

    /// The line that the least concave function above `φ` over a range of `x` has at `x`.
    pub fn above(&self, (least, most): (f64, f64), x: f64) -> LinearBound {
        let line = envelope::line_above(&self.curve, (least * self.per_x, most * self.per_x), x * self.per_x);
        LinearBound { slope: line.slope * self.per_x, offset: line.offset }
    }

    /// `φ″(x)`.
    pub fn curvature(&self, x: f64) -> f64 {
        self.curve.curvature(x * self.per_x) * self.per_x * self.per_x
    }
}
