//! Channels bought below their minimum effective spend, the catalogue's `sensible_from`, or only for show.

use super::Line;
use crate::domain::brief::Wish;
use crate::problem::{ActivationIndex, Family, NetMedia, Problem, Sensible, Side};
use crate::text::language::Text;
use crate::text::messages::{say, word};
use crate::text::number::{money, quoted, significant};
use crate::tolerance::reporting::{SHORT_OF_SENSE, TOKEN_BUY};

/// One remark per channel that is bought below its minimum effective spend: `radio: €900 is less than the €2,000 that
/// makes sense there`, with where that figure comes from.
pub(super) fn remarks(problem: &Problem, lines: &[Line]) -> Vec<Text> {
    let mut channels_seen: Vec<&str> = Vec::new();
    let mut remarks = Vec::new();
    for placement in &problem.placements {
        let Some(sensible) =
            placement.sensible_from.as_ref().filter(|_| !channels_seen.contains(&placement.channel.as_str()))
        else {
            continue;
        };
        channels_seen.push(&placement.channel);
        let channel_lines: Vec<&Line> = lines.iter().filter(|line| line.channel == placement.channel).collect();
        if !channel_lines.is_empty() {
            let words =
                || remark(problem, &channel_lines, sensible).map(|words| format!("{}: {words}", placement.channel));
            remarks.extend(Text::optional(words));
        }
    }
    let activations = problem.activations.iter_enumerated();
    remarks.extend(
        activations.filter_map(|(s, activation)| Text::optional(|| for_show(problem, lines, s, &activation.channel))),
    );
    remarks
}

/// That a channel is bought for next to nothing, only to count as bought where another channel needs it or a limit
/// counts it.
fn for_show(problem: &Problem, lines: &[Line], s: ActivationIndex, channel: &str) -> Option<String> {
    let channel_lines: Vec<&Line> = lines.iter().filter(|line| line.channel == channel).collect();
    let spend: f64 = channel_lines.iter().map(|line| line.spend).sum();
    if channel_lines.is_empty() || NetMedia(spend) > TOKEN_BUY * problem.campaign.net_money() {
        return None;
    }
    let minimum_reason = problem.limits.iter().find_map(|limit| {
        let (_, c) = limit.row.activations.iter().find(|(other, _)| *other == s)?;
        let key = &limit.path[1];
        match limit.family {
            Family::Prerequisite if *c < 0.0 => {
                lines.iter().any(|line| line.channel == *key).then(|| say!("needs-it", key))
            }
            Family::Limit if limit.side != Side::AtMost => Some(say!("limit-counts", quoted = quoted(key))),
            _ => None,
        }
    })?;
    let currency = problem.campaign.currency.code();
    let spend = if spend < 1.0 {
        say!("minimum-effective-less-than", money = money(1.0, currency))
    } else {
        money(spend, currency)
    };
    Some(say!("bought-for-only-because-minimum-buy-says", channel, spend, minimum_reason))
}

/// That the lines of a channel are below its minimum; none where they are not.
fn remark(problem: &Problem, channel_lines: &[&Line], sensible: &Sensible) -> Option<String> {
    let sum = |of: fn(&Line) -> f64| channel_lines.iter().map(|line| of(line)).sum::<f64>();
    let currency = problem.campaign.currency.code();
    let count = |value: f64, unit: &str| format!("{}{unit}", significant(value, 4));
    let (bought, least, words): (f64, f64, &dyn Fn(f64) -> String) = match sensible.from {
        Wish::Money(least) => (sum(|line| line.spend), least.get() * sensible.rate, &|value| money(value, currency)),
        Wish::Share(share) => {
            (sum(|line| line.spend), share.get() * problem.campaign.net_money().get(), &|value| money(value, currency))
        }
        Wish::Units(least) => (sum(|line| line.units), least.get(), &|value| count(value, word!("units"))),
        Wish::Grp(least) => (sum(|line| line.grp), least.get(), &|value| count(value, " GRP")),
    };
    let note = sensible.note.as_ref().map_or_else(String::new, |note| format!(" ({})", note.trim_end_matches('.')));
    (bought < least * (1.0 - SHORT_OF_SENSE)).then(|| {
        let (bought, least) = (words(bought), words(least));
        say!("is-less-than-that-makes-sense-there", bought, least, note)
    })
}
