//! Rounding of a split: net media in multiples of an amount, and hard bounds kept beyond an engine's rounding.

mod amounts;
mod exact_bounds;

pub(super) use amounts::rounded;
pub use amounts::rounded_split;
pub(super) use exact_bounds::settled;
