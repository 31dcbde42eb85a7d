//! Tolerances of reporting: which prices, relaxations and differences are reported, and what reports print.

// Prices: `price`, `explain`, `relaxation`, `iis`, `plan`, and branch and bound.

/// A dual of a bound below this, in a row's scale, is an engine's rounding.
pub const PRICED: f64 = 1e-9;
/// The same of a pool, or of a bound along one placement.
pub const PRICED_FOR_A_LINE: f64 = 1e-7;
/// The same of a goal.
pub const PRICED_GOAL: f64 = 1e-6;
/// The same of all rows of a bound, in the search for irreducible infeasible sets.
pub const PRICED_IN_AN_IIS: f64 = 1e-6;
/// By how much a bound is perturbed to price either side, as a share of its value.
pub const BOUND_PERTURBATION: f64 = 2e-5;
/// By how much a line is perturbed to test whether it is optimal, as a share of it.
pub const LINE_PERTURBATION: f64 = 1e-5;
/// A price is a kink where its sides differ by more than this share.
pub const KINK: f64 = 2e-3;
/// A slope that changes a stage by less than this share over a tenth of the bound is 0.
pub const NO_SLOPE: f64 = 1e-7;
/// A budget whose whole is worth less than this share of the aim has no price.
pub const NO_PRICE: f64 = 1e-4;
/// A tenth of a bound that is worth less than this share of the objective is not worth a line.
pub const WORTH_A_LINE: f64 = 1e-4;
/// A share of a line's price below which a bound does not bind it.
pub const BINDS: f64 = 1e-4;
/// A plan is not sensitive to a figure whose change loses less than this, in units of the stage's objective.
pub const SENSITIVE: f64 = 1e-9;

// What binds a plan: `plan`, `explain`, `relaxation` and `price`.

/// How near a plan is to a bound that binds, as a share of the bound.
pub const BINDING: f64 = 1e-6;
/// The same for an average frequency in a plan, in contacts per head of all people.
pub const BINDING_FREQUENCY: f64 = 1e-5;
/// The same where the bounds that limit a goal are reported.
pub const BINDING_FOR_A_GOAL: f64 = 1e-4;
/// The share short of all there is of a placement at which all of it is bought.
pub const SOLD_OUT: f64 = 1e-6;
/// The same where duals are rescaled for a neighbouring problem.
pub const SOLD_OUT_CARRIED: f64 = 1e-9;
/// The share short of its pool's depth at which a follower reaches everybody in it.
pub const POOL_FULL: f64 = 1e-6;
/// The share short of a cap on contacts at which the cap binds a line.
pub const CAP_FULL: f64 = 1e-5;
/// The same where the caps that limit a goal are reported.
pub const CAP_IN_THE_WAY: f64 = 1e-4;
/// The same where a placement is reported as exhausted.
pub const CAP_USED_UP: f64 = 1e-6;
/// Reach of a channel within this of all it could have is all: 0.05 points.
pub const ALL_REACHED: f64 = 5e-4;
/// A share of the people below which there is nobody to follow.
pub const NOBODY: f64 = 1e-9;

// Relaxations: `relaxation`.

/// A bound whose change by a tenth brings goals less than this share of their targets nearer does not help.
pub const HELPS: f64 = 1e-6;
/// A goal must come nearer by this share of its target without a bound, or by a tenth of its shortfall where that is
/// less.
pub const HELPS_ENOUGH: f64 = 1e-3;
/// A change too small to report, whatever a goal's shortfall, as a share of its target.
pub const UNNOTICED: f64 = 2e-5;
/// Below this share of what it was, a value is 0.
pub const NEXT_TO_NOTHING: f64 = 1e-6;
/// A step of a value by less than this share of it is no change.
pub const FORWARD: f64 = 1e-9;
/// A part of a rounding step that is itself rounding.
pub const LAST_STEP: f64 = 1e-3;
/// A share within this of another is the same one.
pub const SAME_SHARE: f64 = 1e-9;
/// By how much the least budget is increased until a plan meets the goals, as shares, in the order they are tried: the
/// least budget itself leaves no room for rounding.
pub const MORE: [f64; 5] = [0.0, 1e-6, 1e-5, 1e-4, 1e-3];

// Comparisons: `compare`, `plan`, `sweep`, `risk` and their reports.

/// A goal that comes nearer or falls behind by this share of its target is reported, and so is the sum for a priority.
pub const NEARER: f64 = 1e-4;
/// Reach that differs by less is the same: 0.05 points, half of the last digit that reports print.
pub const REACH: f64 = 5e-4;
/// The least difference of money that is reported, as a share of the larger spend.
pub const MONEY: f64 = 5e-5;
/// Prices within this share of each other are the same.
pub const SAME_PRICE: f64 = 1e-3;
/// Targets within this share of each other are the same.
pub const SAME_TARGET: f64 = 1e-9;
/// A goal's reach within this of its phase's, in points, is about all of that.
pub const SAME_POINTS: f64 = 1e-6;
/// Better by less than this share is rounding where odds are counted.
pub const BETTER: f64 = 1e-9;
/// Results of a sweep are the same within this share.
pub const SAME_RESULT: f64 = 1e-6;
/// The size that a result of a sweep has at least for that.
pub const RESULT_AT_LEAST: f64 = 1e-9;
/// Plans of a sweep that are short by this much the same, in shares of targets, are told apart by the objective.
pub const SAME_SHORTFALL: f64 = 1e-6;
/// A step of a budget that gains less than this share of the objective gains nothing.
pub const BUYS_NOTHING: f64 = 1e-7;
/// What a robust plan gains counts from this share of its worst case, or from its gap.
pub const ROBUST_GAIN: f64 = 1e-5;
/// A variance below this share of the squared mean is rounding: nothing is correlated with it.
pub const NO_VARIANCE: f64 = 1e-24;

// What is printed: `plan`, `parameter`, `annex`, `report` and the command line.

/// Less than this share of the media is a token buy.
pub const TOKEN_BUY: f64 = 1e-3;
/// A buy less than this share short of a sensible amount is sensible.
pub const SHORT_OF_SENSE: f64 = 1e-6;
/// The average frequency of those who are reached is 1 at least, up to this: below it curve and price do not fit.
pub const ONCE: f64 = 1e-9;
/// The share short of its own reach at which a line is limited by a pool.
pub const HELD_BY_A_POOL: f64 = 1e-6;
/// A change of points of reach below this is none.
pub const NO_POINTS: f64 = 1e-7;
/// The least percentage that is printed as more than zero.
pub const LEAST_PERCENT: f64 = 1e-6;
/// An amount that is whole in cents up to this, in whole currency, is printed in cents.
pub const CENTS: f64 = 1e-9;
/// A lot of this near one unit is a whole unit.
pub const ONE_UNIT: f64 = 1e-6;
/// The same in a planner's own split.
pub const ONE_UNIT_OF_A_SPLIT: f64 = 1e-9;
/// A price that differs by no more than this over the weeks, as an index, is the same in all.
pub const SAME_INDEX: f64 = 1e-9;
/// An update of a figure is reported where it changes the figure by more than this share.
pub const LEARNED: f64 = 5e-4;
/// A chart whose values differ by no more than this share is flat.
pub const FLAT: f64 = 1e-9;
/// The size that its values have at least for that.
pub const FLAT_AT_LEAST: f64 = 1e-9;

// Points of reach curves: `problem`, `fit` and its report.

/// A fall or a bend of points of less than this, in shares, is rounding.
pub const NO_BEND: f64 = 1e-9;
/// Points bend upwards where the next line is steeper by more than this share.
pub const STEEPER: f64 = 1e-6;
/// Points of a curve that had to be moved by more than this, in shares, are remarked on.
pub const MOVED: f64 = 1e-9;
/// The same in points of reach, of a curve that is fitted.
pub const MOVED_POINTS: f64 = 1e-7;
/// A parameter this near to an end of its range, in shares or logarithms, lies at the end.
pub const AT_END: f64 = 1e-4;
