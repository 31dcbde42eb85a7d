//! Where figures come from: of every channel bought its price with year, confidence and source, and every default that
//! was assumed. What nobody vouches for is marked.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::sheet::{SheetWriter, WriteResult};
use super::style;
use crate::domain::catalogue::Confidence;
use crate::planning::plan::{Line, Plan};
use crate::text::messages::{say, word};
use crate::text::number::unit_noun;

/// How wide columns are; the last holds the source.
const WIDTHS: [f64; 8] = [14.0, 30.0, 32.0, 20.0, 14.0, 8.0, 18.0, 80.0];
/// What of a source is made room for; all of it is in the cell.
const HIGH: f64 = 90.0;

/// The sheet.
pub(in crate::report) fn sheet(name: &str, plan: &Plan) -> Result<Worksheet, XlsxError> {
    let mut sheet = SheetWriter::new(name, &plan.campaign.title(), &WIDTHS)?;
    sheet.page.set_screen_gridlines(false);
    sheet.title(word!("sources"))?;
    let marked_words = word!("marked-assumption-without-source-replace");
    sheet.text(0, marked_words, &style::faint().unset_text_wrap())?;
    sheet.row += 2;
    let heading_row = sheet.row;
    sheet.heads(
        &[word!("heading-phase"), word!("heading-channel"), word!("format"), word!("heading-unit")],
        &[&say!("list-price", currency = plan.campaign.currency), word!("year")],
    )?;
    sheet.row = heading_row;
    sheet.text(6, word!("confidence"), &style::head())?;
    sheet.text(7, word!("source"), &style::head())?;
    sheet.row += 1;
    plan.lines.iter().try_for_each(|bought_line| source_row(&mut sheet, plan, bought_line))?;
    assumed_defaults(&mut sheet, plan)?;
    sheet.page.set_freeze_panes(heading_row + 1, 2)?;
    sheet.page.set_repeat_rows(heading_row, heading_row)?;
    Ok(sheet.page)
}

fn source_row(sheet: &mut SheetWriter, plan: &Plan, line: &Line) -> WriteResult {
    let is_assumed = line.confidence == Confidence::Assumption;
    let text_style = if is_assumed { style::doubtful() } else { style::wrapped() };
    let phase = plan.phases.iter().find(|phase| phase.phase == line.phase);
    sheet.text(0, phase.map_or(&line.phase, |phase| &phase.name), &text_style)?;
    for (column, words) in (1..).zip([line.channel_name.as_str(), &line.format, &unit_noun(&line.buying_unit)]) {
        sheet.text(column, words, &text_style)?;
    }
    sheet.number(4, line.unit_price, &text_style.clone().set_num_format("#,##0.00##"))?;
    sheet.optional(5, line.price_year.map(f64::from), &text_style.clone().set_num_format(style::YEAR))?;
    sheet.text(
        6,
        line.confidence.label(),
        &text_style.clone().set_align(rust_xlsxwriter::FormatAlign::Left).set_indent(1),
    )?;
    let source = if line.source.is_empty() { word!("none") } else { &line.source };
    sheet.text(7, source, &text_style)?;
    let texts = [(1, line.channel_name.as_str()), (2, &line.format), (7, &line.source)];
    let highest_cell =
        texts.map(|(column, words)| sheet.height(words, (column, column))).into_iter().fold(0.0, f64::max);
    sheet.page.set_row_height(sheet.row, highest_cell.min(HIGH))?;
    sheet.row += 1;
    Ok(())
}

fn assumed_defaults(sheet: &mut SheetWriter, plan: &Plan) -> WriteResult {
    if plan.assumptions.defaults.is_empty() {
        return Ok(());
    }
    sheet.heading(word!("assumed-defaults"))?;
    sheet.heads(&[word!("key"), "", "", word!("heading-value"), "", "", word!("confidence")], &[])?;
    for default in &plan.assumptions.defaults {
        for column in 0..7 {
            sheet.text(column, "", &style::doubtful())?;
        }
        sheet.text(0, &default.key, &style::doubtful().unset_text_wrap())?;
        sheet.text(3, &default.value, &style::doubtful().unset_text_wrap())?;
        sheet.text(6, Confidence::Assumption.label(), &style::doubtful())?;
        sheet.row += 1;
    }
    Ok(())
}
