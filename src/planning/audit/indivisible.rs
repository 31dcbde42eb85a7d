//! Audit of what is only bought whole: lots, activation fees, minimum buys, needs, and counts of channels.

use super::{Audit, figure};
use crate::problem::Limit;
use crate::text::messages::{say, word};
use crate::tolerance::proving::SAME;

impl Audit<'_> {
    /// Whole lots, and an activation fee once per channel that is bought.
    pub(super) fn indivisible(&mut self) {
        let plan = self.plan;
        for line in &plan.lines {
            let lot = self.placement(line).and_then(|p| {
                let placement = &self.problem.placements[p];
                placement.lot.map(|lot| lot * placement.units_per_x)
            });
            let Some(lot) = lot.filter(|_| self.must_keep()) else { continue };
            let lots = line.units / lot;
            if (lots - lots.round()).abs() > SAME * lots.max(1.0) {
                let name = line.key();
                self.findings.push(say!("audit-no-whole-lots", name, units = line.units, lot));
            }
        }
        for activation in &self.problem.activations {
            let bought = if self.buys(&activation.channel) { activation.fee.get() } else { 0.0 };
            let lines_of_channel = plan.lines.iter().filter(|line| line.channel == activation.channel);
            let charged: f64 = lines_of_channel.map(|line| line.activation_fee).sum();
            self.same(|| figure(&activation.channel, word!("audit-activation-fee")), charged, bought);
        }
        for line in plan.lines.iter().filter(|line| line.activation_fee != 0.0) {
            let has_fee = self
                .problem
                .activations
                .iter()
                .any(|activation| activation.channel == line.channel && activation.fee.get() > 0.0);
            let largest = plan.lines.iter().all(|other| other.channel != line.channel || other.spend <= line.spend);
            if !has_fee || !largest {
                let name = line.key();
                self.findings.push(say!("audit-activation-fee-is-misplaced", name, fee = line.activation_fee));
            }
        }
    }

    /// Whether any line buys of a channel.
    pub(super) fn buys(&self, channel: &str) -> bool {
        self.plan.lines.iter().any(|line| line.channel == channel && line.units > 0.0)
    }

    /// How many channels of a limit are bought, in whatever phase.
    pub(super) fn count(&self, limit: &Limit) -> f64 {
        let mut channels: Vec<&str> =
            limit.members.iter().map(|&p| self.problem.placements[p].channel.as_str()).collect();
        channels.sort_unstable();
        channels.dedup();
        channels.into_iter().filter(|channel| self.buys(channel)).count() as f64
    }

    /// How many of the channels that a channel needs are bought.
    pub(super) fn needed(&self, limit: &Limit) -> f64 {
        let needed = limit.row.activations.iter().filter(|(_, c)| *c < 0.0);
        needed.filter(|&&(s, _)| self.buys(&self.problem.activations[s].channel)).count() as f64
    }

    /// The amount of a minimum buy: 0 where nothing is bought.
    pub(super) fn if_bought(&self, limit: &Limit, least: f64) -> f64 {
        if self.count(limit) > 0.0 { least } else { 0.0 }
    }
}
