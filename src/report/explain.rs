//! A plan's reasons as a document: prices, balance, what is left out, the next money, goals and figures.

use super::document::{Column, Document, Table, capital};
use super::ways_out::ways_out;
use crate::explain::{Bought, Explanation, KeptOut, Lean, NextMoney, NotBought, Tried};
use crate::language::{say, word};
use crate::number::{self, listed, money, money_exact, plain, points, quoted, short, signed};
use crate::plan::{Effect, Goal, InWords, Phase, Plan};
use crate::price::{Next, Price, Worth};

/// The explanation as a document.
pub fn document(explanation: &Explanation) -> Document {
    let plan = &explanation.plan;
    let mut document = Document::new();
    document.title(say!("{}: why this plan", "{}: waarom dit plan", plan.campaign.title())).sentence(&plan.headline);
    document.sentence(say!("Aim: {}; budget {}.", "Streven: {}; budget {}.", plan.aim(), plan.budget_words()));
    ways_out(&mut document, plan);
    prices(&mut document, explanation);
    bought(&mut document, explanation);
    let not_bought = &explanation.why.not_bought;
    if !not_bought.is_empty() {
        let heading = word!("What is not bought", "Wat niet wordt ingekocht");
        document.heading(heading).list(not_bought.iter().map(|one| left_out(one, plan)));
        let besides = explanation.why.not_bought_besides;
        if besides > 0 {
            document.faint(say!(
                "And {besides} more, which are further from being bought.",
                "En nog {besides}, die verder van inkoop af liggen."
            ));
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
    document.heading(word!("What more or less of each would change", "Wat meer of minder van elk zou veranderen"));
    let scale = plan.objective.value.abs().max(1e-3);
    let told = |price: &&Price| {
        let (goals, size) = price.weight();
        let edge = price.change.is_none();
        price.row == "budget" || edge || goals || size > SMALL * scale
    };
    let (told, small): (Vec<&Price>, Vec<&Price>) = explanation.prices.iter().partition(told);
    if explanation.prices.is_empty() && plan.unspent > 0.5 {
        let whole = plan.unspent_words().filter(|_| plan.whole).map(|words| format!("{words}."));
        let nothing = word!(
            "There is money left, and no bound is in the way: more money changes nothing.",
            "Er is geld over, en geen grens staat in de weg: meer geld verandert niets."
        );
        document.sentence(whole.unwrap_or_else(|| nothing.to_owned()));
    }
    document.list(told.iter().map(|price| price_words(price, plan)));
    if !small.is_empty() {
        let titles = small.iter().map(|price| price.title.as_str()).collect::<Vec<&str>>().join("; ");
        document.faint(say!(
            "Reached, but a little more or less is worth next to nothing: {titles}.",
            "Bereikt, maar iets meer of minder maakt bijna niets uit: {titles}."
        ));
    }
}

/// `The budget (€250,000): €1,000 more: +0.06 points of reach. At €280,000, solved again: See +1.2 points.`
fn price_words(price: &Price, plan: &Plan) -> String {
    let lever = &price.lever;
    let side = |worth: &Option<Worth>, way: f64, word: &str| {
        let size = telling(lever.per(), worth.as_ref());
        let per = lever.unit.difference(size);
        worth.as_ref().map_or_else(String::new, |worth| format!("{per} {word}: {}", worth_words(worth, way * size, plan)))
    };
    let marginal = match &price.next {
        Some(next) => next_words(price, next, plan),
        None => side(&price.more, 1.0, word!("more", "meer")),
    };
    let changed = lever.amount(price.changed_to);
    let mut said = vec![say!("{} is {}", "{} is {}", capital(&price.title), lever.amount(price.now))];
    said.extend(Some(capital(&marginal)).filter(|marginal| !marginal.is_empty()));
    said.push(match &price.change {
        Some(effect) => {
            say!("At {changed}, solved again: {}", "Bij {changed}, opnieuw gepland: {}", effect.words(plan))
        }
        None => say!("At {changed} there is no plan", "Bij {changed} is er geen plan"),
    });
    let without = price.without.as_ref().map(|effect| effect.words(plan));
    said.extend(
        without
            .map(|effect| say!("Without it, solved again: {effect}", "Zonder deze grens, opnieuw gepland: {effect}")),
    );
    format!("{}.", said.join(". "))
}

/// `€1,000 more, solved again: +0.06 points of reach; €1,000 less: −0.07 points of reach`.
fn next_words(price: &Price, next: &Next, plan: &Plan) -> String {
    let per = price.lever.unit.difference(next.by);
    let effect = |effect: &Option<Effect>| {
        let none = || word!("no plan", "geen plan").to_owned();
        effect.as_ref().map_or_else(none, |effect| effect.short_words(plan))
    };
    let more = say!("{per} more, solved again: {}", "{per} meer, opnieuw gepland: {}", effect(&next.more));
    // What is nothing already cannot be less.
    if price.now <= 0.0 && !price.lever.is_signed() {
        return more;
    }
    let less = say!("{per} less: {}", "{per} minder: {}", effect(&next.less));
    format!("{more}; {less}")
}

/// The amount a price is told per: less of it where a slope is so steep that it cannot go on for so long.
fn telling(per: f64, worth: Option<&Worth>) -> f64 {
    let steep = |per: &f64| worth.is_some_and(|worth| worth.priority.is_some() && (worth.per_unit * per).abs() > STEEP);
    std::iter::successors(Some(per), |per| Some(per / 10.0)).find(|per| !steep(per)).unwrap_or(per)
}

fn worth_words(worth: &Worth, amount: f64, plan: &Plan) -> String {
    let value = worth.per_unit * amount;
    let Some(priority) = worth.priority else {
        return InWords::of(plan).change(value).unwrap_or_else(|| word!("no change", "geen verandering").to_owned());
    };
    let named = |goal: &&Goal| goal.priority == priority && (!goal.met || goal.tight);
    let goals: Vec<&Goal> = plan.goals.iter().filter(named).collect();
    let way = if value > 0.0 { word!("nearer", "dichterbij") } else { word!("further off", "verder weg") };
    match goals[..] {
        [goal] if goal.measure.starts_with("reach_") && goal.measure.ends_with("pct") => {
            let points = points(value.abs() * goal.target);
            say!("goal {} {points} {way}", "doel {} {points} {way}", quoted(&goal.goal))
        }
        _ => {
            let names: Vec<String> = goals.iter().map(|goal| quoted(&goal.goal)).collect();
            let share = short(value.abs() * 100.0);
            say!("goal {} {share} % of target {way}", "doel {} {share} % van de doelwaarde {way}", listed(&names))
        }
    }
}

fn bought(document: &mut Document, explanation: &Explanation) {
    let (plan, why) = (&explanation.plan, &explanation.why);
    if why.bought.is_empty() {
        return;
    }
    document.heading(word!("Why each line gets what it gets", "Waarom elke regel krijgt wat hij krijgt"));
    let told = why.bought.iter().filter(|line| line.spend >= 0.5 || line.spend == 0.0);
    let (free, others): (Vec<&Bought>, Vec<&Bought>) = told.partition(|line| line.free);
    let (free, alone): (Vec<&Bought>, Vec<&Bought>) = free.into_iter().partition(|line| !line.balanced_with.is_empty());
    let (held, others): (Vec<&Bought>, Vec<&Bought>) = others.into_iter().partition(|line| line.is_explained());
    if !free.is_empty() {
        document.sentence(word!(
            "Only the budget limits these lines. They are in balance: with what each phase counts for aim and goals, \
             the next money does the same good in each, so moving money between them gains nothing.",
            "Alleen het budget begrenst deze regels. Ze zijn in evenwicht: gerekend naar wat elke fase telt voor streven en \
             doelen doet het volgende geld op elke regel evenveel, dus geld verschuiven tussen deze regels wint niets."
        ));
        let phases = plan.phases.iter().map(|phase| balanced(&free, phase, plan));
        document.list(phases.flatten());
    }
    if !alone.is_empty() {
        document.sentence(word!("Only the budget limits this line:", "Alleen het budget begrenst deze regel:"));
        document.list([amounts(&alone, plan)]);
    }
    if !held.is_empty() {
        let only_goals = held.iter().all(|line| line.held.is_empty());
        document.sentence(if only_goals {
            word!("Goals ask for these lines:", "Doelen vragen om deze regels:")
        } else {
            word!("Bounds or goals hold these lines:", "Grenzen of doelen houden deze regels vast:")
        });
        document.list(held.iter().map(|line| line_words(line, plan)));
    }
    tried(document, &others, plan);
}

/// The lines that were solved again with a little more and less.
fn tried(document: &mut Document, lines: &[&Bought], plan: &Plan) {
    let each = lines.iter().filter_map(|line| Some((*line, line.tried.as_ref()?)));
    let (idle, moving): (Vec<(&Bought, &Tried)>, Vec<(&Bought, &Tried)>) =
        each.partition(|(_, tried)| tried.changes_nothing());
    if !moving.is_empty() {
        document.sentence(word!(
            "These lines were tried with a little more and a little less, and the rest planned again around them:",
            "Deze regels zijn geprobeerd met iets meer en iets minder, en de rest is eromheen opnieuw gepland:"
        ));
        document.list(moving.iter().map(|(line, tried)| tried_words(line, tried, plan)));
    }
    if !idle.is_empty() {
        let idle: Vec<&Bought> = idle.into_iter().map(|(line, _)| line).collect();
        document.sentence(word!(
            "A little more or less in these lines changes nothing that counts (planned again with both):",
            "Iets meer of minder op deze regels verandert niets dat telt (met beide opnieuw gepland):"
        ));
        document.list([amounts(&idle, plan)]);
    }
    let untold: Vec<&Bought> = lines.iter().filter(|line| line.tried.is_none()).copied().collect();
    if !untold.is_empty() {
        let names = amounts(&untold, plan);
        document.faint(say!("Not looked into: {names}", "Niet nader bekeken: {names}"));
    }
}

/// `Football in See, €200,000: 1 spot more: no plan; 1 spot less: −0.4 points of reach.`
fn tried_words(line: &Bought, tried: &Tried, plan: &Plan) -> String {
    let currency = &plan.campaign.currency;
    let by = match tried.units {
        true if tried.by == 1.0 => format!("1 {}", number::unit(&tried.unit)),
        true => format!("{} {}", number::digits(tried.by, 4), number::plural(&tried.unit)),
        false => money_exact(tried.by, currency),
    };
    let effect = |effect: &Option<Effect>| {
        let none = || word!("no plan", "geen plan").to_owned();
        effect.as_ref().map_or_else(none, |effect| effect.short_words(plan))
    };
    let (name, spend) = (line.name(), money(line.spend, currency));
    say!(
        "{name}, {spend}. {by} more: {}; {by} less: {}.",
        "{name}, {spend}. {by} meer: {}; {by} minder: {}.",
        effect(&tried.more),
        effect(&tried.less)
    )
}

/// `Radio spot in See €26,639; Cinema in See €1,200.`
fn amounts(lines: &[&Bought], plan: &Plan) -> String {
    let each = lines.iter().map(|line| format!("{} {}", line.name(), money(line.spend, &plan.campaign.currency)));
    format!("{}.", each.collect::<Vec<_>>().join("; "))
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
        (low, high) if high < 1.01 * low => say!(
            " (the next point of reach costs {} in each)",
            " (het volgende punt bereik kost {} op elke regel)",
            cost(low)
        ),
        // Discounts and fees take other parts of the budget.
        (low, high) => say!(
            " (the next point of reach costs {} to {} net)",
            " (het volgende punt bereik kost {} tot {} netto)",
            cost(low),
            cost(high)
        ),
    };
    let each = lines.iter().map(|line| format!("{} {}", line.channel_name, money(line.spend, &plan.campaign.currency)));
    Some(format!("{}{next}: {}.", phase.name, each.collect::<Vec<_>>().join("; ")))
}

fn line_words(line: &Bought, plan: &Plan) -> String {
    let currency = &plan.campaign.currency;
    let next = line.next_reach_point_cost.filter(|cost| *cost > 0.0).map_or_else(String::new, |cost| {
        say!(
            ": its next point of reach in {} costs {}",
            ": het volgende punt bereik in {} kost {}",
            line.phase_name,
            money_exact(cost, currency)
        )
    });
    let times = line.times_the_budget.map_or_else(String::new, times_words);
    let held = |down: bool, words: &str| -> String {
        let by: Vec<&str> = line.held.iter().filter(|held| held.down == down).map(|held| held.by.as_str()).collect();
        if by.is_empty() { String::new() } else { format!("; {words} {}", listed(&by)) }
    };
    let fixed = line.held.iter().any(|held| held.fixed);
    let (down, up) = if fixed {
        let set = word!("set by", "bepaald door");
        (held(true, set), held(false, set))
    } else {
        (held(true, word!("held down by", "begrensd door")), held(false, word!("held up by", "op peil gehouden door")))
    };
    let needs = needs_words(line, plan);
    let rest = format!("{next}{down}{up}{needs}{times}");
    let rest = rest.strip_prefix("; ").map_or(rest.clone(), |rest| format!(": {rest}"));
    format!("{}, {}{rest}.", line.name(), money(line.spend, currency))
}

/// More than so many times as much good is not told as a number: what money does elsewhere is then next to nothing.
const MANY: f64 = 10.0;

/// How much more or less good the next money does in a line than elsewhere; nothing where it is the same.
fn times_words(times: f64) -> String {
    match times {
        same if (same - 1.0).abs() <= 0.01 => String::new(),
        many if many > MANY => word!(
            "; money would do many times as much good here as elsewhere",
            "; geld zou hier vele malen zoveel doen als elders"
        )
        .to_owned(),
        much if much > 1.0 => say!(
            "; money would do {} times as much good here as elsewhere",
            "; geld zou hier {} keer zoveel doen als elders",
            short(much)
        ),
        little if little > 0.005 => say!(
            "; its money does only {} times as much good as elsewhere",
            "; het geld doet hier maar {} keer zoveel als elders",
            short(little)
        ),
        _ => word!("; its last money does no good", "; het laatste geld doet hier niets").to_owned(),
    }
}

/// `less of it alone misses goal ‘see’`, or of a goal that is missed anyway, brings it further off.
fn needs_words(line: &Bought, plan: &Plan) -> String {
    let met = |key: &&String| plan.goals.iter().any(|goal| goal.goal == **key && goal.met);
    let (met, missed): (Vec<&String>, Vec<&String>) = line.needed_by.iter().partition(met);
    let named = |goals: &[&String]| {
        let names: Vec<String> = goals.iter().map(|goal| quoted(goal)).collect();
        let goals = if names.len() == 1 { word!("goal", "doel") } else { word!("goals", "de doelen") };
        format!("{goals} {}", listed(&names))
    };
    let mut words = String::new();
    if !met.is_empty() {
        let goals = named(&met);
        words += &say!("; less of it alone misses {goals}", "; met alleen hier minder mist het plan {goals}");
    }
    if !missed.is_empty() {
        let goals = named(&missed);
        words += &say!("; less of it alone misses {goals} by more", "; met alleen hier minder mist het plan {goals} nog verder");
    }
    words
}

fn left_out(one: &NotBought, plan: &Plan) -> String {
    let name = say!("{} in {}", "{} in {}", one.channel_name, one.phase_name);
    let mut said = Vec::new();
    if let Some(fall) = one.price_fall_pct {
        let (now, then) =
            (money_exact(one.price, &one.currency), money_exact(one.price * (1.0 - fall / 100.0), &one.currency));
        let checked = if one.verified {
            word!("solved again", "opnieuw gepland")
        } else {
            word!("solved again; a smaller fall may do", "opnieuw gepland; een kleinere daling kan ook volstaan")
        };
        said.push(say!(
            "is bought once its price falls by {} %, from {now} to {then} per {} ({checked})",
            "wordt ingekocht zodra de prijs {} % daalt, van {now} naar {then} per {} ({checked})",
            plain(fall, 0),
            crate::number::unit(&one.per)
        ));
    }
    said.extend(one.kept_out.iter().map(|kept| kept_out(plan, kept)));
    if let Some(gets) = one.waits {
        let gets = money(gets, &plan.campaign.currency);
        said.push(say!(
            "waits, as money goes to the missed goals first: without those goals it gets {gets} (solved again)",
            "wacht, omdat het geld eerst naar de doelen gaat die niet gehaald worden: zonder die doelen krijgt het {gets} \
             (opnieuw gepland)"
        ));
    }
    if one.nobody_to_reach {
        let nobody = word!(
            "has nobody to reach as things are: it follows people whom nothing reached before",
            "heeft nu niemand om te bereiken: het volgt mensen die nog door niets zijn bereikt"
        );
        said.push(nobody.to_owned());
    }
    if said.is_empty() && one.at_no_price {
        let nothing = word!(
            "is not bought at a hundredth of its price either (solved again)",
            "wordt ook voor een honderdste van de prijs niet ingekocht (opnieuw gepland)"
        );
        said.push(nothing.to_owned());
    } else if said.is_empty() {
        said.push(word!("is not bought", "wordt niet ingekocht").to_owned());
    }
    format!("{name} {}.", said.join(word!("; it ", "; het ")))
}

/// `is kept out by its activation fee of €8,000: without it, it gets €12,000 (solved again)`.
fn kept_out(plan: &Plan, kept: &KeptOut) -> String {
    let by = &kept.by;
    let gets = match kept.spend {
        Some(spend) if spend > 0.0 => say!("it gets {}", "krijgt het {}", money(spend, &plan.campaign.currency)),
        _ => word!("it is bought", "wordt het ingekocht").to_owned(),
    };
    match (&kept.eased_to, kept.spend) {
        (Some(to), Some(_)) => say!(
            "is kept out by {by}: at {to} {gets} (solved again)",
            "blijft erbuiten door {by}: bij {to} {gets} (opnieuw gepland)"
        ),
        (Some(to), None) => say!(
            "is not bought at {to} of {by} either (solved again)",
            "wordt ook bij {to} van {by} niet ingekocht (opnieuw gepland)"
        ),
        (None, Some(_)) => say!(
            "is kept out by {by}: without it, {gets} (solved again)",
            "blijft erbuiten door {by}: valt dat weg, dan {gets} (opnieuw gepland)"
        ),
        (None, None) => say!(
            "is not bought without {by} either (solved again)",
            "wordt ook zonder {by} niet ingekocht (opnieuw gepland)"
        ),
    }
}

fn phases(document: &mut Document, explanation: &Explanation) {
    let (plan, why) = (&explanation.plan, &explanation.why);
    let step = money(why.step, &plan.campaign.currency);
    if why.phases.is_empty() {
        return;
    }
    document.heading(say!("What {step} more would do in each phase", "Wat {step} meer in elke fase zou doen"));
    document.list(why.phases.iter().map(|phase| phase_words(phase, &step, plan)));
}

fn phase_words(phase: &NextMoney, step: &str, plan: &Plan) -> String {
    let Some(gained) = phase.reach_points else {
        return say!(
            "{}: {step} more cannot be spent there within the bounds.",
            "{}: {step} meer is daar binnen de grenzen niet te besteden.",
            phase.name
        );
    };
    let currency = &plan.campaign.currency;
    let goes: Vec<String> = phase
        .goes_to
        .iter()
        .map(|(name, more)| format!("{name} {}{}", if *more < 0.0 { "−" } else { "+" }, money(more.abs(), currency)))
        .collect();
    let goes = if goes.is_empty() { String::new() } else { format!(" ({})", goes.join(", ")) };
    let mut gains = Vec::new();
    match gained {
        none if none.abs() >= 5e-4 => gains.push(say!("reach {} points", "bereik {} punten", signed(gained))),
        _ if phase.wasted => {
            gains.push(word!("no more reach, so it would be wasted", "geen extra bereik, dus weggegooid geld").to_owned());
        }
        _ => gains.push(word!("no more reach", "geen extra bereik").to_owned()),
    }
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
        value.map_or_else(
            || {
                let unknown = word!("no budget was found that does", "er is geen budget gevonden waarmee het lukt");
                let known = word!("cannot be met", "niet haalbaar");
                (if why.least_is_proved { known } else { unknown }).to_owned()
            },
            |value| money(value, &plan.campaign.currency),
        )
    };
    document.heading(word!("What each goal costs at the least", "Wat elk doel minstens kost"));
    let floor = why.least_without_goals.filter(|floor| *floor > 0.5).map_or_else(String::new, |floor| {
        say!(
            " Without any goal, wishes and limits already take {}.",
            " Zonder doelen vragen wensen en limieten al {}.",
            money(floor, &plan.campaign.currency)
        )
    });
    document.sentence(match why.least_budget {
        Some(least) if !why.least_is_proved => {
            let least = money(least, &plan.campaign.currency);
            say!(
                "A budget of {least} meets all goals together; less may do, which was not settled in its time.{floor}",
                "Een budget van {least} haalt alle doelen samen; minder kan ook volstaan, maar dat is binnen de tijd \
                 niet uitgezocht.{floor}"
            )
        }
        Some(least) => {
            let least = money(least, &plan.campaign.currency);
            say!(
                "All goals together take a budget of {least} at the least.{floor}",
                "Alle doelen samen vragen een budget van minstens {least}.{floor}"
            )
        }
        None => say!("No budget meets all goals together.{floor}", "Geen enkel budget haalt alle doelen samen.{floor}"),
    });
    let [name, alone, on_top] =
        word!(["Goal", "Alone", "On top of the others"], ["Doel", "Alleen", "Boven op de andere"]);
    let mut table = Table::new([Column::left(name), Column::right(alone), Column::right(on_top)]);
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
    document.heading(word!("What the result leans on most", "Waar het resultaat het meest op leunt"));
    document.sentence(word!(
        "Of the figures that weigh most at the margin, each made a tenth worse, everything else as it is, and solved again; \
         the heaviest first:",
        "Van de cijfers die aan de marge het zwaarst wegen elk een tiende slechter, al het andere gelijk, en opnieuw \
         gepland; het zwaarste eerst:"
    ));
    document.list(why.leans.iter().map(|lean| lean_words(lean, plan)));
    if !why.overlap.phases.is_empty() {
        let each = why.overlap.phases.iter().map(|(name, lost)| format!("{name} −{}", points(*lost)));
        let missed: Vec<String> = why.overlap.goals_lost.iter().map(|goal| quoted(goal)).collect();
        let missed = match missed.len() {
            0 => String::new(),
            1 => say!("; goal {} would be missed", "; doel {} zou niet gehaald worden", missed[0]),
            _ => say!("; goals {} would be missed", "; doelen {} zouden niet gehaald worden", listed(&missed)),
        };
        document.sentence(say!(
            "It leans as well on the assumption that channels meet people independently. A tenth of the way from \
             there to complete overlap (worked out, not solved again): {}{missed}.",
            "Het leunt ook op de aanname dat kanalen mensen onafhankelijk van elkaar bereiken. Een tiende van de weg \
             daarvandaan naar volledige overlap (uitgerekend, niet opnieuw gepland): {}{missed}.",
            each.collect::<Vec<_>>().join(", ")
        ));
    }
}

fn lean_words(lean: &Lean, plan: &Plan) -> String {
    let none = || word!("there is no plan", "er is geen plan").to_owned();
    let effect = lean.effect.as_ref().map_or_else(none, |effect| effect.words(plan));
    say!(
        "{} ({}) at {} instead of {}: {effect}.",
        "{} ({}) op {} in plaats van {}: {effect}.",
        capital(&lean.title),
        lean.confidence.said(),
        lean.worse,
        lean.now
    )
}
