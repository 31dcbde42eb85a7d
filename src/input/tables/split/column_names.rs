//! The meaning of a column's name: phase, channel, money, a week, or one of the columns that klantreis writes.
//!
//! A name may also state a currency, a scale such as thousands, or VAT.

use super::meaning::{ColumnPeriod, Meaning, NotNet};
use super::own_columns::{by_another_name, own_column};
use crate::input::tables::dates;
use crate::input::tables::number::code;
use crate::input::tables::scale::{scale_of_name, words_of};
use crate::input::tables::weeks::{is_calendar, period};
use crate::text::sanitise::comparable;

const PHASE: [&str; 6] = ["phase", "fase", "funnel phase", "funnelfase", "journey phase", "stage"];
const CHANNEL: [&str; 9] =
    ["channel", "kanaal", "medium", "media channel", "mediakanaal", "media type", "mediatype", "mediumtype", "middel"];
/// Names of the spend only.
const SPEND: [&str; 8] = [
    "spend",
    "besteding",
    "bestedingen",
    "media spend",
    "mediabesteding",
    "mediabestedingen",
    "mediaspend",
    "spending",
];
/// Names of the spend where no column has one of its own names.
const FOR_SPEND: [&str; 18] = [
    "kosten",
    "cost",
    "costs",
    "media",
    "budget",
    "bedrag",
    "amount",
    "mediakosten",
    "media cost",
    "media costs",
    "mediabudget",
    "media budget",
    "investering",
    "investment",
    "inzet",
    "bedragen",
    "amounts",
    "uitgaven",
];
/// The names of money that a message offers.
const OFFERED: [&str; 8] = ["spend", "besteding", "net media", "kosten", "cost", "media", "budget", "bedrag"];
const TOTAL: [&str; 4] = ["total", "totaal", "sum", "som"];
const GROSS: [&str; 6] = ["gross", "bruto", "list", "tarief", "ratecard", "brutotarief"];
const NET: [&str; 3] = ["net", "netto", "nett"];
const VAT: [&str; 5] = ["vat", "btw", "tax", "fee", "fees"];
const WITH: [&str; 8] = ["incl", "inc", "inclusief", "including", "inclusive", "with", "met", "plus"];
const WITHOUT: [&str; 7] = ["excl", "ex", "exclusief", "excluding", "exclusive", "without", "zonder"];
/// Filler words beside a name.
const FILLERS: [&str; 7] = ["in", "of", "the", "bedragen", "amounts", "alle", "all"];

/// A column's name, read.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct ColumnName {
    pub(super) meaning: Meaning,
    /// How many times its amounts stand for what is written.
    pub(super) times: f64,
    pub(super) currency: Option<String>,
}

impl ColumnName {
    /// The week, month or day of the column, if it is one of money in a period.
    pub(super) fn period(&self) -> Option<&ColumnPeriod> {
        match &self.meaning {
            Meaning::In(period) => Some(period),
            _ => None,
        }
    }

    /// What a name of a heading means.
    pub(super) fn of(cell: &str) -> Self {
        let plain = |meaning| Self { meaning, times: 1.0, currency: None };
        let small = cell.trim().to_lowercase();
        if let Some(meaning) = own_column(&small) {
            return plain(meaning);
        }
        if dates::DateColumn::is_date(&small) {
            return plain(Meaning::In(ColumnPeriod::Day(cell.trim().to_owned())));
        }
        if let Some(meaning) = in_words(&comparable(&small)) {
            return plain(meaning);
        }
        money(&small).unwrap_or_else(|| plain(Meaning::Unknown))
    }
}

fn in_words(words: &str) -> Option<Meaning> {
    match words {
        _ if PHASE.contains(&words) => Some(Meaning::Phase),
        _ if CHANNEL.contains(&words) => Some(Meaning::Channel),
        "channel name" => Some(Meaning::Word("channel_name")),
        _ => by_another_name(words),
    }
}

/// A column of money; none where a word of its name is unknown.
fn money(name: &str) -> Option<ColumnName> {
    let words_of = words_of(name.trim_start_matches("sum of ").trim_start_matches("som van "));
    let mut currency = None;
    let mut words: Vec<&str> = Vec::new();
    for word in &words_of {
        match code(word).or_else(|| code(&word.to_uppercase())).filter(|_| word.len() != 3 || !is_word(word)) {
            Some(found) => currency = Some(found),
            None => words.push(word),
        }
    }
    let (name_words, times) = scale_of_name(&words);
    let meaning = meaning(&name_words)?;
    Some(ColumnName { meaning, times, currency })
}

/// Whether three letters are a word rather than the code of a currency.
fn is_word(word: &str) -> bool {
    ["net", "all", "the", "mei", "mar", "may", "top"].contains(&word)
}

/// The meaning of the words of a column of money.
fn meaning(words: &[&str]) -> Option<Meaning> {
    let has = |some: &[&str]| words.iter().any(|word| some.contains(word));
    let tax = has(&VAT);
    let is_qualifier = |word: &&&str| {
        let rate = tax && word.ends_with('%');
        NET.contains(*word) || GROSS.contains(*word) || FILLERS.contains(*word) || rate
    };
    let is_of_tax = |word: &&&str| tax && (VAT.contains(*word) || WITH.contains(*word) || WITHOUT.contains(*word));
    let base: Vec<&str> = words.iter().filter(|word| !is_qualifier(word) && !is_of_tax(word)).copied().collect();
    let not_net = match (tax, has(&WITH), has(&WITHOUT)) {
        (true, true, _) => Some(NotNet::WithTax),
        (true, false, false) => return None,
        _ => has(&GROSS).then_some(NotNet::Gross),
    };
    let name = base.join(" ").replace('-', " ");
    let kind = if base.is_empty() && (has(&NET) || has(&GROSS)) || SPEND.contains(&name.as_str()) {
        Meaning::Spend
    } else if FOR_SPEND.contains(&name.as_str()) {
        if has(&NET) { Meaning::Spend } else { Meaning::ForSpend }
    } else if TOTAL.contains(&name.as_str()) {
        Meaning::Total
    } else {
        return in_calendar(&base).map(|kind| if not_net.is_some() { Meaning::NoPeriod } else { kind });
    };
    Some(not_net.map_or(kind, Meaning::NotNet))
}

/// The week, month or day of a column, with or without a word for money; `NoPeriod` for other parts of the calendar.
fn in_calendar(words: &[&str]) -> Option<Meaning> {
    let is_money = |word: &&&str| SPEND.contains(*word) || FOR_SPEND.contains(*word);
    let words_but_money: Vec<&str> = words.iter().filter(|word| !is_money(word)).copied().collect();
    if let [day] = words_but_money[..]
        && dates::DateColumn::is_date(day)
    {
        return Some(Meaning::In(ColumnPeriod::Day(day.to_owned())));
    }
    match period(&words_but_money) {
        Some(period) => Some(Meaning::In(ColumnPeriod::Period(period))),
        None => is_calendar(&words_but_money).then_some(Meaning::NoPeriod),
    }
}

/// The names that a message offers for the spend and for the channel.
pub(super) fn known(wanted: &str) -> impl Iterator<Item = &'static str> + Clone {
    let names: &[&str] = match wanted {
        "channel" => &CHANNEL,
        "phase" => &PHASE,
        _ => &OFFERED,
    };
    names.iter().copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::tables::weeks::NamedPeriod;

    #[test]
    fn money_is_known_by_its_name_and_what_stands_beside_it() {
        for name in [
            "spend",
            "Besteding",
            "Spend (EUR)",
            "Netto media",
            "Net media, EUR",
            "Media netto",
            "Netto kosten \u{20ac}",
            "besteding excl. btw",
            "Nett cost",
            "NET",
            "Spend [GBP]",
        ] {
            assert_eq!(ColumnName::of(name).meaning, Meaning::Spend, "{name}");
        }
        for name in ["Kosten", "budget", "Media", "Bedrag \u{20ac}", "Cost ex VAT", "Amount (USD)"] {
            assert_eq!(ColumnName::of(name).meaning, Meaning::ForSpend, "{name}");
        }
        for name in ["Bruto media", "Gross", "kosten incl. btw", "Budget inclusief 21% BTW", "spend incl. fee", "bruto"]
        {
            assert!(matches!(ColumnName::of(name).meaning, Meaning::NotNet(_)), "{name}: {:?}", ColumnName::of(name));
        }
        for name in
            ["spend share", "% of budget", "budget owner", "notes", "media partner", "btw", "1", "", "costs per click"]
        {
            assert_eq!(ColumnName::of(name).meaning, Meaning::Unknown, "{name}");
        }
        assert_eq!(ColumnName::of("Spend (USD)").currency.as_deref(), Some("USD"));
    }

    #[test]
    fn amounts_in_thousands_are_told_by_the_name() {
        for name in [
            "budget x 1000",
            "Budget (x 1.000)",
            "spend (in thousands)",
            "besteding in duizenden",
            "Budget \u{d7} 1000",
            "media * 1000",
            "Kosten (x \u{20ac} 1000)",
            "Kosten (000)",
            "spend k\u{20ac}",
            "Budget EUR k",
            "netto media '000",
        ] {
            assert_eq!(ColumnName::of(name).times, 1000.0, "{name}: {:?}", ColumnName::of(name));
        }
        assert_eq!(ColumnName::of("budget mln").times, 1e6);
        assert_eq!(ColumnName::of("spend").times, 1.0);
    }

    #[test]
    fn weeks_and_months_are_columns_of_money_unless_they_say_otherwise() {
        let week = |week: &str| Meaning::In(ColumnPeriod::Period(NamedPeriod::Week(week.to_owned())));
        assert_eq!(ColumnName::of("wk 1").meaning, week("1"));
        assert_eq!(ColumnName::of("2027-W09").meaning, week("2027-W09"));
        assert_eq!(ColumnName::of("Week 3 spend").meaning, week("3"));
        assert_eq!(
            ColumnName::of("Jan-2027 cost").meaning,
            Meaning::In(ColumnPeriod::Period(NamedPeriod::Month("2027-01".to_owned())))
        );
        assert!(matches!(ColumnName::of("04-01-2027").meaning, Meaning::In(ColumnPeriod::Day(_))));
        assert_eq!(ColumnName::of("2027-W09 (in thousands)").times, 1000.0);
        assert!(matches!(ColumnName::of("wk 9 excl. btw").meaning, Meaning::In(_)));
        assert!(matches!(ColumnName::of("2027-03-01 (EUR)").meaning, Meaning::In(ColumnPeriod::Day(_))));
        for name in
            ["wk 9 incl. btw", "bruto wk 9", "Q1", "kwartaal 1", "wk 9-10", "jan-feb", "Week 54", "2027-W53", "jul 27"]
        {
            assert_eq!(ColumnName::of(name).meaning, Meaning::NoPeriod, "{name}");
        }
        for name in ["wk 1 grp", "week 1 %", "week", "iso_week"] {
            assert!(!matches!(ColumnName::of(name).meaning, Meaning::In(_)), "{name}");
        }
    }
}
