//! Why each line gets what it gets: in balance with others, held, or tried with a little more and less.

use crate::planning::explain::{BoughtLine, Explanation, LineTrial};
use crate::planning::plan::{Effect, Phase, Plan};
use crate::report::document::Document;
use crate::text::language::{say, word};
use crate::text::number::{self, listed, money, money_exact, quoted, short};

/// The lines, those that only the budget limits first.
pub(in crate::report) fn bought(document: &mut Document, explanation: &Explanation) {
    let (plan, why) = (&explanation.plan, &explanation.why);
    if why.bought.is_empty() {
        return;
    }
    document.heading(word!("Why each line gets what it gets", "Waarom elke regel krijgt wat hij krijgt"));
    let shown = why.bought.iter().filter(|line| line.spend >= 0.5 || line.spend == 0.0);
    let (free, others): (Vec<&BoughtLine>, Vec<&BoughtLine>) = shown.partition(|line| line.free);
    let (free, alone): (Vec<&BoughtLine>, Vec<&BoughtLine>) =
        free.into_iter().partition(|line| !line.balanced_with.is_empty());
    let (held, others): (Vec<&BoughtLine>, Vec<&BoughtLine>) = others.into_iter().partition(|line| line.is_explained());
    if !free.is_empty() {
        document.sentence(word!(
            "Of all bounds only the budget limits these lines. They are in balance: with what each phase counts for aim and \
             goals, the next money does the same good in each, so moving money between them gains nothing.",
            "Van alle grenzen beperkt alleen het budget deze regels. Ze zijn in evenwicht: gerekend naar wat elke fase telt voor \
             streven en doelen doet het volgende geld op elke regel evenveel, dus geld verschuiven tussen deze regels wint niets."
        ));
        let phases = plan.phases.iter().map(|phase| balanced(&free, phase, plan));
        document.list(phases.flatten());
    }
    if !alone.is_empty() {
        document.sentence(word!("Only the budget limits this line:", "Alleen het budget begrenst deze regel:"));
        document.list([amounts(&alone, plan)]);
    }
    if !held.is_empty() {
        let only_goals = held.iter().all(|line| line.bindings.is_empty());
        document.sentence(if only_goals {
            word!("Goals ask for these lines:", "Doelen vragen om deze regels:")
        } else {
            word!("Bounds or goals hold these lines:", "Grenzen of doelen houden deze regels vast:")
        });
        document.list(held.iter().map(|line| line_words(line, plan)));
    }
    tried(document, &others, plan);
}

/// A line, and what so much more and less of it bring.
type Tested<'a> = (&'a BoughtLine, &'a LineTrial);

/// The lines that were solved again with a little more and less.
fn tried(document: &mut Document, lines: &[&BoughtLine], plan: &Plan) {
    let (idle, moving): (Vec<Tested>, Vec<Tested>) = lines
        .iter()
        .filter_map(|line| Some((*line, line.trial.as_ref()?)))
        .partition(|(_, tried)| tried.changes_nothing());
    if !moving.is_empty() {
        document.sentence(word!(
            "These lines were tried with a little more and a little less, and the rest planned again around them:",
            "Deze regels zijn geprobeerd met iets meer en iets minder, en de rest is eromheen opnieuw gepland:"
        ));
        document.list(moving.iter().map(|(line, tried)| tried_words(line, tried, plan)));
    }
    if !idle.is_empty() {
        let idle: Vec<&BoughtLine> = idle.into_iter().map(|(line, _)| line).collect();
        document.sentence(word!(
            "A little more or less in these lines changes nothing that counts (planned again with both):",
            "Iets meer of minder op deze regels verandert niets dat telt (met beide opnieuw gepland):"
        ));
        document.list([amounts(&idle, plan)]);
    }
    let untried: Vec<&BoughtLine> = lines.iter().filter(|line| line.trial.is_none()).copied().collect();
    if !untried.is_empty() {
        let names = amounts(&untried, plan);
        document.faint(say!("Not looked into: {names}", "Niet nader bekeken: {names}"));
    }
}

/// `Football in See, €200,000: 1 spot more: no plan; 1 spot less: −0.4 points of reach.`
fn tried_words(line: &BoughtLine, tried: &LineTrial, plan: &Plan) -> String {
    let currency = &plan.campaign.currency;
    let by = match tried.units {
        true if tried.by == 1.0 => format!("1 {}", number::unit_noun(&tried.unit)),
        true => format!("{} {}", number::significant(tried.by, 4), number::unit_plural(&tried.unit)),
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
fn amounts(lines: &[&BoughtLine], plan: &Plan) -> String {
    let each = lines.iter().map(|line| format!("{} {}", line.name(), money(line.spend, &plan.campaign.currency)));
    format!("{}.", each.collect::<Vec<_>>().join("; "))
}

/// The free lines of a phase: `See (the next point of reach costs €6,290 in each): Radio spot €26,639, …`.
fn balanced(free: &[&BoughtLine], phase: &Phase, plan: &Plan) -> Option<String> {
    let lines: Vec<&&BoughtLine> = free.iter().filter(|line| line.phase == phase.phase).collect();
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
    let mut goals: Vec<String> = lines.iter().flat_map(|line| &line.needed_by).map(|goal| quoted(goal)).collect();
    goals.dedup();
    let asked = match goals.len() {
        0 => String::new(),
        1 => say!("; goal {} asks for it", "; doel {} vraagt erom", goals[0]),
        _ => say!("; goals {} ask for it", "; de doelen {} vragen erom", listed(&goals)),
    };
    let each = lines.iter().map(|line| format!("{} {}", line.channel_name, money(line.spend, &plan.campaign.currency)));
    Some(format!("{}{next}{asked}: {}.", phase.name, each.collect::<Vec<_>>().join("; ")))
}

fn line_words(line: &BoughtLine, plan: &Plan) -> String {
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
        let by: Vec<&str> =
            line.bindings.iter().filter(|held| held.from_above == down).map(|held| held.by.as_str()).collect();
        if by.is_empty() { String::new() } else { format!("; {words} {}", listed(&by)) }
    };
    let fixed = line.bindings.iter().any(|held| held.fixed);
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

/// Above this ratio no number is shown: what money does elsewhere is then negligible.
const MANY: f64 = 10.0;

/// How much more or less good the next money does in a line than elsewhere; nothing where it is the same.
fn times_words(times: f64) -> String {
    match times {
        same if (same - 1.0).abs() <= 0.01 => String::new(),
        many if many > MANY => word!(
            "; the next money returns many times as much here as elsewhere",
            "; extra geld levert hier vele malen zoveel op als elders"
        )
        .to_owned(),
        much if much > 1.0 => say!(
            "; the next money returns {} times as much here as elsewhere",
            "; extra geld levert hier {} keer zoveel op als elders",
            short(much)
        ),
        little if little > 0.005 => say!(
            "; its last money returns only {} times as much as elsewhere",
            "; het laatste geld levert hier maar {} keer zoveel op als elders",
            short(little)
        ),
        _ => word!("; its last money returns nothing", "; het laatste geld levert hier niets op").to_owned(),
    }
}

/// `less of it alone misses goal ‘see’`, or of a goal that is missed anyway, brings it further off.
fn needs_words(line: &BoughtLine, plan: &Plan) -> String {
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
        words += &say!(
            "; less of it alone misses {goals} by more",
            "; met alleen hier minder mist het plan {goals} nog verder"
        );
    }
    words
}
