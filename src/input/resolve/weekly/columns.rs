//! The columns `x[p,t]`, the rows that add them up, and money counted in them.

use super::super::notes::Notes;
use crate::domain::brief::Measure;
use crate::fault::{Code, Fault};
use crate::problem::{
    By, Family, Form, Limit, LimitRow, Part, PerUnit, Placement, PlacementIndex, Problem, Rates, Side, Stated, Want,
    WeekColumn,
};
use crate::text::messages::{say, word};

/// Columns for every line that needs them.
pub(super) fn of_lines(notes: &mut Notes, problem: &mut Problem, needed: &By<PlacementIndex, bool>) {
    for (p, _) in needed.iter_enumerated().filter(|(_, needed)| **needed) {
        fits(notes, &problem.placements[p]);
        let weeks = problem.campaign.calendar.weeks.len();
        if let Some(weekly) = &mut problem.weekly {
            weekly.columns[p] = vec![None; weeks];
        }
        for t in (0..weeks).filter(|&t| problem.placements[p].open[t].days > 0).collect::<Vec<_>>() {
            let column = add_column(problem, p, t);
            if let Some(weekly) = &mut problem.weekly {
                weekly.columns[p][t] = Some(column);
            }
        }
    }
}

/// What klantreis does not solve together with a season.
fn fits(notes: &mut Notes, placement: &Placement) {
    let season = &placement.season;
    if placement.tariff.is_some() && season.varies(&placement.open) {
        let what = say!("price-in-steps-and-season-is-not-solved", channel = placement.channel);
        notes.fault(
            Fault::at(Code::Unsupported, &["channel", &placement.channel, "season"], what)
                .help(word!("drop-steps-or-season")),
        );
    }
    if placement.lot.is_some() && season.contacts.iter().any(|index| *index != 1.0) {
        let what = say!("whole-units-have-audience-index", channel = placement.channel);
        let help = word!("say-audience-index-in-price");
        notes.fault(
            Fault::at(Code::Unsupported, &["channel", &placement.channel, "season", "audience"], what).help(help),
        );
    }
}

/// Adds the column of a line in a week to the placements.
pub(in crate::input::resolve) fn add_column(problem: &mut Problem, p: PlacementIndex, t: usize) -> WeekColumn {
    let rates = Rates::of_season(&problem.placements[p], t);
    let line = &problem.placements[p];
    let supply = line.volume.filter(|_| line.volume_by_week).map(|volume| volume * share_of_supply(line, t));
    let units = supply.map(|units| units / (line.units_per_x * rates.units));
    let most_in_week = units.map_or(line.most, |units| line.most.min(units));
    let label = problem.campaign.calendar.label(t);
    let placement = part_of(line, Part::Week { of: p, week: t }, &label, most_in_week);
    let placement = problem.placements.push(placement);
    WeekColumn { placement, rates, ran: false }
}

/// The part of a line's supply that a week has.
pub(super) fn share_of_supply(line: &Placement, t: usize) -> f64 {
    let supply_of_week = |t: usize| line.open[t].days as f64 * line.season.supply[t];
    let whole_supply: f64 = (0..line.open.len()).map(supply_of_week).sum();
    if whole_supply > 0.0 { supply_of_week(t) / whole_supply } else { 0.0 }
}

/// A week or a window of a line: it costs and brings nothing by itself, until something is counted in it.
pub(super) fn part_of(line: &Placement, part: Part, label: &str, most: f64) -> Placement {
    let per_unit = PerUnit { contacts: vec![0.0; line.curves.len()].into(), ..PerUnit::default() };
    Placement {
        key: format!("{}@{}", line.key, label.replace(' ', "-")),
        list_price: 0.0,
        tariff: None,
        per_unit,
        volume: None,
        volume_by_week: false,
        part,
        most,
        least: 0.0,
        lot: None,
        activation: None,
        sensible_from: None,
        curves: vec![None; line.curves.len()].into(),
        contacts: None,
        ..line.clone()
    }
}

/// `x[p] = Σ rate[p,t] · x[p,t]`: the contacts of the weeks add up to those of the line.
pub(super) fn add_up(problem: &mut Problem) {
    for p in problem.lines().filter(|&p| problem.is_weekly(p)).collect::<Vec<_>>() {
        let columns = problem.weekly.iter().flat_map(|weekly| weekly.columns[p].iter().flatten());
        let terms: Vec<(PlacementIndex, f64)> =
            columns.map(|column| (column.placement, column.rates.contacts)).collect();
        // Where weeks are cheaper than the mean, the same money buys more.
        let best_rate = terms.iter().map(|(_, rate)| *rate).fold(0.0, f64::max);
        let ran = terms.iter().map(|&(q, rate)| rate * problem.placements[q].most).sum::<f64>();
        let line = &mut problem.placements[p];
        let volume = line.volume.map_or(f64::INFINITY, |volume| volume / line.units_per_x);
        line.most = (line.most * best_rate.max(1.0)).min(volume).min(ran);
        let row = adding_up(problem, p, &terms);
        problem.limits.push(row);
    }
}

/// The row by which a placement is the sum of others.
pub(super) fn adding_up(problem: &Problem, p: PlacementIndex, terms: &[(PlacementIndex, f64)]) -> Limit {
    let placement = &problem.placements[p];
    let row = LimitRow {
        terms: std::iter::once((p, 1.0)).chain(terms.iter().map(|&(q, c)| (q, -c))).collect(),
        scale: placement.units_per_x,
        ..LimitRow::default()
    };
    let when = placement.key.split_once('@').map(|(_, when)| when.to_owned());
    let path = ["channel", &placement.channel, &problem.phases[placement.phase].journey.key].map(str::to_owned);
    Limit {
        family: Family::Calendar,
        path: path.to_vec(),
        measure: Measure::Units,
        audience: None,
        when,
        members: vec![p],
        side: Side::Exactly,
        stated: Stated::Amount(0.0),
        row,
    }
}

/// Counts money, and whatever else does not follow from contacts, in the weeks.
pub(super) fn money_to_weeks(problem: &mut Problem) {
    for index in problem.limits.keys() {
        let limit = &problem.limits[index];
        if limit.family == Family::Calendar {
            continue;
        }
        let measure = limit.measure.clone();
        let terms = in_weeks(problem, &limit.row.terms, &measure);
        problem.limits[index].row.terms = terms;
    }
    for index in problem.goals.keys() {
        let goal = &problem.goals[index];
        let mut form = goal.form.clone();
        ratio_to_weeks(problem, &mut form, &goal.want);
        problem.goals[index].form = form;
    }
    let mut form = problem.objective.form.clone();
    let measure = problem.objective.measure();
    form.linear = in_weeks(problem, &form.linear, &measure);
    problem.objective.form = form;
    for p in problem.lines() {
        if problem.is_weekly(p) && !problem.follows_contacts(p, &Measure::Spend) {
            let (list_price, units_per_x) = (problem.placements[p].list_price, problem.placements[p].units_per_x);
            problem.placements[p].list_price = 0.0;
            let columns: Vec<WeekColumn> =
                problem.weekly.iter().flat_map(|w| w.columns[p].iter().flatten().copied()).collect();
            for column in columns {
                let placement = &mut problem.placements[column.placement];
                placement.list_price = list_price * column.rates.spend / column.rates.units.max(f64::MIN_POSITIVE);
                placement.units_per_x = units_per_x * column.rates.units;
            }
        }
    }
}

/// The same sum, with lines whose measure does not follow from their contacts replaced by their weeks.
fn in_weeks(problem: &Problem, terms: &[(PlacementIndex, f64)], measure: &Measure) -> Vec<(PlacementIndex, f64)> {
    let mut weekly_terms = Vec::new();
    for &(p, c) in terms {
        if !problem.is_weekly(p) || problem.follows_contacts(p, measure) {
            weekly_terms.push((p, c));
            continue;
        }
        let columns = problem.weekly.iter().flat_map(|weekly| weekly.columns[p].iter().flatten());
        weekly_terms.extend(columns.map(|column| (column.placement, c * column.rates.of(measure))));
    }
    weekly_terms
}

/// A goal's form in weeks; of a ratio, what comes in and what is paid apart.
fn ratio_to_weeks(problem: &Problem, form: &mut Form, want: &Want) {
    let measure = match want {
        Want::Grp(_) | Want::Contacts(_) | Want::Reach(_) | Want::ReachPeople(_) => Measure::Contacts,
        Want::Clicks(_) => Measure::Clicks,
        Want::Conversions(_) | Want::CostPerConversion(_) | Want::Roas(_) => Measure::Conversions,
    };
    if !matches!(want, Want::CostPerConversion(_) | Want::Roas(_)) {
        form.linear = in_weeks(problem, &form.linear, &measure);
        return;
    }
    let money = problem.campaign.money().get();
    let paid: Vec<(PlacementIndex, f64)> =
        form.linear.iter().map(|&(p, _)| (p, -problem.per_x(p, &Measure::Spend, None) / money)).collect();
    let comes_in: Vec<(PlacementIndex, f64)> =
        form.linear.iter().zip(&paid).map(|(&(p, all), &(_, paid))| (p, all - paid)).collect();
    form.linear = in_weeks(problem, &comes_in, &measure);
    form.linear.extend(in_weeks(problem, &paid, &Measure::Spend));
}
