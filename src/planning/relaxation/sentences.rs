//! A missed priority in words: what is wanted, what is possible, and why no more.

use super::MissedPriority;
use crate::planning::parameter::{Parameter, RelaxedBy, Unit};
use crate::planning::plan::Goal;
use crate::text::language::{say, word};
use crate::text::number;

impl MissedPriority<'_> {
    /// `See 70 % cannot be met: at most 58.3 % with €100,000; short by 11.7 points, because …`.
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
            why => say!(", because {why}", ", omdat {why}"),
        };
        if alone {
            let goal_sentences = goal_sentences.join(word!("; goal ", "; doel "));
            return say!(
                "Goal {goal_sentences}, with {budget}{because}.",
                "Doel {goal_sentences}, met {budget}{because}."
            );
        }
        let names: Vec<String> = self.rivals().map(|goal| number::quoted(&goal.goal)).collect();
        let two_goals = names.len() == 2;
        let (names, goal_sentences) = (number::listed(&names), goal_sentences.join("; "));
        if two_goals {
            return say!(
                "Goals {names} cannot both be met: {goal_sentences}, with {budget}{because}.",
                "De doelen {names} zijn niet allebei te halen: {goal_sentences}, met {budget}{because}."
            );
        }
        say!(
            "Goals {names} cannot all be met: {goal_sentences}, with {budget}{because}.",
            "De doelen {names} zijn niet allemaal te halen: {goal_sentences}, met {budget}{because}."
        )
    }
}

/// `goal ‘do’`, or `goals ‘do’ and ‘care’`.
pub(super) fn named_goals(keys: &[&str]) -> String {
    let names = number::listed(&keys.iter().map(|key| number::quoted(key)).collect::<Vec<_>>());
    if keys.len() == 1 { say!("goal {names}", "doel {names}") } else { say!("goals {names}", "de doelen {names}") }
}

/// `see of 70 % cannot be met: at most 58.3 %, short by 11.7 points`; beside others, `see of 70 % comes to …`.
fn missed_words(goal: &Goal, parameter: &Parameter, alone: bool) -> String {
    let (goal_name, wanted) = (number::quoted(&goal.goal), parameter.amount(parameter.now));
    let Some(value) = goal.value else {
        return say!(
            "{goal_name} of {wanted} cannot be met: nothing that counts for it can be bought",
            "{goal_name} van {wanted} is niet te halen: er is niets te koop dat ervoor telt"
        );
    };
    let (most, value) = (
        if parameter.relaxed_by == RelaxedBy::Raising {
            word!("at least", "minimaal")
        } else {
            word!("at most", "hooguit")
        },
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
        Unit::Share(_) => format!("{} %", number::signed(value * 100.0).trim_start_matches('+')),
        _ => parameter.amount(value),
    };
    if !alone {
        return say!(
            "{goal_name} of {wanted} comes to {value}, short by {shortfall_words}",
            "{goal_name} van {wanted} komt op {value}, {shortfall_words} te kort"
        );
    }
    say!(
        "{goal_name} of {wanted} cannot be met: {most} {value}, short by {shortfall_words}",
        "{goal_name} van {wanted} is niet te halen: {most} {value}, {shortfall_words} te kort"
    )
}
