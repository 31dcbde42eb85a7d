//! Which files and flags a brief and a catalogue are read from: texts are opened, and one brief and one catalogue
//! among them are chosen.

use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::domain::brief::Actuals;
use crate::domain::catalogue;
use crate::fault::{Fault, Source, Sources};
use crate::input::files::{file, help_with_brief, streamed, utf8};
use crate::input::toml::layer::Layer;
use crate::input::toml::placed_name::PlacedName;
use crate::input::toml::syntax::parse;
use crate::text::messages::{say, word};

/// What the catalogue of klantreis itself is called.
fn built_in() -> &'static str {
    word!("built-in-catalogue")
}

/// A kind of file that a brief names.
#[derive(Clone, Copy)]
enum NamedFile {
    /// Another brief, which a scenario starts from.
    Base,
    Catalogue,
}

impl NamedFile {
    fn layer(self) -> Layer {
        match self {
            Self::Base => Layer::ScenarioBase,
            Self::Catalogue => Layer::Catalogue,
        }
    }

    /// That the file cannot be used, with the reason, and what to name instead.
    fn unusable(self, path: &Path, why: &str) -> (String, &'static str) {
        let file = path.display().to_string();
        match self {
            Self::Base => (say!("named-brief-cannot-be-used", file, why), word!("base-is-scenario-or-brief-beside")),
            Self::Catalogue => {
                (say!("named-catalogue-cannot-be-used", file, why), word!("catalogue-is-builtin-none-or-file"))
            }
        }
    }
}

/// All that a reading is made of: the texts of a brief, a catalogue and changes, the layer of each, which of them are
/// in use, and the faults of opening them.
#[derive(Clone, Debug, Default)]
pub(super) struct Layers {
    /// The texts. The brief among them is the one in use.
    pub(super) sources: Sources,
    /// What is known of each text.
    texts: Vec<Arc<LayerText>>,
    /// Which text is the catalogue in use.
    catalogue: Option<usize>,
    /// Whether files outside the folder of the brief are refused.
    pub(super) sandbox: bool,
    /// The scenarios to merge over the brief, in this order.
    pub(super) chain: Vec<String>,
    /// Faults of opening the brief, the flags and what already ran, which every scenario needs.
    pub(super) faults: Vec<Fault>,
    /// Faults of opening what this scenario alone needs.
    pub(super) scenario_faults: Vec<Fault>,
    /// What already ran.
    pub(super) actuals: Option<Actuals>,
}

/// The layer of a text, and the files it is about.
#[derive(Debug)]
struct LayerText {
    layer: Layer,
    /// The file it was read from; empty for flags and for what is built in.
    path: PathBuf,
    /// Whether a brief names the file, and it lies outside that brief's folder.
    is_outside: bool,
    /// The catalogue that the text asks for.
    catalogue: Option<PlacedName>,
}

impl Layers {
    /// No texts yet; files outside the folder of the brief are refused in a sandbox.
    pub(super) fn new(sandbox: bool) -> Self {
        Self { sandbox, ..Self::default() }
    }

    /// The texts in use, the lowest layer first. The brief that was asked for is among them also where another one
    /// replaces it.
    pub(super) fn in_use(&self) -> impl Iterator<Item = (&Source, Layer)> {
        self.used().into_iter().map(|(index, text)| (self.sources.texts()[index].as_ref(), text.layer))
    }

    /// The names of the texts in use that are files outside the folder of the brief.
    pub(super) fn outside_names(&self) -> impl Iterator<Item = &str> {
        let outside = self.used().into_iter().filter(|(_, text)| text.is_outside);
        outside.map(|(index, _)| self.sources.texts()[index].name.as_str())
    }

    fn used(&self) -> Vec<(usize, &LayerText)> {
        let mut used: Vec<(usize, &LayerText)> = self.texts.iter().map(AsRef::as_ref).enumerate().collect();
        used.retain(|(index, text)| match text.layer {
            Layer::Catalogue => self.catalogue == Some(*index),
            Layer::ScenarioBase => self.sources.brief() == Some(*index),
            Layer::Brief | Layer::Set | Layer::Change => true,
            Layer::Actuals => false,
        });
        used.sort_by_key(|(_, text)| text.layer);
        used
    }

    /// Whether another brief replaces the one that was asked for.
    pub(super) fn is_replaced(&self) -> bool {
        self.sources.brief().is_some_and(|brief| self.texts[brief].layer == Layer::ScenarioBase)
    }

    /// Adds a text that is no file; its index.
    pub(super) fn add(&mut self, name: String, text: String, layer: Layer) -> usize {
        self.add_file(PathBuf::new(), false, name, text, layer)
    }

    fn add_file(&mut self, path: PathBuf, is_outside: bool, name: String, text: String, layer: Layer) -> usize {
        let index = match layer {
            Layer::Set | Layer::Change => self.sources.add_flag(name, text),
            _ => self.sources.add(name, text),
        };
        let may_name = matches!(layer, Layer::Brief | Layer::ScenarioBase | Layer::Set);
        let catalogue = may_name.then(|| PlacedName::of_catalogue(&parse(&self.sources.texts()[index]).0)).flatten();
        self.texts.push(Arc::new(LayerText { layer, path, is_outside, catalogue }));
        index
    }

    /// Opens a brief and uses it; `-` is standard input.
    pub(super) fn open_brief(&mut self, path: &Path) -> Result<(), Fault> {
        let standard = path.as_os_str() == "-";
        let text = if standard {
            let name = word!("standard-input");
            streamed(name, std::io::stdin(), &help_with_brief()).and_then(|bytes| utf8(name, bytes))
        } else {
            file(path)
        }?;
        let brief = self.add_file(path.to_owned(), false, path.display().to_string(), text, Layer::Brief);
        self.sources.set_brief(Some(brief));
        Ok(())
    }

    /// Adds the text of a brief and uses it.
    pub(super) fn add_brief(&mut self, name: &str, text: &str) {
        let brief = self.add(name.to_owned(), text.to_owned(), Layer::Brief);
        self.sources.set_brief(Some(brief));
    }

    /// Uses the brief that was asked for, or another one beside it.
    pub(super) fn choose_brief(&mut self, other: Option<&PlacedName>) -> Result<(), Fault> {
        self.sources.set_brief(self.texts.iter().position(|text| text.layer == Layer::Brief));
        let Some(PlacedName { name, place }) = other else { return Ok(()) };
        let path = self.folder().join(name);
        let brief = match self.known(&path.display().to_string(), Layer::ScenarioBase) {
            Some(known) => known,
            None => self.open_named(&path, place, NamedFile::Base)?,
        };
        self.sources.set_brief(Some(brief));
        Ok(())
    }

    /// Uses the catalogue that is asked for: by the scenario, or else by the flags, or else by the brief.
    pub(super) fn choose_catalogue(&mut self, scenario: Option<&PlacedName>) -> Result<(), Fault> {
        let flags = || self.texts.iter().rev().filter(|text| text.layer == Layer::Set);
        let stated_catalogue =
            scenario.or_else(|| flags().find_map(|text| text.catalogue.as_ref())).map(|it| (it, self.folder()));
        let brief = self.sources.brief().map(|brief| &self.texts[brief]);
        let chosen_catalogue =
            stated_catalogue.or_else(|| brief.and_then(|brief| Some((brief.catalogue.as_ref()?, brief.folder()))));
        let (name, path, place) = match chosen_catalogue {
            None => ("builtin", PathBuf::new(), 0..0),
            Some((chosen_catalogue, folder)) => {
                (chosen_catalogue.name.as_str(), folder.join(&chosen_catalogue.name), chosen_catalogue.place.clone())
            }
        };
        self.catalogue =
            match name {
                "none" => None,
                "builtin" => Some(self.known(built_in(), Layer::Catalogue).unwrap_or_else(|| {
                    self.add(built_in().to_owned(), catalogue::BUILT_IN.to_owned(), Layer::Catalogue)
                })),
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
        self.open_named(path, &place, NamedFile::Catalogue)
    }

    /// Adds a file that is named at `place`.
    fn open_named(&mut self, path: &Path, place: &Range<usize>, kind: NamedFile) -> Result<usize, Fault> {
        let is_outside = self.is_outside(path, place)?;
        let text = file(path).map_err(|fault| {
            let (what, help) = kind.unusable(path, &fault.what);
            Fault::text(fault.code, place.clone(), what).help(help)
        })?;
        Ok(self.add_file(path.to_owned(), is_outside, path.display().to_string(), text, kind.layer()))
    }

    /// A text that was read before.
    fn known(&self, name: &str, layer: Layer) -> Option<usize> {
        let texts = self.texts.iter().zip(self.sources.texts());
        texts.into_iter().position(|(text, source)| text.layer == layer && source.name == name)
    }

    /// The folder of the brief that was asked for.
    pub(super) fn folder(&self) -> &Path {
        let brief = self.texts.iter().find(|text| text.layer == Layer::Brief);
        brief.map_or(Path::new(""), |brief| brief.folder())
    }

    /// The files among the texts.
    pub(super) fn files(&self) -> Vec<PathBuf> {
        let files = self.texts.iter().map(|text| &text.path);
        files.filter(|path| !path.as_os_str().is_empty() && path.as_os_str() != "-").cloned().collect()
    }
}

impl LayerText {
    /// The folder of the files it names.
    fn folder(&self) -> &Path {
        self.path.parent().unwrap_or(Path::new(""))
    }
}
