//! The customer journey: its phases, in order, as data.
//!
//! A journey maps each of its phases to one of See, Think, Do and Care, so that one catalogue can
//! serve every journey. This module knows no channels and no people.

/// The four intents of See-Think-Do-Care that every phase of every journey maps to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stdc {
    /// The largest audience that could ever buy; no intent yet.
    See,
    /// Looks for a solution and compares.
    Think,
    /// Is about to take the action.
    Do,
    /// Customers: repeat purchase, loyalty, ambassadors.
    Care,
}

impl Stdc {
    /// The key as files write it.
    pub fn key(self) -> &'static str {
        match self {
            Self::See => "see",
            Self::Think => "think",
            Self::Do => "do",
            Self::Care => "care",
        }
    }
}

/// One phase of a journey.
#[derive(Clone, Debug)]
pub struct Phase {
    /// The key as files write it, such as `see`.
    pub key: &'static str,
    /// The name as reports write it.
    pub name: &'static str,
    /// What media are for in this phase.
    pub aim: &'static str,
    /// The intent of See-Think-Do-Care this phase stands for.
    pub stdc: Stdc,
    /// The share of an audience that is in this phase when the brief does not say: an assumption.
    pub people: f64,
}

/// An ordered journey.
#[derive(Clone, Debug)]
pub struct Journey {
    /// The name a brief calls it by.
    pub key: &'static str,
    /// Its phases, in the order people travel them.
    pub phases: Vec<Phase>,
}

/// The journeys built in, the default first.
///
/// See-Think-Do-Care is Avinash Kaushik's (2013, 2015). The people per phase are assumptions: no
/// source gives them, and reports say so.
pub fn built_in() -> Vec<Journey> {
    let phase = |stdc, name, aim, people| Phase { key: Stdc::key(stdc), name, aim, stdc, people };
    vec![Journey {
        key: "stdc",
        phases: vec![
            phase(Stdc::See, "See", "be known and top of mind", 1.0),
            phase(Stdc::Think, "Think", "be seen as the solution", 0.20),
            phase(Stdc::Do, "Do", "be found at the moment of action", 0.05),
            phase(Stdc::Care, "Care", "repeat purchase, loyalty, ambassadors", 0.05),
        ],
    }]
}
