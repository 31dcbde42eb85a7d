//! Checks that the least that can be bought of a channel is affordable and available: whole units, lots, minimum buys
//! and activation fees.
//!
//! A channel without a wish for it gets a remark instead of a fault: with a larger budget it can be bought.

use super::notes::Notes;
use super::offer::Offer;
use crate::domain::brief::Wish;
use crate::domain::catalogue::Channel;
use crate::domain::quantity::Positive;
use crate::fault::{Code, Fault};
use crate::problem::{Budgeted, NetMedia, Placement, Tariff};
use crate::text::language::Language;
use crate::text::language::Text;
use crate::text::messages::{say, text, word};
use crate::text::number::{self, unit_plural};
use crate::tolerance::feasibility::{AFFORDED, WHOLE};

/// Faults and remarks of every channel.
pub(super) fn check(notes: &mut Notes, offer: &Offer) {
    let catalogue = notes.catalogue;
    for (key, channel) in &catalogue.channel {
        lot(notes, key, channel);
        minimum_below_wishes(notes, key, channel);
        if let Some(first) = offer.lines.of_channel(key).first().map(|&p| &offer.placements[p]) {
            let bought = Bought { key, channel, first, required: channel.is_required() };
            fixed_in_lots(notes, &bought);
            affordable(notes, offer, &bought);
            supplied(notes, offer, &bought);
        }
    }
}

/// A channel that may be bought, with the first of its placements: price and lot are the same for all of them.
struct Bought<'a> {
    key: &'a str,
    channel: &'a Channel,
    first: &'a Placement,
    required: bool,
}

impl Bought<'_> {
    /// How many units make a lot.
    fn lot(&self) -> Option<f64> {
        self.first.lot.map(|lot| lot * self.first.units_per_x)
    }

    /// The least units that are bought, if anything is: the minimum buy in whole lots, and one lot at least.
    fn least(&self) -> f64 {
        let minimum = self.channel.minimum_buy.and_then(|wish| units(wish, self.first)).unwrap_or(0.0);
        let lots = |lot: f64| (minimum / lot - WHOLE).ceil().max(1.0) * lot;
        self.lot().map_or(minimum, lots)
    }

    /// A fault where the channel is wished for, or else a remark.
    fn tell(&self, notes: &mut Notes, word: &str, why: &Text, help: &str) {
        if self.required {
            let what = say!("channel-is-required-and-can-never-be", key = self.key, why);
            notes.fault(Fault::at(Code::Contradicts, &["channel", self.key, word], what).help(help));
        } else {
            notes.remarks.push(text!("can-never-be-bought", key = self.key, why));
        }
    }

    /// A number of units by name.
    fn named(&self, units: f64) -> String {
        let unit = &self.first.unit;
        format!(
            "{} {}",
            number::significant(units, 4),
            if units == 1.0 { number::unit_noun(unit) } else { unit_plural(unit) }
        )
    }
}

/// What a wish for a channel is in units; none for GRP and shares, and for money where a unit costs nothing.
fn units(wish: Wish, placement: &Placement) -> Option<f64> {
    match wish {
        Wish::Units(units) => Some(units.get()),
        Wish::Money(money) if placement.unit_price().get() > 0.0 && placement.tariff.is_none() => {
            Some(NetMedia(money.get()) / placement.unit_price())
        }
        Wish::Money(_) | Wish::Grp(_) | Wish::Share(_) => None,
    }
}

fn lot(notes: &mut Notes, key: &str, channel: &Channel) {
    let Some(lot) = channel.lot.map(Positive::get) else { return };
    let path = ["channel", key, "lot"];
    match channel.whole_units {
        Some(false) => {
            let what = say!("comes-in-lots-and-need-not-be-whole", key, lot);
            notes.fault(Fault::at(Code::Contradicts, &path, what).help(word!("drop-lot-or-whole-units")));
        }
        Some(true) if lot.fract() != 0.0 => {
            let what = say!("lot-is-no-whole-number-of-units", lot);
            notes.fault(Fault::at(Code::NotWhole, &path, what).help(word!("write-whole-number-or-drop-whole-units")));
        }
        _ => {}
    }
}

/// A minimum buy is no share, and not above what the channel may be at most, or has to be.
fn minimum_below_wishes(notes: &mut Notes, key: &str, channel: &Channel) {
    let Some(minimum) = channel.minimum_buy else { return };
    let path = ["channel", key, "minimum_buy"];
    if let Wish::Share(_) = minimum {
        let fault = Fault::at(Code::WrongType, &path, say!("minimum-buy-cannot-be-share-of-plan", key));
        return notes.fault(fault.help(word!("say-money-or-units")));
    }
    for (word, stated_most) in [("at_most", channel.at_most), ("fixed", channel.fixed)] {
        let above = match (minimum, stated_most) {
            // Nothing may be bought, and so nothing need be.
            (_, Some(Wish::Money(stated_most) | Wish::Units(stated_most) | Wish::Grp(stated_most)))
                if stated_most.get() == 0.0 =>
            {
                false
            }
            (Wish::Money(least), Some(Wish::Money(stated_most)))
            | (Wish::Units(least), Some(Wish::Units(stated_most)))
            | (Wish::Grp(least), Some(Wish::Grp(stated_most))) => least > stated_most,
            _ => false,
        };
        if above {
            let what = say!("key-of-channel-is-above-its-other", low_key = "minimum_buy", key, high_key = word);
            notes.fault(Fault::at(Code::Contradicts, &path, what).help(word!("lower-one-or-raise-other")));
        }
    }
}

/// What is fixed has to be whole lots.
fn fixed_in_lots(notes: &mut Notes, bought: &Bought) {
    let (Some(lot), Some(wish)) = (bought.lot(), bought.channel.fixed) else { return };
    let Some(units) = units(wish, bought.first) else { return };
    let lots = units / lot;
    if (lots - lots.round()).abs() <= WHOLE * lots.max(1.0) {
        return;
    }
    let (key, bought_units) = (bought.key, bought.named(units));
    let what = match (wish, lot == 1.0) {
        (Wish::Units(_), true) => say!("whole-units-do-not-divide-fixed", key, units),
        (Wish::Units(_), false) => say!("lots-do-not-divide-fixed", key, units, lot = bought.named(lot)),
        (_, true) => say!("fixed-money-buys-no-whole-units", key, bought = bought_units),
        (_, false) => say!("fixed-money-buys-no-whole-lots", key, lot = bought.named(lot), bought = bought_units),
    };
    let near = [lots.floor() * lot, lots.ceil() * lot].map(|units| match wish {
        Wish::Units(_) => format!("{{ units = {} }}", as_written(|| number::significant(units, 6))),
        _ => as_written(|| number::significant((units * bought.first.unit_price()).get(), 9)),
    });
    let help = say!("write-fixed-as-one-or-other", below = near[0], above = near[1]);
    notes.fault(Fault::at(Code::NotWhole, &["channel", bought.key, "fixed"], what).help(help));
}

/// A figure as a brief writes it, whatever the language of the run: `12_000.5`.
fn as_written(figure: impl FnOnce() -> String) -> String {
    Language::English.scoped(figure).replace(',', "_")
}

/// The least that is bought of a channel, with its fee, is not above the money to plan with.
fn affordable(notes: &mut Notes, offer: &Offer, bought: &Bought) {
    let (channel, currency) = (bought.channel, offer.market.campaign.currency.code());
    let money = offer.market.campaign.money();
    let there_is = || number::money(money.get(), currency);
    let fee = bought.first.activation.map_or(Budgeted(0.0), |s| offer.activations[s].fee);
    if fee > money {
        let why = text!(
            "its-activation-fee-of-is-above-there",
            fee = number::money(fee.get(), currency),
            there_is = there_is()
        );
        let help = word!("minimum-buys-lower-it-raise-budget-or-drop");
        return bought.tell(notes, "activation_fee", &why, help);
    }
    if notes.brief.campaign.budget.is_none() {
        return;
    }
    // At the lowest of its steps a unit may be cheaper than at list price.
    let times = bought.first.tariff.as_ref().map_or(1.0, Tariff::least);
    let per_unit = offer.market.campaign.budgeted(times * bought.first.unit_price(), bought.first.discount);
    let least = bought.least() * per_unit;
    if least + fee <= money * (1.0 + AFFORDED) {
        return;
    }
    let has_fee = fee.get() > 0.0;
    let figures = || (number::money_exact(least.get(), currency), number::money(fee.get(), currency), there_is());
    if let Some(units) = bought.lot().filter(|lot| *lot * per_unit + fee > money) {
        let why = Text::of(|| {
            let (lot, (cost, fee, budget)) = (bought.named(units), figures());
            if has_fee {
                say!("lots-with-fee-cost-more-than-there-is", units, lot, cost, fee, budget)
            } else {
                say!("lots-cost-more-than-there-is", units, lot, cost, budget)
            }
        });
        let word = if channel.lot.is_some() { "lot" } else { "price" };
        let help = word!("raise-budget-lower-price-or-drop");
        bought.tell(notes, word, &why, help);
    } else {
        let why = Text::of(|| {
            let (cost, fee, budget) = figures();
            if has_fee {
                say!("minimum-buy-with-fee-costs-more-than-there-is", cost, fee, budget)
            } else {
                say!("minimum-buy-costs-more-than-there-is", cost, budget)
            }
        });
        let help = word!("lower-it-raise-budget-or-drop");
        bought.tell(notes, "minimum_buy", &why, help);
    }
}

/// The least that is bought of a channel is not above its supply, in whole lots.
fn supplied(notes: &mut Notes, offer: &Offer, bought: &Bought) {
    let lot = bought.lot();
    let whole_lots = |volume: f64| lot.map_or(volume, |lot| (volume / lot + WHOLE).floor() * lot);
    let roles = offer.lines.of_channel(bought.key).iter().map(|&p| &offer.placements[p]);
    let volumes: Option<Vec<f64>> = roles.map(|placement| placement.volume.map(whole_lots)).collect();
    let Some(there_are) = volumes.map(|volumes| volumes.iter().sum::<f64>()) else { return };
    let least = bought.least();
    if least <= there_are * (1.0 + AFFORDED) {
        return;
    }
    let supply = || number::significant(there_are, 4);
    let (word, why) = match bought.channel.minimum_buy {
        Some(_) => {
            ("minimum_buy", text!("minimum-buy-is-above-supply", least = bought.named(least), supply = supply()))
        }
        None => ("lot", text!("one-lot-is-above-supply", least = bought.named(least), supply = supply())),
    };
    let help = word!("lower-it-raise-volume-or-drop");
    bought.tell(notes, word, &why, help);
}
