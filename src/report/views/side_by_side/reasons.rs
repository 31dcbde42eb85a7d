//! The reasons for a recommendation: which scenario to take and why, and what more money buys.

use super::caveats::{circumstances, odds};
use super::justification::justification;
use super::other_budgets::what_money_buys;
use crate::planning::compare::side_by_side::{BudgetScope, Proviso, RecommendedScenario, Refusal, SideBySide};
use crate::text::messages::{say, word};

/// The reasons, or why nothing is recommended.
pub(super) fn reasons(compared: &SideBySide) -> Vec<String> {
    let advice = match &compared.advice {
        Ok(advice) => advice,
        Err(why) => return vec![say!("nothing-is-recommended", why = refusal(*why))],
    };
    let recommended = [Some(&advice.best), advice.best_of_same_budget.as_ref()].into_iter().flatten();
    let recommendations = recommended.map(|scenario| recommendation(scenario, &compared.reference));
    let other_budgets = advice.other_budgets.iter().map(|other| what_money_buys(other, compared));
    recommendations.chain(other_budgets).collect()
}

fn refusal(why: Refusal) -> &'static str {
    match why {
        Refusal::NoProof => word!("csv-tells-neither-whether-each-goal"),
        Refusal::OtherAudiences => word!("plans-are-for-different-audiences-so-what"),
    }
}

/// The recommendation: the scenario, the goals it meets, and its difference in objective and money.
fn recommendation(scenario: &RecommendedScenario, reference: &str) -> String {
    let (name, why) = (&scenario.name, justification(scenario));
    let proviso = scenario.proviso().map_or("", proviso);
    let mut sentences = vec![match scenario.budget {
        BudgetScope::Any | BudgetScope::Other => say!("take", name, proviso, why),
        BudgetScope::OfReference => say!("with-budget-of-take", reference, name, proviso, why),
    }];
    if !scenario.is_proved {
        sentences.push(word!("it-is-not-proved-to-its-tolerance").to_owned());
    }
    if let Some(rival) = &scenario.rival {
        if rival.has_other_objective() {
            sentences.push(word!("they-are-made-for-different-objectives").to_owned());
        }
        sentences.extend(circumstances(&rival.circumstances));
        sentences.extend(rival.odds.as_ref().map(|against| odds(against, &rival.name)));
    }
    sentences.join(" ")
}

/// The condition of a recommendation, after the name of the scenario.
fn proviso(proviso: Proviso) -> &'static str {
    match proviso {
        Proviso::OnlyGoalsCount => word!("if-goals-are-all-that-counts"),
        Proviso::WorthItsPrice => word!("if-it-is-worth-its-price"),
    }
}
