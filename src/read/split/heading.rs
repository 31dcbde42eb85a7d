//! Which column is which: the names a planner may give to phase, channel and spend, and klantreis's own.
//!
//! Nothing below the heading is read here.

use std::collections::BTreeMap;

use super::number;
use super::sheet::{Record, Score, TOP};
use crate::fault::{Fault, Place, listed, nearest};

const PHASE: [&str; 2] = ["phase", "fase"];
const CHANNEL: [&str; 2] = ["channel", "kanaal"];
const SPEND: [&str; 1] = ["spend"];
/// What is the spend where no column is named so.
const FOR_SPEND: [&str; 7] = ["besteding", "kosten", "cost", "media", "budget", "bedrag", "amount"];

/// The columns klantreis writes that hold numbers, besides `spend`.
const FIGURES: [&str; 37] = [
    "format_version",
    "audience_people",
    "phase_people",
    "weeks",
    "unit_price",
    "units",
    "spend_gross",
    "discount_pct",
    "fee",
    "spend_total",
    "share_of_spend_pct",
    "impressions",
    "on_target_pct",
    "contacts",
    "grp",
    "reach_people",
    "reach_pct",
    "reach_3plus_pct",
    "avg_frequency",
    "clicks",
    "conversions",
    "cpm",
    "cost_per_grp",
    "cost_per_reach_point",
    "cost_per_click",
    "cost_per_conversion",
    "next_reach_point_cost",
    "spend_min",
    "spend_max",
    "price_year",
    "activation_fee",
    "iso_year",
    "iso_week",
    "week_reach_pct",
    "cumulative_reach_pct",
    "price_index",
    "rounded_to",
];
/// The columns klantreis writes whose words are kept.
const WORDS: [&str; 10] = [
    "campaign",
    "scenario",
    "channel_name",
    "audience",
    "currency",
    "goal_status",
    "phase_stdc",
    "week",
    "monday",
    "status",
];
/// The columns klantreis writes that are of no use here.
const UNUSED: [&str; 11] = [
    "format",
    "tags",
    "start_date",
    "end_date",
    "buying_unit",
    "bound_by",
    "confidence",
    "source",
    "message",
    "message_aim",
    "message_question",
];

/// How many cells of a row are looked at to tell whether it is the heading.
const LOOKED_AT: usize = 1000;

/// The most bytes of a cell that can be a column's name.
const LONGEST: usize = 100;

/// The columns of a file.
pub(super) struct Columns {
    /// How many there are, without empty ones at the end.
    pub(super) count: usize,
    /// The names as written.
    pub(super) names: Vec<String>,
    pub(super) phase: Option<usize>,
    pub(super) channel: usize,
    pub(super) spend: usize,
    pub(super) figures: BTreeMap<&'static str, usize>,
    pub(super) words: BTreeMap<&'static str, usize>,
    /// What is not read, and is not klantreis's own.
    pub(super) unread: Vec<usize>,
    /// The currency that the heading of the spend names.
    pub(super) currency: Option<String>,
    /// Whether klantreis wrote the file.
    pub(super) own: bool,
}

/// How much a row looks like a heading: whether it names both columns that are needed, how many names in it
/// are known, how many nearly, and how many cells there are.
pub(super) fn score(cells: &[String]) -> Score {
    let filled = cells.iter().filter(|cell| (1..=LONGEST).contains(&cell.len())).take(LOOKED_AT);
    let names: Vec<String> = filled.map(|cell| named(cell).0).collect();
    let has = |wanted: &[&str]| names.iter().any(|name| wanted.contains(&name.as_str()));
    let complete = has(&CHANNEL) && (has(&SPEND) || has(&FOR_SPEND));
    let needed = || PHASE.into_iter().chain(CHANNEL).chain(SPEND).chain(FOR_SPEND);
    let known = names.iter().filter(|name| needed().any(|known| known == *name)).count();
    let near = names.iter().filter(|name| nearest(name, needed()).is_some()).count();
    (complete, known, near, cells.len())
}

/// The heading among the first rows: the first that names both needed columns, or else the one most like it.
pub(super) fn find(records: &[Record]) -> Option<usize> {
    let top = records.iter().take_while(|record| record.row <= TOP).map(|record| score(&record.cells));
    let scored: Vec<_> = top.enumerate().filter(|(_, (_, _, near, _))| *near > 0).collect();
    let complete = scored.iter().find(|(_, (complete, ..))| *complete);
    // Of equals the last is taken, and the heading is the first.
    let best = scored.iter().rev().max_by_key(|(_, (_, known, near, _))| (known, near));
    complete.or(best).map(|(at, _)| *at)
}

impl Columns {
    /// The columns that a heading names, or what is missing or named twice.
    pub(super) fn of(heading: &Record) -> Result<Self, Vec<Fault>> {
        let (names, currencies): (Vec<String>, Vec<_>) = heading.cells.iter().map(|cell| named(cell)).unzip();
        let count = names.iter().rposition(|name| !name.is_empty()).map_or(0, |last| last + 1);
        let desk = Desk { heading, names: &names };
        let (phase, channel, spend) =
            (desk.one("phase", &PHASE), desk.needed(&CHANNEL, &[]), desk.needed(&SPEND, &FOR_SPEND));
        let (phase, channel, spend) = match (phase, channel, spend) {
            (Ok(phase), Ok(channel), Ok(spend)) => (phase, channel, spend),
            (phase, channel, spend) => {
                return Err([phase.err(), channel.err(), spend.err()].into_iter().flatten().collect());
            }
        };
        let (figures, words) = (desk.places(&FIGURES), desk.places(&WORDS));
        let is_read = |at: usize| phase == Some(at) || [channel, spend].contains(&at);
        let is_own = |name: &str| FIGURES.contains(&name) || WORDS.contains(&name) || UNUSED.contains(&name);
        let unread = (0..count).filter(|&at| !is_read(at) && !is_own(&names[at])).collect();
        let own = figures.contains_key("format_version");
        let currency = currencies[spend].clone();
        Ok(Self { count, names: heading.cells.clone(), phase, channel, spend, figures, words, unread, currency, own })
    }

    /// Says which column stands for the spend, if it has another name.
    pub(super) fn stand_in(&self) -> Option<String> {
        let (name, _) = named(&self.names[self.spend]);
        let other = FOR_SPEND.contains(&name.as_str()) && name != "besteding";
        other.then(|| format!("the spend is read from column `{}`", self.names[self.spend]))
    }
}

/// A heading's name in small letters, and the currency behind it: `Spend (EUR)`, `Budget €`. Any other words
/// behind it belong to the name, for `spend (x 1000)` is not the spend.
fn named(cell: &str) -> (String, Option<String>) {
    let spaced = cell.replace(['(', '[', ')', ']'], " ");
    let parted = spaced.trim().rsplit_once(char::is_whitespace);
    match parted.and_then(|(name, sign)| Some((name.trim(), number::code(sign)?))) {
        Some((name, currency)) => (name.to_lowercase(), Some(currency)),
        None => (cell.to_lowercase(), None),
    }
}

/// A heading and its names in small letters, on which columns are looked for.
struct Desk<'a> {
    heading: &'a Record,
    names: &'a [String],
}

impl Desk<'_> {
    /// The one column with any of the names that mean `wanted`, if there is one.
    fn one(&self, wanted: &str, names: &[&str]) -> Result<Option<usize>, Fault> {
        let found: Vec<usize> = (0..self.names.len()).filter(|&at| names.contains(&self.names[at].as_str())).collect();
        if found.len() < 2 {
            return Ok(found.first().copied());
        }
        let written = listed(found.iter().map(|&at| self.heading.cells[at].as_str()));
        let what = format!("row {}: {written} can each be the column `{wanted}`", self.heading.row);
        Err(self.fault(what, format!("name only the right one `{wanted}`")))
    }

    /// The one column with any of some names, or else with any of those that stand in for it.
    fn needed(&self, wanted: &[&str], or_else: &[&str]) -> Result<usize, Fault> {
        let found = match self.one(wanted[0], wanted)? {
            None => self.one(wanted[0], or_else)?,
            found => found,
        };
        found.ok_or_else(|| self.missing(wanted, or_else))
    }

    fn missing(&self, wanted: &[&str], or_else: &[&str]) -> Fault {
        let written = self.heading.cells.iter().filter(|cell| !cell.is_empty());
        let row = self.heading.row;
        let others: Vec<&str> = wanted[1..].iter().chain(or_else).copied().collect();
        let named = format!("row {row}: no column is named `{}` (also read as such: {})", wanted[0], listed(others));
        let what = format!("{named}; there are {}", listed(written.map(String::as_str)));
        // A name with more behind it, such as `spend (x 1000)`, is not what is meant.
        let free = self.names.iter().map(String::as_str).filter(|name| !is_known(name) && !name.contains(['(', '[']));
        let near = wanted.iter().chain(or_else).find_map(|wanted| nearest(wanted, free.clone()));
        let mend = match near {
            Some(near) => format!("if `{near}` is meant, name it `{}`", wanted[0]),
            None => format!("add a column `{}`, or name the right one so", wanted[0]),
        };
        self.fault(what, mend)
    }

    fn fault(&self, what: String, mend: String) -> Fault {
        Fault { place: Place::Text(self.heading.place.clone()), what, mend: Some(mend) }
    }

    /// Where the columns of these names are, those that are there.
    fn places(&self, wanted: &[&'static str]) -> BTreeMap<&'static str, usize> {
        let place = |name: &'static str| Some((name, self.names.iter().position(|found| found == name)?));
        wanted.iter().filter_map(|name| place(name)).collect()
    }
}

/// Whether a name is that of a column klantreis or this reader knows.
fn is_known(name: &str) -> bool {
    let sets: [&[&str]; 7] = [&PHASE, &CHANNEL, &SPEND, &FOR_SPEND, &FIGURES, &WORDS, &UNUSED];
    sets.iter().any(|set| set.contains(&name))
}
