//! The bounds a plan stands at: what would let it do more, or less, if it were moved.

use super::sheet::{SheetWriter, WriteResult, fitting};
use super::{measure, style};
use crate::planning::plan::{Binding, Limit, Plan};
use crate::report::document::capital;
use crate::text::messages::{say, word};
use crate::text::number::listed;

/// The bounds with what is allowed, and the lines that are held otherwise.
pub(in crate::report) fn write(sheet: &mut SheetWriter, plan: &Plan) -> WriteResult {
    let binding: Vec<&Limit> = plan.limits.iter().filter(|limit| limit.binding && limit.bound > 0.0).collect();
    let bound_lines = lines_held(plan);
    if binding.is_empty() && bound_lines.is_empty() {
        return Ok(());
    }
    sheet.heading(word!("what-holds-it-back"))?;
    if !binding.is_empty() {
        sheet.heads(&[word!("bound"), "", word!("measure"), ""], &[word!("plan"), word!("allowed")])?;
        binding.into_iter().try_for_each(|limit| bound_row(sheet, limit))?;
    }
    sheet.points(&bound_lines)
}

fn bound_row(sheet: &mut SheetWriter, limit: &Limit) -> WriteResult {
    let (row, title) = (sheet.row, capital(&limit.title));
    sheet.text(2, &measure::bounded(&limit.measure), &style::text())?;
    let is_whole = limit.bound.fract() == 0.0 && (limit.value - limit.value.round()).abs() < 0.005;
    let figure = style::figure(if is_whole { style::WHOLE } else { style::HUNDREDTHS });
    sheet.number(4, limit.value, &figure)?;
    sheet.number(5, limit.bound, &figure)?;
    sheet.page.merge_range(row, 0, row, 1, &fitting(&title), &style::wrapped())?;
    sheet.page.set_row_height(row, sheet.height(&title, (0, 1)))?;
    sheet.row += 1;
    Ok(())
}

/// The lines that reach everybody they can reach again, or that are at their cap of contacts.
fn lines_held(plan: &Plan) -> Vec<String> {
    let lines_bound_by = |binding: Binding| {
        let lines = plan.lines.iter().filter(|line| line.bound_by.contains(&binding));
        let names: Vec<&str> = lines.map(|line| line.channel_name.as_str()).collect();
        (!names.is_empty()).then(|| listed(&names))
    };
    let pool = lines_bound_by(Binding::Pool).map(|names| say!("number-of-people-to-address-again", names));
    let cap = lines_bound_by(Binding::ContactCap).map(|names| say!("frequency-cap", names));
    pool.into_iter().chain(cap).collect()
}
