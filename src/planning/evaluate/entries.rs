//! The rows of a split, matched with what is on offer.

use std::collections::BTreeMap;

use crate::fault::{Code, Fault};
use crate::input::read::split::{Row, Split};
use crate::planning::parameter;
use crate::problem::written::{AddedUp, Matching, Written, added_up, rows_in_words};
use crate::problem::{Decision, NetMedia, Placement, Problem};
use crate::text::language::{Text, text};
use crate::text::number;

/// Units and spend of a row agree up to this share.
const SAME_UNITS: f64 = 0.01;

/// What a split buys.
pub(super) struct Entries {
    /// Placement by key, and what is bought of it.
    bought: BTreeMap<String, Buy>,
    /// Placement by key, week, and what is bought of it then.
    weeks: Vec<(String, usize, Buy)>,
    /// What was assumed.
    pub(super) assumed: Vec<Text>,
}

/// What is bought of a placement: units where they cost nothing.
#[derive(Clone, Copy)]
pub(super) enum Buy {
    Spend(f64),
    Units(f64),
}

impl Buy {
    /// The figure of either.
    pub(super) fn amount(&self) -> f64 {
        match self {
            Self::Spend(amount) | Self::Units(amount) => *amount,
        }
    }
}

impl Entries {
    /// What is stated of a line in weeks.
    pub(super) fn weeks_of(&self, key: &str) -> Vec<(usize, Buy)> {
        self.weeks.iter().filter(|(of, ..)| of == key).map(|(_, t, buy)| (*t, *buy)).collect()
    }

    /// Whether anything is bought of a line.
    pub(super) fn buys(&self, key: &str) -> bool {
        self.bought.get(key).is_some_and(|buy| buy.amount() > 0.0)
    }

    /// What is bought over the campaign.
    pub(super) fn shares(&self, problem: &Problem) -> Decision {
        let of = |placement: &Placement| {
            self.bought.get(&placement.key).map_or(0.0, |buy| match buy {
                Buy::Spend(spend) => {
                    let per_x = placement.spend_per_x().get();
                    super::whole::nearest(placement, placement.bought_for(NetMedia(*spend)), super::CENT / per_x)
                }
                Buy::Units(units) => units / placement.units_per_x,
            })
        };
        problem.placements.iter().map(of).collect()
    }
}

/// Matches every row; all faults at once.
pub(super) fn entries(problem: &Problem, split: &Split) -> Result<Entries, Vec<Fault>> {
    let mut matching = Matching::of(problem);
    let (mut rows, mut faults) = (Vec::new(), Vec::new());
    for row in &split.rows {
        let written = written(row);
        match matching.line_and_week(&written) {
            Ok(at) => rows.push((written, at)),
            // A row with columns of weeks is told once.
            Err(fault) if faults.last() == Some(&fault) => {}
            Err(fault) => faults.push(fault),
        }
    }
    faults.extend(matching.in_one_section(&rows));
    let added = added_up(&rows);
    faults.extend(problem.check_added_up(&added));
    let assumed = matching.assumed();
    let mut buying =
        Buying { problem, entries: Entries { bought: BTreeMap::new(), weeks: Vec::new(), assumed }, faults };
    for one in &added {
        buying.take(one);
    }
    buying.twice(&added);
    if buying.faults.is_empty() { Ok(buying.entries) } else { Err(buying.faults) }
}

fn written(row: &Row) -> Written<'_> {
    Written {
        row: row.row,
        place: row.place.clone(),
        phase: row.phase.as_deref(),
        under: row.under.as_deref(),
        section: row.section.as_deref(),
        channel: &row.channel,
        week: row.week.as_deref(),
        month: row.month.as_deref(),
        spend: row.spend,
        currency: row.words.get("currency").map(String::as_str),
        figures: &row.figures,
    }
}

struct Buying<'a> {
    problem: &'a Problem,
    entries: Entries,
    faults: Vec<Fault>,
}

impl Buying<'_> {
    fn fault(&mut self, code: Code, one: &AddedUp, column: &str, what: &str, mend: &str) {
        let what = format!("row {}, column `{column}`: {what}", first(one));
        self.faults.push(Fault::text(code, one.place.clone(), what).mend(mend));
    }

    /// What is bought of a line, in the week that its rows name or over the campaign.
    fn take(&mut self, one: &AddedUp) {
        let placement = &self.problem.placements[one.line];
        if let Some(t) = one.week.filter(|&t| placement.open[t].days == 0 && one.spend > 0.0) {
            let what = format!("{} cannot run in {}", placement.name, self.problem.campaign.calendar.label(t));
            return self.fault(
                Code::Unattainable,
                one,
                "week",
                &what,
                "see its `flight` and `blackout`, and when its phase starts",
            );
        }
        let Some(buy) = self.buy(one, placement) else { return };
        self.entries.weeks.extend(one.week.map(|t| (placement.key.clone(), t, buy)));
        match (self.entries.bought.get_mut(&placement.key), buy) {
            (Some(Buy::Spend(spend)), Buy::Spend(more)) => *spend += more,
            (Some(Buy::Units(units)), Buy::Units(more)) => *units += more,
            (_, buy) => _ = self.entries.bought.insert(placement.key.clone(), buy),
        }
    }

    /// Says which rows were added up because they are of one line in one week.
    fn twice(&mut self, added: &[AddedUp]) {
        for one in added.iter().filter(|one| one.rows.len() > 1 && one.week.is_none()) {
            let placement = &self.problem.placements[one.line];
            let (name, phase) = (&placement.name, &self.problem.phases[placement.phase].journey.name);
            let money = Text::of(|| number::money(one.spend, self.problem.campaign.currency.code()));
            let rows = rows_in_words(&one.rows);
            self.entries.assumed.push(text!(
                "{rows}: {name} in {phase} stands there more than once and was added up: {money}",
                "{rows}: {name} in {phase} staat er meer dan eens en is opgeteld: {money}"
            ));
        }
    }

    fn buy(&mut self, row: &AddedUp, placement: &Placement) -> Option<Buy> {
        let units = row.figures.get("units").copied();
        if placement.unit_price().get() > 0.0 {
            let fit = placement.bought_for(NetMedia(row.spend)) * placement.units_per_x;
            let same = (SAME_UNITS * fit.abs()).max(NetMedia(super::CENT) / placement.unit_price()).max(SAME_UNITS);
            // What a price with a season buys depends on the weeks, and one in steps on all of them.
            let elsewhere = placement.tariff.is_some() && row.week.is_some();
            let told = !elsewhere && !placement.season.varies(&placement.open);
            if let Some(units) = units.filter(|units| told && (units - fit).abs() > same) {
                self.entries.assumed.push(text!(
                    "row {}: {} {} are stated, but the spend buys {} at the brief's price; the spend counts",
                    "rij {}: er staan {} {}, maar de besteding koopt er {} tegen de prijs van de briefing; de besteding telt",
                    first(row),
                    number::short(units),
                    parameter::unit_plural(&placement.unit),
                    number::short(fit)
                ));
            }
            return Some(Buy::Spend(row.spend));
        }
        if row.spend > 0.0 {
            let what = format!("{} costs nothing in the brief", placement.name);
            self.fault(
                Code::Contradicts,
                row,
                "spend",
                &what,
                "give the channel a price, or state its `units` and no spend",
            );
            return None;
        }
        if units.is_none() {
            let name = &placement.name;
            self.entries.assumed.push(text!(
                "row {}: {name} costs nothing and the row states no units, so none are bought",
                "rij {}: {name} kost niets en de rij noemt geen aantal, dus er wordt niets ingekocht",
                first(row)
            ));
        }
        Some(Buy::Units(units.unwrap_or(0.0)))
    }
}

/// The number of its first row.
fn first(one: &AddedUp) -> usize {
    one.rows.first().copied().unwrap_or_default()
}
