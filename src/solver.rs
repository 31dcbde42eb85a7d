//! The mathematics: from a problem to a split and the proof of how good it is.
//!
//! A stage says what is made most of and what is held; the program writes it as rows; an engine solves them; the split
//! is refined until it is feasible by the true curves and proved within the tolerance.

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
