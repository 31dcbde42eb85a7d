//! Faults as messages: the words that are wrong underlined in the file they stand in.

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use crate::fault::{Fault, Place};
use crate::harmless::{around, line, lines};
use crate::language::{say, word};
use crate::read::Sources;

/// All faults, and how many they are when there is more than one.
pub fn counted(faults: &[Fault], sources: &Sources) -> String {
    let text = text(faults, sources);
    match faults.len() {
        0 | 1 => text,
        many => say!("{text}{many} faults; nothing was written\n", "{text}{many} fouten; er is niets weggeschreven\n"),
    }
}

/// All faults, in the order they stand in the files, with colour for a terminal.
pub fn text(faults: &[Fault], sources: &Sources) -> String {
    let mut text = String::new();
    let mut in_order: Vec<&Fault> = faults.iter().collect();
    in_order.sort_by_key(|fault| sources.place(fault).map_or(0, |range| range.start));
    for fault in in_order {
        text.push_str(&Renderer::styled().render(&[group(fault, sources)]));
        text.push_str("\n\n");
    }
    text
}

fn group<'a>(fault: &'a Fault, sources: &'a Sources) -> Group<'a> {
    let range = sources.place(fault);
    let what = lines(&fault.what);
    let title = match &fault.place {
        Place::Whole(name) => format!("{}: {what}", line(name)),
        _ => what.into_owned(),
    };
    let mut group = Group::with_title(Level::ERROR.with_name(word!("error", "fout")).primary_title(title));
    match range.and_then(|range| sources.find(&range)) {
        Some((text, range)) => {
            let range = if range.is_empty() { range.start..(range.start + 1).min(text.text.len()) } else { range };
            let (shown, range) = around(&text.text, whole_characters(&text.text, range));
            let underline = AnnotationKind::Primary.span(range);
            group = group.element(Snippet::source(shown).path(line(&text.name)).annotation(underline));
        }
        None => {
            if let (Place::Key(path), Some(name)) = (&fault.place, sources.brief_name()) {
                let at = say!("in {name}, at `{}`", "in {name}, bij `{}`", path.join("."));
                group = group.element(Level::NOTE.with_name(word!("note", "noot")).message(lines(&at).into_owned()));
            }
        }
    }
    match &fault.mend {
        Some(mend) => group.element(Level::HELP.with_name(word!("help", "hulp")).message(lines(mend))),
        None => group,
    }
}

/// A range that does not cut a character in two.
fn whole_characters(text: &str, range: std::ops::Range<usize>) -> std::ops::Range<usize> {
    let start = (0..=range.start).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
    let end = (range.end..=text.len()).find(|&at| text.is_char_boundary(at)).unwrap_or(text.len());
    start..end
}
