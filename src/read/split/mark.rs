//! The decimal mark of a file, decided once, from every cell of its spend column.
//!
//! A number that is one only with a comma shows the comma. Where nothing shows the mark, and a number could
//! be read in two ways, only a file with `;` between its cells is read on: such files have decimal commas.

use super::entry::Entry;
use super::number::{Evidence, Mark, evidence};
use crate::fault::Fault;
use crate::number::counted;

/// What decides besides the numbers themselves.
#[derive(Clone, Copy)]
pub(super) struct Dialect {
    pub(super) delimiter: u8,
    /// Whether klantreis wrote the file, so that its delimiter says its mark.
    pub(super) own: bool,
}

/// The mark, what was assumed to find it, and what stands against it.
pub(super) struct Decision {
    /// None where nothing shows the mark; numbers that are the same with either are read all the same.
    pub(super) mark: Option<Mark>,
    pub(super) assumed: Option<String>,
    pub(super) fault: Option<Fault>,
}

/// Decides the mark from the cells of the spend column, each with its row.
pub(super) fn decide(dialect: Dialect, entries: &[Entry<'_>]) -> Decision {
    let shows = |entry: &Entry<'_>| match entry.digits().map(evidence) {
        Some(Evidence::Shows(mark)) => Some(mark),
        _ => None,
    };
    let own = match dialect {
        Dialect { own: true, delimiter: b',' } => Some(Mark::Point),
        Dialect { own: true, delimiter: b';' } => Some(Mark::Comma),
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
    let fault = against.map(|entry| contradiction(entry, mark, &because));
    Decision { mark: Some(mark), assumed: None, fault }
}

fn contradiction(entry: &Entry<'_>, mark: Mark, because: &str) -> Fault {
    let (has, others) = match mark {
        Mark::Point => ("comma", "point"),
        Mark::Comma => ("point", "comma"),
    };
    let what = format!("`{}` has a decimal {has}, and {because} a decimal {others}", entry.shown());
    entry.fault(&what).mend("write all spends with the same decimal mark")
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
    let fault = refused.first().map(|first| in_two_ways(first, refused.len() - 1, cents));
    let mark = (semicolons && !ambiguous.is_empty() && fault.is_none()).then_some(Mark::Comma);
    let assumed = mark.and(ambiguous.first()).map(|first| {
        let digits = digits_of(first);
        let taken = "nothing in the spend column shows the decimal mark, so `,` is taken, as is usual with `;`";
        format!("{taken}: `{}` in row {} is read as {digits}", first.shown(), first.record.row)
    });
    Decision { mark, assumed, fault }
}

fn in_two_ways(entry: &Entry<'_>, more: usize, cents: &str) -> Fault {
    let digits = digits_of(entry);
    let others = if more == 0 { String::new() } else { format!(", and so can {}", counted(more, "more spend")) };
    let decimals = entry.digits().unwrap_or_default().replace(',', ".");
    let what = format!("`{}` can be read in two ways, as {digits} and as {decimals}{others}", entry.shown());
    entry.fault(&what).mend(format!("write {digits} or {digits}{cents} if thousands are meant"))
}

fn digits_of(entry: &Entry<'_>) -> String {
    entry.digits().unwrap_or_default().chars().filter(char::is_ascii_digit).collect()
}
