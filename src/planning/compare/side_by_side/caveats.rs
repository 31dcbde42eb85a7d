//! Caveats of a recommendation: circumstances that differ besides the split, and the odds over draws.

use super::super::{Line, PlanFigures};
use super::selection::COIN_TOSS;
use super::{PlannedScenario, ScenarioSet};
use crate::text::language::Text;
use crate::tolerance::reporting::SAME_PRICE;

/// Circumstances that differ between two plans besides the split.
#[derive(Clone, Debug)]
pub struct Circumstances {
    /// The names of the channels whose prices after discount differ.
    pub repriced_channels: Vec<Text>,
    /// Whether the campaigns have different lengths.
    pub other_length: bool,
}

/// How often a scenario is better than another over draws of prices and ceilings.
#[derive(Clone, Copy, Debug)]
pub struct OddsAgainst {
    /// The number of draws.
    pub draws: usize,
    /// The share of draws in which it is better, in points.
    pub better_pct: f64,
}

impl Circumstances {
    /// What differs between two plans.
    pub(super) fn between(was: &PlanFigures, is: &PlanFigures) -> Self {
        let net = |line: &Line| line.unit_price.map(|price| price * (1.0 - line.discount_pct.unwrap_or(0.0) / 100.0));
        let is_repriced = |line: &&Line| {
            let alike = |other: &&Line| (&other.phase, &other.channel) == (&line.phase, &line.channel);
            let prices = was.lines.iter().find(alike).and_then(net).zip(net(line));
            prices.is_some_and(|(was, is)| (was - is).abs() > SAME_PRICE * was.abs())
        };
        let mut repriced_channels: Vec<Text> = Vec::new();
        for line in is.lines.iter().filter(is_repriced) {
            if !repriced_channels.contains(&line.channel_name) {
                repriced_channels.push(line.channel_name.clone());
            }
        }
        let other_length = was.header.weeks.is_some() && was.header.weeks != is.header.weeks;
        Self { repriced_channels, other_length }
    }
}

impl OddsAgainst {
    /// How often the chosen scenario is better than its rival. Odds are against the first scenario, so only
    /// a comparison with it has any.
    pub(super) fn between(
        set: &ScenarioSet<'_>,
        chosen: &PlannedScenario<'_>,
        rival: &PlannedScenario<'_>,
    ) -> Option<Self> {
        let reference_name = set.reference().name;
        let (odds, better_pct) = match (chosen.name == reference_name, rival.name == reference_name) {
            (false, true) => (chosen.odds?, chosen.odds?.beats_first_pct),
            (true, false) => (rival.odds?, 100.0 - rival.odds?.beats_first_pct),
            _ => return None,
        };
        Some(Self { draws: odds.draws, better_pct })
    }

    /// Whether the share is so near to half that it decides nothing.
    pub fn is_coin_toss(&self) -> bool {
        (self.better_pct - 50.0).abs() < COIN_TOSS
    }
}
