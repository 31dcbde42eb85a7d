//! Spellings that were once read as other money, or that a planner would call plain: each is read as what is right
//! beside it, or refused by name.

use rust_xlsxwriter::{Format, Workbook, Worksheet, XlsxError};

use super::back::{self, Back, Money};
use super::market::Market;

/// The money of a phase and channel, in a week or in none, in cents.
type Right<'a> = &'a [(&'a str, Option<&'a str>, i64)];

/// What must be refused.
const NOTHING: Right<'static> = &[];
const TV: Right<'static> = &[("see.tv", None, 1_250)];
const TV_THOUSANDS: Right<'static> = &[("see.tv", None, 1_250_000)];

/// Lines above a table of television for 12.50 with `;`, and what television then is.
const ABOVE: &[(&str, Right<'static>)] = &[
    ("Budget;\u{20ac} 250 000", TV),
    ("Budgethouder;K. de Vries", TV),
    ("Media plan for Special K", TV),
    ("Budget;EUR 1,5 mln", TV),
    ("Budget 2 million euros", TV),
    ("Amounts rounded to cents", TV),
    ("Bedragen in hele euro's, zonder cent", TV),
    ("Mediabereik x 1.000", TV),
    ("Media: impressions (000)", TV),
    ("Budget;250k", TV),
    ("Kosten;zie tabblad K", TV),
    ("Total budget 12 000 euro", TV),
    ("Bedragen x1.000", TV_THOUSANDS),
    ("Bedragen x1000", TV_THOUSANDS),
    ("Amounts x 1,000", TV_THOUSANDS),
    ("Bedragen x \u{20ac}1.000", TV_THOUSANDS),
    ("Bedragen x \u{20ac} 1.000,-", TV_THOUSANDS),
    ("Amounts (in EUR 1,000)", TV_THOUSANDS),
    ("Figures in thousands", TV_THOUSANDS),
    ("x 1.000", TV_THOUSANDS),
    (";x \u{20ac} 1.000", TV_THOUSANDS),
    ("Bedragen in TEUR", TV_THOUSANDS),
    ("In duizenden euro's", TV_THOUSANDS),
    ("Bedragen x 100", &[("see.tv", None, 125_000)]),
    ("Bedragen in '000", TV_THOUSANDS),
    ("Amounts in 000s", TV_THOUSANDS),
    ("EUR '000", TV_THOUSANDS),
    ("\u{20ac} 000", TV_THOUSANDS),
    ("Bedragen in k", TV_THOUSANDS),
    ("Bedragen in k EUR", TV_THOUSANDS),
    ("Bedragen maal 1.000", TV_THOUSANDS),
    ("Amounts times 1,000", TV_THOUSANDS),
    ("Bedragen in 1000-tallen", TV_THOUSANDS),
    ("Bedragen x EUR1000", TV_THOUSANDS),
    ("Bedragen x 1.000,00", TV_THOUSANDS),
    ("Mediaplan 2027;;x 1.000", TV_THOUSANDS),
    ("Mediaplan (bedragen x \u{20ac} 1.000)", TV_THOUSANDS),
    ("Bedragen in honderden", &[("see.tv", None, 125_000)]),
    ("Prices include 21% VAT", NOTHING),
    ("Alle genoemde bedragen in deze offerte zijn inclusief 21% BTW", NOTHING),
    ("Bedragen excl. fee, incl. btw", NOTHING),
    ("Alle prijzen zijn bruto mediakosten", NOTHING),
    ("VAT included", NOTHING),
    ("Alle bedragen incl.btw", NOTHING),
    ("Bedragen met BTW", NOTHING),
    ("All amounts are gross", NOTHING),
    ("Bedragen zijn bruto", NOTHING),
    ("Kosten inclusief fee", NOTHING),
];

/// Files, and what is right in a market that begins on 1 March 2027.
const FILES: &[(&str, Right<'static>)] = &[
    ("channel;spend\ntv;12,50\n* bedragen x \u{20ac} 1.000\n", TV_THOUSANDS),
    ("channel;spend\ntv;12,50\n\nAmounts in thousands\n", TV_THOUSANDS),
    ("channel;spend\ntv;12,50\nAlle bedragen zijn incl. 21% btw\n", NOTHING),
    ("channel;spend;x \u{20ac} 1.000\ntv;12,50;\n", TV_THOUSANDS),
    ("Bedragen in \u{20ac} x 1.000\nKanaal;Besteding\ntv;12.500\n", NOTHING),
    ("channel;wk 9;wk 9\ntv;100;100\n", NOTHING),
    ("channel;2027-W09;wk 9\ntv;100;100\n", NOTHING),
    ("channel;mar;maart\ntv;100;100\n", NOTHING),
    (
        ";;Budget;;GRP;\nphase;channel;wk 9;wk 10;wk 9;wk 10\nsee;tv;100;200;30;40\n",
        &[("see.tv", Some("2027-W09"), 10_000), ("see.tv", Some("2027-W10"), 20_000)],
    ),
    (
        ";;Gross;;Net;\nphase;channel;wk 9;wk 10;wk 9;wk 10\nsee;tv;100;200;30;40\n",
        &[("see.tv", Some("2027-W09"), 3_000), ("see.tv", Some("2027-W10"), 4_000)],
    ),
    (
        "phase;channel;March;;;April\n;;9;10;11;14\nsee;tv;100;200;300;400\n",
        &[
            ("see.tv", Some("2027-W09"), 10_000),
            ("see.tv", Some("2027-W10"), 20_000),
            ("see.tv", Some("2027-W11"), 30_000),
            ("see.tv", Some("2027-W14"), 40_000),
        ],
    ),
    ("channel;wk 9-10;wk 11\ntv;100;200\n", NOTHING),
    ("channel;jan-feb;mar\ntv;100;200\n", NOTHING),
    ("channel;Q1;mar\ntv;100;200\n", NOTHING),
    ("channel;wk 9;wk 54\ntv;100;200\n", NOTHING),
    ("channel;March;;April\ntv;100;200;300\n", NOTHING),
    ("channel;March;April;\ntv;100;200;300\n", NOTHING),
    (
        "channel;2027-W09 (in thousands);2027-W10 (000)\ntv;1,5;2\n",
        &[("see.tv", Some("2027-W09"), 150_000), ("see.tv", Some("2027-W10"), 200_000)],
    ),
    ("channel;wk 9 excl. btw;wk 10\ntv;1;2\n", &[("see.tv", Some("2027-W09"), 100), ("see.tv", Some("2027-W10"), 200)]),
    ("channel;mrt 2027 excl. btw;apr 2027\ntv;1;2\n", &[("see.tv", None, 300)]),
    (
        "channel;2027-03-01 (EUR);2027-03-08\ntv;1;2\n",
        &[("see.tv", Some("2027-W09"), 100), ("see.tv", Some("2027-W10"), 200)],
    ),
    ("channel;wk 9 incl. btw;wk 10\ntv;1;2\n", NOTHING),
    ("channel;wk 9 incl. btw;wk 10 incl. btw;Totaal\ntv;1;2;3\n", NOTHING),
    ("channel;wk 9 GRP;wk 10 GRP;Totaal\ntv;30;40;70\n", NOTHING),
    ("channel;Impressions;Clicks;Total\ntv;3000;40;3040\n", NOTHING),
    (
        "channel;March 8;March 15\ntv;100;200\n",
        &[("see.tv", Some("2027-W10"), 10_000), ("see.tv", Some("2027-W11"), 20_000)],
    ),
    (
        "channel;wk 9;wk 10;wk 9 GRP\ntv;100;200;30\n",
        &[("see.tv", Some("2027-W09"), 10_000), ("see.tv", Some("2027-W10"), 20_000)],
    ),
    ("channel;2027-03-07;2027-03-14\ntv;100;200\n", NOTHING),
    ("channel;week;spend\ntv;2027-03-07;100\ntv;2027-03-14;200\n", NOTHING),
    (
        "phase;channel;vendor;spend\nsee;tv;Ster;100,00\nsee;tv;Talpa;200,00\nsee;tv;Subtotaal;300,00\n",
        &[("see.tv", None, 30_000)],
    ),
    ("phase;channel;vendor;spend\nsee;tv;Ster;100,00\nsee;tv;Talpa;200,00\nsee;tv;Total;310,00\n", NOTHING),
    (
        "phase;channel;vendor;spend\nsee;tv;Ster;100,30\nsee;tv;Talpa;200,30\nsee;tv;Subtotaal;301\n",
        &[("see.tv", None, 30_060)],
    ),
    ("channel;spend\nPlan 2027;\ntv;100\nradio;200\nPlan 2026;\ntv;90\nradio;190\n", NOTHING),
    ("channel;spend\nOption A;\ntv;100\n\nOption B;\ntv;90\n", NOTHING),
    ("Jaar;Week;channel;spend\n2026;9;tv;100\n2027;9;tv;200\n", NOTHING),
    ("year,week,channel,spend\n2026,9,tv,100.00\n", NOTHING),
    ("channel;vendor;spend\ntv;Ster;100\nradio;Sky;200,40\n;Tot.;300\n", NOTHING),
    (
        "channel;vendor;spend\ntv;Ster;100\nradio;Sky;200\n;21% btw;63\n",
        &[("see.tv", None, 10_000), ("see.radio", None, 20_000)],
    ),
    ("channel;vendor;spend\ntv;Ster;100\nradio;Sky;200,40\n;excl. btw;300\n", NOTHING),
    ("channel;vendor;spend\ntv;Ster;100\n;Productiekosten;50\n", NOTHING),
    ("channel;vendor;spend\ntv;Ster;100\n;Drukkosten;50\n", NOTHING),
    ("channel;spend\ntv;\"100\n200\"\n", NOTHING),
    ("channel;spend\ntv;\"12\n500\"\n", NOTHING),
    ("channel;spend\ntv;\u{ad}500\ntv;700\n", &[("see.tv", None, 20_000)]),
    ("phase,channel,spend,notes\nsee,tv,12,500\nsee,radio,9,750\n", NOTHING),
    ("phase,channel,spend,notes\nsee,tv,12,50\nsee,radio,9,75\n", NOTHING),
    ("channel;spend\ntv;1.000 \u{2013}\ntv;3.000\n", &[("see.tv", None, 400_000)]),
    ("channel;spend\ntv;1.5\nradio;2,5\n", NOTHING),
    ("channel;spend (USD)\ntv;100\n", NOTHING),
    ("channel,spend\ntv,12.500\n", NOTHING),
    ("Channel;Budget;Actual\ntv;100;90\n", &[("see.tv", None, 10_000)]),
    (
        "channel;wk 9 k\u{20ac};wk 10 (000)\ntv;1;2\n",
        &[("see.tv", Some("2027-W09"), 100_000), ("see.tv", Some("2027-W10"), 200_000)],
    ),
    ("channel;spend\ntv;12,50\u{ad}\ntv;100\n", NOTHING),
];

/// What a planner would call plain: it is read, and not refused.
const PLAIN: &[(&str, Right<'static>)] = &[
    ("channel;Totaal\ntv;12,50\n", TV),
    ("channel;spend (x1000)\ntv;12,50\n", TV_THOUSANDS),
    ("channel;Sum of Spend\ntv;12,50\n", TV),
    ("Kanaal;Som van Besteding\ntv;12,50\nEindtotaal;12,50\n", TV),
    ("channel;spend\n;EUR\ntv;12,50\n", TV),
    ("Phase;Channel;Gross;Net\n;;EUR;EUR\nsee;tv;100,00;12,50\n", TV),
    ("channel;week;spend\ntv;2027-03-01 - 2027-03-07;12,50\n", &[("see.tv", Some("2027-W09"), 1_250)]),
    // The rows are alike cell for cell, but the cells above them are not.
    (
        "phase;channel;vendor;spend\nsee;tv;Ster;100\n;;Talpa;50\nsee;radio;Sky;100\n;;Talpa;50\n",
        &[("see.tv", None, 15_000), ("see.radio", None, 15_000)],
    ),
];

fn money(market: &Market, right: Right<'_>) -> Money {
    let line = |name: &str| {
        let at = market.lines.iter().position(|line| format!("{}.{}", line.phase, line.names[0]) == name);
        at.expect("a line of this market")
    };
    let week = |label: &str| market.problem.campaign.calendar.week(label).expect("a week of this market");
    right.iter().map(|(name, label, cents)| ((line(name), label.map(week)), *cents)).collect()
}

/// What is wrong with how a file is read, if something is.
fn wrong(market: &Market, (file, bytes): (&str, &[u8]), right: Right<'_>) -> Option<String> {
    match back::split(&market.problem, bytes) {
        Back::Refused(_) => None,
        Back::Money(read) => {
            let told = back::differences(&read, &money(market, right)).join("; ");
            (!told.is_empty()).then(|| format!("{file}\n  {told}, or refused"))
        }
        Back::Broken(why) => Some(format!("{file}\n  {why}")),
    }
}

#[test]
fn no_trap_is_read_as_other_money() {
    let market = Market::of("2027-03-01");
    let above = ABOVE.iter().map(|(line, right)| (format!("{line}\nchannel;spend\ntv;12,50\n"), *right));
    let files = FILES.iter().map(|(file, right)| ((*file).to_owned(), *right));
    let wrong: Vec<String> =
        above.chain(files).filter_map(|(file, right)| wrong(&market, (&file, file.as_bytes()), right)).collect();
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn what_is_plain_is_read() {
    let market = Market::of("2027-03-01");
    let refused = PLAIN.iter().filter_map(|(file, right)| match back::split(&market.problem, file.as_bytes()) {
        Back::Money(read) if back::differences(&read, &money(&market, right)).is_empty() => None,
        other => Some(format!("{file}\n  is read as {other:?}")),
    });
    let refused: Vec<String> = refused.collect();
    assert!(refused.is_empty(), "{} refused or wrong:\n{}", refused.len(), refused.join("\n"));
}

/// Fills a sheet of a workbook.
type Fill = fn(&mut Worksheet) -> Result<(), XlsxError>;

/// Sheets, and what is right.
const SHEETS: [(&str, Fill, Right<'static>); 5] = [
    ("thousands that the format of a number shows", shown_in_thousands, TV_THOUSANDS),
    ("money that is merged over weeks", merged_over_weeks, NOTHING),
    ("a channel that is merged over its subtotal", merged_over_a_subtotal, &[("see.tv", None, 30_000)]),
    ("dollars that the format of a number shows", shown_in_dollars, NOTHING),
    ("money that is merged over rows", merged_over_rows, NOTHING),
];

fn words(sheet: &mut Worksheet, rows: &[&[&str]]) -> Result<(), XlsxError> {
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(*cells).filter(|(_, cell)| !cell.is_empty()) {
            match cell.parse::<f64>() {
                Ok(number) => sheet.write(row, column, number)?,
                Err(_) => sheet.write(row, column, *cell)?,
            };
        }
    }
    Ok(())
}

fn shown_in_thousands(sheet: &mut Worksheet) -> Result<(), XlsxError> {
    words(sheet, &[&["channel", "Budget (x \u{20ac} 1.000)"], &["tv"]])?;
    sheet.write_with_format(1, 1, 12_500, &Format::new().set_num_format("#,##0,"))?;
    Ok(())
}

fn merged_over_weeks(sheet: &mut Worksheet) -> Result<(), XlsxError> {
    words(sheet, &[&["channel", "wk 9", "wk 10", "wk 11", "wk 12"], &["tv"]])?;
    sheet.merge_range(1, 1, 1, 4, "", &Format::new())?;
    sheet.write_with_format(1, 1, 12_000, &Format::new())?;
    Ok(())
}

fn merged_over_a_subtotal(sheet: &mut Worksheet) -> Result<(), XlsxError> {
    words(
        sheet,
        &[&["channel", "vendor", "spend"], &["", "Ster", "100"], &["", "Talpa", "200"], &["", "Subtotal", "300"]],
    )?;
    sheet.merge_range(1, 0, 3, 0, "tv", &Format::new())?;
    Ok(())
}

fn shown_in_dollars(sheet: &mut Worksheet) -> Result<(), XlsxError> {
    words(sheet, &[&["channel", "spend"], &["tv"]])?;
    sheet.write_with_format(1, 1, 12.5, &Format::new().set_num_format("[$$-409]#,##0.00"))?;
    Ok(())
}

fn merged_over_rows(sheet: &mut Worksheet) -> Result<(), XlsxError> {
    words(sheet, &[&["channel", "spend"], &["tv"], &["radio"]])?;
    sheet.merge_range(1, 1, 2, 1, "", &Format::new())?;
    sheet.write_with_format(1, 1, 100, &Format::new())?;
    Ok(())
}

#[test]
fn no_sheet_is_read_as_other_money() {
    let market = Market::of("2027-03-01");
    let wrong = SHEETS.iter().filter_map(|(name, fill, right)| {
        let mut book = Workbook::new();
        fill(book.add_worksheet()).expect("a sheet can be filled");
        let bytes = book.save_to_buffer().expect("a workbook can be written");
        wrong(&market, (name, &bytes), right)
    });
    let wrong: Vec<String> = wrong.collect();
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}
