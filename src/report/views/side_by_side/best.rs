//! The best scenarios on each measure: their table, and their objects in JSON.

use serde::Serialize;

use super::objective;
use crate::planning::compare::side_by_side::{BestMeasure, BestScenarios, SideBySide};
use crate::planning::plan::{Sense, Sought};
use crate::report::document::{Table, TableColumn};
use crate::text::messages::{say, word};
use crate::text::number::{fixed, listed, money, money_exact};

/// The best scenarios on a measure, in JSON.
#[derive(Serialize)]
pub(super) struct BestObject<'a> {
    title: String,
    measure: MeasureName<'a>,
    value: f64,
    scenarios: &'a [String],
    shared_by_all: bool,
}

/// A measure as JSON names it.
#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum MeasureName<'a> {
    ReachPct,
    Objective(&'a Sought),
    Spend,
    Goals,
    Price,
}

impl<'a> BestObject<'a> {
    pub(super) fn of(best: &'a BestScenarios) -> Self {
        let measure = match &best.measure {
            BestMeasure::ReachPct(_) => MeasureName::ReachPct,
            BestMeasure::Objective { sought, .. } => MeasureName::Objective(sought),
            BestMeasure::Spend => MeasureName::Spend,
            BestMeasure::Goals => MeasureName::Goals,
            BestMeasure::Price(_) => MeasureName::Price,
        };
        Self {
            title: title(&best.measure),
            measure,
            value: best.value,
            scenarios: &best.scenarios,
            shared_by_all: best.shared_by_all,
        }
    }
}

/// The title of a measure, such as `Most reach in See`.
fn title(measure: &BestMeasure) -> String {
    match measure {
        BestMeasure::ReachPct(phase_name) => say!("most-reach", phase_name),
        BestMeasure::Objective { sought, sense, weighted } => {
            let objective_words = sought.in_words();
            let weighted = if *weighted { word!("weighted") } else { "" };
            match sense {
                Sense::Minimise => say!("least-of-objective", objective_words, weighted),
                Sense::Maximise => say!("most-of-objective", objective_words, weighted),
            }
        }
        BestMeasure::Spend => word!("least-net-media").to_owned(),
        BestMeasure::Goals => word!("most-goals-met").to_owned(),
        BestMeasure::Price(unit) => say!("least-net-media-per", one = unit.one()),
    }
}

/// Which plan is best on what.
pub(super) fn best_table(compared: &SideBySide) -> Table {
    let [measure_heading, best_measure, holder] = [word!("what"), word!("best"), word!("which")];
    let columns =
        [TableColumn::wrapped(measure_heading), TableColumn::right(best_measure), TableColumn::wrapped(holder)];
    let mut table = Table::new(columns);
    for best in &compared.best {
        let holder = if best.shared_by_all { word!("same-in-all").to_owned() } else { listed(&best.scenarios) };
        table.row([title(&best.measure), figure(compared, best), holder]);
    }
    table
}

fn figure(compared: &SideBySide, best: &BestScenarios) -> String {
    match &best.measure {
        BestMeasure::ReachPct(_) => format!("{}%", fixed(best.value, 1)),
        BestMeasure::Objective { sought, .. } => objective(sought, best.value, &compared.currency),
        BestMeasure::Spend => money(best.value, &compared.currency),
        BestMeasure::Goals => fixed(best.value, 0),
        BestMeasure::Price(_) => money_exact(best.value, &compared.currency),
    }
}
