//! Exchange rates, and those that are missing: each is one fault, however many figures wait for it.

use std::collections::BTreeMap;

use crate::domain::brief::Brief;
use crate::domain::catalogue::Price;
use crate::fault::{Code, Fault, listed};
use crate::problem::Campaign;
use crate::text::messages::say;

/// What one unit of a price's currency costs in the brief's; 1 where no rate is stated.
pub(super) fn rate(brief: &Brief, campaign: &Campaign, price: &Price) -> f64 {
    let price_currency = price.currency.as_deref().filter(|code| *code != campaign.currency.code());
    price_currency.and_then(|code| brief.campaign.exchange.get(code)).map_or(1.0, |rate| rate.get())
}

/// The currencies without an exchange rate, with the figures stated in each.
#[derive(Default)]
pub(super) struct MissingRates(BTreeMap<String, StatedIn>);

/// The figures that are stated in a currency.
#[derive(Default)]
struct StatedIn {
    channels: Vec<String>,
    values: bool,
}

impl MissingRates {
    /// Notes that a channel is priced in a currency without a rate.
    pub(super) fn of_channel(&mut self, currency: &str, channel: &str) {
        self.0.entry(currency.to_owned()).or_default().channels.push(channel.to_owned());
    }

    /// Notes that values are stated in a currency without a rate.
    pub(super) fn of_values(&mut self, currency: &str) {
        self.0.entry(currency.to_owned()).or_default().values = true;
    }

    /// One fault for each currency: at the figure where there is one, at the rates where there are more.
    pub(super) fn faults(&self, brief: &Brief, campaign: &Campaign) -> Vec<Fault> {
        let ours = campaign.currency.code();
        let others = !brief.campaign.exchange.is_empty();
        let fault = |(theirs, stated): (&String, &StatedIn)| {
            let rate_path = match (stated.values, &stated.channels[..]) {
                (true, []) => vec!["value", "currency"],
                (false, [one]) => vec!["channel", one, "price"],
                _ => vec!["campaign", "exchange", theirs],
            };
            Fault::at(Code::missing(&["campaign", "exchange", theirs]), &rate_path, stated.unconverted(theirs, ours))
                .help(stated.how_to_convert(theirs, ours, others))
        };
        self.0.iter().map(fault).collect()
    }
}

impl StatedIn {
    /// What is stated in a currency without a rate.
    fn unconverted(&self, theirs: &str, ours: &str) -> String {
        let names = listed(self.channels.iter().map(String::as_str));
        match (self.values, &self.channels[..]) {
            (true, []) => say!("values-have-no-exchange-rate", theirs, ours),
            (false, [channel]) => say!("channel-has-no-exchange-rate", channel, theirs, ours),
            (false, many) => say!("channels-have-no-exchange-rate", count = many.len(), names, theirs, ours),
            (true, some) => say!("values-and-channels-have-no-exchange-rate", count = some.len(), names, theirs, ours),
        }
    }

    /// How the brief states a rate, beside `others` or as its first; values alone can be converted instead.
    fn how_to_convert(&self, theirs: &str, ours: &str, others: bool) -> String {
        match (self.values && self.channels.is_empty(), others) {
            (true, true) => say!("convert-values-or-add-rate-to-exchange", theirs, ours),
            (true, false) => say!("convert-values-or-add-exchange", theirs, ours),
            (false, true) => say!("add-rate-to-exchange", theirs, ours),
            (false, false) => say!("add-exchange-under-campaign", theirs, ours),
        }
    }
}
