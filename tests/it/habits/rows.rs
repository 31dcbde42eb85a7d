//! The rows of a table: what stands above it, its bookings with their sections, subtotals and blank cells, its totals.

use super::dice::Dice;
use super::habit::Habit::{
    BlankRowsAbove, ChannelBlankBelow, FormulaTotals, KeysAbove, ManyLinesAbove, MergedChannels, MergedPhases,
    NoteBelow, NumbersAbove, PhaseBlankBelow, RealDays, Sections, SubtotalsByPhase, TaxAbove, TaxOutAbove, TimesAbove,
    Title, Total, TotalDutch, TotalInChannelColumn, TotalRounded, TotalWithTax, TotalWithoutLabel,
    WeekRowsByDutchMonday, WeekRowsByMondayInWords,
};
use super::habit::Worn;
use super::names;
use super::table::{Booked, Cell, Column, Merged, Source, Table};

const TITLES: [&str; 4] =
    ["Media plan", "Mediaplan voorjaar 2027", "Flowers 2027, version 3", "Plan of campaign (concept)"];
const KEYS: [(&str, &str); 10] = [
    ("Campaign", "Flowers 2027"),
    ("Klant", "Bloemenhuis De Vries"),
    ("Target group", "Women 25-54"),
    ("Datum", "1-3-2027"),
    ("Period", "2027-W09 - 2027-W16"),
    ("Status", "approved"),
    ("Versie", "3"),
    ("Made by", "A. Jansen"),
    ("Date", "2026-11-30"),
    ("Agency", "Mediabureau Noord"),
];
const NUMBERS: [&[&str]; 6] =
    [&["Reach", "75,5"], &["GRP", "450"], &["2027"], &["1.234", "5.678"], &["CPM", "", "12.50"], &["Weken", "8"]];
const TIMES: [&str; 5] = [
    "Bedragen x \u{20ac} 1.000",
    "Bedragen x 1.000",
    "All amounts in thousands of euros",
    "Amounts x 1000",
    "Bedragen in duizenden euro's",
];
const TAX_OUT: [&str; 3] = ["Alle bedragen excl. btw", "All amounts are excluding VAT", "Prijzen exclusief 21% BTW"];
const TAX_IN: [&str; 3] = ["Alle bedragen incl. btw", "All amounts are including VAT", "Prijzen inclusief 21% BTW"];

impl Table {
    fn line(&mut self, words: &[&str]) {
        self.rows
            .push(words.iter().map(|word| if word.is_empty() { Cell::Empty } else { Cell::words(*word) }).collect());
    }

    fn blank(&self) -> Vec<Cell> {
        vec![Cell::Empty; self.columns.len()]
    }

    fn place(&self, column: &Column) -> Option<usize> {
        self.columns.iter().position(|one| one == column)
    }
}

/// What stands above the heading.
pub(super) fn above(table: &mut Table, worn: &Worn, dice: &mut Dice) {
    if worn.has(Title) {
        table.line(&[dice.pick(&TITLES)]);
    }
    if worn.has(KeysAbove) {
        for _ in 0..=dice.below(5) {
            let (key, value) = dice.pick(&KEYS);
            table.line(&[key, value]);
        }
    }
    if worn.has(ManyLinesAbove) {
        for k in 0..20 + dice.below(20) {
            table.line(&["Remark", &format!("number {k}")]);
        }
    }
    if worn.has(NumbersAbove) {
        for _ in 0..=dice.below(4) {
            table.line(dice.pick(&NUMBERS));
        }
    }
    for (habit, lines) in [(TimesAbove, &TIMES[..]), (TaxOutAbove, &TAX_OUT[..]), (TaxAbove, &TAX_IN[..])] {
        if worn.has(habit) {
            table.line(&[dice.pick(lines)]);
        }
    }
    if worn.has(BlankRowsAbove) {
        for _ in 0..=dice.below(3) {
            table.line(&[]);
        }
    }
}

/// The rows of the bookings.
pub(super) fn bookings(table: &mut Table, source: &Source<'_>, booked: &[Booked], dice: &mut Dice) {
    let worn = source.worn;
    let phase = |at: usize| booked.get(at).map(|one| source.lines[one.booking.line].phase);
    let channel = |at: usize| booked.get(at).map(|one| source.lines[one.booking.line].names[0]);
    let mut since = Vec::new();
    let (mut first_of_phase, mut first_of_channel) = (table.rows.len(), table.rows.len());
    let (mut named_channel, mut named_phase) = (String::new(), String::new());
    for (at, one) in booked.iter().enumerate() {
        let (new_phase, new_line) = (
            at == 0 || phase(at - 1) != phase(at),
            at == 0 || phase(at - 1) != phase(at) || channel(at - 1) != channel(at),
        );
        if new_phase {
            if worn.has(Sections) {
                table.line(&[&phase(at).unwrap_or_default().to_uppercase()]);
            }
            named_phase = names::phase(&source.lines[one.booking.line], worn, dice);
        } else if source.breathes(dice) {
            let blank = table.blank();
            table.rows.push(blank);
        }
        if new_line {
            named_channel = names::channel(&source.lines[one.booking.line], worn, dice);
        }
        let mut row = row(table, source, one, dice);
        set(table, &mut row, &Column::Phase, Cell::words(&named_phase));
        set(table, &mut row, &Column::Channel, Cell::words(&named_channel));
        if worn.has(PhaseBlankBelow) && !new_phase {
            set(table, &mut row, &Column::Phase, Cell::Empty);
        }
        if worn.has(ChannelBlankBelow) && !new_line {
            set(table, &mut row, &Column::Channel, Cell::Empty);
            set(table, &mut row, &Column::Phase, Cell::Empty);
        }
        if new_phase {
            first_of_phase = table.rows.len();
        }
        if new_line {
            first_of_channel = table.rows.len();
        }
        table.rows.push(row);
        since.push(one.clone());
        let last = table.rows.len() - 1;
        if phase(at + 1) != phase(at) {
            merge(table, worn.has(MergedPhases), (first_of_phase, last), &Column::Phase);
        }
        if phase(at + 1) != phase(at) || channel(at + 1) != channel(at) {
            merge(table, worn.has(MergedChannels), (first_of_channel, last), &Column::Channel);
        }
        if worn.has(SubtotalsByPhase) && phase(at + 1) != phase(at) {
            let word = if worn.has(TotalDutch) { "Subtotaal" } else { "Subtotal" };
            let total = total(table, &since, word, 100);
            table.rows.push(total);
            since.clear();
        }
    }
}

fn set(table: &Table, row: &mut [Cell], column: &Column, cell: Cell) {
    if let Some(at) = table.place(column) {
        row[at] = cell;
    }
}

/// Makes one cell of those of a column, from row to row.
fn merge(table: &mut Table, wanted: bool, (first, last): (usize, usize), column: &Column) {
    if let Some(at) = table.place(column).filter(|_| wanted && last > first) {
        for row in &mut table.rows[first + 1..=last] {
            row[at] = Cell::Empty;
        }
        table.merged.push(Merged { rows: (first, last), column: at });
    }
}

fn row(table: &Table, source: &Source<'_>, one: &Booked, dice: &mut Dice) -> Vec<Cell> {
    table.columns.iter().map(|column| cell(column, source, one, dice)).collect()
}

fn cell(column: &Column, source: &Source<'_>, one: &Booked, dice: &mut Dice) -> Cell {
    let worn = source.worn;
    let slot = one.slot.unwrap_or_default();
    let sum = one.booking.sum();
    match column {
        Column::Phase | Column::Channel | Column::Empty => Cell::Empty,
        Column::Money | Column::Total => Cell::Money(sum),
        Column::Slot(slot) => one.booking.cents.get(slot).map_or(Cell::Empty, |cents| Cell::Money(*cents)),
        Column::Gross => Cell::Money(sum + sum / 4),
        Column::Notes => Cell::words(dice.pick(&["", "see mail", "to be confirmed", "as last year"])),
        Column::Owner => Cell::words(dice.pick(&["Anna", "John"])),
        Column::Vendor => Cell::words(one.booking.vendor),
        Column::Format => Cell::words(dice.pick(&["20\"", "300x250", "A0", "30 sec"])),
        Column::Period => Cell::words(dice.pick(&["wk 9-12", "March", "2027-03-01 / 2027-03-28"])),
        Column::Share => Cell::Percent(i64::try_from(dice.below(100)).expect("a small number")),
        Column::Currency => Cell::words("EUR"),
        Column::Week => Cell::LocalisedText(names::week(source.monday(slot), worn, dice)),
        Column::IsoYear => Cell::Number(i64::from(source.monday(slot).iso_week_date().year())),
        Column::IsoWeek => Cell::Number(i64::from(source.monday(slot).iso_week_date().week())),
        Column::Monday => day(source.monday(slot), worn),
        Column::Date => day(source.day(slot), worn),
        Column::Contacts => Cell::Count(measured(sum)[0]),
        Column::Clicks => Cell::Count(measured(sum)[1]),
    }
}

/// Contacts and clicks that were measured beside an amount of cents.
pub(super) fn measured(cents: i64) -> [i64; 2] {
    [1 + cents.abs() / 3, 1 + cents.abs() / 700]
}

fn day(day: jiff::civil::Date, worn: &Worn) -> Cell {
    if worn.has(RealDays) && !worn.any(&[WeekRowsByDutchMonday, WeekRowsByMondayInWords]) {
        Cell::Day(day)
    } else {
        Cell::LocalisedText(names::day(day, worn))
    }
}

/// Totals and what stands below them.
pub(super) fn below(table: &mut Table, worn: &Worn, booked: &[Booked], dice: &mut Dice) {
    if worn.has(Total) {
        let words = match () {
            () if worn.has(TotalWithoutLabel) => "",
            () if worn.has(TotalDutch) => dice.pick(&["Totaal", "Eindtotaal", "TOTAAL:"]),
            () => dice.pick(&["Total", "Grand total", "TOTAL", "Sum"]),
        };
        let words = match worn.has(TotalWithTax) {
            true if worn.has(TotalDutch) => "Totaal excl. btw",
            true => "Total excl. VAT",
            false => words,
        };
        let mut row = total(table, booked, words, 100);
        if worn.has(TotalRounded) {
            round(&mut row);
        }
        if worn.has(TotalInChannelColumn)
            && let (Some(from), Some(to)) =
                (row.iter().position(|cell| matches!(cell, Cell::LocalisedText(_))), table.place(&Column::Channel))
        {
            row.swap(from, to);
        }
        if worn.has(FormulaTotals) {
            let first = table.rows.len() - booked.len();
            for cell in &mut row {
                if let Cell::Money(cents) = cell {
                    *cell = Cell::Sum(first, *cents);
                }
            }
        }
        table.rows.push(row);
    }
    if worn.has(TotalWithTax) {
        let words = if worn.has(TotalDutch) { ["BTW 21%", "Totaal incl. btw"] } else { ["VAT 21%", "Total incl. VAT"] };
        for (words, per_cent) in words.into_iter().zip([21, 121]) {
            let row = total(table, booked, words, per_cent);
            table.rows.push(row);
        }
    }
    if worn.has(NoteBelow) {
        table.line(&[]);
        table.line(&[dice.pick(&["* subject to availability", "Prices of November", "Opgesteld door Anna"])]);
    }
}

/// A row that adds up bookings, or so many per cent of them.
fn total(table: &Table, booked: &[Booked], words: &str, per_cent: i64) -> Vec<Cell> {
    let sum = |of: &dyn Fn(&Booked) -> i64| Cell::Money((booked.iter().map(of).sum::<i64>() * per_cent + 50) / 100);
    let mut row: Vec<Cell> = table
        .columns
        .iter()
        .map(|column| match column {
            Column::Money | Column::Total => sum(&|one| one.booking.sum()),
            Column::Slot(slot) => sum(&|one| one.booking.cents.get(slot).copied().unwrap_or(0)),
            _ => Cell::Empty,
        })
        .collect();
    let label = table.columns.iter().position(|column| matches!(column, Column::Phase | Column::Channel));
    if let Some(at) = label.filter(|_| !words.is_empty()) {
        row[at] = Cell::words(words);
    }
    row
}

/// Rounds the money of a row to euros.
fn round(row: &mut [Cell]) {
    for cell in row {
        if let Cell::Money(cents) = cell {
            *cents = (*cents + 50).div_euclid(100) * 100;
        }
    }
}
