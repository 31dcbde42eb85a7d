//! LibreOffice under a Dutch locale opens `csv-excel-nl` with its numbers as numbers.
//!
//! Skipped, visibly, where LibreOffice is missing; `KLANTREIS_REQUIRE=libreoffice` makes that a failure.

#[path = "support/program.rs"]
mod program;

use std::path::Path;
use std::process::Command;

#[test]
fn a_dutch_spreadsheet_reads_numbers_as_numbers() {
    let required = std::env::var("KLANTREIS_REQUIRE").is_ok_and(|value| value.contains("libreoffice"));
    let found = Command::new("soffice").arg("--version").output().is_ok();
    if !found {
        assert!(!required, "LibreOffice is required here and is not installed");
        anstream::eprintln!("SKIPPED: LibreOffice is not installed, so the Dutch CSV was not opened");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let csv = folder.path().join("plan.csv");
    let planned = program::klantreis()
        .args(["plan", "plans/florist/brief.toml", "--quiet", "--format", "csv-excel-nl", "-o"])
        .arg(&csv)
        .output()
        .unwrap();
    assert!(planned.status.success(), "{}", String::from_utf8_lossy(&planned.stderr));
    let sheet = converted(folder.path(), &csv);
    let content = std::fs::read_to_string(&sheet).unwrap_or_else(|error| panic!("{}: {error}", sheet.display()));
    let plain = program::klantreis().args(["plan", "plans/florist/brief.toml", "--format", "csv"]).output().unwrap();
    let plain = String::from_utf8(plain.stdout).unwrap();
    let mut reader = csv::Reader::from_reader(plain.as_bytes());
    let spend = reader.headers().unwrap().iter().position(|name| name == "spend").unwrap();
    for record in reader.records() {
        let value: f64 = record.unwrap()[spend].parse().unwrap();
        let cell = format!("office:value-type=\"float\" office:value=\"{value}\"");
        assert!(content.contains(&cell), "{value} is not a number in the spreadsheet");
    }
}

/// The CSV as LibreOffice under `nl_NL` understands it, with semicolons and UTF-8, saved as .fods.
fn converted(folder: &Path, csv: &Path) -> std::path::PathBuf {
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.display());
    // 59 = semicolon, 34 = quote, 76 = UTF-8, first line 1, language 1043 = Dutch, detect special numbers.
    let status = Command::new("soffice")
        .args([
            &profile,
            "--headless",
            "--convert-to",
            "fods",
            "--infilter=CSV:59,34,76,1,,1043,false,true",
            "--outdir",
        ])
        .arg(folder)
        .arg(csv)
        .env("LC_ALL", "C.UTF-8")
        .output()
        .unwrap();
    assert!(status.status.success(), "{}", String::from_utf8_lossy(&status.stderr));
    folder.join("plan.fods")
}
