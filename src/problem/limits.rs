//! Every hard bound as a linear row: the budget, wishes, volumes, and limits over groups.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    ActivationIndex, AudienceIndex, Desk, Family, Limit, PhaseIndex, PlacementIndex, Problem, Row, Side, Stated,
};
use crate::domain::brief::{self, Bound, Measure, ShareBase, Wish};
use crate::fault::{Code, Fault, Named};

/// All hard bounds, the budget first.
pub(super) fn stated(desk: &mut Desk, problem: &mut Problem) {
    if problem.placements.is_empty() {
        return;
    }
    budget(problem);
    volumes(problem);
    wishes(desk, problem);
    super::activations::bounds(desk, problem);
    let brief = desk.brief;
    for (key, limit) in &brief.limit {
        group_limit(desk, problem, key, limit);
    }
    super::rounded_shares::made_whole(desk, problem);
}

/// What the plan costs, in the budget's own terms, is at most the money there is:
/// `Σ budget_per_spend[p] · spend[p] + Σ activation_fee[c] · bought[c] ≤ money`.
fn budget(problem: &mut Problem) {
    let terms = problem.placements.keys().filter(|&p| problem.placements[p].spend_per_x().get() > 0.0);
    let terms = terms.map(|p| (p, problem.campaign.budget_per_spend(problem.placements[p].discount))).collect();
    let money = problem.campaign.money();
    let fees = problem.activations.iter_enumerated().filter(|(_, activation)| activation.fee.get() > 0.0);
    let fees = fees.map(|(s, activation)| (s, activation.fee / money)).collect();
    problem.limits.push(Limit {
        family: Family::Budget,
        path: vec!["campaign".to_owned(), "budget".to_owned()],
        measure: Measure::Spend,
        audience: None,
        when: None,
        members: problem.placements.keys().collect(),
        side: Side::AtMost,
        stated: Stated::Amount(money.get()),
        row: Row { terms, activations: fees, money: true, bound: 1.0, scale: money.get() },
    });
}

/// No more units than there are: `units[p] ≤ volume[p]`.
fn volumes(problem: &mut Problem) {
    for p in problem.placements.keys() {
        let placement = &problem.placements[p];
        if let Some(volume) = placement.volume {
            let path = ["channel", &placement.channel, "role", &placement.role].map(str::to_owned).to_vec();
            problem.limits.push(Limit {
                family: Family::Volume,
                path,
                measure: Measure::Units,
                audience: None,
                when: None,
                members: vec![p],
                side: Side::AtMost,
                stated: Stated::Amount(volume),
                row: Row {
                    terms: vec![(p, 1.0)],
                    activations: Vec::new(),
                    money: false,
                    bound: volume / placement.units_per_x,
                    scale: placement.units_per_x,
                },
            });
        }
    }
}

fn wishes(desk: &mut Desk, problem: &mut Problem) {
    for (key, channel) in &desk.catalogue.channel {
        let members = desk.lines_of(key).to_vec();
        let asked = [
            ("at_least", Side::AtLeast, channel.at_least),
            ("at_most", Side::AtMost, channel.at_most),
            ("fixed", Side::Exactly, channel.fixed),
        ];
        for (word, side, wish) in asked {
            let Some(wish) = wish.filter(|_| !members.is_empty()) else {
                continue;
            };
            let everything = || problem.placements.keys().collect();
            let (measure, stated) = match wish {
                Wish::Money(amount) => (Measure::Spend, Stated::Amount(amount.get())),
                Wish::Units(amount) => (Measure::Units, Stated::Amount(amount.get())),
                Wish::Grp(amount) => (Measure::Grp, Stated::Amount(amount.get())),
                Wish::Share(share) => (Measure::Spend, Stated::Share(share.get(), everything())),
            };
            let path = ["channel", key, word].map(str::to_owned).to_vec();
            let bounded = Bounded { family: Family::Wish, path, measure, audience: None, members: members.clone() };
            add(desk, problem, bounded, side, stated);
        }
    }
}

/// What a limit bounds, of whom and over which placements; none where that is no linear measure of any of them.
pub(super) fn bounded(
    desk: &mut Desk,
    problem: &mut Problem,
    key: &str,
    limit: &brief::Limit,
) -> Option<(Measure, Option<AudienceIndex>, Vec<PlacementIndex>)> {
    let group =
        brief::Group { channels: limit.channels.clone(), tags: limit.tags.clone(), phases: limit.phases.clone() };
    let told = desk.faults.len();
    let members = members(desk, problem, &group, &["limit", key]);
    let phases = limit.phases.as_deref().unwrap_or_default();
    let left_out = !phases.is_empty() && phases.iter().all(|phase| desk.journey.phase(phase).is_none());
    if left_out && desk.faults.len() == told {
        desk.left_out.limits.push(key.to_owned());
        return None;
    }
    let word = limit.measure.as_deref().unwrap_or("spend");
    if word == super::averages::WORD {
        super::averages::limit(desk, problem, (key, limit), &members);
        return None;
    }
    let measure = measure_named(desk, word, &["limit", key, "measure"])?;
    let audience = limit
        .audience
        .as_ref()
        .and_then(|name| desk.audience_named(&problem.audiences, name, &["limit", key, "audience"]));
    if measure == Measure::Channels && limit.phases.is_some() {
        let fault = Fault::at(
            Code::misplaced("phases"),
            &["limit", key, "phases"],
            "channels are counted over the whole journey, not by phase",
        );
        desk.fault(fault.mend("leave `phases` out, and name the `channels` or `tags` that count"));
    }
    if limit.audience.is_some() && !matches!(measure, Measure::Contacts | Measure::Grp) {
        let fault = Fault::at(
            Code::misplaced("audience"),
            &["limit", key, "audience"],
            format!("`{word}` cannot be told apart by audience"),
        );
        desk.fault(fault.mend("leave `audience` out, or bound `contacts` or `grp`"));
    }
    let asked = [(Side::AtLeast, &limit.at_least), (Side::AtMost, &limit.at_most), (Side::Exactly, &limit.exactly)];
    if asked.iter().all(|(_, bound)| bound.is_none()) {
        let fault = Fault::at(
            Code::any_key_of(&["limit", key], &["at_least", "at_most", "exactly"]),
            &["limit", key],
            format!("limit `{key}` bounds nothing"),
        );
        desk.fault(fault.mend("add `at_least`, `at_most` or `exactly`"));
    }
    for (low, high) in [("at_least", "at_most"), ("at_least", "exactly"), ("exactly", "at_most")] {
        crossed(desk, (key, limit), (low, high));
    }
    Some((measure, audience, members))
}

/// What is to be at least, as two bounds of a limit say it, is no more than what it is to be at most.
fn crossed(desk: &mut Desk, (key, limit): (&str, &brief::Limit), (least, most): (&str, &str)) {
    let stated = |word: &str| match word {
        "at_least" => &limit.at_least,
        "at_most" => &limit.at_most,
        _ => &limit.exactly,
    };
    if let (Some(Bound::Amount(low)), Some(Bound::Amount(high))) = (stated(least), stated(most))
        && low > high
    {
        let what = format!("`{least}` {} of limit `{key}` is above its `{most}` {}", low.get(), high.get());
        desk.fault(Fault::at(Code::Contradicts, &["limit", key, least], what).mend("lower the one or raise the other"));
    }
}

fn group_limit(desk: &mut Desk, problem: &mut Problem, key: &str, limit: &brief::Limit) {
    let by_period = super::weekly::is_by_period(limit);
    if by_period && limit.measure.as_deref() == Some(super::averages::WORD) {
        let what = "contacts per person reached are counted over the campaign, not in a part of it";
        return desk.fault(
            Fault::at(Code::Unsupported, &["limit", key, "measure"], what).mend("leave `per`, `from` and `until` out"),
        );
    }
    let Some((measure, audience, members)) = bounded(desk, problem, key, limit) else { return };
    if by_period {
        // Its rows are drawn once there are weeks.
        return;
    }
    let asked = [(Side::AtLeast, &limit.at_least), (Side::AtMost, &limit.at_most), (Side::Exactly, &limit.exactly)];
    for (side, bound) in asked {
        let Some(bound) = bound else { continue };
        let path = ["limit", key, side.word()];
        let Some(stated) = bound_stated(desk, problem, bound, &measure, &path) else {
            continue;
        };
        let path = path.map(str::to_owned).to_vec();
        let bounded =
            Bounded { family: Family::Limit, path, measure: measure.clone(), audience, members: members.clone() };
        add(desk, problem, bounded, side, stated);
    }
}

fn bound_stated(desk: &mut Desk, problem: &Problem, bound: &Bound, measure: &Measure, path: &[&str]) -> Option<Stated> {
    Some(match bound {
        Bound::Amount(amount) => Stated::Amount(amount.get()),
        Bound::Share(share, ShareBase::Total) => Stated::Share(share.get(), problem.placements.keys().collect()),
        Bound::Share(share, ShareBase::Group(group)) => Stated::Share(share.get(), members(desk, problem, group, path)),
        Bound::Share(share, ShareBase::Budget) if *measure == Measure::Spend => {
            Stated::Amount(share.get() * problem.campaign.net_money().get())
        }
        Bound::Share(_, ShareBase::Budget) => {
            desk.fault(
                Fault::at(Code::WrongType, path, format!("a share of the budget cannot bound {measure}"))
                    .mend("use `of = \"total\"`"),
            );
            return None;
        }
    })
}

/// The placements that match every filter of a group; faults for names nobody knows.
pub(super) fn members(desk: &mut Desk, problem: &Problem, group: &brief::Group, path: &[&str]) -> Vec<PlacementIndex> {
    let key = |word: &'static str| -> Vec<&str> { path.iter().copied().chain([word]).collect() };
    desk.channels_named(group.channels.as_deref().unwrap_or_default(), &key("channels"));
    let wanted = group.phases.iter().flatten();
    let phases: Vec<PhaseIndex> = wanted.filter_map(|name| desk.phase_or_left_out(name, &key("phases"))).collect();
    for tag in group.tags.iter().flatten() {
        tag_known(desk, tag, &key("tags"));
    }
    // A channel may be named twice, and a placement may have two of the tags.
    let candidates: BTreeSet<PlacementIndex> = match (&group.channels, &group.tags) {
        (Some(names), _) => names.iter().flat_map(|name| desk.lines_of(name)).copied().collect(),
        (None, Some(tags)) => tags.iter().flat_map(|tag| desk.lines_with(tag)).copied().collect(),
        (None, None) => problem.lines().collect(),
    };
    let matching = candidates.into_iter().filter(|&p| {
        let p = &problem.placements[p];
        group.tags.as_ref().is_none_or(|tags| tags.iter().any(|tag| p.tags.contains(tag)))
            && (group.phases.is_none() || phases.contains(&p.phase))
    });
    matching.collect()
}

fn tag_known(desk: &mut Desk, tag: &str, path: &[&str]) {
    if desk.tags.contains(tag) {
        return;
    }
    let fault = Fault::at(Code::unknown(Named::Tag, tag), path, format!("unknown tag `{tag}`"));
    if desk.tags.is_empty() {
        desk.fault(fault.mend("no channel has tags"));
    } else {
        let known: Vec<&str> = desk.tags.iter().copied().collect();
        desk.unknown(fault, tag, known.iter().copied());
    }
}

/// The measure a word stands for; a word that no channel has as a resource is a fault.
pub(super) fn measure_named(desk: &mut Desk, word: &str, path: &[&str]) -> Option<Measure> {
    let measure = Measure::named(word);
    if !matches!(&measure, Measure::Resource(name) if !desk.resources.contains(name.as_str())) {
        return Some(measure);
    }
    let built_in = Measure::BUILT_IN.iter().map(|(name, _)| *name);
    let known: Vec<&str> = built_in.chain(desk.resources.iter().copied()).collect();
    desk.unknown(
        Fault::at(Code::unknown(Named::Measure, word), path, format!("unknown measure `{word}`")),
        word,
        known.iter().copied(),
    );
    None
}

/// A bound without its side and its number.
struct Bounded {
    family: Family,
    path: Vec<String>,
    measure: Measure,
    audience: Option<AudienceIndex>,
    members: Vec<PlacementIndex>,
}

/// Adds the row `Σ measure[p] over members − share · Σ measure[p] over the others ⋛ bound`, divided by
/// its largest coefficient.
fn add(desk: &mut Desk, problem: &mut Problem, bounded: Bounded, side: Side, stated: Stated) {
    let Bounded { family, path, measure, audience, members } = bounded;
    if measure == Measure::Channels {
        return add_count(desk, problem, Bounded { family, path, measure, audience, members }, side, &stated);
    }
    let row = row(problem, (&measure, audience), &members, &stated);
    if let Stated::Amount(bound) = stated
        && row.terms.is_empty()
        && side != Side::AtMost
        && bound > 0.0
    {
        let what = format!("nothing the plan may buy brings any {measure} here, so {} {bound} cannot be", side.word());
        desk.fault(Fault::at(Code::Unattainable, &path, what).mend("check the channels, tags and phases, or drop it"));
    }
    problem.limits.push(Limit { family, path, measure, audience, when: None, members, side, stated, row });
}

/// The row of a bound on a measure over its members.
pub(super) fn row(
    problem: &Problem,
    (measure, audience): (&Measure, Option<AudienceIndex>),
    members: &[PlacementIndex],
    stated: &Stated,
) -> Row {
    let mut coefficients: BTreeMap<PlacementIndex, f64> = BTreeMap::new();
    for &p in members {
        *coefficients.entry(p).or_default() += problem.per_x(p, measure, audience);
    }
    let mut bound = 0.0;
    match stated {
        Stated::Amount(amount) => bound = *amount,
        Stated::Share(share, of) => {
            for &p in of {
                *coefficients.entry(p).or_default() -= share * problem.per_x(p, measure, audience);
            }
        }
    }
    let reachable = coefficients.iter().map(|(p, c)| (c * problem.placements[*p].most).abs());
    let scale = reachable.fold(bound.abs(), f64::max);
    let scale = if scale > 0.0 { scale } else { 1.0 };
    let terms = coefficients.into_iter().filter(|(_, c)| *c != 0.0).map(|(p, c)| (p, c / scale)).collect();
    let money = *measure == Measure::Spend;
    Row { terms, activations: Vec::new(), money, bound: bound / scale, scale }
}

/// Adds the row `Σ bought[c] ⋛ bound` over the channels of a group.
fn add_count(desk: &mut Desk, problem: &mut Problem, bounded: Bounded, side: Side, stated: &Stated) {
    let Bounded { family, path, measure, audience, members } = bounded;
    let &Stated::Amount(bound) = stated else {
        let fault = Fault::at(Code::WrongType, &path, "channels are counted, so their number is no share");
        return desk.fault(fault.mend("write a number such as 2"));
    };
    let counted: BTreeSet<ActivationIndex> = members.iter().filter_map(|&p| problem.placements[p].activation).collect();
    let activations: Vec<(ActivationIndex, f64)> = counted.into_iter().map(|s| (s, 1.0)).collect();
    let most = activations.len();
    if bound.fract() != 0.0 || bound < 0.0 || (side != Side::AtMost && bound > most as f64) {
        let what = match most {
            _ if bound.fract() != 0.0 || bound < 0.0 => format!("{bound} is no number of channels"),
            1 => format!("only 1 channel is counted here, so it cannot be {} {bound}", side.word().replace('_', " ")),
            _ => format!(
                "only {most} channels are counted here, so it cannot be {} {bound}",
                side.word().replace('_', " ")
            ),
        };
        desk.fault(Fault::at(Code::OutOfRange, &path, what).mend(format!("write a whole number from 0 to {most}")));
    }
    if bound == 0.0 && side != Side::AtLeast {
        none_is_wished_for(desk, problem, &path, &activations);
    }
    let row = Row { terms: Vec::new(), activations, money: false, bound, scale: 1.0 };
    problem.limits.push(Limit {
        family,
        path,
        measure,
        audience,
        when: None,
        members,
        side,
        stated: Stated::Amount(bound),
        row,
    });
}

/// A count of none leaves out channels that the brief asks for.
fn none_is_wished_for(desk: &mut Desk, problem: &Problem, path: &[String], counted: &[(ActivationIndex, f64)]) {
    let keys = counted.iter().map(|&(s, _)| problem.activations[s].channel.as_str());
    let wished_for =
        |key: &&str| desk.catalogue.channel.get(*key).is_some_and(crate::domain::catalogue::Channel::is_wished_for);
    let wished: Vec<&str> = keys.filter(wished_for).collect();
    if !wished.is_empty() {
        let what = format!("none of these channels may be bought, and {} wished for", is_listed(&wished));
        desk.fault(Fault::at(Code::Contradicts, path, what).mend("allow more channels, or drop the wish"));
    }
}

fn is_listed(names: &[&str]) -> String {
    format!("{} {}", crate::fault::listed(names.iter().copied()), if names.len() == 1 { "is" } else { "are" })
}
