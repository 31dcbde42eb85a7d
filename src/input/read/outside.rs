//! Files outside the folder of the brief: noted where a brief names them, and refused with `--sandbox`. A file that a
//! flag names is never refused.

use std::fs::canonicalize;
use std::ops::Range;
use std::path::{Path, PathBuf};

use super::Reading;
use super::layers::Layers;
use crate::fault::{Code, Fault};
use crate::input::toml::scenarios::{ScenarioBase, ScenarioOutline};
use crate::text::messages::{say, word};
use crate::text::sanitise::escape_line;

impl Layers {
    /// Whether a file that a brief names at `place` lies outside the folder of the brief, by its name or by a link; a
    /// fault where that is refused.
    pub(super) fn is_outside(&self, path: &Path, place: &Range<usize>) -> Result<bool, Fault> {
        if self.sources.is_flag(place) || !lies_outside(path, self.folder()) {
            return Ok(false);
        }
        if !self.sandbox {
            return Ok(true);
        }
        let what = say!("file-lies-outside-sandbox", file = path.display().to_string());
        let help = word!("copy-file-or-leave-sandbox-out");
        Err(Fault::text(Code::Forbidden, place.clone(), what).help(help))
    }

    /// The names of the files in use that lie outside the folder of the brief, as they are shown.
    pub(super) fn outside(&self) -> Vec<String> {
        self.outside_names().map(|name| escape_line(name).into_owned()).collect()
    }
}

/// Whether a file lies outside a folder. A file that does not exist lies inside: that it is missing is a fault of its
/// own.
fn lies_outside(file: &Path, folder: &Path) -> bool {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    match (canonicalize(file), canonicalize(folder)) {
        (Ok(file), Ok(folder)) => !file.starts_with(folder),
        _ => false,
    }
}

impl Reading {
    /// The folder of the brief, where `--sandbox` keeps the run to it.
    pub fn kept_to(&self) -> Option<&Path> {
        self.layers.sandbox.then(|| self.layers.folder())
    }

    /// Every file that the brief is read from, and that one of its scenarios would be read from.
    pub fn files(&self) -> Vec<PathBuf> {
        let outline_named = |outline: &ScenarioOutline| {
            // What another brief names is known once it is read.
            let other =
                matches!(outline.base, ScenarioBase::File(_)).then(|| self.of_scenario(&outline.name).layers.files());
            let catalogue = outline.catalogue.as_ref().filter(|wanted| !["builtin", "none"].contains(&&*wanted.name));
            let catalogue = catalogue.map(|wanted| self.layers.folder().join(&wanted.name));
            other.into_iter().flatten().chain(catalogue).collect::<Vec<_>>()
        };
        let of_scenarios: Vec<PathBuf> = self.outlines.iter().flat_map(outline_named).collect();
        self.layers.files().into_iter().chain(of_scenarios).collect()
    }
}
