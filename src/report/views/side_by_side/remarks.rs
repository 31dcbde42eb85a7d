//! Remarks: what differs between scenarios besides the split, and what cannot be compared.

use crate::planning::compare::side_by_side::{Remark, SideBySide};
use crate::text::messages::{say, word};
use crate::text::number::{listed, quoted};

/// A remark as a sentence, without a capital and a full stop.
pub(super) fn remark(remark: &Remark, compared: &SideBySide) -> String {
    match remark {
        Remark::OtherPhases { scenario, clause } => format!("{scenario} {clause}"),
        Remark::FirstHasNoPlan { first } => {
            say!("differences-are-against-because-has-no-plan", reference = compared.reference, first)
        }
        Remark::TermDiffers(sentence) => sentence.to_string(),
        Remark::MorePricesDiffer { lines } => {
            say!("prices-of-differ-as-well", lines = say!("count-more-lines", count = *lines))
        }
        Remark::OtherTargets { scenario, goals } => of_goals(word!("another-target-is-wanted"), scenario, goals),
        Remark::MoreGoals { scenario, goals } => of_goals(word!("more-is-asked"), scenario, goals),
        Remark::FewerGoals { scenario, goals } => of_goals(word!("not-asked"), scenario, goals),
        Remark::JudgedByTargetsOf { standard } => say!("goals-differ-all-are-held-against-targets", standard),
        Remark::NotProved { scenario } => say!("not-proved-to-its-tolerance-is-better", name = scenario),
        Remark::NoCurrency { scenario } => {
            say!("no-currency-is-named-in-taken", name = scenario, currency = compared.currency)
        }
        Remark::ReachNotStated { phases } => {
            let phases: Vec<String> = phases.iter().map(ToString::to_string).collect();
            say!("not-all-of-files-tell-reach", phases = phases.join(", "))
        }
        Remark::OtherObjective { scenarios } => left_out(scenarios, word!("its-objective-is-another")),
        Remark::GoalsNotStated { scenarios } => left_out(scenarios, word!("csv-does-not-tell-its-goals")),
    }
}

fn of_goals(what: &str, scenario: &str, goals: &[String]) -> String {
    let goals: Vec<String> = goals.iter().map(|goal| quoted(goal)).collect();
    format!("{what} {scenario}: {}", listed(&goals))
}

fn left_out(scenarios: &[String], why: &str) -> String {
    say!("left-out-of-recommendation", names = listed(scenarios), why)
}
