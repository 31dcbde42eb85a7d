//! The placements on offer: every role of every channel that the plan may buy, with its price, volume and curves.

use std::collections::BTreeMap;

use super::curves::BoughtPerX;
use super::exchange_rates::rate;
use super::market::Market;
use super::notes::Notes;
use super::roles::OfferedRole;
use crate::domain::brief::{LocalisedText, Wish};
use crate::domain::catalogue::{Channel, Confidence, PriceUnit, StepsFor};
use crate::domain::journey::Stdc;
use crate::domain::quantity::Share;
use crate::fault::{Code, Fault};
use crate::problem::{Band, By, Open, Part, PerUnit, Placement, PlacementIndex, Sensible, Tariff};
use crate::text::language::{Language, Text};
use crate::text::messages::{say, text, word};

/// What the plan may buy.
pub(super) struct Placements {
    pub(super) placements: By<PlacementIndex, Placement>,
    /// The roles that have no day to run in.
    pub(super) closed: Vec<String>,
}

/// Every role the plan may buy, by phase and then by channel.
pub(super) fn placements(notes: &mut Notes, market: &Market) -> Placements {
    only_known(notes);
    let catalogue = notes.catalogue;
    let (mut placements, mut closed) = (Vec::new(), Vec::new());
    let mut names: BTreeMap<(&'static str, String), &str> = BTreeMap::new();
    for (key, channel) in &catalogue.channel {
        if key.trim().is_empty() {
            let fault = Fault::at(Code::BadValue, &["channel", key], word!("channel-has-no-name"));
            notes.fault(fault.help(word!("give-channel-name")));
        }
        if channel.price.is_none() && channel.role.is_empty() {
            let fault = Fault::at(
                Code::any_key_of(&["channel", key], &["price", "role"]),
                &["channel", key],
                say!("unknown-channel-without-price-and-role", key),
            );
            notes.unknown(fault, key, catalogue.channel.keys().map(String::as_str).filter(|other| other != key));
            continue;
        }
        let name = LocalisedText::or(channel.name.as_ref(), key.to_owned());
        let twins = Language::ALL.map(|language| {
            let name = language.scoped(|| name.to_string());
            names.insert((language.tag(), name.clone()), key).map(|twin| (twin, name))
        });
        if let Some((twin, name)) = twins.into_iter().flatten().next() {
            let what = say!("channels-have-same-name", twin, key, name);
            notes.fault(Fault::at(Code::Twice, &["channel", key, "name"], what).help(word!("give-each-its-own-name")));
        }
        wishes_fit(notes, key, channel);
        super::measures::named_apart(notes, key, channel);
        if !notes.is_listed(key) || channel.exclude {
            continue;
        }
        placements.extend(channel_placements(notes, market, &mut closed, key, channel));
    }
    placements.sort_by(|a, b| (a.phase, &a.channel).cmp(&(b.phase, &b.channel)));
    if placements.is_empty() && notes.faults.is_empty() {
        let fault = Fault::at(Code::NothingToBuy, &["channel"], word!("there-is-no-channel-to-buy"));
        notes.fault(fault.help(word!("use-builtin-or-define-channel")));
    }
    Placements { placements: placements.into(), closed }
}

fn only_known(notes: &mut Notes) {
    let brief = notes.brief;
    let Some(only) = &brief.campaign.only else {
        return;
    };
    notes.channels_named(only, &["campaign", "only"]);
    if only.is_empty() {
        let fault = Fault::at(Code::NothingToBuy, &["campaign", "only"], word!("only-names-no-channel"));
        notes.fault(fault.help(word!("name-channels-or-leave-only-out")));
    }
    for (key, channel) in &notes.catalogue.channel {
        if channel.is_required() && !notes.is_listed(key) {
            let what = say!("channel-is-required-but-only-leaves-it-out", key);
            notes.faults.push(
                Fault::at(Code::Contradicts, &["channel", key], what)
                    .help(say!("add-channel-to-only-or-drop-bounds", key)),
            );
        }
    }
}

/// Wishes for one channel that contradict each other whatever the rest of the brief says.
fn wishes_fit(notes: &mut Notes, key: &str, channel: &Channel) {
    let least = channel.at_least.map(|wish| ("at_least", wish));
    let stated_most = channel.at_most.map(|wish| ("at_most", wish));
    let fixed = channel.fixed.map(|wish| ("fixed", wish));
    for (low, high) in [(least, stated_most), (least, fixed), (fixed, stated_most)] {
        let (Some((low_key, low)), Some((high_key, high))) = (low, high) else {
            continue;
        };
        let above = match (low, high) {
            (Wish::Money(a), Wish::Money(b)) | (Wish::Units(a), Wish::Units(b)) | (Wish::Grp(a), Wish::Grp(b)) => a > b,
            (Wish::Share(a), Wish::Share(b)) => a > b,
            _ => false,
        };
        if above {
            let what = say!("key-of-channel-is-above-its-other", low_key, key, high_key);
            notes.fault(
                Fault::at(Code::Contradicts, &["channel", key, low_key], what).help(word!("lower-one-or-raise-other")),
            );
        }
    }
    if channel.exclude && channel.is_required() {
        let what = say!("channel-is-excluded-and-required", key);
        notes.fault(Fault::at(Code::Contradicts, &["channel", key, "exclude"], what).help(word!("drop-one-of-two")));
    }
}

fn channel_placements(
    notes: &mut Notes,
    market: &Market,
    closed: &mut Vec<String>,
    key: &str,
    channel: &Channel,
) -> Vec<Placement> {
    let Some(price) = &channel.price else {
        let fault = Fault::missing(&["channel", key, "price"], say!("channel-has-no-price", key));
        notes.fault(fault.help(word!("add-price-own-channel-may-cost-nothing")));
        return Vec::new();
    };
    if channel.role.is_empty() {
        let fault = Fault::missing(&["channel", key, "role"], say!("channel-has-no-role", key));
        notes.fault(fault.help(say!("add-toml", toml = format!("[channel.{key}.role.see]"))));
    }
    super::prices::price_fits(notes, key, price);
    super::ranges::of_channel(notes, key, channel);
    let discount = channel.discount.map_or(0.0, Share::get);
    if discount >= 1.0 {
        let fault = Fault::at(Code::OutOfRange, &["channel", key, "discount"], word!("discount-leaves-no-price"));
        notes.fault(fault.help(word!("set-price-to-zero-instead")));
    }
    for audience in channel.on_target.keys() {
        super::audiences::audience_named(notes, &market.audiences, audience, &["channel", key, "on_target", audience]);
    }
    super::prices::exchanged(notes, &market.campaign, key, price);
    super::prices::own_price(notes, &market.campaign, key, channel);
    let mut placements = Vec::new();
    let roles = super::roles::of_channel(notes, &market.journey, key, channel, price);
    if roles.is_empty() && !channel.role.is_empty() && channel.role.keys().all(|key| Stdc::named(key).is_some()) {
        let name = LocalisedText::or(channel.name.as_ref(), key.to_owned());
        notes.left_out.wishes += usize::from(channel.is_required());
        notes.left_out.channels.push(name);
    }
    for offered in roles {
        let open = super::flights::of_role(notes, market, &offered);
        if open.iter().all(|open| open.days == 0) && !open.is_empty() {
            closed.push(not_open(notes, &offered));
        } else if let Some(per_unit) = super::prices::per_unit(notes, market, &offered) {
            placements.push(placement(notes, market, &offered, per_unit, open));
        }
    }
    placements
}

/// A role that has no day to run in is not on offer.
fn not_open(notes: &mut Notes, offered: &OfferedRole) -> String {
    let key = format!("{}.{}", offered.key, offered.phase_key);
    if offered.channel.is_required() {
        let what = say!("channel-is-required-and-has-no-day", channel = offered.key, phase = offered.phase_key);
        let word = if offered.channel.blackout.is_empty() { "flight" } else { "blackout" };
        notes.fault(
            Fault::at(Code::OutsideCampaign, &["channel", offered.key, word], what)
                .help(word!("let-it-run-or-drop-bounds")),
        );
    } else {
        notes.remarks.push(text!("has-no-day-to-run", key));
    }
    key
}

fn placement(
    notes: &mut Notes,
    market: &Market,
    offered: &OfferedRole,
    mut per_unit: PerUnit,
    open: Vec<Open>,
) -> Placement {
    let season = super::seasons::of_role(notes, market, offered, &open);
    let list_price = offered.price.mid.get() * rate(notes.brief, &market.campaign, offered.price) * season.chained();
    let discount = discount(offered.channel);
    let weeks = super::volumes::weeks(market, &open, &season);
    let volume = super::volumes::volume(notes, market, offered, &per_unit, weeks);
    let net_price = list_price * (1.0 - discount);
    let (units_per_x, most_bought) = units_per_x(notes, market, offered, list_price, volume);
    remark_without_volume(notes, offered, volume);
    let tariff = tariff(notes, offered, units_per_x);
    let most_bought = match (&tariff, volume) {
        (None, _) => most_bought,
        // What is cheaper in bulk can be had for the money in larger amounts than at list price.
        (Some(tariff), None) => most_bought / tariff.least(),
        (Some(tariff), Some(volume)) => (most_bought / tariff.least()).min(volume / units_per_x),
    };
    let mut curves =
        super::curves::curves(notes, market, offered, &BoughtPerX { per_unit: &per_unit, units_per_x, net_price });
    if offered.price.per == PriceUnit::Send {
        super::sends::opened(market, offered, units_per_x, &mut per_unit, &mut curves);
    }
    let role_assumed = offered.role.confidence.unwrap_or(Confidence::Assumption) == Confidence::Assumption;
    let price_confidence = offered.channel.confidence.unwrap_or(Confidence::Assumption);
    Placement {
        channel: offered.key.to_owned(),
        name: LocalisedText::or(offered.channel.name.as_ref(), offered.key),
        phase: offered.phase,
        key: Placement::key_of(offered.key, &market.phases[offered.phase].journey.key),
        role: offered.phase_key.to_owned(),
        message: offered.role.message,
        format: LocalisedText::or(offered.role.format.as_ref(), ""),
        tags: offered.channel.tags.clone(),
        media: offered.channel.media,
        unit: super::prices::unit_word(offered.price),
        list_price,
        tariff,
        discount,
        units_per_x,
        per_unit,
        volume_by_week: super::volumes::is_by_week(offered),
        open,
        season,
        part: Part::Line,
        volume,
        most: most_bought,
        least: 0.0,
        lot: offered.lot().map(|units| units / units_per_x),
        activation: None,
        sensible_from: sensible(offered.channel, rate(notes.brief, &market.campaign, offered.price)),
        curves,
        contacts: None,
        year: offered.channel.year,
        confidence: if role_assumed { Confidence::Assumption } else { price_confidence },
        source: source(offered),
    }
}

/// Where the price and the role come from, in every language.
fn source(offered: &OfferedRole) -> Text {
    let sources =
        [&offered.channel.source, &offered.role.source].map(|source| source.as_ref().map(LocalisedText::text));
    Text::of(|| sources.iter().flatten().map(Text::as_str).collect::<Vec<_>>().join("; "))
}

/// The discount of a channel, below 100%.
fn discount(channel: &Channel) -> f64 {
    channel.discount.map_or(0.0, Share::get).min(0.999_999)
}

/// The most units of a role: its volume, or the wish that bounds its channel.
fn most_units(offered: &OfferedRole, volume: Option<f64>) -> Option<f64> {
    let bounded = match offered.channel.at_most.or(offered.channel.fixed) {
        Some(Wish::Units(units)) => Some(units.get()),
        _ => None,
    };
    volume.or(bounded)
}

/// Units per `x`, and the most `x` at list price; a fault where a unit costs nothing and nothing bounds their number.
fn units_per_x(
    notes: &mut Notes,
    market: &Market,
    offered: &OfferedRole,
    list_price: f64,
    volume: Option<f64>,
) -> (f64, f64) {
    let discount = discount(offered.channel);
    let (money, net_price) = (market.campaign.money().get(), list_price * (1.0 - discount));
    let most_units = most_units(offered, volume);
    if net_price > 0.0 {
        let units_per_x = money / net_price;
        let affordable = 1.0 / market.campaign.budget_per_spend(discount);
        (units_per_x, volume.map_or(affordable, |volume| affordable.min(volume / units_per_x)))
    } else {
        if most_units.is_none() {
            let what = say!("channel-costs-nothing-and-has-no-end", channel = offered.key);
            let ends = [
                offered.path("demand").to_vec(),
                vec!["channel", offered.key, "price", "list"],
                vec!["channel", offered.key, "at_most"],
            ];
            let code = Code::any_of(ends);
            let help = word!("add-demand-list-or-at-most");
            notes.fault(Fault::at(code, &["channel", offered.key, "price"], what).help(help));
        }
        (most_units.filter(|most| *most > 0.0).unwrap_or(1.0), if most_units == Some(0.0) { 0.0 } else { 1.0 })
    }
}

/// A remark on a role that is paid per click or conversion and has no known volume.
fn remark_without_volume(notes: &mut Notes, offered: &OfferedRole, volume: Option<f64>) {
    let for_volume = matches!(offered.price.per, PriceUnit::Click | PriceUnit::Conversion);
    if for_volume && most_units(offered, volume).is_none() && offered.role.follows.is_none() {
        let per = || {
            if offered.price.per == PriceUnit::Click { word!("click") } else { word!("conversion") }
        };
        let (key, phase) = (offered.key, offered.phase_key);
        notes.remarks.push(text!("is-bought-per-and-has-no-volume", key, phase, per = per()));
    }
}

fn sensible(channel: &Channel, rate: f64) -> Option<Sensible> {
    let first_sentence = |note: &Text| Text::of(|| note.split(". ").next().unwrap_or_default());
    let note = channel.note.as_ref().map(|note| first_sentence(&note.text()));
    channel.sensible_from.map(|from| Sensible { from, note, rate })
}

/// The steps of the price, in `x`.
fn tariff(notes: &mut Notes, offered: &OfferedRole, units_per_x: f64) -> Option<Tariff> {
    let steps = &offered.price.steps;
    if steps.windows(2).any(|pair| pair[0].from >= pair[1].from) {
        let what = say!("price-steps-are-not-in-order", channel = offered.key);
        notes.fault(
            Fault::at(Code::OutOfOrder, &["channel", offered.key, "price"], what)
                .help(word!("list-steps-by-rising-from")),
        );
    }
    let bands = steps.iter().map(|step| Band { from: step.from.get() / units_per_x, times: step.times.get() });
    let tariff = Tariff { bands: bands.collect(), whole: offered.price.steps_for == StepsFor::All };
    (!steps.is_empty()).then_some(tariff)
}
