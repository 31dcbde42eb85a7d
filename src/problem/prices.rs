//! Prices as a channel states them, and what one unit brings for its price.

use super::exchange;
use super::market::{At, Market};
use super::{AudienceIndex, By, Campaign, Desk, PerUnit};
use crate::domain::brief::AmountPerKey;
use crate::domain::catalogue::{Channel, Price, PriceUnit};
use crate::domain::quantity::Share;
use crate::fault::{Code, Fault};
use crate::text::language::text;

pub(super) fn price_fits(desk: &mut Desk, key: &str, price: &Price) {
    let ordered = price.low.is_none_or(|low| low <= price.mid) && price.high.is_none_or(|high| price.mid <= high);
    if !ordered {
        let fault = Fault::at(
            Code::OutOfOrder,
            &["channel", key, "price"],
            "the price's `low`, `mid` and `high` are not in order",
        );
        desk.fault(fault.mend("low <= mid <= high"));
    }
    let misplaced = [
        (price.contacts.is_some() && price.per != PriceUnit::Unit, "contacts", "unit"),
        (price.unit.is_some() && price.per != PriceUnit::Unit, "unit", "unit"),
        (price.list.is_some() && price.per != PriceUnit::Send, "list", "send"),
        (price.delivery.is_some() && price.per != PriceUnit::Send, "delivery", "send"),
        (price.most.is_some() && price.per != PriceUnit::Send, "most", "send"),
    ];
    for (_, word, per) in misplaced.into_iter().filter(|(wrong, _, _)| *wrong) {
        let what = format!("`{word}` belongs to a price per {per}");
        desk.fault(
            Fault::at(Code::misplaced(word), &["channel", key, "price"], what)
                .mend(format!("leave it out, or set `per = \"{per}\"`")),
        );
    }
    if price.per == PriceUnit::Grp && price.basis_people.is_none() {
        let fault = Fault::at(
            Code::missing(&["channel", key, "price", "basis_people"]),
            &["channel", key, "price"],
            "a price per GRP needs `basis_people`: the people one point is 1 % of",
        );
        desk.fault(fault.mend("add `basis_people = 6_700_000`"));
    }
}

/// Says what a price of one's own lost of the market's, and what it kept.
pub(super) fn own_price(desk: &mut Desk, campaign: &Campaign, key: &str, channel: &Channel) {
    let Some(own) = &channel.own_price else { return };
    let other = own.currency.as_deref().filter(|code| *code != campaign.currency.code()).map(|_| "currency");
    let lost: Vec<&str> = own.lost_keys.iter().map(String::as_str).chain(other).collect();
    if lost.is_empty() {
        return;
    }
    let lost = format!("`{}`", lost.join("`, `"));
    desk.remarks.push(if own.kept_keys.is_empty() {
        text!(
            "{key}: the price is your own, without the market's {lost}",
            "{key}: een eigen prijs, zonder {lost} van de markt"
        )
    } else {
        let kept = format!("`{}`", own.kept_keys.join("`, `"));
        text!(
            "{key}: the price is your own, with the market's {kept} and without its {lost}",
            "{key}: een eigen prijs, met {kept} van de markt en zonder {lost}"
        )
    });
}

/// A price in another currency needs an exchange rate.
pub(super) fn exchanged(desk: &mut Desk, campaign: &Campaign, key: &str, price: &Price) {
    let ours = campaign.currency.code();
    let theirs = price.currency.as_deref().filter(|code| *code != ours);
    let Some(theirs) = theirs.filter(|code| !desk.brief.campaign.exchange.contains_key(*code)) else { return };
    exchange::of_channel(desk, theirs, key);
}

/// What one unit brings: impressions first, then contacts, clicks and conversions.
pub(super) fn per_unit(desk: &mut Desk, market: &Market, at: &At) -> Option<PerUnit> {
    let click_through = at.role.click_through.map(Share::get);
    let conversion_rate = at.role.conversion_rate.map(Share::get);
    let mut needed = |rate: Option<f64>, word: &str, per: &str| {
        let (stated, rate) = (rate.is_some(), rate.filter(|rate| *rate > 0.0));
        if rate.is_none() {
            let what = format!("a price per {per} needs a `{word}` above 0 in the role");
            desk.faults.push(
                Fault::at(if stated { Code::OutOfRange } else { Code::missing(&at.path(word)) }, &at.path(word), what)
                    .mend(format!("add `{word} = \"2%\"`")),
            );
        }
        rate
    };
    let impressions = match at.price.per {
        PriceUnit::Thousand => 1000.0,
        PriceUnit::Grp => at.price.basis_people?.get() / 100.0,
        PriceUnit::Click => 1.0 / needed(click_through, "click_through", "click")?,
        PriceUnit::Send => at.price.delivery.map_or(1.0, Share::get),
        PriceUnit::Conversion => {
            let clicks = needed(conversion_rate, "conversion_rate", "conversion");
            1.0 / (clicks? * needed(click_through, "click_through", "conversion")?)
        }
        PriceUnit::Unit => return unit_contacts(desk, market, at),
    };
    let contacts = super::targets::on_target(desk, market, at).into_iter().map(|share| share * impressions).collect();
    Some(with_rates(at, impressions, contacts))
}

fn with_rates(at: &At, impressions: f64, contacts: By<AudienceIndex, f64>) -> PerUnit {
    let clicks = at.role.click_through.map(|rate| impressions * rate.get());
    let conversions = at.role.conversion_rate.and_then(|rate| clicks.map(|clicks| clicks * rate.get()));
    let resource = at.channel.resource.iter().map(|(name, value)| (name.clone(), value.get())).collect();
    PerUnit { impressions, contacts, clicks, conversions, resource }
}

/// A unit or package states its contacts, or a beta-binomial curve states its reach.
fn unit_contacts(desk: &mut Desk, market: &Market, at: &At) -> Option<PerUnit> {
    let people = &market.phases[at.phase].people;
    let contacts: By<AudienceIndex, f64> = match (&at.price.contacts, at.role.curve.as_ref().and_then(|curve| curve.r1))
    {
        (Some(AmountPerKey::All(each)), _) => {
            let shares = super::targets::on_target(desk, market, at);
            let contacts = shares.into_iter().map(|share| share * each.get()).collect();
            return Some(with_rates(at, each.get(), contacts));
        }
        (Some(AmountPerKey::Each(per)), _) => {
            for audience in per.keys() {
                desk.audience_named(market.audiences, audience, &["channel", at.key, "price", "contacts", audience]);
            }
            market.audiences.iter().map(|audience| per.get(&audience.key).map_or(0.0, |n| n.get())).collect()
        }
        (None, Some(r1)) => people.iter().map(|people| people * r1.get()).collect(),
        (None, None) => {
            let fault = Fault::at(
                Code::any_of([
                    &["channel", at.key, "price", "contacts"][..],
                    &["channel", at.key, "role", at.phase_key, "curve", "r1"],
                ]),
                &["channel", at.key, "price"],
                "a price per unit needs `contacts`: the impressions of one unit",
            );
            desk.fault(fault.mend("add `contacts = 50_000`"));
            return None;
        }
    };
    Some(with_rates(at, contacts.iter().sum(), contacts))
}

pub(super) fn unit_word(price: &Price) -> String {
    match price.per {
        PriceUnit::Thousand => "thousand impressions".to_owned(),
        PriceUnit::Grp => "GRP".to_owned(),
        PriceUnit::Click => "click".to_owned(),
        PriceUnit::Send => "send".to_owned(),
        PriceUnit::Conversion => "conversion".to_owned(),
        PriceUnit::Unit => price.unit.clone().unwrap_or_else(|| "unit".to_owned()),
    }
}
