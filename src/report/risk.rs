//! How sure a plan is, in every format: one document for the terminal and Markdown, JSON, and CSV.
//!
//! Every answer says what is held fast, what moves, and by how much; which ranges nobody vouches for is told
//! before any figure that rests on them.

mod robust;
mod sheet;

use super::document::{Column, Document, Table, capital};
use super::measure::figure;
use super::{Format, json};
use crate::number::{counted, fixed, listed, money, plain};
use crate::plan::{InWords, Plan, Status};
use crate::risk::{Distribution, Risk, Spread, Stability, Steadiness, World};

/// Channels told one by one.
const TOLD: usize = 8;

/// The answer as text; tables are at most `width` columns wide.
pub fn text(risk: &Risk, format: Format, width: usize) -> String {
    match format {
        Format::Json => json::text(risk),
        Format::Csv(dialect) => sheet::text(risk, dialect),
        format => document(risk).told(format, width),
    }
}

/// The answer in the order it is read: the headline, the ranges, the plan held fast at the ends and over the
/// draws, what moves it, and the plans of redrawn markets.
pub fn document(risk: &Risk) -> Document {
    let mut document = Document::new();
    document.title(format!("How sure is the plan of {}?", risk.plan.campaign.name));
    for sentence in &risk.headline {
        document.sentence(sentence);
    }
    if risk.plan.status == Status::Evaluated {
        document.faint(
            "The plan held fast is your split; plans made anew are those of the brief, as `klantreis plan` makes them.",
        );
    }
    ranges(&mut document, risk);
    extremes(&mut document, risk);
    distribution(&mut document, risk);
    robust::told(&mut document, risk);
    if let Some(stability) = &risk.stability {
        replanned(&mut document, risk, stability);
    }
    document
}

fn ranges(document: &mut Document, risk: &Risk) {
    let used = &risk.ranges;
    document.heading("What is taken to be uncertain");
    document.sentence(
        "Prices and ceilings (the most people a channel can ever reach), each within a range of its own. All else \
         is taken as the brief and the catalogue say: people, rates, volumes, the shapes of curves.",
    );
    let assumed = [
        (used.prices_assumed, used.prices, "price", used.price_default_pct),
        (used.ceilings_assumed, used.ceilings, "ceiling", used.ceiling_default_pct),
    ];
    let points = assumed.into_iter().filter(|(assumed, ..)| *assumed > 0).map(|(assumed, all, noun, spread)| {
        format!(
            "Range assumed: ±{} % where nobody says, for {assumed} of the plan's {} (set `{noun}` under [uncertainty], \
             or a `spread`)",
            plain(spread, 1),
            counted(all, noun)
        )
    });
    document.list(points);
}

fn extremes(document: &mut Document, risk: &Risk) {
    document.heading("The plan held fast, all figures at one end");
    document.sentence(
        "Held fast: the spend of every line. What moves: in the first column every price is low and every ceiling \
         high, in the last every price high and every ceiling low. So much luck, good or bad, is not to be expected.",
    );
    let ends = &risk.extremes;
    let worlds = [&ends.favourable, &ends.planned, &ends.unfavourable];
    let names = ["All favourable", "As planned", "All unfavourable"].map(Column::right);
    let mut table = Table::new([Column::wrapped("Result")].into_iter().chain(names));
    let mut row = |name: String, cell: &dyn Fn(&World) -> String| {
        table.row([vec![name], worlds.map(cell).to_vec()].concat());
    };
    let words = InWords::of(&risk.plan);
    row(objective(&words), &|world| words.figure(world.objective));
    for (index, phase) in risk.plan.phases.iter().enumerate().filter(|(_, phase)| phase.phase_people > 0.0) {
        row(format!("Reach in {}", phase.name), &|world| format!("{} %", fixed(world.reach_pct[index], 1)));
    }
    for (index, goal) in risk.plan.goals.iter().enumerate() {
        row(format!("Goal {}", goal.goal), &|world| {
            let met = if world.met[index] { "met" } else { "missed" };
            let value = world.goals[index].map(|value| figure(goal.measure, value, &risk.plan.campaign.currency));
            value.map_or_else(|| met.to_owned(), |value| format!("{value}, {met}"))
        });
    }
    row("Money left".to_owned(), &|world| money(world.left, &risk.plan.campaign.currency));
    document.table(table);
}

fn distribution(document: &mut Document, risk: &Risk) {
    let drawn = &risk.distribution;
    document.heading(format!("The plan held fast, in {} redrawn markets", fixed(drawn.draws as f64, 0)));
    document.sentence(
        "Held fast: the spend of every line. What moves: every price and every ceiling, each drawn on its own, \
         likeliest at what was planned with and never beyond its range. One market in twenty lies below the column of \
         5 %, one in twenty above that of 95 %.",
    );
    let names = ["5 %", "Median", "95 %", "As planned"].map(Column::right);
    let mut table = Table::new([Column::wrapped("Result")].into_iter().chain(names));
    let mut row = |name: String, spread: &Spread, planned: f64, cell: &dyn Fn(f64) -> String| {
        table.row([name, cell(spread.p5), cell(spread.median), cell(spread.p95), cell(planned)]);
    };
    let words = InWords::of(&risk.plan);
    let planned = &risk.extremes.planned;
    row(objective(&words), &drawn.objective, planned.objective, &|value| words.figure(value));
    for phase in &drawn.phases {
        let index = risk.plan.phases.iter().position(|own| own.phase == phase.phase);
        let planned = index.map_or(0.0, |index| planned.reach_pct[index]);
        row(format!("Reach in {}", phase.name), &phase.reach_pct, planned, &|reach| format!("{} %", fixed(reach, 1)));
    }
    document.table(table);
    if drawn.left.p95 >= 0.5 {
        document.faint(format!(
            "Where prices are low, some lines buy all there is or meet a frequency cap: {} or more stays unspent in one \
             market of twenty.",
            money(drawn.left.p95, &risk.plan.campaign.currency)
        ));
    }
    document.table(chances(&risk.plan, drawn, risk.stability.as_ref()));
    movers(document, risk);
}

/// How often goals are met: by the plan held fast, and by plans made anew where there are any.
fn chances(plan: &Plan, drawn: &Distribution, stability: Option<&Stability>) -> Table {
    let mut table = Table::new([Column::left("Goal"), Column::right("Wanted"), Column::right("Met in")]);
    let stability = stability.filter(|stability| stability.replanned > 0);
    if stability.is_some() {
        table.columns.push(Column::right("Met when planned anew"));
    }
    for (index, (goal, chance)) in plan.goals.iter().zip(&drawn.goals).enumerate() {
        let mut cells = vec![
            goal.goal.clone(),
            figure(goal.measure, goal.target, &plan.campaign.currency),
            format!("{} %", fixed(chance.met_pct, 0)),
        ];
        let anew = stability.and_then(|stability| stability.goals.get(index));
        cells.extend(anew.map(|anew| format!("{} %", fixed(anew.met_pct, 0))));
        table.row(cells);
    }
    table
}

fn movers(document: &mut Document, risk: &Risk) {
    let movers = &risk.distribution.movers;
    if movers.is_empty() {
        return;
    }
    document.heading("Whose figures matter most");
    document.sentence(
        "How much of the ups and downs of the objective over the markets comes from one channel's figures, of that from its price and from its ceilings, and \
         what the objective is when that channel's figures alone are at their worst or best. Better figures of the \
         first channels make the plan surer than anything else.",
    );
    let words = InWords::of(&risk.plan);
    let names = ["Explains", "Price", "Ceiling", "At worst", "At best"].map(Column::right);
    let mut table = Table::new([Column::wrapped("Channel")].into_iter().chain(names));
    let apart = |value: f64| words.difference(value - risk.extremes.planned.objective);
    for mover in movers.iter().take(TOLD) {
        let [explained, price, ceiling] =
            [mover.explained_pct, mover.price_pct, mover.ceiling_pct].map(|points| format!("{} %", fixed(points, 0)));
        let (worst, best) = (apart(mover.unfavourable), apart(mover.favourable));
        table.row([mover.channel_name.clone(), explained, price, ceiling, worst, best]);
    }
    document.table(table);
    document.faint(format!("At worst and at best: difference to the plan, in {}.", words.unit()));
}

/// The name of the objective's row, with its unit.
fn objective(words: &InWords) -> String {
    format!("Objective, {}", words.unit())
}

fn replanned(document: &mut Document, risk: &Risk, stability: &Stability) {
    let markets = counted(stability.replanned, "redrawn market");
    document.heading(format!("Planned anew in {markets}"));
    document.sentence(
        "Held fast: the brief. What moves: every price and every ceiling, drawn as above, and with them the plan, which \
         is the best of each market. A channel whose share of net media swings by more than 5 points between the \
         markets (eight in ten of them) is unstable: what it gets hangs on figures nobody knows.",
    );
    for (count, why) in [
        (stability.without_plan, "had no plan that keeps every hard limit and can have every goal, and is left out"),
        (stability.unsolved, "could not be planned with proof, and is left out; please report it"),
    ] {
        if count > 0 {
            document.bad(format!("{}: each {why}.", capital(&counted(count, "market"))));
        }
    }
    document.table(shares(stability));
    let told = stability.channels.len().min(TOLD);
    if told < stability.channels.len() {
        document.faint(format!(
            "{} more in the JSON, all steadier than these",
            counted(stability.channels.len() - told, "channel")
        ));
    }
    if let Some(trade) = &stability.trade {
        document.sentence(format!(
            "{} stand in for each other: when the one gets less, the other gets more.",
            listed(&trade.channel_names)
        ));
    }
    if stability.replanned > 0 {
        document.sentence(gain(risk, stability));
    }
}

fn shares(stability: &Stability) -> Table {
    let names = ["Plan", "Least", "10 %", "Median", "90 %", "Most", "Bought in"].map(Column::right);
    let mut table = Table::new([Column::wrapped("Channel")].into_iter().chain(names).chain([Column::left("Share is")]));
    for channel in stability.channels.iter().take(if stability.replanned > 0 { TOLD } else { 0 }) {
        let share = &channel.share_pct;
        let figures = [channel.share_of_spend_pct, share.min, share.p10, share.median, share.p90, share.max];
        let mut cells = vec![channel.channel_name.clone()];
        cells.extend(figures.map(|figure| format!("{} %", fixed(figure, 1))));
        cells.push(format!("{} %", fixed(channel.bought_pct, 0)));
        cells.push(match channel.steadiness {
            Steadiness::Steady => "steady".to_owned(),
            Steadiness::Unstable => "unstable".to_owned(),
        });
        table.row(cells);
    }
    table
}

/// What knowing the figures would be worth: more of what is made most of, or less of what is made least of.
fn gain(risk: &Risk, stability: &Stability) -> String {
    let (words, gain) = (InWords::of(&risk.plan), &stability.gain);
    let (verb, other) = if risk.plan.objective.sense == "minimise" { ("save", "cost") } else { ("gain", "lose") };
    let change = |value: f64| match words.change(value) {
        Some(change) if value > 0.0 => format!("{verb} {}", change.trim_start_matches('+')),
        Some(change) => format!("{other} {}", change.trim_start_matches('−')),
        None => "change nothing".to_owned(),
    };
    let caution = if gain.p10 < 0.0 { " Where it is for the worse, goals that come first are paid for." } else { "" };
    format!(
        "Knowing the figures beforehand and planning for them instead of carrying out this plan would {} in the median \
         market, and {} or more in one of ten.{caution}",
        change(gain.median),
        change(gain.p90)
    )
}
