//! The headline of a risk analysis: what the plan brings, which goals are in doubt, what a robust plan costs, and
//! whether the split is stable.

use crate::planning::plan::{ObjectiveUnit, Sense};
use crate::planning::risk::{GoalReplanned, MOVED, Risk, Stability, Steadiness};
use crate::planning::robust::RobustPlan;
use crate::text::messages::{say, word};
use crate::text::number::{fixed, listed, plain, quoted, short};
use crate::tolerance::reporting::ROBUST_GAIN;

/// A goal met less often than this, in points, is in doubt.
const SURE: f64 = 90.0;
/// The smallest gain in goals met on average that is mentioned.
const MORE_GOALS: f64 = 0.1;
/// A split is stable when it holds in this part of the worlds, in points.
const STABLE: f64 = 90.0;

impl Risk {
    /// The headline, a few sentences.
    pub fn headline(&self) -> Vec<String> {
        let mut sentences = vec![outcome(self), goals(self)];
        sentences.extend(self.robust.as_ref().map(|robust| robustness(self, robust)));
        sentences.extend(self.stability.as_ref().map(|stability| stability_of_split(self, stability)));
        sentences.into_iter().filter(|sentence| !sentence.is_empty()).collect()
    }
}

fn outcome(risk: &Risk) -> String {
    let (spread, words) = (&risk.distribution.objective, ObjectiveUnit::of(&risk.plan));
    let objective_costs = risk.plan.objective.sense == Sense::Minimise;
    if spread.min == spread.max {
        let amount = words.amount(spread.median);
        return if objective_costs {
            say!("plan-takes-whatever-figures-in-doubt-turn", amount)
        } else {
            say!("plan-brings-whatever-figures-in-doubt-turn", amount)
        };
    }
    let meant = words.amount(risk.extremes.planned.objective);
    let (low, high) = (words.figure(spread.p5), words.amount(spread.p95));
    if objective_costs {
        say!("headline-carried-out-as-it-is-plan", meant, low, high)
    } else {
        say!("carried-out-as-it-is-plan", meant, low, high)
    }
}

fn goals(risk: &Risk) -> String {
    let goals = &risk.distribution.goals;
    let doubtful: Vec<String> = goals
        .iter()
        .filter(|goal| goal.met_pct < SURE)
        .map(|goal| say!("in-pct", goal = quoted(&goal.goal), met_pct = plain(goal.met_pct, 0)))
        .collect();
    let sentence = match (goals.len(), doubtful.len()) {
        (0, _) => String::new(),
        (_, 0) => say!("every-goal-is-met-in-at-least", share = plain(SURE, 0)),
        (all, doubted) if all == doubted => say!("every-goal-is-in-doubt-met", doubtful = listed(&doubtful)),
        _ => say!("goals-in-doubt-and-in-how-many", doubtful = listed(&doubtful)),
    };
    let tight = risk.plan.goals.iter().zip(goals).filter(|(goal, chance)| goal.tight && chance.met_pct < SURE).count();
    match tight {
        0 => sentence,
        count => say!("of-them-are-met-with-nothing", sentence, count),
    }
}

/// What the robust plan costs when nothing goes wrong, and saves at the worst.
fn robustness(risk: &Risk, robust: &RobustPlan) -> String {
    let words = ObjectiveUnit::of(&risk.plan);
    let against = against(robust.gamma);
    let hurt: Vec<String> = robust.planned.worst_channels.iter().map(|key| name(risk, key)).collect();
    let brings = in_tenths(&words, robust.planned.worst);
    let worst = say!("with-bad-channels-the-plan-brings", channels = listed(&hurt), count = hurt.len(), brings);
    let noise = robust.gap.max(ROBUST_GAIN) * robust.robust.worst.abs();
    if robust.gain <= noise && !robust.proved {
        let gap = short(100.0 * robust.gap);
        return say!("no-plan-was-found-that-is-safer", against, gap, worst);
    }
    if robust.gain <= noise {
        return say!("plan-is-as-safe-against-as-plan", against, worst);
    }
    say!(
        "being-safe-against-costs-when-nothing-goes",
        against,
        cost = small_difference(&words, robust.cost),
        unit = words.unit(),
        saved = small_difference(&words, robust.gain),
        worst,
        robust_worst = in_tenths(&words, robust.robust.worst)
    )
}

/// What the robust plan protects against.
fn against(gamma: usize) -> String {
    let channels = say!("count-bad-channels", count = gamma);
    say!("any", channels)
}

/// A value with tenths of a point, because the cost of robustness is often below a point.
fn in_tenths(words: &ObjectiveUnit, value: f64) -> String {
    if words.adds_to_phase_figures() { words.figure(value) } else { fixed(words.count(value), 1) }
}

/// A small difference; one too small for its last digit becomes `less than`.
fn small_difference(words: &ObjectiveUnit, value: f64) -> String {
    match in_tenths(words, value.max(0.0)) {
        nothing if !nothing.contains(['1', '2', '3', '4', '5', '6', '7', '8', '9']) => {
            say!("minimum-effective-less-than", money = fixed(0.1, 1))
        }
        some => some,
    }
}

/// The name of a channel that the plan buys, or else its key.
fn name(risk: &Risk, key: &str) -> String {
    let line = risk.plan.lines.iter().find(|line| line.channel == key);
    line.map_or_else(|| key.to_owned(), |line| line.channel_name.to_string())
}

fn stability_of_split(risk: &Risk, stability: &Stability) -> String {
    let (all, steady) = (stability.replanned, stability.steady);
    if all == 0 {
        let no_risk = word!("in-none-of-redrawn-markets-is-there");
        return no_risk.to_owned();
    }
    let markets = say!("count-simulations", count = all);
    if 100.0 * steady as f64 >= STABLE * all as f64 {
        return say!(
            "split-is-stable-in-of-best-plan",
            steady,
            markets,
            points = plain(MOVED, 0),
            risk = worth_of_replanning(risk, stability)
        );
    }
    let unstable: Vec<String> = stability
        .channels
        .iter()
        .filter(|channel| channel.steadiness == Steadiness::Unstable)
        .take(3)
        .map(|channel| {
            let share = &channel.share_pct;
            format!("{} ({}–{}%)", channel.channel_name, fixed(share.p10, 0), fixed(share.p90, 0))
        })
        .collect();
    let unsteadiness = match (&stability.substitution, unstable.is_empty()) {
        (Some(substitution), _) => {
            say!("trade-places", channel_names = listed(&substitution.channel_names))
        }
        (None, false) => say!("shares-of-depend-on-uncertain-figures", unstable = listed(&unstable)),
        (None, true) => word!("small-moves-of-many-channels-add-up").to_owned(),
    };
    say!(
        "split-is-not-stable-and-in-only",
        unsteadiness,
        steady,
        markets,
        points = plain(MOVED, 0),
        risk = worth_of_replanning(risk, stability)
    )
}

/// What knowing the figures beforehand would gain: an unstable split is not a bad one.
fn worth_of_replanning(risk: &Risk, stability: &Stability) -> String {
    let met = |of: fn(&GoalReplanned) -> f64| stability.goals.iter().map(of).sum::<f64>() / 100.0;
    let (fixed_plan, anew) = (met(|goal| goal.met_fixed_pct), met(|goal| goal.met_pct));
    let goals = (anew - fixed_plan >= MORE_GOALS).then(|| {
        let goals = say!("count-goals", count = stability.goals.len());
        let (anew, fixed_plan) = (fixed(anew, 1), fixed(fixed_plan, 1));
        say!("meet-of-on-average-instead", anew, goals, fixed_plan)
    });
    let verb = match risk.plan.objective.sense {
        Sense::Minimise => word!("save"),
        Sense::Maximise => word!("gain"),
    };
    let change = ObjectiveUnit::of(&risk.plan).change(stability.gain.median).filter(|_| stability.gain.median > 0.0);
    let gain = change.map(|gain| {
        let gain = gain.trim_start_matches('+');
        say!("in-median-market", verb, gain)
    });
    let worth: Vec<String> = goals.into_iter().chain(gain).collect();
    if worth.is_empty() {
        return say!("knowing-figures-beforehand-would-meet-no-more", verb);
    }
    say!("knowing-figures-beforehand-would", worth = listed(&worth))
}
