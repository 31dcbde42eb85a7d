//! Briefs with their plans and the reasons of these.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{LazyLock, OnceLock};

use klantreis::explain::{Explanation, explain};
use klantreis::input::read::{self, Reading, Request};
use klantreis::planning::what_if::{Answer, WhatIf};
use klantreis::solver::recommend::Settings;

/// A brief, its plan and its reasons.
pub(crate) struct Explained {
    pub(crate) reading: Reading,
    pub(crate) base: Answer,
    pub(crate) explanation: Explanation,
}

impl Explained {
    /// None of a brief that has no plan.
    pub(crate) fn of(reading: Reading) -> Option<Self> {
        let what_if = WhatIf { reading: &reading, settings: Settings::default() };
        let base = what_if.answer(&[])?;
        let explanation = explain(&what_if, &base);
        Some(Self { reading, base, explanation })
    }

    /// An example with its reasons, which are found once for all tests.
    pub(crate) fn example(name: &str) -> &'static Self {
        static EXAMPLES: LazyLock<BTreeMap<String, OnceLock<Explained>>> =
            LazyLock::new(|| super::examples().into_iter().map(|(name, _)| (name, OnceLock::new())).collect());
        EXAMPLES[name].get_or_init(|| {
            let brief = Some(PathBuf::from(format!("plans/{name}/brief.toml")));
            Self::of(read::request(&Request { brief, ..Default::default() })).expect("a plan")
        })
    }
}
