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
use crate::text::language::{say, word};

/// How wide columns are: names in front, figures behind.
const WIDTHS: [f64; 8] = [34.0, 17.0, 20.0, 14.0, 14.0, 14.0, 14.0, 14.0];

/// The sheet.
pub(in crate::report) fn sheet(name: &str, plan: &Plan, style: &CurrencyStyle) -> Result<Worksheet, XlsxError> {
    let title = plan.campaign.title();
    let mut sheet = SheetWriter::new(name, &title, &WIDTHS)?;
    sheet.page.set_screen_gridlines(false);
    sheet.title(&title)?;
    sheet.paragraph(&plan.headline, &style::wrapped())?;
    sheet.page.set_repeat_rows(0, 0)?;
    campaign(&mut sheet, plan, style)?;
    sums(&mut sheet, plan, style)?;
    goals(&mut sheet, plan, style)?;
    phases(&mut sheet, plan, style)?;
    under_way::write(&mut sheet, plan, style)?;
    proof(&mut sheet, plan)?;
    binding::write(&mut sheet, plan)?;
    if !plan.remarks.is_empty() {
        sheet.heading(word!("Bear in mind", "Let op"))?;
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
    sheet.heading(word!("Campaign", "Campagne"))?;
    let status_style =
        if matches!(plan.status, Status::Optimal | Status::Evaluated) { style::good() } else { style::bad() };
    sheet.text(0, word!("Status", "Status"), &style::text())?;
    sheet.paragraph_from(1, status(plan), &status_style)?;
    let days = [
        (word!("First day", "Eerste dag"), &campaign_facts.start_date),
        (word!("Last day", "Laatste dag"), &campaign_facts.end_date),
    ];
    for (label, day) in days {
        if let Some(day) = day {
            let format = style::figure(style::DAY).set_align(rust_xlsxwriter::FormatAlign::Right);
            fact(sheet, label, |sheet| sheet.date(1, day, &format))?;
        }
    }
    let weeks_format =
        style::figure(if campaign_facts.weeks.fract() == 0.0 { style::WHOLE } else { style::HUNDREDTHS });
    fact(sheet, word!("Weeks", "Weken"), |sheet| sheet.number(1, campaign_facts.weeks, &weeks_format))?;
    fact(sheet, word!("People", "Mensen in de doelgroep"), |sheet| {
        sheet.number(1, campaign_facts.people, &style::figure(style::WHOLE))
    })?;
    fact(sheet, word!("Budget", "Budget"), |sheet| {
        sheet.number(1, campaign_facts.budget, &style::figure(&style.money))?;
        sheet.text(2, budget_is(campaign_facts.budget_is), &style::set_off())
    })?;
    if campaign_facts.reserve_pct > 0.0 {
        fact(sheet, word!("Of it kept back, %", "Waarvan reserve, %"), |sheet| {
            sheet.number(1, campaign_facts.reserve_pct, &style::figure(style::POINTS))
        })?;
    }
    if plan.unspent > 0.5 {
        fact(sheet, word!("Of it left", "Waarvan niet besteed"), |sheet| {
            sheet.number(1, plan.unspent, &style::figure(&style.money))
        })?;
    }
    sheet.text(0, word!("Aim", "Doelstelling"), &style::text())?;
    sheet.paragraph_from(1, &capital(&plan.aim()), &style::wrapped())
}

fn status(plan: &Plan) -> &'static str {
    match plan.status {
        Status::Optimal if plan.goals.is_empty() => word!("Proved", "Bewezen"),
        Status::Optimal => word!("Goals met and proved", "Doelen gehaald en bewezen"),
        Status::GoalMissed => {
            word!(
                "A goal is missed, by the least that can be",
                "Een doel is niet gehaald, met het kleinst mogelijke tekort"
            )
        }
        Status::NotProved => word!("Not proved to the tolerance", "Niet bewezen binnen de tolerantie"),
        Status::Evaluated => word!("The planner's own split", "Eigen verdeling van de planner"),
    }
}

fn budget_is(kind: BudgetIs) -> &'static str {
    match kind {
        BudgetIs::Gross => word!("at list prices", "tegen brutotarieven"),
        BudgetIs::Total => word!("fee included", "inclusief fee"),
        BudgetIs::Media => word!("net media", "netto media"),
    }
}

/// A row of the totals: what it is called, a column of the plan's table, and whether it is money.
type TotalRow = (&'static str, &'static str, bool);

fn sums(sheet: &mut SheetWriter, plan: &Plan, style: &CurrencyStyle) -> WriteResult {
    sheet.heading(word!("Totals", "Totalen"))?;
    let rows: [TotalRow; 9] = [
        (word!("Net media", "Netto media"), "spend", true),
        (word!("Gross media", "Bruto media"), "spend_gross", true),
        (word!("Fee", "Fee"), "fee", true),
        (word!("Activation fees", "Opstartkosten"), "activation_fee", true),
        (word!("Total", "Totaal"), "spend_total", true),
        (word!("Impressions", "Impressies"), "impressions", false),
        (word!("Contacts in the audience", "Contacten in de doelgroep"), "contacts", false),
        (word!("Clicks", "Klikken"), "clicks", false),
        (word!("Conversions", "Conversies"), "conversions", false),
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
        (word!("Cost per thousand impressions", "Kosten per duizend impressies (CPM)"), 1000.0, "impressions"),
        (word!("Cost per conversion", "Kosten per conversie"), 1.0, "conversions"),
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
    sheet.heading(word!("Goals", "Doelen"))?;
    sheet.heads(
        &[word!("Goal", "Doel"), word!("Phase", "Fase"), word!("Measure", "Meetwaarde")],
        &[word!("Target", "Doelwaarde"), word!("Plan", "Plan"), word!("Met", "Gehaald")],
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
    sheet.text(1, phase_name.unwrap_or(word!("all phases", "alle fasen")), &style::text())?;
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
    sheet.heading(word!("Budget by phase", "Budgetverdeling per fase"))?;
    sheet.heads(
        &[word!("Phase", "Fase"), word!("Key", "Sleutel")],
        &[
            word!("Net media", "Netto media"),
            word!("Share, %", "Aandeel, %"),
            "GRP",
            word!("Net reach, %", "Nettobereik, %"),
            word!("People reached", "Bereikte mensen"),
            word!("Frequency", "Frequentie"),
        ],
    )?;
    let spent = totals::spend_by_phase(plan);
    let (first, last) = (sheet.row, sheet.row + plan.phases.len() as u32);
    let total: f64 = totals::of(plan, "spend").unwrap_or(0.0);
    for (place, (phase, spend)) in plan.phases.iter().zip(&spent).enumerate() {
        self::phase(sheet, plan, &PhaseSpend { place, phase, spend: *spend, total, last }, style)?;
    }
    sheet.text(0, word!("Total", "Totaal"), &style::sum(style::text()))?;
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
    sheet.heading(word!("How good the plan is", "Hoe goed het plan is"))?;
    sheet.paragraph(&plan.proof(), &if plan.status == Status::NotProved { style::bad() } else { style::good() })?;
    if let Some(words) = plan.rounding_words() {
        sheet.paragraph(&words, &style::faint())?;
    }
    Ok(())
}

fn assumptions(sheet: &mut SheetWriter, plan: &Plan) -> WriteResult {
    let assumptions = &plan.assumptions;
    sheet.heading(word!("Assumptions", "Aannames"))?;
    if assumptions.lines > 0 {
        let (lines, line_count) = (assumptions.lines, plan.lines.len());
        let assumed_words = if line_count == 1 {
            say!(
                "The price or role of the one line is an assumption without a source; replace it with an agency rate. It is marked under Sources.",
                "Het tarief of de rol van de enige regel is een aanname waar niemand voor instaat; vervang die door een tarief van het bureau. De regel is gemarkeerd onder Bronnen."
            )
        } else {
            say!(
                "Prices or roles of {lines} of {line_count} lines are assumptions without a source; replace them with agency rates. They are marked under Sources.",
                "Tarieven of rollen van {lines} van de {line_count} regels zijn aannames waar niemand voor instaat; vervang ze door tarieven van het bureau. Ze zijn gemarkeerd onder Bronnen."
            )
        };
        sheet.paragraph(&assumed_words, &style::wrapped())?;
    }
    if let Some(year) = assumptions.oldest_price_year {
        sheet.paragraph(
            &say!("The oldest price is of {year}.", "Het oudste tarief is van {year}."),
            &style::wrapped(),
        )?;
    }
    let reach_words = say!(
        "Reach counts each person once, where {}.",
        "Bereik telt ieder mens één keer: {}.",
        assumptions.duplication
    );
    sheet.paragraph(&reach_words, &style::wrapped())?;
    if assumptions.defaults.is_empty() {
        return Ok(());
    }
    sheet.heads(&[word!("Default taken", "Aangenomen"), "", word!("Value", "Waarde")], &[])?;
    for default in &assumptions.defaults {
        sheet.text(0, &default.key, &style::text())?;
        sheet.text(2, &default.value, &style::text())?;
        sheet.row += 1;
    }
    Ok(())
}
