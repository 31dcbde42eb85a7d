//! Files that nobody made in good faith: whatever is in them, reading them ends, in faults or in rows.

use std::io::{Cursor, Write};

use klantreis::input::read::points::{self, PointsRequest};
use klantreis::input::read::split;
use rust_xlsxwriter::{Format, Workbook};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::back;
use super::dice::Dice;
use super::market::Market;
use crate::support::{is_long, long};

/// Reads bytes as all that a table may be; what is told of them is not without end.
fn read(bytes: &[u8]) -> usize {
    let split = split::text("hostile", bytes);
    let points = points::text("hostile", bytes, PointsRequest::default());
    assert!(split.faults.len() <= 101 && points.faults.len() <= 101);
    assert!(split.split.rows.iter().all(|row| row.spend.is_finite()));
    split.split.rows.len()
}

/// A workbook of a small plan.
fn workbook() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, word) in (0..).zip(["phase", "channel", "spend"]) {
        sheet.write(0, column, word).expect("a cell can be written");
    }
    for row in 1..20 {
        sheet.write(row, 0, "see").expect("a cell can be written");
        sheet.write(row, 1, format!("channel {row}")).expect("a cell can be written");
        sheet.write(row, 2, f64::from(row) * 1234.5).expect("a cell can be written");
    }
    book.save_to_buffer().expect("a workbook can be written")
}

#[test]
fn broken_workbooks_end_in_faults() {
    let whole = workbook();
    let mut dice = Dice::of(1);
    for _ in 0..long(200, 60) {
        read(&whole[..dice.below(whole.len())]);
    }
    for _ in 0..long(200, 60) {
        let mut bytes = whole.clone();
        for _ in 0..=dice.below(6) {
            let at = dice.below(bytes.len());
            bytes[at] = dice.below(256) as u8;
        }
        read(&bytes);
    }
}

/// The sheet of a workbook replaced by other XML.
fn with_sheet(xml: &str, strings: Option<&str>) -> Vec<u8> {
    let mut from = ZipArchive::new(Cursor::new(workbook())).expect("a workbook is packed");
    let mut to = ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..from.len() {
        let mut entry = from.by_index(at).expect("an entry is there");
        let name = entry.name().expect("a name in UTF-8").into_owned();
        let other = match name.as_str() {
            "xl/worksheets/sheet1.xml" => Some(xml),
            "xl/sharedStrings.xml" => strings,
            _ => None,
        };
        to.start_file(&name, SimpleFileOptions::default()).expect("an entry can be begun");
        match other {
            Some(text) => to.write_all(text.as_bytes()).expect("an entry can be written"),
            None => _ = std::io::copy(&mut entry, &mut to).expect("an entry can be copied"),
        }
    }
    to.finish().expect("a workbook can be packed").into_inner()
}

/// A sheet of XML around the rows and what follows them.
fn sheet(rows: &str, behind: &str) -> String {
    let space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    format!("<?xml version=\"1.0\"?><worksheet xmlns=\"{space}\"><sheetData>{rows}</sheetData>{behind}</worksheet>")
}

const HEADING: &str = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>channel</t></is></c>\
                       <c r=\"B1\" t=\"inlineStr\"><is><t>spend</t></is></c></row>";

#[test]
fn a_cell_at_the_far_end_of_a_sheet_fills_no_memory() {
    let rows = format!("{HEADING}<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>");
    assert_eq!(read(&with_sheet(&sheet(&rows, ""), None)), 0);
}

#[test]
fn cells_merged_over_all_rows_fill_no_memory() {
    let rows = format!(
        "{HEADING}<row r=\"2\"><c r=\"XFD2\" t=\"inlineStr\"><is><t>x</t></is></c></row><row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c></row>"
    );
    let merged = "<mergeCells count=\"1\"><mergeCell ref=\"XFD2:XFD1048576\"/></mergeCells>";
    read(&with_sheet(&sheet(&rows, merged), None));
}

#[test]
fn many_cells_merged_over_all_rows_end() {
    let regions = "<mergeCell ref=\"A1:A1048576\"/>".repeat(long(10_000, 1_000));
    let rows = format!("{HEADING}<row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c></row>");
    read(&with_sheet(&sheet(&rows, &format!("<mergeCells>{regions}</mergeCells>")), None));
}

/// One long text that many cells point at: small in the file, and once for each cell where it is copied.
#[test]
fn a_text_that_many_cells_share_fills_no_memory() {
    let text = "x".repeat(32_000);
    let space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let strings = format!("<?xml version=\"1.0\"?><sst xmlns=\"{space}\"><si><t>{text}</t></si></sst>");
    let cells: Vec<String> = (2..long(80_000, 30_000))
        .map(|row| format!("<row r=\"{row}\"><c r=\"A{row}\" t=\"s\"><v>0</v></c></row>"))
        .collect();
    let cells = cells.concat();
    read(&with_sheet(&sheet(&format!("{HEADING}{cells}"), ""), Some(&strings)));
}

#[test]
fn what_unpacks_to_more_than_a_computer_holds_is_refused() {
    if !is_long() {
        return;
    }
    let xml = sheet(&format!("{HEADING}{}", " ".repeat(400_000_000)), "");
    let reading = split::text("bomb", &with_sheet(&xml, None));
    assert!(reading.faults.iter().any(|fault| fault.what.contains("unpacks to more than")), "{:?}", reading.faults);
}

#[test]
fn long_lines_end() {
    let size = long(120_000, 60_000);
    for text in [",", ";", "x", "\"", "\"\"", "\",", "1,", "\t|;,", "'", "\u{200b}", "(", "-", "1.", "%"] {
        let line = text.repeat(size / text.len());
        read(line.as_bytes());
        read(format!("channel,spend\n{line}\n").as_bytes());
        read(format!("channel,spend\ntv,{line}").as_bytes());
        read(format!("grp,reach\n1,{line}").as_bytes());
    }
}

#[test]
fn many_rows_end() {
    let rows = long(20_000, 8_000);
    for row in ["", ",", ",,,", ";;", "\"\"", "total,1", "tv,x", ",1", "a", "tv,1-1"] {
        let many = format!("{row}\n").repeat(rows);
        read(format!("channel,spend\n{many}").as_bytes());
        read(format!("{many}channel,spend\ntv,1\n").as_bytes());
        read(format!("grp,reach\n{many}").as_bytes());
    }
}

#[test]
fn many_columns_end() {
    let columns = long(20_000, 17_000);
    for name in ["wk 1", "spend", "x", "jan 2027", "2027-03-01", "channel", "grp", "reach", "total"] {
        let many = format!(",{name}").repeat(columns);
        read(format!("channel{many}\ntv,1\n,2\n").as_bytes());
        read(format!("channel,{}\n,{many}\n", ",".repeat(columns)).as_bytes());
    }
}

#[test]
fn many_rows_of_one_line_are_added_up() {
    let market = Market::of("2027-03-01");
    let rows = i64::try_from(long(60_000, 30_000)).expect("not that many");
    let text = (1..=rows).map(|row| format!("tv,{row}\n")).collect::<Vec<_>>().concat();
    let found = back::split(&market.problem, format!("channel,spend\n{text}").as_bytes());
    let right = back::Money::from([((4, None), 100 * rows * (rows + 1) / 2)]);
    match found {
        back::Back::Money(money) => assert_eq!(back::differences(&money, &right), Vec::<String>::new()),
        back::Back::Refused(_) => {}
        back::Back::Broken(why) => panic!("{why}"),
    }
}

#[test]
fn random_bytes_end() {
    let mut dice = Dice::of(7);
    let starts: [&[u8]; 8] = [
        b"",
        b"PK\x03\x04xl/workbook",
        b"\xff\xfe",
        b"\xfe\xff",
        b"\xef\xbb\xbf",
        b"channel;spend\n",
        b"{\"lines\":[",
        b"sep=;\n",
    ];
    for _ in 0..long(400, 150) {
        let start = dice.pick(&starts);
        let some: Vec<u8> = (0..dice.below(300)).map(|_| dice.below(256) as u8).collect();
        read(&[start, &some].concat());
    }
}

#[test]
fn words_of_tables_in_any_order_end() {
    let mut dice = Dice::of(11);
    let words = [
        "channel",
        "spend",
        "phase",
        "wk 9",
        "2027-W09",
        "total",
        "subtotaal",
        "tv",
        "1.234",
        "1,5",
        "-",
        "(",
        ")",
        "\"",
        "\n",
        "\n",
        ",",
        ",",
        ";",
        "\t",
        "x 1000",
        "btw",
        "\u{a0}",
        "\u{feff}",
        "€",
        "%",
        "'",
        "=",
        "01-03-2027",
        "{",
        "[",
        "sep=;",
        "format_version",
        "iso_week",
    ];
    for _ in 0..long(400, 150) {
        let text: String = (0..dice.below(60)).map(|_| dice.pick(&words)).collect();
        read(text.as_bytes());
        read(format!("channel;spend\n{text}").as_bytes());
    }
}

/// A merged cell is written by a program that merges what lies over others.
#[test]
fn overlapping_cells_end() {
    let merged = "<mergeCells><mergeCell ref=\"A1:B9\"/><mergeCell ref=\"B1:C5\"/><mergeCell ref=\"C9:A1\"/><mergeCell ref=\"A0:A0\"/></mergeCells>";
    read(&with_sheet(&sheet(HEADING, merged), None));
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.merge_range(0, 0, 9, 9, "channel", &Format::new()).expect("cells can be merged");
    read(&book.save_to_buffer().expect("a workbook can be written"));
}
