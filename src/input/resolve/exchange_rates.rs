//! Exchange rates, and those that are missing: each is one fault, however many figures wait for it.

use std::collections::BTreeMap;

use crate::domain::brief::Brief;
use crate::domain::catalogue::Price;
use crate::fault::{Code, Fault, listed};
use crate::problem::Campaign;
use crate::text::number::count_in_english;

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
            let rate_line = if others {
                format!("add `{theirs} = 1.00` to `exchange` under [campaign]")
            } else {
                format!("add `exchange = {{ {theirs} = 1.00 }}` under [campaign]")
            };
            let rate_line = format!("{rate_line}: what one {theirs} costs in {ours}");
            let (rate_path, rate_users, rate_line) = match (stated.values, &stated.channels[..]) {
                (true, []) => (
                    vec!["value", "currency"],
                    "values are in".to_owned(),
                    format!("write them in {ours}, or {rate_line}"),
                ),
                (false, [one]) => (vec!["channel", one, "price"], format!("channel `{one}` is priced in"), rate_line),
                (values, many) => {
                    let names = listed(many.iter().map(String::as_str));
                    let and = if values { "values and " } else { "" };
                    let are = if many.len() == 1 && !values { "is" } else { "are" };
                    let rate_users = format!("{and}{} ({names}) {are} in", count_in_english(many.len(), "channel"));
                    (vec!["campaign", "exchange", theirs], rate_users, rate_line)
                }
            };
            let what = format!("{rate_users} {theirs}, the brief is in {ours}, and there is no exchange rate");
            Fault::at(Code::missing(&["campaign", "exchange", theirs]), &rate_path, what).help(rate_line)
        };
        self.0.iter().map(fault).collect()
    }
}
