//! Why each line gets what it gets: in balance with others, held, or tried with a little more and less.

use crate::planning::explain::{BoughtLine, Explanation, LineTrial};
use crate::planning::plan::{Effect, Phase, Plan};
use crate::report::document::Document;
use crate::text::messages::{say, word};
use crate::text::number::{self, listed, money, money_exact, quoted, short};

/// The lines, those that only the budget limits first.
pub(in crate::report) fn bought(document: &mut Document, explanation: &Explanation) {
    let (plan, why) = (&explanation.plan, &explanation.why);
    if why.bought.is_empty() {
        return;
    }
    document.heading(word!("why-each-line-gets-what-it-gets"));
    let listed_lines = why.bought.iter().filter(|line| line.spend >= 0.5 || line.spend == 0.0);
    let (balanced_lines, other_lines): (Vec<&BoughtLine>, Vec<&BoughtLine>) = listed_lines.partition(|line| line.free);
    let (balanced_lines, single_line): (Vec<&BoughtLine>, Vec<&BoughtLine>) =
        balanced_lines.into_iter().partition(|line| !line.balanced_with.is_empty());
    let (bound_lines, other_lines): (Vec<&BoughtLine>, Vec<&BoughtLine>) =
        other_lines.into_iter().partition(|line| line.is_explained());
    if !balanced_lines.is_empty() {
        document.sentence(word!("of-all-bounds-only-budget-limits-these"));
        let phases = plan.phases.iter().map(|phase| balanced_phase(&balanced_lines, phase, plan));
        document.list(phases.flatten());
    }
    if !single_line.is_empty() {
        document.sentence(word!("only-budget-limits-this-line"));
        document.list([line_amounts(&single_line, plan)]);
    }
    if !bound_lines.is_empty() {
        let only_goals = bound_lines.iter().all(|line| line.bindings.is_empty());
        document.sentence(if only_goals {
            word!("goals-ask-for-these-lines")
        } else {
            word!("bounds-or-goals-hold-these-lines")
        });
        document.list(bound_lines.iter().map(|line| line_words(line, plan)));
    }
    tried_again(document, &other_lines, plan);
}

/// A line, and the trial of a little more and a little less of it.
type Tested<'a> = (&'a BoughtLine, &'a LineTrial);

/// The lines that were solved again with a little more and less.
fn tried_again(document: &mut Document, lines: &[&BoughtLine], plan: &Plan) {
    let (idle_lines, moving_lines): (Vec<Tested>, Vec<Tested>) = lines
        .iter()
        .filter_map(|line| Some((*line, line.trial.as_ref()?)))
        .partition(|(_, tried)| tried.changes_nothing());
    if !moving_lines.is_empty() {
        document.sentence(word!("these-lines-were-tried-with-little-more"));
        document.list(moving_lines.iter().map(|(line, tried)| tried_words(line, tried, plan)));
    }
    if !idle_lines.is_empty() {
        let idle_lines: Vec<&BoughtLine> = idle_lines.into_iter().map(|(line, _)| line).collect();
        document.sentence(word!("little-more-or-less-in-these-lines"));
        document.list([line_amounts(&idle_lines, plan)]);
    }
    let untried: Vec<&BoughtLine> = lines.iter().filter(|line| line.trial.is_none()).copied().collect();
    if !untried.is_empty() {
        let names = line_amounts(&untried, plan);
        document.faint(say!("not-looked-into", names));
    }
}

/// `Football in See, €200,000: 1 spot more: no plan; 1 spot less: −0.4 points of reach.`
fn tried_words(line: &BoughtLine, trial: &LineTrial, plan: &Plan) -> String {
    let currency = &plan.campaign.currency;
    let step_words = match trial.units {
        true if trial.by == 1.0 => format!("1 {}", number::unit_noun(&trial.unit)),
        true => format!("{} {}", number::significant(trial.by, 4), number::unit_plural(&trial.unit)),
        false => money_exact(trial.by, currency),
    };
    let effect_words = |effect_words: &Option<Effect>| {
        let no_plan = || word!("no-plan").to_owned();
        effect_words.as_ref().map_or_else(no_plan, |effect_words| effect_words.short_words(plan))
    };
    let (name, spend) = (line.name(), money(line.spend, currency));
    say!("more-less", name, spend, step_words, more = effect_words(&trial.more), less = effect_words(&trial.less))
}

/// `Radio spot in See €26,639; Cinema in See €1,200.`
fn line_amounts(lines: &[&BoughtLine], plan: &Plan) -> String {
    let line_amounts =
        lines.iter().map(|line| format!("{} {}", line.name(), money(line.spend, &plan.campaign.currency)));
    format!("{}.", line_amounts.collect::<Vec<_>>().join("; "))
}

/// The free lines of a phase: `See (the next point of reach costs €6,290 in each): Radio spot €26,639, …`.
fn balanced_phase(free: &[&BoughtLine], phase: &Phase, plan: &Plan) -> Option<String> {
    let lines: Vec<&&BoughtLine> = free.iter().filter(|line| line.phase == phase.phase).collect();
    lines.first()?;
    let costs = lines.iter().filter_map(|line| line.next_reach_point_cost);
    let (low, high) = costs
        .fold((f64::INFINITY, 0.0), |(low, high), cost_words| (f64::min(low, cost_words), f64::max(high, cost_words)));
    let cost_words = |cost_words: f64| money_exact(cost_words, &plan.campaign.currency);
    let next_point_cost = match (low, high) {
        (_, 0.0) => String::new(),
        (low, high) if high < 1.01 * low => say!("next-point-of-reach-costs-in-each", low = cost_words(low)),
        // Discounts and fees take other parts of the budget.
        (low, high) => say!("next-point-of-reach-costs-to-net", low = cost_words(low), high = cost_words(high)),
    };
    let mut goals: Vec<String> = lines.iter().flat_map(|line| &line.needed_by).map(|goal| quoted(goal)).collect();
    goals.dedup();
    let asking_goals = match goals.len() {
        0 => String::new(),
        count => say!("goals-ask", count, goals = listed(&goals)),
    };
    let line_amounts =
        lines.iter().map(|line| format!("{} {}", line.channel_name, money(line.spend, &plan.campaign.currency)));
    Some(format!("{}{next_point_cost}{asking_goals}: {}.", phase.name, line_amounts.collect::<Vec<_>>().join("; ")))
}

fn line_words(line: &BoughtLine, plan: &Plan) -> String {
    let currency = &plan.campaign.currency;
    let next_point_cost = line.next_reach_point_cost.filter(|cost| *cost > 0.0).map_or_else(String::new, |cost| {
        say!("its-next-point-of-reach-in-costs", phase_name = line.phase_name, cost = money_exact(cost, currency))
    });
    let return_times = line.times_the_budget.map_or_else(String::new, times_words);
    let bound_words = |held_down: bool, words: &str| -> String {
        let bounds: Vec<&str> = line
            .bindings
            .iter()
            .filter(|bound_words| bound_words.from_above == held_down)
            .map(|bound_words| bound_words.by.as_str())
            .collect();
        if bounds.is_empty() { String::new() } else { format!("; {words} {}", listed(&bounds)) }
    };
    let is_fixed = line.bindings.iter().any(|bound_words| bound_words.fixed);
    let (held_down, held_up) = if is_fixed {
        let set_by = word!("set-by");
        (bound_words(true, set_by), bound_words(false, set_by))
    } else {
        (bound_words(true, word!("held-down")), bound_words(false, word!("held-up")))
    };
    let goal_needs = needs_words(line, plan);
    let reasons = format!("{next_point_cost}{held_down}{held_up}{goal_needs}{return_times}");
    let reasons = reasons.strip_prefix("; ").map_or(reasons.clone(), |reasons| format!(": {reasons}"));
    format!("{}, {}{reasons}.", line.name(), money(line.spend, currency))
}

/// Above this ratio no number is shown: what money does elsewhere is then negligible.
const MANY: f64 = 10.0;

/// How much more or less good the next money does in a line than elsewhere; nothing where it is the same.
fn times_words(times: f64) -> String {
    match times {
        same if (same - 1.0).abs() <= 0.01 => String::new(),
        many if many > MANY => word!("next-money-returns-many-times-as-much").to_owned(),
        much if much > 1.0 => say!("next-money-returns-times-as-much-here", much = short(much)),
        little if little > 0.005 => say!("its-last-money-returns-only-times", little = short(little)),
        _ => word!("its-last-money-returns-nothing").to_owned(),
    }
}

/// `less of it alone misses goal ‘see’`, or of a goal that is missed anyway, brings it further off.
fn needs_words(line: &BoughtLine, plan: &Plan) -> String {
    let met_goals = |key: &&String| plan.goals.iter().any(|goal| goal.goal == **key && goal.met);
    let (met_goals, missed_goals): (Vec<&String>, Vec<&String>) = line.needed_by.iter().partition(met_goals);
    let goal_names = |goals: &[&String]| {
        let names: Vec<String> = goals.iter().map(|goal| quoted(goal)).collect();
        say!("named-goals", count = names.len(), names = listed(&names))
    };
    let mut words = String::new();
    if !met_goals.is_empty() {
        let goals = goal_names(&met_goals);
        words += &say!("less-of-it-alone-misses", goals);
    }
    if !missed_goals.is_empty() {
        let goals = goal_names(&missed_goals);
        words += &say!("less-of-it-alone-misses-by-more", goals);
    }
    words
}
