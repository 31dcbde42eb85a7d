//! Tolerances of feasibility: what counts as feasible, met, bought, whole or equal in a split, a brief and a plan.

// Goals: `stage`, `lexicographic`, `plan`, `audit` and `compare`.

/// A goal is met when its shortfall is at most this share of its target; used from the stages to the audit.
pub const MET: f64 = 1e-6;
/// By how much further a goal that is missed may be missed: a ten-thousandth of its target, which no report shows. To
/// the last millionth, a higher priority would take all money from lower ones for almost no reach, and the proof would
/// be ill-conditioned.
pub const MISSED_ROOM: f64 = 1e-4;
/// By how much a target may be missed and still count as met where plans are compared: [`MET`], and an engine's
/// rounding.
pub const MET_BESIDE_OTHERS: f64 = 1.01e-6;
/// The rounding of sums of shares of targets: lexicographic constraints hold up to this.
pub const HELD_ROUNDING: f64 = 1e-12;
/// By how much further a lexicographic constraint may be passed by a split that differs only in its weeks: a goal that
/// is only just met may be met by another rounding.
pub const HELD_ROOM_WHEN_LEVELLED: f64 = 1e-8;

// Bounds: `stage`, `solver`, `iis`, `plan` and `evaluate`.

/// By how much a linear row may be passed, in the row's scale: a cent of a million, which engines need.
pub const ROW_ROOM: f64 = 1e-8;
/// By how much caps on contacts and frequencies may be passed while a plan is made, per head of the audience.
pub const CAP_ROOM: f64 = 1e-12;
/// The same for a planner's own split.
pub const CAP_ROOM_OF_A_SPLIT: f64 = 1e-6;
/// The same as a share of the contacts that a cap allows, where caps that a planner's split passes are reported.
pub const CAP_SHARE_OF_A_SPLIT: f64 = 1e-6;
/// A breach below this, of a bound in its row's scale or of a lexicographic constraint in shares of targets, is
/// rounding: for branch and bound, irreducible infeasible sets and relaxations.
pub const BREACH_ROUNDING: f64 = 1e-7;
/// By how much a plan may pass a bound that it keeps, as a share of the bound.
pub const BOUND_ROOM: f64 = 1e-6;
/// The least size of a bound for that, in the row's scale: for bounds at or near 0.
pub const BOUND_FLOOR: f64 = 1e-4;
/// The same for shares of what is bought; and for all bounds in a planner's own split and where binding bounds are
/// reported.
pub const SHARE_FLOOR: f64 = 1e-2;
/// The share of itself by which a bound may be passed where it is kept exactly.
pub const EXACT_ROOM: f64 = 1e-7;
/// By how much a row may be passed then in its own scale, whatever its bound: sums of numbers around 1 round to less.
pub const EXACT_ROUNDING: f64 = 1e-14;

// Values: `problem`, `solver`, `robust`, `evaluate` and its reports.

/// Below this value gaps and differences are absolute: the objective in its own scale, or what a stage counts.
pub const VALUE_FLOOR: f64 = 1e-3;
/// A tidied, levelled or cheaper split is as good where its value is lower by no more than this share.
pub const AS_GOOD: f64 = 1e-8;
/// The same where negligible amounts are left out.
pub const AS_GOOD_WITHOUT_NEGLIGIBLE: f64 = 1e-7;
/// The same where Newton's method polished it.
pub const AS_GOOD_POLISHED: f64 = 1e-9;
/// A gain below this share of the objective, or of a goal's target, is rounding: a planner's split is as good.
pub const NO_GAIN: f64 = 1e-6;

// Money, and what is bought: `read`, `problem`, `solver`, `robust`, `evaluate` and `relaxation`.

/// A share of the money below which nothing is bought: a cent of ten million.
pub const NOT_BOUGHT: f64 = 1e-9;
/// A negligible share of the money, left by an interior-point method: a cent of a million.
pub const NEGLIGIBLE: f64 = 1e-8;
/// By how much everything that is bought is increased, as a share, where a split is only just infeasible.
pub const NUDGE: f64 = 1e-9;
/// Shares of the money below which amounts are left out of a split: the largest that leaves it as good.
pub const NEGLIGIBLE_SPENDS: [f64; 4] = [1e-5, 1e-6, 1e-7, NEGLIGIBLE];
/// The same in a robust plan.
pub const NEGLIGIBLE_IN_WORLDS: [f64; 3] = [1e-5, 1e-6, 1e-7];
/// The same in a levelled week, as a share of the money.
pub const NEGLIGIBLE_IN_A_WEEK: f64 = 1e-10;
/// A line of less than this share of the money is negligible: a cent of 10,000.
pub const NEGLIGIBLE_LINE: f64 = 1e-6;
/// Less than the first part of a line in a week is negligible; where leaving that out is a loss, less than the second.
pub const NEGLIGIBLE_IN_A_LINE: [f64; 2] = [1e-3, 1e-5];
/// A saving of less than this share of the money is not worth another split.
pub const WORTH_SAVING: f64 = 1e-6;
/// A split that spends more by less than this share of the money is not dearer.
pub const NO_DEARER: f64 = 1e-9;
/// A minimum buy, the next lot, or what ran may exceed the money or the supply by this share.
pub const AFFORDED: f64 = 1e-9;
/// Sums of net media down to this far below 0, in whole currency, are 0.
pub const BELOW_ZERO: f64 = 1e-9;
/// Below this difference, as a share, two amounts of money are the same to a planner's split.
pub const SAME_MONEY: f64 = 1e-5;
/// Budgets within this share of each other are the same in the search for the least budget.
pub const SAME_BUDGET: f64 = 3e-5;
/// A budget below this share of the money is none.
pub const NO_BUDGET: f64 = 1e-6;

// Whole numbers: lots, days and digits, everywhere.

/// A number this close to a whole one is one: lots, steps of rounding, parts of a grain, digits.
pub const WHOLE: f64 = 1e-6;
/// The same where branch and bound rounds a split to lots, in lots.
pub const WHOLE_FOUND: f64 = 1e-7;
/// The same where a split is checked for whole lots, as a share of the number of lots.
pub const WHOLE_LOTS: f64 = 1e-9;
/// The same for days, campaigns and steps of an axis.
pub const WHOLE_COUNT: f64 = 1e-9;
/// What is left of a line, as a share of it, once its weeks take all they can: more is still spent, for the checks to
/// report.
pub const LEFT_OF_A_LINE: f64 = 1e-9;
/// Two amounts or ends of a range this close together, as a share of a lot or of the range, are one.
pub const SAME_AMOUNT: f64 = 1e-9;
/// Two lots this close together, as a share, are one size.
pub const SAME_LOT: f64 = 1e-9;
/// Lots and budgets reach a threshold of a price within this share of it.
pub const THRESHOLD: f64 = 1e-9;

// Shares of people and of sums: `read` and `problem`.

/// Shares that add up, or should, do so up to this.
pub const ADDED_UP: f64 = 1e-9;
/// The same for stated shares: the parts of a pool, and the people of a phase as a share of an audience.
pub const ADDED_UP_AS_STATED: f64 = 1e-12;
/// Weeks add up to their line where they differ from it by no more than this share.
pub const WEEKS_ADD_UP: f64 = 1e-6;
/// A row of a spreadsheet is a total where the rows above differ from it by half a cent and this share.
pub const IS_A_TOTAL: f64 = 1e-12;

// Divisors: `problem`, `fit`, `plan` and `solver`.

/// A divisor is at least this, so that nothing is divided by 0.
pub const NOT_ZERO: f64 = 1e-12;
/// The same where the scale of the divisor is not known.
pub const NOT_ZERO_OF_ANY_SCALE: f64 = 1e-300;
