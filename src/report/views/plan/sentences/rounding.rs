//! What the rounding of a plan's amounts costs, and what it does not round.

use crate::planning::plan::{Plan, RoundedAmounts};
use crate::text::messages::{say, word};
use crate::text::number::{listed, money_exact, percent_up};
use crate::tolerance::reporting::LEAST_PERCENT;

impl Plan {
    /// The rounding and its cost; none where amounts are exact.
    pub fn rounding_words(&self) -> Option<String> {
        let rounding = self.rounding.as_ref()?;
        let rounded_to_words = money_exact(rounding.to, &self.campaign.currency);
        if self.lines.iter().all(|line| line.rounded_to.is_none())
            && self.weeks.iter().all(|row| row.rounded_to.is_none())
        {
            return Some(say!("nothing-is-rounded-to-multiples-of-no", rounded_to_words));
        }
        let share = 100.0 * rounding.cost / self.objective.value.abs().max(f64::MIN_POSITIVE);
        let aim = self.objective.sought.in_words();
        let cost = match share {
            share if share <= LEAST_PERCENT => word!("which-costs-nothing-of-aim-that-shows").to_owned(),
            share => {
                say!("which-costs-pct-of-aim", share = percent_up(share), objective = aim)
            }
        };
        let exact_words = match &rounding.exact[..] {
            [] => String::new(),
            names => say!("exact-because-units-are-whole-or-bound", names = listed(names)),
        };
        let left_out = match &rounding.lines_left_out()[..] {
            [] => String::new(),
            names => say!("left-out-because-it-comes-to-nothing", names = listed(names)),
        };
        Some(say!("net-media-of-each-line-and-week", rounded_to_words, cost, left_out, exact_words))
    }
}

impl RoundedAmounts {
    /// The lines that are left out, by channel and phase.
    pub(in crate::report) fn lines_left_out(&self) -> Vec<String> {
        let lines = self.left_out.iter();
        lines.map(|line| say!("in", term = line.channel_name, names = line.phase_name)).collect()
    }
}
