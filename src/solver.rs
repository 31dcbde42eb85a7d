//! The solver: from a problem to the best split of the money, with a proof of how good it is.
//!
//! | module | what it does |
//! | --- | --- |
//! | [`recommend`] | the way in: settings, recommendation, and why there is none |
//! | `weeks`, `rounding` | level weeks and bursts; rounded amounts and bounds kept exactly |
//! | `lexicographic` | the stages one after the other: goals by priority, the objective, the least spend |
//! | `branch` | branch and bound, for lots, activations, S-shaped curves, price steps and contacts |
//! | [`refine`] | one stage by outer approximation; [`polish`] finds its last digits by Newton's method |
//! | [`cuts`], [`program`], [`lp`] | tangents of curves; a stage as rows; the engines that solve them |
//! | [`dual_bound`] | the proof: what no plan exceeds, whatever an engine says |
//! | [`stage`] | the objective of a stage and its lexicographic constraints |
//! | [`shares`] | shares that only an empty plan satisfies |

mod branch;
mod convexity;
pub mod cuts;
pub mod deadline;
pub mod dual_bound;
mod lexicographic;
pub mod lp;
pub mod polish;
pub mod program;
mod proof;
pub mod recommend;
mod recommendation;
pub mod refine;
mod rounding;
mod settings;
pub mod shares;
pub mod stage;
mod weeks;
