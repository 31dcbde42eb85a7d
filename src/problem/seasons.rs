//! How price and supply of a channel change over the weeks, and the chain of indices its price is made of.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::flights::Open;
use super::market::{At, Market};
use super::{Campaign, Desk};
use crate::domain::catalogue::PriceUnit;
use crate::domain::quantity::Positive;
use crate::fault::{Code, Fault, suggestion};
use crate::text::language::text;

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// Price and supply of a placement, per week of the campaign; 1 is the year's mean.
#[derive(Clone, Debug, Default)]
pub struct Season {
    /// What the price is multiplied by.
    pub price: Vec<f64>,
    /// What there is to be had of a demand is multiplied by.
    pub supply: Vec<f64>,
    /// What the contacts of a unit are multiplied by, where units are sold and not contacts.
    pub contacts: Vec<f64>,
    /// What the price is multiplied by in all weeks alike, each by name.
    pub chain: Vec<(String, f64)>,
}

impl Season {
    fn with_contacts(self, counts: bool, contacts: Vec<f64>) -> Self {
        if counts { Self { contacts, ..self } } else { self }
    }

    /// A price that is the same in all weeks is no season, but a link of the chain.
    fn with_one_price(mut self, open: &[Open]) -> Self {
        let mut each = self.price.iter().zip(open).filter(|(_, open)| open.days > 0).map(|(price, _)| *price);
        if let Some(first) = each.next().filter(|first| *first != 1.0)
            && each.all(|price| price == first)
        {
            self.chain.push(("season".to_owned(), first));
            self.price.fill(1.0);
        }
        self
    }

    /// Whether price or contacts differ from week to week.
    pub fn varies(&self, open: &[Open]) -> bool {
        let each = self.price.iter().zip(&self.contacts).zip(open).filter(|(_, open)| open.days > 0);
        each.map(|((price, contacts), _)| (price, contacts)).any(|one| one != (&1.0, &1.0))
    }

    /// The product of the chain.
    pub fn chained(&self) -> f64 {
        self.chain.iter().map(|(_, index)| index).product()
    }
}

/// The season of a role.
pub(super) fn of_role(desk: &mut Desk, market: &Market, at: &At, open: &[Open]) -> Season {
    let chain = at.channel.indices.iter().map(|(name, index)| (name.clone(), index.get() / 100.0)).collect();
    let flat = vec![1.0; open.len()];
    let season = Season { price: flat.clone(), supply: flat.clone(), contacts: flat, chain };
    let Some(stated) = &at.channel.season else { return season };
    let first_role = at.channel.role.keys().next().is_some_and(|first| first == at.phase_key);
    if market.campaign.start.is_none() {
        if first_role && !(stated.price.is_empty() && stated.audience.is_empty()) {
            desk.remarks.push(text!(
                "the campaign has no start, so the season of `{}` is left out (add `start`)",
                "de campagne heeft geen startdatum, dus blijft het seizoen van `{}` buiten beschouwing (voeg `start` toe)",
                at.key
            ));
        }
        return season;
    }
    let told = desk.faults.len();
    let price = indices(desk, market.campaign, (at, "price"), &stated.price, open);
    let audience = indices(desk, market.campaign, (at, "audience"), &stated.audience, open);
    if !first_role {
        desk.faults.truncate(told);
    }
    let supplied = at.role.demand.is_some() || at.price.per == PriceUnit::Send;
    let units = at.price.per == PriceUnit::Unit && !supplied;
    if !supplied && !units && first_role && audience.iter().any(|index| *index != 1.0) {
        desk.remarks.push(text!(
            "`channel.{}.season.audience` changes nothing: its price already counts contacts, and it has no demand",
            "`channel.{}.season.audience` verandert niets: de prijs telt al contacten, en er is geen `demand`",
            at.key
        ));
    }
    let season = if supplied { Season { supply: audience, ..season } } else { season.with_contacts(units, audience) };
    Season { price, ..season }.with_one_price(open)
}

/// The index of every week: the mean over the days in which the role can run.
fn indices(
    desk: &mut Desk,
    campaign: &Campaign,
    (at, word): (&At, &str),
    stated: &BTreeMap<String, Positive>,
    open: &[Open],
) -> Vec<f64> {
    if stated.is_empty() {
        return vec![1.0; open.len()];
    }
    let path = ["channel", at.key, "season", word];
    for key in stated.keys().filter(|key| !is_known(key)) {
        let fault = Fault::at(
            Code::UnknownWord { word: key.clone() },
            &["channel", at.key, "season", word, key],
            format!("`{key}` is no month and no ISO week"),
        );
        desk.fault(fault.mend(suggestion(key, MONTHS) + "; weeks are `w01` to `w53`"));
    }
    let mut missing: Vec<String> = Vec::new();
    let weeks = open.iter().map(|open| {
        let days = (open.first..=open.last).take(if open.days > 0 { usize::MAX } else { 0 });
        let each: Vec<f64> = days
            .filter_map(|day| campaign.date(day))
            .map(|date| {
                index(stated, date).unwrap_or_else(|| {
                    let name = MONTHS[usize::from(date.month().unsigned_abs()) - 1];
                    let label = format!(
                        "{} (`{name}` or `w{:02}`)",
                        crate::domain::calendar::month_label(date),
                        date.iso_week_date().week()
                    );
                    let month = label.split(' ').next().unwrap_or_default();
                    if !missing.iter().any(|known| known.starts_with(month)) {
                        missing.push(label);
                    }
                    1.0
                })
            })
            .collect();
        if each.is_empty() { 1.0 } else { each.iter().sum::<f64>() / each.len() as f64 }
    });
    let weeks = weeks.collect();
    if !missing.is_empty() {
        let what = format!("the season of channel `{}` has no {word} index for {}", at.key, missing.join(", "));
        desk.fault(Fault::missing(&path, what).mend("add it; 100 is the year's mean"));
    }
    weeks
}

/// The index of a day: that of its ISO week, or else of its month.
fn index(stated: &BTreeMap<String, Positive>, date: Date) -> Option<f64> {
    let month = MONTHS[usize::from(date.month().unsigned_abs()) - 1];
    // Most seasons are told by month alone, and then no week is looked for.
    let names_weeks = stated.keys().any(|key| key.starts_with('w'));
    let of_week = || stated.get(&format!("w{:02}", date.iso_week_date().week()));
    let week = if names_weeks { of_week() } else { None };
    week.or_else(|| stated.get(month)).map(|index| index.get() / 100.0)
}

fn is_known(key: &str) -> bool {
    let week = || key.strip_prefix('w').filter(|digits| digits.len() == 2).and_then(|digits| digits.parse::<u8>().ok());
    MONTHS.contains(&key) || week().is_some_and(|week| (1..=53).contains(&week))
}
