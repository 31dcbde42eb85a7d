//! Checks the ranges that a brief and a catalogue state for their figures. A problem itself is made of the middle
//! figures.

use super::notes::Notes;
use crate::domain::catalogue::{Channel, CurveKind};
use crate::domain::quantity::Share;
use crate::fault::{Code, Fault};
use crate::text::messages::{say, word};
use crate::text::number::listed;

/// The spreads that a brief states for figures without a range of their own.
pub(super) fn of_brief(notes: &mut Notes) {
    let stated = notes.brief.uncertainty;
    below_all(notes, stated.price, &["uncertainty", "price"]);
    below_all(notes, stated.ceiling, &["uncertainty", "ceiling"]);
}

/// The spreads of a channel's price and of its ceilings.
pub(super) fn of_channel(notes: &mut Notes, key: &str, channel: &Channel) {
    if let Some(price) = channel.price.as_ref().filter(|price| price.spread.is_some()) {
        let path = ["channel", key, "price", "spread"];
        below_all(notes, price.spread, &path);
        let ends: Vec<&str> = [("`low`", price.low), ("`high`", price.high)]
            .into_iter()
            .filter_map(|(word, end)| end.map(|_| word))
            .collect();
        if !ends.is_empty() {
            let what = say!("price-has-spread-and-ends", ends = listed(&ends));
            notes.fault(Fault::at(Code::Exclusive, &path, what).help(word!("say-ends-of-range-or-spread")));
        }
    }
    for (phase, role) in channel.role.iter().filter(|(_, role)| role.spread.is_some()) {
        let path = ["channel", key, "role", phase, "spread"];
        below_all(notes, role.spread, &path);
        let kind = role.curve.as_ref().map(|curve| curve.kind);
        if role.ceiling.is_none() || !kind.is_some_and(CurveKind::has_ceiling) {
            let what = word!("role-has-spread-and-no-ceiling");
            notes.fault(
                Fault::at(Code::any_key_of(&["channel", key, "role", phase], &["ceiling", "curve"]), &path, what)
                    .help(word!("leave-it-out-or-add-ceiling-and-curve")),
            );
        }
    }
}

fn below_all(notes: &mut Notes, spread: Option<Share>, path: &[&str]) {
    if spread.is_some_and(|spread| spread.get() >= 1.0) {
        let fault = Fault::at(Code::OutOfRange, path, word!("spread-would-let-figure-be-nothing"));
        notes.fault(fault.help(word!("keep-it-below-all")));
    }
}
