//! The files that a brief names: those in its own folder, and others, which are told, or refused where the brief is not
//! trusted. What a flag names is the choice of whoever typed it.

use std::fs::canonicalize;
use std::ops::Range;
use std::path::{Path, PathBuf};

use super::Reading;
use super::scenario::{Base, Outline};
use super::sources::{Layer, Sources};
use crate::fault::{Code, Fault};
use crate::text::sanitise::escape_line;

impl Sources {
    /// Whether a file that is named at `place` lies outside the folder of the brief, by its name or by a link; a fault
    /// where that is refused.
    pub(super) fn strays(&self, path: &Path, place: &Range<usize>) -> Result<bool, Fault> {
        let by_flag = self.find(place).is_some_and(|(text, _)| matches!(text.layer, Layer::Set | Layer::Change));
        if by_flag || !is_outside(path, self.folder()) {
            return Ok(false);
        }
        if !self.sandbox {
            return Ok(true);
        }
        let what =
            format!("{} lies outside the folder of the brief, and --sandbox reads nothing there", path.display());
        let mend = "copy it into that folder, or leave --sandbox out if you trust whoever wrote the brief";
        Err(Fault::text(Code::Forbidden, place.clone(), what).mend(mend))
    }

    /// The files that are in use and lie outside the folder of the brief.
    pub(super) fn outside(&self) -> Vec<String> {
        let texts = self.layers().filter(|text| text.strays);
        texts.map(|text| escape_line(&text.name).into_owned()).collect()
    }
}

/// Whether a file lies outside a folder; one that is not there is told as that.
fn is_outside(file: &Path, folder: &Path) -> bool {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    match (canonicalize(file), canonicalize(folder)) {
        (Ok(file), Ok(folder)) => !file.starts_with(folder),
        _ => false,
    }
}

impl Reading {
    /// The folder of the brief, where the run keeps to it.
    pub fn kept_to(&self) -> Option<&Path> {
        self.sources.sandbox.then(|| self.sources.folder())
    }

    /// Every file that the brief is read from, and that one of its scenarios would be read from.
    pub fn files(&self) -> Vec<PathBuf> {
        let named = |outline: &Outline| {
            // What another brief names is known once it is read.
            let other = matches!(outline.base, Base::File(_)).then(|| self.of_scenario(&outline.name).sources.files());
            let catalogue = outline.catalogue.as_ref().filter(|wanted| !["builtin", "none"].contains(&&*wanted.name));
            let catalogue = catalogue.map(|wanted| self.sources.folder().join(&wanted.name));
            other.into_iter().flatten().chain(catalogue).collect::<Vec<_>>()
        };
        let of_scenarios: Vec<PathBuf> = self.outlines.iter().flat_map(named).collect();
        self.sources.files().into_iter().chain(of_scenarios).collect()
    }
}
