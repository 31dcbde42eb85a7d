//! Where an output goes: a file, which is replaced whole, or a stream such as a device, a pipe or standard output,
//! which is written to and stays what it is.
//!
//! Links are followed to their end first: a link stays, and what it leads to is the file.

use std::ffi::OsStr;
use std::fs::{self, Metadata, OpenOptions};
use std::io::{Error, ErrorKind, Result};
use std::path::{Component, Path, PathBuf, absolute};

use crate::text::messages::word;

/// How many links in a row are followed, as operating systems do.
const LINKS: usize = 40;

/// Where an output goes.
#[derive(Clone, Debug)]
pub struct OutputPlace {
    /// As the user wrote it.
    pub named: PathBuf,
    pub(in crate::report) at: Target,
}

/// What there is at the end of all links.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::report) enum Target {
    /// A plain file, or the place of one.
    File(PathBuf),
    StandardOutput,
    StandardError,
    /// A device, a pipe, a socket, or what was opened for this run.
    Stream(PathBuf),
}

impl OutputPlace {
    /// The place that a path leads to.
    pub fn of(named: &Path) -> Result<Self> {
        let mut path = named.to_owned();
        for _ in 0..LINKS {
            let name = path.file_name().ok_or_else(is_directory)?;
            let folder = fs::canonicalize(folder(&path))?;
            let target_path = folder.join(name);
            if is_open(&folder, name) {
                return Ok(Self { named: named.to_owned(), at: opened_target(target_path) });
            }
            match fs::symlink_metadata(&target_path) {
                Ok(metadata) if metadata.is_symlink() => path = folder.join(fs::read_link(&target_path)?),
                Ok(metadata) => {
                    return Ok(Self { named: named.to_owned(), at: target_kind(&metadata, target_path)? });
                }
                Err(error) if error.kind() == ErrorKind::NotFound => {
                    return Ok(Self { named: named.to_owned(), at: Target::File(target_path) });
                }
                Err(error) => return Err(error),
            }
        }
        Err(Error::other(word!("too-many-links")))
    }

    /// The place of standard output: a file where it is redirected to one.
    pub fn of_standard_output() -> Option<Self> {
        let path = fs::canonicalize("/dev/stdout").ok()?;
        path.is_file().then(|| Self { named: word!("standard-output").into(), at: Target::File(path) })
    }

    /// Whether it is a plain file, or the place of one.
    pub fn is_file(&self) -> bool {
        matches!(self.at, Target::File(_))
    }

    /// Whether it is what the run prints on.
    pub fn is_standard_output(&self) -> bool {
        self.at == Target::StandardOutput
    }

    /// Whether another path leads to the same, by links of either kind, or by another spelling.
    pub fn is_same(&self, other: &Self) -> bool {
        match (&self.at, &other.at) {
            (Target::File(first_path), Target::File(second_path)) => {
                one_spelling(first_path) == one_spelling(second_path)
                    || identity(first_path).is_some_and(|first_path| identity(second_path) == Some(first_path))
            }
            (first_path, second_path) => first_path == second_path,
        }
    }

    /// Whether it is named within a folder, and a link leads it out.
    pub fn leaves(&self, folder: &Path) -> bool {
        let (Target::File(path) | Target::Stream(path)) = &self.at else { return false };
        let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        let Ok(real_folder) = fs::canonicalize(folder) else { return false };
        let named_path = absolute_path(&self.named);
        (named_path.starts_with(absolute_path(folder)) || named_path.starts_with(&real_folder))
            && !path.starts_with(real_folder)
    }

    /// Whether it can be written to, as far as that is known without writing.
    pub(in crate::report) fn probe(&self) -> Result<()> {
        let Target::File(path) = &self.at else { return Ok(()) };
        match fs::metadata(path) {
            Ok(metadata) if metadata.permissions().readonly() => {
                Err(Error::new(ErrorKind::PermissionDenied, word!("file-is-read-only")))
            }
            Ok(_) => OpenOptions::new().write(true).open(path).map(|_| ()),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
            Err(error) => Err(error),
        }
    }
}

/// The folder a path names something in.
pub(in crate::report) fn folder(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

fn is_directory() -> Error {
    Error::new(ErrorKind::IsADirectory, word!("is-directory"))
}

fn target_kind(metadata: &Metadata, target_path: PathBuf) -> Result<Target> {
    match metadata.file_type() {
        kind if kind.is_dir() => Err(is_directory()),
        kind if kind.is_file() => Ok(Target::File(target_path)),
        _ => Ok(Target::Stream(target_path)),
    }
}

/// Whether a name in this folder is that of something that is open in a process.
fn is_open(folder: &Path, name: &OsStr) -> bool {
    let of_process = folder.starts_with("/proc") && folder.ends_with("fd");
    let number = name.to_str().is_some_and(|name| name.parse::<u32>().is_ok());
    number && (of_process || folder == Path::new("/dev/fd"))
}

fn opened_target(target_path: PathBuf) -> Target {
    let own_descriptors = format!("/proc/{}/fd", std::process::id());
    let of_this_run = target_path
        .parent()
        .is_some_and(|folder| folder == Path::new("/dev/fd") || folder == Path::new(&own_descriptors));
    match target_path.file_name().and_then(OsStr::to_str) {
        Some("1") if of_this_run => Target::StandardOutput,
        Some("2") if of_this_run => Target::StandardError,
        _ => Target::Stream(target_path),
    }
}

/// A path in one spelling, where the system does not tell capitals from small letters.
fn one_spelling(path: &Path) -> PathBuf {
    if cfg!(any(windows, target_os = "macos")) { path.to_string_lossy().to_lowercase().into() } else { path.to_owned() }
}

/// The identity of a file, whatever its name.
#[cfg(unix)]
fn identity(path: &Path) -> Option<(u64, u64)> {
    use std::os::unix::fs::MetadataExt;
    fs::metadata(path).ok().map(|metadata| (metadata.dev(), metadata.ino()))
}

#[cfg(not(unix))]
fn identity(path: &Path) -> Option<PathBuf> {
    fs::canonicalize(path).ok()
}

/// A path from the root on, without steps back, as it is written: links are not followed.
fn absolute_path(path: &Path) -> PathBuf {
    let mut straight = PathBuf::new();
    for component in absolute(path).unwrap_or_else(|_| path.to_owned()).components() {
        if component == Component::ParentDir { _ = straight.pop() } else { straight.push(component) }
    }
    straight
}
