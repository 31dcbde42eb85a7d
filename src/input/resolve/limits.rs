//! Every hard bound as a linear row: the budget, wishes, volumes, and limits over groups.

use crate::domain::catalogue::Channel;
use std::collections::BTreeSet;

use super::audiences::audience_named;
use super::average_frequency;
use super::bounds::Bounds;
use super::measures::{FREQUENCY, measure_named};
use super::notes::Notes;
use super::offer::Offer;
use super::rows::row;
use super::scope::Scope;
use crate::domain::brief::{self, Bound, Measure, ShareBase, Wish};
use crate::fault::{Code, Fault, listed};
use crate::problem::{ActivationIndex, AudienceIndex, Family, Limit, LimitRow, PlacementIndex, Side, Stated};
use crate::text::messages::{say, word};
use crate::text::number::noun_plural;

/// An offer within its hard bounds.
pub(super) struct WithLimits {
    pub(super) offer: Offer,
    pub(super) bounds: Bounds,
}

/// All hard bounds of an offer, the budget first.
pub(super) fn with_limits(notes: &mut Notes, mut offer: Offer) -> WithLimits {
    let mut bounds = Bounds::default();
    if offer.placements.is_empty() {
        return WithLimits { offer, bounds };
    }
    bounds.limits.push(budget(&offer));
    bounds.limits.extend(volumes(&offer));
    bounds.limits.extend(wishes(notes, &offer));
    bounds.limits.extend(super::activation_bounds::bounds(notes.catalogue, &offer));
    let brief = notes.brief;
    for (key, limit) in &brief.limit {
        bounds.extend(group_limit(notes, &mut offer, key, limit));
    }
    super::rounded_shares::scale_to_whole(notes, &offer, &mut bounds.limits);
    WithLimits { offer, bounds }
}

/// What the plan costs, in the budget's own terms, is at most the money to plan with:
/// `Σ budget_per_spend[p] · spend[p] + Σ activation_fee[c] · bought[c] ≤ money`.
fn budget(offer: &Offer) -> Limit {
    let terms = offer.placements.keys().filter(|&p| offer.placements[p].spend_per_x().get() > 0.0);
    let terms = terms.map(|p| (p, offer.market.campaign.budget_per_spend(offer.placements[p].discount))).collect();
    let money = offer.market.campaign.money();
    let fees = offer.activations.iter_enumerated().filter(|(_, activation)| activation.fee.get() > 0.0);
    let fees = fees.map(|(s, activation)| (s, activation.fee / money)).collect();
    Limit {
        family: Family::Budget,
        path: vec!["campaign".to_owned(), "budget".to_owned()],
        measure: Measure::Spend,
        audience: None,
        when: None,
        members: offer.placements.keys().collect(),
        side: Side::AtMost,
        stated: Stated::Amount(money.get()),
        row: LimitRow { terms, activations: fees, money: true, bound: 1.0, scale: money.get() },
    }
}

/// No more units than there are: `units[p] ≤ volume[p]`.
fn volumes(offer: &Offer) -> impl Iterator<Item = Limit> {
    offer.placements.iter_enumerated().filter_map(|(p, placement)| {
        let volume = placement.volume?;
        let path = ["channel", &placement.channel, "role", &placement.role].map(str::to_owned).to_vec();
        Some(Limit {
            family: Family::Volume,
            path,
            measure: Measure::Units,
            audience: None,
            when: None,
            members: vec![p],
            side: Side::AtMost,
            stated: Stated::Amount(volume),
            row: LimitRow {
                terms: vec![(p, 1.0)],
                activations: Vec::new(),
                money: false,
                bound: volume / placement.units_per_x,
                scale: placement.units_per_x,
            },
        })
    })
}

/// What the client wishes of each channel.
fn wishes(notes: &mut Notes, offer: &Offer) -> Vec<Limit> {
    let mut limits = Vec::new();
    for (key, channel) in &notes.catalogue.channel {
        let members = offer.lines.of_channel(key).to_vec();
        let stated_frequencies = [
            ("at_least", Side::AtLeast, channel.at_least),
            ("at_most", Side::AtMost, channel.at_most),
            ("fixed", Side::Exactly, channel.fixed),
        ];
        for (word, side, wish) in stated_frequencies {
            let Some(wish) = wish.filter(|_| !members.is_empty()) else {
                continue;
            };
            let everything = || offer.placements.keys().collect();
            let (measure, stated) = match wish {
                Wish::Money(amount) => (Measure::Spend, Stated::Amount(amount.get())),
                Wish::Units(amount) => (Measure::Units, Stated::Amount(amount.get())),
                Wish::Grp(amount) => (Measure::Grp, Stated::Amount(amount.get())),
                Wish::Share(share) => (Measure::Spend, Stated::Share(share.get(), everything())),
            };
            let path = ["channel", key, word].map(str::to_owned).to_vec();
            let bounded = BoundedSum { family: Family::Wish, path, measure, audience: None, members: members.clone() };
            limits.extend(limit_on(notes, offer, bounded, side, stated));
        }
    }
    limits
}

/// The placements that a limit is about; none where the journey leaves all of its phases out.
pub(super) fn members(notes: &mut Notes, scope: Scope, key: &str, limit: &brief::Limit) -> Option<Vec<PlacementIndex>> {
    let group =
        brief::Group { channels: limit.channels.clone(), tags: limit.tags.clone(), phases: limit.phases.clone() };
    let faults_before = notes.faults.len();
    let members = scope.members(notes, &group, &["limit", key]);
    let phases = limit.phases.as_deref().unwrap_or_default();
    let left_out = !phases.is_empty() && phases.iter().all(|phase| scope.journey.phase(phase).is_none());
    if left_out && notes.faults.len() == faults_before {
        notes.left_out.limits.push(key.to_owned());
        return None;
    }
    Some(members)
}

/// What a limit bounds, and of which audience; none where the measure is unknown.
pub(super) fn measured(
    notes: &mut Notes,
    scope: Scope,
    key: &str,
    limit: &brief::Limit,
) -> Option<(Measure, Option<AudienceIndex>)> {
    let word = limit.measure.as_deref().unwrap_or("spend");
    let measure = measure_named(notes, word, &["limit", key, "measure"])?;
    let audience = limit
        .audience
        .as_ref()
        .and_then(|name| audience_named(notes, scope.audiences, name, &["limit", key, "audience"]));
    if measure == Measure::Channels && limit.phases.is_some() {
        let fault =
            Fault::at(Code::misplaced("phases"), &["limit", key, "phases"], word!("channels-are-counted-over-journey"));
        notes.fault(fault.help(word!("leave-phases-out-and-name-channels")));
    }
    if limit.audience.is_some() && !matches!(measure, Measure::Contacts | Measure::Grp) {
        let fault = Fault::at(
            Code::misplaced("audience"),
            &["limit", key, "audience"],
            say!("cannot-be-told-apart-by-audience", word),
        );
        notes.fault(fault.help(word!("leave-audience-out-or-bound-contacts")));
    }
    let stated_bounds =
        [(Side::AtLeast, &limit.at_least), (Side::AtMost, &limit.at_most), (Side::Exactly, &limit.exactly)];
    if stated_bounds.iter().all(|(_, bound)| bound.is_none()) {
        let fault = Fault::at(
            Code::any_key_of(&["limit", key], &["at_least", "at_most", "exactly"]),
            &["limit", key],
            say!("limit-bounds-nothing", key),
        );
        notes.fault(fault.help(word!("add-at-least-at-most-or-exactly")));
    }
    for (low, high) in [("at_least", "at_most"), ("at_least", "exactly"), ("exactly", "at_most")] {
        crossed(notes, key, limit, (low, high));
    }
    Some((measure, audience))
}

/// A fault where one bound of a limit asks for more than another allows.
fn crossed(notes: &mut Notes, key: &str, limit: &brief::Limit, (least, most): (&str, &str)) {
    let stated = |word: &str| match word {
        "at_least" => &limit.at_least,
        "at_most" => &limit.at_most,
        _ => &limit.exactly,
    };
    if let (Some(Bound::Amount(low)), Some(Bound::Amount(high))) = (stated(least), stated(most))
        && low > high
    {
        let what = say!("bound-of-limit-is-above-other", least, low = low.get(), key, most, high = high.get());
        notes.fault(Fault::at(Code::Contradicts, &["limit", key, least], what).help(word!("lower-one-or-raise-other")));
    }
}

/// Whether a limit is about a part of the campaign.
pub(super) fn is_by_period(limit: &brief::Limit) -> bool {
    limit.per.is_some() || limit.from.is_some() || limit.until.is_some()
}

/// The bounds that a limit on a group of placements states.
fn group_limit(notes: &mut Notes, offer: &mut Offer, key: &str, limit: &brief::Limit) -> Bounds {
    let mut bounds = Bounds::default();
    let (by_period, of_frequency) = (is_by_period(limit), limit.measure.as_deref() == Some(FREQUENCY));
    if by_period && of_frequency {
        let what = word!("contacts-per-person-are-counted-over-campaign");
        notes.fault(
            Fault::at(Code::Unsupported, &["limit", key, "measure"], what).help(word!("leave-per-from-and-until-out")),
        );
        return bounds;
    }
    let Some(members) = members(notes, offer.scope(), key, limit) else { return bounds };
    if of_frequency {
        return average_frequency::bounds(notes, offer, key, limit, &members);
    }
    let Some((measure, audience)) = measured(notes, offer.scope(), key, limit) else { return bounds };
    if by_period {
        // Its rows are made once there are weeks.
        return bounds;
    }
    let stated_bounds =
        [(Side::AtLeast, &limit.at_least), (Side::AtMost, &limit.at_most), (Side::Exactly, &limit.exactly)];
    for (side, bound) in stated_bounds {
        let Some(bound) = bound else { continue };
        let path = ["limit", key, side.word()];
        let Some(stated) = bound_stated(notes, offer, bound, &measure, &path) else {
            continue;
        };
        let path = path.map(str::to_owned).to_vec();
        let bounded =
            BoundedSum { family: Family::Limit, path, measure: measure.clone(), audience, members: members.clone() };
        bounds.limits.extend(limit_on(notes, offer, bounded, side, stated));
    }
    bounds
}

/// A bound in the measure's unit, or as a share of what is bounded; a fault where it cannot be either.
fn bound_stated(notes: &mut Notes, offer: &Offer, bound: &Bound, measure: &Measure, path: &[&str]) -> Option<Stated> {
    Some(match bound {
        Bound::Amount(amount) => Stated::Amount(amount.get()),
        Bound::Share(share, ShareBase::Total) => Stated::Share(share.get(), offer.placements.keys().collect()),
        Bound::Share(share, ShareBase::Group(group)) => {
            Stated::Share(share.get(), offer.scope().members(notes, group, path))
        }
        Bound::Share(share, ShareBase::Budget) if *measure == Measure::Spend => {
            Stated::Amount(share.get() * offer.market.campaign.net_money().get())
        }
        Bound::Share(_, ShareBase::Budget) => {
            notes.fault(
                Fault::at(
                    Code::WrongType,
                    path,
                    say!("share-of-budget-cannot-bound", measure = noun_plural(&measure.to_string())),
                )
                .help(word!("use-of-total")),
            );
            return None;
        }
    })
}

/// The sum that a bound is on: a bound without its side and its number.
struct BoundedSum {
    family: Family,
    path: Vec<String>,
    measure: Measure,
    audience: Option<AudienceIndex>,
    members: Vec<PlacementIndex>,
}

/// The limit `Σ measure[p] over members − share · Σ measure[p] over the others ⋛ bound`, divided by
/// its largest coefficient.
fn limit_on(notes: &mut Notes, offer: &Offer, bounded: BoundedSum, side: Side, stated: Stated) -> Option<Limit> {
    if bounded.measure == Measure::Channels {
        return limit_on_count(notes, offer, bounded, side, &stated);
    }
    let BoundedSum { family, path, measure, audience, members } = bounded;
    let row = row(offer, &measure, audience, &members, &stated);
    if let Stated::Amount(bound) = stated
        && row.terms.is_empty()
        && side != Side::AtMost
        && bound > 0.0
    {
        let (measure, side) = (noun_plural(&measure.to_string()), side.word());
        let what = say!("nothing-brings-any-of-measure-here", measure, side, bound);
        notes.fault(Fault::at(Code::Unattainable, &path, what).help(word!("check-channels-tags-and-phases")));
    }
    Some(Limit { family, path, measure, audience, when: None, members, side, stated, row })
}

/// The limit `Σ bought[c] ⋛ bound` over the channels of a group.
fn limit_on_count(notes: &mut Notes, offer: &Offer, bounded: BoundedSum, side: Side, stated: &Stated) -> Option<Limit> {
    let BoundedSum { family, path, measure, audience, members } = bounded;
    let &Stated::Amount(bound) = stated else {
        let fault = Fault::at(Code::WrongType, &path, word!("number-of-channels-is-no-share"));
        notes.fault(fault.help(word!("write-number-such-as-two")));
        return None;
    };
    let counted_activations: BTreeSet<ActivationIndex> =
        members.iter().filter_map(|&p| offer.placements[p].activation).collect();
    let activations: Vec<(ActivationIndex, f64)> = counted_activations.into_iter().map(|s| (s, 1.0)).collect();
    let most_channels = activations.len();
    if bound.fract() != 0.0 || bound < 0.0 || (side != Side::AtMost && bound > most_channels as f64) {
        let what = match side {
            _ if bound.fract() != 0.0 || bound < 0.0 => say!("is-no-number-of-channels", bound),
            Side::Exactly => say!("channels-cannot-be-exactly", count = most_channels, bound),
            _ => say!("channels-cannot-be-at-least", count = most_channels, bound),
        };
        let help = say!("write-whole-number-from-zero", most = most_channels);
        notes.fault(Fault::at(Code::OutOfRange, &path, what).help(help));
    }
    if bound == 0.0 && side != Side::AtLeast {
        none_is_required(notes, offer, &path, &activations);
    }
    let row = LimitRow { terms: Vec::new(), activations, money: false, bound, scale: 1.0 };
    Some(Limit { family, path, measure, audience, when: None, members, side, stated: Stated::Amount(bound), row })
}

/// A count of none leaves out channels that the brief asks for.
fn none_is_required(notes: &mut Notes, offer: &Offer, path: &[String], counted: &[(ActivationIndex, f64)]) {
    let keys = counted.iter().map(|&(s, _)| offer.activations[s].channel.as_str());
    let is_required_channel = |key: &&str| notes.catalogue.channel.get(*key).is_some_and(Channel::is_required);
    let required: Vec<&str> = keys.filter(is_required_channel).collect();
    if !required.is_empty() {
        let (count, required) = (required.len(), listed(required));
        let what = say!("none-of-channels-may-be-bought", required, count);
        notes.fault(Fault::at(Code::Contradicts, path, what).help(word!("allow-more-channels")));
    }
}
