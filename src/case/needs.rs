//! Channels that are not bought without others: what can be asked of them.

use super::Desk;
use crate::brief::Wish;
use crate::catalogue::Channel;
use crate::fault::{Fault, listed};
use crate::language::text;

/// Faults of needs that name nobody, the channel itself, a channel that is left out, or each other in a round.
pub(super) fn fit(desk: &mut Desk) {
    let catalogue = desk.catalogue;
    for (key, channel) in &catalogue.channel {
        desk.channels_named(&channel.needs, &["channel", key, "needs"]);
        if channel.needs.contains(key) {
            let fault = Fault::at(&["channel", key, "needs"], format!("channel `{key}` needs itself"));
            desk.fault(fault.mend("name another channel, or leave `needs` out"));
        }
        if is_offered(desk, key) {
            left_out(desk, key, channel);
        }
    }
    rounds(desk);
}

/// Whether a plan may buy a channel at all.
fn is_offered(desk: &Desk, key: &str) -> bool {
    let listed = desk.brief.campaign.only.as_ref().is_none_or(|only| only.iter().any(|name| name == key));
    listed && desk.catalogue.channel.get(key).is_some_and(|channel| !channel.exclude)
}

/// Whether the brief asks for some of a channel.
pub(super) fn is_wished_for(channel: &Channel) -> bool {
    let more_than_none = |wish: Wish| match wish {
        Wish::Money(amount) | Wish::Units(amount) | Wish::Grp(amount) => amount.get() > 0.0,
        Wish::Share(share) => share.get() > 0.0,
    };
    [channel.at_least, channel.fixed].into_iter().flatten().any(more_than_none)
}

/// A channel that needs one that cannot be bought can itself not be bought.
fn left_out(desk: &mut Desk, key: &str, channel: &Channel) {
    let known = |name: &&String| desk.catalogue.channel.contains_key(*name) && !is_offered(desk, name);
    let missing: Vec<&str> = channel.needs.iter().filter(known).map(String::as_str).collect();
    if missing.is_empty() {
        return;
    }
    let names = listed(missing.iter().copied());
    let is = if missing.len() == 1 { "is" } else { "are" };
    if is_wished_for(channel) {
        let what = format!("channel `{key}` is wished for and needs {names}, which {is} left out");
        let mend = format!("let {names} in, or drop the wish for `{key}`");
        desk.fault(Fault::at(&["channel", key, "needs"], what).mend(mend));
    } else {
        let dutch = format!("`{}`", missing.join("`, `"));
        desk.remarks.push(text!(
            "`{key}` can never be bought: it needs {names}, which {is} left out",
            "`{key}` kan nooit worden ingekocht: het heeft {dutch} nodig, en dat doet niet mee"
        ));
    }
}

/// Channels that need each other in a round; each round is told once, at the channel that comes first.
fn rounds(desk: &mut Desk) {
    let catalogue = desk.catalogue;
    let mut told: Vec<&str> = Vec::new();
    for start in catalogue.channel.keys().map(String::as_str) {
        if told.contains(&start) {
            continue;
        }
        let Some(round) = round(desk, start).filter(|round| round.len() > 1) else { continue };
        let path = round.iter().copied().chain([start]).collect::<Vec<_>>().join(" -> ");
        let what = format!("channels need each other in a round: `{path}`");
        let mend = format!(
            "drop one of these `needs`; to buy all of them or none, keep all but one, or bound `measure = \"channels\"` \
             with `exactly = {}`",
            round.len()
        );
        desk.fault(Fault::at(&["channel", start, "needs"], what).mend(mend));
        told.extend(round);
    }
}

/// The shortest way from a channel over its needs back to itself.
fn round<'a>(desk: &Desk<'a>, start: &'a str) -> Option<Vec<&'a str>> {
    let mut ways: std::collections::VecDeque<Vec<&str>> = [vec![start]].into();
    let mut seen = vec![start];
    while let Some(way) = ways.pop_front() {
        let last = way.last().and_then(|key| desk.catalogue.channel.get(*key));
        for next in last.iter().flat_map(|channel| channel.needs.iter().map(String::as_str)) {
            if next == start {
                return Some(way);
            }
            if !seen.contains(&next) {
                seen.push(next);
                ways.push_back(way.iter().copied().chain([next]).collect());
            }
        }
    }
    None
}
