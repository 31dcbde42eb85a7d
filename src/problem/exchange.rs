//! Exchange rates that are missing: each is one fault, however many figures wait for it.

use std::collections::BTreeMap;

use super::{Campaign, Desk};
use crate::fault::{Code, Fault, listed};
use crate::text::number::count_in_english;

/// The figures in a currency that has no exchange rate, where they stand.
#[derive(Default)]
pub(super) struct Unknown {
    channels: Vec<String>,
    values: bool,
}

/// The currencies without a rate, with what is stated in each.
pub(super) type Missing = BTreeMap<String, Unknown>;

/// Notes that a channel is priced in a currency without a rate.
pub(super) fn of_channel(desk: &mut Desk, currency: &str, channel: &str) {
    desk.missing_rates.entry(currency.to_owned()).or_default().channels.push(channel.to_owned());
}

/// Notes that values are stated in a currency without a rate.
pub(super) fn of_values(desk: &mut Desk, currency: &str) {
    desk.missing_rates.entry(currency.to_owned()).or_default().values = true;
}

/// One fault for each currency that has no rate: at the figure where there is one, at the rates where there are more.
pub(super) fn told(desk: &mut Desk, campaign: &Campaign) {
    let ours = campaign.currency.code();
    let others = !desk.brief.campaign.exchange.is_empty();
    for (theirs, unknown) in std::mem::take(&mut desk.missing_rates) {
        let add = if others {
            format!("add `{theirs} = 1.00` to `exchange` under [campaign]")
        } else {
            format!("add `exchange = {{ {theirs} = 1.00 }}` under [campaign]")
        };
        let add = format!("{add}: what one {theirs} costs in {ours}");
        let (at, who, add) = match (unknown.values, &unknown.channels[..]) {
            (true, []) => {
                (vec!["value", "currency"], "values are in".to_owned(), format!("write them in {ours}, or {add}"))
            }
            (false, [one]) => (vec!["channel", one, "price"], format!("channel `{one}` is priced in"), add),
            (values, many) => {
                let names = listed(many.iter().map(String::as_str));
                let and = if values { "values and " } else { "" };
                let are = if many.len() == 1 && !values { "is" } else { "are" };
                let who = format!("{and}{} ({names}) {are} in", count_in_english(many.len(), "channel"));
                (vec!["campaign", "exchange", &theirs], who, add)
            }
        };
        let what = format!("{who} {theirs}, the brief is in {ours}, and there is no exchange rate");
        desk.fault(Fault::at(Code::missing(&["campaign", "exchange", &theirs]), &at, what).mend(add));
    }
}
