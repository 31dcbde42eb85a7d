//! The brief beside its scenarios, each planned as the brief is.

use rayon::prelude::*;

use crate::brief::BASE;
use crate::case::Case;
use crate::compare::side_by_side::{Column, SideBySide, Source};
use crate::language::text;
use crate::recommend::NoPlan;
use crate::what_if::{Answer, WhatIf};

/// The brief and its scenarios side by side; none where it has none, or is a scenario itself.
pub(super) fn of(what_if: &WhatIf, answer: &Answer) -> Option<SideBySide> {
    let reading = what_if.reading;
    if reading.scenarios.is_empty() || answer.plan.campaign.scenario_name().is_some() {
        return None;
    }
    let base = Column { name: BASE.to_owned(), source: Source::Planned(Box::new(answer.plan.clone())), odds: None };
    let others: Vec<Column> = reading.scenarios.par_iter().map(|name| column(what_if, name)).collect();
    let columns: Vec<Column> = std::iter::once(base).chain(others).collect();
    SideBySide::of(&columns).ok()
}

fn column(what_if: &WhatIf, name: &str) -> Column {
    let reading = what_if.reading.of_scenario(name);
    let case = Some(&reading).filter(|reading| reading.faults.is_empty());
    let source = match case.and_then(|reading| Case::join(&reading.brief, &reading.catalogue).ok()) {
        None => Source::NoPlan(text!("its brief has a fault", "de briefing heeft een fout")),
        Some(case) => match (WhatIf { reading: &reading, ..*what_if }).solved(case) {
            Ok(answer) => Source::Planned(Box::new(answer.plan)),
            Err(NoPlan::Contradiction) => {
                Source::NoPlan(text!("its hard bounds contradict", "de harde grenzen spreken elkaar tegen"))
            }
            Err(NoPlan::Time(_)) => Source::NoPlan(text!("none was found in time", "er is er geen op tijd gevonden")),
            Err(NoPlan::Engine(_) | NoPlan::Audit(_)) => {
                Source::NoPlan(text!("none could be computed", "er kon er geen berekend worden"))
            }
        },
    };
    Column { name: name.to_owned(), source, odds: None }
}
