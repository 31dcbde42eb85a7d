//! Every text that was read, end to end in one address space, so that a range of bytes says where it stands.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;

use super::files::file;
use crate::catalogue;
use crate::fault::{Fault, Place};

/// Every text that was read, end to end, and where each key was written.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    pub(super) texts: Vec<Text>,
    pub(super) written: BTreeMap<Vec<String>, Range<usize>>,
}

/// One text and where it begins in the common address space.
#[derive(Clone, Debug)]
pub struct Text {
    /// The file, or the flag.
    pub name: String,
    /// What it says.
    pub text: String,
    pub(super) layer: Layer,
    pub(super) start: usize,
}

/// The layers of a case, the later over the earlier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Layer {
    Catalogue,
    Brief,
    Set,
    /// A planner's own budget: no layer of a case, and never merged into one.
    Split,
}

impl Sources {
    /// The brief's name, when there is a brief.
    pub fn brief_name(&self) -> Option<&str> {
        self.texts.iter().find(|text| text.layer == Layer::Brief).map(|text| text.name.as_str())
    }

    /// The text that `range` lies in, and the range within it.
    pub fn find(&self, range: &Range<usize>) -> Option<(&Text, Range<usize>)> {
        let text = self.texts.iter().rev().find(|text| text.start <= range.start)?;
        let end = range.end.saturating_sub(text.start).min(text.text.len());
        Some((text, (range.start - text.start).min(end)..end))
    }

    /// Where a key path was written; of a missing key, its nearest table.
    pub fn locate(&self, path: &[String]) -> Option<Range<usize>> {
        (1..=path.len()).rev().find_map(|depth| self.written.get(&path[..depth])).cloned()
    }

    pub(super) fn add(&mut self, name: String, text: String, layer: Layer) {
        let start = self.texts.last().map_or(0, |last| last.start + last.text.len() + 1);
        self.texts.push(Text { name, text, layer, start });
    }

    /// Adds the catalogue that the brief and the flags ask for.
    pub(super) fn add_catalogue(&mut self, beside: &Path) -> Option<Fault> {
        let wanted = self.texts.iter().rev().find_map(Text::catalogue);
        let (name, place) = match wanted {
            None => ("builtin".to_owned(), 0..0),
            Some(wanted) => wanted,
        };
        match name.as_str() {
            "builtin" => {
                self.add("the built-in catalogue".to_owned(), catalogue::BUILT_IN.to_owned(), Layer::Catalogue);
            }
            "none" => {}
            name => {
                let path = beside.join(name);
                match file(&path) {
                    Ok(text) => self.add(path.display().to_string(), text, Layer::Catalogue),
                    Err(fault) => {
                        let what = format!("the catalogue {} {}", path.display(), fault.what);
                        let mend = "`catalogue` is \"builtin\", \"none\" or a file beside the brief";
                        return Some(Fault { place: Place::Text(place), what, mend: Some(mend.to_owned()) });
                    }
                }
            }
        }
        None
    }
}

impl Text {
    /// The catalogue this text asks for, and where it does.
    fn catalogue(&self) -> Option<(String, Range<usize>)> {
        let (table, _) = self.parse();
        let wanted = table.get("campaign")?.get_ref().as_table()?.get("catalogue")?;
        Some((wanted.get_ref().as_str()?.to_owned(), wanted.span()))
    }
}
