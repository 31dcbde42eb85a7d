//! Which column is which: weight, reach, channel and phase, by the names that planning tools and planners give them.

use super::Weight;
use crate::fault::{Fault, Place, listed, nearest};
use crate::read::split::number::code;
use crate::read::split::sheet::{Record, Score, TOP};

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
const GRP: [&str; 8] =
    ["grp", "grps", "grp's", "trp", "trps", "gross rating points", "target rating points", "rating points"];
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
const IMPRESSIONS: [&str; 5] = ["impressions", "impression", "impressies", "imps", "vertoningen"];
const INSERTIONS: [&str; 5] = ["insertions", "insertion", "plaatsingen", "inserties", "inserts"];
const SPEND: [&str; 15] = [
    "spend",
    "net spend",
    "spend net",
    "cost",
    "costs",
    "net cost",
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
/// Words that say how a column is counted, and are no part of its name.
const PERCENT: [&str; 6] = ["%", "pct", "perc", "percent", "procent", "percentage"];
const SHARES: [&str; 3] = ["share", "aandeel", "fraction"];
const BESIDE: [&str; 7] = ["cum", "cum.", "cumulative", "cumulatief", "cumulatieve", "in", "total"];

/// The weights, in the order in which one is taken where there are several and none is asked for.
const WEIGHTS: [(Weight, &[&str]); 5] = [
    (Weight::Grp, &GRP),
    (Weight::Contacts, &CONTACTS),
    (Weight::Impressions, &IMPRESSIONS),
    (Weight::Insertions, &INSERTIONS),
    (Weight::Spend, &SPEND),
];

/// The most bytes of a cell that can be a column's name, and cells that are looked at.
const LONGEST: usize = 100;
const LOOKED_AT: usize = 1000;

/// How a column of reach is counted, where its heading says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Counted {
    Percent,
    Shares,
    Unsaid,
}

/// The columns of a file.
pub(super) struct Columns {
    /// The names as written.
    pub(super) names: Vec<String>,
    /// How many there are, without empty ones at the end.
    pub(super) count: usize,
    pub(super) weight: usize,
    pub(super) kind: Weight,
    pub(super) per_head: bool,
    pub(super) reach: usize,
    pub(super) counted: Counted,
    pub(super) channel: Option<usize>,
    pub(super) phase: Option<usize>,
    /// Other columns of weights, which were passed over.
    passed_over: Vec<usize>,
    /// Columns of reach at two contacts and more.
    frequency: Vec<usize>,
    /// Columns that are of no use here.
    unread: Vec<usize>,
    /// Whether klantreis wrote the file.
    pub(super) own: bool,
}

/// A name without what says how it is counted, and what that is.
fn named(cell: &str) -> (String, Counted) {
    let spaced: String = cell.to_lowercase().chars().map(|c| if "_-()[]/:".contains(c) { ' ' } else { c }).collect();
    let spaced = spaced.replace('%', " % ").replace("1plus", "1+").replace("1 +", "1+");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let has = |some: &[&str]| words.iter().any(|word| some.contains(word));
    let counted = match (has(&PERCENT), has(&SHARES)) {
        (true, _) => Counted::Percent,
        (false, true) => Counted::Shares,
        (false, false) => Counted::Unsaid,
    };
    let is_beside = |word: &&&str| PERCENT.contains(*word) || SHARES.contains(*word) || BESIDE.contains(*word);
    let mut kept: Vec<&str> = words.iter().filter(|word| !is_beside(word)).copied().collect();
    // A currency behind a name says what money it is.
    if kept.len() > 1 && kept.last().is_some_and(|last| code(last).or_else(|| code(&last.to_uppercase())).is_some()) {
        kept.pop();
    }
    (kept.join(" "), counted)
}

/// How much a row looks like a heading.
pub(super) fn score(cells: &[String]) -> Score {
    let filled = cells.iter().filter(|cell| (1..=LONGEST).contains(&cell.len())).take(LOOKED_AT);
    let names: Vec<String> = filled.map(|cell| named(cell).0).collect();
    let has = |wanted: &[&str]| names.iter().any(|name| wanted.contains(&name.as_str()));
    let weights = || WEIGHTS.iter().flat_map(|(_, names)| names.iter().copied());
    let complete = has(&REACH) && WEIGHTS.iter().any(|(_, names)| has(names));
    let known = || weights().chain(REACH).chain(CHANNEL).chain(PHASE);
    let count = names.iter().filter(|name| known().any(|known| known == *name)).count();
    let is_word = |name: &&String| name.contains(char::is_alphabetic) || known().any(|known| known == **name);
    let near = names.iter().filter(is_word).filter(|name| nearest(name, known()).is_some()).count();
    (complete, count, near, cells.len())
}

/// The heading among the first rows: the first that names both columns, or else the one most like it.
pub(super) fn find(records: &[Record]) -> Option<usize> {
    let top = records.iter().take_while(|record| record.row <= TOP).map(|record| score(&record.cells));
    let scored: Vec<(usize, Score)> = top.enumerate().filter(|(_, (_, _, near, _))| *near > 0).collect();
    let complete = scored.iter().find(|(_, (complete, ..))| *complete);
    let best = scored.iter().rev().max_by_key(|(_, (_, known, near, _))| (known, near));
    complete.or(best).map(|(at, _)| *at)
}

impl Columns {
    /// The columns that a heading names, or what is missing or named twice.
    pub(super) fn of(heading: &Record, against: Option<Weight>) -> Result<Self, Fault> {
        let names = &heading.cells;
        let count = names.iter().rposition(|name| !name.is_empty()).map_or(0, |last| last + 1);
        let known: Vec<(String, Counted)> = names.iter().map(|cell| named(cell)).collect();
        let of = |wanted: &[&str]| -> Vec<usize> {
            (0..count).filter(|&at| known.get(at).is_some_and(|(name, _)| wanted.contains(&name.as_str()))).collect()
        };
        let desk = Desk { heading };
        let reach = desk.needed(&of(&REACH), "reach", &REACH)?;
        let present: Vec<(Weight, Vec<usize>)> = WEIGHTS.iter().map(|(kind, names)| (*kind, of(names))).collect();
        let chosen = present.iter().find(|(kind, places)| match against {
            Some(against) => against == *kind,
            None => !places.is_empty(),
        });
        let (kind, places) = chosen.map_or((Weight::Grp, [].as_slice()), |(kind, places)| (*kind, places.as_slice()));
        let (_, known_names) = WEIGHTS.iter().find(|(one, _)| *one == kind).unwrap_or(&WEIGHTS[0]);
        let weight = desk.needed(places, known_names.first().unwrap_or(&"grp"), known_names)?;
        let (channel, phase) = (desk.one(&of(&CHANNEL), "channel")?, desk.one(&of(&PHASE), "phase")?);
        let used = |at: &usize| [Some(weight), Some(reach), channel, phase].contains(&Some(*at));
        let other_weights = present.iter().flat_map(|(_, places)| places.iter().copied());
        let passed_over: Vec<usize> = other_weights.filter(|at| !used(at)).collect();
        let frequency: Vec<usize> = (0..count).filter(|at| !used(at) && is_frequency(&names[*at])).collect();
        let unread =
            (0..count).filter(|at| !used(at) && !passed_over.contains(at) && !frequency.contains(at)).collect();
        let name = known.get(weight).map_or("", |(name, _)| name.as_str());
        let per_head = ["head", "person", "hoofd", "persoon", "capita"].iter().any(|word| name.contains(word));
        let counted = known.get(reach).map_or(Counted::Unsaid, |(_, counted)| *counted);
        let own = known.iter().any(|(name, _)| name == "format version");
        let names = names.clone();
        Ok(Self {
            names,
            count,
            weight,
            kind,
            per_head,
            reach,
            counted,
            channel,
            phase,
            passed_over,
            frequency,
            unread,
            own,
        })
    }

    /// The names of the two columns that are read.
    pub(super) fn read(&self) -> impl Iterator<Item = &str> {
        [self.weight, self.reach].into_iter().filter_map(|at| self.names.get(at)).map(String::as_str)
    }

    /// Says which columns were not read, unless klantreis wrote them.
    pub(super) fn said(&self, below: &[Record]) -> Vec<String> {
        let names = |places: &[usize]| listed(places.iter().filter_map(|at| self.names.get(*at)).map(String::as_str));
        let weight = self.names.get(self.weight).map_or("", String::as_str);
        let mut said = Vec::new();
        if !self.passed_over.is_empty() {
            let others = names(&self.passed_over);
            said.push(format!("weight is read from column `{weight}`, not from {others}; --against takes another one"));
        }
        if !self.frequency.is_empty() {
            said.push(format!("{} of two contacts and more not read: a curve is of reach", names(&self.frequency)));
        }
        let filled = |at: &&usize| below.iter().any(|record| !record.cell(**at).is_empty());
        let unread: Vec<usize> = self.unread.iter().filter(filled).copied().collect();
        if !unread.is_empty() && !self.own {
            said.push(format!("not read: {}", names(&unread)));
        }
        said
    }
}

/// Whether a name is that of reach at two contacts and more: `2+`, `reach 3+ %`, `reach_3plus_pct`.
fn is_frequency(cell: &str) -> bool {
    let name = cell.to_lowercase().replace("plus", "+");
    name.split(|c: char| !c.is_ascii_digit() && c != '+')
        .any(|word| word.strip_suffix('+').and_then(|digits| digits.parse::<u32>().ok()).is_some_and(|least| least > 1))
}

/// A heading, on which columns are looked for.
struct Desk<'a> {
    heading: &'a Record,
}

impl Desk<'_> {
    fn one(&self, places: &[usize], wanted: &str) -> Result<Option<usize>, Fault> {
        if places.len() < 2 {
            return Ok(places.first().copied());
        }
        let written = listed(places.iter().map(|&at| self.heading.cell(at)));
        let what = format!("row {}: {written} can each be the column `{wanted}`", self.heading.row);
        Err(self.fault(what, format!("keep the one that is meant, or name the others differently than `{wanted}`")))
    }

    fn needed(&self, places: &[usize], wanted: &str, names: &[&str]) -> Result<usize, Fault> {
        let found = self.one(places, wanted)?;
        found.ok_or_else(|| {
            let written = self.heading.cells.iter().filter(|cell| !cell.is_empty()).map(String::as_str);
            let also = listed(names.iter().filter(|name| **name != wanted).take(9).copied());
            let row = self.heading.row;
            let named = format!("row {row}: no column is named `{wanted}` (also read as such: {also})");
            let what = format!("{named}; there are {}", listed(written));
            let others = match wanted {
                "grp" => "; contacts, impressions, insertions and spend are weights as well",
                _ => "",
            };
            self.fault(what, format!("name the right column `{wanted}`{others}"))
        })
    }

    fn fault(&self, what: String, mend: String) -> Fault {
        Fault { place: Place::Text(self.heading.place.clone()), what, mend: Some(mend) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_however_they_are_written() {
        for cell in ["Reach", "reach_pct", "Reach (%)", "REACH %", "Cumulative reach", "bereik in %", "Reach-share"] {
            assert!(REACH.contains(&named(cell).0.as_str()), "{cell}: {}", named(cell).0);
        }
        for cell in ["1+", "1+ %", "Reach 1+", "1plus", "reach_1plus_pct", "Net reach", "Netto-bereik"] {
            assert!(REACH.contains(&named(cell).0.as_str()), "{cell}: {}", named(cell).0);
        }
        for cell in ["Spend (EUR)", "Kosten €", "net_spend", "Budget [GBP]", "cost"] {
            assert!(SPEND.contains(&named(cell).0.as_str()), "{cell}: {}", named(cell).0);
        }
        for cell in ["GRP", "GRPs", "GRP's", "cum. TRPs", "Cumulative GRP", "Gross rating points"] {
            assert!(GRP.contains(&named(cell).0.as_str()), "{cell}: {}", named(cell).0);
        }
        assert_eq!(named("reach %").1, Counted::Percent);
        assert_eq!(named("bereik aandeel").1, Counted::Shares);
        assert_eq!(named("reach people").0, "reach people");
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
