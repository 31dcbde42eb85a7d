//! What already ran, as columns that cannot be changed: spend, contacts, clicks and conversions as they were.
//!
//! With `--learn`, the weeks to come are planned at the rates observed, shrunk towards those assumed by how much was
//! observed: a rate by its events, as if those assumed came from 100 events more, and a price by its weeks, as if it
//! came from 4 weeks more. How many is an assumption; without it, one good week would be taken for the truth.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::path::Path;

use super::super::notes::Notes;
use crate::domain::brief::{Actuals, Measure};
use crate::fault::{Code, Fault};
use crate::input::matching::{self, LineTotal, RowMatcher, WrittenRow, check_totals, totals};
use crate::problem::{Budgeted, NetMedia, Open, PlacementIndex, Problem};
use crate::problem::{Observed, Rates, WeekColumn};
use crate::text::messages::{say, text, word};
use crate::text::number::listed;
use crate::tolerance::feasibility::AFFORDED;

/// How many clicks or conversions an assumed rate counts for.
const EVENTS: f64 = 100.0;
/// How many weeks an assumed price counts for.
const WEEKS: f64 = 4.0;
/// The `x` of a column in which nothing was paid and something ran.
const UNPAID: f64 = 1e-3;

/// Sets the columns of the weeks that ran, and with `--learn` the rates of those to come.
pub(super) fn ran(notes: &mut Notes, problem: &mut Problem) {
    let brief = notes.brief;
    let Some(actuals) = &brief.actuals else { return };
    let Some(from) = problem.campaign.calendar.named(&actuals.from) else {
        let weeks = problem.campaign.calendar.weeks.len();
        let (first, last) = (problem.campaign.calendar.label(0), problem.campaign.calendar.label(weeks.max(1) - 1));
        let what = say!("week-is-no-week-of-campaign", week = actuals.from, first, last);
        return notes.fault(
            Fault::whole(Code::OutsideCampaign, "--from", what).help(say!("name-first-week-to-be-planned", first)),
        );
    };
    let rows = placed(notes, problem, actuals, from);
    within_budget(notes, problem, &rows, actuals);
    if !notes.faults.is_empty() {
        return;
    }
    without_rows(notes, problem, actuals, &rows);
    without_weeks(notes, problem, actuals, from, &rows);
    for p in problem.lines() {
        for t in 0..from {
            let row = rows.iter().find(|row| (row.line, row.week) == (p, Some(t)));
            set(problem, p, t, row);
        }
    }
    for p in problem.lines() {
        let observed = observe(problem, p, from, &rows, actuals.learn);
        if let (Some(observed), Some(weekly)) = (observed, &mut problem.weekly) {
            for column in weekly.columns[p].iter_mut().skip(from).flatten() {
                let [contacts, clicks, conversions] = observed.learned;
                column.rates.contacts *= contacts;
                column.rates.clicks *= contacts * clicks;
                column.rates.conversions *= contacts * clicks * conversions;
                column.rates.units *= contacts;
            }
            weekly.observed.push(observed);
        }
    }
}

/// The rows by line and week, those of one line in one week added up.
fn placed(notes: &mut Notes, problem: &Problem, actuals: &Actuals, from: usize) -> Vec<LineTotal> {
    let mut matching = RowMatcher::of(problem);
    let mut rows = Vec::new();
    for row in &actuals.rows {
        let written = WrittenRow {
            row: row.row,
            place: row.place.clone(),
            phase: row.phase.as_deref(),
            under: row.under.as_deref(),
            section: row.section.as_deref(),
            channel: &row.channel,
            week: Some(&row.week),
            month: None,
            spend: row.spend,
            currency: row.currency.as_deref(),
            figures: &row.figures,
        };
        match matching.line_and_week(&written) {
            // The rest of a plan that klantreis wrote is what is planned anew.
            Ok((_, Some(t))) if t >= from && row.planned => {}
            Ok((_, Some(t))) if t >= from => {
                let what = say!("week-is-still-to-be-planned", week = row.week, from = actuals.from);
                let help = word!("leave-row-out-or-name-later-week");
                notes.fault(matching::fault(Code::OutsideCampaign, &written, "week", &what, help));
            }
            Ok(at) => rows.push((written, at)),
            Err(fault) => notes.fault(fault),
        }
    }
    let assumed = matching.assumed();
    let read = actuals.assumed.iter().cloned().chain(assumed);
    notes.remarks.extend(read.map(|assumption| text!("figures", actuals = file_name(actuals), assumption)));
    notes.faults.extend(matching.check_sections(&rows));
    let added = totals(&rows);
    notes.faults.extend(check_totals(problem, &added));
    added
}

/// The file's name without its folder.
fn file_name(actuals: &Actuals) -> Cow<'_, str> {
    Path::new(&actuals.file).file_name().map_or_else(Default::default, OsStr::to_string_lossy)
}

/// A remark on the lines without a row in the file: they are taken not to have run.
fn without_rows(notes: &mut Notes, problem: &Problem, actuals: &Actuals, rows: &[LineTotal]) {
    let unknown = problem.lines().filter(|p| rows.iter().all(|row| row.line != *p));
    let unknown: Vec<PlacementIndex> = unknown.collect();
    let names = || {
        let names: BTreeSet<&str> = unknown.iter().map(|&p| problem.placements[p].name.as_str()).collect();
        listed(&names.into_iter().collect::<Vec<&str>>())
    };
    let file = file_name(actuals);
    if !unknown.is_empty() {
        notes.remarks.push(text!("has-no-row-of-before-taken-not", file, names = names(), from = actuals.from));
    }
}

/// A remark on weeks without a row, where other weeks have some: nothing is taken to have run in them.
fn without_weeks(notes: &mut Notes, problem: &Problem, actuals: &Actuals, from: usize, rows: &[LineTotal]) {
    let weeks_known: BTreeSet<usize> = rows.iter().filter_map(|row| row.week).collect();
    let weeks_missing: Vec<String> =
        (0..from).filter(|t| !weeks_known.contains(t)).map(|t| problem.campaign.calendar.label(t)).collect();
    if !weeks_missing.is_empty() && !weeks_known.is_empty() {
        notes.remarks.push(text!(
            "has-no-row-in-nothing-is-taken",
            actuals = file_name(actuals),
            weeks_missing = listed(&weeks_missing)
        ));
    }
}

/// A fault where what ran cost more than the money to plan with.
fn within_budget(notes: &mut Notes, problem: &Problem, rows: &[LineTotal], actuals: &Actuals) {
    let discount = |line: PlacementIndex| problem.placements[line].discount;
    let used = rows.iter().map(|row| problem.campaign.budgeted(NetMedia(row.spend), discount(row.line)));
    let (used, money) = (used.sum::<Budgeted>(), problem.campaign.money());
    if used > money * (1.0 + AFFORDED) {
        let code = problem.campaign.currency.code();
        let what = say!(
            "what-ran-cost-more-than-there-is",
            spent = crate::text::number::money(used.get(), code),
            budget = crate::text::number::money(money.get(), code)
        );
        notes.fault(Fault::whole(Code::OverBudget, &actuals.file, what).help(word!("raise-budget-or-correct-file")));
    }
}

/// Sets the column of a week that ran to what was bought and measured.
fn set(problem: &mut Problem, p: PlacementIndex, t: usize, row: Option<&LineTotal>) {
    let line = &problem.placements[p];
    let spend = row.map_or(0.0, |row| row.spend);
    let something = row
        .is_some_and(|row| row.figures.iter().any(|(word, value)| *value > 0.0 && MEASURED.contains(&word.as_str())));
    if spend <= 0.0 && !something {
        if let Some(column) = problem.weekly.as_mut().and_then(|weekly| weekly.columns[p][t].as_mut()) {
            column.ran = true;
            let q = column.placement;
            problem.placements[q].most = 0.0;
        }
        return;
    }
    let per_x = line.spend_per_x().get();
    let x = if spend > 0.0 && per_x > 0.0 { spend / per_x } else { UNPAID };
    let assumed = Rates::of_season(line, t);
    let rates = row.map_or(assumed, |row| measured(problem, p, row, x, assumed));
    let rates = Rates { spend: if per_x > 0.0 { spend / (x * per_x) } else { 0.0 }, ..rates };
    let open = problem.campaign.calendar.weeks[t].clone();
    if problem.placements[p].open[t].days == 0 {
        let (days, first) = (open.days, open.before);
        problem.placements[p].open[t] = Open { days, first, last: first + days - 1, dark: 0 };
    }
    let q = problem.column(p, t).map(|column| column.placement);
    let q = q.unwrap_or_else(|| super::columns::add_column(problem, p, t).placement);
    problem.placements[q].most = x;
    if let Some(weekly) = &mut problem.weekly {
        weekly.columns[p][t] = Some(WeekColumn { placement: q, rates, ran: true });
    }
}

/// The figures that show that something ran.
const MEASURED: [&str; 5] = ["contacts", "impressions", "grp", "clicks", "conversions"];

/// What was measured over what one `x` of the line brings; what follows from the assumed rates where it was not.
fn measured(problem: &Problem, p: PlacementIndex, row: &LineTotal, x: f64, assumed: Rates) -> Rates {
    let over = |value: f64, measure: &Measure| {
        let per_x = problem.per_x(p, measure, None);
        if per_x > 0.0 { value / (x * per_x) } else { 0.0 }
    };
    let figure = |word: &str| row.figures.get(word).copied();
    // Reports on searches often say 0 impressions beside clicks: they were not counted.
    let zero_counts = figure("clicks").unwrap_or(0.0) + figure("conversions").unwrap_or(0.0) <= 0.0;
    let figure_of = |word: &str| figure(word).filter(|value| *value > 0.0 || zero_counts);
    let contacts = figure_of("contacts").map(|value| over(value, &Measure::Contacts));
    let contacts = contacts.or_else(|| figure_of("grp").map(|value| over(value, &Measure::Grp)));
    let contacts = contacts.or_else(|| figure_of("impressions").map(|value| over(value, &Measure::Impressions)));
    let contacts = contacts.unwrap_or(assumed.contacts);
    let times = contacts / assumed.contacts;
    let clicks = figure("clicks").map_or(assumed.clicks * times, |value| over(value, &Measure::Clicks));
    let follows = if assumed.clicks > 0.0 { clicks / assumed.clicks } else { times };
    let conversions = figure("conversions");
    let conversions = conversions.map_or(assumed.conversions * follows, |value| over(value, &Measure::Conversions));
    Rates { spend: 1.0, units: assumed.units * times, contacts, clicks, conversions }
}

/// What was observed of a line; none where nothing of it ran.
fn observe(problem: &Problem, p: PlacementIndex, from: usize, rows: &[LineTotal], learn: bool) -> Option<Observed> {
    let line_rows: Vec<&LineTotal> = rows.iter().filter(|row| row.line == p).collect();
    let spend: f64 = line_rows.iter().map(|row| row.spend).sum();
    if spend <= 0.0 {
        return None;
    }
    let mut expected = [0.0; 3];
    let mut there_were = [0.0; 3];
    for t in 0..from {
        let Some(column) = problem.column(p, t).filter(|column| problem.placements[column.placement].most > 0.0) else {
            continue;
        };
        let (x, assumed) = (problem.placements[column.placement].most, Rates::of_season(&problem.placements[p], t));
        for (k, measure) in [Measure::Contacts, Measure::Clicks, Measure::Conversions].iter().enumerate() {
            expected[k] += x * column.rates.spend * assumed.of(measure) * problem.per_x(p, measure, None);
            there_were[k] += x * column.rates.of(measure) * problem.per_x(p, measure, None);
        }
    }
    let stated = |words: &[&str]| line_rows.iter().any(|row| words.iter().any(|word| row.figures.contains_key(*word)));
    let measures_stated = [stated(&["contacts", "grp", "impressions"]), stated(&["clicks"]), stated(&["conversions"])];
    let weeks = line_rows.len();
    let mut learned = [1.0; 3];
    if learn {
        let w = weeks as f64 / (weeks as f64 + WEEKS);
        if measures_stated[0] && expected[0] > 0.0 {
            learned[0] = 1.0 + w * (there_were[0] / expected[0] - 1.0);
        }
        for k in [1, 2] {
            // What was to be expected of what came before it, at the assumed rate.
            let to_expect = if expected[k - 1] > 0.0 { expected[k] * there_were[k - 1] / expected[k - 1] } else { 0.0 };
            if measures_stated[k] && to_expect > 0.0 {
                learned[k] = (there_were[k] + EVENTS) / (to_expect + EVENTS);
            }
        }
    }
    let rates = [0, 1, 2].map(|k| (expected[k], measures_stated[k].then_some(there_were[k])));
    Some(Observed { line: p, weeks, spend, rates, learned })
}
