//! What differs between columns besides the split, so that it is not read as the planner's doing, and what
//! cannot be compared.

use std::collections::BTreeMap;

use super::super::snapshot::{Goal, Head, Line};
use super::super::words::{differs, length, stated_budget, stated_objective, stated_people, stated_weeks};
use super::choice::{candidates, tells};
use super::judged::{Goals, same_target};
use super::{Column, Shown, Source, Table, figures};
use crate::planning::plan::Status;
use crate::text::language::{say, word};
use crate::text::number::{count_of, listed, money_exact, quoted, unit_noun};

/// How many prices are told one by one.
const PRICES: usize = 3;

/// All remarks, what concerns everything first.
pub(super) fn remarks(columns: &[Column], table: &Table<'_>, goals: &Goals<'_>) -> Vec<String> {
    let mut remarks = Vec::new();
    if let Some(first) = columns.first().filter(|first| matches!(first.source, Source::NoPlan(_))) {
        remarks.push(say!(
            "differences are against {}, because {} has no plan",
            "verschillen zijn ten opzichte van {}, omdat {} geen plan heeft",
            table.reference().name,
            first.name
        ));
    }
    let head = |stated: &dyn Fn(&Head) -> Option<String>| -> Vec<(&str, Option<String>)> {
        table.shown.iter().map(|shown| (shown.name, stated(&shown.snapshot.head))).collect()
    };
    remarks.extend(differs(length(), &head(&stated_weeks)));
    remarks.extend(audience(table));
    remarks.extend(differs(word!("the budget", "het budget"), &head(&|head| stated_budget(head, &table.currency))));
    remarks.extend(differs(word!("the objective", "de doelstelling"), &head(&stated_objective)));
    remarks.extend(prices(table));
    remarks.extend(wanted(table, goals));
    remarks.extend(table.shown.iter().flat_map(|shown| unproved(shown, &table.currency)));
    remarks.extend(untold(table, goals));
    remarks
}

/// Other people; of phases only where the audience as a whole is the same.
fn audience(table: &Table<'_>) -> Vec<String> {
    let people = |of: &dyn Fn(&Shown<'_>) -> Option<f64>| -> Vec<(&str, Option<String>)> {
        table.shown.iter().map(|shown| (shown.name, stated_people(of(shown)))).collect()
    };
    if let Some(all) = differs(word!("the audience", "de doelgroep"), &people(&|shown| shown.snapshot.head.people)) {
        return vec![all];
    }
    let phase = |key: &str| {
        let of = |shown: &Shown<'_>| figures::found(shown.snapshot, key)?.phase_people;
        differs(&say!("the audience in {}", "de doelgroep in {}", figures::phase_name(key, table)), &people(&of))
    };
    figures::keys(table).into_iter().filter_map(phase).collect()
}

/// Prices after discount of what several columns buy; what only one buys has no other price here.
fn prices(table: &Table<'_>) -> Vec<String> {
    let mut lines: BTreeMap<(&str, &str), Vec<(&str, &Line)>> = BTreeMap::new();
    for shown in &table.shown {
        for line in &shown.snapshot.lines {
            lines.entry((&line.phase, &line.channel)).or_default().push((shown.name, line));
        }
    }
    let price = |line: &Line| {
        let net = line.unit_price? * (1.0 - line.discount_pct.unwrap_or(0.0) / 100.0);
        let unit = line.buying_unit.as_deref().map_or_else(|| word!("unit", "eenheid").to_owned(), unit_noun);
        Some(format!("{} per {unit}", money_exact(net, &table.currency)))
    };
    let told = |lines: Vec<(&str, &Line)>| {
        let what = say!(
            "the price of {} in {}",
            "de prijs van {} in {}",
            lines[0].1.channel_name,
            figures::phase_name(&lines[0].1.phase, table)
        );
        let stated: Vec<(&str, Option<String>)> = lines.iter().map(|(name, line)| (*name, price(line))).collect();
        differs(&what, &stated)
    };
    let mut told: Vec<String> = lines.into_values().filter_map(told).collect();
    let more = told.len().saturating_sub(PRICES);
    told.truncate(PRICES);
    if more > 0 {
        let lines = count_of(more, ["more line", "more lines"], ["andere regel", "andere regels"]);
        told.push(say!("the prices of {lines} differ as well", "ook de prijzen op {lines} verschillen"));
    }
    told
}

/// Goals that columns want otherwise, or that only some want.
fn wanted(table: &Table<'_>, goals: &Goals<'_>) -> Vec<String> {
    let Some(of) = goals.of else { return Vec::new() };
    let mut remarks = Vec::new();
    for shown in &table.shown {
        let (Some(own), Some(wanted)) = (&shown.snapshot.goals, &of.snapshot.goals) else { continue };
        let find = |among: &[Goal], goal: &Goal| among.iter().find(|other| other.goal == goal.goal).cloned();
        let names = |goals: Vec<&Goal>| listed(&goals.iter().map(|goal| quoted(&goal.goal)).collect::<Vec<_>>());
        let other = |goal: &&Goal| find(wanted, goal).is_some_and(|wanted| !same_target(goal, &wanted));
        let told = [
            (
                word!("another target is wanted in", "een andere doelwaarde in"),
                own.iter().filter(other).collect::<Vec<_>>(),
            ),
            (
                word!("more is asked for in", "meer gevraagd in"),
                own.iter().filter(|goal| find(wanted, goal).is_none()).collect(),
            ),
            (
                word!("not asked for in", "niet gevraagd in"),
                wanted.iter().filter(|goal| find(own, goal).is_none()).collect(),
            ),
        ];
        let told = told.into_iter().filter(|(_, goals)| !goals.is_empty());
        remarks.extend(told.map(|(what, goals)| format!("{what} {}: {}", shown.name, names(goals))));
    }
    if !remarks.is_empty() {
        remarks.push(say!(
            "the goals differ: all are held against the targets of {}",
            "de doelen verschillen: alles is getoetst aan de doelwaarden van {}",
            of.name
        ));
    }
    remarks
}

/// A plan whose proof or whose currency is wanting.
fn unproved(shown: &Shown<'_>, currency: &str) -> Vec<String> {
    let (name, head) = (shown.name, &shown.snapshot.head);
    let proof = (head.status == Some(Status::NotProved)).then(|| {
        say!(
            "not proved to its tolerance is {name}: a better plan of its brief may exist",
            "niet bewezen binnen de tolerantie is {name}: er kan een beter plan bij die briefing bestaan"
        )
    });
    let money = head.currency.is_none().then(|| {
        say!(
            "no currency is named in {name}: taken to be {currency}",
            "in {name} staat geen valuta: {currency} aangenomen"
        )
    });
    proof.into_iter().chain(money).collect()
}

/// Figures that some of the files do not tell, and so cannot be compared.
fn untold(table: &Table<'_>, goals: &Goals<'_>) -> Vec<String> {
    let mut remarks = Vec::new();
    let half = |key: &&str| {
        let tells = |shown: &Shown<'_>| figures::reach(shown.snapshot, key, table).is_some();
        table.shown.iter().any(tells) && !table.shown.iter().all(tells)
    };
    let phases = figures::keys(table).into_iter().filter(half).map(|key| figures::phase_name(key, table).to_string());
    let phases: Vec<String> = phases.collect();
    if !phases.is_empty() {
        remarks.push(say!(
            "not all of the files tell the reach of {}: compare JSON files",
            "niet alle bestanden vermelden het bereik van {}: vergelijk JSON-bestanden",
            phases.join(", ")
        ));
    }
    remarks.extend(left_out(table, goals));
    remarks
}

/// Columns that cannot be recommended, and why.
fn left_out(table: &Table<'_>, goals: &Goals<'_>) -> Vec<String> {
    let candidates = candidates(table, goals);
    let left_out = (0..table.shown.len()).filter(|index| candidates.len() > 1 && !candidates.contains(index));
    let (other, untold): (Vec<usize>, Vec<usize>) = left_out.partition(|index| tells(table, goals, *index));
    let remark = |(left_out, why): (Vec<usize>, &str)| {
        let names: Vec<&str> = left_out.into_iter().map(|index| table.shown[index].name).collect();
        (!names.is_empty()).then(|| {
            say!(
                "left out of the recommendation: {}, as {why}",
                "niet meegenomen in de aanbeveling: {}, omdat {why}",
                listed(&names)
            )
        })
    };
    let whys = [
        (other, word!("its objective is another", "de doelstelling een andere is")),
        (
            untold,
            word!(
                "a CSV does not tell its goals and its proof; name a JSON file",
                "een CSV de doelen en het bewijs niet vermeldt; geef een JSON-bestand"
            ),
        ),
    ];
    whys.into_iter().filter_map(remark).collect()
}
