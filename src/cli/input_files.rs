//! The files a run reads: no output may overwrite one of them.

use std::path::{Path, PathBuf};

use super::ExitReason;
use crate::input::read::{self, Reading};
use crate::report::files::OutputPlace;
use crate::text::messages::{say, word};
use crate::text::sanitise::escape_line;

/// The files a run reads, and the folders its outputs are confined to.
#[derive(Default)]
pub(super) struct InputFiles {
    files: Vec<PathBuf>,
    /// The folders of briefs read with `--sandbox`.
    confined_to: Vec<PathBuf>,
}

impl InputFiles {
    /// The brief, and every file that it and its scenarios name.
    pub(super) fn of(reading: &Reading) -> Self {
        Self { files: reading.files(), confined_to: reading.kept_to().map(Path::to_owned).into_iter().collect() }
    }

    /// Adds a file; `-` is standard input and adds none.
    #[must_use]
    pub(super) fn with_file(mut self, file: Option<&PathBuf>) -> Self {
        self.files.extend(file.filter(|file| file.as_os_str() != "-").map(|file| read::workbook_of(file)));
        self
    }

    /// Adds the files of another brief.
    #[must_use]
    pub(super) fn with_all(mut self, other: Self) -> Self {
        self.files.extend(other.files);
        self.confined_to.extend(other.confined_to);
        self
    }

    /// Refuses outputs that overwrite an input or another output, or that leave a sandboxed folder; `printed` if the
    /// run also prints a result.
    pub(super) fn check_outputs(&self, outputs: &[OutputPlace], printed: bool) -> Result<(), ExitReason> {
        let inputs: Vec<OutputPlace> =
            self.files.iter().filter_map(|file| OutputPlace::of(file).ok()).filter(OutputPlace::is_file).collect();
        let redirected = OutputPlace::of_standard_output()
            .filter(|_| printed || outputs.iter().any(OutputPlace::is_standard_output));
        for (index, output) in outputs.iter().enumerate() {
            if let Some(twice) = outputs[..index].iter().find(|other| other.is_same(output)) {
                return Err(refused(output, &named_twice(output, twice)));
            }
            if redirected.as_ref().is_some_and(|redirected| redirected.is_same(output)) {
                return Err(refused(output, word!("output-is-standard-output")));
            }
            if let Some(input) = inputs.iter().find(|input| input.is_same(output)) {
                return Err(refused(output, &overwritten(output, input)));
            }
            if self.confined_to.iter().any(|folder| output.leaves(folder)) {
                return Err(refused(output, word!("output-leaves-the-sandbox")));
            }
        }
        match redirected.and_then(|redirected| inputs.into_iter().find(|input| input.is_same(&redirected))) {
            Some(input) => Err(ExitReason::Usage(say!("standard-output-is-an-input", name = name(&input)))),
            None => Ok(()),
        }
    }
}

/// The usage error for an output.
fn refused(output: &OutputPlace, what: &str) -> ExitReason {
    ExitReason::Usage(format!("-o {}: {what}", name(output)))
}

/// Why two outputs are the same file.
fn named_twice(output: &OutputPlace, twice: &OutputPlace) -> String {
    if output.named == twice.named {
        return word!("output-is-named-twice").to_owned();
    }
    say!("output-is-named-twice-as", other = name(twice))
}

/// Why an output is an input.
fn overwritten(output: &OutputPlace, input: &OutputPlace) -> String {
    if output.named == input.named {
        return word!("output-is-an-input").to_owned();
    }
    say!("output-is-an-input-as", other = name(input))
}

fn name(place: &OutputPlace) -> String {
    escape_line(&place.named.display().to_string()).into_owned()
}
