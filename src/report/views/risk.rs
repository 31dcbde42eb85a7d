//! How sure a plan is.
//!
//! Every part states what is fixed, what varies, and by how much. Ranges that are assumptions come before the figures
//! that rest on them.

mod records;
mod robust;

use super::goal::figure;
use crate::planning::plan::{ObjectiveUnit, Plan, Sense, Status};
use crate::planning::risk::{Distribution, Quantiles, Risk, Stability, Steadiness, WorldOutcome};
use crate::report::document::{Document, Table, TableColumn, capital};
use crate::text::language::{say, word};
use crate::text::number::{count_of, fixed, listed, money, plain};
pub(in crate::report) use records::records;

/// How many channels have a row of their own.
const LISTED: usize = 8;

/// The answer in the order it is read: the headline, the ranges, the plan held fast at the ends and over the
/// draws, what moves it, and the plans of redrawn markets.
pub(in crate::report) fn document(risk: &Risk) -> Document {
    let mut document = Document::new();
    document.title(say!("How sure is the plan of {}?", "Hoe zeker is het plan van {}?", risk.plan.campaign.name));
    for sentence in &risk.headline {
        document.sentence(sentence);
    }
    if risk.plan.status == Status::Evaluated {
        document.faint(word!(
            "The plan held fast is your split; plans made anew are those of the brief, as `klantreis plan` makes them.",
            "Het vaste plan is de eigen verdeling; opnieuw gemaakte plannen zijn die van de briefing, zoals `klantreis \
             plan` ze maakt."
        ));
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
    document.heading(word!("What is taken to be uncertain", "Wat onzeker is"));
    document.sentence(word!(
        "Prices and ceilings (the most people a channel can ever reach), each within a range of its own. All else \
         is taken as the brief and the catalogue say: people, rates, volumes, the shapes of curves.",
        "Prijzen en plafonds (de meeste mensen die een kanaal ooit kan bereiken), elk binnen een eigen bandbreedte. \
         Al het andere is zoals de briefing en de catalogus het zeggen: mensen, percentages, volumes, de vorm van \
         curves."
    ));
    let prices = count_of(used_ranges.prices, ["price", "prices"], ["prijs", "prijzen"]);
    let ceilings = count_of(used_ranges.ceilings, ["ceiling", "ceilings"], ["plafond", "plafonds"]);
    let assumed = [
        (used_ranges.prices_assumed, prices, "price", used_ranges.price_default_pct),
        (used_ranges.ceilings_assumed, ceilings, "ceiling", used_ranges.ceiling_default_pct),
    ];
    let assumed_points = assumed.into_iter().filter(|(assumed, ..)| *assumed > 0).map(|(assumed, counted_figures, key, spread)| {
        say!(
            "Range assumed: ±{} % where none is stated, for {assumed} of the plan's {counted_figures} (set `{key}` under \
             [uncertainty], or a `spread`)",
            "Aangenomen bandbreedte: ±{} % waar niemand iets opgeeft, voor {assumed} van de {counted_figures} van het plan (stel \
             `{key}` in onder [uncertainty], of een `spread`)",
            plain(spread, 1)
        )
    });
    document.list(assumed_points);
}

fn extremes(document: &mut Document, risk: &Risk) {
    document.heading(word!("The plan held fast, all figures at one end", "Het vaste plan, alle cijfers aan één kant"));
    document.sentence(word!(
        "Held fast: the spend of every line. What moves: in the first column every price is low and every ceiling \
         high, in the last every price high and every ceiling low. So much luck, good or bad, is not to be expected.",
        "Vast: de besteding van elke regel. Wat beweegt: in de eerste kolom is elke prijs laag en elk plafond hoog, in \
         de laatste elke prijs hoog en elk plafond laag. Zo veel geluk of pech is niet te verwachten."
    ));
    let extremes = &risk.extremes;
    let end_worlds = [&extremes.favourable, &extremes.planned, &extremes.unfavourable];
    let end_names = word!(
        ["All favourable", "As planned", "All unfavourable"],
        ["Alles zit mee", "Zoals gepland", "Alles zit tegen"]
    );
    let end_names = end_names.map(TableColumn::right);
    let mut table = Table::new([TableColumn::wrapped(word!("Result", "Resultaat"))].into_iter().chain(end_names));
    let mut row = |name: String, cell: &dyn Fn(&WorldOutcome) -> String| {
        table.row([vec![name], end_worlds.map(cell).to_vec()].concat());
    };
    let objective_unit = ObjectiveUnit::of(&risk.plan);
    row(objective(&objective_unit), &|end_world| objective_unit.figure(end_world.objective));
    for (index, phase) in risk.plan.phases.iter().enumerate().filter(|(_, phase)| phase.phase_people > 0.0) {
        row(say!("Reach in {}", "Bereik in {}", phase.name), &|end_world| {
            format!("{} %", fixed(end_world.reach_pct[index], 1))
        });
    }
    for (index, goal) in risk.plan.goals.iter().enumerate() {
        row(say!("Goal {}", "Doel {}", goal.goal), &|end_world| {
            let met_word = if end_world.met[index] { word!("met", "gehaald") } else { word!("missed", "niet gehaald") };
            let value = end_world.goals[index].map(|value| figure(goal.measure, value, &risk.plan.campaign.currency));
            value.map_or_else(|| met_word.to_owned(), |value| format!("{value}, {met_word}"))
        });
    }
    row(word!("Money left", "Geld over").to_owned(), &|end_world| money(end_world.left, &risk.plan.campaign.currency));
    document.table(table);
}

fn distribution(document: &mut Document, risk: &Risk) {
    let draws = &risk.distribution;
    document.heading(say!(
        "The plan held fast, in {} redrawn markets",
        "Het vaste plan, in {} trekkingen",
        fixed(draws.draws as f64, 0)
    ));
    document.sentence(word!(
        "Held fast: the spend of every line. What moves: every price and every ceiling, each drawn on its own, \
         likeliest at what was planned with and never beyond its range. One market in twenty lies below the column of \
         5 %, one in twenty above that of 95 %.",
        "Vast: de besteding van elke regel. Wat beweegt: elke prijs en elk plafond, elk apart getrokken, het vaakst \
         rond de waarde van het plan en nooit buiten de eigen bandbreedte. Eén trekking op de twintig ligt onder de \
         kolom van 5 %, één op de twintig boven die van 95 %."
    ));
    let quantile_names =
        ["5 %", word!("Median", "Mediaan"), "95 %", word!("As planned", "Zoals gepland")].map(TableColumn::right);
    let mut table = Table::new([TableColumn::wrapped(word!("Result", "Resultaat"))].into_iter().chain(quantile_names));
    let mut row = |name: String, spread: &Quantiles, planned: f64, cell: &dyn Fn(f64) -> String| {
        table.row([name, cell(spread.p5), cell(spread.median), cell(spread.p95), cell(planned)]);
    };
    let objective_unit = ObjectiveUnit::of(&risk.plan);
    let planned = &risk.extremes.planned;
    row(objective(&objective_unit), &draws.objective, planned.objective, &|value| objective_unit.figure(value));
    for phase in &draws.phases {
        let index = risk.plan.phases.iter().position(|planned_phase| planned_phase.phase == phase.phase);
        let planned = index.map_or(0.0, |index| planned.reach_pct[index]);
        row(say!("Reach in {}", "Bereik in {}", phase.name), &phase.reach_pct, planned, &|reach| {
            format!("{} %", fixed(reach, 1))
        });
    }
    document.table(table);
    if draws.left.p95 >= 0.5 {
        document.faint(say!(
            "Where prices are low, some lines buy all there is or meet a frequency cap: {} or more stays unspent in one \
             market of twenty.",
            "Waar prijzen laag zijn, kopen sommige regels alles wat er is of stuiten ze op een maximale \
             contactfrequentie: {} of meer blijft niet besteed in één trekking op de twintig.",
            money(draws.left.p95, &risk.plan.campaign.currency)
        ));
    }
    document.table(chances(&risk.plan, draws, risk.stability.as_ref()));
    movers(document, risk);
}

/// How often goals are met: by the plan held fast, and by plans made anew where there are any.
fn chances(plan: &Plan, drawn: &Distribution, stability: Option<&Stability>) -> Table {
    let [goal, target, met_in] = word!(["Goal", "Wanted", "Met in"], ["Doel", "Gevraagd", "Gehaald in"]);
    let mut table = Table::new([TableColumn::left(goal), TableColumn::right(target), TableColumn::right(met_in)]);
    let stability = stability.filter(|stability| stability.replanned > 0);
    if stability.is_some() {
        table.columns.push(TableColumn::right(word!("Met when planned anew", "Opnieuw gepland gehaald in")));
    }
    for (index, (goal, chance)) in plan.goals.iter().zip(&drawn.goals).enumerate() {
        let mut cells = vec![
            goal.goal.clone(),
            figure(goal.measure, goal.target, &plan.campaign.currency),
            format!("{} %", fixed(chance.met_pct, 0)),
        ];
        let planned_anew = stability.and_then(|stability| stability.goals.get(index));
        cells.extend(planned_anew.map(|planned_anew| format!("{} %", fixed(planned_anew.met_pct, 0))));
        table.row(cells);
    }
    table
}

fn movers(document: &mut Document, risk: &Risk) {
    let movers = &risk.distribution.drivers;
    if movers.is_empty() {
        return;
    }
    document.heading(word!("Whose figures matter most", "Van welk kanaal de cijfers het zwaarst tellen"));
    document.sentence(word!(
        "How much of the ups and downs of the objective over the markets comes from one channel's figures, of that from its price and from its ceilings, and \
         what the objective is when that channel's figures alone are at their worst or best. Better figures of the \
         first channels make the plan surer than anything else.",
        "Hoeveel van de schommelingen van de doelstelling over de trekkingen van de cijfers van één kanaal komt, hoeveel \
         daarvan van de prijs en van de plafonds, en wat de doelstelling is als alleen de cijfers van dat kanaal op hun \
         slechtst of op hun best zijn. Betere cijfers over de eerste kanalen maken het plan zekerder dan wat ook."
    ));
    let objective_unit = ObjectiveUnit::of(&risk.plan);
    let mover_columns = word!(
        ["Explains", "Price", "Ceiling", "At worst", "At best"],
        ["Verklaart", "Prijs", "Plafond", "Slechtst", "Best"]
    );
    let mover_columns = mover_columns.map(TableColumn::right);
    let mut table = Table::new([TableColumn::wrapped(word!("Channel", "Kanaal"))].into_iter().chain(mover_columns));
    let difference_words = |value: f64| objective_unit.difference(value - risk.extremes.planned.objective);
    for mover in movers.iter().take(LISTED) {
        let [explained, price, ceiling] =
            [mover.explained_pct, mover.price_pct, mover.ceiling_pct].map(|points| format!("{} %", fixed(points, 0)));
        let (worst, best) = (difference_words(mover.unfavourable), difference_words(mover.favourable));
        table.row([mover.channel_name.to_string(), explained, price, ceiling, worst, best]);
    }
    document.table(table);
    document.faint(say!(
        "At worst and at best: difference to the plan, in {}.",
        "Slechtst en best: verschil met het plan, in {}.",
        objective_unit.unit()
    ));
}

/// The name of the objective's row, with its unit.
fn objective(words: &ObjectiveUnit) -> String {
    say!("Objective, {}", "Doelstelling, {}", words.unit())
}

fn replanned(document: &mut Document, risk: &Risk, stability: &Stability) {
    let markets = count_of(stability.replanned, ["redrawn market", "redrawn markets"], ["trekking", "trekkingen"]);
    document.heading(say!("Planned anew in {markets}", "Opnieuw gepland in {markets}"));
    document.sentence(word!(
        "Held fast: the brief. What moves: every price and every ceiling, drawn as above, and with them the plan, which \
         is the best of each market. A channel whose share of net media swings by more than 5 points between the \
         markets (eight in ten of them) is unstable: what it gets hangs on figures nobody knows.",
        "Vast: de briefing. Wat beweegt: elke prijs en elk plafond, getrokken als hierboven, en daarmee het plan, dat \
         van elke trekking het beste is. Een kanaal waarvan het aandeel in de netto media meer dan 5 punten uiteenloopt \
         tussen de trekkingen (acht op de tien ervan) is instabiel: wat het krijgt hangt af van cijfers die niemand \
         kent."
    ));
    for (count, plan_outcome) in [
        (
            stability.without_plan,
            word!(
                "had no plan that keeps every hard limit and can have every goal, and is left out",
                "zonder plan dat binnen alle harde grenzen blijft en elk doel kan hebben, en dus weggelaten"
            ),
        ),
        (
            stability.unsolved,
            word!(
                "could not be planned with proof, and is left out; please report it",
                "niet met bewijs te plannen, en dus weggelaten; meld dit alsjeblieft"
            ),
        ),
    ] {
        if count > 0 {
            let markets = count_of(count, ["market", "markets"], ["trekking", "trekkingen"]);
            document.bad(say!("{}: each {plan_outcome}.", "{}: elk {plan_outcome}.", capital(&markets)));
        }
    }
    document.table(shares(stability));
    let count = stability.channels.len().min(LISTED);
    if count < stability.channels.len() {
        let unlisted_channels =
            count_of(stability.channels.len() - count, ["channel", "channels"], ["kanaal", "kanalen"]);
        document.faint(say!(
            "{unlisted_channels} more in the JSON, all steadier than these",
            "In de JSON nog {unlisted_channels}, stabieler dan deze"
        ));
    }
    if let Some(substitution) = &stability.substitution {
        document.sentence(say!(
            "{} stand in for each other: when the one gets less, the other gets more.",
            "{} vervangen elkaar: krijgt het ene minder, dan krijgt het andere meer.",
            listed(&substitution.channel_names)
        ));
    }
    if stability.replanned > 0 {
        document.sentence(gain(risk, stability));
    }
}

fn shares(stability: &Stability) -> Table {
    let share_columns = word!(
        ["Plan", "Least", "10 %", "Median", "90 %", "Most", "Bought in"],
        ["Plan", "Minste", "10 %", "Mediaan", "90 %", "Meeste", "Ingekocht in"]
    );
    let (channel_heading, steadiness_heading) = (word!("Channel", "Kanaal"), word!("Share is", "Aandeel is"));
    let columns = [TableColumn::wrapped(channel_heading)].into_iter().chain(share_columns.map(TableColumn::right));
    let mut table = Table::new(columns.chain([TableColumn::left(steadiness_heading)]));
    for channel in stability.channels.iter().take(if stability.replanned > 0 { LISTED } else { 0 }) {
        let share = &channel.share_pct;
        let figures = [channel.share_of_spend_pct, share.min, share.p10, share.median, share.p90, share.max];
        let mut cells = vec![channel.channel_name.to_string()];
        cells.extend(figures.map(|figure| format!("{} %", fixed(figure, 1))));
        cells.push(format!("{} %", fixed(channel.bought_pct, 0)));
        cells.push(match channel.steadiness {
            Steadiness::Steady => word!("steady", "stabiel").to_owned(),
            Steadiness::Unstable => word!("unstable", "instabiel").to_owned(),
        });
        table.row(cells);
    }
    table
}

/// What knowing the figures would be worth: how much better the objective would be.
fn gain(risk: &Risk, stability: &Stability) -> String {
    let (words, gain) = (ObjectiveUnit::of(&risk.plan), &stability.gain);
    let (gain_verb, loss_verb) = match risk.plan.objective.sense {
        Sense::Minimise => (word!("save", "een besparing van"), word!("cost", "extra kosten van")),
        Sense::Maximise => (word!("gain", "een winst van"), word!("lose", "een verlies van")),
    };
    let change = |value: f64| match words.change(value) {
        Some(change) if value > 0.0 => format!("{gain_verb} {}", change.trim_start_matches('+')),
        Some(change) => format!("{loss_verb} {}", change.trim_start_matches('−')),
        None => word!("change nothing", "geen verschil").to_owned(),
    };
    let worse = word!(
        " Where it is for the worse, goals that come first are paid for.",
        " Waar het slechter uitpakt, gaan doelen voor die eerst komen."
    );
    let caution = if gain.p10 < 0.0 { worse } else { "" };
    say!(
        "Knowing the figures beforehand and planning for them instead of carrying out this plan would {} in the median \
         market, and {} or more in one of ten.{caution}",
        "De cijfers vooraf kennen en daarop plannen, in plaats van dit plan uitvoeren, geeft in de mediane trekking {}, \
         en in één op de tien {} of meer.{caution}",
        change(gain.median),
        change(gain.p90)
    )
}
