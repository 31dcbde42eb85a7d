//! Whom contacts fall on: the part of a channel's impressions that meets each audience.

use super::audiences::affinity;
use super::market::Market;
use super::notes::Notes;
use super::roles::OfferedRole;
use crate::domain::catalogue::PriceUnit;
use crate::fault::{Code, Fault};
use crate::problem::{AudienceIndex, By};
use crate::text::messages::{say, text, word};
use crate::tolerance::feasibility::ADDED_UP;

/// The part of the impressions that falls on each audience, on its people in the phase.
pub(super) fn on_target(notes: &mut Notes, market: &Market, offered: &OfferedRole) -> By<AudienceIndex, f64> {
    let people = &market.phases[offered.phase].people;
    let everyone: f64 = people.iter().sum();
    let by_people = |share: f64| -> By<AudienceIndex, f64> {
        people.iter().map(|people| if everyone > 0.0 { share * people / everyone } else { 0.0 }).collect()
    };
    let path = offered.path("on_target").join(".");
    let mut shares = match (offered.role.on_target, offered.price.basis_people) {
        (Some(share), _) => by_people(share.get()),
        (None, Some(basis)) => {
            let share = (everyone / basis.get()).min(1.0);
            notes.note_default(
                path,
                text!("pct-people-in-phase-over-prices-basis", share = crate::text::number::fixed(share * 100.0, 1)),
                false,
            );
            by_people(share)
        }
        (None, None) => {
            notes.note_default(path, "100%", offered.price.per != PriceUnit::Send);
            by_people(1.0)
        }
    };
    by_affinity(notes, market, offered, &mut shares);
    for (a, audience) in market.audiences.iter_enumerated() {
        if let Some(share) = offered.channel.on_target.get(&audience.key) {
            shares[a] = share.get();
        }
    }
    if shares.iter().sum::<f64>() > 1.0 + ADDED_UP {
        let what = say!("parts-on-audiences-are-more-than-all", channel = offered.key);
        notes.fault(
            Fault::at(Code::MoreThanAll { of: Vec::new() }, &["channel", offered.key, "on_target"], what)
                .help(word!("lower-some-parts-state-overlaps")),
        );
    }
    shares
}

/// Shares each audience's part by its affinity with the channel; where that would be more contacts than there are, all
/// of them fall on the audiences, in these proportions.
fn by_affinity(notes: &mut Notes, market: &Market, offered: &OfferedRole, shares: &mut [f64]) {
    let shares_before: f64 = shares.iter().sum();
    for (share, audience) in shares.iter_mut().zip(&market.audiences) {
        *share *= affinity(notes.brief, &audience.key, offered.key);
    }
    let after: f64 = shares.iter().sum();
    if after > 1.0 + ADDED_UP && shares_before <= 1.0 + ADDED_UP {
        for share in shares.iter_mut() {
            *share /= after;
        }
        let (key, phase) = (offered.key, offered.phase_key);
        notes.remarks.push(text!(
            "by-their-index-audiences-would-get-pct",
            key,
            phase,
            after = crate::text::number::fixed(100.0 * after, 0)
        ));
    }
}
