//! Messages to a list: which of them are contacts.

use super::market::Market;
use super::roles::OfferedRole;
use crate::domain::curve::Curve;
use crate::problem::{PerUnit, Weighted};

/// What is opened is a contact: of one message to every address, the reach that the curve gives it.
///
/// With `r(n)` reached by `n` messages, `n · r(1)` contacts are at most `n · r(n)`: nobody gets more than were sent.
/// The curve itself goes on counting what arrives.
pub(super) fn opened(
    market: &Market,
    offered: &OfferedRole,
    units_per_x: f64,
    per_unit: &mut PerUnit,
    curves: &mut [Option<Weighted>],
) {
    let addresses = super::volumes::addresses(market, offered);
    let people = &market.phases[offered.phase].people;
    for ((weighted, contacts), people) in curves.iter_mut().zip(&mut per_unit.contacts).zip(people) {
        let Some(weighted) = weighted else { continue };
        let one_send = weighted.per_x / units_per_x * addresses;
        if one_send > 0.0 && weighted.curve.is_concave() {
            *contacts = weighted.curve.reach(one_send) * people / addresses;
            let curve = Box::new(weighted.curve.clone());
            weighted.curve = Curve::Sent { curve, one: one_send };
        }
    }
}
