//! Goals and the objective, as linear forms in reach and `x`.

use super::Case;
use crate::brief::Measure;
use crate::tolerance::keeping::VALUE_FLOOR;

/// A goal: a value that should be at least its target; both are divided by the target.
#[derive(Clone, Debug)]
pub struct Goal {
    /// Its key.
    pub key: String,
    /// The week it is for; the campaign when none.
    pub week: Option<usize>,
    /// The phase; the whole journey when none.
    pub phase: Option<usize>,
    /// The audience; all together when none.
    pub audience: Option<usize>,
    /// The placements that count.
    pub members: Vec<usize>,
    /// What is wanted.
    pub want: Want,
    /// Of reach: how many contacts make a person count as reached; 1 for anything else.
    pub frequency: usize,
    /// 1 first.
    pub priority: u32,
    /// Its value over its target, as a form in reach and `x`; of a ratio, what may be paid for what comes in, less what
    /// is paid, as a share of the money there is. It is never more than 1 below the target: no shortfall exceeds 1.
    pub form: Form,
    /// The target in the form's unit: 1, or 0 for a cost per conversion and a return.
    pub target: f64,
}

/// What a goal wants.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Want {
    /// Net reach, as a share of the people in the phase.
    Reach(f64),
    /// Net reach, in people.
    ReachPeople(f64),
    /// A sum over placements.
    Contacts(f64),
    /// Gross rating points.
    Grp(f64),
    /// Clicks.
    Clicks(f64),
    /// Conversions.
    Conversions(f64),
    /// The most net media may be per conversion.
    CostPerConversion(f64),
    /// The least that results are worth per net media.
    Roas(f64),
}

impl Goal {
    /// Whether it is about what comes in over what is paid, so that more of a placement may hurt it.
    pub fn is_ratio(&self) -> bool {
        matches!(self.want, Want::CostPerConversion(_) | Want::Roas(_))
    }

    /// The phases it is about.
    pub fn phases(&self, case: &Case) -> std::ops::Range<usize> {
        self.phase.map_or(0..case.phases.len(), |phase| phase..phase + 1)
    }
}

impl Want {
    /// The number that is wanted, in its own unit.
    pub fn wanted(self) -> f64 {
        match self {
            Self::Reach(wanted)
            | Self::ReachPeople(wanted)
            | Self::Contacts(wanted)
            | Self::Grp(wanted)
            | Self::Clicks(wanted)
            | Self::Conversions(wanted)
            | Self::CostPerConversion(wanted)
            | Self::Roas(wanted) => wanted,
        }
    }
}

/// `Σ coefficient · R[sum] + Σ coefficient · x[p] + Σ coefficient · ε[p] + Σ coefficient · bought[c] + constant`.
#[derive(Clone, Debug, Default)]
pub struct Form {
    /// Sums, by their reach.
    pub reach: Vec<(usize, f64)>,
    /// Placements, by `x`.
    pub linear: Vec<(usize, f64)>,
    /// Placements, by what is paid beyond the list price.
    pub surcharge: Vec<(usize, f64)>,
    /// Switches, by whether their channel is bought.
    pub bought: Vec<(usize, f64)>,
    /// What it is whatever is bought: switches that are decided.
    pub constant: f64,
}

/// What the plan makes most of: always a maximum, so a minimum has negative coefficients.
#[derive(Clone, Debug)]
pub struct Objective {
    /// What it is, in words.
    pub name: String,
    /// Whether the brief asked for the least of it.
    pub minimise: bool,
    /// Of reach: how many contacts make a person count as reached; 1 for anything else.
    pub frequency: usize,
    /// The form, divided by `scale`.
    pub form: Form,
    /// What one unit of the form is in the objective's own unit.
    pub scale: f64,
    /// Below this value of the form, gaps are absolute.
    pub floor: f64,
    /// What each phase counts.
    pub weights: Vec<f64>,
    /// The same form in every world the case is looked at in, where it is looked at in more than one.
    pub worlds: Vec<Form>,
}

impl Objective {
    /// A placeholder until the objective is resolved.
    pub(super) fn none() -> Self {
        Self {
            name: String::new(),
            minimise: false,
            frequency: 1,
            form: Form::default(),
            scale: 1.0,
            floor: VALUE_FLOOR,
            weights: Vec::new(),
            worlds: Vec::new(),
        }
    }

    /// The measure that its linear part counts.
    pub(super) fn measure(&self) -> Measure {
        match self.name.as_str() {
            "spend_and_fees" => Measure::Spend,
            "value" => Measure::Conversions,
            name => Measure::named(name),
        }
    }

    /// A value of the form in the objective's own unit; a minimum has its own sign again.
    pub fn natural(&self, value: f64) -> f64 {
        let sign = if self.minimise { -self.scale } else { self.scale };
        if value == 0.0 { 0.0 } else { value * sign }
    }
}
