//! Audit of single lines: their prices, counts and reach.

use super::{Audit, figure};
use crate::domain::brief::FeeOn;
use crate::domain::curve::frequency;
use crate::planning::plan::Line;
use crate::problem::{AudienceIndex, PlacementIndex};
use crate::text::messages::{say, word};
use crate::tolerance::proving::{MEAN_CONTACTS, TAIL_CONTACTS, TAIL_REACH};

impl Audit<'_> {
    /// Spend, units, impressions, contacts, clicks and the prices of each agree.
    pub(super) fn line(&mut self, line: &Line) {
        let name = line.key();
        let Some(p) = self.placement(line) else {
            return self.findings.push(say!("audit-is-not-on-offer", name));
        };
        let placement = &self.problem.placements[p];
        let people = &self.problem.phases[placement.phase].people;
        self.same(|| figure(&name, word!("audit-gross")), line.spend_gross, line.units * line.unit_price);
        self.same(
            || figure(&name, word!("audit-net")),
            line.spend,
            line.spend_gross * (1.0 - line.discount_pct / 100.0),
        );
        let fee_on = if self.problem.campaign.fee.on == FeeOn::Net { line.spend } else { line.spend_gross };
        self.same(|| figure(&name, word!("audit-fee")), line.fee, fee_on * self.problem.campaign.fee.rate.get());
        self.same(
            || figure(&name, word!("audit-total")),
            line.spend_total,
            line.spend + line.fee + line.activation_fee,
        );
        self.same(
            || figure(&name, word!("audit-impressions")),
            line.impressions,
            line.units * placement.per_unit.impressions,
        );
        self.same(
            || figure(&name, word!("audit-on-target")),
            line.contacts,
            line.impressions * line.on_target_pct / 100.0,
        );
        let grp = if line.phase_people > 0.0 { 100.0 * line.contacts / line.phase_people } else { 0.0 };
        self.same(|| figure(&name, "GRP"), line.grp, grp);
        for (what, count, per) in [
            (word!("audit-clicks"), line.clicks, placement.per_unit.clicks),
            (word!("audit-conversions"), line.conversions, placement.per_unit.conversions),
        ] {
            if let (Some(count), Some(per)) = (count, per) {
                self.same(|| figure(&name, what), count, line.units * per);
            }
        }
        if let Some(cpm) = line.cpm {
            self.same(|| figure(&name, "CPM"), cpm, 1000.0 * line.spend / line.impressions);
        }
        if let (Some(reach), Some(frequency)) = (line.reach_pct, line.avg_frequency) {
            self.same(|| figure(&name, word!("audit-grp-is-reach-times-frequency")), line.grp, reach * frequency);
        }
        let shares = [line.reach_pct, line.reach_2plus_pct, line.reach_3plus_pct].map(Option::unwrap_or_default);
        self.at_most(|| figure(&name, word!("audit-2-plus-above-1-plus")), shares[1], shares[0]);
        self.at_most(|| figure(&name, word!("audit-3-plus-above-2-plus")), shares[2], shares[1]);
        if let Some(volume) = placement.volume.filter(|_| self.must_keep()) {
            self.at_most(|| figure(&name, word!("audit-volume")), line.units, volume);
        }
        for a in people.keys() {
            self.line_reach(&name, line, p, a);
        }
    }

    /// Reach is what the curve gives at the weight bought, or less where a pool binds; and in the contact distribution
    /// shares sum to one and the mean is what was bought.
    fn line_reach(&mut self, name: &str, line: &Line, p: PlacementIndex, a: AudienceIndex) {
        let placement = &self.problem.placements[p];
        let (Some(weighted), Some(reach)) = (&placement.curves[a], line.audience_reach_pct[a.0]) else {
            return;
        };
        let reach = reach / 100.0;
        let x = line.units / placement.units_per_x;
        let weight = weighted.per_x * x;
        let curve_reach = weighted.curve.reach(weight);
        let follows = self.problem.follows.iter().any(|follow| follow.placement == p && follow.audience == a);
        if follows {
            self.at_most(|| figure(name, word!("audit-reach-above-curve")), reach, curve_reach);
        } else {
            self.same(|| figure(name, word!("reach")), reach, curve_reach);
        }
        let contacts = line.units * placement.per_unit.contacts[a] / self.problem.phases[placement.phase].people[a];
        // Fewer contacts than people reached have no distribution to check; over a thousand contacts per person reached
        // have too many classes to add up.
        if contacts < reach || contacts > 1e3 * reach {
            return;
        }
        let (mut unreached, mut reached, mut mean) = (0.0, 0.0, 0.0);
        for (k, share) in frequency::classes(&weighted.curve, weight, contacts, reach).take(1_000_000).enumerate() {
            if k == 0 {
                unreached = share;
                continue;
            }
            reached += share;
            mean += k as f64 * share;
            if reached >= reach * (1.0 - TAIL_REACH) && share * (k as f64) <= TAIL_CONTACTS * contacts {
                break;
            }
        }
        self.same(|| figure(name, word!("audit-contact-shares")), unreached + reached, 1.0);
        if (mean - contacts).abs() > MEAN_CONTACTS * contacts {
            self.findings.push(say!("audit-mean-contacts", name, mean, contacts));
        }
    }
}
