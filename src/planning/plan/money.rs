//! The activation fees of a plan, and why it leaves money unspent, in words.

use super::{Goal, Line, Plan, Status};
use crate::problem::{Family, Problem, Sense};
use crate::text::language::{say, word};
use crate::text::number::{apportion, listed, money, money_exact, quoted};
use crate::tolerance::reporting::NO_PRICE;

/// Whether something of the problem can only be bought whole: in lots, from a minimum on, or with a fee.
pub(super) fn is_whole(problem: &Problem) -> bool {
    problem.placements.iter().any(|placement| placement.lot.is_some())
        || problem.activations.iter().any(|activation| activation.fee.get() > 0.0)
        || problem.limits.iter().any(|limit| limit.family == Family::MinimumBuy)
}

impl Plan {
    /// `Activation fees €1,500, paid once: Radio spot €1,000, Cinema €500; €21,500 in all`; none where there are none.
    pub fn activation_words(&self) -> Option<String> {
        let (totals, currency) = (&self.totals, &self.campaign.currency);
        let paid: Vec<&Line> = self.lines.iter().filter(|line| line.activation_fee > 0.0).collect();
        let rounded_fees =
            apportion(&paid.iter().map(|line| line.activation_fee).collect::<Vec<_>>(), totals.activation_fee);
        let paid = paid.iter().zip(rounded_fees);
        let fee_words: Vec<String> =
            paid.map(|(line, fee)| format!("{} {}", line.channel_name, money(fee, currency))).collect();
        (totals.activation_fee > 0.0).then(|| {
            let (fees, all) = (money(totals.activation_fee, currency), money(totals.spend_total, currency));
            say!(
                "Activation fees {fees}, paid once: {}; {all} in all",
                "Activeringskosten {fees}, eenmalig: {}; {all} in totaal",
                listed(&fee_words)
            )
        })
    }

    /// The goals on a return or a cost that more spend would miss, or miss by more; none where there are none.
    fn ratios_in_the_way(&self) -> Option<String> {
        let ratio = |goal: &&Goal| goal.measure.is_ratio();
        let in_the_way: Vec<&Goal> = self.goals.iter().filter(ratio).filter(|goal| !goal.met || goal.tight).collect();
        let all_met = in_the_way.iter().all(|goal| goal.met);
        let names: Vec<String> = in_the_way.iter().map(|goal| quoted(&goal.goal)).collect();
        let fee_names = listed(&names);
        let goals = match names.len() {
            1 => say!("goal {fee_names}", "doel {fee_names}"),
            _ => say!("goals {fee_names}", "de doelen {fee_names}"),
        };
        (!names.is_empty()).then(|| {
            if all_met {
                say!(
                    "more of anything that is left would miss {goals}",
                    "meer inkoop van wat dan ook gaat ten koste van {goals}"
                )
            } else {
                say!(
                    "more of anything that is left would miss {goals} by more",
                    "meer inkoop van wat dan ook gaat nog verder ten koste van {goals}"
                )
            }
        })
    }

    /// That more money does nothing, where the price of the budget is proved to be 0.
    fn no_use_words(&self) -> String {
        let aim = self.objective.sought.in_words();
        let budget = self.limits.iter().find(|limit| limit.limit.family == Family::Budget);
        let value = budget.map_or(0.0, |budget| (budget.price * budget.bound).abs());
        if value <= NO_PRICE * self.objective.value.abs() || self.objective.value == 0.0 {
            return say!(
                ": within the bounds, more money does nothing for the aim ({aim})",
                ": binnen de grenzen voegt meer geld niets toe aan het streven ({aim})"
            );
        }
        say!(
            ": what it would bring for the aim ({aim}) is less than is proved",
            ": wat het aan het streven ({aim}) zou toevoegen, is minder dan is bewezen"
        )
    }

    /// The money that is left, and why; none where all is spent.
    pub fn unspent_words(&self) -> Option<String> {
        let unspent = money(self.unspent, &self.campaign.currency);
        let unspent_reason = self.why_unspent();
        (self.unspent > 0.5)
            .then(|| say!("Unspent {unspent}{unspent_reason}", "Niet besteed {unspent}{unspent_reason}"))
    }

    /// Why money is left: by the exact plan, and by rounding.
    fn why_unspent(&self) -> String {
        let rounding = self.rounding.as_ref().filter(|_| self.objective.sense == Sense::Maximise);
        let (Some(rounding), Some(left)) = (rounding, self.unspent_by_rounding()) else {
            return self.why_exactly_unspent();
        };
        let (to, left) = (money_exact(rounding.to, &self.campaign.currency), money(left, &self.campaign.currency));
        if rounding.exact_unspent <= 0.5 {
            return say!(
                ": net media is rounded to multiples of {to}, and no way to spend it in these was found",
                ": de netto media is afgerond op veelvouden van {to}, en daarin is er geen besteding voor gevonden"
            );
        }
        let unspent_reason = self.why_exactly_unspent();
        say!(
            "{unspent_reason}; {left} of it is left because net media is rounded to multiples of {to}",
            "{unspent_reason}; {left} daarvan blijft over doordat de netto media is afgerond op veelvouden van {to}"
        )
    }

    /// Why the exact plan leaves money.
    fn why_exactly_unspent(&self) -> String {
        match (self.status, self.objective.sense) {
            (Status::Evaluated, _) => String::new(),
            (Status::NotProved, Sense::Maximise) if self.whole => word!(
                ": the search ended before it found a use for it",
                ": de zoektocht eindigde voordat er een bestemming voor was gevonden"
            )
            .to_owned(),
            (_, Sense::Maximise) if self.whole => word!(
                ": nothing that it buys in whole units, from a minimum buy and within the bounds adds anything",
                ": niets wat ervoor te koop is in hele eenheden, vanaf een minimumafname en binnen de grenzen voegt iets toe"
            )
            .to_owned(),
            (_, Sense::Minimise) if self.goals.iter().all(|goal| goal.met) => {
                word!(": the goals are met without it", ": ook zonder dat geld zijn de doelen gehaald").to_owned()
            }
            (_, Sense::Minimise) => word!(
                ": without it the goals are missed by hardly more",
                ": zonder dat geld komen de doelen nauwelijks verder weg"
            )
            .to_owned(),
            (Status::NotProved, _) => word!(
                ": that more of it would do nothing is not proved",
                ": dat meer ervan niets zou toevoegen, is niet bewezen"
            )
            .to_owned(),
            _ => self.ratios_in_the_way().map_or_else(|| self.no_use_words(), |why| format!(": {why}")),
        }
    }
}
