//! Reports: every answer in every format, and the files they are written to.
//!
//! What is told of an answer, and in which order, is a view: a [`document`] or records. How that is written is
//! a format. This page brings the two together, with a function per answer; [`files`] writes the result, all files or
//! none.

pub mod document;
pub mod files;
mod formats;
mod records;
pub mod sweep;
mod views;

use crate::fault::Fault;
use crate::planning::appendix::Appendix;
use crate::planning::compare::PairComparison;
use crate::planning::compare::side_by_side::{Scenario, SideBySide};
use crate::planning::evaluate::Evaluation;
use crate::planning::explain::Explanation;
use crate::planning::fit::ChannelFit;
use crate::planning::iis::Contradiction;
use crate::planning::map::JourneyMap;
use crate::planning::plan::Plan;
use crate::planning::risk::Risk;
pub use formats::{CsvDialect, Format, render};
use formats::{csv, html, json, markdown, mediaplanschema, terminal, workbook};
use views::compare::PairObject;
use views::evaluate::EvaluationObject;
use views::explain::ExplanationObject;
pub use views::faults;
use views::map::MapObject;
pub use views::plan::breakdown::Breakdown;
use views::plan::object::PlanObject;
use views::plan::weeks::ChartPeriod;
use views::plan::{PlanView, breakdown, weeks};
use views::risk::RiskObject;
use views::side_by_side::SideBySideObject;
pub use views::side_by_side::SideBySideWords;

/// A plan with its appendix, in a format that is read or calculated with.
///
/// ```
/// use klantreis::{Planner, report::{Breakdown, Format, content}};
///
/// let brief = "campaign = { budget = 20_000, only = [\"radio\", \"search-brand\"] }\naudience.city.people = 200_000";
/// let planner = Planner::text("brief", brief)?;
/// let plan = planner.plan().map_err(|why| planner.why(why))?.plan;
/// let page = content(&plan, None, Breakdown::Line, Format::Html, 120)?;
/// assert!(page.starts_with(b"<!doctype html>"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn content(
    plan: &Plan,
    appendix: Option<&Appendix>,
    by: Breakdown,
    format: Format,
    width: usize,
) -> Result<Vec<u8>, Fault> {
    match format {
        Format::Workbook => workbook::bytes(plan, appendix),
        Format::Html if by == Breakdown::Line => Ok(html::page(&views::plan::document(plan, appendix)).into_bytes()),
        Format::MediaPlanSchema => Ok(mediaplanschema::text(plan)?.into_bytes()),
        format => Ok(self::by(plan, by, format, width).into_bytes()),
    }
}

/// A plan as text; tables are at most `width` columns wide.
pub fn text(plan: &Plan, format: Format, width: usize) -> String {
    let then_under_way = |text: String| match plan.under_way {
        Some(_) => format!("{text}\n{}", render(&views::plan::under_way::document(plan), format, width)),
        None => text,
    };
    match format {
        Format::Table => then_under_way(terminal::plan::text(&PlanView::of(plan), width)),
        Format::Csv(dialect) => csv(plan, dialect),
        Format::Json | Format::MediaPlanSchema => json::text(|| PlanObject::of(plan)),
        Format::Html => html::page(&views::plan::document(plan, None)),
        Format::Markdown => then_under_way(markdown::plan::text(&PlanView::of(plan))),
        Format::Workbook => markdown::plan::text(&PlanView::of(plan)),
    }
}

/// A plan by what a row is about. JSON holds every row of a plan already.
pub fn by(plan: &Plan, by: Breakdown, format: Format, width: usize) -> String {
    match (by, format) {
        (Breakdown::Line, _) | (_, Format::Json) => text(plan, format, width),
        (Breakdown::Phase | Breakdown::Audience, Format::Csv(dialect)) => {
            csv::text(dialect, || breakdown::records(plan, by))
        }
        (Breakdown::Phase | Breakdown::Audience, format) => render(&breakdown::document(plan, by), format, width),
        (Breakdown::Week, Format::Csv(dialect)) => csv::text(dialect, || weeks::weekly(plan)),
        (Breakdown::Month, Format::Csv(dialect)) => csv::text(dialect, || weeks::monthly(plan)),
        (Breakdown::Week, format) => flowchart(plan, ChartPeriod::Week, format, width),
        (Breakdown::Month, format) => flowchart(plan, ChartPeriod::Month, format, width),
    }
}

/// The flowchart of a plan; only a terminal has no room beyond its width.
fn flowchart(plan: &Plan, period: ChartPeriod, format: Format, width: usize) -> String {
    let room = if format == Format::Table { width } else { usize::MAX };
    render(&weeks::document(plan, period, room), format, width)
}

/// A plan as CSV: a record per line, in frozen columns.
pub fn csv(plan: &Plan, dialect: CsvDialect) -> String {
    csv::text(dialect, || views::plan::records::records(plan))
}

/// That a campaign without dates cannot be written as a media plan of mediaplanschema.
pub fn undated() -> Fault {
    mediaplanschema::undated()
}

/// Why a plan is as it is; an explanation has no records, so a CSV is the plan's.
pub fn explanation(explanation: &Explanation, format: Format, width: usize) -> String {
    match format {
        Format::Csv(dialect) => csv(&explanation.plan, dialect),
        Format::Json => json::text(|| ExplanationObject::of(explanation)),
        format => render(&views::explain::document(explanation), format, width),
    }
}

/// The map of a journey, which has no records.
pub fn map(map: &JourneyMap, format: Format, width: usize) -> String {
    match format {
        Format::Json => json::text(|| MapObject::of(map)),
        format => render(&views::map::document(map), format, width),
    }
}

/// A planner's own split: the report of the plan it makes, then what it breaks and what the best plan would gain. A CSV
/// holds the split's own lines.
pub fn evaluation(evaluation: &Evaluation, format: Format, width: usize) -> String {
    let (plan, rest) = (&evaluation.plan, || views::evaluate::document(evaluation));
    match format {
        Format::Table => {
            format!("{}\n{}", terminal::plan::text(&PlanView::of(plan), width), terminal::text(&rest(), width))
        }
        Format::Json => json::text(|| EvaluationObject::of(evaluation)),
        Format::Csv(dialect) => csv(plan, dialect),
        Format::Html => html::page(&views::plan::document(plan, None).followed_by(rest())),
        _ => format!("{}\n{}", markdown::plan::text(&PlanView::of(plan)), markdown::text(&rest())),
    }
}

/// Two plans, and what moved from one to the other.
pub fn comparison(comparison: &PairComparison, format: Format, width: usize) -> String {
    match format {
        Format::Json => json::text(|| PairObject::of(comparison)),
        Format::Csv(dialect) => csv::text(dialect, || views::compare::records(comparison)),
        format => render(&views::compare::document(comparison), format, width),
    }
}

/// Plans side by side; tables that are too wide for a terminal are split. A CSV is made of the columns themselves, as
/// it holds every figure of each line.
pub fn side_by_side(compared: &SideBySide, columns: &[Scenario], format: Format, width: usize) -> String {
    let room = if format == Format::Table { width } else { usize::MAX };
    match format {
        Format::Json => json::text(|| SideBySideObject::of(compared)),
        Format::Csv(dialect) => csv::text(dialect, || views::side_by_side::records(columns, &compared.currency)),
        format => render(&views::side_by_side::document(compared, room), format, width),
    }
}

/// How sure a plan is.
pub fn risk(risk: &Risk, format: Format, width: usize) -> String {
    match format {
        Format::Json => json::text(|| RiskObject::of(risk)),
        Format::Csv(dialect) => csv::text(dialect, || views::risk::records(risk)),
        format => render(&views::risk::document(risk), format, width),
    }
}

/// Fits of reach curves.
pub fn fits(fits: &[ChannelFit], format: Format, width: usize) -> String {
    match format {
        Format::Json => json::text(|| views::fit::object(fits)),
        Format::Csv(dialect) => csv::text(dialect, || views::fit::records(fits)),
        format => render(&views::fit::document(fits, width), format, width),
    }
}

/// Why there is no plan, as JSON for programs.
pub fn no_plan(contradiction: &Contradiction) -> String {
    json::text(|| views::no_plan::NoPlanReport::of(contradiction))
}
