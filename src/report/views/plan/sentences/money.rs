//! The activation fees of a plan, and why it leaves money unspent.

use crate::planning::plan::{Goal, Line, Plan, Sense, Status};
use crate::text::messages::{say, word};
use crate::text::number::{apportion, listed, money, money_exact, quoted};

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
            say!("activation-fees-paid-once-in-all", fees, fee_words = listed(&fee_words), all)
        })
    }

    /// The goals on a return or a cost that more spend would miss, or miss by more; none where there are none.
    fn ratios_in_the_way(&self) -> Option<String> {
        let ratio = |goal: &&Goal| goal.measure.is_ratio();
        let in_the_way: Vec<&Goal> = self.goals.iter().filter(ratio).filter(|goal| !goal.met || goal.tight).collect();
        let all_met = in_the_way.iter().all(|goal| goal.met);
        let names: Vec<String> = in_the_way.iter().map(|goal| quoted(&goal.goal)).collect();
        let goals = say!("named-goals", count = names.len(), names = listed(&names));
        (!names.is_empty()).then(|| {
            if all_met {
                say!("money-more-of-anything-that-is-left-would", goals)
            } else {
                say!("more-of-anything-that-is-left-would", goals)
            }
        })
    }

    /// That more money does nothing, or what it would bring.
    fn no_use_words(&self) -> String {
        let aim = self.objective.sought.in_words();
        if self.has_no_use_for_money() {
            return say!("within-bounds-more-money-does-nothing", objective = aim);
        }
        say!("what-it-would-bring-for-aim", objective = aim)
    }

    /// The money that is left, and why; none where all is spent.
    pub fn unspent_words(&self) -> Option<String> {
        let unspent = money(self.unspent, &self.campaign.currency);
        let unspent_reason = self.why_unspent();
        (self.unspent > 0.5).then(|| say!("unspent", unspent, unspent_reason))
    }

    /// Why money is left: by the exact plan, and by rounding.
    fn why_unspent(&self) -> String {
        let rounding = self.rounding.as_ref().filter(|_| self.objective.sense == Sense::Maximise);
        let (Some(rounding), Some(left)) = (rounding, self.unspent_by_rounding()) else {
            return self.why_exactly_unspent();
        };
        let (to, left) = (money_exact(rounding.to, &self.campaign.currency), money(left, &self.campaign.currency));
        if rounding.exact_unspent <= 0.5 {
            return say!("net-media-is-rounded-to-multiples", to);
        }
        let unspent_reason = self.why_exactly_unspent();
        say!("of-it-is-left-because-net-media", unspent_reason, left, to)
    }

    /// Why the exact plan leaves money.
    fn why_exactly_unspent(&self) -> String {
        match (self.status, self.objective.sense) {
            (Status::Evaluated, _) => String::new(),
            (Status::NotProved, Sense::Maximise) if self.whole => word!("search-ended-before-it-found-use").to_owned(),
            (_, Sense::Maximise) if self.whole => word!("nothing-that-it-buys-in-whole-units").to_owned(),
            (_, Sense::Minimise) if self.goals.iter().all(|goal| goal.met) => word!("goals-are-met-without").to_owned(),
            (_, Sense::Minimise) => word!("without-it-goals-are-missed-by-hardly").to_owned(),
            (Status::NotProved, _) => word!("that-more-of-it-would-do-nothing").to_owned(),
            _ => self.ratios_in_the_way().map_or_else(|| self.no_use_words(), |why| format!(": {why}")),
        }
    }
}
