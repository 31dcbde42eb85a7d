//! How much of a placement there is in the campaign's weeks: from demand and from lists.

use super::market::{At, Market};
use super::{Desk, Open, PerUnit, Season};
use crate::domain::catalogue::{Demand, PriceUnit, VolumePeriod};
use crate::domain::quantity::{Amount, Share};
use crate::fault::{Code, Fault};
use crate::text::language::text;
use crate::text::number;

/// The most units there are in the campaign's weeks, from demand and from the list.
pub(super) fn volume(
    desk: &mut Desk,
    market: &Market,
    at: &At,
    (per_unit, open, season): (&PerUnit, &[Open], &Season),
) -> Option<f64> {
    let weeks = weeks(market, open, season);
    let demanded = at.role.demand.as_ref().and_then(|demand| demanded(desk, market, (at, demand), (per_unit, weeks)));
    let sends = (at.price.per == PriceUnit::Send).then(|| {
        let addresses = at.price.list.map_or_else(
            || {
                let everyone = addresses(market, at);
                desk.default(
                    format!("channel.{}.price.list", at.key),
                    text!(
                        "{}: the people in the phase that can be reached",
                        "{}: de mensen in de fase die te bereiken zijn",
                        number::fixed(everyone, 0)
                    ),
                    true,
                );
                everyone
            },
            Amount::get,
        );
        let times = at.price.most.map_or_else(
            || {
                desk.default(
                    format!("channel.{}.price.most", at.key),
                    text!("1 send a week", "1 verzending per week"),
                    true,
                );
                weeks
            },
            |most| most.times.get() * most.per.times_in(weeks),
        );
        addresses * times
    });
    match (demanded, sends) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    }
}

/// How many addresses there are: those of the list, or the people in the phase that can be reached.
pub(super) fn addresses(market: &Market, at: &At) -> f64 {
    let reachable = || market.phases[at.phase].everyone() * at.role.ceiling.map_or(1.0, Share::get);
    at.price.list.map_or_else(reachable, Amount::get)
}

/// Whether there is so much in every week or month, and not at any time of the campaign.
pub(super) fn is_by_week(at: &At) -> bool {
    let demand = at.role.demand.as_ref().map(|demand| demand.per);
    let sends = (at.price.per == PriceUnit::Send).then(|| at.price.most.map_or(VolumePeriod::Week, |most| most.per));
    demand.into_iter().chain(sends).any(|per| per != VolumePeriod::Campaign)
}

/// How many weeks of mean supply there are: those in which the role can run, each by its index.
fn weeks(market: &Market, open: &[Open], season: &Season) -> f64 {
    let campaign = market.campaign;
    let days: f64 = open.iter().zip(&season.supply).map(|(open, index)| open.days as f64 * index).sum();
    campaign.weeks * days / (campaign.calendar.days() as f64).max(1.0)
}

fn demanded(
    desk: &mut Desk,
    market: &Market,
    (at, demand): (&At, &Demand),
    (per_unit, weeks): (&PerUnit, f64),
) -> Option<f64> {
    let stated = [
        (demand.searches, per_unit.impressions),
        (demand.impressions, per_unit.impressions),
        (demand.clicks, per_unit.clicks.unwrap_or(0.0)),
        (demand.conversions, per_unit.conversions.unwrap_or(0.0)),
        (demand.units, 1.0),
    ];
    let stated_numbers = stated.iter().filter(|(number, _)| number.is_some()).count();
    let mut given = stated.into_iter().filter_map(|(number, per)| number.map(|number| (number.get(), per)));
    let (Some((number, per)), None) = (given.next(), given.next()) else {
        let words = ["searches", "impressions", "clicks", "conversions", "units"];
        let code = if stated_numbers == 0 { Code::any_key_of(&at.path("demand"), &words) } else { Code::Exclusive };
        let fault = Fault::at(code, &at.path("demand"), "a demand states exactly one number");
        desk.fault(fault.mend("one of `searches`, `impressions`, `clicks`, `conversions` and `units`"));
        return None;
    };
    if per <= 0.0 {
        let fault = Fault::at(
            Code::any_of([at.path("click_through"), at.path("conversion_rate")]),
            &at.path("demand"),
            "the demand is in clicks or conversions, and the role has no rate for them",
        );
        desk.fault(fault.mend("add `click_through`, and for conversions `conversion_rate`"));
        return None;
    }
    if demand.impression_share.is_some() && demand.searches.is_none() {
        let fault = Fault::at(
            Code::misplaced("impression_share"),
            &at.path("demand"),
            "`impression_share` belongs to `searches`",
        );
        desk.fault(fault.mend("leave it out"));
    }
    let people: f64 = market.audiences.iter().map(|audience| audience.people).sum();
    let ours = demand.basis_people.map_or(1.0, |basis| (people / basis.get()).min(1.0));
    let won = demand.impression_share.map_or(1.0, Share::get);
    Some(number * won * ours * demand.per.times_in(weeks) / per)
}
