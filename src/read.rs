//! The only room that opens input: files and `--set` values become a brief and a catalogue; a planner's own
//! budget becomes a [`split`].
//!
//! All texts share one address space, so a range of bytes says which file it lies in. Catalogue,
//! brief and `--set` are merged key by key into one tree, the later over the earlier, before any
//! of it is understood. Serde stops at its first fault; here the faulty key is struck out and the
//! tree read again, so that one run reports them all. What the entries mean is not known here.

pub mod split;
mod understand;

use std::collections::BTreeMap;
use std::io::Read;
use std::ops::Range;
use std::path::{Path, PathBuf};

use serde_spanned::Spanned;
use toml::de::{DeTable, DeValue};

use crate::brief::Brief;
use crate::catalogue::{self, Catalogue};
use crate::fault::{Fault, Place};
use crate::quantity::has_dotted_thousands;
use understand::understand;

/// The largest file that is read: a brief of this size is a mistake.
const LARGEST: u64 = 10_000_000;

/// Every text that was read, end to end, and where each key was written.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    texts: Vec<Text>,
    written: BTreeMap<Vec<String>, Range<usize>>,
}

/// One text and where it begins in the common address space.
#[derive(Clone, Debug)]
pub struct Text {
    /// The file, or the flag.
    pub name: String,
    /// What it says.
    pub text: String,
    layer: Layer,
    start: usize,
}

/// The layers of a case, the later over the earlier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Layer {
    Catalogue,
    Brief,
    Set,
    /// A planner's own budget: no layer of a case, and never merged into one.
    Split,
}

/// What a planner asks for: a brief (or none), and changes to it.
#[derive(Clone, Debug, Default)]
pub struct Request {
    /// The brief's file; `-` is standard input.
    pub brief: Option<PathBuf>,
    /// Changes, each `PATH=VALUE`, the later over the earlier.
    pub set: Vec<String>,
}

/// A brief and a catalogue, with the texts they came from and the faults met on the way.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// What the client wants.
    pub brief: Brief,
    /// What the market offers.
    pub catalogue: Catalogue,
    /// Where every key was written.
    pub sources: Sources,
    /// What could not be read, in the order it was met.
    pub faults: Vec<Fault>,
    /// The key paths that were struck out because of it, and those a misspelt key was meant for.
    pub struck: Vec<Vec<String>>,
    /// Whether a whole text, or a part that cannot be told, is missing from what was read.
    pub incomplete: bool,
}

/// Reads all that `request` names.
pub fn request(request: &Request) -> Reading {
    let mut sources = Sources::default();
    let mut faults = Vec::new();
    let mut beside = PathBuf::new();
    if let Some(path) = &request.brief {
        beside = path.parent().map(Path::to_path_buf).unwrap_or_default();
        let standard = path.as_os_str() == "-";
        match if standard { streamed("standard input", std::io::stdin(), &CASE).and_then(utf8) } else { file(path) } {
            Ok(text) => sources.add(path.display().to_string(), text, Layer::Brief),
            Err(fault) => faults.push(fault),
        }
    }
    for change in &request.set {
        match assignment(change) {
            Ok(text) => sources.add(format!("--set {change}"), text, Layer::Set),
            Err(fault) => faults.push(fault),
        }
    }
    faults.extend(sources.add_catalogue(&beside));
    understood(sources, faults)
}

/// Reads a brief from text; its catalogue is the built-in one, or none.
pub fn text(name: &str, brief: &str) -> Reading {
    let mut sources = Sources::default();
    sources.add(name.to_owned(), brief.to_owned(), Layer::Brief);
    let faults = sources.add_catalogue(Path::new(""));
    understood(sources, faults.into_iter().collect())
}

impl Reading {
    /// The same texts with more changes, each `PATH=VALUE`, laid over all that was read. Files are not
    /// opened again, so a changed `campaign.catalogue` changes nothing.
    #[must_use]
    pub fn changed(&self, changes: &[String]) -> Self {
        let mut sources = Sources { texts: self.sources.texts.clone(), written: BTreeMap::new() };
        let mut faults = Vec::new();
        for change in changes {
            match assignment(change) {
                Ok(text) => sources.add(format!("--set {change}"), text, Layer::Set),
                Err(fault) => faults.push(fault),
            }
        }
        understood(sources, faults)
    }
}

/// Reads the text of a plan that was written earlier, for whoever knows what a plan is.
pub fn plan(path: &Path) -> Result<String, Fault> {
    file(path).map_err(|fault| fault.mend("name a plan that `klantreis plan -o plan.json` wrote"))
}

/// Merges the layers and reads the result as a brief and a catalogue.
fn understood(mut sources: Sources, mut faults: Vec<Fault>) -> Reading {
    let mut tree = DeTable::new();
    let mut texts: Vec<&Text> = sources.texts.iter().collect();
    texts.sort_by_key(|text| text.layer);
    for text in texts {
        let (table, errors) = text.parse();
        faults.extend(errors);
        if text.layer == Layer::Catalogue {
            faults.extend(table.keys().filter(|key| key.get_ref() != "channel").map(|key| {
                let what = format!("a catalogue holds only `channel` tables, this is `{}`", key.get_ref());
                Fault { place: Place::Text(key.span()), what, mend: None }
            }));
        }
        merge(&mut tree, table, text.layer);
    }
    let mut written = BTreeMap::new();
    note_places(&tree, &mut Vec::new(), &mut written);
    let mut channels = DeTable::new();
    if let Some((key, value)) = tree.remove_entry("channel") {
        channels.insert(key, value);
    }
    let mut struck = Vec::new();
    let incomplete = !faults.is_empty();
    let brief = understand(tree, (&mut faults, &mut struck));
    let catalogue = understand(channels, (&mut faults, &mut struck));
    sources.written = written;
    Reading { brief, catalogue, sources, faults, struck, incomplete }
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

    fn add(&mut self, name: String, text: String, layer: Layer) {
        let start = self.texts.last().map_or(0, |last| last.start + last.text.len() + 1);
        self.texts.push(Text { name, text, layer, start });
    }

    /// Adds the catalogue that the brief and the flags ask for.
    fn add_catalogue(&mut self, beside: &Path) -> Option<Fault> {
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
    /// The tree of this text, in the common address space, and its faults of syntax.
    fn parse(&self) -> (DeTable<'_>, Vec<Fault>) {
        let (root, errors) = DeTable::parse_recoverable(&self.text);
        let faults = told_once(errors.iter().map(|error| syntax_fault(error, self.start)).collect());
        (shift(root.into_inner(), self.start), faults)
    }

    /// The catalogue this text asks for, and where it does.
    fn catalogue(&self) -> Option<(String, Range<usize>)> {
        let (table, _) = self.parse();
        let wanted = table.get("campaign")?.get_ref().as_table()?.get("catalogue")?;
        Some((wanted.get_ref().as_str()?.to_owned(), wanted.span()))
    }
}

/// `PATH=VALUE` as TOML; a value that is not TOML is taken as text, so `60%` needs no quotes.
fn assignment(change: &str) -> Result<String, Fault> {
    let fault = |what: &str| Fault::whole(format!("--set {change}"), what).mend("for example --set goal.see.reach=60%");
    let (path, value) = change.split_once('=').ok_or_else(|| fault("expected PATH=VALUE"))?;
    let (path, value) = (path.trim(), value.trim());
    let quoted = toml::Value::String(value.to_owned());
    let plain = if has_dotted_thousands(value) { &quoted.to_string() } else { value };
    let tries = [format!("{path} = {plain}"), format!("{path} = {quoted}")];
    tries.into_iter().find(|text| DeTable::parse(text).is_ok()).ok_or_else(|| fault("the path cannot be read"))
}

/// Notes where every key of a tree was written: a table at its key, a value at the value.
fn note_places(table: &DeTable<'_>, path: &mut Vec<String>, written: &mut BTreeMap<Vec<String>, Range<usize>>) {
    for (key, value) in table {
        path.push(key.get_ref().to_string());
        match value.get_ref().as_table() {
            Some(inner) => {
                written.insert(path.clone(), key.span());
                note_places(inner, path, written);
            }
            None => {
                written.insert(path.clone(), value.span());
            }
        }
        path.pop();
    }
}

/// How to mend a file that cannot be read, by what it was wanted for.
struct Mends {
    missing: &'static str,
    directory: &'static str,
    large: &'static str,
}

const CASE: Mends = Mends {
    missing: "`klantreis init` writes a brief to start from",
    directory: "name the brief inside it, such as brief.toml",
    large: "is this really a brief or a catalogue?",
};

/// The text of a file, if it is one, is not too large, and is UTF-8.
fn file(path: &Path) -> Result<String, Fault> {
    contents(path, &CASE).and_then(utf8)
}

/// The name and the bytes of a file, if it is one and is not too large.
fn contents(path: &Path, mends: &Mends) -> Result<(String, Vec<u8>), Fault> {
    let name = path.display().to_string();
    let cannot =
        |error: std::io::Error| Fault::whole(&name, format!("cannot be read: {}", reason(&error))).mend(mends.missing);
    if std::fs::metadata(path).map_err(cannot)?.is_dir() {
        return Err(Fault::whole(&name, "is a directory").mend(mends.directory));
    }
    streamed(&name, std::fs::File::open(path).map_err(cannot)?, mends)
}

/// The bytes of a stream; no more than the largest file is read of one that never ends.
fn streamed(name: &str, stream: impl Read, mends: &Mends) -> Result<(String, Vec<u8>), Fault> {
    let mut bytes = Vec::new();
    let read = stream.take(LARGEST + 1).read_to_end(&mut bytes);
    read.map_err(|error| Fault::whole(name, format!("cannot be read: {}", reason(&error))))?;
    if bytes.len() as u64 > LARGEST {
        let what = format!("is larger than {} MB, the most that is read", LARGEST / 1_000_000);
        return Err(Fault::whole(name, what).mend(mends.large));
    }
    Ok((name.to_owned(), bytes))
}

fn utf8((name, bytes): (String, Vec<u8>)) -> Result<String, Fault> {
    String::from_utf8(bytes).map_err(|error| {
        let what = format!("is not UTF-8: byte {} cannot be read", error.utf8_error().valid_up_to() + 1);
        Fault::whole(name, what).mend("save it as UTF-8 text")
    })
}

/// An operating system's reason, without its number.
pub(crate) fn reason(error: &std::io::Error) -> String {
    let text = error.to_string();
    text.split(" (os error").next().unwrap_or(&text).to_lowercase()
}

fn syntax_fault(error: &toml::de::Error, start: usize) -> Fault {
    let span = error.span().unwrap_or(0..0);
    let message = error.message().replace('\n', ", ");
    let (what, mend) = SYNTAX
        .iter()
        .find(|(theirs, _, _)| message.starts_with(theirs))
        .map_or((message.as_str(), None), |(_, ours, mend)| (*ours, Some((*mend).to_owned())));
    Fault { place: Place::Text(span.start + start..span.end + start), what: what.to_owned(), mend }
}

/// What the parser says, what a planner wants to hear, and how to mend it.
const SYNTAX: [(&str, &str, &str); 6] = [
    ("recursion limit", "this is nested too deeply", "a brief is at most a few levels deep"),
    ("cannot recurse further", "this is nested too deeply", "a brief is at most a few levels deep"),
    (
        "string values must be quoted",
        "a text needs quotes, and so does a number with letters or %",
        "write \"55%\" or \"250k\"",
    ),
    ("duplicate key", "this is written twice", "keep one of them"),
    ("invalid date", "this is not a day of the calendar", "write a day such as 2027-03-01"),
    (
        "floating-point number overflowed",
        "this is not a number",
        "write thousands with _ as in 100_000, and decimals with a point",
    ),
];

/// Drops faults that lie over one told before: one slip of the pen is one fault.
fn told_once(faults: Vec<Fault>) -> Vec<Fault> {
    let mut told: Vec<Fault> = Vec::new();
    for fault in faults {
        let overlaps = |other: &Fault| match (&other.place, &fault.place) {
            (Place::Text(a), Place::Text(b)) => a.start <= b.end && b.start <= a.end,
            _ => false,
        };
        if !told.iter().any(overlaps) {
            told.push(fault);
        }
    }
    told
}

/// Moves every range of a table into the common address space.
fn shift(table: DeTable<'_>, by: usize) -> DeTable<'_> {
    let moved = |range: Range<usize>| range.start + by..range.end + by;
    let entries = table.into_iter().map(|(key, value)| {
        let key = Spanned::new(moved(key.span()), key.into_inner());
        let span = moved(value.span());
        (key, Spanned::new(span, shift_value(value.into_inner(), by)))
    });
    entries.collect()
}

fn shift_value(value: DeValue<'_>, by: usize) -> DeValue<'_> {
    match value {
        DeValue::Table(inner) => DeValue::Table(shift(inner, by)),
        DeValue::Array(values) => {
            let moved = values.into_iter().map(|value| {
                let span = value.span().start + by..value.span().end + by;
                Spanned::new(span, shift_value(value.into_inner(), by))
            });
            DeValue::Array(moved.collect())
        }
        other => other,
    }
}

/// Lays `over` upon `under`, key by key; a brief's `price` or `curve` replaces the catalogue's whole, while
/// a flag changes the one key it names.
fn merge<'t>(under: &mut DeTable<'t>, over: DeTable<'t>, layer: Layer) {
    for (key, value) in over {
        let whole = layer != Layer::Set && matches!(key.get_ref().as_ref(), "price" | "curve");
        let below = under.get_mut(key.get_ref().as_ref()).filter(|_| !whole);
        match (below.map(Spanned::get_mut), value) {
            (Some(DeValue::Table(below)), value) if value.get_ref().is_table() => {
                if let DeValue::Table(inner) = value.into_inner() {
                    merge(below, inner, layer);
                }
            }
            (_, value) => {
                under.remove(key.get_ref().as_ref());
                under.insert(key, value);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fault_is_reported_in_one_run() {
        let reading = text("t", "[campaign]\nbudgt = 1\nweeks = -2\n[goal.see]\nreach = 1.5\n");
        let what: Vec<&str> = reading.faults.iter().map(|fault| fault.what.as_str()).collect();
        assert_eq!(what.len(), 3, "{what:?}");
        assert_eq!(reading.faults[0].mend.as_deref(), Some("did you mean `budget`?"));
    }

    #[test]
    fn a_price_is_replaced_whole_and_the_rest_key_by_key() {
        let mut under = DeTable::parse("price = { low = 1, mid = 2 }\nname = \"a\"").unwrap().into_inner();
        merge(&mut under, DeTable::parse("price = { mid = 3 }").unwrap().into_inner(), Layer::Brief);
        assert_eq!(under["price"].get_ref().as_table().map(toml::map::Map::len), Some(1));
        assert!(under.contains_key("name"));
    }
}
