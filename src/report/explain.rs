//! A plan's reasons as a document: prices, balance, what is left out, the next money, goals and figures.

use super::document::{Column, Document, Table, capital};
use super::ways_out::ways_out;
use crate::explain::{Bought, Explanation, Lean, NextMoney, NotBought};
use crate::number::{money, money_exact, plain, short, signed};
use crate::plan::{InWords, Plan};
use crate::price::{Price, Worth};

/// The explanation as a document.
pub fn document(explanation: &Explanation) -> Document {
    let plan = &explanation.plan;
    let mut document = Document::new();
    document.title(format!("{}: why this plan", plan.campaign.name)).sentence(&plan.headline);
    ways_out(&mut document, plan);
    prices(&mut document, explanation);
    bought(&mut document, explanation);
    let not_bought = &explanation.why.not_bought;
    if !not_bought.is_empty() {
        document.heading("What is not bought").list(not_bought.iter().map(|one| left_out(one, plan)));
    }
    phases(&mut document, explanation);
    goals(&mut document, explanation);
    leans(&mut document, explanation);
    document.good(plan.proof());
    document
}

fn prices(document: &mut Document, explanation: &Explanation) {
    let plan = &explanation.plan;
    document.heading("What more or less of each would change");
    let (counting, idle): (Vec<&Price>, Vec<&Price>) = explanation.prices.iter().partition(|price| price.counts());
    if counting.is_empty() && plan.unspent > 0.5 {
        document.sentence("Nothing binds: there is money left, and no goal or bound is in the way.");
    }
    document.list(counting.iter().map(|price| price_words(price, plan)));
    if !idle.is_empty() {
        let titles: Vec<&str> = idle.iter().map(|price| price.title.as_str()).collect();
        document.faint(format!("Reached, but a little more or less changes nothing: {}.", titles.join("; ")));
    }
}

/// `The budget (€250,000): €1,000 more adds 0.06 points of reach. At €270,000, solved again: See +1.2 points.`
fn price_words(price: &Price, plan: &Plan) -> String {
    let lever = &price.lever;
    let per = lever.unit.difference(lever.per());
    let side = |worth: &Option<Worth>, way: f64, word: &str| match worth {
        None => format!("{per} {word} cannot be"),
        Some(worth) => format!("{per} {word} {}", worth_words(worth, way * lever.per(), plan)),
    };
    let marginal = if !price.is_kink() || price.now == 0.0 {
        side(&price.more, 1.0, "more")
    } else {
        format!("{}, {}", side(&price.more, 1.0, "more"), side(&price.less, -1.0, "less"))
    };
    let changed = lever.amount(price.changed_to);
    let finite = match &price.change {
        Some(effect) => format!("At {changed}, solved again: {}", effect.words(plan)),
        None => format!("At {changed} there is no plan"),
    };
    format!("{} ({}): {marginal}. {finite}.", capital(&price.title), lever.amount(price.now))
}

fn worth_words(worth: &Worth, amount: f64, plan: &Plan) -> String {
    let value = worth.per_unit * amount;
    let Some(priority) = worth.priority else {
        return if value == 0.0 { "changes nothing".to_owned() } else { InWords::of(plan).gain(value) };
    };
    let missed = plan.goals.iter().filter(|goal| goal.priority == priority);
    let names: Vec<&str> =
        missed.clone().filter(|goal| !goal.met || goal.tight).map(|goal| goal.goal.as_str()).collect();
    let verb = if value > 0.0 { "nearer to" } else { "further from" };
    let (goals, size) = (names.join(" and "), value.abs());
    match missed.filter(|goal| names.contains(&goal.goal.as_str())).collect::<Vec<_>>()[..] {
        [goal] if goal.measure == "reach_pct" => {
            format!("brings goal {goals} {} points {verb} its target", short(size * goal.target))
        }
        _ => format!("brings goal {goals} {} % {verb} target", short(size * 100.0)),
    }
}

fn bought(document: &mut Document, explanation: &Explanation) {
    let (plan, why) = (&explanation.plan, &explanation.why);
    if why.bought.is_empty() {
        return;
    }
    document.heading("Why each line gets what it gets");
    let free: Vec<String> = why.bought.iter().filter(|line| !line.balanced_with.is_empty()).map(Bought::name).collect();
    if free.len() > 1 {
        document.sentence(format!(
            "Only the budget limits {}. They are in balance: moving money from one to another would gain nothing, \
             because the next {} does the same good in each.",
            listed(&free),
            money(why.step, &plan.campaign.currency)
        ));
    }
    document.list(why.bought.iter().map(|line| line_words(line, why.step, plan)));
}

fn line_words(line: &Bought, step: f64, plan: &Plan) -> String {
    let currency = &plan.campaign.currency;
    let next = line.next_points.filter(|points| *points > 0.0).map_or_else(String::new, |points| {
        format!(": its next {} reaches {} points more in {}", money(step, currency), short(points), line.phase_name)
    });
    let times = line.times_the_budget.filter(|times| (times - 1.0).abs() > 0.01);
    let times = times.map_or_else(String::new, |times| {
        let what = if times > 1.0 { "more would pay" } else { "less would pay" };
        let size = if times.abs() < 0.005 { "nothing".to_owned() } else { format!("{} times", short(times)) };
        let of = if times.abs() < 0.005 { "beside what it brings elsewhere" } else { "what it brings elsewhere" };
        format!("; {what}, as the next money brings {size} {of}")
    });
    let held = |down: bool, words: &str| -> String {
        let by: Vec<&str> = line.held.iter().filter(|held| held.down == down).map(|held| held.by.as_str()).collect();
        if by.is_empty() { String::new() } else { format!("; {words} {}", by.join(" and ")) }
    };
    let (down, up) = (held(true, "held down by"), held(false, "held up by"));
    let none = next.is_empty() && down.is_empty() && up.is_empty();
    let rest = if none { ": takes all it can use".to_owned() } else { format!("{next}{down}{up}{times}") };
    let rest = rest.strip_prefix("; ").map_or(rest.clone(), |rest| format!(": {rest}"));
    format!("{}, {}{rest}.", line.name(), money(line.spend, currency))
}

fn left_out(one: &NotBought, plan: &Plan) -> String {
    let name = format!("{} in {}", one.channel_name, one.phase_name);
    let mut said = Vec::new();
    if let Some(fall) = one.price_fall_pct {
        let (now, then) =
            (money_exact(one.price, &one.currency), money_exact(one.price * (1.0 - fall / 100.0), &one.currency));
        let checked = if one.verified { "solved again" } else { "solved again; a smaller fall may do" };
        said.push(format!(
            "is bought once its price falls by {} %, from {now} to {then} per {} ({checked})",
            plain(fall, 0),
            one.per
        ));
    }
    said.extend(one.kept_out.iter().map(|kept| match kept.spend {
        Some(spend) if spend > 0.0 => {
            let spend = money(spend, &plan.campaign.currency);
            format!("is kept out by {}: at {} it gets {spend} (solved again)", kept.by, kept.eased_to)
        }
        Some(_) => format!("is kept out by {}: at {} it is bought (solved again)", kept.by, kept.eased_to),
        None => format!("is kept out by {}, though {} of it would not be enough", kept.by, kept.eased_to),
    }));
    if said.is_empty() {
        said.push("brings nothing that the brief asks for, at any price".to_owned());
    }
    format!("{name} {}.", said.join("; it "))
}

fn phases(document: &mut Document, explanation: &Explanation) {
    let (plan, why) = (&explanation.plan, &explanation.why);
    let step = money(why.step, &plan.campaign.currency);
    document.heading(format!("What {step} more would do in each phase"));
    document.list(why.phases.iter().map(|phase| phase_words(phase, &step, plan)));
}

fn phase_words(phase: &NextMoney, step: &str, plan: &Plan) -> String {
    let Some(points) = phase.reach_points else {
        return format!("{}: {step} more cannot be spent there within the bounds.", phase.name);
    };
    let currency = &plan.campaign.currency;
    let goes: Vec<String> = phase
        .goes_to
        .iter()
        .map(|(name, more)| format!("{name} {}{}", if *more < 0.0 { "−" } else { "+" }, money(more.abs(), currency)))
        .collect();
    let goes = if goes.is_empty() { String::new() } else { format!(" ({})", goes.join(", ")) };
    let counts = phase.counts.map_or_else(String::new, |times| {
        format!("; a point there counts as {}, because goals or remarketing build on it", short(times))
    });
    let reach =
        if points.abs() < 5e-4 { "no more reach".to_owned() } else { format!("reach {} points", signed(points)) };
    let reach = if plan.objective.name == "reach" {
        reach
    } else {
        let gain = phase.objective.filter(|gain| gain.abs() > 1e-9);
        format!("{reach}{}", gain.map_or_else(String::new, |gain| format!(", {}", InWords::of(plan).gain(gain))))
    };
    format!("{}: {reach}{goes}{counts}.", phase.name)
}

fn goals(document: &mut Document, explanation: &Explanation) {
    let (plan, why) = (&explanation.plan, &explanation.why);
    if why.goals.is_empty() {
        return;
    }
    let amount = |value: Option<f64>| {
        value.map_or_else(|| "cannot be met".to_owned(), |value| money(value, &plan.campaign.currency))
    };
    document.heading("What each goal costs at the least");
    document.sentence(match why.least_budget {
        Some(least) => {
            format!("All goals together can be met with {} of the budget.", money(least, &plan.campaign.currency))
        }
        None => "No budget meets all goals together.".to_owned(),
    });
    let mut table = Table::new([Column::left("Goal"), Column::right("Alone"), Column::right("On top of the others")]);
    for goal in &why.goals {
        let on_top = if why.least_budget.is_none() { "–".to_owned() } else { amount(goal.on_top) };
        table.row([goal.goal.clone(), amount(goal.alone), on_top]);
    }
    document.table(table);
}

fn leans(document: &mut Document, explanation: &Explanation) {
    let (plan, why) = (&explanation.plan, &explanation.why);
    if why.leans.is_empty() {
        return;
    }
    document.heading("What the result leans on most");
    document.sentence("Each figure made a tenth worse, everything else as it is, and solved again:");
    let mut said: Vec<String> = why.leans.iter().map(|lean| lean_words(lean, plan)).collect();
    if !why.overlap.phases.is_empty() {
        let lost: Vec<String> =
            why.overlap.phases.iter().map(|(name, points)| format!("{name} −{} points", short(*points))).collect();
        said.push(format!(
            "Channels meet people independently (assumption): a tenth of the way to complete overlap, {}.",
            lost.join(", ")
        ));
    }
    document.list(said);
}

fn lean_words(lean: &Lean, plan: &Plan) -> String {
    let effect = lean.effect.as_ref().map_or_else(|| "there is no plan".to_owned(), |effect| effect.words(plan));
    format!("{} ({}) at {} instead of {}: {effect}.", capital(&lean.title), lean.confidence, lean.worse, lean.now)
}

fn listed(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => format!("{} and {last}", most.join(", ")),
    }
}
