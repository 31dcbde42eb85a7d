//! What the name of a column means: phase, channel, money, a week, or one of the columns that klantreis writes.
//!
//! A name may say more than what it names: a currency, that amounts are in thousands, that they hold VAT.

use super::own::{by_another_name, own};
use crate::input::read::table::dates;
use crate::input::read::table::number::code;
use crate::input::read::table::times::{parted, scale_of_name};
use crate::input::read::table::weeks::{Period, is_calendar, period};
use crate::text::sanitise::comparable;

const PHASE: [&str; 6] = ["phase", "fase", "funnel phase", "funnelfase", "journey phase", "stage"];
const CHANNEL: [&str; 9] =
    ["channel", "kanaal", "medium", "media channel", "mediakanaal", "media type", "mediatype", "mediumtype", "middel"];
/// What is the spend and nothing else.
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
/// What is the spend where no column is named so.
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
/// Words beside a name that say nothing of money: what the unit of a currency is, and little words.
const BESIDE: [&str; 7] = ["in", "of", "the", "bedragen", "amounts", "alle", "all"];

/// What a column is.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Meaning {
    Phase,
    Channel,
    /// Money: what is spent.
    Spend,
    /// Money that is the spend where no column is named so.
    ForSpend,
    /// Money of a week or a month.
    In(When),
    /// A stretch that is no single week or month: `wk 9-10`, `jan-feb`.
    NoPeriod,
    /// What the columns of weeks add up to.
    Total,
    /// Money that is not net media: `gross`, or `with VAT`.
    NotNet(&'static str),
    Figure(&'static str),
    Word(&'static str),
    /// One that klantreis writes and has no use for here.
    Unused,
    Unknown,
}

/// A stretch of the calendar that a column is for.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum When {
    Period(Period),
    /// A day, as written.
    Day(String),
}

/// A column's name, read.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Name {
    pub(super) meaning: Meaning,
    /// How many times its amounts stand for what is written.
    pub(super) times: f64,
    pub(super) currency: Option<String>,
}

impl Name {
    /// What a name of a heading means.
    pub(super) fn of(cell: &str) -> Self {
        let plain = |meaning| Self { meaning, times: 1.0, currency: None };
        let small = cell.trim().to_lowercase();
        if let Some(meaning) = own(&small) {
            return plain(meaning);
        }
        if dates::Days::is_one(&small) {
            return plain(Meaning::In(When::Day(cell.trim().to_owned())));
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

/// A column of money, with what its name says of it; none where a word of the name is not known.
fn money(name: &str) -> Option<Name> {
    let parted = parted(name.trim_start_matches("sum of ").trim_start_matches("som van "));
    let mut currency = None;
    let mut words: Vec<&str> = Vec::new();
    for word in &parted {
        match code(word).or_else(|| code(&word.to_uppercase())).filter(|_| word.len() != 3 || !is_word(word)) {
            Some(found) => currency = Some(found),
            None => words.push(word),
        }
    }
    let (left, times) = scale_of_name(&words);
    let meaning = meaning(&left)?;
    Some(Name { meaning, times, currency })
}

/// Whether three letters are a word of a heading before they are the code of a currency.
fn is_word(word: &str) -> bool {
    ["net", "all", "the", "mei", "mar", "may", "top"].contains(&word)
}

/// What the words of a column of money name.
fn meaning(words: &[&str]) -> Option<Meaning> {
    let has = |some: &[&str]| words.iter().any(|word| some.contains(word));
    let tax = has(&VAT);
    let is_said = |word: &&&str| {
        let rate = tax && word.ends_with('%');
        NET.contains(*word) || GROSS.contains(*word) || BESIDE.contains(*word) || rate
    };
    let is_of_tax = |word: &&&str| tax && (VAT.contains(*word) || WITH.contains(*word) || WITHOUT.contains(*word));
    let base: Vec<&str> = words.iter().filter(|word| !is_said(word) && !is_of_tax(word)).copied().collect();
    let not_net = match (tax, has(&WITH), has(&WITHOUT)) {
        (true, true, _) => Some("with VAT or a fee"),
        (true, false, false) => return None,
        _ => has(&GROSS).then_some("gross"),
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

/// The week, month or day of a column, with or without a word for money; one that is none of them is not passed over.
fn in_calendar(words: &[&str]) -> Option<Meaning> {
    let is_money = |word: &&&str| SPEND.contains(*word) || FOR_SPEND.contains(*word);
    let left: Vec<&str> = words.iter().filter(|word| !is_money(word)).copied().collect();
    if let [day] = left[..]
        && dates::Days::is_one(day)
    {
        return Some(Meaning::In(When::Day(day.to_owned())));
    }
    match period(&left) {
        Some(period) => Some(Meaning::In(When::Period(period))),
        None => is_calendar(&left).then_some(Meaning::NoPeriod),
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
            assert_eq!(Name::of(name).meaning, Meaning::Spend, "{name}");
        }
        for name in ["Kosten", "budget", "Media", "Bedrag \u{20ac}", "Cost ex VAT", "Amount (USD)"] {
            assert_eq!(Name::of(name).meaning, Meaning::ForSpend, "{name}");
        }
        for name in ["Bruto media", "Gross", "kosten incl. btw", "Budget inclusief 21% BTW", "spend incl. fee", "bruto"]
        {
            assert!(matches!(Name::of(name).meaning, Meaning::NotNet(_)), "{name}: {:?}", Name::of(name));
        }
        for name in
            ["spend share", "% of budget", "budget owner", "notes", "media partner", "btw", "1", "", "costs per click"]
        {
            assert_eq!(Name::of(name).meaning, Meaning::Unknown, "{name}");
        }
        assert_eq!(Name::of("Spend (USD)").currency.as_deref(), Some("USD"));
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
            assert_eq!(Name::of(name).times, 1000.0, "{name}: {:?}", Name::of(name));
        }
        assert_eq!(Name::of("budget mln").times, 1e6);
        assert_eq!(Name::of("spend").times, 1.0);
    }

    #[test]
    fn weeks_and_months_are_columns_of_money_unless_they_say_otherwise() {
        let week = |week: &str| Meaning::In(When::Period(Period::Week(week.to_owned())));
        assert_eq!(Name::of("wk 1").meaning, week("1"));
        assert_eq!(Name::of("2027-W09").meaning, week("2027-W09"));
        assert_eq!(Name::of("Week 3 spend").meaning, week("3"));
        assert_eq!(Name::of("Jan-2027 cost").meaning, Meaning::In(When::Period(Period::Month("2027-01".to_owned()))));
        assert!(matches!(Name::of("04-01-2027").meaning, Meaning::In(When::Day(_))));
        assert_eq!(Name::of("2027-W09 (in thousands)").times, 1000.0);
        assert!(matches!(Name::of("wk 9 excl. btw").meaning, Meaning::In(_)));
        assert!(matches!(Name::of("2027-03-01 (EUR)").meaning, Meaning::In(When::Day(_))));
        for name in
            ["wk 9 incl. btw", "bruto wk 9", "Q1", "kwartaal 1", "wk 9-10", "jan-feb", "Week 54", "2027-W53", "jul 27"]
        {
            assert_eq!(Name::of(name).meaning, Meaning::NoPeriod, "{name}");
        }
        for name in ["wk 1 grp", "week 1 %", "week", "iso_week"] {
            assert!(!matches!(Name::of(name).meaning, Meaning::In(_)), "{name}");
        }
    }
}
