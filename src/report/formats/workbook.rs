//! A plan as an Excel workbook, to calculate with.
//!
//! Every total is a formula that comes with its value, so that the file reads the same before and after it is
//! calculated. The rows of the plan are a table by the name of `Plan`, which other sheets count on; what is shown on a
//! sheet is that sheet's own.

mod binding;
mod charts;
mod flowchart;
mod measure;
mod plan;
mod reach;
mod scenarios;
mod sheet;
mod sources;
mod style;
mod summary;
mod totals;
mod under_way;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use crate::fault::{Code, Fault};
use crate::planning::appendix::Appendix;
use crate::planning::plan::Plan;
use crate::text::messages::{say, word};
use style::CurrencyStyle;

/// The day the file says it was made on: the same brief gives the same bytes on any day.
const MADE: (u16, u8, u8) = (2000, 1, 1);

/// What of the title stands among the properties of the file.
const TITLE: usize = 250;

/// The plan as a workbook.
pub fn bytes(plan: &Plan, appendix: Option<&Appendix>) -> Result<Vec<u8>, Fault> {
    written(plan, appendix).map_err(|error| {
        let what = say!("workbook-cannot-be-made", reason = error.to_string());
        let fault = Fault::whole(Code::Unwritable, word!("the-workbook"), what);
        fault.help(word!("nothing-written-other-formats-have-no-bounds"))
    })
}

fn written(plan: &Plan, appendix: Option<&Appendix>) -> Result<Vec<u8>, XlsxError> {
    let style = CurrencyStyle::of(&plan.campaign.currency, usize::from(plan.campaign.minor_digits));
    let mut book = Workbook::new();
    let made = ExcelDateTime::from_ymd(MADE.0, MADE.1, MADE.2)?;
    let title = plan.campaign.title();
    book.set_properties(
        &DocProperties::new().set_title(title.chars().take(TITLE).collect::<String>()).set_creation_datetime(&made),
    );
    book.push_worksheet(summary::sheet(word!("summary"), plan, &style)?);
    book.push_worksheet(plan::sheet(word!("plan"), plan)?);
    book.push_worksheet(flowchart::sheet(word!("flowchart"), plan)?);
    if let Some(compared) = appendix.and_then(|appendix| appendix.scenarios.as_ref()) {
        let minor_digits = i32::from(plan.campaign.minor_digits);
        book.push_worksheet(scenarios::sheet(word!("scenarios"), compared, &title, &style, minor_digits)?);
    }
    if let Some(appendix) = appendix {
        book.push_worksheet(reach::sheet(word!("heading-reach"), plan, appendix, &style)?);
    }
    book.push_worksheet(sources::sheet(word!("sources"), plan)?);
    book.save_to_buffer()
}
