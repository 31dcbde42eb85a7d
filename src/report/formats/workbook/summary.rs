//! The summary: what the plan brings and costs, whether goals are met, how that is proved, and what was assumed.

use rust_xlsxwriter::{Format, Worksheet, XlsxError};

use super::sheet::{SheetWriter, WriteResult, sum_of_rows};
use super::style::{self, CurrencyStyle};
use super::totals::TABLE;
use super::{binding, measure, totals, under_way};
use crate::domain::brief::BudgetIs;
use crate::planning::plan::{Goal, Phase, Plan, Status};
use crate::report::document::{Document, capital};
use crate::report::views::plan::{relaxations, value};
use crate::text::messages::{say, word};

/// How wide columns are: names in front, figures behind.
const WIDTHS: [f64; 8] = [34.0, 17.0, 20.0, 14.0, 14.0, 14.0, 14.0, 14.0];

/// The sheet.
pub(in crate::report) fn sheet(name: &str, plan: &Plan, style: &CurrencyStyle) -> Result<Worksheet, XlsxError> {
    let title = plan.campaign.title();
    let mut sheet = SheetWriter::new(name, &title, &WIDTHS)?;
    sheet.page.set_screen_gridlines(false);
    sheet.title(&title)?;
    sheet.paragraph(&plan.headline(), &style::wrapped())?;
    sheet.page.set_repeat_rows(0, 0)?;
    campaign(&mut sheet, plan, style)?;
    sums(&mut sheet, plan, style)?;
    goals(&mut sheet, plan, style)?;
    phases(&mut sheet, plan, style)?;
    under_way::write(&mut sheet, plan, style)?;
    proof(&mut sheet, plan)?;
    binding::write(&mut sheet, plan)?;
    if !plan.remarks.is_empty() {
        sheet.heading(word!("bear-in-mind"))?;
        sheet.points(&plan.remarks.iter().map(|remark| capital(remark)).collect::<Vec<_>>())?;
    }
    assumptions(&mut sheet, plan)?;
    Ok(sheet.page)
}

/// A label with a cell behind it, which `write` writes.
fn fact(sheet: &mut SheetWriter, label: &str, write: impl FnOnce(&mut SheetWriter) -> WriteResult) -> WriteResult {
    sheet.text(0, label, &style::text())?;
    write(sheet)?;
    sheet.row += 1;
    Ok(())
}

fn campaign(sheet: &mut SheetWriter, plan: &Plan, style: &CurrencyStyle) -> WriteResult {
    let campaign_facts = &plan.campaign;
    sheet.heading(word!("campaign"))?;
    let status_style =
        if matches!(plan.status, Status::Optimal | Status::Evaluated) { style::good() } else { style::bad() };
    sheet.text(0, word!("status"), &style::text())?;
    sheet.paragraph_from(1, status(plan), &status_style)?;
    let days = [(word!("first-day"), &campaign_facts.start_date), (word!("last-day"), &campaign_facts.end_date)];
    for (label, day) in days {
        if let Some(day) = day {
            let format = style::figure(style::DAY).set_align(rust_xlsxwriter::FormatAlign::Right);
            fact(sheet, label, |sheet| sheet.date(1, day, &format))?;
        }
    }
    let weeks_format =
        style::figure(if campaign_facts.weeks.fract() == 0.0 { style::WHOLE } else { style::HUNDREDTHS });
    fact(sheet, word!("heading-weeks"), |sheet| sheet.number(1, campaign_facts.weeks, &weeks_format))?;
    fact(sheet, word!("heading-people"), |sheet| sheet.number(1, campaign_facts.people, &style::figure(style::WHOLE)))?;
    fact(sheet, word!("heading-budget"), |sheet| {
        sheet.number(1, campaign_facts.budget, &style::figure(&style.money))?;
        sheet.text(2, budget_is(campaign_facts.budget_is), &style::set_off())
    })?;
    if campaign_facts.reserve_pct > 0.0 {
        fact(sheet, word!("of-it-kept-back-pct"), |sheet| {
            sheet.number(1, campaign_facts.reserve_pct, &style::figure(style::POINTS))
        })?;
    }
    if plan.unspent > 0.5 {
        fact(sheet, word!("of-it-left"), |sheet| sheet.number(1, plan.unspent, &style::figure(&style.money)))?;
    }
    sheet.text(0, word!("heading-objective"), &style::text())?;
    sheet.paragraph_from(1, &capital(&plan.aim()), &style::wrapped())
}

fn status(plan: &Plan) -> &'static str {
    match plan.status {
        Status::Optimal if plan.goals.is_empty() => word!("heading-proved"),
        Status::Optimal => word!("goals-met-and-proved"),
        Status::GoalMissed => {
            word!("goal-is-missed-by-least-that-can")
        }
        Status::NotProved => word!("not-proved-to-tolerance"),
        Status::Evaluated => word!("planners-own-split"),
    }
}

fn budget_is(kind: BudgetIs) -> &'static str {
    match kind {
        BudgetIs::Gross => word!("at-list-prices"),
        BudgetIs::Total => word!("fee-included"),
        BudgetIs::Media => word!("net-media"),
    }
}

/// A row of the totals: what it is called, a column of the plan's table, and whether it is money.
type TotalRow = (&'static str, &'static str, bool);

fn sums(sheet: &mut SheetWriter, plan: &Plan, style: &CurrencyStyle) -> WriteResult {
    sheet.heading(word!("totals"))?;
    let rows: [TotalRow; 9] = [
        (word!("heading-net-media"), "spend", true),
        (word!("gross-media"), "spend_gross", true),
        (word!("heading-fee"), "fee", true),
        (word!("activation-fees"), "activation_fee", true),
        (word!("total"), "spend_total", true),
        (word!("impressions"), "impressions", false),
        (word!("contacts-in-audience"), "contacts", false),
        (word!("clicks"), "clicks", false),
        (word!("conversions"), "conversions", false),
    ];
    let mut cells: Vec<(&str, String)> = Vec::new();
    for (label, column, is_money) in rows {
        let total = totals::of(plan, column).unwrap_or(0.0);
        // Fees are told where there are any.
        if total == 0.0 && column.ends_with("fee") {
            continue;
        }
        let figure = style::figure(if is_money { &style.money } else { style::WHOLE });
        let total_style = |format: Format| if column == "spend_total" { style::sum(format) } else { format };
        sheet.text(0, label, &total_style(style::text()))?;
        sheet.formula(1, &format!("SUM({TABLE}[{column}])"), total, &total_style(figure))?;
        sheet.row += 1;
        cells.push((column, format!("$B${}", sheet.row)));
    }
    rates(sheet, plan, &cells, style)?;
    match &plan.value {
        Some(earned) => sheet.paragraph(&value::words(earned, &plan.campaign.currency), &style::wrapped()),
        None => Ok(()),
    }
}

/// Net media per thousand impressions and per conversion, from the cells that columns are summed in.
fn rates(sheet: &mut SheetWriter, plan: &Plan, cells: &[(&str, String)], style: &CurrencyStyle) -> WriteResult {
    let cell = |column: &str| cells.iter().find(|(summed_column, _)| *summed_column == column).map(|(_, cell)| cell);
    let spend = totals::of(plan, "spend").unwrap_or(0.0);
    let rates = [
        (word!("cost-per-thousand-impressions"), 1000.0, "impressions"),
        (word!("heading-cost-per-conversion"), 1.0, "conversions"),
    ];
    for (label, per_count, column) in rates {
        let count = totals::of(plan, column).unwrap_or(0.0);
        if let (Some(spend_cell), Some(counted_cell), true) = (cell("spend"), cell(column), count > 0.0) {
            let (formula, rate) = (format!("{per_count}*{spend_cell}/{counted_cell}"), per_count * spend / count);
            fact(sheet, label, |sheet| sheet.formula(1, &formula, rate, &style::figure(&style.money)))?;
        }
    }
    Ok(())
}

fn goals(sheet: &mut SheetWriter, plan: &Plan, style: &CurrencyStyle) -> WriteResult {
    if plan.goals.is_empty() {
        return Ok(());
    }
    sheet.heading(word!("heading-goals"))?;
    sheet.heads(
        &[word!("heading-goal"), word!("heading-phase"), word!("measure")],
        &[word!("target"), word!("plan"), word!("heading-met")],
    )?;
    for (label, stated_goal) in plan.stated_goals() {
        goal(sheet, plan, &label, stated_goal, style)?;
    }
    let mut document = Document::new();
    relaxations::add(&mut document, plan);
    sheet.document(&document)
}

fn goal(sheet: &mut SheetWriter, plan: &Plan, label: &str, goal: &Goal, style: &CurrencyStyle) -> WriteResult {
    let phase_name = plan.phases.iter().find(|phase| phase.phase == goal.phase).map(|phase| phase.name.as_str());
    let figure = style::figure(&measure::code(goal, style));
    let (name, height) = (measure::name(goal.measure), sheet.height(label, (0, 0)));
    sheet.text(0, label, &style::wrapped())?;
    sheet.text(1, phase_name.unwrap_or(word!("all-phases")), &style::text())?;
    sheet.text(2, &name, &style::wrapped())?;
    sheet.number(3, goal.target, &figure)?;
    sheet.optional(4, goal.value, &figure)?;
    let met_style = if goal.met { style::good() } else { style::bad() };
    sheet.text(5, style::yes_or_no(goal.met), &met_style.set_align(rust_xlsxwriter::FormatAlign::Right))?;
    sheet.page.set_row_height(sheet.row, height.max(sheet.height(&name, (2, 2))))?;
    sheet.row += 1;
    Ok(())
}

fn phases(sheet: &mut SheetWriter, plan: &Plan, style: &CurrencyStyle) -> WriteResult {
    sheet.heading(word!("budget-by-phase"))?;
    sheet.heads(
        &[word!("heading-phase"), word!("key")],
        &[
            word!("heading-net-media"),
            word!("share-pct"),
            "GRP",
            word!("net-reach-pct"),
            word!("heading-people-reached"),
            word!("frequency"),
        ],
    )?;
    let spent = totals::spend_by_phase(plan);
    let (first, last) = (sheet.row, sheet.row + plan.phases.len() as u32);
    let total: f64 = totals::of(plan, "spend").unwrap_or(0.0);
    for (place, (phase, spend)) in plan.phases.iter().zip(&spent).enumerate() {
        self::phase(sheet, plan, &PhaseSpend { place, phase, spend: *spend, total, last }, style)?;
    }
    sheet.text(0, word!("total"), &style::sum(style::text()))?;
    sheet.text(1, "", &style::sum(style::text()))?;
    if !plan.phases.is_empty() {
        let money = style::sum(style::figure(&style.money));
        sheet.formula(2, &sum_of_rows(2, (first, last - 1)), total, &money)?;
        let share = if total > 0.0 { 100.0 } else { 0.0 };
        sheet.formula(3, &sum_of_rows(3, (first, last - 1)), share, &style::sum(style::figure(style::POINTS)))?;
    }
    sheet.row += 1;
    Ok(())
}

/// A phase by its place in the journey, with its net media, and the total of all phases in the row `last`.
struct PhaseSpend<'a> {
    place: usize,
    phase: &'a Phase,
    spend: f64,
    total: f64,
    last: u32,
}

/// A phase: its net media from the plan's table, and its share of the total.
fn phase(sheet: &mut SheetWriter, plan: &Plan, phase_spend: &PhaseSpend, style: &CurrencyStyle) -> WriteResult {
    let &PhaseSpend { place, phase, spend, total, last } = phase_spend;
    let row = sheet.row + 1;
    sheet.text(0, &phase.name, &style::of_phase(style::text(), place))?;
    sheet.text(1, &phase.phase, &style::set_off())?;
    let formula = totals::spend_formula(plan, &format!("$B{row}"));
    sheet.formula(2, &formula, spend, &style::figure(&style.money))?;
    let spend_share = if total > 0.0 { 100.0 * spend / total } else { 0.0 };
    let total_row = last + 1;
    sheet.formula(
        3,
        &format!("IF($C${total_row}=0,0,100*$C{row}/$C${total_row})"),
        spend_share,
        &style::figure(style::POINTS),
    )?;
    sheet.number(4, phase.grp, &style::figure(style::WHOLE))?;
    sheet.number(5, phase.reach_pct, &style::figure(style::POINTS))?;
    sheet.number(6, phase.reach_people, &style::figure(style::WHOLE))?;
    sheet.optional(7, phase.avg_frequency, &style::figure(style::POINTS))?;
    sheet.row += 1;
    Ok(())
}

fn proof(sheet: &mut SheetWriter, plan: &Plan) -> WriteResult {
    sheet.heading(word!("how-good-plan"))?;
    sheet.paragraph(&plan.proof(), &if plan.status == Status::NotProved { style::bad() } else { style::good() })?;
    if let Some(words) = plan.rounding_words() {
        sheet.paragraph(&words, &style::faint())?;
    }
    Ok(())
}

fn assumptions(sheet: &mut SheetWriter, plan: &Plan) -> WriteResult {
    let assumptions = &plan.assumptions;
    sheet.heading(word!("assumptions"))?;
    if assumptions.lines > 0 {
        let (lines, line_count) = (assumptions.lines, plan.lines.len());
        let assumed_words = if line_count == 1 {
            say!("price-or-role-of-one-line")
        } else {
            say!("prices-or-roles-of-of-lines", lines, line_count)
        };
        sheet.paragraph(&assumed_words, &style::wrapped())?;
    }
    if let Some(year) = assumptions.oldest_price_year {
        sheet.paragraph(&say!("oldest-price", year = year.to_string()), &style::wrapped())?;
    }
    let reach_words = say!("reach-counts-each-person-once-where", duplication = assumptions.duplication);
    sheet.paragraph(&reach_words, &style::wrapped())?;
    if assumptions.defaults.is_empty() {
        return Ok(());
    }
    sheet.heads(&[word!("assumed"), "", word!("heading-value")], &[])?;
    for default in &assumptions.defaults {
        sheet.text(0, &default.key, &style::text())?;
        sheet.text(2, &default.value, &style::text())?;
        sheet.row += 1;
    }
    Ok(())
}
