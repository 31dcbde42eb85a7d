//! A planner's own split: the report of any plan, then what it breaks, and what the best plan would gain.

use super::compare::moves;
use super::document::{Document, capital};
use super::{Format, csv, json, markdown, table};
use crate::evaluate::Evaluation;
use crate::number::money;
use crate::plan::InWords;

/// A gain below this share of the objective is rounding.
const NOTHING: f64 = 1e-6;

/// An evaluation as text; a CSV holds the split's own lines.
pub fn text(evaluation: &Evaluation, format: Format, width: usize) -> String {
    let (plan, rest) = (&evaluation.plan, document(evaluation));
    match format {
        Format::Table => format!("{}\n{}", table::text(plan, width), rest.text(width)),
        Format::Markdown => format!("{}\n{}", markdown::text(plan), rest.markdown()),
        Format::Json => json::text(evaluation),
        Format::Csv(dialect) => csv::text(plan, dialect),
    }
}

fn document(evaluation: &Evaluation) -> Document {
    let mut document = Document::new();
    if !evaluation.broken.is_empty() {
        document.heading("What the split breaks").list(evaluation.broken.iter().map(|said| capital(said)));
    }
    let spend = money(evaluation.plan.totals.spend, &evaluation.plan.campaign.currency);
    document.heading(format!("What the best plan would gain for the same {spend}"));
    document.sentence(gain(evaluation));
    if let Some(comparison) = evaluation.comparison.as_ref().filter(|_| gains(evaluation)) {
        document.faint("A is your split, B the best plan.");
        moves(&mut document, comparison);
    }
    if !evaluation.assumed.is_empty() {
        document.heading("What was assumed").list(evaluation.assumed.iter().map(|said| capital(said)));
    }
    document
}

/// Whether the best plan is better by more than rounding, or keeps what the split breaks.
fn gains(evaluation: &Evaluation) -> bool {
    let Some(gain) = &evaluation.gain else { return false };
    let size = gain.objective.abs() / evaluation.plan.objective.value.abs().max(1e-3);
    size > NOTHING || !gain.goals_gained.is_empty() || !gain.goals_lost.is_empty() || !evaluation.broken.is_empty()
}

fn gain(evaluation: &Evaluation) -> String {
    let (plan, broken) = (&evaluation.plan, !evaluation.broken.is_empty());
    let Some(gain) = &evaluation.gain else {
        return "There is no plan for this money that keeps every hard bound of the brief.".to_owned();
    };
    if !gains(evaluation) {
        return "Nothing: this split is the best there is for the money.".to_owned();
    }
    let value = InWords::of(plan).change(gain.objective);
    let objective = match value {
        Some(value) if broken => format!("Keeping every bound, the best plan has {value}"),
        Some(value) => format!("The best plan has {value}"),
        None => "The best plan has the same of the objective".to_owned(),
    };
    format!("{objective}: {}.", gain.words(plan))
}
