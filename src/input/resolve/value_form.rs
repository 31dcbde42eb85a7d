//! What a split is worth, as a form: conversions by what each brings in, and people reached by what that is worth.
//!
//! Where the journey's own conversions count, a person reached is worth what comes of it while nobody is reached in any
//! other phase. The exact worth is a product over phases, `Π (moves on + lift · R)`, and products are not concave; so
//! the form is its slope at no reach, and [`crate::domain::flow::lifetime_value::campaign`] tells the exact value of
//! the plan that is found.

use super::notes::Notes;
use super::offer::Offer;
use crate::fault::Fault;
use crate::problem::{AudienceIndex, Form, Objective, PhaseIndex, PlacementIndex, Sought, SumIndex};
use crate::text::messages::word;

/// `Σ worth of a conversion · conversions + Σ worth of a person reached · people · R`, in the brief's currency.
pub(super) fn form(
    offer: &Offer,
    members: &[PlacementIndex],
    audience: Option<AudienceIndex>,
    sums: &[SumIndex],
) -> Form {
    let linear = members.iter().map(|&p| (p, offer.worth_per_x(p, audience))).collect();
    let reach = sums.iter().map(|&index| {
        let sum = &offer.sums[index];
        let value_per_person = offer.value.as_ref().map_or(0.0, |value| value.per_reached[sum.phase][sum.audience]);
        (index, value_per_person * offer.market.phases[sum.phase].people[sum.audience])
    });
    Form { linear, reach: reach.filter(|(_, c)| *c > 0.0).collect(), ..Form::default() }
}

/// The most value; the form is in money over the money to plan with.
pub(super) fn objective(offer: &Offer) -> Objective {
    let members: Vec<PlacementIndex> = offer.placements.keys().collect();
    let sums: Vec<SumIndex> = (0..offer.market.phases.len() * offer.market.audiences.len()).map(SumIndex).collect();
    let mut form = form(offer, &members, None, &sums);
    let scale = offer.market.campaign.money().get();
    for c in form.linear.iter_mut().map(|(_, c)| c).chain(form.reach.iter_mut().map(|(_, c)| c)) {
        *c /= scale;
    }
    Objective { sought: Sought::Value, form, scale, ..Objective::none() }
}

/// Whether people reached in a phase are worth anything by that.
pub(super) fn of_reach(offer: &Offer, phase: PhaseIndex) -> bool {
    offer.value.as_ref().is_some_and(|value| value.per_reached[phase].iter().any(|worth| *worth > 0.0))
}

/// The fault of a return or a value that is asked for while nothing has one.
pub(super) fn not_stated(notes: &mut Notes, path: &[&str]) {
    let fault = Fault::at(super::value::unsaid(notes.brief), path, word!("no-value-is-set-for-conversion"));
    notes.fault(fault.help(word!("add-value-with-per-conversion")));
}
