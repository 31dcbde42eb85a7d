//! Whom contacts fall on: the part of a channel's impressions that meets each audience.

use super::Desk;
use super::market::{At, Market};
use crate::catalogue::Per;
use crate::fault::Fault;

/// The part of the impressions that falls on each audience, on its people in the phase.
pub(super) fn on_target(desk: &mut Desk, market: &Market, at: &At) -> Vec<f64> {
    let people = &market.phases[at.phase].people;
    let everyone: f64 = people.iter().sum();
    let by_people = |share: f64| -> Vec<f64> {
        people.iter().map(|people| if everyone > 0.0 { share * people / everyone } else { 0.0 }).collect()
    };
    let path = at.path("on_target").join(".");
    let mut shares = match (at.role.on_target, at.price.basis_people) {
        (Some(share), _) => by_people(share.get()),
        (None, Some(basis)) => {
            let share = (everyone / basis.get()).min(1.0);
            desk.default(
                path,
                format!("{:.1} %: the people in the phase over the price's basis", share * 100.0),
                false,
            );
            by_people(share)
        }
        (None, None) => {
            desk.default(path, "100 %", at.price.per != Per::Send);
            by_people(1.0)
        }
    };
    for (a, audience) in market.audiences.iter().enumerate() {
        shares[a] *= desk.affinity(&audience.key, at.key);
        if let Some(share) = at.channel.on_target.get(&audience.key) {
            shares[a] = share.get();
        }
    }
    if shares.iter().sum::<f64>() > 1.0 + 1e-9 {
        let what = format!("the parts of `{}` that fall on the audiences add up to more than 100 %", at.key);
        desk.fault(
            Fault::at(&["channel", at.key, "on_target"], what)
                .mend("lower some of them; people in two audiences are stated with `overlaps`"),
        );
    }
    shares
}
