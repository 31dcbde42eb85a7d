//! Which columns of a file with points are weight, reach, channel and phase, by the names that planning tools and
//! planners give them.

use super::Weight;
use crate::fault::{Code, Fault, listed, nearest};
use crate::input::tables::heading::{Heading, HeadingScore};
use crate::input::tables::number::code;
use crate::input::tables::record::Record;
use crate::input::tables::scale::{scale_of_name, words_of};
use crate::text::messages::say;

const REACH: [&str; 13] = [
    "reach",
    "net reach",
    "reach net",
    "nettobereik",
    "netto bereik",
    "bereik",
    "unique reach",
    "uniek bereik",
    "1+",
    "1+ reach",
    "reach 1+",
    "1+ bereik",
    "bereik 1+",
];
/// Reach unit in people.
const PEOPLE: [&str; 8] = [
    "reach people",
    "people reached",
    "bereikte mensen",
    "bereikte personen",
    "unique users",
    "users reached",
    "bereik personen",
    "bereik mensen",
];
const GRP: [&str; 12] = [
    "grp",
    "grps",
    "grp s",
    "trp",
    "trps",
    "trp s",
    "tarp",
    "tarps",
    "tarp s",
    "gross rating points",
    "target rating points",
    "rating points",
];
const CONTACTS: [&str; 10] = [
    "contacts",
    "contact",
    "contacten",
    "contacts per head",
    "contacts per person",
    "contacten per hoofd",
    "contacten per persoon",
    "contacts per capita",
    "gross contacts",
    "bruto contacten",
];
const IMPRESSIONS: [&str; 7] = ["impressions", "impression", "impressies", "imps", "imprs", "impr", "vertoningen"];
const INSERTIONS: [&str; 6] = ["insertions", "insertion", "plaatsingen", "inserties", "inserts", "spots"];
const SPEND: [&str; 18] = [
    "spend",
    "net spend",
    "spend net",
    "cost",
    "costs",
    "net cost",
    "nett cost",
    "netto kosten",
    "media spend",
    "besteding",
    "bestedingen",
    "netto besteding",
    "netto bestedingen",
    "kosten",
    "media",
    "budget",
    "bedrag",
    "amount",
];
const CHANNEL: [&str; 3] = ["channel", "kanaal", "medium"];
const PHASE: [&str; 2] = ["phase", "fase"];
/// Words for the unit of a column, which are no part of its name.
const PERCENT: [&str; 6] = ["%", "pct", "perc", "percent", "procent", "percentage"];
const SHARES: [&str; 3] = ["share", "aandeel", "fraction"];
const EXTRA: [&str; 13] = [
    "cum",
    "cum.",
    "cumulative",
    "cumulatief",
    "cumulatieve",
    "in",
    "total",
    "totaal",
    "at",
    "frequency",
    "on",
    "target",
    "people",
];
/// Columns with the number of contacts that a row's reach is at.
const BUCKET: [&str; 7] =
    ["freq bucket", "frequency bucket", "bucket", "freq", "frequency", "effective frequency", "contactklasse"];

/// The weights; of several in a file, the first in this order is read, unless another is asked for.
const WEIGHTS: [(Weight, &[&str]); 5] = [
    (Weight::Grp, &GRP),
    (Weight::Contacts, &CONTACTS),
    (Weight::Impressions, &IMPRESSIONS),
    (Weight::Insertions, &INSERTIONS),
    (Weight::Spend, &SPEND),
];

/// The unit of a column of reach, where its heading states it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ReachUnit {
    Percent,
    Shares,
    People,
    Unstated,
}

/// A column's name, without its unit, and that unit.
#[derive(Clone, Debug, PartialEq)]
struct CurveColumnName {
    name: String,
    unit: ReachUnit,
    /// How many times its numbers stand for what is written.
    times: f64,
    /// Of two columns of one kind, the one with the lower rank is read: on target, then plain, then a total.
    rank: u8,
}

/// The columns of a file with points.
pub(super) struct CurveColumns {
    /// The names as written.
    pub(super) names: Vec<String>,
    /// How many there are, without empty ones at the end.
    pub(super) count: usize,
    pub(super) weight: usize,
    pub(super) kind: Weight,
    pub(super) per_head: bool,
    pub(super) reach: usize,
    pub(super) unit: ReachUnit,
    /// How many times a weight stands for what is written.
    pub(super) weight_times: f64,
    /// How many times a reach stands for what is written.
    pub(super) reach_times: f64,
    pub(super) channel: Option<usize>,
    pub(super) phase: Option<usize>,
    /// How many contacts a row's reach is at.
    pub(super) bucket: Option<usize>,
    /// Other columns of weights.
    not_taken: Vec<usize>,
    /// Columns of reach at two contacts and more.
    frequency: Vec<usize>,
    /// Columns that are not used.
    unread: Vec<usize>,
    /// Whether klantreis wrote the file.
    pub(super) own: bool,
}

/// How much a row looks like the heading of a curve.
pub(super) const SCORE: HeadingScore = HeadingScore { known, near };

fn named(cell: &str) -> CurveColumnName {
    let spaced: String = cell.chars().map(|c| if "-/".contains(c) { ' ' } else { c }).collect();
    let spaced = spaced.to_lowercase().replace('%', " % ").replace("1plus", "1+").replace("1 +", "1+");
    let words_of = words_of(&spaced);
    let (words, times) = scale_of_name(&words_of.iter().map(String::as_str).collect::<Vec<_>>());
    let has = |some: &[&str]| words.iter().any(|word| some.contains(word));
    let unit = match (has(&PERCENT), has(&SHARES)) {
        (true, _) => ReachUnit::Percent,
        (false, true) => ReachUnit::Shares,
        (false, false) if times != 1.0 || has(&["people", "personen", "mensen", "users"]) => ReachUnit::People,
        (false, false) => ReachUnit::Unstated,
    };
    let rank = if has(&["target"]) { 0 } else { 1 + u8::from(has(&["total", "totaal"])) };
    if PEOPLE.contains(&words.join(" ").as_str()) {
        return CurveColumnName { name: words.join(" "), unit, times, rank };
    }
    let is_extra = |word: &&&str| PERCENT.contains(*word) || SHARES.contains(*word) || EXTRA.contains(*word);
    let is_one_word = words.len() == 1;
    let mut name_words: Vec<&str> = words.iter().filter(|word| is_one_word || !is_extra(word)).copied().collect();
    // A currency behind a name says what money it is.
    if name_words.len() > 1
        && name_words.last().is_some_and(|last| code(last).or_else(|| code(&last.to_uppercase())).is_some())
    {
        name_words.pop();
    }
    CurveColumnName { name: name_words.join(" "), unit, times, rank }
}

/// Whether names hold a weight and a reach, and how many of them are known.
fn known(cells: &[&str]) -> (bool, usize) {
    let names: Vec<String> = cells.iter().map(|cell| named(cell).name).collect();
    let has = |wanted: &[&str]| names.iter().any(|name| wanted.contains(&name.as_str()));
    let complete = (has(&REACH) || has(&PEOPLE)) && WEIGHTS.iter().any(|(_, names)| has(names));
    (complete, names.iter().filter(|name| all_known().any(|known| known == *name)).count())
}

fn all_known() -> impl Iterator<Item = &'static str> {
    let weights = WEIGHTS.iter().flat_map(|(_, names)| names.iter().copied());
    weights.chain(REACH).chain(CHANNEL).chain(PHASE)
}

/// How many cells are nearly a name that is known.
fn near(cells: &[String]) -> usize {
    let names = cells.iter().take(100).filter(|cell| (1..=100).contains(&cell.len())).map(|cell| named(cell).name);
    let is_word = |name: &String| name.contains(char::is_alphabetic) || all_known().any(|known| known == *name);
    names.filter(is_word).filter(|name| nearest(name, all_known()).is_some()).count()
}

impl CurveColumns {
    /// The columns that a heading names, or what is missing or named twice.
    pub(super) fn of(heading: &Heading<'_>, against: Option<Weight>) -> Result<Self, Fault> {
        let names = &heading.names;
        let count = names.iter().rposition(|name| !name.is_empty()).map_or(0, |last| last + 1);
        let column_names: Vec<CurveColumnName> = names.iter().map(|cell| named(cell)).collect();
        let columns_named = |wanted: &[&str]| -> Vec<usize> {
            (0..count)
                .filter(|&at| column_names.get(at).is_some_and(|column| wanted.contains(&column.name.as_str())))
                .collect()
        };
        // Of several, the one on target is read, and the total only where there is no other.
        let best_columns_named = |wanted: &[&str]| -> Vec<usize> {
            let columns_found = columns_named(wanted);
            let best_rank = columns_found.iter().map(|&at| column_names[at].rank).min();
            columns_found.into_iter().filter(|&at| Some(column_names[at].rank) == best_rank).collect()
        };
        let plain = best_columns_named(&REACH);
        let reach =
            required(heading, &if plain.is_empty() { best_columns_named(&PEOPLE) } else { plain }, "reach", &REACH)?;
        let present: Vec<(Weight, Vec<usize>)> =
            WEIGHTS.iter().map(|(kind, names)| (*kind, best_columns_named(names))).collect();
        let chosen = present.iter().find(|(kind, places)| match against {
            Some(against) => against == *kind,
            None => !places.is_empty(),
        });
        let (kind, places) = chosen.map_or((Weight::Grp, [].as_slice()), |(kind, places)| (*kind, places.as_slice()));
        let (_, known_names) = WEIGHTS.iter().find(|(one, _)| *one == kind).unwrap_or(&WEIGHTS[0]);
        let weight = required(heading, places, known_names.first().unwrap_or(&"grp"), known_names)?;
        let (channel, phase) = (
            optional(heading, &best_columns_named(&CHANNEL), "channel")?,
            optional(heading, &best_columns_named(&PHASE), "phase")?,
        );
        let bucket = columns_named(&BUCKET).first().copied();
        let used = |at: &usize| [Some(weight), Some(reach), channel, phase].contains(&Some(*at));
        let other_weights = WEIGHTS.iter().flat_map(|(_, names)| columns_named(names));
        let not_taken: Vec<usize> = other_weights.filter(|at| !used(at)).collect();
        let frequency: Vec<usize> = (0..count).filter(|at| !used(at) && is_frequency(&names[*at])).collect();
        let is_unread =
            |at: &usize| !used(at) && !not_taken.contains(at) && !frequency.contains(at) && bucket != Some(*at);
        let unread = (0..count).filter(is_unread).collect();
        let name = column_names[weight].name.as_str();
        let per_head = ["head", "person", "hoofd", "persoon", "capita"].iter().any(|word| name.contains(word));
        let unit = if PEOPLE.contains(&column_names[reach].name.as_str()) {
            ReachUnit::People
        } else {
            column_names[reach].unit
        };
        let (weight_times, reach_times) = (column_names[weight].times, column_names[reach].times);
        let is_own_export = column_names.iter().any(|column| column.name == "format version");
        let names = names.clone();
        Ok(Self {
            names,
            count,
            weight,
            kind,
            per_head,
            reach,
            unit,
            weight_times,
            reach_times,
            channel,
            phase,
            bucket,
            not_taken,
            frequency,
            unread,
            own: is_own_export,
        })
    }

    /// The names of the two columns that are read.
    pub(super) fn read(&self) -> impl Iterator<Item = &str> {
        [self.weight, self.reach].into_iter().filter_map(|at| self.names.get(at)).map(String::as_str)
    }

    /// Sentences about columns that were not read, unless klantreis wrote them.
    pub(super) fn assumptions(&self, below: &[Record]) -> Vec<String> {
        let names = |places: &[usize]| listed(places.iter().filter_map(|at| self.names.get(*at)).map(String::as_str));
        let column = self.names.get(self.weight).map_or("", String::as_str);
        let mut sentences = Vec::new();
        if !self.not_taken.is_empty() {
            let others = names(&self.not_taken);
            sentences.push(say!("weight-is-read-from-column", column, others));
        }
        if !self.frequency.is_empty() {
            sentences.push(say!("columns-of-more-contacts-not-read", columns = names(&self.frequency)));
        }
        let filled = |at: &&usize| below.iter().any(|record| !record.cell(**at).is_empty());
        let unread: Vec<usize> = self.unread.iter().filter(filled).copied().collect();
        if !unread.is_empty() && !self.own {
            sentences.push(say!("columns-of-points-not-read", columns = names(&unread)));
        }
        sentences
    }
}

/// Whether a cell states that a row's reach is at one contact and more: `reach 1+`, `1+`, `1`. None where it states no
/// number.
pub(super) fn is_at_one(cell: &str) -> Option<bool> {
    let name = cell.to_lowercase().replace("plus", "+").replace("reach", " ").replace(['_', ' '], "");
    let digits = name.strip_suffix('+').unwrap_or(&name);
    digits.parse::<u8>().ok().map(|least| least <= 1)
}

/// Whether a name is that of reach at two contacts and more: `2+`, `reach 3+ %`, `reach_3plus_pct`.
fn is_frequency(cell: &str) -> bool {
    let name = cell.to_lowercase().replace("plus", "+");
    name.split(|c: char| !c.is_ascii_digit() && c != '+')
        .any(|word| word.strip_suffix('+').and_then(|digits| digits.parse::<u32>().ok()).is_some_and(|least| least > 1))
}

/// The one of some columns that is the column `wanted`, if there is one.
fn optional(heading: &Heading<'_>, places: &[usize], wanted: &str) -> Result<Option<usize>, Fault> {
    heading.only(places, wanted, say!("keep-column-that-is-meant", column = wanted))
}

/// The one of some columns that is the column `wanted`, which may also have one of these names.
fn required(heading: &Heading<'_>, places: &[usize], wanted: &str, names: &[&str]) -> Result<usize, Fault> {
    optional(heading, places, wanted)?.ok_or_else(|| {
        let also = listed(names.iter().filter(|name| **name != wanted).take(9).copied());
        let (row, columns) = (heading.record.row.to_string(), listed(heading.filled_names()));
        let what = say!("no-column-is-named", row, column = wanted, also, columns);
        let help = match wanted {
            "grp" => say!("name-right-column-of-weights", column = wanted),
            _ => say!("name-right-column", column = wanted),
        };
        heading.fault(Code::unsaid(wanted), what, help)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_however_they_are_written() {
        for cell in ["Reach", "reach_pct", "Reach (%)", "REACH %", "Cumulative reach", "bereik in %", "Reach-share"] {
            assert!(REACH.contains(&named(cell).name.as_str()), "{cell}: {}", named(cell).name);
        }
        for cell in ["1+", "1+ %", "Reach 1+", "1plus", "reach_1plus_pct", "Net reach", "Netto-bereik"] {
            assert!(REACH.contains(&named(cell).name.as_str()), "{cell}: {}", named(cell).name);
        }
        for cell in ["Spend (EUR)", "Kosten €", "net_spend", "Budget [GBP]", "cost"] {
            assert!(SPEND.contains(&named(cell).name.as_str()), "{cell}: {}", named(cell).name);
        }
        for cell in ["GRP", "GRPs", "GRP's", "cum. TRPs", "Cumulative GRP", "Gross rating points", "TARPs"] {
            assert!(GRP.contains(&named(cell).name.as_str()), "{cell}: {}", named(cell).name);
        }
        assert_eq!(named("reach %").unit, ReachUnit::Percent);
        assert_eq!(named("bereik aandeel").unit, ReachUnit::Shares);
        assert_eq!(named("reach people").name, "reach people");
        assert_eq!((named("Reach (000)").times, named("Reach (000)").unit), (1000.0, ReachUnit::People));
        assert!(named("On-Target Reach").rank < named("Reach").rank && named("Reach").rank < named("Total Reach").rank);
    }

    #[test]
    fn frequencies_are_told_from_reach() {
        for cell in ["2+", "3+ %", "Reach 3+", "reach_3plus_pct", "10+"] {
            assert!(is_frequency(cell), "{cell}");
        }
        for cell in ["1+", "reach", "grp", "+", "reach_1plus"] {
            assert!(!is_frequency(cell), "{cell}");
        }
    }
}
