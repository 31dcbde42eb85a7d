//! Every text that was read, end to end in one address space, so that a range of bytes says where it stands.
//!
//! Texts are only ever added, so an address stays good for every reading that was made of another. Which of
//! them a reading is made of, one brief and one catalogue, is chosen here.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::domain::catalogue;
use crate::fault::{Fault, Place};
use crate::input::files::{CASE, file, streamed, utf8};

/// What the catalogue of klantreis itself is called.
const BUILT_IN: &str = "the built-in catalogue";

/// A kind of file that a brief names.
struct Kind {
    name: &'static str,
    layer: Layer,
    mend: &'static str,
}

const BASE: Kind = Kind {
    name: "the brief",
    layer: Layer::Base,
    mend: "`base` is a scenario of this brief, or a brief beside it that ends in .toml",
};

const CATALOGUE: Kind = Kind {
    name: "the catalogue",
    layer: Layer::Catalogue,
    mend: "`catalogue` is \"builtin\", \"none\" or a file beside the brief",
};

/// Every text that was read, end to end, and where each key was written.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    pub(in crate::input) texts: Vec<Arc<Text>>,
    pub(in crate::input) written: BTreeMap<Vec<String>, Spot>,
    /// Which text stands as the brief.
    brief: Option<usize>,
    /// Which text is the catalogue.
    catalogue: Option<usize>,
    /// Whether files outside the folder of the brief are refused.
    pub(in crate::input) sandbox: bool,
}

/// One text and where it begins in the common address space.
#[derive(Clone, Debug)]
pub struct Text {
    /// The file, or the flag.
    pub name: String,
    /// What it says.
    pub text: String,
    pub(in crate::input) layer: Layer,
    pub(in crate::input) start: usize,
    /// The file it was read from; none of flags and of what is built in.
    file: PathBuf,
    /// Whether a brief names it, and it lies outside that brief's folder.
    pub(in crate::input) strays: bool,
    /// The catalogue it asks for.
    catalogue: Option<Wanted>,
}

/// A file that a text asks for by name, and where it does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::input) struct Wanted {
    pub(in crate::input) name: String,
    pub(in crate::input) place: Range<usize>,
}

/// Where a key was written: a table at its key, a value at the value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::input) enum Spot {
    Table(Range<usize>),
    Value(Range<usize>),
}

/// The layers of a problem, the later over the earlier. Scenarios lie between `Set` and `Change`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::input) enum Layer {
    Catalogue,
    Brief,
    /// Another brief, which a scenario starts from.
    Base,
    Set,
    /// What is changed in what was read, to see what becomes of it.
    Change,
    /// A planner's own budget: no layer of a problem, and never merged into one.
    Split,
}

impl Sources {
    /// The brief's name, when there is a brief.
    pub fn brief_name(&self) -> Option<&str> {
        self.brief.map(|brief| self.texts[brief].name.as_str())
    }

    /// The text that `range` lies in, and the range within it.
    pub fn find(&self, range: &Range<usize>) -> Option<(&Text, Range<usize>)> {
        let text = self.texts.iter().rev().find(|text| text.start <= range.start)?;
        let end = range.end.saturating_sub(text.start).min(text.text.len());
        Some((text, (range.start - text.start).min(end)..end))
    }

    /// Whether `range` lies in a flag, or in another change of what was read.
    pub(in crate::input) fn is_flag(&self, range: &Range<usize>) -> bool {
        self.find(range).is_some_and(|(text, _)| matches!(text.layer, Layer::Set | Layer::Change))
    }

    /// The words that stand at `range`.
    pub(in crate::input) fn words(&self, range: &Range<usize>) -> Option<&str> {
        let (text, range) = self.find(range)?;
        text.text.get(range)
    }

    /// Where a key path was written; of a missing key, its nearest table.
    pub fn locate(&self, path: &[String]) -> Option<Range<usize>> {
        let spot = (1..=path.len()).rev().find_map(|depth| self.written.get(&path[..depth]))?;
        let (Spot::Table(range) | Spot::Value(range)) = spot;
        Some(range.clone())
    }

    /// Where a fault sits in the texts; none of a fault of a file as a whole, and of a key no text has.
    pub fn place(&self, fault: &Fault) -> Option<Range<usize>> {
        match &fault.place {
            Place::Text(range) => Some(range.clone()),
            Place::Key(path) => self.locate(path),
            Place::Whole(_) => None,
        }
    }

    /// The same texts with the keys of another reading of them.
    #[must_use]
    pub fn with_keys_of(mut self, other: &Self) -> Self {
        self.written.clone_from(&other.written);
        (self.brief, self.catalogue) = (other.brief, other.catalogue);
        self
    }

    /// The same texts, before it is known what they come to.
    pub(in crate::input) fn unread(&self) -> Self {
        Self { texts: self.texts.clone(), written: BTreeMap::new(), ..*self }
    }

    /// The texts of the problem, the lowest layer first, and the brief that was asked for even where another one
    /// stands in its place.
    pub(in crate::input) fn layers(&self) -> impl Iterator<Item = &Text> {
        let mut used: Vec<(usize, &Text)> = self.texts.iter().map(AsRef::as_ref).enumerate().collect();
        used.retain(|(index, text)| match text.layer {
            Layer::Catalogue => self.catalogue == Some(*index),
            Layer::Base => self.brief == Some(*index),
            Layer::Brief | Layer::Set | Layer::Change => true,
            Layer::Split => false,
        });
        used.sort_by_key(|(_, text)| text.layer);
        used.into_iter().map(|(_, text)| text)
    }

    /// Whether another brief stands in the place of the one that was asked for.
    pub(in crate::input) fn is_replaced(&self) -> bool {
        self.brief.is_some_and(|brief| self.texts[brief].layer == Layer::Base)
    }

    pub(in crate::input) fn add(&mut self, name: String, text: String, layer: Layer) -> usize {
        self.add_text(Text::new(name, text, layer))
    }

    fn add_file(&mut self, file: &Path, text: String, layer: Layer) -> usize {
        self.add_text(Text { file: file.to_owned(), ..Text::new(file.display().to_string(), text, layer) })
    }

    fn add_text(&mut self, mut text: Text) -> usize {
        text.start = self.texts.last().map_or(0, |last| last.start + last.text.len() + 1);
        if matches!(text.layer, Layer::Brief | Layer::Base | Layer::Set) {
            text.catalogue = text.wanted_catalogue();
        }
        self.texts.push(Arc::new(text));
        self.texts.len() - 1
    }

    /// Adds a brief, and lets it stand as the brief; `-` is standard input.
    pub(in crate::input) fn open_brief(&mut self, path: &Path) -> Result<(), Fault> {
        let standard = path.as_os_str() == "-";
        let text =
            if standard { streamed("standard input", std::io::stdin(), &CASE).and_then(utf8) } else { file(path) }?;
        self.brief = Some(self.add_file(path, text, Layer::Brief));
        Ok(())
    }

    /// Adds the text of a brief, and lets it stand as the brief.
    pub(in crate::input) fn add_brief(&mut self, name: &str, text: &str) {
        self.brief = Some(self.add(name.to_owned(), text.to_owned(), Layer::Brief));
    }

    /// Lets the brief that was asked for stand as the brief, or another one beside it.
    pub(in crate::input) fn choose_brief(&mut self, other: Option<&Wanted>) -> Result<(), Fault> {
        self.brief = self.texts.iter().position(|text| text.layer == Layer::Brief);
        let Some(Wanted { name, place }) = other else { return Ok(()) };
        let path = self.folder().join(name);
        self.brief = Some(match self.known(&path.display().to_string(), Layer::Base) {
            Some(known) => known,
            None => self.open_named(&path, place, &BASE)?,
        });
        Ok(())
    }

    /// Lets the catalogue that is asked for be the catalogue: a scenario asks before the flags, the flags
    /// before the brief.
    pub(in crate::input) fn choose_catalogue(&mut self, scenario: Option<&Wanted>) -> Result<(), Fault> {
        let flags = || self.texts.iter().rev().filter(|text| text.layer == Layer::Set);
        let asked = scenario.or_else(|| flags().find_map(|text| text.catalogue.as_ref())).map(|it| (it, self.folder()));
        let brief = self.brief.map(|brief| &self.texts[brief]);
        let wanted = asked.or_else(|| brief.and_then(|brief| Some((brief.catalogue.as_ref()?, brief.folder()))));
        let (name, path, place) = match wanted {
            None => ("builtin", PathBuf::new(), 0..0),
            Some((wanted, folder)) => (wanted.name.as_str(), folder.join(&wanted.name), wanted.place.clone()),
        };
        self.catalogue = match name {
            "none" => None,
            "builtin" => Some(
                self.known(BUILT_IN, Layer::Catalogue)
                    .unwrap_or_else(|| self.add(BUILT_IN.to_owned(), catalogue::BUILT_IN.to_owned(), Layer::Catalogue)),
            ),
            _ => Some(self.open_catalogue(&path, place)?),
        };
        Ok(())
    }

    fn open_catalogue(&mut self, path: &Path, place: Range<usize>) -> Result<usize, Fault> {
        self.catalogue = None;
        let name = path.display().to_string();
        if let Some(known) = self.known(&name, Layer::Catalogue) {
            return Ok(known);
        }
        self.open_named(path, &place, &CATALOGUE)
    }

    /// Adds a file that is named at `place`.
    fn open_named(&mut self, path: &Path, place: &Range<usize>, kind: &Kind) -> Result<usize, Fault> {
        let strays = self.strays(path, place)?;
        let text = file(path).map_err(|fault| {
            let what = format!("{} {} {}", kind.name, path.display(), fault.what);
            Fault::text(fault.code, place.clone(), what).mend(kind.mend)
        })?;
        let opened = Text { file: path.to_owned(), strays, ..Text::new(path.display().to_string(), text, kind.layer) };
        Ok(self.add_text(opened))
    }

    /// A text that was read before.
    fn known(&self, name: &str, layer: Layer) -> Option<usize> {
        self.texts.iter().position(|text| text.layer == layer && text.name == name)
    }

    /// The folder of the brief that was asked for.
    pub(in crate::input) fn folder(&self) -> &Path {
        let brief = self.texts.iter().find(|text| text.layer == Layer::Brief);
        brief.map_or(Path::new(""), |brief| brief.folder())
    }

    /// The files among the texts.
    pub(in crate::input) fn files(&self) -> Vec<PathBuf> {
        let files = self.texts.iter().map(|text| &text.file);
        files.filter(|file| !file.as_os_str().is_empty() && file.as_os_str() != "-").cloned().collect()
    }
}

impl Text {
    fn new(name: String, text: String, layer: Layer) -> Self {
        Self { name, text, layer, start: 0, file: PathBuf::new(), strays: false, catalogue: None }
    }

    /// The folder of the files it names.
    fn folder(&self) -> &Path {
        self.file.parent().unwrap_or(Path::new(""))
    }

    /// The catalogue this text asks for, and where it does.
    fn wanted_catalogue(&self) -> Option<Wanted> {
        let (table, _) = self.parse();
        Wanted::of_catalogue(&table)
    }
}
