//! Checks the ranges that a brief and a catalogue state for their figures. A problem itself is made of the middle
//! figures.

use super::notes::Notes;
use crate::domain::catalogue::{Channel, CurveKind};
use crate::domain::quantity::Share;
use crate::fault::{Code, Fault};

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
            let what = format!("the price has a `spread` and also {}", ends.join(" and "));
            notes.fault(
                Fault::at(Code::Exclusive, &path, what)
                    .help("say one of the two: the ends of the range, or its spread"),
            );
        }
    }
    for (phase, role) in channel.role.iter().filter(|(_, role)| role.spread.is_some()) {
        let path = ["channel", key, "role", phase, "spread"];
        below_all(notes, role.spread, &path);
        let kind = role.curve.as_ref().map(|curve| curve.kind);
        if role.ceiling.is_none() || !kind.is_some_and(CurveKind::has_ceiling) {
            let what = "a role's `spread` is that of its ceiling, and no ceiling bounds the reach of this role";
            notes.fault(
                Fault::at(Code::any_key_of(&["channel", key, "role", phase], &["ceiling", "curve"]), &path, what)
                    .help("leave it out, or give the role a `ceiling` and a curve below it"),
            );
        }
    }
}

fn below_all(notes: &mut Notes, spread: Option<Share>, path: &[&str]) {
    if spread.is_some_and(|spread| spread.get() >= 1.0) {
        let fault = Fault::at(Code::OutOfRange, path, "a spread of 100 % would let the figure be nothing at all");
        notes.fault(fault.help("keep it below 100 %"));
    }
}
