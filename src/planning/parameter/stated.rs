//! Where the brief or the catalogue states each bound: its key, its value and its unit.

use super::unit::{Unit, money};
use super::{Notation, key_path, unit_plural};
use crate::domain::brief::{Bound, Group, LocalisedText, Measure, ShareBase, Wish};
use crate::input::read::Reading;
use crate::problem::{Family, Limit, Problem, Side};
use crate::text::language::Text;
use crate::text::messages::text;
use crate::text::number;

/// A value as it is stated.
pub(super) struct StatedValue {
    /// Its key.
    pub(super) path: String,
    /// What it is now.
    pub(super) now: f64,
    /// What it is counted in.
    pub(super) unit: Unit,
    /// How it is written.
    pub(super) notation: Notation,
}

impl StatedValue {
    pub(super) fn number(path: String, now: f64, unit: Unit) -> Self {
        Self { path, now, unit, notation: Notation::Number }
    }

    /// A share of `of`, written in per cent.
    fn percent(path: String, now: f64, of: Text) -> Self {
        Self { path, now, unit: Unit::Share(of), notation: Notation::Percent }
    }

    /// An amount in a table of its own: `{ units = 3 }`.
    fn table(path: String, now: f64, unit: Unit, key: &'static str) -> Self {
        Self { path, now, unit, notation: Notation::Table(key) }
    }
}

/// A wish or a minimum buy of a channel.
pub(super) fn wish(reading: &Reading, problem: &Problem, limit: &Limit) -> Option<StatedValue> {
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
    Some(stated_wish(problem, key, word, wish))
}

/// A wish on a channel: its key is `channel.<key>.<word>`.
fn stated_wish(problem: &Problem, key: &str, word: &str, wish: Wish) -> StatedValue {
    let path = key_path(&["channel", key, word]);
    let units = || {
        let of_key = |placement: &&crate::problem::Placement| placement.channel == *key;
        Unit::Count(problem.placements.iter().find(of_key).map_or("units".to_owned(), |p| unit_plural(&p.unit)))
    };
    match wish {
        Wish::Money(amount) => StatedValue::number(path, amount.get(), money(problem)),
        Wish::Units(amount) => StatedValue::table(path, amount.get(), units(), "units"),
        Wish::Grp(amount) => StatedValue::table(path, amount.get(), grp(), "grp"),
        Wish::Share(share) => StatedValue::percent(path, share.get(), all_net_media()),
    }
}

fn all_net_media() -> Text {
    text!("all-net-media")
}

fn grp() -> Unit {
    Unit::Count("GRP".to_owned())
}

/// A bound on every week of a channel.
pub(super) fn of_week(reading: &Reading, problem: &Problem, limit: &Limit) -> Option<StatedValue> {
    let [_, key, word] = &limit.path[..] else {
        return None;
    };
    let channel = reading.catalogue.channel.get(key)?;
    let path = || key_path(&["channel", key, word]);
    match limit.family {
        Family::AlwaysOn => Some(stated_wish(problem, key, word, channel.always_on?)),
        Family::Smooth => Some(StatedValue::percent(path(), channel.smooth?.get(), text!("week-before"))),
        _ => {
            let on_air = channel.on_air?;
            let money =
                on_air.at_least.map(|least| StatedValue::table(path(), least.get(), money(problem), "at_least"));
            let weight =
                on_air.at_least_grp.map(|least| StatedValue::table(path(), least.get(), grp(), "at_least_grp"));
            money.or(weight)
        }
    }
}

/// A bound of a limit in the brief.
pub(super) fn group_limit(reading: &Reading, problem: &Problem, limit: &Limit) -> Option<StatedValue> {
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
            StatedValue::number(path, amount.get(), unit)
        }
        Bound::Share(share, ShareBase::Total) => {
            let of = if limit.measure == Measure::Spend { all_net_media() } else { text!("whole") };
            StatedValue::percent(path, share.get(), of)
        }
        Bound::Share(share, of) => {
            let of = match of {
                ShareBase::Budget => text!("budget"),
                ShareBase::Group(group) => group_words(reading, group),
                ShareBase::Total => all_net_media(),
            };
            StatedValue::percent(format!("{path}.share"), share.get(), of)
        }
    })
}

/// A group in words: its channels by name, its tags or its phases.
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
            text!("what-has-tag", tags = listed(&tags))
        }
        (None, None, Some(phases)) => {
            let phases: Vec<String> = phases.iter().map(|phase| number::quoted(phase)).collect();
            text!("phase", phases = listed(&phases))
        }
        _ => all_net_media(),
    }
}

/// A volume: the demand of a role, or the list of a price per send.
pub(super) fn volume(reading: &Reading, limit: &Limit) -> Option<StatedValue> {
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
        return Some(StatedValue::number(path, number.get(), Unit::Count(format!("{word}{}", per(demand.per)))));
    }
    let list = channel.price.as_ref()?.list?;
    let path = key_path(&["channel", key, "price", "list"]);
    Some(StatedValue::number(path, list.get(), Unit::Count("addresses".to_owned())))
}

fn per(stretch: crate::domain::catalogue::VolumePeriod) -> &'static str {
    match stretch {
        crate::domain::catalogue::VolumePeriod::Week => " a week",
        crate::domain::catalogue::VolumePeriod::Month => " a month",
        crate::domain::catalogue::VolumePeriod::Campaign => "",
    }
}
