//! The purchases of a split: its rows matched with the placements on offer.

use std::collections::BTreeMap;

use crate::fault::{Code, Fault};
use crate::input::matching::{LineTotal, RowMatcher, WrittenRow, check_totals, rows_in_words, totals};
use crate::input::read::split::{Split, SplitRow};
use crate::planning::parameter;
use crate::problem::{Decision, NetMedia, Placement, Problem};
use crate::text::language::Text;
use crate::text::messages::{say, text, word};
use crate::text::number;

/// Units and spend of a row agree up to this share.
const SAME_UNITS: f64 = 0.01;

/// What a split buys.
pub(super) struct Purchases {
    /// Placement by key, and what is bought of it.
    bought: BTreeMap<String, LinePurchase>,
    /// Placement by key, week, and what is bought of it then.
    weeks: Vec<(String, usize, LinePurchase)>,
    /// What was assumed.
    pub(super) assumed: Vec<Text>,
}

/// What is bought of a placement: its spend, or units where they are free.
#[derive(Clone, Copy)]
pub(super) enum LinePurchase {
    Spend(f64),
    Units(f64),
}

impl LinePurchase {
    /// The spend or the number of units.
    pub(super) fn amount(&self) -> f64 {
        match self {
            Self::Spend(amount) | Self::Units(amount) => *amount,
        }
    }
}

impl Purchases {
    /// The purchases of a line per week.
    pub(super) fn weeks_of(&self, key: &str) -> Vec<(usize, LinePurchase)> {
        self.weeks.iter().filter(|(of, ..)| of == key).map(|(_, t, purchase)| (*t, *purchase)).collect()
    }

    /// Whether anything is bought of a line.
    pub(super) fn buys(&self, key: &str) -> bool {
        self.bought.get(key).is_some_and(|purchase| purchase.amount() > 0.0)
    }

    /// The split over the campaign, without weeks.
    pub(super) fn shares(&self, problem: &Problem) -> Decision {
        let named_placement = |placement: &Placement| {
            self.bought.get(&placement.key).map_or(0.0, |purchase| match purchase {
                LinePurchase::Spend(spend) => {
                    let per_x = placement.spend_per_x().get();
                    super::whole_lots::nearest_lots(
                        placement,
                        placement.bought_for(NetMedia(*spend)),
                        super::CENT / per_x,
                    )
                }
                LinePurchase::Units(units) => units / placement.units_per_x,
            })
        };
        problem.placements.iter().map(named_placement).collect()
    }
}

/// Matches every row; returns all faults at once.
pub(super) fn purchases(problem: &Problem, split: &Split) -> Result<Purchases, Vec<Fault>> {
    let mut matching = RowMatcher::of(problem);
    let (mut rows, mut faults) = (Vec::new(), Vec::new());
    for row in &split.rows {
        let written = written(row);
        match matching.line_and_week(&written) {
            Ok(at) => rows.push((written, at)),
            // The fault of a row with columns of weeks is reported once.
            Err(fault) if faults.last() == Some(&fault) => {}
            Err(fault) => faults.push(fault),
        }
    }
    faults.extend(matching.check_sections(&rows));
    let added = totals(&rows);
    faults.extend(check_totals(problem, &added));
    let assumed = matching.assumed();
    let mut reader = PurchaseReader {
        problem,
        purchases: Purchases { bought: BTreeMap::new(), weeks: Vec::new(), assumed },
        faults,
    };
    for one in &added {
        reader.add(one);
    }
    reader.note_added_rows(&added);
    if reader.faults.is_empty() { Ok(reader.purchases) } else { Err(reader.faults) }
}

fn written(row: &SplitRow) -> WrittenRow<'_> {
    WrittenRow {
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

struct PurchaseReader<'a> {
    problem: &'a Problem,
    purchases: Purchases,
    faults: Vec<Fault>,
}

impl PurchaseReader<'_> {
    fn fault(&mut self, code: Code, line_total: &LineTotal, what: String, help: &str) {
        self.faults.push(Fault::text(code, line_total.place.clone(), what).help(help));
    }

    /// Adds a purchase of a line, in the week that its rows name or over the campaign.
    fn add(&mut self, line_total: &LineTotal) {
        let placement = &self.problem.placements[line_total.line];
        if let Some(t) = line_total.week.filter(|&t| placement.open[t].days == 0 && line_total.spend > 0.0) {
            let (row, week) = (first_row(line_total).to_string(), self.problem.campaign.calendar.label(t));
            let what = say!("row-cannot-run-in-week", row, channel = placement.name, week);
            return self.fault(Code::Unattainable, line_total, what, word!("see-flight-and-blackout"));
        }
        let Some(purchase) = self.purchase(line_total, placement) else { return };
        self.purchases.weeks.extend(line_total.week.map(|t| (placement.key.clone(), t, purchase)));
        match (self.purchases.bought.get_mut(&placement.key), purchase) {
            (Some(LinePurchase::Spend(spend)), LinePurchase::Spend(more)) => *spend += more,
            (Some(LinePurchase::Units(units)), LinePurchase::Units(more)) => *units += more,
            (_, purchase) => _ = self.purchases.bought.insert(placement.key.clone(), purchase),
        }
    }

    /// Notes rows that were added up because they name the same line.
    fn note_added_rows(&mut self, added: &[LineTotal]) {
        for one in added.iter().filter(|one| one.rows.len() > 1 && one.week.is_none()) {
            let placement = &self.problem.placements[one.line];
            let (name, phase) = (&placement.name, &self.problem.phases[placement.phase].journey.name);
            let money = Text::of(|| number::money(one.spend, self.problem.campaign.currency.code()));
            let rows = rows_in_words(&one.rows);
            self.purchases.assumed.push(text!("in-stands-there-more-than-once", rows, name, phase, money));
        }
    }

    fn purchase(&mut self, row: &LineTotal, placement: &Placement) -> Option<LinePurchase> {
        let units = row.figures.get("units").copied();
        if placement.unit_price().get() > 0.0 {
            let fit = placement.bought_for(NetMedia(row.spend)) * placement.units_per_x;
            let same = (SAME_UNITS * fit.abs()).max(NetMedia(super::CENT) / placement.unit_price()).max(SAME_UNITS);
            // Units at a seasonal price depend on the weeks, and at a stepped price on the total.
            let elsewhere = placement.tariff.is_some() && row.week.is_some();
            let is_certain = !elsewhere && !placement.season.varies(&placement.open);
            if let Some(units) = units.filter(|units| is_certain && (units - fit).abs() > same) {
                self.purchases.assumed.push(text!(
                    "row-are-stated-but-spend-buys",
                    row = first_row(row),
                    units = number::short(units),
                    unit = parameter::unit_plural(&placement.unit),
                    fit = number::short(fit)
                ));
            }
            return Some(LinePurchase::Spend(row.spend));
        }
        if row.spend > 0.0 {
            let (number, channel) = (first_row(row).to_string(), &placement.name);
            let what = say!("row-costs-nothing-in-brief", row = number, channel);
            self.fault(Code::Contradicts, row, what, word!("give-channel-a-price"));
            return None;
        }
        if units.is_none() {
            let name = &placement.name;
            self.purchases.assumed.push(text!("row-costs-nothing-and-row-states-no", row = first_row(row), name));
        }
        Some(LinePurchase::Units(units.unwrap_or(0.0)))
    }
}

/// The number of its first row.
fn first_row(line_total: &LineTotal) -> usize {
    line_total.rows.first().copied().unwrap_or_default()
}
