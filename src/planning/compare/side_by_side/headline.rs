//! The headline of columns side by side: money, reach from the least to the most, goals, and what to take.

use super::advice::Advice;
use super::goal_verdicts::Goals;
use super::{Table, figures};
use crate::text::language::{say, word};
use crate::text::number::{count_of, fixed, listed, money};

/// How many phases a headline has room for.
const PHASES: usize = 3;

/// One sentence fit for a mail.
pub(super) fn headline(columns: usize, table: &Table<'_>, goals: &Goals<'_>, advice: &Advice) -> String {
    let mut parts = vec![spend(columns, table)];
    let reaches = figures::keys(table).into_iter().filter_map(|key| reach(key, table)).take(PHASES);
    parts.extend(reaches);
    parts.extend(met(table, goals));
    let name = |index: usize| table.shown[index].name;
    parts.extend(advice.recommended.map(|taken| match advice.same_budget {
        None if advice.only_by_goals => say!(
            "{} is the one to take if only goals count",
            "{} is de beste keuze als alleen de doelen tellen",
            name(taken)
        ),
        None => say!("{} is the one to take", "{} is de beste keuze", name(taken)),
        Some(own) => say!(
            "{} is best, and {} with the budget of {}",
            "{} is het beste, en {} bij het budget van {}",
            name(taken),
            name(own),
            table.reference().name
        ),
    }));
    format!("{}.", parts.join("; "))
}

fn spend(columns: usize, table: &Table<'_>) -> String {
    let shown = table.shown.len();
    let campaign = table.reference().snapshot.head.campaign.as_deref().unwrap_or(word!("The campaign", "De campagne"));
    let plans = count_of(shown, ["plan", "plans"], ["plan", "plannen"]);
    let count = match columns {
        all if all == shown => plans,
        all => say!("{plans} of {all} wanted", "{plans} van de {all} gevraagde"),
    };
    let money_of = |value: f64| money(value, &table.currency);
    let spent = match range(table, |index| Some(table.shown[index].snapshot.totals.spend)) {
        Some((least, most)) if most.0 - least.0 < table.least.money => {
            say!("{} of net media each", "elk {} netto media", money_of(most.0))
        }
        Some((least, most)) => {
            let named = |(value, index): (f64, usize)| format!("{} ({})", money_of(value), table.shown[index].name);
            say!("{} to {} of net media", "{} tot {} netto media", named(least), named(most))
        }
        None => word!("no money", "geen geld").to_owned(),
    };
    say!("{campaign} in {count}, for {spent}", "{campaign} in {count}, voor {spent}")
}

/// The reach in a phase, from the least to the most.
fn reach(key: &str, table: &Table<'_>) -> Option<String> {
    let name = figures::phase_name(key, table);
    let (least, most) = range(table, |index| figures::reach(table.shown[index].snapshot, key, table))?;
    let points = |value: f64| format!("{} %", fixed(value, 1));
    if most.0 - least.0 < table.least.points {
        return Some(format!("{name} {}", points(most.0)));
    }
    let named = |(value, index): (f64, usize)| format!("{} ({})", points(value), table.shown[index].name);
    Some(say!("reach in {name} from {} to {}", "bereik in {name} van {} tot {}", named(least), named(most)))
}

/// The least and the most of a figure, each with its column, the first of equals.
fn range(table: &Table<'_>, figure: impl Fn(usize) -> Option<f64>) -> Option<((f64, usize), (f64, usize))> {
    let figures = (0..table.shown.len()).filter_map(|index| Some((figure(index)?, index)));
    figures.fold(None, |range, own| match range {
        None => Some((own, own)),
        Some((least, most)) => {
            Some((if own.0 < least.0 { own } else { least }, if own.0 > most.0 { own } else { most }))
        }
    })
}

/// Who meets all goals; few are named, many are counted.
fn met(table: &Table<'_>, goals: &Goals<'_>) -> Option<String> {
    let told: Vec<usize> = (0..table.shown.len()).filter(|index| goals.met(*index).is_some()).collect();
    let meets: Vec<&str> =
        told.iter().filter(|index| goals.all_met(**index)).map(|index| table.shown[*index].name).collect();
    let what = match goals.count() {
        1 => word!("the goal", "het doel").to_owned(),
        2 => word!("both goals", "beide doelen").to_owned(),
        count => say!("all {count} goals", "alle {count} doelen"),
    };
    if goals.count() == 0 || told.is_empty() {
        return None;
    }
    Some(match meets.len() {
        0 => say!("none meets {what}", "geen ervan haalt {what}"),
        all if all == told.len() && all > 1 => say!("each meets {what}", "elk haalt {what}"),
        1 => say!("only {} meets {what}", "alleen {} haalt {what}", listed(&meets)),
        2..=3 => say!("only {} meet {what}", "alleen {} halen {what}", listed(&meets)),
        many => say!("{many} of {} meet {what}", "{many} van de {} halen {what}", told.len()),
    })
}
