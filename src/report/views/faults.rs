//! Faults as messages: the words that are wrong underlined in the file they stand in.

mod excerpt;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Padding, Renderer, Snippet};

use self::excerpt::Excerpt;
use crate::fault::{self, Fault, MOST_SHOWN, Place, Sources};

use crate::text::messages::{say, word};
use crate::text::sanitise::{escape_line, escape_lines, escape_with_range};

/// All faults, and how many they are when there is more than one.
pub fn counted(faults: &[Fault], sources: &Sources) -> String {
    let faults_text = text(faults, sources);
    match faults.len() {
        0 | 1 => faults_text,
        fault_count => say!("faults-nothing-was-written", faults_text, fault_count),
    }
}

/// The faults in the order they stand in the files, with colour for a terminal. Of very many, the first are shown, and
/// how many more there are.
pub fn text(faults: &[Fault], sources: &Sources) -> String {
    let (mut unplaced_faults, mut placed_faults) = (Vec::new(), Vec::new());
    for fault in faults {
        match sources.place(fault) {
            Some(range) => placed_faults.push((range.start, fault)),
            None => unplaced_faults.push(fault),
        }
    }
    placed_faults.sort_by_key(|(start, _)| *start);
    let listed_faults: Vec<&Fault> = unplaced_faults
        .into_iter()
        .take(MOST_SHOWN)
        .chain(placed_faults.into_iter().take(MOST_SHOWN).map(|(_, fault)| fault))
        .collect();
    let mut text = String::new();
    for fault in &listed_faults {
        let (fault_title, help) = (title(fault), fault.help.as_deref().map(safe_words));
        let group = underlined_group(fault, sources, &fault_title);
        let group = match &help {
            Some(help) => group.element(Level::HELP.with_name(word!("help")).message(help.as_str())),
            None => group,
        };
        text.push_str(&Renderer::styled().render(&[group]));
        text.push_str("\n\n");
    }
    let unlisted_faults = faults.len() - listed_faults.len();
    if unlisted_faults > 0 {
        text.push_str(&say!("more-faults-are-not-shown", count = unlisted_faults));
        text.push('\n');
    }
    text
}

fn title(fault: &Fault) -> String {
    let fault_words = safe_words(&fault.what);
    match &fault.place {
        Place::Whole(name) => format!("{}: {fault_words}", escape_line(&fault::shortened(name))),
        _ => fault_words,
    }
}

/// Words as they are shown: no longer than anybody reads, and without characters that act.
fn safe_words(words: &str) -> String {
    escape_lines(&fault::shortened(words)).into_owned()
}

/// The title of a fault, and below it the words it is about, underlined in their lines.
fn underlined_group<'a>(fault: &Fault, sources: &'a Sources, title: &'a str) -> Group<'a> {
    let range = sources.place(fault);
    let group = Group::with_title(Level::ERROR.with_name(word!("error")).primary_title(title));
    match range.and_then(|range| sources.find(&range)) {
        Some((source, range)) => match Excerpt::around(&source.text, range) {
            Excerpt::Short { first, lines, range } => {
                let (source_lines, range) = escape_with_range(lines, range);
                let underline = AnnotationKind::Primary.span(range);
                group.element(
                    Snippet::source(source_lines)
                        .line_start(first)
                        .path(escape_line(&source.name))
                        .annotation(underline),
                )
            }
            Excerpt::Long { line: row, column } => {
                group.element(Origin::path(escape_line(&source.name)).line(row).char_column(column)).element(Padding)
            }
        },
        None => match (&fault.place, sources.brief_name()) {
            (Place::Key(path), Some(name)) => {
                let key_place = say!("in-at", name, path = path.join("."));
                group.element(Level::NOTE.with_name(word!("note")).message(safe_words(&key_place)))
            }
            _ => group,
        },
    }
}
