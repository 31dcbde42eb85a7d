//! What columns, channels, phases, weeks and months are called.

use jiff::civil::Date;

use super::amounts::hide;
use super::dice::Dice;
use super::habit::Habit::{
    CurrencyInHeading, DutchHeadings, DutchNames, EnglishNames, GrossBeside, HiddenInHeadings, HiddenInNames,
    MixedNames, MonthColumnsDutch, NoBreakInNames, OwnHeadings, ReportHeadings, SpacesForHyphens, TaxInHeading,
    TaxOutInHeading, TimesInHeading, UpperCaseHeadings, UpperCaseNames, WeekColumnsByMonday, WeekColumnsIso, WeekRows,
    WeekRowsByDutchMonday, WeekRowsByMondayInWords, WeekRowsByNumber,
};
use super::habit::Worn;
use super::market::Line;
use super::table::Column;

/// The name of the column of money.
pub(super) fn money(worn: &Worn, dice: &mut Dice) -> String {
    let name = match () {
        () if worn.has(OwnHeadings) => "spend",
        () if worn.has(ReportHeadings) => dice.pick(&["Netto media", "Net media"]),
        () if worn.has(GrossBeside) && worn.has(DutchHeadings) => {
            dice.pick(&["Netto", "Netto besteding", "Netto kosten"])
        }
        () if worn.has(GrossBeside) => dice.pick(&["Net", "Net cost", "Nett spend"]),
        () if worn.has(DutchHeadings) => dice.pick(&["Besteding", "Kosten", "Mediakosten", "Bedrag", "Mediabudget"]),
        () => dice.pick(&["Spend", "Cost", "Budget", "Media cost", "Amount", "Investment", "Net spend"]),
    };
    said_of_money(name, worn, dice)
}

/// A name of money, with what it says of tax, thousands and currency.
pub(super) fn said_of_money(name: &str, worn: &Worn, dice: &mut Dice) -> String {
    let dutch = worn.has(DutchHeadings) || name.starts_with("Netto");
    let tax = match () {
        () if worn.has(TaxOutInHeading) && dutch => dice.pick(&[" excl. btw", " (ex btw)", " exclusief BTW"]),
        () if worn.has(TaxOutInHeading) => dice.pick(&[" excl. VAT", " (ex VAT)", " excluding VAT"]),
        () if worn.has(TaxInHeading) && dutch => dice.pick(&[" incl. btw", " (incl. 21% btw)", " inclusief BTW"]),
        () if worn.has(TaxInHeading) => dice.pick(&[" incl. VAT", " (incl. 21% VAT)", " including VAT"]),
        () => "",
    };
    let times = match () {
        () if worn.has(TimesInHeading) && dutch => {
            dice.pick(&[" x 1.000", " (x \u{20ac} 1.000)", " in duizenden", " (000)"])
        }
        () if worn.has(TimesInHeading) => dice.pick(&[" x 1000", " (in thousands)", " (000)", " k\u{20ac}", " '000"]),
        () => "",
    };
    let currency =
        if worn.has(CurrencyInHeading) { dice.pick(&[" (EUR)", " \u{20ac}", " in EUR", " [EUR]"]) } else { "" };
    format!("{name}{tax}{times}{currency}")
}

/// The name of a column that is not of money.
pub(super) fn column(column: &Column, worn: &Worn, dice: &mut Dice) -> String {
    let [own, english, dutch]: [&[&str]; 3] = match column {
        Column::Phase => [&["phase"], &["Phase", "Funnel phase", "Stage"], &["Fase", "Funnelfase"]],
        Column::Channel => {
            [&["channel"], &["Channel", "Medium", "Media type"], &["Kanaal", "Middel", "Mediumtype", "Mediakanaal"]]
        }
        Column::Gross => [&["spend_gross"], &["Gross", "Gross media", "Gross cost"], &["Bruto", "Bruto media"]],
        Column::Notes => [&["Notes"], &["Notes", "Remarks"], &["Opmerkingen", "Toelichting"]],
        Column::Owner => [&["Owner"], &["Owner", "Responsible"], &["Eigenaar", "Wie"]],
        Column::Vendor => [&["Vendor"], &["Vendor", "Publisher", "Site"], &["Exploitant", "Titel"]],
        Column::Format => [&["format"], &["Format", "Creative"], &["Formaat", "Uiting"]],
        Column::Period => [&["Period"], &["Period", "Flight"], &["Periode", "Looptijd"]],
        Column::Share => [&["share_of_spend_pct"], &["Share", "% of budget"], &["Aandeel", "% van totaal"]],
        Column::Currency => [&["currency"], &["Currency"], &["Valuta"]],
        Column::Total => [&["Total"], &["Total"], &["Totaal"]],
        Column::Week => [&["week"], &["Week", "Week number"], &["Week", "Weeknummer", "Wk"]],
        Column::IsoYear => [&["iso_year"], &["iso_year"], &["iso_year"]],
        Column::IsoWeek => [&["iso_week"], &["iso_week"], &["iso_week"]],
        Column::Monday => [&["monday"], &["Monday", "Week commencing", "Week of"], &["Maandag", "Week van"]],
        Column::Date => [&["date"], &["Date", "Day"], &["Datum", "Dag"]],
        Column::Contacts => [&["contacts"], &["Contacts"], &["Contacten"]],
        Column::Clicks => [&["clicks"], &["Clicks"], &["Klikken"]],
        Column::Empty | Column::Money | Column::Slot(_) => [&[""], &[""], &[""]],
    };
    let some = match () {
        () if worn.has(OwnHeadings) => own,
        () if worn.has(DutchHeadings) => dutch,
        () => english,
    };
    dice.pick(some).to_owned()
}

/// A heading as it is typed: its letters and what hides in it.
pub(super) fn typed_heading(name: String, worn: &Worn, dice: &mut Dice) -> String {
    let name = if worn.has(UpperCaseHeadings) && !worn.has(OwnHeadings) { name.to_uppercase() } else { name };
    if worn.has(HiddenInHeadings) && !name.is_empty() { hide(&name, dice) } else { name }
}

/// A channel's name.
pub(super) fn channel(line: &Line, worn: &Worn, dice: &mut Dice) -> String {
    let name = match () {
        () if worn.has(EnglishNames) => line.names[1],
        () if worn.has(DutchNames) => line.names[2],
        () if worn.has(MixedNames) => dice.pick(&line.names),
        () => line.names[0],
    };
    typed_name(name, worn, dice)
}

/// A phase's name.
pub(super) fn phase(line: &Line, worn: &Worn, dice: &mut Dice) -> String {
    let capital = worn.any(&[EnglishNames, DutchNames, MixedNames]);
    let name =
        if capital { format!("{}{}", line.phase[..1].to_uppercase(), &line.phase[1..]) } else { line.phase.to_owned() };
    typed_name(&name, worn, dice)
}

fn typed_name(name: &str, worn: &Worn, dice: &mut Dice) -> String {
    let mut name = if worn.has(UpperCaseNames) { name.to_uppercase() } else { name.to_owned() };
    if worn.has(SpacesForHyphens) {
        name = name.replace('-', dice.pick(&[" ", "  ", "_", "\u{2011}"]));
    }
    if worn.has(NoBreakInNames) {
        name = name.replace(' ', "\u{a0}");
    }
    if worn.has(HiddenInNames) { hide(&name, dice) } else { name }
}

const ENGLISH: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const DUTCH: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];

/// The month of a day, in words.
pub(super) fn month(day: Date, worn: &Worn) -> String {
    let at = usize::try_from(day.month() - 1).expect("a month");
    if worn.any(&[MonthColumnsDutch, DutchHeadings]) {
        format!("{} {}", &DUTCH[at][..3].replace("maa", "mrt"), day.year())
    } else {
        format!("{} {}", ENGLISH[at], day.year())
    }
}

/// The month of a day, in one word.
pub(super) fn bare_month(day: Date, worn: &Worn) -> String {
    let at = usize::try_from(day.month() - 1).expect("a month");
    if worn.has(DutchHeadings) { DUTCH[at] } else { ENGLISH[at] }.to_owned()
}

/// The week that begins on a Monday, as the heading of a column or as a cell.
pub(super) fn week(monday: Date, worn: &Worn, dice: &mut Dice) -> String {
    let iso = monday.iso_week_date();
    let (year, week) = (iso.year(), iso.week());
    match () {
        () if worn.has(WeekColumnsByMonday) => dice
            .pick(&[monday.to_string(), monday.strftime("%d-%m-%Y").to_string()].each_ref().map(String::as_str))
            .to_owned(),
        () if worn.any(&[WeekColumnsIso]) => format!("{year}-W{week:02}"),
        () if worn.has(WeekRowsByNumber) => week.to_string(),
        () if worn.has(WeekRows) => format!("{year}-W{week:02}"),
        () => dice
            .pick(&[format!("wk {week}"), format!("W{week:02}"), format!("Week {week}")].each_ref().map(String::as_str))
            .to_owned(),
    }
}

/// A day of a column of days, in words.
pub(super) fn day(day: Date, worn: &Worn) -> String {
    match () {
        () if worn.has(WeekRowsByDutchMonday) => day.strftime("%d-%m-%Y").to_string(),
        () if worn.has(WeekRowsByMondayInWords) => {
            let at = usize::try_from(day.month() - 1).expect("a month");
            format!("{} {} {}", day.day(), if worn.has(DutchHeadings) { DUTCH[at] } else { ENGLISH[at] }, day.year())
        }
        () => day.to_string(),
    }
}
