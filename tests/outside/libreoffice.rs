//! LibreOffice opens the CSV of a plan with its numbers as the plan has them, `csv-excel-nl` under a Dutch locale and
//! `csv` under an American one, and calculates of a workbook what the file says its formulas give.

use calamine::{Data, Range, Reader, Xlsx, open_workbook};

use crate::command::run;
use crate::office::{self, Office};
use crate::workbook::{figure, opened, planned, rows};

/// Columns of money that are rounded so that they add up: they may be a cent off their own figure.
const SUMMED: [&str; 5] = ["spend_gross", "spend", "fee", "activation_fee", "spend_total"];

#[test]
fn a_dutch_spreadsheet_reads_numbers_as_numbers() {
    let Some(office) = office::found("nl-NL") else { return };
    // 59 = semicolon, 34 = quote, 76 = UTF-8, first line 1, language 0 = that of the locale, detect special numbers.
    reads_the_plan(&office, "csv-excel-nl", "CSV:59,34,76,1,,0,false,true");
}

#[test]
fn an_american_spreadsheet_reads_numbers_as_numbers() {
    let Some(office) = office::found("en-US") else { return };
    // 44 = comma.
    reads_the_plan(&office, "csv", "CSV:44,34,76,1,,0,false,true");
}

/// Every number of every line is that of the plan's JSON, to the cent.
fn reads_the_plan(office: &Office, format: &str, filter: &str) {
    let (csv, json) = (office.path("plan.csv"), office.path("plan.json"));
    let [into, beside] = [&csv, &json].map(|file| file.to_str().unwrap());
    let planned = run(&["plan", "plans/florist/brief.toml", "--quiet", "--format", format, "-o", into, "-o", beside]);
    assert_eq!(planned.code, 0, "{}", planned.said);
    let plan: serde_json::Value = serde_json::from_slice(&std::fs::read(json).unwrap()).unwrap();
    let made = office.path("made");
    office.convert(&csv, &["--convert-to", "xlsx:Calc MS Excel 2007 XML", &format!("--infilter={filter}")], &made);
    let mut book: Xlsx<_> = open_workbook(made.join("plan.xlsx")).unwrap();
    let sheet = book.worksheet_range_at(0).unwrap().unwrap();
    let lines = plan["lines"].as_array().unwrap();
    assert_eq!(sheet.height(), lines.len() + 1);
    let mut compared = 0;
    for (row, line) in lines.iter().enumerate() {
        for (column, name) in names(&sheet).iter().enumerate() {
            let Some(value) = line[name].as_f64() else { continue };
            let Some(Data::Float(read)) = sheet.get((row + 1, column)) else {
                panic!("{name} of line {row} is no number: {:?}", sheet.get((row + 1, column)));
            };
            let within = if SUMMED.contains(&name.as_str()) { 0.01 } else { half_a_digit(name) };
            assert!((read - value).abs() <= within + 1e-9 * value.abs(), "{name} of line {row}: {read} is not {value}");
            compared += 1;
        }
    }
    assert!(compared > 20 * lines.len(), "only {compared} numbers were compared");
}

fn names(sheet: &Range<Data>) -> Vec<String> {
    sheet.rows().next().unwrap().iter().map(ToString::to_string).collect()
}

/// How far a column may be off by what it is rounded to.
fn half_a_digit(name: &str) -> f64 {
    match name {
        "audience_people" | "phase_people" | "impressions" | "contacts" | "reach_people" | "clicks" | "conversions" => {
            0.5
        }
        "unit_price" | "units" => 0.000_05,
        _ => 0.005,
    }
}

/// A workbook that says that one and one are seven.
fn with_a_wrong_result() -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let formula = rust_xlsxwriter::Formula::new("1+1").set_result("7");
    book.add_worksheet().write_formula(0, 0, formula).unwrap();
    book.save_to_buffer().unwrap()
}

#[test]
fn what_libreoffice_calculates_is_what_the_file_says() {
    let Some(office) = office::found("en-US") else { return };
    let wrong = office.calculated(&with_a_wrong_result());
    assert_eq!(figure(rows(&mut opened(&wrong), "Sheet1").get_value((0, 0))), 2.0, "formulas were not calculated anew");
    for (brief, language) in [("florist", "en"), ("b2b-software", "nl"), ("webshop", "en")] {
        let (bytes, _) = planned(&format!("plans/{brief}/brief.toml"), &["--language", language]);
        let calculated = office.calculated(&bytes);
        let (mut ours, mut theirs) = (opened(&bytes), opened(&calculated));
        let mut formulas = 0;
        for sheet in ours.sheet_names() {
            let (mine, other) = (rows(&mut ours, &sheet), rows(&mut theirs, &sheet));
            let is_formula = ours.worksheet_formula(&sheet).unwrap();
            for (row, column, formula) in is_formula.used_cells() {
                let start = is_formula.start().unwrap();
                let place = (row as u32 + start.0, column as u32 + start.1);
                let (said, found) = (figure(mine.get_value(place)), figure(other.get_value(place)));
                assert!(
                    (said - found).abs() <= 1e-6 * said.abs().max(1.0),
                    "{brief}, {sheet} {place:?}, {formula}: {said} is {found}"
                );
                formulas += 1;
            }
        }
        assert!(formulas > 50, "{brief}: only {formulas} formulas");
    }
}
