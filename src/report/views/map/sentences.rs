//! The sentences of a map: the headline, which phase deserves more or less money, and where personas are met.

use crate::planning::explain::IncrementalSpend;
use crate::planning::map::{Improvement, JourneyMap, MeetingPlace, OneSidedPhases};
use crate::planning::plan::{ObjectiveUnit, Status};
use crate::text::messages::{say, word};
use crate::text::number::{self, listed, money};

impl JourneyMap {
    /// What to do first and why, in a sentence or two.
    pub fn headline(&self) -> String {
        let currency = &self.campaign.currency;
        let first_action = self.actions.now.first().map(|action| first_sentence(action, currency));
        let drop_off = self.drop_offs.first().map(|drop_off| {
            let at_stake = drop_off.at_stake.filter(|stake| *stake > 0.0);
            let stake_words = at_stake.map_or_else(String::new, |stake| stake_value(stake, currency));
            let people = number::fixed(drop_off.people, 0);
            let share = number::plain(drop_off.share_pct, 0);
            say!(
                "most-is-lost-in-of-pct",
                phase_name = drop_off.phase_name,
                people,
                persona = drop_off.persona,
                share,
                stake_words
            )
        });
        match (first_action, drop_off) {
            (Some(first_action), Some(drop_off)) => format!("{first_action} {drop_off}"),
            (Some(sentence), None) | (None, Some(sentence)) => sentence,
            (None, None) => word!("nobody-is-lost-on-this-journey").to_owned(),
        }
    }

    /// Which phase deserves more or less: what the same step of money adds in each.
    pub fn balance(&self) -> String {
        let currency = &self.campaign.currency;
        let words = ObjectiveUnit::of_objective(&self.objective, self.weighted, currency);
        let mut gains: Vec<(&IncrementalSpend, f64)> =
            self.next_money.iter().filter_map(|phase_spend| Some((phase_spend, phase_spend.objective?))).collect();
        gains.sort_by(|a, b| b.1.total_cmp(&a.1));
        let step = money(self.step, currency);
        match (gains.first(), gains.last()) {
            (Some((most, up)), Some((least, low))) if most.phase != least.phase => {
                let least_gain = if *low > 0.0 { words.amount(*low) } else { word!("nothing").to_owned() };
                let most_gain = words.amount(*up);
                if *up <= 0.0 {
                    return say!("no-phase-deserves-more-more-brings-nothing", step);
                }
                if up - low <= 0.02 * up {
                    return say!("no-phase-deserves-more-or-less-more", step, most_gain);
                }
                let held_by_bounds =
                    if self.status == Status::Evaluated { "" } else { word!("goals-and-limits-hold-split-where") };
                say!(
                    "deserves-little-more-and-little-less-more",
                    most = most.name,
                    least = least.name,
                    step,
                    most_gain,
                    least_gain,
                    held_by_bounds
                )
            }
            _ => {
                let unknown = word!("which-phase-deserves-more-cannot-be-told");
                unknown.to_owned()
            }
        }
    }

    /// The phases in which a persona is met online only, offline only, or not at all, a remark each.
    pub fn remarks(&self) -> Vec<String> {
        self.one_sided_phases.iter().map(one_sided_remark).collect()
    }
}

fn one_sided_remark(phases: &OneSidedPhases) -> String {
    let (name, listed) = (&phases.persona, listed(&phases.phases));
    match phases.met {
        MeetingPlace::Online => say!("is-met-online-only", name, on = listed),
        MeetingPlace::Offline => say!("is-met-offline-only", name, off = listed),
        MeetingPlace::Nowhere => say!("is-not-met-at-all-in-list", name, none = listed),
    }
}

/// `First: show the price before the basket (Checkout, Do, City; web team). Costs come as a surprise; it matters 9,
/// scores 3, and 26,000 people are lost there, worth €120,000: 41% of all that is at stake.`
fn first_sentence(action: &Improvement, currency: &str) -> String {
    let what = action.what.as_ref().or(action.problem.as_ref()).unwrap_or(&action.name);
    let owner = action.owner.as_ref().map_or_else(String::new, |owner| format!("; {owner}"));
    let problem =
        action.problem.as_ref().map_or_else(String::new, |problem| format!("{}; ", problem.trim_end_matches('.')));
    let at_stake = action.at_stake.filter(|stake| *stake > 0.0);
    let stake_words = at_stake.map_or_else(String::new, |stake| stake_value(stake, currency));
    say!(
        "first-it-matters-scores-and-people",
        improvement = what.trim_end_matches('.'),
        action = action.name,
        phase_name = action.phase_name,
        persona = action.persona,
        owner,
        problem,
        importance = number::plain(action.importance, 1),
        score = number::plain(action.score, 1),
        lost = number::fixed(action.lost, 0),
        stake_words,
        share_pct = number::plain(action.share_pct, 0)
    )
}

fn stake_value(stake: f64, currency: &str) -> String {
    say!("worth", stake = money(stake, currency))
}
