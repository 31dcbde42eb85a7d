//! From channels and roles to placements: what is offered, and how much of it there is.

use std::collections::BTreeMap;

use super::market::{At, Market, rate};
use super::{
    Audience, AudienceIndex, Band, By, Campaign, Desk, Open, Part, PerUnit, Phase, PhaseIndex, Placement,
    PlacementIndex, Problem, Sensible, Sum, Tariff,
};
use crate::domain::brief::{LocalisedText, Wish};
use crate::domain::catalogue::{Channel, Confidence, PriceUnit, StepsFor};
use crate::domain::journey::Stdc;
use crate::domain::quantity::Share;
use crate::fault::{Code, Fault};
use crate::text::language::{Language, text, word};

/// Every role the plan may buy, by phase and then by channel.
pub(super) fn offered(
    desk: &mut Desk,
    campaign: &Campaign,
    phases: &By<PhaseIndex, Phase>,
    audiences: &By<AudienceIndex, Audience>,
) -> By<PlacementIndex, Placement> {
    only_known(desk);
    let catalogue = desk.catalogue;
    let mut placements = Vec::new();
    let mut names: BTreeMap<(&'static str, String), &str> = BTreeMap::new();
    for (key, channel) in &catalogue.channel {
        if key.trim().is_empty() {
            let fault =
                Fault::at(Code::BadValue, &["channel", key], "a channel has no name, so nothing can be said of it");
            desk.fault(fault.mend("give it one, such as [channel.radio]"));
        }
        if channel.price.is_none() && channel.role.is_empty() {
            let fault = Fault::at(
                Code::any_key_of(&["channel", key], &["price", "role"]),
                &["channel", key],
                format!("unknown channel `{key}`, with neither price nor role"),
            );
            desk.unknown(fault, key, catalogue.channel.keys().map(String::as_str).filter(|other| other != key));
            continue;
        }
        let name = LocalisedText::or(channel.name.as_ref(), key.to_owned());
        let twins = Language::ALL.map(|language| {
            let name = language.scoped(|| name.to_string());
            names.insert((language.tag(), name.clone()), key).map(|twin| (twin, name))
        });
        if let Some((twin, name)) = twins.into_iter().flatten().next() {
            let what = format!("channels `{twin}` and `{key}` have the same name \"{name}\"");
            desk.fault(Fault::at(Code::Twice, &["channel", key, "name"], what).mend("give each a name of its own"));
        }
        wishes_fit(desk, key, channel);
        super::resources::named_apart(desk, key, channel);
        if !desk.is_listed(key) || channel.exclude {
            continue;
        }
        let market = Market { campaign, phases, audiences };
        placements.extend(channel_placements(desk, &market, key, channel));
    }
    placements.sort_by(|a, b| (a.phase, &a.channel).cmp(&(b.phase, &b.channel)));
    if placements.is_empty() && desk.faults.is_empty() {
        let fault = Fault::at(
            Code::NothingToBuy,
            &["channel"],
            "there is no channel to buy: the catalogue is empty, or everything is left out",
        );
        desk.fault(fault.mend("use `catalogue = \"builtin\"`, or define a `[channel.NAME]`"));
    }
    placements.into()
}

/// The sums of depth of every phase and audience.
pub(super) fn sums(problem: &mut Problem) {
    for (f, phase) in problem.phases.iter_enumerated() {
        for (a, audience) in problem.audiences.iter_enumerated() {
            let members = problem
                .placements
                .keys()
                .filter(|&p| problem.placements[p].phase == f && problem.placements[p].curves[a].is_some())
                .collect();
            let name = format!("{},{}", phase.journey.key, audience.key);
            problem.sums.push(Sum { name, phase: f, audience: a, members, frequency: 1, contacts: None });
        }
    }
}

fn only_known(desk: &mut Desk) {
    let brief = desk.brief;
    let Some(only) = &brief.campaign.only else {
        return;
    };
    desk.channels_named(only, &["campaign", "only"]);
    if only.is_empty() {
        let fault =
            Fault::at(Code::NothingToBuy, &["campaign", "only"], "`only` names no channel, so there is nothing to buy");
        desk.fault(fault.mend("name some channels, or leave `only` out for the whole catalogue"));
    }
    for (key, channel) in &desk.catalogue.channel {
        if channel.is_wished_for() && !desk.is_listed(key) {
            let what = format!("channel `{key}` is wished for, but `campaign.only` leaves it out");
            desk.faults.push(
                Fault::at(Code::Contradicts, &["channel", key], what)
                    .mend(format!("add `{key}` to `only`, or drop the wish")),
            );
        }
    }
}

/// Wishes for one channel that contradict each other whatever the rest of the brief says.
fn wishes_fit(desk: &mut Desk, key: &str, channel: &Channel) {
    let least = channel.at_least.map(|wish| ("at_least", wish));
    let most = channel.at_most.map(|wish| ("at_most", wish));
    let fixed = channel.fixed.map(|wish| ("fixed", wish));
    for (low, high) in [(least, most), (least, fixed), (fixed, most)] {
        let (Some((low_key, low)), Some((high_key, high))) = (low, high) else {
            continue;
        };
        let above = match (low, high) {
            (Wish::Money(a), Wish::Money(b)) | (Wish::Units(a), Wish::Units(b)) | (Wish::Grp(a), Wish::Grp(b)) => a > b,
            (Wish::Share(a), Wish::Share(b)) => a > b,
            _ => false,
        };
        if above {
            let what = format!("`{low_key}` of channel `{key}` is above its `{high_key}`");
            desk.fault(
                Fault::at(Code::Contradicts, &["channel", key, low_key], what).mend("lower the one or raise the other"),
            );
        }
    }
    if channel.exclude && channel.is_wished_for() {
        let what = format!("channel `{key}` is excluded and wished for at once");
        desk.fault(Fault::at(Code::Contradicts, &["channel", key, "exclude"], what).mend("drop one of the two"));
    }
}

fn channel_placements(desk: &mut Desk, market: &Market, key: &str, channel: &Channel) -> Vec<Placement> {
    let Some(price) = &channel.price else {
        let fault = Fault::missing(&["channel", key, "price"], format!("channel `{key}` has no price"));
        desk.fault(fault.mend("add `price = { per = \"thousand\", mid = 12 }`; a channel of your own may cost 0"));
        return Vec::new();
    };
    if channel.role.is_empty() {
        let fault = Fault::missing(&["channel", key, "role"], format!("channel `{key}` has no role in any phase"));
        desk.fault(fault.mend(format!("add `[channel.{key}.role.see]`")));
    }
    super::prices::price_fits(desk, key, price);
    super::spreads::of_channel(desk, key, channel);
    let discount = channel.discount.map_or(0.0, Share::get);
    if discount >= 1.0 {
        let fault = Fault::at(Code::OutOfRange, &["channel", key, "discount"], "a discount of 100 % leaves no price");
        desk.fault(fault.mend("set the price to 0 instead"));
    }
    for audience in channel.on_target.keys() {
        desk.audience_named(market.audiences, audience, &["channel", key, "on_target", audience]);
    }
    super::prices::exchanged(desk, market.campaign, key, price);
    super::prices::own_price(desk, market.campaign, key, channel);
    let mut placements = Vec::new();
    let roles = super::roles::of_channel(desk, key, channel);
    if roles.is_empty() && !channel.role.is_empty() && channel.role.keys().all(|key| Stdc::named(key).is_some()) {
        let name = LocalisedText::or(channel.name.as_ref(), key.to_owned());
        desk.left_out.wishes += usize::from(channel.is_wished_for());
        desk.left_out.channels.push(name);
    }
    for (phase_key, role, phase) in roles {
        let at = At { key, channel, price, role, phase, phase_key };
        let open = super::flights::of_role(desk, market, &at);
        if open.iter().all(|open| open.days == 0) && !open.is_empty() {
            closed(desk, &at);
        } else if let Some(per_unit) = super::prices::per_unit(desk, market, &at) {
            placements.push(placement(desk, market, &at, per_unit, open));
        }
    }
    placements
}

/// A role that has no day to run in is not on offer.
fn closed(desk: &mut Desk, at: &At) {
    let key = format!("{}.{}", at.key, at.phase_key);
    if at.channel.is_wished_for() {
        let what = format!("channel `{}` is wished for and has no day to run in `{}`", at.key, at.phase_key);
        let word = if at.channel.blackout.is_empty() { "flight" } else { "blackout" };
        desk.fault(
            Fault::at(Code::OutsideCampaign, &["channel", at.key, word], what)
                .mend("let it run some days, or drop the wish"),
        );
    } else {
        desk.remarks.push(text!(
            "`{key}` has no day to run in, so it is not on offer",
            "`{key}` heeft geen dag om te lopen en doet dus niet mee"
        ));
    }
    desk.closed.push(key);
}

fn placement(desk: &mut Desk, market: &Market, at: &At, mut per_unit: PerUnit, open: Vec<Open>) -> Placement {
    let season = super::seasons::of_role(desk, market, at, &open);
    let list_price = at.price.mid.get() * rate(desk, market.campaign, at.price) * season.chained();
    let discount = at.channel.discount.map_or(0.0, Share::get).min(0.999_999);
    let money = market.campaign.money().get();
    let volume = super::volumes::volume(desk, market, at, (&per_unit, &open, &season));
    let net_price = list_price * (1.0 - discount);
    let bounded = match at.channel.at_most.or(at.channel.fixed) {
        Some(Wish::Units(units)) => Some(units.get()),
        _ => None,
    };
    let most_units = volume.or(bounded);
    let (units_per_x, most) = if net_price > 0.0 {
        let units_per_x = money / net_price;
        let affordable = 1.0 / market.campaign.budget_per_spend(discount);
        (units_per_x, volume.map_or(affordable, |volume| affordable.min(volume / units_per_x)))
    } else {
        if most_units.is_none() {
            let what = format!("channel `{}` costs nothing and there is no end to it", at.key);
            let ends = [
                at.path("demand").to_vec(),
                vec!["channel", at.key, "price", "list"],
                vec!["channel", at.key, "at_most"],
            ];
            let code = Code::any_of(ends);
            let mend = "add a `demand`, a `list`, or `at_most = { units = 1000 }`";
            desk.fault(Fault::at(code, &["channel", at.key, "price"], what).mend(mend));
        }
        (most_units.filter(|most| *most > 0.0).unwrap_or(1.0), if most_units == Some(0.0) { 0.0 } else { 1.0 })
    };
    let for_volume = matches!(at.price.per, PriceUnit::Click | PriceUnit::Conversion);
    if for_volume && most_units.is_none() && at.role.follows.is_none() {
        let per =
            || if at.price.per == PriceUnit::Click { word!("click", "klik") } else { word!("conversion", "conversie") };
        let (key, phase) = (at.key, at.phase_key);
        desk.remarks.push(text!(
            "{key}.{phase} is bought per {} and has no volume: the plan may buy more of it than there is (add a \
             `demand`)",
            "{key}.{phase} wordt per {} ingekocht en heeft geen volume: het plan kan er meer van inkopen dan er is \
             (voeg een `demand` toe)",
            per()
        ));
    }
    let tariff = tariff(desk, at, units_per_x);
    let most = match (&tariff, volume) {
        (None, _) => most,
        // What is cheaper in bulk can be had for the money in larger amounts than at list price.
        (Some(tariff), None) => most / tariff.least(),
        (Some(tariff), Some(volume)) => (most / tariff.least()).min(volume / units_per_x),
    };
    let mut curves = super::curves::curves(desk, market, at, &per_unit, (units_per_x, net_price));
    if at.price.per == PriceUnit::Send {
        super::sends::opened((market, at), units_per_x, &mut per_unit, &mut curves);
    }
    let role_assumed = at.role.confidence.unwrap_or(Confidence::Assumption) == Confidence::Assumption;
    let price_confidence = at.channel.confidence.unwrap_or(Confidence::Assumption);
    let sources = [at.channel.source.as_deref(), at.role.source.as_deref()];
    Placement {
        channel: at.key.to_owned(),
        name: LocalisedText::or(at.channel.name.as_ref(), at.key),
        phase: at.phase,
        key: Placement::key_of(at.key, &market.phases[at.phase].journey.key),
        role: at.phase_key.to_owned(),
        message: at.role.message,
        format: LocalisedText::or(at.role.format.as_ref(), ""),
        tags: at.channel.tags.clone(),
        media: at.channel.media,
        unit: super::prices::unit_word(at.price),
        list_price,
        tariff,
        discount,
        units_per_x,
        per_unit,
        volume_by_week: super::volumes::is_by_week(at),
        open,
        season,
        part: Part::Line,
        volume,
        most,
        least: 0.0,
        lot: super::activations::lot(desk, at).map(|units| units / units_per_x),
        activation: None,
        sensible_from: sensible(at.channel, rate(desk, market.campaign, at.price)),
        curves,
        contacts: None,
        year: at.channel.year,
        confidence: if role_assumed { Confidence::Assumption } else { price_confidence },
        source: sources.into_iter().flatten().collect::<Vec<_>>().join("; "),
    }
}

fn sensible(channel: &Channel, rate: f64) -> Option<Sensible> {
    let note = channel.note.as_ref().and_then(|note| note.split(". ").next());
    channel.sensible_from.map(|from| Sensible { from, note: note.map(str::to_owned), rate })
}

/// The steps of the price, in `x`.
fn tariff(desk: &mut Desk, at: &At, units_per_x: f64) -> Option<Tariff> {
    let steps = &at.price.steps;
    if steps.windows(2).any(|pair| pair[0].from >= pair[1].from) {
        let what = format!("the price steps of channel `{}` are not in order", at.key);
        desk.fault(Fault::at(Code::OutOfOrder, &["channel", at.key, "price"], what).mend("list them by rising `from`"));
    }
    let bands = steps.iter().map(|step| Band { from: step.from.get() / units_per_x, times: step.times.get() });
    let tariff = Tariff { bands: bands.collect(), whole: at.price.steps_for == StepsFor::All };
    (!steps.is_empty()).then_some(tariff)
}
