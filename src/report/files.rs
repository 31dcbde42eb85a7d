//! Outputs as a set: all of them are written, or none.
//!
//! Files are written beside their places, and moved there when all are complete. What went to a device or a pipe cannot
//! be taken back, so that comes last, and where it fails the files are what they were; only rows that are written as
//! they come go there at once.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Error, ErrorKind, Write};
use std::path::{Path, PathBuf};

mod pending;
mod place;

pub use place::OutputPlace;

use crate::fault::io_reason;
use crate::fault::{Code, Fault};
use crate::text::messages::{say, word};
use crate::text::sanitise::escape_line;
use pending::{MoveGuard, PendingFile, move_guard};
use place::Target;

/// The place of an output by its path; what already stands in its way is reported now.
pub fn place(named: &Path) -> Result<OutputPlace, Fault> {
    let ready = |place: OutputPlace| {
        place.probe()?;
        // A folder that takes no file is reported before anything is computed.
        if let Target::File(path) = &place.at {
            PendingFile::begin(path, &mut move_guard())?;
        }
        Ok(place)
    };
    OutputPlace::of(named).and_then(ready).map_err(|error| cannot_write(named, &error))
}

/// Takes away what is half written, and keeps the rest from being written: for a run that is about to end.
pub fn abandon() {
    pending::abandon();
}

/// Writes outputs, all of them or none as far as devices allow.
pub fn write(outputs: &[(OutputPlace, Vec<u8>)]) -> Result<(), Fault> {
    let (files, streams): (Vec<_>, Vec<_>) = outputs.iter().partition(|(place, _)| place.is_file());
    let (mut complete_files, mut open_streams) = (Vec::new(), Vec::new());
    for (place, content) in files {
        let mut file = OpenOutput::begin(place)?;
        file.add(content)?;
        complete_files.push(file);
    }
    for (place, content) in streams {
        open_streams.push((OpenOutput::begin(place)?, content));
    }
    let moved_files = move_into_place(complete_files)?;
    for (mut stream, content) in open_streams {
        stream.add(content).inspect_err(|_| moved_files.take_back())?;
    }
    Ok(())
}

/// An output that is being written.
pub struct OpenOutput {
    place: OutputPlace,
    into: Sink,
}

enum Sink {
    File(PathBuf, BufWriter<PendingFile>),
    Stream(Box<dyn Write + Send>),
    /// A stream that nobody reads any more.
    Unread,
}

impl OpenOutput {
    /// Begins an output; one that cannot be written to is told now.
    pub fn begin(place: &OutputPlace) -> Result<Self, Fault> {
        let into = match &place.at {
            Target::File(path) => {
                PendingFile::begin(path, &mut move_guard()).map(|file| Sink::File(path.clone(), BufWriter::new(file)))
            }
            at => stream(at).map(Sink::Stream),
        };
        let into = into.map_err(|error| cannot_write(&place.named, &error))?;
        Ok(Self { place: place.clone(), into })
    }

    /// Adds text.
    pub fn write(&mut self, text: &str) -> Result<(), Fault> {
        self.add(text.as_bytes())
    }

    /// Whether anybody may still read what is added.
    pub fn is_wanted(&self) -> bool {
        !matches!(self.into, Sink::Unread)
    }

    fn add(&mut self, content: &[u8]) -> Result<(), Fault> {
        let added = match &mut self.into {
            Sink::File(_, file) => file.write_all(content),
            Sink::Stream(stream) => stream.write_all(content).and_then(|()| stream.flush()),
            Sink::Unread => Ok(()),
        };
        match added {
            // A reader that has gone away is no fault, as on standard output.
            Err(error) if error.kind() == ErrorKind::BrokenPipe => {
                self.into = Sink::Unread;
                Ok(())
            }
            Err(error) => Err(cannot_write(&self.place.named, &error)),
            Ok(()) => Ok(()),
        }
    }
}

/// Opens a stream as it is: nothing is created or truncated.
fn stream(target: &Target) -> io::Result<Box<dyn Write + Send>> {
    match target {
        Target::StandardOutput => Ok(Box::new(io::stdout())),
        Target::StandardError => Ok(Box::new(io::stderr())),
        #[cfg(unix)]
        Target::Stream(path) if is_socket(path) => Ok(Box::new(std::os::unix::net::UnixStream::connect(path)?)),
        Target::File(path) | Target::Stream(path) => Ok(Box::new(OpenOptions::new().append(true).open(path)?)),
    }
}

#[cfg(unix)]
fn is_socket(path: &Path) -> bool {
    use std::os::unix::fs::FileTypeExt;
    fs::metadata(path).is_ok_and(|metadata| metadata.file_type().is_socket())
}

/// Moves all files to their places once every one of them is complete.
pub fn finish(files: Vec<OpenOutput>) -> Result<(), Fault> {
    move_into_place(files).map(|_| ())
}

fn move_into_place(files: Vec<OpenOutput>) -> Result<MovedFiles, Fault> {
    let mut complete_files = Vec::new();
    for OpenOutput { place, into } in files {
        let Sink::File(path, file) = into else { continue };
        let completed = |file: PendingFile| file.complete(fs::metadata(&path).ok().as_ref()).map(|()| file);
        let file = file.into_inner().map_err(io::IntoInnerError::into_error).and_then(completed);
        complete_files.push((path, file.map_err(|error| cannot_write(&place.named, &error))?, place.named));
    }
    let mut move_guard = move_guard();
    let mut moved_files = MovedFiles::default();
    for (path, file, named_path) in complete_files {
        let previous = Previous::of(&path);
        if let Err(error) = file.replace(&path, &move_guard) {
            moved_files.taken_back(&mut move_guard);
            return Err(cannot_write(&named_path, &error));
        }
        moved_files.0.push((path, previous));
    }
    Ok(moved_files)
}

/// Files that are in their places, and what was there before.
#[derive(Default)]
struct MovedFiles(Vec<(PathBuf, Previous)>);

/// What was in a place.
enum Previous {
    Nothing,
    /// The earlier file, kept open so that its content can be restored.
    Held(File),
    /// A file that may be written but not read, so its content cannot be restored.
    Secret,
}

impl Previous {
    fn of(path: &Path) -> Self {
        match open_previous(path) {
            Ok(file) => Self::Held(file),
            Err(error) if error.kind() == ErrorKind::NotFound => Self::Nothing,
            Err(_) => Self::Secret,
        }
    }
}

#[cfg(unix)]
fn open_previous(path: &Path) -> io::Result<File> {
    File::open(path)
}

/// Elsewhere an open file cannot be replaced, so it is copied.
#[cfg(not(unix))]
fn open_previous(path: &Path) -> io::Result<File> {
    use std::io::Seek;
    let mut copy = tempfile::tempfile()?;
    io::copy(&mut File::open(path)?, &mut copy)?;
    copy.rewind()?;
    Ok(copy)
}

impl MovedFiles {
    fn take_back(&self) {
        self.taken_back(&mut move_guard());
    }

    /// Makes every file what it was before; nothing more can be done where that fails too.
    fn taken_back(&self, move_guard: &mut MoveGuard) {
        for (path, previous) in &self.0 {
            let _ = match previous {
                Previous::Nothing => fs::remove_file(path),
                Previous::Held(file) => restore_file(path, file, move_guard),
                Previous::Secret => Ok(()),
            };
        }
    }
}

fn restore_file(path: &Path, mut previous: &File, move_guard: &mut MoveGuard) -> io::Result<()> {
    let mut pending_file = PendingFile::begin(path, move_guard)?;
    io::copy(&mut previous, &mut pending_file)?;
    // A copy has no permissions of its own; the file that took its place has those of the earlier one.
    pending_file.complete(Some(&if cfg!(unix) { previous.metadata()? } else { fs::metadata(path)? }))?;
    pending_file.replace(path, move_guard)
}

/// Writes a new file, and beside it one that goes with it. A file that is there already stays as it is: the first is
/// then a fault and nothing is written, the second is not, and it is told that it was there.
pub fn write_new(new: (&Path, &str), with: (&Path, &str)) -> Result<bool, Fault> {
    let pending = |(path, text): (&Path, &str)| {
        let file = PendingFile::begin(path, &mut move_guard()).and_then(|mut file| {
            file.write_all(text.as_bytes())?;
            file.complete(None)?;
            Ok(file)
        });
        file.map_err(|error| cannot_write(path, &error))
    };
    let (new_file, with_file) = (pending(new)?, pending(with)?);
    let is_present = |error: &Error| error.kind() == ErrorKind::AlreadyExists;
    let move_guard = move_guard();
    new_file.add(new.0, &move_guard).map_err(|error| {
        if is_present(&error) {
            return Fault::whole(Code::Unwritable, path_words(new.0), word!("file-is-there-already"))
                .help(word!("name-another-file"));
        }
        cannot_write(new.0, &error)
    })?;
    match with_file.add(with.0, &move_guard) {
        Ok(()) => Ok(false),
        Err(error) if is_present(&error) => Ok(true),
        Err(error) => {
            let _ = fs::remove_file(new.0);
            Err(cannot_write(with.0, &error))
        }
    }
}

fn path_words(path: &Path) -> String {
    escape_line(&path.display().to_string()).into_owned()
}

fn cannot_write(path: &Path, error: &Error) -> Fault {
    let what = say!("cannot-be-written", why = io_reason(error));
    let fault = Fault::whole(Code::Unwritable, path_words(path), what);
    fault.help(match error.kind() {
        ErrorKind::PermissionDenied | ErrorKind::ResourceBusy | ErrorKind::ReadOnlyFilesystem => {
            word!("close-file-or-name-another-folder")
        }
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
            word!("make-room-or-name-another-disk")
        }
        _ => word!("name-folder-that-exists"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_one_file_cannot_be_moved_the_others_are_what_they_were() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        fs::write(at("old.csv"), "old").unwrap();
        fs::create_dir(at("taken.csv")).unwrap();
        let place = |name: &str| OutputPlace { named: at(name), at: Target::File(at(name)) };
        let outputs = ["old.csv", "new.csv", "taken.csv"].map(|name| (place(name), b"new".to_vec()));
        assert!(write(&outputs).is_err());
        assert_eq!(fs::read_to_string(at("old.csv")).unwrap(), "old");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2, "only what was there before");
        write(&outputs[..2]).unwrap();
        assert_eq!(fs::read_to_string(at("old.csv")).unwrap(), "new");
    }
}
