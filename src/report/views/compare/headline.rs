//! The headline of two plans compared: money, then reach, then goals.

use crate::planning::compare::{Change, Difference, GoalChange, GoalOutcome, PairComparison, Thresholds};
use crate::text::messages::{say, word};
use crate::text::number::{fixed, listed, money_change, money_difference};

impl PairComparison {
    /// One sentence fit for a mail: money, then reach, then goals.
    pub fn headline(&self) -> String {
        let thresholds = self.thresholds();
        let mut parts = vec![spend(self, thresholds)];
        parts.extend(fees(self, thresholds));
        parts.extend(self.phases.iter().filter(|phase| phase.reach_pct.reaches(thresholds.points)).map(|phase| {
            let reach_change = phase.reach_pct.amount();
            let mostly_by = listed(&phase.mostly_by);
            let mostly_by = if mostly_by.is_empty() { mostly_by } else { say!("mostly-by", mostly_by) };
            let (name, points) = (&phase.name, fixed(reach_change.abs(), 1));
            if reach_change > 0.0 {
                say!("gains-points-of-reach", name, points, mostly_by)
            } else {
                say!("loses-points-of-reach", name, points, mostly_by)
            }
        }));
        parts.extend(goals(&self.goals));
        format!("{}.", parts.join("; "))
    }
}

fn spend(comparison: &PairComparison, thresholds: Thresholds) -> String {
    let totals = &comparison.totals;
    if totals.spend.reaches(thresholds.money) {
        return say!("b-spends", spend = more_or_less(totals.spend, comparison));
    }
    if comparison.lines.iter().all(|line| line.change == Change::Unchanged) {
        let fees_move = totals.activation_fee.reaches(thresholds.money);
        let nothing_moves = if fees_move { "" } else { word!("nothing-moves") };
        return format!("{nothing_moves}{}", the_same());
    }
    // Every euro that one line gains another loses, so each is counted twice.
    let shifted_spend: f64 = comparison.lines.iter().map(|line| line.spend.amount().abs()).sum::<f64>() / 2.0;
    if shifted_spend < thresholds.money {
        return the_same().to_owned();
    }
    let shifted_spend = money_change(shifted_spend, &comparison.currency);
    say!("b-spends-same-of-it-on-other", shifted_spend)
}

/// The clause for equal spend in every line.
fn the_same() -> &'static str {
    word!("b-spends-same-in-every-line")
}

/// The clause on activation fees; none where they are the same.
fn fees(comparison: &PairComparison, thresholds: Thresholds) -> Option<String> {
    let fees = comparison.totals.activation_fee;
    let more_fees = || more_or_less(fees, comparison);
    fees.reaches(thresholds.money).then(|| say!("it-pays-of-activation-fees", more_fees = more_fees()))
}

fn more_or_less(moved: Difference, comparison: &PairComparison) -> String {
    let spend_difference = money_difference(moved.a.unwrap_or(0.0), moved.b.unwrap_or(0.0));
    let size = money_change(spend_difference.abs(), &comparison.currency);
    if moved.amount() > 0.0 { say!("more", size) } else { say!("less", size) }
}

/// The clauses on goals, the worst first; up to two are named, more are counted.
fn goals(goals: &[GoalChange]) -> Vec<String> {
    let outcomes = [
        GoalOutcome::NowMissed,
        GoalOutcome::NowMet,
        GoalOutcome::New,
        GoalOutcome::Gone,
        GoalOutcome::StaysMissed,
        GoalOutcome::StaysMet,
    ];
    let sentence = |outcome: GoalOutcome| {
        let names: Vec<&str> =
            goals.iter().filter(|goal| goal.outcome == outcome).map(|goal| goal.goal.as_str()).collect();
        let count = names.len();
        match count {
            0 => None,
            1 | 2 => turned(outcome, count, &say!("named-goals", count, names = listed(&names))),
            _ => turned(outcome, count, &say!("count-goals", count)),
        }
    };
    outcomes.into_iter().filter_map(sentence).collect()
}

/// What became of some goals; nothing is said where a plan does not state them.
fn turned(outcome: GoalOutcome, count: usize, goals: &str) -> Option<String> {
    Some(match outcome {
        GoalOutcome::Unknown => return None,
        GoalOutcome::NowMissed => say!("goals-are-now-missed", count, goals),
        GoalOutcome::NowMet => say!("goals-are-now-met", count, goals),
        GoalOutcome::New => say!("goals-are-new", count, goals),
        GoalOutcome::Gone => say!("goals-are-no-longer-asked-for", count, goals),
        GoalOutcome::StaysMissed => say!("goals-stay-missed", count, goals),
        GoalOutcome::StaysMet => say!("goals-stay-met", count, goals),
    })
}
