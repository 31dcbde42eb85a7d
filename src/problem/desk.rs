//! The desk a problem is put together on: the campaign, its audiences and phases, and names looked up.

use std::collections::{BTreeMap, BTreeSet};

use super::exchange::Missing;
use super::journeys::LeftOut;
use super::{AppliedDefault, Audience, AudienceIndex, Budgeted, By, Campaign, Placement, PlacementIndex};
use crate::domain::brief::{BASE, Brief, LocalisedText};
use crate::domain::calendar::{Calendar, MOST_WEEKS};
use crate::domain::catalogue::Catalogue;
use crate::domain::journey::{self, Journey};
use crate::fault::{Code, Fault, Named, TOLD, suggestion};
use crate::text::language::{Text, text, word};
use crate::text::number::plain;

/// The least that amounts can be multiples of.
const CENT: f64 = 0.01;

/// Where a problem is put together: what is read, and what is found wrong or missing on the way.
pub(super) struct Desk<'a> {
    pub(super) brief: &'a Brief,
    pub(super) catalogue: &'a Catalogue,
    pub(super) faults: Vec<Fault>,
    pub(super) defaults: Vec<AppliedDefault>,
    pub(super) remarks: Vec<Text>,
    /// The journey, once it is chosen.
    pub(super) journey: Journey,
    /// Rates of travel that nobody stated.
    pub(super) rates: Vec<AppliedDefault>,
    /// What the journey has no phase for.
    pub(super) left_out: LeftOut,
    /// Placements that have no day to run in.
    pub(super) closed: Vec<String>,
    /// Currencies without an exchange rate.
    pub(super) missing_rates: Missing,
    /// Every tag of the catalogue.
    pub(super) tags: BTreeSet<&'a str>,
    /// Every resource of the catalogue.
    pub(super) resources: BTreeSet<&'a str>,
    /// The only channels to consider; none where all are.
    only: Option<BTreeSet<&'a str>>,
    /// The placements of each channel on offer, once they are known.
    lines: BTreeMap<String, Vec<PlacementIndex>>,
    /// The placements of each tag.
    tagged: BTreeMap<String, Vec<PlacementIndex>>,
    /// How often a name that nobody knows was compared with those that are known.
    compared: usize,
}

impl<'a> Desk<'a> {
    pub(super) fn new(brief: &'a Brief, catalogue: &'a Catalogue) -> Self {
        let mut desk = Self {
            brief,
            catalogue,
            faults: Vec::new(),
            defaults: Vec::new(),
            remarks: brief.outside.iter().map(|file| from_outside(file)).collect(),
            journey: journey::stdc(),
            rates: Vec::new(),
            left_out: LeftOut::default(),
            closed: Vec::new(),
            missing_rates: Missing::default(),
            tags: catalogue.channel.values().flat_map(|channel| channel.tags.iter().map(String::as_str)).collect(),
            resources: catalogue.channel.values().flat_map(|it| it.resource.keys().map(String::as_str)).collect(),
            only: brief.campaign.only.as_ref().map(|only| only.iter().map(String::as_str).collect()),
            lines: BTreeMap::new(),
            tagged: BTreeMap::new(),
            compared: 0,
        };
        desk.journey = super::journeys::chosen(&mut desk);
        desk
    }

    pub(super) fn fault(&mut self, fault: Fault) {
        self.faults.push(fault);
    }

    /// Notes a default; `assumed` when nobody vouches for it.
    pub(super) fn default(&mut self, path: impl Into<String>, value: impl Into<Text>, assumed: bool) {
        self.defaults.push(AppliedDefault { path: path.into(), value: value.into(), assumed });
    }

    pub(super) fn campaign(&mut self) -> Campaign {
        let asked = &self.brief.campaign;
        let budget = asked.budget.map_or_else(
            || {
                let fault = Fault::missing(&["campaign", "budget"], "a budget is missing");
                self.faults.push(fault.mend("add `budget = 250_000` under [campaign], or pass --budget 250k"));
                1.0
            },
            crate::domain::quantity::Positive::get,
        );
        let budget = Budgeted(budget);
        let weeks = asked.weeks.map_or_else(
            || {
                self.defaults.push(AppliedDefault { path: "campaign.weeks".into(), value: "4".into(), assumed: true });
                self.remarks.push(text!(
                    "nobody says how long the campaign runs, so 4 weeks are assumed (set `weeks`)",
                    "niemand zegt hoelang de campagne loopt, dus zijn 4 weken aangenomen (zet `weeks`)"
                ));
                4.0
            },
            crate::domain::quantity::Positive::get,
        );
        let code = asked.currency.as_deref().unwrap_or("EUR");
        let currency = iso_currency::Currency::from_code(code).unwrap_or_else(|| {
            let fault = Fault::at(
                Code::UnknownWord { word: code.to_owned() },
                &["campaign", "currency"],
                format!("`{code}` is not a currency code"),
            );
            self.faults.push(fault.mend("use a code of ISO 4217 such as \"EUR\""));
            iso_currency::Currency::EUR
        });
        let reserve = asked.reserve.map_or(0.0, crate::domain::quantity::Share::get);
        if reserve >= 1.0 {
            let fault =
                Fault::at(Code::OutOfRange, &["campaign", "reserve"], "a reserve of 100 % leaves nothing to plan with");
            self.fault(fault.mend("keep it below 100 %"));
        }
        if weeks > MOST_WEEKS {
            let fault = Fault::at(
                Code::OutOfRange,
                &["campaign", "weeks"],
                format!("{weeks} weeks are longer than any campaign"),
            );
            self.fault(fault.mend(format!("plan at most {MOST_WEEKS} weeks at a time: five years")));
        } else if asked.start.is_some_and(|start| start.last_of(weeks).is_none()) {
            self.fault(Fault::at(Code::OutOfRange, &["campaign", "start"], "the campaign ends beyond the calendar"));
        }
        let round_to = self.round_to(budget * (1.0 - reserve));
        let name = LocalisedText::or(asked.name.as_ref(), Text::of(|| word!("Campaign", "Campagne")));
        let action = asked.action.clone().unwrap_or_else(|| "conversion".to_owned());
        let fee = asked.fee.unwrap_or_default();
        Campaign {
            name,
            scenario: self.brief.scenario.clone().unwrap_or_else(|| BASE.to_owned()),
            action,
            start: asked.start,
            weeks,
            calendar: Calendar::of(asked.start, weeks),
            currency,
            budget,
            budget_is: asked.budget_is,
            fee,
            reserve: reserve.min(0.999_999),
            csv: self.brief.report.csv,
            round_to,
        }
    }

    /// What amounts are to be multiples of: no more than the money there is.
    fn round_to(&mut self, money: Budgeted) -> Option<f64> {
        let (to, money) = (self.brief.report.round_to?.get(), money.get());
        if self.brief.campaign.budget.is_some() && to > money {
            let what =
                format!("multiples of {} do not fit into the {} there is to plan with", plain(to, 2), plain(money, 2));
            self.fault(
                Fault::at(Code::OutOfRange, &["report", "round_to"], what)
                    .mend("1 makes whole euros, 100 whole hundreds"),
            );
        }
        if to < CENT {
            let fault = Fault::at(
                Code::OutOfRange,
                &["report", "round_to"],
                "amounts are told to the cent, so less than 0.01 rounds nothing",
            );
            self.fault(fault.mend("1 makes whole euros, 100 whole hundreds"));
        }
        Some(to)
    }

    /// The index of an audience named at `path`.
    pub(super) fn audience_named(
        &mut self,
        audiences: &By<AudienceIndex, Audience>,
        name: &str,
        path: &[&str],
    ) -> Option<AudienceIndex> {
        let found = audiences.position(|audience| audience.key == name);
        if found.is_none() {
            let mend = suggestion(name, audiences.iter().map(|audience| audience.key.as_str()));
            self.fault(
                Fault::at(Code::unknown(Named::Audience, name), path, format!("unknown audience `{name}`")).mend(mend),
            );
        }
        found
    }

    /// Faults for channels named at `path` that no catalogue has.
    pub(super) fn channels_named(&mut self, names: &[String], path: &[&str]) {
        let catalogue = self.catalogue;
        for name in names.iter().filter(|name| !catalogue.channel.contains_key(*name)) {
            let fault = Fault::at(Code::unknown(Named::Channel, name), path, format!("unknown channel `{name}`"));
            self.unknown(fault, name, catalogue.channel.keys().map(String::as_str));
        }
    }

    /// A fault of a name that nobody knows, with the one that may have been meant; of so many that they are not all
    /// shown, without.
    pub(super) fn unknown<'n>(
        &mut self,
        fault: Fault,
        name: &str,
        known: impl IntoIterator<Item = &'n str, IntoIter: Clone>,
    ) {
        self.compared += 1;
        let shown = self.compared <= TOLD;
        self.fault(if shown { fault.mend(suggestion(name, known.into_iter())) } else { fault });
    }

    /// Whether a channel is among the only ones to consider.
    pub(super) fn is_listed(&self, channel: &str) -> bool {
        self.only.as_ref().is_none_or(|only| only.contains(channel))
    }

    /// Notes which placements are those of which channel, and of which tag.
    pub(super) fn note_lines(&mut self, placements: &By<PlacementIndex, Placement>) {
        for (p, placement) in placements.iter_enumerated() {
            self.lines.entry(placement.channel.clone()).or_default().push(p);
            for tag in &placement.tags {
                self.tagged.entry(tag.clone()).or_default().push(p);
            }
        }
    }

    /// The placements with a tag, in their order.
    pub(super) fn lines_with(&self, tag: &str) -> &[PlacementIndex] {
        self.tagged.get(tag).map_or(&[], Vec::as_slice)
    }

    /// The placements of a channel, in their order.
    pub(super) fn lines_of(&self, channel: &str) -> &[PlacementIndex] {
        self.lines.get(channel).map_or(&[], Vec::as_slice)
    }
}

/// That a brief had a file read that does not lie beside it.
fn from_outside(file: &str) -> Text {
    text!(
        "{file} lies outside the folder of the brief, which names it; with --sandbox it is refused",
        "{file} ligt buiten de map van de briefing, die het noemt; met --sandbox wordt het geweigerd"
    )
}
