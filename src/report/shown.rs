//! The net media of a plan as reports show it: whole amounts, and shares, that add up as they stand on the page.

use std::collections::HashMap;

use crate::planning::plan::{Line, Plan};
use crate::text::number::RoundedSums;

/// What is shown of a plan's money.
pub(super) struct Shown<'a> {
    /// Where a line stands in the plan, by phase and channel.
    places: HashMap<(&'a str, &'a str), usize>,
    spend: RoundedSums,
    /// To a tenth of a per cent.
    shares: RoundedSums,
    /// In whole per cents, by phase.
    phase_shares: RoundedSums,
    /// Fee and activation fees, whole.
    fees: (f64, f64),
}

impl<'a> Shown<'a> {
    pub(super) fn of(plan: &'a Plan) -> Self {
        let each = |of: fn(&Line) -> f64| -> Vec<(&'a str, f64)> {
            plan.lines.iter().map(|line| (line.phase.as_str(), of(line))).collect()
        };
        let places = plan.lines.iter().enumerate().map(|(at, line)| ((&*line.phase, &*line.channel), at)).collect();
        let spend = RoundedSums::of_money(&each(|line| line.spend), usize::from(plan.campaign.minor_digits));
        let phases: Vec<(&str, f64)> = plan.phases.iter().map(|one| (&*one.phase, one.share_of_spend_pct)).collect();
        let (paid, activation_fee) = (plan.totals.spend_total.round(), plan.totals.activation_fee.round());
        // What is paid in all is told as it is, so the fee takes what rounding leaves.
        let fees = ((paid - activation_fee - spend.total).max(0.0), activation_fee);
        Self {
            places,
            spend,
            shares: RoundedSums::of(&each(|line| line.share_of_spend_pct), 1),
            phase_shares: RoundedSums::of(&phases, 0),
            fees,
        }
    }

    /// Whole money of a line.
    pub(super) fn line(&self, line: &Line) -> f64 {
        self.part(&self.spend, line)
    }

    /// Its share, to a tenth of a per cent.
    pub(super) fn share(&self, line: &Line) -> f64 {
        self.part(&self.shares, line)
    }

    /// Whole money of a phase: that of its lines.
    pub(super) fn phase(&self, key: &str) -> f64 {
        self.spend.group(key)
    }

    /// Its share, that of its lines.
    pub(super) fn phase_share(&self, key: &str) -> f64 {
        self.shares.group(key)
    }

    /// Its share in whole per cents, which add up over phases.
    pub(super) fn whole_share(&self, key: &str) -> f64 {
        self.phase_shares.group(key)
    }

    /// Whole net media of the plan.
    pub(super) fn total(&self) -> f64 {
        self.spend.total
    }

    /// The fee, beside net media and activation fees in what is paid in all.
    pub(super) fn fee(&self) -> f64 {
        self.fees.0
    }

    /// What is paid in all.
    pub(super) fn paid(&self) -> f64 {
        self.spend.total + self.fees.0 + self.fees.1
    }

    fn part(&self, sums: &RoundedSums, line: &Line) -> f64 {
        self.places.get(&(&*line.phase, &*line.channel)).and_then(|at| sums.parts.get(*at)).copied().unwrap_or(0.0)
    }
}
