//! Where each bound is stated, and what it is there.

use super::{Unit, Written, key_path, unit_plural};
use crate::domain::brief::{Bound, Group, LocalisedText, Measure, ShareBase, Wish};
use crate::input::read::Reading;
use crate::problem::{Family, Limit, Problem, Side};
use crate::text::language::{Text, text};
use crate::text::number;

/// Where a bound is stated, what it is now, what it is counted in, and how it is written.
pub(super) type Place = (String, f64, Unit, Written);

pub(super) fn wish(reading: &Reading, problem: &Problem, limit: &Limit) -> Option<Place> {
    let [_, key, word] = &limit.path[..] else {
        return None;
    };
    let channel = reading.catalogue.channel.get(key)?;
    let wish = match limit.side {
        _ if limit.family == Family::MinimumBuy => channel.minimum_buy,
        Side::AtLeast => channel.at_least,
        Side::AtMost => channel.at_most,
        Side::Exactly => channel.fixed,
    }?;
    Some(wished(problem, (key, word), wish))
}

fn wished(problem: &Problem, (key, word): (&str, &str), wish: Wish) -> Place {
    let path = key_path(&["channel", key, word]);
    let units = || {
        let of_key = |placement: &&crate::problem::Placement| placement.channel == *key;
        Unit::Count(problem.placements.iter().find(of_key).map_or("units".to_owned(), |p| unit_plural(&p.unit)))
    };
    match wish {
        Wish::Money(amount) => (path, amount.get(), money(problem), Written::Number),
        Wish::Units(amount) => (path, amount.get(), units(), Written::Table("units")),
        Wish::Grp(amount) => (path, amount.get(), grp(), Written::Table("grp")),
        Wish::Share(share) => (path, share.get(), Unit::Share(all_net_media()), Written::Percent),
    }
}

fn all_net_media() -> Text {
    text!("all net media", "alle netto media")
}

fn grp() -> Unit {
    Unit::Count("GRP".to_owned())
}

/// What is asked of every week of a channel.
pub(super) fn of_week(reading: &Reading, problem: &Problem, limit: &Limit) -> Option<Place> {
    let [_, key, word] = &limit.path[..] else {
        return None;
    };
    let channel = reading.catalogue.channel.get(key)?;
    let path = || key_path(&["channel", key, word]);
    match limit.family {
        Family::AlwaysOn => Some(wished(problem, (key, word), channel.always_on?)),
        Family::Smooth => Some((
            path(),
            channel.smooth?.get(),
            Unit::Share(text!("the week before", "de week ervoor")),
            Written::Percent,
        )),
        _ => {
            let asked = channel.on_air?;
            let money = asked.at_least.map(|least| (path(), least.get(), money(problem), Written::Table("at_least")));
            let weight = asked.at_least_grp.map(|least| (path(), least.get(), grp(), Written::Table("at_least_grp")));
            money.or(weight)
        }
    }
}

pub(super) fn group_limit(reading: &Reading, problem: &Problem, limit: &Limit) -> Option<Place> {
    let stated = reading.brief.limit.get(limit.path.get(1)?)?;
    let bound = match limit.side {
        Side::AtLeast => stated.at_least.as_ref(),
        Side::AtMost => stated.at_most.as_ref(),
        Side::Exactly => stated.exactly.as_ref(),
    }?;
    let path = key_path(&limit.path);
    Some(match bound {
        Bound::Amount(amount) => {
            let unit = match &limit.measure {
                Measure::Spend => money(problem),
                other => Unit::Count(other.to_string().replace('_', " ")),
            };
            (path, amount.get(), unit, Written::Number)
        }
        Bound::Share(share, ShareBase::Total) => {
            let of = if limit.measure == Measure::Spend { all_net_media() } else { text!("the whole", "het geheel") };
            (path, share.get(), Unit::Share(of), Written::Percent)
        }
        Bound::Share(share, of) => {
            let of = match of {
                ShareBase::Budget => text!("the budget", "het budget"),
                ShareBase::Group(group) => group_words(reading, group),
                ShareBase::Total => all_net_media(),
            };
            (format!("{path}.share"), share.get(), Unit::Share(of), Written::Percent)
        }
    })
}

/// A group by what it is made of: its channels by name, its tags or its phases.
fn group_words(reading: &Reading, group: &Group) -> Text {
    let named = |key: &String| {
        let name = reading.catalogue.channel.get(key).and_then(|channel| channel.name.as_ref());
        LocalisedText::or(name, key.as_str()).as_str().to_owned()
    };
    let listed = |names: &[String]| number::listed(names);
    match (&group.channels, &group.tags, &group.phases) {
        (Some(channels), ..) => Text::of(|| listed(&channels.iter().map(named).collect::<Vec<_>>())),
        (None, Some(tags), _) => {
            let tags: Vec<String> = tags.iter().map(|tag| number::quoted(tag)).collect();
            text!("what has the tag {}", "wat het label {} heeft", listed(&tags))
        }
        (None, None, Some(phases)) => {
            let phases: Vec<String> = phases.iter().map(|phase| number::quoted(phase)).collect();
            text!("phase {}", "fase {}", listed(&phases))
        }
        _ => all_net_media(),
    }
}

/// Where a volume comes from: a demand in the role, or the list of a price per send.
pub(super) fn volume(reading: &Reading, limit: &Limit) -> Option<Place> {
    let [_, key, _, phase] = &limit.path[..] else {
        return None;
    };
    let channel = reading.catalogue.channel.get(key)?;
    let demand = channel.role.get(phase).and_then(|role| role.demand.as_ref());
    if let Some(demand) = demand {
        let stated = [
            ("searches", demand.searches),
            ("impressions", demand.impressions),
            ("clicks", demand.clicks),
            ("conversions", demand.conversions),
            ("units", demand.units),
        ];
        let (word, number) = stated.into_iter().find_map(|(word, number)| Some((word, number?)))?;
        let path = key_path(&["channel", key, "role", phase, "demand", word]);
        return Some((path, number.get(), Unit::Count(format!("{word}{}", per(demand.per))), Written::Number));
    }
    let list = channel.price.as_ref()?.list?;
    Some((
        key_path(&["channel", key, "price", "list"]),
        list.get(),
        Unit::Count("addresses".to_owned()),
        Written::Number,
    ))
}

fn per(stretch: crate::domain::catalogue::VolumePeriod) -> &'static str {
    match stretch {
        crate::domain::catalogue::VolumePeriod::Week => " a week",
        crate::domain::catalogue::VolumePeriod::Month => " a month",
        crate::domain::catalogue::VolumePeriod::Campaign => "",
    }
}

pub(super) fn money(problem: &Problem) -> Unit {
    Unit::Money(problem.campaign.currency.code().to_owned())
}
