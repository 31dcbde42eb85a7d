//! The season of a role: how its price and supply change over the weeks, from the indices its channel states.

use crate::problem::Season;
use std::collections::BTreeMap;

use jiff::civil::Date;

use super::market::Market;
use super::notes::Notes;
use super::roles::OfferedRole;
use crate::domain::calendar::month_label;
use crate::domain::catalogue::PriceUnit;
use crate::domain::quantity::Positive;
use crate::fault::{Code, Fault, suggestion};
use crate::problem::Campaign;
use crate::problem::Open;
use crate::text::messages::{say, text, word};

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// The season of a role.
pub(super) fn of_role(notes: &mut Notes, market: &Market, offered: &OfferedRole, open: &[Open]) -> Season {
    let chain = offered.channel.indices.iter().map(|(name, index)| (name.clone(), index.get() / 100.0)).collect();
    let flat = vec![1.0; open.len()];
    let season = Season { price: flat.clone(), supply: flat.clone(), contacts: flat, chain };
    let Some(stated) = &offered.channel.season else { return season };
    let first_role = offered.channel.role.keys().next().is_some_and(|first| first == offered.phase_key);
    if market.campaign.start.is_none() {
        if first_role && !(stated.price.is_empty() && stated.audience.is_empty()) {
            notes.remarks.push(text!("campaign-has-no-start-so-season", offered = offered.key));
        }
        return season;
    }
    let faults = notes.faults.len();
    let price = indices(notes, &market.campaign, ["channel", offered.key, "season", "price"], &stated.price, open);
    let audience =
        indices(notes, &market.campaign, ["channel", offered.key, "season", "audience"], &stated.audience, open);
    if !first_role {
        notes.faults.truncate(faults);
    }
    let supplied = offered.role.demand.is_some() || offered.price.per == PriceUnit::Send;
    let units = offered.price.per == PriceUnit::Unit && !supplied;
    if !supplied && !units && first_role && audience.iter().any(|index| *index != 1.0) {
        notes.remarks.push(text!("channel-season-audience-changes-nothing", offered = offered.key));
    }
    let season = if supplied { Season { supply: audience, ..season } } else { season.with_contacts(units, audience) };
    Season { price, ..season }.with_one_price(open)
}

/// The index of every week: the mean over the days in which the role can run.
fn indices(
    notes: &mut Notes,
    campaign: &Campaign,
    path: [&str; 4],
    stated: &BTreeMap<String, Positive>,
    open: &[Open],
) -> Vec<f64> {
    if stated.is_empty() {
        return vec![1.0; open.len()];
    }
    let [_, channel, _, word] = path;
    for key in stated.keys().filter(|key| !is_known(key)) {
        let fault = Fault::at(
            Code::UnknownWord { word: key.clone() },
            &["channel", channel, "season", word, key],
            say!("key-is-no-month-and-no-iso-week", key),
        );
        notes.fault(fault.help(say!("suggestion-and-weeks-are-numbered", suggestion = suggestion(key, MONTHS))));
    }
    let mut months_missing: BTreeMap<String, String> = BTreeMap::new();
    let weeks = open.iter().map(|open| {
        let days = (open.first..=open.last).take(if open.days > 0 { usize::MAX } else { 0 });
        let day_indices: Vec<f64> = days
            .filter_map(|day| campaign.date(day))
            .map(|date| {
                index(stated, date).unwrap_or_else(|| {
                    months_missing.entry(month_label(date)).or_insert_with(|| keys_of(date));
                    1.0
                })
            })
            .collect();
        if day_indices.is_empty() { 1.0 } else { day_indices.iter().sum::<f64>() / day_indices.len() as f64 }
    });
    let weeks = weeks.collect();
    if !months_missing.is_empty() {
        let months = months_missing.into_values().collect::<Vec<_>>().join(", ");
        let what = say!("season-has-no-index-for", channel, key = word, months);
        notes.fault(Fault::missing(&path, what).help(word!("add-index-mean-of-year")));
    }
    weeks
}

/// The month of a day, with the keys that state its index.
fn keys_of(date: Date) -> String {
    let month = MONTHS[usize::from(date.month().unsigned_abs()) - 1];
    let week = format!("w{:02}", date.iso_week_date().week());
    say!("month-as-month-or-week", label = month_label(date), month, week)
}

/// The index of a day: that of its ISO week, or else of its month.
fn index(stated: &BTreeMap<String, Positive>, date: Date) -> Option<f64> {
    let month = MONTHS[usize::from(date.month().unsigned_abs()) - 1];
    // Most seasons are stated by month alone, and then no week is looked up.
    let names_weeks = stated.keys().any(|key| key.starts_with('w'));
    let of_week = || stated.get(&format!("w{:02}", date.iso_week_date().week()));
    let week = if names_weeks { of_week() } else { None };
    week.or_else(|| stated.get(month)).map(|index| index.get() / 100.0)
}

fn is_known(key: &str) -> bool {
    let week = || key.strip_prefix('w').filter(|digits| digits.len() == 2).and_then(|digits| digits.parse::<u8>().ok());
    MONTHS.contains(&key) || week().is_some_and(|week| (1..=53).contains(&week))
}
