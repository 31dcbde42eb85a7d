//! Faults as messages: the words that are wrong underlined in the file they stand in.

mod excerpt;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Padding, Renderer, Snippet};

use self::excerpt::Excerpt;
use crate::fault::{self, Fault, Place, Sources, TOLD};

use crate::text::language::{say, word};
use crate::text::sanitise::{escape_line, escape_lines, escape_with_range};

/// All faults, and how many they are when there is more than one.
pub fn counted(faults: &[Fault], sources: &Sources) -> String {
    let text = text(faults, sources);
    match faults.len() {
        0 | 1 => text,
        many => say!("{text}{many} faults; nothing was written\n", "{text}{many} fouten; er is niets weggeschreven\n"),
    }
}

/// The faults in the order they stand in the files, with colour for a terminal. Of very many, the first are shown, and
/// how many more there are.
pub fn text(faults: &[Fault], sources: &Sources) -> String {
    let (mut anywhere, mut placed) = (Vec::new(), Vec::new());
    for fault in faults {
        match sources.place(fault) {
            Some(range) => placed.push((range.start, fault)),
            None => anywhere.push(fault),
        }
    }
    placed.sort_by_key(|(start, _)| *start);
    let shown: Vec<&Fault> =
        anywhere.into_iter().take(TOLD).chain(placed.into_iter().take(TOLD).map(|(_, fault)| fault)).collect();
    let mut text = String::new();
    for fault in &shown {
        let (what, mend) = (title(fault), fault.mend.as_deref().map(seen));
        let group = underlined(fault, sources, &what);
        let group = match &mend {
            Some(mend) => group.element(Level::HELP.with_name(word!("help", "hulp")).message(mend.as_str())),
            None => group,
        };
        text.push_str(&Renderer::styled().render(&[group]));
        text.push_str("\n\n");
    }
    let more = faults.len() - shown.len();
    if more > 0 {
        text.push_str(&if more == 1 {
            say!(
                "1 more fault is not shown: mend these first\n",
                "1 andere fout wordt niet getoond: herstel eerst deze\n"
            )
        } else {
            say!(
                "{more} more faults are not shown: mend these first\n",
                "{more} andere fouten worden niet getoond: herstel eerst deze\n"
            )
        });
    }
    text
}

fn title(fault: &Fault) -> String {
    let what = seen(&fault.what);
    match &fault.place {
        Place::Whole(name) => format!("{}: {what}", escape_line(&fault::shortened(name))),
        _ => what,
    }
}

/// Words as they are shown: no longer than anybody reads, and without characters that act.
fn seen(words: &str) -> String {
    escape_lines(&fault::shortened(words)).into_owned()
}

/// The title of a fault, and below it the words it is about, underlined in their lines.
fn underlined<'a>(fault: &Fault, sources: &'a Sources, title: &'a str) -> Group<'a> {
    let range = sources.place(fault);
    let group = Group::with_title(Level::ERROR.with_name(word!("error", "fout")).primary_title(title));
    match range.and_then(|range| sources.find(&range)) {
        Some((text, range)) => match Excerpt::around(&text.text, range) {
            Excerpt::Short { first, lines, range } => {
                let (shown, range) = escape_with_range(lines, range);
                let underline = AnnotationKind::Primary.span(range);
                group.element(
                    Snippet::source(shown).line_start(first).path(escape_line(&text.name)).annotation(underline),
                )
            }
            Excerpt::Long { line: row, column } => {
                group.element(Origin::path(escape_line(&text.name)).line(row).char_column(column)).element(Padding)
            }
        },
        None => match (&fault.place, sources.brief_name()) {
            (Place::Key(path), Some(name)) => {
                let at = say!("in {name}, at `{}`", "in {name}, bij `{}`", path.join("."));
                group.element(Level::NOTE.with_name(word!("note", "noot")).message(seen(&at)))
            }
            _ => group,
        },
    }
}
