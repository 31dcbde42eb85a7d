//! Random convex briefs: what a planner could write, and what only mischief would.
//!
//! A brief is drawn as plain figures, so that a reference can work with them, and written as the TOML that the
//! tool reads. Every figure has four digits and is written in full: text and figures say the same. One role per
//! channel; no whole units, weeks or frequencies above 1, so that everything is convex.

mod asked;
mod draw;
mod text;

pub(crate) use draw::brief;

/// The phases, in the order of the journey.
pub(crate) const PHASES: [&str; 4] = ["see", "think", "do", "care"];

/// The most channels of a brief.
pub(crate) const MOST_CHANNELS: usize = 6;

#[derive(Clone, Debug)]
pub(crate) struct Brief {
    pub(crate) weeks: f64,
    pub(crate) budget: f64,
    pub(crate) audiences: Vec<Audience>,
    /// Channel `k` is called `ck`.
    pub(crate) channels: Vec<Channel>,
    /// Goal `k` is called `gk`.
    pub(crate) goals: Vec<Goal>,
    pub(crate) limits: Vec<Limit>,
    /// What a phase counts in the objective.
    pub(crate) weights: [f64; 4],
}

/// Audience `k` is called `ak`.
#[derive(Clone, Debug)]
pub(crate) struct Audience {
    pub(crate) people: f64,
    pub(crate) weight: f64,
    /// The share of its people in each phase.
    pub(crate) in_phase: [f64; 4],
}

#[derive(Clone, Debug)]
pub(crate) struct Channel {
    pub(crate) phase: usize,
    /// Of one unit.
    pub(crate) price: f64,
    pub(crate) unit: Unit,
    pub(crate) curve: Curve,
    pub(crate) follows: Option<Follows>,
    /// Money.
    pub(crate) at_least: Option<f64>,
    pub(crate) at_most: Option<Most>,
}

/// What one unit brings.
#[derive(Clone, Debug)]
pub(crate) enum Unit {
    /// A thousand impressions; the shares of them that fall on each audience.
    Thousand { on_target: Vec<f64> },
    /// One per cent of these people in impressions; the shares of them that fall on each audience.
    Grp { basis_people: f64, on_target: Vec<f64> },
    /// So many contacts with each audience.
    Package { contacts: Vec<f64> },
}

/// Reach by contacts per head.
#[derive(Clone, Debug)]
pub(crate) enum Curve {
    Nbd {
        ceiling: f64,
        shape: f64,
    },
    /// Without a scale, the first contacts all meet new people.
    Exponential {
        ceiling: f64,
        scale: Option<f64>,
    },
    Goerg {
        at: f64,
        reach: f64,
    },
    Hill {
        ceiling: f64,
        half: f64,
        exponent: f64,
    },
    Points(Vec<(f64, f64)>),
}

#[derive(Clone, Debug)]
pub(crate) struct Follows {
    pub(crate) phase: usize,
    pub(crate) reachable: f64,
    pub(crate) base: f64,
    /// Contacts per person in the pool, and whether they are counted per week.
    pub(crate) cap: (f64, bool),
}

#[derive(Clone, Debug)]
pub(crate) enum Most {
    Spend(f64),
    Grp(f64),
    /// Of the money spent.
    Share(f64),
}

/// Net reach.
#[derive(Clone, Debug)]
pub(crate) struct Goal {
    pub(crate) phase: usize,
    /// One audience, or all together.
    pub(crate) audience: Option<usize>,
    pub(crate) channels: Option<Vec<usize>>,
    /// As a share of the people in the phase.
    pub(crate) reach: f64,
    pub(crate) priority: u32,
}

/// What some placements may bring at most.
#[derive(Clone, Debug)]
pub(crate) struct Limit {
    pub(crate) group: Group,
    pub(crate) most: Bound,
}

#[derive(Clone, Debug)]
pub(crate) enum Group {
    Channels(Vec<usize>),
    Phases(Vec<usize>),
}

#[derive(Clone, Debug)]
pub(crate) enum Bound {
    Spend(f64),
    Grp(f64),
    /// Of what is spent on everything, or on another group.
    Share(f64, Option<Group>),
}

impl Unit {
    /// Contacts of a unit with an audience.
    pub(crate) fn contacts(&self, audience: usize) -> f64 {
        match self {
            Self::Thousand { on_target } => 1000.0 * on_target[audience],
            Self::Grp { basis_people, on_target } => basis_people / 100.0 * on_target[audience],
            Self::Package { contacts } => contacts[audience],
        }
    }
}

impl Brief {
    /// The people of an audience in a phase.
    pub(crate) fn people(&self, phase: usize, audience: usize) -> f64 {
        self.audiences[audience].people * self.audiences[audience].in_phase[phase]
    }

    /// The people of all audiences in a phase.
    pub(crate) fn everyone(&self, phase: usize) -> f64 {
        (0..self.audiences.len()).map(|audience| self.people(phase, audience)).sum()
    }

    /// Contacts of one of the currency with an audience.
    pub(crate) fn contacts(&self, channel: usize, audience: usize) -> f64 {
        self.channels[channel].unit.contacts(audience) / self.channels[channel].price
    }

    /// GRP of one of the currency, over all audiences.
    pub(crate) fn grp(&self, channel: usize) -> f64 {
        let contacts: f64 = (0..self.audiences.len()).map(|audience| self.contacts(channel, audience)).sum();
        100.0 * contacts / self.everyone(self.channels[channel].phase)
    }

    /// Whether a group holds a channel.
    pub(crate) fn holds(&self, group: &Group, channel: usize) -> bool {
        match group {
            Group::Channels(channels) => channels.contains(&channel),
            Group::Phases(phases) => phases.contains(&self.channels[channel].phase),
        }
    }
}
