//! A brief and a catalogue that were checked to fit together: the only input of the model.
//!
//! Everything is resolved here, once: prices in the brief's currency, people per phase, contacts per
//! unit, volumes, defaults (each noted), and every relation between entries. A [`Case`] that exists
//! is sound. The decision is `x[p] ≥ 0` per placement: its net spend as a share of the money there is,
//! or, where a unit costs nothing, its units as a share of those to be had; so no number in the model
//! depends on the unit of money. Nothing here knows how a plan is found.

mod averages;
mod contacts;
mod curves;
mod desk;
mod followers;
mod frequencies;
mod goals;
mod limits;
mod needs;
mod placements;
mod spreads;
mod switches;
mod tariff;
mod titles;
mod volumes;
mod whole;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::brief::{Brief, BudgetIs, CsvDialect, Fee, Measure, Wish};
use crate::catalogue::{Catalogue, Confidence, Media};
use crate::curve::contacts::Table;
use crate::curve::envelope::{self, Line};
use crate::curve::{self, Curve};
use crate::fault::Fault;
use crate::journey;
use crate::quantity::Day;
pub use averages::AverageFrequency;
pub use contacts::{Contacts, View, Window};
use desk::Desk;
pub use switches::{Setting, Switch};
pub use tariff::{Band, Tariff};

/// A brief and a catalogue that fit together.
#[derive(Clone, Debug)]
pub struct Case {
    /// The campaign as a whole.
    pub campaign: Campaign,
    /// The phases, in the journey's order.
    pub phases: Vec<Phase>,
    /// The audiences, by key.
    pub audiences: Vec<Audience>,
    /// What the plan may buy, by phase and then by channel key.
    pub placements: Vec<Placement>,
    /// The channels of which it matters whether they are bought at all.
    pub switches: Vec<Switch>,
    /// Every hard bound, the budget first.
    pub limits: Vec<Limit>,
    /// The sums of depth `L`: one per phase and audience, then those of goals over some channels.
    pub sums: Vec<Sum>,
    /// Placements that follow a phase, per audience.
    pub follows: Vec<Follow>,
    /// The followers that share one pool.
    pub pools: Vec<Pool>,
    /// The most average frequency of some placements.
    pub frequency_caps: Vec<AverageFrequency>,
    /// The least average frequency of several placements, where anything of them is bought.
    pub frequency_floors: Vec<AverageFrequency>,
    /// The goals, by priority, phase and key.
    pub goals: Vec<Goal>,
    /// What the plan makes most of.
    pub objective: Objective,
    /// What was taken because nobody said otherwise.
    pub defaults: Vec<Default>,
    /// What the planner should know although nothing is wrong.
    pub remarks: Vec<String>,
}

/// The campaign, with every default filled in.
#[derive(Clone, Debug)]
pub struct Campaign {
    /// The name reports carry.
    pub name: String,
    /// The scenario of the brief; `base` for the brief itself.
    pub scenario: String,
    /// The action that counts.
    pub action: String,
    /// The first day, if the brief says.
    pub start: Option<Day>,
    /// How many weeks it runs.
    pub weeks: f64,
    /// The currency of every amount.
    pub currency: iso_currency::Currency,
    /// The budget as the brief states it.
    pub budget: f64,
    /// What the budget pays for.
    pub budget_is: BudgetIs,
    /// The agency's fee.
    pub fee: Fee,
    /// The share kept out of the split.
    pub reserve: f64,
    /// The dialect of `.csv` files.
    pub csv: CsvDialect,
}

impl Campaign {
    /// The money there is to plan with: the budget without its reserve. Spend is a share of this.
    pub fn money(&self) -> f64 {
        self.budget * (1.0 - self.reserve)
    }

    /// The net media that the money buys at list prices: what a share of the budget is a share of.
    pub fn net_money(&self) -> f64 {
        self.money() / self.budget_per_spend(0.0)
    }

    /// What one unit of net spend takes from the budget, at a discount.
    pub fn budget_per_spend(&self, discount: f64) -> f64 {
        let gross = 1.0 / (1.0 - discount);
        match self.budget_is {
            BudgetIs::Media => 1.0,
            BudgetIs::Gross => gross,
            BudgetIs::Total => 1.0 + self.fee_per_spend(discount),
        }
    }

    /// The fee on one unit of net spend, at a discount.
    pub fn fee_per_spend(&self, discount: f64) -> f64 {
        match self.fee.on {
            crate::brief::FeeOn::Net => self.fee.rate.get(),
            crate::brief::FeeOn::Gross => self.fee.rate.get() / (1.0 - discount),
        }
    }
}

/// A phase of the journey with its people.
#[derive(Clone, Debug)]
pub struct Phase {
    /// The journey's own data.
    pub journey: journey::Phase,
    /// The people in the phase, per audience.
    pub people: Vec<f64>,
}

impl Phase {
    /// The people in the phase, all audiences together.
    pub fn everyone(&self) -> f64 {
        self.people.iter().sum()
    }
}

/// An audience.
#[derive(Clone, Debug)]
pub struct Audience {
    /// Its key.
    pub key: String,
    /// Its name.
    pub name: String,
    /// Its size.
    pub people: f64,
}

/// A role the plan may buy.
#[derive(Clone, Debug)]
pub struct Placement {
    /// The channel's key.
    pub channel: String,
    /// The channel's name.
    pub name: String,
    /// The phase, as an index.
    pub phase: usize,
    /// `channel.phase`, as rows and messages name it.
    pub key: String,
    /// The format bought.
    pub format: String,
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
    /// The most `x` can be.
    pub most: f64,
    /// The least `x` can be once the placement's channel is bought; 0 but where a range was narrowed.
    pub least: f64,
    /// `x` of one lot, where units come in lots: only whole multiples can be bought.
    pub lot: Option<f64>,
    /// Whether it matters that the channel is bought at all: its switch.
    pub switch: Option<usize>,
    /// What planners call the least of the channel that makes sense.
    pub sensible_from: Option<Sensible>,
    /// How reach builds, per audience; `None` where it does not.
    pub curves: Vec<Option<Weighted>>,
    /// How contacts spread, per audience `l, c₁, c₂, c₃`; only where reach at a frequency counts.
    pub contacts: Option<Arc<Table>>,
    /// The year of the price.
    pub year: Option<u16>,
    /// How far the price and the role can be trusted: the weaker of the two when one is assumed.
    pub confidence: Confidence,
    /// Where price and role come from.
    pub source: String,
}

/// The least of a channel that makes sense: nothing forbids less.
#[derive(Clone, Debug)]
pub struct Sensible {
    /// The least, of the channel as a whole.
    pub from: Wish,
    /// The first sentence of the channel's note: where that comes from.
    pub note: Option<String>,
}

impl Placement {
    /// The price of a unit after discount.
    pub fn unit_price(&self) -> f64 {
        self.list_price * (1.0 - self.discount)
    }

    /// Net spend per `x` at list price: the money there is, or nothing where a unit costs nothing.
    pub fn spend_per_x(&self) -> f64 {
        self.unit_price() * self.units_per_x
    }

    /// What is paid beyond the list price, as `x` bought at list price.
    pub fn surcharge(&self, x: f64) -> f64 {
        self.tariff.as_ref().map_or(0.0, |tariff| tariff.surcharge(x))
    }

    /// Net spend of an `x`.
    pub fn spend(&self, x: f64) -> f64 {
        self.spend_per_x() * (x + self.surcharge(x))
    }

    /// The most `x` that a net spend buys.
    pub fn bought_for(&self, spend: f64) -> f64 {
        let list = spend / self.spend_per_x();
        let Some(tariff) = &self.tariff else { return list };
        let mut best = 0.0_f64;
        for ((low, high), (slope, offset)) in tariff.stretches((0.0, (list / tariff.least()).max(1e-12))) {
            let x = ((list - offset) / (1.0 + slope)).min(high);
            if x >= low {
                best = best.max(x);
            }
        }
        best
    }
}

/// What one unit of a placement brings.
#[derive(Clone, Debug, Default)]
pub struct PerUnit {
    /// Impressions, also outside the audiences.
    pub impressions: f64,
    /// Contacts with the people in the phase, per audience.
    pub contacts: Vec<f64>,
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
    pub fn above(&self, (least, most): (f64, f64), x: f64) -> Line {
        let line = envelope::above(&self.curve, (least * self.per_x, most * self.per_x), x * self.per_x);
        Line { slope: line.slope * self.per_x, offset: line.offset }
    }

    /// `φ″(x)`.
    pub fn curvature(&self, x: f64) -> f64 {
        self.curve.curvature(x * self.per_x) * self.per_x * self.per_x
    }
}

/// A sum of depths, `L = Σ l[p]` over its members: net reach is `1 − e^−L` of its people.
///
/// Of people reached `k` times and more the depth is `L − ln T(C₁ … Cₖ₋₁)`, with sums of other terms beside.
#[derive(Clone, Debug)]
pub struct Sum {
    /// The name rows carry: `phase,audience`, and the goal where only some channels count.
    pub name: String,
    /// The phase.
    pub phase: usize,
    /// The audience.
    pub audience: usize,
    /// The placements that count.
    pub members: Vec<usize>,
    /// How many contacts make a person count as reached.
    pub frequency: usize,
    /// What the depth is related to, where that is above 1.
    pub contacts: Option<Contacts>,
}

/// A placement that reaches only people a phase reached before.
#[derive(Clone, Debug)]
pub struct Follow {
    /// The follower.
    pub placement: usize,
    /// The audience.
    pub audience: usize,
    /// Whom it can address.
    pub pool: Addressable,
    /// The most contacts per person in the pool; infinite where nobody minds.
    pub frequency_cap: f64,
}

/// The share of the people here that can be addressed: `base + share · (1 − e^−L)` of the phase followed.
#[derive(Clone, Copy, Debug)]
pub struct Addressable {
    /// The sum of depths that fills the pool.
    pub upstream: usize,
    /// What can be addressed without it.
    pub base: f64,
    /// What all of the phase followed would add.
    pub share: f64,
}

impl Addressable {
    /// The share of the people here that can be addressed when the phase followed stands at `depth`.
    pub fn people(&self, depth: f64) -> f64 {
        self.base + self.share * curve::reach(depth)
    }

    /// `F(L) = −ln(1 − base − share (1 − e^−L))`: the most depth a follower can have.
    pub fn depth(&self, depth: f64) -> f64 {
        curve::depth(self.people(depth).min(1.0 - 1e-15))
    }

    /// `F′(L)`.
    pub fn slope(&self, depth: f64) -> f64 {
        self.share * (-depth).exp() / (1.0 - self.people(depth)).max(1e-15)
    }

    /// `F″(L) = −F′(L) (1 − base − share) / (1 − base − share (1 − e^−L))`.
    pub fn curvature(&self, depth: f64) -> f64 {
        let never = (1.0 - self.base - self.share).max(0.0);
        -self.slope(depth) * never / (1.0 - self.people(depth)).max(1e-15)
    }
}

/// Followers of one phase in one phase: together they reach no more than their joint pool.
#[derive(Clone, Debug)]
pub struct Pool {
    /// The phase they are in.
    pub phase: usize,
    /// The audience.
    pub audience: usize,
    /// Indices into [`Case::follows`].
    pub members: Vec<usize>,
    /// Whom all of them together can address.
    pub pool: Addressable,
}

/// A hard bound: `Σ coefficient · x` on one side of `bound`.
#[derive(Clone, Debug)]
pub struct Limit {
    /// The family of rows it belongs to.
    pub family: Family,
    /// Where the brief states it.
    pub path: Vec<String>,
    /// What is bounded.
    pub measure: Measure,
    /// For contacts and GRP, the audience that counts; all when none.
    pub audience: Option<usize>,
    /// The placements bounded.
    pub members: Vec<usize>,
    /// Which side.
    pub side: Side,
    /// The bound as the brief states it.
    pub stated: Stated,
    /// The row: the measure as a linear form in `x`, divided by its largest coefficient.
    pub row: Row,
}

impl Limit {
    /// The name its row carries: the family, and where the brief states it.
    pub fn row_name(&self) -> String {
        let rest: Vec<&str> = self.path.iter().skip(1).map(String::as_str).filter(|part| *part != "role").collect();
        match self.family {
            Family::Budget => self.family.word().to_owned(),
            _ => format!("{}[{}]", self.family.word(), rest.join(".")),
        }
    }

    /// How far a split breaks it, in the row's scale; 0 where it holds.
    pub fn breach(&self, case: &Case, x: &[f64]) -> f64 {
        let value = self.row.value(case, x);
        match self.side {
            Side::AtLeast => (self.row.bound - value).max(0.0),
            Side::AtMost => (value - self.row.bound).max(0.0),
            Side::Exactly => (value - self.row.bound).abs(),
        }
    }
}

/// The families of hard bounds, as rows are named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// The money there is.
    Budget,
    /// What the client wishes of one channel.
    Wish,
    /// What there is to be had of a placement.
    Volume,
    /// The least that is bought of a channel, if it is bought.
    MinimumBuy,
    /// The channels that one channel is not bought without.
    Needs,
    /// A limit over a group.
    Limit,
    /// Contacts per person reached.
    Frequency,
}

impl Family {
    /// The family's name in code, printed program, report and tests.
    pub fn word(self) -> &'static str {
        match self {
            Self::Budget => "budget",
            Self::Wish => "wish",
            Self::Volume => "volume",
            Self::MinimumBuy => "minimum_buy",
            Self::Needs => "needs",
            Self::Limit => "limit",
            Self::Frequency => "frequency",
        }
    }
}

/// The side of a bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Not below it.
    AtLeast,
    /// Not above it.
    AtMost,
    /// On it.
    Exactly,
}

impl Side {
    /// The key files use.
    pub fn word(self) -> &'static str {
        match self {
            Self::AtLeast => "at_least",
            Self::AtMost => "at_most",
            Self::Exactly => "exactly",
        }
    }
}

/// A bound as stated.
#[derive(Clone, Debug)]
pub enum Stated {
    /// A number in the measure's unit.
    Amount(f64),
    /// A share of the same measure over other placements.
    Share(f64, Vec<usize>),
}

/// A linear form in `x` and in what is bought at all, with its bound.
#[derive(Clone, Debug, Default)]
pub struct Row {
    /// Placement and coefficient.
    pub terms: Vec<(usize, f64)>,
    /// Switch and what the row gains once its channel is bought.
    pub switches: Vec<(usize, f64)>,
    /// Whether its terms are money, so that they count what is paid beyond the list price.
    pub money: bool,
    /// The bound.
    pub bound: f64,
    /// What one of the row is in the measure's own unit.
    pub scale: f64,
}

impl Row {
    /// The form at a split.
    pub fn value(&self, case: &Case, x: &[f64]) -> f64 {
        let bought = self.switches.iter().filter(|&&(s, _)| case.switches[s].is_on(x)).map(|(_, c)| c);
        let paid = |p: usize| x[p] + if self.money { case.placements[p].surcharge(x[p]) } else { 0.0 };
        self.terms.iter().map(|&(p, c)| c * paid(p)).sum::<f64>() + bought.sum::<f64>()
    }
}

/// A goal: a value that should be at least its target; both are divided by the target.
#[derive(Clone, Debug)]
pub struct Goal {
    /// Its key.
    pub key: String,
    /// The phase.
    pub phase: usize,
    /// The audience; all together when none.
    pub audience: Option<usize>,
    /// The placements that count.
    pub members: Vec<usize>,
    /// What is wanted.
    pub want: Want,
    /// Of reach: how many contacts make a person count as reached; 1 for anything else.
    pub frequency: usize,
    /// 1 first.
    pub priority: u32,
    /// Its value over its target, as a form in reach and `x`.
    pub form: Form,
    /// The target in the form's unit: 1, or 0 for a cost per conversion.
    pub target: f64,
}

/// What a goal wants.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Want {
    /// Net reach, as a share of the people in the phase.
    Reach(f64),
    /// Net reach, in people.
    ReachPeople(f64),
    /// A sum over placements.
    Contacts(f64),
    /// Gross rating points.
    Grp(f64),
    /// Clicks.
    Clicks(f64),
    /// Conversions.
    Conversions(f64),
    /// The most net media may be per conversion.
    CostPerConversion(f64),
}

impl Want {
    /// The number that is wanted, in its own unit.
    pub fn wanted(self) -> f64 {
        match self {
            Self::Reach(wanted)
            | Self::ReachPeople(wanted)
            | Self::Contacts(wanted)
            | Self::Grp(wanted)
            | Self::Clicks(wanted)
            | Self::Conversions(wanted)
            | Self::CostPerConversion(wanted) => wanted,
        }
    }
}

/// `Σ coefficient · R[sum] + Σ coefficient · x[p] + Σ coefficient · ε[p]`.
#[derive(Clone, Debug, Default)]
pub struct Form {
    /// Sums, by their reach.
    pub reach: Vec<(usize, f64)>,
    /// Placements, by `x`.
    pub linear: Vec<(usize, f64)>,
    /// Placements, by what is paid beyond the list price.
    pub surcharge: Vec<(usize, f64)>,
}

/// What the plan makes most of: always a maximum, so a minimum has negative coefficients.
#[derive(Clone, Debug)]
pub struct Objective {
    /// What it is, in words.
    pub name: String,
    /// Whether the brief asked for the least of it.
    pub minimise: bool,
    /// Of reach: how many contacts make a person count as reached; 1 for anything else.
    pub frequency: usize,
    /// The form, divided by `scale`.
    pub form: Form,
    /// What one unit of the form is in the objective's own unit.
    pub scale: f64,
    /// Below this value of the form, gaps are absolute.
    pub floor: f64,
    /// What each phase counts.
    pub weights: Vec<f64>,
    /// The same form in every world the case is looked at in, where it is looked at in more than one.
    pub worlds: Vec<Form>,
}

impl Objective {
    /// A value of the form in the objective's own unit; a minimum has its own sign again.
    pub fn natural(&self, value: f64) -> f64 {
        let sign = if self.minimise { -self.scale } else { self.scale };
        if value == 0.0 { 0.0 } else { value * sign }
    }
}

/// A default in use.
#[derive(Clone, Debug, PartialEq)]
pub struct Default {
    /// The key that could have said otherwise.
    pub path: String,
    /// What was taken.
    pub value: String,
    /// Whether anyone vouches for it.
    pub assumed: bool,
}

impl Case {
    /// Checks that a brief and a catalogue fit together and resolves them; all faults at once.
    pub fn join(brief: &Brief, catalogue: &Catalogue) -> Result<Self, Vec<Fault>> {
        let mut desk = Desk { brief, catalogue, faults: Vec::new(), defaults: Vec::new(), remarks: Vec::new() };
        spreads::of_brief(&mut desk);
        let campaign = desk.campaign();
        let audiences = desk.audiences();
        let phases = desk.phases(&audiences);
        let placements = placements::offered(&mut desk, &campaign, &phases, &audiences);
        let mut case = Self {
            campaign,
            phases,
            audiences,
            placements,
            switches: Vec::new(),
            limits: Vec::new(),
            sums: Vec::new(),
            follows: Vec::new(),
            pools: Vec::new(),
            frequency_caps: Vec::new(),
            frequency_floors: Vec::new(),
            goals: Vec::new(),
            objective: goals::no_objective(),
            defaults: Vec::new(),
            remarks: Vec::new(),
        };
        placements::sums(&mut case);
        followers::followers(&mut desk, &mut case);
        switches::of_channels(&mut desk, &mut case);
        needs::fit(&mut desk);
        whole::fit(&mut desk, &case);
        limits::stated(&mut desk, &mut case);
        goals::wanted(&mut desk, &mut case);
        goals::objective(&mut desk, &mut case);
        if desk.faults.is_empty() {
            case.tabulate();
        }
        case.defaults = desk.defaults;
        case.remarks = desk.remarks;
        if desk.faults.is_empty() { Ok(case) } else { Err(desk.faults) }
    }

    /// What one `x` of a placement brings of a measure; GRP and contacts of one audience or of all.
    pub fn per_x(&self, placement: usize, measure: &Measure, audience: Option<usize>) -> f64 {
        let p = &self.placements[placement];
        let people = |a: usize| self.phases[p.phase].people[a];
        let (contacts, heads) = match audience {
            Some(a) => (p.per_unit.contacts[a], people(a)),
            None => (p.per_unit.contacts.iter().sum(), self.phases[p.phase].everyone()),
        };
        p.units_per_x
            * match measure {
                Measure::Spend => p.unit_price(),
                Measure::Units => 1.0,
                Measure::Contacts => contacts,
                Measure::Grp if heads > 0.0 => 100.0 * contacts / heads,
                Measure::Grp | Measure::Channels => 0.0,
                Measure::Impressions => p.per_unit.impressions,
                Measure::Clicks => p.per_unit.clicks.unwrap_or(0.0),
                Measure::Conversions => p.per_unit.conversions.unwrap_or(0.0),
                Measure::Resource(name) => p.per_unit.resource.get(name).copied().unwrap_or(0.0),
            }
    }

    /// Contacts per head of an audience in the placement's phase, per `x`.
    pub fn contacts_per_head(&self, placement: usize, audience: usize) -> f64 {
        let p = &self.placements[placement];
        let people = self.phases[p.phase].people[audience];
        if people > 0.0 { p.per_unit.contacts[audience] * p.units_per_x / people } else { 0.0 }
    }

    /// Whether what one case's rows and columns are stands at the same places in the other.
    pub fn is_shaped_like(&self, other: &Self) -> bool {
        let keys = |case: &Self| case.placements.iter().map(|p| p.key.clone()).collect::<Vec<_>>();
        let rows = |case: &Self| case.limits.iter().map(Limit::row_name).collect::<Vec<_>>();
        let goals = |case: &Self| case.goals.iter().map(|goal| (goal.key.clone(), goal.priority)).collect::<Vec<_>>();
        keys(self) == keys(other)
            && rows(self) == rows(other)
            && goals(self) == goals(other)
            && (self.sums.len(), self.follows.len(), self.pools.len(), self.audiences.len())
                == (other.sums.len(), other.follows.len(), other.pools.len(), other.audiences.len())
    }

    /// The sum of depths of everything in a phase, for one audience.
    pub fn whole_sum(&self, phase: usize, audience: usize) -> usize {
        phase * self.audiences.len() + audience
    }
}
