//! What makes a plan more than a split: channels bought or not bought at all, minimum buys, activation fees,
//! lots, and channels that are not bought without others.

use std::collections::{BTreeMap, BTreeSet};

use super::market::At;
use super::{
    ActivationIndex, Budgeted, Decision, Desk, Family, Limit, PhaseIndex, PlacementIndex, Problem, Row, Side, Stated,
};
use crate::domain::brief::{Measure, Wish};
use crate::domain::catalogue::Channel;
use crate::tolerance::feasibility::WHOLE_LOTS;

/// A channel of which it matters whether it is bought at all.
#[derive(Clone, Debug)]
pub struct Activation {
    /// The channel's key.
    pub channel: String,
    /// Its placements.
    pub members: Vec<PlacementIndex>,
    /// What has to be paid once if it is bought, out of the budget.
    pub fee: Budgeted,
    /// Whether it has to be bought, must not be, or is free.
    pub setting: Setting,
}

/// Whether a channel is bought at all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Setting {
    /// The plan decides.
    #[default]
    Open,
    /// It is bought.
    On,
    /// It is not bought.
    Off,
}

impl Activation {
    /// Whether a split buys it.
    pub fn is_on(&self, x: &Decision) -> bool {
        self.members.iter().any(|&p| x[p] > 0.0)
    }
}

impl Problem {
    /// Whether every placement's `x` is one that can be bought: whole lots, and nothing of what is switched off.
    pub fn can_be_bought(&self, x: &Decision) -> bool {
        let whole = |lot: f64, x: f64| (x / lot - (x / lot).round()).abs() <= WHOLE_LOTS * (x / lot).max(1.0);
        self.placements.iter().zip(x).all(|(placement, &x)| placement.lot.is_none_or(|lot| whole(lot, x)))
    }

    /// What is paid at once for the channels that a split buys.
    pub fn activation_fees(&self, x: &Decision) -> Budgeted {
        self.activations
            .iter()
            .filter(|activation| activation.fee.get() > 0.0 && activation.is_on(x))
            .map(|activation| activation.fee)
            .sum()
    }
}

/// The activations of every channel that needs one: those that have a minimum, a fee or a need, and those that are
/// needed or counted.
pub(super) fn of_channels(desk: &mut Desk, problem: &mut Problem) {
    let catalogue = desk.catalogue;
    let needed: BTreeSet<&String> = catalogue.channel.values().flat_map(|other| &other.needs).collect();
    let counted = counted(desk, problem);
    for (key, channel) in &catalogue.channel {
        let members = desk.lines_of(key).to_vec();
        let own = channel.minimum_buy.is_some() || channel.activation_fee.is_some() || !channel.needs.is_empty();
        if members.is_empty() || !(own || needed.contains(key) || counted.contains(key.as_str())) {
            continue;
        }
        let rate = channel.price.as_ref().map_or(1.0, |price| super::market::rate(desk, &problem.campaign, price));
        let fee = Budgeted(rate * channel.activation_fee.map_or(0.0, crate::domain::quantity::Amount::get));
        for &p in &members {
            problem.placements[p].activation = Some(problem.activations.next_key());
        }
        problem.activations.push(Activation { channel: key.clone(), members, fee, setting: Setting::Open });
    }
}

/// The channels that a limit counts among those bought.
fn counted<'a>(desk: &Desk<'a>, problem: &Problem) -> BTreeSet<&'a str> {
    let catalogue = desk.catalogue;
    let asks = |limit: &&crate::domain::brief::Limit| match limit.measure.as_deref() {
        Some("channels") => true,
        // Of one channel a least frequency is a minimum buy.
        Some(word) => {
            let one = limit.channels.as_ref().is_some_and(|channels| channels.len() == 1);
            word == super::averages::WORD && limit.at_least.is_some() && one
        }
        None => false,
    };
    let mut counted = BTreeSet::new();
    for limit in desk.brief.limit.values().filter(asks) {
        let named =
            |names: &'a Vec<String>| names.iter().filter_map(|name| catalogue.channel.get_key_value(name)).collect();
        let channels: Vec<(&String, &Channel)> =
            limit.channels.as_ref().map_or_else(|| catalogue.channel.iter().collect(), named);
        let phases = limit
            .phases
            .as_ref()
            .map(|names| names.iter().filter_map(|name| desk.journey.phase(name)).map(PhaseIndex).collect());
        let in_one = |key: &str, phases: &Vec<PhaseIndex>| {
            desk.lines_of(key).iter().any(|&p| phases.contains(&problem.placements[p].phase))
        };
        counted.extend(channels.into_iter().filter_map(|(key, channel)| {
            let tagged = limit.tags.as_ref().is_none_or(|tags| tags.iter().any(|tag| channel.tags.contains(tag)));
            (tagged && phases.as_ref().is_none_or(|phases| in_one(key, phases))).then_some(key.as_str())
        }));
    }
    counted
}

/// Minimum buys and needs as hard bounds.
pub(super) fn bounds(desk: &mut Desk, problem: &mut Problem) {
    let places = problem.activations.iter_enumerated().map(|(s, activation)| (activation.channel.clone(), s));
    let places: BTreeMap<String, ActivationIndex> = places.collect();
    for s in problem.activations.keys() {
        let key = problem.activations[s].channel.clone();
        let Some(channel) = desk.catalogue.channel.get(&key) else { continue };
        if let Some(wish) = channel.minimum_buy {
            minimum_buy(problem, s, wish);
        }
        for needed in &channel.needs {
            needs(problem, s, places.get(needed).copied());
        }
    }
}

/// If anything is bought of a channel, at least so much is: `Σ measure[p] − minimum · bought ≥ 0`.
fn minimum_buy(problem: &mut Problem, s: ActivationIndex, wish: Wish) {
    let (measure, amount) = match wish {
        Wish::Money(amount) => (Measure::Spend, amount.get()),
        Wish::Units(amount) => (Measure::Units, amount.get()),
        Wish::Grp(amount) => (Measure::Grp, amount.get()),
        Wish::Share(share) => (Measure::Spend, share.get() * problem.campaign.net_money().get()),
    };
    let members = problem.activations[s].members.clone();
    let coefficients: Vec<(PlacementIndex, f64)> =
        members.iter().map(|&p| (p, problem.per_x(p, &measure, None))).collect();
    let scale = coefficients.iter().map(|&(p, c)| c * problem.placements[p].most).fold(amount, f64::max);
    let scale = if scale > 0.0 { scale } else { 1.0 };
    let terms = coefficients.into_iter().filter(|(_, c)| *c != 0.0).map(|(p, c)| (p, c / scale)).collect();
    let money = measure == Measure::Spend;
    let path = ["channel", &problem.activations[s].channel, "minimum_buy"].map(str::to_owned).to_vec();
    problem.limits.push(Limit {
        family: Family::MinimumBuy,
        path,
        measure,
        audience: None,
        when: None,
        members,
        side: Side::AtLeast,
        stated: Stated::Amount(amount),
        row: Row { terms, activations: vec![(s, -amount / scale)], money, bound: 0.0, scale },
    });
}

/// A channel is not bought without another: `bought[this] ≤ bought[other]`.
fn needs(problem: &mut Problem, s: ActivationIndex, other: Option<ActivationIndex>) {
    let mut activations = vec![(s, 1.0)];
    activations.extend(other.map(|other| (other, -1.0)));
    let path = ["channel", &problem.activations[s].channel, "needs"].map(str::to_owned).to_vec();
    problem.limits.push(Limit {
        family: Family::Needs,
        path,
        measure: Measure::Channels,
        audience: None,
        when: None,
        members: problem.activations[s].members.clone(),
        side: Side::AtMost,
        stated: Stated::Amount(0.0),
        row: Row { terms: Vec::new(), activations, money: false, bound: 0.0, scale: 1.0 },
    });
}

/// How many units make a lot; none where any part of a unit can be bought.
pub(super) fn lot(_desk: &mut Desk, at: &At) -> Option<f64> {
    let whole = at.channel.whole_units.unwrap_or(false).then_some(1.0);
    at.channel.lot.map(crate::domain::quantity::Positive::get).or(whole)
}
