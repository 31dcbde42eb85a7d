//! What a run reads, so that no output takes the place of it.

use std::path::{Path, PathBuf};

use super::ExitReason;
use crate::input::read::{self, Reading};
use crate::report::place::Place;
use crate::text::sanitise::line;

/// The files a run reads, and the folders it keeps to.
#[derive(Default)]
pub(super) struct InputFiles {
    files: Vec<PathBuf>,
    /// The folders of briefs that are not trusted.
    confined_to: Vec<PathBuf>,
}

impl InputFiles {
    /// What a brief is read from: itself, and all that it and its scenarios name.
    pub(super) fn of(reading: &Reading) -> Self {
        Self { files: reading.files(), confined_to: reading.kept_to().map(Path::to_owned).into_iter().collect() }
    }

    /// The same, with another file; `-` is standard input.
    #[must_use]
    pub(super) fn with_file(mut self, file: Option<&PathBuf>) -> Self {
        self.files.extend(file.filter(|file| file.as_os_str() != "-").map(|file| read::file_of(file)));
        self
    }

    /// The same, with all that another brief is read from.
    #[must_use]
    pub(super) fn with_all(mut self, other: Self) -> Self {
        self.files.extend(other.files);
        self.confined_to.extend(other.confined_to);
        self
    }

    /// Holds that none of the outputs takes the place of an input or of another output, and that none leaves a folder
    /// that is kept to; `printed` where something is printed as well.
    pub(super) fn check_outputs(&self, outputs: &[Place], printed: bool) -> Result<(), ExitReason> {
        let inputs: Vec<Place> =
            self.files.iter().filter_map(|file| Place::of(file).ok()).filter(Place::is_file).collect();
        let redirected =
            Place::of_standard_output().filter(|_| printed || outputs.iter().any(Place::is_standard_output));
        for (index, output) in outputs.iter().enumerate() {
            if let Some(twice) = outputs[..index].iter().find(|other| other.is_same(output)) {
                return Err(refused(output, &twin(output, twice)));
            }
            if redirected.as_ref().is_some_and(|redirected| redirected.is_same(output)) {
                return Err(refused(output, "standard output goes to this file already"));
            }
            if let Some(input) = inputs.iter().find(|input| input.is_same(output)) {
                return Err(refused(output, &overwritten(output, input)));
            }
            if self.confined_to.iter().any(|folder| output.leaves(folder)) {
                let what = "a link leads this out of the folder of the brief, and --sandbox writes nothing there; name the \
                            file it is to be";
                return Err(refused(output, what));
            }
        }
        match redirected.and_then(|redirected| inputs.into_iter().find(|input| input.is_same(&redirected))) {
            Some(input) => {
                let name = name(&input);
                Err(ExitReason::Usage(format!(
                    "{name}: standard output goes to this file, which is read as well; name another"
                )))
            }
            None => Ok(()),
        }
    }
}

fn refused(output: &Place, what: &str) -> ExitReason {
    ExitReason::Usage(format!("-o {}: {what}", name(output)))
}

fn twin(output: &Place, twice: &Place) -> String {
    if output.named == twice.named {
        return "this file is named twice".to_owned();
    }
    format!("this file is named twice: it is {} as well", name(twice))
}

fn overwritten(output: &Place, input: &Place) -> String {
    let also = if output.named == input.named { String::new() } else { format!(" as {}", name(input)) };
    format!("this file is read{also}, and would be overwritten; name another")
}

fn name(place: &Place) -> String {
    line(&place.named.display().to_string()).into_owned()
}
