//! The points of a curve that is known: written as planning tools and planners write them, and read back as they are.

use std::collections::BTreeMap;

use klantreis::input::read::points::{self, Along, PointsRequest};

use super::amounts::number;
use super::dice::Dice;
use super::habit::Habit::{
    self, AllQuoted, BlankRowsAbove, ByteOrderMark, CarriageReturn, DecimalComma, DelimitersBehind, KeysAbove,
    LineFeed, ManyLinesAbove, NoLastLineEnd, Notes, Pipe, RowsCutShort, Semicolon, SepLine, SeveralSheets, Tab,
    ThousandsByApostrophe, ThousandsByMark, ThousandsByNarrow, ThousandsByNoBreak, ThousandsBySpace, Title,
    UpperCaseHeadings, Utf16Be, Utf16Le, Windows1252, Workbook,
};
use super::habit::Worn;
use super::rows;
use super::table::{Cell, Column, Table};
use crate::support::long;

/// Habits of tables that points are written in too.
const LET: [Habit; 26] = [
    AllQuoted,
    BlankRowsAbove,
    ByteOrderMark,
    CarriageReturn,
    DecimalComma,
    DelimitersBehind,
    KeysAbove,
    LineFeed,
    ManyLinesAbove,
    NoLastLineEnd,
    Notes,
    Pipe,
    RowsCutShort,
    Semicolon,
    SepLine,
    SeveralSheets,
    Tab,
    ThousandsByApostrophe,
    ThousandsByMark,
    ThousandsByNarrow,
    ThousandsByNoBreak,
    ThousandsBySpace,
    Title,
    UpperCaseHeadings,
    Utf16Be,
    Utf16Le,
];

/// How many people the curves are of.
const PEOPLE: u64 = 3_200_000;
/// Reach is known in hundredths of a per cent.
const ALL: u64 = 10_000;

/// How reach is counted.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Counted {
    PercentInHeading,
    Signs,
    SharesInHeading,
    BarePercent,
    People,
    Thousands,
}

/// What reach is a function of: its names, its unit, and how many decimals it has.
#[derive(Clone, Copy, Debug)]
struct Weight {
    names: [&'static str; 2],
    along: Along,
    places: usize,
    /// Whether it is counted over all people.
    of_all: bool,
}

const WEIGHTS: [Weight; 5] = [
    Weight { names: ["GRP", "TRPs"], along: Along::Grp, places: 1, of_all: false },
    Weight { names: ["Contacts per person", "Contacten per hoofd"], along: Along::Contacts, places: 2, of_all: false },
    Weight { names: ["Impressions", "Vertoningen"], along: Along::Contacts, places: 0, of_all: true },
    Weight { names: ["Spend (EUR)", "Kosten"], along: Along::Spend, places: 2, of_all: false },
    Weight { names: ["Insertions", "Plaatsingen"], along: Along::Insertions, places: 0, of_all: false },
];

/// How a curve is laid out.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Layout {
    Plain,
    /// With columns of reach at two contacts and more.
    Frequencies,
    /// With a row for each of one, two and three contacts and more.
    Long,
}

/// A channel and its points, as they must be read.
type Right = (String, Vec<(f64, f64)>);

/// Curves, and how they are told.
#[derive(Debug)]
struct Told {
    counted: Counted,
    weight: Weight,
    layout: Layout,
    /// Of each channel: weights at their decimals, and reach in hundredths of a per cent.
    curves: Vec<(&'static str, Vec<(u64, u64)>)>,
}

fn drawn(dice: &mut Dice) -> Told {
    use Counted::{BarePercent, People, PercentInHeading, SharesInHeading, Signs, Thousands};
    let counted = dice.pick(&[PercentInHeading, Signs, SharesInHeading, BarePercent, People, Thousands]);
    let weight = dice.pick(&WEIGHTS);
    let layout = dice.pick(&[Layout::Plain, Layout::Frequencies, Layout::Long]);
    let channels: &[&str] = if dice.chance(50) { &["tv"] } else { &["tv", "radio", "online-video"] };
    let curves = channels.iter().map(|channel| (*channel, curve(dice, weight))).collect();
    Told { counted, weight, layout, curves }
}

fn curve(dice: &mut Dice, weight: Weight) -> Vec<(u64, u64)> {
    let steps = 3 + dice.below(8) as u64;
    let unit = match weight.places {
        0 if weight.of_all => 100_000,
        0 => 1,
        places => 10_u64.pow(u32::try_from(places).expect("few places")) * 10 / 2,
    };
    let most = 2_000 + dice.below(7_000) as u64;
    let weights = (1..=steps).map(|k| k * unit + dice.below(usize::try_from(unit).expect("a small number")) as u64);
    weights.zip(1..=steps).map(|(weight, k)| (weight, most * k / steps)).collect()
}

impl Told {
    fn heading(&self, worn: &Worn, dice: &mut Dice) -> Vec<String> {
        let reach = match self.counted {
            Counted::PercentInHeading => dice.pick(&["Reach %", "reach_pct", "Netto bereik (%)", "1+ %"]),
            Counted::Signs | Counted::BarePercent => dice.pick(&["Reach", "Net reach", "Bereik", "Reach 1+"]),
            Counted::SharesInHeading => dice.pick(&["Reach share", "Bereik aandeel"]),
            Counted::People => dice.pick(&["Reach people", "People reached", "Bereikte personen"]),
            Counted::Thousands => dice.pick(&["Reach (000)", "Bereik (x 1000)", "Net reach (in thousands)"]),
        };
        let mut names = vec![dice.pick(&["Channel", "Kanaal"]), dice.pick(&self.weight.names)];
        match self.layout {
            Layout::Plain => names.push(reach),
            Layout::Frequencies => names.extend([reach, "2+ %", "3+ %"]),
            Layout::Long => names.extend(["Frequency", reach]),
        }
        if worn.has(Notes) {
            names.push("Notes");
        }
        names
            .iter()
            .map(|name| if worn.has(UpperCaseHeadings) { name.to_uppercase() } else { (*name).to_owned() })
            .collect()
    }

    /// Reach in hundredths of a per cent, as it is counted: the number and its decimals.
    fn reach(&self, reach: u64) -> (u64, usize) {
        match self.counted {
            Counted::PercentInHeading | Counted::Signs | Counted::BarePercent => (reach, 2),
            Counted::SharesInHeading => (reach, 4),
            Counted::People => (reach * PEOPLE / ALL, 0),
            Counted::Thousands => (reach * PEOPLE / ALL, 3),
        }
    }

    fn table(&self, worn: &Worn, dice: &mut Dice) -> Table {
        let heading = self.heading(worn, dice);
        let mut table = Table { columns: vec![Column::Empty; heading.len()], rows: Vec::new(), merged: Vec::new() };
        rows::above(&mut table, worn, dice);
        table.rows.push(heading.into_iter().map(Cell::LocalisedText).collect());
        for (channel, points) in &self.curves {
            for &(weight, reach) in points {
                let at = |part: u64| self.cell(reach / part, worn);
                let start = [Cell::words(*channel), figure((weight, self.weight.places), worn)];
                let more: Vec<Vec<Cell>> = match self.layout {
                    Layout::Plain => vec![vec![at(1)]],
                    Layout::Frequencies => vec![vec![at(1), at(2), at(3)]],
                    Layout::Long => (1..=3).map(|k| vec![Cell::LocalisedText(format!("{k}+")), at(k)]).collect(),
                };
                let notes = worn.has(Notes).then(|| Cell::words("estimate"));
                table.rows.extend(
                    more.into_iter().map(|more| start.iter().cloned().chain(more).chain(notes.clone()).collect()),
                );
            }
        }
        table
    }

    fn cell(&self, reach: u64, worn: &Worn) -> Cell {
        let signs = self.counted == Counted::Signs;
        match figure(self.reach(reach), worn) {
            Cell::LocalisedText(words) if signs => Cell::LocalisedText(format!("{words}%")),
            Cell::Figure(value, _) if signs => Cell::Figure(value / 100.0, "0.00%"),
            cell => cell,
        }
    }

    /// The points as they must be read.
    fn right(&self) -> Vec<Right> {
        let power = 10_f64.powi(i32::try_from(self.weight.places).expect("few places"));
        let by = if self.weight.of_all { PEOPLE as f64 } else { 1.0 };
        let point = |(weight, reach): &(u64, u64)| (*weight as f64 / power / by, *reach as f64 / ALL as f64);
        self.curves
            .iter()
            .map(|(channel, points)| ((*channel).to_owned(), points.iter().map(point).collect()))
            .collect()
    }

    fn wanted(&self) -> PointsRequest {
        let in_people = matches!(self.counted, Counted::People | Counted::Thousands);
        PointsRequest { against: None, people: (in_people || self.weight.of_all).then_some(PEOPLE as f64) }
    }
}

/// A number as a cell: typed, or as workbooks have it.
fn figure((value, places): (u64, usize), worn: &Worn) -> Cell {
    if worn.has(Workbook) {
        let power = 10_f64.powi(i32::try_from(places).expect("few places"));
        return Cell::Figure(value as f64 / power, "General");
    }
    Cell::LocalisedText(number(value, places, worn))
}

/// What is wrong with how points are read, or whether they are.
fn ended(told: &Told, bytes: &[u8]) -> Result<bool, String> {
    let reading = points::text("curve", bytes, told.wanted());
    if !reading.faults.is_empty() {
        return Ok(false);
    }
    let right = told.right();
    let same = |(series, (channel, points)): (&points::Series, &Right)| {
        let near = |(a, b): (&(f64, f64), &(f64, f64))| (a.0 - b.0).abs() <= 1e-9 * b.0 && (a.1 - b.1).abs() <= 5e-7;
        series.channel.as_deref() == Some(channel)
            && series.points.len() == points.len()
            && series.points.iter().zip(points).all(near)
    };
    let all = reading.series.len() == right.len() && reading.series.iter().zip(&right).all(same);
    if all && reading.along == told.weight.along {
        return Ok(true);
    }
    Err(format!("{:?} {:?} is read, right is {:?} {right:?}", reading.along, reading.series, told.weight.along))
}

#[test]
fn a_curve_in_any_habits_is_read_as_it_is_or_refused() {
    let is_let = |habit: Habit| LET.contains(&habit) || [Workbook, Windows1252].contains(&habit);
    let (mut read, mut wrong, all) = (0, Vec::new(), long(500, 200));
    let mut refused: BTreeMap<String, usize> = BTreeMap::new();
    for seed in 0..all as u64 {
        let mut dice = Dice::of(seed);
        let worn = Worn::drawn(&mut dice, 5, &is_let);
        let told = drawn(&mut dice);
        let table = told.table(&worn, &mut dice);
        let bytes = super::bytes_of(&table, &worn, &mut dice);
        match ended(&told, &bytes) {
            Ok(true) => read += 1,
            Ok(false) => *refused.entry(format!("{:?} {:?}", told.counted, told.layout)).or_default() += 1,
            Err(finding) => {
                wrong.push(format!(
                    "seed {seed}, {worn:?}, {:?} {:?}: {finding}\n{}",
                    told.counted,
                    told.layout,
                    super::shown(&bytes)
                ));
            }
        }
    }
    anstream::println!("{read} of {all} curves were read; refused: {refused:?}");
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong[..wrong.len().min(8)].join("\n"));
    assert!(10 * read >= 8 * all, "{read} of {all} curves were read; refused: {refused:?}");
}
