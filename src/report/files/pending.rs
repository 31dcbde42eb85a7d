//! A file that is being written, before it is in its place.
//!
//! Where the system can, it has no name until it is complete, so that whatever ends the run, nothing of it is left.
//! Where it has a name, that is remembered, and taken away when the run is ended by a signal.

use std::fs::{self, File, Metadata};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use tempfile::NamedTempFile;

use super::place::folder;

/// The names of files that are not complete. The lock is held while files are moved to their places and while a run
/// ends, so no set of files is left half moved.
static NAMED: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

/// A file that is being written.
#[derive(Debug)]
pub(in crate::report) enum PendingFile {
    #[cfg(target_os = "linux")]
    Unnamed(File),
    Named(NamedTempFile),
}

/// The right to begin files and to move them to their places.
pub(in crate::report) struct MoveGuard(MutexGuard<'static, Vec<PathBuf>>);

/// Waits until nobody else moves files, or ends the run.
pub(in crate::report) fn move_guard() -> MoveGuard {
    MoveGuard(NAMED.lock().unwrap_or_else(PoisonError::into_inner))
}

/// Takes away what is not complete, and lets nothing be moved to its place any more: for a run that is about to end.
pub(in crate::report) fn abandon() {
    let move_guard = move_guard();
    for path in move_guard.0.iter() {
        // A file that was moved to its place, or given up, no longer has this name.
        let _ = fs::remove_file(path);
    }
    std::mem::forget(move_guard);
}

impl PendingFile {
    /// Begins the file that is to be at a path.
    pub(in crate::report) fn begin(path: &Path, move_guard: &mut MoveGuard) -> io::Result<Self> {
        #[cfg(target_os = "linux")]
        if let Some(file) = unnamed::file(folder(path)) {
            return Ok(Self::Unnamed(file));
        }
        Self::begin_named(path, move_guard)
    }

    fn begin_named(path: &Path, move_guard: &mut MoveGuard) -> io::Result<Self> {
        let mut builder = tempfile::Builder::new();
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            // The system takes off what the umask forbids.
            builder.permissions(fs::Permissions::from_mode(0o666));
        }
        let file = builder.tempfile_in(folder(path))?;
        move_guard.0.push(file.path().to_owned());
        Ok(Self::Named(file))
    }

    fn file(&self) -> &File {
        match self {
            #[cfg(target_os = "linux")]
            Self::Unnamed(file) => file,
            Self::Named(file) => file.as_file(),
        }
    }

    /// Completes it: all of it is on the disk, with the owner and permissions of the file it replaces.
    pub(in crate::report) fn complete(&self, replaces: Option<&Metadata>) -> io::Result<()> {
        if let Some(old) = replaces {
            #[cfg(unix)]
            {
                use std::os::unix::fs::{MetadataExt, fchown};
                // Only the administrator may change the owner; otherwise the file stays with the user of this run.
                let _ = fchown(self.file(), Some(old.uid()), Some(old.gid()))
                    .or_else(|_| fchown(self.file(), None, Some(old.gid())));
            }
            self.file().set_permissions(old.permissions())?;
        }
        self.file().sync_all()
    }

    /// Moves it to its place, over what is there.
    pub(in crate::report) fn replace(self, path: &Path, _: &MoveGuard) -> io::Result<()> {
        match self {
            #[cfg(target_os = "linux")]
            Self::Unnamed(file) => unnamed::replace(&file, path),
            Self::Named(file) => file.persist(path).map(|_| ()).map_err(|error| error.error),
        }
    }

    /// Moves it to its place, unless something is there.
    pub(in crate::report) fn add(self, path: &Path, _: &MoveGuard) -> io::Result<()> {
        match self {
            #[cfg(target_os = "linux")]
            Self::Unnamed(file) => unnamed::link(&file, path),
            Self::Named(file) => file.persist_noclobber(path).map(|_| ()).map_err(|error| error.error),
        }
    }
}

impl Write for PendingFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            #[cfg(target_os = "linux")]
            Self::Unnamed(file) => file.write(bytes),
            Self::Named(file) => file.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Files without a name.
#[cfg(target_os = "linux")]
mod unnamed {
    use std::fs::File;
    use std::io::{self, ErrorKind};
    use std::os::fd::AsRawFd;
    use std::path::Path;

    use rustix::fs::{AtFlags, CWD, Mode, OFlags, linkat, open};

    use super::folder;

    /// An empty file on the disk of a folder; none where that cannot be, or where it could not be named afterwards.
    pub(in crate::report) fn file(folder: &Path) -> Option<File> {
        let flags = OFlags::TMPFILE | OFlags::WRONLY | OFlags::CLOEXEC;
        let named_by = Path::new("/proc/self/fd").is_dir();
        let mode = Mode::from_raw_mode(0o666);
        named_by.then(|| open(folder, flags, mode).ok().map(File::from)).flatten()
    }

    /// Names a file, unless the name is taken.
    pub(in crate::report) fn link(file: &File, path: &Path) -> io::Result<()> {
        let descriptor_path = format!("/proc/self/fd/{}", file.as_raw_fd());
        Ok(linkat(CWD, descriptor_path, CWD, path, AtFlags::SYMLINK_FOLLOW)?)
    }

    /// Names a file, in the place of another where the name is taken: until then it has a temporary name.
    pub(in crate::report) fn replace(file: &File, path: &Path) -> io::Result<()> {
        match link(file, path) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                let named = tempfile::Builder::new().make_in(folder(path), |beside| link(file, beside))?;
                named.persist(path).map_err(|error| error.error)
            }
            linked => linked,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_in_its_place_whole_or_not_at_all() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.csv");
        for begin in [PendingFile::begin, PendingFile::begin_named] {
            let _ = fs::remove_file(&path);
            drop(begin(&path, &mut move_guard()).unwrap());
            assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
            for text in ["one", "two"] {
                let mut pending_file = begin(&path, &mut move_guard()).unwrap();
                pending_file.write_all(text.as_bytes()).unwrap();
                pending_file.complete(fs::metadata(&path).ok().as_ref()).unwrap();
                pending_file.replace(&path, &move_guard()).unwrap();
                assert_eq!(fs::read_to_string(&path).unwrap(), text);
            }
            let mut guard = move_guard();
            let taken_error = begin(&path, &mut guard).unwrap().add(&path, &guard).unwrap_err();
            assert_eq!(taken_error.kind(), io::ErrorKind::AlreadyExists);
            assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        }
    }
}
