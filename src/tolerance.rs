//! Every numerical tolerance, with its name, its meaning and who uses it.
//!
//! | module | which tolerances | who uses it |
//! | --- | --- | --- |
//! | [`solving`] | how exactly engines, cuts and Newton's method find a split, and what a search ignores | `lp`, `program`, `refine`, `polish`, `lexicographic`, `branch`, `robust` |
//! | [`proving`] | margins of cuts and bounds for rounding, and the differences that the audit allows | `curve`, `problem`, `solver`, `price`, `audit` |
//! | [`feasibility`] | what counts as feasible, met, bought, whole or equal | `read`, `problem`, `stage`, `solver`, `plan`, `evaluate` |
//! | [`reporting`] | which differences are worth reporting | `price`, `explain`, `relaxation`, `compare`, `sweep`, `risk`, `fit`, `report` |
//!
//! They nest: a split is found more exactly than feasibility requires, feasibility is stricter than the audit, and only
//! larger differences are reported. On a row, in its own scale:
//!
//! | step | by how much a bound may be passed | name |
//! | --- | --- | --- |
//! | an engine solves | 10⁻¹⁰, then 10⁻⁸, then 10⁻⁶ | [`solving::ENGINE`] |
//! | a split is feasible | 10⁻⁸ | [`feasibility::ROW_ROOM`] |
//! | a breach counts | 10⁻⁷, proved from 2 · 10⁻⁷ | [`feasibility::BREACH_ROUNDING`], [`proving::CONTRADICTION`] |
//! | a printed plan keeps it | 10⁻⁶ of the bound | [`feasibility::BOUND_ROOM`] |
//!
//! And on the value, or on a target, as a share of it:
//!
//! | step | how near | name |
//! | --- | --- | --- |
//! | Newton's method | 10⁻¹³, at most 10⁻¹⁰ | [`solving::RESIDUAL_EXACT`], [`solving::RESIDUAL_ENOUGH`] |
//! | refinement polishes | 10⁻⁹ | [`solving::POLISH`] |
//! | leaving out negligible amounts may cost | 10⁻⁹ to 10⁻⁷ | [`feasibility::AS_GOOD`] |
//! | a value may exceed its bound | 10⁻⁷, beside goals that are missed 10⁻⁵ | [`proving::PASSED_ROUNDING`], [`proving::PASSED`] |
//! | a goal is met | 10⁻⁶ | [`feasibility::MET`] |
//! | a missed goal may be missed further | 10⁻⁴ | [`feasibility::MISSED_ROOM`] |
//! | a plan is proved | 10⁻⁴, or as set | [`solving::TOLERANCE`] |
//! | a difference is reported | 10⁻⁴ of a target, 0.05 points of reach | [`reporting::NEARER`], [`reporting::REACH`] |
//!
//! Spends are shares of the campaign's money, so 10⁻⁸ is a cent of a million. A "share" is relative to what the doc
//! comment names; every other tolerance is absolute, in the unit that it names.

pub mod feasibility;
pub mod proving;
pub mod reporting;
pub mod solving;
