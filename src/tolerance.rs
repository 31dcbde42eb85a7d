//! Every numerical tolerance, with its name, its meaning and who uses it.
//!
//! | room | what it says | who uses it |
//! | --- | --- | --- |
//! | [`solving`] | how exactly engines, pieces and Newton's method settle a split, and what a search passes over | `lp`, `program`, `refine`, `polish`, `recommend`, `robust` |
//! | [`proving`] | by how much lines and bounds are widened for rounding, and what the audit lets differ | `curve`, `problem`, `recommend`, `price`, `shares`, `audit` |
//! | [`feasibility`] | what counts as kept, met, bought, whole or the same | `read`, `problem`, `stage`, `recommend`, `plan`, `evaluate` |
//! | [`reporting`] | which differences are worth a word | `price`, `explain`, `relaxation`, `compare`, `sweep`, `risk`, `fit`, `report` |
//!
//! They nest: what is found has to be exact enough to be kept, what is kept to pass the audit, and what is told to be
//! more than all of that. On a row, in its own scale:
//!
//! | step | by how much a bound may be passed | name |
//! | --- | --- | --- |
//! | an engine solves | 10⁻¹⁰, then 10⁻⁸, then 10⁻⁶ | [`solving::ENGINE`] |
//! | a split is feasible | 10⁻⁸ | [`feasibility::ROW_ROOM`] |
//! | a breach is one | 10⁻⁷, proved from 2 · 10⁻⁷ | [`feasibility::BREACH_ROUNDING`], [`proving::CONTRADICTION`] |
//! | a printed plan keeps it | 10⁻⁶ of the bound | [`feasibility::BOUND_ROOM`] |
//!
//! And on the value, or on a target, as a share of it:
//!
//! | step | how near | name |
//! | --- | --- | --- |
//! | Newton's method | 10⁻¹³, 10⁻¹⁰ will do | [`solving::RESIDUAL_EXACT`], [`solving::RESIDUAL_ENOUGH`] |
//! | refinement polishes | 10⁻⁹ | [`solving::POLISH`] |
//! | tidying a split may cost | 10⁻⁹ to 10⁻⁷ | [`feasibility::AS_GOOD`] |
//! | a value may pass its bound | 10⁻⁷, beside goals that are missed 10⁻⁵ | [`proving::PASSED_ROUNDING`], [`proving::PASSED`] |
//! | a goal is met | 10⁻⁶ | [`feasibility::MET`] |
//! | a goal that is missed is chased | 10⁻⁴ | [`feasibility::MISSED_ROOM`] |
//! | a plan is proved | 10⁻⁴, or as asked | [`solving::TOLERANCE`] |
//! | a difference is told | 10⁻⁴ of a target, 0.05 points of reach | [`reporting::NEARER`], [`reporting::REACH`] |
//!
//! Spends are shares of the money there is, so 10⁻⁸ is a cent of a million. A "share" is relative to what the doc
//! comment names; all else is absolute, in the unit that it names.

pub mod feasibility;
pub mod proving;
pub mod reporting;
pub mod solving;
