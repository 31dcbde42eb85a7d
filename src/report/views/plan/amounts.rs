//! The net media of a plan as reports show it: whole amounts, and shares, that add up as they stand on the page.

use std::collections::HashMap;

use crate::planning::plan::{Line, Plan};
use crate::text::number::RoundedSums;

/// The money of a plan as it is shown.
pub(in crate::report) struct PlanAmounts<'a> {
    /// Where a line stands in the plan, by phase and channel.
    places: HashMap<(&'a str, &'a str), usize>,
    spend: RoundedSums,
    /// To a tenth of a per cent.
    shares: RoundedSums,
    /// In whole per cents, by phase.
    phase_shares: RoundedSums,
    /// The fee, whole.
    fee: f64,
    /// Activation fees, whole.
    activation_fee: f64,
}

impl<'a> PlanAmounts<'a> {
    pub(in crate::report) fn of(plan: &'a Plan) -> Self {
        let each = |of: fn(&Line) -> f64| -> Vec<(&'a str, f64)> {
            plan.lines.iter().map(|line| (line.phase.as_str(), of(line))).collect()
        };
        let places = plan.lines.iter().enumerate().map(|(at, line)| ((&*line.phase, &*line.channel), at)).collect();
        let spend = RoundedSums::of_money(&each(|line| line.spend), usize::from(plan.campaign.minor_digits));
        let phases: Vec<(&str, f64)> = plan.phases.iter().map(|one| (&*one.phase, one.share_of_spend_pct)).collect();
        let (paid, activation_fee) = (plan.totals.spend_total.round(), plan.totals.activation_fee.round());
        // The total is shown as it is, so the fee takes what rounding leaves.
        let fee = (paid - activation_fee - spend.total).max(0.0);
        Self {
            places,
            spend,
            shares: RoundedSums::of(&each(|line| line.share_of_spend_pct), 1),
            phase_shares: RoundedSums::of(&phases, 0),
            fee,
            activation_fee,
        }
    }

    /// Whole money of a line.
    pub(in crate::report) fn line(&self, line: &Line) -> f64 {
        self.rounded_part(&self.spend, line)
    }

    /// Its share, to a tenth of a per cent.
    pub(in crate::report) fn share(&self, line: &Line) -> f64 {
        self.rounded_part(&self.shares, line)
    }

    /// Whole money of a phase: that of its lines.
    pub(in crate::report) fn phase(&self, key: &str) -> f64 {
        self.spend.group(key)
    }

    /// Its share, that of its lines.
    pub(in crate::report) fn phase_share(&self, key: &str) -> f64 {
        self.shares.group(key)
    }

    /// Its share in whole per cents, which add up over phases.
    pub(in crate::report) fn whole_share(&self, key: &str) -> f64 {
        self.phase_shares.group(key)
    }

    /// Whole net media of the plan.
    pub(in crate::report) fn total(&self) -> f64 {
        self.spend.total
    }

    /// The fee, beside net media and activation fees in what is paid in all.
    pub(in crate::report) fn fee(&self) -> f64 {
        self.fee
    }

    /// What is paid in all.
    pub(in crate::report) fn paid(&self) -> f64 {
        self.spend.total + self.fee + self.activation_fee
    }

    fn rounded_part(&self, sums: &RoundedSums, line: &Line) -> f64 {
        self.places
            .get(&(&*line.phase, &*line.channel))
            .and_then(|line_index| sums.parts.get(*line_index))
            .copied()
            .unwrap_or(0.0)
    }
}
