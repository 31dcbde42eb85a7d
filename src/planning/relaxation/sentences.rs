//! A missed priority in words: what is wanted, what is possible, and why no more.

use super::MissedPriority;
use crate::planning::parameter::{Parameter, RelaxedBy, Unit};
use crate::planning::plan::Goal;
use crate::text::messages::{say, word};
use crate::text::number;

impl MissedPriority<'_> {
    /// `See 70% cannot be met: at most 58.3% with €100,000; short by 11.7 points, because …`.
    ///
    /// Of several goals that compete only the total shortfall is the least: one of them could be brought nearer at the
    /// expense of another.
    pub(super) fn sentence(&self, money_helps: bool) -> String {
        let parameters = self.parameters();
        let alone = self.is_alone();
        let goal_sentences: Vec<String> =
            self.goals().zip(&parameters).map(|(goal, parameter)| missed_words(goal, parameter, alone)).collect();
        let budget = number::money(self.base.problem.campaign.budget.get(), &self.base.plan.campaign.currency);
        let because = self.because(money_helps);
        let because = match number::listed(&because) {
            none if none.is_empty() => none,
            why => say!("because", why),
        };
        if alone {
            let goal_sentences = goal_sentences.join(word!("sentences-goal"));
            return say!("goal-with", goal_sentences, budget, because);
        }
        let names: Vec<String> = self.rivals().map(|goal| number::quoted(&goal.goal)).collect();
        let two_goals = names.len() == 2;
        let (names, goal_sentences) = (number::listed(&names), goal_sentences.join("; "));
        if two_goals {
            return say!("goals-cannot-both-be-met", names, goal_sentences, budget, because);
        }
        say!("goals-cannot-all-be-met", names, goal_sentences, budget, because)
    }
}

/// `goal ‘do’`, or `goals ‘do’ and ‘care’`.
pub(super) fn named_goals(keys: &[&str]) -> String {
    let names = number::listed(&keys.iter().map(|key| number::quoted(key)).collect::<Vec<_>>());
    say!("named-goals", count = keys.len(), names)
}

/// `see of 70% cannot be met: at most 58.3%, short by 11.7 points`; beside others, `see of 70% comes to …`.
fn missed_words(goal: &Goal, parameter: &Parameter, alone: bool) -> String {
    let (goal_name, wanted) = (number::quoted(&goal.goal), parameter.amount(parameter.now));
    let Some(value) = goal.value else {
        return say!("of-cannot-be-met-nothing-that-counts", goal_name, wanted);
    };
    let (most, value) = (
        if parameter.relaxed_by == RelaxedBy::Raising { word!("at-least") } else { word!("at-most") },
        match parameter.unit {
            Unit::Share(_) => value / 100.0,
            _ => value,
        },
    );
    let shortfall_words = match parameter.unit {
        Unit::Share(_) => number::points((parameter.now - value).abs() * 100.0),
        _ => parameter.amount((parameter.now - value).abs()),
    };
    let value = match parameter.unit {
        Unit::Share(_) => format!("{}%", number::signed(value * 100.0).trim_start_matches('+')),
        _ => parameter.amount(value),
    };
    if !alone {
        return say!("of-comes-to-short", goal_name, wanted, value, shortfall_words);
    }
    say!("of-cannot-be-met-short", goal_name, wanted, most, value, shortfall_words)
}
