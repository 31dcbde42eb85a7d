//! What a plan pays besides media, and why it leaves money, in words.

use super::{Goal, Plan, Status, objective_in_words};
use crate::case::{Case, Family};
use crate::number::{listed, money, quoted};

/// Whether something of the case can only be bought whole: in lots, from a minimum on, or with a fee.
pub(super) fn whole(case: &Case) -> bool {
    case.placements.iter().any(|placement| placement.lot.is_some())
        || case.switches.iter().any(|switch| switch.fee > 0.0)
        || case.limits.iter().any(|limit| limit.family == Family::MinimumBuy)
}

impl Plan {
    /// `Activation fees €1,500, paid once: Radio spot €1,000, Cinema €500; €21,500 in all`; none where there are none.
    pub fn activation_words(&self) -> Option<String> {
        let (totals, currency) = (&self.totals, &self.campaign.currency);
        let paid = self.lines.iter().filter(|line| line.activation_fee > 0.0);
        let each: Vec<String> =
            paid.map(|line| format!("{} {}", line.channel_name, money(line.activation_fee, currency))).collect();
        (totals.activation_fee > 0.0).then(|| {
            let (fees, all) = (money(totals.activation_fee, currency), money(totals.spend_total, currency));
            format!("Activation fees {fees}, paid once: {}; {all} in all", listed(&each))
        })
    }

    /// The goals on a return or a cost that more spend would miss, or miss by more.
    fn ratios_in_the_way(&self) -> Option<String> {
        let ratio = |goal: &&Goal| matches!(goal.measure, "roas" | "cost_per_conversion");
        let in_the_way: Vec<&Goal> = self.goals.iter().filter(ratio).filter(|goal| !goal.met || goal.tight).collect();
        let further = if in_the_way.iter().all(|goal| goal.met) { "" } else { " by more" };
        let names: Vec<String> = in_the_way.iter().map(|goal| quoted(&goal.goal)).collect();
        let word = if names.len() == 1 { "goal" } else { "goals" };
        (!names.is_empty()).then(|| format!("{word} {}{further}", listed(&names)))
    }

    /// The money that is left, and why; none where all is spent.
    pub fn unspent_words(&self) -> Option<String> {
        let why = match (self.status, self.objective.sense) {
            (Status::Evaluated, _) => String::new(),
            (Status::NotProved, "maximise") if self.whole => {
                ": the search ended before it found a use for it".to_owned()
            }
            (_, "maximise") if self.whole => {
                ": no further whole unit or minimum buy that helps fits into it".to_owned()
            }
            (_, "minimise") if self.goals.iter().all(|goal| goal.met) => ": the goals are met without it".to_owned(),
            (_, "minimise") => ": without it the goals are missed by hardly more".to_owned(),
            _ => self.ratios_in_the_way().map_or_else(
                || {
                    let aim = objective_in_words(&self.objective.name);
                    format!(": within the bounds, more money does nothing for the aim ({aim})")
                },
                |goals| format!(": more of anything that is left would miss {goals}"),
            ),
        };
        (self.unspent > 0.5).then(|| format!("Unspent {}{why}", money(self.unspent, &self.campaign.currency)))
    }
}
