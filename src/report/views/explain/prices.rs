//! What more or less of the budget, of each bound and of each goal would change.

use crate::planning::explain::Explanation;
use crate::planning::plan::{Effect, Goal, GoalMeasure, ObjectiveUnit, Plan};
use crate::planning::price::{BoundTrial, ShadowPrice, Slope};
use crate::report::document::{Document, capital};
use crate::text::messages::{say, word};
use crate::text::number::{listed, points, quoted, short};
use crate::tolerance::feasibility::VALUE_FLOOR;
use crate::tolerance::reporting::WORTH_A_LINE;

/// A slope is shown over an amount that brings a goal nearer by at most this share of its target.
const STEEP: f64 = 0.1;

pub(in crate::report) fn prices(document: &mut Document, explanation: &Explanation) {
    let plan = &explanation.plan;
    document.heading(word!("what-more-or-less-of-each-would"));
    let scale = plan.objective.value.abs().max(VALUE_FLOOR);
    let is_listed = |price: &&ShadowPrice| {
        let (goals, size) = price.weight();
        let ends = |next: &BoundTrial| next.more.is_none() || next.less.is_none() && price.now > 0.0;
        let edge = price.change.is_none() || price.next.as_ref().is_some_and(ends);
        // Of what is bought whole a little may change nothing, and all of it much.
        let whole = price.without.as_ref().map_or((false, 0.0), Effect::weight);
        price.row.is_budget() || edge || goals || whole.0 || size.max(whole.1) > WORTH_A_LINE * scale
    };
    let (main_prices, small_prices): (Vec<&ShadowPrice>, Vec<&ShadowPrice>) =
        explanation.prices.iter().partition(is_listed);
    if explanation.prices.is_empty() && plan.unspent > 0.5 {
        let whole = plan.unspent_words().filter(|_| plan.whole).map(|words| format!("{words}."));
        let nothing = word!("there-is-money-left-and-no-bound");
        document.sentence(whole.unwrap_or_else(|| nothing.to_owned()));
    }
    document.list(main_prices.iter().map(|price| price_words(price, plan)));
    if !small_prices.is_empty() {
        let titles = small_prices.iter().map(|price| price.title.as_str()).collect::<Vec<&str>>().join("; ");
        document.faint(say!("reached-but-little-more-or-less", titles));
    }
}

/// `The budget (€250,000): €1,000 more: +0.06 points of reach. At €280,000, solved again: See +1.2 points.`
fn price_words(price: &ShadowPrice, plan: &Plan) -> String {
    let parameter = &price.parameter;
    let slope_words = |slope: &Option<Slope>, sign: f64, word: &str| {
        let size = amount_per(parameter.per(), slope.as_ref());
        let amount_words = parameter.unit.difference(size);
        slope.as_ref().map_or_else(String::new, |slope| {
            format!("{amount_words} {word}: {}", slope_effect(slope, sign * size, plan))
        })
    };
    let marginal = match &price.next {
        Some(next) => next_words(price, next, plan),
        None => slope_words(&price.more, 1.0, word!("empty-shares-more")),
    };
    let changed = parameter.amount(price.changed_to);
    let mut price_sentences = vec![say!("prices-is", price = capital(&price.title), now = parameter.amount(price.now))];
    price_sentences.extend(Some(capital(&marginal)).filter(|marginal| !marginal.is_empty()));
    price_sentences.push(match &price.change {
        Some(effect) => {
            say!("at-solved-again", changed, plan = effect.words(plan))
        }
        None => say!("at-there-is-no-plan", changed),
    });
    let without = price.without.as_ref().map(|effect| effect.words(plan));
    price_sentences.extend(without.map(|effect| say!("without-it-solved-again", effect)));
    format!("{}.", price_sentences.join(". "))
}

/// `€1,000 more, solved again: +0.06 points of reach; €1,000 less: −0.07 points of reach`.
fn next_words(price: &ShadowPrice, next: &BoundTrial, plan: &Plan) -> String {
    let amount_words = price.parameter.unit.difference(next.by);
    let effect_words = |effect_words: &Option<Effect>| {
        let no_plan = || word!("no-plan").to_owned();
        effect_words.as_ref().map_or_else(no_plan, |effect_words| effect_words.short_words(plan))
    };
    let more = say!("more-solved-again", amount_words, more = effect_words(&next.more));
    // The lower bound is 0.
    if price.now <= 0.0 && !price.parameter.is_signed() {
        return more;
    }
    let less = say!("prices-less", amount_words, less = effect_words(&next.less));
    format!("{more}; {less}")
}

/// The amount a price is shown for: smaller where the slope is steep.
fn amount_per(per: f64, slope: Option<&Slope>) -> f64 {
    let is_steep =
        |per: &f64| slope.is_some_and(|slope| slope.priority.is_some() && (slope.per_unit * per).abs() > STEEP);
    std::iter::successors(Some(per), |per| Some(per / 10.0)).find(|per| !is_steep(per)).unwrap_or(per)
}

fn slope_effect(slope: &Slope, amount: f64, plan: &Plan) -> String {
    let value = slope.per_unit * amount;
    let Some(priority) = slope.priority else {
        return ObjectiveUnit::of(plan).change(value).unwrap_or_else(|| word!("no-change").to_owned());
    };
    let is_named_goal = |goal: &&Goal| goal.priority == priority && (!goal.met || goal.tight);
    let goals: Vec<&Goal> = plan.goals.iter().filter(is_named_goal).collect();
    let direction = if value > 0.0 { word!("nearer") } else { word!("further-off") };
    match goals[..] {
        [goal] if matches!(goal.measure, GoalMeasure::Reach(_)) => {
            let points = points(value.abs() * goal.target);
            say!("prices-goal", goal = quoted(&goal.goal), points, direction)
        }
        _ => {
            let goal_names: Vec<String> = goals.iter().map(|goal| quoted(&goal.goal)).collect();
            let share = short(value.abs() * 100.0);
            say!("goal-pct-of-target", goal = listed(&goal_names), share, direction)
        }
    }
}
