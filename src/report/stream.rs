//! Files that grow row by row, and appear whole or not at all.
//!
//! Each is written beside its place and moved there when all are complete; what is dropped before leaves
//! nothing behind. What the rows say is not known here.

use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::{cannot, temporary};
use crate::fault::Fault;

/// A file that is being written.
#[derive(Debug)]
pub struct Growing {
    path: PathBuf,
    file: BufWriter<NamedTempFile>,
}

impl Growing {
    /// Begins a file; a folder that cannot be written to is told now.
    pub fn begin(path: &Path) -> Result<Self, Fault> {
        let file = temporary(path).map_err(|error| cannot(path, &error))?;
        Ok(Self { path: path.to_owned(), file: BufWriter::new(file) })
    }

    /// Adds text.
    pub fn write(&mut self, text: &str) -> Result<(), Fault> {
        self.file.write_all(text.as_bytes()).map_err(|error| cannot(&self.path, &error))
    }
}

/// Moves all files to their places once every one of them is complete.
pub fn finish(files: Vec<Growing>) -> Result<(), Fault> {
    let mut ready = Vec::new();
    for Growing { path, file } in files {
        let file = file.into_inner().map_err(|error| cannot(&path, error.error()))?;
        file.as_file().sync_all().map_err(|error| cannot(&path, &error))?;
        ready.push((path, file));
    }
    for (path, file) in ready {
        file.persist(&path).map_err(|error| cannot(&path, &error.error))?;
    }
    Ok(())
}
