//! A plan's reasons as a document: prices, balance, what is left out, the next money, goals and figures.

use super::document::{Column, Document, Table, capital};
use super::ways_out::ways_out;
use crate::explain::{Bought, Explanation, KeptOut, Lean, NextMoney, NotBought};
use crate::number::{listed, money, money_exact, plain, points, quoted, short, signed};
use crate::plan::{Goal, InWords, Phase, Plan, Status};
use crate::price::{Price, Worth};

/// The explanation as a document.
pub fn document(explanation: &Explanation) -> Document {
    let plan = &explanation.plan;
    let mut document = Document::new();
    document.title(format!("{}: why this plan", plan.campaign.title())).sentence(&plan.headline);
    document.sentence(format!("Aim: {}; budget {}.", plan.aim(), plan.budget_words()));
    ways_out(&mut document, plan);
    prices(&mut document, explanation);
    bought(&mut document, explanation);
    let not_bought = &explanation.why.not_bought;
    if !not_bought.is_empty() {
        document.heading("What is not bought").list(not_bought.iter().map(|one| left_out(one, plan)));
        let besides = explanation.why.not_bought_besides;
        if besides > 0 {
            document.faint(format!("And {besides} more, which are further from being bought."));
        }
    }
    phases(&mut document, explanation);
    goals(&mut document, explanation);
    leans(&mut document, explanation);
    document.sentence(plan.next_step());
    document.good(plan.proof());
    document
}

/// A tenth of a bound that is worth less than this share of the objective is not worth a line.
const SMALL: f64 = 1e-4;

/// A slope is told over no more than brings a goal nearer by this share of its target.
const STEEP: f64 = 0.1;

fn prices(document: &mut Document, explanation: &Explanation) {
    let plan = &explanation.plan;
    document.heading("What more or less of each would change");
    let scale = plan.objective.value.abs().max(1e-3);
    let told = |price: &&Price| {
        let (goals, size) = price.weight();
        let edge = price.more.is_none() || (price.less.is_none() && price.now > 0.0);
        price.row == "budget" || edge || goals || size > SMALL * scale
    };
    let (told, small): (Vec<&Price>, Vec<&Price>) = explanation.prices.iter().partition(told);
    if explanation.prices.is_empty() && plan.unspent > 0.5 {
        let whole = plan.unspent_words().filter(|_| plan.whole).map(|words| format!("{words}."));
        let nothing = "There is money left, and no goal or bound is in the way: more of anything changes nothing.";
        document.sentence(whole.unwrap_or_else(|| nothing.to_owned()));
    }
    document.list(told.iter().map(|price| price_words(price, plan)));
    if !small.is_empty() {
        let titles: Vec<&str> = small.iter().map(|price| price.title.as_str()).collect();
        document.faint(format!("Reached, but a tenth more or less is worth next to nothing: {}.", titles.join("; ")));
    }
}

/// `The budget (€250,000): €1,000 more: +0.06 points of reach. At €280,000, solved again: See +1.2 points.`
fn price_words(price: &Price, plan: &Plan) -> String {
    let lever = &price.lever;
    let side = |worth: &Option<Worth>, way: f64, word: &str| {
        let size = telling(lever.per(), worth.as_ref());
        let per = lever.unit.difference(size);
        match worth {
            None => format!("{per} {word} leaves no plan"),
            Some(worth) => format!("{per} {word}: {}", worth_words(worth, way * size, plan)),
        }
    };
    // Of what is counted whole there is no next little bit.
    let marginal = if lever.is_whole() {
        String::new()
    } else if !price.is_kink() || price.now == 0.0 {
        side(&price.more, 1.0, "more")
    } else {
        format!("{}; {}", side(&price.more, 1.0, "more"), side(&price.less, -1.0, "less"))
    };
    let changed = lever.amount(price.changed_to);
    let mut said = vec![format!("{} is {}", capital(&price.title), lever.amount(price.now))];
    said.extend(Some(capital(&marginal)).filter(|marginal| !marginal.is_empty()));
    said.push(match &price.change {
        Some(effect) => format!("At {changed}, solved again: {}", effect.words(plan)),
        None => format!("At {changed} there is no plan"),
    });
    said.extend(price.without.as_ref().map(|effect| format!("Without it, solved again: {}", effect.words(plan))));
    format!("{}.", said.join(". "))
}

/// The amount a price is told per: less of it where a slope is so steep that it cannot go on for so long.
fn telling(per: f64, worth: Option<&Worth>) -> f64 {
    let steep = |per: &f64| worth.is_some_and(|worth| worth.priority.is_some() && (worth.per_unit * per).abs() > STEEP);
    std::iter::successors(Some(per), |per| Some(per / 10.0)).find(|per| !steep(per)).unwrap_or(per)
}

fn worth_words(worth: &Worth, amount: f64, plan: &Plan) -> String {
    let value = worth.per_unit * amount;
    let Some(priority) = worth.priority else {
        return InWords::of(plan).change(value).unwrap_or_else(|| "no change".to_owned());
    };
    let named = |goal: &&Goal| goal.priority == priority && (!goal.met || goal.tight);
    let goals: Vec<&Goal> = plan.goals.iter().filter(named).collect();
    let way = if value > 0.0 { "nearer" } else { "further off" };
    match goals[..] {
        [goal] if goal.measure.starts_with("reach_") && goal.measure.ends_with("pct") => {
            format!("goal {} {} {way}", quoted(&goal.goal), points(value.abs() * goal.target))
        }
        _ => {
            let names: Vec<String> = goals.iter().map(|goal| quoted(&goal.goal)).collect();
            format!("goal {} {} % of target {way}", listed(&names), short(value.abs() * 100.0))
        }
    }
}

fn bought(document: &mut Document, explanation: &Explanation) {
    let (plan, why) = (&explanation.plan, &explanation.why);
    if why.bought.is_empty() {
        return;
    }
    document.heading("Why each line gets what it gets");
    let step = money(why.step, &plan.campaign.currency);
    let told = why.bought.iter().filter(|line| line.spend >= 0.5 || line.spend == 0.0);
    let (free, held): (Vec<&Bought>, Vec<&Bought>) = told.partition(|line| !line.balanced_with.is_empty());
    let bound = |line: &&Bought| !line.held.is_empty() || !line.needed_by.is_empty();
    let (held, idle): (Vec<&Bought>, Vec<&Bought>) = held.into_iter().partition(bound);
    if !free.is_empty() {
        document.sentence(format!(
            "Only the budget limits these lines. They are in balance: with what each phase counts for aim and goals, \
             the next {step} does the same good in each, so moving money between them gains nothing."
        ));
        let phases = plan.phases.iter().map(|phase| balanced(&free, phase, plan));
        document.list(phases.flatten());
    }
    if !held.is_empty() {
        let only_goals = held.iter().all(|line| line.held.is_empty());
        let what = if only_goals { "Goals ask for these lines:" } else { "Bounds or goals hold these lines:" };
        document.sentence(what);
        document.list(held.iter().map(|line| line_words(line, plan)));
    }
    if !idle.is_empty() {
        document.sentence("A little more or less in these lines changes nothing that counts:");
        let each = idle.iter().map(|line| format!("{} {}", line.name(), money(line.spend, &plan.campaign.currency)));
        document.list([format!("{}.", each.collect::<Vec<_>>().join("; "))]);
    }
}

/// The free lines of a phase: `See (the next point of reach costs €6,290 in each): Radio spot €26,639, …`.
fn balanced(free: &[&Bought], phase: &Phase, plan: &Plan) -> Option<String> {
    let lines: Vec<&&Bought> = free.iter().filter(|line| line.phase == phase.phase).collect();
    lines.first()?;
    let costs = lines.iter().filter_map(|line| line.next_reach_point_cost);
    let (low, high) = costs.fold((f64::INFINITY, 0.0), |(low, high), cost| (f64::min(low, cost), f64::max(high, cost)));
    let cost = |cost: f64| money_exact(cost, &plan.campaign.currency);
    let next = match (low, high) {
        (_, 0.0) => String::new(),
        (low, high) if high < 1.01 * low => format!(" (the next point of reach costs {} in each)", cost(low)),
        // Discounts and fees take other parts of the budget.
        (low, high) => format!(" (the next point of reach costs {} to {} net)", cost(low), cost(high)),
    };
    let each = lines.iter().map(|line| format!("{} {}", line.channel_name, money(line.spend, &plan.campaign.currency)));
    Some(format!("{}{next}: {}.", phase.name, each.collect::<Vec<_>>().join("; ")))
}

fn line_words(line: &Bought, plan: &Plan) -> String {
    let currency = &plan.campaign.currency;
    let next = line.next_reach_point_cost.filter(|cost| *cost > 0.0).map_or_else(String::new, |cost| {
        format!(": its next point of reach in {} costs {}", line.phase_name, money_exact(cost, currency))
    });
    let times = line.times_the_budget.filter(|times| (times - 1.0).abs() > 0.01);
    let times = times.map_or_else(String::new, |times| match times {
        much if much > 1.0 => format!("; money would do {} times as much good here as elsewhere", short(much)),
        little if little > 0.005 => format!("; its money does only {} times as much good as elsewhere", short(little)),
        _ => "; its last money does no good".to_owned(),
    });
    let held = |down: bool, words: &str| -> String {
        let by: Vec<&str> = line.held.iter().filter(|held| held.down == down).map(|held| held.by.as_str()).collect();
        if by.is_empty() { String::new() } else { format!("; {words} {}", listed(&by)) }
    };
    let fixed = line.held.iter().any(|held| held.by.starts_with("the fixed amount"));
    let (down, up) = if fixed {
        (held(true, "set by"), held(false, "set by"))
    } else {
        (held(true, "held down by"), held(false, "held up by"))
    };
    let needs = match line.needed_by.len() {
        0 => String::new(),
        1 => format!("; goal {} needs it", quoted(&line.needed_by[0])),
        _ => {
            let names: Vec<String> = line.needed_by.iter().map(|goal| quoted(goal)).collect();
            format!("; goals {} need it", listed(&names))
        }
    };
    let none = next.is_empty() && down.is_empty() && up.is_empty() && needs.is_empty();
    let rest = if none { ": takes all it can use".to_owned() } else { format!("{next}{down}{up}{needs}{times}") };
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
    said.extend(one.kept_out.iter().map(|kept| kept_out(plan, kept)));
    let money_left = plan.unspent > 0.5;
    if said.is_empty() && plan.status == Status::GoalMissed && money_left {
        said.push("would bring nothing as things are: it has nobody to reach".to_owned());
    } else if said.is_empty() && plan.status == Status::GoalMissed {
        said.push("waits: money goes to the missed goals first".to_owned());
    } else if said.is_empty() {
        said.push("brings nothing that the brief asks for, at any price".to_owned());
    }
    format!("{name} {}.", said.join("; it "))
}

/// `is kept out by its activation fee of €8,000: without it, it gets €12,000 (solved again)`.
fn kept_out(plan: &Plan, kept: &KeptOut) -> String {
    let by = &kept.by;
    let gets = match kept.spend {
        Some(spend) if spend > 0.0 => format!("gets {}", money(spend, &plan.campaign.currency)),
        _ => "is bought".to_owned(),
    };
    match (&kept.eased_to, kept.spend) {
        (Some(to), Some(_)) => format!("is kept out by {by}: at {to} it {gets} (solved again)"),
        (Some(to), None) => format!("is kept out by {by}, though {to} of it would not be enough"),
        (None, Some(_)) => format!("is kept out by {by}: without it, it {gets} (solved again)"),
        (None, None) => format!("is not bought without {by} either (solved again)"),
    }
}

fn phases(document: &mut Document, explanation: &Explanation) {
    let (plan, why) = (&explanation.plan, &explanation.why);
    let step = money(why.step, &plan.campaign.currency);
    if why.phases.is_empty() {
        return;
    }
    document.heading(format!("What {step} more would do in each phase"));
    document.list(why.phases.iter().map(|phase| phase_words(phase, &step, plan)));
}

fn phase_words(phase: &NextMoney, step: &str, plan: &Plan) -> String {
    let Some(gained) = phase.reach_points else {
        return format!("{}: {step} more cannot be spent there within the bounds.", phase.name);
    };
    let currency = &plan.campaign.currency;
    let goes: Vec<String> = phase
        .goes_to
        .iter()
        .map(|(name, more)| format!("{name} {}{}", if *more < 0.0 { "−" } else { "+" }, money(more.abs(), currency)))
        .collect();
    let goes = if goes.is_empty() { String::new() } else { format!(" ({})", goes.join(", ")) };
    let mut gains = vec![match gained {
        none if none.abs() < 5e-4 => "no more reach, so it would be wasted".to_owned(),
        gained => format!("reach {} points", signed(gained)),
    }];
    if plan.objective.name != "reach" {
        gains.extend(phase.objective.and_then(|gain| InWords::of(plan).change(gain)));
    }
    let reach = gains.join(", ");
    format!("{}: {reach}{goes}.", phase.name)
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
    let floor = why.least_without_goals.filter(|floor| *floor > 0.5).map_or_else(String::new, |floor| {
        format!(" Without any goal, wishes and limits already take {}.", money(floor, &plan.campaign.currency))
    });
    document.sentence(match why.least_budget {
        Some(least) if !why.least_is_proved => {
            let least = money(least, &plan.campaign.currency);
            format!(
                "A budget of {least} meets all goals together; less may do, which was not settled in its time.{floor}"
            )
        }
        Some(least) => {
            let least = money(least, &plan.campaign.currency);
            format!("All goals together take a budget of {least} at the least.{floor}")
        }
        None => format!("No budget meets all goals together.{floor}"),
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
    document
        .sentence("Each figure made a tenth worse, everything else as it is, and solved again; the heaviest first:");
    document.list(why.leans.iter().map(|lean| lean_words(lean, plan)));
    if !why.overlap.phases.is_empty() {
        let each = why.overlap.phases.iter().map(|(name, lost)| format!("{name} −{}", points(*lost)));
        let missed: Vec<String> = why.overlap.goals_lost.iter().map(|goal| quoted(goal)).collect();
        let missed = match missed.len() {
            0 => String::new(),
            1 => format!("; goal {} would be missed", missed[0]),
            _ => format!("; goals {} would be missed", listed(&missed)),
        };
        document.sentence(format!(
            "It leans as well on the assumption that channels meet people independently. A tenth of the way from \
             there to complete overlap (worked out, not solved again): {}{missed}.",
            each.collect::<Vec<_>>().join(", ")
        ));
    }
}

fn lean_words(lean: &Lean, plan: &Plan) -> String {
    let effect = lean.effect.as_ref().map_or_else(|| "there is no plan".to_owned(), |effect| effect.words(plan));
    format!("{} ({}) at {} instead of {}: {effect}.", capital(&lean.title), lean.confidence, lean.worse, lean.now)
}
