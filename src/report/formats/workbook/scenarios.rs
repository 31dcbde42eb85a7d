//! The brief beside its scenarios: each plan in a column, with the difference from the first as a formula behind it.

use rust_xlsxwriter::{Format, Worksheet, XlsxError};

use super::measure;
use super::sheet::{SheetWriter, WriteResult, letters};
use super::style::{self, CurrencyStyle};
use crate::domain::brief::Measure;
use crate::planning::compare::side_by_side::{
    ComparedFigure, ReferenceGoal, ScenarioFigures, ScenarioStatus, SideBySide,
};
use crate::planning::plan::{GoalMeasure, ObjectiveUnit, Sought};
use crate::report::document::capital;
use crate::report::views::side_by_side::SideBySideWords;
use crate::text::messages::{say, word};

/// The columns in front: what a row is about.
const FRONT: u16 = 2;

/// A kind of figure: how it is shown, and how its differences are.
struct FigureFormat {
    figure: String,
    more: String,
    /// The decimals of what is booked, and so of what differences are taken of; none of what is not, whose differences
    /// are rounded once, when they are shown.
    digits: Option<i32>,
}

/// What a count is called, and a plan's.
type CountRow = (&'static str, fn(&ScenarioFigures) -> ComparedFigure);

/// A sheet of plans side by side, and which of them others are held against.
struct ScenarioTable<'a> {
    compared: &'a SideBySide,
    reference: usize,
    money: FigureFormat,
}

/// The sheet.
pub(in crate::report) fn sheet(
    name: &str,
    compared: &SideBySide,
    title: &str,
    style: &CurrencyStyle,
    minor_digits: i32,
) -> Result<Worksheet, XlsxError> {
    let plans = compared.scenarios.len();
    let widths: Vec<f64> = [30.0, 24.0].into_iter().chain(vec![15.0; (2 * plans).saturating_sub(1).max(5)]).collect();
    let mut sheet = SheetWriter::new(name, title, &widths)?;
    sheet.page.set_screen_gridlines(false);
    sheet.title(title)?;
    let words = SideBySideWords::of(compared);
    sheet.paragraph(&words.headline, &style::wrapped())?;
    for (place, reason) in words.reasons.iter().enumerate() {
        let good = place == 0 && compared.recommended.is_some();
        sheet.paragraph(reason, &if good { style::good() } else { style::wrapped() })?;
    }
    for scenario in &compared.scenarios {
        if let Some(why) = &scenario.no_plan {
            sheet.paragraph(&say!("has-no-plan", scenario = scenario.name, why), &style::bad())?;
        }
    }
    let reference = compared.scenarios.iter().position(|scenario| scenario.name == compared.reference).unwrap_or(0);
    let money =
        FigureFormat { figure: style.money.clone(), more: style.signed_money.clone(), digits: Some(minor_digits) };
    let table = ScenarioTable { compared, reference, money };
    sheet.row += 1;
    let heading_row = sheet.row;
    table.heads(&mut sheet)?;
    sheet.page.set_repeat_rows(heading_row, heading_row)?;
    table.result(&mut sheet)?;
    table.goals(&mut sheet, style)?;
    table.spend(&mut sheet)?;
    if !words.remarks.is_empty() {
        sheet.heading(word!("bear-in-mind"))?;
        sheet.points(&words.remarks.iter().map(|remark| capital(remark)).collect::<Vec<_>>())?;
    }
    Ok(sheet.page)
}

impl ScenarioTable<'_> {
    /// The column of a plan: the first has no difference behind it.
    fn column(&self, plan: usize) -> u16 {
        let before = 2 * plan as u16;
        FRONT + if plan > self.reference { before - 1 } else { before }
    }

    fn heads(&self, sheet: &mut SheetWriter) -> WriteResult {
        let figure_style = style::head_of_figures();
        sheet.text(0, "", &style::head())?;
        sheet.text(1, "", &style::head())?;
        for (plan, scenario) in self.compared.scenarios.iter().enumerate() {
            sheet.text(self.column(plan), &scenario.name, &figure_style)?;
            if plan != self.reference {
                sheet.text(self.column(plan) + 1, word!("difference"), &figure_style.clone().unset_bold())?;
            }
        }
        let scenario_names = self.compared.scenarios.iter().map(|scenario| scenario.name.as_str());
        let highest_heading = scenario_names.map(|name| sheet.height(name, (FRONT, FRONT))).fold(15.0, f64::max);
        sheet.page.set_row_height(sheet.row, highest_heading.min(60.0))?;
        sheet.row += 1;
        Ok(())
    }

    /// A row of figures with their differences; nothing where no plan has one.
    fn row(
        &self,
        sheet: &mut SheetWriter,
        labels: [&str; 2],
        values: &[Option<f64>],
        figure_format: &FigureFormat,
    ) -> WriteResult {
        if values.iter().all(Option::is_none) {
            return Ok(());
        }
        sheet.text(0, labels[0], &style::text())?;
        sheet.text(1, labels[1], &style::text())?;
        self.figures(sheet, values, figure_format, |format| format)
    }

    fn figures(
        &self,
        sheet: &mut SheetWriter,
        values: &[Option<f64>],
        figure_format: &FigureFormat,
        styled: impl Fn(Format) -> Format,
    ) -> WriteResult {
        let unit = figure_format.digits.map(|digits| 10f64.powi(digits));
        let rounded = |value: f64| unit.map_or(value, |unit| (value * unit).round() / unit);
        let (figure, difference_format) =
            (styled(style::figure(&figure_format.figure)), styled(style::figure(&figure_format.more)));
        let plan_value = |plan: usize| values.get(plan).copied().flatten().map(rounded);
        let (row, reference) = (sheet.row + 1, letters(self.column(self.reference)));
        for plan in 0..self.compared.scenarios.len() {
            let column = self.column(plan);
            sheet.optional(column, plan_value(plan), &figure)?;
            if plan == self.reference {
                continue;
            }
            match plan_value(plan).zip(plan_value(self.reference)) {
                Some((plan_amount, reference_amount)) => {
                    let formula = format!("{}{row}-${reference}{row}", letters(column));
                    sheet.formula(column + 1, &formula, rounded(plan_amount - reference_amount), &difference_format)?;
                }
                None => sheet.text(column + 1, "", &difference_format)?,
            }
        }
        sheet.row += 1;
        Ok(())
    }

    fn all(&self, figure_of: impl Fn(&ScenarioFigures) -> Option<f64>) -> Vec<Option<f64>> {
        self.compared.scenarios.iter().map(figure_of).collect()
    }

    /// What every plan costs and brings.
    fn result(&self, sheet: &mut SheetWriter) -> WriteResult {
        let (points, whole) = (points_format(), whole_format());
        self.row(sheet, [word!("heading-budget"), ""], &self.all(|scenario| scenario.budget), &self.money)?;
        self.row(sheet, [word!("heading-net-media"), ""], &self.all(|scenario| scenario.spend.value), &self.money)?;
        let fees = self.all(|scenario| scenario.activation_fee.value);
        if fees.iter().flatten().any(|fee| *fee > 0.0) {
            self.row(sheet, [word!("activation-fees"), ""], &fees, &self.money)?;
        }
        for phase in &self.compared.phases {
            let reach: Vec<Option<f64>> = phase.scenarios.iter().map(|scenario| scenario.reach_pct.value).collect();
            self.row(sheet, [word!("net-reach-pct"), &phase.name], &reach, &points)?;
        }
        let counts: [CountRow; 3] = [
            (word!("impressions"), |scenario| scenario.impressions),
            (word!("clicks"), |scenario| scenario.clicks),
            (word!("conversions"), |scenario| scenario.conversions),
        ];
        for (label, count_of) in counts {
            let values = self.all(|scenario| count_of(scenario).value);
            if values.iter().flatten().any(|value| *value > 0.0) {
                self.row(sheet, [label, ""], &values, &whole)?;
            }
        }
        self.objective(sheet)?;
        self.status_row(sheet)
    }

    /// The objective, where it is the same in all plans and no other row states it.
    fn objective(&self, sheet: &mut SheetWriter) -> WriteResult {
        let objectives = || self.compared.scenarios.iter().filter_map(|scenario| scenario.objective.as_ref());
        let Some(first_objective) = objectives().next() else { return Ok(()) };
        let is_shown_elsewhere =
            matches!(first_objective.sought, Sought::Sum(Measure::Spend | Measure::Clicks | Measure::Conversions));
        if is_shown_elsewhere || !objectives().all(|objective| objective.is_comparable(first_objective)) {
            return Ok(());
        }
        let unit =
            ObjectiveUnit::of_objective(&first_objective.sought, first_objective.weighted, &self.compared.currency);
        let values = self.all(|scenario| scenario.objective.as_ref().map(|objective| unit.count(objective.value)));
        let label = word!("heading-objective");
        match &first_objective.sought {
            sought if sought.in_money() => self.row(sheet, [label, &unit.unit()], &values, &self.money),
            sought if sought.counts_points() => self.row(sheet, [label, &unit.unit()], &values, &points_format()),
            _ => self.row(sheet, [label, &unit.unit()], &values, &whole_format()),
        }
    }

    /// How every plan stands, in words.
    fn status_row(&self, sheet: &mut SheetWriter) -> WriteResult {
        let right_aligned = style::text().set_align(rust_xlsxwriter::FormatAlign::Right);
        sheet.text(0, word!("status"), &style::text())?;
        for (plan, scenario) in self.compared.scenarios.iter().enumerate() {
            sheet.text(self.column(plan), status_words(scenario.status), &right_aligned)?;
        }
        sheet.row += 1;
        Ok(())
    }

    /// The first plan's goals, and what every plan brings of them.
    fn goals(&self, sheet: &mut SheetWriter, style: &CurrencyStyle) -> WriteResult {
        let with_goals = self.compared.scenarios.iter().find(|scenario| !scenario.by_reference.is_empty());
        let Some(with_goals) = with_goals else { return Ok(()) };
        sheet.heading(word!("heading-goals"))?;
        for (index, goal) in with_goals.by_reference.iter().enumerate() {
            let values = self.all(|scenario| scenario.by_reference.get(index).and_then(|brought| brought.value));
            let label = format!("{} ({})", goal.goal, wanted_words(goal));
            let goal_format = match goal.measure {
                GoalMeasure::CostPerConversion => FigureFormat {
                    figure: style.money.clone(),
                    more: style.signed_money.clone(),
                    digits: self.money.digits,
                },
                GoalMeasure::Roas => {
                    FigureFormat { figure: "0.00".to_owned(), more: "+0.00;-0.00;;@".to_owned(), digits: None }
                }
                GoalMeasure::Reach(_) | GoalMeasure::Grp => points_format(),
                _ => whole_format(),
            };
            self.row(sheet, [&label, &measure::name(goal.measure)], &values, &goal_format)?;
        }
        Ok(())
    }

    /// Net media per phase and channel; the sums are formulas.
    fn spend(&self, sheet: &mut SheetWriter) -> WriteResult {
        sheet.heading(word!("net-media-per-channel"))?;
        for (place, phase) in self.compared.phases.iter().enumerate() {
            let lines = self.compared.lines.iter().filter(|line| line.phase == phase.phase);
            let coloured = |format: Format| style::of_phase(format.set_bold(), place);
            sheet.text(0, &phase.name, &coloured(style::text()))?;
            sheet.text(1, "", &coloured(style::text()))?;
            let spend: Vec<Option<f64>> = phase.scenarios.iter().map(|scenario| scenario.spend.value).collect();
            self.figures(sheet, &spend, &self.money, coloured)?;
            for line in lines.filter(|line| line.scenarios.iter().any(|scenario| scenario.bought)) {
                let spend: Vec<Option<f64>> = line.scenarios.iter().map(|scenario| scenario.spend.value).collect();
                self.row(sheet, ["", &line.channel_name], &spend, &self.money)?;
            }
        }
        sheet.text(0, word!("total"), &style::sum(style::text()))?;
        sheet.text(1, "", &style::sum(style::text()))?;
        self.figures(sheet, &self.all(|scenario| scenario.spend.value), &self.money, style::sum)
    }
}

/// What a goal asks for: `at least 55`.
fn wanted_words(goal: &ReferenceGoal) -> String {
    let target = crate::text::number::short(goal.target);
    match goal.measure {
        GoalMeasure::CostPerConversion => say!("scenarios-at-most", target),
        _ => say!("scenarios-at-least", target),
    }
}

fn points_format() -> FigureFormat {
    FigureFormat { figure: style::POINTS.to_owned(), more: style::SIGNED_POINTS.to_owned(), digits: None }
}

fn whole_format() -> FigureFormat {
    FigureFormat { figure: style::WHOLE.to_owned(), more: "+#,##0;-#,##0;;@".to_owned(), digits: None }
}

fn status_words(status: Option<ScenarioStatus>) -> &'static str {
    match status {
        Some(ScenarioStatus::Optimal) => word!("proved"),
        Some(ScenarioStatus::GoalMissed) => word!("goal-missed"),
        Some(ScenarioStatus::Evaluated) => word!("own-split"),
        Some(ScenarioStatus::NotProved) => word!("not-proved"),
        Some(ScenarioStatus::NoPlan) => word!("no-plan"),
        None => "",
    }
}
