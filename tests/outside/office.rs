//! LibreOffice, where it is installed: what it makes of a file, with a profile of its own.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Mutex, PoisonError};

use crate::there::there;

/// A profile in which formulas are calculated when a file is opened, whatever it says they give.
const PROFILE: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>LOCALE</value></prop></item>
</oor:items>
"#;

/// LibreOffice under a locale, and a folder for what it reads and writes.
pub(crate) struct Office {
    folder: tempfile::TempDir,
    locale: String,
}

/// LibreOffice under a locale such as `nl-NL`, where it is installed.
pub(crate) fn found(locale: &str) -> Option<Office> {
    if !there("libreoffice", Command::new("soffice").arg("--version")) {
        return None;
    }
    let folder = tempfile::tempdir().unwrap();
    let user = folder.path().join("profile/user");
    std::fs::create_dir_all(&user).unwrap();
    std::fs::write(user.join("registrymodifications.xcu"), PROFILE.replace("LOCALE", locale)).unwrap();
    Some(Office { folder, locale: format!("{}.UTF-8", locale.replace('-', "_")) })
}

impl Office {
    /// A file in the folder.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// A workbook as LibreOffice has it once every formula is calculated anew.
    pub(crate) fn calculated(&self, book: &[u8]) -> Vec<u8> {
        let (given, made) = (self.path("book.xlsx"), self.path("made"));
        std::fs::write(&given, book).unwrap();
        self.convert(&given, &["--convert-to", "xlsx:Calc MS Excel 2007 XML"], &made);
        std::fs::read(made.join("book.xlsx")).unwrap()
    }

    /// Converts a file into a folder. Two that start at once may crash, whatever their profiles, so each has its turn.
    pub(crate) fn convert(&self, file: &Path, how: &[&str], into: &Path) {
        static TURN: Mutex<()> = Mutex::new(());
        let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
        let profile = format!("-env:UserInstallation=file://{}", self.path("profile").display());
        let done = Command::new("soffice")
            .args([&profile, "--headless"])
            .args(how)
            .arg("--outdir")
            .arg(into)
            .arg(file)
            .env("LC_ALL", &self.locale)
            .output()
            .unwrap();
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    }
}
