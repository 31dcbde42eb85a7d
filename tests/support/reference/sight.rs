//! What a split brings: goals, the objective, and what it breaks.

use super::{Jet, Reference};

/// What parts of the money bring.
pub(crate) struct Sight {
    /// How far each goal is missed, as a share of its target.
    pub(crate) short: Vec<Jet>,
    /// What the objective counts.
    pub(crate) objective: Jet,
    /// By how much each hard bound is passed, in its own scale; below 0 where it holds.
    pub(crate) over: Vec<Jet>,
}

impl Sight {
    /// The shortfalls of a priority together.
    pub(crate) fn missed(&self, reference: &Reference, priority: u32) -> Jet {
        let goals = reference.brief.goals.iter().zip(&self.short).filter(|(goal, _)| goal.priority == priority);
        goals.fold(Jet::default(), |sum, (_, short)| sum + *short)
    }

    /// The largest breach of a hard bound.
    pub(crate) fn breach(&self) -> f64 {
        self.over.iter().map(|over| over.value).fold(0.0, f64::max)
    }
}

impl Reference<'_> {
    /// What parts of the most money bring.
    pub(crate) fn sight(&self, parts: &[f64]) -> Sight {
        let parts = Jet::all(parts);
        let depths = self.depths(&parts);
        let short = (0..self.brief.goals.len()).map(|g| self.short(&parts, &depths, g)).collect();
        Sight { short, objective: self.objective(&depths), over: self.over(&parts, &depths) }
    }

    /// What a split in money brings.
    pub(crate) fn sight_of_money(&self, money: &[f64]) -> Sight {
        let part = |(money, most): (&f64, &f64)| if *most > 0.0 { money / most } else { 0.0 };
        self.sight(&money.iter().zip(&self.most).map(part).collect::<Vec<_>>())
    }

    /// How far a goal is missed: the mean reach of its audiences, weighed by people, below its target.
    fn short(&self, parts: &[Jet], depths: &[Vec<Jet>; 4], g: usize) -> Jet {
        let (brief, goal) = (self.brief, &self.brief.goals[g]);
        let audiences = || (0..brief.audiences.len()).filter(|a| goal.audience.is_none_or(|only| only == *a));
        let everyone: f64 = audiences().map(|a| brief.people(goal.phase, a)).sum();
        let reach = audiences().fold(Jet::default(), |sum, a| {
            let depth = match &goal.channels {
                None => depths[goal.phase][a],
                Some(some) => self.depth(parts, depths, (goal.phase, a), &|c| some.contains(&c)),
            };
            sum + depth.reached() * (brief.people(goal.phase, a) / everyone)
        });
        (reach * (-1.0 / goal.reach) + 1.0).positive()
    }

    fn objective(&self, depths: &[Vec<Jet>; 4]) -> Jet {
        let brief = self.brief;
        let mut objective = Jet::default();
        for (phase, depths) in depths.iter().enumerate() {
            let everyone = brief.everyone(phase);
            for (a, (depth, audience)) in depths.iter().zip(&brief.audiences).enumerate() {
                let counts = brief.weights[phase] * audience.weight * brief.people(phase, a) / everyone;
                objective = objective + depth.reached() * counts;
            }
        }
        objective
    }

    fn over(&self, parts: &[Jet], depths: &[Vec<Jet>; 4]) -> Vec<Jet> {
        let brief = self.brief;
        let linear = self.rows.iter().map(|row| {
            let terms = row.coefficients.iter().zip(&self.most).zip(parts);
            terms.fold(Jet::default(), |sum, ((per, most), part)| sum + *part * (per * most)) + -row.bound
        });
        let followers =
            brief.channels.iter().enumerate().filter_map(|(c, channel)| Some((c, channel.follows.as_ref()?)));
        let audiences = brief.audiences.len();
        let caps = followers.flat_map(|(c, follows)| {
            (0..audiences).map(move |a| {
                let people = self.pool(c, a).people(depths[follows.phase][a]);
                self.contacts(parts, c, a) * (1.0 / self.cap(c)) + people * -1.0
            })
        });
        linear.chain(caps).collect()
    }
}
