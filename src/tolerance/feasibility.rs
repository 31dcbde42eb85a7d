//! What counts as kept, met, bought, whole or the same in a split, in a brief and in a plan.

// Goals: `stage`, `recommend`, `plan`, `audit` and `compare`.

/// A goal is met when its shortfall is at most this share of its target; used from the stages to the audit.
pub const MET: f64 = 1e-6;
/// What a goal that is missed anyway is not chased for: a ten-thousandth of its target, which no report
/// shows. Chasing it to the last millionth would let a higher priority drain every lower one, because
/// what is gained there is flat, and would leave the proof ill-conditioned.
pub const MISSED_ROOM: f64 = 1e-4;
/// By how much a target may be missed and still count as met where plans are compared: [`MET`], and what engines need.
pub const MET_BESIDE_OTHERS: f64 = 1.01e-6;
/// What sums of shares of targets round to: holds are kept up to this.
pub const HELD_ROUNDING: f64 = 1e-12;
/// By how much more a hold may be missed by a split that only differs in its weeks: what only just keeps a goal may do
/// so by another rounding.
pub const HELD_ROOM_WHEN_LEVELLED: f64 = 1e-8;

// Bounds: `stage`, `recommend`, `conflict`, `plan` and `evaluate`.

/// The room engines need on a linear row, in the row's scale: a hundredth of a cent on a million.
pub const ROW_ROOM: f64 = 1e-8;
/// By how much caps on contacts and frequencies may be passed while a plan is made, per head of the audience.
pub const CAP_ROOM: f64 = 1e-12;
/// The same for a planner's own split.
pub const CAP_ROOM_OF_A_SPLIT: f64 = 1e-6;
/// The same as a share of the contacts that a cap allows, where it is said which caps a planner's split passes.
pub const CAP_SHARE_OF_A_SPLIT: f64 = 1e-6;
/// A breach of a bound below this, in a row's scale, or of a hold, in shares of targets, is rounding: for the search,
/// for conflicts and for ways out of them.
pub const BREACH_ROUNDING: f64 = 1e-7;
/// By how much a bound may be passed in a plan that keeps it, as a share of the bound.
pub const BOUND_ROOM: f64 = 1e-6;
/// What a bound counts for at least in that: of one of nothing, the row's own scale says what is next to nothing.
pub const BOUND_FLOOR: f64 = 1e-4;
/// The same for shares of what is bought; and, for all bounds, in a planner's own split and where a plan stands at
/// them.
pub const SHARE_FLOOR: f64 = 1e-2;
/// The share of itself by which a bound may be passed where it is kept exactly.
pub const EXACT_ROOM: f64 = 1e-7;
/// What a row may be passed by then in its own scale, whatever its bound: sums of numbers around 1 round to less.
pub const EXACT_ROUNDING: f64 = 1e-14;

// Values: `problem`, `recommend`, `robust`, `evaluate` and reports of it.

/// Below this value gaps and differences are absolute: the objective in its own scale, or what a stage counts.
pub const VALUE_FLOOR: f64 = 1e-3;
/// A split that was tidied, made even or cheaper is as good where its value is lower by no more than this share.
pub const AS_GOOD: f64 = 1e-8;
/// The same where traces of interior points are left out.
pub const AS_GOOD_WITHOUT_NEGLIGIBLE: f64 = 1e-7;
/// The same where Newton's method balanced it.
pub const AS_GOOD_POLISHED: f64 = 1e-9;
/// A gain below this share of the objective, or of a goal's target, is rounding: a planner's split is not bettered.
pub const NO_GAIN: f64 = 1e-6;

// Money, and what is bought: `read`, `problem`, `polish`, `recommend`, `robust`, `evaluate` and `relaxation`.

/// A share of the money below which nothing is bought: a cent of ten million.
pub const NOT_BOUGHT: f64 = 1e-9;
/// A share of the money that is only an interior point's trace: a cent of a million.
pub const NEGLIGIBLE: f64 = 1e-8;
/// By how much more of all that is bought is tried, as a share of it, where a split only just fails to keep a bound.
pub const NUDGE: f64 = 1e-9;
/// What is left out of a split as traces of an interior point, as shares of the money: the most that costs nothing.
pub const NEGLIGIBLE_SPENDS: [f64; 4] = [1e-5, 1e-6, 1e-7, NEGLIGIBLE];
/// The same in a robust plan.
pub const NEGLIGIBLE_IN_WORLDS: [f64; 3] = [1e-5, 1e-6, 1e-7];
/// The same in a week, where weeks were made even, as a share of the money.
pub const NEGLIGIBLE_IN_A_WEEK: f64 = 1e-10;
/// A line of less than this share of the money is one that nobody books: a cent of 10,000.
pub const NEGLIGIBLE_LINE: f64 = 1e-6;
/// Less than this part of a line in a week is nothing that anybody planned; or, where it is of use, less than the
/// second.
pub const NEGLIGIBLE_IN_A_LINE: [f64; 2] = [1e-3, 1e-5];
/// Less of the money than this is not worth another split.
pub const WORTH_SAVING: f64 = 1e-6;
/// A split that spends more by less than this share of the money is no dearer.
pub const NO_DEARER: f64 = 1e-9;
/// What a least buy, the next lot, or what ran takes may pass the money or the supply that there is by this share.
pub const AFFORDED: f64 = 1e-9;
/// Sums of net media down to this far below zero, in whole currency, are sums of nothing.
pub const BELOW_ZERO: f64 = 1e-9;
/// Below this difference, as a share, two amounts of money are the same to a planner's split.
pub const SAME_MONEY: f64 = 1e-5;
/// Budgets within this part of each other are the same where the least is looked for.
pub const SAME_BUDGET: f64 = 3e-5;
/// A budget below this share of the money is none.
pub const NO_BUDGET: f64 = 1e-6;

// Whole numbers: every room that knows lots, days or digits.

/// A number this close to a whole one is one: lots, steps of rounding, parts of a grain, digits.
pub const WHOLE: f64 = 1e-6;
/// The same while a split of the search is made whole, in lots.
pub const WHOLE_FOUND: f64 = 1e-7;
/// The same where it is judged whether a split can be bought, as a share of the number of lots.
pub const WHOLE_LOTS: f64 = 1e-9;
/// The same for days, campaigns and steps of an axis.
pub const WHOLE_COUNT: f64 = 1e-9;
/// What is left of a line, as a share of it, once its weeks took all they can: more is spent all the same, to be
/// judged.
pub const LEFT_OF_A_LINE: f64 = 1e-9;
/// Two amounts or ends of a range this close together, as a share of a lot or of the range, are one.
pub const SAME_AMOUNT: f64 = 1e-9;
/// Two lots this close together, as a share, are one size.
pub const SAME_LOT: f64 = 1e-9;
/// Lots and budgets meet thresholds of a price up to this share, and then the better step is theirs.
pub const THRESHOLD: f64 = 1e-9;

// Shares of people and of sums: `read` and `problem`.

/// Shares that add up, or should, do so up to this.
pub const ADDED_UP: f64 = 1e-9;
/// The same for what is stated outright: the parts of a pool, and the people of a phase as a share of an audience.
pub const ADDED_UP_AS_STATED: f64 = 1e-12;
/// Weeks add up to their line where they differ from it by no more than this share.
pub const WEEKS_ADD_UP: f64 = 1e-6;
/// A row of a spreadsheet is a total where the rows above differ from it by half a cent and this share.
pub const IS_A_TOTAL: f64 = 1e-12;

// Divisors: `problem`, `fit`, `plan` and `recommend`.

/// What is divided by is at least this, so that nothing is divided by nothing.
pub const NOT_ZERO: f64 = 1e-12;
/// The same where the scale of what is divided by is not known.
pub const NOT_ZERO_OF_ANY_SCALE: f64 = 1e-300;
