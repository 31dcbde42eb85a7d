//! How sure a plan is.
//!
//! Every part states what is fixed, what varies, and by how much. Ranges that are assumptions come before the figures
//! that rest on them.

mod headline;
mod object;
mod records;
mod robust;

use super::goal::figure;
use crate::planning::plan::{ObjectiveUnit, Plan, Sense, Status};
use crate::planning::risk::{Distribution, Quantiles, Risk, Stability, Steadiness, WorldOutcome};
use crate::report::document::{Document, Table, TableColumn, capital};
use crate::text::messages::{say, word};
use crate::text::number::{fixed, listed, money, plain};
pub(in crate::report) use object::RiskObject;
pub(in crate::report) use records::records;

/// How many channels have a row of their own.
const LISTED: usize = 8;

/// The answer in the order it is read: the headline, the ranges, the plan held fast at the ends and over the
/// draws, what moves it, and the plans of redrawn markets.
pub(in crate::report) fn document(risk: &Risk) -> Document {
    let mut document = Document::new();
    document.title(say!("how-sure-is-plan", campaign = risk.plan.campaign.name));
    for sentence in risk.headline() {
        document.sentence(sentence);
    }
    if risk.plan.status == Status::Evaluated {
        document.faint(word!("plan-held-fast-is-your-split-plans"));
    }
    ranges(&mut document, risk);
    extremes(&mut document, risk);
    distribution(&mut document, risk);
    robust::part(&mut document, risk);
    if let Some(stability) = &risk.stability {
        replanned(&mut document, risk, stability);
    }
    document
}

fn ranges(document: &mut Document, risk: &Risk) {
    let used_ranges = &risk.ranges;
    document.heading(word!("what-is-taken-to-be-uncertain"));
    document.sentence(word!("prices-and-ceilings-most-people-channel-can"));
    let prices = say!("count-prices", count = used_ranges.prices);
    let ceilings = say!("count-ceilings", count = used_ranges.ceilings);
    let assumed = [
        (used_ranges.prices_assumed, prices, "price", used_ranges.price_default_pct),
        (used_ranges.ceilings_assumed, ceilings, "ceiling", used_ranges.ceiling_default_pct),
    ];
    let assumed_points =
        assumed.into_iter().filter(|(assumed, ..)| *assumed > 0).map(|(assumed, counted_figures, key, spread)| {
            say!("range-assumed-pct-where-none-is-stated", spread = plain(spread, 1), assumed, counted_figures, key)
        });
    document.list(assumed_points);
}

fn extremes(document: &mut Document, risk: &Risk) {
    document.heading(word!("plan-held-fast-all-figures-at-one"));
    document.sentence(word!("heading-held-fast-spend-of-every-line-what"));
    let extremes = &risk.extremes;
    let end_worlds = [&extremes.favourable, &extremes.planned, &extremes.unfavourable];
    let end_names = [word!("all-favourable"), word!("as-planned"), word!("all-unfavourable")];
    let end_names = end_names.map(TableColumn::right);
    let mut table = Table::new([TableColumn::wrapped(word!("result"))].into_iter().chain(end_names));
    let mut row = |name: String, cell: &dyn Fn(&WorldOutcome) -> String| {
        table.row([vec![name], end_worlds.map(cell).to_vec()].concat());
    };
    let objective_unit = ObjectiveUnit::of(&risk.plan);
    row(objective(&objective_unit), &|end_world| objective_unit.figure(end_world.objective));
    for (index, phase) in risk.plan.phases.iter().enumerate().filter(|(_, phase)| phase.phase_people > 0.0) {
        row(say!("reach-in", phase = phase.name), &|end_world| format!("{}%", fixed(end_world.reach_pct[index], 1)));
    }
    for (index, goal) in risk.plan.goals.iter().enumerate() {
        row(say!("risk-goal", goal = goal.goal), &|end_world| {
            let met_word = if end_world.met[index] { word!("met") } else { word!("plan-missed") };
            let value = end_world.goals[index].map(|value| figure(goal.measure, value, &risk.plan.campaign.currency));
            value.map_or_else(|| met_word.to_owned(), |value| format!("{value}, {met_word}"))
        });
    }
    row(word!("money-left").to_owned(), &|end_world| money(end_world.left, &risk.plan.campaign.currency));
    document.table(table);
}

fn distribution(document: &mut Document, risk: &Risk) {
    let draws = &risk.distribution;
    document.heading(say!("plan-held-fast-in-redrawn-markets", draws = fixed(draws.draws as f64, 0)));
    document.sentence(word!("held-fast-spend-of-every-line-what"));
    let quantile_names = ["5%", word!("median"), "95%", word!("as-planned")].map(TableColumn::right);
    let mut table = Table::new([TableColumn::wrapped(word!("result"))].into_iter().chain(quantile_names));
    let mut row = |name: String, spread: &Quantiles, planned: f64, cell: &dyn Fn(f64) -> String| {
        table.row([name, cell(spread.p5), cell(spread.median), cell(spread.p95), cell(planned)]);
    };
    let objective_unit = ObjectiveUnit::of(&risk.plan);
    let planned = &risk.extremes.planned;
    row(objective(&objective_unit), &draws.objective, planned.objective, &|value| objective_unit.figure(value));
    for phase in &draws.phases {
        let index = risk.plan.phases.iter().position(|planned_phase| planned_phase.phase == phase.phase);
        let planned = index.map_or(0.0, |index| planned.reach_pct[index]);
        row(say!("reach-in", phase = phase.name), &phase.reach_pct, planned, &|reach| format!("{}%", fixed(reach, 1)));
    }
    document.table(table);
    if draws.left.p95 >= 0.5 {
        document.faint(say!(
            "where-prices-are-low-some-lines-buy",
            unspent = money(draws.left.p95, &risk.plan.campaign.currency)
        ));
    }
    document.table(chances(&risk.plan, draws, risk.stability.as_ref()));
    movers(document, risk);
}

/// How often goals are met: by the plan held fast, and by plans made anew where there are any.
fn chances(plan: &Plan, drawn: &Distribution, stability: Option<&Stability>) -> Table {
    let [goal, target, met_in] = [word!("heading-goal"), word!("wanted"), word!("met-in")];
    let mut table = Table::new([TableColumn::left(goal), TableColumn::right(target), TableColumn::right(met_in)]);
    let stability = stability.filter(|stability| stability.replanned > 0);
    if stability.is_some() {
        table.columns.push(TableColumn::right(word!("met-when-planned-anew")));
    }
    for (index, (goal, chance)) in plan.goals.iter().zip(&drawn.goals).enumerate() {
        let mut cells = vec![
            goal.goal.clone(),
            figure(goal.measure, goal.target, &plan.campaign.currency),
            format!("{}%", fixed(chance.met_pct, 0)),
        ];
        let planned_anew = stability.and_then(|stability| stability.goals.get(index));
        cells.extend(planned_anew.map(|planned_anew| format!("{}%", fixed(planned_anew.met_pct, 0))));
        table.row(cells);
    }
    table
}

fn movers(document: &mut Document, risk: &Risk) {
    let movers = &risk.distribution.drivers;
    if movers.is_empty() {
        return;
    }
    document.heading(word!("whose-figures-matter-most"));
    document.sentence(word!("how-much-of-ups-and-downs"));
    let objective_unit = ObjectiveUnit::of(&risk.plan);
    let mover_columns =
        [word!("explains"), word!("price"), word!("heading-ceiling"), word!("at-worst"), word!("at-best")];
    let mover_columns = mover_columns.map(TableColumn::right);
    let mut table = Table::new([TableColumn::wrapped(word!("heading-channel"))].into_iter().chain(mover_columns));
    let difference_words = |value: f64| objective_unit.difference(value - risk.extremes.planned.objective);
    for mover in movers.iter().take(LISTED) {
        let [explained, price, ceiling] =
            [mover.explained_pct, mover.price_pct, mover.ceiling_pct].map(|points| format!("{}%", fixed(points, 0)));
        let (worst, best) = (difference_words(mover.unfavourable), difference_words(mover.favourable));
        table.row([mover.channel_name.to_string(), explained, price, ceiling, worst, best]);
    }
    document.table(table);
    document.faint(say!("at-worst-and-at-best-difference", unit = objective_unit.unit()));
}

/// The name of the objective's row, with its unit.
fn objective(words: &ObjectiveUnit) -> String {
    say!("risk-objective", unit = words.unit())
}

fn replanned(document: &mut Document, risk: &Risk, stability: &Stability) {
    let markets = say!("count-simulations", count = stability.replanned);
    document.heading(say!("planned-anew", markets));
    document.sentence(word!("held-fast-brief-what-moves-every-price"));
    for (count, plan_outcome) in [
        (stability.without_plan, word!("had-no-plan-that-keeps-every-hard")),
        (stability.unsolved, word!("could-not-be-planned-with-proof")),
    ] {
        if count > 0 {
            let markets = say!("count-simulations", count);
            document.bad(say!("each", markets = capital(&markets), plan_outcome));
        }
    }
    document.table(shares(stability));
    let count = stability.channels.len().min(LISTED);
    if count < stability.channels.len() {
        let unlisted_channels = say!("count-channels", count = stability.channels.len() - count);
        document.faint(say!("more-in-json-all-steadier-than-these", unlisted_channels));
    }
    if let Some(substitution) = &stability.substitution {
        document
            .sentence(say!("stand-in-for-each-other-when-one", channel_names = listed(&substitution.channel_names)));
    }
    if stability.replanned > 0 {
        document.sentence(gain(risk, stability));
    }
}

fn shares(stability: &Stability) -> Table {
    let share_columns = [
        word!("plan"),
        word!("least"),
        word!("n10-pct"),
        word!("median"),
        word!("n90-pct"),
        word!("heading-most"),
        word!("bought-in"),
    ];
    let (channel_heading, steadiness_heading) = (word!("heading-channel"), word!("share-is"));
    let columns = [TableColumn::wrapped(channel_heading)].into_iter().chain(share_columns.map(TableColumn::right));
    let mut table = Table::new(columns.chain([TableColumn::left(steadiness_heading)]));
    for channel in stability.channels.iter().take(if stability.replanned > 0 { LISTED } else { 0 }) {
        let share = &channel.share_pct;
        let figures = [channel.share_of_spend_pct, share.min, share.p10, share.median, share.p90, share.max];
        let mut cells = vec![channel.channel_name.to_string()];
        cells.extend(figures.map(|figure| format!("{}%", fixed(figure, 1))));
        cells.push(format!("{}%", fixed(channel.bought_pct, 0)));
        cells.push(match channel.steadiness {
            Steadiness::Steady => word!("steady").to_owned(),
            Steadiness::Unstable => word!("unstable").to_owned(),
        });
        table.row(cells);
    }
    table
}

/// What knowing the figures would be worth: how much better the objective would be.
fn gain(risk: &Risk, stability: &Stability) -> String {
    let (words, gain) = (ObjectiveUnit::of(&risk.plan), &stability.gain);
    let (gain_verb, loss_verb) = match risk.plan.objective.sense {
        Sense::Minimise => (word!("risk-save"), word!("risk-cost")),
        Sense::Maximise => (word!("risk-gain"), word!("lose")),
    };
    let change = |value: f64| match words.change(value) {
        Some(change) if value > 0.0 => format!("{gain_verb} {}", change.trim_start_matches('+')),
        Some(change) => format!("{loss_verb} {}", change.trim_start_matches('−')),
        None => word!("change-nothing").to_owned(),
    };
    let worse = word!("where-it-is-for-worse-goals");
    let caution = if gain.p10 < 0.0 { worse } else { "" };
    let (median, one_in_ten) = (change(gain.median), change(gain.p90));
    // One in ten is better than this, which is less of a loss where it is one.
    if gain.p90 < 0.0 {
        say!("knowing-figures-beforehand-costs", median, one_in_ten, caution)
    } else {
        say!("knowing-figures-beforehand-and-planning", median, one_in_ten, caution)
    }
}
