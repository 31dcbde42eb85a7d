//! How exactly splits are found: engines, refinement, Newton's method, and the search among what comes whole.

use std::ops::RangeInclusive;

// What is asked for: `recommend` and the command line.

/// The gap at which a plan counts as proved where nothing else is asked, as a share of the value.
pub const TOLERANCE: f64 = 1e-4;
/// The gaps that may be asked for: below them rounding decides, above them nothing is proved.
pub const TOLERANCES: RangeInclusive<f64> = 1e-6..=0.5;

// Engines: `lp` and `program`.

/// What Clarabel is asked for, in feasibility and gap; where it stops short on a program, looser ones follow.
pub const ENGINE: [f64; 3] = [1e-10, 1e-8, 1e-6];
/// A bound of a row below this is what the last digit of a sum left over, which differs from machine to machine:
/// programs are printed with zero there.
pub const LEFT_OVER: f64 = 1e-12;
/// By how much holds are written narrower than they are, in shares of a target, or of the objective.
pub const NARROWER: f64 = 1e-9;
/// By how much the last name is dearer than the first where programs spend the least, as a share of the money: of two
/// placements that cost the same for the same result, the earlier name is kept.
pub const LATER_NAME: f64 = 1e-7;

// Refinement: `refine`, `recommend`, `conflict` and `robust`.

/// How exact a refinement should be.
#[derive(Clone, Copy, Debug)]
pub struct Precision {
    /// The relative gap at which a plan counts as proved.
    pub tolerance: f64,
    /// The relative gap that polishing aims for once it does.
    pub polish: f64,
}

/// How exactly goals are settled in a plan.
pub const GOALS: Precision = Precision { tolerance: 1e-6, polish: 1e-9 };
/// How exactly goals are settled where only the way out is looked for.
pub const GOALS_COARSELY: Precision = Precision { tolerance: 1e-5, polish: 1e-6 };
/// How exactly a split well inside all bounds is looked for: any will do.
pub const COARSE: Precision = Precision { tolerance: 1e-3, polish: 1e-4 };
/// How exactly the least breach of hard bounds is found, and what they are worth to it.
pub const LEAST_BREACH: Precision = Precision { tolerance: 1e-8, polish: 1e-9 };
/// How exactly the rest of a split is settled once everything that comes whole is decided.
pub const REST: Precision = Precision { tolerance: 1e-7, polish: 1e-9 };
/// How exactly a node of the search is settled that nothing is left to split in.
pub const LEAF: Precision = Precision { tolerance: 1e-6, polish: 1e-8 };
/// How exactly a candidate of the search is settled: far beyond what separates one from the next.
pub const CANDIDATE: Precision = Precision { tolerance: 1e-6, polish: 1e-7 };

/// Two lines whose touching points, slopes or offsets lie this close together, as a share, are one piece.
pub const SAME_LINE: f64 = 1e-9;
/// The gap that polishing aims for in plans of few placements, as a share of the value.
pub const POLISH: f64 = 1e-9;
/// The same for more placements, as the weeks of some lines are: it makes splits right to the euro.
pub const POLISH_OF_MANY: f64 = 1e-7;
/// The same where worlds are taken up for a robust plan, where they can: what safety costs is a small difference.
pub const POLISH_OF_WORLDS: f64 = 1e-6;
/// The gap at which Newton's method is tried before refining further: near enough for it, which then gains more digits
/// in a thousandth of the time.
pub const EARLY: f64 = 1e-4;
/// A polish that comes this close to its own bound, as a share of the value, needs no further rounds.
pub const POLISHED_ENOUGH: f64 = 1e-9;
/// How far below its own bound a polished value may lie, as a share, where refinement came nearer than that to its own.
pub const POLISHED_APART: f64 = 1e-7;
/// How much targets are raised and caps lowered to find a plan well inside what is asked: less where bounds leave no
/// more room.
pub const WELL_INSIDE: [f64; 4] = [1e-2, 1e-3, 1e-4, 1e-6];

// Newton's method: `polish`.

/// A multiplier below this is only the trace that an interior point leaves.
pub const NEGLIGIBLE_DUAL: f64 = 1e-7;
/// Duals of one priority this close together, as a share, are one: its goals share what may be missed.
pub const TIED: f64 = 1e-5;
/// A multiplier below this share of what its relation has to spare is on its way to 0.
pub const IDLE: f64 = 1e-3;
/// A residual of the conditions of a best split below this is rounding.
pub const RESIDUAL_EXACT: f64 = 1e-13;
/// A residual up to this is still far better than what refinement leaves.
pub const RESIDUAL_ENOUGH: f64 = 1e-10;
/// What is left of a hold, in shares of targets, so that rounding does not break it.
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

// The search among lots, activations, steps of prices and contacts: `recommend::branch`.

/// How near a bound on the least breach has to be, in a row's scale, before the search ends.
pub const BREACH_NEAR: f64 = 1e-7;
/// A candidate that is better by less than this share of its value is no better.
pub const BETTER_CANDIDATE: f64 = 1e-6;
/// A range that begins below its curve's inflection by more than this share of it still begins where the curve rises
/// ever faster.
pub const BEFORE_INFLECTION: f64 = 1e-9;
/// A part of a channel, or of a lot, below this is none.
pub const PART: f64 = 1e-6;
/// A channel that is bought takes at least this share of the money, or a lot of the one placement it has.
pub const BOUGHT: f64 = 1e-6;
/// A range of a placement, or a window of a sum of contacts, no wider than this is decided.
pub const NARROW: f64 = 1e-7;
/// A mixture that promises no more than this beyond its curve, in what the stage counts, promises nothing.
pub const OVERESTIMATED: f64 = 1e-9;
/// The same for what it pays too little.
pub const UNDERPRICED: f64 = 1e-10;
/// Money counts for at least this where what a mixture promises is weighed.
pub const PRICE_OF_MONEY: f64 = 1e-3;
/// A view of contacts that all prices together are worth no more than this is not worth splitting for.
pub const VIEW_WORTH: f64 = 1e-9;
/// How much targets of reach at a frequency are raised until a split keeps them all by the true curves.
pub const RAISED_FOR_CONTACTS: [f64; 4] = [0.0, 1e-6, 1e-5, 1e-4];
/// How much all targets are raised until a candidate keeps them all by the true curves.
pub const RAISED_FOR_CANDIDATES: [f64; 4] = [1e-6, 1e-5, 1e-4, 1e-3];
/// A row that is passed by more than this, in its own scale, is broken where a budget is filled with lots.
pub const FILL_BREACH: f64 = 1e-9;
/// What breaking a row costs there at least, in what the stage counts.
pub const FILL_FINE: f64 = 1e-3;
/// Rows that stand for a least frequency touch its curves at no less than this share of the money.
pub const TANGENT_FROM: f64 = 1e-6;
/// Another lot that gains less than this share of the value gains nothing.
pub const LOT_GAIN: f64 = 1e-9;
/// Another lot that ends less of what is broken than this ends nothing of it.
pub const LOT_VIOLATION: f64 = 1e-12;

// Thrift, evenness and rounding, once the best is known: `recommend`.

/// How far below the best value the least spend is looked for, as shares: the row is written a little narrower.
pub const LEAST_SPEND_SLACK: [f64; 2] = [2e-9, 1e-8];
/// Rows may be passed by so much, of their largest number, while weeks are made even, as engines do.
pub const LEVEL_ROOM: f64 = 1e-9;
/// Weeks are more even where the sum of changes is less by this share.
pub const MORE_LEVEL: f64 = 1e-6;
/// And by this, in changes as shares of a line.
pub const MORE_LEVEL_AT_LEAST: f64 = 1e-9;
/// The share of the money that a line counts for at least where its weeks are parts of it.
pub const LINE_AT_LEAST: f64 = 1e-9;
/// By how much more than before a rounded split may break what it keeps, in a row's scale: less than any report shows.
pub const ROUNDED_VIOLATION: f64 = 1e-9;
/// A move of a rounded split counts that ends so much of what is broken, as a share of it.
pub const ROUNDED_WORTH: f64 = 1e-3;
