//! How goals, wishes and limits are drawn.

use super::draw::{Draw, four_digits};
use super::{Bound, Brief, Goal, Group, Limit, Most};

impl Draw {
    pub(super) fn goal(&mut self, brief: &Brief) -> Goal {
        let phase = brief.channels[self.below(brief.channels.len())].phase;
        let audience = self.chance(0.4).then(|| self.below(brief.audiences.len()));
        let priority = 1 + self.below(3) as u32;
        let reach = if self.chance(0.3) { self.even(0.5, 0.98) } else { self.spread(0.005, 0.6) };
        let channels = self.chance(0.25).then(|| self.some_channels(brief, phase));
        Goal { phase, audience, channels: channels.filter(|some| !some.is_empty()), reach, priority }
    }

    /// Some channels of a phase; of those that share a pool, all or none.
    fn some_channels(&mut self, brief: &Brief, phase: usize) -> Vec<usize> {
        let taken = [(); 5].map(|()| self.chance(0.6));
        let all: Vec<usize> = (0..brief.channels.len()).filter(|&c| brief.channels[c].phase == phase).collect();
        all.into_iter()
            .filter(|&c| match &brief.channels[c].follows {
                Some(follows) => taken[follows.phase],
                None => self.chance(0.6),
            })
            .collect()
    }

    pub(super) fn wishes(&mut self, brief: &mut Brief) {
        let (count, budget) = (brief.channels.len(), brief.budget);
        for c in 0..count {
            let (grp, follows) = (brief.grp(c), brief.channels[c].follows.is_some());
            if self.chance(0.15) && !follows {
                brief.channels[c].at_least = Some(four_digits(budget * self.even(0.001, 0.5) / count as f64));
            }
            if brief.channels[c].at_least.is_some() || !self.chance(0.25) {
                continue;
            }
            brief.channels[c].at_most = Some(match self.below(3) {
                0 => Most::Spend(four_digits(budget * self.even(0.01, 0.8))),
                1 => Most::Grp(four_digits(grp * budget * self.even(0.01, 0.8))),
                _ => Most::Share(self.even(0.05, 0.9)),
            });
        }
    }

    pub(super) fn limit(&mut self, brief: &Brief) -> Limit {
        let group = self.group(brief);
        let all = |draw: &mut Self, of: &dyn Fn(usize) -> f64| {
            let members = (0..brief.channels.len()).filter(|&c| brief.holds(&group, c));
            let most: f64 = members.map(of).fold(0.0, f64::max);
            four_digits(most * brief.budget * draw.even(0.02, 0.9)).max(1e-3)
        };
        let most = match self.below(4) {
            0 => Bound::Spend(all(self, &|_| 1.0)),
            1 => Bound::Grp(all(self, &|c| brief.grp(c))),
            2 => Bound::Share(self.even(0.1, 0.95), None),
            _ => {
                // A part of what it is a share of would be nothing at all.
                let of = self.group(brief);
                let apart = (0..brief.channels.len()).any(|c| brief.holds(&of, c) && !brief.holds(&group, c));
                Bound::Share(self.even(0.1, 0.95), apart.then_some(of))
            }
        };
        Limit { group, most }
    }

    fn group(&mut self, brief: &Brief) -> Group {
        let count = brief.channels.len();
        if self.chance(0.5) {
            return Group::Phases(vec![brief.channels[self.below(count)].phase]);
        }
        let sure = self.below(count);
        Group::Channels((0..count).filter(|&c| c == sure || self.chance(0.4)).collect())
    }
}
