//! Tolerances of proofs: margins for rounding, and by how much figures may differ in the audit.

// Curves, and the lines above them: `curve` and `problem`.

/// By how much a line above a curve is raised, in depth, for rounding.
pub const RAISED: f64 = 1e-14;
/// By how much a maximum over an envelope may be overestimated, as a share of the sum's size.
pub const ENVELOPE: f64 = 1e-10;
/// A cell narrower than this share of the whole range is not divided further, in envelopes and in tables of contacts.
pub const CELL: f64 = 1e-12;
/// A range that passes a curve's inflection by less than this share of itself ends before it.
pub const AT_INFLECTION: f64 = 1e-12;
/// A maximum is found once its bracket allows no more than this above it.
pub const BRACKET: f64 = 1e-15;
/// The deviation at which a table of contacts is fine enough, in logarithms of shares of people.
pub const TABLE: f64 = 2e-7;
/// The least margin of a table: the gamma functions of thousands of insertions round to less.
pub const TABLE_NOISE: f64 = 1e-9;
/// By how much, as a share, the gamma functions of many insertions may miss a mean of contacts.
pub const MEAN_NOISE: f64 = 1e-9;
/// The rounding of a mean of contacts per head, in contacts.
pub const MEAN_ROUNDING: f64 = 1e-12;
/// A reach that the curve gives up to this share is the curve's own.
pub const OWN_REACH: f64 = 1e-13;
/// A reach above what a ceiling of everybody gives, by more than this share, has no ceiling.
pub const BEYOND_REACH: f64 = 1e-12;
/// The least part of a pool that is not reached, so that its depth, `−ln` of that, is finite.
pub const NEVER_ALL_OF_A_POOL: f64 = 1e-15;
/// The same of a point of a reach curve.
pub const NEVER_ALL_OF_A_POINT: f64 = 1e-12;
/// The same of those who open what is sent.
pub const NEVER_ALL_OPEN: f64 = 1e-9;
/// The same of the reach of a line in a file.
pub const NEVER_ALL_OF_A_LINE: f64 = 1e-9;
/// A knot this share before the weight at which a curve is cut off lies on it.
pub const SAME_WEIGHT: f64 = 1e-9;
/// Below this variance of their share of contacts, people are treated as all alike.
pub const ALIKE: f64 = 1e-12;
/// A curve of points bends upwards where the next line is steeper by more than this share.
pub const BENT: f64 = 1e-12;
/// Two corners of a tariff this near, as a share of the range, are one.
pub const SAME_CORNER: f64 = 1e-15;
/// By how much windows of contacts are widened for rounding, as a share of their width.
pub const WINDOW: f64 = 1e-9;
/// The width that a window has at least for that.
pub const WINDOW_AT_LEAST: f64 = 1e-3;
/// A range no wider than this is a point: the chord through its ends has slope 0.
pub const POINT: f64 = 1e-9;

// Bounds: `solver`, `price`, `robust` and `shares`.

/// By how much a plan may exceed its bound, as a share of its value: a constraint on missed goals has a high dual.
pub const PASSED: f64 = 1e-5;
/// By how much a split may exceed the bound of its own stage within rounding, as a share of its value.
pub const PASSED_ROUNDING: f64 = 1e-7;
/// A breach proved to be more than this, in a row's scale, is not rounding: hard bounds contradict each other.
pub const CONTRADICTION: f64 = 2e-7;
/// By how much a bound may get worse where reduced costs are assigned to rows, as a share of it.
pub const WORSE: f64 = 1e-9;
/// A placement this near to the end of its range, as a share of it, or a row this near to its bound, in its scale, is
/// at it: its dual may be an interval.
pub const AT_BOUND: f64 = 2e-6;
/// Duals rescaled for a neighbouring problem count where value and bound are this close, as a share of the value.
pub const CARRIED: f64 = 1e-8;
/// Values and depths of a robust plan's worst subsets that differ by less than this are the same, but for rounding.
pub const SAME_WORST: f64 = 1e-13;
/// A maximum over a cone is 0 or at least some part of 1: below this it is 0, but for an engine's rounding.
pub const CONE: f64 = 1e-9;

// The audit: `audit`.

/// How far two figures that must agree may differ, as a share of the larger.
pub const SAME: f64 = 1e-7;
/// A figure smaller than this is compared as if it were this large.
pub const FIGURE_FLOOR: f64 = 1e-3;
/// A goal's value counts for at least this share of its target where figures are compared.
pub const GOAL_FLOOR: f64 = 1e-3;
/// The rounding of a figure of a bound, in its own unit.
pub const FIGURE_ROUNDING: f64 = 1e-9;
/// How far shortfalls may differ from the printed ones, as shares of their targets.
pub const SHORTFALL: f64 = 1e-6;
/// How far the money of a stage may differ, as a share of the campaign's money.
pub const MONEY: f64 = 1e-6;
/// How far the value of the objective may differ, as a share of it.
pub const VALUE: f64 = 1e-6;
/// How far a gap may differ, as a share of it.
pub const GAP: f64 = 1e-6;
/// And absolutely: a gap near 0 has no digits.
pub const GAP_AT_LEAST: f64 = 1e-9;
/// Figures of reach at a frequency agree up to this share: one side is a sum of logarithms.
pub const SAME_SHARE: f64 = 1e-6;
/// By how much a row may be passed besides what rounding to the cent does, in its scale.
pub const ROW: f64 = 1e-6;
/// The rounding of a line that costs nothing, in units: they are printed to the ten-thousandth.
pub const UNIT: f64 = 1e-4;
/// By how much a bound on part of a campaign may be passed, as a share of its largest number.
pub const WEEKS: f64 = 1e-6;
/// This share of the people in a phase is nobody.
pub const NOBODY: f64 = 1e-11;
/// How far the mean of a line's contact shares may lie from its contacts, as a share of them.
pub const MEAN_CONTACTS: f64 = 1e-5;
/// The part of a line's reach that may be left out when its contact shares are added up.
pub const TAIL_REACH: f64 = 1e-9;
/// The part of a line's contacts that the first share left out may hold.
pub const TAIL_CONTACTS: f64 = 1e-12;
