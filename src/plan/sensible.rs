//! Channels of which a plan buys less than planners call sensible.

use super::Line;
use crate::brief::Wish;
use crate::case::{Case, Sensible};
use crate::number::{digits, money};

/// One remark per channel that is bought below what makes sense: `radio: €900 is less than the €2,000 that makes
/// sense there`, with where that figure comes from.
pub(super) fn remarks(case: &Case, lines: &[Line]) -> Vec<String> {
    let mut seen: Vec<&str> = Vec::new();
    let mut said = Vec::new();
    for placement in &case.placements {
        let Some(sensible) = placement.sensible_from.as_ref().filter(|_| !seen.contains(&placement.channel.as_str()))
        else {
            continue;
        };
        seen.push(&placement.channel);
        let own: Vec<&Line> = lines.iter().filter(|line| line.channel == placement.channel).collect();
        if !own.is_empty() {
            said.extend(remark(case, &own, sensible).map(|words| format!("{}: {words}", placement.channel)));
        }
    }
    said
}

fn remark(case: &Case, own: &[&Line], sensible: &Sensible) -> Option<String> {
    let sum = |of: fn(&Line) -> f64| own.iter().map(|line| of(line)).sum::<f64>();
    let currency = case.campaign.currency.code();
    let count = |value: f64, unit: &str| format!("{}{unit}", digits(value, 4));
    let (bought, least, words): (f64, f64, &dyn Fn(f64) -> String) = match sensible.from {
        Wish::Money(least) => (sum(|line| line.spend), least.get(), &|value| money(value, currency)),
        Wish::Share(share) => {
            (sum(|line| line.spend), share.get() * case.campaign.net_money(), &|value| money(value, currency))
        }
        Wish::Units(least) => (sum(|line| line.units), least.get(), &|value| count(value, " units")),
        Wish::Grp(least) => (sum(|line| line.grp), least.get(), &|value| count(value, " GRP")),
    };
    let note = sensible.note.as_ref().map_or_else(String::new, |note| format!(" ({})", note.trim_end_matches('.')));
    (bought < least * (1.0 - 1e-6)).then(|| {
        let (bought, least) = (words(bought), words(least));
        format!("{bought} is less than the {least} that makes sense there{note}")
    })
}
