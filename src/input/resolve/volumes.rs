//! The supply of a placement in the campaign's weeks: from demand and from lists.

use super::market::Market;
use super::notes::Notes;
use super::roles::OfferedRole;
use crate::domain::catalogue::{PriceUnit, VolumePeriod};
use crate::domain::quantity::{Amount, Share};
use crate::fault::{Code, Fault};
use crate::problem::{Open, PerUnit, Season};
use crate::text::messages::{text, word};
use crate::text::number;

/// The most units there are in a number of weeks, from demand and from the list.
pub(super) fn volume(
    notes: &mut Notes,
    market: &Market,
    offered: &OfferedRole,
    per_unit: &PerUnit,
    weeks: f64,
) -> Option<f64> {
    let demanded = demanded(notes, market, offered, per_unit, weeks);
    let sends = (offered.price.per == PriceUnit::Send).then(|| {
        let addresses = offered.price.list.map_or_else(
            || {
                let everyone = addresses(market, offered);
                notes.note_default(
                    format!("channel.{}.price.list", offered.key),
                    text!("people-in-phase-that-can-be-reached", everyone = number::fixed(everyone, 0)),
                    true,
                );
                everyone
            },
            Amount::get,
        );
        let times = offered.price.most.map_or_else(
            || {
                notes.note_default(format!("channel.{}.price.most", offered.key), text!("n1-send-week"), true);
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
pub(super) fn addresses(market: &Market, offered: &OfferedRole) -> f64 {
    let reachable = || market.phases[offered.phase].everyone() * offered.role.ceiling.map_or(1.0, Share::get);
    offered.price.list.map_or_else(reachable, Amount::get)
}

/// Whether the supply is per week or month, and not for the campaign.
pub(super) fn is_by_week(offered: &OfferedRole) -> bool {
    let demand = offered.role.demand.as_ref().map(|demand| demand.per);
    let sends =
        (offered.price.per == PriceUnit::Send).then(|| offered.price.most.map_or(VolumePeriod::Week, |most| most.per));
    demand.into_iter().chain(sends).any(|per| per != VolumePeriod::Campaign)
}

/// How many weeks of mean supply there are: those in which the role can run, each by its index.
pub(super) fn weeks(market: &Market, open: &[Open], season: &Season) -> f64 {
    let campaign = &market.campaign;
    let days: f64 = open.iter().zip(&season.supply).map(|(open, index)| open.days as f64 * index).sum();
    campaign.weeks * days / (campaign.calendar.days() as f64).max(1.0)
}

/// The units that the stated demand comes to.
fn demanded(notes: &mut Notes, market: &Market, offered: &OfferedRole, per_unit: &PerUnit, weeks: f64) -> Option<f64> {
    let demand = offered.role.demand.as_ref()?;
    let stated = [
        (demand.searches, per_unit.impressions),
        (demand.impressions, per_unit.impressions),
        (demand.clicks, per_unit.clicks.unwrap_or(0.0)),
        (demand.conversions, per_unit.conversions.unwrap_or(0.0)),
        (demand.units, 1.0),
    ];
    let stated_numbers = stated.iter().filter(|(number, _)| number.is_some()).count();
    let mut stated_volumes = stated.into_iter().filter_map(|(number, per)| number.map(|number| (number.get(), per)));
    let (Some((number, per)), None) = (stated_volumes.next(), stated_volumes.next()) else {
        let words = ["searches", "impressions", "clicks", "conversions", "units"];
        let code =
            if stated_numbers == 0 { Code::any_key_of(&offered.path("demand"), &words) } else { Code::Exclusive };
        let fault = Fault::at(code, &offered.path("demand"), word!("demand-states-exactly-one-number"));
        notes.fault(fault.help(word!("one-of-numbers-of-demand")));
        return None;
    };
    if per <= 0.0 {
        let fault = Fault::at(
            Code::any_of([offered.path("click_through"), offered.path("conversion_rate")]),
            &offered.path("demand"),
            word!("demand-has-no-rate-in-role"),
        );
        notes.fault(fault.help(word!("add-click-through-and-conversion-rate")));
        return None;
    }
    if demand.impression_share.is_some() && demand.searches.is_none() {
        let fault = Fault::at(
            Code::misplaced("impression_share"),
            &offered.path("demand"),
            word!("impression-share-belongs-to-searches"),
        );
        notes.fault(fault.help(word!("leave-it-out")));
    }
    let people: f64 = market.audiences.iter().map(|audience| audience.people).sum();
    let ours = demand.basis_people.map_or(1.0, |basis| (people / basis.get()).min(1.0));
    let won = demand.impression_share.map_or(1.0, Share::get);
    Some(number * won * ours * demand.per.times_in(weeks) / per)
}
