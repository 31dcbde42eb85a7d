//! Tolerances of solving: engines, refinement, Newton's method, and branch and bound.

use std::ops::RangeInclusive;

// What a user may set: `settings` and the command line.

/// The default gap at which a plan counts as proved, as a share of the value.
pub const TOLERANCE: f64 = 1e-4;
/// The gaps that may be set: below them rounding decides, above them nothing is proved.
pub const TOLERANCES: RangeInclusive<f64> = 1e-6..=0.5;

// Engines: `lp` and `program`.

/// Clarabel's tolerances of feasibility and gap, in the order they are tried.
pub const ENGINE: [f64; 3] = [1e-10, 1e-8, 1e-6];
/// A bound of a row below this is the rounding of a sum, which differs from machine to machine: programs are printed
/// with 0 there.
pub const LEFT_OVER: f64 = 1e-12;
/// By how much lexicographic constraints are written tighter than they are, in shares of a target or of the objective.
pub const NARROWER: f64 = 1e-9;
/// By how much the last name is dearer than the first where programs spend the least, as a share of the money: of two
/// placements that cost the same for the same result, the earlier name is kept.
pub const LATER_NAME: f64 = 1e-7;

// Refinement: `refine`, `lexicographic`, `branch`, `iis` and `robust`.

/// How exact a refinement should be.
#[derive(Clone, Copy, Debug)]
pub struct Precision {
    /// The relative gap at which a plan counts as proved.
    pub tolerance: f64,
    /// The relative gap that polishing aims for once it does.
    pub polish: f64,
}

/// The stages of goals, in a plan.
pub const GOALS: Precision = Precision { tolerance: 1e-6, polish: 1e-9 };
/// The stages of goals, where relaxations are searched.
pub const GOALS_COARSELY: Precision = Precision { tolerance: 1e-5, polish: 1e-6 };
/// A split well inside all bounds: any will do.
pub const COARSE: Precision = Precision { tolerance: 1e-3, polish: 1e-4 };
/// The stage of the least breach of hard bounds.
pub const LEAST_BREACH: Precision = Precision { tolerance: 1e-8, polish: 1e-9 };
/// The rest of a split, once branch and bound has fixed everything it branches on.
pub const REST: Precision = Precision { tolerance: 1e-7, polish: 1e-9 };
/// A node of branch and bound that has nothing left to branch on.
pub const LEAF: Precision = Precision { tolerance: 1e-6, polish: 1e-8 };
/// A candidate of branch and bound: far more exact than the difference between candidates.
pub const CANDIDATE: Precision = Precision { tolerance: 1e-6, polish: 1e-7 };

/// Two lines whose touching points, or slopes and offsets, are this close, as a share, are the same cut.
pub const SAME_LINE: f64 = 1e-9;
/// The gap that polishing aims for in plans of few placements, as a share of the value.
pub const POLISH: f64 = 1e-9;
/// The same for more placements, such as the weeks of some lines: splits are exact to the euro.
pub const POLISH_OF_MANY: f64 = 1e-7;
/// The same for the worlds of a robust plan: the cost of robustness is a small difference.
pub const POLISH_OF_WORLDS: f64 = 1e-6;
/// The gap at which Newton's method is tried before refining further: it then gains more digits in a thousandth of the
/// time.
pub const EARLY: f64 = 1e-4;
/// A polished split this close to its own bound, as a share of the value, needs no further rounds.
pub const POLISHED_ENOUGH: f64 = 1e-9;
/// How far below its own bound a polished value may lie, as a share, where refinement came nearer than that to its own.
pub const POLISHED_APART: f64 = 1e-7;
/// By how much targets are raised and caps lowered to find a split well inside what is asked, in the order they are
/// tried.
pub const WELL_INSIDE: [f64; 4] = [1e-2, 1e-3, 1e-4, 1e-6];

// Newton's method: `polish`.

/// A dual below this is negligible, left by an interior-point method.
pub const NEGLIGIBLE_DUAL: f64 = 1e-7;
/// Duals of goals of one priority this close, as a share, are the same: these goals share the shortfall allowed.
pub const TIED: f64 = 1e-5;
/// A dual below this share of its constraint's slack is on its way to 0.
pub const IDLE: f64 = 1e-3;
/// A residual of the optimality conditions below this is rounding.
pub const RESIDUAL_EXACT: f64 = 1e-13;
/// A residual up to this is still far better than what refinement leaves.
pub const RESIDUAL_ENOUGH: f64 = 1e-10;
/// The margin kept to a lexicographic constraint, in shares of targets, for rounding.
pub const HELD_INSIDE: f64 = 1e-12;
/// A pivot of Newton's equations is at least this.
pub const PIVOT: f64 = 1e-13;
/// What is added to the diagonal of Newton's equations: the residual, between these.
pub const DAMPING: (f64, f64) = (1e-12, 1e-3);
/// Values of the dual function differ by rounding up to this share.
pub const DUAL_ROUNDING: f64 = 1e-13;
/// A maximum in one variable that moves by less than this share of itself is found.
pub const STANDSTILL: f64 = 1e-15;
/// How far beside a maximum its curvature is tried, as a share of where it lies.
pub const BESIDE: f64 = 1e-9;
/// A slope beside a maximum is what its curvature says up to this share of that: beyond it lies a kink.
pub const SMOOTH: f64 = 1e-8;
/// The same where there is next to no curvature, in slopes.
pub const SMOOTH_AT_LEAST: f64 = 1e-12;

// Branch and bound over lots, activations, steps of prices and contacts: `branch`.

/// The distance from value to bound at which a search for the least breach ends, in a row's scale.
pub const BREACH_NEAR: f64 = 1e-7;
/// A candidate that is better by less than this share of its value is no better.
pub const BETTER_CANDIDATE: f64 = 1e-6;
/// A range that begins below its curve's inflection by more than this share of it begins on the convex part.
pub const BEFORE_INFLECTION: f64 = 1e-9;
/// A part of a channel, or of a lot, below this is 0.
pub const PART: f64 = 1e-6;
/// A channel that is bought takes at least this share of the money, or a lot of the one placement it has.
pub const BOUGHT: f64 = 1e-6;
/// A range of a placement, or a window of a sum of contacts, no wider than this is fixed.
pub const NARROW: f64 = 1e-7;
/// A relaxed solution above its curve by no more than this, in units of the stage's objective, is exact.
pub const OVERESTIMATED: f64 = 1e-9;
/// The same for a surcharge that it underestimates.
pub const UNDERPRICED: f64 = 1e-10;
/// The least price of money where overestimates are compared.
pub const PRICE_OF_MONEY: f64 = 1e-3;
/// Views of contacts whose duals add up to no more than this are not branched on.
pub const VIEW_WORTH: f64 = 1e-9;
/// By how much targets of reach at a frequency are raised until a split is feasible by the true curves.
pub const RAISED_FOR_CONTACTS: [f64; 4] = [0.0, 1e-6, 1e-5, 1e-4];
/// By how much all targets are raised until a candidate is feasible by the true curves.
pub const RAISED_FOR_CANDIDATES: [f64; 4] = [1e-6, 1e-5, 1e-4, 1e-3];
/// A row passed by more than this, in its own scale, is violated where a budget is filled with lots.
pub const FILL_BREACH: f64 = 1e-9;
/// The least cost of violating a row there, in units of the stage's objective.
pub const FILL_FINE: f64 = 1e-3;
/// Rows of a least frequency take tangents of its curves at no less than this share of the money.
pub const TANGENT_FROM: f64 = 1e-6;
/// A move of a lot counts where it gains more than this share of the value.
pub const LOT_GAIN: f64 = 1e-9;
/// A move of a lot counts where it reduces the violation by more than this.
pub const LOT_VIOLATION: f64 = 1e-12;

// Least spend, level weeks and rounding, once the objective is solved: `lexicographic`, `weeks` and `rounding`.

/// How far below the best value the least spend is searched, as shares: the row is written slightly tighter.
pub const LEAST_SPEND_SLACK: [f64; 2] = [2e-9, 1e-8];
/// By how much rows may be passed while weeks are levelled, as a share of their largest number.
pub const LEVEL_ROOM: f64 = 1e-9;
/// Weeks are more level where the sum of changes is less by this share.
pub const MORE_LEVEL: f64 = 1e-6;
/// And by this, in changes as shares of a line.
pub const MORE_LEVEL_AT_LEAST: f64 = 1e-9;
/// The least share of the money of a line, where its weeks are parts of it.
pub const LINE_AT_LEAST: f64 = 1e-9;
/// By how much the violation of a rounded split may exceed that of the exact one, in a row's scale: less than any
/// report shows.
pub const ROUNDED_VIOLATION: f64 = 1e-9;
/// A move of a rounded split counts where it reduces the violation by this share of it.
pub const ROUNDED_WORTH: f64 = 1e-3;
