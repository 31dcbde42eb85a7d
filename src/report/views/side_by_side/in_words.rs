//! Plans side by side in words: the headline, the reasons and the remarks, and the object that JSON holds.

use serde::Serialize;

use super::best::BestObject;
use super::headline::headline;
use super::reasons::reasons;
use super::remarks::remark;
use crate::planning::compare::side_by_side::SideBySide;

/// The sentences on plans side by side, in the current language.
#[derive(Clone, Debug, Serialize)]
pub struct SideBySideWords {
    /// One sentence fit for a mail to the client.
    pub headline: String,
    /// Which scenario is recommended and why, then what more money buys.
    pub reasons: Vec<String>,
    /// What differs besides the split, and what cannot be compared.
    pub remarks: Vec<String>,
}

/// Plans side by side as an object for JSON: the sentences and the figures.
#[derive(Serialize)]
pub(in crate::report) struct SideBySideObject<'a> {
    #[serde(flatten)]
    words: SideBySideWords,
    best: Vec<BestObject<'a>>,
    #[serde(flatten)]
    compared: &'a SideBySide,
}

impl SideBySideWords {
    /// The sentences on these plans.
    pub fn of(compared: &SideBySide) -> Self {
        Self {
            headline: headline(compared),
            reasons: reasons(compared),
            remarks: compared.remarks.iter().map(|fact| remark(fact, compared)).collect(),
        }
    }
}

impl<'a> SideBySideObject<'a> {
    /// The object, with its sentences in the current language.
    pub(in crate::report) fn of(compared: &'a SideBySide) -> Self {
        let best = compared.best.iter().map(BestObject::of).collect();
        Self { words: SideBySideWords::of(compared), best, compared }
    }
}
