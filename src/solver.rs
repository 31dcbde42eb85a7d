//! The mathematics: from a problem to a split and the proof of how good it is.
//!
//! A stage says what is made most of and what is held; the program writes it as rows; an engine solves them; the split
//! is refined until it is feasible by the true curves and proved within the tolerance.

pub mod deadline;
pub mod dual_bound;
pub mod lp;
pub mod polish;
pub mod program;
pub mod recommend;
pub mod refine;
pub mod shares;
pub mod stage;
