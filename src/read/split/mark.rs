//! The decimal mark of a file, decided once, from every cell that holds a figure: of a split, its spend column.
//!
//! A number that is one only with a comma shows the comma. Where nothing shows the mark, and a number could
//! be read in two ways, only a file with `;` between its cells is read on: such files have decimal commas.

use super::entry::Entry;
use super::number::{Evidence, Mark, evidence};
use crate::fault::Fault;
use crate::number::counted;

/// What decides besides the numbers themselves.
#[derive(Clone, Copy)]
pub(in crate::read) struct Dialect {
    pub(in crate::read) delimiter: u8,
    /// Whether klantreis wrote the file, so that its delimiter says its mark.
    pub(in crate::read) own: bool,
    pub(in crate::read) figures: Figures,
}

/// What the numbers that are looked at are called in a message.
#[derive(Clone, Copy)]
pub(in crate::read) struct Figures {
    pub(in crate::read) one: &'static str,
    /// Where they stand.
    pub(in crate::read) place: &'static str,
}

/// The mark, what was assumed to find it, and what stands against it.
pub(in crate::read) struct Decision {
    /// None where nothing shows the mark; numbers that are the same with either are read all the same.
    pub(in crate::read) mark: Option<Mark>,
    pub(in crate::read) assumed: Option<String>,
    pub(in crate::read) fault: Option<Fault>,
}

/// Decides the mark from the cells that hold figures, each with its row.
pub(in crate::read) fn decide(dialect: Dialect, entries: &[Entry<'_>]) -> Decision {
    let shows = |entry: &Entry<'_>| match entry.digits().map(evidence) {
        Some(Evidence::Shows(mark)) => Some(mark),
        _ => None,
    };
    let own = match dialect {
        Dialect { own: true, delimiter: b',', .. } => Some(Mark::Point),
        Dialect { own: true, delimiter: b';', .. } => Some(Mark::Comma),
        _ => None,
    };
    let first = entries.iter().find_map(|entry| Some((entry, shows(entry)?)));
    let Some(mark) = own.or(first.map(|(_, mark)| mark)) else {
        return undecided(dialect, entries);
    };
    let against = entries.iter().find(|entry| shows(entry).is_some_and(|shown| shown != mark));
    let because = match (own, first) {
        (None, Some((first, _))) => format!("`{}` in row {}", first.shown(), first.record.row),
        _ => format!("a plan that klantreis wrote with `{}`", char::from(dialect.delimiter)),
    };
    let fault = against.map(|entry| contradiction(entry, mark, &because, dialect.figures));
    Decision { mark: Some(mark), assumed: None, fault }
}

fn contradiction(entry: &Entry<'_>, mark: Mark, because: &str, figures: Figures) -> Fault {
    let (has, others) = match mark {
        Mark::Point => ("comma", "point"),
        Mark::Comma => ("point", "comma"),
    };
    let what = format!("`{}` has a decimal {has}, and {because} a decimal {others}", entry.shown());
    entry.fault(&what).mend(format!("write all {}s with the same decimal mark", figures.one))
}

/// What to do when no number shows the mark.
fn undecided(dialect: Dialect, entries: &[Entry<'_>]) -> Decision {
    let two_ways = |entry: &&Entry<'_>| entry.digits().map(evidence) == Some(Evidence::TwoWays);
    let ambiguous: Vec<&Entry<'_>> = entries.iter().filter(two_ways).collect();
    let semicolons = dialect.delimiter == b';';
    // Cents in three digits are nobody's: even where decimals have commas, `1,234` is asked about.
    let refused: Vec<&Entry<'_>> =
        ambiguous.iter().copied().filter(|entry| !semicolons || entry.text.contains(',')).collect();
    let cents = if semicolons { ",00" } else { ".00" };
    let more = format!("more {}", dialect.figures.one);
    let others = refused.len().saturating_sub(1);
    let others = if others == 0 { String::new() } else { format!(", and so can {}", counted(others, &more)) };
    let fault = refused.first().map(|first| in_two_ways(first, &others, cents));
    let mark = (semicolons && !ambiguous.is_empty() && fault.is_none()).then_some(Mark::Comma);
    let assumed = mark.and(ambiguous.first()).map(|first| {
        let digits = digits_of(first);
        let place = dialect.figures.place;
        let taken = format!("nothing in {place} shows the decimal mark, so `,` is taken, as is usual with `;`");
        format!("{taken}: `{}` in row {} is read as {digits}", first.shown(), first.record.row)
    });
    Decision { mark, assumed, fault }
}

fn in_two_ways(entry: &Entry<'_>, others: &str, cents: &str) -> Fault {
    let digits = digits_of(entry);
    let decimals = entry.digits().unwrap_or_default().replace(',', ".");
    let what = format!("`{}` can be read in two ways, as {digits} and as {decimals}{others}", entry.shown());
    entry.fault(&what).mend(format!("write {digits} or {digits}{cents} if thousands are meant"))
}

fn digits_of(entry: &Entry<'_>) -> String {
    entry.digits().unwrap_or_default().chars().filter(char::is_ascii_digit).collect()
}
