//! What can be wrong with the answer to a brief, in words.

use std::any::Any;
use std::fmt;

use crate::support::reference::Better;

/// What is wrong with the answer to a brief.
pub(super) enum Wrong {
    Panic(String),
    /// No plan, although there are splits that keep every hard bound.
    Refused(String),
    Engine(String),
    Audit(Vec<String>),
    /// The plan says another figure than the reference, or breaks a bound by the reference.
    Differs(String),
    /// Proved, and yet this priority can be missed by less than the plan misses it.
    Goals(u32, f64, Better),
    /// Proved, and yet the objective can be higher than the plan's.
    Objective(f64, Better),
    /// A split passes this bound.
    Bound(f64, Better),
}

impl Wrong {
    /// What somebody panicked with.
    pub(super) fn of_panic(panic: &(dyn Any + Send)) -> Self {
        let text = panic.downcast_ref::<String>().cloned();
        Self::Panic(text.or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned())).unwrap_or_default())
    }
}

impl fmt::Display for Wrong {
    fn fmt(&self, to: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Panic(what) => write!(to, "panic: {what}"),
            Self::Refused(what) => write!(to, "refused: {what}"),
            Self::Engine(what) => write!(to, "engine fault: {what}"),
            Self::Audit(what) => write!(to, "audit: {}", what.join("; ")),
            Self::Differs(what) => write!(to, "figures differ: {what}"),
            Self::Goals(priority, plan, better) => {
                write!(to, "false proof: priority {priority} is missed by {plan}, but {}", better.words())
            }
            Self::Objective(plan, better) => write!(to, "false proof: objective {plan}, but {}", better.words()),
            Self::Bound(bound, better) => write!(to, "false bound: {bound}, but {}", better.words()),
        }
    }
}
