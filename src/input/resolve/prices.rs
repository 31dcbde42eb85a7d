//! Prices as a channel states them, and what one unit brings for its price.

use super::audiences::audience_named;
use super::market::Market;
use super::notes::Notes;
use super::roles::OfferedRole;
use crate::domain::brief::AmountPerKey;
use crate::domain::catalogue::{Channel, Price, PriceUnit};
use crate::domain::quantity::Share;
use crate::fault::{Code, Fault};
use crate::problem::{AudienceIndex, By, Campaign, PerUnit};
use crate::text::messages::{say, text, word};
use crate::text::number::unit_noun;

/// Faults of a price whose keys contradict each other.
pub(super) fn price_fits(notes: &mut Notes, key: &str, price: &Price) {
    let ordered = price.low.is_none_or(|low| low <= price.mid) && price.high.is_none_or(|high| price.mid <= high);
    if !ordered {
        let fault = Fault::at(Code::OutOfOrder, &["channel", key, "price"], word!("price-range-is-not-in-order"));
        notes.fault(fault.help("`low <= mid <= high`"));
    }
    let misplaced = [
        (price.contacts.is_some() && price.per != PriceUnit::Unit, "contacts", "unit"),
        (price.unit.is_some() && price.per != PriceUnit::Unit, "unit", "unit"),
        (price.list.is_some() && price.per != PriceUnit::Send, "list", "send"),
        (price.delivery.is_some() && price.per != PriceUnit::Send, "delivery", "send"),
        (price.most.is_some() && price.per != PriceUnit::Send, "most", "send"),
    ];
    for (_, word, per) in misplaced.into_iter().filter(|(wrong, _, _)| *wrong) {
        let what = say!("key-belongs-to-price-per-unit", word, unit = unit_noun(per));
        notes.fault(
            Fault::at(Code::misplaced(word), &["channel", key, "price"], what)
                .help(say!("leave-it-out-or-set-per", per)),
        );
    }
    if price.per == PriceUnit::Grp && price.basis_people.is_none() {
        let fault = Fault::at(
            Code::missing(&["channel", key, "price", "basis_people"]),
            &["channel", key, "price"],
            word!("price-per-grp-needs-basis-people"),
        );
        notes.fault(fault.help(say!("add-toml", toml = "basis_people = 6_700_000")));
    }
}

/// A remark on a price of one's own: which keys of the market's price it replaces, and which it keeps.
pub(super) fn own_price(notes: &mut Notes, campaign: &Campaign, key: &str, channel: &Channel) {
    let Some(own) = &channel.own_price else { return };
    let other_currency = own.currency.as_deref().filter(|code| *code != campaign.currency.code()).map(|_| "currency");
    let lost: Vec<&str> = own.lost_keys.iter().map(String::as_str).chain(other_currency).collect();
    if lost.is_empty() {
        return;
    }
    let lost = format!("`{}`", lost.join("`, `"));
    notes.remarks.push(if own.kept_keys.is_empty() {
        text!("price-is-your-own-without-markets", key, lost)
    } else {
        let kept_price_keys = format!("`{}`", own.kept_keys.join("`, `"));
        text!("price-is-your-own-with-markets", key, kept_price_keys, lost)
    });
}

/// Notes a price in a currency without an exchange rate.
pub(super) fn exchanged(notes: &mut Notes, campaign: &Campaign, key: &str, price: &Price) {
    let ours = campaign.currency.code();
    let price_currency = price.currency.as_deref().filter(|code| *code != ours);
    let Some(price_currency) = price_currency.filter(|code| !notes.brief.campaign.exchange.contains_key(*code)) else {
        return;
    };
    notes.missing_rates.of_channel(price_currency, key);
}

/// What one unit brings: impressions first, then contacts, clicks and conversions.
pub(super) fn per_unit(notes: &mut Notes, market: &Market, offered: &OfferedRole) -> Option<PerUnit> {
    let click_through = offered.role.click_through.map(Share::get);
    let conversion_rate = offered.role.conversion_rate.map(Share::get);
    let mut exchange_rate_needed = |rate: Option<f64>, word: &str, per: &str| {
        let (stated, rate) = (rate.is_some(), rate.filter(|rate| *rate > 0.0));
        if rate.is_none() {
            let what = say!("price-per-unit-needs-rate-above-zero", unit = unit_noun(per), word);
            notes.faults.push(
                Fault::at(
                    if stated { Code::OutOfRange } else { Code::missing(&offered.path(word)) },
                    &offered.path(word),
                    what,
                )
                .help(say!("add-toml", toml = format!("{word} = \"2%\""))),
            );
        }
        rate
    };
    let impressions = match offered.price.per {
        PriceUnit::Thousand => 1000.0,
        PriceUnit::Grp => offered.price.basis_people?.get() / 100.0,
        PriceUnit::Click => 1.0 / exchange_rate_needed(click_through, "click_through", "click")?,
        PriceUnit::Send => offered.price.delivery.map_or(1.0, Share::get),
        PriceUnit::Conversion => {
            let clicks = exchange_rate_needed(conversion_rate, "conversion_rate", "conversion");
            1.0 / (clicks? * exchange_rate_needed(click_through, "click_through", "conversion")?)
        }
        PriceUnit::Unit => return unit_contacts(notes, market, offered),
    };
    let contacts =
        super::on_target::on_target(notes, market, offered).into_iter().map(|share| share * impressions).collect();
    Some(with_rates(offered, impressions, contacts))
}

fn with_rates(offered: &OfferedRole, impressions: f64, contacts: By<AudienceIndex, f64>) -> PerUnit {
    let clicks = offered.role.click_through.map(|rate| impressions * rate.get());
    let conversions = offered.role.conversion_rate.and_then(|rate| clicks.map(|clicks| clicks * rate.get()));
    let resource = offered.channel.resource.iter().map(|(name, value)| (name.clone(), value.get())).collect();
    PerUnit { impressions, contacts, clicks, conversions, resource }
}

/// A unit or package states its contacts, or a beta-binomial curve states its reach.
fn unit_contacts(notes: &mut Notes, market: &Market, offered: &OfferedRole) -> Option<PerUnit> {
    let people = &market.phases[offered.phase].people;
    let contacts: By<AudienceIndex, f64> =
        match (&offered.price.contacts, offered.role.curve.as_ref().and_then(|curve| curve.r1)) {
            (Some(AmountPerKey::All(each)), _) => {
                let shares = super::on_target::on_target(notes, market, offered);
                let contacts = shares.into_iter().map(|share| share * each.get()).collect();
                return Some(with_rates(offered, each.get(), contacts));
            }
            (Some(AmountPerKey::Each(per)), _) => {
                for audience in per.keys() {
                    audience_named(
                        notes,
                        &market.audiences,
                        audience,
                        &["channel", offered.key, "price", "contacts", audience],
                    );
                }
                market.audiences.iter().map(|audience| per.get(&audience.key).map_or(0.0, |n| n.get())).collect()
            }
            (None, Some(r1)) => people.iter().map(|people| people * r1.get()).collect(),
            (None, None) => {
                let fault = Fault::at(
                    Code::any_of([
                        &["channel", offered.key, "price", "contacts"][..],
                        &["channel", offered.key, "role", offered.phase_key, "curve", "r1"],
                    ]),
                    &["channel", offered.key, "price"],
                    word!("price-per-unit-needs-contacts"),
                );
                notes.fault(fault.help(say!("add-toml", toml = "contacts = 50_000")));
                return None;
            }
        };
    Some(with_rates(offered, contacts.iter().sum(), contacts))
}

/// What one unit of a price is called.
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
