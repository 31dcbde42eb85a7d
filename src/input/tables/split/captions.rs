//! Captions: lines beside a table about all its amounts, such as `Bedragen x 1.000` or `incl. btw`.
//!
//! A caption holds words for money, filler words and a scale or a tax, and nothing else. A line that seems to state a
//! scale and cannot be understood is a fault.

use super::columns::SplitColumns;
use super::meaning::NotNet;
use crate::fault::{Code, Fault};
use crate::input::tables::cell::{row_fault, shortened};
use crate::input::tables::heading::Heading;
use crate::input::tables::number::code;
use crate::input::tables::record::Record;
use crate::input::tables::scale::{scale, words_of};
use crate::text::messages::{say, word};

/// Words for the amounts of a table.
const MONEY: [&str; 30] = [
    "bedrag",
    "bedragen",
    "amount",
    "amounts",
    "figures",
    "cijfers",
    "kosten",
    "cost",
    "costs",
    "spend",
    "spends",
    "besteding",
    "bestedingen",
    "budget",
    "budgets",
    "media",
    "prijzen",
    "prices",
    "tarieven",
    "rates",
    "euro",
    "euros",
    "investering",
    "mediabestedingen",
    "mediakosten",
    "mediabudget",
    "mediabesteding",
    "money",
    "geld",
    "values",
];
/// Filler words.
const FILLERS: [&str; 28] = [
    "alle",
    "all",
    "in",
    "of",
    "the",
    "de",
    "het",
    "zijn",
    "are",
    "is",
    "x",
    "maal",
    "keer",
    "times",
    "van",
    "note",
    "nb",
    "let",
    "op",
    "netto",
    "net",
    "vermeld",
    "weergegeven",
    "stated",
    "shown",
    "given",
    "expressed",
    "s",
];
/// Measures other than money that may be in thousands.
const MEASURES: [&str; 10] =
    ["bereik", "reach", "grp", "impress", "contact", "people", "mensen", "personen", "oplage", "vertoning"];
const GROSS: [&str; 3] = ["gross", "bruto", "ratecard"];
const TAX: [&str; 5] = ["vat", "btw", "tax", "fee", "fees"];
const WITH: [&str; 14] = [
    "incl",
    "inc",
    "inclusief",
    "including",
    "inclusive",
    "included",
    "include",
    "includes",
    "with",
    "met",
    "bevat",
    "bevatten",
    "inbegrepen",
    "plus",
];
const WITHOUT: [&str; 9] =
    ["excl", "ex", "exclusief", "excluding", "exclusive", "excluded", "without", "zonder", "excludes"];
/// How many words a `with` or `without` may stand before a tax.
const NEAR: usize = 3;

/// What a caption states about all amounts.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum CaptionMeaning {
    Nothing,
    /// The factor between an amount as written and the amount meant.
    Times(f64),
    /// They are no net media.
    NotNet(NotNet),
    /// They may be scaled, in a way that cannot be understood.
    Unclear,
}

impl CaptionMeaning {
    /// The fault of a table with such a caption, which is not to be: the words of a row.
    fn fault(&self, record: &Record, words: &str) -> Option<Fault> {
        let (row, line) = (record.row.to_string(), shortened(words));
        let (what, help) = match self {
            Self::Nothing => return None,
            Self::Times(_) => (say!("caption-contradicts-another", row, line), word!("keep-one-caption")),
            Self::NotNet(NotNet::Gross) => (say!("caption-says-gross", row, line), word!("write-net-amounts")),
            Self::NotNet(NotNet::WithTax) => (say!("caption-says-with-tax", row, line), word!("write-net-amounts")),
            Self::Unclear => (say!("caption-is-unclear", row, line), word!("say-scale-in-heading")),
        };
        Some(row_fault(Code::Ambiguous, record, what).help(help))
    }
}

/// How many times the amounts of a table stand for what is written, by the lines above it, the notes below it and its
/// columns without cells; with it, the faults of those lines.
pub(super) fn scale_in_captions(heading: &Heading<'_>, columns: &SplitColumns) -> (f64, Vec<Fault>) {
    let (mut times, mut faults) = (1.0, Vec::new());
    if columns.own {
        return (times, faults);
    }
    let is_empty = |at: usize| heading.below.iter().all(|record| record.cell(at).is_empty());
    let names =
        columns.unread.iter().filter(|at| is_empty(**at)).map(|at| (heading.record, columns.names[*at].clone()));
    let is_note = |record: &&Record| record.cells.iter().filter(|cell| !cell.is_empty()).count() == 1;
    let lines = heading.above.iter().chain(heading.below.iter().filter(is_note)).map(|record| (record, line(record)));
    for (record, words) in lines.chain(names) {
        match meaning(&words) {
            CaptionMeaning::Times(found) if times == 1.0 || times == found => times = found,
            other => faults.extend(other.fault(record, &words)),
        }
    }
    (times, faults)
}

/// The meaning of a line.
fn meaning(line: &str) -> CaptionMeaning {
    let words = words_of(line);
    let bare: Vec<&str> = words.iter().map(String::as_str).filter(|word| !is_currency(word)).collect();
    let has = |some: &[&str]| bare.iter().any(|word| some.contains(word));
    let caption_words: [&[&str]; 6] = [&MONEY, &FILLERS, &TAX, &WITH, &WITHOUT, &GROSS];
    let is_known = |word: &&&str| caption_words.iter().any(|some| some.contains(*word)) || word.ends_with('%');
    if with_tax(&bare) {
        return CaptionMeaning::NotNet(NotNet::WithTax);
    }
    let (caption_rest, times) = scale(&bare);
    let unknown = caption_rest.iter().filter(|word| !is_known(word)).count();
    if has(&GROSS) && has(&MONEY) && unknown == 0 && !has(&["netto", "net"]) {
        return CaptionMeaning::NotNet(NotNet::Gross);
    }
    let measures = || MEASURES.iter().any(|measure| bare.iter().any(|word| word.contains(measure)));
    match times {
        Some(times) if unknown == 0 => CaptionMeaning::Times(times),
        Some(_) if has(&MONEY) || !measures() => CaptionMeaning::Unclear,
        _ => CaptionMeaning::Nothing,
    }
}

/// Whether words state that a tax or a fee is included: the nearest `with` or `without` decides.
fn with_tax(words: &[&str]) -> bool {
    let says = |word: &&str| WITH.contains(word) || WITHOUT.contains(word);
    let taxes = (0..words.len()).filter(|&at| TAX.contains(&words[at]));
    taxes
        .filter_map(|at| {
            let word_before = words[at.saturating_sub(NEAR)..at].iter().rev().find(|word| says(word));
            word_before.or_else(|| words[at + 1..].iter().take(NEAR - 1).find(|word| says(word)))
        })
        .any(|word| WITH.contains(word))
}

fn is_currency(word: &str) -> bool {
    code(word).or_else(|| code(&word.to_uppercase()).filter(|_| word.len() == 3 && !is_word(word))).is_some()
}

/// Whether three letters are a word rather than the code of a currency.
fn is_word(word: &str) -> bool {
    ["all", "net", "the", "are", "van", "let"].contains(&word)
}

/// The words of a row above the table, on one line.
fn line(record: &Record) -> String {
    record.cells.iter().filter(|cell| !cell.is_empty()).cloned().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_says_that_amounts_stand_for_more_is_understood() {
        for line in [
            "Bedragen x \u{20ac} 1.000",
            "Bedragen x1.000",
            "Bedragen x1000",
            "Amounts x 1,000",
            "Bedragen x \u{20ac}1.000",
            "Bedragen x \u{20ac} 1.000,-",
            "Amounts (in EUR 1,000)",
            "Figures in thousands",
            "x 1.000",
            "Bedragen in TEUR",
            "* bedragen x \u{20ac} 1.000",
            "All amounts in thousands of euros",
            "Alle bedragen zijn in duizenden euro's",
            "in k\u{20ac}",
            "Bedragen in '000",
            "Amounts in 000s",
            "EUR '000",
            "Bedragen in k",
            "Bedragen in k EUR",
            "Bedragen maal 1.000",
            "Amounts times 1,000",
            "Bedragen in 1000-tallen",
            "Bedragen x EUR1000",
            "Bedragen x 1.000,00",
        ] {
            assert_eq!(meaning(line), CaptionMeaning::Times(1e3), "{line}");
        }
        assert_eq!(meaning("Bedragen x 100"), CaptionMeaning::Times(100.0));
        assert_eq!(meaning("Bedragen in mio"), CaptionMeaning::Times(1e6));
    }

    #[test]
    fn a_line_that_says_something_else_is_not_taken_for_it() {
        for line in [
            "Budget \u{20ac} 250 000",
            "Budget 250000",
            "Budgethouder K. de Vries",
            "Media plan for Special K",
            "Budget EUR 1,5 mln",
            "Amounts rounded to cents",
            "Mediabereik x 1.000",
            "Media 2027",
            "bedragen excl. BTW",
            "Merk 1000",
            "",
        ] {
            assert_eq!(meaning(line), CaptionMeaning::Nothing, "{line}");
        }
        for line in ["Kosten van de studio x 1.000", "Mediaplan 2027 x 1.000"] {
            assert_eq!(meaning(line), CaptionMeaning::Unclear, "{line}");
        }
    }

    #[test]
    fn a_line_that_says_that_amounts_are_no_net_media_is_told() {
        for line in [
            "Alle bedragen incl. btw",
            "VAT included",
            "Bedragen incl. 21% btw",
            "Kosten inclusief fee",
            "Prices include 21% VAT",
            "Alle genoemde bedragen in deze offerte zijn inclusief 21% BTW",
            "Bedragen excl. fee, incl. btw",
            "Alle prijzen zijn bruto mediakosten",
            "Alle bedragen incl.btw",
            "Bedragen met BTW",
            "All amounts are gross",
            "Bedragen zijn bruto",
        ] {
            assert!(matches!(meaning(line), CaptionMeaning::NotNet(_)), "{line}: {:?}", meaning(line));
        }
        assert_eq!(meaning("Bruto netto"), CaptionMeaning::Nothing);
    }
}
